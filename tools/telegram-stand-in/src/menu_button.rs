//! The menu button, left of the field where the person types.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::{error::ApiError, web_app::WebAppInfo};

/// The longest text on the button. Telegram documents no limit, and shows no more of it.
const LONGEST_TEXT: usize = 64;

/// The `MenuButton` of the Bot API.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case", deny_unknown_fields)]
pub enum MenuButton {
    /// None was chosen: in a chat the bot's own is shown, which opens the commands if none was chosen there either.
    #[default]
    Default,
    Commands,
    WebApp {
        text: String,
        web_app: WebAppInfo,
    },
}

impl MenuButton {
    /// Reads a `menu_button` as the bot sent it.
    pub(crate) fn parse(value: Value) -> Result<Self, ApiError> {
        let is_known = |kind: &str| matches!(kind, "default" | "commands" | "web_app");
        ApiError::ensure(
            value["type"].as_str().is_some_and(is_known),
            "can't parse menu button: MenuButton has unsupported type",
        )?;
        let button: Self = serde_json::from_value(value)
            .map_err(|error| ApiError::strict(format_args!("can't parse menu button: {error}")))?;
        if let Self::WebApp { text, web_app } = &button {
            ApiError::ensure(
                !text.trim().is_empty(),
                "menu button text must be non-empty",
            )?;
            if text.chars().count() > LONGEST_TEXT {
                return Err(ApiError::strict(format_args!(
                    "menu button text has more than {LONGEST_TEXT} characters"
                )));
            }
            web_app.check("menu button")?;
        }
        Ok(button)
    }

    /// This button, or the wider one if none was chosen here.
    pub(crate) fn or<'a>(&'a self, wider: &'a Self) -> &'a Self {
        match self {
            Self::Default => wider,
            Self::Commands | Self::WebApp { .. } => self,
        }
    }
}
