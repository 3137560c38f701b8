//! Each day in one row, as on the form that clinics hand out.

use jiff::civil::Date;
use serde::Serialize;

use journal::answer::{Location, Nausea, Onset, Resolution, Triggers};
use journal::entry::{Attack, Entry};
use journal::period::Period;
use journal::questionnaire::{NONE, ON_WAKING, ONGOING, Question, SLEPT_OFF};
use journal::statistics::{Day, DayState};
use journal_texts::{Texts, clock, dose};

/// Every day of the period in its order.
#[derive(Clone, Debug, Serialize)]
pub struct DayTable {
    pub heading: String,
    pub note: String,
    /// The words of links to the last row, which is the newest, and back.
    pub to_last: String,
    pub to_first: String,
    /// The name of the column that holds the day.
    pub day: String,
    /// The other columns: one for each cell of a day with a headache.
    pub columns: Vec<String>,
    pub rows: Vec<DayRow>,
}

/// One day. A day without a headache says so in place of the answers about it.
#[derive(Clone, Debug, Serialize)]
pub struct DayRow {
    pub date: Date,
    /// The day in words, such as "Mon 23 Nov".
    pub day: String,
    pub state: DayState,
    /// Said of a day without a headache or without an entry.
    pub sentence: Option<String>,
    /// The answers about the headache, as the columns name them; empty where there was none.
    pub cells: Vec<Cell>,
    /// `None` on a day without an entry.
    pub medicines: Option<Cell>,
    /// What the person added, in full.
    pub comment: Option<String>,
    /// Said once for two or more days without an entry, on the first of them: a page
    /// tells them in one row.
    pub gap: Option<Gap>,
    /// Whether a gap that began on an earlier day tells this day.
    pub in_gap: bool,
    /// All of the answers, for the formats that keep values as such.
    #[serde(skip)]
    pub entry: Option<Entry>,
}

/// Days without an entry that follow one another.
#[derive(Clone, Debug, Serialize)]
pub struct Gap {
    /// Such as "24 Sep – 20 Nov".
    pub days: String,
    /// Such as "no entry, 58 days".
    pub sentence: String,
}

/// One answer of a day.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum Cell {
    /// Not answered.
    Unknown {
        text: String,
    },
    No {
        text: String,
    },
    Yes {
        text: String,
    },
    Number {
        value: u8,
    },
    /// Several things named, one after another.
    Phrases {
        phrases: Vec<Phrase>,
    },
    /// Doses of medicines, each in the words of the person.
    Doses {
        doses: Vec<String>,
    },
}

/// A few words, with who wrote them.
#[derive(Clone, Debug, Serialize)]
pub struct Phrase {
    pub text: String,
    /// Whether the person wrote it herself: in any script, direction and length.
    pub hers: bool,
}

impl Phrase {
    pub(super) fn ours(text: String) -> Self {
        Self { text, hers: false }
    }

    pub(super) fn hers(text: String) -> Self {
        Self { text, hers: true }
    }
}

