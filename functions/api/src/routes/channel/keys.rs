//! The keys of a channel. Several count at once, so that one takes the other's
//! place without a pause: add the new one, sign with it, remove the old one.
//!
//! After a theft the older key decides: it removes a younger one at once, and a younger key
//! removes an older one only after a day, of which the operator is told. Where the oldest key
//! itself was stolen both sides have it, and the operator decides.

use std::sync::Arc;

use axum::Json;
use axum::extract::rejection::PathRejection;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use jiff::Timestamp;
use journal::ChannelChange;
use journal_aws::{ChannelKey, RegisteredChannel};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::news;
use crate::authorisation::{ChannelWarrant, ProvenChannel};
use crate::json_body::JsonBody;
use crate::problem::{FieldFault, Problem};
use crate::state::Api;

/// How many keys a channel may have: each is tried for a token that names none.
const MOST_KEYS: usize = 5;

/// Longer than any of these kinds is, written out; said below once more, as a literal.
const LONGEST_PUBLIC_KEY: usize = 2048;

pub fn router() -> OpenApiRouter<Arc<Api>> {
    OpenApiRouter::new()
        .routes(routes!(list_keys, add_key))
        .routes(routes!(remove_key))
}

/// The keys that count for a channel now.
#[derive(Serialize, ToSchema)]
struct KeyList {
    /// In the order in which they were added.
    keys: Vec<KeyDocument>,
}

/// A key, without what it opens by.
#[derive(Serialize, ToSchema)]
struct KeyDocument {
    /// The same key has the same id. A token may name it in its header (`kid`).
    #[schema(example = "5b3a2f10c4d8e97a")]
    id: String,
    /// How its tokens are signed.
    #[schema(value_type = String, pattern = "^(EdDSA|ES256|RS256|HS256)$", example = "EdDSA")]
    algorithm: journal_aws::Algorithm,
    /// Since when it counts.
    #[schema(value_type = String, format = DateTime, example = "2026-11-23T18:00:00Z")]
    added_at: Timestamp,
    /// Until when it counts, where its removal has begun. Adding it again takes that back.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = String, format = DateTime, nullable = false, required = false, example = "2026-11-24T18:00:00Z")]
    ends_at: Option<Timestamp>,
}

/// A key that is to count as well. A secret that both sides know is added by the operator
/// alone.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct NewKey {
    public_key: PublicKey,
}

/// The public half of an Ed25519, P-256 or RSA key (2048 to 8192 bits), as a PEM text.
/// Its kind decides the algorithm of the tokens: EdDSA, ES256 or RS256.
#[derive(Deserialize, ToSchema)]
#[serde(transparent)]
#[schema(
    max_length = 2048,
    example = "-----BEGIN PUBLIC KEY-----\nMCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE=\n-----END PUBLIC KEY-----\n"
)]
struct PublicKey(String);

impl From<&ChannelKey> for KeyDocument {
    fn from(key: &ChannelKey) -> Self {
        Self {
            id: key.id.clone(),
            algorithm: key.algorithm,
            added_at: key.added_at,
            ends_at: key.ending.as_ref().map(|ending| ending.at),
        }
    }
}

impl NewKey {
    fn read(self, now: Timestamp) -> Result<ChannelKey, Vec<FieldFault>> {
        let fault = |detail: String| vec![FieldFault::at("/public_key", detail)];
        let PublicKey(pem) = self.public_key;
        if pem.chars().count() > LONGEST_PUBLIC_KEY {
            return Err(fault(format!("at most {LONGEST_PUBLIC_KEY} characters")));
        }
        ChannelKey::public(&pem, now).map_err(|invalid| fault(invalid.to_string()))
    }
}

/// The keys that count
///
/// Their ids and kinds; no key is sent back, public or shared.
#[utoipa::path(
    get,
    path = "/v1/channel/keys",
    tag = "channel",
    responses(
        (status = OK, body = KeyList, description = "In the order in which they were added"),
    )
)]
async fn list_keys(
    State(api): State<Arc<Api>>,
    ProvenChannel(channel): ProvenChannel,
) -> Result<Json<KeyList>, Problem> {
    let registered = api.table.channel(&channel).await?;
    let mut keys = registered.map(|channel| channel.keys).unwrap_or_default();
    let now = Timestamp::now();
    keys.retain(|key| key.counts_at(now));
    Ok(Json(KeyList {
        keys: keys.iter().map(KeyDocument::from).collect(),
    }))
}

