//! Erasing all that is stored of a person; and words to the team.

use jiff::Timestamp;
use journal::Zone;
use journal_texts::Texts;

use super::links::local_time;
use super::{Button, Screen, Visibility};
use crate::performance::PassedOn;
use crate::tap::DataTap;

/// Asks whether everything is to be erased.
pub fn erase_question(asked_at: Timestamp, survey_is_open: bool, texts: &Texts) -> Screen {
    let mut text = texts.get("clear-question");
    if survey_is_open {
        text = format!("{text}\n\n{}", texts.get("clear-open_survey"));
    }
    let asked_at = asked_at.as_millisecond();
    let erase = DataTap::Erase { asked_at };
    Screen::new(text)
        .row([Button::named(texts, "button-keep_all", DataTap::Keep)])
        .row([Button::named(texts, "button-erase", erase)])
}

/// Asks for the words to the team.
pub fn feedback_question(texts: &Texts) -> Screen {
    let drop = Button::named(texts, "button-drop_feedback", DataTap::DropFeedback);
    Screen::plain(texts, "feedback-question").row([drop])
}

/// The most UTF-16 units of words to the team, and of its answer. A message holds 4096, and a
/// few say whose words they are.
const MOST_OF_FEEDBACK: usize = 3500;

/// Says that the words do not fit into a message to the team; `None` where they do.
#[must_use]
pub fn feedback_too_long(words: &str, texts: &Texts) -> Option<Screen> {
    too_long("feedback-too_long", words, texts)
}

/// Says that the answer of the team does not fit into a message; `None` where it does.
#[must_use]
pub fn feedback_answer_too_long(words: &str, texts: &Texts) -> Option<Screen> {
    too_long("operator-too_long", words, texts)
}

fn too_long(name: &str, words: &str, texts: &Texts) -> Option<Screen> {
    let most = [("most", MOST_OF_FEEDBACK.into())];
    let is_too_long = words.encode_utf16().count() > MOST_OF_FEEDBACK;
    is_too_long.then(|| Screen::new(texts.format(name, most)))
}

/// Whether words were passed on to the team. Where they were not they are still in the chat.
pub fn feedback_went(went: PassedOn, zone: &Zone, texts: &Texts) -> Screen {
    match went {
        PassedOn::Arrived => Screen::plain(texts, "feedback-sent"),
        PassedOn::Undelivered => Screen::plain(texts, "feedback-undelivered"),
        PassedOn::NotNow => Screen::plain(texts, "feedback-not_now"),
        PassedOn::Refused(until) => {
            let until = local_time(until, zone, texts);
            Screen::new(texts.format("feedback-too_many", [("until", until.into())]))
        }
    }
}

/// An answer of the team.
pub fn feedback_answer(words: &str, visibility: Visibility, texts: &Texts) -> Screen {
    let words = visibility.show(words);
    Screen::new(format!("{}\n\n{words}", texts.get("feedback-answer")))
}
