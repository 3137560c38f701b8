//! The call-back of a channel's bot: its address and the events that it is told of.

use std::collections::BTreeSet;
use std::error::Error;
use std::sync::Arc;

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use jiff::Timestamp;
use journal::ChannelChange;
use journal::event::EventKind;
use journal_aws::{
    Allowance, CallError, Callback, CallbackAddress, CallbackSecret, InvalidAddress,
};
use serde::{Deserialize, Serialize};
use tracing::{error, warn};
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::news;
use crate::authorisation::{ChannelWarrant, ProvenChannel};
use crate::json_body::JsonBody;
use crate::preconditions::{Preconditions, Tag};
use crate::problem::{FieldFault, Problem};
use crate::state::Api;

pub fn router() -> OpenApiRouter<Arc<Api>> {
    OpenApiRouter::new().routes(routes!(read_callback, write_callback, delete_callback))
}

/// Where the bot wants to be called, and about what.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({
    "address": "https://bot.example/journal",
    "events": ["reminder.due", "report.ready", "person.erased"],
    "secret": "an-example-of-32-characters-or-more"
}))]
struct CallbackWish {
    /// An https address with a host's name. On one machine with the whole service,
    /// `http://127.0.0.1` and `http://localhost` will do.
    #[schema(
        max_length = 2048,
        pattern = r"^(https://([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,}|http://(localhost|127\.0\.0\.1))(:([1-9][0-9]{0,3}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5]))?(/[A-Za-z0-9._~/-]*)?(\?[A-Za-z0-9._~=&-]*)?$",
        example = "https://bot.example/journal"
    )]
    address: String,
    /// The events that the bot wants to hear of.
    #[schema(min_items = 1)]
    events: Vec<EventKind>,
    /// A secret of the bot and this service: every call is signed by it. It is
    /// never sent back. Choose it at random.
    #[schema(
        pattern = "^[!-~]{32,256}$",
        example = "an-example-of-32-characters-or-more"
    )]
    secret: String,
}

/// Where the bot is called, and about what. The secret is not told.
#[derive(Serialize, ToSchema)]
struct CallbackDocument {
    /// Where it is called.
    #[schema(example = "https://bot.example/journal")]
    address: String,
    /// The events that it hears of.
    events: Vec<EventKind>,
}

impl CallbackWish {
    fn read(self) -> Result<Callback, Vec<FieldFault>> {
        let mut faults = Vec::new();
        let address = CallbackAddress::try_from(self.address)
            .map_err(|fault| faults.push(FieldFault::at("/address", fault)));
        let secret = CallbackSecret::try_from(self.secret)
            .map_err(|fault| faults.push(FieldFault::at("/secret", fault)));
        let events: BTreeSet<_> = self.events.into_iter().collect();
        if events.is_empty() {
            faults.push(FieldFault::at("/events", "at least one event"));
        }
        match (address, secret) {
            (Ok(address), Ok(secret)) if faults.is_empty() => Ok(Callback {
                address,
                events,
                secret,
            }),
            _ => Err(faults),
        }
    }
}

impl From<&Callback> for CallbackDocument {
    fn from(callback: &Callback) -> Self {
        Self {
            address: callback.address.as_str().to_owned(),
            events: callback.events.iter().copied().collect(),
        }
    }
}

/// Where the bot is called back
///
/// And about what. The secret is not told to anyone.
#[utoipa::path(
    get,
    path = "/v1/channel/callback",
    tag = "channel",
    params(
        ("If-None-Match" = Option<String>, Header, description = "The `ETag` of the copy that you have", example = "\"0f3c5a9d1e2b\""),
    ),
    responses(
        (status = OK, body = CallbackDocument, description = "As it stands", headers(("ETag" = String, description = "Names this state"))),
        (status = NOT_MODIFIED, description = "Your copy is right"),
    ),
    extensions(("x-problems" = json!(["no-callback"])))
)]
async fn read_callback(
    State(api): State<Arc<Api>>,
    ProvenChannel(channel): ProvenChannel,
    known: Preconditions,
) -> Result<Response, Problem> {
    let callback = api.table.callback(&channel).await?;
    let callback = callback.ok_or(Problem::NoCallback)?;
    let tag = Tag::of(&callback.id());
    if known.has(&tag) {
        return Ok((StatusCode::NOT_MODIFIED, tag, ()).into_response());
    }
    Ok(written(&callback))
}

