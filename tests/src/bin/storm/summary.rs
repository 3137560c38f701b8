use std::collections::BTreeMap;
use std::fmt;
use std::time::Duration;

use crate::person::Person;
use crate::weather::Weather;

/// How many of a person's last deeds a finding tells.
const TOLD: usize = 8;

/// How many characters of a difference or an error it tells.
const WORDS: usize = 1200;

/// Something that is not as a person was told, with what they did last.
#[derive(Debug)]
pub struct Finding(String);

impl Finding {
    pub fn new(words: &str) -> Self {
        Self(shortened(words))
    }

    pub fn of(person: &Person, what: &str, more: &impl fmt::Display) -> Self {
        let story = &person.story[person.story.len().saturating_sub(TOLD)..];
        Self(format!(
            "{} (number {}) {what}: {}\n      {}",
            person.patient.name(),
            person.number,
            shortened(&format!("{more:#}")),
            story.join("\n      ")
        ))
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// A few lines of what may quote a whole chat.
fn shortened(words: &str) -> String {
    words.chars().take(WORDS).collect()
}

/// A storm in numbers, and all that was found.
#[derive(Debug)]
pub struct Summary {
    took: Duration,
    answers: usize,
    visits: usize,
    days: usize,
    met: BTreeMap<String, usize>,
    pub findings: Vec<Finding>,
}

impl Summary {
    pub fn of(weather: &Weather, people: &[Person], took: Duration) -> Self {
        Self {
            took,
            answers: people.iter().map(|person| person.answers).sum(),
            visits: people.iter().map(|person| person.visits).sum(),
            days: people.iter().map(|person| person.memory.days.len()).sum(),
            met: weather.met(),
            findings: Vec::new(),
        }
    }
}

impl fmt::Display for Summary {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let seconds = self.took.as_secs_f64();
        writeln!(
            formatter,
            "{} answers in {} visits, {} days; {seconds:.0} s, {:.1} answers a second",
            self.answers,
            self.visits,
            self.days,
            self.answers as f64 / seconds
        )?;
        for (what, count) in &self.met {
            writeln!(formatter, "{count:8}  {what}")?;
        }
        for (number, finding) in self.findings.iter().enumerate() {
            writeln!(formatter, "\n{:3}. {finding}", number + 1)?;
        }
        match self.findings.len() {
            0 => write!(
                formatter,
                "All is stored as everyone was told: nothing lost, nothing doubled."
            ),
            many => write!(formatter, "{many} things are not as they should be."),
        }
    }
}
