//! Screens as requests of the Bot API, to be sent or to be put into a webhook's response.

use journal_texts::Texts;
use serde::Serialize;
use serde_json::{Value, json};
use teloxide_core::payloads::{
    DeleteMessage, EditMessageText, EditMessageTextSetters, SendMessage, SendMessageSetters,
};
use teloxide_core::requests::Payload;
use teloxide_core::types::{
    ButtonRequest, ChatId, CopyTextButton, InlineKeyboardButton, InlineKeyboardMarkup,
    KeyboardButton, KeyboardMarkup, KeyboardRemove, LinkPreviewOptions, MessageId, ParseMode,
    ReplyMarkup, WebAppInfo,
};

use url::Url;

use super::chat;
use super::fitting::fitting;
use crate::app_address::AppAddress;
use crate::outcome::MessagePlace;
use crate::performance::ResponseMessage;
use crate::screen::{Button, Keys, Prompt, Screen};

/// Telegram's own choice of a chat to which an address is sent.
const SHARE: &str = "https://t.me/share/url";

/// The most characters that a button copies, by Telegram's limit.
const MOST_OF_COPIED: usize = 256;

/// The body of a webhook's response that makes Telegram show the answer, by a bot with this Mini
/// App. Telegram does not say whether it worked.
#[must_use]
pub fn response(user: u64, reply: &ResponseMessage, app: Option<&AppAddress>) -> Value {
    match reply {
        ResponseMessage::Screen(screen, MessagePlace::Below) => {
            method(&send(chat(user), screen, app))
        }
        ResponseMessage::Screen(screen, MessagePlace::InPlace(message)) => {
            method(&edit(chat(user), *message, screen, app))
        }
        ResponseMessage::Prompt(prompt) => method(&self::prompt(user, prompt)),
        ResponseMessage::Forget(message) => {
            method(&DeleteMessage::new(chat(user), MessageId(*message)))
        }
    }
}

/// A message that changes the phone's keyboard.
fn prompt(user: u64, prompt: &Prompt) -> SendMessage {
    let keys: ReplyMarkup = match &prompt.keys {
        Keys::Location { send, leave } => KeyboardMarkup::new([
            [KeyboardButton::new(send).request(ButtonRequest::Location)],
            [KeyboardButton::new(leave)],
        ])
        .resize_keyboard()
        .one_time_keyboard()
        .into(),
        Keys::Words(words) => KeyboardMarkup::new(words.iter().map(|it| [KeyboardButton::new(it)]))
            .resize_keyboard()
            .one_time_keyboard()
            .into(),
        Keys::Phone => KeyboardRemove::new().into(),
    };
    SendMessage::new(chat(user), fitting(&prompt.text))
        .parse_mode(ParseMode::Html)
        .link_preview_options(no_preview())
        .reply_markup(keys)
}

/// As [`response`], in a new message of any chat. An app is opened only in a person's own.
#[must_use]
pub fn reply_to(chat: i64, screen: &Screen) -> Value {
    method(&send(ChatId(chat), screen, None))
}

pub(super) fn send(chat: ChatId, screen: &Screen, app: Option<&AppAddress>) -> SendMessage {
    let request = SendMessage::new(chat, fitting(&screen.text))
        .parse_mode(ParseMode::Html)
        .link_preview_options(no_preview());
    let keyboard = keyboard(screen, app);
    match keyboard.inline_keyboard.is_empty() {
        true => request,
        false => request.reply_markup(keyboard),
    }
}

pub(super) fn edit(
    chat: ChatId,
    message: i32,
    screen: &Screen,
    app: Option<&AppAddress>,
) -> EditMessageText {
    EditMessageText::new(chat, MessageId(message), fitting(&screen.text))
        .parse_mode(ParseMode::Html)
        .link_preview_options(no_preview())
        .reply_markup(keyboard(screen, app))
}

/// A link that a person wrote into a comment must not be fetched for a preview.
fn no_preview() -> LinkPreviewOptions {
    LinkPreviewOptions {
        is_disabled: true,
        url: None,
        prefer_small_media: false,
        prefer_large_media: false,
        show_above_text: false,
    }
}

fn keyboard(screen: &Screen, app: Option<&AppAddress>) -> InlineKeyboardMarkup {
    let tapped =
        |button: &Button| InlineKeyboardButton::callback(&button.label, button.tap.to_string());
    let opened = screen.app.as_ref().zip(app).map(|(button, app)| {
        let url = app.of(button.place);
        vec![InlineKeyboardButton::web_app(
            &button.label,
            WebAppInfo { url },
        )]
    });
    let rows = screen.fitted_rows();
    let rows = rows.map(|row| row.iter().map(tapped).collect::<Vec<_>>());
    InlineKeyboardMarkup::new(rows.chain(opened))
}

