//! What the headaches were like.

use journal::statistics::{Counted, Durations, Features, Mention, OnsetCounts, Share};
use serde::Serialize;
use utoipa::ToSchema;

/// How long headaches lasted.
#[derive(Serialize, ToSchema)]
#[schema(example = json!({"known": 3, "median_minutes": 240.0, "shortest_minutes": 90, "longest_minutes": 600, "slept_off": 1, "ongoing": 0, "unknown": 1}))]
pub struct DurationsDocument {
    /// Headaches that began and ended at a time of the clock.
    #[schema(example = 3)]
    known: usize,
    /// The median of those; `null` where there are none.
    #[schema(example = 240.0)]
    median_minutes: Option<f64>,
    /// The shortest of those.
    #[schema(example = 90)]
    shortest_minutes: Option<i64>,
    /// The longest of those.
    #[schema(example = 600)]
    longest_minutes: Option<i64>,
    /// Those that sleep ended.
    #[schema(example = 1)]
    slept_off: usize,
    /// Those still there when the day was written down.
    #[schema(example = 0)]
    ongoing: usize,
    /// All others.
    #[schema(example = 1)]
    unknown: usize,
}

impl From<Durations> for DurationsDocument {
    fn from(durations: Durations) -> Self {
        Self {
            known: durations.known,
            median_minutes: durations.median,
            shortest_minutes: durations.shortest,
            longest_minutes: durations.longest,
            slept_off: durations.slept_off,
            ongoing: durations.ongoing,
            unknown: durations.unknown,
        }
    }
}

/// How many of those that answered said yes. A missing answer is in neither number.
#[derive(Serialize, ToSchema)]
#[schema(example = json!({"yes": 2, "answered": 5}))]
pub struct ShareDocument {
    /// Days with a yes.
    #[schema(example = 2)]
    yes: usize,
    /// Days with an answer.
    #[schema(example = 5)]
    answered: usize,
}

impl From<Share> for ShareDocument {
    fn from(share: Share) -> Self {
        let Share { yes, answered } = share;
        Self { yes, answered }
    }
}

/// Headache days that had a feature the questionnaire asks for.
#[derive(Serialize, ToSchema)]
pub struct FeaturesDocument {
    aura: ShareDocument,
    one_sided: ShareDocument,
    pulsating: ShareDocument,
    worse_with_activity: ShareDocument,
    nausea: ShareDocument,
    vomiting: ShareDocument,
    photophobia: ShareDocument,
    phonophobia: ShareDocument,
}

impl From<Features> for FeaturesDocument {
    fn from(features: Features) -> Self {
        Self {
            aura: features.aura.into(),
            one_sided: features.one_sided.into(),
            pulsating: features.pulsating.into(),
            worse_with_activity: features.worse_with_activity.into(),
            nausea: features.nausea.into(),
            vomiting: features.vomiting.into(),
            photophobia: features.photophobia.into(),
            phonophobia: features.phonophobia.into(),
        }
    }
}

/// Headaches by the part of the day in which they began.
#[derive(Serialize, ToSchema)]
#[schema(as = OnsetCountsDocument, example = json!({"on_waking": 1, "night": 0, "morning": 3, "afternoon": 1, "evening": 0, "unknown": 0}))]
pub struct OnsetDocument {
    /// There on waking.
    #[schema(example = 1)]
    on_waking: usize,
    /// From 0 to 6.
    #[schema(example = 0)]
    night: usize,
    /// From 6 to 12.
    #[schema(example = 3)]
    morning: usize,
    /// From 12 to 18.
    #[schema(example = 1)]
    afternoon: usize,
    /// From 18 to 24.
    #[schema(example = 0)]
    evening: usize,
    /// Not known.
    #[schema(example = 0)]
    unknown: usize,
}

impl From<OnsetCounts> for OnsetDocument {
    fn from(onset: OnsetCounts) -> Self {
        let OnsetCounts {
            on_waking,
            night,
            morning,
            afternoon,
            evening,
            unknown,
        } = onset;
        Self {
            on_waking,
            night,
            morning,
            afternoon,
            evening,
            unknown,
        }
    }
}

/// A place or a trigger, and on how many days it was named.
#[derive(Serialize, ToSchema)]
#[schema(example = json!({"id": "stress", "days": 3}))]
pub struct MentionDocument {
    /// One of the questionnaire's options.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false, example = "stress")]
    id: Option<&'static str>,
    /// Or the person's own words.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false, example = "neon light")]
    words: Option<String>,
    /// On how many days.
    #[schema(example = 3)]
    days: usize,
}

impl<T: Into<&'static str>> From<Counted<Mention<T>>> for MentionDocument {
    fn from(counted: Counted<Mention<T>>) -> Self {
        let (id, words) = match counted.what {
            Mention::Listed(option) => (Some(option.into()), None),
            Mention::Own(words) => (None, Some(words.into())),
        };
        Self {
            id,
            words,
            days: counted.count,
        }
    }
}
