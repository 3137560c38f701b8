//! The custom resource that tells Telegram where the bot lives.

use journal_telegram::Command;
use std::net::Ipv4Addr;

use axum::Router;
use axum::extract::State;
use axum::routing::put;
use end_to_end::Stack;
use serde_json::{Value, json};
use tokio::sync::mpsc;

use crate::alone;

/// Asks the setup function as CloudFormation does, and reads its answer.
async fn ask(stack: &Stack, kind: &str) -> anyhow::Result<Value> {
    let (sender, mut answers) = mpsc::channel(1);
    let listener = tokio::net::TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
    let url = format!("http://{}/answer", listener.local_addr()?);
    let take = async |State(sender): State<mpsc::Sender<String>>, body: String| {
        let _ = sender.send(body).await;
    };
    let router = Router::new().route("/answer", put(take)).with_state(sender);
    let server = tokio::spawn(async move { axum::serve(listener, router).await });
    let event = json!({
        "RequestType": kind,
        "ResponseURL": url,
        "StackId": "arn:aws:cloudformation:us-east-1:000000000000:stack/journal/1",
        "RequestId": "request-1",
        "LogicalResourceId": "TelegramBot",
        "PhysicalResourceId": "telegram-bot",
        "ResourceType": "Custom::TelegramBot",
        "ResourceProperties": {},
    });
    stack
        .invoke(&stack.cloud.outputs.setup_function_name, &event)
        .await?;
    let answer = answers.recv().await.expect("an answer");
    server.abort();
    Ok(serde_json::from_str(&answer)?)
}

async fn telegram(stack: &Stack, method: &str, parameters: Value) -> anyhow::Result<Value> {
    let url = format!(
        "{}/bot{}/{method}",
        stack.telegram().base_url(),
        stack.telegram().token()
    );
    let answer: Value = stack
        .http
        .post(url)
        .json(&parameters)
        .send()
        .await?
        .json()
        .await?;
    Ok(answer["result"].clone())
}

#[tokio::test]
async fn after_a_deployment_telegram_knows_the_bot() -> anyhow::Result<()> {
    let (stack, _alone) = alone().await?;
    let webhook = telegram(&stack, "getWebhookInfo", json!({})).await?;
    assert_eq!(webhook["url"], json!(stack.webhook_url()?));
    let begin = format!("{}/telegram/", stack.cloud.outputs.api_url);
    assert!(stack.webhook_url()?.starts_with(&begin));
    assert_eq!(webhook["max_connections"], 4);
    assert_eq!(
        webhook["allowed_updates"],
        json!([
            "message",
            "edited_message",
            "callback_query",
            "my_chat_member"
        ])
    );

    let names = Command::MENU.map(Command::name);
    for (language, first) in [
        ("en", "record a day"),
        ("ru", "записать день"),
        ("", "записать день"),
    ] {
        let menu = telegram(
            &stack,
            "getMyCommands",
            json!({ "language_code": language }),
        )
        .await?;
        let listed: Vec<_> = menu
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(|command| command["command"].as_str())
            .collect();
        assert_eq!(listed, names, "{language:?}");
        assert_eq!(menu[0]["description"], first, "{language:?}");
        let about = telegram(
            &stack,
            "getMyDescription",
            json!({ "language_code": language }),
        )
        .await?;
        assert_ne!(about["description"], "", "{language:?}");
        let short = telegram(
            &stack,
            "getMyShortDescription",
            json!({ "language_code": language }),
        )
        .await?;
        assert_ne!(short["short_description"], "", "{language:?}");
    }
    Ok(())
}

#[tokio::test]
async fn what_telegram_refuses_fails_the_deployment_in_telegrams_words() -> anyhow::Result<()> {
    let (stack, _alone) = alone().await?;
    let setup = &stack.cloud.outputs.setup_function_name;
    let before = stack.environment(setup).await?["WEBHOOK_URL"]
        .as_str()
        .expect("a URL")
        .to_owned();
    stack
        .set_variable(setup, "WEBHOOK_URL", "http://example.org/telegram/1")
        .await?;
    let answer = ask(&stack, "Update").await?;
    assert_eq!(answer["Status"], "FAILED", "{answer}");
    let reason = answer["Reason"].as_str().unwrap_or_default();
    assert!(
        reason.contains("An HTTPS URL must be provided for webhook"),
        "{reason}"
    );

    stack.set_variable(setup, "WEBHOOK_URL", &before).await?;
    let answer = ask(&stack, "Update").await?;
    assert_eq!(answer["Status"], "SUCCESS", "{answer}");
    assert_eq!(answer["PhysicalResourceId"], "telegram-bot");
    // Updates arrive as before.
    let anna = stack.newcomer("en");
    anna.types("/start").await?;
    Ok(())
}

#[tokio::test]
async fn with_the_stack_goes_the_webhook() -> anyhow::Result<()> {
    let (stack, _alone) = alone().await?;
    assert_eq!(ask(&stack, "Delete").await?["Status"], "SUCCESS");
    let webhook = telegram(&stack, "getWebhookInfo", json!({})).await?;
    assert_eq!(webhook["url"], "");
    assert_eq!(ask(&stack, "Create").await?["Status"], "SUCCESS");
    let anna = stack.newcomer("en");
    anna.types("/start").await?;
    Ok(())
}
