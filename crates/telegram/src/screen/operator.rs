//! Messages in the chat of those who run the bot.

use journal::Language;
use journal_texts::Texts;

use super::{Screen, escape};

/// The text in the place of words that were erased, by which a reply to it is known.
const ERASED: &str = "operator-feedback_erased";

/// A person's words, with a reference that does not tell who that is.
pub fn operator_feedback(reference: &str, words: &str, texts: &Texts) -> Screen {
    let heading = texts.format("operator-feedback", [("reference", reference.into())]);
    Screen::new(format!("<i>{heading}</i>\n\n{}", escape(words)))
}

/// In the place of a person's words once the person erased everything.
pub fn operator_feedback_erased(texts: &Texts) -> Screen {
    Screen::new(format!("<i>{}</i>", texts.get(ERASED)))
}

/// Whether a message is one of [`operator_feedback`], erased or not, in whatever language it is.
#[must_use]
pub fn is_operator_feedback(message: &str) -> bool {
    let heading = message.lines().next().unwrap_or_default();
    let reference = |language| {
        let around = Texts::chat(language).format("operator-feedback", [("reference", "#".into())]);
        let (before, after) = around.split_once('#')?;
        let reference = heading.strip_prefix(before)?.strip_suffix(after)?;
        reference.strip_prefix('#')?.parse::<u32>().ok()
    };
    let mut languages = Language::ALL.into_iter();
    languages.any(|language| {
        heading == Texts::chat(language).get(ERASED) || reference(language).is_some()
    })
}

/// Something failed: where and how, without a word of anybody's.
pub fn operator_error(place: &str, error: &str, others: usize, texts: &Texts) -> Screen {
    let arguments = [
        ("place", escape(place).into()),
        ("what", escape(error).into()),
    ];
    let mut text = texts.format("operator-error", arguments);
    if others > 0 {
        let more = texts.format("operator-errors_more", [("count", others.into())]);
        text = format!("{text}\n{more}");
    }
    Screen::new(text)
}
