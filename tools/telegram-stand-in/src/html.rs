//! `parse_mode=HTML`: the small HTML of the Bot API, with Telegram's own complaints.

use crate::{
    entities::{Entity, EntityKind, Formatted, utf16_length},
    error::ApiError,
};

/// Reads a text in the HTML of the Bot API.
///
/// # Errors
/// Tags that Telegram does not know, that are not closed or that cross each other.
pub(crate) fn parse(source: &str) -> Result<Formatted, ApiError> {
    let mut parser = Parser {
        source,
        at: 0,
        text: String::new(),
        open: Vec::new(),
        entities: Vec::new(),
    };
    parser.run()?;
    Ok(Formatted {
        text: parser.text,
        entities: parser.entities,
    }
    .finished())
}

struct Parser<'a> {
    source: &'a str,
    at: usize,
    text: String,
    open: Vec<OpenTag>,
    entities: Vec<Entity>,
}

/// A start tag that still waits for its end tag.
struct OpenTag {
    name: String,
    start: usize,
    /// The entity that it opens; `None` for an `a` without a `href`.
    kind: Option<EntityKind>,
    url: Option<String>,
    language: Option<String>,
}

impl Parser<'_> {
    fn run(&mut self) -> Result<(), ApiError> {
        while let Some(next) = self.source[self.at..].chars().next() {
            let rest = &self.source[self.at..];
            if rest.starts_with("</") {
                self.end_tag()?;
            } else if next == '<' {
                self.start_tag()?;
            } else if let Some((character, length)) = character_reference(rest) {
                self.text.push(character);
                self.at += length;
            } else {
                self.text.push(next);
                self.at += next.len_utf8();
            }
        }
        match self.open.pop() {
            Some(tag) => Err(unparsable(format_args!(
                "Can't find end tag corresponding to start tag \"{}\"",
                tag.name
            ))),
            None => Ok(()),
        }
    }

    fn start_tag(&mut self) -> Result<(), ApiError> {
        let at = self.at;
        let rest = &self.source[at + 1..];
        let length = tag_length(rest)
            .ok_or_else(|| unparsable(format_args!("Unclosed start tag at byte offset {at}")))?;
        let inside = &rest[..length];
        let (name, attributes) = inside
            .split_once(char::is_whitespace)
            .unwrap_or((inside, ""));
        let name = name.to_ascii_lowercase();
        let attribute = |wanted: &str| {
            attributes_of(attributes)
                .find(|(name, _)| *name == wanted)
                .map(|(_, value)| unescape(value))
        };
        let unsupported = || {
            unparsable(format_args!(
                "Unsupported start tag \"{name}\" at byte offset {at}"
            ))
        };
        let mut tag = OpenTag {
            name: name.clone(),
            start: utf16_length(&self.text),
            kind: None,
            url: None,
            language: None,
        };
        tag.kind = match name.as_str() {
            "b" | "strong" => Some(EntityKind::Bold),
            "i" | "em" => Some(EntityKind::Italic),
            "u" | "ins" => Some(EntityKind::Underline),
            "s" | "strike" | "del" => Some(EntityKind::Strikethrough),
            "tg-spoiler" => Some(EntityKind::Spoiler),
            "span" if attribute("class").as_deref() == Some("tg-spoiler") => {
                Some(EntityKind::Spoiler)
            }
            "span" => {
                return Err(unparsable(format_args!(
                    "Tag \"span\" must have class \"tg-spoiler\" at byte offset {at}"
                )));
            }
            "pre" => Some(EntityKind::Pre),
            "code" => {
                tag.language = attribute("class")
                    .and_then(|class| class.strip_prefix("language-").map(str::to_owned));
                Some(EntityKind::Code)
            }
            "blockquote"
                if attributes
                    .split_whitespace()
                    .any(|word| word.starts_with("expandable")) =>
            {
                Some(EntityKind::ExpandableBlockquote)
            }
            "blockquote" => Some(EntityKind::Blockquote),
            "a" => {
                tag.url = attribute("href");
                tag.url.is_some().then_some(EntityKind::TextLink)
            }
            _ => return Err(unsupported()),
        };
        self.open.push(tag);
        self.at += length + 2;
        Ok(())
    }

    fn end_tag(&mut self) -> Result<(), ApiError> {
        let at = self.at;
        let rest = &self.source[at + 2..];
        let length = rest
            .find('>')
            .ok_or_else(|| unparsable(format_args!("Unclosed end tag at byte offset {at}")))?;
        let name = rest[..length].trim().to_ascii_lowercase();
        let tag = self
            .open
            .pop()
            .ok_or_else(|| unparsable(format_args!("Unexpected end tag at byte offset {at}")))?;
        if tag.name != name {
            return Err(unparsable(format_args!(
                "Unmatched end tag at byte offset {at}, expected \"</{}>\", found \"</{name}>\"",
                tag.name
            )));
        }
        self.at += length + 3;
        self.close(tag);
        Ok(())
    }

    fn close(&mut self, mut tag: OpenTag) {
        let length = utf16_length(&self.text) - tag.start;
        let Some(kind) = tag.kind else { return };
        if kind == EntityKind::Code
            && let Some(language) = tag.language.take()
            && let Some(parent) = self.open.last_mut().filter(|parent| parent.name == "pre")
        {
            // `<pre><code class="language-rust">` is one entity, not two.
            parent.language = Some(language);
            return;
        }
        if length > 0 {
            self.entities.push(Entity {
                url: tag.url,
                language: tag.language,
                ..Entity::new(kind, tag.start, length)
            });
        }
    }
}

