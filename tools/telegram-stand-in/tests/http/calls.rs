//! The bot's calls: what is accepted, what is refused and in which words.

use reqwest::multipart::{Form, Part};
use serde_json::{Value, json};
use telegram_stand_in::{Config, Fault, FaultKind, MessageContent, TelegramStandIn, Via};

use crate::bot::{address, call, client, refusal, succeed};

/// A stand-in without a webhook, and somebody who has started the bot.
async fn with_anna() -> (TelegramStandIn, i64) {
    let telegram = TelegramStandIn::start(Config::default()).await.unwrap();
    let anna = telegram.add_person("Анна", "ru");
    telegram.send_text(anna, "/start").unwrap();
    (telegram, anna)
}

#[tokio::test]
async fn a_wrong_token_and_an_unknown_method_are_refused() {
    let (telegram, _) = with_anna().await;
    let wrong = client()
        .get(format!("{}/bot1:wrong/getMe", telegram.base_url()))
        .send()
        .await
        .unwrap();
    assert_eq!(wrong.status(), 401);
    assert_eq!(call(&telegram, "sendNothing", json!({})).await.0, 404);
    assert_eq!(
        succeed(&telegram, "GETME", json!(null)).await["is_bot"],
        true
    );
}

#[tokio::test]
async fn parameters_come_in_any_form() {
    let (telegram, anna) = with_anna().await;
    let anna_id = anna.to_string();
    let keyboard = json!({"inline_keyboard": [[{"text": "a", "callback_data": "b"}]]}).to_string();
    let pairs = [
        ("chat_id", anna_id.as_str()),
        ("text", "form"),
        ("reply_markup", &keyboard),
        ("disable_notification", "true"),
    ];
    let sent = client()
        .post(address(&telegram, "sendMessage"))
        .form(&pairs)
        .send()
        .await
        .unwrap();
    assert_eq!(sent.status(), 200);
    let sent = client()
        .get(address(&telegram, "sendMessage"))
        .query(&[("chat_id", anna_id.as_str()), ("text", "query")])
        .send()
        .await;
    assert_eq!(sent.unwrap().status(), 200);
    let messages = telegram.messages(anna);
    assert_eq!(messages[1].button_labels(), ["a"]);
    assert!(messages[1].silent && !messages[2].silent);
    assert!(telegram.calls().iter().all(|call| call.via == Via::Http));
}

#[tokio::test]
async fn limits_are_those_of_telegram() {
    let (telegram, anna) = with_anna().await;
    let send = async |parameters: Value| refusal(&telegram, "sendMessage", parameters).await;
    assert_eq!(
        send(json!({"chat_id": anna, "text": " \n"})).await,
        "Bad Request: message text is empty"
    );
    assert_eq!(
        send(json!({"chat_id": anna, "text": "я".repeat(4097)})).await,
        "Bad Request: message is too long"
    );
    assert_eq!(
        send(json!({"text": "a"})).await,
        "Bad Request: chat_id is empty"
    );
    assert_eq!(
        send(json!({"chat_id": 5, "text": "a"})).await,
        "Bad Request: chat not found"
    );
    assert_eq!(
        send(json!({"chat_id": anna, "text": "a", "txt": "b"})).await,
        "strict: unknown field txt"
    );
    let words = send(json!({"chat_id": anna, "text": "<p>a</p>", "parse_mode": "HTML"})).await;
    assert_eq!(
        words,
        "Bad Request: can't parse entities: Unsupported start tag \"p\" at byte offset 0"
    );
    let keyboard = json!({"inline_keyboard": [[{"text": "a", "callback_data": "я".repeat(33)}]]});
    assert_eq!(
        send(json!({"chat_id": anna, "text": "a", "reply_markup": keyboard})).await,
        "Bad Request: BUTTON_DATA_INVALID"
    );
    // Tags are not counted.
    let bold = format!("<b>{}</b>", "a".repeat(4096));
    succeed(
        &telegram,
        "sendMessage",
        json!({"chat_id": anna, "text": bold, "parse_mode": "HTML"}),
    )
    .await;
    let emma = telegram.add_person("Emma", "en");
    assert_eq!(
        send(json!({"chat_id": emma, "text": "a"})).await,
        "Forbidden: bot can't initiate conversation with a user"
    );
    let secret = json!({"url": "https://example.org/", "secret_token": "two words"});
    assert_eq!(
        refusal(&telegram, "setWebhook", secret).await,
        "Bad Request: secret token contains unallowed characters"
    );
    let plain = refusal(
        &telegram,
        "setWebhook",
        json!({"url": "http://example.org/"}),
    )
    .await;
    assert_eq!(
        plain,
        "Bad Request: bad webhook: An HTTPS URL must be provided for webhook"
    );
}

