//! The tables of counts: by 28 days, by medicine, by week; and the tallies.

use std::iter;

use krilla::tagging::{ListNumbering, Tag};

use crate::blocks::{BlockCell, BlockTable};
use crate::medicines::MedicineTable;
use crate::preventives::{PreventiveTable, StepRow};
use crate::tally::Tally;
use crate::weeks::WeekTable;

use super::layout::{ContentKind, LayoutBox};
use super::style::{BODY, GAP, MODERATE, SECTION, SMALL, Type, WIDTH};
use super::table::{CellKind, TableCell, TableColumns};
use crate::drawing::glyphs;
use crate::drawing::line::TextRun;
use crate::drawing::mark::Mark;

const GAP_BETWEEN: f32 = 8.0;
const PADDING: f32 = 1.3;
const VALUE: Type = Type::bold(8.0);
const PART: Type = Type::quiet(8.0);

fn column_heads<'a>(names: impl IntoIterator<Item = &'a String>) -> Vec<TableCell> {
    let head = |name| TableCell::plain(CellKind::ColumnHead, name, SMALL);
    names.into_iter().map(head).collect()
}

fn row_head(text: &str, set_in: Type) -> TableCell {
    TableCell::new(CellKind::RowHead, vec![TextRun::in_one_line(text, set_in)])
}

fn value(text: impl Into<String>, set_in: Type) -> TableCell {
    TableCell::plain(CellKind::Value, text, set_in)
}

/// The rows under a heading, the first of which names the columns.
fn table(title: &str, note: Option<&str>, rows: Vec<Vec<TableCell>>, width: f32) -> LayoutBox {
    let columns = TableColumns::fitted(width, &rows, GAP_BETWEEN, PADDING);
    let rows = rows.into_iter().map(|cells| columns.row(cells, true));
    let rows = LayoutBox::stack(rows).tagged(Tag::Table);
    let note = note.map(|note| LayoutBox::paragraph(note, SMALL, width));
    let heading = LayoutBox::heading(title, width);
    LayoutBox::stack(iter::once(heading).chain(note).chain([rows]))
}

fn add_notes<'a>(section: &mut LayoutBox, notes: impl Iterator<Item = &'a String>, width: f32) {
    for note in notes {
        section.push(LayoutBox::space(2.0));
        section.push(LayoutBox::paragraph(note, SMALL, width));
    }
}

/// A count or a change, with the number as it was recorded.
fn count(cell: &BlockCell) -> TableCell {
    let mut set = value(&cell.value, if cell.compared { VALUE } else { BODY });
    let recorded = cell.recorded.iter();
    set.runs
        .extend(recorded.map(|count| TextRun::new(format!(" ({count})"), SMALL)));
    set
}

/// The 28-day blocks beside one another.
pub fn blocks(blocks: &BlockTable, width: f32) -> LayoutBox {
    let names = column_heads(blocks.columns.iter().map(|column| &column.text));
    let mut rows = vec![iter::once(value("", SMALL)).chain(names).collect()];
    for row in &blocks.rows {
        let label = match row.part {
            true => row_head(&row.label, PART).indented(),
            false => row_head(&row.label, BODY),
        };
        let cells = row.cells.iter().map(count);
        rows.push(iter::once(label).chain(cells).collect());
    }
    let mut section = table(&blocks.heading, None, rows, width);
    add_notes(
        &mut section,
        blocks
            .note
            .iter()
            .chain(&blocks.reasons)
            .chain(&blocks.thresholds),
        width,
    );
    section
}

/// The steps of what is taken for prevention, each over the days before and since.
pub fn preventives(preventives: &PreventiveTable, width: f32) -> LayoutBox {
    let row = |row: &StepRow| {
        let label = row_head(&row.label, PART).indented();
        let cells = row.cells.iter().map(count);
        let known = value(&row.known, BODY);
        iter::once(label).chain([known]).chain(cells).collect()
    };
    let steps = preventives.steps.iter();
    let counts = steps.clone().flat_map(|step| &step.rows).map(row);
    let heads = column_heads(&preventives.columns);
    let columns: Vec<Vec<_>> = iter::once(heads).chain(counts).collect();
    let widths = TableColumns::fitted(width, &columns, GAP_BETWEEN, PADDING);
    let mut rows = LayoutBox::default();
    let mut counts = columns.into_iter();
    for cells in counts.by_ref().take(1) {
        rows.push(widths.row(cells, true));
    }
    for step in steps {
        let name = TextRun::new(step.title(), BODY);
        let over_all = TableCell {
            columns: preventives.columns.len(),
            ..TableCell::new(CellKind::RowHead, vec![name])
        };
        rows.push(widths.row(vec![over_all], true));
        for cells in counts.by_ref().take(step.rows.len()) {
            rows.push(widths.row(cells, true));
        }
    }
    LayoutBox::stack([
        LayoutBox::heading(&preventives.heading, width),
        LayoutBox::paragraph(&preventives.note, SMALL, width),
        rows.tagged(Tag::Table),
    ])
}

