use std::collections::HashMap;

use anyhow::Context;
use serde::{Deserialize, Serialize};

/// The outputs of the stack, as template.yaml names them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct Outputs {
    /// Base address of the HTTP API, `http://<id>.execute-api.localhost:<port>`.
    pub api_url: String,
    pub table_name: String,
    pub report_bucket_name: String,
    pub report_queue_url: String,
    pub weekly_report_queue_url: String,
    pub reminder_queue_url: String,
    pub report_dead_letter_queue_url: String,
    pub reminder_dead_letter_queue_url: String,
    pub event_bus_name: String,
    pub schedule_group_name: String,
    pub webhook_function_name: String,
    pub api_function_name: String,
    pub page_function_name: String,
    pub app_function_name: String,
    pub report_function_name: String,
    pub import_function_name: String,
    pub import_queue_url: String,
    pub import_dead_letter_queue_url: String,
    pub remind_function_name: String,
    pub prune_function_name: String,
    pub setup_function_name: String,
}

impl Outputs {
    /// Reads what `sam list stack-outputs --output json` prints.
    pub(crate) fn parse(json: &[u8]) -> anyhow::Result<Self> {
        #[derive(Deserialize)]
        #[serde(rename_all = "PascalCase")]
        struct Output {
            output_key: String,
            output_value: String,
        }
        let list: Vec<Output> =
            serde_json::from_slice(json).context("reading the stack's outputs")?;
        let map: HashMap<_, _> = list
            .into_iter()
            .map(|output| (output.output_key, output.output_value))
            .collect();
        let value = serde_json::to_value(map).context("sorting the stack's outputs")?;
        serde_json::from_value(value).context("an output is missing from the stack")
    }
}
