//! AWS in memory, as far as the API calls it: a table that takes every write, without its
//! conditions, and services that say yes.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use aws_config::{BehaviorVersion, Region, SdkConfig};
use aws_credential_types::Credentials;
use aws_credential_types::provider::SharedCredentialsProvider;
use aws_smithy_runtime_api::client::http::{
    HttpClient, HttpConnector, HttpConnectorFuture, HttpConnectorSettings, SharedHttpConnector,
};
use aws_smithy_runtime_api::client::orchestrator::{HttpRequest, HttpResponse};
use aws_smithy_runtime_api::client::runtime_components::RuntimeComponents;
use serde_json::{Map, Value, json};

/// The name of the table.
pub const TABLE: &str = "table";

/// The keys of an item: of its partition, and within it.
type ItemKey = (String, String);

/// The items that are stored.
#[derive(Clone, Debug, Default)]
pub struct ItemsInMemory {
    items: BTreeMap<ItemKey, Value>,
    /// The partitions that were written to.
    pub written: BTreeSet<String>,
}

/// AWS as a client of HTTP, which sends nothing.
#[derive(Clone, Debug, Default)]
pub struct Aws(Arc<Mutex<ItemsInMemory>>);

impl Aws {
    /// The configuration of clients that call this.
    pub fn config(&self) -> SdkConfig {
        let credentials = Credentials::new("a", "a", None, None, "made up");
        SdkConfig::builder()
            .behavior_version(BehaviorVersion::latest())
            .region(Region::new("us-east-1"))
            .credentials_provider(SharedCredentialsProvider::new(credentials))
            .http_client(self.clone())
            .build()
    }

    pub fn stored(&self) -> MutexGuard<'_, ItemsInMemory> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl HttpClient for Aws {
    fn http_connector(
        &self,
        _: &HttpConnectorSettings,
        _: &RuntimeComponents,
    ) -> SharedHttpConnector {
        SharedHttpConnector::new(self.clone())
    }
}

impl HttpConnector for Aws {
    fn call(&self, request: HttpRequest) -> HttpConnectorFuture {
        let target = request.headers().get("x-amz-target").unwrap_or_default();
        let operation = target.strip_prefix("DynamoDB_20120810.");
        let body = request.body().bytes().unwrap_or_default();
        let answer = match operation {
            Some(operation) => {
                let wanted = serde_json::from_slice(body).expect("a request of JSON");
                self.stored().obey(operation, &wanted).to_string()
            }
            // S3 speaks XML: a list of nothing.
            None if request.uri().contains("s3.") => "<ListBucketResult/>".to_owned(),
            None => json!({
                "MessageId": "1",
                "FailedEntryCount": 0,
                "ApiDestinationArn": "arn:made-up",
                "ConnectionArn": "arn:made-up",
                "RuleArn": "arn:made-up",
            })
            .to_string(),
        };
        let status = 200.try_into().expect("a status");
        HttpConnectorFuture::ready(Ok(HttpResponse::new(status, answer.into())))
    }
}

impl ItemsInMemory {
    fn obey(&mut self, operation: &str, wanted: &Value) -> Value {
        match operation {
            "GetItem" => match self.items.get(&key(&wanted["Key"])) {
                Some(item) => json!({"Item": item}),
                None => json!({}),
            },
            "BatchGetItem" => {
                let keys = listed(&wanted["RequestItems"][TABLE]["Keys"]).map(key);
                let found: Vec<_> = keys.filter_map(|key| self.items.get(&key)).collect();
                json!({"Responses": {TABLE: found}, "UnprocessedKeys": {}})
            }
            "Query" => json!({"Items": self.partition(wanted), "Count": 0}),
            "BatchWriteItem" => {
                for write in listed(&wanted["RequestItems"][TABLE]) {
                    self.delete(&write["DeleteRequest"]["Key"]);
                }
                json!({"UnprocessedItems": {}})
            }
            "TransactWriteItems" => {
                for write in listed(&wanted["TransactItems"]) {
                    self.put(&write["Put"]["Item"]);
                    self.delete(&write["Delete"]["Key"]);
                    self.note(&write["Update"]["Key"]);
                }
                json!({})
            }
            _ => {
                self.put(&wanted["Item"]);
                match operation {
                    "DeleteItem" => self.delete(&wanted["Key"]),
                    _ => self.note(&wanted["Key"]),
                }
                json!({})
            }
        }
    }

    /// The items of the partition that a query names, of every sort.
    fn partition(&self, wanted: &Value) -> Vec<&Value> {
        let values = wanted["ExpressionAttributeValues"].as_object();
        let names: BTreeSet<_> = values
            .into_iter()
            .flat_map(Map::values)
            .filter_map(|value| value["S"].as_str())
            .collect();
        let days = self
            .items
            .iter()
            .filter(|((of, sort), _)| names.contains(of.as_str()) && sort.starts_with("day#"));
        days.map(|(_, item)| item).collect()
    }

    fn put(&mut self, item: &Value) {
        if item.is_object() {
            self.note(item);
            self.items.insert(key(item), item.clone());
        }
    }

    fn delete(&mut self, item: &Value) {
        self.note(item);
        self.items.remove(&key(item));
    }

    fn note(&mut self, item: &Value) {
        if item.is_object() {
            self.written.insert(key(item).0);
        }
    }
}

fn listed(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}

fn key(item: &Value) -> ItemKey {
    let text = |name: &str| item[name]["S"].as_str().unwrap_or_default().to_owned();
    (text("pk"), text("sk"))
}
