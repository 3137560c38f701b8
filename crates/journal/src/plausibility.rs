//! Times that can hardly be meant, so that the person is asked about them once.

use jiff::civil::{Date, DateTime, Time};
use jiff::{SignedDuration, ToSpan};
use serde::{Deserialize, Serialize};

use crate::answer::{Answer, Onset, Resolution};
use crate::clock_time::ClockTime;
use crate::entry::Answers;
use crate::questionnaire::Question;

/// From how long on a single day's headache is asked about: 23 hours are oftener a slip,
/// such as 20:00 to 19:00.
const LONG: SignedDuration = SignedDuration::from_hours(20);

/// Until which hour of the night someone may still be writing down the day before.
const END_OF_NIGHT: Time = Time::constant(6, 0, 0, 0);

/// The reason why a time is asked about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, strum::IntoStaticStr)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Doubt {
    /// The onset lies in the future.
    FutureOnset,
    /// The end lies in the future.
    FutureEnd,
    /// From the onset to the end it would be 20 hours or more.
    Long,
    /// A dose was taken in the future.
    FutureDose,
    /// A dose was taken before the onset.
    DoseBeforeOnset,
    /// It was a moment ago, in the night after the day, and the day's own such time is 24
    /// hours earlier.
    AfterMidnight,
}

/// A doubtful time, and another that raises no doubt where there is one half a day off.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Doubtful {
    pub doubt: Doubt,
    pub time: ClockTime,
    pub guess: Option<ClockTime>,
}

impl Doubtful {
    /// The answer with the guessed time in place of the doubtful one.
    #[must_use]
    pub fn corrected(self, answer: Answer) -> Answer {
        let guess = self.guess.unwrap_or(self.time);
        match answer {
            Answer::Onset(Onset::At(time)) if time == self.time => Answer::Onset(Onset::At(guess)),
            Answer::Resolution(Resolution::At(time)) if time == self.time => {
                Answer::Resolution(Resolution::At(guess))
            }
            Answer::Medicines(mut doses) => {
                for dose in doses.iter_mut().filter(|it| it.taken_at == Some(self.time)) {
                    dose.taken_at = Some(guess);
                }
                Answer::Medicines(doses)
            }
            other => other,
        }
    }
}

/// The first doubtful time of an answer, beside the answers given before; `now` is the
/// person's wall clock. What was given before is not doubted again.
#[must_use]
pub fn doubtful(
    question: Question,
    answer: &Answer,
    given: &Answers,
    now: DateTime,
) -> Option<Doubtful> {
    let Some(Answer::Date(day)) = given.get(&Question::Date) else {
        return None;
    };
    let onset = match given.get(&Question::Onset) {
        Some(Answer::Onset(Onset::At(ClockTime(time)))) if question != Question::Onset => {
            Some(*time)
        }
        _ => None,
    };
    if given.get(&question) == Some(answer) {
        return None;
    }
    let facts = Facts {
        day: *day,
        onset,
        now,
    };
    let (times, doubt): (Vec<Time>, Judgement) = match answer {
        Answer::Onset(Onset::At(time)) => (vec![time.0], Facts::of_onset),
        Answer::Resolution(Resolution::At(time)) => (vec![time.0], Facts::of_end),
        Answer::Medicines(doses) => {
            let before = match given.get(&question) {
                Some(Answer::Medicines(before)) => before.as_slice(),
                _ => &[],
            };
            let new = doses.iter().filter(|dose| !before.contains(dose));
            let times = new.filter_map(|dose| Some(dose.taken_at?.0));
            (times.collect(), Facts::of_dose)
        }
        _ => return None,
    };
    times.into_iter().find_map(|time| {
        let half_a_day_off = time.wrapping_add(12.hours());
        let reason = doubt(&facts, time)?;
        let may_be_half_a_day_off =
            reason != Doubt::AfterMidnight && doubt(&facts, half_a_day_off).is_none();
        Some(Doubtful {
            doubt: reason,
            time: ClockTime(time),
            guess: may_be_half_a_day_off.then_some(ClockTime(half_a_day_off)),
        })
    })
}

/// Whether a time is doubtful.
type Judgement = fn(&Facts, Time) -> Option<Doubt>;

/// All that a time is held against.
struct Facts {
    day: Date,
    onset: Option<Time>,
    now: DateTime,
}

impl Facts {
    fn of_onset(&self, time: Time) -> Option<Doubt> {
        if self.day.to_datetime(time) > self.now {
            return Some(Doubt::FutureOnset);
        }
        self.after_midnight(time)
    }

    /// An end that the clock shows before the onset is one of the next day.
    fn of_end(&self, time: Time) -> Option<Doubt> {
        let same_day = self.day.to_datetime(time);
        let onset = self.onset.map(|onset| self.day.to_datetime(onset));
        let end = match onset {
            Some(onset) if same_day < onset => same_day.checked_add(1.day()).ok()?,
            _ => same_day,
        };
        if end > self.now {
            return Some(Doubt::FutureEnd);
        }
        match onset {
            Some(onset) => (end.duration_since(onset) >= LONG).then_some(Doubt::Long),
            None => self.after_midnight(time),
        }
    }

    fn of_dose(&self, time: Time) -> Option<Doubt> {
        if self.day.to_datetime(time) > self.now {
            return Some(Doubt::FutureDose);
        }
        self.after_midnight(time)
            .or_else(|| (time < self.onset?).then_some(Doubt::DoseBeforeOnset))
    }

