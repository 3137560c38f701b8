//! A script being played: one person, and the functions that hear of them.

use std::collections::{BTreeMap, HashMap};

use anyhow::Context;
use aws_sdk_dynamodb::types::AttributeValue;
use end_to_end::{Patient, Stack, message_update};
use jiff::{Timestamp, ToSpan};
use journal::order::{Occasion, Product};
use journal::{Language, Order, Period};
use journal_texts::Texts;
use serde_json::json;

use crate::diary::Kept;
use crate::function::Sample;
use crate::kinds::{Act, Script, utc_today};
use crate::recorder::Recorder;
use crate::stage::{Session, Stage, done, queued};

/// When the reminder comes that everybody sets.
const TIME: &str = "21:30";

type Attributes = HashMap<String, AttributeValue>;

/// A script, its person, and how far it is.
pub struct Lane<'a> {
    script: Script,
    person: Patient<'a>,
    /// The items that a step may change, as they are before the first.
    before: BTreeMap<String, Attributes>,
    at: usize,
    /// How often it was played to its end.
    turn: u32,
    /// The latest of the Mini App.
    session: Option<Session>,
}

impl<'a> Lane<'a> {
    /// Makes a person of whom so much is kept, and plays the opening.
    pub async fn open(stage: &Stage<'a>, script: Script, kept: Kept) -> anyhow::Result<Self> {
        let person = stage.stack.newcomer("en");
        let mut lane = Self {
            script,
            person,
            before: BTreeMap::new(),
            at: 0,
            // Not the people of another lane.
            turn: fastrand::u32(..1 << 30),
            session: None,
        };
        let agree = Texts::chat(Language::En).get("button-agree");
        stage.deliver(lane.person.sends("/start")?).await?;
        stage.deliver(lane.person.touches(&agree)?).await?;
        stage
            .deliver(lane.person.sends(&format!("/alarm {TIME}"))?)
            .await?;
        let person = lane.person.name().parse()?;
        kept.store(stage.stack, &person, lane.script.fills).await?;
        for act in std::mem::take(&mut lane.script.opening) {
            lane.play(stage, &act).await?;
        }
        lane.before = lane.items().await?;
        Ok(lane)
    }

    /// Plays on to the end of the next step that is measured. Returns its kind and its cost.
    pub async fn next(&mut self, stage: &Stage<'_>) -> anyhow::Result<(&'static str, Sample)> {
        loop {
            let (kind, act) = self.script.steps[self.at].clone();
            stage.recorder.map(Recorder::take);
            let played = self.play(stage, &act).await;
            let sample = played.with_context(|| format!("step {} of {kind:?}", self.at))?;
            self.at += 1;
            if self.at == self.script.steps.len() {
                self.at = 0;
                self.turn += 1;
                self.restore().await?;
            }
            if let Some(kind) = kind {
                return Ok((kind, sample));
            }
        }
    }

    /// The person, as Telegram names them.
    pub fn id(&self) -> i64 {
        self.person.id
    }

    /// How many of the steps are measured.
    pub fn measured_steps(&self) -> usize {
        self.script
            .steps
            .iter()
            .filter(|(kind, _)| kind.is_some())
            .count()
    }

    async fn play(&mut self, stage: &Stage<'_>, act: &Act) -> anyhow::Result<Sample> {
        let person = self.person.name();
        match act {
            Act::Floor(number) => {
                let update = message_update(self.turn, self.person.id, "left");
                stage.update_floor(*number, &update).await
            }
            Act::Type(text) => stage.deliver(self.person.sends(text)?).await,
            Act::Tap(label) => stage.deliver(self.person.touches(label)?).await,
            Act::Remind => {
                let job = json!({ "daily": { "person": person, "time": TIME } });
                done(stage.remind.work(queued(job)).await?)
            }
            Act::Nudge => {
                let job = json!({ "nudge": { "person": person, "survey": "finished" } });
                done(stage.remind.work(queued(job)).await?)
            }
            Act::Report(product) => {
                let order = self.place_order(stage.stack, *product).await?;
                let job = json!({ "ordered": { "person": person, "order": order } });
                done(stage.report.work(queued(job)).await?)
            }
            Act::Weekly => {
                let job = json!({ "weekly": { "person": person } });
                done(stage.report.work(queued(job)).await?)
            }
            Act::Call(request) => stage.call(request(self.turn)).await,
            Act::OpenApp(file) => stage.open_app(file).await,
            Act::OpenSession => {
                let (session, sample) = stage.open_session(self.person.id).await?;
                self.session = Some(session);
                Ok(sample)
            }
            Act::InSession(request) => {
                let session = self.session.as_ref().context("a session")?;
                stage.call_in(session, request(self.turn)).await
            }
        }
    }

    /// Places an order as the webhook does, of the last sixty days. Returns its id.
    async fn place_order(&self, stack: &Stack, product: Product) -> anyhow::Result<String> {
        let now = Timestamp::now();
        let last = utc_today().saturating_sub(1.day());
        let period = Period {
            first: last.saturating_sub(59.days()),
            last,
        };
        let id = format!("bench-{}-{}", self.turn, self.at);
        let occasion = Occasion::OnDemand;
        let order = Order::new(&*id, period, product, Language::En, occasion, now);
        let mut item = serde_json::to_value(order)?;
        item["expires_at"] = json!(now.as_second() + 86_400);
        let key = format!("report#{id}");
        stack.put_item(self.person.id, &key, item).await?;
        Ok(id)
    }

    /// Puts back what the steps have changed, so that the person is as before the first.
    async fn restore(&self) -> anyhow::Result<()> {
        for key in self.items().await?.into_keys() {
            if !self.before.contains_key(&key) {
                self.person.delete_item(self.person.id, &key).await?;
            }
        }
        for item in self.before.values().cloned() {
            let put = self.person.dynamodb.put_item();
            let put = put.table_name(&self.person.cloud.outputs.table_name);
            put.set_item(Some(item)).send().await?;
        }
        Ok(())
    }

    /// The items that a step may change: all but the older days.
    async fn items(&self) -> anyhow::Result<BTreeMap<String, Attributes>> {
        let filled = utc_today().saturating_sub(self.script.fills.days());
        let day = AttributeValue::S(format!("day#{filled}"));
        let mut items = BTreeMap::new();
        for (condition, border) in [
            ("sk < :border", AttributeValue::S("day#".into())),
            ("sk >= :border", day),
        ] {
            let query = self.person.dynamodb.query().consistent_read(true);
            let query = query
                .table_name(&self.person.cloud.outputs.table_name)
                .key_condition_expression(format!("pk = :pk AND {condition}"))
                .expression_attribute_values(
                    ":pk",
                    AttributeValue::S(format!("user#{}", self.person.name().replace('/', "#"))),
                )
                .expression_attribute_values(":border", border);
            for item in query.send().await?.items.unwrap_or_default() {
                let key = item["sk"].as_s().ok().context("a sort key")?;
                items.insert(key.clone(), item.clone());
            }
        }
        Ok(items)
    }
}
