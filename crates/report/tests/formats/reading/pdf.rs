//! The document is read as a screen reader reads it: by its tags, each with the text that
//! is marked as its own.

use std::collections::HashMap;
use std::iter;

use journal::Language;
use journal::statistics::DayState;
use journal_report::ReportView;
use journal_texts::Texts;
use lopdf::content::Content;
use lopdf::{Dictionary, Document, Encoding, Object, ObjectId};

use super::{
    DayTold, FIGURES, MEASURES, Measured, Told, numbers_in, said_change, said_count, said_number,
};

/// A heading, a paragraph, a table, a cell of it, a picture …
pub struct Element {
    pub kind: String,
    /// A picture in words.
    pub alt: Option<String>,
    /// Its own lines, without those of its children.
    pub lines: Vec<String>,
    pub children: Vec<Element>,
}

/// Reads the document. The view says which date a row names.
pub fn told(document: &[u8], language: Language, view: &ReportView) -> Told {
    let texts = Texts::report(language);
    let document = read(document);
    let paragraphs = document.all("P");
    let coverage = numbers_in(&paragraphs[1].text());
    let items = document.all("LI");
    let figure = |name: &'static str| {
        let label = texts.get(name);
        let item = items.iter().find(|item| item.part("Lbl") == label);
        let value = &item.expect("a figure").all("LBody")[0].lines[0];
        (name, said_number(texts, value).expect("a number"))
    };
    let rows: Vec<Vec<String>> = document.all("TR").iter().map(|row| row.cells()).collect();
    let measured = |(_, name)| {
        let label = texts.get(name);
        let row = rows.iter().find(|row| row[0] == label).expect("a row");
        measured(texts, &row[1..])
    };
    Told {
        recorded: coverage[0],
        all: coverage[1],
        figures: FIGURES.into_iter().map(figure).collect(),
        blocks: Some(MEASURES.map(measured).to_vec()),
        days: days(texts, &rows, view),
    }
}

/// A count, and then a count and a change for each block that follows.
fn measured(texts: &Texts, cells: &[String]) -> Measured {
    let mut measured = Measured::default();
    for (index, cell) in cells.iter().enumerate() {
        if index == 0 || index % 2 == 1 {
            measured.counts.push(said_count(cell));
        } else {
            measured.changes.push(said_change(texts, cell));
        }
    }
    measured
}

/// A row for each day, but one alone for days without an entry that follow one another.
fn days(texts: &Texts, rows: &[Vec<String>], view: &ReportView) -> Vec<DayTold> {
    let painless = texts.get("report-day-painless");
    let unknown = texts.get("report-day-unknown");
    let days = view.days.rows.iter().map(|day| {
        let row = rows.iter().find(|row| row[0] == day.day);
        let state = match row {
            None => DayState::Unknown,
            Some(row) if row[1] == unknown => DayState::Unknown,
            Some(row) if row[1] == painless => DayState::Painless,
            Some(_) => DayState::Headache,
        };
        let number = row.filter(|_| state == DayState::Headache);
        DayTold {
            date: day.date,
            state,
            intensity: number.and_then(|row| row[1].parse().ok()),
        }
    });
    days.collect()
}

/// The document's elements, below one that stands for all of it.
pub fn read(document: &[u8]) -> Element {
    let document = Document::load_mem(document).expect("a PDF");
    let root = document.catalog().expect("a catalogue");
    let root = root.get_deref(b"StructTreeRoot", &document).expect("tags");
    let marked = document
        .get_pages()
        .into_values()
        .map(|page| (page, marked(&document, page)))
        .collect();
    let reader = Reader {
        document: &document,
        marked,
    };
    reader.element(root.as_dict().expect("a tree"), None)
}

struct Reader<'a> {
    document: &'a Document,
    /// By page, the text of each mark.
    marked: HashMap<ObjectId, HashMap<i64, String>>,
}

