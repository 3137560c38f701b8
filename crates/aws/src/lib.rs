//! The diary's AWS resources: the table, the queues, the bucket, the schedules,
//! the event bus and the secrets, each in the words of the diary.
//!
//! Making one of these costs nothing until its first call, so that a function
//! makes those that it needs and no other.

mod batch;
mod callback;
mod caught;
mod channel_key;
mod config;
mod eraser;
mod error;
mod event_bus;
mod page;
mod queue;
mod queued_job;
mod report_bucket;
mod schedule_group;
mod schedule_names;
mod schedules;
mod secret;
mod subscription_list;
mod subscriptions;
mod table;

pub use aws_config::SdkConfig;
pub use batch::{Received, Setback, Worker, work_off};
pub use callback::{Callback, CallbackAddress, CallbackSecret, InvalidAddress, InvalidSecret};
pub use caught::{Panicked, caught};
pub use channel_key::{Algorithm, ChannelKey, InvalidKey, KeyEnding};
pub use config::{function_config, operator_config};
pub use eraser::Eraser;
pub use error::{CallError, SaveError, StoreError};
pub use event_bus::EventBus;
pub use page::ListPage;
pub use queue::{ImportQueue, Queue, ReminderQueue, ReportQueue, WaitingJob};
pub use report_bucket::{Download, ReportBucket};
pub use schedule_group::ScheduleGroup;
pub use schedule_names::{ScheduleKind, ScheduleNames};
pub use schedules::{Schedules, Windows};
pub use secret::{Secret, secret};
pub use subscription_list::{ListedSubscription, SubscriptionList};
pub use subscriptions::{MOST_CALLS_PER_SECOND, Subscriptions, TOKEN_HEADER};
pub use table::{
    Allowance, ChangedChannel, ChannelNews, ChattingPerson, ClaimedCaller, DiaryTable, Expected,
    Feedback, KeyRemoval, Known, Lease, MadePerson, Placed, PlacedImport, Placement,
    RegisteredChannel, Stored, StoredEntry, StoredImport, StoredItems, Subject, Tombstone, Undone,
};