/// Ask to be called back
///
/// It takes the place of what was asked before, and the operator is told. The same request twice is the same as
/// once. Calls come at most 20 a second. One that is not answered with 2xx within five
/// seconds comes again for 24 hours, where the answer was 401, 407, 409, 429, 5xx or none.
/// A channel can ask 10 times in 10 minutes.
#[utoipa::path(
    put,
    path = "/v1/channel/callback",
    tag = "channel",
    security(("single_use_token" = [])),
    params(
        ("If-Match" = Option<String>, Header, description = "Changes it only if this is still its `ETag`", example = "\"0f3c5a9d1e2b\""),
        ("If-None-Match" = Option<String>, Header, description = "`*` asks only where nothing was asked", example = "*"),
    ),
    request_body(content = CallbackWish, description = "Where to call, and about what"),
    responses(
        (status = OK, body = CallbackDocument, description = "As it stands from now on", headers(("ETag" = String, description = "Names this state"))),
    ),
    extensions(("x-problems" = json!(["precondition-failed", "too-many-changes", "no-room-for-callback"])))
)]
async fn write_callback(
    State(api): State<Arc<Api>>,
    warrant: ChannelWarrant,
    expected: Preconditions,
    JsonBody(wish): JsonBody<CallbackWish>,
) -> Result<Response, Problem> {
    let channel = &warrant.channel;
    let callback = wish.read().map_err(Problem::InvalidBody)?;
    let counted = api.table.count_callback(channel, Timestamp::now());
    if let Allowance::Refused { until } = counted.await? {
        return Err(Problem::TooManyChanges { until });
    }
    if let Err(fault) = api.subscriptions.make(channel, &callback).await {
        remove(&api, channel, &callback).await;
        return Err(not_made(fault));
    }
    // The new one is whole before it is told of anything, and only then the old one goes.
    // From now on every event is told to the new one; events that were told to the old one
    // and are not delivered yet go with it.
    match replace(&api, &warrant, &expected, Some(&callback)).await {
        Ok(before) => {
            if let Some(before) = before {
                remove(&api, channel, &before).await;
            }
            // Before it counted, another request for the same that broke off, or the
            // nightly pruning, may have taken it away. From now on nobody does, unless
            // yet another wish has taken its place: then nothing of this one stays.
            let made = api.subscriptions.make(channel, &callback).await;
            let counts = remove(&api, channel, &callback).await;
            match made {
                Err(fault) if counts => Err(not_made(fault)),
                _ => Ok(written(&callback)),
            }
        }
        Err(problem) => {
            remove(&api, channel, &callback).await;
            Err(problem)
        }
    }
}

/// Ask for no more calls
///
/// That none were asked for is fine.
#[utoipa::path(
    delete,
    path = "/v1/channel/callback",
    tag = "channel",
    security(("single_use_token" = [])),
    params(
        ("If-Match" = Option<String>, Header, description = "Only if this is still its `ETag`", example = "\"0f3c5a9d1e2b\""),
    ),
    responses((status = NO_CONTENT, description = "Nothing is sent any more")),
    extensions(("x-problems" = json!(["precondition-failed"])))
)]
async fn delete_callback(
    State(api): State<Arc<Api>>,
    warrant: ChannelWarrant,
    expected: Preconditions,
) -> Result<StatusCode, Problem> {
    // From here on nothing is told, whatever becomes of the rest.
    if let Some(before) = replace(&api, &warrant, &expected, None).await? {
        remove(&api, &warrant.channel, &before).await;
    }
    Ok(StatusCode::NO_CONTENT)
}

/// Replaces the call-back, if the one that counts until now is as the caller expects it, and
/// tells the operator. Returns that one.
async fn replace(
    api: &Api,
    warrant: &ChannelWarrant,
    expected: &Preconditions,
    callback: Option<&Callback>,
) -> Result<Option<Callback>, Problem> {
    let change = |before: Option<&Callback>| {
        expected.of_change(before.map(Callback::id).as_deref())?;
        Ok::<_, Problem>(callback.cloned())
    };
    let before = api.table.change_callback(&warrant.channel, change).await?;
    if before.as_ref() != callback {
        let hosts = [before.as_ref(), callback].map(|it| it.map(|it| it.address.host()));
        if let Some(change) = ChannelChange::of_callback(hosts[0], hosts[1]) {
            news::tell(api, warrant, change).await;
        }
    }
    Ok(before)
}

fn written(callback: &Callback) -> Response {
    let document = Json(CallbackDocument::from(callback));
    (Tag::of(&callback.id()), document).into_response()
}

/// The only part of a call-back that EventBridge can find invalid is its address: on AWS it
/// takes no plain http. How many it has room for is a quota of the account.
fn not_made(fault: CallError) -> Problem {
    match fault.code() {
        Some("ValidationException") => {
            warn!(
                error = &fault as &dyn Error,
                "EventBridge does not take an address"
            );
            Problem::InvalidBody(vec![FieldFault::at("/address", InvalidAddress)])
        }
        Some("LimitExceededException") => {
            error!(
                error = &fault as &dyn Error,
                "EventBridge has no room for another call-back: ask AWS for a higher quota"
            );
            Problem::NoRoomForCallback
        }
        _ => fault.into(),
    }
}

/// Takes a subscription away, unless it counts: another request may have made the same.
/// A part that is left over here is removed by the nightly pruning, and hears nothing until then.
/// Returns whether it counts.
async fn remove(api: &Api, channel: &str, callback: &Callback) -> bool {
    let counts = match api.table.callback(channel).await {
        Ok(standing) => standing.as_ref() == Some(callback),
        Err(_) => true,
    };
    if !counts && let Err(error) = api.subscriptions.remove(channel, callback).await {
        warn!(
            channel,
            error = &error as &dyn Error,
            "a part of a subscription is left to prune"
        );
    }
    counts
}
