//! Reads words in answer to a question, where neither the clock nor another answer matters.

use std::str::FromStr;

use journal::ClockTime;
use journal::answer::{Answer, InvalidAnswer, Location, Onset, Resolution, Triggers, Words};
use journal::medicine::{Dose, MOST_DOSES};
use journal::questionnaire::{Form, NONE, Question};

use crate::{Texts, doses};

impl Texts {
    /// Reads an option spelled out, or else what [`Texts::in_own_words`] reads.
    ///
    /// # Errors
    /// [`InvalidAnswer`] where the words are no answer to the question.
    pub fn typed(&self, question: Question, text: &str) -> Result<Answer, InvalidAnswer> {
        let chooses_several = matches!(question.form(), Form::Location | Form::Triggers);
        match self.recognise(question, text) {
            Some(option) if option == NONE || !chooses_several => question.read(option),
            _ => self.in_own_words(question, text),
        }
    }

    /// Reads words that are no option by themselves.
    ///
    /// # Errors
    /// [`InvalidAnswer`] where the words are no answer to the question.
    pub fn in_own_words(&self, question: Question, text: &str) -> Result<Answer, InvalidAnswer> {
        match question.form() {
            Form::Location => self.with_sites(Location::default(), text),
            Form::Triggers => self.with_triggers(Triggers::default(), text),
            Form::Medicines => as_many_as_fit(self.typed_doses(text)?),
            Form::Onset => Ok(Answer::Onset(Onset::At(self.clock_time(text)?))),
            Form::Resolution => Ok(Answer::Resolution(Resolution::At(self.clock_time(text)?))),
            Form::Intensity => self.intensity(text).map(Answer::Intensity),
            Form::Comment => {
                let words = Words::parse(text, Words::MOST)?;
                Ok(Answer::Comment(Some(words)))
            }
            _ => Err(InvalidAnswer::NotAnOption),
        }
    }

    /// The location, and besides the sites that are named between commas. The other words take
    /// the place of those before.
    pub fn with_sites(&self, mut location: Location, text: &str) -> Result<Answer, InvalidAnswer> {
        self.names_something(text)?;
        let words = self.split_options(Question::Location, text, |site| location.add(site));
        if let Some(words) = words {
            location.words = Some(Words::parse(&words, Words::MOST_BESIDE_OPTIONS)?);
        }
        Ok(Answer::Location(location))
    }

    /// The triggers, and besides those that are named between commas. The other words take the
    /// place of those before.
    pub fn with_triggers(
        &self,
        mut triggers: Triggers,
        text: &str,
    ) -> Result<Answer, InvalidAnswer> {
        self.names_something(text)?;
        let known = &mut triggers.known;
        let words = self.split_options(Question::Triggers, text, |trigger| {
            known.insert(trigger);
        });
        if let Some(words) = words {
            triggers.words = Some(Words::parse(&words, Words::MOST_BESIDE_OPTIONS)?);
        }
        Ok(Answer::Triggers(triggers))
    }

    /// Reads doses in answer to a question about medicines. A bare "yes" or "no" names none.
    ///
    /// # Errors
    /// As [`MedicineNames::doses`](journal::medicine::MedicineNames::doses).
    pub fn typed_doses(&self, text: &str) -> Result<Vec<Dose>, InvalidAnswer> {
        if self.is_bare(text) {
            let parts = text.trim().to_owned();
            return Err(InvalidAnswer::UnclearDoses { parts });
        }
        doses(text)
    }

    /// # Errors
    /// [`InvalidAnswer::NothingChosen`] for a bare "yes" or "no".
    fn names_something(&self, text: &str) -> Result<(), InvalidAnswer> {
        let is_bare = self.is_bare(text);
        (!is_bare).then_some(()).ok_or(InvalidAnswer::NothingChosen)
    }

    /// Whether it is "yes" or "no" and nothing else: an answer to another question, or to whether
    /// there is something to name.
    fn is_bare(&self, text: &str) -> bool {
        self.means("yes", text) || self.means("no", text)
    }

    fn clock_time(&self, text: &str) -> Result<ClockTime, InvalidAnswer> {
        self.time_of_day(text).map(ClockTime)
    }

    /// Hands each option named between commas to `found`, and returns the words that are none.
    fn split_options<T: FromStr>(
        &self,
        question: Question,
        text: &str,
        mut found: impl FnMut(T),
    ) -> Option<String> {
        let (mut named, mut rest) = (false, Vec::new());
        for part in text.split([',', ';', '\n']).map(str::trim) {
            match self.recognise(question, part) {
                Some(option) => {
                    if let Ok(option) = option.parse() {
                        found(option);
                    }
                    named = true;
                }
                None if !part.contains(char::is_alphanumeric) => {}
                None => rest.push(part),
            }
        }
        (!named || !rest.is_empty()).then(|| rest.join(", "))
    }
}

/// The doses of a day.
///
/// # Errors
/// [`InvalidAnswer::TooManyMedicines`] where there are more than a day holds.
pub fn as_many_as_fit(doses: Vec<Dose>) -> Result<Answer, InvalidAnswer> {
    if doses.len() > MOST_DOSES {
        return Err(InvalidAnswer::TooManyMedicines { most: MOST_DOSES });
    }
    Ok(Answer::Medicines(doses))
}
