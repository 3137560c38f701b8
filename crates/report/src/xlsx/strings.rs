//! The texts of a workbook, which its cells name by their number.

use std::collections::HashMap;
use std::fmt::Write;

use super::DECLARATION;

/// Every text once.
#[derive(Default)]
pub struct SharedStrings {
    numbers: HashMap<String, usize>,
    /// The texts so far, as the part of the workbook lists them.
    listed: String,
}

impl SharedStrings {
    /// The number of a text.
    pub fn number(&mut self, text: &str) -> usize {
        if let Some(number) = self.numbers.get(text) {
            return *number;
        }
        let number = self.numbers.len();
        self.numbers.insert(text.to_owned(), number);
        // Else a reader may leave out the spaces at its ends.
        self.listed.push_str(r#"<si><t xml:space="preserve">"#);
        escape(text, &mut self.listed);
        self.listed.push_str("</t></si>");
        number
    }

    pub fn xml(&self) -> String {
        format!(
            r#"{DECLARATION}<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" uniqueCount="{}">{}</sst>"#,
            self.numbers.len(),
            self.listed,
        )
    }
}

/// A text as it stands in XML.
pub fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    escape(text, &mut escaped);
    escaped
}

/// Writes a text into XML. A character that XML cannot hold is written as its code, `_x0007_`
/// (ECMA-376, ST_Xstring), and so is the `_` of what only looks like such a code.
fn escape(text: &str, xml: &mut String) {
    for (at, character) in text.char_indices() {
        match character {
            '&' => xml.push_str("&amp;"),
            '<' => xml.push_str("&lt;"),
            '>' => xml.push_str("&gt;"),
            '"' => xml.push_str("&quot;"),
            '\t' | '\n' => xml.push(character),
            '\0'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => push_code(character, xml),
            '_' if is_code(&text[at..]) => push_code(character, xml),
            _ => xml.push(character),
        }
    }
}

fn push_code(character: char, xml: &mut String) {
    // Writing to a string cannot fail.
    let _ = write!(xml, "_x{:04X}_", u32::from(character));
}

/// Whether a text begins as the code of a character does.
fn is_code(text: &str) -> bool {
    let code = text.as_bytes().get(..7);
    code.is_some_and(|code| {
        code.starts_with(b"_x") && code[6] == b'_' && code[2..6].iter().all(u8::is_ascii_hexdigit)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_told_from_markup_and_from_the_code_of_a_character() {
        assert_eq!(escaped("<b> & \"c\"\n"), "&lt;b&gt; &amp; &quot;c&quot;\n");
        assert_eq!(escaped("a\u{7}\u{ffff}\r"), "a_x0007__xFFFF__x000D_");
        assert_eq!(escaped("_x0041_ _x041_ я_"), "_x005F_x0041_ _x041_ я_");
    }

    #[test]
    fn a_text_that_comes_again_has_the_same_number() {
        let mut strings = SharedStrings::default();
        assert_eq!(["a", "b", "a"].map(|text| strings.number(text)), [0, 1, 0]);
        assert_eq!(strings.xml().matches("<si>").count(), 2);
    }
}
