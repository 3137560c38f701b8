//! Telegram alone is told the webhook's address; who learns it all the same can post to it,
//! and anything.

use std::time::Duration;

use end_to_end::{Stack, agreement, eventually, message_update, tap_update};
use reqwest::Method;
use serde_json::{Value, json};

use crate::alone;

/// A text that must not be read, stored or logged.
const WORDS: &str = "heliotropic cactus";

/// The lines of the webhook's log, without its metrics.
async fn lines(stack: &Stack) -> anyhow::Result<Vec<Value>> {
    let mut lines = stack.log("webhook").await?;
    lines.retain(|line| line["_aws"].is_null());
    Ok(lines)
}

/// The lines that the webhook has logged beyond the first `count`, once there are some.
async fn lines_after(stack: &Stack, count: usize) -> anyhow::Result<Vec<Value>> {
    let look = async || {
        let lines = lines(stack).await?.split_off(count);
        Ok((!lines.is_empty()).then_some(lines))
    };
    eventually("a line in the log", Duration::from_secs(10), look).await
}

#[tokio::test]
async fn who_does_not_know_the_address_starts_no_function() -> anyhow::Result<()> {
    let (stack, _alone) = alone().await?;
    let secret = stack.secret_token().await?;
    let before = lines(&stack).await?.len();
    for path in ["telegram", "telegram/", "telegram/3cd1dca0-11ee"] {
        let address = format!("{}/{path}", stack.cloud.outputs.api_url);
        let request = stack.request(Method::POST, &address)?;
        let request = request.header("x-telegram-bot-api-secret-token", &secret);
        let status = request.body("{}").send().await?.status();
        assert_eq!(status.as_u16(), 404, "{path:?}");
    }
    assert_eq!(lines(&stack).await?.len(), before);
    Ok(())
}

#[tokio::test]
async fn without_the_secret_nothing_is_read() -> anyhow::Result<()> {
    let (stack, _alone) = alone().await?;
    let anna = stack.newcomer("en");
    let update = message_update(800_000_001, anna.id, &format!("/start {WORDS}")).to_string();
    let right = stack.secret_token().await?;
    let nearly = format!(
        "{}{}",
        &right[..63],
        if right.ends_with('0') { '1' } else { '0' }
    );
    for secret in [
        None,
        Some(""),
        Some("wrong"),
        Some(&*nearly),
        Some(&*right.to_uppercase()),
    ] {
        let before = lines(&stack).await?.len();
        let answer = stack.post(secret, update.clone()).await?;
        assert_eq!((answer.status, answer.body.as_str()), (401, ""));
        let logged = lines_after(&stack, before).await?;
        assert_eq!(logged.len(), 1, "{logged:?}");
        assert!(!logged[0].to_string().contains(WORDS));
    }
    assert!(stack.items(anna.id).await?.is_empty());
    // The same update is good with the secret, and so is the consent that it asks for.
    let agreed = tap_update(800_000_003, anna.id, 1, &agreement()).to_string();
    for update in [update, agreed] {
        assert_eq!(stack.post(Some(&right), update).await?.status, 200);
    }
    assert!(!stack.items(anna.id).await?.is_empty());
    Ok(())
}

/// Bodies that Telegram would repeat for ever if they were answered with an error.
fn hostile_bodies(person: i64) -> Vec<(&'static str, Vec<u8>)> {
    let long = message_update(800_000_002, person, &WORDS.repeat(60_000)).to_string();
    let user = json!({ "id": person, "is_bot": false, "first_name": WORDS });
    let bodies: Vec<(&str, Vec<u8>)> = vec![
        ("empty", Vec::new()),
        ("not JSON", WORDS.into()),
        (
            "half of a JSON",
            format!("{{\"update_id\":1,\"message\":{{\"text\":\"{WORDS}").into(),
        ),
        (
            "not UTF-8",
            [b"\xff\xfe\x00".as_slice(), WORDS.as_bytes()].concat(),
        ),
        ("a list", json!([WORDS]).to_string().into()),
        ("a string", json!(WORDS).to_string().into()),
        ("null", "null".into()),
        ("1 MB", long.into()),
        ("nested deep", "[".repeat(100_000).into()),
        (
            "nested deep in an update",
            format!(
                "{{\"update_id\":1,\"message\":{}",
                "{\"reply_to_message\":".repeat(100_000)
            )
            .into(),
        ),
        (
            "without an id",
            json!({ "message": { "text": WORDS } }).to_string().into(),
        ),
        (
            "a message without fields",
            json!({ "update_id": 1, "message": { "text": WORDS } })
                .to_string()
                .into(),
        ),
        (
            "a tap without fields",
            json!({ "update_id": 1, "callback_query": { "id": "1", "from": user, "data": WORDS } })
                .to_string()
                .into(),
        ),
        (
            "an unknown kind",
            json!({ "update_id": 1, "telepathy": { "from": user, "thought": WORDS } })
                .to_string()
                .into(),
        ),
        (
            "fields of another type",
            json!({ "update_id": "1", "message": { "text": [WORDS] } })
                .to_string()
                .into(),
        ),
        (
            "an id that is too large",
            json!({ "update_id": 1e300, "message": null })
                .to_string()
                .into(),
        ),
    ];
    bodies
}

#[tokio::test]
async fn a_body_that_is_no_update_is_taken_with_one_line_in_the_log_and_changes_nothing()
-> anyhow::Result<()> {
    let (stack, _alone) = alone().await?;
    let anna = stack.newcomer("en");
    let secret = stack.secret_token().await?;
    for (kind, body) in hostile_bodies(anna.id) {
        let before = lines(&stack).await?.len();
        let answer = stack.post(Some(&secret), body).await?;
        assert!(
            matches!(answer.status, 200 | 413),
            "{kind}: {}",
            answer.status
        );
        assert_eq!(answer.body, "", "{kind}");
        if answer.status == 200 {
            let logged = lines_after(&stack, before).await?;
            assert_eq!(logged.len(), 1, "{kind}: {logged:?}");
            assert!(
                !logged[0].to_string().contains("heliotropic"),
                "{kind}: {}",
                logged[0]
            );
        }
        assert!(stack.items(anna.id).await?.is_empty(), "{kind}");
    }
    Ok(())
}
