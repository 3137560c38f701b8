//! Reads a reply to a question into a typed answer.

use jiff::civil::Date;
use jiff::{ToSpan, civil};
use journal::answer::{
    Answer, InvalidAnswer, Location, Onset, Resolution, Site, Trigger, Triggers, Words, parse_time,
};
use journal::medicine::{Dose, MOST_DOSES};
use journal::questionnaire::{NONE, NOW, Question};
use journal::{ClockTime, TypedDate};

use super::{Circumstances, Reply};

/// An answer, and whether it opens the next question.
pub(super) struct Read {
    pub answer: Answer,
    pub moves: bool,
}

pub(super) fn read(
    question: Question,
    reply: Reply<'_>,
    given: Option<&Answer>,
    circumstances: Circumstances<'_>,
) -> Result<Read, InvalidAnswer> {
    let moves = |answer| Read {
        answer,
        moves: true,
    };
    match reply {
        Reply::Option(option) => choose(question, option, given, circumstances),
        Reply::Typed(text)
            if question.may_be_skipped() && circumstances.texts.means("skip", text) =>
        {
            Ok(moves(Answer::Unknown))
        }
        Reply::Typed(text) => typed(question, text, given, circumstances).map(moves),
        Reply::Done => given
            .filter(|answer| !answer.names_nothing())
            .cloned()
            .map(moves)
            .ok_or(InvalidAnswer::NothingChosen),
        Reply::Keep => given
            .cloned()
            .map(moves)
            .ok_or(InvalidAnswer::NothingChosen),
        Reply::Skip => Ok(moves(Answer::Unknown)),
    }
}

/// A button: chooses, or toggles one of several.
fn choose(
    question: Question,
    option: &str,
    given: Option<&Answer>,
    circumstances: Circumstances<'_>,
) -> Result<Read, InvalidAnswer> {
    let toggled = |answer| {
        Ok(Read {
            answer,
            moves: false,
        })
    };
    match question {
        Question::Location => {
            let mut location = location(given);
            location.toggle(one_of(option)?);
            toggled(Answer::Location(location))
        }
        Question::Triggers if option != NONE => {
            let mut triggers = triggers(given);
            let trigger: Trigger = one_of(option)?;
            if !triggers.known.remove(&trigger) {
                triggers.known.insert(trigger);
            }
            toggled(Answer::Triggers(triggers))
        }
        Question::Medicines if option != NONE => {
            let medicine = option
                .parse()
                .ok()
                .and_then(|id: u32| circumstances.medicines.iter().find(|known| known.id == id))
                .ok_or(InvalidAnswer::NotAnOption)?;
            let mut doses = doses(given);
            let before = doses.len();
            doses.retain(|dose| !medicine.is_of(dose));
            if doses.len() == before {
                doses.push(Dose {
                    name: medicine.name.clone(),
                    amount: medicine.usual_amount.clone(),
                    taken_at: None,
                });
            }
            toggled(Answer::Medicines(at_most(doses)?))
        }
        _ => single(question, option, circumstances).map(|answer| Read {
            answer,
            moves: true,
        }),
    }
}

/// A button that answers the question by itself.
fn single(
    question: Question,
    option: &str,
    circumstances: Circumstances<'_>,
) -> Result<Answer, InvalidAnswer> {
    match (question, option) {
        (Question::Date, _) => {
            let date = option.parse().map_err(|_| InvalidAnswer::NotAnOption)?;
            kept(date, circumstances).map(Answer::Date)
        }
        (Question::Onset, NOW) => Ok(Answer::Onset(Onset::At(this_minute(circumstances)))),
        (Question::Resolution, NOW) => Ok(Answer::Resolution(Resolution::At(this_minute(
            circumstances,
        )))),
        _ => question.read(option),
    }
}

/// Words: an option spelled out, or whatever else the question takes.
fn typed(
    question: Question,
    text: &str,
    given: Option<&Answer>,
    circumstances: Circumstances<'_>,
) -> Result<Answer, InvalidAnswer> {
    let texts = circumstances.texts;
    let option = texts.recognise(question, text);
    match question {
        Question::Location => {
            let mut location = location(given);
            let rest = split_options(question, text, circumstances, |option| {
                if let Ok(site) = one_of::<Site>(option) {
                    location.add(site);
                }
            });
            if let Some(rest) = rest {
                location.words = Some(Words::parse(&rest, Words::MOST_BESIDE_OPTIONS)?);
            }
            Ok(Answer::Location(location))
        }
        Question::Triggers if option != Some(NONE) => {
            let mut triggers = triggers(given);
            let rest = split_options(question, text, circumstances, |option| {
                triggers.known.extend(one_of::<Trigger>(option).ok());
            });
            if let Some(rest) = rest {
                triggers.words = Some(Words::parse(&rest, Words::MOST_BESIDE_OPTIONS)?);
            }
            Ok(Answer::Triggers(triggers))
        }
        Question::Medicines if option.is_none() => {
            let mut doses = doses(given);
            doses.extend(texts.doses(text)?);
            at_most(doses).map(Answer::Medicines)
        }
        _ => match option {
            Some(option) => single(question, option, circumstances),
            None => free(question, text, circumstances),
        },
    }
}