impl Reader<'_> {
    fn element(&self, dictionary: &Dictionary, page: Option<ObjectId>) -> Element {
        let page = reference(dictionary, b"Pg").or(page);
        let kind = dictionary.get(b"S").and_then(Object::as_name);
        let alt = dictionary.get_deref(b"Alt", self.document).ok();
        let mut element = Element {
            kind: String::from_utf8_lossy(kind.unwrap_or(b"")).into_owned(),
            alt: alt.map(|alt| lopdf::decode_text_string(alt).expect("a text")),
            lines: Vec::new(),
            children: Vec::new(),
        };
        if let Ok(kids) = dictionary.get(b"K") {
            self.add(&mut element, kids, page);
        }
        element
    }

    fn add(&self, element: &mut Element, kid: &Object, page: Option<ObjectId>) {
        match kid {
            Object::Reference(id) => {
                let kid = self.document.get_object(*id).expect("an object");
                self.add(element, kid, page);
            }
            Object::Array(kids) => kids.iter().for_each(|kid| self.add(element, kid, page)),
            Object::Integer(mark) => {
                let text = &self.marked[&page.expect("a page")][mark];
                element.lines.push(text.trim_end().to_owned());
            }
            Object::Dictionary(dictionary) => match dictionary.get(b"MCID") {
                Ok(mark) => self.add(element, mark, reference(dictionary, b"Pg").or(page)),
                Err(_) => element.children.push(self.element(dictionary, page)),
            },
            _ => {}
        }
    }
}

fn reference(dictionary: &Dictionary, name: &[u8]) -> Option<ObjectId> {
    dictionary.get(name).ok()?.as_reference().ok()
}

/// The text of each mark of a page.
fn marked(document: &Document, page: ObjectId) -> HashMap<i64, String> {
    let fonts = document.get_page_fonts(page).expect("fonts");
    let encodings: HashMap<&[u8], Encoding<'_>> = fonts
        .iter()
        .map(|(name, font)| {
            let encoding = font.get_font_encoding(document);
            (name.as_slice(), encoding.expect("an encoding"))
        })
        .collect();
    let content = document.get_page_content(page);
    let content = Content::decode(&content).expect("operations");
    let mut marks: Vec<Option<i64>> = Vec::new();
    let mut font: &[u8] = b"";
    let mut found: HashMap<i64, String> = HashMap::new();
    for operation in &content.operations {
        let operands = &operation.operands;
        match operation.operator.as_str() {
            "BMC" => marks.push(None),
            "BDC" => marks.push(mark_of(&operands[1])),
            "EMC" => {
                marks.pop();
            }
            "Tf" => font = operands[0].as_name().expect("a name"),
            "Tj" | "TJ" => {
                let text = shown(operands, &encodings[font]);
                if let Some(mark) = marks.iter().rev().find_map(|mark| *mark) {
                    found.entry(mark).or_default().push_str(&text);
                }
            }
            _ => {}
        }
        if let Some(Some(mark)) = marks.last() {
            found.entry(*mark).or_default();
        }
    }
    found
}

fn mark_of(properties: &Object) -> Option<i64> {
    let mark = properties.as_dict().ok()?.get(b"MCID").ok()?;
    mark.as_i64().ok()
}

fn shown(operands: &[Object], encoding: &Encoding<'_>) -> String {
    let mut text = String::new();
    for operand in operands {
        match operand {
            Object::String(bytes, _) => {
                text += &Document::decode_text(encoding, bytes).expect("text");
            }
            Object::Array(parts) => text += &shown(parts, encoding),
            _ => {}
        }
    }
    text
}

impl Element {
    /// All elements of a kind, in the order of reading.
    pub fn all(&self, kind: &str) -> Vec<&Self> {
        let mut found = Vec::new();
        for child in &self.children {
            if child.kind == kind {
                found.push(child);
            }
            found.extend(child.all(kind));
        }
        found
    }

    /// All of its text in one line.
    pub fn text(&self) -> String {
        let below = self.children.iter().map(Self::text);
        let lines: Vec<_> = self.lines.iter().cloned().chain(below).collect();
        lines.join(" ").trim().to_owned()
    }

    fn part(&self, kind: &str) -> String {
        self.all(kind)
            .first()
            .map(|part| part.text())
            .unwrap_or_default()
    }

    fn cells(&self) -> Vec<String> {
        self.children.iter().map(Self::text).collect()
    }

    /// The elements, one a line, as deep as they are.
    pub fn dump(&self) -> String {
        let mut dump = String::new();
        for child in &self.children {
            child.dump_at(0, &mut dump);
        }
        dump
    }

    fn dump_at(&self, depth: usize, dump: &mut String) {
        let parts: Vec<_> = iter::once(&self.kind).chain(&self.lines).cloned().collect();
        let line = format!("{:1$}{2}", "", 2 * depth, parts.join(" | "));
        dump.push_str(line.trim_end());
        dump.push('\n');
        if let Some(alt) = &self.alt {
            dump.push_str(&format!("{:1$}({alt})\n", "", 2 * depth + 2));
        }
        for child in &self.children {
            child.dump_at(depth + 1, dump);
        }
    }
}
