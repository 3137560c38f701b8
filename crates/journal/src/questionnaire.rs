//! The questionnaire as data: sixteen questions, the kind of answer each takes,
//! its options and what comes next. The wording is in `texts/`.

use serde::{Deserialize, Serialize};
use strum::{EnumString, IntoStaticStr, VariantArray};

use crate::answer::{Answer, Intensity, Nausea, PartOfDay, Quality, Site, Trigger};

/// Changes with every change of a question, its options or its branches.
/// An entry says by which version it was filled.
pub const VERSION: u32 = 1;

/// A question of the diary, in the order in which they are asked.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    EnumString,
    IntoStaticStr,
    VariantArray,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Question {
    Date,
    Headache,
    Onset,
    Resolution,
    Aura,
    Location,
    Quality,
    Activity,
    Intensity,
    Nausea,
    Vomiting,
    Photophobia,
    Phonophobia,
    Triggers,
    Medicines,
    Comment,
}

/// What kind of answer a question takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// A local date; the options are dates too.
    Date,
    /// One of the options, and nothing else.
    Choice,
    /// One of the options, or a time of day.
    Moment,
    /// Several of the options, or words, or both.
    Several,
    /// A whole number from 1 to 10.
    Scale,
    /// Doses of medicines: the person's own on buttons, or words.
    Medicines,
    /// Words.
    Words,
}

/// What follows a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Next {
    To(Question),
    /// "yes" goes on to one question, "no" to another.
    Branch {
        yes: Question,
        no: Question,
    },
    End,
}

/// The option that stands for "nothing of the kind": no medicine, no trigger, no comment.
pub const NONE: &str = "none";
/// For a question about a time, the time at which it is answered. It is offered where
/// the answer is given on the day itself, and stored as that time.
pub const NOW: &str = "now";
/// Of the question when it began: it was there on waking.
pub const ON_WAKING: &str = "on_waking";
/// Of the question when it ended: it was still there when the day was written down.
pub const ONGOING: &str = "ongoing";
/// Of the question when it ended: sleep ended it.
pub const SLEPT_OFF: &str = "slept_off";
/// The options of a question that is answered with yes or no.
pub const YES: &str = "yes";
/// See [`YES`].
pub const NO: &str = "no";

impl Question {
    /// Every question, in the order in which they are asked.
    pub fn all() -> impl Iterator<Item = Self> {
        Self::VARIANTS.iter().copied()
    }

    /// The stable name of the question, such as `back_of_head` is of a site.
    #[must_use]
    pub fn id(self) -> &'static str {
        self.into()
    }

    /// What kind of answer it takes.
    #[must_use]
    pub fn kind(self) -> Kind {
        match self {
            Self::Date => Kind::Date,
            Self::Onset | Self::Resolution => Kind::Moment,
            Self::Location | Self::Triggers => Kind::Several,
            Self::Intensity => Kind::Scale,
            Self::Medicines => Kind::Medicines,
            Self::Comment => Kind::Words,
            Self::Headache
            | Self::Aura
            | Self::Quality
            | Self::Activity
            | Self::Nausea
            | Self::Vomiting
            | Self::Photophobia
            | Self::Phonophobia => Kind::Choice,
        }
    }

    /// The ids of the options that are the same for everyone, in the order in
    /// which they are shown. The dates and the person's own medicines come on top.
    #[must_use]
    pub fn options(self) -> Vec<&'static str> {
        match self {
            Self::Date => Vec::new(),
            Self::Headache
            | Self::Aura
            | Self::Activity
            | Self::Vomiting
            | Self::Photophobia
            | Self::Phonophobia => vec![YES, NO],
            Self::Onset => std::iter::once(ON_WAKING)
                .chain(ids::<PartOfDay>())
                .collect(),
            Self::Resolution => vec![ONGOING, SLEPT_OFF],
            Self::Location => ids::<Site>().collect(),
            Self::Quality => ids::<Quality>().collect(),
            Self::Intensity => vec!["1", "2", "3", "4", "5", "6", "7", "8", "9", "10"],
            Self::Nausea => ids::<Nausea>().collect(),
            Self::Triggers => ids::<Trigger>().chain([NONE]).collect(),
            Self::Medicines | Self::Comment => vec![NONE],
        }
    }

    /// Whether it can be left unanswered: all but the date, those that are answered
    /// with a plain yes or no, and the comment, which may be none.
    #[must_use]
    pub fn may_be_skipped(self) -> bool {
        let yes_or_no = self.options() == [YES, NO];
        !yes_or_no && !matches!(self, Self::Date | Self::Comment)
    }

    /// Where the questionnaire goes from here.
    #[must_use]
    pub fn next(self) -> Next {
        match self {
            Self::Headache => Next::Branch {
                yes: Self::Onset,
                no: Self::Medicines,
            },
            Self::Comment => Next::End,
            _ => Self::VARIANTS
                .get(self as usize + 1)
                .map_or(Next::End, |question| Next::To(*question)),
        }
    }

    /// The question after this one for the given answer to it.
    #[must_use]
    pub fn after(self, answer: &Answer) -> Option<Self> {
        match (self.next(), answer) {
            (Next::To(question), _) => Some(question),
            (Next::Branch { no, .. }, Answer::YesNo(false)) => Some(no),
            (Next::Branch { yes, .. }, _) => Some(yes),
            (Next::End, _) => None,
        }
    }
}

/// The ids of every variant of an option type.
fn ids<T: VariantArray + Copy + Into<&'static str>>() -> impl Iterator<Item = &'static str> {
    T::VARIANTS.iter().map(|variant| (*variant).into())
}

const _: () = assert!(
    Intensity::MIN == 1 && Intensity::MAX == 10,
    "the options list the scale"
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_are_sixteen_questions_with_stable_ids() {
        let ids: Vec<_> = Question::VARIANTS
            .iter()
            .map(|question| question.id())
            .collect();
        insta::assert_snapshot!(ids.join(" "), @"date headache onset resolution aura location quality activity intensity nausea vomiting photophobia phonophobia triggers medicines comment");
    }

    #[test]
    fn a_painless_day_goes_straight_to_the_medicines() {
        assert_eq!(
            Question::Headache.after(&Answer::YesNo(false)),
            Some(Question::Medicines)
        );
        assert_eq!(
            Question::Headache.after(&Answer::YesNo(true)),
            Some(Question::Onset)
        );
    }

    #[test]
    fn every_question_but_the_last_leads_on() {
        for question in Question::VARIANTS {
            let ends = question.next() == Next::End;
            assert_eq!(ends, *question == Question::Comment, "{question:?}");
        }
    }
}
