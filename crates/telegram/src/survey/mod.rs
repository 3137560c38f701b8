//! The survey in progress: the open question, the answers so far, the question after.

mod reading;

use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp, Zoned};
use journal::answer::{Answer, InvalidAnswer};
use journal::entry::{Answers, Entry};
use journal::medicine::Medicine;
use journal::period::Retention;
use journal::questionnaire::{Kind, NONE, Question};
use journal_texts::Texts;
use serde::{Deserialize, Serialize};

use reading::Reading;

use crate::tap::Origin;

/// How long a survey that nobody touches is kept.
pub const KEPT_DAYS: i64 = 7;

/// How long an unfinished survey rests before it is mentioned once.
pub const NUDGE_AFTER: SignedDuration = SignedDuration::from_hours(2);

/// A questionnaire that a person is filling.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Survey {
    /// Buttons carry it, so that a button of an older survey is known as such.
    pub id: String,
    pub started_at: Timestamp,
    pub changed_at: Timestamp,
    /// The question that is open.
    pub position: Question,
    pub answers: Answers,
    /// The message that shows the survey, where the channel told its id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub card: Option<i32>,
    /// From where its day was opened.
    #[serde(default)]
    pub origin: Origin,
    /// Counts the writes; a write is refused where another came since the reading
    /// (optimistic lock).
    pub version: u64,
    #[serde(default)]
    pub course: Course,
    /// The last updates that changed this survey, so that one delivered again changes nothing.
    #[serde(default)]
    pub updates: Vec<u32>,
}

/// Which questions are asked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Course {
    /// All that belong to the branch taken.
    #[default]
    Full,
    /// Those that the usual attack does not answer.
    AsUsual,
    /// One question of a day that is stored already.
    OneChange,
}

/// A person's reply to the open question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reply<'a> {
    /// A button: the id of an option.
    Option(&'a str),
    /// Typed words, which may also be those of a button.
    Typed(&'a str),
    /// Nothing else is chosen of several.
    Done,
    /// The answer given before stands.
    Keep,
    /// The person would not or could not say.
    Skip,
}

/// The facts at the moment of a reply.
#[derive(Clone, Copy)]
pub struct Circumstances<'a> {
    /// The person's wall clock.
    pub now: &'a Zoned,
    pub retention: Retention,
    pub texts: &'a Texts,
    /// The person's own list of medicines.
    pub medicines: &'a [Medicine],
}

/// How many recent updates are remembered. Telegram delivers one message and one
/// tap of a person at a time, so that few can ever be under way at once.
const UPDATES_KEPT: usize = 8;

impl Survey {
    /// A survey at its first question.
    #[must_use]
    pub fn start(id: String, now: Timestamp) -> Self {
        Self {
            id,
            started_at: now,
            changed_at: now,
            position: Question::Date,
            answers: Answers::new(),
            card: None,
            origin: Origin::Chat,
            version: 0,
            course: Course::Full,
            updates: Vec::new(),
        }
    }

    /// The survey that changes one answer of a stored day.
    #[must_use]
    pub fn change(id: String, now: Timestamp, entry: &Entry, question: Question) -> Self {
        Self {
            position: question,
            answers: entry.answers(),
            course: Course::OneChange,
            ..Self::start(id, now)
        }
    }

    /// The card comes to stand where something was opened from there: its day leads back
    /// to the calendar once that gave way to the card.
    pub fn now_opened_from(&mut self, origin: Origin) {
        if origin == Origin::Calendar {
            self.origin = origin;
        }
    }

    /// Takes a reply to the open question. Returns the entry once every question has its
    /// answer.
    ///
    /// # Errors
    /// [`InvalidAnswer`]: the reply is not understood, and nothing has changed.
    pub fn reply(
        &mut self,
        reply: Reply<'_>,
        circumstances: Circumstances<'_>,
    ) -> Result<Option<Entry>, InvalidAnswer> {
        let question = self.position;
        let chooses_one_of_several =
            matches!(reply, Reply::Option(id) if id != NONE) && self.takes_several();
        let reading = Reading {
            question,
            given: self.answers.get(&question),
            circumstances,
        };
        let answer = reading.read(reply)?;
        // The last of several taken back is no answer yet, and not "none".
        if chooses_one_of_several && answer.names_nothing() {
            self.answers.remove(&question);
            return Ok(None);
        }
        let before = self.answers.insert(question, answer);
        if chooses_one_of_several {
            return Ok(None);
        }
        // A painless day that becomes a headache has all of it to tell.
        if question == Question::Headache && before.as_ref() != self.answers.get(&question) {
            self.course = Course::Full;
        }
        Ok(self.go_on())
    }

