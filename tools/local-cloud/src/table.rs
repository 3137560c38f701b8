use std::time::Duration;

use anyhow::Context;
use aws_config::SdkConfig;
use aws_credential_types::provider::ProvideCredentials;
use serde_json::json;

use crate::http;

/// Makes an empty table with the keys that template.yaml gives the journal's, in the
/// local AWS of a configuration.
pub async fn create_table(config: &SdkConfig, name: &str) -> anyhow::Result<()> {
    let endpoint = config.endpoint_url().context("a local AWS")?;
    let keys = [("pk", "HASH"), ("sk", "RANGE")];
    let table = json!({
        "TableName": name,
        "BillingMode": "PAY_PER_REQUEST",
        "AttributeDefinitions": keys.map(|(key, _)| json!({"AttributeName": key, "AttributeType": "S"})),
        "KeySchema": keys.map(|(key, kind)| json!({"AttributeName": key, "KeyType": kind})),
    });
    let credentials = config.credentials_provider().context("credentials")?;
    let credentials = credentials.provide_credentials().await?;
    let pass = credentials.session_token().unwrap_or_default();
    http::client(Duration::from_secs(10))?
        .post(endpoint)
        .header("x-amz-security-token", pass)
        .header("x-amz-target", "DynamoDB_20120810.CreateTable")
        .header("content-type", "application/x-amz-json-1.0")
        .body(table.to_string())
        .send()
        .await?
        .error_for_status()?;
    Ok(())
}
