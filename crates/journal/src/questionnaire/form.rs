use serde::{Deserialize, Serialize};
use strum::VariantArray;

use crate::answer::{Answer, Intensity, Onset, Resolution, Site, Trigger, Triggers};

/// The option that stands for "nothing of the kind": no medicine, no trigger, no comment.
pub const NONE: &str = "none";
/// For a question about a time, the time at which it is answered. It is offered where
/// the answer is given on the day itself, and stored as that time.
pub const NOW: &str = "now";
/// Of the question when it began: it was there on waking.
pub const ON_WAKING: &str = "on_waking";
/// Of the question when it began: it went on from the day before. It is offered after a
/// day with a headache.
pub const CONTINUED: &str = "continued";
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
    AuraLength,
    Location,
    Quality,
    Intensity,
    Nausea,
    MostBothersome,
    Functioning,
    PainlessAura,
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
            Self::YesNo
            | Self::AuraLength
            | Self::Quality
            | Self::Nausea
            | Self::MostBothersome
            | Self::Functioning
            | Self::PainlessAura => Kind::Choice,
            Self::Onset | Self::Resolution => Kind::Moment,
            Self::Location | Self::Triggers => Kind::Several,
            Self::Intensity => Kind::Scale,
            Self::Medicines => Kind::Medicines,
            Self::Comment => Kind::Words,
        }
    }

    /// The ids of the options that are the same for everyone, each with the answer that it
    /// is by itself, in the order in which they are shown. The dates, the hour of the clock
    /// and the person's own medicines come on top.
    #[must_use]
    pub fn choices(self) -> Vec<(&'static str, Answer)> {
        match self {
            Self::Date => Vec::new(),
            Self::YesNo => vec![(YES, Answer::YesNo(true)), (NO, Answer::YesNo(false))],
            Self::Onset => [(CONTINUED, Onset::Continued), (ON_WAKING, Onset::OnWaking)]
                .map(|(option, onset)| (option, Answer::Onset(onset)))
                .into_iter()
                .chain(each(|part| Answer::Onset(Onset::During(part))))
                .collect(),
            Self::Resolution => vec![
                (ONGOING, Answer::Resolution(Resolution::Ongoing)),
                (SLEPT_OFF, Answer::Resolution(Resolution::SleptOff)),
            ],
            Self::Location => each(|site: Site| Answer::Location(site.into())).collect(),
            Self::AuraLength => each(Answer::AuraLength).collect(),
            Self::Quality => each(Answer::Quality).collect(),
            Self::Intensity => SCALE
                .into_iter()
                .zip(Intensity::scale().map(Answer::Intensity))
                .collect(),
            Self::Nausea => each(Answer::Nausea).collect(),
            Self::MostBothersome => each(Answer::MostBothersome).collect(),
            Self::Functioning => each(Answer::Functioning).collect(),
            Self::PainlessAura => each(Answer::PainlessAura).collect(),
            Self::Triggers => each(|trigger: Trigger| Answer::Triggers(trigger.into()))
                .chain([(NONE, Answer::Triggers(Triggers::default()))])
                .collect(),
            Self::Medicines => vec![(NONE, Answer::Medicines(Vec::new()))],
            Self::Comment => vec![(NONE, Answer::Comment(None))],
        }
    }
}

/// Every variant of an option type by its id, as an answer.
fn each<T: VariantArray + Copy + Into<&'static str>>(
    answer: impl Fn(T) -> Answer,
) -> impl Iterator<Item = (&'static str, Answer)> {
    let variants = T::VARIANTS.iter().copied();
    variants.map(move |variant| (variant.into(), answer(variant)))
}

/// The ids of the scale.
const SCALE: [&str; 10] = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10"];

const _: () = assert!(Intensity::MIN == 1 && Intensity::MAX as usize == SCALE.len());
