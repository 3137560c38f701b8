//! Screens as requests of the Bot API, to be sent or to be put into a webhook's response.

use serde::Serialize;
use serde_json::{Value, json};
use teloxide_core::payloads::{
    EditMessageText, EditMessageTextSetters, SendMessage, SendMessageSetters,
};
use teloxide_core::requests::Payload;
use teloxide_core::types::{
    InlineKeyboardButton, InlineKeyboardMarkup, LinkPreviewOptions, MessageId, ParseMode,
};

use super::chat;
use crate::effect::Place;
use crate::screen::Screen;

/// The body of a webhook's response that makes Telegram show the screen.
/// What came of it cannot be learned.
#[must_use]
pub fn reply(user: u64, screen: &Screen, place: Place) -> Value {
    match place {
        Place::Below => method(&send(user, screen)),
        Place::InPlace(message) => method(&edit(user, message, screen)),
    }
}

pub(super) fn send(user: u64, screen: &Screen) -> SendMessage {
    let mut request = SendMessage::new(chat(user), &screen.text)
        .parse_mode(ParseMode::Html)
        .link_preview_options(no_preview());
    if !screen.keyboard.is_empty() {
        request = request.reply_markup(keyboard(screen));
    }
    request
}

pub(super) fn edit(user: u64, message: i32, screen: &Screen) -> EditMessageText {
    EditMessageText::new(chat(user), MessageId(message), &screen.text)
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
    InlineKeyboardMarkup::new(screen.keyboard.iter().map(|row| {
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
        insta::assert_snapshot!(reply(5, &screen, Place::Below), @r#"{"chat_id":5,"link_preview_options":{"is_disabled":true},"method":"SendMessage","parse_mode":"HTML","reply_markup":{"inline_keyboard":[[{"callback_data":"begin","text":"Begin"}]]},"text":"<b>Hello</b>"}"#);
        let edit = reply(5, &screen, Place::InPlace(9));
        assert_eq!(
            (edit["method"].as_str(), edit["message_id"].as_i64()),
            (Some("EditMessageText"), Some(9))
        );
    }
}
