//! Everything that is stored of a person is erased, once a button has confirmed it.

use jiff::{SignedDuration, Timestamp};

use super::{Decision, Turn};
use crate::outcome::Menu;
use crate::screen;

/// How long the button that erases holds good: in an old message it asks anew.
const CONFIRMABLE: SignedDuration = SignedDuration::from_hours(1);

/// Asks. Someone of whom nothing is stored is asked too: they may have come back
/// because an erasure broke off at its very end.
pub(super) fn ask(turn: Turn<'_>) -> Decision {
    let screen = screen::erase_question(turn.now.timestamp(), turn.survey.is_some(), turn.texts);
    turn.show(screen)
}

/// The button that erases. It is good for the diary that it was shown in: where the person has
/// erased that and begun another, it asks anew. A second tap before that erases again, since the
/// first may have broken off.
pub(super) fn erase(mut turn: Turn<'_>, asked_at: i64) -> Decision {
    let now = turn.now.timestamp();
    let began = turn
        .profile
        .consent
        .map(|consent| consent.at.as_millisecond());
    let is_of_this_diary = began.is_none_or(|began| began <= asked_at);
    let is_fresh = Timestamp::from_millisecond(asked_at)
        .is_ok_and(|asked_at| asked_at <= now && now.duration_since(asked_at) <= CONFIRMABLE);
    if !is_fresh || !is_of_this_diary {
        return ask(turn);
    }
    let card = turn.survey.as_ref().and_then(|survey| survey.card);
    turn.outcome.forget.extend(card);
    turn.outcome.erase = true;
    turn.outcome.menu = Some(Menu::Usual);
    turn.say_text("clear-done")
}