/// Words that are no option.
fn free(
    question: Question,
    text: &str,
    circumstances: Circumstances<'_>,
) -> Result<Answer, InvalidAnswer> {
    match question {
        Question::Date => read_date(text, circumstances).map(Answer::Date),
        Question::Onset => clock(text, circumstances).map(Onset::At).map(Answer::Onset),
        Question::Resolution => clock(text, circumstances)
            .map(Resolution::At)
            .map(Answer::Resolution),
        Question::Intensity => circumstances.texts.intensity(text).map(Answer::Intensity),
        Question::Comment => Words::parse(text, Words::MOST)
            .map(Some)
            .map(Answer::Comment),
        _ => Err(InvalidAnswer::NotAnOption),
    }
}

/// Hands each option named between commas to `found`, and returns the words that are none.
fn split_options(
    question: Question,
    text: &str,
    circumstances: Circumstances<'_>,
    mut found: impl FnMut(&str),
) -> Option<String> {
    let (mut named, mut rest) = (false, Vec::new());
    for part in text.split([',', ';', '\n']).map(str::trim) {
        match circumstances.texts.recognise(question, part) {
            Some(option) => {
                found(option);
                named = true;
            }
            None if !part.contains(char::is_alphanumeric) => {}
            None => rest.push(part),
        }
    }
    (!named || !rest.is_empty()).then(|| rest.join(", "))
}

/// A time of day, or "now".
fn clock(text: &str, circumstances: Circumstances<'_>) -> Result<ClockTime, InvalidAnswer> {
    if circumstances.texts.means("now", text) {
        return Ok(this_minute(circumstances));
    }
    parse_time(text).map(ClockTime)
}

fn this_minute(circumstances: Circumstances<'_>) -> ClockTime {
    let now = circumstances.now.time();
    ClockTime(civil::time(now.hour(), now.minute(), 0, 0))
}

/// "today", "yesterday" and their like, dd.mm, dd.mm.yy, dd.mm.yyyy or yyyy-mm-dd.
/// Without a year it is the last such day: in January, 30.12 is in the year before.
fn read_date(text: &str, circumstances: Circumstances<'_>) -> Result<Date, InvalidAnswer> {
    let (today, texts) = (circumstances.now.date(), circumstances.texts);
    let days_ago = ["today", "yesterday", "day_before_yesterday"];
    let mut days_ago = (0_i64..).zip(days_ago);
    if let Some((days, _)) = days_ago.find(|(_, name)| texts.means(name, text)) {
        return kept(today.saturating_sub(days.days()), circumstances);
    }
    if texts.means("tomorrow", text) {
        return Err(InvalidAnswer::DateInFuture);
    }
    let date = TypedDate::read(text.trim().trim_end_matches('.'))
        .ok_or(InvalidAnswer::UnclearDate)?
        .latest(today, circumstances.retention);
    kept(date.ok_or(InvalidAnswer::NotADate)?, circumstances)
}

/// Only a day that has come and that the diary still keeps can be filled.
fn kept(date: Date, circumstances: Circumstances<'_>) -> Result<Date, InvalidAnswer> {
    let today = circumstances.now.date();
    circumstances.retention.check(date, today)
}

fn one_of<T: std::str::FromStr>(option: &str) -> Result<T, InvalidAnswer> {
    option.parse().map_err(|_| InvalidAnswer::NotAnOption)
}

fn location(given: Option<&Answer>) -> Location {
    match given {
        Some(Answer::Location(location)) => location.clone(),
        _ => Location::default(),
    }
}

fn triggers(given: Option<&Answer>) -> Triggers {
    match given {
        Some(Answer::Triggers(triggers)) => triggers.clone(),
        _ => Triggers::default(),
    }
}

fn doses(given: Option<&Answer>) -> Vec<Dose> {
    match given {
        Some(Answer::Medicines(doses)) => doses.clone(),
        _ => Vec::new(),
    }
}

fn at_most(doses: Vec<Dose>) -> Result<Vec<Dose>, InvalidAnswer> {
    if doses.len() > MOST_DOSES {
        return Err(InvalidAnswer::TooManyMedicines { most: MOST_DOSES });
    }
    Ok(doses)
}

#[cfg(test)]
mod tests;
