use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Weak};

use aws_config::SdkConfig;
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, Request, StatusCode, header};
use axum::response::Response;
use jiff::Timestamp;
use journal::{Language, PersonId, Profile, Retention, Zone};
use journal_aws::{
    ChannelKey, DiaryTable, EventBus, RegisteredChannel, ReminderQueue, ReportBucket, ReportQueue,
    ScheduleGroup, ScheduleKind, ScheduleNames, Schedules, StoreError, Subscriptions,
};
use journal_gateway::HttpEvent;
use local_cloud::{LocalAws, create_table};
use serde_json::{Value, json};
use tokio::sync::Mutex;
use tower::ServiceExt;

use super::caller::Caller;
use super::log;
use crate::authorisation::Acquaintances;
use crate::rate::RateLimit;
use crate::router::router;
use crate::state::Api;

pub const RETENTION: Retention = Retention { days: 60 };

const CALLBACK_ROLE: &str = "arn:aws:iam::000000000000:role/callbacks";
const SCHEDULER_ROLE: &str = "arn:aws:iam::000000000000:role/scheduler";
const QUEUE: &str = "arn:aws:sqs:us-east-1:000000000000:jobs";
const DEAD_LETTERS: &str = "arn:aws:sqs:us-east-1:000000000000:dead-letters";

/// One for all tests, gone with the last that uses it.
static AWS: Mutex<Weak<LocalAws>> = Mutex::const_new(Weak::new());
static TABLES: AtomicU32 = AtomicU32::new(0);

/// The API in front of a table of its own.
pub struct Stage {
    router: Router,
    aws: Arc<LocalAws>,
    pub table: DiaryTable,
    pub bucket: ReportBucket,
    /// Holds the orders that were passed on.
    pub report_queue_url: String,
    /// Holds what the operator is told.
    reminder_queue_url: String,
    pub zone: Zone,
    /// The names of the table, the bus, the queue, the bucket and the group of schedules
    /// are one.
    pub bus: String,
    pub schedule_names: ScheduleNames,
}

/// An answer of the API.
#[derive(Debug)]
pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: Value,
    pub text: String,
}

impl Stage {
    pub async fn new() -> Self {
        // No test but its own is to meet the limit.
        Self::with_rate(RateLimit::new(10_000.0, 10_000)).await
    }

    pub async fn with_rate(rate: RateLimit) -> Self {
        let aws = shared_aws().await;
        let config = aws.sdk_config();
        Self::on(aws, &config, rate).await
    }

    /// The API whose calls to AWS go where this configuration says.
    pub async fn through(endpoint: impl AsyncFnOnce(String) -> String) -> Self {
        let aws = shared_aws().await;
        let config = aws.sdk_config();
        let endpoint = endpoint(aws.endpoint()).await;
        let config = config.into_builder().endpoint_url(endpoint).build();
        Self::on(aws, &config, RateLimit::new(10_000.0, 10_000)).await
    }

    async fn on(aws: Arc<LocalAws>, config: &SdkConfig, rate: RateLimit) -> Self {
        log::keep();
        let name = format!("api-{}", TABLES.fetch_add(1, Ordering::Relaxed));
        let bus = name.clone();
        let direct = aws.sdk_config();
        let create = aws_sdk_eventbridge::Client::new(&direct).create_event_bus();
        create.name(&bus).send().await.expect("the bus is made");
        let create = aws_sdk_scheduler::Client::new(&direct).create_schedule_group();
        create.name(&bus).send().await.expect("the group is made");
        let create = aws_sdk_sqs::Client::new(&direct).create_queue();
        let queue = create.queue_name(&bus).send().await;
        let report_queue_url = queue.expect("the queue is made").queue_url;
        let report_queue_url = report_queue_url.expect("an address");
        let create = aws_sdk_sqs::Client::new(&direct).create_queue();
        let queue = create.queue_name(format!("{bus}-reminders")).send().await;
        let reminder_queue_url = queue.expect("the queue is made").queue_url;
        let reminder_queue_url = reminder_queue_url.expect("an address");
        let create = s3(&direct).create_bucket().bucket(&bus);
        create.send().await.expect("the bucket is made");
        create_table(&direct, &name).await.expect("a table");
        let table = DiaryTable::new(config, name, RETENTION);
        let bucket = ReportBucket::new(config, &bus);
        let schedule_names = ScheduleNames::of_stack("stack");
        Self {
            router: router(Api {
                table: table.clone(),
                bus: EventBus::new(config, &bus, table.clone()),
                subscriptions: Subscriptions::new(config, &bus, CALLBACK_ROLE, DEAD_LETTERS),
                schedules: Schedules::new(
                    ScheduleGroup::new(config, &bus, schedule_names.clone()),
                    SCHEDULER_ROLE,
                    QUEUE,
                    QUEUE,
                ),
                reports: ReportQueue::new(config, &report_queue_url),
                reminders: ReminderQueue::new(config, &reminder_queue_url),
                bucket: bucket.clone(),
                retention: RETENTION,
                counts_migraine_like: true,
                language: Language::Ru,
                rate,
                acquaintances: Acquaintances::default(),
                public_url: "https://diary.example".into(),
            }),
            aws,
            table,
            bucket,
            report_queue_url,
            reminder_queue_url,
            zone: "Europe/Moscow".parse().expect("a zone"),
            bus,
            schedule_names,
        }
    }

