//! How soon the days were written down.

use jiff::ToSpan;
use journal::statistics::{Day, DayCounts};
use journal::zone::Zone;
use journal_texts::Texts;

/// The entries by when they were first written down. A day that is remembered weeks later
/// carries less weight: the diary of Leiden's studies is closed two days after a day
/// (van der Arend, thesis, Leiden 2023, ch. 2).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Promptness {
    /// Entries of which it is known.
    pub known: usize,
    /// Of those, the ones that were written down on the day itself or on the next.
    pub same_or_next_day: usize,
}

impl Promptness {
    pub(super) fn of(days: &[Day<'_>], zone: &Zone) -> Self {
        let entries = days.iter().filter_map(|day| day.entry);
        let recorded = entries.filter_map(|entry| {
            let recorded_at = entry.provenance.recorded_at?;
            let latest = entry.date.saturating_add(1.day());
            Some(zone.today(recorded_at) <= latest)
        });
        let recorded: Vec<_> = recorded.collect();
        Self {
            known: recorded.len(),
            same_or_next_day: recorded.iter().filter(|prompt| **prompt).count(),
        }
    }

    /// How many of the days have an entry, such as "51 of 61 days recorded (84%), 44 of them
    /// on the same or the next day".
    pub(super) fn coverage(self, texts: &Texts, days: DayCounts) -> String {
        let coverage = texts.coverage(days);
        let name = match self.known {
            0 => return coverage,
            known if known == days.recorded() => "report-promptness",
            _ => "report-promptness-in_part",
        };
        let arguments = [
            ("coverage", coverage.into()),
            ("prompt", self.same_or_next_day.into()),
            ("known", self.known.into()),
        ];
        texts.format(name, arguments)
    }
}
