//! Reads back what a file tells, whatever its format.

pub mod csv;
pub mod fhir;
pub mod html;
pub mod json;
pub mod pdf;
pub mod xlsx;

use std::collections::BTreeMap;

use jiff::civil::Date;
use journal::statistics::{Bounds, DayState, Measure};
use journal_report::ReportView;
use journal_texts::Texts;

/// All that a file tells.
#[derive(Debug, PartialEq)]
pub struct Told {
    pub recorded: usize,
    pub all: usize,
    /// The numbers that are read first, by the names of their texts.
    pub figures: BTreeMap<&'static str, f64>,
    /// In the order of [`MEASURES`]; `None` where the format has days alone.
    pub blocks: Option<Vec<Measured>>,
    pub days: Vec<DayTold>,
}

/// A measure in each block, with the change after each but the first in whole days.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Measured {
    pub counts: Vec<usize>,
    pub changes: Vec<Option<i64>>,
}

#[derive(Debug, PartialEq)]
pub struct DayTold {
    pub date: Date,
    pub state: DayState,
    pub intensity: Option<u8>,
}

/// The measures of blocks, with the names of their texts.
pub const MEASURES: [(Measure, &str); 4] = [
    (Measure::Headache, "report-blocks-headache"),
    (Measure::Medicine, "report-blocks-medicine"),
    (Measure::Severe, "report-blocks-severe"),
    (Measure::MigraineLike, "report-blocks-migraine_like"),
];

/// The figures that are numbers, with the names of the texts.
pub const FIGURES: [&str; 4] = [
    "report-figure-headache",
    "report-figure-medicine",
    "report-figure-attacks",
    "report-figure-intensity",
];

impl Told {
    /// The numbers as they were counted, which every file has to tell.
    pub fn counted(view: &ReportView) -> Self {
        let statistics = &view.statistics;
        let days = statistics.days;
        let intensity = statistics.intensity.expect("a diary with intensities");
        let last = statistics.blocks.last().expect("a block");
        let scaled = |measure| {
            let scaled = last.per_28_days(measure).and_then(Bounds::exactly);
            (scaled.expect("most days are known") * 10.0).round() / 10.0
        };
        let figures = [
            scaled(Measure::Headache),
            scaled(Measure::Medicine),
            number(statistics.attacks.count),
            intensity.median.expect("enough days"),
        ];
        let measured = |(measure, _): (Measure, &str)| Measured {
            counts: statistics
                .blocks
                .iter()
                .map(|block| block.count(measure))
                .collect(),
            changes: statistics
                .blocks
                .windows(2)
                .map(|blocks| blocks[1].change_since(&blocks[0], measure).map(whole_days))
                .collect(),
        };
        Self {
            recorded: days.recorded(),
            all: days.all,
            figures: FIGURES.into_iter().zip(figures).collect(),
            blocks: Some(MEASURES.map(measured).to_vec()),
            days: view.days.rows.iter().map(DayTold::of).collect(),
        }
    }
}

impl DayTold {
    fn of(row: &journal_report::DayRow) -> Self {
        let attack = row.entry.as_ref().and_then(|entry| entry.attack.as_ref());
        Self {
            date: row.date,
            state: row.state,
            intensity: attack.and_then(|attack| Some(attack.intensity?.get())),
        }
    }
}

pub fn number(count: usize) -> f64 {
    u32::try_from(count).expect("a small count").into()
}

pub fn whole_days(number: f64) -> i64 {
    format!("{:.0}", number.round()).parse().expect("a number")
}

/// The change that is said before its percent.
pub fn said_change(texts: &Texts, said: &str) -> Option<i64> {
    let days = said.split_once('(').map_or(said, |(days, _)| days);
    said_number(texts, days).map(whole_days)
}

/// The count as it was recorded, which stands in brackets where it is scaled, and the
/// least of it where it is not told.
pub fn said_count(said: &str) -> usize {
    let recorded = said.split_once('(').map_or(said, |(_, recorded)| recorded);
    numbers_in(recorded)[0]
}

/// The numbers in a sentence.
pub fn numbers_in(sentence: &str) -> Vec<usize> {
    sentence
        .split(|character: char| !character.is_ascii_digit())
        .filter_map(|digits| digits.parse().ok())
        .collect()
}

/// A number as it is said in the language, with a minus sign where it is negative.
pub fn said_number(texts: &Texts, said: &str) -> Option<f64> {
    let plain = said.replace(&texts.get("report-decimal_mark"), ".");
    plain.replace('−', "-").trim().parse().ok()
}
