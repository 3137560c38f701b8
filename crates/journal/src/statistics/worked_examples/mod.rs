//! Made-up diaries, each counted by hand: one over the end of a month, one over a change
//! of the clocks, one with gaps, one kept with the fewest taps, attacks of several days, a
//! preventive medicine, one with all questions switched on.

mod attacks;
mod clock_change;
mod effects;
mod gaps;
mod months_end;
mod one_tap;
mod optional;
mod preventive;

use jiff::civil::{Date, date, time};

use super::*;
use crate::answer::{Intensity, Location, Nausea, Onset, PartOfDay, Quality, Resolution, Site};
use crate::medicine::{
    self, CourseStep, Intake, MedicineClass, MedicineKind, MonthlyLimit, OtherUse,
    PreventiveCourse, few_doses, few_names,
};
use crate::words::Words;

fn zone(name: &str) -> Zone {
    name.parse().expect("a zone")
}

fn period(first: Date, last: Date) -> Period {
    Period { first, last }
}

fn day(date: Date, attack: Option<Attack>, medicines: &str) -> Entry {
    let doses = match medicines {
        "?" => None,
        "" => Some(Vec::new()),
        doses => Some(few_doses(doses)),
    };
    Entry {
        attack,
        medicines: doses,
        ..Entry::painless(date)
    }
}

/// A step of a course: an intake of that amount, or a stop.
fn step(since: Date, amount: Option<&str>) -> CourseStep {
    let intake = match amount {
        Some(amount) => Intake::Taken {
            amount: Words::parse(amount, 60).ok(),
        },
        None => Intake::Stopped,
    };
    CourseStep { since, intake }
}

fn of_steps<const N: usize>(steps: [CourseStep; N]) -> PreventiveCourse {
    Vec::from(steps).try_into().expect("steps in order")
}

/// From the hour and minute to the hour and minute.
fn lasting(from: (i8, i8), until: (i8, i8)) -> Attack {
    Attack {
        onset: Some(Onset::At(time(from.0, from.1, 0, 0).into())),
        resolution: Some(Resolution::At(time(until.0, until.1, 0, 0).into())),
        ..Attack::default()
    }
}

/// All features of the criteria but the aura, for an hour and a half.
fn full() -> Attack {
    Attack {
        aura: Some(false),
        location: Location::new([Site::Left]).ok(),
        quality: Some(Quality::Pulsating),
        worse_with_activity: Some(true),
        intensity: Intensity::try_from(7).ok(),
        nausea: Some(Nausea::Slight),
        vomiting: Some(false),
        photophobia: Some(true),
        phonophobia: Some(true),
        ..lasting((9, 0), (10, 30))
    }
}

/// Every question of the criteria answered with "no", for an hour and a half.
fn bare() -> Attack {
    Attack {
        location: Location::new([Site::Both]).ok(),
        quality: Some(Quality::Pressing),
        worse_with_activity: Some(false),
        intensity: Intensity::try_from(3).ok(),
        nausea: Some(Nausea::None),
        photophobia: Some(false),
        phonophobia: Some(false),
        ..full()
    }
}
