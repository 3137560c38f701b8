//! The local cloud itself: the real template deploys, works, and survives a restart.
//! The functions must be built (`make functions`).
#![expect(clippy::unwrap_used, reason = "a test may fail")]

use std::time::Duration;

use local_cloud::{LocalCloud, http_client};
use reqwest::Method;
use telegram_stand_in::request;

#[tokio::test]
async fn what_was_said_before_a_restart_is_known_after_it() {
    let mut cloud = LocalCloud::start().await.unwrap();
    let client = http_client(Duration::from_secs(60)).unwrap();
    let health = format!("{}/v1/health", cloud.outputs.api_url);
    let health = request(&client, Method::GET, &health)
        .unwrap()
        .send()
        .await
        .unwrap();
    assert_eq!(health.status(), 200);
    let anna = cloud.telegram.add_person("Anna", "en");
    cloud.telegram.send_text(anna, "/start").unwrap();
    let asked = cloud.telegram.await_chat(anna, |chat| chat.len() == 2);
    let notice = asked.await.unwrap()[1].id;
    cloud.telegram.tap(anna, notice, "I agree").unwrap();
    cloud
        .telegram
        .await_chat(anna, |chat| chat[1].text().starts_with("Hello"))
        .await
        .unwrap();
    let before = item_count(&cloud).await;
    assert!(before > 0);

    cloud.aws.restart().await.unwrap();

    assert_eq!(item_count(&cloud).await, before);
    cloud.telegram.send_text(anna, "/help").unwrap();
    cloud
        .telegram
        .await_chat(anna, |chat| chat.len() == 4)
        .await
        .unwrap();
    assert!(!cloud.logs("webhook").await.unwrap().is_empty());
}

/// How many items the journal's table holds, asked without the AWS SDK, which
/// nothing else here needs.
async fn item_count(cloud: &LocalCloud) -> u64 {
    let scan = serde_json::json!({ "TableName": cloud.outputs.table_name, "Select": "COUNT" });
    let answer = cloud
        .aws
        .request(Method::POST, "/")
        .unwrap()
        .header("x-amz-target", "DynamoDB_20120810.Scan")
        .header("content-type", "application/x-amz-json-1.0")
        .body(scan.to_string())
        .send()
        .await
        .unwrap();
    let answer: serde_json::Value = answer.json().await.unwrap();
    answer["Count"].as_u64().unwrap()
}
