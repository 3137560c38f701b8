//! The report of the earlier bot: HTML with a turned table, a column a day.
//!
//! People's words stand in it as they wrote them, and not escaped. So a cell is whatever is
//! between its two tags, and no HTML is looked for in it.

use std::collections::BTreeMap;

use jiff::civil::Date;
use journal::provenance::ImportSource;
use journal::questionnaire::Question;

use super::{entry, question_of_words};
use crate::line::LineCounter;
use crate::{Found, FoundDays, Reader, RowFaultKind};

/// Stands before the first day, with its year.
const BEGINNING: &str = "Начало заполнения дневника:";

/// The cell of a question that was not asked.
const NOT_ASKED: &str = "-";

/// Reads the days; `None` where it is another HTML.
pub(crate) fn read(reader: &Reader, text: &str) -> Option<Found> {
    let (_, beginning) = text.split_once(BEGINNING)?;
    let (beginning, _) = beginning.split_once('<')?;
    let first = Date::strptime("%d.%m.%Y", beginning.trim()).ok()?;
    let rows: Vec<_> = tagged(text, "<tr", "</tr>").map(cells).collect();
    let dates = rows.first()?;
    question_of_words(dates.first()?).filter(|question| *question == Question::Date)?;
    let mut questions = BTreeMap::new();
    for cells in &rows {
        if let Some(question) = cells.first().and_then(|words| question_of_words(words)) {
            questions.entry(question).or_insert(cells);
        }
    }
    let mut days = FoundDays::new(reader, ImportSource::EarlierBot);
    let mut lines = LineCounter::new(text);
    let mut before = first;
    for (column, date) in dates.iter().enumerate().skip(1) {
        let line = lines.line_of(date);
        let Some(day) = from_then_on(before, date) else {
            days.fault(line, RowFaultKind::Date);
            continue;
        };
        before = day;
        if !days.is_kept(day) {
            continue;
        }
        let answers = questions.iter().filter_map(|(question, cells)| {
            let words = *cells.get(column)?;
            (words != NOT_ASKED).then_some((*question, words))
        });
        match entry(day, answers, reader.language) {
            Ok(entry) => days.add_entry(line, entry),
            Err(_) => days.fault(line, RowFaultKind::Headache),
        }
    }
    Some(days.finish())
}

/// The first day of this day and month that is not before the other: the columns are in the
/// order of their dates, which have no year.
fn from_then_on(before: Date, written: &str) -> Option<Date> {
    let (day, month) = written.split_once('.')?;
    let (day, month) = (day.parse().ok()?, month.parse().ok()?);
    let years = [before.year(), before.year().checked_add(1)?];
    let mut dates = years
        .into_iter()
        .filter_map(|year| Date::new(year, month, day).ok());
    dates.find(|date| *date >= before)
}

fn cells(row: &str) -> Vec<&str> {
    tagged(row, "<td", "</td>").collect()
}

/// The texts between two tags.
fn tagged<'a>(text: &'a str, open: &'a str, close: &'a str) -> impl Iterator<Item = &'a str> {
    text.split(open).skip(1).filter_map(move |part| {
        let (_, content) = part.split_once('>')?;
        let (content, _) = content.split_once(close)?;
        Some(content.trim())
    })
}
