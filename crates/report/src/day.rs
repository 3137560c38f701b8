//! Each day in one row, as on the form that clinics hand out. The columns follow from the
//! questions.

mod cells;

use std::iter;

use jiff::civil::Date;
use serde::Serialize;

use journal::Entry;
use journal::answer::{Answer, PainlessAura};
use journal::entry::FurtherAttack;
use journal::questionnaire::Question;
use journal::statistics::{Day, DayState};
use journal_texts::Texts;

pub use cells::{DayAnswer, DayCell, Phrase};

/// The columns that are read first; the others follow in the order of the questions.
const FIRST: [Question; 3] = [Question::Intensity, Question::Onset, Question::Location];

/// The questions whose answers stand in one column, the second after the first.
const SHARED: [(Question, Question); 3] = [
    (Question::Onset, Question::Resolution),
    (Question::Location, Question::Quality),
    (Question::MostBothersome, Question::Functioning),
];

/// What a column of many words gets of the room that those of few words leave.
fn share(question: Question) -> Option<f32> {
    match question {
        Question::Onset => Some(0.22),
        Question::Location => Some(0.25),
        Question::Triggers => Some(0.21),
        Question::Medicines => Some(0.32),
        _ => None,
    }
}

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
    pub columns: Vec<DayColumn>,
    pub rows: Vec<DayRow>,
}

/// A column of answers.
#[derive(Clone, Debug, Serialize)]
pub struct DayColumn {
    /// The question that it answers.
    pub question: Question,
    /// The question that shares it, whose answer follows.
    pub shared_with: Option<Question>,
    pub heading: String,
    /// What it gets of the room that the columns of few words leave; `None` is one of
    /// these, which are as wide as their words.
    pub share: Option<f32>,
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
    /// How many of the columns the sentence takes; none where nothing is said.
    pub sentence_columns: usize,
    /// The answers in the columns that are left.
    pub cells: Vec<DayAnswer>,
    /// What else is to be said of the day: that it is not over, an aura without a headache,
    /// and its further attacks.
    pub remark: Option<String>,
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

impl DayTable {
    pub(super) fn new(texts: &Texts, days: &[Day<'_>], today: Date) -> Self {
        let entries = || days.iter().filter_map(|day| day.entry);
        let columns = DayColumn::all(texts);
        let columns: Vec<_> = columns
            .filter(|column| {
                let mut questions = [Some(column.question), column.shared_with].into_iter();
                questions.any(|it| it.is_some_and(|question| is_told(question, entries())))
            })
            .collect();
        let names = RowNames::of(texts, days);
        Self {
            heading: texts.get("report-days"),
            note: texts.get("report-days-note"),
            to_last: texts.get("report-days-to_last"),
            to_first: texts.get("report-days-to_first"),
            day: texts.label(Question::Date),
            rows: days
                .chunk_by(|one, next| {
                    one.entry.is_none() && next.entry.is_none() && next.date != today
                })
                .flat_map(|days| rows(names, &columns, days, today))
                .collect(),
            columns,
        }
    }
}

/// Whether a table of these days tells of the question: of an optional one only where
/// somebody answered it.
pub(super) fn is_told<'a>(
    question: Question,
    mut entries: impl Iterator<Item = &'a Entry>,
) -> bool {
    question.asked_if().is_none() || entries.any(|entry| entry.answer(question).is_some())
}

impl DayColumn {
    /// One for each question about the headache that has no other's column, and those for
    /// menstruation and the medicines. An aura without a headache is a remark.
    fn all(texts: &Texts) -> impl Iterator<Item = Self> {
        let others = Question::all()
            .filter(|question| question.is_of_attack() && !FIRST.contains(question))
            // It tells more of the aura only where there was one, and stands in its cell.
            .filter(|question| *question != Question::AuraLength)
            .filter(|question| !SHARED.iter().any(|(_, second)| second == question));
        FIRST
            .into_iter()
            .chain(others)
            .chain([Question::Menstruation, Question::Medicines])
            .map(|question| Self {
                question,
                shared_with: SHARED
                    .iter()
                    .find(|(first, _)| *first == question)
                    .map(|(_, second)| *second),
                heading: texts.column(question),
                share: share(question),
            })
    }

    fn answer(&self, texts: &Texts, entry: &Entry) -> DayAnswer {
        let taken_over = &entry.provenance.taken_over;
        let questions = iter::once(self.question).chain(self.shared_with);
        let mut answered = questions
            .filter(|it| entry.answer(*it).is_some())
            .peekable();
        DayAnswer {
            taken_over: answered.peek().is_some() && answered.all(|it| taken_over.contains(&it)),
            cell: DayCell::of(texts, entry, self.question, self.shared_with),
        }
    }
}

/// The names of the days: in a table of more than a year with the year.
#[derive(Clone, Copy)]
struct RowNames<'t> {
    texts: &'t Texts,
    day: fn(&Texts, Date) -> String,
}

impl<'t> RowNames<'t> {
    fn of(texts: &'t Texts, days: &[Day<'_>]) -> Self {
        const DAYS_OF_YEAR: usize = 365;
        Self {
            texts,
            day: match days.len() > DAYS_OF_YEAR {
                true => Texts::short_day_of_year,
                false => Texts::short_day,
            },
        }
    }

    fn day(self, date: Date) -> String {
        (self.day)(self.texts, date)
    }
}

