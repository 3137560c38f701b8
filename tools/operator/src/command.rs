//! The command line of this tool.

use std::path::PathBuf;
use std::str::FromStr;

use clap::{Parser, Subcommand};
use journal::PersonId;
use journal_telegram::person::can_be_another_channel;

use crate::people::Fate;

/// Tasks that the operator of a stack does by hand.
#[derive(Debug, Parser)]
#[command(name = "operator")]
pub enum OperatorCommand {
    /// The channels that other bots serve.
    #[command(subcommand)]
    Channel(ChannelCommand),
    /// The people who keep a diary.
    #[command(subcommand)]
    Person(PersonCommand),
    /// Shows how a stack is; reads what `aws cloudformation describe-stacks` prints.
    Health,
}

#[derive(Clone, Debug, PartialEq, Eq, Subcommand)]
pub enum ChannelCommand {
    /// Lists them all.
    List,
    /// Shows one and its keys.
    Show { channel: ChannelName },
    /// Takes a public key, and registers the channel if it is new.
    Add {
        channel: ChannelName,
        public_key: PathBuf,
        /// Gives the name also if it was another's, whose people's diaries go with it.
        #[arg(long)]
        take_over: bool,
    },
    /// Makes a shared secret, printed once, and registers the channel if it is new.
    Secret {
        channel: ChannelName,
        /// As of `add`.
        #[arg(long)]
        take_over: bool,
    },
    /// Ends a key.
    Revoke { channel: ChannelName, key: String },
    /// Sets how many people it may have, and counts those that it has anew.
    People { channel: ChannelName, most: u32 },
    /// Closes a channel: its keys and its call-backs go, and its people are erased or kept.
    Remove {
        channel: ChannelName,
        /// The fate of its people.
        #[arg(long)]
        people: Option<Fate>,
        /// The channel's name once more, instead of typing it when asked.
        #[arg(long)]
        confirm: Option<String>,
    },
    /// Ends all call-backs, before a teardown.
    HangUp,
}

#[derive(Clone, Debug, PartialEq, Eq, Subcommand)]
pub enum PersonCommand {
    /// Erases all that is stored of a person, as /clear does.
    Erase {
        /// The channel and the id there, as telegram/123456.
        person: PersonId,
        /// The person once more, instead of typing it when asked.
        #[arg(long)]
        confirm: Option<String>,
    },
}

/// The name of a channel that another bot can serve.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChannelName(pub String);

impl FromStr for ChannelName {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        match can_be_another_channel(text) {
            true => Ok(Self(text.to_owned())),
            false => Err(
                "a channel's name is 1-16 characters of a-z 0-9 _ -, and not telegram, \
                 which this stack's own bot serves",
            ),
        }
    }
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;
    use clap::error::ErrorKind;

    use super::*;

    fn read(words: &str) -> Result<ChannelCommand, ErrorKind> {
        let words = words.split_whitespace();
        match OperatorCommand::try_parse_from(["operator"].into_iter().chain(words)) {
            Ok(OperatorCommand::Channel(command)) => Ok(command),
            Ok(other) => panic!("{other:?}"),
            Err(error) => Err(error.kind()),
        }
    }

    #[test]
    fn the_commands_fit_together() {
        OperatorCommand::command().debug_assert();
    }

    #[test]
    fn a_person_is_named_by_their_channel_and_their_id_there() {
        let read = |words: &str| {
            let words = ["operator", "person", "erase"].into_iter().chain([words]);
            OperatorCommand::try_parse_from(words).map_err(|error| error.kind())
        };
        for name in ["telegram/123", "discord/ann"] {
            let Ok(OperatorCommand::Person(PersonCommand::Erase { person, confirm })) = read(name)
            else {
                panic!("{name}");
            };
            assert_eq!((person.to_string().as_str(), confirm), (name, None));
        }
        for name in ["123", "telegram/", "telegram#123"] {
            let refused = read(name).err();
            assert_eq!(refused, Some(ErrorKind::ValueValidation), "{name}");
        }
    }

    #[test]
    fn telegram_and_what_cannot_be_a_name_are_refused() {
        let channel = ChannelName("discord".into());
        assert_eq!(
            read("channel show discord"),
            Ok(ChannelCommand::Show { channel })
        );
        for name in [
            "telegram",
            "Telegram",
            "Discord",
            "dis/cord",
            "дискорд",
            "a-name-that-is-too-long",
            "dis#cord",
        ] {
            let refused = read(&format!("channel add {name} bot.pub"));
            assert_eq!(refused, Err(ErrorKind::ValueValidation), "{name}");
        }
    }
}
