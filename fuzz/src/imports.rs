//! A file of another program, or of this diary.

use std::sync::LazyLock;

use jiff::{Timestamp, Zoned};
use journal::entry::{Entry, WrittenEntry};
use journal::{Language, Retention};
use journal_import::{DateOrder, Found, Reader, UnpackAllowance, Unreadable};

/// The evening of the days that the seeds tell of.
static NOW: LazyLock<Zoned> = LazyLock::new(|| {
    let now: Timestamp = "2026-11-23T18:00:00Z".parse().expect("an instant");
    now.in_tz("Europe/Moscow").expect("a zone")
});

fn reader(date_order: Option<DateOrder>) -> Reader {
    Reader {
        now: NOW.clone(),
        retention: Retention { days: 60 },
        language: Language::ALL[0],
        date_order,
        opener: None,
        unpack_allowance: UnpackAllowance::default(),
    }
}

/// A file of this diary brings back the very days that are in it.
pub(crate) fn brings_back(entries: &[Entry], file: &[u8]) {
    let found = reader(None).read(file).expect("an archive");
    assert_eq!(found.faults, []);
    let days: Vec<Entry> = found.days.into_values().collect();
    let without_import = |entry: &Entry| {
        let mut entry = entry.clone();
        entry.provenance.imported = None;
        entry
    };
    let expected: Vec<Entry> = entries.iter().map(without_import).collect();
    assert_eq!(days, expected);
}

pub(crate) fn holds(data: &[u8]) -> Option<()> {
    let read = |date_order| {
        let reader = reader(date_order);
        (reader.read(data), reader)
    };
    let (found, reader) = read(None);
    match found {
        Ok(found) => can_be_stored(&reader, &found),
        Err(Unreadable::DateOrder { .. }) => {
            for order in [DateOrder::DayFirst, DateOrder::MonthFirst] {
                let (found, reader) = read(Some(order));
                can_be_stored(&reader, &found.expect("the question is asked once"));
            }
        }
        Err(_) => {}
    }
    Some(())
}

/// Every day is one that the diary keeps, and is read from storage as it was found.
fn can_be_stored(reader: &Reader, found: &Found) {
    for (day, entry) in &found.days {
        assert_eq!(entry.date, *day);
        let kept = reader.retention.check(*day, reader.now.date());
        assert_eq!(kept, Ok(*day));
        let written = serde_json::to_string(entry).expect("JSON");
        let stored: WrittenEntry = serde_json::from_str(&written).expect("an entry");
        assert_eq!(stored.of(*day).as_ref(), Ok(entry));
    }
}
