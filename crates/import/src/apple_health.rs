//! Apple Health: a document of XML in a zip, with every sample that a telephone has taken. Only
//! headaches are read.

use std::collections::HashSet;
use std::io::BufRead;

use journal::provenance::ImportSource;

use crate::dates::DateColumn;
use crate::episode::EpisodeEnd;
use crate::tags::{Tag, Tags};
use crate::unpacked::{Archive, buffered};
use crate::{Episode, Found, FoundDays, Reader, RowFaultKind, Unreadable};

/// Names the document, in whatever language its file is named.
const ROOT: &str = "HealthData";

const HEADACHE: &str = "HKCategoryTypeIdentifierHeadache";

/// Stands before how strong the headache was.
const SEVERITY: &str = "HKCategoryValueSeverity";

/// Whether a document is one of Apple Health.
pub(crate) fn is_export(text: &str) -> bool {
    text.contains("<HealthData")
}

/// Reads the document in a zip; `None` where there is none in it.
///
/// # Errors
/// As [`read`].
pub(crate) fn read_archive(
    reader: &Reader,
    archive: &mut Archive<'_>,
) -> Option<Result<Found, Unreadable>> {
    let names = archive.names();
    let documents = names.iter().filter(|name| name.ends_with(".xml"));
    for document in documents {
        let found = archive.stream(document).and_then(|stream| {
            let mut tags = Tags::of(buffered(stream));
            match tags.next(ROOT) {
                Ok(None) => Ok(None),
                Ok(Some(_)) => read_tags(reader, &mut tags)
                    .map(Some)
                    .map_err(|_| tags.into_stream().get_ref().fault()),
                Err(_) => Err(tags.into_stream().get_ref().fault()),
            }
        });
        if let Some(found) = found.transpose() {
            return Some(found);
        }
    }
    None
}

/// Reads a document.
///
/// # Errors
/// [`Unreadable::Damaged`] where it breaks off.
pub(crate) fn read(reader: &Reader, text: &str) -> Result<Found, Unreadable> {
    read_tags(reader, &mut Tags::of(text.as_bytes())).map_err(|_| Unreadable::Damaged)
}

fn read_tags(reader: &Reader, tags: &mut Tags<impl BufRead>) -> std::io::Result<Found> {
    let mut days = FoundDays::new(reader, ImportSource::AppleHealth);
    // Several apps may tell Apple Health of the same headache.
    let mut told = HashSet::new();
    while let Some(tag) = tags.next("Record ")? {
        if tag.attribute("type").as_deref() != Some(HEADACHE) {
            continue;
        }
        let sample = ["startDate", "endDate", "value"];
        let [start, end, value] = sample.map(|name| tag.attribute(name).unwrap_or_default());
        if told.insert([start.clone(), end.clone(), value.clone()]) {
            add(reader, &mut days, &tag, [&start, &end, &value]);
        }
    }
    Ok(days.finish())
}

fn add(reader: &Reader, days: &mut FoundDays<'_>, tag: &Tag, [start, end, value]: [&str; 3]) {
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
