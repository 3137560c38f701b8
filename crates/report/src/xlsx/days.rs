//! The first sheet: a row a day.

use journal::questionnaire::{Kind, Question};
use journal_texts::Texts;

use crate::sheet::{DaySheet, SheetColumn};
use crate::view::ReportView;

use super::sheet::{SheetCell, SheetRow, Worksheet, line};
use super::style::CellStyle;

pub fn sheet(view: &ReportView, texts: &Texts) -> Worksheet {
    let days = DaySheet::new(view);
    let headings = days.columns.iter().map(|column| column.heading(texts));
    let mut rows = vec![line(headings, CellStyle::Heading)];
    rows.extend(days.rows.into_iter().map(|values| -> SheetRow {
        let style = CellStyle::Plain;
        let cells = values.into_iter().map(|value| SheetCell { value, style });
        cells.collect()
    }));
    Worksheet {
        name: texts.get("report-sheet-days"),
        widths: days.columns.into_iter().map(width).collect(),
        rows,
        is_table: true,
    }
}

/// In characters: room for the longest option, and for a few lines of own words.
fn width(column: SheetColumn) -> u16 {
    let question = match column {
        SheetColumn::Answer(question) => question,
        SheetColumn::Doses | SheetColumn::Channel => return 12,
        SheetColumn::RecordedAt | SheetColumn::ChangedAt | SheetColumn::ImportedFrom => return 16,
        SheetColumn::Effects | SheetColumn::FurtherAttacks | SheetColumn::TakenOver => return 32,
    };
    match (question.kind(), question) {
        (Kind::Words, _) => 60,
        (Kind::Medicines, _) => 32,
        (Kind::Several, _) => 24,
        (Kind::Moment, _) | (_, Question::Quality) => 14,
        (Kind::Date | Kind::Choice | Kind::Scale, _) => 12,
    }
}
