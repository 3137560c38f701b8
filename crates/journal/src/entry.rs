//! A day of the diary.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::answer::{
    Answer, Intensity, Location, Nausea, Onset, Quality, Resolution, Triggers, Words,
};
use crate::medicine::Dose;
use crate::questionnaire::{self, Question};

/// The answers given so far, by question.
pub type Answers = BTreeMap<Question, Answer>;

/// What is known of one local day. A day without an entry is unknown, which is
/// never the same as painless.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    pub date: Date,
    /// The version of the questionnaire that it was filled by.
    pub questionnaire: u32,
    /// The headache of that day; `None` is a confirmed painless day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub attack: Option<Attack>,
    /// The acute medicines taken; empty means none was, `None` that it is not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub medicines: Option<Vec<Dose>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub comment: Option<Words>,
}

/// The headache of one day. `None` means that it is not known, never "no".
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Attack {
    /// When it began.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub onset: Option<Onset>,
    /// When it ended.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub resolution: Option<Resolution>,
    /// Visual disturbance in the hour before the pain.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub aura: Option<bool>,
    /// Where it was felt.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub location: Option<Location>,
    /// Pulsating or pressing.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub quality: Option<Quality>,
    /// Worse with routine physical activity.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub worse_with_activity: Option<bool>,
    /// At its worst, on the numerical rating scale from 1 to 10.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub intensity: Option<Intensity>,
    /// How marked the nausea was.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub nausea: Option<Nausea>,
    /// Whether there was vomiting.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub vomiting: Option<bool>,
    /// Light irritated.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub photophobia: Option<bool>,
    /// Sound irritated.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub phonophobia: Option<bool>,
    /// What may have set it off.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub triggers: Option<Triggers>,
}

/// The answers do not yet make a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a day needs a date and whether there was a headache")]
pub struct Incomplete;

impl Entry {
    /// A day confirmed to have been without headache.
    #[must_use]
    pub fn painless(date: Date) -> Self {
        Self {
            date,
            questionnaire: questionnaire::VERSION,
            attack: None,
            medicines: None,
            comment: None,
        }
    }

    /// The day that the answers describe. Answers about a headache are left out
    /// of a painless day, also where they were given before "yes" became "no".
    ///
    /// # Errors
    /// [`Incomplete`] without a date or without the answer to "was there a headache".
    pub fn from_answers(answers: &Answers) -> Result<Self, Incomplete> {
        let (Some(Answer::Date(date)), Some(Answer::YesNo(headache))) = (
            answers.get(&Question::Date),
            answers.get(&Question::Headache),
        ) else {
            return Err(Incomplete);
        };
        let mut entry = Self::painless(*date);
        entry.attack = headache.then(Attack::default);
        for (question, answer) in answers {
            entry.set(*question, answer.clone());
        }
        Ok(entry)
    }

    /// The answers that would describe this day; what is not known is left out.
    #[must_use]
    pub fn answers(&self) -> Answers {
        let attack = self.attack.clone().unwrap_or_default();
        let yes_no = |known: Option<bool>| known.map(Answer::YesNo);
        [
            (Question::Date, Some(Answer::Date(self.date))),
            (Question::Headache, yes_no(Some(self.attack.is_some()))),
            (Question::Onset, attack.onset.map(Answer::Onset)),
            (
                Question::Resolution,
                attack.resolution.map(Answer::Resolution),
            ),
            (Question::Aura, yes_no(attack.aura)),
            (Question::Location, attack.location.map(Answer::Location)),
            (Question::Quality, attack.quality.map(Answer::Quality)),
            (Question::Activity, yes_no(attack.worse_with_activity)),
            (Question::Intensity, attack.intensity.map(Answer::Intensity)),
            (Question::Nausea, attack.nausea.map(Answer::Nausea)),
            (Question::Vomiting, yes_no(attack.vomiting)),
            (Question::Photophobia, yes_no(attack.photophobia)),
            (Question::Phonophobia, yes_no(attack.phonophobia)),
            (Question::Triggers, attack.triggers.map(Answer::Triggers)),
            (
                Question::Medicines,
                self.medicines.clone().map(Answer::Medicines),
            ),
            (
                Question::Comment,
                self.comment
                    .clone()
                    .map(|words| Answer::Comment(Some(words))),
            ),
        ]
        .into_iter()
        .filter_map(|(question, answer)| Some((question, answer?)))
        .collect()
    }