    /// Gives the answers of the usual attack. Those that differ from attack to attack are
    /// asked for. Returns the entry where none is.
    pub fn as_usual(&mut self, usual: &Answers) -> Option<Entry> {
        self.course = Course::AsUsual;
        self.answers.insert(Question::Headache, Answer::YesNo(true));
        self.answers
            .entry(Question::Comment)
            .or_insert(Answer::Comment(None));
        for (question, answer) in usual {
            self.answers.insert(*question, answer.clone());
        }
        self.answers
            .retain(|question, _| !question.is_always_asked());
        self.go_on()
    }

    /// Takes the answers of the stored day for answers given before. Those given in this
    /// survey already stand.
    pub fn remind_of(&mut self, entry: &Entry) {
        for (question, answer) in entry.answers() {
            self.answers.entry(question).or_insert(answer);
        }
    }

    /// Leaves the open question, which has its answer; after the last one, with the entry.
    fn go_on(&mut self) -> Option<Entry> {
        let mut next = self.after(self.position);
        match self.course {
            Course::Full => {}
            Course::OneChange => next = None,
            Course::AsUsual => {
                while let Some(question) = next.filter(|next| self.answers.contains_key(next)) {
                    next = self.after(question);
                }
            }
        }
        let entry = match next {
            Some(_) => None,
            None => Entry::from_answers(&self.answers).ok(),
        };
        if entry.is_none() {
            // Without its day it is no entry yet.
            self.position = next.unwrap_or(Question::Date);
        }
        entry
    }

    fn after(&self, question: Question) -> Option<Question> {
        question.after(self.answers.get(&question).unwrap_or(&Answer::Unknown))
    }

    /// Goes back to the question before. At the first one nothing changes.
    pub fn back(&mut self) {
        let path = self.path();
        if let [.., before, _] = path.as_slice() {
            self.position = *before;
        }
    }

    /// Forgets the answers and begins again.
    pub fn restart(&mut self) {
        self.answers.clear();
        self.course = Course::Full;
        self.position = Question::Date;
    }

    /// The day that it is about, once it is known.
    #[must_use]
    pub fn day(&self) -> Option<Date> {
        match self.answers.get(&Question::Date) {
            Some(Answer::Date(day)) => Some(*day),
            _ => None,
        }
    }

    /// The questions on the way to the open one, which comes last.
    #[must_use]
    pub fn path(&self) -> Vec<Question> {
        let mut path = vec![Question::Date];
        let mut question = Question::Date;
        while question != self.position {
            let Some(next) = self.after(question) else {
                break;
            };
            path.push(next);
            question = next;
        }
        path
    }

    /// Whether several options can be chosen for the open question.
    #[must_use]
    pub fn takes_several(&self) -> bool {
        matches!(self.position.kind(), Kind::Several | Kind::Medicines)
    }

    /// Whether some of several options are chosen for the open question, so that it can
    /// be left with these.
    #[must_use]
    pub fn has_selection(&self) -> bool {
        let chosen = self.answers.get(&self.position);
        self.takes_several()
            && chosen.is_some_and(|answer| *answer != Answer::Unknown && !answer.names_nothing())
    }

    /// Whether this update has changed the survey already.
    #[must_use]
    pub fn has_seen(&self, update: u32) -> bool {
        self.updates.contains(&update)
    }

    /// Remembers that this update changed the survey.
    pub fn remember(&mut self, update: u32, now: Timestamp) {
        self.changed_at = now;
        self.updates.push(update);
        let surplus = self.updates.len().saturating_sub(UPDATES_KEPT);
        self.updates.drain(..surplus);
    }
}

#[cfg(test)]
mod tests;
