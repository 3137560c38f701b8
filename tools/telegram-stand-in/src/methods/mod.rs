//! The methods of the Bot API, one file per group.

mod answers;
mod commands;
mod deleting;
mod editing;
mod files;
mod menu_button;
mod pins;
mod profile;
mod sending;
pub(crate) mod updates;
mod webhook;

use jiff::Timestamp;
use serde_json::Value;

use crate::{
    error::ApiError,
    history::{BotCall, Via, remember},
    parameters::MethodParameters,
    world::World,
};

/// The result of a method, or its refusal.
pub(crate) type MethodResult = Result<Value, ApiError>;

/// One use of a method.
struct Turn<'a> {
    world: &'a mut World,
    parameters: &'a MethodParameters,
    now: Timestamp,
}

/// A method, the parameters that it may have, and its function.
struct Method {
    name: &'static str,
    fields: &'static str,
    run: fn(&mut Turn<'_>) -> MethodResult,
}

/// Makes the table of methods of its rows: name, parameters, function.
macro_rules! methods {
    ($($name:ident($($field:ident)*) => $run:expr;)*) => {
        const METHODS: &[Method] = &[$(Method {
            name: stringify!($name),
            fields: concat!($(stringify!($field), " "),*),
            run: $run,
        }),*];
    };
}

methods! {
    getMe() => profile::get_me;
    setMyDescription(description language_code)
        => |turn| profile::set(turn, "description", 512);
    getMyDescription(language_code)
        => |turn| profile::get(turn, "description");
    setMyShortDescription(short_description language_code)
        => |turn| profile::set(turn, "short_description", 120);
    getMyShortDescription(language_code)
        => |turn| profile::get(turn, "short_description");
    setMyCommands(commands scope language_code) => commands::set_my_commands;
    getMyCommands(scope language_code) => commands::get_my_commands;
    deleteMyCommands(scope language_code) => commands::delete_my_commands;
    setChatMenuButton(chat_id menu_button) => menu_button::set_chat_menu_button;
    getChatMenuButton(chat_id) => menu_button::get_chat_menu_button;
    setWebhook(url ip_address max_connections allowed_updates drop_pending_updates secret_token)
        => webhook::set_webhook;
    deleteWebhook(drop_pending_updates) => webhook::delete_webhook;
    getWebhookInfo() => webhook::get_webhook_info;
    getUpdates(offset limit timeout allowed_updates) => updates::get_updates;
    sendMessage(chat_id text parse_mode entities link_preview_options
        disable_notification protect_content reply_parameters reply_markup)
        => sending::send_message;
    sendDocument(chat_id document caption parse_mode caption_entities
        disable_content_type_detection
        disable_notification protect_content reply_parameters reply_markup)
        => sending::send_document;
    sendPhoto(chat_id photo caption parse_mode caption_entities
        show_caption_above_media has_spoiler
        disable_notification protect_content reply_parameters reply_markup)
        => sending::send_photo;
    editMessageText(chat_id message_id text parse_mode entities link_preview_options reply_markup)
        => editing::edit_message_text;
    deleteMessage(chat_id message_id) => deleting::delete_message;
    pinChatMessage(chat_id message_id disable_notification) => pins::pin_chat_message;
    unpinChatMessage(chat_id message_id) => pins::unpin_chat_message;
    getFile(file_id) => files::get_file;
    answerCallbackQuery(callback_query_id text show_alert url cache_time)
        => answers::answer_callback_query;
}

/// Does what the bot asks for, and records it.
pub(crate) fn obey(
    world: &mut World,
    via: Via,
    name: &str,
    parameters: &MethodParameters,
    now: Timestamp,
) -> MethodResult {
    let method = METHODS
        .iter()
        .find(|method| method.name.eq_ignore_ascii_case(name));
    let outcome = match method {
        Some(method) => parameters.refuse_others(method.fields).and_then(|()| {
            (method.run)(&mut Turn {
                world: &mut *world,
                parameters,
                now,
            })
        }),
        None => Err(ApiError::not_found()),
    };
    remember(
        &mut world.history.calls,
        BotCall {
            method: method.map_or(name, |method| method.name).to_owned(),
            parameters: parameters.summary(),
            via,
            at: now,
            error: outcome.as_ref().err().cloned(),
        },
    );
    outcome
}
