use std::sync::Arc;

use axum::extract::{Request, State};
use axum::http::{HeaderMap, Uri, header::CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use axum::{Json, Router};
use serde_json::{Value, json};
use telegram_stand_in::{ApiError, MethodParameters};

use super::upstream::BotApi;
use super::webhook::{RememberedWebhook, WebhookAddress};
use crate::forwarding::{Forwarding, whole};

/// Between the functions and Telegram.
struct Proxy {
    telegram: Forwarding,
    /// By which Telegram knows the bot.
    token: String,
    /// By which the functions do.
    token_here: String,
    webhook: Arc<RememberedWebhook>,
}

/// Passes every method on to Telegram, except those of the webhook.
pub(super) fn router(
    telegram: BotApi,
    token_here: String,
    webhook: Arc<RememberedWebhook>,
) -> anyhow::Result<Router> {
    let proxy = Proxy {
        telegram: Forwarding::to(&telegram.upstream.api_url)?,
        token: telegram.upstream.token,
        token_here,
        webhook,
    };
    Ok(Router::new().fallback(pass).with_state(Arc::new(proxy)))
}

async fn pass(State(proxy): State<Arc<Proxy>>, request: Request) -> Response {
    let Some(path) = proxy.path_at_telegram(request.uri()) else {
        return ApiError::new(401, "Unauthorized").into_response();
    };
    let method = request.uri().path().rsplit('/').next();
    let method = method.unwrap_or_default().to_ascii_lowercase();
    match method.as_str() {
        "setwebhook" => return set(&proxy.webhook, request).await,
        "deletewebhook" => return remember(&proxy.webhook, None),
        "getwebhookinfo" => {
            let url = proxy
                .webhook
                .get()
                .map_or_else(String::new, |address| address.url);
            return success(
                json!({ "url": url, "has_custom_certificate": false, "pending_update_count": 0 }),
            );
        }
        _ => {}
    }
    let Ok(mut request) = whole(request).await else {
        return ApiError::new(413, "Request Entity Too Large").into_response();
    };
    *request.uri_mut() = path;
    // Telegram need not hear of this machine's names.
    let content_type = request.headers_mut().remove(CONTENT_TYPE);
    *request.headers_mut() = HeaderMap::from_iter(content_type.map(|kind| (CONTENT_TYPE, kind)));
    proxy.telegram.pass(request).await.unwrap_or_else(|error| {
        tracing::warn!("Telegram cannot be reached: {error:#}");
        ApiError::new(502, "Bad Gateway").into_response()
    })
}

impl Proxy {
    /// The path with Telegram's token in the place of ours; none if ours is not there.
    fn path_at_telegram(&self, uri: &Uri) -> Option<Uri> {
        let path = uri.path_and_query()?.as_str();
        // Some clients escape the colon of the token.
        let path = path.replacen("%3A", ":", 1);
        let (before, after) = path.split_once(&format!("bot{}/", self.token_here))?;
        let is_known = ["/", "/file/"].contains(&before);
        is_known
            .then(|| format!("{before}bot{}/{after}", self.token))?
            .parse()
            .ok()
    }
}

/// Remembers a webhook instead of setting it.
async fn set(webhook: &RememberedWebhook, request: Request) -> Response {
    match address(request).await {
        Ok(address) => remember(
            webhook,
            Some(address).filter(|address| !address.url.is_empty()),
        ),
        Err(error) => error.into_response(),
    }
}

async fn address(request: Request) -> Result<WebhookAddress, ApiError> {
    let parameters = MethodParameters::read(request).await?;
    Ok(WebhookAddress {
        url: parameters.text_or_empty("url")?,
        secret_token: parameters.text("secret_token")?,
        allowed_updates: parameters.decoded("allowed_updates")?,
    })
}

fn remember(webhook: &RememberedWebhook, address: Option<WebhookAddress>) -> Response {
    match webhook.set(address) {
        Ok(()) => success(Value::Bool(true)),
        Err(error) => {
            ApiError::new(500, format!("the webhook was not noted: {error:#}")).into_response()
        }
    }
}

fn success(result: Value) -> Response {
    Json(json!({ "ok": true, "result": result })).into_response()
}
