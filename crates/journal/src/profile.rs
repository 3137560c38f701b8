//! The settings of a person, and the diary's memory beside the entries.

use jiff::civil::{Date, Time};
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use crate::consent::Consent;
use crate::entry::Entry;
use crate::invalid_answer::InvalidAnswer;
use crate::language::Language;
use crate::medicine::{self, Dose, Medicine};
use crate::period::Retention;
use crate::recurring::RecurringReport;
use crate::seal::ArchiveSeal;
use crate::settings::{DailyReminder, Settings, Switches};
use crate::weekdays::Weekdays;
use crate::zone::Zone;

/// For how many minutes a deleted day can be taken back.
pub const RESTORABLE_MINUTES: i64 = 10;

/// A person who writes nothing and changes nothing for so many days is forgotten.
const FORGOTTEN_AFTER_DAYS: u16 = 400;

/// The profile of a person who goes on is written anew after so many days at the latest, so
/// that it does not take a write each day to keep it.
const RENEWED_AFTER_DAYS: u16 = 30;

/// A person's settings, and the diary's memory of them beside the entries.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Profile {
    pub language: Language,
    pub zone: Zone,
    /// When the person is asked how the day was; `None` means never.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reminder: Option<Time>,
    /// On which days of the week they are asked.
    #[serde(default)]
    pub reminder_days: Weekdays,
    #[serde(default)]
    pub switches: Switches,
    #[serde(default)]
    pub medicines: Vec<Medicine>,
    /// The id that was given last to a medicine.
    #[serde(default)]
    pub last_medicine: u32,
    /// Set when the channel said that the person blocked the bot: nothing is sent until they
    /// come back.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub blocked_at: Option<Timestamp>,
    /// Set when the weekly report found nothing written for weeks: it is not scheduled until
    /// the person writes again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub weekly_paused_at: Option<Timestamp>,
    /// The day from which on the person wanted to be reminded daily.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reminder_since: Option<Date>,
    /// The last of the missed days that were offered to be filled in; they are offered once.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub missed_offered: Option<Date>,
    /// The day that was deleted last, so that the deletion can be undone wherever it is shown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub deleted: Option<Deleted>,
    /// Their consent. In Telegram a profile is made by that; the people of another
    /// channel agree with its bot.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub consent: Option<Consent>,
    /// Set while the person has not agreed yet to what the operator brought over from the
    /// earlier bot: all of it goes with the retention after that, unless they agree before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub brought_at: Option<Timestamp>,
    /// When the person was created: by it a bot that is told who was erased, and a phone on
    /// which the Mini App was, can tell one person of an id from the next.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub made_at: Option<Timestamp>,
    /// The seal of the archives, where the person wants them sealed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub archive_seal: Option<ArchiveSeal>,
    /// The update in which a passphrase was typed that is to seal the archives and does not yet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sealing: Option<u32>,
    /// Optimistic lock: counts the writes. A write is refused where another came since the
    /// read.
    #[serde(default)]
    pub version: u64,
}

impl Profile {
    /// Whether the person may be written to unasked: not after they cancelled everything
    /// that comes by itself, nor while they block the bot.
    #[must_use]
    pub fn may_be_written_to(&self) -> bool {
        let is_written_to =
            self.reminder.is_some() || RecurringReport::wanted(self.switches).next().is_some();
        self.blocked_at.is_none() && is_written_to
    }

    /// Whether the day was deleted so lately that the deletion can still be undone.
    #[must_use]
    pub fn may_restore(&self, day: Date, now: Timestamp) -> bool {
        let restorable = SignedDuration::from_mins(RESTORABLE_MINUTES);
        self.deleted.is_some_and(|deleted| {
            deleted.day == day && now.duration_since(deleted.at) < restorable
        })
    }

    /// From when on the profile is gone if nothing of it is written after `now`: the retention
    /// after the person blocked the bot, or was brought over without having agreed, or else
    /// after a long silence. No entry of theirs is kept for longer.
    #[must_use]
    pub fn expiry(&self, now: Timestamp, retention: Retention) -> Timestamp {
        let (since, kept) = match self.brought_at.or(self.blocked_at) {
            Some(since) => (since, retention),
            None => (now, Self::kept_in_silence(retention)),
        };
        kept.expiry(self.zone.today(since), &self.zone)
    }

    /// How long a profile is kept of someone who writes nothing and changes nothing.
    #[must_use]
    pub fn kept_in_silence(retention: Retention) -> Retention {
        let past_the_entries = retention.days.saturating_add(RENEWED_AFTER_DAYS);
        Retention {
            days: FORGOTTEN_AFTER_DAYS.max(past_the_entries),
        }
    }

    /// Whether a profile that is stored until `expires_at` is to be written anew for that alone.
    #[must_use]
    pub fn is_to_renew(&self, expires_at: Timestamp, now: Timestamp, retention: Retention) -> bool {
        let month = SignedDuration::from_hours(24 * i64::from(RENEWED_AFTER_DAYS));
        self.expiry(now, retention).duration_since(expires_at) >= month
    }