/// Add a key
///
/// Those that were there before count as well until they are removed. So a key changes
/// without a pause: add the new one, sign with it, remove the old one. A key whose removal has
/// begun stays where it is added again. The same request twice is the same as once.
#[utoipa::path(
    post,
    path = "/v1/channel/keys",
    tag = "channel",
    security(("single_use_token" = [])),
    request_body(content = NewKey, description = "The key"),
    responses(
        (status = CREATED, body = KeyDocument, description = "It counts from now on"),
        (status = OK, body = KeyDocument, description = "It counted already, and stays"),
    ),
    extensions(("x-problems" = json!(["too-many-keys"])))
)]
async fn add_key(
    State(api): State<Arc<Api>>,
    warrant: ChannelWarrant,
    JsonBody(wanted): JsonBody<NewKey>,
) -> Result<(StatusCode, Json<KeyDocument>), Problem> {
    let now = Timestamp::now();
    let key = wanted.read(now).map_err(Problem::InvalidBody)?;
    let changed = api
        .table
        .change_channel(&warrant.channel, |before| {
            let mut registered = warranted(before, &warrant, now)?;
            registered.add_key(key.clone());
            match registered.keys.len() > MOST_KEYS {
                true => Err(Problem::TooManyKeys),
                false => Ok(registered),
            }
        })
        .await?;
    let change = changed.addition_of(&key);
    let status = match change {
        Some(ChannelChange::KeyAdded { .. }) => StatusCode::CREATED,
        _ => StatusCode::OK,
    };
    if let Some(change) = change {
        news::tell(&api, &warrant, change).await;
    }
    let keys = &changed.after.keys;
    let counts = keys.iter().find(|known| known.id == key.id);
    Ok((status, Json(KeyDocument::from(counts.unwrap_or(&key)))))
}

/// Remove a key
///
/// A key that is younger than the one that signs is gone at once, and a removal that it had
/// begun is taken back. Any other, the signing one too, counts for 24 more hours, within
/// which adding it again keeps it. So a thief with a stolen token cannot shut out the bot, and
/// the bot can shut out the thief. The operator can remove any key at once, such as one that
/// was itself stolen. The last key that does not end stays.
#[utoipa::path(
    delete,
    path = "/v1/channel/keys/{key}",
    tag = "channel",
    security(("single_use_token" = [])),
    params(("key" = String, Path, description = "The key's id", pattern = "^[0-9a-f]{16}$", example = "5b3a2f10c4d8e97a")),
    responses(
        (status = ACCEPTED, body = KeyDocument, description = "It counts until `ends_at`"),
        (status = NO_CONTENT, description = "It counts no more"),
    ),
    extensions(("x-problems" = json!(["no-key", "last-key"])))
)]
async fn remove_key(
    State(api): State<Arc<Api>>,
    warrant: ChannelWarrant,
    path: Result<Path<String>, PathRejection>,
) -> Result<Response, Problem> {
    let Path(id) = path.map_err(|_| Problem::NoKey)?;
    let now = Timestamp::now();
    let changed = api
        .table
        .change_channel(&warrant.channel, |before| {
            let mut registered = warranted(before, &warrant, now)?;
            if registered.remove_key(&id, &warrant.key, now).is_none() {
                return Err(Problem::NoKey);
            }
            match registered.has_lasting_key() {
                true => Ok(registered),
                false => Err(Problem::LastKey),
            }
        })
        .await?;
    let with_id = |key: &&ChannelKey| key.id == id;
    let Some(key) = changed.after.keys.iter().find(with_id) else {
        news::tell(&api, &warrant, ChannelChange::KeyRemoved { key: id }).await;
        return Ok(StatusCode::NO_CONTENT.into_response());
    };
    let before = changed.before.map(|channel| channel.keys);
    let had_begun = before.iter().flatten().any(|known| known == key);
    if let Some(ending) = key.ending.as_ref().filter(|_| !had_begun) {
        let (key, ends_at) = (id, ending.at);
        news::tell(&api, &warrant, ChannelChange::RemovalBegun { key, ends_at }).await;
    }
    Ok((StatusCode::ACCEPTED, Json(KeyDocument::from(key))).into_response())
}

/// The channel, if the key that signed still counts: it may have been removed since the token
/// was proved, and what its holder asked for at that moment is not to outlive it.
fn warranted(
    registered: Option<RegisteredChannel>,
    warrant: &ChannelWarrant,
    now: Timestamp,
) -> Result<RegisteredChannel, Problem> {
    let registered = registered.and_then(|channel| channel.by_key(&warrant.key, now));
    registered.ok_or(Problem::TokenRefused { reason: None })
}
