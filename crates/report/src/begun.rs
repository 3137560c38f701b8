//! Where a diary begins within the period.

use jiff::civil::Date;

use journal::statistics::{Block, Day, Week};
use journal_texts::Texts;

/// The part of the period that pictures and weeks tell. Somebody who has just begun
/// would otherwise read of little but days without a diary. All counts, and
/// the coverage, stay those of the whole period.
#[derive(Clone, Copy, Debug)]
pub(super) struct Begun<'a, 'b> {
    /// The days from the first entry on, or all where there is little before it.
    pub days: &'a [Day<'b>],
    /// How many days are left out.
    before: usize,
}

impl<'a, 'b> Begun<'a, 'b> {
    /// The fewest unknown days before the first entry that are left out.
    const FEWEST_LEFT_OUT: usize = 7;

    /// `days` are those of the whole period, one after another.
    pub(super) fn of(days: &'a [Day<'b>]) -> Self {
        let before = days
            .iter()
            .position(|day| day.entry.is_some())
            .filter(|before| *before >= Self::FEWEST_LEFT_OUT)
            .unwrap_or(0);
        Self {
            days: &days[before..],
            before,
        }
    }

    /// The weeks with a day of this part.
    pub(super) fn weeks<'w>(&self, weeks: &'w [Week]) -> &'w [Week] {
        let left_out = weeks
            .iter()
            .take_while(|week| self.is_after(week.period.last))
            .count();
        &weeks[left_out..]
    }

    /// The blocks with a day of this part. None where it is shorter than one: there is
    /// nothing to compare, and a block would repeat the figures.
    pub(super) fn blocks<'w>(&self, blocks: &'w [Block]) -> &'w [Block] {
        if self.days.len() < Block::DAYS {
            return &[];
        }
        let left_out = blocks
            .iter()
            .take_while(|block| self.is_after(block.period.last))
            .count();
        &blocks[left_out..]
    }

    /// Whether this part begins only after `day`.
    fn is_after(&self, day: Date) -> bool {
        self.days.first().is_some_and(|first| first.date > day)
    }

    /// Says where the diary begins; `None` where nothing is left out.
    pub(super) fn sentence(&self, texts: &Texts) -> Option<String> {
        let first = self.days.first().filter(|_| self.before > 0)?;
        Some(texts.format(
            "report-begun",
            [
                ("first", texts.day(first.date).into()),
                ("count", self.before.into()),
            ],
        ))
    }
}
