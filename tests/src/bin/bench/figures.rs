use std::fmt;

use tokio::time::Duration;

/// The quartiles of several values: half of them lie between the outer ones.
#[derive(Clone, Copy)]
pub struct Spread {
    low: f64,
    pub middle: f64,
    high: f64,
}

impl Spread {
    /// `None` of no values.
    pub fn of(values: impl IntoIterator<Item = f64>) -> Option<Self> {
        let mut values: Vec<f64> = values.into_iter().collect();
        values.sort_unstable_by(f64::total_cmp);
        let at = |quarter: usize| values.get((values.len().saturating_sub(1) * quarter + 2) / 4);
        Some(Self {
            low: *at(1)?,
            middle: *at(2)?,
            high: *at(3)?,
        })
    }
}

impl fmt::Display for Spread {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { low, middle, high } = self;
        formatter.pad(&format!("{middle:.2} ({low:.2}-{high:.2})"))
    }
}

/// The middle one of several times; nothing of none.
pub fn median(times: impl IntoIterator<Item = Duration>) -> Duration {
    let mut times: Vec<Duration> = times.into_iter().collect();
    times.sort_unstable();
    times.get(times.len() / 2).copied().unwrap_or_default()
}

pub fn milliseconds(duration: Duration) -> f64 {
    duration.as_secs_f64() * 1e3
}
