//! The 28-day blocks beside one another, and what changed between them.

use std::iter;

use journal::statistics::{Block, Bounds, Measure};
use journal_texts::Texts;
use serde::Serialize;

use crate::medicines::{class_name, classes};

/// The counts, one a row, with a column for each block, the earliest first, and
/// one for the change after each block but the first.
#[derive(Clone, Debug, Serialize)]
pub struct BlockTable {
    pub heading: String,
    /// Explains the numbers in brackets; `None` where there are none.
    pub note: Option<String>,
    pub columns: Vec<BlockColumn>,
    pub rows: Vec<BlockRow>,
    /// Why some counts are not scaled to 28 days.
    pub reasons: Vec<String>,
    /// The published thresholds for days with acute medicine, where there are such days.
    pub thresholds: Option<String>,
    /// The blocks of the columns, for the formats that keep values as such.
    #[serde(skip)]
    pub blocks: Vec<Block>,
}

/// The heading of a block or of a change.
#[derive(Clone, Debug, Serialize)]
pub struct BlockColumn {
    pub text: String,
    pub change: bool,
}

/// One count in all blocks.
#[derive(Clone, Debug, Serialize)]
pub struct BlockRow {
    pub label: String,
    /// Whether it is a part of the row above.
    pub part: bool,
    /// The measure that is counted; `None` in the row of the days recorded.
    #[serde(skip)]
    pub measure: Option<Measure>,
    /// Under the columns, without the label.
    pub cells: Vec<BlockCell>,
}

/// A count or a change.
#[derive(Clone, Debug, Serialize)]
pub struct BlockCell {
    /// The number, or the two between which it lies.
    pub value: String,
    /// Whether the change compares it with that of another block.
    pub compared: bool,
    /// The count as it was recorded, where `value` is scaled to 28 days.
    pub recorded: Option<String>,
}

impl BlockTable {
    pub(super) fn new(texts: &Texts, blocks: &[Block]) -> Option<Self> {
        if blocks.is_empty() {
            return None;
        }
        let measures = iter::once(None).chain(measures(blocks).map(Some));
        let rows = measures.map(|measure| BlockRow::new(texts, blocks, measure));
        let rows: Vec<_> = rows.collect();
        let mut cells = rows.iter().flat_map(|row| &row.cells);
        let is_scaled = cells.any(|cell| cell.recorded.is_some());
        let column = |text, change| BlockColumn { text, change };
        Some(Self {
            heading: texts.get("report-blocks"),
            note: is_scaled.then(|| texts.get("report-blocks-note")),
            columns: with_changes(
                blocks,
                |block| column(texts.short_period(block.period), false),
                |_, _| column(texts.get("report-blocks-change"), true),
            ),
            rows,
            reasons: reasons(texts, blocks),
            thresholds: blocks
                .iter()
                .any(|block| block.count(Measure::Medicine) > 0)
                .then(|| texts.get("report-blocks-thresholds")),
            blocks: blocks.to_vec(),
        })
    }
}

/// A cell for each block, and one for the change since the block before it.
fn with_changes<T>(
    blocks: &[Block],
    block_cell: impl Fn(&Block) -> T,
    change_cell: impl Fn(&Block, &Block) -> T,
) -> Vec<T> {
    let mut cells = Vec::new();
    let mut before = None;
    for block in blocks {
        cells.push(block_cell(block));
        cells.extend(before.map(|before| change_cell(before, block)));
        before = Some(block);
    }
    cells
}

/// Every measure, in the order of the rows.
pub(super) fn all_measures() -> impl Iterator<Item = Measure> {
    [Measure::Headache, Measure::Medicine]
        .into_iter()
        .chain(classes().map(Measure::Class))
        .chain([
            Measure::ModerateOrSevere,
            Measure::Severe,
            Measure::MigraineLike,
        ])
}

/// The measures of these blocks: of the classes those that occur, and no count that the
/// operator does not offer.
fn measures(blocks: &[Block]) -> impl Iterator<Item = Measure> {
    all_measures().filter(|measure| match measure {
        Measure::Class(_) => blocks.iter().any(|block| block.count(*measure) > 0),
        measure => blocks.iter().all(|block| block.offers(*measure)),
    })
}

/// The text that names a measure.
pub(super) fn measure_name(measure: Measure) -> &'static str {
    match measure {
        Measure::Headache => "report-blocks-headache",
        Measure::Medicine => "report-blocks-medicine",
        Measure::ModerateOrSevere => "report-blocks-moderate_or_severe",
        Measure::Severe => "report-blocks-severe",
        Measure::MigraineLike => "report-blocks-migraine_like",
        Measure::Class(class) => class_name(class),
    }
}

impl BlockRow {
    fn new(texts: &Texts, blocks: &[Block], measure: Option<Measure>) -> Self {
        let label = measure.map_or("report-blocks-recorded", measure_name);
        let count = |block: &Block| match measure {
            None => BlockCell::plain(texts.part_of(block.days.recorded(), block.days.all)),
            Some(measure) => BlockCell::count(texts, block, measure),
        };
        let change = |before: &Block, block: &Block| {
            BlockCell::plain(measure.map_or_else(String::new, |measure| {
                let unknown = || texts.get("report-blocks-no_change_known");
                change(texts, before, block, measure).unwrap_or_else(unknown)
            }))
        };
        Self {
            label: texts.get(label),
            part: matches!(measure, Some(Measure::Class(_))),
            measure,
            cells: with_changes(blocks, count, change),
        }
    }
}

impl BlockCell {
    fn plain(value: String) -> Self {
        Self {
            value,
            compared: false,
            recorded: None,
        }
    }

    pub(super) fn count(texts: &Texts, block: &Block, measure: Measure) -> Self {
        if block.known(measure) == 0 {
            return Self::plain("–".to_owned());
        }
        let least = block.count(measure);
        let most = least + block.undetermined(measure);
        let recorded = texts.bounds(least as f64, most as f64);
        match block.per_28_days(measure) {
            None => Self::plain(recorded),
            Some(Bounds { least, most }) => Self {
                value: texts.bounds(least, most),
                compared: true,
                recorded: (block.known(measure) < Block::DAYS).then_some(recorded),
            },
        }
    }
}

/// The change of a count since the block before; `None` where it is not known.
pub(super) fn change(
    texts: &Texts,
    before: &Block,
    block: &Block,
    measure: Measure,
) -> Option<String> {
    let change = block.change_since(before, measure)?;
    let before = before.per_28_days(measure)?;
    Some(texts.change(change, before.least))
}

/// Why counts of these blocks stand as they were recorded, one sentence for each question
/// with too few answers. Where too few days have an entry, that says it all of the block.
fn reasons(texts: &Texts, blocks: &[Block]) -> Vec<String> {
    let questions = [
        (Measure::Headache, "report-blocks-too_few_recorded"),
        (Measure::Medicine, "report-blocks-too_few_medicine"),
    ];
    let has_too_few = |block: &Block, measure| block.per_28_days(measure).is_none();
    let reason = |(measure, name): (Measure, &str)| {
        let known = blocks.iter().filter(|block| {
            let is_said = measure != Measure::Headache && has_too_few(block, Measure::Headache);
            has_too_few(block, measure) && !is_said
        });
        let known = known.map(|block| {
            let period = texts.short_period(block.period);
            format!("{} ({period})", block.known(measure))
        });
        let known = known.collect::<Vec<_>>().join(", ");
        (!known.is_empty()).then(|| texts.format(name, [("known", known.into())]))
    };
    questions.into_iter().filter_map(reason).collect()
}
