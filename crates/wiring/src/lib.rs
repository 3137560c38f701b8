//! Makes the clients and settings of a function from the environment that template.yaml gives it.
//!
//! Every method reads the variables of its own resource and no others, so that each
//! function needs only those of its own resources. Making a client makes no call; only the
//! two secrets are fetched.

mod address;
mod log;
mod metrics;
mod variable;

use anyhow::Context;
use journal::{Language, Retention, Zone};
use journal_aws::{
    DiaryTable, EventBus, ImportQueue, ReminderQueue, ReportBucket, ReportQueue, ScheduleGroup,
    ScheduleNames, Schedules, SdkConfig, Secret, SubscriptionList, Subscriptions, Windows,
    function_config, operator_config, secret,
};
use journal_http::HttpClient;
use journal_telegram::{AppAddress, Messenger, OperatorChat, OwnWebhook};

use address::address_variable;
pub use log::write_log;
pub use metrics::Metrics;
use variable::{optional_variable, parsed_variable, variable};

/// The AWS configuration that all clients of a function share.
#[derive(Clone, Debug)]
pub struct Wiring {
    config: SdkConfig,
    http: HttpClient,
}

impl Wiring {
    /// Takes the region and the credentials of the environment.
    #[must_use]
    pub fn from_environment() -> Self {
        let http = HttpClient::new();
        Self {
            config: function_config(http.of_sdk()),
            http,
        }
    }

    /// As [`Wiring::from_environment`], on the operator's own machine.
    pub async fn of_operator() -> Self {
        Self {
            config: operator_config().await,
            http: HttpClient::new(),
        }
    }

    pub fn table(&self) -> anyhow::Result<DiaryTable> {
        let retention = self.retention()?;
        Ok(DiaryTable::new(
            &self.config,
            variable("TABLE_NAME")?,
            retention,
        ))
    }

    /// The table for someone who touches no entries, to whom it does not matter how long
    /// they are kept.
    pub fn table_without_entries(&self) -> anyhow::Result<DiaryTable> {
        let retention = Retention { days: 60 };
        Ok(DiaryTable::new(
            &self.config,
            variable("TABLE_NAME")?,
            retention,
        ))
    }

    pub fn report_bucket(&self) -> anyhow::Result<ReportBucket> {
        Ok(ReportBucket::new(&self.config, variable("REPORT_BUCKET")?))
    }

    pub fn report_queue(&self) -> anyhow::Result<ReportQueue> {
        Ok(ReportQueue::new(
            &self.config,
            variable("REPORT_QUEUE_URL")?,
        ))
    }

    pub fn weekly_report_queue(&self) -> anyhow::Result<ReportQueue> {
        Ok(ReportQueue::new(
            &self.config,
            variable("WEEKLY_REPORT_QUEUE_URL")?,
        ))
    }

    pub fn import_queue(&self) -> anyhow::Result<ImportQueue> {
        Ok(ImportQueue::new(
            &self.config,
            variable("IMPORT_QUEUE_URL")?,
        ))
    }

    pub fn reminder_queue(&self) -> anyhow::Result<ReminderQueue> {
        Ok(ReminderQueue::new(
            &self.config,
            variable("REMINDER_QUEUE_URL")?,
        ))
    }

    /// The schedules, to be set. To remove them [`Wiring::schedule_group`] is enough.
    pub fn schedules(&self) -> anyhow::Result<Schedules> {
        let schedules = Schedules::new(
            self.schedule_group()?,
            variable("SCHEDULER_ROLE_ARN")?,
            variable("REMINDER_QUEUE_ARN")?,
            variable("WEEKLY_REPORT_QUEUE_ARN")?,
        );
        Ok(schedules.spread_over(Windows {
            reminder_minutes: parsed_variable("REMINDER_WINDOW_MINUTES")?,
            weekly_minutes: parsed_variable("WEEKLY_WINDOW_MINUTES")?,
        }))
    }

    pub fn schedule_group(&self) -> anyhow::Result<ScheduleGroup> {
        Ok(ScheduleGroup::new(
            &self.config,
            variable("SCHEDULE_GROUP")?,
            ScheduleNames::of_stack(variable("STACK_ID")?),
        ))
    }

    pub fn event_bus(&self, table: &DiaryTable) -> anyhow::Result<EventBus> {
        Ok(EventBus::new(
            &self.config,
            variable("EVENT_BUS")?,
            table.clone(),
        ))
    }

    /// The subscriptions, to be made. To remove them [`Wiring::subscription_list`] is enough.
    pub fn subscriptions(&self) -> anyhow::Result<Subscriptions> {
        Ok(Subscriptions::new(
            &self.config,
            variable("EVENT_BUS")?,
            variable("CALLBACK_ROLE_ARN")?,
            variable("CALLBACK_DEAD_LETTER_QUEUE_ARN")?,
        ))
    }

