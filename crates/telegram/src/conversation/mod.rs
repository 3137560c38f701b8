//! The conversation: from the stored state and an input to the outcome. No I/O.

mod archive;
mod asked;
mod calendar;
mod cancel;
mod clear;
mod day;
mod edited;
mod effect;
mod export;
mod feedback;
mod filling;
mod finishing;
mod import;
mod links;
mod load;
mod medicines;
mod membership;
mod missed;
mod order;
mod preventives;
mod privacy;
mod reminder;
mod settings;
mod start;
mod stats;
mod unreadable;
mod zone;

#[cfg(test)]
mod tests;

use std::borrow::Cow;

use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp, Zoned};
use journal::{Language, Profile, Question, Retention, Zone};
use journal_texts::Texts;

use crate::command::Command;
use crate::input::{Input, InputKind};
use crate::memory::{Asked, Subject};
use crate::outcome::{Acknowledgement, MessagePlace, Outcome, VisibleAnswer};
use crate::screen::{self, Reader, Screen};
use crate::tap::{DataTap, Tap};
use crate::{ChatMemory, Diary, Survey, SurveyChange, Unread};

/// For how long words are taken for a passphrase that was asked for: what is said days later is
/// none.
const SECRET_ASKED: SignedDuration = SignedDuration::from_hours(1);

/// The configuration that holds for everyone.
#[derive(Clone, Debug)]
pub struct BotConfig {
    /// For those whose Telegram speaks a language that the diary does not.
    pub language: Language,
    /// For those who have not said where they live.
    pub zone: Zone,
    pub retention: Retention,
    /// Whether somebody reads the words of people to the team.
    pub has_operator: bool,
    /// Who runs the bot and how they are reached, as people are told; `None` where nobody said.
    pub operator_name: Option<String>,
    /// The AWS region in which everything is stored.
    pub region: String,
}

/// Whether the same input was decided on before, and another write came between.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Attempt {
    First,
    Again {
        /// The question of the survey that was open at the first attempt.
        question: Option<Question>,
    },
}

impl Attempt {
    /// The next attempt, after one that was decided on this diary.
    #[must_use]
    pub fn again(self, diary: &Diary) -> Self {
        let question = diary.survey.as_ref().map(|survey| survey.position);
        match self {
            Self::First => Self::Again { question },
            again => again,
        }
    }
}

/// The outcome, or the entries without which it cannot be decided.
pub type Decision = Result<Outcome, Unread>;

/// Decides on the answer to an input.
///
/// # Errors
/// [`Unread`] where the diary lacks entries that the decision depends on.
pub fn respond(
    diary: &Diary,
    input: &Input,
    config: &BotConfig,
    now: Timestamp,
    attempt: Attempt,
) -> Decision {
    let mut turn = Turn::new(diary, input, config, now, attempt);
    if input.kind == InputKind::Blocked {
        return membership::blocked(turn);
    }
    if !turn.has_consent() {
        return privacy::before_consent(turn);
    }
    membership::welcome_back(&mut turn);
    turn.follow_language();
    asked::put_aside(&mut turn);
    match &input.kind {
        InputKind::Command { command, argument } => turn.command(*command, argument),
        InputKind::Text(text) => asked::typed(turn, text),
        InputKind::Edited(text) => edited::edited(turn, text),
        InputKind::Location(coordinates) => zone::located(turn, *coordinates),
        InputKind::Tap {
            callback,
            message,
            tap,
            ..
        } => turn.tap(callback, *message, tap.as_ref()),
        InputKind::File(file) => import::sent(turn, file),
        InputKind::UnknownCommand => turn.unknown_command(),
        InputKind::Unreadable { .. } => unreadable::unreadable(turn),
        InputKind::Blocked | InputKind::Unblocked => turn.done(),
    }
}

