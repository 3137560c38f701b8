//! The course of a preventive medicine: since when it is taken and how much, until it is
//! stopped, and perhaps taken again.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::Dose;
use crate::invalid_answer::InvalidAnswer;
use crate::words::{self, Words};

/// The steps in the order of their days, at most one a day. It begins with an intake, and
/// no stop follows another. Without a step nobody has said since when it is taken.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Vec<CourseStep>", into = "Vec<CourseStep>")]
#[cfg_attr(
    feature = "schema",
    derive(utoipa::ToSchema),
    schema(max_items = 24, example = json!([
        {"since": "2026-03-01", "intake": {"taken": {"amount": "25 mg"}}},
        {"since": "2026-05-01", "intake": {"taken": {"amount": "50 mg"}}},
        {"since": "2026-11-02", "intake": "stopped"}
    ]))
)]
pub struct PreventiveCourse(Vec<CourseStep>);

/// A day from which on a preventive medicine is taken otherwise than before.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(
    feature = "schema",
    derive(utoipa::ToSchema),
    schema(example = json!({"since": "2026-05-01", "intake": {"taken": {"amount": "50 mg"}}}))
)]
pub struct CourseStep {
    /// The first day of the intake, or the first without it.
    pub since: Date,
    /// How it is taken from that day on.
    pub intake: Intake,
}

/// How a preventive medicine is taken.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(
    feature = "schema",
    derive(utoipa::ToSchema),
    schema(example = json!({"taken": {"amount": "50 mg"}}))
)]
pub enum Intake {
    /// It is taken.
    Taken {
        /// As the person wrote it, such as "50 mg".
        #[serde(
            default,
            deserialize_with = "words::optional_at_most::<_, { Dose::MOST_CHARACTERS }>",
            skip_serializing_if = "Option::is_none"
        )]
        #[cfg_attr(
            feature = "schema",
            schema(value_type = Option<String>, min_length = 1, max_length = 60)
        )]
        amount: Option<Words>,
    },
    /// It is no longer taken.
    Stopped,
}

impl Intake {
    /// How much is taken, where that was said.
    #[must_use]
    pub fn amount(&self) -> Option<&Words> {
        match self {
            Self::Taken { amount } => amount.as_ref(),
            Self::Stopped => None,
        }
    }
}

impl PreventiveCourse {
    /// The most steps.
    pub const MOST_STEPS: usize = 24;

    /// The steps, the earliest first.
    #[must_use]
    pub fn steps(&self) -> &[CourseStep] {
        &self.0
    }

    /// Whether it is taken on that day. Without a step it always is.
    #[must_use]
    pub fn is_taken_on(&self, day: Date) -> bool {
        let mut steps = self.0.iter().rev();
        match steps.find(|step| step.since <= day) {
            Some(step) => step.intake != Intake::Stopped,
            None => self.0.is_empty(),
        }
    }

    /// Whether it has more steps than one tap may lose.
    #[must_use]
    pub fn has_history(&self) -> bool {
        self.0.len() > 1
    }

    /// The first day of the intake that the last step belongs to; `None` where it is stopped
    /// or nobody said it.
    #[must_use]
    pub fn taken_since(&self) -> Option<Date> {
        let taken = self.0.iter().rev();
        let taken = taken.take_while(|step| step.intake != Intake::Stopped);
        taken.last().map(|step| step.since)
    }

    /// Adds a step after the others, or in place of the last one where that is of the
    /// same day.
    ///
    /// # Errors
    /// [`InvalidAnswer::NotAfterStep`] for a day before the last step, or a stop that no
    /// intake comes before; [`InvalidAnswer::TooManySteps`]. Nothing has changed then.
    pub fn record(&mut self, step: CourseStep) -> Result<(), InvalidAnswer> {
        let last = self.0.last().map(|last| last.since);
        let kept = match last == Some(step.since) {
            true => &self.0[..self.0.len() - 1],
            false => &self.0,
        };
        let before = kept.last().map(|before| &before.intake);
        let is_out_of_order = last.is_some_and(|last| step.since < last)
            || step.intake == Intake::Stopped && matches!(before, None | Some(Intake::Stopped));
        if is_out_of_order {
            let since = last.unwrap_or(step.since);
            return Err(InvalidAnswer::NotAfterStep { since });
        }
        if kept.len() >= Self::MOST_STEPS {
            let most = Self::MOST_STEPS;
            return Err(InvalidAnswer::TooManySteps { most });
        }
        self.0.truncate(kept.len());
        self.0.push(step);
        Ok(())
    }

