//! This diary's own CSV, and the sheet of its workbook: a row a day, in any of the languages,
//! as it was exported or after an edit in a spreadsheet.

mod answers;
mod further;
mod medicines;

use std::collections::HashSet;

use jiff::Timestamp;
use jiff::civil::Date;
use journal::answer::Answer;
use journal::entry::{Answers, WrittenEntry};
use journal::provenance::{ImportSource, Provenance};
use journal::questionnaire::{NO, Question, YES};
use journal::{Attack, Entry, Language};
use journal_texts::{Texts, unguarded_cell};

use crate::dates::DateColumn;
use crate::days::comment;
use crate::table::{Section, Table, TableRow};
use crate::{Found, FoundDays, Reader, RowFaultKind, Unreadable};

/// The heads of the columns that hold no answer, by the names of their texts.
const DOSES: &str = "report-medicines-doses";
const EFFECTS: &str = "report-sheet-effects";
const FURTHER_ATTACKS: &str = "report-sheet-further_attacks";
const RECORDED_AT: &str = "report-sheet-recorded_at";
const CHANGED_AT: &str = "report-sheet-changed_at";
const CHANNEL: &str = "report-sheet-channel";
const IMPORTED_FROM: &str = "report-sheet-imported_from";
const TAKEN_OVER: &str = "report-sheet-taken_over";

const BESIDES: [&str; 8] = [
    DOSES,
    EFFECTS,
    FURTHER_ATTACKS,
    RECORDED_AT,
    CHANGED_AT,
    CHANNEL,
    IMPORTED_FROM,
    TAKEN_OVER,
];

pub(super) fn read(reader: &Reader, table: &Table) -> Option<Result<Found, Unreadable>> {
    let sheet = OwnSheet::of(reader, table)?;
    Some(sheet.found())
}

struct OwnSheet<'t> {
    reader: &'t Reader,
    section: Section<'t>,
    texts: &'static Texts,
    /// The columns that the diary does not know, or no longer, with their heads: of a question
    /// that it asked once, or that the person added.
    others: Vec<(usize, String)>,
}

/// The day as it was stored, or where no such day can be stored, as the questionnaire takes it.
fn of_answers(day: Date, had_headache: bool, answers: Answers) -> Entry {
    let mut entry = Entry::painless(day);
    entry.attack = had_headache.then(Attack::default);
    for (question, answer) in &answers {
        entry.set(*question, answer.clone());
    }
    let stored = WrittenEntry::from(entry.clone()).of(day);
    stored.unwrap_or_else(|_| Entry::from_answers(&answers).unwrap_or(entry))
}

fn other_columns(section: &Section<'_>, texts: &Texts) -> Vec<(usize, String)> {
    let labels = Question::all().map(|question| texts.label(question));
    let known: HashSet<_> = labels.chain(BESIDES.map(|name| texts.get(name))).collect();
    let others = section.heads().filter(|(_, head)| !known.contains(*head));
    others
        .map(|(column, head)| (column, head.to_owned()))
        .collect()
}

/// The row of a day.
struct OwnRow<'s, 't> {
    sheet: &'s OwnSheet<'t>,
    dates: &'s DateColumn,
    row: &'t TableRow,
}

impl<'t> OwnSheet<'t> {
    fn of(reader: &'t Reader, table: &'t Table) -> Option<Self> {
        Language::ALL.into_iter().find_map(|language| {
            let texts = Texts::report(language);
            let heads = [Question::Date, Question::Headache].map(|it| texts.label(it));
            let section = table.section(&heads.each_ref().map(String::as_str))?;
            Some(Self {
                reader,
                others: other_columns(&section, texts),
                section,
                texts,
            })
        })
    }

    fn found(&self) -> Result<Found, Unreadable> {
        let mut days = FoundDays::new(self.reader, ImportSource::OwnCsv);
        let date = self.texts.label(Question::Date).to_lowercase();
        let moments = [RECORDED_AT, CHANGED_AT].map(|name| self.head(name));
        let heads = [date.as_str(), &moments[0], &moments[1]];
        let cells = heads.into_iter().flat_map(|head| self.section.column(head));
        let dates = DateColumn::new(cells, None, self.reader)?;
        for row in self.section.rows {
            let own_row = OwnRow {
                sheet: self,
                dates: &dates,
                row,
            };
            match own_row.day() {
                Ok(Some((day, had_headache))) if days.is_kept(day) => {
                    days.add_entry(row.line, own_row.entry(day, had_headache));
                }
                Ok(_) => {}
                Err(why) => days.fault(row.line, why),
            }
        }
        Ok(days.finish())
    }

