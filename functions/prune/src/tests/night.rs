//! The resources of one test, with names that no other test has.

use std::collections::BTreeMap;
use std::future::ready;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, LazyLock, Mutex};

use aws_sdk_dynamodb::types::AttributeValue;
use axum::http::StatusCode;
use jiff::civil::{date, time};
use jiff::{SignedDuration, Timestamp};
use journal::order::{Format, Occasion};
use journal::{
    Entry, FeedbackMessage, Language, Link, LinkLife, Order, OutgoingJob, Period, PersonId,
    Profile, RecurringReport, Retention, SecretToken, Weekdays, Zone,
};
use journal_aws::{
    DiaryTable, Expected, ReminderQueue, ReportBucket, ScheduleGroup, ScheduleNames, Schedules,
    SdkConfig, StoreError, SubscriptionList, Subscriptions,
};
use local_cloud::{AwsRefusal, Between, LocalAws, create_table};
use tokio::sync::OnceCell;

use crate::handler::{Prune, Summary};

pub static ZONE: LazyLock<Zone> = LazyLock::new(|| "Europe/Moscow".parse().expect("a zone"));

/// Someone of Telegram.
pub static ANNA: LazyLock<PersonId> = LazyLock::new(|| journal_telegram::person::of_user(1));

/// The operator's chat.
const TEAM: i64 = -100;

/// Long enough for everything of an erasure to have settled.
pub const HOURS_LATER: SignedDuration = SignedDuration::from_hours(3);

/// The resources of one stack; the calls of `prune` and of [`Night::erase`] are counted, and may
/// be refused.
pub struct Night {
    pub prune: Prune,
    pub subscriptions: Subscriptions,
    pub table: DiaryTable,
    pub bucket: ReportBucket,
    pub schedules: Schedules,
    pub calls: Arc<Calls>,
    erasing: Schedules,
    pub dynamodb: aws_sdk_dynamodb::Client,
    s3: aws_sdk_s3::Client,
    scheduler: aws_sdk_scheduler::Client,
    sqs: aws_sdk_sqs::Client,
    queue: String,
    /// Of the table, the bucket, the bus and the group.
    pub name: String,
}

/// The calls that were made, and how many more are let through.
pub struct Calls(Mutex<(usize, BTreeMap<String, usize>)>);

impl Calls {
    pub const ALL: usize = usize::MAX;

    /// Forgets the calls until now, and refuses those after the next `most`.
    pub fn let_through(&self, most: usize) {
        *self.0.lock().expect("the calls") = (most, BTreeMap::new());
    }

    pub fn made(&self) -> BTreeMap<String, usize> {
        self.0.lock().expect("the calls").1.clone()
    }

    /// Whether a call is let through.
    fn take(&self, operation: String) -> bool {
        let mut calls = self.0.lock().expect("the calls");
        if calls.0 == 0 {
            return false;
        }
        if calls.0 != Self::ALL {
            calls.0 -= 1;
        }
        *calls.1.entry(operation).or_default() += 1;
        true
    }
}

