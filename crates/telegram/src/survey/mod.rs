//! The survey in progress: the open question, the answers so far, the question after.

mod reading;
mod reply;
mod stored;
mod typed;

use std::collections::BTreeSet;
use std::iter;

use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp};
use journal::answer::{Answer, InvalidAnswer};
use journal::entry::{Answers, Entry, FurtherAttack};
use journal::medicine::keep_effects;
use journal::plausibility::{self, Doubtful};
use journal::questionnaire::{Kind, NONE, Question};
use journal::settings::Switches;
use journal::way::{self, way};
use serde::{Deserialize, Serialize};

use reading::Reading;

use crate::tap::Origin;

pub use reply::{Circumstances, Reply};
pub use stored::StoredDay;
pub use typed::{Correction, EarlyEdit, TYPED_KEPT, ToldAnswer, TypedAnswer};

/// How long a survey that nobody touches is kept.
pub const KEPT_DAYS: i64 = 7;

/// How long an unfinished survey rests before it is mentioned once.
pub const NUDGE_AFTER: SignedDuration = SignedDuration::from_hours(2);

/// A questionnaire that a person is filling.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Survey {
    /// Buttons carry it, so that a button of an older survey is known as such.
    pub id: String,
    #[serde(with = "jiff::fmt::serde::timestamp::millisecond::required")]
    pub started_at: Timestamp,
    #[serde(with = "jiff::fmt::serde::timestamp::millisecond::required")]
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
    pub extent: Extent,
    /// The questions whose answers "as usual" took over.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub taken_over: BTreeSet<Question>,
    /// Whether the day before had a headache, which may have gone on.
    #[serde(default)]
    pub after_headache: bool,
    /// The answer to the open question that the person is asked about once more.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub doubted: Option<Box<Doubted>>,
    /// The entry that is stored of the day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stored: Option<Box<StoredDay>>,
    /// The last updates that changed this survey, so that one delivered again changes nothing.
    #[serde(default, with = "crate::update_ids")]
    pub updates: Vec<u32>,
    /// The tap by which the open question came to be asked. Telegram delivers words and taps apart,
    /// so that words of before it may come after it: they were meant for another question.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub asked_by_tap: Option<u32>,
    /// The answers that were typed, by which an edited message corrects its own.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub typed: Vec<TypedAnswer>,
    /// The last edit that came before its message.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub early_edit: Option<Box<EarlyEdit>>,
}

/// An answer that can hardly be meant, with the reason.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Doubted {
    pub answer: Answer,
    pub reason: Doubtful,
}

/// Which questions are asked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Extent {
    /// All that belong to the branch taken.
    #[default]
    Full,
    /// Those that the usual attack does not answer.
    AsUsual,
    /// One question of a day that is stored already.
    OneChange,
    /// Those of each attack, about a further one of a day that is stored already.
    FurtherAttack,
}

