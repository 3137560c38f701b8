//! Mini Apps: the buttons that open them, the signed launch data, and what they send to the bot.

use hmac::{Hmac, KeyInit, Mac};
use jiff::Timestamp;
use reqwest::Url;
use serde_json::{Value, json};
use sha2::Sha256;
use telegram_stand_in::{
    Config, LaunchButton, MenuButton, MessageContent, PersonError, TelegramStandIn, WebAppInfo,
};

use crate::bot::{EchoBot, client, nothing, refusal, succeed};

const APP: &str = "http://127.0.0.1:8080/app";

/// A stand-in without a webhook, and somebody who has started the bot.
async fn with_anna() -> (TelegramStandIn, i64) {
    let telegram = TelegramStandIn::start(Config::default()).await.unwrap();
    let anna = telegram.add_person("Анна", "ru");
    telegram.send_text(anna, "/start").unwrap();
    (telegram, anna)
}

fn menu(text: &str, url: &str) -> Value {
    json!({"type": "web_app", "text": text, "web_app": {"url": url}})
}

fn menu_of(text: &str) -> MenuButton {
    let web_app = WebAppInfo { url: APP.into() };
    let text = text.to_owned();
    MenuButton::WebApp { text, web_app }
}

/// Does as the chat page does. Returns status and body.
async fn act(telegram: &TelegramStandIn, person: i64, act: &str, body: Value) -> (u16, Value) {
    let address = format!("{}/stand-in/people/{person}/{act}", telegram.base_url());
    let response = client().post(address).json(&body).send().await.unwrap();
    (response.status().as_u16(), response.json().await.unwrap())
}

/// The fields of launch data, decoded, once its signature is proved.
fn proved(init_data: &str, token: &str) -> Vec<(String, String)> {
    let url = Url::parse(&format!("https://a.org/?{init_data}")).unwrap();
    let mut fields: Vec<(String, String)> = url.query_pairs().into_owned().collect();
    let at = fields.iter().position(|(name, _)| name == "hash").unwrap();
    let (_, hash) = fields.remove(at);
    fields.sort();
    let lines: Vec<String> = fields
        .iter()
        .map(|(name, it)| format!("{name}={it}"))
        .collect();
    let mac = |key: &[u8], text: &str| {
        let mac = Hmac::<Sha256>::new_from_slice(key).unwrap();
        mac.chain_update(text).finalize().into_bytes()
    };
    let signature = mac(&mac(b"WebAppData", token), &lines.join("\n"));
    assert_eq!(hex::encode(signature), hash);
    fields
}

#[tokio::test]
async fn a_button_opens_an_app_of_https_or_of_this_machine_and_does_nothing_else() {
    let (telegram, anna) = with_anna().await;
    let send = |keyboard: Value| json!({"chat_id": anna, "text": "a", "reply_markup": keyboard});
    let inline = |button: Value| send(json!({"inline_keyboard": [[button]]}));
    let reply = |button: Value| send(json!({"keyboard": [[button]]}));
    let app = |url: &str| json!({"text": "Open", "web_app": {"url": url}});
    for url in ["https://example.org/app", APP] {
        let sent = succeed(&telegram, "sendMessage", inline(app(url))).await;
        let button = &sent["reply_markup"]["inline_keyboard"][0][0];
        assert_eq!(button["web_app"]["url"], url);
        succeed(&telegram, "sendMessage", reply(app(url))).await;
    }
    let refused = async |parameters| refusal(&telegram, "sendMessage", parameters).await;
    let plain = app("http://example.org/app");
    assert_eq!(
        refused(inline(plain.clone())).await,
        "Bad Request: inline keyboard button Web App URL 'http://example.org/app' is invalid: Only HTTPS links are allowed"
    );
    assert_eq!(
        refused(reply(plain)).await,
        "Bad Request: keyboard button Web App URL 'http://example.org/app' is invalid: Only HTTPS links are allowed"
    );
    let mut both = app(APP);
    both["callback_data"] = json!("a");
    assert_eq!(
        refused(inline(both)).await,
        "strict: an inline keyboard button does one thing only"
    );
    let mut both = app(APP);
    both["request_location"] = json!(true);
    assert_eq!(
        refused(reply(both)).await,
        "strict: a reply keyboard button does one thing only"
    );
}