impl Night {
    pub async fn create() -> Self {
        static NEXT: AtomicU32 = AtomicU32::new(0);
        let name = format!("prune-{}", NEXT.fetch_add(1, Ordering::Relaxed));
        let direct = config().await;
        create_table(&direct, &name).await.expect("a table");
        let s3 = aws_sdk_s3::config::Builder::from(&direct).force_path_style(true);
        let s3 = aws_sdk_s3::Client::from_conf(s3.build());
        let create = s3.create_bucket().bucket(&name).send().await;
        create.expect("a bucket");
        let create = aws_sdk_eventbridge::Client::new(&direct).create_event_bus();
        create.name(&name).send().await.expect("a bus");
        let scheduler = aws_sdk_scheduler::Client::new(&direct);
        let create = scheduler.create_schedule_group().name(&name).send().await;
        create.expect("a group");
        let sqs = aws_sdk_sqs::Client::new(&direct);
        let queue = sqs.create_queue().queue_name(&name).send().await;
        let queue = queue.expect("a queue").queue_url.expect("its address");
        let calls = Arc::new(Calls(Mutex::new((Calls::ALL, BTreeMap::new()))));
        let watched = watched(&direct, Arc::clone(&calls)).await;
        let arn = "arn:aws:sqs:us-east-1:000000000000:queue";
        let role = "arn:aws:iam::000000000000:role/scheduler";
        let retention = Retention { days: 60 };
        Self {
            prune: Prune {
                table: DiaryTable::new(&watched, &name, retention),
                bucket: ReportBucket::new(&watched, &name),
                schedules: ScheduleGroup::new(&watched, &name, ScheduleNames::of_stack("stack")),
                reminders: ReminderQueue::new(&watched, &queue),
                subscriptions: SubscriptionList::new(&watched, &name),
            },
            subscriptions: Subscriptions::new(&direct, &name, role, arn),
            table: DiaryTable::new(&direct, &name, retention),
            bucket: ReportBucket::new(&direct, &name),
            schedules: Schedules::new(
                ScheduleGroup::new(&direct, &name, ScheduleNames::of_stack("stack")),
                role,
                arn,
                arn,
            ),
            erasing: Schedules::new(
                ScheduleGroup::new(&watched, &name, ScheduleNames::of_stack("stack")),
                role,
                arn,
                arn,
            ),
            dynamodb: aws_sdk_dynamodb::Client::new(&direct),
            calls,
            s3,
            scheduler,
            sqs,
            queue,
            name,
        }
    }

    /// Prunes as if it were `at`.
    pub async fn prune(&self, at: Timestamp) -> Summary {
        let mut summary = Summary::default();
        let pruned = self.prune.prune(&mut summary, at).await;
        pruned.expect("pruned");
        summary
    }

    /// Makes a person who has some of everything.
    pub async fn fill(&self, person: &PersonId) {
        self.come(person).await;
        self.set_schedules(person).await;
        self.put_days(person).await;
        let now = Timestamp::now();
        let words = Self::words_of(person);
        let noted = self.table.note_feedback(person, 77, words, now).await;
        noted.expect("noted");
        let order = an_order(now);
        let placed = self.table.place_order(person, &order).await;
        placed.expect("placed");
        let link = Link {
            id: order.id.clone(),
            period: order.period,
            language: order.language,
            made_at: now,
            ends_at: LinkLife::Week.end(now),
        };
        let (token, page) = (
            SecretToken::new([own_number(person); SecretToken::BYTES]),
            ReportBucket::key(person, &order),
        );
        self.put_file(person).await;
        let put = self.table.put_link(person, &link, &token, &page).await;
        put.expect("stored");
    }

    /// Where the words to the team stand of a person.
    pub fn words_of(person: &PersonId) -> FeedbackMessage {
        FeedbackMessage {
            chat: TEAM,
            message: own_number(person).into(),
        }
    }

    /// How many people are counted in a channel.
    pub async fn people_of(&self, channel: &str) -> u32 {
        self.table.people_of(channel).await.expect("a count")
    }

    /// Makes a person.
    pub async fn come(&self, person: &PersonId) {
        let profile = Profile::new(Language::Ru, ZONE.clone());
        let saved = self
            .table
            .save_profile(person, &profile, Timestamp::now())
            .await;
        saved.expect("saved");
    }

    pub async fn put_days(&self, person: &PersonId) {
        for day in [date(2026, 11, 21), date(2026, 11, 22)] {
            let (entry, expected) = (Entry::painless(day), Expected::Anything);
            let put = self
                .table
                .put_entry(person, &entry, &ZONE, &expected, Timestamp::now());
            put.await.expect("stored");
        }
    }

