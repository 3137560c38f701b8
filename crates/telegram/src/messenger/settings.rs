//! Menus and descriptions: the bot as Telegram shows it outside its messages.

use journal::Language;
use journal_texts::Texts;
use teloxide_core::payloads::{DeleteMyCommandsSetters, SetMyCommandsSetters, SetWebhookSetters};
use teloxide_core::prelude::Requester;
use teloxide_core::types::{AllowedUpdate, BotCommand, BotCommandScope};

use super::{Messenger, MessengerError, call, chat};
use crate::command::Command;
use crate::outcome::Menu;

impl Messenger {
    /// Sets the webhook, with the secret that Telegram sends back in every request.
    pub async fn set_webhook(&self, url: &str, secret_token: &str) -> Result<(), MessengerError> {
        let url = url.parse().map_err(|_| {
            MessengerError::Rejected("the address of the webhook is not a URL".into())
        })?;
        let request = self
            .bot
            .set_webhook(url)
            .secret_token(secret_token)
            .allowed_updates([
                AllowedUpdate::Message,
                AllowedUpdate::CallbackQuery,
                AllowedUpdate::MyChatMember,
            ]);
        call(request).await.map(|_| ())
    }

    /// Removes the webhook.
    pub async fn delete_webhook(&self) -> Result<(), MessengerError> {
        call(self.bot.delete_webhook()).await.map(|_| ())
    }

    /// Sets the command menu and the descriptions in a language; without one, for
    /// everyone whose language the diary does not speak.
    pub async fn introduce(
        &self,
        language: Language,
        shown_to: Option<Language>,
    ) -> Result<(), MessengerError> {
        let (bot, texts) = (&self.bot, Texts::chat(language));
        let shown_to = shown_to.map(|language| language.code().to_owned());
        let mut commands = bot.set_my_commands(menu(texts, &Command::MENU));
        commands.language_code.clone_from(&shown_to);
        call(commands).await?;
        let mut description = bot.set_my_description();
        description.description = Some(texts.get("bot-description"));
        description.language_code.clone_from(&shown_to);
        call(description).await?;
        let mut short = bot.set_my_short_description();
        short.short_description = Some(texts.get("bot-short-description"));
        short.language_code = shown_to;
        call(short).await.map(|_| ())
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
                let request = self.bot.delete_my_commands().scope(scope);
                return call(request).await.map(|_| ());
            }
            Menu::Chosen => &Command::MENU,
            Menu::Survey => &Command::SURVEY_MENU,
        };
        let commands = menu(Texts::chat(language), commands);
        let request = self.bot.set_my_commands(commands).scope(scope);
        call(request).await.map(|_| ())
    }
}

fn menu(texts: &Texts, commands: &[Command]) -> impl Iterator<Item = BotCommand> {
    commands.iter().map(|command| {
        let name = command.name();
        BotCommand::new(name, texts.get(&format!("command-{name}")))
    })
}
