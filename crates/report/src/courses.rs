//! The preventive medicines as bars over the days of a chart.

use jiff::civil::Date;
use journal::answer::Words;
use journal::medicine::Intake;
use journal::period::Period;
use journal::statistics::PreventiveUse;
use serde::Serialize;

use crate::chart::tenth;

/// A course in the units of a chart: bars, and a mark where each step is.
#[derive(Clone, Debug, Serialize)]
pub struct CourseLine {
    /// Where it begins.
    pub y: f64,
    pub bars: Vec<CourseBar>,
    /// The marks of a start, another dose, a stop.
    pub marks: Vec<f64>,
    pub labels: Vec<CourseLabel>,
}

/// The days of one dose.
#[derive(Clone, Debug, Serialize)]
pub struct CourseBar {
    pub x: f64,
    pub width: f64,
}

/// The name and the dose, or another dose, above its bar.
#[derive(Clone, Debug, Serialize)]
pub struct CourseLabel {
    pub x: f64,
    pub text: String,
}

/// The days of a chart in its units.
#[derive(Clone, Copy, Debug)]
pub(super) struct ChartDays {
    pub period: Period,
    pub left: f64,
    pub pitch: f64,
    pub end: f64,
}

impl CourseLine {
    /// The height of a line: its labels, its bar, and the space before the next.
    pub const HEIGHT: f64 = 24.0;
    /// How far a bar that began earlier reaches over the first day.
    const OPEN: f64 = 7.0;
    /// The room that a letter of a label takes, on the average.
    const LETTER: f64 = 6.0;

    /// A line for each course of which a day is known.
    pub(super) fn all(preventives: &[PreventiveUse], days: ChartDays) -> Vec<Self> {
        let told = preventives.iter();
        let told = told.filter(|medicine| !medicine.steps.is_empty());
        let lines = told.enumerate();
        let lines = lines.map(|(index, medicine)| Self::of(medicine, days, index as f64));
        lines.collect()
    }

    fn of(medicine: &PreventiveUse, days: ChartDays, index: f64) -> Self {
        let mut line = Self {
            y: index * Self::HEIGHT,
            bars: Vec::new(),
            marks: Vec::new(),
            labels: Vec::new(),
        };
        let mut free_from = 0.0;
        for (step, next) in medicine.steps.iter().zip(1..) {
            let from = days.x(step.since);
            line.marks.extend(from.map(tenth));
            if step.intake == Intake::Stopped {
                continue;
            }
            let from = from.unwrap_or(days.left - Self::OPEN);
            let next = medicine.steps.get(next);
            let to = next.map_or(Some(days.end), |next| days.x(next.since));
            // A dose that another took the place of before the first day has no bar.
            let Some(to) = to else { continue };
            line.bars.push(CourseBar {
                x: tenth(from),
                width: tenth(to - from),
            });
            line.add_label(medicine, &step.intake, from, days.end, &mut free_from);
        }
        line
    }

    /// The first label has the name; one that has no room beside it is left to the table.
    fn add_label(
        &mut self,
        medicine: &PreventiveUse,
        intake: &Intake,
        from: f64,
        end: f64,
        free_from: &mut f64,
    ) {
        let name = self.labels.is_empty().then_some(medicine.name.as_str());
        let words: Vec<_> = name
            .into_iter()
            .chain(intake.amount().map(Words::as_str))
            .collect();
        let most = ((end - Self::OPEN) / Self::LETTER) as usize;
        let text: String = words
            .join(" ")
            .replace('\n', " ")
            .chars()
            .take(most)
            .collect();
        let width = text.chars().count() as f64 * Self::LETTER;
        let x = from.min(end - width).max(0.0);
        if !text.is_empty() && x >= *free_from {
            *free_from = x + width + Self::LETTER;
            self.labels.push(CourseLabel { x: tenth(x), text });
        }
    }
}

impl ChartDays {
    /// Where that day begins; `None` before the first.
    fn x(self, day: Date) -> Option<f64> {
        if day < self.period.first {
            return None;
        }
        let before = Period {
            first: self.period.first,
            last: day,
        };
        let index = before.days().count() - 1;
        Some((self.left + index as f64 * self.pitch).min(self.end))
    }
}
