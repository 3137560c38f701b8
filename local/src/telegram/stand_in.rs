//! The stand-in as a running server, with the people's side as methods for tests.

use std::{net::SocketAddr, path::PathBuf, sync::Arc, time::Duration};

use anyhow::{Context, bail};
use tokio::{net::TcpListener, task::JoinSet};

use super::{
    bot::{Bot, Command},
    chat::Person,
    delivery,
    faults::Fault,
    message::Message,
    people::{PersonError, Sent, Tapped},
    record::{Call, Delivery, ReplyError},
    server,
    stage::Stage,
    storage::Storage,
    taps::TapAnswer,
    updates::Patience,
    world::{Terms, World},
};

/// How to start the stand-in. The default suits tests: a free port, nothing on disk, hurried retries.
#[derive(Debug, Clone)]
pub struct Config {
    /// Where to listen.
    pub address: SocketAddr,
    /// The bot's token; the bot's id is the number before the colon.
    pub token: String,
    pub bot_name: String,
    pub bot_username: String,
    /// Where to keep the chats between two runs; nowhere, if there is none. The documents lie in a folder beside it.
    pub state_file: Option<PathBuf>,
    /// The people of a new world, by first name and language.
    pub people: Vec<(String, String)>,
    /// The pause before the third attempt to deliver an update. The second follows at once; later pauses double.
    pub retry_pause: Duration,
    /// When an update that nobody takes is given up.
    pub give_up_after: Duration,
    /// How long the bot may take to answer a tap.
    pub tap_lifetime: Duration,
    /// How long the `await_…` methods wait.
    pub await_at_most: Duration,
}

impl Default for Config {
    fn default() -> Self {
        Self {
            address: SocketAddr::from(([127, 0, 0, 1], 0)),
            token: "1000000:made-up-token".into(),
            bot_name: "Head-pain journal".into(),
            bot_username: "head_pain_journal_bot".into(),
            state_file: None,
            people: Vec::new(),
            retry_pause: Duration::from_millis(20),
            give_up_after: Duration::from_secs(60),
            tap_lifetime: Duration::from_secs(150),
            await_at_most: Duration::from_secs(20),
        }
    }
}

impl Config {
    /// For people: two made-up ones to chat as, and Telegram's own patience with the webhook.
    #[must_use]
    pub fn for_people(address: SocketAddr, state_file: PathBuf) -> Self {
        let Terms { tap_lifetime, patience } = Terms::default();
        Self {
            address,
            state_file: Some(state_file),
            people: vec![("Анна".into(), "ru".into()), ("Emma".into(), "en".into())],
            retry_pause: patience.first_pause,
            give_up_after: patience.give_up_after,
            tap_lifetime,
            ..Self::default()
        }
    }
}

/// A running stand-in for Telegram: the Bot API for one bot, and the people who chat with it.
///
/// The people's side exists twice: as the methods below, and over HTTP under `/stand-in/`, which the chat page uses.
/// Dropping the value stops the server at once; [`TelegramStandIn::shutdown`] saves the chats first.
pub struct TelegramStandIn {
    stage: Arc<Stage>,
    base_url: String,
    storage: Option<Storage>,
    await_at_most: Duration,
    /// Server, delivery and storage; they stop when this is dropped.
    _tasks: JoinSet<()>,
}

impl TelegramStandIn {
    /// Starts to listen. Everything that was there in the last run is there again.
    ///
    /// # Errors
    /// The port is taken, or the state file cannot be read.
    pub async fn start(config: Config) -> anyhow::Result<Self> {
        let listener = TcpListener::bind(config.address).await.with_context(|| format!("listening on {}", config.address))?;
        let base_url = format!("http://{}", listener.local_addr().context("asking for the port")?);
        let storage = config.state_file.clone().map(Storage::new);
        let mut world = match storage.as_ref().map(Storage::load).transpose()?.flatten() {
            Some(world) => world,
            None => new_world(&config)?,
        };
        world.terms = Terms {
            tap_lifetime: config.tap_lifetime,
            patience: Patience { first_pause: config.retry_pause, give_up_after: config.give_up_after, ..Terms::default().patience },
        };
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
        Ok(Self { stage, base_url, storage, await_at_most: config.await_at_most, _tasks: tasks })
    }

    /// Saves the chats, if they are kept, and stops.
    ///
    /// # Errors
    /// The state file cannot be written.
    pub async fn shutdown(mut self) -> anyhow::Result<()> {
        self._tasks.shutdown().await;
        self.storage.as_ref().map_or(Ok(()), |storage| storage.save(&self.stage))
    }

    /// The address of the chat page, and what the bot uses in the place of `https://api.telegram.org`.
    #[must_use]
    pub fn base_url(&self) -> &str {
        &self.base_url
    }

    /// The bot's token.
    #[must_use]
    pub fn token(&self) -> &str {
        &self.stage.token
    }

