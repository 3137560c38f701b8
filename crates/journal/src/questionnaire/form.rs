use serde::{Deserialize, Serialize};
use strum::VariantArray;

use crate::answer::{
    Answer, Intensity, InvalidAnswer, Nausea, Onset, PartOfDay, Quality, Resolution, Site, Trigger,
    Triggers,
};

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

/// The type of answer that a question takes: the variant of [`Answer`] of the same name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    Date,
    YesNo,
    Onset,
    Resolution,
    Location,
    Quality,
    Intensity,
    Nausea,
    Triggers,
    Medicines,
    Comment,
}

/// How a question is answered.
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

impl Form {
    /// How it is answered.
    #[must_use]
    pub fn kind(self) -> Kind {
        match self {
            Self::Date => Kind::Date,
            Self::YesNo | Self::Quality | Self::Nausea => Kind::Choice,
            Self::Onset | Self::Resolution => Kind::Moment,
            Self::Location | Self::Triggers => Kind::Several,
            Self::Intensity => Kind::Scale,
            Self::Medicines => Kind::Medicines,
            Self::Comment => Kind::Words,
        }
    }

    /// The ids of the options that are the same for everyone, in the order in
    /// which they are shown. The dates and the person's own medicines come on top.
    #[must_use]
    pub fn options(self) -> Vec<&'static str> {
        match self {
            Self::Date => Vec::new(),
            Self::YesNo => vec![YES, NO],
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

    /// Whether the question can be left unanswered: all but the date, those that are
    /// answered with a plain yes or no, and the comment, which may be none.
    #[must_use]
    pub fn may_be_skipped(self) -> bool {
        !matches!(self, Self::Date | Self::YesNo | Self::Comment)
    }

    /// The answer that an option is by itself. There is none for a date, for the hour of the
    /// clock and for a medicine of the person's own, which are no options for everyone.
    ///
    /// # Errors
    /// [`InvalidAnswer::NotAnOption`], of the scale [`InvalidAnswer::NotAnIntensity`].
    pub fn read(self, option: &str) -> Result<Answer, InvalidAnswer> {
        match (self, option) {
            (Self::YesNo, YES) => Ok(Answer::YesNo(true)),
            (Self::YesNo, NO) => Ok(Answer::YesNo(false)),
            (Self::Onset, ON_WAKING) => Ok(Answer::Onset(Onset::OnWaking)),
            (Self::Onset, _) => one_of(option).map(Onset::During).map(Answer::Onset),
            (Self::Resolution, ONGOING) => Ok(Answer::Resolution(Resolution::Ongoing)),
            (Self::Resolution, SLEPT_OFF) => Ok(Answer::Resolution(Resolution::SleptOff)),
            (Self::Location, _) => one_of(option)
                .map(|site: Site| site.into())
                .map(Answer::Location),
            (Self::Quality, _) => one_of(option).map(Answer::Quality),
            (Self::Intensity, _) => Intensity::parse(option).map(Answer::Intensity),
            (Self::Nausea, _) => one_of(option).map(Answer::Nausea),
            (Self::Triggers, NONE) => Ok(Answer::Triggers(Triggers::default())),
            (Self::Triggers, _) => one_of(option)
                .map(|trigger: Trigger| trigger.into())
                .map(Answer::Triggers),
            (Self::Medicines, NONE) => Ok(Answer::Medicines(Vec::new())),
            (Self::Comment, NONE) => Ok(Answer::Comment(None)),
            _ => Err(InvalidAnswer::NotAnOption),
        }
    }
}

fn one_of<T: std::str::FromStr>(option: &str) -> Result<T, InvalidAnswer> {
    option.parse().map_err(|_| InvalidAnswer::NotAnOption)
}

/// The ids of every variant of an option type.
fn ids<T: VariantArray + Copy + Into<&'static str>>() -> impl Iterator<Item = &'static str> {
    T::VARIANTS.iter().map(|variant| (*variant).into())
}

const _: () = assert!(
    Intensity::MIN == 1 && Intensity::MAX == 10,
    "the options list the scale"
);
