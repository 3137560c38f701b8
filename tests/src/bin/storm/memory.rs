//! The memory of what a person was told, which is compared with what is stored.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use journal::answer::Answer;
use journal::entry::Answers;
use journal::settings::Switches;
use journal::way::way;
use journal::{Entry, Question};

/// The days that a person was told are stored.
#[derive(Clone, Debug, Default)]
pub struct Memory {
    pub days: BTreeMap<Date, KnownDay>,
    /// How many files were ordered.
    pub orders: usize,
    /// How many reminders may have come: on each day one for each time that was set.
    pub reminders: usize,
}

/// A day as the person knows it.
#[derive(Clone, Debug)]
pub struct KnownDay {
    pub answers: KnownAnswers,
    /// The text of the message that showed it last.
    pub text: String,
}

/// The answers that the diary showed to have taken.
#[derive(Clone, Debug, Default)]
pub struct KnownAnswers(BTreeMap<Question, Known>);

/// An answer as the person knows it: one of these, where it was given again before the diary
/// showed anything.
#[derive(Clone, Debug)]
pub struct Known(Vec<Said>);

#[derive(Clone, Debug)]
enum Said {
    This(Answer),
    /// These words are in it.
    With(String),
    Nothing,
    /// Something, or nothing, that was said to another question.
    Anything,
}

impl KnownAnswers {
    pub fn of(answers: Answers) -> Self {
        let known = |(question, answer)| (question, Known::this(answer));
        Self(answers.into_iter().map(known).collect())
    }

    pub fn insert(&mut self, question: Question, known: Known) {
        self.0.insert(question, known);
    }

    /// The answer may be this one, or stand as it was.
    pub fn may_be(&mut self, question: Question, known: Known) {
        let before = self.0.remove(&question);
        let known = before.map_or(known.clone(), |before| before.or(known));
        self.insert(question, known);
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Each answer is as here or as in `other`.
    pub fn or(self, other: Self) -> Self {
        let mut either = Self::default();
        let questions = self.0.keys().chain(other.0.keys());
        let questions: BTreeSet<Question> = questions.copied().collect();
        for question in questions {
            let nothing = || Known(vec![Said::Nothing]);
            let [here, there] =
                [&self, &other].map(|it| it.0.get(&question).cloned().unwrap_or_else(nothing));
            either.insert(question, here.or(there));
        }
        either
    }

    /// Forgets what the questionnaire does not ask on the way that the answers take.
    pub fn without_others(mut self) -> Self {
        let last = |known: &Known| match known.0.last() {
            Some(Said::This(answer)) => Some(answer.clone()),
            _ => None,
        };
        let answers = self.0.iter();
        let answers: Answers = answers
            .filter_map(|(question, known)| Some((*question, last(known)?)))
            .collect();
        let on_the_way: Vec<Question> = way(&answers, Switches::default()).collect();
        self.0.retain(|question, _| on_the_way.contains(question));
        self
    }

    pub fn questions(&self) -> Vec<Question> {
        self.0.keys().copied().collect()
    }

    /// The words of the comment, where it is known which one was taken.
    pub fn only_comment(&self) -> Option<String> {
        match &*self.0.get(&Question::Comment)?.0 {
            [Said::This(Answer::Comment(Some(words)))] => Some(words.to_string()),
            _ => None,
        }
    }

    /// Where the stored day is another than the known one.
    pub fn differences(&self, stored: &Entry) -> Vec<String> {
        let mut stored = stored.answers();
        // By it the day was found.
        stored.remove(&Question::Date);
        let mut differences = Vec::new();
        for (question, answer) in &stored {
            match self.0.get(question) {
                None => differences.push(format!("{question:?} is stored: {answer:?}")),
                Some(known) if !known.is(Some(answer)) => {
                    differences.push(format!("{question:?} is {answer:?} and not {known:?}"));
                }
                Some(_) => {}
            }
        }
        let others = self.0.iter();
        for (question, known) in others.filter(|(it, _)| **it != Question::Date) {
            if !stored.contains_key(question) && !known.is(None) {
                differences.push(format!("{question:?} is lost: {known:?}"));
            }
        }
        differences
    }
}

impl Known {
    pub fn this(answer: Answer) -> Self {
        Self(vec![Said::This(answer)])
    }

