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

use crate::card::{Card, button};
use crate::looking::Told;
use crate::memory::KnownAnswers;
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
            self.types("/stop").await?;
        }
        let known: Vec<Date> = self.memory.days.keys().copied().collect();
        let known = self.one_of(&known);
        match (self.chance.u8(0..100), known) {
            (0..=9, _) => self.has_a_painless_day().await,
            (10..=24, Some(day)) => self.changes(day).await,
            (25..=31, Some(day)) => self.deletes(day).await,
            (32..=35, Some(_)) => self.orders_a_file().await,
            (36..=39, _) => self.sets_a_reminder().await,
            _ => match self.unknown_day(0)? {
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

    /// A day at least so long ago of which nothing is known, if there is one left.
    pub fn unknown_day(&mut self, days_ago: i64) -> anyhow::Result<Option<Date>> {
        let today = self.today()?;
        let days = (days_ago..DAYS_BACK).filter_map(|back| today.checked_sub(back.days()).ok());
        let days: Vec<Date> = days
            .filter(|day| !self.memory.days.contains_key(day))
            .collect();
        Ok(self.one_of(&days))
    }

    /// Stores a day by one tap: one that is not ahead either when the clock goes back.
    async fn has_a_painless_day(&mut self) -> anyhow::Result<()> {
        let Some(day) = self.unknown_day(1)? else {
            return Ok(());
        };
        self.taps(about(day, DayAction::Painless)).await?;
        let answers = KnownAnswers::of(Entry::painless_without_medicine(day).answers());
        self.makes_sure(day, Told::Stored(answers)).await?;
        self.answers += 1;
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
