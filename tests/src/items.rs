//! The items of people, as the table holds them: for a test that looks, or that leaves one as no
//! function would.

use std::collections::HashMap;

use anyhow::{Context, bail};
use aws_sdk_dynamodb::types::AttributeValue;
use jiff::SignedDuration;
use serde_json::{Map, Value, json};

use crate::Stack;

/// The attribute that holds the lists and objects of an item as JSON.
const DOCUMENT: &str = "document";

type Attributes = HashMap<String, AttributeValue>;

impl Stack {
    /// Everything that the table holds of a person, by sort key.
    pub async fn items(&self, person: i64) -> anyhow::Result<Vec<(String, Value)>> {
        let query = self
            .dynamodb
            .query()
            .table_name(&self.cloud.outputs.table_name)
            .consistent_read(true)
            .key_condition_expression("pk = :pk")
            .expression_attribute_values(":pk", AttributeValue::S(partition(person)));
        let items = query.send().await?.items.unwrap_or_default().into_iter();
        items
            .map(|item| {
                let item = read(item)?;
                let key = item["sk"].as_str().context("a sort key")?.to_owned();
                Ok((key, item))
            })
            .collect()
    }

    /// One item of a person's, if it is there.
    pub async fn item(&self, person: i64, sort_key: &str) -> anyhow::Result<Option<Value>> {
        let items = self.items(person).await?;
        Ok(items
            .into_iter()
            .find_map(|(key, item)| (key == sort_key).then_some(item)))
    }

    /// Puts an item of a person's, in the place of the one that is there.
    pub async fn put_item(
        &self,
        person: i64,
        sort_key: &str,
        mut item: Value,
    ) -> anyhow::Result<()> {
        item["pk"] = json!(partition(person));
        item["sk"] = json!(sort_key);
        let put = self
            .dynamodb
            .put_item()
            .table_name(&self.cloud.outputs.table_name);
        put.set_item(Some(written(item)?)).send().await?;
        Ok(())
    }

    /// Deletes an item of a person's.
    pub async fn delete_item(&self, person: i64, sort_key: &str) -> anyhow::Result<()> {
        let delete = self
            .dynamodb
            .delete_item()
            .table_name(&self.cloud.outputs.table_name);
        let delete = delete.key("pk", AttributeValue::S(partition(person)));
        delete
            .key("sk", AttributeValue::S(sort_key.to_owned()))
            .send()
            .await?;
        Ok(())
    }

    /// Lets the open survey of a person rest: it was begun and last touched so long before.
    pub async fn age_survey(&self, person: i64, age: SignedDuration) -> anyhow::Result<()> {
        let mut survey = self
            .item(person, "survey")
            .await?
            .context("no survey is open")?;
        for field in ["started_at", "changed_at"] {
            let moment = survey[field].as_i64().context("a moment in milliseconds")?;
            survey[field] = json!(moment - i64::try_from(age.as_millis())?);
        }
        self.put_item(person, "survey", survey).await
    }
}

fn partition(person: i64) -> String {
    format!("user#telegram#{person}")
}

/// An item as one object, with the fields of its document.
fn read(item: Attributes) -> anyhow::Result<Value> {
    let mut fields = Map::new();
    for (name, value) in item {
        let value = match value {
            AttributeValue::S(document) if name == DOCUMENT => {
                let document: Map<String, Value> = serde_json::from_str(&document)?;
                fields.extend(document);
                continue;
            }
            AttributeValue::S(text) => json!(text),
            AttributeValue::N(number) => serde_json::from_str(&number)?,
            AttributeValue::Bool(flag) => json!(flag),
            _ => bail!("{name} is none of these"),
        };
        fields.insert(name, value);
    }
    Ok(Value::Object(fields))
}

/// The item of an object, with its lists and objects in the document.
fn written(object: Value) -> anyhow::Result<Attributes> {
    let mut item = Attributes::new();
    let mut document = Map::new();
    for (name, value) in object.as_object().context("an object")?.clone() {
        let value = match value {
            Value::Null => continue,
            Value::String(text) => AttributeValue::S(text),
            Value::Number(number) => AttributeValue::N(number.to_string()),
            Value::Bool(flag) => AttributeValue::Bool(flag),
            nested => {
                document.insert(name, nested);
                continue;
            }
        };
        item.insert(name, value);
    }
    if !document.is_empty() {
        let document = Value::Object(document).to_string();
        item.insert(DOCUMENT.to_owned(), AttributeValue::S(document));
    }
    Ok(item)
}
