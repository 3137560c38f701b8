//! The resources of one test, with names that no other test has.

use std::ops::Deref;
use std::sync::LazyLock;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{SystemTime, UNIX_EPOCH};

use aws_config::SdkConfig;
use aws_sdk_dynamodb::types::AttributeValue;
use jiff::Timestamp;
use jiff::civil::date;
use journal::order::{Format, Occasion};
use journal::{Entry, Language, LinkLife, Order, Period, PersonId, Profile, Retention, Zone};
use journal_aws::{DiaryTable, function_config};
use journal_http::HttpClient;
use journal_telegram::Survey;
use local_cloud::{LocalAws, create_table};
use tokio::sync::OnceCell;

pub const RETENTION: Retention = Retention { days: 60 };

/// A configuration like a function's, for the local AWS that all tests of this
/// program share. It ends with the program.
pub async fn config() -> SdkConfig {
    static AWS: OnceCell<LocalAws> = OnceCell::const_new();
    let start = async || LocalAws::start().await.expect("the local AWS");
    let local = AWS.get_or_init(start).await.sdk_config();
    let mut config = function_config(HttpClient::new().of_sdk()).into_builder();
    config
        .set_endpoint_url(local.endpoint_url().map(str::to_owned))
        .set_credentials_provider(local.credentials_provider());
    config.region(local.region().cloned()).build()
}

/// A name that no other test has, in this run or another.
pub fn unique(prefix: &str) -> String {
    static NEXT: AtomicU32 = AtomicU32::new(0);
    let started = SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .expect("a time after 1970")
        .as_micros();
    format!(
        "{prefix}-{started}-{}",
        NEXT.fetch_add(1, Ordering::Relaxed)
    )
}

/// An order of a link for a week, to the report of one day.
pub fn link_order(id: &str) -> Order {
    Order::new(
        id,
        Period::day(date(2026, 11, 23)),
        Format::Html,
        Language::En,
        Occasion::Link {
            life: LinkLife::Week,
        },
        now(),
    )
}

/// An empty table, also as DynamoDB sees it.
pub struct TestTable {
    pub client: aws_sdk_dynamodb::Client,
    pub name: String,
    pub table: DiaryTable,
}

impl Deref for TestTable {
    type Target = DiaryTable;

    fn deref(&self) -> &DiaryTable {
        &self.table
    }
}

impl TestTable {
    pub async fn create() -> Self {
        let config = config().await;
        let client = aws_sdk_dynamodb::Client::new(&config);
        let name = unique("journal");
        create_table(&config, &name).await.expect("a table");
        Self {
            table: DiaryTable::new(&config, &name, RETENTION),
            client,
            name,
        }
    }

    /// The attribute of an item as it stands in the table.
    pub async fn attribute(&self, pk: &str, sk: &str, name: &str) -> Option<AttributeValue> {
        self.client
            .get_item()
            .table_name(&self.name)
            .key("pk", AttributeValue::S(pk.into()))
            .key("sk", AttributeValue::S(sk.into()))
            .consistent_read(true)
            .send()
            .await
            .expect("an answer")
            .item?
            .remove(name)
    }

    /// How many items stand in the table.
    pub async fn count(&self) -> i32 {
        let answer = self.client.scan().table_name(&self.name).send().await;
        answer.expect("an answer").count
    }
}

pub fn now() -> Timestamp {
    "2026-11-23T12:00:00Z".parse().expect("a time")
}

pub static MOSCOW: LazyLock<Zone> = LazyLock::new(|| "Europe/Moscow".parse().expect("a zone"));

pub static PERSON: LazyLock<PersonId> = LazyLock::new(|| journal_telegram::person::of_user(123));

pub fn profile() -> Profile {
    Profile::new(Language::Ru, MOSCOW.clone())
}

pub fn survey(id: &str) -> Survey {
    Survey::start(id.into(), now())
}

/// A day with an answer of every kind.
pub fn a_full_day() -> Entry {
    serde_json::from_value(serde_json::json!({
        "date": "2026-11-23",
        "questionnaire": journal::questionnaire::VERSION,
        "headache": true,
        "attack": {
            "onset": { "at": "09:30" },
            "resolution": "slept_off",
            "aura": false,
            "location": { "sites": ["left", "temple"], "words": "за ухом" },
            "quality": "pulsating",
            "worse_with_activity": true,
            "intensity": 7,
            "nausea": "slight",
            "vomiting": false,
            "photophobia": true,
            "phonophobia": true,
            "triggers": { "known": ["stress", "screen"] }
        },
        "medicines": [{ "name": "Ибупрофен", "amount": "400 мг", "taken_at": "10:00" }],
        "comment": "долгий день"
    }))
    .expect("a day")
}
