//! The chat as one person sees it.

use serde_json::{Value, json};

use crate::{chat::PersonChat, message::Message, taps::ButtonTap, world::World};

/// How many of the last taps are shown; older ones do not spin any more.
const TAPS_SHOWN: usize = 20;

/// The chat of this person with its last messages, up to this many, as the page shows it. `None` if there is no such person.
pub(crate) fn view(world: &World, person: i64, limit: usize, revision: u64) -> Option<Value> {
    let chat = world.chats.get(&person)?;
    let language = &chat.person.language_code;
    let skipped = chat.messages.len().saturating_sub(limit);
    let messages: Vec<&Message> = chat.messages.values().skip(skipped).collect();
    let message = |id: &i64| chat.messages.get(id);
    let pinned: Vec<&Message> = chat.pinned.iter().filter_map(message).collect();
    let taps: Vec<&ButtonTap> = world.taps.of(person).collect();
    let people: Vec<Value> = world.chats.values().map(row).collect();
    Some(json!({
        "revision": revision,
        "bot": {
            "name": world.bot.name,
            "username": world.bot.username,
            "description": world.bot.description(language),
        },
        "people": people,
        "person": chat.person,
        "messages": messages,
        "has_earlier": skipped > 0,
        "pinned": pinned,
        "keyboard": chat.reply_keyboard(),
        "menu_button": world.menu_button(person),
        "commands": world.bot.commands_for(person, language),
        "taps": taps[taps.len().saturating_sub(TAPS_SHOWN)..],
        "tap_lifetime_seconds": world.terms.tap_lifetime.as_secs(),
    }))
}

/// A line of the list of people.
fn row(chat: &PersonChat) -> Value {
    let mut row = json!(chat.person);
    row["last_message"] = json!(chat.messages.values().next_back());
    row
}
