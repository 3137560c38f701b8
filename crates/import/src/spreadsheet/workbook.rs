//! A workbook (XLSX), whose cells refer to texts and to styles by their position.

use std::borrow::Cow;

use quick_xml::events::Event;

use super::MOST_SHEETS;
use super::moment::Styles;
use super::sheet::Sheet;
use crate::Unreadable;
use crate::table::{CellAllowance, Table};
use crate::unpacked::ZipFiles;
use crate::xml::{attribute, each_event, push_text};

/// The list of the sheets, which every workbook has.
pub(super) const WORKBOOK: &str = "xl/workbook.xml";

pub(super) fn find_in_sheets<T>(
    archive: &mut ZipFiles<'_>,
    mut find: impl FnMut(&Table) -> Option<T>,
) -> Result<Option<T>, Unreadable> {
    let names = archive.names();
    let mut part = |name: &str| match names.iter().any(|it| it == name) {
        true => archive.text(name),
        false => Ok(String::new()),
    };
    let strings = shared_strings(&part("xl/sharedStrings.xml")?)?;
    let styles = Styles::of(&part("xl/styles.xml")?, &part(WORKBOOK)?)?;
    let is_sheet = |name: &&String| name.starts_with("xl/worksheets/") && name.ends_with(".xml");
    let mut allowance = CellAllowance::default();
    for name in names.iter().filter(is_sheet).take(MOST_SHEETS) {
        let found = find(&sheet(
            &archive.text(name)?,
            &strings,
            &styles,
            &mut allowance,
        )?);
        if found.is_some() {
            return Ok(found);
        }
    }
    Ok(None)
}

/// The texts that cells refer to by their position.
fn shared_strings(xml: &str) -> Result<Vec<String>, Unreadable> {
    let mut strings = Vec::new();
    let mut text = Text::default();
    each_event(xml, |event| {
        text.take(event);
        match event {
            Event::Start(start) if start.local_name().as_ref() == "si" => text.clear(),
            Event::End(end) if end.local_name().as_ref() == "si" => {
                strings.push(std::mem::take(&mut text.text).trim().to_owned());
            }
            Event::Empty(start) if start.local_name().as_ref() == "si" => {
                strings.push(String::new());
            }
            _ => {}
        }
        Ok(())
    })?;
    Ok(strings)
}

fn sheet(
    xml: &str,
    strings: &[String],
    styles: &Styles,
    allowance: &mut CellAllowance,
) -> Result<Table, Unreadable> {
    let mut sheet = Sheet::default();
    let (mut kind, mut style) = (String::new(), None);
    let mut text = Text::default();
    each_event(xml, |event| {
        text.take(event);
        match event {
            Event::Start(start) if start.local_name().as_ref() == "row" => {
                let number = attribute(start, "r").and_then(|number| number.parse().ok());
                sheet.begin_row(number.unwrap_or(sheet.line.saturating_add(1)));
            }
            Event::Start(start) | Event::Empty(start) if start.local_name().as_ref() == "c" => {
                let at = attribute(start, "r").and_then(|at| column_of(&at));
                // Cells without an address follow one another.
                sheet.column = at.map_or(sheet.column, |column| column - 1);
                if matches!(event, Event::Empty(_)) {
                    return sheet.write(1, "", allowance);
                }
                kind = attribute(start, "t").unwrap_or_default();
                style = attribute(start, "s").and_then(|style| style.parse().ok());
                text.clear();
            }
            Event::End(end) if end.local_name().as_ref() == "c" => {
                let text = std::mem::take(&mut text.text);
                let shown = match kind.as_str() {
                    "" | "n" => styles.text(style, text).into(),
                    kind => value(kind, text, strings),
                };
                sheet.write(1, shown.trim(), allowance)?;
            }
            Event::End(end) if end.local_name().as_ref() == "row" => sheet.end_row(1, allowance)?,
            _ => {}
        }
        Ok(())
    })?;
    Ok(sheet.table)
}

/// The text of a cell that holds no number.
fn value<'s>(kind: &str, text: String, strings: &'s [String]) -> Cow<'s, str> {
    match (kind, text.as_str()) {
        ("s", position) => {
            let position = position.trim().parse::<usize>().ok();
            let shared = position.and_then(|position| strings.get(position));
            shared.map_or_else(Cow::default, |shared| shared.into())
        }
        ("b", "1") => "TRUE".into(),
        ("b", _) => "FALSE".into(),
        ("e", _) => Cow::default(),
        _ => text.into(),
    }
}

/// The column of a cell, counted from 1: that of "AB12" is 28.
fn column_of(cell: &str) -> Option<usize> {
    let letters = cell.bytes().take_while(u8::is_ascii_uppercase);
    let column = letters.take(4).fold(0, |column, letter| {
        column * 26 + usize::from(letter - b'A') + 1
    });
    (column > 0).then_some(column)
}

/// The text of a cell or of a shared string, which may be in pieces.
#[derive(Default)]
struct Text {
    text: String,
    /// Within a value or a piece of text, and not within how it is to be pronounced.
    is_open: bool,
    is_pronunciation: bool,
}

impl Text {
    fn clear(&mut self) {
        self.text.clear();
    }

    fn take(&mut self, event: &Event<'_>) {
        match event {
            Event::Start(start) => match start.local_name().as_ref() {
                "rPh" => self.is_pronunciation = true,
                "v" | "t" => self.is_open = !self.is_pronunciation,
                _ => {}
            },
            Event::End(end) => match end.local_name().as_ref() {
                "rPh" => self.is_pronunciation = false,
                "v" | "t" => self.is_open = false,
                _ => {}
            },
            event if self.is_open => push_text(&mut self.text, event),
            _ => {}
        }
    }
}
