//! Opening a Mini App by a button, and what the app sends to the bot.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use crate::{
    init_data::{init_data, new_query_id},
    keyboard::ReplyKeyboard,
    menu_button::MenuButton,
    message::{Author, Message, MessageContent},
    people::{PersonError, SentMessage},
    percent::percent_encoded,
    stand_in::TelegramStandIn,
    web_app::WebAppInfo,
    world::World,
};

/// The most that an app may send, in bytes.
const LONGEST_DATA: usize = 4096;

/// The fragment that Telegram appends about itself: a web client, and the version of the events that the chat page knows.
const CLIENT: &str = "tgWebAppVersion=9.0&tgWebAppPlatform=weba";

/// The button by which a person opens a Mini App.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(tag = "button", rename_all = "snake_case")]
pub enum LaunchButton {
    /// A button under a message, by its label, and by its address too where several have the same label.
    Inline {
        message_id: i64,
        label: String,
        #[serde(default)]
        url: Option<String>,
    },
    /// A button of the reply keyboard that is open.
    Keyboard { label: String },
    /// The menu button.
    Menu,
}

impl LaunchButton {
    /// Whether a button with this label and address is meant.
    fn is(&self, text: &str, address: &str) -> bool {
        match self {
            Self::Inline { label, url, .. } => {
                text == label && url.as_deref().is_none_or(|url| url == address)
            }
            Self::Keyboard { label } => text == label,
            Self::Menu => true,
        }
    }

    fn label(&self) -> &str {
        match self {
            Self::Inline { label, .. } | Self::Keyboard { label } => label,
            Self::Menu => "",
        }
    }
}

/// A Mini App that is being opened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct WebAppLaunch {
    /// The address to open, with all that Telegram appends.
    pub url: String,
    /// The signed launch data, which is also in the address. Empty where a button of the reply keyboard opened the app.
    pub init_data: String,
}

impl World {
    /// The menu button that a person sees.
    pub(crate) fn menu_button(&self, person: i64) -> &MenuButton {
        let own = self.chats.get(&person).map(|chat| &chat.menu_button);
        let bots = self.bot.menu_button.or(&MenuButton::Commands);
        own.map_or(bots, |own| own.or(bots))
    }

    /// The person opens the Mini App of a button, which is there now.
    pub(crate) fn open_web_app(
        &mut self,
        person: i64,
        button: &LaunchButton,
        theme: &Map<String, Value>,
        bot_token: &str,
        now: Timestamp,
    ) -> Result<WebAppLaunch, PersonError> {
        let apps = self.web_apps(person, button)?;
        let Some((_, url)) = apps.iter().find(|(label, url)| button.is(label, url)) else {
            return Err(PersonError::NoWebAppButton {
                label: button.label().to_owned(),
                labels: apps.into_iter().map(|(label, _)| label).collect(),
            });
        };
        let init_data = match button {
            // An app of the reply keyboard is not told who opened it.
            LaunchButton::Keyboard { .. } => String::new(),
            LaunchButton::Inline { .. } | LaunchButton::Menu => {
                self.launch_data(person, self.auth_date(now), bot_token)?
            }
        };
        Ok(WebAppLaunch {
            url: with_fragment(url, &init_data, theme),
            init_data,
        })
    }

    /// Signed launch data of a person.
    fn launch_data(
        &self,
        person: i64,
        auth_date: Timestamp,
        bot_token: &str,
    ) -> Result<String, PersonError> {
        let chat = self.chats.get(&person);
        let chat = chat.ok_or(PersonError::NoSuchPerson(person))?;
        Ok(init_data(
            &chat.person,
            &new_query_id(),
            auth_date,
            bot_token,
        ))
    }

    /// The moment as the bot's clock shows it, like the dates of messages.
    fn auth_date(&self, now: Timestamp) -> Timestamp {
        Timestamp::from_second(now.as_second() + self.ahead).unwrap_or(now)
    }

    /// The app that a button of the reply keyboard opened sends data to the bot. Whether there is such a button is not
    /// looked at, nor does Telegram: a bad client may send anything.
    pub(crate) fn send_web_app_data(
        &mut self,
        person: i64,
        button_text: &str,
        data: &str,
        now: Timestamp,
    ) -> Result<SentMessage, PersonError> {
        if data.is_empty() {
            return Err(PersonError::EmptyText);
        }
        if data.len() > LONGEST_DATA {
            return Err(PersonError::TooMuchData(data.len()));
        }
        let content = MessageContent::WebAppData {
            data: data.to_owned(),
            button_text: button_text.to_owned(),
        };
        self.send(person, Message::new(Author::Person, content, now), now)
    }