#[tokio::test]
async fn the_menu_button_of_a_chat_is_seen_before_the_one_of_all_chats() {
    let (telegram, anna) = with_anna().await;
    let set = async |parameters| succeed(&telegram, "setChatMenuButton", parameters).await;
    let get = async |parameters| succeed(&telegram, "getChatMenuButton", parameters).await;
    assert_eq!(get(json!({})).await, json!({"type": "commands"}));
    assert_eq!(
        get(json!({"chat_id": anna})).await,
        json!({"type": "default"})
    );
    assert_eq!(telegram.menu_button(anna), MenuButton::Commands);

    assert_eq!(set(json!({"menu_button": menu("Diary", APP)})).await, true);
    assert_eq!(get(json!({})).await, menu("Diary", APP));
    assert_eq!(
        get(json!({"chat_id": anna})).await,
        json!({"type": "default"})
    );
    assert_eq!(telegram.menu_button(anna), menu_of("Diary"));

    // Libraries that send forms send objects as strings.
    let as_text = menu("Дневник", APP).to_string();
    set(json!({"chat_id": anna, "menu_button": as_text})).await;
    assert_eq!(telegram.menu_button(anna), menu_of("Дневник"));
    set(json!({"chat_id": anna, "menu_button": {"type": "commands"}})).await;
    assert_eq!(telegram.menu_button(anna), MenuButton::Commands);
    set(json!({"chat_id": anna})).await;
    assert_eq!(telegram.menu_button(anna), menu_of("Diary"));
    set(json!({"menu_button": {"type": "default"}})).await;
    assert_eq!(telegram.menu_button(anna), MenuButton::Commands);
}

#[tokio::test]
async fn a_wrong_menu_button_is_refused() {
    let (telegram, _) = with_anna().await;
    let refused = async |button: Value| {
        let parameters = json!({"menu_button": button});
        refusal(&telegram, "setChatMenuButton", parameters).await
    };
    assert_eq!(
        refused(json!({"type": "games"})).await,
        "Bad Request: can't parse menu button: MenuButton has unsupported type"
    );
    assert_eq!(
        refused(menu(" ", APP)).await,
        "Bad Request: menu button text must be non-empty"
    );
    assert_eq!(
        refused(menu(&"я".repeat(65), APP)).await,
        "strict: menu button text has more than 64 characters"
    );
    assert_eq!(
        refused(menu("Diary", "http://example.org/")).await,
        "Bad Request: menu button Web App URL 'http://example.org/' is invalid: Only HTTPS links are allowed"
    );
    let mut stray = menu("Diary", APP);
    stray["url"] = json!(APP);
    let words = refused(stray).await;
    assert!(words.contains("unknown field `url`"), "{words}");
    assert_eq!(
        refusal(&telegram, "setChatMenuButton", json!({"chat_id": 5})).await,
        "Bad Request: chat not found"
    );
}

#[tokio::test]
async fn an_app_is_opened_with_signed_launch_data_in_its_fragment() {
    let (telegram, anna) = with_anna().await;
    let button = json!({"menu_button": menu("Diary", APP)});
    succeed(&telegram, "setChatMenuButton", button).await;
    let theme = json!({"bg_color": "#17212b"});
    let body = json!({"button": "menu", "theme_params": theme});
    let (status, launch) = act(&telegram, anna, "web-app", body).await;
    assert_eq!(status, 200, "{launch}");

    let url = Url::parse(launch["url"].as_str().unwrap()).unwrap();
    assert_eq!(url.as_str().split('#').next(), Some(APP));
    let fragment = Url::parse(&format!("https://a.org/?{}", url.fragment().unwrap())).unwrap();
    let fields: Vec<(String, String)> = fragment.query_pairs().into_owned().collect();
    let [(data, init_data), version, platform, (params, told)] = &fields[..] else {
        panic!("{fields:?}");
    };
    assert_eq!(
        (data.as_str(), params.as_str()),
        ("tgWebAppData", "tgWebAppThemeParams")
    );
    assert_eq!(*version, ("tgWebAppVersion".into(), "9.0".into()));
    assert_eq!(*platform, ("tgWebAppPlatform".into(), "weba".into()));
    assert_eq!(serde_json::from_str::<Value>(told).unwrap(), theme);
    assert_eq!(launch["init_data"], *init_data);

    let fields = proved(init_data, telegram.token());
    let [(date, signed_at), (query, _), (user, who)] = &fields[..] else {
        panic!("{fields:?}");
    };
    assert_eq!([date, query, user], ["auth_date", "query_id", "user"]);
    let age = Timestamp::now().as_second() - signed_at.parse::<i64>().unwrap();
    assert!((0..60).contains(&age), "{age}");
    let is = json!({"id": anna, "first_name": "Анна", "language_code": "ru", "allows_write_to_pm": true});
    assert_eq!(serde_json::from_str::<Value>(who).unwrap(), is);
}