    /// Makes up a person, who has not written to the bot yet. Returns the id of the person and of the chat.
    pub fn add_person(&self, first_name: &str, language_code: &str) -> i64 {
        self.stage.change(|world, _| world.add_person(first_name, language_code).id)
    }

    /// Everybody there is.
    #[must_use]
    pub fn people(&self) -> Vec<Person> {
        self.stage.look(|world| world.chats.values().map(|chat| chat.person.clone()).collect())
    }

    /// The person writes; a command is a text, too.
    ///
    /// # Errors
    /// There is no such person, or she has blocked the bot, or the text is empty.
    pub fn send_text(&self, person: i64, text: &str) -> Result<Sent, PersonError> {
        self.stage.change(|world, now| world.say(person, text, now))
    }

    /// The person changes a text of her own.
    ///
    /// # Errors
    /// There is no such person or message.
    pub fn rewrite(&self, person: i64, message_id: i64, text: &str) -> Result<Sent, PersonError> {
        self.stage.change(|world, now| world.rewrite(person, message_id, text, now))
    }

    /// The person shares a place, in degrees.
    ///
    /// # Errors
    /// There is no such person, or she has blocked the bot.
    pub fn share_location(&self, person: i64, latitude: f64, longitude: f64) -> Result<Sent, PersonError> {
        self.stage.change(|world, now| world.share_location(person, latitude, longitude, now))
    }

    /// The person taps the button with this label under a message, however old.
    ///
    /// # Errors
    /// There is no such button there now; the error names those that are.
    pub fn tap(&self, person: i64, message_id: i64, label: &str) -> Result<Tapped, PersonError> {
        self.stage.change(|world, now| world.tap_button(person, message_id, label, now))
    }

    /// The person's Telegram sends this callback data, which no button need hold, for a message that need not be there:
    /// a tap on a card that has changed meanwhile, or a forgery.
    ///
    /// # Errors
    /// There is no such person, or she has blocked the bot.
    pub fn tap_with_data(&self, person: i64, message_id: i64, data: &str) -> Result<Tapped, PersonError> {
        self.stage.change(|world, now| world.tap(person, message_id, data, now))
    }

    /// The person blocks the bot. Returns the update that tells the bot, if it wants to know.
    ///
    /// # Errors
    /// There is no such person.
    pub fn block(&self, person: i64) -> Result<Option<i64>, PersonError> {
        self.stage.change(|world, now| world.block(person, now))
    }

    /// The person takes the bot back. Returns the update that tells the bot, if it wants to know.
    ///
    /// # Errors
    /// There is no such person.
    pub fn unblock(&self, person: i64) -> Result<Option<i64>, PersonError> {
        self.stage.change(|world, now| world.unblock(person, now))
    }

    /// Delivers an update once more, at once and beside everything else. Two calls deliver it twice at the same moment.
    /// Returns whether it is known.
    pub fn redeliver(&self, update_id: i64) -> bool {
        self.stage.change(|world, now| world.redeliver(update_id, now))
    }

    /// Lets the next calls of the bot go wrong.
    pub fn add_fault(&self, fault: Fault) {
        self.stage.change(|world, _| world.faults.add(fault));
    }

    /// Takes back the faults that have not happened yet.
    pub fn clear_faults(&self) {
        self.stage.change(|world, _| world.faults.clear());
    }

    /// All messages of the chat, in order, the person's own among them. Empty if there is no such person.
    #[must_use]
    pub fn messages(&self, person: i64) -> Vec<Message> {
        self.stage.look(|world| messages(world, person))
    }

    /// The ids of the pinned messages, the last pinned at the end.
    #[must_use]
    pub fn pinned(&self, person: i64) -> Vec<i64> {
        self.stage.look(|world| world.chats.get(&person).map(|chat| chat.pinned.clone()).unwrap_or_default())
    }

    /// The labels of the reply keyboard that is open in the chat, row by row.
    #[must_use]
    pub fn reply_keyboard(&self, person: i64) -> Vec<String> {
        self.stage.look(|world| {
            let keyboard = world.chats.get(&person).and_then(|chat| chat.reply_keyboard());
            keyboard.map(|keyboard| keyboard.buttons().map(|button| button.text.clone()).collect()).unwrap_or_default()
        })
    }

    /// The commands that the person sees in her menu.
    #[must_use]
    pub fn commands(&self, person: i64) -> Vec<Command> {
        self.stage.look(|world| {
            let language = world.chats.get(&person).map_or("", |chat| &chat.person.language_code);
            world.bot.commands_for(person, language).to_vec()
        })
    }

    /// The bytes of a file that the bot sent.
    #[must_use]
    pub fn file(&self, file_id: &str) -> Option<Vec<u8>> {
        self.stage.look(|world| world.files.bytes(file_id).map(|bytes| bytes.to_vec()))
    }

    /// The methods that the bot used, called or answered, the oldest first.
    #[must_use]
    pub fn calls(&self) -> Vec<Call> {
        self.stage.look(|world| world.record.calls.iter().cloned().collect())
    }

