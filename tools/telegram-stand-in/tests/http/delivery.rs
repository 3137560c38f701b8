//! Updates on their way to the webhook, and what it answers.

use std::{
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    time::Duration,
};

use axum::{
    Json,
    http::{StatusCode, header::CONTENT_TYPE},
    response::IntoResponse,
};
use serde_json::json;
use telegram_stand_in::{Config, Message, Terms, Via};
use tokio::sync::{Barrier, Notify};

use crate::bot::{EchoBot, SECRET, chat_of, nothing, refusal};

#[tokio::test]
async fn an_update_carries_the_secret_and_the_next_number() {
    let bot = EchoBot::start(nothing).await;
    let anna = bot.telegram.add_person("Анна", "ru");
    bot.telegram.send_text(anna, "/start").unwrap();
    bot.telegram.send_text(anna, "Привет 14:30").unwrap();
    bot.telegram.await_quiet().await.unwrap();
    let received = bot.received();
    assert_eq!(received[0].secret.as_deref(), Some(SECRET));
    assert_eq!(
        received[1].update["update_id"].as_i64(),
        received[0].update["update_id"].as_i64().map(|id| id + 1)
    );
    let message = &received[0].update["message"];
    assert_eq!(
        message["from"],
        json!({"id": anna, "is_bot": false, "first_name": "Анна", "language_code": "ru"})
    );
    assert_eq!(
        message["chat"],
        json!({"id": anna, "type": "private", "first_name": "Анна"})
    );
    assert_eq!(
        message["entities"],
        json!([{"type": "bot_command", "offset": 0, "length": 6}])
    );
    let time = &received[1].update["message"]["entities"][0];
    assert_eq!(
        (&time["type"], &time["offset"], &time["length"]),
        (&json!("date_time"), &json!(7), &json!(5))
    );
}

#[tokio::test]
async fn an_update_that_was_not_taken_comes_again_and_holds_up_the_next() {
    let failures = Arc::new(AtomicUsize::new(0));
    let bot = EchoBot::start(move |_| {
        let is_early = failures.fetch_add(1, Ordering::SeqCst) < 3;
        async move {
            if is_early {
                StatusCode::INTERNAL_SERVER_ERROR
            } else {
                StatusCode::OK
            }
            .into_response()
        }
    })
    .await;
    let anna = bot.telegram.add_person("Анна", "ru");
    let first = bot
        .telegram
        .send_text(anna, "one")
        .unwrap()
        .update_id
        .unwrap();
    bot.telegram.send_text(anna, "two").unwrap();
    bot.telegram.await_quiet().await.unwrap();
    assert_eq!(bot.texts(), ["one", "one", "one", "one", "two"]);
    let statuses: Vec<_> = bot
        .telegram
        .deliveries()
        .iter()
        .filter(|delivery| delivery.update_id == first)
        .map(|d| d.status)
        .collect();
    assert_eq!(statuses, [Some(500), Some(500), Some(500), Some(200)]);
}

#[tokio::test]
async fn a_tap_does_not_wait_for_a_text_but_texts_wait_for_each_other() {
    let release = Arc::new(Notify::new());
    let bot = EchoBot::start({
        let release = Arc::clone(&release);
        move |update| {
            let release = Arc::clone(&release);
            async move {
                if update["message"]["text"] == "slow" {
                    release.notified().await;
                }
                StatusCode::OK.into_response()
            }
        }
    })
    .await;
    let anna = bot.telegram.add_person("Анна", "ru");
    bot.telegram.send_text(anna, "slow").unwrap();
    let second = bot
        .telegram
        .send_text(anna, "quick")
        .unwrap()
        .update_id
        .unwrap();
    let tap = bot
        .telegram
        .tap_with_data(anna, 1, "data")
        .unwrap()
        .update_id
        .unwrap();
    bot.telegram.await_delivered(tap, 1).await.unwrap();
    assert!(!bot.texts().contains(&"quick".to_owned()));
    release.notify_one();
    bot.telegram.await_delivered(second, 1).await.unwrap();
    assert_eq!(bot.texts(), ["slow", "quick"]);
}

#[tokio::test]
async fn an_update_can_be_delivered_twice_at_the_same_moment() {
    let both = Arc::new(Barrier::new(2));
    let bot = EchoBot::start(move |update| {
        let both = Arc::clone(&both);
        async move {
            if update["message"]["text"] == "again" {
                both.wait().await;
            }
            StatusCode::OK.into_response()
        }
    })
    .await;
    let anna = bot.telegram.add_person("Анна", "ru");
    let update = bot
        .telegram
        .send_text(anna, "again")
        .unwrap()
        .update_id
        .unwrap();
    assert!(bot.telegram.redeliver(update));
    bot.telegram.await_delivered(update, 2).await.unwrap();
    assert_eq!(bot.texts(), ["again", "again"]);
    assert!(!bot.telegram.redeliver(1));
}

