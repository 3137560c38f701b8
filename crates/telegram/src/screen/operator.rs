//! Messages in the chat of those who run the bot.

use journal::Language;
use journal_texts::Texts;

use super::{Screen, escape};

/// A person's words, with a reference that does not tell who that is.
#[must_use]
pub fn operator_feedback(reference: &str, words: &str, texts: &Texts) -> Screen {
    let heading = texts.format("operator-feedback", [("reference", reference.into())]);
    Screen {
        text: format!("<i>{heading}</i>\n\n{}", escape(words)),
        keyboard: Vec::new(),
    }
}

/// Whether a message is one of [`operator_feedback`], in whatever language it is.
#[must_use]
pub fn is_operator_feedback(message: &str) -> bool {
    let heading = message.lines().next().unwrap_or_default();
    let reference = |language| {
        let around = Texts::chat(language).format("operator-feedback", [("reference", "#".into())]);
        let (before, after) = around.split_once('#')?;
        let reference = heading.strip_prefix(before)?.strip_suffix(after)?;
        reference.strip_prefix('#')?.parse::<u32>().ok()
    };
    Language::ALL
        .into_iter()
        .any(|language| reference(language).is_some())
}

/// The answer reached the person.
#[must_use]
pub fn operator_answered(texts: &Texts) -> Screen {
    Screen::plain(texts, "operator-answered")
}

/// The answer cannot reach the person: they blocked the bot or erased everything, or
/// they wrote too long ago for it to be known who they are.
#[must_use]
pub fn operator_unreachable(texts: &Texts) -> Screen {
    Screen::plain(texts, "operator-unreachable")
}

/// The answer is a picture, a voice or the like.
#[must_use]
pub fn operator_only_text(texts: &Texts) -> Screen {
    Screen::plain(texts, "operator-only_text")
}

/// Something failed: where and how, without a word of what anybody wrote.
#[must_use]
pub fn operator_error(place: &str, what: &str, others: usize, texts: &Texts) -> Screen {
    let mut text = texts.format(
        "operator-error",
        [
            ("place", escape(place).into()),
            ("what", escape(what).into()),
        ],
    );
    if others > 0 {
        let more = texts.format("operator-errors_more", [("count", others.into())]);
        text = format!("{text}\n{more}");
    }
    Screen {
        text,
        keyboard: Vec::new(),
    }
}
