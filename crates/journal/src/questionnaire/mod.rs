//! The questionnaire as data: a table of the questions, and all that follows from it.
//! The wording is in `texts/`.

mod form;
mod table;

use serde::{Deserialize, Serialize};
use strum::VariantArray;

pub use form::{CONTINUED, Form, Kind, NO, NONE, NOW, ON_WAKING, ONGOING, SLEPT_OFF, YES};
use table::questions;

use crate::answer::{
    Answer, AuraLength, Functioning, Intensity, InvalidAnswer, Location, MostBothersome, Nausea,
    Onset, Quality, Resolution, Triggers,
};
use crate::settings::{Switch, Switches};

/// Changes with every change of a question, its options or its branches.
/// An entry says by which version it was filled.
pub const VERSION: u32 = 2;

// The questions in the order in which they are asked: the name of the question, the type of
// its answer, of those about the attack the field that holds it, and its exceptions. One with
// `asked_if` is asked only of a person who switched it on.
questions! {
    first {
        Date:        Date       { may_be_skipped: false }
        Headache:    YesNo      { may_be_skipped: false, branch: Some((Question::Onset, Question::PainlessAura)) }
    }
    attack {
        /// When it began.
        Onset:       Onset      (onset: Onset)              { always_asked: true }
        /// When it ended.
        Resolution:  Resolution (resolution: Resolution)    { always_asked: true }
        /// Visual disturbance in the hour before the pain, or during it.
        Aura:        YesNo      (aura: bool)                { feature: Some("aura"), branch: Some((Question::AuraLength, Question::Location)) }
        /// How long the visual disturbance lasted; asked where there was one.
        AuraLength:  AuraLength (aura_length: AuraLength)   {}
        /// Where it was felt.
        Location:    Location   (location: Location)        { feature: Some("one_sided") }
        /// Pulsating, pressing, both or neither.
        Quality:     Quality    (quality: Quality)          { feature: Some("pulsating") }
        /// Worse with routine physical activity, or such activity was avoided.
        Activity:    YesNo      (worse_with_activity: bool) { feature: Some("worse_with_activity") }
        /// At its worst, on the numerical rating scale from 1 to 10.
        Intensity:   Intensity  (intensity: Intensity)      { always_asked: true }
        /// How marked the nausea was.
        Nausea:      Nausea     (nausea: Nausea)            { feature: Some("nausea") }
        /// Whether there was vomiting.
        Vomiting:    YesNo      (vomiting: bool)            { feature: Some("vomiting") }
        /// Light irritated.
        Photophobia: YesNo      (photophobia: bool)         { feature: Some("photophobia") }
        /// Sound irritated.
        Phonophobia: YesNo      (phonophobia: bool)         { feature: Some("phonophobia") }
        /// The symptom that bothered most beside the pain; one that there was none of is refused.
        MostBothersome: MostBothersome (most_bothersome_symptom: MostBothersome) { asked_if: Some(Switch::AskMostBothersome) }
        /// How much of the day's plans was possible.
        Functioning: Functioning (functioning: Functioning) { asked_if: Some(Switch::AskFunctioning), always_asked: true }
        /// Possible triggers, in the person's opinion.
        Triggers:    Triggers   (triggers: Triggers)        { is_never_usual: true, then: Some(Question::Menstruation) }
    }
    last {
        PainlessAura: PainlessAura { asked_if: Some(Switch::AskPainlessAura) }
        Menstruation: YesNo     { asked_if: Some(Switch::AskMenstruation) }
        Medicines:   Medicines  { always_asked: true }
        Comment:     Comment    { may_be_skipped: false }
    }
}

/// One row of the table.
struct Row {
    /// The type of the answer, from which follow its kind and its options.
    form: Form,
    /// Whether it can be left unanswered.
    may_be_skipped: bool,
    /// The questions that follow "yes" and "no"; without a branch it is the next row.
    branch: Option<(Question, Question)>,
    /// The question that follows, where that is not the next row.
    then: Option<Question>,
    /// The setting that switches it on; without one it is asked of everyone.
    asked_if: Option<Switch>,
    /// Whether it is asked of every attack, however usual it is.
    always_asked: bool,
    /// Whether it is left open where the attack is told to be as usual: what set off one
    /// attack says nothing of the next.
    is_never_usual: bool,
    /// The feature of the headache that the statistics count, where it is one.
    feature: Option<&'static str>,
}

impl Row {
    const fn plain(form: Form) -> Self {
        Self {
            form,
            may_be_skipped: true,
            branch: None,
            then: None,
            asked_if: None,
            always_asked: false,
            is_never_usual: false,
            feature: None,
        }
    }
}

/// The way on from a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Next {
    To(Question),
    /// "yes" goes on to one question, "no" and an answer withheld to another.
    Branch {
        yes: Question,
        no: Question,
    },
    End,
}

impl Question {
    /// Every question, in the order in which they are asked.
    pub fn all() -> impl Iterator<Item = Self> {
        Self::VARIANTS.iter().copied()
    }

    /// The type of answer that it takes.
    #[must_use]
    pub fn form(self) -> Form {
        self.row().form
    }

    /// How it is answered.
    #[must_use]
    pub fn kind(self) -> Kind {
        self.form().kind()
    }

