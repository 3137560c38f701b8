//! The stored state that is read before an answer, and the change that is written after.

use jiff::civil::Date;
use journal::entry::Entry;
use journal::period::Period;
use journal::profile::Profile;
use journal::usual::RecentAttacks;

use crate::memory::{Asked, ChatMemory};
use crate::survey::Survey;

/// The stored state that an answer depends on, read in one call.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Diary {
    /// `None` for someone who has not come before.
    pub profile: Option<Profile>,
    pub chat: ChatMemory,
    pub survey: Option<Survey>,
    /// The last attacks, from which the usual one is taken.
    pub recent: RecentAttacks,
    /// Whether no attacks were stored and `recent` comes from the entries: it is stored with
    /// the next write.
    pub recent_is_gathered: bool,
    /// Whether the profile is to be written though nothing in it changes: else it would expire,
    /// or what is past its date would stay in it.
    pub renews_profile: bool,
    /// The entries that were asked for beside these.
    pub read: Option<Entries>,
}

/// The entries of a period, the oldest first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entries {
    pub period: Period,
    pub entries: Vec<Entry>,
}

impl Diary {
    /// The entries of a period.
    ///
    /// # Errors
    /// [`Unread`] where they were not read yet: read them and decide again. It names what was read
    /// before too, which the decision still needs.
    pub fn entries(&self, period: Period) -> Result<impl Iterator<Item = &Entry>, Unread> {
        match &self.read {
            Some(read) if read.period.covers(period) => Ok(read
                .entries
                .iter()
                .filter(move |entry| period.contains(entry.date))),
            Some(read) => Err(Unread {
                period: read.period.hull(period),
            }),
            None => Err(Unread { period }),
        }
    }

    /// Whether the chat's open question, or the day that was filled last, is in this message.
    #[must_use]
    pub fn shows_in(&self, message: i32) -> bool {
        let card = self.survey.as_ref().and_then(|survey| survey.card);
        let finished = self.chat.finished.as_ref();
        let day = finished.and_then(|finished| finished.message);
        let asked = self.chat.asked.and_then(|asked| asked.message);
        [card, day, asked].contains(&Some(message))
    }

    /// The entry of a day, or `None` where nothing is known of it.
    pub fn entry(&self, day: Date) -> Result<Option<&Entry>, Unread> {
        Ok(self.entries(Period::day(day))?.next())
    }
}

/// A decision needs the entries of a period that were not all read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unread {
    pub period: Period,
}

/// A change, made as a whole or not at all (optimistic lock). The versions in the profile and
/// the survey are those that were read: the write is refused where another came between.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Change {
    pub profile: Option<Profile>,
    /// Written with the profile, and only with it.
    pub chat: ChatMemory,
    pub survey: SurveyChange,
    pub recent: Option<RecentAttacks>,
    pub days: Vec<DayChange>,
}

impl Change {
    /// Whether it changes nothing.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Notes the message that shows the survey that is stored, or the day that came of it, or
    /// the question outside it that the next words answer.
    pub fn shown_in(&mut self, message: Option<i32>) {
        let stores_day = !self.days.is_empty();
        match (&mut self.survey, &mut self.chat.finished) {
            (SurveyChange::Put(survey), _) => survey.card = message,
            (_, Some(finished)) if stores_day => finished.message = message,
            _ => self.chat.asked = self.chat.asked.map(|asked| Asked { message, ..asked }),
        }
    }
}

/// A change of the survey in progress.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum SurveyChange {
    #[default]
    Untouched,
    /// Stored in place of the one with the same version; version 0 is a new one
    /// and wants that there is none.
    Put(Survey),
    /// Deleted if it still has this version.
    Delete { version: u64 },
}

/// A change of a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DayChange {
    /// Stored in place of the entry before; refused where the day is another by now.
    Replace { entry: Entry, before: Box<Entry> },
    /// Stored where nothing is known of the day; otherwise the change is refused.
    PutNew(Entry),
    /// Soft delete: hidden at once, and gone for good after [`RESTORABLE_MINUTES`].
    Delete(Date),
    /// Undo of a deletion; refused where the day is gone for good.
    Restore(Date),
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn a_decision_that_needs_days_far_apart_is_not_asked_for_the_same_days_for_ever() {
        let (asked_first, asked_then) = (date(2026, 9, 30), date(2026, 11, 23));
        let period = Period::day(asked_first);
        let read = Entries {
            period,
            entries: Vec::new(),
        };
        let diary = Diary {
            read: Some(read),
            ..Diary::default()
        };
        assert_eq!(diary.entry(asked_first), Ok(None));
        let Err(Unread { period }) = diary.entry(asked_then) else {
            panic!("nothing was read of that day");
        };
        assert!(period.contains(asked_first) && period.contains(asked_then));
    }
}
