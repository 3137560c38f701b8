//! The webhook, to which updates are posted.

use serde_json::json;

use super::{MethodResult, Turn, updates::allowed_updates};
use crate::{error::ApiError, web_app::is_this_machine, world::WebhookSettings};

pub(super) fn set_webhook(turn: &mut Turn<'_>) -> MethodResult {
    let url = turn.parameters.text_or_empty("url")?;
    if url.is_empty() {
        return delete_webhook(turn);
    }
    check_address(&url)?;
    let secret_token = turn.parameters.text("secret_token")?;
    secret_token.as_deref().map(check_secret).transpose()?;
    let max_connections = turn.parameters.integer("max_connections")?.unwrap_or(40);
    ApiError::ensure(
        (1..=100).contains(&max_connections),
        "max_connections must be between 1 and 100",
    )?;
    if let Some(kinds) = allowed_updates(turn.parameters)? {
        turn.world.allowed_updates = Some(kinds);
    }
    drop_pending(turn)?;
    let max_connections = usize::try_from(max_connections).unwrap_or(40);
    turn.world.webhook = Some(WebhookSettings {
        url,
        secret_token,
        max_connections,
        last_error: None,
    });
    Ok(true.into())
}

pub(super) fn delete_webhook(turn: &mut Turn<'_>) -> MethodResult {
    drop_pending(turn)?;
    turn.world.webhook = None;
    Ok(true.into())
}

fn drop_pending(turn: &mut Turn<'_>) -> Result<(), ApiError> {
    if turn.parameters.flag("drop_pending_updates")? {
        turn.world.updates.clear();
    }
    Ok(())
}

pub(super) fn get_webhook_info(turn: &mut Turn<'_>) -> MethodResult {
    let mut info = json!({"url": "", "has_custom_certificate": false, "pending_update_count": turn.world.updates.pending_count()});
    if let Some(webhook) = &turn.world.webhook {
        info["url"] = json!(webhook.url);
        info["max_connections"] = json!(webhook.max_connections);
        if let Some((at, reason)) = &webhook.last_error {
            info["last_error_date"] = at.as_second().into();
            info["last_error_message"] = json!(reason);
        }
    }
    match turn.world.allowed_updates.as_deref() {
        None | Some([]) => {}
        Some(kinds) => info["allowed_updates"] = json!(kinds),
    }
    Ok(info)
}

/// Telegram wants HTTPS. On this machine, and only there, plain HTTP will do.
fn check_address(url: &str) -> Result<(), ApiError> {
    let invalid = |reason: &str| Err(ApiError::bad_request(format_args!("bad webhook: {reason}")));
    let Ok(address) = reqwest::Url::parse(url) else {
        return invalid("invalid URL specified");
    };
    match address.scheme() {
        "https" => Ok(()),
        "http" if is_this_machine(&address) => Ok(()),
        _ => invalid("An HTTPS URL must be provided for webhook"),
    }
}

fn check_secret(secret: &str) -> Result<(), ApiError> {
    let is_allowed = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-');
    ApiError::ensure(secret.len() <= 256, "secret token is too long")?;
    ApiError::ensure(
        secret.bytes().all(is_allowed),
        "secret token contains unallowed characters",
    )
}