    /// Puts the page of a link into the bucket.
    pub async fn put_file(&self, person: &PersonId) {
        let page = ReportBucket::key(person, &an_order(Timestamp::now()));
        let put = self.bucket.put(&page, b"<p>".to_vec(), "text/html").await;
        put.expect("stored");
    }

    pub async fn set_schedules(&self, person: &PersonId) {
        let (schedules, at) = (&self.schedules, time(21, 30, 0, 0));
        let set = schedules.set_daily(person, at, Weekdays::ALL, &ZONE).await;
        set.expect("set");
        schedules
            .set_report(RecurringReport::Weekly, person, &ZONE)
            .await
            .expect("set");
    }

    /// Erases a person as the webhook does.
    pub async fn erase(&self, person: &PersonId, at: Timestamp) -> Result<(), StoreError> {
        let Prune { table, bucket, .. } = &self.prune;
        table
            .erase_person(person, self.erasing.group(), bucket, at)
            .await?;
        table.erase_profile(person).await?;
        table.hand_over_retractions(&self.prune.reminders).await
    }

    /// Takes the jobs out of the reminders queue.
    pub async fn queued(&self) -> Vec<OutgoingJob> {
        let receive = self.sqs.receive_message().queue_url(&self.queue);
        let answer = receive.max_number_of_messages(10).send().await;
        let messages = answer.expect("an answer").messages.unwrap_or_default();
        let mut jobs = Vec::new();
        for message in messages {
            let body = message.body.expect("a body");
            jobs.push(serde_json::from_str(&body).expect("a job"));
            let delete = self.sqs.delete_message().queue_url(&self.queue);
            let delete = delete.receipt_handle(message.receipt_handle.expect("a handle"));
            delete.send().await.expect("deleted");
        }
        jobs
    }

    /// All that stands anywhere: the items by their keys, the files, the schedules.
    pub async fn everything(&self) -> Vec<String> {
        let scan = self.dynamodb.scan().table_name(&self.name).send().await;
        let items = scan.expect("an answer").items.unwrap_or_default();
        let text = |value: &AttributeValue| value.as_s().cloned().unwrap_or_default();
        let items = items
            .iter()
            .map(|item| format!("{} {}", text(&item["pk"]), text(&item["sk"])));
        let files = self.s3.list_objects_v2().bucket(&self.name).send().await;
        let files = files.expect("a list").contents.unwrap_or_default();
        let schedules = self.scheduler.list_schedules().group_name(&self.name);
        let schedules = schedules.send().await.expect("a list").schedules;
        let mut all: Vec<String> = items
            .chain(files.into_iter().filter_map(|file| file.key))
            .chain(schedules.into_iter().filter_map(|schedule| schedule.name))
            .collect();
        all.sort();
        all
    }
}

/// The items outside of their partition are nobody else's.
fn own_number(person: &PersonId) -> u8 {
    u8::try_from(person.id().len()).expect("an id is short")
}

fn an_order(now: Timestamp) -> Order {
    let period = Period::day(date(2026, 11, 22));
    let occasion = Occasion::Link {
        life: LinkLife::Week,
    };
    Order::new("77", period, Format::Html, Language::En, occasion, now)
}

async fn config() -> SdkConfig {
    static AWS: OnceCell<LocalAws> = OnceCell::const_new();
    let start = async || LocalAws::start().await.expect("the local AWS");
    AWS.get_or_init(start).await.sdk_config()
}

/// The same AWS, reached by calls that are counted.
async fn watched(direct: &SdkConfig, calls: Arc<Calls>) -> SdkConfig {
    const REFUSED: AwsRefusal = (StatusCode::FORBIDDEN, "AccessDeniedException");
    let upstream = direct.endpoint_url().expect("an address").to_owned();
    let hook = move |operation| ready((!calls.take(operation)).then_some(REFUSED));
    let endpoint = Between::serve(upstream, hook).await;
    direct.to_builder().endpoint_url(endpoint).build()
}
