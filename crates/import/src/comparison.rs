//! The change that a file would make to a diary.

use jiff::Timestamp;
use journal::Entry;
use journal::import::ImportedDay;
use journal::provenance::Imported;

use crate::Found;

/// The days of a file beside those that are stored.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Comparison {
    /// Days of which nothing is stored.
    pub new: Vec<Entry>,
    /// Days that say the same as what is stored.
    pub same: usize,
    /// Days that say something else.
    pub differing: Vec<DifferingDay>,
}

/// A day of which file and diary say different things.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DifferingDay {
    pub found: Entry,
    pub stored: Entry,
}

impl Comparison {
    /// The days that are to be stored: the new ones, and in place of filled ones that say
    /// something else too where it `replaces` these.
    #[must_use]
    pub fn days(
        self,
        replaces: bool,
        imported: &Imported,
        channel: &str,
        now: Timestamp,
    ) -> Vec<ImportedDay> {
        let new = self.new.into_iter().map(|found| (found, None));
        let differing = self.differing.into_iter().filter(|_| replaces);
        let differing = differing.map(|day| (day.found, Some(day.stored)));
        let day = |(found, before): (Entry, Option<Entry>)| ImportedDay {
            entry: found.imported(imported.clone(), channel, now, before.as_ref()),
            before,
        };
        new.chain(differing).map(day).collect()
    }
}

impl Found {
    /// Compares the days with those that are stored.
    #[must_use]
    pub fn beside(&self, stored: &[Entry]) -> Comparison {
        let mut comparison = Comparison::default();
        for found in self.days.values() {
            match stored.iter().find(|stored| stored.date == found.date) {
                None => comparison.new.push(found.clone()),
                Some(stored) if stored.says_the_same_as(found) => comparison.same += 1,
                Some(stored) => comparison.differing.push(DifferingDay {
                    found: found.clone(),
                    stored: stored.clone(),
                }),
            }
        }
        comparison
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use jiff::civil::date;
    use journal::provenance::{ImportSource, Imported};

    use super::*;

    #[test]
    fn the_same_file_again_has_nothing_new_whatever_the_days_note_of_where_they_come_from() {
        let days = [21, 22].map(|day| Entry::painless(date(2026, 11, day)));
        let found = Found {
            source: ImportSource::Headi,
            days: BTreeMap::from(days.clone().map(|day| (day.date, day))),
            faults: Vec::new(),
            too_old: 0,
            in_future: 0,
            passed_over: 0,
        };
        assert_eq!(found.beside(&[]).new, days);
        let imported = Imported {
            from: found.source,
            import: "77".to_owned(),
        };
        let now = jiff::Timestamp::UNIX_EPOCH;
        let stored = days.map(|day| day.imported(imported.clone(), "telegram", now, None));
        let again = found.beside(&stored);
        assert_eq!((again.new.len(), again.same), (0, 2));

        let other = Entry::painless_without_medicine(date(2026, 11, 22));
        let beside_other = found.beside(&[other]);
        assert_eq!(beside_other.new.len(), 1);
        assert_eq!(beside_other.differing.len(), 1);
    }
}