#[tokio::test]
async fn the_method_in_an_answer_is_obeyed() {
    let bot = EchoBot::start(async |update| {
        Json(json!({"method": "SendMessage", "chat_id": chat_of(&update), "text": "<b>Hello</b>", "parse_mode": "HTML"})).into_response()
    })
    .await;
    let emma = bot.telegram.add_person("Emma", "en");
    let update_id = bot
        .telegram
        .send_text(emma, "/start")
        .unwrap()
        .update_id
        .unwrap();
    let message = bot
        .telegram
        .await_message(emma, |message| message.text() == "Hello")
        .await
        .unwrap();
    assert_eq!(message.id, 2);
    let call = bot
        .telegram
        .await_call(|call| call.method == "sendMessage")
        .await
        .unwrap();
    assert_eq!(call.via, Via::WebhookReply { update_id });
    assert!(bot.telegram.reply_errors().is_empty());
}

#[tokio::test]
async fn an_answer_that_telegram_would_drop_silently_is_recorded() {
    let bot = EchoBot::start(async |update| {
        let chat = chat_of(&update);
        match update["message"]["text"].as_str() {
            Some("bad method") => {
                Json(json!({"method": "sendMessages", "chat_id": chat, "text": "a"}))
                    .into_response()
            }
            Some("bad field") => {
                Json(json!({"method": "sendMessage", "chat_id": chat, "txt": "a"})).into_response()
            }
            Some("bad type") => {
                let body =
                    json!({"method": "sendMessage", "chat_id": chat, "text": "a"}).to_string();
                ([(CONTENT_TYPE, "text/plain")], body).into_response()
            }
            Some("half") => ([(CONTENT_TYPE, "application/json")], "{\"method\": ").into_response(),
            _ => Json(json!({"anything": "else"})).into_response(),
        }
    })
    .await;
    let emma = bot.telegram.add_person("Emma", "en");
    for text in ["bad method", "bad field", "bad type", "half", "fine"] {
        bot.telegram.send_text(emma, text).unwrap();
    }
    bot.telegram.await_quiet().await.unwrap();
    let errors: Vec<_> = bot
        .telegram
        .reply_errors()
        .into_iter()
        .map(|error| error.description)
        .collect();
    assert_eq!(
        errors[..3],
        [
            "Not Found",
            "strict: unknown field txt",
            "the answer's Content-Type is not application/json"
        ]
    );
    assert!(
        errors[3].starts_with("the answer is not JSON"),
        "{errors:?}"
    );
    assert_eq!(errors.len(), 4);
    assert_eq!(bot.telegram.messages(emma).len(), 5);
}

#[tokio::test]
async fn a_tap_spins_until_it_is_answered_once() {
    let bot = EchoBot::start(nothing).await;
    let anna = bot.telegram.add_person("Анна", "ru");
    bot.telegram.send_text(anna, "/start").unwrap();
    let keyboard = json!({"inline_keyboard": [[{"text": "Нет", "callback_data": "no"}]]});
    let card = bot
        .succeed(
            "sendMessage",
            json!({"chat_id": anna, "text": "Болела голова?", "reply_markup": keyboard}),
        )
        .await;
    let card = card["message_id"].as_i64().unwrap();
    assert!(
        bot.telegram
            .tap(anna, card, "Да")
            .unwrap_err()
            .to_string()
            .contains("Нет")
    );
    let tapped = bot.telegram.tap(anna, card, "Нет").unwrap();
    bot.telegram.await_quiet().await.unwrap();
    let query = bot.received().last().unwrap().update["callback_query"].clone();
    assert_eq!(query["data"], "no");
    assert_eq!(query["message"]["message_id"], card);
    let answer = json!({"callback_query_id": query["id"], "text": "Записано"});
    bot.succeed("answerCallbackQuery", answer.clone()).await;
    assert_eq!(
        bot.telegram
            .await_answer(&tapped.tap_id)
            .await
            .unwrap()
            .text
            .as_deref(),
        Some("Записано")
    );
    let words = refusal(&bot.telegram, "answerCallbackQuery", answer).await;
    assert_eq!(
        words,
        "Bad Request: query is too old and response timeout expired or query ID is invalid"
    );
}

