//! Every event against the stand-in for Telegram, and a letter-box in CloudFormation's place.

use std::net::SocketAddr;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant, SystemTime};

use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::routing::put;
use journal::Language;
use journal_telegram::{Messenger, secret_token};
use serde_json::{Value, json};
use telegram_stand_in::{BotCall, Config, Fault, FaultKind, TelegramStandIn};
use tokio::net::TcpListener;

use crate::answer::Mailbox;
use crate::bot::Bot;
use crate::handler::handle;

const ADDRESS: &str = "https://diary.example/telegram";

/// The answers that arrived: the content type and the body.
type Letters = Arc<Mutex<Vec<(Option<String>, Value)>>>;

/// Telegram and CloudFormation, with setup between them.
struct Stage {
    telegram: TelegramStandIn,
    letters: Letters,
    response_url: String,
}

impl Stage {
    async fn new() -> Self {
        Self::refusing(0).await
    }

    /// The first letters are refused.
    async fn refusing(times: u32) -> Self {
        let telegram = TelegramStandIn::start(Config::default()).await;
        let letters = Letters::default();
        let left = Arc::new(Mutex::new(times));
        let router = axum::Router::new()
            .route("/answer", put(take))
            .with_state((Arc::clone(&letters), left));
        let free_port = SocketAddr::from(([127, 0, 0, 1], 0));
        let listener = TcpListener::bind(free_port).await.expect("a port");
        let address = listener.local_addr().expect("an address");
        tokio::spawn(async { axum::serve(listener, router).await });
        Self {
            telegram: telegram.expect("the stand-in"),
            letters,
            response_url: format!("http://{address}/answer?Signature=s3cret"),
        }
    }

    fn bot(&self) -> Bot {
        Bot {
            messenger: Messenger::new(self.telegram.base_url(), self.telegram.token())
                .expect("a messenger"),
            webhook_url: ADDRESS.into(),
            secret_token: secret_token::derive("generated"),
            language: Language::Ru,
        }
    }

    fn event(&self, kind: &str) -> Value {
        json!({
            "RequestType": kind,
            "ResponseURL": self.response_url,
            "StackId": "arn:aws:cloudformation:eu-central-1:1:stack/journal/1",
            "RequestId": "r-1",
            "LogicalResourceId": "TelegramBot",
            "ResourceType": "Custom::TelegramBot",
            "ResourceProperties": {"ServiceToken": "arn:aws:lambda:eu-central-1:1:function:f"},
        })
    }

    /// Sends an event and returns the answer to it.
    async fn send(&self, event: Value) -> Value {
        let bot = self.bot();
        self.send_to(event, async { Ok(bot) }).await
    }

    async fn send_to(
        &self,
        event: Value,
        bot: impl Future<Output = anyhow::Result<Bot>> + Send + 'static,
    ) -> Value {
        let deadline = SystemTime::now() + Duration::from_secs(60);
        let mailbox = Mailbox::new().expect("a mailbox");
        handle(event, deadline, bot, &mailbox)
            .await
            .expect("the answer arrives");
        let (content_type, answer) = self.letters().pop().expect("an answer");
        assert_eq!(content_type.as_deref(), Some(""));
        assert_eq!(answer["PhysicalResourceId"], "telegram-bot");
        assert_eq!(answer["RequestId"], "r-1");
        assert_eq!(answer["LogicalResourceId"], "TelegramBot");
        answer
    }

    fn letters(&self) -> Vec<(Option<String>, Value)> {
        self.letters.lock().expect("the letters").clone()
    }

    fn calls_of(&self, method: &str) -> Vec<BotCall> {
        let calls = self.telegram.calls().into_iter();
        calls.filter(|call| call.method == method).collect()
    }
}