    /// Forgets what is past its date: medicines that only entries taught of which none is kept,
    /// and days that are kept no longer.
    #[must_use]
    pub fn without_past(mut self, now: Timestamp, retention: Retention) -> Self {
        let oldest = retention.oldest(self.zone.today(now));
        self.medicines.retain(|medicine| !medicine.is_past(oldest));
        self.deleted.take_if(|deleted| deleted.day < oldest);
        self.missed_offered.take_if(|day| *day < oldest);
        self
    }

    /// Adds new names and usual amounts from the doses to the person's list of medicines,
    /// as they list them themselves.
    pub fn learn(&mut self, doses: &[Dose]) {
        medicine::learn(&mut self.medicines, &mut self.last_medicine, doses);
    }

    /// As [`Profile::learn`], from an entry: what nothing else is known of goes with the last
    /// entry that holds it.
    pub fn learn_from(&mut self, entry: &Entry) {
        let doses = entry.medicines.as_deref().unwrap_or_default();
        let (medicines, last_id) = (&mut self.medicines, &mut self.last_medicine);
        medicine::learn_of(medicines, last_id, doses, Some(entry.date));
    }

    /// Forgets the medicines that entries alone taught, and that none of these holds, which are
    /// all that are kept.
    pub fn forget_unrecorded(&mut self, kept: &[Entry]) {
        self.medicines
            .retain(|medicine| !medicine.is_unrecorded(kept));
    }

    /// Notes that a person begins a diary, or goes on with the one that was brought over.
    pub fn begin(&mut self, now: Timestamp) {
        if self.brought_at.take().is_none() {
            self.number_medicines_from(now);
        }
        self.consent = Some(Consent::new(now));
        self.made_at = Some(now);
    }

    /// The ids of the medicines of a diary count up from a number of its beginning: a button of
    /// a diary that was erased names no medicine of this one.
    fn number_medicines_from(&mut self, beginning: Timestamp) {
        // Eight a second, anew after eight years.
        let number = beginning.as_second().rem_euclid(1 << 28) * 8;
        self.last_medicine = u32::try_from(number).unwrap_or_default();
    }

    /// The profile of someone whom the operator brings over from the earlier bot. They are asked
    /// every day at the time of their alarm, and have agreed to nothing here yet.
    #[must_use]
    pub fn brought(language: Language, zone: Zone, alarm: Option<Time>, now: Timestamp) -> Self {
        let mut profile = Self {
            reminder: alarm,
            reminder_since: alarm.map(|_| zone.today(now)),
            brought_at: Some(now),
            ..Self::new(language, zone)
        };
        profile.number_medicines_from(now);
        profile
    }

    /// Whether the person was brought over and has not agreed yet: nobody is shown what waits.
    #[must_use]
    pub fn awaits_consent(&self) -> bool {
        self.brought_at.is_some()
    }

    /// Marks the medicine of the dose as preventive and returns its id; it comes to be in
    /// the list where it was not.
    ///
    /// # Errors
    /// [`InvalidAnswer::TooManyMedicines`] where the list has too many of these already.
    pub fn mark_preventive(&mut self, dose: &Dose) -> Result<u32, InvalidAnswer> {
        medicine::mark_preventive(&mut self.medicines, &mut self.last_medicine, dose)
    }

    /// This profile with other settings from `now` on, or one made with them.
    #[must_use]
    pub fn with_settings(before: Option<Self>, settings: Settings, now: Timestamp) -> Self {
        let mut profile = before.unwrap_or_else(|| Self {
            made_at: Some(now),
            ..Self::new(settings.language, settings.zone.clone())
        });
        if profile.reminder.is_none() || settings.reminder.is_none() {
            profile.reminder_since = settings.reminder.map(|_| settings.zone.today(now));
        }
        profile.switches = settings.switches();
        // Its schedule is set with the settings.
        profile.weekly_paused_at = None;
        profile.language = settings.language;
        profile.zone = settings.zone;
        profile.reminder = settings.reminder.map(|reminder| reminder.time.0);
        profile.reminder_days = settings.reminder.map_or(Weekdays::ALL, |it| it.days);
        profile
    }

    /// Whether the person wants weekly reports, which are paused since they wrote nothing.
    #[must_use]
    pub fn is_weekly_paused(&self) -> bool {
        self.weekly_paused_at.is_some() && self.switches.weekly_report
    }

    /// The settings in it, as bots and the JSON report see them.
    #[must_use]
    pub fn settings(&self) -> Settings {
        let reminder = self.reminder.map(|time| DailyReminder {
            time: time.into(),
            days: self.reminder_days,
        });
        Settings::new(self.language, self.zone.clone(), reminder, self.switches)
    }

    /// The profile of someone who has just come: weekly reports on, no reminder yet.
    #[must_use]
    pub fn new(language: Language, zone: Zone) -> Self {
        Self {
            language,
            zone,
            reminder: None,
            reminder_days: Weekdays::ALL,
            switches: Switches::default(),
            medicines: Vec::new(),
            last_medicine: 0,
            blocked_at: None,
            weekly_paused_at: None,
            reminder_since: None,
            missed_offered: None,
            deleted: None,
            consent: None,
            brought_at: None,
            made_at: None,
            archive_seal: None,
            sealing: None,
            version: 0,
        }
    }
}

/// A day that was deleted, and when.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Deleted {
    pub day: Date,
    pub at: Timestamp,
}

#[cfg(test)]
mod tests;
