//! Answers as they were typed: an edited message corrects the answer that it gave.

use std::iter;

use jiff::{Timestamp, Zoned};
use journal::Question;
use journal::answer::{Answer, InvalidAnswer, Location, Triggers};
use journal::entry::{Answers, Entry};
use journal::medicine::{Dose, MOST_DOSES};
use journal::plausibility;
use journal::questionnaire::Kind;
use journal::way;
use serde::{Deserialize, Serialize, Serializer};

use super::reading::Reading;
use super::stored::answers_without_effects;
use super::{Circumstances, Extent, Reply, Survey, keep_last};

/// How many typed answers are remembered: each question of a day, and a few of them twice.
pub const TYPED_KEPT: usize = 32;

/// A message of the person's, and the answer that it gave. Stored as a list without names, since
/// a survey holds many.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct TypedAnswer {
    pub message: i32,
    /// When the message came: "now" and "yesterday" in it are said of then, also once edited.
    #[serde(with = "jiff::fmt::serde::timestamp::second::required")]
    pub at: Timestamp,
    pub question: Question,
    /// Of a question that takes several, only those of this message; `None` where it was not
    /// understood.
    pub gave: Option<Answer>,
}

/// A message that gave a whole answer of the day that was filled last. The answer itself is in
/// the entry, and is kept no longer than that. Stored as a [`TypedAnswer`] is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub struct ToldAnswer {
    pub message: i32,
    #[serde(with = "jiff::fmt::serde::timestamp::second::required")]
    pub at: Timestamp,
    pub question: Question,
}

/// An edit that came before its message, whose delivery failed at first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EarlyEdit {
    message: i32,
    text: String,
}

/// How an edited message corrects the answer that it gave.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Correction {
    /// The answer is another one now.
    Made,
    /// It says the same as before: a link's preview came, or the letters are bold now.
    Same,
    /// It is no answer to the question of its message.
    Invalid(InvalidAnswer),
    /// It cannot be corrected like that: the answer was changed otherwise since, or it is one
    /// that is asked about first.
    Refused,
}

impl Serialize for ToldAnswer {
    fn serialize<S: Serializer>(&self, into: S) -> Result<S::Ok, S::Error> {
        (self.message, self.at.as_second(), self.question).serialize(into)
    }
}

impl ToldAnswer {
    /// The answer that the message gave, as the entry has it.
    #[must_use]
    pub fn in_entry(self, entry: &Entry) -> TypedAnswer {
        let nothing = match self.question {
            Question::Comment => Answer::Comment(None),
            _ => Answer::Unknown,
        };
        let mut answers = answers_without_effects(entry);
        TypedAnswer {
            message: self.message,
            at: self.at,
            question: self.question,
            gave: Some(answers.remove(&self.question).unwrap_or(nothing)),
        }
    }
}

impl Serialize for TypedAnswer {
    fn serialize<S: Serializer>(&self, into: S) -> Result<S::Ok, S::Error> {
        (self.message, self.at.as_second(), self.question, &self.gave).serialize(into)
    }
}

impl TypedAnswer {
    /// Whether these words say the same.
    #[must_use]
    pub fn is_repeated_by(&self, text: &str, circumstances: Circumstances<'_>) -> bool {
        let read = self.read(&Answers::new(), text, circumstances);
        read.is_ok() && read.ok() == self.gave
    }

    /// The person's wall clock when the message came, on the clock of today.
    #[must_use]
    pub fn said_at(&self, now: &Zoned) -> Zoned {
        self.at.to_zoned(now.time_zone().clone())
    }

    /// Reads other words of the message, without what other messages gave.
    fn read(
        &self,
        answers: &Answers,
        text: &str,
        circumstances: Circumstances<'_>,
    ) -> Result<Answer, InvalidAnswer> {
        let said_at = self.said_at(circumstances.now);
        let then = Circumstances {
            now: &said_at,
            ..circumstances
        };
        read_alone(self.question, answers, text, then)
    }
}

