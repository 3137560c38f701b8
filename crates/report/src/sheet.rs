//! The days as a table of values, for formats that are made for spreadsheets.

use jiff::Timestamp;
use jiff::civil::{Date, DateTime, Time};
use journal::answer::{Answer, Onset, Resolution};
use journal::entry::{Answers, Entry};
use journal::questionnaire::{NO, Question, YES};
use journal::statistics::DayState;
use journal_texts::Texts;

use journal::zone::Zone;

use crate::day::{DayRow, further_attacks, imported_from, is_told};
use crate::effects;
use crate::view::ReportView;

/// One row a day, all days of the period in their order, and a column for each question.
#[derive(Clone, Debug)]
pub struct DaySheet {
    pub columns: Vec<SheetColumn>,
    /// As many values as there are columns.
    pub rows: Vec<Vec<SheetValue>>,
}

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SheetColumn {
    /// The answer to a question; that about a headache says of a day without an entry
    /// that it has none.
    Answer(Question),
    /// How many doses of acute medicine were taken.
    Doses,
    /// The pain two hours after its doses; only where that was answered in the period.
    Effects,
    /// The attacks of the day besides the first.
    FurtherAttacks,
    /// When the day was first written down, by the clocks of the zone.
    RecordedAt,
    /// When it was last changed after that.
    ChangedAt,
    /// The channel through which it was last written.
    Channel,
    /// The program whose file the day came from; only where some day did.
    ImportedFrom,
    /// The questions whose answers were taken over from the usual attack.
    TakenOver,
}

/// What stands in a cell. An answer that is not known, and one that a day without a
/// headache does not have, leave it empty.
#[derive(Clone, Debug, PartialEq)]
pub enum SheetValue {
    Empty,
    Date(Date),
    Time(Time),
    /// By the clocks of the zone, to the minute.
    Moment(DateTime),
    Number(f64),
    /// In the language of the report, with what the person wrote as it was written.
    Words(String),
}

impl SheetColumn {
    /// Every column that there can be, in the order of the questionnaire, then where the day
    /// comes from.
    pub fn all() -> impl Iterator<Item = Self> {
        let answers = Question::all().flat_map(|question| {
            let doses = [Self::Doses, Self::Effects];
            let doses = doses.map(|it| (question == Question::Medicines).then_some(it));
            let answer = [Some(Self::Answer(question))];
            answer.into_iter().chain(doses).flatten()
        });
        answers.chain([
            Self::FurtherAttacks,
            Self::RecordedAt,
            Self::ChangedAt,
            Self::Channel,
            Self::ImportedFrom,
            Self::TakenOver,
        ])
    }

    /// One or two words that say what it holds.
    #[must_use]
    pub fn heading(self, texts: &Texts) -> String {
        match self {
            Self::Answer(question) => texts.label(question),
            Self::Doses => texts.get("report-medicines-doses"),
            Self::Effects => texts.get("report-sheet-effects"),
            Self::FurtherAttacks => texts.get("report-sheet-further_attacks"),
            Self::RecordedAt => texts.get("report-sheet-recorded_at"),
            Self::ChangedAt => texts.get("report-sheet-changed_at"),
            Self::Channel => texts.get("report-sheet-channel"),
            Self::ImportedFrom => texts.get("report-sheet-imported_from"),
            Self::TakenOver => texts.get("report-sheet-taken_over"),
        }
    }

    fn value(self, texts: &Texts, zone: &Zone, row: &DayRow, answers: &Answers) -> SheetValue {
        let provenance = row.entry.as_ref().map(|entry| &entry.provenance);
        let words = |words: Option<String>| words.map_or(SheetValue::Empty, SheetValue::Words);
        let moment = |moment: Option<Timestamp>| {
            let local = moment.map(|it| zone.at(it).datetime());
            local.map_or(SheetValue::Empty, SheetValue::Moment)
        };
        match self {
            Self::FurtherAttacks => words(
                row.entry
                    .as_ref()
                    .and_then(|entry| further_attacks(texts, &entry.further_attacks)),
            ),
            Self::RecordedAt => moment(provenance.and_then(|it| it.recorded_at)),
            Self::ChangedAt => moment(provenance.and_then(|it| it.changed_at)),
            Self::Channel => words(provenance.and_then(|it| it.channel.clone())),
            Self::ImportedFrom => words(
                row.entry
                    .as_ref()
                    .and_then(|entry| imported_from(texts, entry)),
            ),
            Self::TakenOver => words(provenance.and_then(|it| {
                let questions = it.taken_over.iter().map(|question| texts.label(*question));
                let questions: Vec<_> = questions.collect();
                (!questions.is_empty()).then(|| questions.join(", "))
            })),
            Self::Answer(Question::Date) => SheetValue::Date(row.date),
            Self::Answer(Question::Headache) => SheetValue::Words(match row.state {
                DayState::Headache => texts.option(Question::Headache, YES),
                DayState::Painless => texts.option(Question::Headache, NO),
                DayState::Unknown => texts.get("report-day-unknown"),
            }),
            Self::Answer(question) => answers
                .get(&question)
                .map_or(SheetValue::Empty, |answer| value(texts, question, answer)),
            Self::Doses => match answers.get(&Question::Medicines) {
                Some(Answer::Medicines(doses)) => SheetValue::Number(doses.len() as f64),
                _ => SheetValue::Empty,
            },
            Self::Effects => words(row.entry.as_ref().and_then(|entry| {
                let doses = entry.medicines.as_deref();
                effects::of_day(texts, doses.unwrap_or_default())
            })),
        }
    }
}

impl DaySheet {
    /// The days of the view as values.
    #[must_use]
    pub fn new(view: &ReportView) -> Self {
        let texts = Texts::report(view.language);
        let entries = || view.days.rows.iter().filter_map(|row| row.entry.as_ref());
        let is_imported = entries().any(|entry| entry.provenance.imported.is_some());
        let has_effects = !view.medicines.effects.is_empty();
        let columns = SheetColumn::all().filter(|column| match column {
            SheetColumn::Answer(question) => is_told(*question, entries()),
            SheetColumn::Effects => has_effects,
            SheetColumn::ImportedFrom => is_imported,
            _ => true,
        });
        let columns: Vec<_> = columns.collect();
        let row = |row: &DayRow| {
            let answers = row.entry.as_ref().map(Entry::answers).unwrap_or_default();
            let values = columns
                .iter()
                .map(|column| column.value(texts, &view.zone, row, &answers));
            values.collect()
        };
        Self {
            rows: view.days.rows.iter().map(row).collect(),
            columns,
        }
    }
}

fn value(texts: &Texts, question: Question, answer: &Answer) -> SheetValue {
    match answer {
        Answer::Date(date) => SheetValue::Date(*date),
        Answer::Onset(Onset::At(time)) | Answer::Resolution(Resolution::At(time)) => {
            SheetValue::Time(time.0)
        }
        Answer::Intensity(intensity) => SheetValue::Number(intensity.get().into()),
        Answer::Unknown => SheetValue::Empty,
        answer => match texts.answer(question, answer) {
            words if words.is_empty() => SheetValue::Empty,
            words => SheetValue::Words(words),
        },
    }
}
