//! The report week by week, as all weekly reports in one.

use serde::Serialize;

use journal::statistics::Week;
use journal_texts::Texts;

/// The weeks of the period, one a row, the earliest first.
#[derive(Clone, Debug, Serialize)]
pub struct WeekTable {
    pub heading: String,
    pub note: String,
    /// The names of the columns.
    pub columns: [String; 5],
    /// The days of the week, then what the other columns name.
    pub rows: Vec<[String; 5]>,
    /// The weeks of the rows, for the formats that keep values as such.
    #[serde(skip)]
    pub weeks: Vec<Week>,
}

impl WeekTable {
    /// The longest period that is told in one piece: two weeks.
    const MOST_DAYS_IN_ONE: usize = 14;

    /// `None` where the period is too short to be told by weeks.
    pub(super) fn new(texts: &Texts, weeks: &[Week]) -> Option<Self> {
        let days: usize = weeks.iter().map(|week| week.days.all).sum();
        if days <= Self::MOST_DAYS_IN_ONE {
            return None;
        }
        let columns = [
            "report-weeks-days",
            "report-weeks-recorded",
            "report-weeks-headache",
            "report-weeks-intensity",
            "report-weeks-medicine",
        ];
        Some(Self {
            heading: texts.get("report-weeks"),
            note: texts.get("report-weeks-note"),
            columns: columns.map(|name| texts.get(name)),
            rows: weeks.iter().map(|week| row(texts, week)).collect(),
            weeks: weeks.to_vec(),
        })
    }
}

fn row(texts: &Texts, week: &Week) -> [String; 5] {
    // Where nothing is known, a 0 would claim that there was none.
    let count = |count: usize, known: usize| match known {
        0 => texts.get("report-not_stated"),
        _ => count.to_string(),
    };
    [
        texts.short_period(week.period),
        texts.part_of(week.days.recorded(), week.days.all),
        count(week.days.headache, week.days.recorded()),
        week.intensity.map_or_else(
            || "–".to_owned(),
            |it| texts.bounds(it.least.into(), it.most.into()),
        ),
        count(week.medicine_days.taken, week.medicine_days.stated()),
    ]
}
