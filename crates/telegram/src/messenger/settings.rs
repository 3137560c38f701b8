//! Menus and descriptions: the bot as Telegram shows it outside its messages.

use journal::Language;
use journal_texts::Texts;
use teloxide_core::Bot;
use teloxide_core::payloads::{
    DeleteMyCommandsSetters, SetMyCommandsSetters, SetMyDescriptionSetters,
    SetMyShortDescriptionSetters, SetWebhookSetters,
};
use teloxide_core::prelude::Requester;
use teloxide_core::types::{AllowedUpdate, BotCommand, BotCommandScope};

use super::{MessengerError, call, chat};
use crate::command::Command;
use crate::outcome::Menu;

pub(super) async fn set_webhook(
    bot: &Bot,
    url: &str,
    secret_token: &str,
) -> Result<(), MessengerError> {
    let url = url
        .parse()
        .map_err(|_| MessengerError::Rejected("the address of the webhook is not a URL".into()))?;
    let request = bot
        .set_webhook(url)
        .secret_token(secret_token)
        .allowed_updates([
            AllowedUpdate::Message,
            AllowedUpdate::CallbackQuery,
            AllowedUpdate::MyChatMember,
        ]);
    call(request).await.map(|_| ())
}

pub(super) async fn introduce(
    bot: &Bot,
    language: Language,
    shown_to: Option<Language>,
) -> Result<(), MessengerError> {
    let texts = Texts::chat(language);
    let mut commands = bot.set_my_commands(menu(texts, &Command::MENU));
    let mut description = bot
        .set_my_description()
        .description(texts.get("bot-description"));
    let mut short = bot
        .set_my_short_description()
        .short_description(texts.get("bot-short-description"));
    if let Some(shown_to) = shown_to {
        commands = commands.language_code(shown_to.code());
        description = description.language_code(shown_to.code());
        short = short.language_code(shown_to.code());
    }
    call(commands).await?;
    call(description).await?;
    call(short).await?;
    Ok(())
}

/// The menu of a chat stands before the one that all chats have, until it is deleted.
pub(super) async fn set_menu(
    bot: &Bot,
    user: u64,
    menu_of_chat: Menu,
    language: Language,
) -> Result<(), MessengerError> {
    let scope = BotCommandScope::Chat {
        chat_id: chat(user).into(),
    };
    match menu_of_chat {
        Menu::Usual => call(bot.delete_my_commands().scope(scope))
            .await
            .map(|_| ()),
        Menu::Chosen | Menu::Survey => {
            let commands: &[Command] = match menu_of_chat {
                Menu::Survey => &Command::SURVEY_MENU,
                _ => &Command::MENU,
            };
            let commands = menu(Texts::chat(language), commands);
            call(bot.set_my_commands(commands).scope(scope))
                .await
                .map(|_| ())
        }
    }
}

fn menu<'a>(texts: &'a Texts, commands: &'a [Command]) -> impl Iterator<Item = BotCommand> + 'a {
    commands.iter().map(|command| {
        BotCommand::new(
            command.name(),
            texts.get(&format!("command-{}", command.name())),
        )
    })
}
