use jiff::civil::Date;
use journal::statistics::DayState;
use serde_json::Value;

use super::{DayTold, FIGURES, Measured, Told, whole_days};

pub fn told(bytes: &[u8]) -> Told {
    let document: Value = serde_json::from_slice(bytes).expect("JSON");
    let statistics = &document["statistics"];
    let blocks = statistics["blocks"].as_array().expect("blocks");
    let told = |number: &Value| Some((number.as_f64()? * 10.0).round() / 10.0);
    let last = &blocks[blocks.len() - 1]["per_28_days"];
    let scaled = |measure: &str| told(&last[measure]["least"]);
    let figures = [
        scaled("headache"),
        scaled("medicine"),
        told(&statistics["attacks"]["count"]),
        told(&statistics["intensity"]["median"]),
    ];
    let measured = |(pointer, name): (&str, &str)| Measured {
        counts: blocks
            .iter()
            .map(|block| count(block.pointer(pointer).expect("a count")))
            .collect(),
        changes: blocks[1..]
            .iter()
            .map(|block| block["change"][name].as_f64().map(whole_days))
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
            .zip(figures)
            .filter_map(|(name, number)| Some((name, number?)))
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