#[tokio::test]
async fn an_edit_must_change_something_of_the_bots_own() {
    let (telegram, anna) = with_anna().await;
    let keyboard = json!({"inline_keyboard": [[{"text": "a", "callback_data": "b"}]]});
    let sent = succeed(
        &telegram,
        "sendMessage",
        json!({"chat_id": anna, "text": "one", "reply_markup": keyboard}),
    )
    .await;
    let id = sent["message_id"].as_i64().unwrap();
    let edit = json!({"chat_id": anna, "message_id": id, "text": "<i>one</i>", "parse_mode": "HTML", "reply_markup": keyboard});
    assert!(succeed(&telegram, "editMessageText", edit.clone()).await["edit_date"].is_number());
    let words = refusal(&telegram, "editMessageText", edit).await;
    assert!(
        words.starts_with("Bad Request: message is not modified: specified new message content"),
        "{words}"
    );
    let of = async |message_id: i64| {
        refusal(
            &telegram,
            "editMessageText",
            json!({"chat_id": anna, "message_id": message_id, "text": "a"}),
        )
        .await
    };
    assert_eq!(of(1).await, "Bad Request: message can't be edited");
    assert_eq!(of(99).await, "Bad Request: message to edit not found");
}

#[tokio::test]
async fn a_document_is_kept_and_sent_again() {
    let (telegram, anna) = with_anna().await;
    let part = || Part::bytes(b"<h1>Report</h1>".as_slice()).file_name("report.html");
    let form = Form::new()
        .text("chat_id", anna.to_string())
        .text("caption", "<b>Week</b>")
        .text("parse_mode", "HTML")
        .part("document", part());
    let sent = client()
        .post(address(&telegram, "sendDocument"))
        .multipart(form)
        .send()
        .await
        .unwrap();
    let sent: Value = sent.json().await.unwrap();
    let document = &sent["result"]["document"];
    assert_eq!(
        (&document["file_name"], &document["mime_type"]),
        (&json!("report.html"), &json!("text/html"))
    );
    assert_eq!(
        telegram
            .file(document["file_id"].as_str().unwrap())
            .unwrap(),
        b"<h1>Report</h1>"
    );

    succeed(
        &telegram,
        "sendDocument",
        json!({"chat_id": anna, "document": document["file_id"]}),
    )
    .await;
    let attached = Form::new()
        .text("chat_id", anna.to_string())
        .text("document", "attach://one")
        .part("one", part());
    assert_eq!(
        client()
            .post(address(&telegram, "sendDocument"))
            .multipart(attached)
            .send()
            .await
            .unwrap()
            .status(),
        200
    );
    let is_report = |content: &MessageContent| matches!(content, MessageContent::Document { file, .. } if file.name == "report.html");
    assert_eq!(
        telegram
            .messages(anna)
            .iter()
            .filter(|message| is_report(&message.content))
            .count(),
        3
    );

    let wrong = refusal(
        &telegram,
        "sendDocument",
        json!({"chat_id": anna, "document": "nothing"}),
    )
    .await;
    assert_eq!(
        wrong,
        "Bad Request: wrong file identifier/HTTP URL specified"
    );
}

#[tokio::test]
async fn a_photo_must_be_a_picture() {
    let (telegram, anna) = with_anna().await;
    let send = async |bytes: &'static [u8]| {
        let form = Form::new()
            .text("chat_id", anna.to_string())
            .part("photo", Part::bytes(bytes).file_name("chart.png"));
        let response = client()
            .post(address(&telegram, "sendPhoto"))
            .multipart(form)
            .send()
            .await
            .unwrap();
        response.json::<Value>().await.unwrap()
    };
    assert_eq!(
        send(b"<svg/>").await["description"],
        "Bad Request: IMAGE_PROCESS_FAILED"
    );
    let sent = send(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x01\x40\0\0\0\xf0\x08\x06").await["result"]
        .clone();
    assert_eq!(
        (&sent["photo"][0]["width"], &sent["photo"][0]["height"]),
        (&json!(320), &json!(240))
    );
}

