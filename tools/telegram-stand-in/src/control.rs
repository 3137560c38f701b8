//! The people's side over HTTP, for the chat page and for tests in other languages: everything under `/stand-in/`.

use std::{sync::Arc, time::Duration};

use axum::{
    Json, Router,
    extract::{Path, Query, State},
    http::StatusCode,
    response::{IntoResponse, Response},
    routing::{get, post},
};
use serde::Deserialize;
use serde_json::{Value, json};

use crate::{
    chat::MadeUpPerson,
    faults::Fault,
    people::{PersonError, Sent, Tapped},
    stage::Stage,
    view::View,
};

/// How long a page waits for a change before it asks again.
const LONG_POLL: Duration = Duration::from_secs(25);

/// How many messages a page gets unless it asks for more.
const MESSAGES_SHOWN: usize = 200;

type StageState = State<Arc<Stage>>;

pub(crate) fn router() -> Router<Arc<Stage>> {
    Router::new()
        .route("/people", get(people).post(add_person))
        .route("/people/{person}/chat", get(chat))
        .route("/people/{person}/text", post(text))
        .route("/people/{person}/rewrite", post(rewrite))
        .route("/people/{person}/location", post(location))
        .route("/people/{person}/tap", post(tap))
        .route("/people/{person}/block", post(block))
        .route("/people/{person}/unblock", post(unblock))
        .route("/updates/{update}/redeliver", post(redeliver))
        .route("/faults", post(add_fault).delete(clear_faults))
        .route(
            "/calls",
            get(async |State(stage): StageState| {
                stage.look(|world| Json(json!(world.history.calls)))
            }),
        )
        .route(
            "/deliveries",
            get(async |State(stage): StageState| {
                stage.look(|world| Json(json!(world.history.deliveries)))
            }),
        )
        .route(
            "/reply-errors",
            get(async |State(stage): StageState| {
                stage.look(|world| Json(json!(world.history.reply_errors)))
            }),
        )
}

impl IntoResponse for PersonError {
    fn into_response(self) -> Response {
        let status = match self {
            Self::NoSuchPerson(_) | Self::NoSuchMessage(_) => StatusCode::NOT_FOUND,
            Self::Blocked => StatusCode::FORBIDDEN,
            Self::NoSuchButton { .. } | Self::EmptyText => StatusCode::BAD_REQUEST,
        };
        (status, Json(json!({"error": self.to_string()}))).into_response()
    }
}

async fn people(State(stage): StageState) -> Json<Vec<MadeUpPerson>> {
    Json(stage.look(|world| {
        world
            .chats
            .values()
            .map(|chat| chat.person.clone())
            .collect()
    }))
}

#[derive(Deserialize)]
struct NewPerson {
    first_name: String,
    language_code: String,
}

async fn add_person(State(stage): StageState, Json(new): Json<NewPerson>) -> Response {
    if new.first_name.trim().is_empty() || new.language_code.trim().is_empty() {
        return PersonError::EmptyText.into_response();
    }
    Json(stage.change(|world, _| world.add_person(new.first_name.trim(), new.language_code.trim())))
        .into_response()
}

#[derive(Deserialize)]
struct ChatQuery {
    /// The revision that the page has; it gets an answer when there is another one.
    #[serde(default)]
    after: u64,
    #[serde(default)]
    limit: Option<usize>,
}

async fn chat(
    State(stage): StageState,
    Path(person): Path<i64>,
    Query(query): Query<ChatQuery>,
) -> Response {
    let mut changes = stage.listen();
    let _ = tokio::time::timeout(
        LONG_POLL,
        changes.wait_for(|revision| *revision != query.after),
    )
    .await;
    let revision = stage.revision();
    let limit = query.limit.unwrap_or(MESSAGES_SHOWN);
    match stage.look(|world| View::of(world, person, limit, revision).map(|view| json!(view))) {
        Some(view) => Json(view).into_response(),
        None => PersonError::NoSuchPerson(person).into_response(),
    }
}

#[derive(Deserialize)]
struct NewText {
    text: String,
    /// The message that it answers.
    reply_to: Option<i64>,
}

async fn text(
    State(stage): StageState,
    Path(person): Path<i64>,
    Json(new): Json<NewText>,
) -> Result<Json<Sent>, PersonError> {
    stage
        .change(|world, now| match new.reply_to {
            Some(message_id) => world.reply(person, message_id, &new.text, now),
            None => world.say(person, &new.text, now),
        })
        .map(Json)
}

#[derive(Deserialize)]
struct Rewritten {
    message_id: i64,
    text: String,
}

async fn rewrite(
    State(stage): StageState,
    Path(person): Path<i64>,
    Json(new): Json<Rewritten>,
) -> Result<Json<Sent>, PersonError> {
    stage
        .change(|world, now| world.rewrite(person, new.message_id, &new.text, now))
        .map(Json)
}

#[derive(Deserialize)]
struct SharedPlace {
    latitude: f64,
    longitude: f64,
}

async fn location(
    State(stage): StageState,
    Path(person): Path<i64>,
    Json(place): Json<SharedPlace>,
) -> Result<Json<Sent>, PersonError> {
    stage
        .change(|world, now| world.share_location(person, place.latitude, place.longitude, now))
        .map(Json)
}

/// A tap on the button with a label, or a tap that sends any data at all.
#[derive(Deserialize)]
struct NewTap {
    message_id: i64,
    label: Option<String>,
    data: Option<String>,
}

async fn tap(
    State(stage): StageState,
    Path(person): Path<i64>,
    Json(tap): Json<NewTap>,
) -> Result<Json<Tapped>, PersonError> {
    let tapped = stage.change(|world, now| match tap.data {
        Some(data) => world.tap(person, tap.message_id, &data, now),
        None => world.tap_button(person, tap.message_id, &tap.label.unwrap_or_default(), now),
    });
    tapped.map(Json)
}

async fn block(
    State(stage): StageState,
    Path(person): Path<i64>,
) -> Result<Json<Value>, PersonError> {
    let update_id = stage.change(|world, now| world.block(person, now))?;
    Ok(Json(json!({"update_id": update_id})))
}

async fn unblock(
    State(stage): StageState,
    Path(person): Path<i64>,
) -> Result<Json<Value>, PersonError> {
    let update_id = stage.change(|world, now| world.unblock(person, now))?;
    Ok(Json(json!({"update_id": update_id})))
}

async fn redeliver(State(stage): StageState, Path(update): Path<i64>) -> StatusCode {
    let is_known = stage.change(|world, now| world.redeliver(update, now));
    if is_known {
        StatusCode::NO_CONTENT
    } else {
        StatusCode::NOT_FOUND
    }
}

async fn add_fault(State(stage): StageState, Json(fault): Json<Fault>) -> StatusCode {
    stage.change(|world, _| world.faults.add(fault));
    StatusCode::NO_CONTENT
}

async fn clear_faults(State(stage): StageState) -> StatusCode {
    stage.change(|world, _| world.faults.clear());
    StatusCode::NO_CONTENT
}
