//! The sheets of a workbook (XLSX), as tables.

use quick_xml::Reader as XmlReader;
use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::{BytesRef, BytesStart, Event};

use crate::Unreadable;
use crate::table::Table;
use crate::unpacked::ZipFiles;

/// The most columns of a sheet that are read.
const MOST_COLUMNS: usize = 256;

/// Whether a zip is a workbook.
pub(crate) fn is_workbook(archive: &ZipFiles<'_>) -> bool {
    archive.names().iter().any(|name| name == "xl/workbook.xml")
}

/// Looks for something in the sheets, one after the other, in the order in which they are packed.
///
/// # Errors
/// [`Unreadable`] for a sheet before it that is damaged or too large.
pub(crate) fn find_in_sheets<T>(
    archive: &mut ZipFiles<'_>,
    find: impl Fn(&Table) -> Option<T>,
) -> Result<Option<T>, Unreadable> {
    let names = archive.names();
    let is_sheet = |name: &&String| name.starts_with("xl/worksheets/") && name.ends_with(".xml");
    let strings = match names.iter().find(|name| *name == "xl/sharedStrings.xml") {
        Some(name) => shared_strings(&archive.text(name)?)?,
        None => Vec::new(),
    };
    for name in names.iter().filter(is_sheet) {
        let found = find(&sheet(&archive.text(name)?, &strings)?);
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
                strings.push(std::mem::take(&mut text.text));
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

fn sheet(xml: &str, strings: &[String]) -> Result<Table, Unreadable> {
    let mut table = Table::default();
    let (mut line, mut cells) = (0, Vec::<String>::new());
    let (mut column, mut kind) = (0, String::new());
    let mut text = Text::default();
    each_event(xml, |event| {
        text.take(event);
        match event {
            Event::Start(start) if start.local_name().as_ref() == "row" => {
                let number = attribute(start, "r").and_then(|number| number.parse().ok());
                line = number.unwrap_or(line + 1);
                (cells, column) = (Vec::new(), 0);
            }
            Event::Start(start) if start.local_name().as_ref() == "c" => {
                let at = attribute(start, "r");
                column = at.and_then(|at| column_of(&at)).unwrap_or(column + 1);
                kind = attribute(start, "t").unwrap_or_default();
                text.clear();
            }
            Event::End(end) if end.local_name().as_ref() == "c" && column <= MOST_COLUMNS => {
                cells.resize(cells.len().max(column), String::new());
                if let Some(cell) = column.checked_sub(1).and_then(|it| cells.get_mut(it)) {
                    *cell = value(&kind, std::mem::take(&mut text.text), strings);
                }
            }
            Event::End(end) if end.local_name().as_ref() == "row" => {
                table.add_row(line, std::mem::take(&mut cells))?;
            }
            _ => {}
        }
        Ok(())
    })?;
    Ok(table)
}

/// The text of a cell, whatever kind of value it has.
fn value(kind: &str, text: String, strings: &[String]) -> String {
    match (kind, text.as_str()) {
        ("s", position) => {
            let position = position.trim().parse::<usize>().ok();
            let shared = position.and_then(|position| strings.get(position));
            shared.cloned().unwrap_or_default()
        }
        ("b", "1") => "TRUE".to_owned(),
        ("b", _) => "FALSE".to_owned(),
        ("e", _) => String::new(),
        _ => text,
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

fn attribute(start: &BytesStart<'_>, name: &str) -> Option<String> {
    let attribute = start.try_get_attribute(name).ok()??;
    Some(attribute.value.into_owned())
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
            _ if !self.is_open => {}
            Event::Text(text) => self.text.push_str(&text.xml10_content()),
            Event::CData(text) => self.text.push_str(&text.xml10_content()),
            Event::GeneralRef(reference) => self.text.push_str(&resolved(reference)),
            _ => {}
        }
    }
}

fn resolved(reference: &BytesRef<'_>) -> String {
    match reference.resolve_char_ref() {
        Ok(Some(character)) => character.to_string(),
        _ => resolve_predefined_entity(&reference.xml10_content())
            .unwrap_or_default()
            .to_owned(),
    }
}

fn each_event(
    xml: &str,
    mut take: impl FnMut(&Event<'_>) -> Result<(), Unreadable>,
) -> Result<(), Unreadable> {
    let mut reader = XmlReader::from_str(xml);
    loop {
        match reader.read_event().map_err(|_| Unreadable::Damaged)? {
            Event::Eof => return Ok(()),
            event => take(&event)?,
        }
    }
}
