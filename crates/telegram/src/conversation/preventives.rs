//! The preventive medicines: since when, in which dose, and until when.

use jiff::ToSpan;
use jiff::civil::Date;
use journal::Dose;
use journal::answer::{InvalidAnswer, Words};
use journal::medicine::{CourseStep, Intake, MOST_PREVENTIVES, OtherUse};

use super::medicines::ask;
use super::{Decision, Turn};
use crate::memory::Subject;
use crate::tap::PreventiveTap;

/// For how many years back a step can be told: an older year is a slip.
const MOST_YEARS: i64 = 80;

pub(super) fn tapped(mut turn: Turn<'_>, tap: PreventiveTap) -> Decision {
    let id = match tap {
        PreventiveTap::Add => return ask(turn, Subject::NewPreventive),
        PreventiveTap::AskSince(id)
        | PreventiveTap::AskDose(id)
        | PreventiveTap::AskStop(id)
        | PreventiveTap::Taken { id, .. }
        | PreventiveTap::Stopped { id, .. }
        | PreventiveTap::TakeBack { id, .. } => id,
    };
    let Some(position) = turn.position(id) else {
        return turn.toasted("toast-old-button").show_medicines();
    };
    match tap {
        PreventiveTap::Add => ask(turn, Subject::NewPreventive),
        PreventiveTap::AskSince(_) => ask_since(turn, position),
        PreventiveTap::AskDose(_) => ask(turn, Subject::PreventiveDose(id)),
        PreventiveTap::AskStop(_) => ask(turn, Subject::PreventiveStop(id)),
        PreventiveTap::Taken { since, .. } => {
            record_tapped(turn, Subject::PreventiveSince(id), position, since)
        }
        PreventiveTap::Stopped { since, .. } => {
            record_tapped(turn, Subject::PreventiveStop(id), position, since)
        }
        PreventiveTap::TakeBack { since, .. } => {
            turn.take_back(position, since);
            turn.show_medicine(position)
        }
    }
}

/// Adds the step of the tapped day. The button may be older than another step, or forged.
fn record_tapped(mut turn: Turn<'_>, subject: Subject, position: usize, day: Date) -> Decision {
    let since = turn.since(day);
    match since.and_then(|since| turn.record(subject, position, since)) {
        Ok(()) => turn.show_medicine(position),
        Err(_) => turn.toasted("toast-old-button").show_medicine(position),
    }
}

/// Marks the medicine as preventive, which stands even if the question is left open: who
/// takes it for years may not know since when.
fn ask_since(mut turn: Turn<'_>, position: usize) -> Decision {
    let medicine = &turn.profile.medicines[position];
    let id = medicine.id;
    let dose = Dose {
        name: medicine.name.clone(),
        amount: None,
        taken_at: None,
        effect: None,
    };
    match turn.profile.mark_preventive(&dose) {
        Ok(_) => ask(turn, Subject::PreventiveSince(id)),
        Err(_) => {
            let full = turn.too_many();
            turn.toast(full);
            turn.show_medicine(position)
        }
    }
}

/// Words: a medicine that is taken for prevention, and its dose.
pub(super) fn added(mut turn: Turn<'_>, text: &str) -> Decision {
    let (subject, texts) = (Subject::NewPreventive, turn.texts);
    let fault = match texts.typed_doses(text).as_deref() {
        Ok([dose]) => match turn.profile.mark_preventive(dose) {
            Ok(id) => {
                turn.take_for_answer();
                return ask_below(turn, Subject::PreventiveSince(id));
            }
            Err(_) => turn.too_many(),
        },
        Ok(_) => texts.get("preventives-one"),
        Err(fault) => texts.invalid(fault),
    };
    turn.not_taken(subject, &fault)
}

/// Words: another dose of it.
pub(super) fn dose_typed(mut turn: Turn<'_>, id: u32, text: &str) -> Decision {
    let Some(position) = turn.position(id) else {
        return turn.show_medicines();
    };
    match Words::parse(text, Dose::MOST_CHARACTERS) {
        Ok(amount) => {
            turn.profile.medicines[position].usual_amount = Some(amount);
            turn.take_for_answer();
            ask_below(turn, Subject::PreventiveSince(id))
        }
        Err(fault) => {
            let fault = turn.texts.invalid(&fault);
            turn.not_taken(Subject::PreventiveDose(id), &fault)
        }
    }
}

/// Words: since when it is taken, or no longer.
pub(super) fn day_typed(mut turn: Turn<'_>, subject: Subject, id: u32, text: &str) -> Decision {
    let Some(position) = turn.position(id) else {
        return turn.show_medicines();
    };
    let day = turn.typed_day(text).and_then(|day| turn.since(day));
    match day.and_then(|since| turn.record(subject, position, since)) {
        Ok(()) => {
            turn.take_for_answer();
            turn.show_medicine(position)
        }
        Err(fault) => {
            let fault = turn.texts.invalid(&fault);
            turn.not_taken(subject, &fault)
        }
    }
}

/// Asks for more below the words that answered the question before.
fn ask_below(mut turn: Turn<'_>, subject: Subject) -> Decision {
    turn.ask_for(subject);
    let question = turn.medicine_question(subject, None);
    turn.ask_below(question)
}

impl Turn<'_> {
    fn too_many(&self) -> String {
        let most = [("most", MOST_PREVENTIVES.into())];
        self.texts.format("preventives-full", most)
    }

    /// The day that was typed: "yesterday" and its like, or a date of any year; without a
    /// year the last such day.
    fn typed_day(&self, text: &str) -> Result<Date, InvalidAnswer> {
        let (text, today) = (text.trim().trim_end_matches('.'), self.today());
        if let Some(day) = self.texts.day_meant(text, today) {
            return Ok(day);
        }
        let typed = self.texts.typed_date(text);
        let typed = typed.ok_or(InvalidAnswer::UnclearDate)?;
        typed.latest_ever(today).ok_or(InvalidAnswer::NotADate)
    }

    /// The day, if a course can have a step on it.
    fn since(&self, day: Date) -> Result<Date, InvalidAnswer> {
        let today = self.today();
        if day > today {
            return Err(InvalidAnswer::DateInFuture);
        }
        let oldest = today.saturating_sub(MOST_YEARS.years());
        (day >= oldest)
            .then_some(day)
            .ok_or(InvalidAnswer::NotADate)
    }

    /// Adds the step that the question of that subject is about.
    fn record(
        &mut self,
        subject: Subject,
        position: usize,
        since: Date,
    ) -> Result<(), InvalidAnswer> {
        let medicine = &mut self.profile.medicines[position];
        let intake = match subject {
            Subject::PreventiveStop(_) => Intake::Stopped,
            _ => Intake::Taken {
                amount: medicine.usual_amount.clone(),
            },
        };
        let mut course = medicine.course().cloned().unwrap_or_default();
        course.record(CourseStep { since, intake })?;
        medicine.other_use = Some(OtherUse::Preventive(course));
        Ok(())
    }

    fn take_back(&mut self, position: usize, since: Date) {
        let medicine = &mut self.profile.medicines[position];
        if let Some(OtherUse::Preventive(course)) = &mut medicine.other_use {
            course.take_back(since);
        }
    }
}
