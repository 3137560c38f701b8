//! The usual attack of a person, so that they need not describe it anew each time.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use serde_json::value::{RawValue, to_raw_value};

use crate::answer::{Answer, Resolution};
use crate::entry::{Answers, Entry};
use crate::questionnaire::{Attack, Question};

/// How many attacks are looked at.
const MOST: usize = 10;

/// From how many attacks on there is something usual about them.
const LEAST: usize = 3;

/// The attacks of the last days with headache.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecentAttacks {
    attacks: BTreeMap<Date, LearnedAttack>,
}

/// An attack as JSON, which is read where it is asked for: for most decisions it is enough how
/// many there are.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(transparent)]
struct LearnedAttack(Box<RawValue>);

impl LearnedAttack {
    fn of(attack: &Attack) -> Self {
        Self(to_raw_value(attack).expect("an attack is JSON"))
    }

    /// One that cannot be read says nothing.
    fn read(&self) -> Attack {
        serde_json::from_str(self.0.get()).unwrap_or_default()
    }
}

impl PartialEq for LearnedAttack {
    fn eq(&self, other: &Self) -> bool {
        self.0.get() == other.0.get()
    }
}

impl Eq for LearnedAttack {}

/// A headache of the day before another, which may have gone on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HeadacheBefore {
    /// It ended, or nothing is known of its end.
    Past,
    /// It was still on when that day was recorded.
    Ongoing,
}

impl RecentAttacks {
    /// Those of the entries, the oldest of which comes first.
    #[must_use]
    pub fn of(entries: &[Entry]) -> Self {
        let mut recent = Self::default();
        entries.iter().for_each(|entry| recent.learn(entry));
        recent
    }

    /// Takes in a day that was recorded; a painless one takes out the attack that it replaces.
    /// Answers that were taken over from here teach nothing, nor is anything kept of those that
    /// are asked every time, but that the attack went on.
    pub fn learn(&mut self, entry: &Entry) {
        self.forget(entry.date);
        let attack = entry.attack.as_ref().map(|attack| {
            let teaches = |question: &Question| {
                may_be_usual(*question) && !entry.provenance.taken_over.contains(question)
            };
            let forgotten = Question::all().filter(|question| !teaches(question));
            let mut learned = forgotten.fold(attack.clone(), Attack::without);
            let went_on = |it: &Resolution| *it == Resolution::Ongoing;
            learned.resolution = attack.resolution.filter(went_on);
            (entry.date, LearnedAttack::of(&learned))
        });
        self.attacks.extend(attack);
        if self.attacks.len() > MOST {
            self.attacks.pop_first();
        }
    }

    /// Forgets a day that is gone.
    pub fn forget(&mut self, day: Date) {
        self.attacks.remove(&day);
    }

    /// The oldest day among them.
    #[must_use]
    pub fn oldest(&self) -> Option<Date> {
        self.attacks.keys().next().copied()
    }

    /// The headache of the day before this one, where there was one.
    #[must_use]
    pub fn before(&self, day: Date) -> Option<HeadacheBefore> {
        let attack = self.attacks.get(&day.yesterday().ok()?)?.read();
        Some(match attack.resolution {
            Some(Resolution::Ongoing) => HeadacheBefore::Ongoing,
            _ => HeadacheBefore::Past,
        })
    }

    /// Whether there are enough attacks to tell the usual one.
    #[must_use]
    pub fn has_usual(&self) -> bool {
        self.attacks.len() >= LEAST
    }

    /// For each question the answer that was given most often, of several the
    /// latest. `None` while there are too few attacks to tell. A question
    /// without any answer is left out.
    #[must_use]
    pub fn usual(&self) -> Option<Answers> {
        if !self.has_usual() {
            return None;
        }
        let attacks: Vec<Attack> = self.attacks.values().map(LearnedAttack::read).collect();
        let usual: Answers = Question::all()
            .filter(|question| may_be_usual(*question))
            .filter_map(|question| Some((question, most_frequent(&attacks, question)?)))
            .collect();
        Some(usual)
    }
}

/// The answer that most of the attacks have, the oldest of which comes first.
fn most_frequent(attacks: &[Attack], question: Question) -> Option<Answer> {
    let given: Vec<Answer> = attacks
        .iter()
        .filter_map(|attack| attack.answer(question))
        .collect();
    let times = |answer: &Answer| given.iter().filter(|other| *other == answer).count();
    // Of equals it takes the last, which is the latest.
    given.iter().max_by_key(|answer| times(answer)).cloned()
}

