use serde::Serialize;

use super::Day;
use super::median::median;

/// The intensity from which pain counts as severe: 7 to 10 of 10 is the range that both
/// patients and healthy adults call severe (Palos et al., J Pain 2006;7:49-56).
pub const SEVERE: u8 = 7;

/// The intensity from which pain is moderate, by the same source.
pub const MODERATE: u8 = 5;

/// The intensities of headache days, 1 to 10. Headaches without an intensity are left out.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[cfg_attr(
    feature = "schema",
    derive(utoipa::ToSchema),
    schema(example = json!({
        "rated_days": 5, "median": 6.0, "least": 3, "most": 9, "moderate_or_severe_days": 4, "severe_days": 2
    }))
)]
pub struct IntensitySummary {
    /// The days whose headache has an intensity; the others say nothing here.
    pub rated_days: usize,
    /// The middle value, or half-way between the two middle ones; null of fewer than five.
    #[cfg_attr(feature = "schema", schema(required))]
    pub median: Option<f64>,
    /// The lowest.
    #[cfg_attr(feature = "schema", schema(minimum = 1, maximum = 10))]
    pub least: u8,
    /// The highest.
    #[cfg_attr(feature = "schema", schema(minimum = 1, maximum = 10))]
    pub most: u8,
    /// Days with an intensity of 5 or more.
    pub moderate_or_severe_days: usize,
    /// Days with an intensity of 7 or more.
    pub severe_days: usize,
}

impl IntensitySummary {
    /// `None` where no day has an intensity.
    ///
    /// The median and the range, not the mean: the scale orders pains, its steps
    /// need not be equal (Stevens, Science 1946;103:677-680).
    #[must_use]
    pub fn of(days: &[Day<'_>]) -> Option<Self> {
        let mut ratings: Vec<u8> = days.iter().filter_map(Day::intensity).collect();
        ratings.sort_unstable();
        let (least, most) = (*ratings.first()?, *ratings.last()?);
        let from = |least| ratings.iter().filter(|rating| **rating >= least).count();
        Some(Self {
            rated_days: ratings.len(),
            median: median(&ratings),
            least,
            most,
            moderate_or_severe_days: from(MODERATE),
            severe_days: from(SEVERE),
        })
    }
}
