//! The floor under the functions: the least code that does what an answer to Telegram's webhook
//! does, by which `make bench` measures them.
//!
//! It reads the person's profile, survey and last attacks in one call, writes the survey back
//! where its version is still the one that was read, and answers with a card. It checks no
//! secret, decides nothing, knows no words and keeps no time limits. Its items are those that the
//! functions wrote, so they are of the same size.
//!
//! Variables of its environment say how it works:
//!
//! - `TABLE_NAME`: the table, as the functions have it.
//! - `FLOOR_RUNTIME`: `multi-thread`, which is the default, or `current-thread`.
//! - `FLOOR_WARM`: where it is set, two reads of nobody at once before the first event, as a
//!   function reads its secret and opens its connections. By default none.
//! - `FLOOR_CALLS` and `FLOOR_TELEGRAM`: how many messages it sends beside the write, one after
//!   the other, and where to: the address of the Bot API's methods. By default none.

use std::collections::HashMap;
use std::env;

use aws_sdk_dynamodb::Client;
use aws_sdk_dynamodb::types::{AttributeValue, KeysAndAttributes};
use lambda_http::{Body, Error, Request, Response, run, service_fn};
use serde::Deserialize;
use tokio::runtime::Builder;

/// The card of a survey, without the chat that it goes to: as long as one with half of its
/// questions answered.
const CARD: &str = include_str!("card.json");

type Attributes = HashMap<String, AttributeValue>;

struct Floor {
    dynamodb: Client,
    table: String,
    telegram: Option<CardSender>,
}

/// The messages that are sent beside the write.
struct CardSender {
    http: reqwest::Client,
    address: String,
    calls: u32,
}

/// The part of an update that names the person.
#[derive(Deserialize)]
struct TypedUpdate {
    message: TypedMessage,
}

#[derive(Deserialize)]
struct TypedMessage {
    from: User,
}

#[derive(Deserialize)]
struct User {
    id: i64,
}

fn main() -> Result<(), Error> {
    let mut runtime = match env::var("FLOOR_RUNTIME").as_deref() {
        Ok("current-thread") => Builder::new_current_thread(),
        _ => Builder::new_multi_thread(),
    };
    runtime.enable_all().build()?.block_on(serve())
}

async fn serve() -> Result<(), Error> {
    let floor = Floor {
        dynamodb: Client::new(&aws_config::load_from_env().await),
        table: env::var("TABLE_NAME")?,
        telegram: CardSender::of_environment()?,
    };
    if env::var_os("FLOOR_WARM").is_some() {
        tokio::try_join!(floor.items(0), floor.items(0))?;
    }
    run(service_fn(|request| floor.answer(request))).await
}

impl Floor {
    async fn answer(&self, request: Request) -> Result<Response<Body>, Error> {
        let update: TypedUpdate = serde_json::from_slice(request.body().as_ref())?;
        let person = update.message.from.id;
        let survey = self.survey(person).await?;
        tokio::try_join!(self.write(survey), self.tell(person))?;
        let answer = Response::builder().header("content-type", "application/json");
        let body = format!(
            r#"{{"method":"EditMessageText","message_id":1,{}"#,
            card(person)
        );
        Ok(answer.body(body.into())?)
    }

    /// The survey, from the three items that an answer depends on.
    async fn survey(&self, person: i64) -> Result<Attributes, Error> {
        let mut items = self.items(person).await?.into_iter();
        let is_survey =
            |item: &Attributes| matches!(&item["sk"], AttributeValue::S(kind) if kind == "survey");
        Ok(items.find(is_survey).ok_or("there is no survey")?)
    }

    /// Reads those items.
    async fn items(&self, person: i64) -> Result<Vec<Attributes>, Error> {
        let partition = format!("user#telegram#{person}");
        let mut keys = KeysAndAttributes::builder();
        for kind in ["profile", "survey", "recent"] {
            keys = keys.keys(HashMap::from([
                ("pk".into(), AttributeValue::S(partition.clone())),
                ("sk".into(), AttributeValue::S(kind.into())),
            ]));
        }
        let read = self.dynamodb.batch_get_item();
        let read = read.request_items(&self.table, keys.consistent_read(true).build()?);
        let mut tables = read.send().await?.responses.unwrap_or_default();
        Ok(tables.remove(&self.table).unwrap_or_default())
    }

    /// Writes the survey as its next version, unless another write came between.
    async fn write(&self, mut survey: Attributes) -> Result<(), Error> {
        let read = survey
            .remove("version")
            .ok_or("a survey without a version")?;
        let version: u64 = read
            .as_n()
            .map_err(|_| "a version that is no number")?
            .parse()?;
        let next = AttributeValue::N((version + 1).to_string());
        survey.insert("version".into(), next);
        let put = self.dynamodb.put_item().table_name(&self.table);
        let put = put
            .set_item(Some(survey))
            .condition_expression("version = :read");
        put.expression_attribute_values(":read", read)
            .send()
            .await?;
        Ok(())
    }

    async fn tell(&self, person: i64) -> Result<(), Error> {
        match &self.telegram {
            Some(telegram) => telegram.send(person).await,
            None => Ok(()),
        }
    }
}

impl CardSender {
    /// Makes a client as the functions have it, where messages are to be sent.
    fn of_environment() -> Result<Option<Self>, Error> {
        let Ok(calls) = env::var("FLOOR_CALLS") else {
            return Ok(None);
        };
        // Fails only where a provider is installed already, which is as good.
        let _ = rustls::crypto::aws_lc_rs::default_provider().install_default();
        Ok(Some(Self {
            http: reqwest::Client::new(),
            address: env::var("FLOOR_TELEGRAM")?,
            calls: calls.parse()?,
        }))
    }

    async fn send(&self, person: i64) -> Result<(), Error> {
        for _ in 0..self.calls {
            let send = self.http.post(format!("{}/sendMessage", self.address));
            let send = send.header("content-type", "application/json");
            let sent = send.body(format!("{{{}", card(person))).send().await?;
            sent.error_for_status()?.bytes().await?;
        }
        Ok(())
    }
}

/// The rest of an object, from its chat on.
fn card(person: i64) -> String {
    format!(r#""chat_id":{person},{CARD}"#)
}
