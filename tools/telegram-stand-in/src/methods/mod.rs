//! The methods of the Bot API, one file per group.

mod answers;
mod chats;
mod commands;
mod deleting;
mod editing;
mod pins;
mod profile;
mod sending;
pub(crate) mod updates;
mod webhook;

use jiff::Timestamp;
use serde_json::Value;

use crate::{
    error::ApiError,
    history::{BotCall, Via},
    parameters::MethodParameters,
    world::World,
};

/// A method, the parameters it may have, and what it does.
struct Method {
    name: &'static str,
    fields: &'static [&'static str],
    run: fn(&mut Turn<'_>) -> MethodResult,
}

/// The result of a method, or its refusal.
pub(crate) type MethodResult = Result<Value, ApiError>;

/// One use of a method.
struct Turn<'a> {
    world: &'a mut World,
    parameters: &'a MethodParameters,
    now: Timestamp,
}

const METHODS: &[&[Method]] = &[
    answers::METHODS,
    chats::METHODS,
    commands::METHODS,
    deleting::METHODS,
    editing::METHODS,
    pins::METHODS,
    profile::METHODS,
    sending::METHODS,
    updates::METHODS,
    webhook::METHODS,
];

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
        .copied()
        .flatten()
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
    world.history.call(BotCall {
        method: method.map_or(name, |method| method.name).to_owned(),
        parameters: parameters.summary(),
        via,
        at: now,
        error: outcome.as_ref().err().cloned(),
    });
    outcome
}