    /// The API, and a channel's bot that is registered with it.
    pub async fn with(caller: &Caller) -> Self {
        let stage = Self::new().await;
        stage.register(caller.channel, &caller.key()).await;
        stage.make(caller.channel, "ann").await;
        stage
    }

    /// For a look behind the API.
    pub fn sdk_config(&self) -> SdkConfig {
        self.aws.sdk_config()
    }

    /// Creates a person as their own channel would.
    pub async fn make(&self, channel: &str, person: &str) -> PersonId {
        let person = PersonId::new(channel, person).expect("a person");
        let profile = Profile::new(Language::En, self.zone.clone());
        let saved = self.table.save_profile(&person, &profile, Timestamp::now());
        saved.await.expect("a profile");
        person
    }

    /// Notes that the weekly report is not scheduled, since the person wrote nothing.
    pub async fn pause_weekly(&self, person: &PersonId) {
        let paused = self.table.pause_weekly(person, Timestamp::now()).await;
        paused.expect("paused");
    }

    /// Whether the person's weekly report is scheduled, and no pause is noted.
    pub async fn sends_weekly_report_to(&self, person: &PersonId) -> bool {
        let name = self.schedule_names.name(ScheduleKind::Weekly, person);
        let is_scheduled = self.schedules().await.iter().any(|it| it.0 == name);
        let profile = self.table.profile(person, Timestamp::now()).await;
        let is_paused = profile
            .expect("a read")
            .expect("a profile")
            .is_weekly_paused();
        is_scheduled && !is_paused
    }

    /// The name and the expression of every schedule.
    pub async fn schedules(&self) -> Vec<(String, String, String)> {
        let scheduler = aws_sdk_scheduler::Client::new(&self.aws.sdk_config());
        let list = scheduler.list_schedules().group_name(&self.bus).send();
        let mut schedules = Vec::new();
        for listed in list.await.expect("a list").schedules() {
            let name = listed.name().expect("a name");
            let get = scheduler.get_schedule().group_name(&self.bus).name(name);
            let schedule = get.send().await.expect("a schedule");
            schedules.push((
                name.to_owned(),
                schedule.schedule_expression.unwrap_or_default(),
                schedule.schedule_expression_timezone.unwrap_or_default(),
            ));
        }
        schedules.sort();
        schedules
    }

    /// Takes the bodies of the messages in the reports queue.
    pub async fn orders(&self) -> Vec<Value> {
        self.taken_from(&self.report_queue_url).await
    }

    /// Takes the news for the operator.
    pub async fn news(&self) -> Vec<Value> {
        self.taken_from(&self.reminder_queue_url).await
    }

    async fn taken_from(&self, queue_url: &str) -> Vec<Value> {
        let sqs = aws_sdk_sqs::Client::new(&self.aws.sdk_config());
        let receive = sqs.receive_message().queue_url(queue_url);
        let answer = receive.max_number_of_messages(10).send().await;
        let messages = answer.expect("messages").messages.unwrap_or_default();
        let bodies = messages.iter().filter_map(|message| message.body());
        bodies
            .map(|body| serde_json::from_str(body).expect("JSON"))
            .collect()
    }

    pub async fn register(&self, channel: &str, key: &ChannelKey) {
        let add = |before: Option<RegisteredChannel>| {
            let mut registered = before.unwrap_or_default();
            registered.add_key(key.clone());
            Ok::<_, StoreError>(registered)
        };
        let changed = self.table.change_channel(channel, add).await;
        changed.expect("the channel is stored");
    }

    pub async fn revoke(&self, channel: &str, key: &str) {
        let revoke = |before: Option<RegisteredChannel>| {
            let mut registered = before.unwrap_or_default();
            registered.revoke_key(key);
            Ok::<_, StoreError>(registered)
        };
        let changed = self.table.change_channel(channel, revoke).await;
        changed.expect("the channel is stored");
    }

    pub fn today(&self) -> jiff::civil::Date {
        self.zone.today(Timestamp::now())
    }

    pub async fn get(&self, path: &str, token: &str) -> Answer {
        self.send(request("GET", path, token).body(Body::empty()))
            .await
    }

