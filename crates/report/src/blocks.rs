//! The 28-day blocks beside one another, and what changed between them.

use serde::Serialize;

use super::medicines::{class_name, classes};
use journal::statistics::{Block, Measure};
use journal_texts::Texts;

/// The counts, one a row, with a column for each block, the earliest first, and
/// one for the change after each block but the first.
#[derive(Clone, Debug, Serialize)]
pub struct BlockTable {
    pub heading: String,
    /// Explains the numbers in brackets; `None` where there are none.
    pub note: Option<String>,
    pub columns: Vec<BlockColumn>,
    pub rows: Vec<BlockRow>,
    /// Why some counts were not taken to 28 days.
    pub reasons: Vec<String>,
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
    pub value: String,
    /// The count taken to 28 days, where some of them are not known.
    pub per_28_days: Option<String>,
}

impl BlockTable {
    pub(super) fn new(texts: &Texts, blocks: &[Block]) -> Option<Self> {
        if blocks.is_empty() {
            return None;
        }
        let rows: Vec<_> = std::iter::once(recorded(texts, blocks))
            .chain(measures(blocks).map(|measure| BlockRow::new(texts, blocks, measure)))
            .collect();
        let is_taken_to_28 =
            |row: &BlockRow| row.cells.iter().any(|cell| cell.per_28_days.is_some());
        Some(Self {
            heading: texts.get("report-blocks"),
            note: rows
                .iter()
                .any(is_taken_to_28)
                .then(|| texts.get("report-blocks-note")),
            columns: with_changes(
                blocks,
                |block| BlockColumn {
                    text: texts.short_period(block.period),
                    change: false,
                },
                |_, _| BlockColumn {
                    text: texts.get("report-blocks-change"),
                    change: true,
                },
            ),
            rows,
            reasons: reasons(texts, blocks),
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
    for (index, block) in blocks.iter().enumerate() {
        cells.push(block_cell(block));
        if let Some(before) = index.checked_sub(1).and_then(|index| blocks.get(index)) {
            cells.push(change_cell(before, block));
        }
    }
    cells
}

/// The measures of these blocks: of the classes those that occur.
fn measures(blocks: &[Block]) -> impl Iterator<Item = Measure> {
    let occurring = classes()
        .map(Measure::Class)
        .filter(|class| blocks.iter().any(|block| block.count(*class) > 0));
    [Measure::Headache, Measure::Medicine]
        .into_iter()
        .chain(occurring)
        .chain([Measure::Severe, Measure::MigraineLike])
}

fn recorded(texts: &Texts, blocks: &[Block]) -> BlockRow {
    BlockRow {
        label: texts.get("report-blocks-recorded"),
        part: false,
        measure: None,
        cells: with_changes(
            blocks,
            |block| BlockCell::plain(texts.part_of(block.days.recorded(), block.days.all)),
            |_, _| BlockCell::plain(String::new()),
        ),
    }
}

impl BlockRow {
    fn new(texts: &Texts, blocks: &[Block], measure: Measure) -> Self {
        let label = match measure {
            Measure::Headache => texts.get("report-blocks-headache"),
            Measure::Medicine => texts.get("report-blocks-medicine"),
            Measure::Severe => texts.get("report-blocks-severe"),
            Measure::MigraineLike => texts.get("report-blocks-migraine_like"),
            Measure::Class(class) => texts.get(class_name(class)),
        };
        let count = |block: &Block| BlockCell {
            value: block.count(measure).to_string(),
            per_28_days: block
                .per_28_days(measure)
                .filter(|_| block.known(measure) < Block::DAYS)
                .map(|number| texts.tenths(number)),
        };
        let change = |before: &Block, block: &Block| {
            BlockCell::plain(block.change_since(before, measure).map_or_else(
                || texts.get("report-blocks-no_change_known"),
                |change| texts.change(change),
            ))
        };
        Self {
            label,
            part: matches!(measure, Measure::Class(_)),
            measure: Some(measure),
            cells: with_changes(blocks, count, change),
        }
    }
}

impl BlockCell {
    fn plain(value: String) -> Self {
        Self {
            value,
            per_28_days: None,
        }
    }
}

/// Why counts of these blocks stand as they were recorded, one sentence for each question
/// with too few answers. Where too few days have an entry, that says it all of the block.
fn reasons(texts: &Texts, blocks: &[Block]) -> Vec<String> {
    let questions = [
        (Measure::Headache, "report-blocks-too_few_recorded"),
        (Measure::Medicine, "report-blocks-too_few_medicine"),
        (Measure::Severe, "report-blocks-too_few_intensity"),
        (Measure::MigraineLike, "report-blocks-too_few_features"),
    ];
    let reason = |(measure, name): (Measure, &str)| {
        let is_said = |block: &&Block| {
            block.per_28_days(measure).is_none()
                && (measure == Measure::Headache || block.per_28_days(Measure::Headache).is_some())
        };
        let known = blocks.iter().filter(is_said).map(|block| {
            format!(
                "{} ({})",
                block.known(measure),
                texts.short_period(block.period)
            )
        });
        let known = known.collect::<Vec<_>>().join(", ");
        (!known.is_empty()).then(|| texts.format(name, [("known", known.into())]))
    };
    questions.into_iter().filter_map(reason).collect()
}
