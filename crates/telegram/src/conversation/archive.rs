//! The archive that the person keeps, and the passphrase that seals it.

use journal::order::{Occasion, Product};
use journal::{Order, Passphrase, SealJob, TypedPassphrase};

use super::{Decision, Turn};
use crate::memory::Subject;
use crate::outcome::{ImportRequest, VisibleAnswer, Waiting};
use crate::screen::{self, Screen};
use crate::tap::ArchiveTap;

/// Shows the card.
pub(super) fn archive(turn: Turn<'_>) -> Decision {
    let screen = screen::archive(&turn.profile, turn.texts);
    turn.show(screen)
}

/// A button on the card.
pub(super) fn tapped(mut turn: Turn<'_>, message: i32, tap: ArchiveTap) -> Decision {
    match tap {
        ArchiveTap::Show => archive(turn),
        ArchiveTap::Send => send(turn, message),
        ArchiveTap::AskPassphrase => {
            turn.ask_for(Subject::NewPassphrase);
            turn.say(|texts| screen::new_passphrase(None, texts))
        }
        ArchiveTap::Unseal => {
            turn.profile.archive_seal = None;
            turn.profile.sealing = None;
            archive(turn)
        }
    }
}

/// Orders an archive of all days that are kept. The card names it, which says from then on that
/// it is being made.
fn send(turn: Turn<'_>, message: i32) -> Decision {
    let period = turn.all_written()?;
    let order = Order::new(
        format!("{message}-archive"),
        period,
        Product::Archive,
        turn.profile.language,
        Occasion::OnDemand,
        turn.now.timestamp(),
    );
    let card = turn.tapped_card();
    turn.order(vec![order], "archive-waiting", card)
}

/// Words while the passphrase is asked for. The same once more seals with the same.
pub(super) fn passphrase_typed(mut turn: Turn<'_>, text: &str) -> Decision {
    let typed = match turn.take_passphrase(text) {
        Ok(typed) => typed,
        Err(fault) => {
            let question = screen::new_passphrase(Some(fault), turn.texts);
            return turn.ask_below(question);
        }
    };
    let update = turn.input.update;
    turn.profile.sealing = Some(update);
    turn.outcome.import = Some(ImportRequest::Seal(SealJob {
        person: turn.input.person(),
        typed,
        update,
        card: None,
    }));
    let screen = Screen::plain(turn.texts, "archive-sealing");
    turn.answer(VisibleAnswer::Importing(Waiting { screen, card: None }))
}

impl Turn<'_> {
    /// Takes the words for the passphrase that was asked for, whose message is deleted in any case.
    ///
    /// # Errors
    /// Why they are none, in words.
    pub(super) fn take_passphrase(&mut self, text: &str) -> Result<TypedPassphrase, String> {
        self.hide_secret();
        let passphrase = Passphrase::parse(text).map_err(|fault| self.texts.invalid(&fault))?;
        self.take_for_answer();
        Ok(TypedPassphrase {
            passphrase,
            message: self.input.message,
        })
    }

    /// Deletes the message that holds a passphrase.
    fn hide_secret(&mut self) {
        self.outcome.forget.extend(self.input.message);
    }

    /// Words that begin like a command, which no passphrase does. Where one is asked for they are
    /// deleted all the same.
    pub(super) fn unknown_command(mut self) -> Decision {
        if self.asks_for_secret() {
            self.hide_secret();
        }
        self.say_with_begin("unclear")
    }

    /// Whether the last question is for a passphrase.
    pub(super) fn asks_for_secret(&self) -> bool {
        self.asked().is_some_and(|asked| asked.subject.is_secret())
    }
}