/// The rows of one day, or of all days of a gap.
fn rows(
    names: RowNames<'_>,
    columns: &[DayColumn],
    days: &[Day<'_>],
    today: Date,
) -> impl Iterator<Item = DayRow> {
    days.iter().enumerate().map(move |(index, day)| DayRow {
        gap: (index == 0).then(|| Gap::new(names, days)).flatten(),
        in_gap: index > 0,
        ..DayRow::new(names, columns, day, today)
    })
}

impl Gap {
    /// `None` where it is a single day.
    fn new(names: RowNames<'_>, days: &[Day<'_>]) -> Option<Self> {
        let [first, .., last] = days else {
            return None;
        };
        let texts = names.texts;
        let period = texts.range(names.day(first.date), names.day(last.date));
        Some(Self {
            // In its narrow column it would be cut in two.
            days: period.replace(' ', "\u{a0}"),
            sentence: texts.count("report-day-gap", days.len()),
        })
    }
}

impl DayRow {
    fn new(names: RowNames<'_>, columns: &[DayColumn], day: &Day<'_>, today: Date) -> Self {
        let texts = names.texts;
        let state = day.state();
        let of_attack = |column: &&DayColumn| column.question.is_of_attack();
        let (sentence, sentence_columns) = match state {
            DayState::Headache => (None, 0),
            DayState::Painless => (
                Some(painless(texts, day)),
                columns.iter().filter(of_attack).count(),
            ),
            DayState::Unknown => (Some(texts.get("report-day-unknown")), columns.len()),
        };
        let cells = columns[sentence_columns..].iter();
        Self {
            date: day.date,
            day: format!("{} {}", texts.weekday(day.date), names.day(day.date)),
            state,
            sentence,
            sentence_columns,
            cells: cells
                .filter_map(|column| Some(column.answer(texts, day.entry?)))
                .collect(),
            remark: remark(texts, day, today),
            comment: day
                .entry
                .and_then(|entry| entry.comment.as_ref())
                .map(|comment| with_single_gaps(comment.as_str())),
            gap: None,
            in_gap: false,
            entry: day.entry.cloned(),
        }
    }
}

/// That there was no headache, and whose file says so where it was imported.
fn painless(texts: &Texts, day: &Day<'_>) -> String {
    match day.entry.and_then(|entry| imported_from(texts, entry)) {
        None => texts.get("report-day-painless"),
        Some(source) => texts.format("report-day-painless_imported", [("source", source.into())]),
    }
}

/// The text with one blank line where there are several: thousands would be pages of
/// nothing. The tables and the documents for programs have every one.
fn with_single_gaps(text: &str) -> String {
    let mut lines: Vec<_> = text.lines().map(str::trim_end).collect();
    lines.dedup_by(|line, before| line.is_empty() && before.is_empty());
    lines.join("\n")
}

fn remark(texts: &Texts, day: &Day<'_>, today: Date) -> Option<String> {
    let is_today = (day.date == today).then(|| texts.get("report-day-today"));
    let aura = day.entry.and_then(|entry| entry.painless_aura);
    let aura = aura.filter(|aura| *aura != PainlessAura::None).map(|aura| {
        let length = texts.lower(&texts.option(Question::PainlessAura, aura.id()));
        texts.format("report-day-painless_aura", [("length", length.into())])
    });
    let further = day.further_attacks();
    let attacks = further_attacks(texts, further).map(|attacks| {
        let count = further.len().into();
        texts.format(
            "report-day-further",
            [("count", count), ("attacks", attacks.into())],
        )
    });
    // Of a painless day it is said beside that.
    let with_headache = day.entry.filter(|_| day.attack().is_some());
    let imported = with_headache.and_then(|entry| imported_from(texts, entry));
    let imported =
        imported.map(|source| texts.format("report-day-imported", [("source", source.into())]));
    let remarks = [is_today, aura, attacks, imported].into_iter().flatten();
    let remarks: Vec<_> = remarks.collect();
    (!remarks.is_empty()).then(|| remarks.join(" "))
}

/// The program whose file the day came from; `None` where it was not imported.
pub(super) fn imported_from(texts: &Texts, entry: &Entry) -> Option<String> {
    let imported = entry.provenance.imported.as_ref()?;
    Some(texts.get(&format!("import-source-{}", imported.from.id())))
}

/// Each as "10:00 – 11:00, 9/10"; `None` where there are none.
pub(super) fn further_attacks(texts: &Texts, attacks: &[FurtherAttack]) -> Option<String> {
    let said = |question, answer: Option<Answer>| match answer {
        None => texts.get("report-not_stated"),
        Some(answer) => texts.answer_in_sentence(question, &answer),
    };
    let attack = |attack: &FurtherAttack| {
        let began = said(Question::Onset, attack.onset.map(Answer::Onset));
        let ended = said(
            Question::Resolution,
            attack.resolution.map(Answer::Resolution),
        );
        let span = texts.range(began, ended);
        match attack.intensity {
            None => span,
            Some(intensity) => format!("{span}, {}/10", intensity.get()),
        }
    };
    let attacks: Vec<_> = attacks.iter().map(attack).collect();
    (!attacks.is_empty()).then(|| attacks.join("; "))
}