#[tokio::test]
async fn a_document_opens_in_a_sandbox() {
    let (telegram, anna) = with_anna().await;
    let part = Part::bytes(b"<script>alert(1)</script>".as_slice()).file_name("отчёт.html");
    let form = Form::new()
        .text("chat_id", anna.to_string())
        .part("document", part);
    client()
        .post(address(&telegram, "sendDocument"))
        .multipart(form)
        .send()
        .await
        .unwrap();
    let id = telegram.messages(anna)[1].file().unwrap().id.clone();
    let opened = client()
        .get(format!("{}/stand-in/files/{id}", telegram.base_url()))
        .send()
        .await
        .unwrap();
    let header = |name: &str| opened.headers()[name].to_str().unwrap().to_owned();
    assert!(header("content-security-policy").starts_with("sandbox;"));
    assert_eq!(header("content-type"), "text/html; charset=utf-8");
    assert_eq!(
        header("content-disposition"),
        "inline; filename*=UTF-8''%D0%BE%D1%82%D1%87%D1%91%D1%82.html"
    );
}

#[tokio::test]
async fn faults_happen_as_often_as_asked() {
    let (telegram, anna) = with_anna().await;
    let message = || json!({"chat_id": anna, "text": "a"});
    telegram.add_fault(
        Fault::once(FaultKind::TooManyRequests { retry_after: 3 })
            .times(2)
            .of_method("sendMessage"),
    );
    succeed(&telegram, "getMe", json!({})).await;
    for _ in 0..2 {
        let (status, body) = call(&telegram, "sendMessage", message()).await;
        assert_eq!(
            (status, &body["parameters"]["retry_after"]),
            (429, &json!(3))
        );
    }
    succeed(&telegram, "sendMessage", message()).await;
    telegram.add_fault(Fault::once(FaultKind::ServerError));
    assert_eq!(call(&telegram, "sendMessage", message()).await.0, 500);
    assert_eq!(telegram.messages(anna).len(), 2);
    telegram.add_fault(Fault::once(FaultKind::LostAnswer));
    assert_eq!(call(&telegram, "sendMessage", message()).await.0, 500);
    assert_eq!(telegram.messages(anna).len(), 3);
}

#[tokio::test]
async fn without_a_webhook_updates_are_fetched() {
    let (telegram, anna) = with_anna().await;
    let updates = succeed(&telegram, "getUpdates", json!({})).await;
    let first = updates[0]["update_id"].as_i64().unwrap();
    let next = json!({"offset": first + 1, "timeout": 20});
    let (fetched, _) = tokio::join!(succeed(&telegram, "getUpdates", next), async {
        telegram
            .await_call(|call| call.parameters["offset"] == first + 1)
            .await
            .unwrap();
        telegram.send_text(anna, "later").unwrap()
    });
    assert_eq!(fetched[0]["message"]["text"], "later");
    succeed(
        &telegram,
        "setWebhook",
        json!({"url": "http://127.0.0.1:9/"}),
    )
    .await;
    let (status, body) = call(&telegram, "getUpdates", json!({})).await;
    assert_eq!(status, 409, "{body}");
}

#[tokio::test]
async fn the_menu_follows_scope_and_language() {
    let (telegram, anna) = with_anna().await;
    let menu = |command: &str, scope: Value, language: &str| json!({"commands": [{"command": command, "description": "…"}], "scope": scope, "language_code": language});
    let seen = || telegram.commands(anna)[0].command.clone();
    succeed(
        &telegram,
        "setMyCommands",
        menu("add", json!({"type": "default"}), ""),
    )
    .await;
    succeed(
        &telegram,
        "setMyCommands",
        menu("add_ru", json!({"type": "default"}), "ru"),
    )
    .await;
    assert_eq!(seen(), "add_ru");
    let chat = json!({"type": "chat", "chat_id": anna});
    succeed(&telegram, "setMyCommands", menu("back", chat.clone(), "")).await;
    assert_eq!(seen(), "back");
    succeed(&telegram, "deleteMyCommands", json!({"scope": chat})).await;
    assert_eq!(seen(), "add_ru");
    let words = refusal(
        &telegram,
        "setMyCommands",
        menu("Add", json!({"type": "default"}), ""),
    )
    .await;
    assert_eq!(words, "Bad Request: BOT_COMMAND_INVALID");
}

#[tokio::test]
async fn a_one_time_keyboard_goes_when_it_was_used() {
    let (telegram, anna) = with_anna().await;
    let keyboard = json!({"keyboard": [[{"text": "21:30"}, {"text": "Where I am", "request_location": true}]], "one_time_keyboard": true});
    succeed(
        &telegram,
        "sendMessage",
        json!({"chat_id": anna, "text": "When?", "reply_markup": keyboard}),
    )
    .await;
    assert_eq!(telegram.reply_keyboard(anna), ["21:30", "Where I am"]);
    telegram.send_text(anna, "let me think").unwrap();
    assert_eq!(telegram.reply_keyboard(anna).len(), 2);
    telegram.share_location(anna, 55.75, 37.62).unwrap();
    assert!(telegram.reply_keyboard(anna).is_empty());
}