    /// The attempts to deliver updates, the oldest first.
    #[must_use]
    pub fn deliveries(&self) -> Vec<Delivery> {
        self.stage.look(|world| world.record.deliveries.iter().cloned().collect())
    }

    /// The answers to updates that could not be obeyed. Telegram would drop them silently, so a test should find none.
    #[must_use]
    pub fn reply_errors(&self) -> Vec<ReplyError> {
        self.stage.look(|world| world.record.reply_errors.iter().cloned().collect())
    }

    /// How many updates wait to be delivered.
    #[must_use]
    pub fn pending_updates(&self) -> usize {
        self.stage.look(|world| world.updates.pending_count())
    }

    /// Waits until the chat has a message like this. Returns the newest such message.
    ///
    /// # Errors
    /// It did not come in time; the error shows the chat.
    pub async fn await_message(&self, person: i64, is_wanted: impl Fn(&Message) -> bool) -> anyhow::Result<Message> {
        let look = |world: &World| messages(world, person).into_iter().rev().find(|message| is_wanted(message));
        match tokio::time::timeout(self.await_at_most, self.stage.wait_for(look)).await {
            Ok(message) => Ok(message),
            Err(_) => bail!(
                "the message did not come within {:?}; the chat is {:#?}, the errors in answers are {:#?}",
                self.await_at_most,
                self.messages(person),
                self.reply_errors()
            ),
        }
    }

    /// Waits until the chat as a whole is like this.
    ///
    /// # Errors
    /// It was not in time; the error shows the chat.
    pub async fn await_chat(&self, person: i64, is_wanted: impl Fn(&[Message]) -> bool) -> anyhow::Result<Vec<Message>> {
        let look = |world: &World| Some(messages(world, person)).filter(|messages| is_wanted(messages));
        match tokio::time::timeout(self.await_at_most, self.stage.wait_for(look)).await {
            Ok(messages) => Ok(messages),
            Err(_) => bail!("the chat did not become so within {:?}; it is {:#?}", self.await_at_most, self.messages(person)),
        }
    }

    /// Waits until the bot has answered a tap.
    ///
    /// # Errors
    /// It did not answer in time.
    pub async fn await_answer(&self, tap_id: &str) -> anyhow::Result<TapAnswer> {
        let look = |world: &World| world.taps.get(tap_id)?.answer.clone();
        let answer = tokio::time::timeout(self.await_at_most, self.stage.wait_for(look)).await;
        answer.with_context(|| format!("the tap {tap_id} was not answered within {:?}", self.await_at_most))
    }

    /// Waits until the bot has taken an update this many times. Returns the delivery.
    ///
    /// # Errors
    /// It did not take it in time; the error shows the attempts.
    pub async fn await_delivered(&self, update_id: i64, times: usize) -> anyhow::Result<Delivery> {
        let look = |world: &World| {
            let taken = world.record.deliveries.iter().filter(|delivery| delivery.update_id == update_id && delivery.error.is_none());
            taken.cloned().nth(times.checked_sub(1)?)
        };
        match tokio::time::timeout(self.await_at_most, self.stage.wait_for(look)).await {
            Ok(delivery) => Ok(delivery),
            Err(_) => bail!("update {update_id} was not taken {times} times; the attempts were {:#?}", self.deliveries()),
        }
    }

    /// Waits until the bot has used a method in this way. Returns the newest such call.
    ///
    /// # Errors
    /// It did not in time; the error shows the calls.
    pub async fn await_call(&self, is_wanted: impl Fn(&Call) -> bool) -> anyhow::Result<Call> {
        let look = |world: &World| world.record.calls.iter().rev().find(|call| is_wanted(call)).cloned();
        match tokio::time::timeout(self.await_at_most, self.stage.wait_for(look)).await {
            Ok(call) => Ok(call),
            Err(_) => bail!("the call did not come within {:?}; the calls were {:#?}", self.await_at_most, self.calls()),
        }
    }

    /// Waits until no update is on its way.
    ///
    /// # Errors
    /// Some still were after all that time; the error shows the attempts.
    pub async fn await_quiet(&self) -> anyhow::Result<()> {
        let look = |world: &World| (world.updates.pending_count() == 0).then_some(());
        match tokio::time::timeout(self.await_at_most, self.stage.wait_for(look)).await {
            Ok(()) => Ok(()),
            Err(_) => bail!("updates are still waiting after {:?}; the attempts were {:#?}", self.await_at_most, self.deliveries()),
        }
    }
}

fn new_world(config: &Config) -> anyhow::Result<World> {
    let id = config.token.split(':').next().unwrap_or_default();
    let id = id.parse().context("a bot's token begins with the bot's number and a colon")?;
    let mut world = World::new(Bot::new(id, &config.bot_name, &config.bot_username));
    for (first_name, language_code) in &config.people {
        world.add_person(first_name, language_code);
    }
    Ok(world)
}

fn messages(world: &World, person: i64) -> Vec<Message> {
    world.chats.get(&person).map(|chat| chat.messages.values().cloned().collect()).unwrap_or_default()
}
