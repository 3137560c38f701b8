//! The Bot API over HTTP: `/bot<token>/<method>` and `/file/bot<token>/<path>`.

use std::{sync::Arc, time::Duration};

use axum::{
    Json, Router,
    extract::{DefaultBodyLimit, Request, State},
    http::{StatusCode, header::CONTENT_TYPE},
    response::{IntoResponse, Response},
};
use serde_json::json;

use crate::{
    control,
    error::ApiError,
    faults::{self, FaultKind},
    history::{BotCall, Via},
    methods::{self, MethodResult},
    page,
    parameters::MethodParameters,
    request,
    stage::Stage,
};

/// More than the largest file that a bot may send.
const LARGEST_REQUEST: usize = 60 * 1024 * 1024;

/// Everything that the stand-in serves.
pub(crate) fn router(stage: Arc<Stage>) -> Router {
    Router::new()
        .merge(page::router())
        .nest("/stand-in", control::router())
        .fallback(bot_api)
        .layer(DefaultBodyLimit::max(LARGEST_REQUEST))
        .with_state(stage)
}

async fn bot_api(State(stage): State<Arc<Stage>>, request: Request) -> Response {
    // Some clients escape the colon of the token.
    let path = request.uri().path().replace("%3A", ":").replace("%3a", ":");
    if let Some(rest) = path.strip_prefix("/file/bot") {
        return file(&stage, rest);
    }
    let Some((token, method)) = path
        .strip_prefix("/bot")
        .and_then(|rest| rest.split_once('/'))
    else {
        return respond(Err(ApiError::not_found()));
    };
    if token != stage.token {
        return respond(Err(ApiError::unauthorized()));
    }
    let outcome = match request::parameters(request).await {
        Ok(parameters) => call(&stage, method, &parameters).await,
        Err(error) => Err(error),
    };
    respond(outcome)
}

fn respond(outcome: MethodResult) -> Response {
    match outcome {
        Ok(result) => Json(json!({"ok": true, "result": result})).into_response(),
        Err(error) => {
            let status =
                StatusCode::from_u16(error.code).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
            (status, Json(error.body())).into_response()
        }
    }
}

fn file(stage: &Stage, rest: &str) -> Response {
    let Some((token, path)) = rest.split_once('/') else {
        return respond(Err(ApiError::not_found()));
    };
    if token != stage.token {
        return respond(Err(ApiError::unauthorized()));
    }
    let bytes = stage.look(|world| {
        world
            .files
            .at_path(path)
            .and_then(|file| world.files.bytes.get(&file.id).cloned())
    });
    match bytes {
        Some(bytes) => ([(CONTENT_TYPE, "application/octet-stream")], bytes).into_response(),
        None => respond(Err(ApiError::not_found())),
    }
}

/// Obeys a call, unless a fault was asked for.
async fn call(stage: &Stage, method: &str, parameters: &MethodParameters) -> MethodResult {
    let fault = stage.change_quietly(|world, _| faults::take(&mut world.faults, method));
    if let Some(fault) = &fault {
        tokio::time::sleep(fault.delay()).await;
    }
    let Some(refusal) = fault.as_ref().and_then(FaultKind::refusal) else {
        return obey(stage, method, parameters).await;
    };
    if fault == Some(FaultKind::LostAnswer) {
        let _lost = obey(stage, method, parameters).await;
        return Err(refusal);
    }
    stage.change(|world, now| {
        world.history.call(BotCall {
            method: method.to_owned(),
            parameters: parameters.summary(),
            via: Via::Http,
            at: now,
            error: Some(refusal.clone()),
        });
    });
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