    pub async fn put(&self, path: &str, token: &str, body: impl Into<Body>) -> Answer {
        let request = request("PUT", path, token);
        self.send(
            request
                .header(header::CONTENT_TYPE, "application/json")
                .body(body.into()),
        )
        .await
    }

    /// From here on nothing in the bucket can be fetched.
    pub async fn delete(&self, path: &str, token: &str) -> Answer {
        let request = request("DELETE", path, token);
        self.send(request.body(Body::empty())).await
    }

    /// A request of any method with more headers, and a body of JSON.
    pub async fn call(
        &self,
        method: &str,
        path: &str,
        token: &str,
        headers: &[(&str, &str)],
        body: impl Into<Body>,
    ) -> Answer {
        let mut request = request(method, path, token);
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let request = request.header(header::CONTENT_TYPE, "application/json");
        self.send(request.body(body.into())).await
    }

    pub async fn respond(&self, request: axum::http::Result<Request<Body>>) -> Response {
        let request = request.expect("a request");
        let response = self.router.clone().oneshot(request).await;
        response.expect("an answer")
    }

    pub async fn send(&self, request: axum::http::Result<Request<Body>>) -> Answer {
        Answer::read(self.respond(request).await).await
    }

    /// A request as API Gateway hands it over.
    pub async fn deliver(&self, event: Value) -> Answer {
        let event: HttpEvent = serde_json::from_value(event).expect("an event");
        let request = lambda_http::Request::from(event);
        let response = self.router.clone().oneshot(request).await;
        Answer::read(response.expect("an answer")).await
    }
}

impl Answer {
    async fn read(response: Response) -> Self {
        let (head, body) = response.into_parts();
        let bytes = to_bytes(body, usize::MAX).await.expect("a body");
        Self {
            status: head.status,
            headers: head.headers,
            body: serde_json::from_slice(&bytes).unwrap_or_default(),
            text: String::from_utf8_lossy(&bytes).into_owned(),
        }
    }

    /// The value of a header, which is there.
    pub fn header(&self, name: &str) -> &str {
        let value = self.headers.get(name);
        let value = value.unwrap_or_else(|| panic!("no {name}: {self:?}"));
        value.to_str().expect("ASCII")
    }

    /// The kind of the problem, after checking that it is one.
    pub fn problem(&self) -> &str {
        assert_eq!(
            self.headers[header::CONTENT_TYPE],
            "application/problem+json"
        );
        assert_eq!(self.body["status"], self.status.as_u16());
        assert!(self.body["title"].is_string());
        self.body["type"].as_str().expect("a type")
    }

    /// Which parameters of the query were wrong.
    pub fn parameters(&self) -> Vec<&str> {
        let errors = self.body["errors"].as_array().expect("errors");
        let named = errors.iter().map(|fault| fault["parameter"].as_str());
        named.map(|name| name.expect("a parameter")).collect()
    }

    /// Where the body was wrong.
    pub fn pointers(&self) -> Vec<&str> {
        let errors = self.body["errors"].as_array().expect("errors");
        errors
            .iter()
            .map(|fault| fault["pointer"].as_str().expect("a pointer"))
            .collect()
    }
}

pub fn request(method: &str, path: &str, token: &str) -> axum::http::request::Builder {
    Request::builder()
        .method(method)
        .uri(path)
        .header(header::AUTHORIZATION, format!("Bearer {token}"))
}

/// A request with a body of JSON, as API Gateway hands it over that has decoded the path.
pub fn event(method: &str, path: &str, token: &str) -> Value {
    json!({
        "version": "2.0",
        "routeKey": "ANY /v1/{proxy+}",
        "rawPath": path,
        "rawQueryString": "",
        "headers": {
            "authorization": format!("Bearer {token}"),
            "content-type": "application/json",
            "host": "diary.example",
        },
        "requestContext": {
            "accountId": "anonymous",
            "apiId": "api",
            "domainName": "diary.example",
            "http": {"method": method, "path": path, "protocol": "HTTP/1.1", "sourceIp": "127.0.0.1"},
            "routeKey": "ANY /v1/{proxy+}",
            "stage": "$default",
            "time": "23/Nov/2026:18:00:00 +0000",
            "timeEpoch": 1_795_456_800_000_i64,
        },
        "isBase64Encoded": false,
    })
}

async fn shared_aws() -> Arc<LocalAws> {
    let mut shared = AWS.lock().await;
    if let Some(aws) = shared.upgrade() {
        return aws;
    }
    let aws = Arc::new(LocalAws::start().await.expect("the local AWS"));
    *shared = Arc::downgrade(&aws);
    aws
}

fn s3(config: &SdkConfig) -> aws_sdk_s3::Client {
    let config = aws_sdk_s3::config::Builder::from(config).force_path_style(true);
    aws_sdk_s3::Client::from_conf(config.build())
}
