//! The keys of a channel. Several count at once, so that one takes the other's
//! place without a pause: add the new one, sign with it, remove the old one.

use std::sync::Arc;

use axum::Json;
use axum::extract::rejection::PathRejection;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use jiff::Timestamp;
use journal_aws::ChannelKey;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::authorisation::ProvenChannel;
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
}

/// A key that is to count as well.
#[derive(Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
enum NewKey {
    PublicKey(PublicKey),
    SharedSecret(SharedSecret),
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

/// A secret of the bot and this service, by which tokens are signed with HS256.
#[derive(Deserialize, ToSchema)]
#[serde(transparent)]
#[schema(
    pattern = "^[!-~]{32,256}$",
    example = "an-example-of-32-characters-or-more"
)]
struct SharedSecret(String);

impl From<&ChannelKey> for KeyDocument {
    fn from(key: &ChannelKey) -> Self {
        Self {
            id: key.id.clone(),
            algorithm: key.algorithm,
            added_at: key.added_at,
        }
    }
}

impl NewKey {
    fn read(self, now: Timestamp) -> Result<ChannelKey, Vec<FieldFault>> {
        let (pointer, key) = match self {
            Self::PublicKey(PublicKey(pem)) if pem.chars().count() > LONGEST_PUBLIC_KEY => {
                let detail = format!("at most {LONGEST_PUBLIC_KEY} characters");
                return Err(vec![FieldFault::at("/public_key", detail)]);
            }
            Self::PublicKey(pem) => ("/public_key", ChannelKey::public(&pem.0, now)),
            Self::SharedSecret(text) => ("/shared_secret", ChannelKey::shared(&text.0, now)),
        };
        key.map_err(|fault| vec![FieldFault::at(pointer, fault)])
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
    let keys = registered.map(|channel| channel.keys).unwrap_or_default();
    Ok(Json(KeyList {
        keys: keys.iter().map(KeyDocument::from).collect(),
    }))
}

/// Add a key
///
/// Those that were there before count as well until they are removed. So a key changes
/// without a pause: add the new one, sign with it, remove the old one. The same request
/// twice is the same as once.
#[utoipa::path(
    post,
    path = "/v1/channel/keys",
    tag = "channel",
    request_body(content = NewKey, description = "The key"),
    responses(
        (status = CREATED, body = KeyDocument, description = "It counts from now on"),
        (status = OK, body = KeyDocument, description = "It counted already"),
    ),
    extensions(("x-problems" = json!(["too-many-keys"])))
)]
async fn add_key(
    State(api): State<Arc<Api>>,
    ProvenChannel(channel): ProvenChannel,
    JsonBody(wanted): JsonBody<NewKey>,
) -> Result<(StatusCode, Json<KeyDocument>), Problem> {
    let key = wanted
        .read(Timestamp::now())
        .map_err(Problem::InvalidBody)?;
    let changed = api
        .table
        .change_channel(&channel, |before| {
            let mut registered = before.ok_or(Problem::TokenRefused)?;
            registered.add_key(key.clone());
            match registered.keys.len() > MOST_KEYS {
                true => Err(Problem::TooManyKeys),
                false => Ok(registered),
            }
        })
        .await?;
    let is_known = |key_before: &ChannelKey| key_before.id == key.id;
    let before = changed.before.map(|channel| channel.keys);
    let known = before.unwrap_or_default().into_iter().find(is_known);
    let (status, key) = match known {
        Some(key) => (StatusCode::OK, key),
        None => (StatusCode::CREATED, key),
    };
    Ok((status, Json(KeyDocument::from(&key))))
}

/// Remove a key
///
/// From then on no token that it signed is taken. The last one stays; the operator alone
/// can remove it.
#[utoipa::path(
    delete,
    path = "/v1/channel/keys/{key}",
    tag = "channel",
    params(("key" = String, Path, description = "The key's id", pattern = "^[0-9a-f]{16}$", example = "5b3a2f10c4d8e97a")),
    responses(
        (status = NO_CONTENT, description = "It counts no more"),
    ),
    extensions(("x-problems" = json!(["no-key", "last-key"])))
)]
async fn remove_key(
    State(api): State<Arc<Api>>,
    ProvenChannel(channel): ProvenChannel,
    path: Result<Path<String>, PathRejection>,
) -> Result<StatusCode, Problem> {
    let Path(id) = path.map_err(|_| Problem::NoKey)?;
    api.table
        .change_channel(&channel, |before| {
            let mut registered = before.ok_or(Problem::TokenRefused)?;
            if !registered.revoke_key(&id) {
                return Err(Problem::NoKey);
            }
            match registered.keys.is_empty() {
                true => Err(Problem::LastKey),
                false => Ok(registered),
            }
        })
        .await?;
    Ok(StatusCode::NO_CONTENT)
}
