//! Erasing all that is stored of a person; and words to the team.

use jiff::Timestamp;
use journal_texts::Texts;

use super::{Button, Screen, escape};
use crate::tap::{DataTap, Tap};

/// Asks whether everything is to be erased.
#[must_use]
pub fn erase_question(asked_at: Timestamp, survey_is_open: bool, texts: &Texts) -> Screen {
    let mut text = texts.get("clear-question");
    if survey_is_open {
        text = format!("{text}\n\n{}", texts.get("clear-open_survey"));
    }
    let erase = DataTap::Erase {
        asked_at: asked_at.as_second(),
    };
    Screen {
        text,
        keyboard: vec![
            vec![Button::new(
                texts.get("button-keep_all"),
                Tap::Data(DataTap::Keep),
            )],
            vec![Button::new(texts.get("button-erase"), Tap::Data(erase))],
        ],
    }
}

/// Says that nothing is stored of the person any more.
#[must_use]
pub fn erased(texts: &Texts) -> Screen {
    Screen::plain(texts, "clear-done")
}

/// Nothing was erased.
#[must_use]
pub fn kept(texts: &Texts) -> Screen {
    Screen::plain(texts, "clear-kept")
}

/// Asks for the words to the team.
#[must_use]
pub fn feedback_question(texts: &Texts) -> Screen {
    let drop = Button::new(
        texts.get("button-drop_feedback"),
        Tap::Data(DataTap::DropFeedback),
    );
    Screen {
        text: texts.get("feedback-question"),
        keyboard: vec![vec![drop]],
    }
}

/// While a survey is open the next words belong to it: those to the team have to
/// come with the command.
#[must_use]
pub fn feedback_in_one(texts: &Texts) -> Screen {
    Screen::plain(texts, "feedback-in_one")
}

/// Nobody reads what is written to the team.
#[must_use]
pub fn feedback_nobody(texts: &Texts) -> Screen {
    Screen::plain(texts, "feedback-nobody")
}

/// Says that the words reached the team.
#[must_use]
pub fn feedback_sent(texts: &Texts) -> Screen {
    Screen::plain(texts, "feedback-sent")
}

/// Says that the words cannot reach the team.
#[must_use]
pub fn feedback_undelivered(texts: &Texts) -> Screen {
    Screen::plain(texts, "feedback-undelivered")
}

/// Says that nothing was sent to the team.
#[must_use]
pub fn feedback_dropped(texts: &Texts) -> Screen {
    Screen::plain(texts, "feedback-dropped")
}

/// The words do not fit into a message to the team.
#[must_use]
pub fn feedback_too_long(most: usize, texts: &Texts) -> Screen {
    Screen {
        text: texts.format("feedback-too_long", [("most", most.into())]),
        keyboard: Vec::new(),
    }
}

/// An answer of the team.
#[must_use]
pub fn feedback_answer(words: &str, texts: &Texts) -> Screen {
    Screen {
        text: format!("{}\n\n{}", texts.get("feedback-answer"), escape(words)),
        keyboard: Vec::new(),
    }
}
