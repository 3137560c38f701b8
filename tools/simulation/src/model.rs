use std::fmt;
use std::time::Duration;

use clap::Args;

/// The numbers of the world that is played: the stack as the template deploys it, AWS's
/// quotas, and Telegram's.
#[derive(Clone, Debug, Args)]
pub struct Model {
    /// Messages of all functions a second (`MessagesPerSecond`).
    #[arg(long, default_value_t = 25.0)]
    pub messages_per_second: f64,
    /// Over how many minutes reminders are spread (`ReminderWindowMinutes`).
    #[arg(long, default_value_t = 0)]
    pub reminder_window_minutes: u32,
    /// Over how many minutes weekly reports are spread (`WeeklyWindowMinutes`).
    #[arg(long, default_value_t = 120)]
    pub weekly_window_minutes: u32,
    /// How many updates Telegram delivers at once (`MaxConnections`).
    #[arg(long, default_value_t = 4)]
    pub max_connections: u32,
    /// The functions that the account runs at once; a new one's is 10.
    #[arg(long, default_value_t = 1000)]
    pub concurrency: u32,
    /// The schedules that fire a second, a quota of the region.
    #[arg(long, default_value_t = 1000)]
    pub scheduler_rate: usize,
    /// The messages that Telegram takes of a bot in a second.
    #[arg(long, default_value_t = 30)]
    pub telegram_rate: u32,
    /// For how many seconds Telegram takes none after too many.
    #[arg(long, default_value_t = 5)]
    pub retry_after: i64,
    /// How many milliseconds Telegram takes to answer.
    #[arg(long, default_value_t = 70)]
    pub telegram_latency: u64,
}

/// How a function works off a queue.
#[derive(Clone, Copy, Debug)]
pub struct Mapping {
    /// How many copies of the function run at once.
    pub at_once: usize,
    /// The percentage of the messages a second that each copy may send.
    pub percent: f64,
    pub batch_size: usize,
    pub timeout: Duration,
    pub visibility: Duration,
}

pub const REMINDERS: Mapping = Mapping {
    at_once: 2,
    percent: 30.0,
    batch_size: 10,
    timeout: Duration::from_secs(60),
    visibility: Duration::from_secs(360),
};
/// Ordered reports have as many copies of their own.
pub const WEEKLY_REPORTS: Mapping = Mapping {
    at_once: 2,
    percent: 10.0,
    batch_size: 1,
    timeout: Duration::from_secs(30),
    visibility: Duration::from_secs(180),
};
/// The receipt after which a message is a dead letter.
pub const MOST_RECEIPTS: u32 = 5;

/// How long the reads before a message take, and again the writes after it.
pub const TABLE_LATENCY: Duration = Duration::from_millis(12);
/// How long a report is made.
pub const REPORT_TIME: Duration = Duration::from_millis(200);
/// How long an update is answered.
pub const UPDATE_TIME: Duration = Duration::from_millis(70);

impl Model {
    /// How many updates are answered at once while all queues are being worked off. A
    /// throttled one comes again later, as one for which there is no free connection.
    pub fn free_connections(&self) -> u32 {
        let copies = REMINDERS.at_once + 2 * WEEKLY_REPORTS.at_once;
        let copies = u32::try_from(copies).unwrap_or(u32::MAX);
        self.max_connections
            .min(self.concurrency.saturating_sub(copies))
    }
}

impl fmt::Display for Model {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            out,
            "{} messages a second, reminders spread over {} min and weekly reports over {}, {} connections; \
             Telegram takes {} a second",
            self.messages_per_second,
            self.reminder_window_minutes,
            self.weekly_window_minutes,
            self.max_connections,
            self.telegram_rate,
        )
    }
}

#[cfg(test)]
mod tests {
    use clap::Parser;

    use super::*;
    use crate::Arguments;

    #[test]
    fn the_stack_that_is_played_is_the_one_of_the_template() {
        let template = include_str!("../../../template.yaml");
        let Arguments { model, .. } = Arguments::parse_from(["simulation"]);
        let says = |text: String| assert!(template.contains(&text), "{text}");
        for (name, mapping) in [("Reminders", REMINDERS), ("WeeklyReports", WEEKLY_REPORTS)] {
            let (at_once, percent) = (mapping.at_once, mapping.percent);
            says(format!(
                "    {name}: {{ AtOnce: {at_once}, Percent: \"{percent}\" }}\n"
            ));
            says(format!("            BatchSize: {}\n", mapping.batch_size));
            says(format!("      Timeout: {}\n", mapping.timeout.as_secs()));
            let visibility = mapping.visibility.as_secs();
            says(format!("      VisibilityTimeout: {visibility}\n"));
        }
        says(format!("maxReceiveCount: {MOST_RECEIPTS}\n"));
        for (name, value) in [
            ("MessagesPerSecond", model.messages_per_second),
            (
                "ReminderWindowMinutes",
                model.reminder_window_minutes.into(),
            ),
            ("WeeklyWindowMinutes", model.weekly_window_minutes.into()),
            ("MaxConnections", model.max_connections.into()),
        ] {
            let parameter = template.split(&format!("\n  {name}:\n")).nth(1);
            let default = parameter.and_then(|it| it.split("    Default: ").nth(1));
            let default = default.and_then(|it| it.lines().next()).expect("a default");
            assert_eq!(default.parse(), Ok(value), "{name}");
        }
    }
}
