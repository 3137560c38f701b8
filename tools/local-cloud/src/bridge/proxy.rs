use std::sync::Arc;

use axum::body::to_bytes;
use axum::extract::{Request, State};
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};
use axum::{Json, Router};
use serde_json::{Value, json};
use telegram_stand_in::{ApiError, MethodParameters};

use super::upstream::BotApi;
use super::webhook::{RememberedWebhook, WebhookAddress};

/// Telegram takes files up to 50 MB.
const LARGEST_BODY: usize = 60 << 20;

/// Passes every method on to Telegram, except those of the webhook.
pub(super) fn router(telegram: BotApi, webhook: Arc<RememberedWebhook>) -> Router {
    Router::new().fallback(pass).with_state((telegram, webhook))
}

async fn pass(
    State((telegram, webhook)): State<(BotApi, Arc<RememberedWebhook>)>,
    request: Request,
) -> Response {
    let method = request
        .uri()
        .path()
        .rsplit('/')
        .next()
        .unwrap_or_default()
        .to_ascii_lowercase();
    match method.as_str() {
        "setwebhook" => return set(&webhook, request).await,
        "deletewebhook" => return remember(&webhook, None),
        "getwebhookinfo" => {
            let url = webhook
                .get()
                .map_or_else(String::new, |address| address.url);
            return success(
                json!({ "url": url, "has_custom_certificate": false, "pending_update_count": 0 }),
            );
        }
        _ => {}
    }
    let (parts, body) = request.into_parts();
    let Ok(body) = to_bytes(body, LARGEST_BODY).await else {
        return ApiError::new(413, "Request Entity Too Large").into_response();
    };
    let path = parts.uri.path_and_query().map_or("/", |path| path.as_str());
    let url = format!("{}{path}", telegram.upstream.api_url);
    let mut forward = telegram.client.request(parts.method, url).body(body);
    if let Some(content_type) = parts.headers.get(CONTENT_TYPE) {
        forward = forward.header(CONTENT_TYPE, content_type);
    }
    match answer(forward).await {
        Ok(answer) => answer,
        Err(error) => {
            tracing::warn!("Telegram cannot be reached: {}", error.without_url());
            ApiError::new(502, "Bad Gateway").into_response()
        }
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

async fn answer(request: reqwest::RequestBuilder) -> Result<Response, reqwest::Error> {
    let answer = request.send().await?;
    let status = answer.status();
    let content_type = answer.headers().get(CONTENT_TYPE).cloned();
    let body = answer.bytes().await?;
    let mut response = (status, body).into_response();
    if let Some(content_type) = content_type {
        response.headers_mut().insert(CONTENT_TYPE, content_type);
    }
    Ok(response)
}

fn success(result: Value) -> Response {
    Json(json!({ "ok": true, "result": result })).into_response()
}
