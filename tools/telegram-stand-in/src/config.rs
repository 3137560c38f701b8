//! How to start the stand-in.

use std::{net::SocketAddr, path::PathBuf, time::Duration};

use crate::terms::Terms;

/// How to start the stand-in. The default suits tests: a free port, nothing on disk, hurried retries.
#[derive(Debug, Clone)]
pub struct Config {
    /// The address to listen at.
    pub address: SocketAddr,
    /// The bot's token; the bot's id is the number before the colon.
    pub token: String,
    pub bot_name: String,
    pub bot_username: String,
    /// The file that keeps the chats between two runs; without it they are forgotten. The documents lie in a folder beside it.
    pub state_file: Option<PathBuf>,
    /// The people of a new world, by first name and language.
    pub people: Vec<(String, String)>,
    /// People who are there in every run, and whom the bot may write to from the start.
    pub known_people: Vec<KnownPerson>,
    pub terms: Terms,
    /// How long the `await_…` methods wait.
    pub await_at_most: Duration,
}

/// A person whose id is chosen beforehand, because the bot has it in its settings: the one who runs it, say.
/// They have written to the bot already, as they must have on Telegram: it could not write to them otherwise.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KnownPerson {
    /// The id of the person and of their chat. Those of made-up people count up from 1,000,001.
    pub id: i64,
    pub first_name: String,
    pub language_code: String,
}

impl Default for Config {
    fn default() -> Self {
        Self {
            address: SocketAddr::from(([127, 0, 0, 1], 0)),
            token: "1000000:made-up-token".into(),
            bot_name: "Bot".into(),
            bot_username: "stand_in_bot".into(),
            state_file: None,
            people: Vec::new(),
            known_people: Vec::new(),
            terms: Terms {
                retry_pause: Duration::from_millis(20),
                give_up_after: Duration::from_secs(60),
                ..Terms::default()
            },
            await_at_most: Duration::from_secs(20),
        }
    }
}

impl Config {
    /// For people: two made-up ones to chat as, and Telegram's own patience with the webhook.
    pub fn for_people(address: SocketAddr, state_file: Option<PathBuf>) -> Self {
        Self {
            address,
            state_file,
            people: vec![("Анна".into(), "ru".into()), ("Emma".into(), "en".into())],
            terms: Terms::default(),
            ..Self::default()
        }
    }
}
