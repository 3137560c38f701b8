//! Screens as requests of the Bot API, to be sent or to be put into a webhook's response.

use serde::Serialize;
use serde_json::{Value, json};
use teloxide_core::payloads::{
    DeleteMessage, EditMessageText, EditMessageTextSetters, SendMessage, SendMessageSetters,
};
use teloxide_core::requests::Payload;
use teloxide_core::types::{
    ButtonRequest, ChatId, InlineKeyboardButton, InlineKeyboardMarkup, KeyboardButton,
    KeyboardMarkup, KeyboardRemove, LinkPreviewOptions, MessageId, ParseMode, ReplyMarkup,
};

use super::chat;
use super::fitting::fitting;
use crate::outcome::MessagePlace;
use crate::performance::ResponseMessage;
use crate::screen::{Keys, Prompt, Screen};

/// The body of a webhook's response that makes Telegram show the answer.
/// Telegram does not say whether it worked.
#[must_use]
pub fn response(user: u64, reply: &ResponseMessage) -> Value {
    match reply {
        ResponseMessage::Screen(screen, MessagePlace::Below) => method(&send(chat(user), screen)),
        ResponseMessage::Screen(screen, MessagePlace::InPlace(message)) => {
            method(&edit(chat(user), *message, screen))
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

/// As [`response`], in a new message of any chat.
#[must_use]
pub fn reply_to(chat: i64, screen: &Screen) -> Value {
    method(&send(ChatId(chat), screen))
}

pub(super) fn send(chat: ChatId, screen: &Screen) -> SendMessage {
    let mut request = SendMessage::new(chat, fitting(&screen.text))
        .parse_mode(ParseMode::Html)
        .link_preview_options(no_preview());
    if !screen.keyboard.is_empty() {
        request = request.reply_markup(keyboard(screen));
    }
    request
}

pub(super) fn edit(chat: ChatId, message: i32, screen: &Screen) -> EditMessageText {
    EditMessageText::new(chat, MessageId(message), fitting(&screen.text))
        .parse_mode(ParseMode::Html)
        .link_preview_options(no_preview())
        .reply_markup(keyboard(screen))
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

fn keyboard(screen: &Screen) -> InlineKeyboardMarkup {
    InlineKeyboardMarkup::new(screen.fitted_rows().map(|row| {
        row.iter()
            .map(|button| InlineKeyboardButton::callback(&button.label, button.tap.to_string()))
    }))
}

fn method<P: Payload + Serialize>(payload: &P) -> Value {
    let mut body = serde_json::to_value(payload).expect("a request of the Bot API is JSON");
    body["method"] = json!(P::NAME);
    body
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::screen::Button;
    use crate::tap::Tap;

    #[test]
    fn a_screen_travels_as_a_method_of_the_bot_api() {
        let screen = Screen {
            text: "<b>Hello</b>".into(),
            keyboard: vec![vec![Button::new("Begin", Tap::Begin)]],
        };
        let show = |place| response(5, &ResponseMessage::Screen(screen.clone(), place));
        insta::assert_snapshot!(show(MessagePlace::Below), @r#"{"chat_id":5,"link_preview_options":{"is_disabled":true},"method":"SendMessage","parse_mode":"HTML","reply_markup":{"inline_keyboard":[[{"callback_data":"begin","text":"Begin"}]]},"text":"<b>Hello</b>"}"#);
        let edit = show(MessagePlace::InPlace(9));
        assert_eq!(
            (edit["method"].as_str(), edit["message_id"].as_i64()),
            (Some("EditMessageText"), Some(9))
        );
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
            let response = response(5, &ResponseMessage::Prompt(ask.clone()));
            response["reply_markup"].to_string()
        };
        insta::assert_snapshot!(keys(&ask), @r#"{"keyboard":[[{"request_location":true,"text":"Here"}],[{"text":"No"}]],"one_time_keyboard":true,"resize_keyboard":true}"#);
        ask.keys = Keys::Words(vec!["Here".into(), "There".into()]);
        insta::assert_snapshot!(keys(&ask), @r#"{"keyboard":[[{"text":"Here"}],[{"text":"There"}]],"one_time_keyboard":true,"resize_keyboard":true}"#);
        ask.keys = Keys::Phone;
        insta::assert_snapshot!(keys(&ask), @r#"{"remove_keyboard":true}"#);
    }
}