/// One input being answered.
struct Turn<'a> {
    input: &'a Input,
    config: &'a BotConfig,
    now: Zoned,
    attempt: Attempt,
    /// As stored.
    diary: &'a Diary,
    /// As it was read, or as that of someone new begins.
    profile_before: Cow<'a, Profile>,
    /// As they will be stored. Profile and chat are written with the outcome where they differ.
    profile: Profile,
    chat: ChatMemory,
    survey: Option<Survey>,
    texts: &'static Texts,
    /// Where the answer is shown: in the message whose button was tapped, else below.
    place: MessagePlace,
    outcome: Outcome,
}

impl<'a> Turn<'a> {
    fn new(
        diary: &'a Diary,
        input: &'a Input,
        config: &'a BotConfig,
        now: Timestamp,
        attempt: Attempt,
    ) -> Self {
        let profile_before = match &diary.profile {
            Some(profile) => Cow::Borrowed(profile),
            None => {
                let spoken = input.language.as_deref().and_then(Language::of_tag);
                let language = spoken.unwrap_or(config.language);
                Cow::Owned(Profile::new(language, config.zone.clone()))
            }
        };
        let profile = Profile::clone(&profile_before);
        Self {
            input,
            config,
            now: profile.zone.at(now),
            attempt,
            texts: Texts::chat(profile.language),
            profile_before,
            chat: diary.chat.clone(),
            outcome: Outcome::nothing(profile.zone.clone(), profile.language),
            profile,
            survey: diary.survey.clone(),
            place: match input.kind {
                InputKind::Tap {
                    message,
                    is_editable: true,
                    ..
                } => MessagePlace::InPlace(message),
                _ => MessagePlace::Below,
            },
            diary,
        }
    }

