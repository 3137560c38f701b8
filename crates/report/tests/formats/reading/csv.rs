use std::collections::BTreeMap;

use ::csv::{Reader, ReaderBuilder};
use journal::Language;
use journal::statistics::DayState;
use journal_texts::Texts;

use super::{DayTold, Told};

fn open(bytes: &[u8], language: Language) -> Reader<&[u8]> {
    let separator = match language {
        Language::En => b',',
        _ => b';',
    };
    let text = bytes.strip_prefix("\u{feff}".as_bytes());
    ReaderBuilder::new()
        .delimiter(separator)
        .from_reader(text.expect("the mark of UTF-8"))
}

/// Every cell but the headings.
pub fn cells(bytes: &[u8], language: Language) -> Vec<String> {
    let mut table = open(bytes, language);
    let rows = table.records().map(|row| row.expect("a row"));
    rows.flat_map(|row| row.iter().map(str::to_owned).collect::<Vec<_>>())
        .collect()
}

/// Counts the rows, as somebody with a spreadsheet would.
pub fn told(bytes: &[u8], language: Language) -> Told {
    let texts = Texts::report(language);
    let mut table = open(bytes, language);
    let headings = table.headers().expect("headings").clone();
    let column = |name: &str| {
        let heading = texts.get(name);
        headings
            .iter()
            .position(|other| other == heading)
            .expect("a column")
    };
    let [headache, intensity] = ["label-headache", "label-intensity"].map(column);
    let mut days = Vec::new();
    for row in table.records() {
        let row = row.expect("as many cells as columns");
        let state = match &row[headache] {
            yes if yes == texts.get("yes") => DayState::Headache,
            no if no == texts.get("no") => DayState::Painless,
            none => {
                assert_eq!(none, texts.get("report-day-unknown"));
                DayState::Unknown
            }
        };
        days.push(DayTold {
            date: row[0].parse().expect("a date"),
            state,
            intensity: row[intensity].parse().ok(),
        });
    }
    // The last day is that of the report, which no number counts.
    let counted = &days[..days.len() - 1];
    let mut ratings: Vec<u8> = counted.iter().filter_map(|day| day.intensity).collect();
    ratings.sort_unstable();
    let middle = [(ratings.len() - 1) / 2, ratings.len() / 2];
    let median = middle
        .map(|index| f64::from(ratings[index]))
        .iter()
        .sum::<f64>()
        / 2.0;
    let figures = BTreeMap::from([("report-figure-intensity", median)]);
    let is_recorded = |day: &&DayTold| day.state != DayState::Unknown;
    let recorded = counted.iter().filter(is_recorded).count();
    Told {
        recorded,
        all: counted.len(),
        figures,
        blocks: None,
        days,
    }
}
