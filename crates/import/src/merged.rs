//! One diary of several files and the one that is stored.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry::{Occupied, Vacant};

use jiff::Timestamp;
use jiff::civil::Date;
use journal::import::MOST_DAYS_OF_REPORT;
use journal::provenance::{ImportSource, Imported};
use journal::{Entry, Period, Retention};

use crate::Found;

/// The days of files, and of what is stored, each once.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MergedDays(BTreeMap<Date, Entry>);

impl MergedDays {
    /// Adds the days of a file that was sent as the import of this id. Of a day that another file
    /// has too, the one that was written last stays.
    pub fn add(&mut self, found: Found, import: &str) {
        let imported = Imported {
            from: found.source,
            import: import.to_owned(),
        };
        for (day, mut entry) in found.days {
            // Those of an archive are as they were here.
            if found.source != ImportSource::OwnJson {
                entry.provenance.imported = Some(imported.clone());
            }
            match self.0.entry(day) {
                Vacant(free) => {
                    free.insert(entry);
                }
                Occupied(mut known) if written_at(known.get()) < written_at(&entry) => {
                    known.insert(entry);
                }
                Occupied(_) => {}
            }
        }
    }

    /// The days in their order, and the period that they are of: up to 24 months, the last ones.
    /// A stored day takes the place of one from a file. `None` where there is no day.
    #[must_use]
    pub fn with_stored(mut self, stored: Vec<Entry>) -> Option<(Period, Vec<Entry>)> {
        self.0
            .extend(stored.into_iter().map(|entry| (entry.date, entry)));
        let (first, last) = (*self.0.keys().next()?, *self.0.keys().next_back()?);
        let reach = Retention {
            days: MOST_DAYS_OF_REPORT,
        };
        let period = Period {
            first: first.max(reach.oldest(last)),
            last,
        };
        let days = self.0.into_values();
        let days = days.filter(|entry| period.contains(entry.date));
        Some((period, days.collect()))
    }
}

/// When an entry was written last, where that is known.
fn written_at(entry: &Entry) -> Option<Timestamp> {
    let provenance = &entry.provenance;
    provenance.changed_at.or(provenance.recorded_at)
}

#[cfg(test)]
mod tests {
    use jiff::ToSpan;
    use jiff::civil::date;

    use super::*;

    fn found(source: ImportSource, days: impl IntoIterator<Item = Entry>) -> Found {
        Found {
            source,
            days: days.into_iter().map(|day| (day.date, day)).collect(),
            faults: Vec::new(),
            too_old: 0,
            in_future: 0,
            passed_over: 0,
        }
    }

    fn changed(mut entry: Entry, at: &str) -> Entry {
        entry.provenance.changed_at = Some(at.parse().expect("a time"));
        entry
    }

    #[test]
    fn of_a_day_in_several_files_the_one_that_was_written_last_stays_in_any_order() {
        let day = date(2026, 5, 4);
        let before = changed(Entry::painless(day), "2026-05-04T18:00:00Z");
        let after = changed(
            Entry::painless_without_medicine(day),
            "2026-05-05T18:00:00Z",
        );
        for files in [
            [before.clone(), after.clone()],
            [after.clone(), before.clone()],
        ] {
            let mut merged = MergedDays::default();
            for file in files {
                merged.add(found(ImportSource::OwnJson, [file]), "7");
            }
            let merged = merged.with_stored(Vec::new()).expect("a day");
            assert_eq!(merged, (Period::day(day), vec![after.clone()]));
        }
    }

    #[test]
    fn what_is_stored_counts_more_than_any_file() {
        let day = date(2026, 11, 20);
        let mut merged = MergedDays::default();
        let file = changed(Entry::painless(day), "2026-11-22T18:00:00Z");
        merged.add(found(ImportSource::OwnJson, [file]), "7");
        let stored = Entry::painless_without_medicine(day);
        let merged = merged.with_stored(vec![stored.clone()]).expect("a day");
        assert_eq!(merged.1, [stored]);
    }

    #[test]
    fn days_of_another_program_say_so_and_those_of_an_archive_are_as_they_were() {
        for (source, is_marked) in [(ImportSource::OwnJson, false), (ImportSource::Headi, true)] {
            let mut merged = MergedDays::default();
            merged.add(found(source, [Entry::painless(date(2026, 5, 4))]), "7");
            let (_, days) = merged.with_stored(Vec::new()).expect("a day");
            assert_eq!(days[0].provenance.imported.is_some(), is_marked);
        }
    }

    #[test]
    fn a_report_reaches_back_24_months_from_the_last_day() {
        let last = date(2026, 11, 29);
        let days = [0, 730, 731, 2000].map(|ago: i64| Entry::painless(last - ago.days()));
        let mut merged = MergedDays::default();
        merged.add(found(ImportSource::OwnJson, days), "7");
        let (period, days) = merged.with_stored(Vec::new()).expect("days");
        assert_eq!((period.first, period.last), (date(2024, 11, 29), last));
        assert_eq!(days.len(), 2);
        assert_eq!(MergedDays::default().with_stored(Vec::new()), None);
    }
}
