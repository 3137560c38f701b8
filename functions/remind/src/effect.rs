//! The question how the pain is two hours after a dose.

use jiff::Timestamp;
use journal::effect_question::MOST_LATE;
use journal::medicine::EFFECT_AFTER;
use journal::{EffectQuestion, Entry, Period, PersonId, Profile};
use journal_channels::ReminderQuestion;
use journal_telegram::Diary;

use crate::due::{Due, NotDue};
use crate::handler::{Remind, ReminderDecision};

impl Remind {
    /// The question about the doses whose two hours are over at `at`. The one after it is set
    /// first: a person has one schedule for all of them.
    pub async fn effect(
        &self,
        person: &PersonId,
        at: Timestamp,
        now: Timestamp,
    ) -> ReminderDecision {
        let diary = self.table.diary(person, now).await?;
        let profile = match wanting(&diary) {
            Ok(profile) => profile,
            Err(reason) => return Ok(Err(reason)),
        };
        let today = profile.zone.today(now);
        let taken_at = at.checked_sub(EFFECT_AFTER)?;
        let period = Period {
            first: profile.zone.today(taken_at).min(today),
            last: today,
        };
        let entries = self.table.entries(person, period, now).await?;
        let questions = questions(profile, &entries);
        if let Some(next) = EffectQuestion::next(&questions, profile, at.max(now)) {
            self.schedules.set_effect(person, next).await?;
        }
        Ok(due(profile, questions, at, now).map(|question| Due {
            profile: profile.clone(),
            slot: format!("effect-{}", at.as_second()),
            today,
            time: profile.zone.at(at).time(),
            question: ReminderQuestion::Effect(question),
        }))
    }
}

/// The person, where they want to be asked.
fn wanting(diary: &Diary) -> Result<&Profile, NotDue> {
    match &diary.profile {
        None => Err(NotDue::NoProfile),
        Some(profile) if profile.blocked_at.is_some() => Err(NotDue::Blocked),
        Some(profile) if !profile.switches.ask_effect => Err(NotDue::EffectOff),
        Some(profile) => Ok(profile),
    }
}

fn questions(profile: &Profile, entries: &[Entry]) -> Vec<EffectQuestion> {
    let names = journal_texts::medicine_names();
    let of_day = |entry| EffectQuestion::of_day(entry, profile, names);
    entries.iter().flat_map(of_day).collect()
}

/// The question that is due at `at`, unless it is answered, late, or would wake somebody.
fn due(
    profile: &Profile,
    questions: Vec<EffectQuestion>,
    at: Timestamp,
    now: Timestamp,
) -> Result<EffectQuestion, NotDue> {
    let mut questions = questions.into_iter();
    match questions.find(|question| question.due == at) {
        None => Err(NotDue::NoDose),
        Some(known) if known.effect.is_some() => Err(NotDue::EffectKnown),
        Some(_) if now.duration_since(at) > MOST_LATE => Err(NotDue::TooLate),
        Some(question) if !question.may_come_at(now, profile) => Err(NotDue::Night),
        Some(question) => Ok(question),
    }
}