#[tokio::test]
async fn only_a_button_that_is_there_opens_an_app() {
    let (telegram, anna) = with_anna().await;
    let of_day = |day: u8| json!({"text": "Open", "web_app": {"url": format!("{APP}?day={day}")}});
    let keyboard = json!({"inline_keyboard": [[of_day(1)], [of_day(2)]]});
    let message = json!({"chat_id": anna, "text": "Days", "reply_markup": keyboard});
    let sent = succeed(&telegram, "sendMessage", message).await;
    let message_id = sent["message_id"].as_i64().unwrap();
    let inline = |label: &str, url: Option<String>| LaunchButton::Inline {
        message_id,
        label: label.into(),
        url,
    };
    let first = telegram.open_web_app(anna, &inline("Open", None)).unwrap();
    assert!(first.url.starts_with(&format!("{APP}?day=1#tgWebAppData=")));
    let second = inline("Open", Some(format!("{APP}?day=2")));
    let second = telegram.open_web_app(anna, &second).unwrap();
    assert!(
        second
            .url
            .starts_with(&format!("{APP}?day=2#tgWebAppData="))
    );
    assert_ne!(first.init_data, second.init_data, "each launch is its own");

    let missing = telegram.open_web_app(anna, &inline("Close", None));
    let labels = vec!["Open".to_owned(), "Open".to_owned()];
    let label = "Close".to_owned();
    assert_eq!(missing, Err(PersonError::NoWebAppButton { label, labels }));
    let (status, answer) = act(&telegram, anna, "web-app", json!({"button": "menu"})).await;
    assert_eq!(status, 400, "{answer}");
    telegram.block(anna).unwrap();
    let blocked = telegram.open_web_app(anna, &inline("Open", None));
    assert_eq!(blocked, Err(PersonError::Blocked));
}

#[tokio::test]
async fn launch_data_is_made_for_any_moment() {
    let (telegram, anna) = with_anna().await;
    let at = Timestamp::from_second(1_795_456_800).unwrap();
    let fields = proved(&telegram.init_data(anna, at).unwrap(), telegram.token());
    assert!(
        fields.contains(&("auth_date".into(), "1795456800".into())),
        "{fields:?}"
    );
    let nobody = telegram.init_data(5, at);
    assert_eq!(nobody, Err(PersonError::NoSuchPerson(5)));
}

#[tokio::test]
async fn what_an_app_of_the_keyboard_sends_reaches_the_bot() {
    let bot = EchoBot::start(nothing).await;
    let telegram = &bot.telegram;
    let anna = telegram.add_person("Anna", "en");
    telegram.send_text(anna, "/start").unwrap();
    let button = json!({"text": "Where", "web_app": {"url": APP}});
    let keyboard = json!({"keyboard": [[button]], "one_time_keyboard": true});
    let message = json!({"chat_id": anna, "text": "Where?", "reply_markup": keyboard});
    succeed(telegram, "sendMessage", message).await;
    let where_to = LaunchButton::Keyboard {
        label: "Where".into(),
    };
    let launch = telegram.open_web_app(anna, &where_to).unwrap();
    assert_eq!(launch.init_data, "", "the app is not told who opened it");
    assert!(
        launch
            .url
            .starts_with(&format!("{APP}#tgWebAppVersion=9.0&")),
        "{}",
        launch.url
    );

    let body = json!({"button_text": "Where", "data": "left temple"});
    let (status, sent) = act(telegram, anna, "web-app-data", body).await;
    assert_eq!(status, 200, "{sent}");
    let update = sent["update_id"].as_i64().unwrap();
    telegram.await_delivered(update, 1).await.unwrap();
    let message = bot.received().last().unwrap().update["message"].clone();
    assert_eq!(
        message["web_app_data"],
        json!({"data": "left temple", "button_text": "Where"})
    );
    assert_eq!(message["from"]["id"], anna);
    assert!(message["text"].is_null(), "{message}");
    assert!(
        telegram.reply_keyboard(anna).is_empty(),
        "it was for one time"
    );
    let shown = telegram.messages(anna).pop().unwrap();
    assert!(
        matches!(shown.content, MessageContent::WebAppData { .. }),
        "{shown:?}"
    );

    let long = "я".repeat(2049);
    let refused = telegram
        .send_web_app_data(anna, "Where", &long)
        .unwrap_err();
    assert_eq!(refused, PersonError::TooMuchData(4098));
    let pin = json!({"chat_id": anna, "message_id": shown.id});
    let refused = refusal(telegram, "pinChatMessage", pin).await;
    assert_eq!(refused, "Bad Request: message can't be pinned");
}

#[tokio::test]
async fn the_page_frames_apps_of_this_machine_only() {
    let (telegram, _) = with_anna().await;
    let page = client().get(telegram.base_url()).send().await.unwrap();
    let policy = page.headers()["content-security-policy"]
        .to_str()
        .unwrap()
        .to_owned();
    let frames = policy
        .split("; ")
        .find_map(|it| it.strip_prefix("frame-src "));
    let of_this_machine = ["127.0.0.1", "localhost", "*.localhost"];
    let allowed = of_this_machine.map(|host| format!("http://{host}:* https://{host}:*"));
    assert_eq!(frames, Some(allowed.join(" ").as_str()));
}