    /// The labels and addresses of the Mini Apps where this button is.
    fn web_apps(
        &mut self,
        person: i64,
        button: &LaunchButton,
    ) -> Result<Vec<(String, String)>, PersonError> {
        let chat = self.open_chat(person)?;
        let named = |label: &str, app: &WebAppInfo| (label.to_owned(), app.url.clone());
        Ok(match button {
            LaunchButton::Inline { message_id, .. } => {
                let message = chat.messages.get(message_id);
                let message = message.ok_or(PersonError::NoSuchMessage(*message_id))?;
                let buttons = message.buttons().into_iter();
                buttons
                    .filter_map(|it| Some(named(&it.text, it.web_app.as_ref()?)))
                    .collect()
            }
            LaunchButton::Keyboard { .. } => {
                let keyboard = chat.reply_keyboard().into_iter();
                let buttons = keyboard.flat_map(ReplyKeyboard::buttons);
                buttons
                    .filter_map(|it| Some(named(&it.text, it.web_app.as_ref()?)))
                    .collect()
            }
            LaunchButton::Menu => match self.menu_button(person) {
                MenuButton::WebApp { text, web_app } => vec![named(text, web_app)],
                MenuButton::Default | MenuButton::Commands => Vec::new(),
            },
        })
    }
}

/// The address with what Telegram tells the app in the fragment, after one that the button's address has already.
fn with_fragment(url: &str, init_data: &str, theme: &Map<String, Value>) -> String {
    let joint = match url.split_once('#') {
        None => "#",
        Some((_, fragment)) if fragment.contains(['?', '=']) => "&",
        Some((_, "")) => "",
        Some(_) => "?",
    };
    let data = match init_data {
        "" => String::new(),
        data => format!("tgWebAppData={}&", percent_encoded(data)),
    };
    let theme = percent_encoded(&Value::from(theme.clone()).to_string());
    format!("{url}{joint}{data}{CLIENT}&tgWebAppThemeParams={theme}")
}

impl TelegramStandIn {
    /// The person opens the Mini App of a button. Opened again, it gets new launch data.
    ///
    /// # Errors
    /// There is no such person, or they have blocked the bot, or no such button; the error names those that are.
    pub fn open_web_app(
        &self,
        person: i64,
        button: &LaunchButton,
    ) -> Result<WebAppLaunch, PersonError> {
        let theme = Map::new();
        let token = &self.stage.token;
        self.stage
            .change(|world, now| world.open_web_app(person, button, &theme, token, now))
    }

    /// Signed launch data (`initData`) of a person, as if they had opened a Mini App by the menu button at this time.
    ///
    /// # Errors
    /// There is no such person.
    pub fn init_data(&self, person: i64, auth_date: Timestamp) -> Result<String, PersonError> {
        let token = &self.stage.token;
        self.stage
            .look(|world| world.launch_data(person, auth_date, token))
    }

    /// The Mini App that a button of the reply keyboard opened sends data to the bot.
    ///
    /// # Errors
    /// There is no such person, or they have blocked the bot, or the data is empty or too long.
    pub fn send_web_app_data(
        &self,
        person: i64,
        button_text: &str,
        data: &str,
    ) -> Result<SentMessage, PersonError> {
        self.stage
            .change(|world, now| world.send_web_app_data(person, button_text, data, now))
    }

    /// The menu button that the person sees.
    pub fn menu_button(&self, person: i64) -> MenuButton {
        self.stage.look(|world| world.menu_button(person).clone())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fragment_of_the_apps_own_stays() {
        let joined = |url: &str| {
            let address = with_fragment(url, "a=1&b=2", &Map::new());
            let (address, rest) = address.split_once("tgWebAppData=").expect("there");
            assert_eq!(
                rest,
                "a%3D1%26b%3D2&tgWebAppVersion=9.0&tgWebAppPlatform=weba&tgWebAppThemeParams=%7B%7D"
            );
            address.to_owned()
        };
        assert_eq!(joined("https://a.org/?b=c"), "https://a.org/?b=c#");
        assert_eq!(joined("https://a.org/#"), "https://a.org/#");
        assert_eq!(joined("https://a.org/#/day"), "https://a.org/#/day?");
        assert_eq!(joined("https://a.org/#/day?x"), "https://a.org/#/day?x&");
        assert_eq!(joined("https://a.org/#day=1"), "https://a.org/#day=1&");
    }
}
