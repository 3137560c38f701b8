//! Words to those who run the bot.

use super::{Decision, Turn};
use crate::memory::Subject;
use crate::outcome::VisibleAnswer;
use crate::screen;

/// `/feedback words` passes the words on; `/feedback` asks for them.
///
/// While a survey is open it does not ask: an answer to a question of the diary,
/// typed a while later, would go to the team instead.
pub(super) fn feedback(mut turn: Turn<'_>, words: &str) -> Decision {
    if !turn.config.has_operator {
        return turn.say_text("feedback-nobody");
    }
    if !words.is_empty() {
        return pass_on(turn, words);
    }
    if turn.survey.is_some() {
        return turn.say_text("feedback-in_one");
    }
    turn.ask_for(Subject::Feedback);
    turn.say(screen::feedback_question)
}

/// The words that were asked for.
pub(super) fn answered(turn: Turn<'_>, words: &str) -> Decision {
    match turn.config.has_operator {
        true => pass_on(turn, words),
        false => dropped(turn),
    }
}

/// The same words come again. Passed on by the same update they are passed on once,
/// and a question that was asked since waits for other words.
pub(super) fn answered_again(turn: Turn<'_>, words: &str) -> Decision {
    match turn.config.has_operator {
        true => turn.answer(VisibleAnswer::Feedback(words.to_owned())),
        false => turn.say_text("feedback-nobody"),
    }
}

/// The person does not want to after all.
pub(super) fn dropped(mut turn: Turn<'_>) -> Decision {
    turn.chat.asked = None;
    turn.say_text("feedback-dropped")
}

fn pass_on(mut turn: Turn<'_>, words: &str) -> Decision {
    if words.is_empty() {
        // Nothing in them could be seen.
        let question = screen::feedback_question(turn.texts);
        return turn.ask_below(question);
    }
    if let Some(too_long) = screen::feedback_too_long(words, turn.texts) {
        return turn.say(|_| too_long);
    }
    // A command has put any question aside: the one that is still asked is this.
    turn.take_for_answer();
    turn.answer(VisibleAnswer::Feedback(words.to_owned()))
}
