//! The bot as people see it: its name, its descriptions and its command menus, per language.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use crate::menu_button::MenuButton;

/// The bot that the stand-in was started for.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(crate) struct BotProfile {
    pub id: i64,
    pub username: String,
    pub name: String,
    /// Descriptions by language; the empty language is for everyone else.
    pub descriptions: BTreeMap<String, String>,
    pub short_descriptions: BTreeMap<String, String>,
    pub menus: Vec<CommandMenu>,
    /// The menu button of the chats that have none of their own.
    #[serde(default)]
    pub menu_button: MenuButton,
}

/// The commands of one scope and language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct CommandMenu {
    pub scope: Scope,
    pub language: String,
    pub commands: Vec<MenuCommand>,
}

/// Whom a command menu is for.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case", deny_unknown_fields)]
pub enum Scope {
    #[default]
    Default,
    AllPrivateChats,
    Chat {
        chat_id: i64,
    },
}

/// A command of the menu.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MenuCommand {
    pub command: String,
    pub description: String,
}

impl BotProfile {
    pub(crate) fn new(id: i64, name: &str, username: &str) -> Self {
        Self {
            id,
            username: username.to_owned(),
            name: name.to_owned(),
            ..Self::default()
        }
    }

    /// The `User` of the Bot API.
    pub(crate) fn as_user(&self) -> Value {
        json!({"id": self.id, "is_bot": true, "first_name": self.name, "username": self.username})
    }

    pub(crate) fn description(&self, language: &str) -> &str {
        in_language(&self.descriptions, language)
    }

    /// The commands of exactly this scope and language.
    pub(crate) fn menu(&self, scope: &Scope, language: &str) -> Option<&CommandMenu> {
        self.menus
            .iter()
            .find(|menu| menu.scope == *scope && menu.language == language)
    }

    /// The commands that a person sees: the narrowest scope wins, and within it the person's language.
    pub(crate) fn commands_for(&self, person: i64, language: &str) -> &[MenuCommand] {
        let scopes = [
            Scope::Chat { chat_id: person },
            Scope::AllPrivateChats,
            Scope::Default,
        ];
        scopes
            .iter()
            .flat_map(|scope| [self.menu(scope, language), self.menu(scope, "")])
            .flatten()
            .next()
            .map_or(&[], |menu| &menu.commands)
    }
}

/// The text for a language, or the one for everyone.
pub(crate) fn in_language<'a>(texts: &'a BTreeMap<String, String>, language: &str) -> &'a str {
    texts
        .get(language)
        .or_else(|| texts.get(""))
        .map_or("", String::as_str)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_narrowest_menu_in_the_persons_language_wins() {
        let mut bot = BotProfile::new(1, "Echo", "echo_bot");
        let mut add = |scope, language: &str, command: &str| {
            let command = MenuCommand {
                command: command.into(),
                description: "…".into(),
            };
            bot.menus.push(CommandMenu {
                scope,
                language: language.into(),
                commands: vec![command],
            });
        };
        add(Scope::Default, "", "everyone");
        add(Scope::AllPrivateChats, "ru", "russian");
        add(Scope::Chat { chat_id: 7 }, "", "chat");
        let seen = |person, language| bot.commands_for(person, language)[0].command.as_str();
        assert_eq!(seen(1, "en"), "everyone");
        assert_eq!(seen(1, "ru"), "russian");
        assert_eq!(seen(7, "ru"), "chat");
    }
}
