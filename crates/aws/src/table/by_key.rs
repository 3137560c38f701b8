//! Items that are found by their keys alone.

use aws_sdk_dynamodb::operation::query::builders::QueryFluentBuilder;
use aws_sdk_dynamodb::types::{AttributeValue, KeysAndAttributes};

use super::DiaryTable;
use super::item::Attributes;
use super::key::Key;
use crate::error::{CallError, StoreError};

impl DiaryTable {
    /// Reads an item, strongly consistent. It may be expired.
    pub(super) async fn get(&self, key: &Key) -> Result<Option<Attributes>, StoreError> {
        let answer = self
            .client
            .get_item()
            .table_name(&self.name)
            .set_key(Some(key.attributes()))
            .consistent_read(true)
            .send()
            .await
            .map_err(|error| CallError::new("GetItem", error))?;
        Ok(answer.item)
    }

    /// Reads the items that exist of these, strongly consistent.
    pub(super) async fn read(&self, keys: Vec<Key>) -> Result<Vec<Attributes>, StoreError> {
        let keys = keys.iter().map(Key::attributes).collect();
        let request = KeysAndAttributes::builder()
            .set_keys(Some(keys))
            .consistent_read(true)
            .build()
            .expect("the request has its one required field");
        let answer = self
            .client
            .batch_get_item()
            .request_items(&self.name, request)
            .send()
            .await
            .map_err(|error| CallError::new("BatchGetItem", error))?;
        if answer.unprocessed_keys.is_some_and(|keys| !keys.is_empty()) {
            return Err(StoreError::Partly("read"));
        }
        Ok(answer
            .responses
            .and_then(|mut tables| tables.remove(&self.name))
            .unwrap_or_default())
    }

    /// The items of a person's partition whose keys meet the condition, strongly consistent:
    /// one of them may have been written a moment ago.
    pub(super) fn query<const N: usize>(
        &self,
        condition: &str,
        values: [(&str, AttributeValue); N],
    ) -> QueryFluentBuilder {
        let values = values.map(|(name, value)| (name.to_owned(), value));
        self.client
            .query()
            .table_name(&self.name)
            .consistent_read(true)
            .key_condition_expression(condition)
            .set_expression_attribute_values(Some(values.into()))
    }

    /// Deletes an item, if it exists.
    pub(super) async fn remove(&self, key: &Key) -> Result<(), StoreError> {
        self.delete(key, None)
            .send()
            .await
            .map_err(|error| CallError::new("DeleteItem", error))?;
        Ok(())
    }
}

/// Every item of a query, page by page.
pub(super) async fn every_item(query: QueryFluentBuilder) -> Result<Vec<Attributes>, CallError> {
    // By the page: handed over one by one, each item would wake a task.
    let mut pages = query.into_paginator().send();
    let mut items = Vec::new();
    while let Some(page) = pages.next().await {
        let page = page.map_err(|error| CallError::new("Query", error))?;
        items.extend(page.items.unwrap_or_default());
    }
    Ok(items)
}
