use std::fmt;
use std::time::{Duration, Instant};

use clap::Parser;

/// Plays a storm and says what was lost or doubled in it.
#[derive(Debug, Parser)]
pub struct Options {
    /// How many people keep a diary.
    #[arg(long, default_value_t = 40)]
    pub people: usize,
    /// How many answers they give in all.
    #[arg(long, default_value_t = 500)]
    pub answers: usize,
    /// The actions of the people and the faults follow from it.
    #[arg(long, default_value_t = fastrand::u64(0..1_000_000))]
    pub seed: u64,
    /// How many of a hundred calls go wrong.
    #[arg(long, default_value_t = 30)]
    pub faults: u8,
    /// After so many minutes nobody begins anything.
    #[arg(long, default_value_t = 600)]
    pub minutes: u64,
    /// How many people write at the same time.
    #[arg(long, default_value_t = 24)]
    pub at_once: usize,
}

impl Options {
    /// How many updates Telegram delivers at once: a text and a tap of everyone who writes.
    pub fn connections(&self) -> u32 {
        u32::try_from(self.at_once)
            .unwrap_or(u32::MAX)
            .clamp(1, 100)
    }

    pub fn end(&self) -> Instant {
        Instant::now() + Duration::from_mins(self.minutes)
    }

    /// The variables of `make` that bring the same storm.
    pub fn again(&self) -> String {
        format!(
            "SEED={} PEOPLE={} ANSWERS={} FAULTS={}",
            self.seed, self.people, self.answers, self.faults
        )
    }
}

impl fmt::Display for Options {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            formatter,
            "{} people give {} answers; {} of 100 calls go wrong; seed {}",
            self.people, self.answers, self.faults, self.seed
        )
    }
}
