//! The chat page, and the files that it shows.

use std::sync::Arc;

use axum::{
    Router,
    extract::{Path, Query, State},
    http::{
        HeaderName, StatusCode,
        header::{
            CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_SECURITY_POLICY, CONTENT_TYPE,
            X_CONTENT_TYPE_OPTIONS,
        },
    },
    response::{IntoResponse, Response},
    routing::get,
};
use serde::Deserialize;

use crate::{percent::percent_encoded, stage::Stage};

/// The page loads nothing from elsewhere and nobody may frame it. It frames Mini Apps of this machine, at any port.
const PAGE_POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; \
    frame-src http://127.0.0.1:* https://127.0.0.1:* http://localhost:* https://localhost:* \
    http://*.localhost:* https://*.localhost:*; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

/// A document is looked at only: it gets no scripts, no forms, and nothing of the page's origin.
const DOCUMENT_POLICY: &str =
    "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:";

const ASSETS: [(&str, &str, &str); 8] = [
    ("/", "text/html", include_str!("page/chat.html")),
    ("/chat.css", "text/css", include_str!("page/chat.css")),
    ("/chat.js", "text/javascript", include_str!("page/chat.js")),
    (
        "/message.js",
        "text/javascript",
        include_str!("page/message.js"),
    ),
    (
        "/theme.js",
        "text/javascript",
        include_str!("page/theme.js"),
    ),
    ("/web-app.css", "text/css", include_str!("page/web-app.css")),
    (
        "/web-app.js",
        "text/javascript",
        include_str!("page/web-app.js"),
    ),
    (
        "/words.js",
        "text/javascript",
        include_str!("page/words.js"),
    ),
];

pub(crate) fn router() -> Router<Arc<Stage>> {
    let documents = Router::new().route("/stand-in/files/{file}", get(document));
    let add = |router: Router<Arc<Stage>>,
               (path, media_type, source): (&'static str, &str, &'static str)| {
        let headers = [
            (CONTENT_TYPE, format!("{media_type}; charset=utf-8")),
            (CONTENT_SECURITY_POLICY, PAGE_POLICY.to_owned()),
            (X_CONTENT_TYPE_OPTIONS, "nosniff".to_owned()),
            (CACHE_CONTROL, "no-store".to_owned()),
        ];
        router.route(path, get((headers, source)))
    };
    ASSETS.into_iter().fold(documents, add)
}

#[derive(Deserialize)]
struct DocumentQuery {
    /// Save it instead of showing it.
    #[serde(default)]
    download: bool,
}

async fn document(
    State(stage): State<Arc<Stage>>,
    Path(id): Path<String>,
    Query(query): Query<DocumentQuery>,
) -> Response {
    let found = stage.look(|world| {
        let file = world.files.known.get(&id).cloned();
        file.zip(world.files.bytes.get(&id).cloned())
    });
    let Some((file, bytes)) = found else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let media_type = if file.mime_type.starts_with("text/") && !file.mime_type.contains("charset") {
        format!("{}; charset=utf-8", file.mime_type)
    } else {
        file.mime_type
    };
    let disposition = if query.download {
        "attachment"
    } else {
        "inline"
    };
    let headers: [(HeaderName, String); 4] = [
        (CONTENT_TYPE, media_type),
        (CONTENT_SECURITY_POLICY, DOCUMENT_POLICY.to_owned()),
        (X_CONTENT_TYPE_OPTIONS, "nosniff".to_owned()),
        (
            CONTENT_DISPOSITION,
            format!(
                "{disposition}; filename*=UTF-8''{}",
                percent_encoded(&file.name)
            ),
        ),
    ];
    (headers, bytes).into_response()
}
