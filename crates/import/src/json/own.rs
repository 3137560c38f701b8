//! This diary's own JSON: a report or an export of any version, a page of the API, or one entry.

use std::fmt;

use jiff::civil::Date;
use journal::Entry;
use journal::entry::WrittenEntry;
use journal::provenance::ImportSource;
use serde::de::{Error, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer};
use serde_json::value::RawValue;
use serde_json::{Map, Value};

use crate::line::LineCounter;
use crate::{Found, FoundDays, MOST_ROWS, Reader, RowFaultKind};

/// The most bytes of a day: those of its words, each character as it may be escaped.
const LONGEST_DAY: usize = 256 * 1024;

/// The schemas of the documents: that of the reports, and that of the first exports.
const SCHEMAS: [&str; 2] = ["headache-diary-report", "headache-diary-export"];

/// A document, of which only the days are read.
#[derive(Deserialize)]
struct Document<'a> {
    schema: Option<String>,
    /// Those of a report, with a state each.
    #[serde(borrow)]
    days: Option<Days<'a>>,
    /// Those of the first exports and of the API. Days without an entry are not among them.
    #[serde(borrow)]
    entries: Option<Days<'a>>,
}

/// The days as they stand in the file.
struct Days<'a>(Vec<&'a RawValue>);

/// Reads the days; `None` where it is another program's JSON.
pub(super) fn read(reader: &Reader, text: &str) -> Option<Found> {
    let Ok(document) = serde_json::from_str::<Document<'_>>(text) else {
        return None;
    };
    let days = match (document.schema, document.days, document.entries) {
        (Some(schema), Some(days), None) | (Some(schema), None, Some(days))
            if SCHEMAS.contains(&schema.as_str()) =>
        {
            days.0
        }
        (None, None, Some(page)) => page.0,
        (None, None, None) if is_entry(text) => vec![serde_json::from_str(text).ok()?],
        _ => return None,
    };
    let mut found = FoundDays::new(reader, ImportSource::OwnJson);
    let mut lines = LineCounter::new(text);
    for day in days {
        let line = lines.line_of(day.get());
        match day_of(day.get()) {
            Ok(Some(entry)) => found.add_entry(line, entry),
            Ok(None) => {}
            Err(why) => found.fault(line, why),
        }
    }
    Some(found.finish())
}

fn is_entry(text: &str) -> bool {
    #[derive(Deserialize)]
    #[expect(dead_code, reason = "they are only looked for")]
    struct Head {
        date: Date,
        headache: bool,
    }
    serde_json::from_str::<Head>(text).is_ok()
}

/// The entry of a day; `None` where the day has none.
fn day_of(day: &str) -> Result<Option<Entry>, RowFaultKind> {
    if day.len() > LONGEST_DAY {
        return Err(RowFaultKind::Malformed);
    }
    let mut fields: Map<String, Value> =
        serde_json::from_str(day).map_err(|_| RowFaultKind::Malformed)?;
    let date = fields.get("date").and_then(Value::as_str);
    let date: Date = date
        .and_then(|date| date.parse().ok())
        .ok_or(RowFaultKind::Date)?;
    let state = fields.remove("state");
    if state == Some("unknown".into()) {
        return Ok(None);
    }
    // Documents of the first two versions tell a headache by its description alone.
    let is_described = fields.get("attack").is_some_and(|it| !it.is_null());
    let had_headache = is_described || state == Some("headache".into());
    fields
        .entry("headache")
        .or_insert_with(|| had_headache.into());
    let written = WrittenEntry::deserialize(Value::Object(fields));
    let written = written.map_err(|_| RowFaultKind::Malformed)?;
    let mut entry = written.of(date).map_err(|_| RowFaultKind::Malformed)?;
    // The import that it once came with is not the one that it comes with now.
    entry.provenance.imported = None;
    Ok(Some(entry))
}

impl<'de: 'a, 'a> Deserialize<'de> for Days<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_seq(DaysVisitor)
    }
}

/// Reads no more days than a file may have.
struct DaysVisitor;

impl<'de> Visitor<'de> for DaysVisitor {
    type Value = Days<'de>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a list of days")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Self::Value, A::Error> {
        let mut days = Vec::new();
        while let Some(day) = list.next_element()? {
            if days.len() == MOST_ROWS {
                return Err(A::Error::custom("too many days"));
            }
            days.push(day);
        }
        Ok(Days(days))
    }
}
