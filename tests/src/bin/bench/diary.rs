//! The diary of a person before anything is measured.

use anyhow::Context;
use end_to_end::Stack;
use jiff::civil::Date;
use jiff::{Timestamp, ToSpan};
use journal::{Dose, Entry, PersonId, RecentAttacks, Retention, Zone};
use journal_aws::{DiaryTable, Expected};
use journal_telegram::Change;
use serde_json::json;

use crate::kinds::{entry, utc_today};

/// How much is kept of a person.
#[derive(Clone, Copy)]
pub struct Kept {
    pub days: u16,
    pub medicines: u8,
    /// The characters of the comment of each day.
    pub comment: usize,
}

impl Kept {
    /// The most that the template's defaults keep.
    pub const USUAL: Self = Self {
        days: 60,
        medicines: 2,
        comment: 21,
    };

    /// How long entries must be kept for it, in days.
    pub fn retention(self) -> Retention {
        Retention {
            days: self.days.max(60),
        }
    }

    /// Stores it of someone who has agreed, except for the day that will be filled.
    pub async fn store(self, stack: &Stack, person: &PersonId, fills: i64) -> anyhow::Result<()> {
        let config = stack.cloud.aws.sdk_config();
        let name = stack.cloud.outputs.table_name.clone();
        let table = DiaryTable::new(&config, name, self.retention());
        let zone: Zone = "UTC".parse()?;
        let now = Timestamp::now();
        let entries = self.entries(fills)?;
        for entry in &entries {
            let put = table.put_entry(person, entry, &zone, &Expected::Anything, now);
            put.await?;
        }
        let before = table.diary(person, now).await?;
        // The bots of other channels keep no chat in which anything is usual.
        let Some(mut profile) = before.profile.filter(|_| person.channel() == "telegram") else {
            return Ok(());
        };
        profile.learn(&self.doses()?);
        let change = Change {
            profile: Some(profile),
            chat: before.chat,
            recent: Some(RecentAttacks::of(&entries)),
            ..Change::default()
        };
        Ok(table.save(person, &change, &zone, now).await?)
    }

    /// The oldest comes first.
    fn entries(self, fills: i64) -> anyhow::Result<Vec<Entry>> {
        let today = utc_today();
        // The one of today is never there: a reminder asks about it.
        let back = (1..=i64::from(self.days))
            .rev()
            .filter(|back| *back != fills);
        back.map(|back| self.entry(today.checked_sub(back.days())?))
            .collect()
    }

    fn entry(self, day: Date) -> anyhow::Result<Entry> {
        let mut entry = entry();
        entry["date"] = json!(day);
        entry["comment"] = json!("A day in a dark room. ".repeat(200)[..self.comment].trim());
        serde_json::from_value(entry).context("a day")
    }

    fn doses(self) -> anyhow::Result<Vec<Dose>> {
        let dose = |number: u8| {
            let name = format!("Medicine number {number}");
            serde_json::from_value(json!({ "name": name, "amount": "400 mg" }))
        };
        Ok((0..self.medicines).map(dose).collect::<Result<_, _>>()?)
    }
}
