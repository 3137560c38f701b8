//! `parse_mode=HTML`: the small HTML of the Bot API, with Telegram's own complaints.

use crate::{
    entities::{Entity, EntityKind, Formatted},
    error::ApiError,
};

/// Reads a text in the HTML of the Bot API.
///
/// # Errors
/// Tags that Telegram does not know, that are not closed or that cross each other.
pub(crate) fn parse(source: &str) -> Result<Formatted, ApiError> {
    let mut parsed = Parsed::default();
    let mut rest = source;
    while let Some((words, tag)) = rest.split_once('<') {
        let at = source.len() - tag.len() - 1;
        parsed.words.text += &unescape(words);
        let which = if tag.starts_with('/') { "end" } else { "start" };
        let length = tag_length(tag)
            .ok_or_else(|| unparsable(format_args!("Unclosed {which} tag at byte offset {at}")))?;
        match tag[..length].strip_prefix('/') {
            Some(name) => parsed.end_tag(name.trim(), at)?,
            None => parsed.start_tag(&tag[..length], at)?,
        }
        rest = &tag[length + 1..];
    }
    parsed.words.text += &unescape(rest);
    match parsed.open.pop() {
        Some((name, _)) => Err(unparsable(format_args!(
            "Can't find end tag corresponding to start tag \"{name}\""
        ))),
        None => Ok(parsed.words.finished()),
    }
}

#[derive(Default)]
struct Parsed {
    words: Formatted,
    /// The tags that wait for their end, with the entities that they become.
    open: Vec<(String, Entity)>,
}

impl Parsed {
    fn start_tag(&mut self, tag: &str, at: usize) -> Result<(), ApiError> {
        let (name, attributes) = tag.split_once(char::is_whitespace).unwrap_or((tag, ""));
        let name = name.to_ascii_lowercase();
        let class = attribute(attributes, "class").unwrap_or_default();
        let kind = match name.as_str() {
            "b" | "strong" => EntityKind::Bold,
            "i" | "em" => EntityKind::Italic,
            "u" | "ins" => EntityKind::Underline,
            "s" | "strike" | "del" => EntityKind::Strikethrough,
            "tg-spoiler" => EntityKind::Spoiler,
            "span" if class == "tg-spoiler" => EntityKind::Spoiler,
            "pre" => EntityKind::Pre,
            "code" => EntityKind::Code,
            "blockquote" if attributes.contains("expandable") => EntityKind::ExpandableBlockquote,
            "blockquote" => EntityKind::Blockquote,
            "a" => EntityKind::TextLink,
            _ => {
                return Err(unparsable(format_args!(
                    "Unsupported start tag \"{name}\" at byte offset {at}"
                )));
            }
        };
        let mut entity = Entity::new(kind, self.words.length(), 0);
        match kind {
            EntityKind::TextLink => entity.url = attribute(attributes, "href"),
            EntityKind::Code if self.open.last().is_some_and(|(parent, _)| parent == "pre") => {
                entity.language = class.strip_prefix("language-").map(str::to_owned);
            }
            _ => {}
        }
        self.open.push((name, entity));
        Ok(())
    }

    fn end_tag(&mut self, name: &str, at: usize) -> Result<(), ApiError> {
        let name = name.to_ascii_lowercase();
        let (opened, mut entity) = self
            .open
            .pop()
            .ok_or_else(|| unparsable(format_args!("Unexpected end tag at byte offset {at}")))?;
        if opened != name {
            return Err(unparsable(format_args!(
                "Unmatched end tag at byte offset {at}, expected \"</{opened}>\", found \"</{name}>\""
            )));
        }
        entity.length = self.words.length() - entity.offset;
        match self.open.last_mut() {
            // `<pre><code class="language-rust">` is one entity, not two.
            Some((_, pre)) if entity.language.is_some() && entity.kind == EntityKind::Code => {
                pre.language = entity.language;
            }
            _ if entity.kind == EntityKind::TextLink && entity.url.is_none() => {}
            _ => self.words.entities.push(entity),
        }
        Ok(())
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

fn attribute(attributes: &str, name: &str) -> Option<String> {
    let (_, rest) = attributes.split_once(&format!("{name}="))?;
    let value = match rest.chars().next()? {
        quote @ ('"' | '\'') => rest[1..].split_once(quote)?.0,
        _ => rest.split_whitespace().next()?,
    };
    Some(unescape(value))
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
