//! Reports of a person's diary: ordered, made by another function, fetched from the bucket.

mod document;
mod idempotency;
mod order;

use std::sync::Arc;

use axum::Json;
use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use jiff::SignedDuration;
use journal_aws::Placement;
use journal_texts::Texts;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::problem::Problem;
use crate::state::Api;
use crate::visit::{AddressedReport, PersonPath, ReportPath};
use document::{DownloadDocument, ReportDocument};

/// For how long a download's address works.
const ADDRESS_LIFE: SignedDuration = SignedDuration::from_mins(10);

pub fn router() -> OpenApiRouter<Arc<Api>> {
    OpenApiRouter::new()
        .routes(routes!(order::order_report))
        .routes(routes!(read_report))
        .routes(routes!(download_report))
}

/// How a report stands
///
/// Ask every few seconds, or be called back by the event `report.ready`. Past its
/// `expires_at` a report is unknown.
#[utoipa::path(
    get,
    path = "/v1/people/{person}/reports/{report}",
    tag = "reports",
    params(PersonPath, ReportPath),
    responses((status = OK, body = ReportDocument, description = "How it stands")),
    extensions(("x-problems" = json!(["no-person", "no-report"])))
)]
async fn read_report(report: AddressedReport) -> Response {
    uncached(Json(ReportDocument::new(
        &report.placement,
        report.format,
        report.now,
    )))
}

/// An address to fetch a report from
///
/// The address works for ten minutes, or until the report is gone, for whoever has it, without
/// a token. Send none
/// along: a request with two ways in is refused there.
#[utoipa::path(
    get,
    path = "/v1/people/{person}/reports/{report}/download",
    tag = "reports",
    params(PersonPath, ReportPath),
    responses((status = OK, body = DownloadDocument, description = "Where the file is")),
    extensions(("x-problems" = json!(["no-person", "no-report", "report-not-ready"])))
)]
async fn download_report(
    State(api): State<Arc<Api>>,
    report: AddressedReport,
) -> Result<Response, Problem> {
    let Placement {
        order, expires_at, ..
    } = report.placement;
    let key = order.object_key.ok_or(Problem::ReportNotReady)?;
    let texts = Texts::of(order.language);
    let name = texts.file_name(order.period, report.format, report.profile.switches);
    let until = report.now + ADDRESS_LIFE;
    let download = api
        .bucket
        .download(&key, &name, report.now, until.min(expires_at))
        .await?;
    Ok(uncached(Json(DownloadDocument {
        address: download.url,
        expires_at: download.expires_at,
        content_type: report.format.content_type(),
        file_name: name,
    })))
}

fn uncached(body: impl IntoResponse) -> Response {
    ([(header::CACHE_CONTROL, "no-store")], body).into_response()
}
