//! The command line of this tool.

use std::path::PathBuf;
use std::str::FromStr;

use clap::{Parser, Subcommand};
use journal_telegram::person::can_be_another_channel;

/// Tasks that the operator of a stack does by hand.
#[derive(Debug, Parser)]
#[command(name = "operator")]
pub enum OperatorCommand {
    /// The channels that other bots serve.
    #[command(subcommand)]
    Channel(ChannelCommand),
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
    },
    /// Makes a shared secret, printed once, and registers the channel if it is new.
    Secret { channel: ChannelName },
    /// Ends a key.
    Revoke { channel: ChannelName, key: String },
    /// Sets how many people it may have, and counts those that it has anew.
    People { channel: ChannelName, most: u32 },
    /// Removes a channel, its keys and its call-backs. Its people's diaries stay.
    Remove { channel: ChannelName },
    /// Ends all call-backs, before a teardown.
    HangUp,
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
                "a channel's name is 1-16 characters of a-z A-Z 0-9 _ -, and not telegram, \
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
            Ok(OperatorCommand::Health) => panic!("health"),
            Err(error) => Err(error.kind()),
        }
    }

    #[test]
    fn the_commands_fit_together() {
        OperatorCommand::command().debug_assert();
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
