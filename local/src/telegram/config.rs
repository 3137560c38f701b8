//! How to start the stand-in.

use std::{net::SocketAddr, path::PathBuf, time::Duration};

use super::world::Terms;

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
        let Terms {
            tap_lifetime,
            patience,
        } = Terms::default();
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
