//! Every event against the stand-in for Telegram, and a letter-box in CloudFormation's place.

use std::net::SocketAddr;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant, SystemTime};

use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::routing::put;
use journal::{Language, Retention};
use journal_http::HttpClient;
use journal_telegram::{Messenger, OperatorChat, OwnWebhook};
use serde_json::{Value, json};
use telegram_stand_in::{BotCall, Config, Fault, FaultKind, TelegramStandIn};
use tokio::net::TcpListener;

use crate::answer::Mailbox;
use crate::bot::Bot;
use crate::handler::handle;

const STACK: &str = "arn:aws:cloudformation:eu-central-1:1:stack/journal/3cd1dca0";
const ADDRESS: &str = "https://diary.example/telegram/3cd1dca0";
const OPERATOR: i64 = -1001;

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
        self.bot_with(self.telegram.token())
    }

    fn bot_with(&self, token: &str) -> Bot {
        let messenger = Messenger::new(HttpClient::new(), self.telegram.base_url(), token)
            .expect("a messenger");
        Bot {
            webhook: OwnWebhook::of_stack(STACK),
            webhook_url: ADDRESS.into(),
            secret_token: OwnWebhook::of_stack(STACK).secret_token(token),
            max_connections: 4,
            language: Language::Ru,
            retention: Retention { days: 61 },
            operator: Some(OperatorChat::new(messenger.clone(), OPERATOR, Language::En)),
            messenger,
        }
    }

    fn event(&self, kind: &str) -> Value {
        json!({
            "RequestType": kind,
            "ResponseURL": self.response_url,
            "StackId": STACK,
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
        let mailbox = Mailbox::new(HttpClient::new());
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

    /// Looks at Telegram's side as the schedule does. Nothing is answered.
    async fn check(&self) {
        let (bot, mailbox) = (self.bot(), Mailbox::new(HttpClient::new()));
        let event = json!({"RequestType": "Check"});
        handle(event, SystemTime::now(), async { Ok(bot) }, &mailbox)
            .await
            .expect("Telegram answers");
    }

    /// The messages in the operator's chat.
    fn told(&self) -> Vec<String> {
        let messages = self.calls_of("sendMessage").into_iter();
        messages
            .filter(|call| call.parameters["chat_id"] == OPERATOR)
            .map(|call| call.parameters["text"].to_string())
            .collect()
    }

    fn letters(&self) -> Vec<(Option<String>, Value)> {
        self.letters.lock().expect("the letters").clone()
    }

    /// The calls that changed something: the method and the language.
    fn changes(&self) -> Vec<(String, Option<String>)> {
        let calls = self.telegram.calls().into_iter();
        calls
            .filter(|call| call.method.starts_with("set"))
            .map(|call| {
                let language = call.parameters["language_code"].as_str();
                (call.method.clone(), language.map(str::to_owned))
            })
            .collect()
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

/// Everyone else, and the readers of each language.
fn audiences() -> Vec<Option<&'static str>> {
    let spoken = Language::ALL.map(|it| Some(it.code()));
    [None].into_iter().chain(spoken).collect()
}

/// Those whose descriptions are set. For Russian Telegram answers with everyone else's, which is
/// Russian already.
fn described() -> Vec<Option<&'static str>> {
    let mut audiences = audiences();
    audiences.retain(|it| *it != Some("ru"));
    audiences
}

#[tokio::test]
async fn creating_tells_telegram_everything() {
    let stage = Stage::new().await;
    let answer = stage.send(stage.event("Create")).await;
    assert_eq!(answer["Status"], "SUCCESS");

    let menus = stage.calls_of("setMyCommands");
    assert_eq!(languages(&menus), audiences());
    assert_eq!(
        menus[0].parameters["commands"], menus[1].parameters["commands"],
        "everyone else reads the default language"
    );
    for method in ["setMyDescription", "setMyShortDescription"] {
        let calls = stage.calls_of(method);
        assert_eq!(languages(&calls), described(), "{method}");
    }
    for (call, kept) in stage
        .calls_of("setMyDescription")
        .iter()
        .zip(["61 день", "61 days"])
    {
        let description = call.parameters["description"].to_string();
        assert!(description.contains(kept), "{description}");
    }
    let webhooks = stage.calls_of("setWebhook");
    let webhook = &webhooks[0].parameters;
    assert_eq!(webhook["url"], ADDRESS);
    assert_eq!(webhook["secret_token"], stage.bot().secret_token);
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
    let refused = stage.telegram.calls();
    assert!(refused.iter().all(|call| call.error.is_none()));
}

#[tokio::test]
async fn the_same_event_twice_sets_the_webhook_again_and_only_the_texts_that_differ() {
    let stage = Stage::new().await;
    let mut event = stage.event("Update");
    event["PhysicalResourceId"] = json!("telegram-bot");
    let first = stage.send(event.clone()).await;
    let before = stage.changes();
    assert_eq!(stage.send(event.clone()).await, first);
    let again = stage.changes().split_off(before.len());
    assert_eq!(again, [("setWebhook".to_owned(), None)]);

    let bot = Bot {
        language: Language::En,
        ..stage.bot()
    };
    let before = stage.changes().len();
    stage.send_to(event, async { Ok(bot) }).await;
    let expected = [
        ("setWebhook", None),
        ("setMyCommands", None),
        ("setMyDescription", None),
        ("setMyShortDescription", None),
        // Russian people were shown everyone else's, which are no longer Russian.
        ("setMyDescription", Some("ru")),
        ("setMyShortDescription", Some("ru")),
    ];
    let expected =
        expected.map(|(method, language)| (method.to_owned(), language.map(str::to_owned)));
    let changes = stage.changes().split_off(before);
    assert_eq!(changes, expected);
}

#[tokio::test]
async fn deleting_removes_the_webhook_and_leaves_that_of_another_stack() {
    let stage = Stage::new().await;
    stage.send(stage.event("Create")).await;
    let new_stack = Bot {
        webhook_url: "https://diary.example/telegram/4cd1dca0".into(),
        ..stage.bot()
    };
    new_stack.install().await.expect("the webhook is set");
    let answer = stage.send(stage.event("Delete")).await;
    assert_eq!(answer["Status"], "SUCCESS");
    assert!(stage.calls_of("deleteWebhook").is_empty());

    stage.send(stage.event("Update")).await;
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
    let bot = stage.bot_with("1:wrong-token");
    let answer = stage
        .send_to(stage.event("Create"), async { Ok(bot) })
        .await;
    assert_eq!(answer["Status"], "FAILED");
    let reason = answer["Reason"].as_str().expect("a reason");
    assert!(
        reason.starts_with("BotFather's token is not valid"),
        "{reason}"
    );
    assert!(!answer.to_string().contains("wrong-token"), "{answer}");
    assert!(stage.changes().is_empty());
}

#[tokio::test]
async fn deleting_succeeds_whatever_telegram_says() {
    let stage = Stage::new().await;
    let bot = stage.bot_with("1:wrong-token");
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
        .add_fault(Fault::once(kind).of_method("setWebhook"));
    let answer = stage.send(stage.event("Create")).await;
    assert_eq!(answer["Status"], "FAILED");
    assert_eq!(
        answer["Reason"],
        "telling Telegram the webhook: Telegram asks to wait for 3600s"
    );
}

#[tokio::test]
async fn a_text_that_telegram_does_not_take_fails_no_deployment_and_is_tried_again_within_the_hour()
{
    let stage = Stage::new().await;
    let kind = FaultKind::TooManyRequests { retry_after: 3600 };
    stage
        .telegram
        .add_fault(Fault::once(kind).of_method("setMyDescription"));
    let answer = stage.send(stage.event("Create")).await;
    assert_eq!(answer["Status"], "SUCCESS");
    assert_eq!(stage.calls_of("setWebhook").len(), 1);
    let told = stage.told();
    assert_eq!(told.len(), 1);
    assert!(told[0].contains("not all of its menus"), "{}", told[0]);

    stage.check().await;
    let set = stage.calls_of("setMyDescription");
    let set: Vec<_> = set
        .into_iter()
        .filter(|call| call.error.is_none())
        .collect();
    assert_eq!(languages(&set), described());
    assert_eq!(stage.told(), told, "nothing new to tell");
}

#[tokio::test]
async fn the_check_tells_the_operator_of_a_webhook_that_is_not_this_stacks() {
    let stage = Stage::new().await;
    stage.send(stage.event("Create")).await;
    stage.check().await;
    assert!(stage.told().is_empty());

    let elsewhere = Bot {
        webhook_url: "https://diary.example/telegram/4cd1dca0".into(),
        ..stage.bot()
    };
    elsewhere.install().await.expect("the webhook is set");
    stage.check().await;
    let told = stage.told();
    assert!(told[0].contains("another place"), "{}", told[0]);
    assert!(!told[0].contains("4cd1dca0"), "{}", told[0]);
    assert_eq!(
        stage.calls_of("setWebhook").len(),
        2,
        "the check sets no webhook"
    );
    let template = include_str!("../../../template.yaml");
    let logged = r#"$.fields.message = "Telegram does not deliver as it should""#;
    assert!(template.contains(logged), "the alarm waits for these words");
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
    let mailbox = Mailbox::new(HttpClient::new());
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
    let (bot, mailbox) = (stage.bot(), Mailbox::new(HttpClient::new()));
    let deadline = SystemTime::now() + Duration::from_secs(60);
    let handled = handle(stage.event("Create"), deadline, async { Ok(bot) }, &mailbox).await;
    let error = format!("{:?}", handled.expect_err("no answer arrived"));
    assert!(!error.contains("s3cret"), "{error}");
}

#[tokio::test]
async fn an_event_that_cannot_be_answered_is_dropped() {
    let stage = Stage::new().await;
    let (bot, mailbox) = (stage.bot(), Mailbox::new(HttpClient::new()));
    let event = json!({"RequestType": "Create"});
    handle(event, SystemTime::now(), async { Ok(bot) }, &mailbox)
        .await
        .expect("nothing to repeat");
    assert!(stage.telegram.calls().is_empty() && stage.letters().is_empty());
}
