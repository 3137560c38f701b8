//! The people's side over HTTP, for the chat page and for tests in other languages: everything under `/stand-in/`.

use std::{sync::Arc, time::Duration};

use axum::{
    Json, Router,
    body::Bytes,
    extract::{Path, Query, State},
    http::StatusCode,
    response::{IntoResponse, Response},
    routing::{MethodRouter, get, post},
};
use serde::Deserialize;
use serde_json::{Map, Value, json};

use crate::{
    chat::{MadeUpPerson, PersonChat},
    faults::Fault,
    files::Upload,
    history::History,
    launch::LaunchButton,
    people::PersonError,
    stage::Stage,
    view::view,
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
        .route("/people/{person}/{act}", post(act))
        .route("/people/{person}/files/{name}", post(send_file))
        .route("/updates/{update}/redeliver", post(redeliver))
        .route("/faults", post(add_fault).delete(clear_faults))
        .route("/calls", history(|history| json!(history.calls)))
        .route("/deliveries", history(|history| json!(history.deliveries)))
        .route(
            "/reply-errors",
            history(|history| json!(history.reply_errors)),
        )
}

fn history(part: fn(&History) -> Value) -> MethodRouter<Arc<Stage>> {
    get(async move |State(stage): StageState| Json(stage.look(|world| part(&world.history))))
}

impl IntoResponse for PersonError {
    fn into_response(self) -> Response {
        let status = match self {
            Self::NoSuchPerson(_) | Self::NoSuchMessage(_) => StatusCode::NOT_FOUND,
            Self::Blocked => StatusCode::FORBIDDEN,
            Self::NoSuchButton { .. }
            | Self::NoWebAppButton { .. }
            | Self::EmptyText
            | Self::TooMuchData(_) => StatusCode::BAD_REQUEST,
        };
        (status, Json(json!({"error": self.to_string()}))).into_response()
    }
}

async fn people(State(stage): StageState) -> Json<Vec<MadeUpPerson>> {
    let of = |chat: &PersonChat| chat.person.clone();
    Json(stage.look(|world| world.chats.values().map(of).collect()))
}

#[derive(Deserialize)]
struct NewPerson {
    first_name: String,
    language_code: String,
}

async fn add_person(State(stage): StageState, Json(new): Json<NewPerson>) -> Response {
    let (name, language) = (new.first_name.trim(), new.language_code.trim());
    if name.is_empty() || language.is_empty() {
        return PersonError::EmptyText.into_response();
    }
    Json(stage.change(|world, _| world.add_person(name, language))).into_response()
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
    match stage.look(|world| view(world, person, limit, revision)) {
        Some(view) => Json(view).into_response(),
        None => PersonError::NoSuchPerson(person).into_response(),
    }
}

/// An act of a person: the last part of the address, with the fields of the body.
#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Act {
    Text {
        text: String,
        /// The message that it answers.
        reply_to: Option<i64>,
    },
    /// Other words in a message of theirs.
    Edit {
        message_id: i64,
        text: String,
    },
    Location {
        latitude: f64,
        longitude: f64,
    },
    /// A tap on the button with a label, or a tap that sends any data at all.
    Tap {
        message_id: i64,
        label: Option<String>,
        data: Option<String>,
    },
    /// Opens the Mini App of a button.
    WebApp {
        #[serde(flatten)]
        button: LaunchButton,
        /// The colours that the app is told, by Telegram's names.
        #[serde(default)]
        theme_params: Map<String, Value>,
    },
    /// Sends what the Mini App of a reply keyboard's button has for the bot.
    WebAppData {
        button_text: String,
        data: String,
    },
    Block {},
    Unblock {},
}

async fn act(
    State(stage): StageState,
    Path((person, act)): Path<(i64, String)>,
    body: Option<Json<Value>>,
) -> Response {
    let Json(fields) = body.unwrap_or_else(|| Json(json!({})));
    let act: Act = match serde_json::from_value(json!({act: fields})) {
        Ok(act) => act,
        Err(error) => {
            let error = json!({"error": error.to_string()});
            return (StatusCode::UNPROCESSABLE_ENTITY, Json(error)).into_response();
        }
    };
    let done = stage.change(|world, now| {
        Ok(match act {
            Act::Text { text, reply_to } => json!(world.write(person, &text, reply_to, now)?),
            Act::Edit { message_id, text } => {
                json!(world.edit_own(person, message_id, &text, now)?)
            }
            Act::Location {
                latitude,
                longitude,
            } => json!(world.share_location(person, latitude, longitude, now)?),
            Act::Tap {
                message_id,
                data: Some(data),
                ..
            } => json!(world.tap(person, message_id, &data, now)?),
            Act::Tap {
                message_id, label, ..
            } => json!(world.tap_button(person, message_id, &label.unwrap_or_default(), now)?),
            Act::WebApp {
                button,
                theme_params,
            } => json!(world.open_web_app(person, &button, &theme_params, &stage.token, now)?),
            Act::WebAppData { button_text, data } => {
                json!(world.send_web_app_data(person, &button_text, &data, now)?)
            }
            Act::Block {} => json!({"update_id": world.set_blocked(person, true, now)?}),
            Act::Unblock {} => json!({"update_id": world.set_blocked(person, false, now)?}),
        })
    });
    done.map_or_else(PersonError::into_response, |done| {
        Json(done).into_response()
    })
}

/// The person sends a file, which is the body.
async fn send_file(
    State(stage): StageState,
    Path((person, name)): Path<(i64, String)>,
    bytes: Bytes,
) -> Response {
    let upload = Upload {
        name,
        mime_type: None,
        bytes,
    };
    let sent = stage.change(|world, now| world.send_file(person, upload, "", now));
    sent.map_or_else(PersonError::into_response, |sent| {
        Json(sent).into_response()
    })
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
    stage.change(|world, _| world.faults.push(fault));
    StatusCode::NO_CONTENT
}

async fn clear_faults(State(stage): StageState) -> StatusCode {
    stage.change(|world, _| world.faults.clear());
    StatusCode::NO_CONTENT
}
