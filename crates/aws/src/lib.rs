//! The diary's AWS resources: the table, the queues, the bucket, the schedules,
//! the event bus and the secrets, each in the words of the diary.
//!
//! Making one of these costs nothing until its first call, so that a function
//! makes those that it needs and no other.

mod batch;
mod config;
mod error;
mod event_bus;
mod journal;
mod queue;
mod reminder_queue;
mod report_bucket;
mod report_queue;
mod schedule_group;
mod schedules;
mod secret;
mod variable;

pub use aws_config::SdkConfig;
pub use batch::{Received, Setback, work_off};
pub use config::config;
pub use error::{CallError, SaveError, StoreError};
pub use event_bus::{Event, EventBus};
pub use journal::{
    Algorithm, ChannelKey, Claim, Cursor, Expired, ExpiredPage, Feedback, Journal, Placed,
    PruneCursor,
};
pub use reminder_queue::ReminderQueue;
pub use report_bucket::ReportBucket;
pub use report_queue::ReportQueue;
pub use schedule_group::{ListedSchedule, ScheduleGroup, SchedulePage};
pub use schedules::Schedules;
pub use secret::{Secret, SecretError, secret};
pub use variable::{MissingVariable, optional_variable, variable};
