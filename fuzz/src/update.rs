//! Updates of Telegram.

use journal::Language;
use journal_telegram::input::read_update;
use journal_telegram::{BroadcastInput, Input, OperatorReply};

use crate::{chat::Chat, made_up, told};

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
            is_stored_rightly(&chat);
        }
    }
    Some(())
}

/// Days are there only of a person who agreed, and are read as they were written.
fn is_stored_rightly(chat: &Chat) {
    let profile = chat.diary.profile.as_ref();
    let agreed = profile.is_some_and(|profile| profile.consent.is_some());
    assert!(agreed || chat.days.is_empty() && chat.diary.survey.is_none());
    chat.days.values().for_each(told::is_stored_as_it_is);
}
