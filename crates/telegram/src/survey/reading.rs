//! Reads a reply to a question into a typed answer.

use std::str::FromStr;

use jiff::civil::Date;
use journal::ClockTime;
use journal::answer::{Answer, InvalidAnswer, Location, Onset, Resolution, Trigger, Triggers};
use journal::entry::Answers;
use journal::medicine::Dose;
use journal::questionnaire::{NONE, NOW, Question};
use journal_texts::as_many_as_fit;

use super::{Circumstances, Reply};

/// A question to which a reply is read, beside the answers given already.
pub(super) struct Reading<'a> {
    pub question: Question,
    pub answers: &'a Answers,
    pub circumstances: Circumstances<'a>,
}

impl Reading<'_> {
    pub(super) fn read(&self, reply: Reply<'_>) -> Result<Answer, InvalidAnswer> {
        let given = self.given().cloned().ok_or(InvalidAnswer::NothingChosen);
        match reply {
            Reply::Option(option) => self.choose(option),
            Reply::Typed(text) if self.means_skip(text) => Ok(Answer::Unknown),
            Reply::Typed(text) => self.typed(text),
            Reply::Done if given.as_ref().is_ok_and(Answer::names_nothing) => {
                Err(InvalidAnswer::NothingChosen)
            }
            Reply::Done | Reply::Keep | Reply::Confirm | Reply::Guess => given,
            Reply::Skip => Ok(Answer::Unknown),
        }
    }

    fn given(&self) -> Option<&Answer> {
        self.answers.get(&self.question)
    }

    /// Whether the person has nothing to say, or nothing to add.
    pub(super) fn leaves_open(&self, reply: Reply<'_>) -> bool {
        let adds = self.question == Question::Comment;
        match reply {
            Reply::Skip => true,
            Reply::Option(option) => adds && option == NONE,
            Reply::Typed(text) => {
                let texts = self.circumstances.texts;
                let is_none = || texts.recognise(self.question, text) == Some(NONE);
                self.means_skip(text) || adds && (texts.means("skip", text) || is_none())
            }
            _ => false,
        }
    }

    fn means_skip(&self, text: &str) -> bool {
        self.question.may_be_skipped() && self.circumstances.texts.means("skip", text)
    }

    /// A button: answers, or toggles one of several.
    fn choose(&self, option: &str) -> Result<Answer, InvalidAnswer> {
        match self.question {
            Question::Location => {
                let mut location = self.location();
                location.toggle(one_of(option)?);
                Ok(Answer::Location(location))
            }
            Question::Triggers if option != NONE => {
                let mut triggers = self.triggers();
                let trigger: Trigger = one_of(option)?;
                if !triggers.known.remove(&trigger) {
                    triggers.known.insert(trigger);
                }
                Ok(Answer::Triggers(triggers))
            }
            Question::Medicines if option != NONE => {
                let id: u32 = one_of(option)?;
                let mut medicines = self.circumstances.medicines.iter();
                let medicine = medicines.find(|known| known.id == id);
                let medicine = medicine.ok_or(InvalidAnswer::NotAnOption)?;
                let mut doses = self.doses();
                let before = doses.len();
                doses.retain(|dose| !medicine.is_of(dose));
                if doses.len() == before {
                    doses.push(Dose {
                        name: medicine.name.clone(),
                        amount: medicine.usual_amount.clone(),
                        taken_at: None,
                        effect: None,
                    });
                }
                as_many_as_fit(doses)
            }
            _ => self.single(option),
        }
    }

    /// An option that answers the question by itself.
    fn single(&self, option: &str) -> Result<Answer, InvalidAnswer> {
        match (self.question, option) {
            (Question::Date, _) => self.kept(one_of(option)?),
            (Question::Onset | Question::Resolution, NOW) => self.now(),
            _ => {
                let answer = self.question.read(option)?;
                match answer.is_possible(self.answers) {
                    true => Ok(answer),
                    false => Err(InvalidAnswer::NotAnOption),
                }
            }
        }
    }

    /// Words: an option spelled out, or whatever else the question takes.
    fn typed(&self, text: &str) -> Result<Answer, InvalidAnswer> {
        let texts = self.circumstances.texts;
        let option = texts.recognise(self.question, text);
        match (self.question, option) {
            (Question::Location, _) => texts.with_sites(self.location(), text),
            (Question::Triggers, option) if option != Some(NONE) => {
                texts.with_triggers(self.triggers(), text)
            }
            (Question::Medicines, None) => {
                let mut doses = self.doses();
                let timed = texts.with_now(text, &self.clock_now());
                if timed.is_some() && self.day() != self.circumstances.now.date() {
                    return Err(InvalidAnswer::AnotherDay);
                }
                doses.extend(texts.typed_doses(timed.as_deref().unwrap_or(text))?);
                as_many_as_fit(doses)
            }
            (_, Some(option)) => self.single(option),
            (Question::Date, None) => self.date(text),
            (Question::Onset | Question::Resolution, None) if texts.means("now", text) => {
                self.now()
            }
            (question, None) => texts.in_own_words(question, text),
        }
    }

    /// The day that the survey is about.
    fn day(&self) -> Date {
        match self.answers.get(&Question::Date) {
            Some(Answer::Date(day)) => *day,
            _ => self.circumstances.now.date(),
        }
    }

    fn clock_now(&self) -> String {
        journal_texts::clock(self.circumstances.now.time())
    }

    /// "Now" is a time of the day that it is. In the night after the day of the survey its
    /// pain can have ended by now, and none of it can have begun.
    fn now(&self) -> Result<Answer, InvalidAnswer> {
        let time = ClockTime::from(self.circumstances.now.time());
        let (day, today) = (self.day(), self.circumstances.now.date());
        let is_next_day = day.tomorrow().is_ok_and(|tomorrow| tomorrow == today);
        match (self.question, self.answers.get(&Question::Onset)) {
            (Question::Onset, _) if day == today => Ok(Answer::Onset(Onset::At(time))),
            (Question::Resolution, _) if day == today => {
                Ok(Answer::Resolution(Resolution::At(time)))
            }
            // An end before the onset is one of the next day.
            (Question::Resolution, Some(Answer::Onset(Onset::At(ClockTime(onset)))))
                if is_next_day && time.0 < *onset =>
            {
                Ok(Answer::Resolution(Resolution::At(time)))
            }
            (Question::Resolution, _) if is_next_day => Ok(Answer::Resolution(Resolution::Ongoing)),
            _ => Err(InvalidAnswer::AnotherDay),
        }
    }

    /// "today", "yesterday" and their like, dd.mm, dd.mm.yy, dd.mm.yyyy or yyyy-mm-dd, or with
    /// the month in a word.
    /// Without a year it is the last such day: in January, 30.12 is in the year before.
    fn date(&self, text: &str) -> Result<Answer, InvalidAnswer> {
        let (today, texts) = (self.circumstances.now.date(), self.circumstances.texts);
        if let Some(day) = texts.day_meant(text, today) {
            return self.kept(day);
        }
        let date = texts
            .typed_date(text)
            .ok_or(InvalidAnswer::UnclearDate)?
            .latest(today, self.circumstances.retention);
        self.kept(date.ok_or(InvalidAnswer::NotADate)?)
    }

    fn kept(&self, date: Date) -> Result<Answer, InvalidAnswer> {
        let today = self.circumstances.now.date();
        let kept = self.circumstances.retention.check(date, today);
        kept.map(Answer::Date)
    }

    fn location(&self) -> Location {
        match self.given() {
            Some(Answer::Location(location)) => location.clone(),
            _ => Location::default(),
        }
    }

    fn triggers(&self) -> Triggers {
        match self.given() {
            Some(Answer::Triggers(triggers)) => triggers.clone(),
            _ => Triggers::default(),
        }
    }

    fn doses(&self) -> Vec<Dose> {
        match self.given() {
            Some(Answer::Medicines(doses)) => doses.clone(),
            _ => Vec::new(),
        }
    }
}

fn one_of<T: FromStr>(option: &str) -> Result<T, InvalidAnswer> {
    option.parse().map_err(|_| InvalidAnswer::NotAnOption)
}

#[cfg(test)]
mod tests;
