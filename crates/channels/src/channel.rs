//! The interface of a channel, and the values that it works on.

use std::fmt;
use std::pin::Pin;

use jiff::Timestamp;
use jiff::civil::{Date, Time};
use journal::order::ReportFile;
use journal::{Order, PersonId, Profile};
use journal_aws::{ReportBucket, Setback};
use journal_telegram::Survey;

/// A way to reach people.
pub trait Channel: Send + Sync {
    /// Whether the person is reached by it.
    fn serves(&self, person: &PersonId) -> bool;

    /// Sends a reminder.
    fn remind<'a>(&'a self, reminder: &'a Reminder<'a>) -> Sending<'a, ()>;

    /// Delivers a report. It may arrive twice where this breaks off.
    fn deliver<'a>(&'a self, report: &'a Report<'a>, file: ReportFile) -> Sending<'a, Receipt>;

    /// Tidies up after a report was delivered; where that fails, nothing is lost.
    fn tidy_up<'a>(&'a self, report: &'a Report<'a>, receipt: Receipt) -> Sending<'a, ()>;

    /// Whether a report without an entry is delivered.
    fn takes_empty(&self, order: &Order) -> bool;

    /// Tells the person why an order brings no report, if the person asked for it.
    fn say_why_not<'a>(
        &'a self,
        person: &'a PersonId,
        profile: &'a Profile,
        order: &'a Order,
        reason: NoReport,
    ) -> Sending<'a, ()>;
}

/// Something that is being sent.
pub type Sending<'a, T> = Pin<Box<dyn Future<Output = Result<T, Unsent>> + Send + 'a>>;

/// A reminder that is due. The slot names it among the person's.
#[derive(Debug)]
pub struct Reminder<'a> {
    pub person: &'a PersonId,
    pub profile: &'a Profile,
    pub slot: &'a str,
    /// The person's local day and time at which it is due.
    pub today: Date,
    pub time: Time,
    pub now: Timestamp,
    pub question: &'a ReminderQuestion,
}

/// The question of a reminder.
#[derive(Clone, Debug, PartialEq)]
pub enum ReminderQuestion {
    /// How a day was, with the missed days that can be filled in too, and whether the
    /// person has a usual attack.
    Day {
        day: Date,
        missed: Vec<Date>,
        has_usual: bool,
    },
    /// Whether to go on with a survey.
    Nudge {
        survey: Box<Survey>,
        has_usual: bool,
    },
}

/// A report that is made and stored.
pub struct Report<'a> {
    pub person: &'a PersonId,
    pub profile: &'a Profile,
    pub order: &'a Order,
    /// Where it lies.
    pub bucket: &'a ReportBucket,
    pub key: &'a str,
    pub now: Timestamp,
}

/// The result of a delivery: the message that holds the report, if there is one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Receipt {
    pub message: Option<i32>,
}

/// Why an order brings no report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoReport {
    /// Its days hold no entry.
    Empty,
    /// As many links as may be open are open.
    TooManyLinks,
    /// It failed each time it was tried.
    GivenUp,
}

/// Why something was not sent.
#[derive(Debug)]
pub enum Unsent {
    /// The person blocked the bot or is gone.
    Blocked,
    Setback(Setback),
}

/// Says why in words that quote nothing: an error's own `Debug` may hold an address
/// with the bot's token.
impl fmt::Display for Unsent {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Blocked => formatter.write_str("the person cannot be written to"),
            Self::Setback(Setback::Later(_)) => formatter.write_str("not at this moment"),
            Self::Setback(Setback::Failed(error)) => error.fmt(formatter),
        }
    }
}

impl<E: Into<Setback>> From<E> for Unsent {
    fn from(error: E) -> Self {
        Self::Setback(error.into())
    }
}