impl DayTable {
    pub(super) fn new(texts: &Texts, days: &[Day<'_>]) -> Self {
        let column = |name| texts.get(name);
        Self {
            heading: texts.get("report-days"),
            note: texts.get("report-days-note"),
            to_last: texts.get("report-days-to_last"),
            to_first: texts.get("report-days-to_first"),
            day: texts.label(Question::Date),
            columns: vec![
                texts.label(Question::Intensity),
                column("report-column-time"),
                column("report-column-where"),
                column("report-column-aura"),
                column("report-column-activity"),
                column("report-column-nausea"),
                column("report-column-vomiting"),
                column("report-column-light"),
                column("report-column-sound"),
                column("report-column-triggers"),
                column("report-column-medicines"),
            ],
            rows: days
                .chunk_by(|one, next| one.entry.is_none() && next.entry.is_none())
                .flat_map(|days| rows(texts, days))
                .collect(),
        }
    }
}

/// The rows of one day, or of all days of a gap.
fn rows(texts: &Texts, days: &[Day<'_>]) -> impl Iterator<Item = DayRow> {
    days.iter().enumerate().map(|(index, day)| DayRow {
        gap: (index == 0).then(|| Gap::new(texts, days)).flatten(),
        in_gap: index > 0,
        ..DayRow::new(texts, day)
    })
}

impl Gap {
    /// `None` where it is a single day.
    fn new(texts: &Texts, days: &[Day<'_>]) -> Option<Self> {
        let [first, .., last] = days else {
            return None;
        };
        let period = Period {
            first: first.date,
            last: last.date,
        };
        Some(Self {
            days: texts.short_period(period),
            sentence: texts.count("report-day-gap", days.len()),
        })
    }
}

impl DayRow {
    fn new(texts: &Texts, day: &Day<'_>) -> Self {
        let state = day.state();
        Self {
            date: day.date,
            day: format!("{} {}", texts.weekday(day.date), texts.short_day(day.date)),
            state,
            sentence: match state {
                DayState::Headache => None,
                DayState::Painless => Some(texts.get("report-day-painless")),
                DayState::Unknown => Some(texts.get("report-day-unknown")),
            },
            cells: day
                .attack()
                .map(|attack| cells(texts, attack))
                .unwrap_or_default(),
            medicines: day.entry.map(|entry| medicines(texts, entry)),
            comment: day
                .entry
                .and_then(|entry| entry.comment.as_ref())
                .map(ToString::to_string),
            gap: None,
            in_gap: false,
            entry: day.entry.cloned(),
        }
    }
}

fn cells(texts: &Texts, attack: &Attack) -> Vec<Cell> {
    let yes_no = |answer: Option<bool>| match answer {
        None => unknown(texts),
        Some(true) => Cell::Yes {
            text: lower(texts.get("yes")),
        },
        Some(false) => Cell::No {
            text: lower(texts.get("no")),
        },
    };
    vec![
        attack.intensity.map_or_else(
            || unknown(texts),
            |intensity| Cell::Number {
                value: intensity.get(),
            },
        ),
        time(texts, attack),
        place_and_quality(texts, attack),
        yes_no(attack.aura),
        yes_no(attack.worse_with_activity),
        nausea(texts, attack.nausea),
        yes_no(attack.vomiting),
        yes_no(attack.photophobia),
        yes_no(attack.phonophobia),
        triggers(texts, attack.triggers.as_ref()),
    ]
}

/// When it began and ended, such as "09:30 – slept it off".
fn time(texts: &Texts, attack: &Attack) -> Cell {
    if attack.onset.is_none() && attack.resolution.is_none() {
        return unknown(texts);
    }
    let option = |question, id| lower(texts.option(question, id));
    let began = match attack.onset {
        None => texts.get("report-not_stated"),
        Some(Onset::OnWaking) => option(Question::Onset, ON_WAKING),
        Some(Onset::During(part)) => option(Question::Onset, part.into()),
        Some(Onset::At(time)) => clock(time),
    };
    let ended = match attack.resolution {
        None => texts.get("report-not_stated"),
        Some(Resolution::Ongoing) => option(Question::Resolution, ONGOING),
        Some(Resolution::SleptOff) => option(Question::Resolution, SLEPT_OFF),
        Some(Resolution::At(time)) => clock(time),
    };
    Cell::Phrases {
        phrases: vec![Phrase::ours(texts.range(began, ended))],
    }
}

fn place_and_quality(texts: &Texts, attack: &Attack) -> Cell {
    let sites = attack.location.iter().flat_map(|Location { sites, .. }| {
        sites
            .iter()
            .map(|site| Phrase::ours(lower(texts.option(Question::Location, site.into()))))
    });
    let words = attack
        .location
        .iter()
        .filter_map(|location| location.words.as_ref())
        .map(|words| Phrase::hers(words.to_string()));
    let quality = attack
        .quality
        .iter()
        .map(|quality| Phrase::ours(lower(texts.option(Question::Quality, quality.into()))));
    phrases(texts, sites.chain(words).chain(quality).collect())
}

fn nausea(texts: &Texts, nausea: Option<Nausea>) -> Cell {
    let Some(nausea) = nausea else {
        return unknown(texts);
    };
    let text = lower(texts.option(Question::Nausea, nausea.into()));
    match nausea {
        Nausea::None => Cell::No { text },
        Nausea::Slight | Nausea::Marked => Cell::Yes { text },
    }
}

fn triggers(texts: &Texts, triggers: Option<&Triggers>) -> Cell {
    let Some(triggers) = triggers else {
        return unknown(texts);
    };
    let option = |id| lower(texts.option(Question::Triggers, id));
    let known = triggers
        .known
        .iter()
        .map(|trigger| Phrase::ours(option(trigger.into())));
    let words = triggers
        .words
        .iter()
        .map(|words| Phrase::hers(words.to_string()));
    let named: Vec<_> = known.chain(words).collect();
    if named.is_empty() {
        return Cell::No { text: option(NONE) };
    }
    phrases(texts, named)
}

fn medicines(texts: &Texts, entry: &Entry) -> Cell {
    match entry.medicines.as_deref() {
        None => unknown(texts),
        // Most days are painless and without medicine: words on each would hide the others.
        Some([]) if entry.attack.is_none() => Cell::No {
            text: texts.get("report-day-none"),
        },
        Some([]) => Cell::No {
            text: texts.get("report-day-no_medicine"),
        },
        Some(doses) => Cell::Doses {
            doses: doses.iter().map(dose).collect(),
        },
    }
}

fn phrases(texts: &Texts, phrases: Vec<Phrase>) -> Cell {
    if phrases.is_empty() {
        return unknown(texts);
    }
    Cell::Phrases { phrases }
}

fn unknown(texts: &Texts) -> Cell {
    Cell::Unknown {
        text: texts.get("report-not_stated"),
    }
}

/// Options begin with a capital on their buttons, but not inside a row.
fn lower(option: String) -> String {
    let mut characters = option.chars();
    match characters.next() {
        None => option,
        Some(first) => first.to_lowercase().chain(characters).collect(),
    }
}
