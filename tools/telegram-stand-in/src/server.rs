//! The Bot API over HTTP: `/bot<token>/<method>`.

use std::{sync::Arc, time::Duration};

use axum::{
    Json, Router,
    extract::{DefaultBodyLimit, Request, State},
    response::{IntoResponse, Response},
};
use local_door::{Opening, guarded};
use serde_json::json;

use crate::{
    control,
    error::ApiError,
    faults::{self, FaultKind},
    files,
    history::{BotCall, Via, remember},
    methods::{self, MethodResult},
    page,
    parameters::MethodParameters,
    stage::Stage,
};

/// More than the largest file that a bot may send.
const LARGEST_REQUEST: usize = 60 * 1024 * 1024;

/// Everything that the stand-in serves, to programs and to its own page.
pub(crate) fn router(stage: Arc<Stage>) -> Router {
    let router = Router::new()
        .merge(page::router())
        .nest("/stand-in", control::router())
        .fallback(bot_api)
        .layer(DefaultBodyLimit::max(LARGEST_REQUEST))
        .with_state(stage);
    guarded(router, |opening, path| {
        opening == Opening::Tab && path == "/"
    })
}

async fn bot_api(State(stage): State<Arc<Stage>>, request: Request) -> Result<Response, ApiError> {
    // Some clients escape the colon of the token.
    let path = request.uri().path().replace("%3A", ":").replace("%3a", ":");
    let (path, is_file) = match path.strip_prefix("/file") {
        Some(path) => (path, true),
        None => (path.as_str(), false),
    };
    let (token, method) = path
        .strip_prefix("/bot")
        .and_then(|rest| rest.split_once('/'))
        .ok_or_else(ApiError::not_found)?;
    if token != stage.token {
        return Err(ApiError::new(401, "Unauthorized"));
    }
    if is_file {
        return fetched(&stage, method);
    }
    let parameters = MethodParameters::read(request).await?;
    let result = call(&stage, method, &parameters).await?;
    Ok(Json(json!({"ok": true, "result": result})).into_response())
}

/// The bytes of a file that a path leads to.
fn fetched(stage: &Stage, path: &str) -> Result<Response, ApiError> {
    let id = path.strip_prefix(files::PATH).unwrap_or_default();
    let bytes = stage.look(|world| world.files.bytes.get(id).cloned());
    let bytes = bytes.ok_or_else(ApiError::not_found)?;
    Ok(bytes.into_response())
}

/// Obeys a call, unless a fault was asked for.
async fn call(stage: &Stage, method: &str, parameters: &MethodParameters) -> MethodResult {
    let fault = stage.change_quietly(|world, _| {
        let asked_for = faults::take(&mut world.faults, method);
        asked_for.or_else(|| world.fault_rate.of_call())
    });
    let Some(fault) = fault else {
        return obey(stage, method, parameters).await;
    };
    let refusal = fault.refusal();
    if fault == FaultKind::LostAnswer {
        let lost = obey(stage, method, parameters).await;
        if let (Ok(_), Ok(chat)) = (lost, parameters.chat()) {
            stage.change_quietly(|world, _| world.fault_rate.unheard(chat));
        }
        return Err(refusal);
    }
    stage.change(|world, now| {
        remember(
            &mut world.history.calls,
            BotCall {
                method: method.to_owned(),
                parameters: parameters.summary(),
                via: Via::Http,
                at: now,
                error: Some(refusal.clone()),
            },
        );
    });
    if fault == FaultKind::Hang {
        return std::future::pending().await;
    }
    Err(refusal)
}

async fn obey(stage: &Stage, method: &str, parameters: &MethodParameters) -> MethodResult {
    let outcome =
        stage.change(|world, now| methods::obey(world, Via::Http, method, parameters, now))?;
    let is_waiting =
        method.eq_ignore_ascii_case("getUpdates") && outcome.as_array().is_some_and(Vec::is_empty);
    if !is_waiting {
        return Ok(outcome);
    }
    // Long polling: the answer waits for an update as long as the bot asked for.
    let seconds = parameters.integer("timeout")?.unwrap_or_default();
    let limit = Duration::from_secs(seconds.clamp(0, 50).unsigned_abs());
    let arrival = stage.wait_for(|world| {
        (world.webhook.is_some() || world.updates.pending_count() > 0).then_some(())
    });
    let _ = tokio::time::timeout(limit, arrival).await;
    stage.change_quietly(|world, now| methods::updates::poll(world, parameters, now))
}