/// How many recent updates are remembered. Telegram delivers one message and one tap of a
/// person at a time, each again until its answer arrives, up to two minutes later. Meanwhile
/// the other queue goes on: words that were taken may come again after a minute of taps.
pub const UPDATES_KEPT: usize = 32;

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
            extent: Extent::Full,
            taken_over: BTreeSet::new(),
            after_headache: false,
            doubted: None,
            stored: None,
            updates: Vec::new(),
            asked_by_tap: None,
            typed: Vec::new(),
            early_edit: None,
        }
    }

    /// The id of a survey that this update opens: short, since every button carries it.
    #[must_use]
    pub fn id_of(update: u32) -> String {
        format!("{update:x}")
    }

    /// The update that opened it.
    #[must_use]
    pub fn opened_by(&self) -> Option<u32> {
        u32::from_str_radix(&self.id, 16).ok()
    }

    /// The card comes to stand where something was opened from there: its day leads back
    /// to the calendar once that gave way to the card.
    pub fn now_opened_from(&mut self, origin: Origin) {
        if origin == Origin::Calendar {
            self.origin = origin;
        }
    }

    /// Takes a reply to the open question. Returns the entry once every question has its
    /// answer. A time that can hardly be meant is not taken but asked about, once.
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
        let answer = match (reply, self.doubted.as_deref().cloned()) {
            (Reply::Confirm, Some(doubted)) => doubted.answer,
            (Reply::Guess, Some(doubted)) => doubted.reason.corrected(doubted.answer),
            (Reply::Confirm | Reply::Guess, None) => return Err(InvalidAnswer::NothingChosen),
            (reply, doubted) => {
                let reading = Reading {
                    question,
                    answers: &self.answers,
                    circumstances,
                };
                let answer = match self.skip_keeps_stored() && reading.leaves_open(reply) {
                    true => reading.read(Reply::Keep)?,
                    false => reading.read(reply)?,
                };
                let now = circumstances.now.datetime();
                if let Some(reason) = plausibility::doubtful(question, &answer, &self.answers, now)
                    && doubted.is_none_or(|doubted| doubted.answer != answer)
                {
                    self.doubted = Some(Box::new(Doubted { answer, reason }));
                    return Ok(None);
                }
                answer
            }
        };
        self.doubted = None;
        if let Answer::Date(day) = answer {
            self.forget_other_day(day);
        }
        // The last of several taken back is no answer yet, and not "none".
        if chooses_one_of_several && answer.names_nothing() {
            self.answers.remove(&question);
            return Ok(None);
        }
        let before = self.answers.insert(question, answer);
        self.taken_over.remove(&question);
        if chooses_one_of_several {
            return Ok(None);
        }
        // A painless day that becomes a headache has all of it to tell.
        if question == Question::Headache && before.as_ref() != self.answers.get(&question) {
            self.extent = Extent::Full;
        }
        Ok(self.go_on(circumstances.switches))
    }

    /// Gives the answers of the usual attack. Those that differ from attack to attack are
    /// asked for, and those to questions that are switched off are left out. Returns the
    /// entry where none is asked for.
    pub fn as_usual(&mut self, usual: &Answers, switches: Switches) -> Option<Entry> {
        self.extent = Extent::AsUsual;
        self.answers.insert(Question::Headache, Answer::YesNo(true));
        self.answers
            .entry(Question::Comment)
            .or_insert(Answer::Comment(None));
        for question in Question::all().filter(|question| question.is_never_usual()) {
            self.answers.entry(question).or_insert(Answer::Unknown);
        }
        self.taken_over.clear();
        for (question, answer) in usual.iter().filter(|(it, _)| it.is_wanted(switches)) {
            self.answers.insert(*question, answer.clone());
            self.taken_over.insert(*question);
        }
        self.go_on(switches)
    }

    /// The entry that the answers make; `None` without its day.
    #[must_use]
    pub fn entry(&self) -> Option<Entry> {
        let mut answers = self.answers.clone();
        let mut further_attacks = Vec::new();
        if let Some(stored) = &self.stored {
            further_attacks.clone_from(&stored.entry.further_attacks);
            if self.extent == Extent::FurtherAttack {
                further_attacks.push(FurtherAttack::of(&answers));
                answers.retain(|question, _| !question.is_of_each_attack());
                answers.extend(stored.first_attack.clone());
            }
        }
        let mut entry = Entry::from_answers(&answers).ok()?;
        if entry.attack.is_some() {
            entry.further_attacks = further_attacks;
            let stored = self.stored.as_ref();
            let known = stored.and_then(|stored| stored.entry.medicines.as_deref());
            let doses = entry.medicines.as_deref_mut().unwrap_or_default();
            keep_effects(doses, known.unwrap_or_default());
        }
        let answered = entry.answers();
        let taken_over = self.taken_over.iter().copied();
        let taken_over = taken_over.filter(|question| answered.contains_key(question));
        entry.provenance.taken_over = taken_over.collect();
        Some(entry)
    }

    /// Leaves the open question, which has its answer; after the last one, with the entry.
    fn go_on(&mut self, switches: Switches) -> Option<Entry> {
        let after = |question| way::after(question, &self.answers, switches);
        let mut following = iter::successors(after(self.position), |question| after(*question));
        let next = following.find(|question| self.asks(*question));
        let entry = match next {
            Some(_) => None,
            None => self.entry(),
        };
        if entry.is_none() {
            // Without its day it is no entry yet.
            self.position = next.unwrap_or(Question::Date);
        }
        entry
    }

    /// Whether the question that comes next on the way is asked.
    fn asks(&self, question: Question) -> bool {
        match self.extent {
            Extent::Full => true,
            Extent::OneChange => false,
            Extent::AsUsual => question.is_always_asked() || !self.answers.contains_key(&question),
            Extent::FurtherAttack => question.is_of_each_attack(),
        }
    }

    /// Whether the open question is the first of a survey about a stored day: back from
    /// there leads out of it.
    #[must_use]
    pub fn begins_here(&self) -> bool {
        match self.extent {
            Extent::OneChange => true,
            Extent::FurtherAttack => self.position == Question::Onset,
            Extent::Full | Extent::AsUsual => false,
        }
    }

    /// Goes back to the question before. At the first one nothing changes.
    pub fn back(&mut self, switches: Switches) {
        self.doubted = None;
        let mut before = self.path(switches);
        before.pop();
        if self.extent == Extent::FurtherAttack {
            before.retain(|question| question.is_of_each_attack());
        }
        if let Some(question) = before.last() {
            self.position = *question;
        }
    }

    /// Forgets the answers and begins again.
    pub fn restart(&mut self) {
        self.answers.clear();
        self.taken_over.clear();
        self.doubted = None;
        self.stored = None;
        self.typed.clear();
        self.extent = Extent::Full;
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

    /// The oldest day that the survey tells something of.
    #[must_use]
    pub fn oldest_day(&self) -> Option<Date> {
        let day = self.day()?;
        match self.after_headache {
            true => day.yesterday().ok(),
            false => Some(day),
        }
    }

    /// The questions on the way to the open one, which comes last: also where it was
    /// switched off meanwhile.
    #[must_use]
    pub fn path(&self, switches: Switches) -> Vec<Question> {
        let way = way(&self.answers, switches);
        let before = way.take_while(|question| *question < self.position);
        before.chain([self.position]).collect()
    }

    /// The ids of the options of the open question that the other answers leave possible.
    #[must_use]
    pub fn options(&self) -> Vec<&'static str> {
        let choices = self.position.form().choices().into_iter();
        let possible = choices.filter(|(_, answer)| answer.is_possible(&self.answers));
        possible.map(|(id, _)| id).collect()
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

    /// Whether words of this update were written before the tap that the open question came by.
    #[must_use]
    pub fn is_older_than_question(&self, update: u32) -> bool {
        self.asked_by_tap.is_some_and(|tap| update < tap)
    }

    /// Remembers that this update changed the survey.
    pub fn remember(&mut self, update: u32, now: Timestamp) {
        self.changed_at = now;
        self.updates.push(update);
        keep_last(&mut self.updates, UPDATES_KEPT);
    }
}

/// Leaves the last of a list, at most so many.
pub(crate) fn keep_last<T>(list: &mut Vec<T>, most: usize) {
    let surplus = list.len().saturating_sub(most);
    list.drain(..surplus);
}

#[cfg(test)]
mod tests;