/// The medicines under their classes, and the limits that the person typed.
pub fn medicines(medicines: &MedicineTable, width: f32) -> LayoutBox {
    let mut section = if medicines.groups.is_empty() {
        let none = LayoutBox::paragraph(&medicines.none, BODY, width);
        LayoutBox::stack([LayoutBox::heading(&medicines.heading, width), none])
    } else {
        let mut rows = vec![column_heads(&medicines.columns)];
        for group in &medicines.groups {
            rows.push(vec![
                row_head(&group.class, BODY),
                value(group.days.to_string(), VALUE),
                value("", BODY),
                value("", BODY),
            ]);
            rows.extend(group.rows.iter().map(|row| {
                let amounts = TextRun::listed(&row.amounts, ", ", BODY);
                vec![
                    row_head(&row.name, PART).indented(),
                    value(row.days.to_string(), BODY),
                    value(row.doses.to_string(), BODY),
                    TableCell::new(CellKind::Value, amounts),
                ]
            }));
        }
        rows.extend(medicines.several.iter().map(|(label, days)| {
            let days = value(days.to_string(), VALUE);
            vec![
                row_head(label, BODY),
                days,
                value("", BODY),
                value("", BODY),
            ]
        }));
        table(&medicines.heading, Some(&medicines.note), rows, width)
    };
    let named = |name: &str, what: &str, rest: &str| {
        format!("{}, {what}. {rest}.", name.replace('\n', " "))
    };
    let effects = medicines.effects.iter();
    let effects = effects.map(|row| named(&row.name, &row.effect, &row.second_doses));
    let effects = effects.chain(medicines.effects_note.clone());
    add_notes(&mut section, effects.collect::<Vec<_>>().iter(), width);
    let limits = medicines.limits.iter();
    let limits = limits.map(|row| named(&row.name, &row.limit, &row.months));
    add_notes(&mut section, limits.collect::<Vec<_>>().iter(), width);
    section
}

/// The weeks, one a row.
pub fn weeks(weeks: &WeekTable, width: f32) -> LayoutBox {
    let mut rows = vec![column_heads(&weeks.columns)];
    rows.extend(weeks.rows.iter().map(|[days, recorded, counts @ ..]| {
        let counts = counts.iter().map(|count| value(count, VALUE));
        let first = [row_head(days, BODY), value(recorded, BODY)];
        first.into_iter().chain(counts).collect()
    }));
    table(&weeks.heading, Some(&weeks.note), rows, width)
}

const BETWEEN_TALLIES: f32 = 16.0;
const TALLIES_IN_A_ROW: usize = 4;

/// The features and the durations beside each other; the values of the features are longer.
pub fn attacks(attacks: &[Tally], width: f32) -> LayoutBox {
    let width = width - BETWEEN_TALLIES;
    beside_one_another(attacks.iter().zip([width * 0.62, width * 0.38]))
}

/// The tallies, four in a row.
pub fn tallies(tallies: &[Tally]) -> LayoutBox {
    let width = (WIDTH - 3.0 * BETWEEN_TALLIES) / TALLIES_IN_A_ROW as f32;
    let rows = tallies.chunks(TALLIES_IN_A_ROW).enumerate();
    LayoutBox::stack(rows.map(|(number, row)| {
        let space = if number == 0 { 0.0 } else { SECTION };
        let row = beside_one_another(row.iter().zip(iter::repeat(width)));
        LayoutBox::stack([LayoutBox::space(space), row])
    }))
}

fn beside_one_another<'a>(tallies: impl Iterator<Item = (&'a Tally, f32)>) -> LayoutBox {
    let tallies = tallies.map(|(tally, width)| (width, self::tally(tally, width)));
    LayoutBox::row(tallies, BETWEEN_TALLIES)
}

/// The answers to a question and how often each was given, with a bar for each.
fn tally(tally: &Tally, width: f32) -> LayoutBox {
    let rows = tally.rows.iter().map(|row| {
        let value_width = glyphs::width(&row.value, BODY);
        let label_width = (width - value_width - 6.0).max(width / 3.0);
        let label = TextRun::in_one_line(&row.label.text, BODY);
        let mut item = LayoutBox::text(&[label], label_width).tagged(Tag::Lbl);
        let value = LayoutBox::plain(&row.value, BODY, width);
        item.beside(width - value_width, value.tagged(Tag::LBody));
        let share = row.percent as f32 / 100.0;
        let bars = [(width, GAP), (width * share, MODERATE)];
        let bars = bars.map(|(width, ink)| Mark::bar(0.6, width, 2.2, ink));
        let bars = LayoutBox::picture(ContentKind::Decoration, 4.2, bars.to_vec());
        LayoutBox::stack([item.tagged(Tag::LI), bars])
    });
    LayoutBox::stack([
        LayoutBox::heading(&tally.heading, width),
        LayoutBox::paragraph(&tally.note, SMALL, width),
        LayoutBox::space(2.0),
        LayoutBox::stack(rows).tagged(Tag::L(ListNumbering::None)),
    ])
}
