//! Updates of Telegram.

use journal::Language;
use journal_telegram::input::read_update;
use journal_telegram::{BroadcastInput, Input, OperatorReply};

use crate::{chat::Chat, made_up};

/// The chat of those who run the bot.
const OPERATOR: i64 = -100;

/// The most updates of one run.
const MOST: usize = 12;

pub(crate) fn holds(data: &[u8]) -> Option<()> {
    let (mut chat, updates) = match data.strip_prefix(b"newcomer\n") {
        Some(updates) => (Chat::newcomer("de"), updates),
        None => (made_up::chat(Language::Ru), data),
    };
    for body in updates.split(|byte| *byte == b'\n').take(MOST) {
        let Ok(update) = read_update(body) else {
            continue;
        };
        let _ = BroadcastInput::of(&update, OPERATOR);
        let _ = OperatorReply::of(&update, OPERATOR);
        if let Some(input) = Input::of(update) {
            made_up::acts(&mut chat, |chat| drop(chat.take(input.update, input.kind)));
        }
    }
    Some(())
}