    /// In the night after the day the clock has just shown the time.
    fn after_midnight(&self, time: Time) -> Option<Doubt> {
        let is_night_after =
            self.day.tomorrow().ok() == Some(self.now.date()) && self.now.time() < END_OF_NIGHT;
        (is_night_after && time <= self.now.time()).then_some(Doubt::AfterMidnight)
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::{date, time};

    use super::*;
    use crate::answer::Words;
    use crate::medicine::Dose;

    /// On 23 November, asked at 14:00 of that day.
    fn asked(
        question: Question,
        answer: Answer,
        onset: Option<(i8, i8)>,
    ) -> Option<(Doubt, Option<Time>)> {
        at(14, question, answer, onset)
    }

    fn at(
        hour: i8,
        question: Question,
        answer: Answer,
        onset: Option<(i8, i8)>,
    ) -> Option<(Doubt, Option<Time>)> {
        let day = date(2026, 11, 23);
        let mut given = Answers::from([(Question::Date, Answer::Date(day))]);
        if let Some((hour, minute)) = onset {
            let onset = Onset::At(time(hour, minute, 0, 0).into());
            given.insert(Question::Onset, Answer::Onset(onset));
        }
        let now = day
            .to_datetime(Time::midnight())
            .saturating_add(i64::from(hour).hours());
        let found = doubtful(question, &answer, &given, now)?;
        Some((found.doubt, found.guess.map(|guess| guess.0)))
    }

    fn onset(hour: i8) -> Answer {
        Answer::Onset(Onset::At(time(hour, 0, 0, 0).into()))
    }

    fn end(hour: i8) -> Answer {
        Answer::Resolution(Resolution::At(time(hour, 0, 0, 0).into()))
    }

    #[test]
    fn an_onset_in_the_future_is_asked_about_with_the_morning_as_a_guess() {
        let eleven = Some(time(11, 0, 0, 0));
        assert_eq!(
            asked(Question::Onset, onset(23), None),
            Some((Doubt::FutureOnset, eleven))
        );
        assert_eq!(asked(Question::Onset, onset(14), None), None);
    }

    #[test]
    fn an_end_in_the_future_is_asked_about_also_where_it_would_be_tomorrow() {
        let doubt = |hour, onset| asked(Question::Resolution, end(hour), onset);
        assert_eq!(doubt(13, Some((9, 0))), None);
        assert_eq!(
            doubt(15, None),
            Some((Doubt::FutureEnd, Some(time(3, 0, 0, 0))))
        );
        assert_eq!(doubt(8, Some((9, 0))), Some((Doubt::FutureEnd, None)));
    }

    #[test]
    fn a_time_of_the_night_after_the_day_is_asked_about_with_no_guess() {
        let dose = || Dose {
            name: Words::parse("Ibuprofen", 60).expect("a name"),
            amount: None,
            taken_at: Some(time(1, 0, 0, 0).into()),
            effect: None,
        };
        let night = Some((Doubt::AfterMidnight, None));
        for (now, answer, onset, expected) in [
            (26, self::onset(1), None, night),
            (26, self::onset(2), None, night),
            (26, self::onset(3), None, None),
            (26, end(1), None, night),
            // From 22:00 until 01:00 of the next day.
            (26, end(1), Some((22, 0)), None),
            (26, Answer::Medicines(vec![dose()]), None, night),
            (26, Answer::Medicines(vec![dose()]), Some((22, 0)), night),
            // By day, and two days later, nobody means the night that is over.
            (34, self::onset(1), None, None),
            (50, self::onset(1), None, None),
        ] {
            let question = match answer {
                Answer::Onset(_) => Question::Onset,
                Answer::Resolution(_) => Question::Resolution,
                _ => Question::Medicines,
            };
            let asked = at(now, question, answer.clone(), onset);
            assert_eq!(asked, expected, "{answer:?} at {now} o'clock");
        }
    }

    #[test]
    fn a_slip_that_makes_23_hours_is_asked_about_and_a_night_is_not() {
        let next_day = |hour| at(40, Question::Resolution, end(hour), Some((20, 0)));
        assert_eq!(
            next_day(19),
            Some((Doubt::FutureEnd, Some(time(7, 0, 0, 0))))
        );
        let later = |hour| at(48, Question::Resolution, end(hour), Some((20, 0)));
        assert_eq!(later(19), Some((Doubt::Long, Some(time(7, 0, 0, 0)))));
        assert_eq!(later(8), None);
    }

    #[test]
    fn a_dose_before_the_pain_is_asked_about() {
        let dose = |hour| Dose {
            name: Words::parse("Ibuprofen", 60).expect("a name"),
            amount: None,
            taken_at: Some(time(hour, 30, 0, 0).into()),
            effect: None,
        };
        let doubt = |hour, onset| {
            let answer = Answer::Medicines(vec![dose(hour)]);
            at(30, Question::Medicines, answer, onset)
        };
        assert_eq!(doubt(14, Some((13, 0))), None);
        assert_eq!(
            doubt(8, Some((13, 0))),
            Some((Doubt::DoseBeforeOnset, Some(time(20, 30, 0, 0))))
        );
        assert_eq!(doubt(8, None), None, "the onset has no time");
    }
}
