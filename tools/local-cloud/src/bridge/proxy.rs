use std::sync::Arc;

use axum::body::to_bytes;
use axum::extract::{FromRequest, Multipart, Request, State};
use axum::http::header::CONTENT_TYPE;
use axum::http::{StatusCode, Uri};
use axum::response::{IntoResponse, Response};
use axum::{Json, Router};
use serde_json::{Value, json};

use super::upstream::BotApi;
use super::webhook::{RememberedWebhook, WebhookAddress};

/// Telegram takes files up to 50 MB.
const LARGEST_BODY: usize = 60 << 20;

/// Passes everything on to Telegram, except what concerns the webhook.
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
        return refusal(StatusCode::PAYLOAD_TOO_LARGE, "Request Entity Too Large");
    };
    let url = format!(
        "{}{}",
        telegram.upstream.api_url,
        path_and_query(&parts.uri)
    );
    let mut forward = telegram.client.request(parts.method, url).body(body);
    if let Some(content_type) = parts.headers.get(CONTENT_TYPE) {
        forward = forward.header(CONTENT_TYPE, content_type);
    }
    match answer(forward).await {
        Ok(answer) => answer,
        Err(error) => {
            tracing::warn!("Telegram cannot be reached: {}", error.without_url());
            refusal(StatusCode::BAD_GATEWAY, "Bad Gateway")
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
        Err(error) => refusal(
            StatusCode::BAD_REQUEST,
            &format!("Bad Request: not a webhook: {error:#}"),
        ),
    }
}

/// Reads what `setWebhook` is given: a form, since a certificate may be in it, or JSON.
async fn address(request: Request) -> anyhow::Result<WebhookAddress> {
    let is_form = request
        .headers()
        .get(CONTENT_TYPE)
        .and_then(|value| value.to_str().ok())
        .is_some_and(|value| value.starts_with("multipart/form-data"));
    if !is_form {
        let body = to_bytes(request.into_body(), LARGEST_BODY).await?;
        return Ok(serde_json::from_slice(&body)?);
    }
    let mut form = Multipart::from_request(request, &()).await?;
    let mut fields = serde_json::Map::new();
    while let Some(field) = form.next_field().await? {
        let Some(name) = field.name().map(str::to_owned) else {
            continue;
        };
        let text = field.text().await?;
        // In a form a list is written as JSON.
        let is_list = name == "allowed_updates";
        fields.insert(
            name,
            if is_list {
                serde_json::from_str(&text)?
            } else {
                Value::String(text)
            },
        );
    }
    Ok(serde_json::from_value(Value::Object(fields))?)
}

fn remember(webhook: &RememberedWebhook, address: Option<WebhookAddress>) -> Response {
    match webhook.set(address) {
        Ok(()) => success(Value::Bool(true)),
        Err(error) => refusal(
            StatusCode::INTERNAL_SERVER_ERROR,
            &format!("the webhook was not noted: {error:#}"),
        ),
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

fn path_and_query(uri: &Uri) -> &str {
    uri.path_and_query().map_or("/", |path| path.as_str())
}

fn success(result: Value) -> Response {
    Json(json!({ "ok": true, "result": result })).into_response()
}

fn refusal(status: StatusCode, description: &str) -> Response {
    (
        status,
        Json(json!({ "ok": false, "error_code": status.as_u16(), "description": description })),
    )
        .into_response()
}
