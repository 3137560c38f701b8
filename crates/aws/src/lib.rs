//! The diary's AWS resources: the table, the queues, the bucket, the schedules,
//! the event bus and the secrets, each in the words of the diary.
//!
//! Making one of these costs nothing until its first call, so that a function
//! makes those that it needs and no other.

mod batch;
mod callback;
mod channel_key;
mod config;
mod error;
mod event;
mod event_bus;
mod queue;
mod reminder_queue;
mod report_bucket;
mod report_queue;
mod schedule_group;
mod schedules;
mod secret;
mod subscription_list;
mod subscriptions;
mod table;

pub use aws_config::SdkConfig;
pub use batch::{Received, Setback, work_off};
pub use callback::{Callback, CallbackAddress, CallbackSecret, InvalidAddress, InvalidSecret};
pub use channel_key::{Algorithm, ChannelKey, InvalidKey};
pub use config::config;
pub use error::{CallError, SaveError, StoreError};
pub use event::{Event, EventKind};
pub use event_bus::{EventBus, PublishError};
pub use reminder_queue::ReminderQueue;
pub use report_bucket::{Download, ReportBucket};
pub use report_queue::ReportQueue;
pub use schedule_group::{ListedSchedule, ScheduleGroup, SchedulePage};
pub use schedules::Schedules;
pub use secret::{Secret, SecretError, secret};
pub use subscription_list::{ListedSubscription, SubscriptionList, SubscriptionPage};
pub use subscriptions::{MOST_CALLS_PER_SECOND, Subscriptions, TOKEN_HEADER};
pub use table::{
    ChangedChannel, Cursor, DiaryTable, EntryPage, Expected, Expired, ExpiredPage, Feedback, Known,
    Lease, Placed, Placement, PruneCursor, RegisteredChannel, StoredEntry,
};
