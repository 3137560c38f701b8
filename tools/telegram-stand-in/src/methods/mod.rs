//! The methods of the Bot API, one file per group.

mod answers;
mod chats;
mod commands;
mod deleting;
mod editing;
mod pins;
mod profile;
mod sending;
mod turn;
pub(crate) mod updates;
mod webhook;

pub(crate) use turn::MethodResult;
use turn::{Method, Turn};

use jiff::Timestamp;

use crate::{
    error::ApiError,
    history::{BotCall, Via},
    parameters::MethodParameters,
    world::World,
};

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
