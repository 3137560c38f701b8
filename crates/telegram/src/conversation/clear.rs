//! Everything that is stored of a person is erased, once a button has confirmed it.

use jiff::{SignedDuration, Timestamp};

use super::{Decision, Turn};
use crate::outcome::{Menu, MessagePlace};
use crate::screen;

/// How long the button that erases holds good: in an old message it asks anew.
const CONFIRMABLE: SignedDuration = SignedDuration::from_hours(1);

/// Asks. Someone of whom nothing is stored is asked too: they may have come back
/// because an erasure broke off at its very end.
pub(super) fn clear(turn: Turn<'_>) -> Decision {
    ask(turn, MessagePlace::Below)
}

/// The button that erases.
pub(super) fn erase(mut turn: Turn<'_>, asked_at: i64, place: MessagePlace) -> Decision {
    let now = turn.now.timestamp();
    let is_fresh = Timestamp::from_second(asked_at)
        .is_ok_and(|asked_at| asked_at <= now && now.duration_since(asked_at) <= CONFIRMABLE);
    if !is_fresh {
        return ask(turn, place);
    }
    let card = turn.survey.as_ref().and_then(|survey| survey.card);
    turn.outcome.forget.extend(card);
    turn.outcome.erase = true;
    turn.outcome.menu = Some(Menu::Usual);
    turn.show_text("clear-done", place)
}

fn ask(turn: Turn<'_>, place: MessagePlace) -> Decision {
    let screen = screen::erase_question(turn.now.timestamp(), turn.survey.is_some(), turn.texts);
    turn.show(screen, place)
}
