use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Weak};

use aws_sdk_dynamodb::Client;
use aws_sdk_dynamodb::types::{
    AttributeDefinition, BillingMode, KeySchemaElement, KeyType, ScalarAttributeType,
};
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, Request, StatusCode, header};
use axum::response::Response;
use jiff::Timestamp;
use journal::{Retention, Zone};
use journal_aws::{ChannelKey, Journal, ReportBucket, SdkConfig};
use local::LocalAws;
use serde_json::Value;
use tokio::sync::Mutex;
use tower::ServiceExt;

use super::caller::Caller;
use super::log;
use crate::router::{Api, router};

pub const RETENTION: Retention = Retention { days: 60 };

/// One for all tests, gone with the last that uses it.
static AWS: Mutex<Weak<LocalAws>> = Mutex::const_new(Weak::new());
static TABLES: AtomicU32 = AtomicU32::new(0);

/// The API in front of a table of its own.
pub struct Stage {
    router: Router,
    aws: Arc<LocalAws>,
    pub journal: Journal,
    pub bucket: ReportBucket,
    bucket_name: String,
    pub zone: Zone,
}

/// What the API answered.
#[derive(Debug)]
pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: Value,
}

impl Stage {
    pub async fn new() -> Self {
        log::keep();
        let aws = shared_aws().await;
        let config = aws.sdk_config();
        let table = format!("api-{}", TABLES.fetch_add(1, Ordering::Relaxed));
        create_table(&Client::new(&config), &table).await;
        let create = s3(&config).create_bucket().bucket(&table);
        create.send().await.expect("the bucket is made");
        let bucket = ReportBucket::new(&config, &table);
        let bucket_name = table.clone();
        let journal = Journal::new(&config, table, RETENTION);
        let zone: Zone = "Europe/Moscow".parse().expect("a zone");
        Self {
            router: router(Api {
                journal: journal.clone(),
                bucket: bucket.clone(),
                retention: RETENTION,
                zone: zone.clone(),
                public_url: "https://diary.example".into(),
            }),
            aws,
            journal,
            bucket,
            bucket_name,
            zone,
        }
    }

    /// The API, and a channel's bot that is registered with it.
    pub async fn with(caller: &Caller) -> Self {
        let stage = Self::new().await;
        stage.register(caller.channel, &caller.key()).await;
        stage
    }

    pub async fn register(&self, channel: &str, key: &ChannelKey) {
        self.journal
            .put_channel(channel, key)
            .await
            .expect("the channel is stored");
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

    /// From here on what lies in the bucket cannot be fetched.
    pub async fn drop_bucket(&self) {
        self.bucket.erase("").await.expect("the bucket is emptied");
        let delete = s3(&self.aws.sdk_config()).delete_bucket();
        let deleted = delete.bucket(&self.bucket_name).send().await;
        deleted.expect("the bucket is deleted");
    }

    pub async fn respond(&self, request: axum::http::Result<Request<Body>>) -> Response {
        let request = request.expect("a request");
        let response = self.router.clone().oneshot(request).await;
        response.expect("an answer")
    }

    pub async fn send(&self, request: axum::http::Result<Request<Body>>) -> Answer {
        let (head, body) = self.respond(request).await.into_parts();
        let bytes = to_bytes(body, usize::MAX).await.expect("a body");
        Answer {
            status: head.status,
            headers: head.headers,
            body: serde_json::from_slice(&bytes).unwrap_or_default(),
        }
    }
}

impl Answer {
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

/// A table as template.yaml makes it.
async fn create_table(client: &Client, name: &str) {
    let mut table = client
        .create_table()
        .table_name(name)
        .billing_mode(BillingMode::PayPerRequest);
    for (attribute, kind) in [("pk", KeyType::Hash), ("sk", KeyType::Range)] {
        table = table
            .attribute_definitions(
                AttributeDefinition::builder()
                    .attribute_name(attribute)
                    .attribute_type(ScalarAttributeType::S)
                    .build()
                    .expect("an attribute"),
            )
            .key_schema(
                KeySchemaElement::builder()
                    .attribute_name(attribute)
                    .key_type(kind)
                    .build()
                    .expect("a key"),
            );
    }
    table.send().await.expect("the table is made");
}
