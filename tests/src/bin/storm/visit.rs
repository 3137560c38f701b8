//! The things that a person comes to do.

use anyhow::{Context, bail};
use jiff::ToSpan;
use jiff::civil::Date;
use journal::Entry;
use journal_telegram::Tap;
use journal_telegram::tap::{
    DayAction, DayTap, LoadAction, LoadTap, Origin, PrivacyTap, ReminderTap, SettingsTap,
};
use serde_json::json;

use crate::card::{Card, ShownDay, button};
use crate::memory::{KnownAnswers, KnownDay};
use crate::person::{Deed, Patience, Person};

/// How many days back they fill. All are kept to the end of the storm.
const DAYS_BACK: i64 = 40;

impl Person {
    /// Comes once, for a day or something else.
    pub async fn visit(&mut self) -> anyhow::Result<()> {
        self.visits += 1;
        if self.visits == 1 {
            return self.comes().await;
        }
        // An update that came again may have opened a survey meanwhile.
        if Card::newest(&self.patient.bot_messages()).is_some() {
            self.leaves().await?;
        }
        let known: Vec<Date> = self.memory.days.keys().copied().collect();
        let known = self.one_of(&known);
        match (self.chance.u8(0..100), known) {
            (0..=9, _) => self.has_a_painless_day().await,
            (10..=24, Some(day)) => self.changes(day).await,
            (25..=31, Some(day)) => self.deletes(day).await,
            (32..=35, Some(_)) => self.orders_a_file().await,
            (36..=39, _) => self.sets_a_reminder().await,
            _ => match self.unknown_day()? {
                Some(day) => {
                    self.fills(day).await?;
                    match self.happens(30) {
                        true => self.edits_comment(day).await,
                        false => Ok(()),
                    }
                }
                None => self.has_a_look().await,
            },
        }
    }

    /// Says hello, agrees, and says where they live.
    async fn comes(&mut self) -> anyhow::Result<()> {
        let messages = self.types("/start").await?;
        let agrees = |tap: &Tap| matches!(tap, Tap::Privacy(PrivacyTap::Begin { .. }));
        let (message, data) = button(&messages, agrees).context("nothing to agree to")?;
        let deed = Deed::Taps { message, data };
        self.does(&deed, Patience::Patient).await?;
        self.taps(SettingsTap::Zone(self.zone.clone())).await?;
        Ok(())
    }

    /// A day of which nothing is known, if there is one left.
    pub fn unknown_day(&mut self) -> anyhow::Result<Option<Date>> {
        let today = self.today()?;
        let days = (0..DAYS_BACK).filter_map(|back| today.checked_sub(back.days()).ok());
        let days: Vec<Date> = days
            .filter(|day| !self.memory.days.contains_key(day))
            .collect();
        Ok(self.one_of(&days))
    }

    /// Stores a day by one tap.
    async fn has_a_painless_day(&mut self) -> anyhow::Result<()> {
        let Some(day) = self.unknown_day()? else {
            return Ok(());
        };
        let messages = self.taps(about(day, DayAction::Painless)).await?;
        // Another answer may stand in its place by now.
        let messages = match ShownDay::newest(&messages, day) {
            Some(_) => messages,
            None => self.taps(about(day, DayAction::Show)).await?,
        };
        // Nothing is shown of a day that is in the future since the clock went back.
        if let Some(shown) = ShownDay::newest(&messages, day) {
            let answers = Entry::painless_without_medicine(day).answers();
            let known = KnownDay {
                answers: KnownAnswers::of(answers),
                text: shown.text,
            };
            self.memory.days.insert(day, known);
            self.answers += 1;
        }
        Ok(())
    }

    /// Deletes a day, and mostly brings it back.
    async fn deletes(&mut self, day: Date) -> anyhow::Result<()> {
        let messages = self.taps(about(day, DayAction::Delete)).await?;
        let restore = about(day, DayAction::Restore);
        let Some((message, data)) = button(&messages, |tap| *tap == restore) else {
            bail!("{day} cannot be deleted");
        };
        let Some(known) = self.memory.days.remove(&day) else {
            return Ok(());
        };
        if self.happens(70) {
            let deed = Deed::Taps { message, data };
            let messages = self.does(&deed, Patience::Patient).await?;
            let mut tapped = messages.iter().filter(|it| it.id == message);
            let shown = tapped.find_map(ShownDay::in_message);
            if let Some(shown) = shown.filter(|shown| shown.day == day) {
                let text = shown.text;
                self.memory.days.insert(day, KnownDay { text, ..known });
            }
        }
        Ok(())
    }

    async fn orders_a_file(&mut self) -> anyhow::Result<()> {
        let messages = self.types("/load csv").await?;
        let makes = |tap: &Tap| {
            matches!(
                tap,
                Tap::Load(LoadTap {
                    action: LoadAction::Make,
                    ..
                })
            )
        };
        let Some((message, data)) = button(&messages, makes) else {
            bail!("no report can be ordered");
        };
        let deed = Deed::Taps { message, data };
        self.does(&deed, Patience::Patient).await?;
        self.memory.orders += 1;
        Ok(())
    }

    /// Wants to be reminded at this minute. The queue brings the job twice.
    async fn sets_a_reminder(&mut self) -> anyhow::Result<()> {
        let now = self.now()?;
        let at = jiff::civil::time(now.hour(), now.minute(), 0, 0);
        self.taps(ReminderTap::Daily(at)).await?;
        let job = json!({ "daily": { "person": self.patient.name(), "time": at } });
        for _ in 0..2 {
            self.patient.queue_reminder(&job).await?;
        }
        self.memory.reminders += 1;
        Ok(())
    }

    async fn has_a_look(&mut self) -> anyhow::Result<()> {
        self.types("/calendar").await?;
        self.answers += 1;
        Ok(())
    }
}

/// The tap that does this with a day.
pub fn about(day: Date, action: DayAction) -> Tap {
    Tap::Day(DayTap {
        day,
        action,
        origin: Origin::Chat,
    })
}
