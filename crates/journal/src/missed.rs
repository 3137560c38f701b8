//! Days on which nothing was recorded, and which the daily reminder mentions once.

use jiff::ToSpan;
use jiff::civil::Date;

use crate::entry::Entry;
use crate::period::Period;
use crate::profile::Profile;

/// The days before `day` that can still be asked about: the week before it.
/// Earlier days are remembered too badly to be worth asking.
#[must_use]
pub fn before(day: Date) -> Period {
    Period {
        first: day.saturating_sub(7.days()),
        last: day.saturating_sub(1.day()),
    }
}

/// The days of the week before `day` of which nothing is known, the oldest first.
/// Days before the first entry and before the person wanted to be reminded were not missed,
/// and those mentioned once are not mentioned again. The entries are those of that week.
#[must_use]
pub fn missed_days(day: Date, profile: &Profile, entries: &[Entry]) -> Vec<Date> {
    let first_entry = entries.iter().map(|entry| entry.date).min();
    let Some(since) = first_entry.into_iter().chain(profile.reminder_since).min() else {
        return Vec::new();
    };
    let is_known = |day: Date| entries.iter().any(|entry| entry.date == day);
    let was_offered = |day: Date| profile.missed_offered.is_some_and(|last| day <= last);
    before(day)
        .days()
        .filter(|day| *day >= since && !is_known(*day) && !was_offered(*day))
        .collect()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::language::Language;

    fn day(number: i8) -> Date {
        date(2026, 11, number)
    }

    fn missed(profile: &Profile, recorded: &[i8]) -> Vec<i8> {
        let entries: Vec<_> = recorded
            .iter()
            .map(|number| Entry::painless(day(*number)))
            .collect();
        let days = missed_days(day(23), profile, &entries);
        days.into_iter().map(Date::day).collect()
    }

    fn profile() -> Profile {
        let zone = "Europe/Moscow".parse().expect("a zone");
        Profile::new(Language::En, zone)
    }

    #[test]
    fn a_newcomer_has_missed_nothing() {
        assert_eq!(missed(&profile(), &[]), [] as [i8; 0]);
        let today = Profile {
            reminder_since: Some(day(23)),
            ..profile()
        };
        assert_eq!(missed(&today, &[]), [] as [i8; 0]);
    }

    #[test]
    fn days_are_missed_from_the_first_entry_or_the_reminder_on() {
        assert_eq!(missed(&profile(), &[18, 20]), [19, 21, 22]);
        let reminded = Profile {
            reminder_since: Some(day(19)),
            ..profile()
        };
        assert_eq!(missed(&reminded, &[21]), [19, 20, 22]);
    }

    #[test]
    fn a_week_back_is_as_far_as_it_goes() {
        let long_since = Profile {
            reminder_since: Some(day(1)),
            ..profile()
        };
        assert_eq!(missed(&long_since, &[]), [16, 17, 18, 19, 20, 21, 22]);
    }

    #[test]
    fn days_offered_once_are_not_offered_again() {
        let offered = Profile {
            reminder_since: Some(day(1)),
            missed_offered: Some(day(20)),
            ..profile()
        };
        assert_eq!(missed(&offered, &[]), [21, 22]);
        assert_eq!(missed(&offered, &[21, 22]), [] as [i8; 0]);
    }
}
