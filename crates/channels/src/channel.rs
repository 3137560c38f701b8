//! The way to a person, and the values that go it.

use std::fmt;

use jiff::Timestamp;
use jiff::civil::{Date, Time};
use journal::event::EventKind;
use journal::order::{Format, Occasion, Product, ReportFile};
use journal::usual::HeadacheBefore;
use journal::{EffectQuestion, Order, PersonId, Profile};
use journal_aws::{ReportBucket, Setback, StoreError};
use journal_telegram::Survey;
use tracing::info;

use crate::bus::Bus;
use crate::telegram::Telegram;

/// The way to reach a person.
pub enum Channel<'a> {
    /// The chat of this user.
    Telegram(&'a Telegram, u64),
    Bus(&'a Bus),
}

impl Channel<'_> {
    /// Sends a reminder.
    pub async fn remind(&self, reminder: &Reminder<'_>) -> Result<(), Unsent> {
        match self {
            Self::Telegram(telegram, user) => telegram.remind(*user, reminder).await,
            Self::Bus(bus) => bus.remind(reminder).await,
        }
    }

    /// Delivers a report, and returns the message that holds it, if there is one. It may
    /// arrive twice where this breaks off.
    pub async fn deliver(
        &self,
        report: &MadeReport<'_>,
        file: ReportFile,
    ) -> Result<Option<i32>, Unsent> {
        match self {
            Self::Telegram(telegram, user) => telegram.deliver(*user, report, file).await,
            Self::Bus(bus) => bus.deliver(report, file).await,
        }
    }

    /// Tidies up after a report was delivered; where that fails, nothing is lost.
    pub async fn tidy_up(
        &self,
        report: &MadeReport<'_>,
        message: Option<i32>,
    ) -> Result<(), Unsent> {
        match self {
            Self::Telegram(telegram, user) => telegram.tidy_up(*user, report, message).await,
            Self::Bus(_) => Ok(()),
        }
    }

    /// Whether the file of an order is fetched by its address, and not handed over: a page
    /// by a doctor, any file by the bot of another channel.
    #[must_use]
    pub fn fetches(&self, order: &Order) -> bool {
        match self {
            Self::Telegram(..) => matches!(order.occasion, Occasion::Link { .. }),
            Self::Bus(_) => true,
        }
    }

    /// Whether anybody would hear of a file of this person that comes by itself: nobody asked
    /// for it, so that a bot which is not called back does not know of it.
    pub async fn hears_of_reports(&self, person: &PersonId) -> Result<bool, StoreError> {
        match self {
            Self::Telegram(..) => Ok(true),
            Self::Bus(bus) => {
                let kind = EventKind::ReportReady;
                bus.0.is_heard(person.channel(), kind).await
            }
        }
    }

    /// Whether a report without an entry is delivered: an empty table can be opened and an
    /// empty diary taken away, and a program wants its file. An empty page says nothing,
    /// and a week without entries is not reported.
    #[must_use]
    pub fn takes_empty(&self, order: &Order) -> bool {
        match self {
            Self::Telegram(..) => {
                matches!(order.product, Product::Report(Format::Json | Format::Csv))
            }
            Self::Bus(_) => !order.occasion.comes_by_itself(),
        }
    }

    /// The form in which the archive of a person comes: another bot hands on what it can read.
    #[must_use]
    pub fn archive(&self) -> Product {
        match self {
            Self::Telegram(..) => Product::Archive,
            Self::Bus(_) => Product::Report(Format::Json),
        }
    }

    /// Tells the person why an order brings no report, if the person asked for it. The
    /// bot of another channel can ask for the state of its order.
    pub async fn say_why_not(
        &self,
        profile: &Profile,
        order: &Order,
        reason: NoReport,
    ) -> Result<(), Unsent> {
        match self {
            Self::Telegram(telegram, user) => {
                telegram.say_why_not(*user, profile, order, reason).await
            }
            Self::Bus(_) => {
                info!(report.id = order.id, ?reason, "a report does not come");
                Ok(())
            }
        }
    }
}

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
    /// How a day was, with the headache of the day before, the missed days that can be
    /// filled in too, and whether the person has a usual attack.
    Day {
        day: Date,
        before: Option<HeadacheBefore>,
        missed: Vec<Date>,
        has_usual: bool,
    },
    /// Whether to go on with a survey.
    Nudge {
        survey: Box<Survey>,
        has_usual: bool,
    },
    /// How the pain is two hours after a dose.
    Effect(EffectQuestion),
}

/// A report that is made.
pub struct MadeReport<'a> {
    pub person: &'a PersonId,
    pub profile: &'a Profile,
    pub order: &'a Order,
    /// Where it lies, if it is fetched.
    pub bucket: &'a ReportBucket,
    pub key: &'a str,
    /// From when on nobody can fetch it any more.
    pub expires_at: Timestamp,
    pub now: Timestamp,
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
            Self::Setback(Setback::Later(_) | Setback::RateLimited(_)) => {
                formatter.write_str("not at this moment")
            }
            Self::Setback(Setback::Failed(error)) => error.fmt(formatter),
        }
    }
}

impl<E: Into<Setback>> From<E> for Unsent {
    fn from(error: E) -> Self {
        Self::Setback(error.into())
    }
}
