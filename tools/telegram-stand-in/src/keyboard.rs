//! Keyboards: under a message, and in the place of the phone's own.

use serde::{Deserialize, Serialize, de::DeserializeOwned};
use serde_json::Value;

use crate::{error::ApiError, web_app::WebAppInfo};

/// The `reply_markup` of a message.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Markup {
    Inline(InlineKeyboard),
    Reply(ReplyKeyboard),
    Remove(RemoveKeyboard),
}

/// Buttons under a message.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct InlineKeyboard {
    pub inline_keyboard: Vec<Vec<InlineButton>>,
}

/// A button under a message. It does exactly one thing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct InlineButton {
    pub text: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub callback_data: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// The text that it copies to the clipboard.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub copy_text: Option<CopyText>,
    /// The Mini App that it opens.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub web_app: Option<WebAppInfo>,
}

/// A text of 1 to 256 characters.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CopyText {
    pub text: String,
}

/// Buttons in the place of the phone's keyboard.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReplyKeyboard {
    pub keyboard: Vec<Vec<ReplyButton>>,
    #[serde(default)]
    pub is_persistent: bool,
    #[serde(default)]
    pub resize_keyboard: bool,
    #[serde(default)]
    pub one_time_keyboard: bool,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub input_field_placeholder: Option<String>,
    #[serde(default)]
    pub selective: bool,
}

/// A button that sends its own text or the place where the person is, or opens a Mini App.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReplyButton {
    pub text: String,
    #[serde(default)]
    pub request_location: bool,
    /// The Mini App that it opens, which may send data to the bot.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub web_app: Option<WebAppInfo>,
}

/// Takes the reply keyboard away.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RemoveKeyboard {
    pub remove_keyboard: bool,
    #[serde(default)]
    pub selective: bool,
}

impl Markup {
    /// Reads a `reply_markup` as the bot sent it. An inline keyboard without buttons is none.
    pub(crate) fn parse(value: Value) -> Result<Option<Self>, ApiError> {
        let Some(object) = value.as_object() else {
            return Err(ApiError::bad_request("object expected as reply markup"));
        };
        if object.contains_key("inline_keyboard") {
            let keyboard: InlineKeyboard = decode(value, "inline keyboard")?;
            keyboard.check()?;
            let is_empty = keyboard.inline_keyboard.iter().all(Vec::is_empty);
            return Ok((!is_empty).then_some(Self::Inline(keyboard)));
        }
        if object.contains_key("keyboard") {
            let keyboard: ReplyKeyboard = decode(value, "reply keyboard markup")?;
            keyboard.check()?;
            return Ok(Some(Self::Reply(keyboard)));
        }
        if object.contains_key("remove_keyboard") {
            return Ok(Some(Self::Remove(decode(value, "reply keyboard remove")?)));
        }
        Err(ApiError::strict("this is no reply markup"))
    }

    /// The keyboard under the message, if that is what this is.
    pub(crate) fn inline(&self) -> Option<&InlineKeyboard> {
        match self {
            Self::Inline(keyboard) => Some(keyboard),
            Self::Reply(_) | Self::Remove(_) => None,
        }
    }
}

fn decode<T: DeserializeOwned>(value: Value, what: &str) -> Result<T, ApiError> {
    serde_json::from_value(value)
        .map_err(|error| ApiError::strict(format_args!("can't parse {what}: {error}")))
}

impl InlineKeyboard {
    /// All buttons, row by row.
    pub fn buttons(&self) -> impl Iterator<Item = &InlineButton> {
        self.inline_keyboard.iter().flatten()
    }

    fn check(&self) -> Result<(), ApiError> {
        // Telegram cuts rows of more than eight buttons and refuses more than a hundred in all.
        if self.buttons().count() > 100 || self.inline_keyboard.iter().any(|row| row.len() > 8) {
            return Err(ApiError::bad_request("REPLY_MARKUP_TOO_LONG"));
        }
        self.buttons().try_for_each(InlineButton::check)
    }
}

