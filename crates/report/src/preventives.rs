//! The steps of what is taken for prevention, each over the days before and since.

use journal::medicine::Intake;
use journal::statistics::{Block, Measure, PreventiveStep, PreventiveUse, Statistics};
use journal_texts::Texts;
use serde::Serialize;

use crate::blocks::{BlockCell, measure_name};

/// The steps of each course, and under each the days before and since.
#[derive(Clone, Debug, Serialize)]
pub struct PreventiveTable {
    pub heading: String,
    /// How the numbers are read, and what they do not tell.
    pub note: String,
    pub columns: Vec<String>,
    /// The counts of the columns, after the days known.
    #[serde(skip)]
    pub measures: Vec<Measure>,
    pub steps: Vec<StepRows>,
}

/// A step, and the blocks of 28 days on both sides of it.
#[derive(Clone, Debug, Serialize)]
pub struct StepRows {
    /// The person's own words.
    pub name: String,
    /// What changed, and on which day.
    pub step: String,
    /// None for a step before the period.
    pub rows: Vec<StepRow>,
}

/// The days before a step, or those since.
#[derive(Clone, Debug, Serialize)]
pub struct StepRow {
    pub label: String,
    /// How many of the 28 days have an entry.
    pub known: String,
    /// Under the columns that follow.
    pub cells: Vec<BlockCell>,
    /// Its days, for the formats that keep values as such.
    #[serde(skip)]
    pub block: Block,
}

impl PreventiveTable {
    /// `None` where nothing is taken for prevention.
    pub(super) fn new(texts: &Texts, statistics: &Statistics) -> Option<Self> {
        let preventives = &statistics.preventives;
        let migraine_like = statistics.migraine_like.map(|_| Measure::MigraineLike);
        let measures: Vec<_> = [Measure::Headache, Measure::ModerateOrSevere]
            .into_iter()
            .chain(migraine_like)
            .chain([Measure::Medicine])
            .collect();
        let columns = ["report-preventives-step", "report-blocks-recorded"]
            .into_iter()
            .chain(measures.iter().map(|measure| measure_name(*measure)));
        let of_medicine = |medicine| steps(texts, medicine, &measures);
        let steps = preventives.iter().flat_map(of_medicine);
        (!preventives.is_empty()).then(|| Self {
            heading: texts.get("report-preventives"),
            note: texts.get("report-preventives-note"),
            columns: columns.map(|name| texts.get(name)).collect(),
            steps: steps.collect(),
            measures: measures.clone(),
        })
    }
}

fn steps(texts: &Texts, medicine: &PreventiveUse, measures: &[Measure]) -> Vec<StepRows> {
    let name = medicine.name.to_string();
    if medicine.steps.is_empty() {
        return vec![StepRows {
            name,
            step: texts.get("report-preventives-unsaid"),
            rows: Vec::new(),
        }];
    }
    // The intake of before the period stands on the line of the step that ended it.
    let mut before: Option<String> = None;
    let mut was_taken = false;
    let mut told = Vec::new();
    for (step, next) in medicine.steps.iter().zip(1..) {
        let said = said(texts, step, was_taken);
        was_taken = step.intake != Intake::Stopped;
        if step.days_since.is_none() && next < medicine.steps.len() {
            before = Some(said);
            continue;
        }
        let sides = [
            ("report-preventives-before", &step.days_before),
            ("report-preventives-since", &step.days_since),
        ];
        let rows = sides.into_iter().filter_map(|(name, block)| {
            let block = block.as_ref()?;
            Some(StepRow::new(texts, name, block, measures))
        });
        told.push(StepRows {
            name: name.clone(),
            step: texts.joined(&before.take().into_iter().chain([said]).collect::<Vec<_>>()),
            rows: rows.collect(),
        });
    }
    told
}

/// What the step is: a start, another dose, a stop, or an intake that began before.
fn said(texts: &Texts, step: &PreventiveStep, was_taken: bool) -> String {
    let is_before = step.days_since.is_none();
    let name = match &step.intake {
        Intake::Stopped => "report-preventives-stopped",
        Intake::Taken { .. } if is_before => "report-preventives-taken",
        Intake::Taken { .. } if was_taken => "report-preventives-changed",
        Intake::Taken { .. } => "report-preventives-started",
    };
    let said = texts.format(name, [("day", texts.day_and_year(step.since).into())]);
    match step.intake.amount() {
        Some(amount) => format!("{amount}, {said}"),
        None => said,
    }
}

impl StepRows {
    /// The medicine and its step in one line.
    pub(super) fn title(&self) -> String {
        format!("{} – {}", self.name, self.step)
    }
}

impl StepRow {
    fn new(texts: &Texts, name: &str, block: &Block, measures: &[Measure]) -> Self {
        let period = texts.short_period(block.period);
        let cells = measures.iter().map(|measure| cell(texts, block, *measure));
        Self {
            label: texts.format(name, [("period", period.into())]),
            known: texts.part_of(block.days.recorded(), Block::DAYS),
            cells: cells.collect(),
            block: *block,
        }
    }
}

/// The days per 28, or that they are not known, with how many say it where the days that
/// have an entry do not.
fn cell(texts: &Texts, block: &Block, measure: Measure) -> BlockCell {
    if block.per_28_days(measure).is_some() {
        return BlockCell::count(texts, block, measure);
    }
    let known = block.known(measure);
    let says_more = known != block.days.recorded();
    BlockCell {
        value: texts.get("report-not_stated"),
        compared: false,
        recorded: says_more.then(|| texts.part_of(known, Block::DAYS)),
    }
}
