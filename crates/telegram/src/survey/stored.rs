//! A survey of a day of which something is stored already.

use std::collections::btree_map;
use std::mem;

use jiff::Timestamp;
use jiff::civil::Date;
use journal::Question;
use journal::answer::Answer;
use journal::entry::{Answers, Entry};
use journal::medicine::keep_effects;
use serde::{Deserialize, Serialize};

use super::{Extent, Survey};

/// The entry of a day that a survey is about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StoredDay {
    pub entry: Entry,
    /// While a further attack is asked about, the answers about the first.
    #[serde(default, skip_serializing_if = "Answers::is_empty")]
    pub first_attack: Answers,
}

impl Survey {
    /// The survey that changes one answer of a stored day.
    #[must_use]
    pub fn change(id: String, now: Timestamp, entry: &Entry, question: Question) -> Self {
        let mut survey = Self {
            position: question,
            extent: Extent::OneChange,
            ..Self::start(id, now)
        };
        survey.remind_of(entry);
        survey
    }

    /// The survey of a further attack of a stored day.
    #[must_use]
    pub fn further_attack(id: String, now: Timestamp, entry: &Entry) -> Self {
        let mut survey = Self::change(id, now, entry, Question::Onset);
        survey.extent = Extent::FurtherAttack;
        let (first, rest) = mem::take(&mut survey.answers)
            .into_iter()
            .partition(|(question, _)| question.is_of_each_attack());
        survey.answers = rest;
        if let Some(stored) = &mut survey.stored {
            stored.first_attack = first;
        }
        survey
    }

    /// Takes the answers of the stored day for answers given before. Those given in this
    /// survey already stand.
    pub fn remind_of(&mut self, entry: &Entry) {
        for (question, answer) in answers_without_effects(entry) {
            if let btree_map::Entry::Vacant(place) = self.answers.entry(question) {
                place.insert(answer);
                let was_taken_over = entry.provenance.taken_over.contains(&question);
                self.taken_over.extend(was_taken_over.then_some(question));
            }
        }
        self.stored = Some(Box::new(StoredDay {
            entry: entry.clone(),
            first_attack: Answers::new(),
        }));
    }

    /// The entry of a day that was changed elsewhere since the survey was begun: the answers
    /// that were given in it, upon what is stored now.
    #[must_use]
    pub fn entry_upon(&self, stored: &Entry) -> Option<Entry> {
        let answers = self.answers.clone().into_iter();
        let mut upon;
        if self.extent == Extent::FurtherAttack {
            upon = Self::further_attack(self.id.clone(), self.started_at, stored);
            upon.answers
                .extend(answers.filter(|(question, _)| question.is_of_each_attack()));
        } else {
            let known = self.stored.as_deref();
            let known = known.map(|known| answers_without_effects(&known.entry));
            let known = known.unwrap_or_default();
            let is_own = |(question, answer): &(Question, Answer)| {
                !says_nothing(answer) && known.get(question) != Some(answer)
            };
            upon = self.clone();
            upon.answers = answers.filter(is_own).collect();
            upon.taken_over
                .retain(|question| upon.answers.contains_key(question));
            upon.remind_of(stored);
        }
        upon.entry()
    }

    /// Takes note of what is stored of the day by now.
    pub fn note_stored(&mut self, entry: &Entry) {
        if let Some(stored) = &mut self.stored {
            stored.entry = entry.clone();
        }
    }

    /// Forgets the answers that were taken from the entry of another day.
    pub(super) fn forget_other_day(&mut self, day: Date) {
        let other = self.stored.take_if(|stored| stored.entry.date != day);
        let Some(other) = other else {
            return;
        };
        let of_other = answers_without_effects(&other.entry);
        self.answers
            .retain(|question, answer| of_other.get(question) != Some(answer));
        self.taken_over
            .retain(|question| self.answers.contains_key(question));
        // Nothing is there any more of which only a part could be asked.
        if matches!(self.extent, Extent::OneChange | Extent::FurtherAttack) {
            self.extent = Extent::Full;
        }
    }

    /// Whether the open question, asked of a stored day once more, keeps its answer where the
    /// person has none to give. Asked by itself it is the way to take the answer back.
    #[must_use]
    pub fn skip_keeps_stored(&self) -> bool {
        let stored = self.stored.as_ref();
        let is_stored = stored.is_some_and(|it| it.entry.answer(self.position).is_some());
        let asks_all = matches!(self.extent, Extent::Full | Extent::AsUsual);
        asks_all && is_stored && self.answers.contains_key(&self.position)
    }

    /// Whether the open question could as well be about one more attack of a stored day.
    #[must_use]
    pub fn may_be_further_attack(&self) -> bool {
        let stored = self.stored.as_ref();
        self.position == Question::Headache
            && self.extent == Extent::Full
            && stored.is_some_and(|stored| stored.entry.may_have_further_attack())
    }

    /// Asks about one more attack of the stored day, whose answers stay as they are.
    pub fn ask_further_attack(&mut self) {
        if let Some(stored) = self.stored.take() {
            let further = Self::further_attack(self.id.clone(), self.started_at, &stored.entry);
            self.position = further.position;
            self.extent = further.extent;
            self.answers = further.answers;
            self.taken_over = further.taken_over;
            self.stored = further.stored;
            self.doubted = None;
        }
    }
}

/// The answers of an entry. The effects of its doses are kept beside them: the same words typed
/// anew say nothing of them.
pub(super) fn answers_without_effects(entry: &Entry) -> Answers {
    let mut answers = entry.answers();
    if let Some(Answer::Medicines(doses)) = answers.get_mut(&Question::Medicines) {
        keep_effects(doses, &[]);
    }
    answers
}

/// Whether an answer has nothing in it that could stand beside words from elsewhere.
fn says_nothing(answer: &Answer) -> bool {
    match answer {
        Answer::Unknown | Answer::Comment(None) => true,
        Answer::Medicines(doses) => doses.is_empty(),
        _ => false,
    }
}