impl Survey {
    /// Takes the words of a message for a reply to the open question, and remembers what they
    /// answered.
    ///
    /// # Errors
    /// [`InvalidAnswer`]: the words are not understood, and no answer has changed.
    pub fn reply_typed(
        &mut self,
        message: Option<i32>,
        text: &str,
        circumstances: Circumstances<'_>,
    ) -> Result<Option<Entry>, InvalidAnswer> {
        let question = self.position;
        // Read before the reply, which adds to what is answered.
        let alone = takes_several(question)
            .then(|| read_alone(question, &self.answers, text, circumstances));
        let replied = self.reply(Reply::Typed(text), circumstances);
        let gave = match (&replied, alone, &self.doubted) {
            (Err(_), ..) => None,
            (Ok(_), Some(alone), _) => alone.ok(),
            (Ok(None), None, Some(doubted)) => Some(doubted.answer.clone()),
            (Ok(_), None, _) => self.answers.get(&question).cloned(),
        };
        if let Some(message) = message {
            self.typed.retain(|typed| typed.message != message);
            self.typed.push(TypedAnswer {
                message,
                at: circumstances.now.timestamp(),
                question,
                gave,
            });
            keep_last(&mut self.typed, TYPED_KEPT);
        }
        replied
    }

    /// Keeps an edit until its message comes.
    pub fn keep_early_edit(&mut self, message: i32, text: &str) {
        let text = text.to_owned();
        self.early_edit = Some(Box::new(EarlyEdit { message, text }));
    }

    /// The words to which a message was edited before it came.
    pub fn take_early_edit(&mut self, message: Option<i32>) -> Option<String> {
        let edit = self
            .early_edit
            .take_if(|edit| Some(edit.message) == message);
        edit.map(|edit| edit.text)
    }

    /// The messages that gave a whole answer of the entry that this survey becomes. It does not
    /// tell which of its further attacks a message was about.
    #[must_use]
    pub fn told(&self) -> Vec<ToldAnswer> {
        let of_first = |question: Question| {
            self.extent != Extent::FurtherAttack || !question.is_of_each_attack()
        };
        let told = self.typed.iter();
        let told = told.filter(|typed| of_first(typed.question) && self.answers_so(typed));
        told.map(|typed| ToldAnswer {
            message: typed.message,
            at: typed.at,
            question: typed.question,
        })
        .collect()
    }

    /// The survey that corrects one answer of a stored day, which the message gave.
    #[must_use]
    pub fn correcting(id: String, now: Timestamp, entry: &Entry, typed: &TypedAnswer) -> Self {
        let mut survey = Self::change(id, now, entry, typed.question);
        let given = survey.answers.entry(typed.question);
        if let Some(gave) = &typed.gave {
            given.or_insert_with(|| gave.clone());
        }
        survey
    }

    /// The answer that came by a message, where it is remembered.
    #[must_use]
    pub fn typed_in(&self, message: i32) -> Option<&TypedAnswer> {
        self.typed.iter().find(|typed| typed.message == message)
    }

    /// Whether the question of the message still waits for an answer: its words were not
    /// understood, or are doubted.
    #[must_use]
    pub fn still_asks(&self, typed: &TypedAnswer) -> bool {
        let doubted = self.doubted.as_deref().map(|doubted| &doubted.answer);
        typed.question == self.position
            && (typed.gave.is_none() || doubted.is_some() && !self.answers_so(typed))
    }

    fn answers_so(&self, typed: &TypedAnswer) -> bool {
        self.answers.get(&typed.question) == typed.gave.as_ref()
    }

    /// Corrects the answer that a message gave. The open question stays open, unless nobody
    /// would ask it any more.
    pub fn correct(
        &mut self,
        typed: &TypedAnswer,
        text: &str,
        circumstances: Circumstances<'_>,
    ) -> Correction {
        let question = typed.question;
        let Some(gave) = &typed.gave else {
            return Correction::Refused;
        };
        let new = match typed.read(&self.answers, text, circumstances) {
            Ok(new) if new == *gave => return Correction::Same,
            Ok(new) => new,
            Err(fault) => return Correction::Invalid(fault),
        };
        let current = self.answers.get(&question);
        let Some(answer) = current.and_then(|current| corrected(current, gave, &new)) else {
            return Correction::Refused;
        };
        if matches!(&answer, Answer::Medicines(doses) if doses.len() > MOST_DOSES) {
            return Correction::Invalid(InvalidAnswer::TooManyMedicines { most: MOST_DOSES });
        }
        if self.is_newly_doubtful(question, gave, &answer, circumstances) {
            return Correction::Refused;
        }
        self.answers.insert(question, answer);
        self.taken_over.remove(&question);
        for remembered in &mut self.typed {
            if remembered.message == typed.message {
                remembered.gave = Some(new.clone());
            }
        }
        // A painless day that becomes a headache has all of it to tell.
        if question == Question::Headache {
            self.extent = Extent::Full;
        }
        if question != self.position {
            self.keep_on_way(question, circumstances);
        }
        Correction::Made
    }

