//! The commands, and the menus that list them.

use strum::{EnumString, IntoStaticStr, VariantArray};

/// A request that begins with a slash.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumString, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "snake_case")]
pub enum Command {
    Start,
    Add,
    Calendar,
    Stats,
    Load,
    Links,
    Medicines,
    Settings,
    Alarm,
    Export,
    Feedback,
    Clear,
    Cancel,
    Help,
    Back,
    Restart,
    Stop,
}

impl Command {
    /// The menu of a chat without an open survey.
    pub const MENU: [Self; 13] = [
        Self::Add,
        Self::Calendar,
        Self::Stats,
        Self::Load,
        Self::Links,
        Self::Medicines,
        Self::Settings,
        Self::Alarm,
        Self::Export,
        Self::Feedback,
        Self::Clear,
        Self::Cancel,
        Self::Help,
    ];
    /// The menu while a survey is open.
    pub const SURVEY_MENU: [Self; 4] = [Self::Back, Self::Restart, Self::Stop, Self::Help];

    /// The word after the slash.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.into()
    }

    /// Reads "/alarm@headache_bot 21:30" as a command and what follows it.
    /// `None` for words without a slash, `Some(Err)` for a command that there is not.
    #[must_use]
    pub fn parse(text: &str) -> Option<Result<(Self, &str), UnknownCommand>> {
        let rest = text.trim().strip_prefix('/')?;
        let (word, argument) = rest.split_once(char::is_whitespace).unwrap_or((rest, ""));
        let name = word.split('@').next().unwrap_or(word).to_lowercase();
        Some(
            name.parse()
                .map(|command| (command, argument.trim()))
                .map_err(|_| UnknownCommand),
        )
    }
}

/// There is no such command.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnknownCommand;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_command_may_name_the_bot_and_carry_words() {
        assert_eq!(
            Command::parse("/alarm@a_bot  21:30"),
            Some(Ok((Command::Alarm, "21:30")))
        );
        assert_eq!(Command::parse(" /START "), Some(Ok((Command::Start, ""))));
        assert_eq!(Command::parse("/dance"), Some(Err(UnknownCommand)));
        assert_eq!(Command::parse("/"), Some(Err(UnknownCommand)));
        assert_eq!(Command::parse("21:30"), None);
    }
}
