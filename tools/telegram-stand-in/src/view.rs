//! The chat as one person sees it.

use serde::Serialize;

use crate::{
    bot::MenuCommand,
    chat::{MadeUpPerson, PersonChat},
    keyboard::Markup,
    message::Message,
    taps::ButtonTap,
    world::World,
};

/// How many of the last taps are shown; older ones do not spin any more.
const TAPS_SHOWN: usize = 20;

/// A chat as the page shows it.
#[derive(Debug, Serialize)]
pub(crate) struct View<'a> {
    revision: u64,
    bot: BotView<'a>,
    people: Vec<Row<'a>>,
    person: &'a MadeUpPerson,
    messages: Vec<&'a Message>,
    /// Whether there are earlier messages than these.
    has_earlier: bool,
    /// The pinned messages, the last pinned at the end.
    pinned: Vec<&'a Message>,
    /// The reply keyboard that is open.
    keyboard: Option<&'a Markup>,
    commands: &'a [MenuCommand],
    taps: Vec<&'a ButtonTap>,
    /// How long an unanswered tap spins.
    tap_lifetime_seconds: u64,
}

/// A line of the list of people.
#[derive(Debug, Serialize)]
struct Row<'a> {
    #[serde(flatten)]
    person: &'a MadeUpPerson,
    last_message: Option<&'a Message>,
}

#[derive(Debug, Serialize)]
struct BotView<'a> {
    name: &'a str,
    username: &'a str,
    description: &'a str,
}

impl<'a> View<'a> {
    /// The chat of this person with its last messages, up to this many. `None` if there is no such person.
    pub(crate) fn of(world: &'a World, person: i64, limit: usize, revision: u64) -> Option<Self> {
        let chat = world.chats.get(&person)?;
        let language = &chat.person.language_code;
        let skipped = chat.messages.len().saturating_sub(limit);
        let taps: Vec<&ButtonTap> = world.taps.of(person).collect();
        Some(Self {
            revision,
            bot: BotView {
                name: &world.bot.name,
                username: &world.bot.username,
                description: world.bot.description(language),
            },
            people: world.chats.values().map(Row::of).collect(),
            person: &chat.person,
            messages: chat.messages.values().skip(skipped).collect(),
            has_earlier: skipped > 0,
            pinned: chat
                .pinned
                .iter()
                .filter_map(|id| chat.messages.get(id))
                .collect(),
            keyboard: chat
                .keyboard
                .and_then(|id| chat.messages.get(&id)?.markup.as_ref()),
            commands: world.bot.commands_for(person, language),
            taps: taps[taps.len().saturating_sub(TAPS_SHOWN)..].to_vec(),
            tap_lifetime_seconds: world.terms.tap_lifetime.as_secs(),
        })
    }
}

impl<'a> Row<'a> {
    fn of(chat: &'a PersonChat) -> Self {
        Self {
            person: &chat.person,
            last_message: chat.messages.values().next_back(),
        }
    }
}