    /// Whether the corrected answer can hardly be meant, or one that it bears on, such as the end
    /// of a pain whose onset is another now, and that of before could.
    fn is_newly_doubtful(
        &self,
        question: Question,
        gave: &Answer,
        answer: &Answer,
        circumstances: Circumstances<'_>,
    ) -> bool {
        let now = circumstances.now.datetime();
        let doubt = |question: Question, answer: &Answer, answers: &Answers| {
            let mut others = answers.clone();
            others.remove(&question);
            plausibility::doubtful(question, answer, &others, now)
        };
        let mut corrected = self.answers.clone();
        corrected.insert(question, answer.clone());
        let new = plausibility::doubtful(question, answer, &self.answers, now);
        let mut others = self.answers.iter().filter(|(it, _)| **it != question);
        (new.is_some() && new != doubt(question, gave, &self.answers))
            || others.any(|(it, answer)| {
                let new = doubt(*it, answer, &corrected);
                new.is_some() && new != doubt(*it, answer, &self.answers)
            })
    }

    /// Opens the first question after this one that has no answer, where the correction has
    /// brought one before the open question or has taken that off the way.
    fn keep_on_way(&mut self, corrected: Question, circumstances: Circumstances<'_>) {
        let after = |question| way::after(question, &self.answers, circumstances.switches);
        let following = iter::successors(after(corrected), |question| after(*question));
        let asked = following.filter(|question| self.asks(*question));
        let asked: Vec<_> = asked.collect();
        let is_open = |question: &&Question| {
            **question == self.position || !self.answers.contains_key(question)
        };
        // A question before the corrected one is open because the person went back to it.
        if self.position > corrected
            && let Some(open) = asked.iter().find(is_open).or(asked.first())
        {
            self.position = *open;
        }
    }
}

/// Reads words as if nothing was answered to the question before.
fn read_alone(
    question: Question,
    answers: &Answers,
    text: &str,
    circumstances: Circumstances<'_>,
) -> Result<Answer, InvalidAnswer> {
    let mut answers = answers.clone();
    answers.remove(&question);
    let reading = Reading {
        question,
        answers: &answers,
        circumstances,
    };
    reading.read(Reply::Typed(text))
}

fn takes_several(question: Question) -> bool {
    matches!(question.kind(), Kind::Several | Kind::Medicines)
}

/// The answer with `new` in place of what a message gave. `None` where what it gave is not
/// there any more.
fn corrected(current: &Answer, gave: &Answer, new: &Answer) -> Option<Answer> {
    if current == gave {
        return Some(new.clone());
    }
    match (current, gave, new) {
        (Answer::Medicines(current), Answer::Medicines(gave), Answer::Medicines(new)) => {
            corrected_doses(current, gave, new).map(Answer::Medicines)
        }
        (Answer::Location(current), Answer::Location(gave), Answer::Location(new)) => {
            Some(Answer::Location(corrected_location(current, gave, new)))
        }
        (Answer::Triggers(current), Answer::Triggers(gave), Answer::Triggers(new)) => {
            Some(Answer::Triggers(corrected_triggers(current, gave, new)))
        }
        _ => None,
    }
}

fn corrected_doses(current: &[Dose], gave: &[Dose], new: &[Dose]) -> Option<Vec<Dose>> {
    let mut doses = current.to_vec();
    let mut place = doses.len();
    for dose in gave {
        let index = doses.iter().position(|it| it == dose)?;
        doses.remove(index);
        place = place.min(index);
    }
    let place = place.min(doses.len());
    doses.splice(place..place, new.iter().cloned());
    Some(doses)
}

fn corrected_location(current: &Location, gave: &Location, new: &Location) -> Location {
    let mut location = current.clone();
    for site in gave.sites() {
        if location.sites().contains(site) {
            location.toggle(*site);
        }
    }
    for site in new.sites() {
        location.add(*site);
    }
    if location.words == gave.words {
        location.words.clone_from(&new.words);
    }
    location
}

fn corrected_triggers(current: &Triggers, gave: &Triggers, new: &Triggers) -> Triggers {
    let mut triggers = current.clone();
    triggers
        .known
        .retain(|trigger| !gave.known.contains(trigger));
    triggers.known.extend(&new.known);
    if triggers.words == gave.words {
        triggers.words.clone_from(&new.words);
    }
    triggers
}