    /// Takes the last step back where it is of that day, so that the same wish delivered
    /// twice takes back one.
    pub fn take_back(&mut self, since: Date) {
        self.0.pop_if(|last| last.since == since);
    }
}

impl TryFrom<Vec<CourseStep>> for PreventiveCourse {
    type Error = InvalidAnswer;

    fn try_from(steps: Vec<CourseStep>) -> Result<Self, InvalidAnswer> {
        let mut course = Self::default();
        for step in steps {
            if let Some(since) = course.0.last().map(|last| last.since)
                && since == step.since
            {
                return Err(InvalidAnswer::NotAfterStep { since });
            }
            course.record(step)?;
        }
        Ok(course)
    }
}

impl From<PreventiveCourse> for Vec<CourseStep> {
    fn from(course: PreventiveCourse) -> Self {
        course.0
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn taken(since: Date, amount: &str) -> CourseStep {
        let amount = Words::parse(amount, Dose::MOST_CHARACTERS).ok();
        CourseStep {
            since,
            intake: Intake::Taken { amount },
        }
    }

    fn stopped(since: Date) -> CourseStep {
        CourseStep {
            since,
            intake: Intake::Stopped,
        }
    }

    const MARCH: Date = date(2026, 3, 1);
    const MAY: Date = date(2026, 5, 1);
    const JUNE: Date = date(2026, 6, 1);

    #[test]
    fn steps_stay_in_the_order_of_their_days_and_one_a_day() {
        let mut course = PreventiveCourse::default();
        let not_after = |since| Err(InvalidAnswer::NotAfterStep { since });
        assert_eq!(course.record(stopped(MARCH)), not_after(MARCH));
        assert_eq!(course.record(taken(MARCH, "25 mg")), Ok(()));
        assert_eq!(course.record(taken(MAY, "50 mg")), Ok(()));
        assert_eq!(course.record(taken(MAY, "75 mg")), Ok(()));
        assert_eq!(course.record(taken(MARCH, "1 mg")), not_after(MAY));
        assert_eq!(course.record(stopped(JUNE)), Ok(()));
        assert_eq!(course.record(stopped(JUNE)), Ok(()), "the same once more");
        let expected = [taken(MARCH, "25 mg"), taken(MAY, "75 mg"), stopped(JUNE)];
        assert_eq!(course.steps(), expected);
        let later = JUNE.tomorrow().expect("a day");
        assert_eq!(course.record(stopped(later)), not_after(JUNE));
        course.take_back(MAY);
        course.take_back(JUNE);
        course.take_back(JUNE);
        assert_eq!(course.steps(), &expected[..2]);
    }

    #[test]
    fn it_is_taken_from_its_first_day_to_the_day_before_the_stop() {
        let mut course = PreventiveCourse::default();
        assert!(course.is_taken_on(MARCH), "nobody said since when");
        course.record(taken(MARCH, "")).expect("a start");
        course.record(stopped(MAY)).expect("a stop");
        let day_before = |day: Date| day.yesterday().expect("a day");
        assert!(!course.is_taken_on(day_before(MARCH)));
        assert!(course.is_taken_on(MARCH) && course.is_taken_on(day_before(MAY)));
        assert!(!course.is_taken_on(MAY));
        course.record(taken(JUNE, "")).expect("a start");
        assert!(course.is_taken_on(JUNE) && !course.is_taken_on(day_before(JUNE)));
    }

    #[test]
    fn a_stored_course_is_in_order_and_not_endless() {
        let read = serde_json::from_str::<PreventiveCourse>;
        let stored = r#"[{"since":"2026-03-01","intake":{"taken":{"amount":"25 mg"}}},{"since":"2026-05-01","intake":"stopped"}]"#;
        let course = read(stored).expect("a course");
        assert_eq!(serde_json::to_string(&course).ok().as_deref(), Some(stored));
        for wrong in [
            r#"[{"since":"2026-03-01","intake":"stopped"}]"#,
            r#"[{"since":"2026-03-02","intake":{"taken":{}}},{"since":"2026-03-01","intake":"stopped"}]"#,
            r#"[{"since":"2026-03-01","intake":{"taken":{}}},{"since":"2026-03-01","intake":{"taken":{}}}]"#,
        ] {
            assert!(read(wrong).is_err(), "{wrong}");
        }
        let days = crate::period::Period {
            first: MARCH,
            last: MAY,
        };
        let endless: Vec<_> = days.days().map(|day| taken(day, "")).collect();
        let most = PreventiveCourse::MOST_STEPS;
        let expected = Err(InvalidAnswer::TooManySteps { most });
        assert_eq!(PreventiveCourse::try_from(endless), expected);
    }
}
