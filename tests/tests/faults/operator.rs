//! Failures are told to the operator, and nothing of what people wrote.

use std::slice;

use anyhow::Context;
use end_to_end::{Gate, Operator};
use jiff::SignedDuration;
use serde_json::json;
use telegram_stand_in::Message;

use crate::alone;

/// The words of a person, and of a job that cannot be read.
const WORDS: [&str; 3] = ["heliotrope", "saltarello", "oubliette"];

/// The failures of a function that the operator has been told of.
fn failures(operator: &Operator, place: &str) -> Vec<Message> {
    let of_place = [("place", place.into()), ("what", "".into())];
    let beginning = operator.texts.format("operator-error", of_place);
    operator.messages_with(beginning.trim_end())
}

#[tokio::test]
async fn a_failure_reaches_the_operator_without_a_word_of_what_was_written() -> anyhow::Result<()> {
    let (stack, _alone) = alone().await?;
    let (anna, operator) = (stack.newcomer("en"), stack.operator());
    let [comment, typed, unreadable] = WORDS;
    anna.types_all(&["/start", "/add", "yesterday", "no", "none", comment])
        .await?;
    anna.types_all(&["/add", "today", "no", "none"]).await?;

    let gate = Gate::open(&stack).await?;
    let outputs = &stack.cloud.outputs;
    // A cold start, so that failures reported by another test do not delay these.
    for function in [
        &outputs.webhook_function_name,
        &outputs.report_function_name,
        &outputs.remind_function_name,
    ] {
        gate.guard(&stack, function).await?;
    }
    gate.shut();
    let update = anna.sends(typed)?;
    let of_webhook = operator
        .reads(&format!("webhook, update {update}: "))
        .await?;
    let before = [failures(&operator, "report"), failures(&operator, "remind")].concat();
    let weekly = json!({ "weekly": { "person": anna.name() } });
    assert!(stack.report(slice::from_ref(&weekly)).await?.is_empty());
    assert_eq!(
        failures(&operator, "report").len() + failures(&operator, "remind").len(),
        before.len(),
        "what is tried again is no failure yet"
    );
    let age = SignedDuration::from_hours(3 * 24);
    assert!(stack.report_aged(&weekly, age).await?.is_empty());
    let nonsense = json!({ "daily": { "person": unreadable } });
    assert_eq!(stack.remind_for_the_last_time(&nonsense).await?, [0]);
    gate.unshut();
    anna.telegram().await_delivered(update, 1).await?;

    let told = [failures(&operator, "report"), failures(&operator, "remind")].concat();
    assert_eq!(told.len(), before.len() + 2, "{told:#?}");
    for message in told.iter().chain([&of_webhook]) {
        let text = message.text();
        assert!(!anna.is_named_in(text), "{text}");
    }
    assert!(
        of_webhook.text().contains("BatchGetItem"),
        "it says what failed: {}",
        of_webhook.text()
    );
    for word in WORDS {
        assert!(operator.messages_with(word).is_empty(), "{word}");
    }
    Ok(())
}

#[tokio::test]
async fn what_the_operator_writes_to_everyone_is_counted_and_comes_once_without_a_sound()
-> anyhow::Result<()> {
    let (stack, _alone) = alone().await?;
    let (anna, operator) = (stack.newcomer("en"), stack.operator());
    anna.types_all(&["/start", "/alarm 21:30"]).await?;
    operator.sends("/broadcast ru: Бот отдыхает.\nen: The bot rests tonight.")?;
    let send = [("people", "".into())];
    let send = operator.texts.format("button-broadcast_send", send);
    operator.taps(send.trim_end()).await?;
    let is_it = |message: &Message| message.text() == "The bot rests tonight.";
    anna.telegram().await_message(anna.id, is_it).await?;
    operator
        .reads(&operator.texts.get("broadcast-done"))
        .await?;
    let got = anna.bot_messages().into_iter().filter(is_it).count();
    assert_eq!(got, 1);
    let mut calls = anna.telegram().calls().into_iter();
    let call = calls.find(|call| {
        call.parameters["chat_id"] == anna.id && call.parameters["text"] == "The bot rests tonight."
    });
    let parameters = call.context("a call")?.parameters;
    assert_eq!(parameters["disable_notification"], true);
    Ok(())
}
