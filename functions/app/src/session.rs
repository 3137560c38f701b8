//! The door: launch data that Telegram signed is changed for a session, whose token lets the app
//! into one person's diary for some minutes. The launch data itself goes no further.

use std::sync::Arc;

use axum::Json;
use axum::Router;
use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use axum::routing::post;
use jiff::Timestamp;
use journal::{SecretToken, Settings};
use journal_telegram::init_data::SESSION_LIFE;
use journal_telegram::{InitData, person};
use serde::{Deserialize, Serialize};
use tracing::{error, info, warn};

use crate::MiniApp;
use crate::problem::AppProblem;

#[derive(Deserialize)]
struct SessionWish {
    /// As Telegram handed it to the page.
    init_data: String,
}

/// A session, and what the page needs to begin.
#[derive(Serialize)]
struct SessionDocument {
    token: String,
    /// In UTC.
    expires_at: Timestamp,
    /// The person in the addresses of the API.
    person: String,
    retention_days: u16,
    /// When the person began this diary, in UTC: what a phone holds of an earlier one was erased.
    begun_at: Option<Timestamp>,
    settings: Settings,
}

pub fn router() -> Router<Arc<MiniApp>> {
    Router::new().route("/app/session", post(open))
}

async fn open(State(app): State<Arc<MiniApp>>, body: String) -> Result<Response, AppProblem> {
    let now = Timestamp::now();
    let wish: SessionWish = serde_json::from_str(&body).map_err(|_| refused("no JSON"))?;
    let proven = InitData::prove(&wish.init_data, app.bot_token.expose(), now);
    let init_data = proven.map_err(refused)?;
    let person = person::of_user(init_data.user);
    let profile = app.table.profile(&person, now).await?;
    let profile = profile
        .filter(|profile| !profile.awaits_consent())
        .ok_or(AppProblem::NotAgreed)?;
    let token = new_token()?;
    let expires_at = now + SESSION_LIFE;
    app.table.open_session(&person, &token, expires_at).await?;
    info!("the app was opened");
    let document = SessionDocument {
        token: token.text(),
        expires_at,
        person: person.id().to_owned(),
        retention_days: app.retention.days,
        begun_at: profile.made_at,
        settings: profile.settings(),
    };
    Ok(([(header::CACHE_CONTROL, "no-store")], Json(document)).into_response())
}

fn refused(reason: impl ToString) -> AppProblem {
    let reason = reason.to_string();
    warn!(reason, "launch data was refused");
    AppProblem::LaunchDataRefused
}

fn new_token() -> Result<SecretToken, AppProblem> {
    let mut bytes = [0; SecretToken::BYTES];
    getrandom::fill(&mut bytes).map_err(|fault| {
        error!(%fault, "there are no random bytes");
        AppProblem::Internal
    })?;
    Ok(SecretToken::new(bytes))
}
