use jiff::civil::Date;
use journal::statistics::DayState;
use serde_json::Value;

use super::{DayTold, FIGURES, Measured, Told, tenths};

pub fn told(bytes: &[u8]) -> Told {
    let document: Value = serde_json::from_slice(bytes).expect("JSON");
    let statistics = &document["statistics"];
    let figures = [
        &statistics["days"]["headache"],
        &statistics["medicine_days"]["taken"],
        &statistics["intensity"]["severe_days"],
        &statistics["intensity"]["median"],
        &statistics["days"]["painless"],
        &statistics["days"]["unknown"],
        &statistics["migraine_like"]["met"],
    ];
    let blocks = statistics["blocks"].as_array().expect("blocks");
    let measured = |(pointer, name): (&str, &str)| Measured {
        counts: blocks
            .iter()
            .map(|block| count(block.pointer(pointer).expect("a count")))
            .collect(),
        changes: blocks[1..]
            .iter()
            .map(|block| block["change"][name].as_f64().map(tenths))
            .collect(),
    };
    let measures = [
        ("/days/headache", "headache"),
        ("/medicine_days/taken", "medicine"),
        ("/severe_days", "severe"),
        ("/migraine_like/met", "migraine_like"),
    ];
    Told {
        recorded: count(&document["coverage"]["recorded"]),
        all: count(&document["coverage"]["all"]),
        figures: FIGURES
            .into_iter()
            .zip(figures.map(|number| number.as_f64().expect("a number")))
            .collect(),
        blocks: Some(measures.map(measured).to_vec()),
        days: document["days"]
            .as_array()
            .expect("days")
            .iter()
            .map(day)
            .collect(),
    }
}

/// The entries of the days that have one, as they are written there.
pub fn entries(bytes: &[u8]) -> Vec<Value> {
    let document: Value = serde_json::from_slice(bytes).expect("JSON");
    let days = document["days"].as_array().expect("days").iter();
    days.filter(|day| day["state"] != "unknown")
        .map(|day| {
            let mut entry = day.clone();
            entry.as_object_mut().expect("an object").remove("state");
            entry
        })
        .collect()
}

fn day(day: &Value) -> DayTold {
    let date = day["date"].as_str().expect("a date");
    let intensity = day["attack"]["intensity"].as_u64();
    DayTold {
        date: date.parse::<Date>().expect("a date"),
        state: match day["state"].as_str().expect("a state") {
            "headache" => DayState::Headache,
            "painless" => DayState::Painless,
            "unknown" => DayState::Unknown,
            other => panic!("{other} is no state"),
        },
        intensity: intensity.and_then(|number| u8::try_from(number).ok()),
    }
}

fn count(value: &Value) -> usize {
    let count = value.as_u64().expect("a count");
    usize::try_from(count).expect("a small count")
}
