//! The resources of a Bundle.

use std::collections::BTreeMap;

use jiff::civil::Date;
use journal::Period;
use journal::statistics::DayState;
use serde_json::Value;

use super::{DayTold, Told};

/// The days by their Observations; a day without one is unknown.
pub fn told(bytes: &[u8], period: Period) -> Told {
    let bundle: Value = serde_json::from_slice(bytes).expect("JSON");
    let entries = bundle["entry"].as_array().expect("entries").iter();
    let days: BTreeMap<Date, DayTold> = entries
        .map(|entry| &entry["resource"])
        .filter(|resource| resource["code"]["coding"][0]["code"] == "25064002")
        .map(day)
        .map(|day| (day.date, day))
        .collect();
    let days: Vec<_> = period
        .days()
        .map(|date| match days.get(&date) {
            Some(DayTold {
                state, intensity, ..
            }) => DayTold {
                date,
                state: *state,
                intensity: *intensity,
            },
            None => DayTold {
                date,
                state: DayState::Unknown,
                intensity: None,
            },
        })
        .collect();
    // The last day is that of the report, which no number counts.
    let counted = &days[..days.len() - 1];
    let is_recorded = |day: &&DayTold| day.state != DayState::Unknown;
    Told {
        recorded: counted.iter().filter(is_recorded).count(),
        all: counted.len(),
        figures: BTreeMap::new(),
        blocks: None,
        days,
    }
}

fn day(observation: &Value) -> DayTold {
    let begins = observation["effectiveDateTime"]
        .as_str()
        .or_else(|| observation["effectivePeriod"]["start"].as_str());
    let components = observation["component"].as_array().into_iter().flatten();
    let intensity = components
        .filter(|component| component["code"]["coding"][0]["code"] == "72514-3")
        .find_map(|component| component["valueInteger"].as_u64());
    DayTold {
        date: begins.expect("a time")[..10].parse().expect("a date"),
        state: match observation["valueBoolean"] == true {
            true => DayState::Headache,
            false => DayState::Painless,
        },
        intensity: intensity.map(|number| u8::try_from(number).expect("1 to 10")),
    }
}
