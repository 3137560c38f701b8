use serde::{Deserialize, Serialize};

use crate::digits::in_ascii_digits;
use crate::ids::ids;
use crate::invalid_answer::InvalidAnswer;

ids! {
    /// The quality of the pain, by the two words of ICHD-3.
    pub enum Quality {
        /// Throbbing, varying with the heartbeat.
        Pulsating,
        /// Pressing or tightening.
        Pressing,
        /// Pulsating and pressing.
        Both,
        /// Neither, such as stabbing or burning.
        Other,
    }
}

impl Quality {
    /// Whether the pain throbbed, alone or besides.
    #[must_use]
    pub fn is_pulsating(self) -> bool {
        matches!(self, Self::Pulsating | Self::Both)
    }
}

ids! {
    /// How long the visual aura lasted. ICHD-3 1.2 has 5 to 60 minutes for each symptom.
    pub enum AuraLength {
        /// Less than 5 minutes.
        #[serde(rename = "under_5_minutes")]
        #[strum(serialize = "under_5_minutes")]
        Under5Minutes,
        /// 5 to 60 minutes.
        #[serde(rename = "from_5_to_60_minutes")]
        #[strum(serialize = "from_5_to_60_minutes")]
        From5To60Minutes,
        /// More than 60 minutes.
        #[serde(rename = "over_60_minutes")]
        #[strum(serialize = "over_60_minutes")]
        Over60Minutes,
    }
}

ids! {
    /// How marked the nausea was.
    pub enum Nausea {
        Marked,
        Slight,
        None,
    }
}

ids! {
    /// A visual aura on a day without a headache, with its length. ICHD-3 1.2 has 5 to 60
    /// minutes for each symptom.
    pub enum PainlessAura {
        None,
        /// Less than 5 minutes.
        #[serde(rename = "under_5_minutes")]
        #[strum(serialize = "under_5_minutes")]
        Under5Minutes,
        /// 5 to 60 minutes.
        #[serde(rename = "from_5_to_60_minutes")]
        #[strum(serialize = "from_5_to_60_minutes")]
        From5To60Minutes,
        /// More than 60 minutes.
        #[serde(rename = "over_60_minutes")]
        #[strum(serialize = "over_60_minutes")]
        Over60Minutes,
        /// There was one, and nobody looked at the clock.
        UnknownLength,
    }
}

ids! {
    /// How much of the day's plans was possible with the headache.
    pub enum Functioning {
        AsUsual,
        HalfOrLess,
        NotAtAll,
    }
}

ids! {
    /// The symptom that bothered most beside the pain.
    pub enum MostBothersome {
        Nausea,
        Photophobia,
        Phonophobia,
        None,
    }
}

/// The intensity of the pain at its worst, on the numerical rating scale from 1 to 10.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "Sent", into = "u8")]
#[cfg_attr(
    feature = "schema",
    derive(utoipa::ToSchema),
    schema(value_type = u8, minimum = 1, maximum = 10, example = 7)
)]
pub struct Intensity(u8);

impl Intensity {
    /// The mildest pain on the scale, which has no zero: no pain is no headache.
    pub const MIN: u8 = 1;
    /// The worst pain on the scale.
    pub const MAX: u8 = 10;

    /// Reads "7", in digits of any script.
    ///
    /// # Errors
    /// [`InvalidAnswer::NotAnIntensity`] for anything but a whole number from 1 to 10.
    pub fn parse(text: &str) -> Result<Self, InvalidAnswer> {
        in_ascii_digits(text)
            .trim()
            .parse::<u8>()
            .map_err(|_| InvalidAnswer::NotAnIntensity)
            .and_then(Self::try_from)
    }

    /// The number on the scale, 1 to 10.
    #[must_use]
    pub fn get(self) -> u8 {
        self.0
    }

    /// Every value of the scale, from the mildest.
    pub fn scale() -> impl Iterator<Item = Self> {
        (Self::MIN..=Self::MAX).map(Self)
    }
}

impl TryFrom<u8> for Intensity {
    type Error = InvalidAnswer;

    fn try_from(number: u8) -> Result<Self, InvalidAnswer> {
        (Self::MIN..=Self::MAX)
            .contains(&number)
            .then_some(Self(number))
            .ok_or(InvalidAnswer::NotAnIntensity)
    }
}

/// A number that is perhaps no intensity.
#[derive(Deserialize)]
struct Sent(i64);

impl TryFrom<Sent> for Intensity {
    type Error = InvalidAnswer;

    fn try_from(Sent(number): Sent) -> Result<Self, InvalidAnswer> {
        let number = u8::try_from(number).map_err(|_| InvalidAnswer::NotAnIntensity)?;
        number.try_into()
    }
}

impl From<Intensity> for u8 {
    fn from(intensity: Intensity) -> Self {
        intensity.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_intensity_is_a_whole_number_from_1_to_10() {
        for (text, number) in [
            ("1", 1),
            (" 7 ", 7),
            ("10", 10),
            ("٧", 7),
            ("１０", 10),
            ("7️⃣", 7),
        ] {
            assert_eq!(
                Intensity::parse(text).map(Intensity::get),
                Ok(number),
                "{text}"
            );
        }
        for text in [
            "0", "11", "-1", "7.5", "", "many", "110", "7/10", "٧٫٥", "⑦", "7²",
        ] {
            assert_eq!(
                Intensity::parse(text),
                Err(InvalidAnswer::NotAnIntensity),
                "{text}"
            );
        }
    }
}
