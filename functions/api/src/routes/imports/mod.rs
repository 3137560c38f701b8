//! Files of other diaries, whose days are stored.

mod document;

use std::sync::Arc;

use axum::Json;
use axum::body::Bytes;
use axum::extract::rejection::BytesRejection;
use axum::extract::{DefaultBodyLimit, FromRequest, Path, Request, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use journal::Period;
use journal::provenance::Imported;
use journal_aws::{Allowance, StoreError};
use journal_import::{Reader, UnpackAllowance, Unreadable};
use serde::Deserialize;
use sha2::{Digest, Sha256};
use utoipa::IntoParams;
use utoipa_axum::router::{OpenApiRouter, UtoipaMethodRouterExt};
use utoipa_axum::routes;

use crate::problem::Problem;
use crate::query::Query;
use crate::state::Api;
use crate::visit::{Person, PersonPath};
use document::{ImportDocument, ImportQuery, ImportWish, UndoneDocument};

/// The largest file that is taken, in bytes. Lambda takes requests of 6 MB, in which a file is a
/// third longer.
const LONGEST_FILE: usize = 4 * 1024 * 1024;

pub fn router() -> OpenApiRouter<Arc<Api>> {
    OpenApiRouter::new()
        .routes(routes!(import_file).layer(DefaultBodyLimit::max(LONGEST_FILE)))
        .routes(routes!(undo_import))
}

/// The parameter of the address of an import.
#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Path)]
struct ImportPath {
    /// The import's id
    #[param(
        pattern = "^[0-9a-f]{32}$",
        example = "9f86d081884c7d659a2feaa0c55ad015"
    )]
    import: String,
}

/// A body that is a file of any kind.
struct FileBody(Bytes);

impl<S: Send + Sync> FromRequest<S> for FileBody {
    type Rejection = Problem;

    async fn from_request(request: Request, state: &S) -> Result<Self, Problem> {
        let declared = request.headers().get(header::CONTENT_TYPE);
        if declared.is_none_or(|it| it != "application/octet-stream") {
            return Err(Problem::NotDeclaredFile);
        }
        let body = Bytes::from_request(request, state).await;
        body.map(Self).map_err(|refusal: BytesRejection| {
            match refusal.status() == StatusCode::PAYLOAD_TOO_LARGE {
                true => Problem::FileTooLarge,
                false => Problem::NotAFile,
            }
        })
    }
}

/// Import a file of another diary
///
/// Takes the exports of this diary (JSON, CSV), of Migraine Buddy, Migrebot, Cluster Headache
/// Tracker, Bearable, Headi, MigraLog and Apple Health, up to 4 MB; a file is known by what
/// is in it. Days that are filled already stay as they are, unless `replace` says otherwise. The
/// same file again stores nothing new. Nothing of the file is kept but the days. A person has at
/// most 20 files in 10 minutes and 60 a day read, all people of a channel together 600 an hour.
#[utoipa::path(
    post,
    path = "/v1/people/{person}/imports",
    tag = "imports",
    params(PersonPath, ImportQuery),
    request_body(content = String, content_type = "application/octet-stream", description = "The file"),
    responses(
        (status = OK, body = ImportDocument, description = "What there is in the file; nothing was stored"),
        (status = CREATED, body = ImportDocument, description = "Its days are stored"),
    ),
    extensions(("x-problems" = json!(["no-person", "not-a-diary", "date-order-needed", "too-many-imports"])))
)]
async fn import_file(
    State(api): State<Arc<Api>>,
    person: Person,
    mut query: Query,
    FileBody(file): FileBody,
) -> Result<Response, Problem> {
    let wish = ImportWish::read(&mut query);
    query.finish()?;
    if let Allowance::Refused { until } = api.table.count_import(&person.id, person.now).await? {
        return Err(Problem::TooManyImports { until });
    }
    let zone = &person.profile.zone;
    let reader = Reader {
        now: zone.at(person.now),
        retention: api.retention,
        language: person.profile.language,
        date_order: wish.date_order,
        opener: None,
        unpack_allowance: UnpackAllowance::default(),
    };
    let found = reader.read(&file).map_err(Problem::from)?;
    let kept = Period::stored(zone.today(person.now), api.retention);
    let entries = api.table.entries(&person.id, kept, person.now).await?;
    let beside = found.beside(&entries);
    let id = hex::encode(&Sha256::digest(&file)[..16]);
    let mut document = ImportDocument::new(&id, &found, &beside);
    if wish.dry_run {
        return Ok((StatusCode::OK, Json(document)).into_response());
    }
    let imported = Imported {
        from: found.source,
        import: id.clone(),
    };
    let days = beside.days(wish.replaces, &imported, person.id.channel(), person.now);
    let stored = api
        .table
        .store_imported(&person.id, zone, &id, &days, person.now)
        .await
        .map_err(gone)?;
    if person.profile.is_weekly_paused() {
        api.resume_weekly(&person.id, zone).await?;
    }
    document.stored = Some(stored.into());
    Ok((StatusCode::CREATED, Json(document)).into_response())
}

/// Undo an import
///
/// Possible for a day. Days that were changed since stay as they are.
#[utoipa::path(
    delete,
    path = "/v1/people/{person}/imports/{import}",
    tag = "imports",
    params(PersonPath, ImportPath),
    responses((status = OK, body = UndoneDocument, description = "Its days are taken out")),
    extensions(("x-problems" = json!(["no-person", "no-import"])))
)]
async fn undo_import(
    State(api): State<Arc<Api>>,
    person: Person,
    Path(ImportPath { import }): Path<ImportPath>,
) -> Result<Json<UndoneDocument>, Problem> {
    let is_id = import.len() == 32 && import.bytes().all(|byte| byte.is_ascii_hexdigit());
    if !is_id {
        return Err(Problem::NoImport);
    }
    let undone = api
        .table
        .undo_import(&person.id, &person.profile.zone, &import, person.now)
        .await
        .map_err(gone)?;
    match undone.deleted + undone.restored + undone.left {
        0 => Err(Problem::NoImport),
        _ => Ok(Json(undone.into())),
    }
}

/// Someone who erased everything meanwhile is nobody.
fn gone(fault: StoreError) -> Problem {
    match fault {
        StoreError::Gone(_) => Problem::NoPerson,
        fault => fault.into(),
    }
}

impl From<Unreadable> for Problem {
    fn from(reason: Unreadable) -> Self {
        match reason {
            Unreadable::DateOrder { .. } => Self::DateOrderNeeded,
            reason => Self::NotADiary {
                reason: reason.to_string(),
            },
        }
    }
}
