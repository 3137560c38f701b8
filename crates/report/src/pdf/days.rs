//! The days, one a row, with every comment in full.

use crate::{self as report, DayRow, DayTable, Phrase};
use krilla::tagging::Tag;

use super::block::Block;
use super::flow::Flow;
use super::line::Span;
use super::style::{QUIET, SMALL, Type, WIDTH};
use super::table::{Cell, CellKind, Columns};

const SET: Type = Type::regular(6.8);
const HEAD: Type = Type::quiet(6.2);
const BETWEEN: f32 = 4.5;
const PADDING: f32 = 1.5;
/// The most that an answer of few words gets.
const WIDEST: f32 = 40.0;
/// A row that is taller need not stay in one piece.
const TALL: f32 = 90.0;

/// How what is left by the narrow columns is shared by time, place, triggers and medicines.
const SHARES: [(usize, f32); 4] = [(2, 0.22), (3, 0.25), (10, 0.21), (11, 0.32)];

/// The table, whose head stands on each of its pages.
pub fn days(flow: &mut Flow, days: &DayTable) {
    let mut title = Block::heading(&days.heading, WIDTH);
    title.push(Block::plain(&days.note, SMALL, WIDTH).tagged(Tag::P));
    title.push(Block::space(3.0));
    flow.place(title);
    let names = std::iter::once(&days.day).chain(&days.columns);
    let head = |name: &String| Cell::new(CellKind::ColumnHead, vec![Span::new(name, HEAD)]);
    let head: Vec<_> = names.map(head).collect();
    let columns = columns(&head, &days.rows);
    let head = columns.row(head, true);
    flow.within(Tag::Table, |flow| {
        flow.place(head.clone());
        flow.under(&head, |flow| {
            for row in &days.rows {
                self::row(flow, &columns, row);
            }
        });
    });
}

/// The answers of few words are as wide as the words, the others share the rest.
fn columns(head: &[Cell], rows: &[DayRow]) -> Columns {
    let mut widths: Vec<f32> = head.iter().map(Cell::least_width).collect();
    for row in rows {
        let cells = row
            .cells
            .iter()
            .map(|cell| self::cell(cell).natural_width().min(WIDEST));
        let day = day_cell(row).natural_width();
        for (width, cell) in widths.iter_mut().zip(std::iter::once(day).chain(cells)) {
            *width = width.max(cell);
        }
    }
    let gaps = BETWEEN * f32::from(u8::try_from(head.len() - 1).unwrap_or(u8::MAX));
    let is_shared = |column: &usize| SHARES.iter().any(|(shared, _)| shared == column);
    let narrow = widths
        .iter()
        .enumerate()
        .filter(|(column, _)| !is_shared(column));
    let taken: f32 = narrow.map(|(_, width)| width).sum();
    for (column, share) in SHARES {
        if let Some(width) = widths.get_mut(column) {
            *width = (WIDTH - gaps - taken) * share;
        }
    }
    Columns::new(widths, BETWEEN, PADDING)
}

fn day_cell(row: &DayRow) -> Cell {
    Cell::new(CellKind::RowHead, vec![Span::new(&row.day, SET)])
}

fn row(flow: &mut Flow, columns: &Columns, row: &DayRow) {
    if row.in_gap {
        return;
    }
    if let Some(gap) = &row.gap {
        let quiet = Type { ink: QUIET, ..SET };
        let days = Cell::new(CellKind::RowHead, vec![Span::new(&gap.days, SET)]);
        let said = Cell::new(CellKind::Value, vec![Span::new(&gap.sentence, quiet)]);
        return flow.place(columns.row(vec![days, said.across(11)], true));
    }
    let rows = if row.comment.is_some() { 2 } else { 1 };
    let mut cells = vec![day_cell(row).down(rows)];
    if let Some(sentence) = &row.sentence {
        let quiet = Type { ink: QUIET, ..SET };
        let across = if row.medicines.is_some() { 10 } else { 11 };
        let said = vec![Span::new(sentence, quiet)];
        cells.push(Cell::new(CellKind::Value, said).across(across));
    }
    cells.extend(row.cells.iter().chain(&row.medicines).map(cell));
    let mut block = columns.row(cells, row.comment.is_none());
    if let Some(comment) = &row.comment {
        let words = Cell::new(CellKind::Value, vec![Span::new(comment, SET)]).across(11);
        block.push(columns.row_from(1, vec![words], true));
    }
    if block.height > TALL {
        flow.pour(block);
    } else {
        flow.place(block);
    }
}

fn cell(cell: &report::Cell) -> Cell {
    let quiet = Type { ink: QUIET, ..SET };
    let spans = match cell {
        report::Cell::Unknown { text } | report::Cell::No { text } => vec![Span::new(text, quiet)],
        report::Cell::Yes { text } => vec![Span::new(text, Type::bold(SET.size))],
        report::Cell::Number { value } => {
            vec![Span::new(value.to_string(), Type::bold(8.0))]
        }
        report::Cell::Phrases { phrases } => separated(phrases.iter().map(text_of), ", "),
        report::Cell::Doses { doses } => separated(doses.iter().map(String::as_str), "\n"),
    };
    Cell::new(CellKind::Value, spans)
}

fn text_of(phrase: &Phrase) -> &str {
    &phrase.text
}

/// Each text is a span of its own, so that its direction stays its own.
fn separated<'a>(texts: impl Iterator<Item = &'a str>, between: &str) -> Vec<Span> {
    let mut spans = Vec::new();
    for text in texts {
        if !spans.is_empty() {
            spans.push(Span::new(between, SET));
        }
        spans.push(Span::in_one_line(text, SET));
    }
    spans
}
