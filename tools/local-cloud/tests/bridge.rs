//! The bridge, with the stand-in playing the real Telegram.
#![expect(clippy::unwrap_used, reason = "a test may fail")]

use std::net::SocketAddr;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex};

use axum::Json;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::routing::post;
use local_cloud::{Bridge, Upstream};
use serde_json::{Value, json};
use telegram_stand_in::{Config, TelegramStandIn};

const ANYWHERE: SocketAddr =
    SocketAddr::new(std::net::IpAddr::V4(std::net::Ipv4Addr::LOCALHOST), 0);

/// A webhook that answers every text with itself, after refusing it `refusals` times.
#[derive(Clone, Default)]
struct Echo {
    refusals: Arc<AtomicU32>,
    secrets: Arc<Mutex<Vec<String>>>,
}

impl Echo {
    async fn listen(&self) -> String {
        let listener = tokio::net::TcpListener::bind(ANYWHERE).await.unwrap();
        let url = format!("http://{}/telegram", listener.local_addr().unwrap());
        let router = axum::Router::new()
            .route("/telegram", post(answer))
            .with_state(self.clone());
        tokio::spawn(async move { axum::serve(listener, router).await });
        url
    }
}

async fn answer(
    State(echo): State<Echo>,
    headers: HeaderMap,
    Json(update): Json<Value>,
) -> Result<Json<Value>, StatusCode> {
    if echo
        .refusals
        .fetch_update(Ordering::SeqCst, Ordering::SeqCst, |left| {
            left.checked_sub(1)
        })
        .is_ok()
    {
        return Err(StatusCode::SERVICE_UNAVAILABLE);
    }
    let secret = headers["x-telegram-bot-api-secret-token"].to_str().unwrap();
    echo.secrets.lock().unwrap().push(secret.to_owned());
    let message = &update["message"];
    Ok(Json(
        json!({ "method": "SendMessage", "chat_id": message["chat"]["id"], "text": message["text"] }),
    ))
}

struct Setting {
    telegram: TelegramStandIn,
    bridge: Bridge,
    home: tempfile::TempDir,
}

impl Setting {
    async fn start() -> Self {
        let telegram = TelegramStandIn::start(Config::default()).await.unwrap();
        let home = tempfile::tempdir().unwrap();
        let bridge = bridge(&telegram, &home).await;
        Self {
            telegram,
            bridge,
            home,
        }
    }

    /// Calls a method as the functions do: through the bridge.
    async fn call(&self, method: &str, parameters: Value) -> Value {
        let url = format!(
            "{}/bot{}/{method}",
            self.bridge.base_url(),
            self.bridge.token()
        );
        let answer = reqwest::Client::new()
            .post(url)
            .json(&parameters)
            .send()
            .await
            .unwrap();
        answer.json().await.unwrap()
    }
}

async fn bridge(telegram: &TelegramStandIn, home: &tempfile::TempDir) -> Bridge {
    let upstream = Upstream {
        api_url: telegram.base_url().to_owned(),
        token: telegram.token().to_owned(),
    };
    Bridge::start(ANYWHERE, upstream, home.path())
        .await
        .unwrap()
}

