//! The messages outside the survey.

use journal::{Profile, Retention};
use journal_texts::Texts;

use super::Screen;
use super::privacy::kept_for;
use super::reminder::offered_times;
use super::settings::reminder_line;
use crate::command::Command;

/// Greets someone who has just come: the purpose of the diary, and when they will be
/// reminded, or the question when.
pub fn welcome(profile: &Profile, retention: Retention, texts: &Texts) -> Screen {
    let (about_reminder, times) = match profile.reminder {
        None => (texts.get("welcome-when"), Some(offered_times())),
        Some(_) => (reminder_line(profile, texts), None),
    };
    let days = kept_for(retention, texts).into();
    let welcome = texts.format("welcome", [("days", days)]);
    let text = format!("{welcome}\n\n{about_reminder}");
    Screen::new(text).rows(times).begin(texts)
}

/// Lists what can be done now, and says that nobody watches the diary.
pub fn help(survey_is_open: bool, texts: &Texts) -> Screen {
    let (name, commands): (_, &[Command]) = match survey_is_open {
        true => ("help-survey", &Command::SURVEY_MENU),
        false => ("help", &Command::MENU),
    };
    let commands = commands.iter().map(|command| {
        let name = command.name();
        format!("\n/{name} — {}", texts.get(&format!("command-{name}")))
    });
    let import = (!survey_is_open).then(|| format!("\n\n{}", texts.get("help-import")));
    let emergency = format!("\n\n{}", texts.get("help-emergency"));
    let text = [texts.get(name)]
        .into_iter()
        .chain(commands)
        .chain(import)
        .chain([emergency])
        .collect();
    Screen::new(text)
}