    pub fn subscription_list(&self) -> anyhow::Result<SubscriptionList> {
        Ok(SubscriptionList::new(&self.config, variable("EVENT_BUS")?))
    }

    /// The HTTP client that all of these share.
    #[must_use]
    pub fn http(&self) -> &HttpClient {
        &self.http
    }

    /// The bot's token. Fetches it.
    pub async fn bot_token(&self) -> anyhow::Result<Secret> {
        let arn = variable("BOT_TOKEN_SECRET_ARN")?;
        secret(&self.config, &arn)
            .await
            .context("reading the bot's token")
    }

    /// How many calls to Telegram one running copy of the function may make a second: its
    /// share of what all functions together may.
    pub fn calls_per_second(&self) -> anyhow::Result<f64> {
        let together: f64 = parsed_variable("MESSAGES_PER_SECOND")?;
        let percent: f64 = parsed_variable("PERCENT_OF_MESSAGES")?;
        Ok(together * percent / 100.0)
    }

    /// The bot's way to Telegram. Fetches its token.
    pub async fn messenger(&self) -> anyhow::Result<Messenger> {
        self.messenger_of(&self.bot_token().await?)
    }

    /// The way to Telegram of the bot with this token.
    pub fn messenger_of(&self, bot_token: &Secret) -> anyhow::Result<Messenger> {
        let api_url = address_variable("TELEGRAM_API_URL")?;
        let app = optional_variable("APP_URL").map(|url| AppAddress::new(&url));
        let messenger = Messenger::new(self.http.clone(), &api_url, bot_token.expose())?;
        Ok(messenger.with_app(app.transpose()?))
    }

    /// Where Telegram in a browser stands, as an origin.
    pub fn telegram_web_url(&self) -> anyhow::Result<String> {
        address_variable("TELEGRAM_WEB_URL")
    }

    /// Opens a connection to Telegram, for the first call to find it open.
    pub async fn open_telegram(&self) {
        if let Ok(api_url) = address_variable("TELEGRAM_API_URL") {
            self.http.open(&api_url).await;
        }
    }

    /// The webhook of this stack.
    pub fn own_webhook(&self) -> anyhow::Result<OwnWebhook> {
        Ok(OwnWebhook::of_stack(variable("STACK_ID")?))
    }

    /// The address to which Telegram is to deliver.
    pub fn webhook_url(&self) -> anyhow::Result<String> {
        variable("WEBHOOK_URL")
    }

    /// How many updates Telegram may deliver at the same time.
    pub fn max_connections(&self) -> anyhow::Result<u8> {
        parsed_variable("MAX_CONNECTIONS")
    }

    /// The chat of those who run the bot, where the stack has one.
    pub fn operator_chat(&self, messenger: &Messenger) -> anyhow::Result<Option<OperatorChat>> {
        let id = optional_variable("OPERATOR_CHAT_ID");
        Ok(OperatorChat::from_settings(
            id.as_deref(),
            self.default_language()?,
            messenger,
        )?)
    }

    /// Who runs the bot and how they are reached, as people are told.
    #[must_use]
    pub fn operator_name(&self) -> Option<String> {
        optional_variable("OPERATOR_NAME")
    }

    /// The region in which everything is stored.
    pub fn region(&self) -> anyhow::Result<String> {
        let region = self.config.region().context("no region is set")?;
        Ok(region.to_string())
    }

    /// The numbers that the function counts, where the operator wants them.
    pub fn metrics(&self) -> anyhow::Result<Metrics> {
        let namespace = optional_variable("METRICS_NAMESPACE");
        Metrics::collected(namespace, variable("AWS_LAMBDA_FUNCTION_NAME")?)
    }

    /// How long entries are kept.
    pub fn retention(&self) -> anyhow::Result<Retention> {
        let days = parsed_variable("RETENTION_DAYS")?;
        Ok(Retention { days })
    }

    /// Whether reports and the API count the days that meet van der Arend's criteria.
    pub fn counts_migraine_like(&self) -> anyhow::Result<bool> {
        parsed_variable("COUNTS_MIGRAINE_LIKE")
    }

    /// The language of whoever has not chosen one.
    pub fn default_language(&self) -> anyhow::Result<Language> {
        parsed_variable("DEFAULT_LANGUAGE")
    }

    /// The time zone of whoever has not chosen one.
    pub fn default_zone(&self) -> anyhow::Result<Zone> {
        parsed_variable("DEFAULT_TIME_ZONE")
    }

    /// The address of the HTTP API, without a slash at its end.
    pub fn public_url(&self) -> anyhow::Result<String> {
        address_variable("PUBLIC_URL")
    }

    /// How many calls a second API Gateway lets through to the HTTP API, in the long run.
    pub fn api_calls_per_second(&self) -> anyhow::Result<f64> {
        parsed_variable("API_CALLS_PER_SECOND")
    }
}