    fn command(self, command: Command, argument: &str) -> Decision {
        match command {
            Command::Start => start::start(self),
            Command::Add => filling::add(self),
            Command::Calendar => calendar::calendar(self),
            Command::Stats => stats::stats(self),
            Command::Load => load::load(self, argument),
            Command::Links => links::links(self),
            Command::Medicines => self.show_medicines(),
            Command::Settings => self.show_settings(),
            Command::Export => export::export(self),
            Command::Archive => archive::archive(self),
            Command::Feedback => feedback::feedback(self, argument),
            Command::Privacy => privacy::privacy(self),
            Command::Clear => clear::ask(self),
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

    /// Decides on a tap. The button is told at once, whatever comes of it.
    fn tap(mut self, callback: &str, message: i32, tap: Option<&Tap>) -> Decision {
        self.acknowledge(callback);
        match tap {
            Some(Tap::Begin) => start::begin(self),
            Some(Tap::Continue) => filling::add(self),
            Some(Tap::Survey(tap)) => filling::tapped(self, message, tap),
            Some(Tap::Day(tap)) => day::tapped(self, *tap),
            Some(Tap::Effect(tap)) => effect::tapped(self, *tap),
            Some(Tap::Reminder(tap)) => reminder::tapped(self, *tap),
            Some(Tap::Calendar(tap)) => calendar::tapped(self, *tap),
            Some(Tap::Missed(tap)) => missed::tapped(self, *tap),
            Some(Tap::Settings(tap)) => settings::tapped(self, tap),
            Some(Tap::Medicine(tap)) => medicines::tapped(self, *tap),
            Some(Tap::Preventive(tap)) => preventives::tapped(self, *tap),
            Some(Tap::Load(tap)) => load::tapped(self, message, *tap),
            Some(Tap::Link(tap)) => links::tapped(self, message, tap),
            Some(Tap::Import(tap)) => import::tapped(self, *tap),
            Some(Tap::Archive(tap)) => archive::tapped(self, message, *tap),
            Some(Tap::Privacy(tap)) => privacy::tapped(self, *tap),
            Some(Tap::Data(DataTap::Erase { asked_at })) => clear::erase(self, *asked_at),
            Some(Tap::Data(DataTap::Keep)) => self.say_text("clear-kept"),
            Some(Tap::Data(DataTap::DropFeedback)) => feedback::dropped(self),
            // The operator's buttons are pressed in the operator's chat; here they are made up.
            Some(Tap::Broadcast(_)) | None => self.toasted("toast-old-button").done(),
        }
    }

    /// Ends the spinner on the tapped button.
    fn acknowledge(&mut self, callback: &str) {
        self.outcome.acknowledgement = Some(Acknowledgement {
            callback: callback.to_owned(),
            toast: None,
        });
    }

    /// Has the tapped button say a text.
    fn toasted(mut self, name: &str) -> Self {
        let words = self.texts.get(name);
        self.toast(words);
        self
    }

    /// Has the tapped button say these words.
    fn toast(&mut self, words: String) {
        if let Some(acknowledgement) = &mut self.outcome.acknowledgement {
            acknowledgement.toast = Some(words);
        }
    }

    fn answer(mut self, answer: VisibleAnswer) -> Decision {
        self.outcome.answer = Some(answer);
        self.done()
    }

    /// Ends the turn: the profile joins the change.
    fn done(mut self) -> Decision {
        self.mention_renewal();
        (self.outcome.language, self.outcome.place) = (self.profile.language, self.place);
        if self.writes_profile() {
            if self.diary.recent_is_gathered && self.outcome.change.recent.is_none() {
                self.outcome.change.recent = Some(self.diary.recent.clone());
            }
            self.outcome.zone = self.profile.zone.clone();
            self.outcome.change.profile = Some(self.profile);
            self.outcome.change.chat = self.chat;
        }
        Ok(self.outcome)
    }

    /// Whether the profile and the memory of the chat are written: where they differ from
    /// the stored ones, where their version guards the rest of the change (optimistic
    /// lock), and where the stored ones are to be renewed.
    fn writes_profile(&self) -> bool {
        let change = &self.outcome.change;
        if self.outcome.erase {
            return false;
        }
        let notes_message = matches!(self.outcome.answer, Some(VisibleAnswer::Ask(_)))
            && change.survey == SurveyChange::Untouched;
        self.profile != *self.profile_before
            || self.chat != self.diary.chat
            || change.recent.is_some()
            || notes_message
            || self.diary.renews_profile
            || self.diary.recent_is_gathered
    }

    /// Answers with a screen that needs nothing but texts.
    fn say(self, screen: impl FnOnce(&Texts) -> Screen) -> Decision {
        let screen = screen(self.texts);
        self.show(screen)
    }

    /// Answers with a text of the bot's own.
    fn say_text(self, name: &str) -> Decision {
        self.say(|texts| Screen::plain(texts, name))
    }

    /// The same, and offers to open a survey.
    fn say_with_begin(self, name: &str) -> Decision {
        self.say(|texts| Screen::plain(texts, name).begin(texts))
    }

    /// Answers with a screen.
    fn show(self, screen: Screen) -> Decision {
        self.answer(VisibleAnswer::Show(screen))
    }

    /// Asks for something that the person's next words are taken for, in the message of
    /// the tapped button if one was tapped.
    fn ask_for(&mut self, subject: Subject) {
        let message = self.tapped_card();
        let ends_at = subject
            .is_secret()
            .then(|| self.now.timestamp() + SECRET_ASKED);
        self.chat.asked = Some(Asked {
            subject,
            message,
            ends_at,
        });
    }

    /// The question outside the survey that words answer now.
    fn asked(&self) -> Option<Asked> {
        let now = self.now.timestamp();
        let is_open = |asked: &Asked| asked.ends_at.is_none_or(|end| now < end);
        self.chat.asked.filter(is_open)
    }

    /// The message of the tapped button, where the answer takes its place.
    fn tapped_card(&self) -> Option<i32> {
        match self.place {
            MessagePlace::InPlace(message) => Some(message),
            MessagePlace::Below => None,
        }
    }

    /// The person's local day.
    fn today(&self) -> Date {
        self.now.date()
    }

    /// For whom screens are made.
    fn reader(&self) -> Reader<'_> {
        let has_usual = self.diary.recent.has_usual();
        Reader::new(&self.profile, self.today(), has_usual)
    }
}
