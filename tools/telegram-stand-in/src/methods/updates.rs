//! `getUpdates`, for bots without a webhook.

use jiff::Timestamp;
use serde_json::Value;

use super::{MethodResult, Turn};
use crate::{error::ApiError, parameters::MethodParameters, updates::KINDS, world::World};

pub(super) fn get_updates(turn: &mut Turn<'_>) -> MethodResult {
    turn.parameters.integer("timeout")?;
    if let Some(kinds) = allowed_updates(turn.parameters)? {
        turn.world.allowed_updates = Some(kinds);
    }
    poll(turn.world, turn.parameters, turn.now)
}

/// The updates that wait for the bot now; none if it has to wait for them itself.
pub(crate) fn poll(
    world: &mut World,
    parameters: &MethodParameters,
    now: Timestamp,
) -> MethodResult {
    if world.webhook.is_some() {
        return Err(ApiError::new(
            409,
            "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
        ));
    }
    let limit = parameters.integer("limit")?.unwrap_or(100).clamp(1, 100);
    let updates = world.updates.poll(
        parameters.integer("offset")?,
        usize::try_from(limit).unwrap_or(100),
        now,
    );
    Ok(Value::Array(updates))
}

/// The `allowed_updates` parameter. Telegram ignores names it does not know; here they are refused.
pub(super) fn allowed_updates(
    parameters: &MethodParameters,
) -> Result<Option<Vec<String>>, ApiError> {
    let kinds: Option<Vec<String>> = parameters.decoded("allowed_updates")?;
    let is_known = |kind: &String| KINDS.split_whitespace().any(|known| known == kind);
    match kinds.iter().flatten().find(|kind| !is_known(kind)) {
        Some(stray) => Err(ApiError::strict(format_args!(
            "there are no updates of kind {stray}"
        ))),
        None => Ok(kinds),
    }
}
