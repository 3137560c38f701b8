//! The messages outside the survey.

use jiff::Zoned;
use jiff::civil::{Date, Time, time};
use journal::answer::InvalidAnswer;
use journal::text::clock;
use journal::{Profile, Texts};

use super::{Button, Screen};
use crate::command::Command;
use crate::tap::Tap;

/// The times that are offered for the daily reminder.
const OFFERED: [Time; 3] = [time(20, 0, 0, 0), time(21, 0, 0, 0), time(22, 0, 0, 0)];

/// What someone reads who has just come.
#[must_use]
pub fn welcome(profile: &Profile, texts: &Texts) -> Screen {
    let mut keyboard = vec![begin(texts)];
    if profile.reminder.is_none() {
        keyboard.push(offered_times());
    }
    Screen {
        text: texts.get("welcome"),
        keyboard,
    }
}

/// What the commands do that can be given now.
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

/// Asks when the daily reminder should come.
#[must_use]
pub fn reminder_question(now: &Zoned, fault: Option<&InvalidAnswer>, texts: &Texts) -> Screen {
    let question = texts.format("reminder-question", [("now", clock(now.time()).into())]);
    let text = match fault {
        Some(fault) => format!("{}\n\n{question}", texts.invalid(fault)),
        None => question,
    };
    Screen {
        text,
        keyboard: vec![offered_times()],
    }
}

/// Says when the daily reminder will come.
#[must_use]
pub fn reminder_set(at: Time, now: &Zoned, texts: &Texts) -> Screen {
    let zone = now.time_zone().iana_name().unwrap_or_default();
    let arguments = [
        ("time", clock(at).into()),
        ("now", clock(now.time()).into()),
        ("zone", zone.into()),
    ];
    Screen {
        text: texts.format("reminder-set", arguments),
        keyboard: vec![begin(texts)],
    }
}

/// The daily reminder.
#[must_use]
pub fn reminder(day: Date, texts: &Texts) -> Screen {
    let button = Button::new(texts.get("button-fill"), Tap::Fill(day));
    Screen {
        text: texts.get("reminder"),
        keyboard: vec![vec![button]],
    }
}

#[must_use]
pub fn cancelled(texts: &Texts) -> Screen {
    Screen::plain(texts, "cancelled")
}

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

#[must_use]
pub fn report_waiting(texts: &Texts) -> Screen {
    Screen::plain(texts, "report-waiting")
}

#[must_use]
pub fn report_ready(texts: &Texts) -> Screen {
    Screen::plain(texts, "report-ready")
}

/// There is nothing to report on.
#[must_use]
pub fn report_empty(texts: &Texts) -> Screen {
    Screen {
        text: texts.get("report-none"),
        keyboard: vec![begin(texts)],
    }
}

fn begin(texts: &Texts) -> Vec<Button> {
    vec![Button::new(texts.get("button-begin"), Tap::Begin)]
}

fn offered_times() -> Vec<Button> {
    OFFERED
        .map(|at| Button::new(clock(at), Tap::Remind(at)))
        .into()
}
