//! Formatted text: a string and the entities that mark parts of it, with offsets in UTF-16 units as in the Bot API.

use serde::{Deserialize, Serialize};

use crate::error::ApiError;

/// The kind of formatting.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum EntityKind {
    Blockquote,
    ExpandableBlockquote,
    Pre,
    Code,
    TextLink,
    Bold,
    Italic,
    Underline,
    Strikethrough,
    Spoiler,
    Url,
    Email,
    Mention,
    Hashtag,
    BotCommand,
}

/// One marked part of a text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entity {
    #[serde(rename = "type")]
    pub kind: EntityKind,
    /// Where it begins, in UTF-16 units.
    pub offset: usize,
    /// How long it is, in UTF-16 units.
    pub length: usize,
    /// Where a `text_link` leads.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// The programming language of a `pre`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
}

impl Entity {
    pub(crate) fn new(kind: EntityKind, offset: usize, length: usize) -> Self {
        Self {
            kind,
            offset,
            length,
            url: None,
            language: None,
        }
    }

    fn end(&self) -> usize {
        self.offset + self.length
    }
}

/// A text with its entities.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Formatted {
    pub text: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub entities: Vec<Entity>,
}

impl Formatted {
    /// A text without markup of its own, as people type it; commands and links in it are found.
    pub(crate) fn plain(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            entities: Vec::new(),
        }
        .finished()
    }

    /// The text with the entities that the bot gave; each must lie within the text.
    pub(crate) fn with_entities(text: String, entities: Vec<Entity>) -> Result<Self, ApiError> {
        let length = utf16_length(&text);
        if let Some(stray) = entities
            .iter()
            .find(|entity| entity.length == 0 || entity.end() > length)
        {
            return Err(ApiError::strict(format_args!(
                "an entity at {} of length {} is outside the text of {length} UTF-16 units",
                stray.offset, stray.length
            )));
        }
        Ok(Self { text, entities }.finished())
    }

    /// How long the text is; the limits of the Bot API are compared with this.
    pub(crate) fn length(&self) -> usize {
        utf16_length(&self.text)
    }

    /// The text as Telegram keeps it: without blank ends, with commands and links marked, entities in order.
    pub(crate) fn finished(mut self) -> Self {
        let without_head = self.text.trim_start();
        let cut = utf16_length(&self.text) - utf16_length(without_head);
        self.text = without_head.trim_end().to_owned();
        let length = self.length();
        for entity in &mut self.entities {
            let end = entity.end().saturating_sub(cut).min(length);
            entity.offset = entity.offset.saturating_sub(cut);
            entity.length = end.saturating_sub(entity.offset);
        }
        self.entities.retain(|entity| entity.length > 0);
        let found: Vec<Entity> = automatic_entities(&self.text)
            .into_iter()
            .filter(|found| {
                !self
                    .entities
                    .iter()
                    .any(|given| is_opaque(given) && overlap(given, found))
            })
            .collect();
        self.entities.extend(found);
        self.entities
            .sort_by(|a, b| (a.offset, b.length, a.kind).cmp(&(b.offset, a.length, b.kind)));
        self.entities.dedup();
        self
    }
}

pub(crate) fn utf16_length(text: &str) -> usize {
    text.encode_utf16().count()
}

/// Nothing is looked for inside code and links.
fn is_opaque(entity: &Entity) -> bool {
    use EntityKind::{BotCommand, Code, Pre, TextLink, Url};
    matches!(entity.kind, Code | Pre | TextLink | Url | BotCommand)
}

fn overlap(a: &Entity, b: &Entity) -> bool {
    a.offset < b.end() && b.offset < a.end()
}

/// The commands and links that Telegram finds by itself.
fn automatic_entities(text: &str) -> Vec<Entity> {
    let mut found = Vec::new();
    let mut offset = 0;
    let mut before = ' ';
    let mut covered_until = 0;
    for (index, character) in text.char_indices() {
        let rest = &text[index..];
        let candidate = match character {
            '/' if !before.is_alphanumeric() && !matches!(before, '/' | '<' | ':') => {
                command_length(&rest[1..]).map(|length| (EntityKind::BotCommand, 1 + length))
            }
            'h' if !before.is_alphanumeric() => {
                link_length(rest).map(|length| (EntityKind::Url, length))
            }
            _ => None,
        };
        if let Some((kind, length)) = candidate
            && index >= covered_until
        {
            found.push(Entity::new(kind, offset, utf16_length(&rest[..length])));
            covered_until = index + length;
        }
        offset += character.len_utf16();
        before = character;
    }
    found
}

fn command_length(rest: &str) -> Option<usize> {
    let length = rest
        .bytes()
        .take_while(|byte| byte.is_ascii_alphanumeric() || *byte == b'_')
        .count();
    let next = rest[length..].chars().next();
    let ends_there = next.is_none_or(|next| !next.is_alphanumeric() && next != '/');
    ((1..=32).contains(&length) && ends_there).then_some(length)
}

fn link_length(rest: &str) -> Option<usize> {
    let scheme = ["https://", "http://"]
        .into_iter()
        .find(|scheme| rest.starts_with(scheme))?;
    let end = rest
        .find(|c: char| c.is_whitespace() || matches!(c, '<' | '>' | '"'))
        .unwrap_or(rest.len());
    let length = rest[..end]
        .trim_end_matches(['.', ',', ')', '!', '?', ':', ';', '»'])
        .len();
    (length > scheme.len()).then_some(length)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_command_is_marked_with_offsets_in_utf16_units() {
        let text = Formatted::plain("😀 send /add now");
        assert_eq!(text.entities, [Entity::new(EntityKind::BotCommand, 8, 4)]);
    }

    #[test]
    fn a_fraction_and_a_path_are_not_commands() {
        assert_eq!(Formatted::plain("1/2, a/b and /usr/bin").entities, []);
    }

    #[test]
    fn blank_ends_are_cut_and_entities_move_along() {
        let text = Formatted {
            text: "  bold \n".into(),
            entities: vec![Entity::new(EntityKind::Bold, 2, 6)],
        }
        .finished();
        assert_eq!(text.text, "bold");
        assert_eq!(text.entities, [Entity::new(EntityKind::Bold, 0, 4)]);
    }

    #[test]
    fn a_link_ends_before_its_full_stop() {
        let text = Formatted::plain("see https://example.org/a.");
        assert_eq!(text.entities, [Entity::new(EntityKind::Url, 4, 21)]);
    }

    #[test]
    fn an_entity_outside_the_text_is_refused() {
        let error =
            Formatted::with_entities("abc".into(), vec![Entity::new(EntityKind::Bold, 2, 2)])
                .unwrap_err();
        assert!(error.description.starts_with("strict:"), "{error}");
    }
}
