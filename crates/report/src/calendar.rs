//! The months of the period, a cell for each day.

use std::array;

use jiff::civil::Date;
use serde::Serialize;
use strum::{IntoStaticStr, VariantArray};

use journal::statistics::{Day, DayState, MODERATE, SEVERE};
use journal_texts::{MENSTRUATION_SIGN, Texts};

/// The days of the period as leaves of a wall calendar.
#[derive(Clone, Debug, Serialize)]
pub struct Calendar {
    pub heading: String,
    pub legend: Vec<LegendItem>,
    pub months: Vec<Month>,
}

/// A mark with its meaning.
#[derive(Clone, Debug, Serialize)]
pub struct LegendItem {
    /// The classes of the mark: a [`Look`], `medicine` or `menstruation`; of today that of a day of which
    /// nothing else is said.
    pub look: &'static str,
    /// The sign in the cells, empty for those that hold the intensity.
    pub sign: &'static str,
    pub text: String,
}

/// One month, or the part of it that lies in the period; in an overview four weeks.
#[derive(Clone, Debug, Serialize)]
pub struct Month {
    pub title: String,
    /// Everything the picture shows, in words.
    pub description: String,
    /// The weeks that are drawn, those without a day of the period left out.
    pub weeks: usize,
    /// The short names of the weekdays, Monday first.
    pub weekdays: [String; 7],
    pub days: Vec<CalendarDay>,
}

/// One cell of a month.
#[derive(Clone, Debug, Serialize)]
pub struct CalendarDay {
    pub day: i8,
    /// 0 is Monday.
    pub column: i8,
    /// Counted from the first week that is drawn.
    pub row: usize,
    pub look: Look,
    /// The intensity, or a sign for what is known instead.
    pub mark: String,
    pub medicine: bool,
    /// The sign of menstruation, where the day is marked.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub menstruation: Option<&'static str>,
    /// Whether it is the day of the report, which is not over.
    pub today: bool,
}

/// How a day looks, here and in the chart. The mark says the same without colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, IntoStaticStr, VariantArray)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Look {
    Mild,
    Moderate,
    Severe,
    /// A headache whose intensity is not known.
    Unrated,
    Painless,
    Unknown,
}

impl Look {
    /// Mild is 1 to 4, moderate 5 and 6, severe 7 to 10, the bounds that people
    /// themselves set (Palos et al., J Pain 2006;7:49-56). Only the shade depends
    /// on it; no count does but that of severe days.
    pub(super) fn of(day: &Day<'_>) -> Self {
        match (day.state(), day.intensity()) {
            (DayState::Unknown, _) => Self::Unknown,
            (DayState::Painless, _) => Self::Painless,
            (DayState::Headache, None) => Self::Unrated,
            (DayState::Headache, Some(..MODERATE)) => Self::Mild,
            (DayState::Headache, Some(MODERATE..SEVERE)) => Self::Moderate,
            (DayState::Headache, Some(SEVERE..)) => Self::Severe,
        }
    }

    /// The sign in the cell of a day without an intensity.
    fn sign(self) -> &'static str {
        match self {
            Self::Mild | Self::Moderate | Self::Severe => "",
            Self::Unrated => "+",
            // As on the scale, whose 0 is no pain; a dash could be read as no answer.
            Self::Painless => "0",
            Self::Unknown => "?",
        }
    }
}

impl LegendItem {
    /// The marks that occur, those that stand beside another last.
    pub(super) fn all(texts: &Texts, days: &[Day<'_>], today: Date) -> Vec<Self> {
        let occurs = |look: &&Look| days.iter().any(|day| Look::of(day) == **look);
        let looks = Look::VARIANTS.iter().filter(occurs).map(|look| Self {
            look: look.into(),
            sign: look.sign(),
            text: texts.get(&format!("report-look-{}", <&str>::from(look))),
        });
        let medicine = days.iter().any(Day::took_medicine).then(|| Self {
            look: "medicine",
            sign: "",
            text: texts.get("report-look-medicine"),
        });
        let menstruation = days.iter().any(is_marked).then(|| Self {
            look: "menstruation",
            sign: MENSTRUATION_SIGN,
            text: texts.get("report-look-menstruation"),
        });
        let is_today = days.iter().any(|day| day.date == today).then(|| Self {
            look: "unknown today",
            sign: "",
            text: texts.get("report-look-today"),
        });
        let beside = [medicine, menstruation, is_today];
        looks.chain(beside.into_iter().flatten()).collect()
    }
}

impl Calendar {
    pub(super) fn new(texts: &Texts, days: &[Day<'_>], today: Date) -> Self {
        Self {
            heading: texts.get("report-calendar"),
            legend: LegendItem::all(texts, days, today),
            months: days
                .chunk_by(|one, next| one.date.first_of_month() == next.date.first_of_month())
                .map(|days| Month::new(texts.month_and_year(days[0].date), texts, days, today))
                .collect(),
        }
    }
}

impl Month {
    /// `days` follow one another; there is at least one.
    pub(super) fn new(title: String, texts: &Texts, days: &[Day<'_>], today: Date) -> Self {
        let before: usize = column(&days[0]).unsigned_abs().into();
        let drawn = days.iter().enumerate().map(|(index, day)| CalendarDay {
            day: day.date.day(),
            column: column(day),
            row: (before + index) / 7,
            look: Look::of(day),
            mark: mark(day),
            medicine: day.took_medicine(),
            menstruation: is_marked(day).then_some(MENSTRUATION_SIGN),
            today: day.date == today,
        });
        Self {
            title,
            description: description(texts, days, today),
            weeks: (before + days.len()).div_ceil(7),
            weekdays: array::from_fn(|index| texts.get(&format!("weekday-{}", index + 1))),
            days: drawn.collect(),
        }
    }
}

/// Whether it is a day of menstruation.
fn is_marked(day: &Day<'_>) -> bool {
    day.menstruation() == Some(true)
}

/// 0 is Monday.
fn column(day: &Day<'_>) -> i8 {
    day.date.weekday().to_monday_zero_offset()
}

fn mark(day: &Day<'_>) -> String {
    let sign = || Look::of(day).sign().to_owned();
    day.intensity()
        .map_or_else(sign, |intensity| intensity.to_string())
}

/// The days of each state, the headaches with their intensity, then those with medicine,
/// those of menstruation, and today.
fn description(texts: &Texts, days: &[Day<'_>], today: Date) -> String {
    let listed = |name: &str, has: &dyn Fn(&Day<'_>) -> bool, with_intensity: bool| {
        let days = days.iter().filter(|day| has(day)).map(|day| {
            let number = day.date.day();
            match day.intensity().filter(|_| with_intensity) {
                Some(intensity) => format!("{number} ({intensity})"),
                None => number.to_string(),
            }
        });
        let days = days.collect::<Vec<_>>().join(", ");
        (!days.is_empty()).then(|| texts.format(name, [("days", days.into())]))
    };
    let of_state = |name, state| listed(name, &|day| day.state() == state, true);
    let sentences = [
        of_state("report-calendar-headache", DayState::Headache),
        of_state("report-calendar-painless", DayState::Painless),
        of_state("report-calendar-unknown", DayState::Unknown),
        listed(
            "report-calendar-medicine",
            &|day| day.took_medicine(),
            false,
        ),
        listed("report-calendar-menstruation", &is_marked, false),
        listed("report-calendar-today", &|day| day.date == today, false),
    ];
    let sentences: Vec<_> = sentences.into_iter().flatten().collect();
    sentences.join(" ")
}