async fn take(
    State((letters, left)): State<(Letters, Arc<Mutex<u32>>)>,
    headers: HeaderMap,
    body: String,
) -> StatusCode {
    let mut left = left.lock().expect("the count");
    if *left > 0 {
        *left -= 1;
        return StatusCode::SERVICE_UNAVAILABLE;
    }
    let content_type = headers
        .get("content-type")
        .map(|value| String::from_utf8_lossy(value.as_bytes()).into_owned());
    let answer = serde_json::from_str(&body).expect("an answer is JSON");
    letters
        .lock()
        .expect("the letters")
        .push((content_type, answer));
    StatusCode::OK
}

fn languages(calls: &[BotCall]) -> Vec<Option<&str>> {
    calls
        .iter()
        .map(|call| call.parameters["language_code"].as_str())
        .collect()
}

#[tokio::test]
async fn creating_tells_telegram_everything() {
    let stage = Stage::new().await;
    let answer = stage.send(stage.event("Create")).await;
    assert_eq!(answer["Status"], "SUCCESS");

    let everyone = [Some("ru"), Some("en"), None];
    for method in ["setMyCommands", "setMyDescription", "setMyShortDescription"] {
        assert_eq!(languages(&stage.calls_of(method)), everyone, "{method}");
    }
    let menus = stage.calls_of("setMyCommands");
    assert_eq!(
        menus[0].parameters["commands"], menus[2].parameters["commands"],
        "everyone else reads the default language"
    );
    let webhooks = stage.calls_of("setWebhook");
    let webhook = &webhooks[0].parameters;
    assert_eq!(webhook["url"], ADDRESS);
    assert_eq!(webhook["secret_token"], secret_token::derive("generated"));
    assert_eq!(
        webhook["allowed_updates"],
        r#"["message","callback_query","my_chat_member"]"#
    );
    let refused = stage.telegram.calls();
    assert!(refused.iter().all(|call| call.error.is_none()));
}

#[tokio::test]
async fn the_same_event_twice_does_the_same() {
    let stage = Stage::new().await;
    let mut event = stage.event("Update");
    event["PhysicalResourceId"] = json!("telegram-bot");
    let first = stage.send(event.clone()).await;
    let second = stage.send(event).await;
    assert_eq!(first, second);
    let calls: Vec<_> = stage
        .telegram
        .calls()
        .into_iter()
        .map(|call| (call.method, call.parameters))
        .collect();
    let (before, after) = calls.split_at(calls.len() / 2);
    assert_eq!(before, after);
}

#[tokio::test]
async fn deleting_removes_the_webhook() {
    let stage = Stage::new().await;
    stage.send(stage.event("Create")).await;
    let answer = stage.send(stage.event("Delete")).await;
    assert_eq!(answer["Status"], "SUCCESS");
    assert_eq!(stage.calls_of("deleteWebhook").len(), 1);
}

#[tokio::test]
async fn what_telegram_refuses_fails_the_deployment_in_telegrams_words() {
    let stage = Stage::new().await;
    let bot = Bot {
        webhook_url: "http://diary.example/telegram".into(),
        ..stage.bot()
    };
    let answer = stage
        .send_to(stage.event("Create"), async { Ok(bot) })
        .await;
    assert_eq!(answer["Status"], "FAILED");
    let reason = answer["Reason"].as_str().expect("a reason");
    assert!(reason.contains("HTTPS URL must be provided"), "{reason}");
    assert!(!reason.contains(stage.telegram.token()), "{reason}");
}

#[tokio::test]
async fn a_wrong_token_fails_the_deployment_and_is_not_shown() {
    let stage = Stage::new().await;
    let bot = Bot {
        messenger: Messenger::new(stage.telegram.base_url(), "1:wrong-token").expect("a messenger"),
        ..stage.bot()
    };
    let answer = stage
        .send_to(stage.event("Create"), async { Ok(bot) })
        .await;
    assert_eq!(answer["Status"], "FAILED");
    assert!(!answer.to_string().contains("wrong-token"), "{answer}");
}

