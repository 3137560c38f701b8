//! The stand-in for Telegram, as this bot finds it.

use std::net::SocketAddr;
use std::path::PathBuf;
use std::time::Duration;

use telegram_stand_in::{Config, KnownPerson, Terms};

/// The one who runs the bot: the id of the person and of their chat. It is chosen
/// beforehand, because the stack is deployed with it.
pub const OPERATOR: i64 = 9_000_000;

/// For tests: a free port, nothing on disk, hurried retries.
pub(crate) fn for_tests() -> Config {
    ours(Config::default())
}

/// For a storm: what is delayed is not given up.
pub(crate) fn patient() -> Config {
    let hurried = Config::default();
    ours(Config {
        terms: Terms {
            retry_pause: hurried.terms.retry_pause,
            ..Terms::default()
        },
        // On a machine that does much else a storm may stand still for minutes.
        await_at_most: Duration::from_mins(15),
        ..hurried
    })
}

/// For people who chat with the bot; their chats are kept.
pub(crate) fn for_people(address: SocketAddr, state_file: PathBuf) -> Config {
    ours(Config::for_people(address, Some(state_file)))
}

fn ours(config: Config) -> Config {
    Config {
        bot_name: "Head-pain journal".to_owned(),
        bot_username: "head_pain_journal_bot".to_owned(),
        known_people: vec![KnownPerson {
            id: OPERATOR,
            first_name: "Оператор".to_owned(),
            language_code: "ru".to_owned(),
        }],
        ..config
    }
}
