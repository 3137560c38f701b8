//! A person who looks what became of a day, and holds it against what they were told.

use anyhow::{Context, bail, ensure};
use jiff::civil::Date;
use journal_telegram::Tap;
use journal_telegram::tap::DayAction;
use telegram_stand_in::Message;

use crate::card::{ShownDay, button};
use crate::memory::{KnownAnswers, KnownDay};
use crate::person::{Deed, Person};
use crate::visit::about;

/// How often a person opens a day whose message shows something else, since the answer to an
/// update that came again took its place.
const MOST_LOOKS: usize = 8;

/// The news that a person had of a day since they looked last.
#[derive(Debug)]
pub enum Told {
    Nothing,
    /// The diary showed it as stored.
    Stored(KnownAnswers),
    /// They gave the last answer, and saw nothing come of it.
    Unseen(KnownAnswers),
}

/// A day as the diary shows it when it is opened.
#[derive(Debug)]
pub enum Seen {
    Stored(String),
    /// Nothing is stored; the tap brings it back where that can be.
    Unknown(Option<Deed>),
}

impl Seen {
    fn in_message(message: &Message, day: Date) -> Option<Self> {
        if let Some(shown) = ShownDay::in_message(message) {
            return (shown.day == day).then_some(Self::Stored(shown.text));
        }
        let one = std::slice::from_ref(message);
        button(one, |tap| matches!(tap, Tap::Day(tap) if tap.day == day))?;
        let restore = button(one, |tap| *tap == about(day, DayAction::Restore));
        Some(Self::Unknown(
            restore.map(|(message, data)| Deed::Taps { message, data }),
        ))
    }
}

impl Person {
    /// Opens a day.
    pub async fn sees(&mut self, day: Date) -> anyhow::Result<Seen> {
        for _ in 0..MOST_LOOKS {
            let (message, messages) = self.taps_newest(about(day, DayAction::Show)).await?;
            let mut tapped = messages.iter().filter(|it| it.id == message);
            if let Some(seen) = tapped.find_map(|it| Seen::in_message(it, day)) {
                return Ok(seen);
            }
        }
        bail!("{day} is not shown, {MOST_LOOKS} times")
    }

    /// Waits until all that they did is taken, leaves the survey that is open, and looks what
    /// became of a day. From then on they know it as it is shown.
    ///
    /// # Errors
    /// It is not as they were told.
    pub async fn makes_sure(&mut self, day: Date, told: Told) -> anyhow::Result<()> {
        self.settles().await?;
        self.types("/stop").await?;
        let seen = self.sees(day).await?;
        let known = self.memory.days.get_mut(&day);
        match (seen, told, known) {
            (Seen::Unknown(_), _, Some(_)) => bail!("{day} was stored and is lost"),
            (Seen::Unknown(_), Told::Stored(_), None) => {
                bail!("{day} was shown as stored and is lost")
            }
            (Seen::Unknown(_), _, None) => {}
            (Seen::Stored(_), Told::Nothing, None) => bail!("{day} is stored, which nobody said"),
            (Seen::Stored(text), Told::Nothing, Some(known)) => known.is_still(day, &text)?,
            (Seen::Stored(text), Told::Stored(said) | Told::Unseen(said), Some(known))
                if known.looks_like(&text) =>
            {
                // Perhaps it was left unchanged: the text says that it differs in nothing visible.
                known.answers = known.answers.clone().or(said);
            }
            (Seen::Stored(text), Told::Stored(answers) | Told::Unseen(answers), _) => {
                self.memory.days.insert(day, KnownDay { answers, text });
            }
        }
        Ok(())
    }

    /// Deletes a day, and mostly brings it back.
    pub async fn deletes(&mut self, day: Date) -> anyhow::Result<()> {
        self.makes_sure(day, Told::Nothing).await?;
        let begun = self.clock_moved_by()?;
        self.taps(about(day, DayAction::Delete)).await?;
        let known = self.memory.days.remove(&day).context("a known day")?;
        let wants_back = self.happens(70);
        self.settles().await?;
        let mut seen = self.sees(day).await?;
        for _ in 0..MOST_LOOKS {
            match &seen {
                Seen::Unknown(Some(restore)) if wants_back => {
                    let restore = restore.clone();
                    self.does(&restore, crate::person::Patience::Patient)
                        .await?;
                    self.settles().await?;
                    seen = self.sees(day).await?;
                }
                _ => break,
            }
        }
        match seen {
            Seen::Stored(text) => {
                ensure!(wants_back, "{day} was deleted and is there");
                known.is_still(day, &text)?;
                self.memory.days.insert(day, known);
            }
            Seen::Unknown(_) => {
                // Where the clock jumped ahead it may be too late.
                let has_jumped = self.clock_moved_by()? != begun;
                ensure!(
                    !wants_back || has_jumped,
                    "{day} was deleted and cannot be brought back"
                );
            }
        }
        Ok(())
    }
}

impl KnownDay {
    /// Whether this text shows the same: below the day it may say that it was saved, or above it
    /// that it was left unchanged.
    fn looks_like(&self, text: &str) -> bool {
        self.text.contains(text) || text.contains(&self.text)
    }

    pub fn is_still(&self, day: Date, text: &str) -> anyhow::Result<()> {
        ensure!(
            self.looks_like(text),
            "{day} was {:?} and is {text:?}",
            self.text
        );
        Ok(())
    }
}