#[tokio::test]
async fn deleting_succeeds_whatever_telegram_says() {
    let stage = Stage::new().await;
    let bot = Bot {
        messenger: Messenger::new(stage.telegram.base_url(), "1:wrong-token").expect("a messenger"),
        ..stage.bot()
    };
    let answer = stage
        .send_to(stage.event("Delete"), async { Ok(bot) })
        .await;
    assert_eq!(answer["Status"], "SUCCESS");
    let answer = stage
        .send_to(stage.event("Delete"), async {
            anyhow::bail!("the secret is gone")
        })
        .await;
    assert_eq!(answer["Status"], "SUCCESS");
}

#[tokio::test]
async fn a_request_to_wait_is_obeyed() {
    let stage = Stage::new().await;
    let kind = FaultKind::TooManyRequests { retry_after: 1 };
    stage
        .telegram
        .add_fault(Fault::once(kind).of_method("setWebhook"));
    let start = Instant::now();
    let answer = stage.send(stage.event("Create")).await;
    assert_eq!(answer["Status"], "SUCCESS");
    assert_eq!(stage.calls_of("setWebhook").len(), 1);
    assert!(start.elapsed() >= Duration::from_secs(1));
}

#[tokio::test]
async fn a_request_to_wait_for_too_long_fails_the_deployment_at_once() {
    let stage = Stage::new().await;
    let kind = FaultKind::TooManyRequests { retry_after: 3600 };
    stage
        .telegram
        .add_fault(Fault::once(kind).of_method("setMyDescription"));
    let answer = stage.send(stage.event("Create")).await;
    assert_eq!(answer["Status"], "FAILED");
    assert_eq!(answer["Reason"], "Telegram asks to wait for 3600s");
}

#[tokio::test]
async fn a_secret_that_cannot_be_read_a_panic_and_an_unknown_kind_are_answered() {
    let stage = Stage::new().await;
    let answer = stage
        .send_to(stage.event("Create"), async {
            anyhow::bail!("reading the secrets")
        })
        .await;
    assert_eq!(answer["Reason"], "reading the secrets");
    let answer = stage
        .send_to(stage.event("Create"), async { panic!("for the test") })
        .await;
    assert_eq!(answer["Status"], "FAILED");
    let answer = stage.send(stage.event("Import")).await;
    assert_eq!(answer["Status"], "FAILED");
}

#[tokio::test]
async fn an_answer_is_given_before_the_functions_time_is_over() {
    let stage = Stage::new().await;
    let mailbox = Mailbox::new().expect("a mailbox");
    let never = std::future::pending::<anyhow::Result<Bot>>();
    let deadline = SystemTime::now() + Duration::from_secs(12);
    handle(stage.event("Create"), deadline, never, &mailbox)
        .await
        .expect("the answer arrives");
    assert_eq!(stage.letters()[0].1["Status"], "FAILED");
}

#[tokio::test]
async fn an_answer_that_does_not_arrive_is_given_again_and_then_the_event_fails() {
    let stage = Stage::refusing(2).await;
    stage.send(stage.event("Create")).await;
    assert_eq!(stage.letters().len(), 1);

    let stage = Stage::refusing(3).await;
    let (bot, mailbox) = (stage.bot(), Mailbox::new().expect("a mailbox"));
    let deadline = SystemTime::now() + Duration::from_secs(60);
    let handled = handle(stage.event("Create"), deadline, async { Ok(bot) }, &mailbox).await;
    let error = format!("{:?}", handled.expect_err("no answer arrived"));
    assert!(!error.contains("s3cret"), "{error}");
}

#[tokio::test]
async fn an_event_that_cannot_be_answered_is_dropped() {
    let stage = Stage::new().await;
    let (bot, mailbox) = (stage.bot(), Mailbox::new().expect("a mailbox"));
    let event = json!({"RequestType": "Create"});
    handle(event, SystemTime::now(), async { Ok(bot) }, &mailbox)
        .await
        .expect("nothing to repeat");
    assert!(stage.telegram.calls().is_empty() && stage.letters().is_empty());
}