fn unparsable(reason: std::fmt::Arguments<'_>) -> ApiError {
    ApiError::bad_request(format_args!("can't parse entities: {reason}"))
}

/// The position of the `>` of a start tag; one inside quotes does not count.
fn tag_length(rest: &str) -> Option<usize> {
    let mut quote = None;
    rest.char_indices().find_map(|(index, character)| {
        match (quote, character) {
            (None, '>') => return Some(index),
            (None, '"' | '\'') => quote = Some(character),
            (Some(open), close) if open == close => quote = None,
            _ => {}
        }
        None
    })
}

fn attributes_of(source: &str) -> impl Iterator<Item = (&str, &str)> {
    let mut rest = source;
    std::iter::from_fn(move || {
        let (name, after) = rest.split_once('=')?;
        let after = after.trim_start();
        let (value, tail) = match after.chars().next()? {
            quote @ ('"' | '\'') => after[1..].split_once(quote)?,
            _ => after.split_once(char::is_whitespace).unwrap_or((after, "")),
        };
        rest = tail;
        Some((name.split_whitespace().last().unwrap_or_default(), value))
    })
}

fn unescape(source: &str) -> String {
    let mut text = String::new();
    let mut at = 0;
    while let Some(next) = source[at..].chars().next() {
        let (character, length) =
            character_reference(&source[at..]).unwrap_or((next, next.len_utf8()));
        text.push(character);
        at += length;
    }
    text
}

/// The character that `&lt;` and the like stand for, and the length of its name. Telegram knows only these four by name.
fn character_reference(rest: &str) -> Option<(char, usize)> {
    let end = rest.strip_prefix('&')?.find(';')?;
    let name = &rest[1..=end];
    let character = match name {
        "lt" => '<',
        "gt" => '>',
        "amp" => '&',
        "quot" => '"',
        _ => {
            let number = name.strip_prefix('#')?;
            let code = match number.strip_prefix(['x', 'X']) {
                Some(digits) => u32::from_str_radix(digits, 16),
                None => number.parse(),
            };
            char::from_u32(code.ok()?).filter(|character| *character != '\0')?
        }
    };
    Some((character, end + 2))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn complaint(source: &str) -> String {
        parse(source).unwrap_err().description
    }

    #[test]
    fn nested_tags_become_entities_in_order() {
        let text = parse("<b>Боль <i>слева</i></b> &lt;3 &amp; &#8212;").unwrap();
        assert_eq!(text.text, "Боль слева <3 & —");
        assert_eq!(
            text.entities,
            [
                Entity::new(EntityKind::Bold, 0, 10),
                Entity::new(EntityKind::Italic, 5, 5)
            ]
        );
    }

    #[test]
    fn a_link_keeps_its_address() {
        let text = parse(r#"<a href="https://example.org/?a=1&amp;b=2">here</a>"#).unwrap();
        assert_eq!(
            text.entities[0].url.as_deref(),
            Some("https://example.org/?a=1&b=2")
        );
    }

    #[test]
    fn code_inside_pre_is_one_entity_with_a_language() {
        let text = parse(r#"<pre><code class="language-rust">let x;</code></pre>"#).unwrap();
        assert_eq!(text.entities.len(), 1);
        assert_eq!(text.entities[0].language.as_deref(), Some("rust"));
    }

    #[test]
    fn what_telegram_does_not_know_is_refused_in_its_words() {
        assert_eq!(
            complaint("a<br>b"),
            "Bad Request: can't parse entities: Unsupported start tag \"br\" at byte offset 1"
        );
        assert_eq!(
            complaint("<b>a"),
            "Bad Request: can't parse entities: Can't find end tag corresponding to start tag \"b\""
        );
        assert_eq!(
            complaint("<b><i>a</b></i>"),
            "Bad Request: can't parse entities: Unmatched end tag at byte offset 7, expected \"</i>\", found \"</b>\""
        );
        assert_eq!(
            complaint("a</b>"),
            "Bad Request: can't parse entities: Unexpected end tag at byte offset 1"
        );
        assert_eq!(
            complaint("1 < 2"),
            "Bad Request: can't parse entities: Unclosed start tag at byte offset 2"
        );
    }

    #[test]
    fn an_unknown_character_reference_stays_as_it_is() {
        assert_eq!(parse("a &nbsp; b &").unwrap().text, "a &nbsp; b &");
    }
}
