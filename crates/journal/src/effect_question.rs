//! How the pain was two hours after a dose: asked of people who switched this question on.

use jiff::civil::{Date, Time};
use jiff::{SignedDuration, Timestamp};

use crate::entry::Entry;
use crate::lateness::is_night;
use crate::medicine::{Dose, DoseEffect, EFFECT_AFTER, MedicineNames};
use crate::profile::Profile;
use crate::words::Words;

/// How late the question may still come by itself. Any later the pain is no longer the one of
/// two hours after the dose.
pub const MOST_LATE: SignedDuration = SignedDuration::from_hours(1);

/// One question. Doses of the same time share it: there is one pain two hours later.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EffectQuestion {
    pub day: Date,
    /// When the doses were taken.
    pub taken_at: Time,
    /// The names of their medicines.
    pub medicines: Vec<Words>,
    /// The answer, once it is given for all of them.
    pub effect: Option<DoseEffect>,
    /// Two hours after they were taken, however the clocks change in between.
    pub due: Timestamp,
}

impl EffectQuestion {
    /// The questions of a day, in the order in which its doses were taken: one for each time
    /// of the clock at which an acute medicine was. A day without headache has none.
    #[must_use]
    pub fn of_day(entry: &Entry, profile: &Profile, names: &MedicineNames) -> Vec<Self> {
        let mut questions: Vec<Self> = Vec::new();
        let doses = entry.medicines.iter().flatten();
        for dose in doses.filter(|_| entry.attack.is_some()) {
            let Some(due) = due(dose, entry.date, profile) else {
                continue;
            };
            let medicine = names.medicine(&dose.name, &profile.medicines);
            if !medicine.on(entry.date).is_acute() {
                continue;
            }
            let asked = questions.iter_mut().find(|question| question.asks(dose));
            match (asked, dose.taken_at) {
                (Some(asked), _) => {
                    asked.medicines.push(dose.name.clone());
                    asked.effect = asked.effect.filter(|effect| dose.effect == Some(*effect));
                }
                (None, Some(taken_at)) => questions.push(Self {
                    day: entry.date,
                    taken_at: taken_at.0,
                    medicines: vec![dose.name.clone()],
                    effect: dose.effect,
                    due,
                }),
                (None, None) => {}
            }
        }
        questions.sort_by_key(|question| question.due);
        questions
    }

    /// When the next of these questions comes by itself after `now`, if one does.
    #[must_use]
    pub fn next(questions: &[Self], profile: &Profile, now: Timestamp) -> Option<Timestamp> {
        let open = questions.iter().filter(|it| it.effect.is_none());
        open.filter(|it| it.due > now && it.may_come_at(it.due, profile))
            .map(|it| it.due)
            .min()
    }

    /// Whether the question may be sent at that moment: at night only about a dose of the
    /// night.
    #[must_use]
    pub fn may_come_at(&self, moment: Timestamp, profile: &Profile) -> bool {
        is_night(self.taken_at) || !is_night(profile.zone.at(moment).time())
    }

    /// Whether it comes at night: then without a sound, since who took the dose may sleep
    /// again.
    #[must_use]
    pub fn comes_at_night(&self, profile: &Profile) -> bool {
        is_night(profile.zone.at(self.due).time())
    }

    /// Writes the answer into the doses that it is about.
    pub fn answer(&self, entry: &mut Entry, effect: Option<DoseEffect>) {
        for dose in entry.medicines.iter_mut().flatten() {
            if self.asks(dose) && self.medicines.contains(&dose.name) {
                dose.effect = effect;
            }
        }
    }

    fn asks(&self, dose: &Dose) -> bool {
        dose.taken_at.is_some_and(|at| at.0 == self.taken_at)
    }
}

