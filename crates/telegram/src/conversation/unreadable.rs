//! A photo, a voice, a sticker: something that the diary cannot read.

use jiff::SignedDuration;

use super::{Decision, Turn};
use crate::memory::SaidUnreadable;

/// For how long the sentence is not said again. An album arrives as a message for each picture,
/// and pictures sent one after the other may take minutes.
const SAID_ONCE_IN: SignedDuration = SignedDuration::from_mins(5);

/// Says once what can be read. More of the same costs no write and no answer.
pub(super) fn unreadable(mut turn: Turn<'_>) -> Decision {
    let said = SaidUnreadable {
        update: turn.input.update,
        at: turn.now.timestamp(),
    };
    if let Some(before) = turn.chat.unreadable {
        // Delivered again, since the response was lost.
        if before.update == said.update {
            return turn.say_text("only-text");
        }
        if said.at.duration_since(before.at).abs() < SAID_ONCE_IN {
            return turn.done();
        }
    }
    turn.chat.unreadable = Some(said);
    turn.say_text("only-text")
}