/// Whether the usual attack can answer it.
fn may_be_usual(question: Question) -> bool {
    question.is_of_attack() && !question.is_always_asked() && !question.is_never_usual()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::answer::{Intensity, Nausea, Quality, Triggers};

    fn day(day: i8, nausea: Nausea, quality: Option<Quality>) -> Entry {
        let attack = Attack {
            nausea: Some(nausea),
            quality,
            intensity: Intensity::try_from(7).ok(),
            ..Attack::default()
        };
        Entry {
            attack: Some(attack),
            ..Entry::painless(date(2026, 11, day))
        }
    }

    #[test]
    fn the_usual_attack_has_the_most_frequent_answers() {
        let mut recent = RecentAttacks::default();
        recent.learn(&day(1, Nausea::Slight, None));
        recent.learn(&day(2, Nausea::Slight, Some(Quality::Pressing)));
        assert_eq!(recent.usual(), None, "two attacks are too few");
        recent.learn(&day(3, Nausea::Marked, Some(Quality::Pulsating)));
        let usual = recent.usual().expect("three are enough");
        assert_eq!(
            usual.get(&Question::Nausea),
            Some(&Answer::Nausea(Nausea::Slight))
        );
        // Each was given once: the latest counts.
        assert_eq!(
            usual.get(&Question::Quality),
            Some(&Answer::Quality(Quality::Pulsating))
        );
        assert_eq!(
            usual.get(&Question::Intensity),
            None,
            "it is asked every time"
        );
    }

    #[test]
    fn of_what_is_asked_every_time_only_that_it_went_on_is_kept() {
        let recorded = |number: i8, resolution| {
            let mut entry = day(number, Nausea::Slight, Some(Quality::Pressing));
            let attack = entry.attack.as_mut().expect("an attack");
            attack.triggers = Some(Triggers::default());
            attack.resolution = Some(resolution);
            entry
        };
        let recent = RecentAttacks::of(&[
            recorded(1, Resolution::SleptOff),
            recorded(2, Resolution::Ongoing),
        ]);
        let kept: Vec<_> = recent.attacks.values().map(LearnedAttack::read).collect();
        for attack in &kept {
            assert_eq!((attack.intensity, &attack.triggers), (None, &None));
            assert_eq!(attack.quality, Some(Quality::Pressing));
        }
        assert_eq!(kept[0].resolution, None);
        assert_eq!(kept[1].resolution, Some(Resolution::Ongoing));
    }

    #[test]
    fn an_attack_that_cannot_be_read_says_nothing_and_takes_nothing_along() {
        let json = r#"{"attacks": {"2026-11-01": {"nausea": "blue"}, "2026-11-02": {"nausea": "slight"}, "2026-11-03": {}}}"#;
        let recent: RecentAttacks = serde_json::from_str(json).expect("attacks");
        let usual = recent.usual().expect("three are enough");
        assert_eq!(
            usual,
            [(Question::Nausea, Answer::Nausea(Nausea::Slight))].into()
        );
        assert_eq!(recent.before(date(2026, 11, 2)), Some(HeadacheBefore::Past));
    }

    #[test]
    fn a_headache_may_have_gone_on_the_day_after_and_on_no_other() {
        let with = |resolution| Entry {
            attack: Some(Attack {
                resolution,
                ..Attack::default()
            }),
            ..Entry::painless(date(2026, 11, 30))
        };
        let mut recent = RecentAttacks::default();
        let after = date(2026, 12, 1);
        assert_eq!(recent.before(after), None);
        recent.learn(&with(Some(Resolution::Ongoing)));
        assert_eq!(recent.before(after), Some(HeadacheBefore::Ongoing));
        assert_eq!(recent.before(date(2026, 12, 2)), None);
        for ended in [Some(Resolution::SleptOff), None] {
            recent.learn(&with(ended));
            assert_eq!(recent.before(after), Some(HeadacheBefore::Past));
        }
    }

    #[test]
    fn a_day_filled_again_counts_once() {
        let mut recent = RecentAttacks::default();
        recent.learn(&day(1, Nausea::Slight, None));
        recent.learn(&day(1, Nausea::Marked, None));
        assert_eq!(recent.attacks.len(), 1);
        recent.learn(&Entry::painless(date(2026, 11, 1)));
        assert_eq!(recent.attacks.len(), 0);
    }
}