/// Buttons that hand the address of a link on: to a chat that the person then chooses, and to
/// the phone's clipboard.
pub(super) fn handing_on(address: &str, texts: &Texts) -> Value {
    let share = Url::parse_with_params(SHARE, [("url", address)]).expect("an address");
    let share = InlineKeyboardButton::url(texts.get("links-button-share"), share);
    let text = address.to_owned();
    let copied = (text.chars().count() <= MOST_OF_COPIED).then(|| {
        let label = texts.get("links-button-copy");
        InlineKeyboardButton::copy_text_button(label, CopyTextButton { text })
    });
    let rows = [share].into_iter().chain(copied).map(|button| vec![button]);
    json!(InlineKeyboardMarkup::new(rows))
}

fn method<P: Payload + Serialize>(payload: &P) -> Value {
    let mut body = serde_json::to_value(payload).expect("a request of the Bot API is JSON");
    body["method"] = json!(P::NAME);
    body
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use journal::Language;

    use super::*;
    use crate::app_address::AppPlace;
    use crate::screen::AppButton;
    use crate::tap::Tap;

    #[test]
    fn a_screen_travels_as_a_method_of_the_bot_api() {
        let screen = Screen {
            text: "<b>Hello</b>".into(),
            keyboard: vec![vec![Button::new("Begin", Tap::Begin)]],
            app: None,
        };
        let show = |place| response(5, &ResponseMessage::Screen(screen.clone(), place), None);
        insta::assert_snapshot!(show(MessagePlace::Below), @r#"{"chat_id":5,"link_preview_options":{"is_disabled":true},"method":"SendMessage","parse_mode":"HTML","reply_markup":{"inline_keyboard":[[{"callback_data":"begin","text":"Begin"}]]},"text":"<b>Hello</b>"}"#);
        let edit = show(MessagePlace::InPlace(9));
        assert_eq!(
            (edit["method"].as_str(), edit["message_id"].as_i64()),
            (Some("EditMessageText"), Some(9))
        );
    }

    #[test]
    fn a_button_opens_the_app_where_there_is_one() {
        let screen = Screen {
            text: "Hello".into(),
            app: Some(AppButton {
                label: "Open".into(),
                place: AppPlace::Day(date(2026, 11, 29)),
            }),
            ..Screen::default()
        };
        let reply = ResponseMessage::Screen(screen, MessagePlace::Below);
        let without = response(5, &reply, None);
        assert_eq!(without.get("reply_markup"), None);
        let app = AppAddress::new("https://diary.example/app").expect("an address");
        let with = response(5, &reply, Some(&app));
        let button = &with["reply_markup"]["inline_keyboard"][0][0];
        insta::assert_snapshot!(button, @r#"{"text":"Open","web_app":{"url":"https://diary.example/app?day=2026-11-29"}}"#);
    }

    #[test]
    fn a_link_is_handed_on_to_a_chat_or_by_the_clipboard() {
        let texts = Texts::chat(Language::En);
        let buttons = handing_on("https://diary.example/r/a?b&c", texts);
        insta::assert_snapshot!(buttons, @r#"{"inline_keyboard":[[{"text":"Share","url":"https://t.me/share/url?url=https%3A%2F%2Fdiary.example%2Fr%2Fa%3Fb%26c"}],[{"copy_text":{"text":"https://diary.example/r/a?b&c"},"text":"Copy the address"}]]}"#);
        let long = format!("https://diary.example/{}", "a".repeat(MOST_OF_COPIED));
        let buttons = handing_on(&long, texts);
        assert_eq!(buttons["inline_keyboard"].as_array().map(Vec::len), Some(1));
    }

    #[test]
    fn a_prompt_asks_for_the_location_and_takes_its_keys_away() {
        let mut ask = Prompt {
            text: "Where?".into(),
            keys: Keys::Location {
                send: "Here".into(),
                leave: "No".into(),
            },
        };
        let keys = |ask: &Prompt| {
            let response = response(5, &ResponseMessage::Prompt(ask.clone()), None);
            response["reply_markup"].to_string()
        };
        insta::assert_snapshot!(keys(&ask), @r#"{"keyboard":[[{"request_location":true,"text":"Here"}],[{"text":"No"}]],"one_time_keyboard":true,"resize_keyboard":true}"#);
        ask.keys = Keys::Words(vec!["Here".into(), "There".into()]);
        insta::assert_snapshot!(keys(&ask), @r#"{"keyboard":[[{"text":"Here"}],[{"text":"There"}]],"one_time_keyboard":true,"resize_keyboard":true}"#);
        ask.keys = Keys::Phone;
        insta::assert_snapshot!(keys(&ask), @r#"{"remove_keyboard":true}"#);
    }
}
