//! The diary of headaches: its questions, the entry of a day, the settings of a person, and the
//! statistics.
//!
//! This crate knows no AWS, no channel and its messages, no clock and no async. Every function
//! that depends on the time takes it as a parameter.

pub mod answer;
mod channel_change;
mod clock_time;
pub mod consent;
mod digits;
pub mod effect_question;
pub mod entry;
pub mod event;
mod further_attack;
mod ids;
pub mod import;
mod invalid_answer;
pub mod job;
pub mod language;
mod lateness;
pub mod limit;
pub mod link;
pub mod medicine;
pub mod missed;
pub mod object;
pub mod order;
pub mod period;
pub mod person;
pub mod place;
pub mod plausibility;
pub mod profile;
pub mod provenance;
pub mod questionnaire;
pub mod reached;
mod recurring;
mod report_period;
mod seal;
mod secret_token;
pub mod settings;
pub mod statistics;
mod typed_date;
mod typed_offset;
pub mod usual;
mod visible;
pub mod way;
mod weekdays;
mod words;
mod written_entry;
pub mod zone;

pub use channel_change::ChannelChange;
pub use clock_time::ClockTime;
pub use consent::Consent;
pub use digits::in_ascii_digits;
pub use effect_question::EffectQuestion;
pub use entry::Entry;
pub use import::{DateOrder, Import, ImportStep};
pub use job::{
    BroadcastJob, FeedbackJob, FeedbackMessage, FileJob, ImportJob, Job, OperatorJob, OutgoingJob,
    ReminderJob, ReportJob, SealJob,
};
pub use language::Language;
pub use lateness::{TooLate, is_in_time};
pub use limit::{Counted, CountedFor, Limit};
pub use link::{Link, LinkLife};
pub use medicine::{Dose, Medicine};
pub use order::Order;
pub use period::{Period, Retention};
pub use person::PersonId;
pub use place::{Coordinates, Place};
pub use profile::Profile;
pub use questionnaire::{Attack, Question};
pub use recurring::RecurringReport;
pub use report_period::ReportPeriod;
pub use seal::{ArchiveSeal, Passphrase, TypedPassphrase};
pub use secret_token::SecretToken;
pub use settings::Settings;
pub use typed_date::TypedDate;
pub use typed_offset::parse_offset;
pub use usual::RecentAttacks;
pub use visible::{is_invisible, visible_text};
pub use weekdays::Weekdays;
pub use zone::Zone;
