//! The days, one a row, with every comment in full.

use std::iter;

use krilla::tagging::Tag;

use crate::day::{DayAnswer, DayCell, DayRow, DayTable};

use super::flow::Flow;
use super::layout::LayoutBox;
use super::style::{SMALL, Type, WIDTH};
use super::table::{CellKind, TableCell, TableColumns};
use crate::drawing::line::TextRun;

const SET: Type = Type::regular(6.8);
const QUIETLY: Type = Type::quiet(6.8);
const HEAD: Type = Type::quiet(6.2);
const BETWEEN: f32 = 4.5;
const PADDING: f32 = 1.5;
/// The most that an answer of few words gets.
const WIDEST: f32 = 40.0;
/// A row that is taller need not stay in one piece.
const TALL: f32 = 90.0;

/// The table, whose head stands on each of its pages.
pub fn days(flow: &mut Flow, days: &DayTable) {
    flow.place(LayoutBox::stack([
        LayoutBox::heading(&days.heading, WIDTH),
        LayoutBox::paragraph(&days.note, SMALL, WIDTH),
        LayoutBox::space(3.0),
    ]));
    let headings = days.columns.iter().map(|column| &column.heading);
    let head = iter::once(&days.day).chain(headings).map(column_head);
    let columns = columns(days);
    let head = columns.row(head.collect(), true);
    flow.within(Tag::Table, |flow| {
        flow.place(head.clone());
        flow.under(&head, |flow| {
            for row in days.rows.iter().filter(|row| !row.in_gap) {
                self::row(flow, &columns, days.columns.len(), row);
            }
        });
    });
}

/// The answers of few words are as wide as the words, the others share the rest.
fn columns(days: &DayTable) -> TableColumns {
    let least = |heading| column_head(heading).least_width();
    let day = days
        .rows
        .iter()
        .flat_map(|row| [Some(&row.day), row.gap.as_ref().map(|gap| &gap.days)])
        .flatten()
        .map(|day| day_cell(day).natural_width());
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
    let gaps = BETWEEN * days.columns.len() as f32;
    for (width, column) in wide {
        *width = (WIDTH - gaps - day - taken) * column.share.unwrap_or_default();
    }
    TableColumns {
        widths: iter::once(day).chain(answers).collect(),
        gap: BETWEEN,
        padding: PADDING,
    }
}

fn column_head(heading: &String) -> TableCell {
    TableCell::plain(CellKind::ColumnHead, heading, HEAD)
}

fn day_cell(day: &str) -> TableCell {
    TableCell::plain(CellKind::RowHead, day, SET)
}

fn said(sentence: &str, set_in: Type, columns: usize) -> TableCell {
    TableCell {
        columns,
        ..TableCell::plain(CellKind::Value, sentence, set_in)
    }
}

fn row(flow: &mut Flow, columns: &TableColumns, all: usize, row: &DayRow) {
    if let Some(gap) = &row.gap {
        let cells = vec![day_cell(&gap.days), said(&gap.sentence, QUIETLY, all)];
        return flow.place(columns.row(cells, true));
    }
    let day = TableCell {
        rows: if has_more(row) { 2 } else { 1 },
        ..day_cell(&row.day)
    };
    let sentence = row.sentence.as_ref();
    let sentence = sentence.map(|sentence| said(sentence, QUIETLY, row.sentence_columns));
    let cells = iter::once(day)
        .chain(sentence)
        .chain(row.cells.iter().map(cell));
    let mut set = columns.row(cells.collect(), !has_more(row));
    if has_more(row) {
        let (remark, comment) = (row.remark.iter(), row.comment.iter());
        let runs = remark
            .map(|it| (it, QUIETLY))
            .chain(comment.map(|it| (it, SET)));
        let mut more = said("", SET, all);
        more.runs = Vec::new();
        for (text, set_in) in runs {
            let line = if more.runs.is_empty() { "" } else { "\n" };
            more.runs
                .push(TextRun::new(format!("{line}{text}"), set_in));
        }
        set.push(columns.row_from(1, vec![more], true));
    }
    if set.height > TALL {
        flow.pour(set);
    } else {
        flow.place(set);
    }
}

/// Whether a row below says more of the day.
fn has_more(row: &DayRow) -> bool {
    row.remark.is_some() || row.comment.is_some()
}

fn cell(answer: &DayAnswer) -> TableCell {
    let taken_over = |set_in| if answer.taken_over { QUIETLY } else { set_in };
    let runs = match &answer.cell {
        DayCell::Unknown { text } | DayCell::No { text } => vec![TextRun::new(text, QUIETLY)],
        DayCell::Yes { text } => vec![TextRun::new(text, taken_over(Type::bold(SET.size)))],
        DayCell::Number { value } => {
            vec![TextRun::new(value.to_string(), taken_over(Type::bold(8.0)))]
        }
        DayCell::Phrases { phrases } => {
            let phrases = phrases.iter().flat_map(|phrase| {
                let set_in = if phrase.taken_over { QUIETLY } else { SET };
                let text = TextRun::in_one_line(&phrase.text, set_in);
                [TextRun::new(", ", taken_over(SET)), text]
            });
            phrases.skip(1).collect()
        }
        DayCell::Doses { doses } => TextRun::listed(doses, "\n", SET),
    };
    TableCell::new(CellKind::Value, runs)
}