fn due(dose: &Dose, day: Date, profile: &Profile) -> Option<Timestamp> {
    let taken_at = profile.zone.instant(day.to_datetime(dose.taken_at?.0))?;
    taken_at.checked_add(EFFECT_AFTER).ok()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::language::Language;
    use crate::medicine::{few_doses, few_names};
    use crate::questionnaire::Attack;

    fn profile() -> Profile {
        Profile::new(Language::Ru, "Europe/Berlin".parse().expect("a zone"))
    }

    fn day(date: Date, doses: &str) -> Entry {
        Entry {
            attack: Some(Attack::default()),
            medicines: Some(few_doses(doses)),
            ..Entry::painless(date)
        }
    }

    fn questions(entry: &Entry) -> Vec<EffectQuestion> {
        EffectQuestion::of_day(entry, &profile(), &few_names())
    }

    /// The clock time of the zone at which each question is due, and whether it is sent.
    fn dues(entry: &Entry) -> Vec<(String, bool)> {
        let said = |question: &EffectQuestion| {
            let due = profile().zone.at(question.due);
            let due = due.strftime("%d %H:%M").to_string();
            (due, question.may_come_at(question.due, &profile()))
        };
        questions(entry).iter().map(said).collect()
    }

    #[test]
    fn acute_doses_with_a_time_are_asked_about_in_the_order_in_which_they_were_taken() {
        let entry = day(
            date(2026, 11, 23),
            "Ибупрофен 18:00; Аспирин; Суматриптан 14:30; Magnesium 09:00; Ибупрофен 14:30",
        );
        let asked: Vec<_> = questions(&entry)
            .into_iter()
            .map(|it| (it.taken_at.hour(), it.medicines.len()))
            .collect();
        assert_eq!(asked, [(14, 2), (18, 1)], "one question for one time");
        let painless = Entry {
            attack: None,
            ..entry
        };
        assert_eq!(questions(&painless), []);
    }

    #[test]
    fn a_medicine_that_the_person_says_is_not_for_pain_is_not_asked_about() {
        let entry = day(date(2026, 11, 23), "Ибупрофен 14:30");
        let mut profile = profile();
        profile.learn(entry.medicines.as_deref().unwrap_or_default());
        profile.medicines[0].other_use = Some(crate::medicine::OtherUse::NotForPain);
        assert_eq!(EffectQuestion::of_day(&entry, &profile, &few_names()), []);
    }

    #[test]
    fn two_hours_are_two_hours_over_midnight_and_while_the_clocks_change() {
        let due = |date, doses| dues(&day(date, doses)).remove(0).0;
        assert_eq!(due(date(2026, 11, 23), "Ибупрофен 23:30"), "24 01:30");
        // From two o'clock to three there is nothing in spring, and twice in autumn.
        assert_eq!(due(date(2027, 3, 28), "Ибупрофен 01:30"), "28 04:30");
        assert_eq!(due(date(2026, 10, 25), "Ибупрофен 01:30"), "25 02:30");
    }

    #[test]
    fn nobody_is_written_to_at_night_about_a_dose_of_the_evening() {
        let sent = |doses| dues(&day(date(2026, 11, 23), doses)).remove(0).1;
        assert!(sent("Ибупрофен 20:59"));
        assert!(!sent("Ибупрофен 21:00"));
        assert!(!sent("Ибупрофен 22:59"));
        assert!(sent("Ибупрофен 23:30"), "who was awake then");
        assert!(sent("Ибупрофен 04:00"));
        assert!(sent("Ибупрофен 05:30"));
    }

    #[test]
    fn a_question_of_the_night_comes_without_a_sound() {
        let at_night = |doses| {
            let entry = day(date(2026, 11, 23), doses);
            questions(&entry).remove(0).comes_at_night(&profile())
        };
        assert!(at_night("Ибупрофен 23:30"));
        assert!(at_night("Ибупрофен 04:00"));
        assert!(!at_night("Ибупрофен 05:00"));
        assert!(!at_night("Ибупрофен 20:59"));
    }

    #[test]
    fn the_next_question_is_the_first_that_is_open_and_still_to_come() {
        let mut entry = day(
            date(2026, 11, 23),
            "Ибупрофен 10:00; Аспирин 12:00; Суматриптан 13:00",
        );
        let at = |hour| {
            let now = date(2026, 11, 23).at(hour, 0, 0, 0);
            profile().zone.instant(now).expect("an instant")
        };
        let next = |entry: &Entry| {
            let next = EffectQuestion::next(&questions(entry), &profile(), at(12));
            next.map(|next| profile().zone.at(next).hour())
        };
        assert_eq!(next(&entry), Some(14), "that of 10:00 is due, and over");
        let asked = questions(&entry).remove(1);
        asked.answer(&mut entry, Some(DoseEffect::Same));
        let effects: Vec<_> = entry
            .medicines
            .iter()
            .flatten()
            .map(|it| it.effect)
            .collect();
        assert_eq!(effects, [None, Some(DoseEffect::Same), None]);
        assert_eq!(next(&entry), Some(15));
        asked.answer(&mut entry, None);
        assert_eq!(next(&entry), Some(14), "an answer can be taken back");
    }
}