    /// Whether any acute medicine was taken; `None` where it is not known.
    #[must_use]
    pub fn took_medicine(&self) -> Option<bool> {
        self.medicines.as_ref().map(|doses| !doses.is_empty())
    }

    fn set(&mut self, question: Question, answer: Answer) {
        let mut no_attack = Attack::default();
        let attack = self.attack.as_mut().unwrap_or(&mut no_attack);
        match (question, answer) {
            (Question::Onset, Answer::Onset(onset)) => attack.onset = Some(onset),
            (Question::Resolution, Answer::Resolution(end)) => attack.resolution = Some(end),
            (Question::Aura, Answer::YesNo(yes)) => attack.aura = Some(yes),
            (Question::Location, Answer::Location(location)) => attack.location = Some(location),
            (Question::Quality, Answer::Quality(quality)) => attack.quality = Some(quality),
            (Question::Activity, Answer::YesNo(yes)) => attack.worse_with_activity = Some(yes),
            (Question::Intensity, Answer::Intensity(number)) => attack.intensity = Some(number),
            (Question::Nausea, Answer::Nausea(nausea)) => attack.nausea = Some(nausea),
            (Question::Vomiting, Answer::YesNo(yes)) => attack.vomiting = Some(yes),
            (Question::Photophobia, Answer::YesNo(yes)) => attack.photophobia = Some(yes),
            (Question::Phonophobia, Answer::YesNo(yes)) => attack.phonophobia = Some(yes),
            (Question::Triggers, Answer::Triggers(triggers)) => attack.triggers = Some(triggers),
            (Question::Medicines, Answer::Medicines(doses)) => self.medicines = Some(doses),
            (Question::Comment, Answer::Comment(words)) => self.comment = words,
            // The date and the headache are set already; anything else is unknown.
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn a_full_day() -> Entry {
        Entry {
            attack: Some(Attack {
                onset: Some(Onset::OnWaking),
                resolution: Some(Resolution::SleptOff),
                aura: Some(false),
                location: Some(Location {
                    sites: [crate::answer::Site::Left].into(),
                    words: None,
                }),
                quality: Some(Quality::Pulsating),
                worse_with_activity: Some(true),
                intensity: Intensity::try_from(7).ok(),
                nausea: Some(Nausea::Slight),
                vomiting: Some(false),
                photophobia: Some(true),
                phonophobia: Some(true),
                triggers: Some(Triggers::default()),
            }),
            medicines: Some(Vec::new()),
            comment: Words::parse("a long day", 100).ok(),
            ..Entry::painless(jiff::civil::date(2026, 11, 23))
        }
    }

    #[test]
    fn a_day_survives_the_way_through_its_answers() {
        let entry = a_full_day();
        assert_eq!(entry.answers().len(), 16, "every question has its answer");
        assert_eq!(Entry::from_answers(&entry.answers()), Ok(entry));
    }

    #[test]
    fn yes_changed_to_no_keeps_nothing_of_the_pain() {
        let mut answers = a_full_day().answers();
        answers.insert(Question::Headache, Answer::YesNo(false));
        let entry = Entry::from_answers(&answers).expect("a day");
        assert_eq!(entry.attack, None);
        assert_eq!(entry.comment, a_full_day().comment);
    }

    #[test]
    fn an_answer_withheld_is_unknown_and_not_no() {
        let mut answers = a_full_day().answers();
        answers.insert(Question::Nausea, Answer::Unknown);
        let entry = Entry::from_answers(&answers).expect("a day");
        assert_eq!(entry.attack.and_then(|attack| attack.nausea), None);
    }
}