    fn head(&self, name: &str) -> String {
        self.texts.get(name).to_lowercase()
    }
}

impl OwnRow<'_, '_> {
    /// The day, and whether there was a headache; `None` of a day without an entry.
    fn day(&self) -> Result<Option<(Date, bool)>, RowFaultKind> {
        let date = self.cell(&self.sheet.texts.label(Question::Date));
        let day = self.dates.read(&date).ok_or(RowFaultKind::Date)?.date;
        let texts = self.sheet.texts;
        let headache = self.cell(&texts.label(Question::Headache));
        let had_headache = match texts.recognise(Question::Headache, &headache) {
            Some(YES) => true,
            Some(NO) => false,
            _ if texts.lower(&headache) == texts.lower(&texts.get("report-day-unknown")) => {
                return Ok(None);
            }
            // A date alone, which a spreadsheet filled in.
            _ if self.row.is_one_cell() => return Ok(None),
            _ => return Err(RowFaultKind::Headache),
        };
        Ok(Some((day, had_headache)))
    }

    fn entry(&self, day: Date, had_headache: bool) -> Entry {
        let mut answers = Answers::from([
            (Question::Date, Answer::Date(day)),
            (Question::Headache, Answer::YesNo(had_headache)),
        ]);
        let mut rest = self.read_answers(&mut answers);
        let mut entry = of_answers(day, had_headache, answers);
        self.read_further_attacks(&mut entry, &mut rest);
        entry.provenance = self.provenance();
        if !rest.is_empty() {
            let own = entry.comment.iter().map(ToString::to_string);
            entry.comment = comment(&own.chain(rest).collect::<Vec<_>>());
        }
        entry
    }

    /// Reads the answers, and returns the cells that are none, for the comment.
    fn read_answers(&self, answers: &mut Answers) -> Vec<String> {
        let texts = self.sheet.texts;
        let others = self.sheet.others.iter();
        let others = others.map(|(column, head)| (head, unguarded_cell(self.row.cell(*column))));
        let told = others.filter(|(_, cell)| !cell.is_empty());
        let mut rest: Vec<_> = told.map(|(head, cell)| format!("{head}: {cell}")).collect();
        for question in Question::all().filter(|question| !question.is_required()) {
            let label = texts.label(question);
            let cell = self.cell(&label);
            if cell.is_empty() {
                continue;
            }
            let answer = match question {
                Question::Medicines => self.medicines(&cell),
                _ => answers::answer(texts, question, &cell),
            };
            match answer {
                Some(answer) => {
                    answers.insert(question, answer);
                }
                None => rest.push(format!("{label}: {cell}")),
            }
        }
        rest
    }

    fn medicines(&self, cell: &str) -> Option<Answer> {
        let texts = self.sheet.texts;
        let [count, effects] = [DOSES, EFFECTS].map(|name| self.cell(&texts.get(name)));
        let mut doses = medicines::doses(texts, cell, count.parse().ok())?;
        medicines::read_effects(texts, &mut doses, &effects);
        Some(Answer::Medicines(doses))
    }

    fn read_further_attacks(&self, entry: &mut Entry, rest: &mut Vec<String>) {
        let head = self.sheet.texts.get(FURTHER_ATTACKS);
        let cell = self.cell(&head);
        if cell.is_empty() {
            return;
        }
        for attack in further::attacks(self.sheet.texts, &cell).unwrap_or_default() {
            if entry.may_have_further_attack() {
                entry.further_attacks.push(attack);
            }
        }
        if entry.further_attacks.is_empty() {
            rest.push(format!("{head}: {cell}"));
        }
    }

    fn provenance(&self) -> Provenance {
        let texts = self.sheet.texts;
        let cell = |name| self.cell(&texts.get(name));
        let taken_over = cell(TAKEN_OVER);
        let taken_over = taken_over.split(", ");
        Provenance {
            recorded_at: self.moment(&cell(RECORDED_AT)),
            changed_at: self.moment(&cell(CHANGED_AT)),
            channel: Some(cell(CHANNEL)).filter(|channel| !channel.is_empty()),
            taken_over: taken_over
                .take(Question::all().count())
                .filter_map(|label| Question::all().find(|it| texts.label(*it) == label))
                .collect(),
            imported: None,
        }
    }

    fn moment(&self, cell: &str) -> Option<Timestamp> {
        self.dates.instant(self.dates.read(cell)?)
    }

    /// The cell below that head without the guard against formulas.
    fn cell(&self, head: &str) -> String {
        let cell = self.sheet.section.cell(self.row, &head.to_lowercase());
        unguarded_cell(cell)
    }
}