#[tokio::test]
async fn an_answer_carries_what_it_answers_one_deep() {
    let bot = EchoBot::start(nothing).await;
    let anna = bot.telegram.add_person("Анна", "ru");
    let emma = bot.telegram.add_person("Emma", "en");
    let first = bot.telegram.send_text(anna, "one").unwrap().message_id;
    let reply = json!({"chat_id": anna, "text": "two", "reply_parameters": {"message_id": first}});
    let second = bot.succeed("sendMessage", reply).await;
    assert_eq!(second["reply_to_message"]["text"], "one");
    let second = second["message_id"].as_i64().unwrap();
    bot.telegram.reply(anna, second, "three").unwrap();
    bot.telegram.await_quiet().await.unwrap();
    let message = bot.received().last().unwrap().update["message"].clone();
    assert_eq!(message["text"], "three");
    let answered = &message["reply_to_message"];
    assert_eq!(answered["message_id"], second);
    assert_eq!(answered["text"], "two");
    assert_eq!(answered["from"]["is_bot"], true);
    assert_eq!(answered.get("reply_to_message"), None);
    // Nobody replies to a message of another's chat.
    assert!(bot.telegram.reply(emma, second, "four").is_err());
}

#[tokio::test]
async fn a_tap_nobody_took_in_time_is_forgotten() {
    let config = Config {
        terms: Terms {
            tap_lifetime: Duration::ZERO,
            ..Terms::default()
        },
        ..Config::default()
    };
    let bot = EchoBot::start_with(config, nothing).await;
    let anna = bot.telegram.add_person("Анна", "ru");
    bot.telegram.tap_with_data(anna, 1, "data").unwrap();
    bot.telegram.send_text(anna, "still here").unwrap();
    bot.telegram.await_quiet().await.unwrap();
    assert_eq!(bot.received().len(), 1);
}

#[tokio::test]
async fn a_tap_on_a_deleted_message_names_it_and_no_more() {
    let bot = EchoBot::start(nothing).await;
    let anna = bot.telegram.add_person("Анна", "ru");
    bot.telegram.tap_with_data(anna, 77, "forged").unwrap();
    bot.telegram.await_quiet().await.unwrap();
    let message = bot.received()[0].update["callback_query"]["message"].clone();
    assert_eq!(
        message,
        json!({"chat": {"id": anna, "type": "private", "first_name": "Анна"}, "message_id": 77, "date": 0})
    );
}

#[tokio::test]
async fn blocking_is_told_to_a_bot_that_asked_and_shuts_the_chat() {
    let bot = EchoBot::start(nothing).await;
    let anna = bot.telegram.add_person("Анна", "ru");
    bot.telegram.send_text(anna, "/start").unwrap();
    assert!(bot.telegram.block(anna).unwrap().is_some());
    let words = refusal(
        &bot.telegram,
        "sendMessage",
        json!({"chat_id": anna, "text": "a"}),
    )
    .await;
    assert_eq!(words, "Forbidden: bot was blocked by the user");
    assert!(bot.telegram.send_text(anna, "a").is_err());
    bot.telegram.await_quiet().await.unwrap();
    let change = bot.received().last().unwrap().update["my_chat_member"].clone();
    assert_eq!(
        (
            &change["old_chat_member"]["status"],
            &change["new_chat_member"]["status"]
        ),
        (&json!("member"), &json!("kicked"))
    );

    let url = bot.succeed("getWebhookInfo", json!({})).await["url"].clone();
    bot.succeed(
        "setWebhook",
        json!({"url": url, "allowed_updates": ["message", "callback_query"]}),
    )
    .await;
    assert_eq!(bot.telegram.unblock(anna).unwrap(), None);
    // The allowed updates stay as they are when they are not named again.
    bot.succeed("setWebhook", json!({"url": url})).await;
    assert_eq!(bot.telegram.block(anna).unwrap(), None);
}

#[tokio::test]
async fn a_pin_is_told_by_a_service_message() {
    let bot = EchoBot::start(nothing).await;
    let anna = bot.telegram.add_person("Анна", "ru");
    bot.telegram.send_text(anna, "/start").unwrap();
    let report = bot
        .succeed("sendMessage", json!({"chat_id": anna, "text": "report"}))
        .await["message_id"]
        .as_i64()
        .unwrap();
    bot.succeed(
        "pinChatMessage",
        json!({"chat_id": anna, "message_id": report, "disable_notification": true}),
    )
    .await;
    assert_eq!(bot.telegram.pinned(anna), [report]);
    assert!(
        bot.telegram
            .messages(anna)
            .last()
            .is_some_and(|notice: &Message| notice.silent)
    );
    bot.telegram.await_quiet().await.unwrap();
    assert_eq!(
        bot.received().last().unwrap().update["message"]["pinned_message"]["message_id"],
        report
    );
    bot.succeed("unpinChatMessage", json!({"chat_id": anna}))
        .await;
    assert!(bot.telegram.pinned(anna).is_empty());
}
