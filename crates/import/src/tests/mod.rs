//! A made-up file of each format in its exact shape, and the days that are read of it.

mod any_file;
mod apple_health;
mod archive;
mod attacks;
mod bearable;
mod daylio;
mod earlier_bot;
mod headi;
mod migraine_buddy;
mod migralog;
mod migrebot;
mod nobism;
mod own;
mod own_any;
mod own_json;
mod resaved;
mod zipped;

/// The diaries of the report's tests.
#[path = "../../../report/tests/made_up/diary.rs"]
#[allow(dead_code, reason = "the report's tests need all of it")]
mod made_up_diary;
#[path = "../../../report/tests/made_up/unusual.rs"]
mod unusual;

/// As `unusual` names it.
use made_up_diary as diary;

use jiff::Timestamp;
use journal::{Language, Retention};

use crate::{Found, Reader, UnpackAllowance};

/// Somebody in Moscow on the evening of 23 November 2026.
fn reader() -> Reader {
    let now: Timestamp = "2026-11-23T18:00:00Z".parse().expect("an instant");
    Reader {
        now: now.in_tz("Europe/Moscow").expect("a zone"),
        retention: Retention { days: 60 },
        language: Language::En,
        date_order: None,
        opener: None,
        unpack_allowance: UnpackAllowance::default(),
    }
}

fn read(file: &str) -> Found {
    reader().read(file.as_bytes()).expect("a diary")
}

/// The days as JSON, one a line, then what else is said of the file.
fn told(found: &Found) -> String {
    let days = found.days.values();
    let days = days.map(|entry| serde_json::to_string(entry).expect("JSON"));
    let faults = found.faults.iter();
    let faults = faults.map(|fault| format!("line {}: {:?}", fault.line, fault.why));
    let counts = [
        ("too old", found.too_old),
        ("in the future", found.in_future),
        ("passed over", found.passed_over),
    ];
    let counts = counts.into_iter().filter(|(_, count)| *count > 0);
    let counts = counts.map(|(what, count)| format!("{what}: {count}"));
    days.chain(faults)
        .chain(counts)
        .collect::<Vec<_>>()
        .join("\n")
}
