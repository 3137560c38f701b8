//! The tags of one name in a document of XML, as a stream: of the rest nothing is held, however
//! large it is.

use std::io::{self, BufRead};

use quick_xml::events::BytesStart;

use crate::xml;

/// The longest tag that is looked at, in bytes.
const MOST_TAG_BYTES: usize = 1 << 16;

/// A tag, with the line on which it begins.
pub(crate) struct MarkupTag {
    pub line: usize,
    text: String,
}

/// The tags of a document.
pub(crate) struct Tags<R> {
    stream: R,
    /// Lines that are passed.
    line: usize,
    /// The text of the last tag.
    tag: Vec<u8>,
}

impl<R: BufRead> Tags<R> {
    pub(crate) fn of(stream: R) -> Self {
        Self {
            stream,
            line: 1,
            tag: Vec::new(),
        }
    }

    pub(crate) fn into_stream(self) -> R {
        self.stream
    }

    /// The next tag that begins like this, such as `Record `.
    pub(crate) fn next(&mut self, beginning: &str) -> io::Result<Option<MarkupTag>> {
        while self.pass_text()? {
            let line = self.line;
            if !self.read_tag()? {
                return Ok(None);
            }
            if self.tag.starts_with(beginning.as_bytes()) {
                let text = String::from_utf8_lossy(&self.tag).into_owned();
                return Ok(Some(MarkupTag { line, text }));
            }
        }
        Ok(None)
    }

    /// Passes everything up to the next tag, and its bracket; `false` where there is none.
    fn pass_text(&mut self) -> io::Result<bool> {
        loop {
            let piece = self.stream.fill_buf()?;
            if piece.is_empty() {
                return Ok(false);
            }
            let found = piece.iter().position(|byte| *byte == b'<');
            let passed = found.map_or(piece.len(), |found| found + 1);
            self.line += lines(&piece[..passed]);
            self.stream.consume(passed);
            if found.is_some() {
                return Ok(true);
            }
        }
    }

    /// Reads the tag up to its closing bracket, or its beginning where it is too long; `false`
    /// where the document breaks off.
    fn read_tag(&mut self) -> io::Result<bool> {
        self.tag.clear();
        loop {
            let piece = self.stream.fill_buf()?;
            if piece.is_empty() {
                return Ok(false);
            }
            let found = piece.iter().position(|byte| *byte == b'>');
            let taken = found.unwrap_or(piece.len());
            let room = MOST_TAG_BYTES.saturating_sub(self.tag.len());
            self.tag.extend_from_slice(&piece[..taken.min(room)]);
            let passed = found.map_or(piece.len(), |found| found + 1);
            self.line += lines(&piece[..passed]);
            self.stream.consume(passed);
            if found.is_some() {
                return Ok(true);
            }
        }
    }
}

impl MarkupTag {
    /// The value of an attribute; `None` where it has none of that name.
    pub(crate) fn attribute(&self, name: &str) -> Option<String> {
        let text = self.text.trim_end_matches('/');
        let end = text.find(char::is_whitespace).unwrap_or(text.len());
        xml::attribute(&BytesStart::from_content(text, end), name)
    }
}

fn lines(bytes: &[u8]) -> usize {
    bytes.iter().filter(|byte| **byte == b'\n').count()
}
