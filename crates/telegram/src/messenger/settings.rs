//! Menus and descriptions: the bot as Telegram shows it outside its messages.

use journal::{Language, Retention};
use journal_texts::Texts;
use serde::Deserialize;
use teloxide_core::payloads::{
    DeleteMyCommands, DeleteMyCommandsSetters, GetChatMenuButton, GetMyCommands, GetMyDescription,
    GetMyShortDescription, SetChatMenuButton, SetMyCommands, SetMyCommandsSetters,
    SetMyDescription, SetMyShortDescription,
};
use teloxide_core::types::{BotCommand, BotCommandScope, MenuButton, WebAppInfo};

use super::{Messenger, MessengerError, chat};
use crate::command::Command;
use crate::outcome::Menu;
use crate::screen::kept_for;

impl Messenger {
    /// Sets the command menu and the descriptions in a language, where Telegram shows
    /// others; without a language, for everyone whose own the diary does not speak. The
    /// description says how long entries are kept.
    pub async fn introduce(
        &self,
        language: Language,
        shown_to: Option<Language>,
        retention: Retention,
    ) -> Result<(), MessengerError> {
        let texts = Texts::chat(language);
        let shown_to = shown_to.map(|language| language.code().to_owned());
        self.show_menu(texts, shown_to.clone()).await?;
        self.show_description(texts, shown_to.clone(), retention)
            .await?;
        if shown_to.is_none() {
            self.show_menu_button(texts).await?;
        }
        self.show_short_description(texts, shown_to).await
    }

    /// Has the button beside the text field open the Mini App, where there is one. Telegram keeps
    /// one text of it for all languages.
    async fn show_menu_button(&self, texts: &Texts) -> Result<(), MessengerError> {
        let wanted = self.menu_button(texts).unwrap_or(MenuButton::Commands);
        let shown: MenuButton = self.api.ask(&GetChatMenuButton::new()).await?;
        if shown == wanted || (self.app.is_none() && shown == MenuButton::Default) {
            return Ok(());
        }
        let mut change = SetChatMenuButton::new();
        change.menu_button = Some(wanted);
        self.api.call(&change).await
    }

    /// Has the button of one chat that opens the Mini App speak this language, where there is an app.
    pub async fn set_menu_button(
        &self,
        user: u64,
        language: Language,
    ) -> Result<(), MessengerError> {
        let Some(button) = self.menu_button(Texts::chat(language)) else {
            return Ok(());
        };
        let mut change = SetChatMenuButton::new();
        change.chat_id = Some(chat(user));
        change.menu_button = Some(button);
        self.api.call(&change).await
    }

    /// The button that opens the Mini App, where there is one.
    fn menu_button(&self, texts: &Texts) -> Option<MenuButton> {
        let web_app = WebAppInfo {
            url: self.app.as_ref()?.start(),
        };
        let text = texts.get("bot-menu_button");
        Some(MenuButton::WebApp { text, web_app })
    }

    /// Has the button beside the text field open no Mini App any more.
    pub async fn reset_menu_button(&self) -> Result<(), MessengerError> {
        let mut change = SetChatMenuButton::new();
        change.menu_button = Some(MenuButton::Default);
        self.api.call(&change).await
    }

    async fn show_menu(
        &self,
        texts: &Texts,
        shown_to: Option<String>,
    ) -> Result<(), MessengerError> {
        let commands: Vec<_> = menu(texts, &Command::MENU).collect();
        let mut shown = GetMyCommands::new();
        shown.language_code.clone_from(&shown_to);
        if self.api.ask::<Vec<BotCommand>>(&shown).await? == commands {
            return Ok(());
        }
        let mut change = SetMyCommands::new(commands);
        change.language_code = shown_to;
        self.api.call(&change).await
    }

    async fn show_description(
        &self,
        texts: &Texts,
        shown_to: Option<String>,
        retention: Retention,
    ) -> Result<(), MessengerError> {
        let days = kept_for(retention, texts).into();
        let description = texts.format("bot-description", [("days", days)]);
        let mut shown = GetMyDescription::new();
        shown.language_code.clone_from(&shown_to);
        if self.api.ask::<ShownDescription>(&shown).await?.description == description {
            return Ok(());
        }
        let mut change = SetMyDescription::new();
        change.description = Some(description);
        change.language_code = shown_to;
        self.api.call(&change).await
    }

    async fn show_short_description(
        &self,
        texts: &Texts,
        shown_to: Option<String>,
    ) -> Result<(), MessengerError> {
        let description = texts.get("bot-short-description");
        let mut shown = GetMyShortDescription::new();
        shown.language_code.clone_from(&shown_to);
        if self
            .api
            .ask::<ShownShortDescription>(&shown)
            .await?
            .short_description
            == description
        {
            return Ok(());
        }
        let mut change = SetMyShortDescription::new();
        change.short_description = Some(description);
        change.language_code = shown_to;
        self.api.call(&change).await
    }

    /// Sets the command menu of one chat. It stands before the one that all chats have,
    /// until it is deleted.
    pub async fn set_menu(
        &self,
        user: u64,
        shown: Menu,
        language: Language,
    ) -> Result<(), MessengerError> {
        let chat_id = chat(user).into();
        let scope = BotCommandScope::Chat { chat_id };
        let commands: &[Command] = match shown {
            Menu::Usual => {
                let delete = DeleteMyCommands::new().scope(scope);
                return self.api.call(&delete).await;
            }
            Menu::Chosen => &Command::MENU,
            Menu::Survey => &Command::SURVEY_MENU,
        };
        let commands = menu(Texts::chat(language), commands);
        let set = SetMyCommands::new(commands).scope(scope);
        self.api.call(&set).await
    }
}

/// `BotDescription`.
#[derive(Deserialize)]
struct ShownDescription {
    description: String,
}

/// `BotShortDescription`.
#[derive(Deserialize)]
struct ShownShortDescription {
    short_description: String,
}

fn menu(texts: &Texts, commands: &[Command]) -> impl Iterator<Item = BotCommand> {
    commands.iter().map(|command| {
        let name = command.name();
        BotCommand::new(name, texts.get(&format!("command-{name}")))
    })
}
