//! The measuring: every lane plays one event, round after round, so that whatever else the
//! machine does meets all of them alike.

use std::collections::BTreeMap;

use tokio::time::Duration;

use crate::figures::{Spread, median};
use crate::function::Sample;
use crate::kinds::Script;
use crate::lane::Lane;
use crate::stage::{Conditions, Stage};
use end_to_end::Stack;

/// Functions under some conditions, and the lanes that they serve.
pub struct Scene<'a> {
    pub stage: Stage<'a>,
    lanes: Vec<Lane<'a>>,
    /// The measured costs, by round.
    rounds: Vec<BTreeMap<&'static str, Cost>>,
}

/// The cost of an event.
#[derive(Clone, Copy)]
pub struct Cost {
    pub cpu: Duration,
    pub took: Duration,
    pub held_back: Duration,
}

impl Cost {
    pub fn cpu(self) -> Duration {
        self.cpu
    }

    pub fn took(self) -> Duration {
        self.took
    }

    /// How long its work takes with its share of a processor.
    pub fn limited(self) -> Duration {
        self.cpu + self.held_back
    }
}

impl From<&Sample> for Cost {
    fn from(sample: &Sample) -> Self {
        Self {
            cpu: sample.cpu,
            took: sample.took,
            held_back: sample.held_back,
        }
    }
}

impl<'a> Scene<'a> {
    /// Starts the functions and opens a lane for each script.
    pub async fn open(
        stack: &'a Stack,
        conditions: Conditions<'a>,
        scripts: Vec<Script>,
    ) -> anyhow::Result<Self> {
        let stage = Stage::start(stack, conditions).await?;
        let mut lanes = Vec::new();
        for script in scripts {
            lanes.push(Lane::open(&stage, script, conditions.kept).await?);
        }
        Ok(Self {
            stage,
            lanes,
            rounds: Vec::new(),
        })
    }

    /// Plays one event of each lane, which counts.
    pub async fn play(&mut self) -> anyhow::Result<()> {
        let mut round = BTreeMap::new();
        for lane in &mut self.lanes {
            let (kind, sample) = lane.next(&self.stage).await?;
            round.insert(kind, Cost::from(&sample));
        }
        self.rounds.push(round);
        Ok(())
    }

    /// Plays every step of every lane once. Says of each event what it did.
    pub async fn walk(
        &mut self,
        mut seen: impl FnMut(&'static str, &Sample),
    ) -> anyhow::Result<()> {
        for lane in &mut self.lanes {
            for _ in 0..lane.measured_steps() {
                let (kind, sample) = lane.next(&self.stage).await?;
                seen(kind, &sample);
            }
        }
        Ok(())
    }

    /// The costs of a kind.
    pub fn costs(&self, kind: &'static str) -> impl Iterator<Item = Cost> {
        self.rounds
            .iter()
            .filter_map(move |round| round.get(kind).copied())
    }

    /// The middle of some cost of a kind.
    pub fn median(&self, kind: &'static str, part: fn(Cost) -> Duration) -> Duration {
        median(self.costs(kind).map(part))
    }

    /// How many times the cost of another kind it is, by the rounds in which both came.
    pub fn ratio(
        &self,
        kind: &'static str,
        to: &'static str,
        part: fn(Cost) -> Duration,
    ) -> Option<Spread> {
        let both = self
            .rounds
            .iter()
            .filter_map(|round| Some((round.get(kind)?, round.get(to)?)));
        Spread::of(both.map(|(one, other)| part(*one).as_secs_f64() / part(*other).as_secs_f64()))
    }
}
