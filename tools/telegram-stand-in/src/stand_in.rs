//! The stand-in as a running server, with the people's side as methods for tests.

use std::{collections::BTreeMap, sync::Arc, time::Duration};

use anyhow::Context;
use axum::body::Bytes;
use axum::serve::Listener;
use local_door::OwnListener;
use serde_json::Value;
use tokio::task::JoinSet;

use crate::{
    bot::{BotProfile, MenuCommand},
    chat::PersonChat,
    config::Config,
    delivery,
    faults::Fault,
    files::Upload,
    history::{BotCall, Delivery, ReplyError},
    keyboard::ReplyKeyboard,
    message::Message,
    people::{PersonError, SentMessage, Tapped},
    server,
    stage::Stage,
    storage::Storage,
    world::World,
};

/// A running stand-in for Telegram: the Bot API for one bot, and the people who chat with it.
///
/// The people's side exists twice: as the methods below, and over HTTP under `/stand-in/`, which the chat page uses.
/// Dropping the value stops the server at once; [`TelegramStandIn::shutdown`] saves the chats first.
pub struct TelegramStandIn {
    pub(crate) stage: Arc<Stage>,
    base_url: String,
    storage: Option<Storage>,
    pub(crate) await_at_most: Duration,
    /// Server, delivery and storage; they stop when this is dropped.
    _tasks: JoinSet<()>,
}

impl TelegramStandIn {
    /// Starts to listen. Everything that was there in the last run is there again.
    ///
    /// # Errors
    /// The port is taken, or the state file cannot be read.
    pub async fn start(config: Config) -> anyhow::Result<Self> {
        let listener = OwnListener::bind(config.address)
            .await
            .with_context(|| format!("listening on {}", config.address))?;
        let base_url = format!(
            "http://{}",
            listener.local_addr().context("asking for the port")?
        );
        let storage = config.state_file.clone().map(Storage::new);
        let mut world = match storage.as_ref().map(Storage::load).transpose()?.flatten() {
            Some(world) => world,
            None => new_world(&config)?,
        };
        for known in &config.known_people {
            world.add_known_person(known);
        }
        world.terms = config.terms;
        let stage = Arc::new(Stage::new(config.token, world));
        let mut tasks = JoinSet::new();
        tasks.spawn(delivery::deliver(Arc::clone(&stage), delivery::client()?));
        if let Some(storage) = storage.clone() {
            tasks.spawn(storage.keep(Arc::clone(&stage)));
        }
        let router = server::router(Arc::clone(&stage));
        tasks.spawn(async move {
            if let Err(error) = axum::serve(listener, router).await {
                tracing::error!("the stand-in for Telegram stopped: {error}");
            }
        });
        Ok(Self {
            stage,
            base_url,
            storage,
            await_at_most: config.await_at_most,
            _tasks: tasks,
        })
    }

    /// Saves the chats, if they are kept, and stops.
    pub async fn shutdown(mut self) -> anyhow::Result<()> {
        self._tasks.shutdown().await;
        self.storage
            .as_ref()
            .map_or(Ok(()), |storage| storage.save(&self.stage))
    }

    /// The address of the chat page, which the bot uses in the place of `https://api.telegram.org`.
    pub fn base_url(&self) -> &str {
        &self.base_url
    }

    /// The bot's token.
    pub fn token(&self) -> &str {
        &self.stage.token
    }

    /// Makes up a person, who has not written to the bot yet. Returns the id of the person and of the chat.
    pub fn add_person(&self, first_name: &str, language_code: &str) -> i64 {
        self.stage
            .change(|world, _| world.add_person(first_name, language_code).id)
    }

    /// The person writes; a command is a text, too.
    ///
    /// # Errors
    /// There is no such person, or they have blocked the bot, or the text is empty.
    pub fn send_text(&self, person: i64, text: &str) -> Result<SentMessage, PersonError> {
        self.stage
            .change(|world, now| world.write(person, text, None, now))
    }

