//! Everything that the stand-in knows, as one value without a network: chats, files, the webhook and the updates that wait for it.

use std::collections::BTreeMap;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::{
    bot::BotProfile,
    chat::{MadeUpPerson, PersonChat},
    config::KnownPerson,
    error::ApiError,
    fault_rate::FaultRate,
    faults::Fault,
    files::Files,
    history::History,
    message::Message,
    taps::Taps,
    terms::Terms,
    updates::{DeliveryQueue, Updates},
};

/// The id of the first made-up person.
const FIRST_PERSON: i64 = 1_000_001;

#[derive(Debug, Default, Serialize, Deserialize)]
pub(crate) struct World {
    pub bot: BotProfile,
    pub chats: BTreeMap<i64, PersonChat>,
    pub files: Files,
    pub webhook: Option<WebhookSettings>,
    /// The kinds of updates that the bot asked for; nothing if it never said.
    pub allowed_updates: Option<Vec<String>>,
    pub updates: Updates,
    pub taps: Taps,
    next_message_id: i64,
    #[serde(skip)]
    pub history: History,
    /// The faults that are still to come.
    #[serde(skip)]
    pub faults: Vec<Fault>,
    /// Those that come by chance.
    #[serde(skip)]
    pub fault_rate: FaultRate,
    #[serde(skip)]
    pub terms: Terms,
    /// By how many seconds the dates of messages are ahead of the machine's clock.
    #[serde(skip)]
    pub ahead: i64,
}

/// The webhook that updates are posted to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct WebhookSettings {
    pub url: String,
    pub secret_token: Option<String>,
    pub max_connections: usize,
    pub last_error: Option<(Timestamp, String)>,
}

impl World {
    pub(crate) fn new(bot: BotProfile) -> Self {
        Self {
            bot,
            next_message_id: 1,
            ..Self::default()
        }
    }

    /// Makes up a person, who has not written to the bot yet.
    pub(crate) fn add_person(&mut self, first_name: &str, language_code: &str) -> MadeUpPerson {
        let mut id = FIRST_PERSON;
        while self.chats.contains_key(&id) {
            id += 1;
        }
        self.add(id, first_name, language_code, false)
    }

    /// Adds a person whose id is chosen beforehand, unless they are there already.
    pub(crate) fn add_known_person(&mut self, known: &KnownPerson) {
        self.add(known.id, &known.first_name, &known.language_code, true);
    }

    fn add(&mut self, id: i64, name: &str, language: &str, started: bool) -> MadeUpPerson {
        let chat = self.chats.entry(id).or_insert_with(|| {
            PersonChat::new(MadeUpPerson {
                id,
                first_name: name.to_owned(),
                language_code: language.to_owned(),
                started,
                blocked: false,
            })
        });
        chat.person.clone()
    }

    /// The chat that the bot names, whether or not it may write there.
    pub(crate) fn chat(&mut self, id: i64) -> Result<&mut PersonChat, ApiError> {
        let chat = self.chats.get_mut(&id);
        let chat = chat.ok_or_else(|| ApiError::bad_request("chat not found"))?;
        chat.revision += 1;
        Ok(chat)
    }

    /// The chat that the bot wants to write to.
    pub(crate) fn writable_chat(&mut self, id: i64) -> Result<&mut PersonChat, ApiError> {
        let chat = self.chat(id)?;
        if chat.person.blocked {
            return Err(ApiError::forbidden("bot was blocked by the user"));
        }
        if !chat.person.started {
            return Err(ApiError::forbidden(
                "bot can't initiate conversation with a user",
            ));
        }
        Ok(chat)
    }

    /// Puts a message into a chat and returns its number.
    pub(crate) fn post(&mut self, chat: i64, mut message: Message) -> Result<i64, ApiError> {
        let id = self.next_message_id;
        message.id = id;
        self.chat(chat)?.add(message);
        self.next_message_id += 1;
        Ok(id)
    }

    /// The `Message` of the Bot API.
    pub(crate) fn describe(&self, chat: i64, message: i64) -> Value {
        let chat = self.chats.get(&chat);
        let mut described = chat.map_or(Value::Null, |chat| chat.describe(message, &self.bot));
        if let Some(date) = described["date"].as_i64().filter(|date| *date > 0) {
            described["date"] = (date + self.ahead).into();
        }
        described
    }

    /// All messages of a chat, in order. Empty if there is no such person.
    pub(crate) fn messages(&self, person: i64) -> Vec<Message> {
        let chat = self.chats.get(&person);
        chat.map(|chat| chat.messages.values().cloned().collect())
            .unwrap_or_default()
    }

    /// Queues an update, unless the bot did not ask for its kind. Returns its number.
    pub(crate) fn notify(
        &mut self,
        kind: &str,
        payload: Value,
        queue: DeliveryQueue,
        now: Timestamp,
    ) -> Option<i64> {
        let is_wanted = match self.allowed_updates.as_deref() {
            None | Some([]) => true,
            Some(kinds) => kinds.iter().any(|wanted| wanted == kind),
        };
        let lifetime = match queue {
            DeliveryQueue::Taps(_) => self.terms.tap_lifetime,
            DeliveryQueue::Chat(_) | DeliveryQueue::Again(_) => self.terms.give_up_after,
        };
        is_wanted.then(|| self.updates.add(kind, payload, queue, now, lifetime))
    }

    /// Queues an update once more. Returns whether it is known.
    pub(crate) fn redeliver(&mut self, update_id: i64, now: Timestamp) -> bool {
        self.updates
            .add_again(update_id, now, self.terms.give_up_after)
    }
}
