//! The numbers that are told at the end; they name nobody.

use std::fmt;
use std::ops::AddAssign;

/// How much was found and brought.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    pub people: usize,
    pub new_people: usize,
    /// They have erased everything since they were brought, or have been forgotten.
    pub left_people: usize,
    pub doubled: usize,
    pub strangers: usize,
    pub alarms: usize,
    pub unclear_alarms: usize,
    pub days: usize,
    pub new_days: usize,
    /// Those that the person has filled themselves, or that were brought before.
    pub filled_days: usize,
    /// Those of people who left, or that an earlier run brought.
    pub passed_days: usize,
    pub old_days: usize,
    pub future_days: usize,
    pub unclear_days: usize,
}

impl AddAssign for Count {
    fn add_assign(&mut self, other: Self) {
        self.people += other.people;
        self.new_people += other.new_people;
        self.left_people += other.left_people;
        self.doubled += other.doubled;
        self.strangers += other.strangers;
        self.alarms += other.alarms;
        self.unclear_alarms += other.unclear_alarms;
        self.days += other.days;
        self.new_days += other.new_days;
        self.filled_days += other.filled_days;
        self.passed_days += other.passed_days;
        self.old_days += other.old_days;
        self.future_days += other.future_days;
        self.unclear_days += other.unclear_days;
    }
}

impl fmt::Display for Count {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(
            formatter,
            "People: {}, {} new",
            self.people, self.new_people
        )?;
        writeln!(
            formatter,
            "  have left since they were brought: {}",
            self.left_people
        )?;
        writeln!(formatter, "  second rows, merged: {}", self.doubled)?;
        writeln!(
            formatter,
            "  rows that are nobody's in Telegram: {}",
            self.strangers
        )?;
        writeln!(formatter, "Alarms: {}", self.alarms)?;
        writeln!(formatter, "  not understood: {}", self.unclear_alarms)?;
        writeln!(formatter, "Days: {}, {} new", self.days, self.new_days)?;
        writeln!(formatter, "  filled in already: {}", self.filled_days)?;
        writeln!(
            formatter,
            "  brought by an earlier run, or of those who left: {}",
            self.passed_days
        )?;
        writeln!(formatter, "  older than the diary keeps: {}", self.old_days)?;
        writeln!(formatter, "  still to come: {}", self.future_days)?;
        write!(formatter, "  not understood: {}", self.unclear_days)
    }
}
