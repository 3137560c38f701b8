//! The API in front of AWS in memory, and a bot that calls it for its person "ann".

use std::collections::BTreeSet;
use std::sync::LazyLock;
use std::sync::{Mutex, PoisonError};

use api::{Acquaintances, Api, RateLimit};
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, Request, StatusCode};
use jiff::Timestamp;
use jiff::civil::Date;
use journal::{Language, PersonId, Profile, Retention, Zone};
use journal_aws::{
    ChannelKey, DiaryTable, EventBus, RegisteredChannel, ReminderQueue, ReportBucket, ReportQueue,
    ScheduleGroup, ScheduleNames, Schedules, StoreError, Subscriptions,
};
use jsonwebtoken::{EncodingKey, Header, encode, get_current_timestamp};
use serde_json::{Value, json};
use tokio::runtime::Runtime;
use tower::ServiceExt;

use crate::aws::{Aws, ItemsInMemory, TABLE};

const RETENTION: Retention = Retention { days: 60 };

/// The channel of the bot.
pub const CHANNEL: &str = "console";

/// The secret that the bot and the diary know.
pub const SECRET: &str = "this-secret-is-for-these-tests-only";

/// More calls than any run makes.
const CALLS: u32 = u32::MAX;

/// The API, and what was stored before the call.
pub struct ApiInMemory {
    runtime: Runtime,
    router: Router,
    aws: Aws,
    before: ItemsInMemory,
}

/// An answer of the API.
#[derive(Debug)]
pub struct ApiAnswer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    /// The body; null where it is no JSON.
    pub body: Value,
    /// The partitions that were written to.
    pub written: BTreeSet<String>,
}

/// One call after the other: each begins with the same that is stored.
static STAGE: LazyLock<Mutex<ApiInMemory>> = LazyLock::new(|| Mutex::new(ApiInMemory::new()));

/// Makes the calls, one after the other.
pub fn calls(requests: impl IntoIterator<Item = Request<Body>>) -> Vec<ApiAnswer> {
    let stage = STAGE.lock().unwrap_or_else(PoisonError::into_inner);
    stage.aws.stored().clone_from(&stage.before);
    requests
        .into_iter()
        .map(|request| stage.call(request))
        .collect()
}

/// The person's local day.
pub fn today() -> Date {
    zone().today(Timestamp::now())
}

fn zone() -> Zone {
    "Europe/Moscow".parse().expect("a zone")
}

/// A token that the bot signed, for an audience.
pub fn token(audience: &str) -> String {
    let now = get_current_timestamp();
    let id = format!("{now}-made-up-for-a-call");
    let claims = json!({"iss": CHANNEL, "aud": audience, "iat": now, "exp": now + 60, "jti": id});
    let key = EncodingKey::from_secret(SECRET.as_bytes());
    encode(&Header::default(), &claims, &key).expect("a token")
}

impl ApiInMemory {
    fn new() -> Self {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_time()
            .build()
            .expect("a runtime");
        let aws = Aws::default();
        let config = aws.config();
        let table = DiaryTable::new(&config, TABLE, RETENTION);
        runtime.block_on(store(&table));
        let before = aws.stored().clone();
        let router = api::router(over(&config, table));
        Self {
            runtime,
            router,
            aws,
            before,
        }
    }

    fn call(&self, request: Request<Body>) -> ApiAnswer {
        self.aws.stored().written.clear();
        let (head, body) = self.runtime.block_on(async {
            let response = self.router.clone().oneshot(request).await;
            let (head, body) = response.expect("an answer").into_parts();
            (head, to_bytes(body, usize::MAX).await.expect("a body"))
        });
        ApiAnswer {
            status: head.status,
            headers: head.headers,
            body: serde_json::from_slice(&body).unwrap_or_default(),
            written: self.aws.stored().written.clone(),
        }
    }
}

/// Registers the bot, and makes its person.
async fn store(table: &DiaryTable) {
    let key = ChannelKey::shared(SECRET, Timestamp::UNIX_EPOCH).expect("a key");
    let register = |_: Option<RegisteredChannel>| {
        let mut registered = RegisteredChannel::default();
        registered.add_key(key.clone());
        Ok::<_, StoreError>(registered)
    };
    let changed = table.change_channel(CHANNEL, register).await;
    changed.expect("the channel is stored");
    let ann = PersonId::new(CHANNEL, "ann").expect("a person");
    let profile = Profile::new(Language::En, zone());
    let saved = table.save_profile(&ann, &profile, Timestamp::now()).await;
    saved.expect("the person is stored");
}

fn over(config: &aws_config::SdkConfig, table: DiaryTable) -> Api {
    const NAME: &str = "arn:aws:sqs:us-east-1:000000000000:made-up";
    const QUEUE: &str = "https://sqs.us-east-1.amazonaws.com/000000000000/made-up";
    let names = ScheduleNames::of_stack("stack");
    Api {
        bus: EventBus::new(config, "bus", table.clone()),
        subscriptions: Subscriptions::new(config, "bus", NAME, NAME),
        schedules: Schedules::new(ScheduleGroup::new(config, "group", names), NAME, NAME, NAME),
        reports: ReportQueue::new(config, QUEUE),
        reminders: ReminderQueue::new(config, QUEUE),
        bucket: ReportBucket::new(config, "bucket"),
        table,
        retention: RETENTION,
        counts_migraine_like: true,
        language: Language::Ru,
        rate: RateLimit::new(CALLS.into(), CALLS),
        acquaintances: Acquaintances::default(),
        public_url: "https://diary.example".into(),
    }
}
