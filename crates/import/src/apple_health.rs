//! Apple Health: a document of XML in a zip, with every sample that a telephone has taken. Only
//! headaches are read.

use std::collections::HashSet;
use std::io::{self, BufRead, Read};

use journal::provenance::ImportSource;

use crate::dates::DateColumn;
use crate::episode::EpisodeEnd;
use crate::tags::{MarkupTag, Tags};
use crate::unpacked::{ZipFiles, buffered};
use crate::{Episode, Found, FoundDays, MOST_ROWS, Reader, RowFaultKind, Unreadable};

/// Within so many bytes the document begins, behind the description of its own form.
const BEGINNING_BYTES: u64 = 1 << 16;

const HEADACHE: &str = "HKCategoryTypeIdentifierHeadache";

/// Stands before how strong the headache was.
const SEVERITY: &str = "HKCategoryValueSeverity";

/// Whether a document is one of Apple Health, in whatever language its file is named.
pub(crate) fn is_export(text: &str) -> bool {
    text.contains("<HealthData")
}

/// Reads the document in a zip; `None` where there is none in it.
///
/// # Errors
/// [`Unreadable`] where it breaks off, or unpacks into more than any diary.
pub(crate) fn read_archive(
    reader: &Reader,
    archive: &mut ZipFiles<'_>,
) -> Option<Result<Found, Unreadable>> {
    let names = archive.names();
    let documents = names.iter().filter(|name| name.ends_with(".xml"));
    for document in documents {
        match begins_as_export(archive, document) {
            Ok(false) => {}
            Ok(true) => return Some(read_document(reader, archive, document)),
            Err(fault) => return Some(Err(fault)),
        }
    }
    None
}

fn begins_as_export(archive: &mut ZipFiles<'_>, document: &str) -> Result<bool, Unreadable> {
    let mut beginning = Vec::new();
    let mut stream = archive.stream(document)?;
    let read = (&mut stream)
        .take(BEGINNING_BYTES)
        .read_to_end(&mut beginning);
    match read {
        Ok(_) => Ok(is_export(&String::from_utf8_lossy(&beginning))),
        Err(_) => Err(stream.fault()),
    }
}

fn read_document(
    reader: &Reader,
    archive: &mut ZipFiles<'_>,
    document: &str,
) -> Result<Found, Unreadable> {
    let mut tags = Tags::of(buffered(archive.stream(document)?));
    read_tags(reader, &mut tags).map_err(|_| tags.into_stream().get_ref().fault())
}

/// Reads a document that was taken out of its zip.
///
/// # Errors
/// [`Unreadable::Damaged`] where it cannot be read.
pub(crate) fn read(reader: &Reader, text: &str) -> Result<Found, Unreadable> {
    read_tags(reader, &mut Tags::of(text.as_bytes())).map_err(|_| Unreadable::Damaged)
}

fn read_tags(reader: &Reader, tags: &mut Tags<impl BufRead>) -> io::Result<Found> {
    let mut days = FoundDays::new(reader, ImportSource::AppleHealth);
    // Several apps may tell Apple Health of the same headache.
    let mut told = HashSet::new();
    while let Some(tag) = tags.next("Record ")? {
        if tag.attribute("type").as_deref() != Some(HEADACHE) {
            continue;
        }
        let sample = ["startDate", "endDate", "value"];
        let [start, end, value] = sample.map(|name| tag.attribute(name).unwrap_or_default());
        if told.len() >= MOST_ROWS {
            days.pass_over();
        } else if told.insert([start.clone(), end.clone(), value.clone()]) {
            add(reader, &mut days, &tag, [&start, &end, &value]);
        }
    }
    Ok(days.finish())
}

fn add(reader: &Reader, days: &mut FoundDays<'_>, tag: &MarkupTag, [start, end, value]: [&str; 3]) {
    // Its dates are of one order, in which nothing is to be decided.
    let dates = DateColumn::new([], None, reader).ok();
    let local = |written| dates.as_ref().and_then(|dates| dates.read(written));
    let Some(onset) = local(start) else {
        return days.fault(tag.line, RowFaultKind::Date);
    };
    let severity = value.strip_prefix(SEVERITY).unwrap_or(value);
    if severity == "NotPresent" {
        return days.add_painless(onset.date);
    }
    let mut episode = Episode::new(onset);
    match local(end) {
        // A sample that was told in a moment has no end of its own.
        Some(end) if end == onset => episode.end = EpisodeEnd::Unknown,
        Some(at) => episode.end_at("endDate", end, at),
        None => episode.say("endDate", end),
    }
    if severity != "Unspecified" {
        episode.say("Severity", severity);
    }
    days.add_episode(episode);
}