    /// The ids of the options that are the same for everyone, see [`Form::choices`].
    #[must_use]
    pub fn options(self) -> Vec<&'static str> {
        let choices = self.form().choices().into_iter();
        choices.map(|(id, _)| id).collect()
    }

    /// Whether it is asked of each attack of a day, and not of the day as a whole.
    #[must_use]
    pub fn is_of_each_attack(self) -> bool {
        matches!(self, Self::Onset | Self::Resolution | Self::Intensity)
    }

    /// Whether there is no entry without its answer.
    #[must_use]
    pub fn is_required(self) -> bool {
        matches!(self, Self::Date | Self::Headache)
    }

    /// Whether it can be left unanswered.
    #[must_use]
    pub fn may_be_skipped(self) -> bool {
        self.row().may_be_skipped
    }

    /// Whether it is asked of every attack, however usual it is: when it began and ended,
    /// how strong it was, which medicines were taken.
    #[must_use]
    pub fn is_always_asked(self) -> bool {
        self.row().always_asked
    }

    /// Whether it is left open where the attack is told to be as usual.
    #[must_use]
    pub fn is_never_usual(self) -> bool {
        self.row().is_never_usual
    }

    /// The setting that switches it on; `None` of one that is asked of everyone.
    #[must_use]
    pub fn asked_if(self) -> Option<Switch> {
        self.row().asked_if
    }

    /// Whether the settings have it asked.
    #[must_use]
    pub fn is_wanted(self, switches: Switches) -> bool {
        self.asked_if().is_none_or(|switch| switches.is_on(switch))
    }

    /// The name of the feature that the statistics count by it, where it is one.
    #[must_use]
    pub fn feature(self) -> Option<&'static str> {
        self.row().feature
    }

    /// Whether it is asked only of a day with a headache.
    #[must_use]
    pub fn is_of_attack(self) -> bool {
        self.field_of_attack().is_some()
    }

    /// Where in an entry its answer stands, as a JSON pointer (RFC 6901).
    #[must_use]
    pub fn pointer(self) -> String {
        match self.field_of_attack() {
            Some(field) => format!("/attack/{field}"),
            None => format!("/{}", self.id()),
        }
    }

    /// The answer that an option stands for by itself, see [`Form::choices`].
    ///
    /// # Errors
    /// [`InvalidAnswer::NotAnOption`], of the scale [`InvalidAnswer::NotAnIntensity`].
    pub fn read(self, option: &str) -> Result<Answer, InvalidAnswer> {
        let mut choices = self.form().choices().into_iter();
        let chosen = choices.find(|(id, _)| *id == option);
        chosen.map(|(_, answer)| answer).ok_or(match self.form() {
            Form::Intensity => InvalidAnswer::NotAnIntensity,
            _ => InvalidAnswer::NotAnOption,
        })
    }

    /// Where the questionnaire goes from here.
    #[must_use]
    pub fn next(self) -> Next {
        let Row { branch, then, .. } = self.row();
        let next_row = Self::VARIANTS.get(self as usize + 1).copied();
        match (branch, then.or(next_row)) {
            (Some((yes, no)), _) => Next::Branch { yes, no },
            (None, Some(question)) => Next::To(question),
            (None, None) => Next::End,
        }
    }

    /// The question after this one for the given answer to it, whether the person is asked
    /// it or not: see [`crate::way`].
    #[must_use]
    pub fn after(self, answer: &Answer) -> Option<Self> {
        match (self.next(), answer) {
            (Next::To(question), _) => Some(question),
            (Next::Branch { yes, .. }, Answer::YesNo(true)) => Some(yes),
            (Next::Branch { no, .. }, _) => Some(no),
            (Next::End, _) => None,
        }
    }
}

impl Attack {
    /// The first option of each question.
    #[cfg(feature = "schema")]
    pub(crate) fn example() -> Self {
        let mut attack = Self::default();
        for question in Question::all() {
            if let Some((_, first)) = question.form().choices().into_iter().next() {
                attack.set(question, first);
            }
        }
        attack
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_ids_are_stable_and_a_change_of_the_questions_is_a_new_version() {
        let ids: Vec<_> = Question::all().map(Question::id).collect();
        let ids = ids.join(" ");
        insta::assert_snapshot!(format!("version {VERSION}: {ids}"), @"version 2: date headache onset resolution aura aura_length location quality activity intensity nausea vomiting photophobia phonophobia most_bothersome functioning triggers painless_aura menstruation medicines comment");
    }

    #[test]
    fn every_yes_or_no_about_the_attack_is_a_feature_that_is_counted() {
        for question in Question::all().filter(|question| question.is_of_attack()) {
            let is_counted = question.feature().is_some();
            assert!(is_counted || question.form() != Form::YesNo, "{question:?}");
        }
    }

    #[test]
    fn a_painless_day_is_asked_nothing_about_an_attack() {
        assert_eq!(
            Question::Headache.after(&Answer::YesNo(false)),
            Some(Question::PainlessAura)
        );
        assert_eq!(
            Question::Headache.after(&Answer::YesNo(true)),
            Some(Question::Onset)
        );
    }

    #[test]
    fn every_question_but_the_last_leads_on() {
        for question in Question::all() {
            let ends = question.next() == Next::End;
            assert_eq!(ends, question == Question::Comment, "{question:?}");
        }
    }
}
