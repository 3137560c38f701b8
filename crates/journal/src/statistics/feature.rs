use serde::Serialize;

use crate::answer::{Location, Nausea, Quality};
use crate::entry::Attack;

/// How many of those that answered said yes. An answer withheld is not a "no":
/// it is in neither number.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(
    feature = "schema",
    derive(utoipa::ToSchema),
    schema(example = json!({"yes": 2, "answered": 5}))
)]
pub struct Share {
    /// Those with a yes.
    pub yes: usize,
    /// Those with an answer.
    pub answered: usize,
}

impl Share {
    /// The share in whole percent, a half rounded up; `None` where nobody answered.
    #[must_use]
    pub fn percent(self) -> Option<usize> {
        (200 * self.yes + self.answered).checked_div(2 * self.answered)
    }

    fn of(answers: impl Iterator<Item = Option<bool>>) -> Self {
        answers.flatten().fold(Self::default(), |share, yes| Self {
            yes: share.yes + usize::from(yes),
            answered: share.answered + 1,
        })
    }
}

/// The days on which the headache had a feature that the questionnaire asks for
/// (those of ICHD-3 1.1 and 1.2). A count of answers, not of attacks of a kind.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Features {
    /// Visual disturbance in the hour before the pain.
    pub aura: Share,
    /// Felt on the left or on the right, and not on both.
    pub one_sided: Share,
    /// Pulsating, not pressing.
    pub pulsating: Share,
    /// Worse with routine physical activity.
    pub worse_with_activity: Share,
    /// Slight or marked.
    pub nausea: Share,
    /// Whether there was vomiting.
    pub vomiting: Share,
    /// Light irritated.
    pub photophobia: Share,
    /// Sound irritated.
    pub phonophobia: Share,
}

impl Features {
    /// Counts the answers about these headaches.
    #[must_use]
    pub fn of(attacks: &[&Attack]) -> Self {
        let share = |answer: fn(&Attack) -> Option<bool>| {
            Share::of(attacks.iter().map(|attack| answer(attack)))
        };
        Self {
            aura: share(|attack| attack.aura),
            one_sided: share(|attack| attack.location.as_ref().and_then(Location::is_one_sided)),
            pulsating: share(|attack| Some(attack.quality? == Quality::Pulsating)),
            worse_with_activity: share(|attack| attack.worse_with_activity),
            nausea: share(|attack| Some(attack.nausea? != Nausea::None)),
            vomiting: share(|attack| attack.vomiting),
            photophobia: share(|attack| attack.photophobia),
            phonophobia: share(|attack| attack.phonophobia),
        }
    }
}
