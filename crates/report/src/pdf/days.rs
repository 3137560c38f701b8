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

/// The table, whose head stands on each of its pages.
pub fn days(flow: &mut Flow, days: &DayTable) {
    let mut title = Block::heading(&days.heading, WIDTH);
    title.push(Block::plain(&days.note, SMALL, WIDTH).tagged(Tag::P));
    title.push(Block::space(3.0));
    flow.place(title);
    let headings = days.columns.iter().map(|column| &column.heading);
    let head = std::iter::once(&days.day).chain(headings);
    let head = head.map(|heading| column_head(heading)).collect();
    let columns = columns(days);
    let head = columns.row(head, true);
    flow.within(Tag::Table, |flow| {
        flow.place(head.clone());
        flow.under(&head, |flow| {
            for row in &days.rows {
                self::row(flow, &columns, days.columns.len(), row);
            }
        });
    });
}

/// The answers of few words are as wide as the words, the others share the rest.
fn columns(days: &DayTable) -> Columns {
    let least = |heading| column_head(heading).least_width();
    let day = days.rows.iter().map(|row| day_cell(row).natural_width());
    let day = day.fold(least(&days.day), f32::max);
    let answers = days.columns.iter().map(|column| least(&column.heading));
    let mut answers: Vec<f32> = answers.collect();
    for row in &days.rows {
        let columns = answers.iter_mut().skip(row.sentence_columns);
        for (width, cell) in columns.zip(&row.cells) {
            *width = width.max(self::cell(cell).natural_width().min(WIDEST));
        }
    }
    let columns = answers.iter_mut().zip(&days.columns);
    let (narrow, wide): (Vec<_>, Vec<_>) = columns.partition(|(_, column)| column.share.is_none());
    let taken: f32 = narrow.into_iter().map(|(width, _)| *width).sum();
    let gaps: f32 = days.columns.iter().map(|_| BETWEEN).sum();
    for (width, column) in wide {
        *width = (WIDTH - gaps - day - taken) * column.share.unwrap_or_default();
    }
    Columns::new(std::iter::once(day).chain(answers), BETWEEN, PADDING)
}

fn column_head(heading: &str) -> Cell {
    Cell::new(CellKind::ColumnHead, vec![Span::new(heading, HEAD)])
}

fn day_cell(row: &DayRow) -> Cell {
    Cell::new(CellKind::RowHead, vec![Span::new(&row.day, SET)])
}

fn row(flow: &mut Flow, columns: &Columns, all: usize, row: &DayRow) {
    if row.in_gap {
        return;
    }
    if let Some(gap) = &row.gap {
        let quiet = Type { ink: QUIET, ..SET };
        let days = Cell::new(CellKind::RowHead, vec![Span::new(&gap.days, SET)]);
        let said = Cell::new(CellKind::Value, vec![Span::new(&gap.sentence, quiet)]);
        return flow.place(columns.row(vec![days, said.across(all)], true));
    }
    let rows = if row.comment.is_some() { 2 } else { 1 };
    let mut cells = vec![day_cell(row).down(rows)];
    if let Some(sentence) = &row.sentence {
        let quiet = Type { ink: QUIET, ..SET };
        let said = vec![Span::new(sentence, quiet)];
        cells.push(Cell::new(CellKind::Value, said).across(row.sentence_columns));
    }
    cells.extend(row.cells.iter().map(cell));
    let mut block = columns.row(cells, row.comment.is_none());
    if let Some(comment) = &row.comment {
        let words = Cell::new(CellKind::Value, vec![Span::new(comment, SET)]).across(all);
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
