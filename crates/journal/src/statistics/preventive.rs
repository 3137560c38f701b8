use jiff::civil::Date;
use serde::Serialize;

use super::{Block, Day};
use crate::medicine::{CourseStep, Intake, Medicine};
use crate::words::Words;
use crate::zone::Zone;

/// A preventive medicine of the person's list whose course touches the period.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct PreventiveUse {
    /// As it stands in the person's list.
    #[cfg_attr(feature = "schema", schema(example = "Topiramate"))]
    pub name: Words,
    /// The step that its first day was in, where it was taken then, and those of the
    /// period, the earliest first; none where nobody said since when it is taken.
    pub steps: Vec<PreventiveStep>,
}

/// A start, another dose or a stop, with the 28 days before it and the 28 from its day on.
/// They stand beside one another, and nothing says that one is the cause of the other.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct PreventiveStep {
    /// The first day of the intake, or the first without the medicine.
    #[cfg_attr(feature = "schema", schema(example = "2026-10-24"))]
    pub since: Date,
    /// How it is taken from that day on.
    pub intake: Intake,
    /// The 28 days that end on the day before, as many of them as lie in the period; null
    /// where none does.
    #[cfg_attr(feature = "schema", schema(required))]
    pub days_before: Option<Block>,
    /// The 28 days that begin on its day, likewise; null where it lies before the period.
    #[cfg_attr(feature = "schema", schema(required))]
    pub days_since: Option<Block>,
}

impl PreventiveUse {
    /// The preventive medicines of these days, which follow one another, in the order of
    /// the person's list.
    #[must_use]
    pub fn all(days: &[Day<'_>], zone: &Zone, medicines: &[Medicine]) -> Vec<Self> {
        let (Some(first), Some(last)) = (days.first(), days.last()) else {
            return Vec::new();
        };
        let of_medicine = |medicine: &Medicine| {
            let course = medicine.course()?.steps();
            let told = steps_within(course, first.date, last.date);
            let is_told = course.is_empty() || !told.is_empty();
            is_told.then(|| Self {
                name: medicine.name.clone(),
                steps: told
                    .iter()
                    .map(|step| PreventiveStep::of(step, days, zone))
                    .collect(),
            })
        };
        medicines.iter().filter_map(of_medicine).collect()
    }
}

/// The steps of the days, and the intake that the first of them was in.
fn steps_within(steps: &[CourseStep], first: Date, last: Date) -> &[CourseStep] {
    let until = steps.partition_point(|step| step.since <= last);
    let before = steps.partition_point(|step| step.since < first);
    let was_taken = before > 0 && steps[before - 1].intake != Intake::Stopped;
    // A step on the first day is the one that it was in.
    let replaced = steps.get(before).is_some_and(|step| step.since == first);
    let from = before - usize::from(was_taken && !replaced);
    &steps[from..until]
}

impl PreventiveStep {
    pub(super) fn leave_out_migraine_like(&mut self) {
        let blocks = [&mut self.days_before, &mut self.days_since];
        for block in blocks.into_iter().flatten() {
            block.leave_out_migraine_like();
        }
    }

    fn of(step: &CourseStep, days: &[Day<'_>], zone: &Zone) -> Self {
        let at = days.iter().position(|day| day.date == step.since);
        let block = |days: &[Day<'_>]| (!days.is_empty()).then(|| Block::of(days, zone, None));
        let before = |at: usize| block(&days[at.saturating_sub(Block::DAYS)..at]);
        let since = |at: usize| block(&days[at..days.len().min(at + Block::DAYS)]);
        Self {
            since: step.since,
            intake: step.intake.clone(),
            days_before: at.and_then(before),
            days_since: at.and_then(since),
        }
    }
}
