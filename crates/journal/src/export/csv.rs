use std::collections::BTreeMap;

use ::csv::{Terminator, WriterBuilder};
use jiff::civil::Date;

use super::cell::harmless;
use super::{ExportError, ExportInput};
use crate::answer::Answer;
use crate::entry::Entry;
use crate::period::Period;
use crate::questionnaire::Question;
use crate::text::Texts;

/// By this mark spreadsheets know that the text is UTF-8.
const BYTE_ORDER_MARK: &[u8] = "\u{feff}".as_bytes();

/// The export as a table (RFC 4180): a column for each question, headed by its
/// stable id, and a row for each day from the first recorded one to the last of
/// the period. The cells hold words of the language; an empty one is unknown,
/// and a row that has nothing but its date is a day without an entry.
///
/// # Errors
/// [`ExportError`] where the table cannot be written, which no test has found.
pub fn csv(input: &ExportInput<'_>) -> Result<Vec<u8>, ExportError> {
    let texts = Texts::of(input.language);
    let mut table = WriterBuilder::new()
        .terminator(Terminator::CRLF)
        .from_writer(BYTE_ORDER_MARK.to_vec());
    table
        .write_record(Question::all().map(Question::id))
        .map_err(|error| ExportError(error.into()))?;
    for (date, entry) in rows(input) {
        table
            .write_record(cells(date, entry, texts))
            .map_err(|error| ExportError(error.into()))?;
    }
    table
        .into_inner()
        .map_err(|error| ExportError(error.into_error().into()))
}

fn rows<'a>(input: &ExportInput<'a>) -> impl Iterator<Item = (Date, Option<&'a Entry>)> {
    let entries: BTreeMap<Date, &Entry> = input
        .entries
        .iter()
        .map(|entry| (entry.date, entry))
        .collect();
    let period = entries.keys().next().map(|first| Period {
        first: *first,
        last: input.period.last,
    });
    period
        .into_iter()
        .flat_map(Period::days)
        .map(move |date| (date, entries.get(&date).copied()))
}

fn cells(date: Date, entry: Option<&Entry>, texts: &Texts) -> impl Iterator<Item = String> {
    let answers = entry.map(Entry::answers).unwrap_or_default();
    Question::all().map(move |question| match answers.get(&question) {
        // As a date that spreadsheets know, and sort.
        _ if question == Question::Date => date.to_string(),
        None | Some(Answer::Unknown) => String::new(),
        Some(answer) => harmless(texts.answer(question, answer)),
    })
}