    pub fn with(words: String) -> Self {
        Self(vec![Said::With(words)])
    }

    pub fn anything() -> Self {
        Self(vec![Said::Anything])
    }

    /// Whether it is not known which of several answers was taken.
    pub fn is_in_doubt(&self) -> bool {
        self.0.len() > 1
    }

    pub fn or(mut self, other: Self) -> Self {
        self.0.extend(other.0);
        self
    }

    /// The answer as the next question shows it: words may have met another question than the one
    /// that was shown, so that the answer of before stands.
    pub fn told_by_next(self, question: Question, next: Question) -> Self {
        let leads_past = |said: &Said| match said {
            Said::This(answer) => question.after(answer).is_none_or(|after| after > next),
            Said::With(_) | Said::Nothing | Said::Anything => false,
        };
        if !self.0.iter().all(leads_past) {
            return self;
        }
        let options = question.options().into_iter();
        let answers = options.filter_map(|option| question.read(option).ok());
        let others = answers.filter(|answer| question.after(answer) == Some(next));
        Self(others.map(Said::This).collect())
    }

    /// Whether it is this stored answer. An answer withheld is not stored, nor a comment that
    /// says nothing.
    fn is(&self, stored: Option<&Answer>) -> bool {
        self.0.iter().any(|said| match (said, stored) {
            (Said::This(answer), Some(stored)) => answer == stored,
            (Said::This(answer), None) => {
                matches!(answer, Answer::Unknown | Answer::Comment(None))
            }
            (Said::With(words), Some(stored)) => format!("{stored:?}").contains(words.as_str()),
            (Said::With(_), None) => false,
            (Said::Nothing, stored) => stored.is_none(),
            (Said::Anything, _) => true,
        })
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use journal::answer::{Intensity, Nausea};
    use journal::questionnaire::{NO, YES};

    use super::*;

    fn told() -> Answers {
        let [yes, no] = [YES, NO].map(|it| Question::Headache.read(it).expect("an answer"));
        let intensity = Intensity::scale().last().expect("a scale");
        Answers::from([
            (Question::Date, Answer::Date(date(2027, 3, 28))),
            (Question::Headache, yes),
            (Question::Aura, no),
            (Question::Intensity, Answer::Intensity(intensity)),
            (Question::Nausea, Answer::Unknown),
            (Question::Comment, Answer::Comment(None)),
        ])
    }

    fn differences(stored: impl Fn(&mut Answers)) -> usize {
        let mut answers = told();
        stored(&mut answers);
        let entry = Entry::from_answers(&answers).expect("a day");
        KnownAnswers::of(told()).differences(&entry).len()
    }

    #[test]
    fn the_length_of_an_aura_is_asked_where_there_was_one() {
        let aura = |option| Question::Aura.read(option).expect("an answer");
        let told = |next| Known::this(aura(NO)).told_by_next(Question::Aura, next);
        assert!(told(Question::AuraLength).is(Some(&aura(YES))));
        assert!(!told(Question::AuraLength).is(Some(&aura(NO))));
        assert!(told(Question::Location).is(Some(&aura(NO))));
    }

    #[test]
    fn an_answer_that_is_lost_changed_or_added_is_found_and_one_withheld_is_none() {
        assert_eq!(differences(|_| {}), 0);
        assert_eq!(differences(|it| drop(it.remove(&Question::Intensity))), 1);
        let marked = Answer::Nausea(Nausea::Marked);
        assert_eq!(
            differences(|it| drop(it.insert(Question::Nausea, marked.clone()))),
            1
        );
        let aura = Answer::YesNo(true);
        assert_eq!(
            differences(|it| drop(it.insert(Question::Aura, aura.clone()))),
            1
        );
        let vomiting = Answer::YesNo(false);
        assert_eq!(
            differences(|it| drop(it.insert(Question::Vomiting, vomiting.clone()))),
            1
        );
    }
}