    /// The person sends a file.
    ///
    /// # Errors
    /// There is no such person, or they have blocked the bot.
    pub fn send_file(
        &self,
        person: i64,
        name: &str,
        bytes: impl Into<Bytes>,
    ) -> Result<SentMessage, PersonError> {
        let upload = Upload {
            name: name.to_owned(),
            mime_type: None,
            bytes: bytes.into(),
        };
        self.stage
            .change(|world, now| world.send_file(person, upload, "", now))
    }

    /// From now on Telegram has a file no longer.
    pub fn lose_file(&self, file_id: &str) {
        self.stage.change(|world, _| {
            world.files.bytes.remove(file_id);
        });
    }

    /// The person replies to a message of their chat, by either side.
    ///
    /// # Errors
    /// There is no such person or message, or they have blocked the bot, or the text is empty.
    pub fn reply(
        &self,
        person: i64,
        message_id: i64,
        text: &str,
    ) -> Result<SentMessage, PersonError> {
        self.stage
            .change(|world, now| world.write(person, text, Some(message_id), now))
    }

    /// The person edits a text of theirs.
    ///
    /// # Errors
    /// There is no such person or text, or they have blocked the bot, or the text is empty.
    pub fn edit_text(
        &self,
        person: i64,
        message_id: i64,
        text: &str,
    ) -> Result<SentMessage, PersonError> {
        self.stage
            .change(|world, now| world.edit_own(person, message_id, text, now))
    }

    /// The person shares a place, in degrees.
    ///
    /// # Errors
    /// There is no such person, or they have blocked the bot.
    pub fn share_location(
        &self,
        person: i64,
        latitude: f64,
        longitude: f64,
    ) -> Result<SentMessage, PersonError> {
        self.stage
            .change(|world, now| world.share_location(person, latitude, longitude, now))
    }

    /// The person taps the button with this label under a message, however old.
    ///
    /// # Errors
    /// There is no such button there now; the error names those that are.
    pub fn tap(&self, person: i64, message_id: i64, label: &str) -> Result<Tapped, PersonError> {
        self.stage
            .change(|world, now| world.tap_button(person, message_id, label, now))
    }

    /// The person's Telegram sends this callback data, which no button need hold, for a message that need not be there:
    /// a tap on a card that has changed meanwhile, or a forgery.
    ///
    /// # Errors
    /// There is no such person, or they have blocked the bot.
    pub fn tap_with_data(
        &self,
        person: i64,
        message_id: i64,
        data: &str,
    ) -> Result<Tapped, PersonError> {
        self.stage
            .change(|world, now| world.tap(person, message_id, data, now))
    }

    /// The person blocks the bot. Returns the update that tells the bot, if it wants to know.
    pub fn block(&self, person: i64) -> Result<Option<i64>, PersonError> {
        self.stage
            .change(|world, now| world.set_blocked(person, true, now))
    }

    /// The person unblocks the bot. Returns the update that tells the bot, if it wants to know.
    pub fn unblock(&self, person: i64) -> Result<Option<i64>, PersonError> {
        self.stage
            .change(|world, now| world.set_blocked(person, false, now))
    }

    /// Delivers an update once more, at once and beside everything else. Two calls deliver it twice at the same moment.
    /// Returns whether it is known.
    pub fn redeliver(&self, update_id: i64) -> bool {
        self.stage
            .change(|world, now| world.redeliver(update_id, now))
    }

    /// Obeys the method in the bot's response to an update, where a test delivers updates itself.
    pub fn take_response(&self, update_id: i64, body: &str) {
        self.stage
            .change(|world, now| delivery::obey_response(world, update_id, body, now));
    }

    /// Lets the next calls of the bot go wrong.
    pub fn add_fault(&self, fault: Fault) {
        self.stage.change(|world, _| world.faults.push(fault));
    }

    /// Takes back the faults that have not happened yet.
    pub fn clear_faults(&self) {
        self.stage.change(|world, _| world.faults.clear());
    }

    /// From now on so many of a hundred calls of the bot and deliveries to it go wrong by chance; 0 for none. The same seed
    /// brings the same faults in the same order.
    pub fn set_fault_rate(&self, percent: u8, seed: u64) {
        self.stage
            .change(|world, _| world.fault_rate.set(percent, seed));
    }

