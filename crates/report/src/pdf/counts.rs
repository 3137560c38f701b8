//! The tables of counts: by 28 days, by medicine, by week; and the tallies.

use crate::{BlockTable, MedicineTable, Phrase, Tally, WeekTable};
use krilla::tagging::{ListNumbering, Tag};

use super::block::{Block, ContentKind};
use super::font;
use super::line::Span;
use super::mark::Mark;
use super::style::{BODY, GAP, MODERATE, SMALL, Type, WIDTH};
use super::table::{Cell, CellKind, Columns};

const GAP_BETWEEN: f32 = 8.0;
const PADDING: f32 = 1.3;
const VALUE: Type = Type::bold(8.0);

fn column_head(text: &str) -> Cell {
    Cell::new(CellKind::ColumnHead, vec![Span::new(text, SMALL)])
}

fn row_head(text: &str, set_in: Type) -> Cell {
    Cell::new(CellKind::RowHead, vec![Span::in_one_line(text, set_in)])
}

fn value(text: impl Into<String>, set_in: Type) -> Cell {
    Cell::new(CellKind::Value, vec![Span::new(text, set_in)])
}

/// The rows under a heading, the first of which names the columns.
fn table(title: &str, note: Option<&str>, rows: Vec<Vec<Cell>>, width: f32) -> Block {
    let columns = Columns::fitted(width, &rows, GAP_BETWEEN, PADDING);
    let rows = rows.into_iter().map(|cells| columns.row(cells, true));
    let mut block = Block::heading(title, width);
    if let Some(note) = note {
        block.push(Block::plain(note, SMALL, width).tagged(Tag::P));
    }
    block.push(Block::stack(rows).tagged(Tag::Table));
    block
}

fn add_notes<'a>(block: &mut Block, notes: impl Iterator<Item = &'a str>, width: f32) {
    for note in notes {
        block.push(Block::space(2.0));
        block.push(Block::plain(note, SMALL, width).tagged(Tag::P));
    }
}

/// The 28-day blocks beside one another.
pub fn blocks(blocks: &BlockTable, width: f32) -> Block {
    let names = blocks
        .columns
        .iter()
        .map(|column| column_head(&column.text));
    let head = std::iter::once(value("", SMALL)).chain(names).collect();
    let rows = blocks.rows.iter().enumerate().map(|(index, row)| {
        let label = if row.part {
            row_head(&row.label, Type::quiet(8.0)).indented()
        } else {
            row_head(&row.label, BODY)
        };
        let cells = row.cells.iter().zip(&blocks.columns).map(|(cell, column)| {
            let plain = index == 0 || row.part || column.change;
            let mut set = value(&cell.value, if plain { BODY } else { VALUE });
            if let Some(number) = &cell.per_28_days {
                set.spans.push(Span::new(format!(" ({number})"), SMALL));
            }
            set
        });
        std::iter::once(label).chain(cells).collect()
    });
    let rows = std::iter::once(head).chain(rows).collect();
    let mut block = table(&blocks.heading, None, rows, width);
    let notes = blocks.note.iter().chain(&blocks.reasons);
    add_notes(&mut block, notes.map(String::as_str), width);
    block
}

/// The medicines under their classes, and the limits that the person typed.
pub fn medicines(medicines: &MedicineTable, width: f32) -> Block {
    let mut block = if medicines.groups.is_empty() {
        let mut block = Block::heading(&medicines.heading, width);
        block.push(Block::plain(&medicines.none, BODY, width).tagged(Tag::P));
        block
    } else {
        let mut rows = vec![
            medicines
                .columns
                .iter()
                .map(|name| column_head(name))
                .collect(),
        ];
        for group in &medicines.groups {
            rows.push(vec![
                row_head(&group.class, BODY),
                value(group.days.to_string(), VALUE),
                value("", BODY),
                value("", BODY),
            ]);
            for row in &group.rows {
                rows.push(vec![
                    row_head(&row.name, Type::quiet(8.0)).indented(),
                    value(row.days.to_string(), BODY),
                    value(row.doses.to_string(), BODY),
                    Cell::new(CellKind::Value, listed(&row.amounts)),
                ]);
            }
        }
        table(&medicines.heading, None, rows, width)
    };
    let limits: Vec<_> = medicines
        .limits
        .iter()
        .map(|row| {
            format!(
                "{}, {}. {}.",
                row.name.replace('\n', " "),
                row.limit,
                row.months
            )
        })
        .collect();
    add_notes(&mut block, limits.iter().map(String::as_str), width);
    block
}

/// The words of the person, each a span of its own, with commas between.
fn listed(words: &[String]) -> Vec<Span> {
    let mut spans = Vec::new();
    for word in words {
        if !spans.is_empty() {
            spans.push(Span::new(", ", BODY));
        }
        spans.push(Span::in_one_line(word, BODY));
    }
    spans
}

/// The weeks, one a row.
pub fn weeks(weeks: &WeekTable, width: f32) -> Block {
    let head = weeks.columns.iter().map(|name| column_head(name)).collect();
    let rows = weeks.rows.iter().map(|row| {
        let cells = row.iter().enumerate().map(|(column, text)| match column {
            0 => row_head(text, BODY),
            1 => value(text, BODY),
            _ => value(text, VALUE),
        });
        cells.collect()
    });
    let rows = std::iter::once(head).chain(rows).collect();
    table(&weeks.heading, Some(&weeks.note), rows, width)
}

const BETWEEN_TALLIES: f32 = 16.0;
const TALLIES_IN_A_ROW: usize = 4;

/// The tallies beside one another.
pub fn tallies(tallies: &[Tally]) -> Block {
    let width = (WIDTH - 3.0 * BETWEEN_TALLIES) / 4.5;
    let mut rows = Block::default();
    for tallies in tallies.chunks(TALLIES_IN_A_ROW) {
        let mut row = Block::default();
        let mut x = 0.0;
        for (index, tally) in tallies.iter().enumerate() {
            // The values of the first are longer.
            let width = if index == 0 { width * 1.5 } else { width };
            row.beside(x, self::tally(tally, width));
            x += width + BETWEEN_TALLIES;
        }
        rows.push(row);
    }
    rows
}

/// The answers to a question and how often each was given, with a bar for each.
fn tally(tally: &Tally, width: f32) -> Block {
    let mut block = Block::heading(&tally.heading, width);
    block.push(Block::plain(&tally.note, SMALL, width).tagged(Tag::P));
    block.push(Block::space(2.0));
    let rows = tally.rows.iter().map(|row| {
        let Phrase { text, .. } = &row.label;
        let value_width = font::width(&row.value, BODY);
        let label_width = (width - value_width - 6.0).max(width / 3.0);
        let value = Block::plain(&row.value, BODY, width);
        let mut item = Block::text(&[Span::in_one_line(text, BODY)], label_width).tagged(Tag::Lbl);
        item.beside(width - value_width, value.tagged(Tag::LBody));
        let mut item = item.tagged(Tag::LI);
        let share = f32::from(u8::try_from(row.percent).unwrap_or(100)) / 100.0;
        let bars = [(width, GAP), (width * share, MODERATE)];
        let bars = bars.map(|(width, ink)| Mark::filled(0.6, width, 2.2, ink));
        let bars = bars.into_iter().flatten().collect();
        item.push(Block::picture(ContentKind::Decoration, 4.2, bars));
        item
    });
    block.push(Block::stack(rows).tagged(Tag::L(ListNumbering::None)));
    block
}