impl InlineButton {
    fn check(&self) -> Result<(), ApiError> {
        if self.text.trim().is_empty() {
            return Err(ApiError::strict(
                "the text of an inline keyboard button is empty",
            ));
        }
        let kinds = [
            self.callback_data.is_some(),
            self.url.is_some(),
            self.copy_text.is_some(),
            self.web_app.is_some(),
        ];
        match kinds.into_iter().filter(|it| *it).count() {
            0 => {
                return Err(ApiError::bad_request(
                    "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
                ));
            }
            1 => {}
            _ => {
                return Err(ApiError::strict(
                    "an inline keyboard button does one thing only",
                ));
            }
        }
        let is_data = |data: &String| (1..=64).contains(&data.len());
        if !self.callback_data.as_ref().is_none_or(is_data) {
            return Err(ApiError::bad_request("BUTTON_DATA_INVALID"));
        }
        if let Some(url) = self.url.as_ref().filter(|url| !is_web_address(url)) {
            return Err(ApiError::bad_request(format_args!(
                "inline keyboard button URL '{url}' is invalid: Wrong HTTP URL"
            )));
        }
        let is_copied = |it: &CopyText| (1..=256).contains(&it.text.chars().count());
        if !self.copy_text.as_ref().is_none_or(is_copied) {
            return Err(ApiError::bad_request("BUTTON_COPY_TEXT_INVALID"));
        }
        let web_app = self.web_app.as_ref();
        web_app.map_or(Ok(()), |app| app.check("inline keyboard button"))
    }
}

fn is_web_address(url: &str) -> bool {
    ["https://", "http://", "tg://"]
        .iter()
        .any(|scheme| url.len() > scheme.len() && url.starts_with(scheme))
}

impl ReplyKeyboard {
    /// All buttons, row by row.
    pub fn buttons(&self) -> impl Iterator<Item = &ReplyButton> {
        self.keyboard.iter().flatten()
    }

    fn check(&self) -> Result<(), ApiError> {
        if self.buttons().count() == 0 {
            return Err(ApiError::strict("a reply keyboard without buttons"));
        }
        if self.buttons().any(|button| button.text.trim().is_empty()) {
            return Err(ApiError::strict(
                "the text of a reply keyboard button is empty",
            ));
        }
        let placeholder = self.input_field_placeholder.as_deref();
        if placeholder.is_some_and(|text| !(1..=64).contains(&text.chars().count())) {
            return Err(ApiError::strict(
                "input_field_placeholder must have 1-64 characters",
            ));
        }
        self.buttons().try_for_each(ReplyButton::check)
    }
}

impl ReplyButton {
    fn check(&self) -> Result<(), ApiError> {
        match &self.web_app {
            Some(_) if self.request_location => Err(ApiError::strict(
                "a reply keyboard button does one thing only",
            )),
            Some(web_app) => web_app.check("keyboard button"),
            None => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn one_button(button: Value) -> Result<Option<Markup>, ApiError> {
        Markup::parse(json!({"inline_keyboard": [[button]]}))
    }

    #[test]
    fn callback_data_is_counted_in_bytes() {
        assert!(one_button(json!({"text": "a", "callback_data": "я".repeat(32)})).is_ok());
        let error = one_button(json!({"text": "a", "callback_data": "я".repeat(33)})).unwrap_err();
        assert_eq!(error.description, "Bad Request: BUTTON_DATA_INVALID");
        let error = one_button(json!({"text": "a", "callback_data": ""})).unwrap_err();
        assert_eq!(error.description, "Bad Request: BUTTON_DATA_INVALID");
    }

    #[test]
    fn a_button_copies_at_most_256_characters() {
        let copying = |text: String| one_button(json!({"text": "a", "copy_text": {"text": text}}));
        assert!(copying("я".repeat(256)).is_ok());
        for text in [String::new(), "a".repeat(257)] {
            let error = copying(text).unwrap_err();
            assert_eq!(error.description, "Bad Request: BUTTON_COPY_TEXT_INVALID");
        }
        let both = json!({"text": "a", "copy_text": {"text": "b"}, "url": "https://a.org"});
        let error = one_button(both).unwrap_err();
        assert!(error.description.contains("one thing only"), "{error}");
    }

    #[test]
    fn a_button_that_does_nothing_is_refused() {
        let error = one_button(json!({"text": "a"})).unwrap_err();
        assert!(
            error.description.contains("Text buttons are unallowed"),
            "{error}"
        );
    }

    #[test]
    fn an_unknown_field_of_a_button_is_refused() {
        let error = one_button(json!({"text": "a", "callback": "b"})).unwrap_err();
        assert!(
            error.description.contains("unknown field `callback`"),
            "{error}"
        );
    }

    #[test]
    fn an_empty_inline_keyboard_is_none() {
        assert_eq!(Markup::parse(json!({"inline_keyboard": []})).unwrap(), None);
    }
}
