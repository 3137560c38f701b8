use journal_aws::{DiaryTable, ImportQueue, ReminderQueue, ReportBucket, ReportQueue, Schedules};
use journal_telegram::conversation::BotConfig;
use journal_telegram::{Messenger, OperatorChat};

/// The webhook and the clients that it uses.
pub struct Webhook {
    pub table: DiaryTable,
    pub schedules: Schedules,
    pub reports: ReportQueue,
    pub imports: ImportQueue,
    /// Takes the operator's messages to everyone, and words that are to be taken back. Reminders
    /// are put there by schedules.
    pub reminders: ReminderQueue,
    pub bucket: ReportBucket,
    pub messenger: Messenger,
    /// The chat of those who read the words to the team and are told of failures.
    pub operator: Option<OperatorChat>,
    /// The header that Telegram sends with each update, as set with the webhook's address.
    pub secret_token: String,
    pub config: BotConfig,
}
