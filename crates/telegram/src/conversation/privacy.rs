//! The privacy notice and a person's consent to it: before that nothing of them is stored.

use journal::consent::PRIVACY_VERSION;
use journal::{Consent, Language, RecentAttacks};
use journal_texts::Texts;

use super::{Decision, Turn, clear, start};
use crate::SurveyChange;
use crate::command::Command;
use crate::input::InputKind;
use crate::outcome::{MessagePlace, VisibleAnswer};
use crate::screen::{self, Screen};
use crate::tap::{DataTap, PrivacyTap, Tap};

/// Answers someone who has not agreed. Whatever they send is kept nowhere: they read what the
/// diary keeps, and are asked. Erasing works without consent, since it may have broken off
/// after the profile was gone.
pub(super) fn before_consent(mut turn: Turn<'_>) -> Decision {
    match &turn.input.kind {
        InputKind::Blocked | InputKind::Unblocked | InputKind::Edited(_) => turn.done(),
        // Nothing is stored by which the pictures of an album could be told from the first.
        InputKind::Unreadable { in_album: true } => turn.done(),
        InputKind::Command { command, .. } => match command {
            Command::Privacy => privacy(turn),
            Command::Clear => clear::ask(turn),
            _ => turn.ask_for_consent(),
        },
        InputKind::Tap { callback, tap, .. } => {
            turn.acknowledge(callback);
            match tap {
                Some(Tap::Privacy(tap)) => answered(turn, *tap),
                Some(Tap::Data(DataTap::Erase { asked_at })) => clear::erase(turn, *asked_at),
                Some(Tap::Data(DataTap::Keep)) => turn.say_text("clear-kept"),
                // A button of the daily question, which goes on for those who were brought over.
                _ if turn.profile.awaits_consent() => {
                    turn.place = MessagePlace::Below;
                    turn.ask_for_consent()
                }
                // A button of a diary that is erased. Its message may be a file's.
                _ => {
                    turn.place = MessagePlace::Below;
                    turn.toasted("toast-old-button").ask_for_consent()
                }
            }
        }
        _ => turn.ask_for_consent(),
    }
}

/// A button below the notice, in the language that it is written in.
fn answered(mut turn: Turn<'_>, tap: PrivacyTap) -> Decision {
    match tap {
        PrivacyTap::Begin { version, language } => begin(turn, version, language),
        PrivacyTap::Decline(language) => {
            turn.texts = Texts::chat(language);
            // The data that was brought over for them waited for nothing else.
            turn.outcome.erase = turn.profile.awaits_consent();
            turn.say_text("privacy-declined")
        }
        PrivacyTap::Read {
            language,
            whole: false,
        } => turn.ask_in(language),
        PrivacyTap::Read {
            language,
            whole: true,
        } => {
            let screen = screen::privacy(turn.config, None, language);
            turn.show(screen)
        }
        // Of a diary that is erased. Its message tells something else.
        PrivacyTap::Agree { .. } => {
            turn.place = MessagePlace::Below;
            turn.toasted("toast-old-button").ask_for_consent()
        }
    }
}

/// The button of someone who keeps a diary.
pub(super) fn tapped(mut turn: Turn<'_>, tap: PrivacyTap) -> Decision {
    match tap {
        PrivacyTap::Begin { version, language } => begin(turn, version, language),
        PrivacyTap::Agree { version } if version == PRIVACY_VERSION => {
            turn.agree();
            turn.toasted("privacy-toast-agreed").done()
        }
        PrivacyTap::Agree { .. } => privacy(turn.toasted("toast-old-button")),
        // An old question, answered by someone who has agreed since.
        PrivacyTap::Decline(_) => clear::ask(turn),
        PrivacyTap::Read { .. } => privacy(turn),
    }
}

/// Tells all of the notice, with a button where the person has not agreed to it as it is now.
pub(super) fn privacy(mut turn: Turn<'_>) -> Decision {
    turn.note_told();
    let profile = turn.diary.profile.as_ref();
    let screen = screen::privacy(turn.config, profile, turn.profile.language);
    turn.show(screen)
}

/// The first tap: from here on something is stored, and the bot speaks as the notice did.
fn begin(mut turn: Turn<'_>, version: u32, language: Language) -> Decision {
    if version != PRIVACY_VERSION {
        return turn.toasted("toast-old-button").ask_in(language);
    }
    if !turn.has_consent() && language != turn.profile.language {
        turn.speak(language);
    }
    turn.agree();
    if turn.diary.profile.is_none() {
        // There are no entries in which to look for attacks.
        turn.outcome.change.recent = Some(RecentAttacks::default());
    }
    start::start(turn)
}

/// Below that question "I agree" would agree to something else.
fn asks_whether_to_erase(screen: &Screen) -> bool {
    let mut buttons = screen.keyboard.iter().flatten();
    buttons.any(|button| matches!(button.tap, Tap::Data(DataTap::Erase { .. })))
}

impl Turn<'_> {
    pub(super) fn has_consent(&self) -> bool {
        self.profile.consent.is_some()
    }

    fn ask_for_consent(self) -> Decision {
        let language = self.profile.language;
        self.ask_in(language)
    }

    fn ask_in(self, language: Language) -> Decision {
        let waiting = self.profile.awaits_consent();
        let screen = screen::privacy_notice(self.config, waiting, language);
        self.show(screen)
    }

    /// Notes that the person agrees to the notice as it is now. Someone who did before keeps the
    /// date.
    fn agree(&mut self) {
        let now = self.now.timestamp();
        match &mut self.profile.consent {
            None => {
                self.profile.begin(now);
                self.outcome.menu_button = true;
                self.chat.menu_language = Some(self.profile.language);
            }
            Some(consent) if !consent.is_current() => *consent = Consent::new(now),
            Some(_) => {}
        }
    }

    /// Notes that the person has been told that the notice has changed.
    fn note_told(&mut self) {
        if let Some(consent) = &mut self.profile.consent
            && !consent.is_current()
        {
            consent.told_of = Some(PRIVACY_VERSION);
        }
    }

    /// Tells once, below an answer, that the notice has changed since the person agreed. A
    /// survey is not disturbed, nor is another question: the next answer will do.
    pub(super) fn mention_renewal(&mut self) {
        let is_to_be_renewed = |consent: Consent| consent.is_to_be_renewed();
        let disturbs = self.diary.survey.is_some()
            || self.outcome.erase
            || self.chat.asked.is_some()
            || self.outcome.change.survey != SurveyChange::Untouched;
        if disturbs || !self.profile.consent.is_some_and(is_to_be_renewed) {
            return;
        }
        if let Some(VisibleAnswer::Show(screen)) = &mut self.outcome.answer
            && !asks_whether_to_erase(screen)
        {
            screen::add_renewal(screen, self.texts);
            self.note_told();
        }
    }
}