    /// From now on the dates of messages are so many seconds ahead of the machine's clock, as the bot's clock is.
    pub fn set_ahead(&self, seconds: i64) {
        self.stage.change(|world, _| world.ahead = seconds);
    }

    /// How often each fault has come by chance.
    pub fn faults_met(&self) -> BTreeMap<&'static str, usize> {
        self.stage.look(|world| world.fault_rate.met().clone())
    }

    /// How many of the bot's calls into a chat were carried out without the bot's learning of it.
    pub fn calls_unheard(&self, person: i64) -> usize {
        self.stage.look(|world| world.fault_rate.unheard_in(person))
    }

    /// All messages of the chat, in order, the person's own among them. Empty if there is no such person.
    pub fn messages(&self, person: i64) -> Vec<Message> {
        self.stage.look(|world| world.messages(person))
    }

    /// The ids of the pinned messages, the last pinned at the end.
    pub fn pinned(&self, person: i64) -> Vec<i64> {
        let of = |chat: &PersonChat| chat.pinned.clone();
        self.stage
            .look(|world| world.chats.get(&person).map(of).unwrap_or_default())
    }

    /// The labels of the reply keyboard that is open in the chat, row by row.
    pub fn reply_keyboard(&self, person: i64) -> Vec<String> {
        self.stage.look(|world| {
            let chat = world.chats.get(&person);
            let keyboard = chat.and_then(PersonChat::reply_keyboard);
            let buttons = keyboard.into_iter().flat_map(ReplyKeyboard::buttons);
            buttons.map(|button| button.text.clone()).collect()
        })
    }

    /// The commands in the person's menu.
    pub fn commands(&self, person: i64) -> Vec<MenuCommand> {
        self.stage.look(|world| {
            let language = world
                .chats
                .get(&person)
                .map_or("", |chat| &chat.person.language_code);
            world.bot.commands_for(person, language).to_vec()
        })
    }

    /// The bytes of a file that was sent.
    pub fn file(&self, file_id: &str) -> Option<Vec<u8>> {
        self.stage
            .look(|world| world.files.bytes.get(file_id).map(|bytes| bytes.to_vec()))
    }

    /// The methods that the bot used, called or answered, the oldest first.
    pub fn calls(&self) -> Vec<BotCall> {
        self.stage
            .look(|world| world.history.calls.iter().cloned().collect())
    }

    /// The attempts to deliver updates, the oldest first.
    pub fn deliveries(&self) -> Vec<Delivery> {
        self.stage
            .look(|world| world.history.deliveries.iter().cloned().collect())
    }

    /// The answers to updates that could not be obeyed. Telegram would drop them silently, so a test should find none.
    pub fn reply_errors(&self) -> Vec<ReplyError> {
        self.stage
            .look(|world| world.history.reply_errors.iter().cloned().collect())
    }

    /// The address to which updates are delivered, where a webhook is set.
    pub fn webhook_url(&self) -> Option<String> {
        self.stage
            .look(|world| world.webhook.as_ref().map(|webhook| webhook.url.clone()))
    }

    /// The updates that were made and not dropped, as the bot receives them: first those that were
    /// delivered, then those that wait.
    pub fn updates(&self) -> Vec<Value> {
        self.stage.look(|world| world.updates.bodies())
    }

    /// Whether an update waits to be delivered, for the first time or again.
    pub fn is_pending(&self, update_id: i64) -> bool {
        self.stage.look(|world| world.updates.is_pending(update_id))
    }

    /// How many updates wait to be delivered.
    pub fn pending_updates(&self) -> usize {
        self.stage.look(|world| world.updates.pending_count())
    }
}

fn new_world(config: &Config) -> anyhow::Result<World> {
    let id = config.token.split(':').next().unwrap_or_default();
    let id = id
        .parse()
        .context("a bot's token begins with the bot's number and a colon")?;
    let mut world = World::new(BotProfile::new(id, &config.bot_name, &config.bot_username));
    for (first_name, language_code) in &config.people {
        world.add_person(first_name, language_code);
    }
    Ok(world)
}
