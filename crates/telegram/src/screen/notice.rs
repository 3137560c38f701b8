//! The messages outside the survey.

use journal::Profile;
use journal_texts::Texts;

use super::reminder::offered_times;
use super::settings::reminder_line;
use super::{Screen, begin};
use crate::command::Command;

/// Greets someone who has just come: what this is, and when they will be reminded, or
/// the question when.
#[must_use]
pub fn welcome(profile: &Profile, texts: &Texts) -> Screen {
    let (about_reminder, times) = match profile.reminder {
        None => (texts.get("welcome-when"), Some(offered_times())),
        Some(_) => (reminder_line(profile, texts), None),
    };
    Screen {
        text: format!("{}\n\n{about_reminder}", texts.get("welcome")),
        keyboard: times.into_iter().chain([begin(texts)]).collect(),
    }
}

/// Lists the commands that can be given now.
#[must_use]
pub fn help(survey_is_open: bool, texts: &Texts) -> Screen {
    let commands: &[Command] = if survey_is_open {
        &Command::SURVEY_MENU
    } else {
        &Command::MENU
    };
    let mut lines = vec![texts.get(if survey_is_open {
        "help-survey"
    } else {
        "help"
    })];
    lines.extend(commands.iter().map(|command| {
        format!(
            "/{} — {}",
            command.name(),
            texts.get(&format!("command-{}", command.name()))
        )
    }));
    Screen {
        text: lines.join("\n"),
        keyboard: Vec::new(),
    }
}

/// Says that nothing comes by itself any more.
#[must_use]
pub fn cancelled(texts: &Texts) -> Screen {
    Screen::plain(texts, "cancelled")
}

/// Says that the survey was left and nothing of it kept.
#[must_use]
pub fn stopped(texts: &Texts) -> Screen {
    Screen {
        text: texts.get("stopped"),
        keyboard: vec![begin(texts)],
    }
}

/// No survey is open that the command could go to.
#[must_use]
pub fn nothing_open(texts: &Texts) -> Screen {
    Screen {
        text: texts.get("nothing-open"),
        keyboard: vec![begin(texts)],
    }
}

/// Words or a command that the bot cannot place.
#[must_use]
pub fn unclear(texts: &Texts) -> Screen {
    Screen {
        text: texts.get("unclear"),
        keyboard: vec![begin(texts)],
    }
}

/// A photo, a sticker, a voice.
#[must_use]
pub fn only_text(texts: &Texts) -> Screen {
    Screen::plain(texts, "only-text")
}