#[tokio::test]
async fn a_text_reaches_the_webhook_and_its_answer_reaches_the_chat() {
    let setting = Setting::start().await;
    let echo = Echo::default();
    let url = echo.listen().await;
    // A form, because a certificate could be part of it: so does the functions' client.
    let form = reqwest::multipart::Form::new()
        .text("url", url)
        .text("secret_token", "abc")
        .text("allowed_updates", r#"["message"]"#);
    let method = format!(
        "{}/bot{}/SetWebhook",
        setting.bridge.base_url(),
        setting.bridge.token()
    );
    let set = reqwest::Client::new()
        .post(method)
        .multipart(form)
        .send()
        .await
        .unwrap();
    assert!(set.status().is_success());

    let anna = setting.telegram.add_person("Anna", "ru");
    setting.telegram.send_text(anna, "/start").unwrap();

    setting
        .telegram
        .await_chat(anna, |messages| {
            messages.len() == 2 && messages[1].text() == "/start"
        })
        .await
        .unwrap();
    assert_eq!(*echo.secrets.lock().unwrap(), ["abc"]);
}

#[tokio::test]
async fn telegram_never_hears_of_the_webhook() {
    let setting = Setting::start().await;
    setting
        .call(
            "setWebhook",
            json!({ "url": "http://127.0.0.1:9/telegram", "secret_token": "abc" }),
        )
        .await;

    let info = setting.call("getWebhookInfo", json!({})).await;
    assert_eq!(info["result"]["url"], "http://127.0.0.1:9/telegram");
    let heard = setting
        .telegram
        .calls()
        .into_iter()
        .any(|call| call.method.eq_ignore_ascii_case("setWebhook"));
    assert!(!heard);
}

#[tokio::test]
async fn everything_else_is_passed_on() {
    let setting = Setting::start().await;
    let anna = setting.telegram.add_person("Anna", "ru");
    setting.telegram.send_text(anna, "/start").unwrap();

    let sent = setting
        .call("sendMessage", json!({ "chat_id": anna, "text": "Hello" }))
        .await;
    assert_eq!(sent["ok"], true);
    let refused = setting
        .call("sendMessage", json!({ "chat_id": anna }))
        .await;
    assert_eq!(refused["error_code"], 400);
}

#[tokio::test]
async fn a_refused_update_is_offered_again() {
    let setting = Setting::start().await;
    let echo = Echo::default();
    echo.refusals.store(1, Ordering::SeqCst);
    let url = echo.listen().await;
    setting
        .call("setWebhook", json!({ "url": url, "secret_token": "abc" }))
        .await;
    let anna = setting.telegram.add_person("Anna", "ru");
    setting.telegram.send_text(anna, "hello").unwrap();

    setting
        .telegram
        .await_chat(anna, |messages| messages.len() == 2)
        .await
        .unwrap();
    assert_eq!(echo.secrets.lock().unwrap().len(), 1);
}

#[tokio::test]
async fn the_next_run_remembers_the_webhook() {
    let mut setting = Setting::start().await;
    let echo = Echo::default();
    let url = echo.listen().await;
    setting
        .call("setWebhook", json!({ "url": url, "secret_token": "abc" }))
        .await;
    setting.bridge = bridge(&setting.telegram, &setting.home).await;

    let anna = setting.telegram.add_person("Anna", "ru");
    setting.telegram.send_text(anna, "hello").unwrap();
    setting
        .telegram
        .await_chat(anna, |messages| messages.len() == 2)
        .await
        .unwrap();
}

#[tokio::test]
async fn the_token_of_telegram_is_good_there_only_and_never_written_down() {
    let setting = Setting::start().await;
    setting
        .call("setWebhook", json!({ "url": "http://127.0.0.1:9/" }))
        .await;
    for file in std::fs::read_dir(setting.home.path()).unwrap() {
        let text = std::fs::read_to_string(file.unwrap().path()).unwrap();
        assert!(!text.contains(setting.telegram.token()));
    }

    for token in [setting.telegram.token(), "1000000:guessed"] {
        let url = format!("{}/bot{token}/getMe", setting.bridge.base_url());
        let answer = reqwest::get(url).await.unwrap();
        assert_eq!(answer.status(), 401);
    }
}

#[tokio::test]
async fn the_next_run_uses_the_same_token() {
    let mut setting = Setting::start().await;
    let before = setting.bridge.token().to_owned();
    setting.bridge = bridge(&setting.telegram, &setting.home).await;
    assert_eq!(setting.bridge.token(), before);
    assert!(before.starts_with("1000000:"));
}

#[tokio::test]
async fn a_page_calls_nothing_through_the_bridge() {
    let setting = Setting::start().await;
    let bridge = &setting.bridge;
    let url = format!("{}/bot{}/getMe", bridge.base_url(), bridge.token());
    for (header, value) in [
        ("origin", "https://evil.example"),
        ("host", "evil.example"),
        ("sec-fetch-site", "cross-site"),
    ] {
        let request = reqwest::Client::new().get(&url).header(header, value);
        assert_eq!(request.send().await.unwrap().status(), 403, "{header}");
    }
}
