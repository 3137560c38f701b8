//! The conversation: what is stored and what came in decide what is done. No I/O.

mod cancel;
mod filling;
mod load;
mod membership;
mod reminder;
mod start;

#[cfg(test)]
mod tests;

use jiff::{Timestamp, Zoned};
use journal::{Change, Diary, Language, Profile, Retention, Survey, Texts, Zone};

use crate::command::Command;
use crate::effect::{Effect, Place, Schedule};
use crate::input::{Event, Input};
use crate::screen::{self, Screen};
use crate::tap::Tap;

/// What holds for everyone.
#[derive(Clone, Debug)]
pub struct Setting {
    /// For those whose Telegram speaks a language that the diary does not.
    pub language: Language,
    /// For those who have not said where they live.
    pub zone: Zone,
    pub retention: Retention,
}

/// Whether the same input was decided on before, and another write came between.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Attempt {
    First,
    Again,
}

/// Decides what is done about an input.
#[must_use]
pub fn respond(
    diary: Diary,
    input: &Input,
    setting: &Setting,
    now: Timestamp,
    attempt: Attempt,
) -> Vec<Effect> {
    let mut turn = Turn::new(diary, input, setting, now, attempt);
    if input.event == Event::Blocked {
        return membership::blocked(turn);
    }
    membership::welcome_back(&mut turn);
    match &input.event {
        Event::Command { command, argument } => turn.command(*command, argument),
        Event::Text(text) if turn.profile.asked.is_some() => reminder::answered(turn, text),
        Event::Text(text) => filling::typed(turn, text),
        Event::Tap {
            callback,
            message,
            tap,
        } => turn.tap(callback, *message, tap.as_ref().ok()),
        Event::UnknownCommand => turn.say(screen::unclear),
        Event::Unreadable => turn.say(screen::only_text),
        Event::Blocked | Event::Unblocked => turn.effects,
    }
}

/// One input being answered.
struct Turn<'a> {
    input: &'a Input,
    setting: &'a Setting,
    now: Zoned,
    attempt: Attempt,
    /// As stored; `None` for someone who has not come before.
    stored: Option<Profile>,
    /// As it will be stored.
    profile: Profile,
    survey: Option<Survey>,
    texts: &'static Texts,
    effects: Vec<Effect>,
}

impl<'a> Turn<'a> {
    fn new(
        diary: Diary,
        input: &'a Input,
        setting: &'a Setting,
        now: Timestamp,
        attempt: Attempt,
    ) -> Self {
        let profile = diary.profile.clone().unwrap_or_else(|| {
            let spoken = input.language.as_deref().and_then(|tag| tag.parse().ok());
            Profile::new(spoken.unwrap_or(setting.language), setting.zone.clone())
        });
        Self {
            input,
            setting,
            now: profile.zone.at(now),
            attempt,
            texts: Texts::of(profile.language),
            stored: diary.profile,
            profile,
            survey: diary.survey,
            effects: Vec::new(),
        }
    }

    fn command(self, command: Command, argument: &str) -> Vec<Effect> {
        match command {
            Command::Start => start::start(self),
            Command::Add => filling::add(self, None, Place::Below),
            Command::Load => load::load(self),
            Command::Alarm => reminder::alarm(self, argument),
            Command::Cancel => cancel::cancel(self),
            Command::Help => {
                let survey_is_open = self.survey.is_some();
                self.say(|texts| screen::help(survey_is_open, texts))
            }
            Command::Back => filling::back(self),
            Command::Restart => filling::restart(self),
            Command::Stop => filling::stop(self),
        }
    }

    fn tap(mut self, callback: &str, message: i32, tap: Option<&Tap>) -> Vec<Effect> {
        let mut toast = None;
        let effects = match tap {
            Some(Tap::Begin) => filling::add(self, None, Place::Below),
            Some(Tap::Fill(day)) => filling::add(self, Some(*day), Place::InPlace(message)),
            Some(Tap::Remind(time)) => reminder::set(self, *time, Place::InPlace(message)),
            Some(Tap::Survey {
                survey,
                question,
                action,
            }) => {
                let answered;
                (answered, toast) = filling::tapped(self, message, survey, *question, action);
                answered
            }
            None => {
                toast = Some(self.texts.get("toast-old-button"));
                std::mem::take(&mut self.effects)
            }
        };
        let acknowledge = Effect::Acknowledge {
            callback: callback.to_owned(),
            toast,
        };
        std::iter::once(acknowledge).chain(effects).collect()
    }

    /// Answers with a screen in a new message.
    fn say(mut self, screen: impl FnOnce(&Texts) -> Screen) -> Vec<Effect> {
        let screen = screen(self.texts);
        self.effects.push(Effect::Show(screen, Place::Below));
        self.effects
    }

    /// Stores the profile, and nothing else.
    fn save_profile(&mut self) {
        if let Some(profile) = self.changed_profile() {
            let change = Change {
                profile: Some(profile),
                ..Change::default()
            };
            self.effects.push(Effect::Save(Box::new(change)));
        }
    }

    /// The profile if it differs from what is stored. With the first one the
    /// weekly report begins.
    fn changed_profile(&mut self) -> Option<Profile> {
        if self.stored.as_ref() == Some(&self.profile) {
            return None;
        }
        if self.stored.is_none() && self.profile.weekly_report {
            self.effects.push(Effect::Schedule(Schedule::SetWeekly));
        }
        Some(self.profile.clone())
    }
}
