//! The page that explains the API: Swagger UI, which comes along, so that the page works
//! on a machine without a network. The crate `utoipa-swagger-ui` would bring every bundle
//! that there is, twice the bytes of the two files here, and neither a policy of what the
//! page may load nor names under which browsers can keep them for good.

use std::sync::{Arc, LazyLock};

use axum::Router;
use axum::http::{HeaderName, header};
use axum::response::{Html, IntoResponse};
use axum::routing::get;
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use sha2::{Digest, Sha256};

use crate::Pages;

/// The version of Swagger UI. It is in the addresses of its files, which therefore never change.
const VERSION: &str = "5.35.0";

/// Swagger UI, compressed. Nobody is sent it otherwise, for every browser reads gzip.
const VIEWER: &[u8] = include_bytes!("vendor/swagger-ui-bundle.js.gz");
const VIEWER_STYLE: &[u8] = include_bytes!("vendor/swagger-ui.css.gz");

/// The script that starts it, and the style of the page.
const SCRIPT: &str = include_str!("page.js");
const STYLE: &str = include_str!("page.css");

/// The page, and the policy of what it may load: its own script and style, by their digests,
/// and files of the API that served it. Pictures are those in the style.
static PAGE: LazyLock<(String, String)> = LazyLock::new(|| {
    let page = include_str!("page.html")
        .replace("VERSION", VERSION)
        .replace("/* style */", STYLE)
        .replace("/* script */", SCRIPT);
    let policy = format!(
        "default-src 'none'; style-src 'self' '{}'; script-src 'self' '{}'; img-src data:; \
         connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
        digest(STYLE),
        digest(SCRIPT)
    );
    (page, policy)
});

/// The page is for people, and no part of the API that it describes.
pub fn router() -> Router<Arc<Pages>> {
    let style = async || file("text/css; charset=utf-8", VIEWER_STYLE);
    let viewer = async || file("text/javascript; charset=utf-8", VIEWER);
    Router::new()
        .route("/docs", get(page))
        .route(&format!("/docs/swagger-ui-{VERSION}.css"), get(style))
        .route(&format!("/docs/swagger-ui-{VERSION}.js"), get(viewer))
}

async fn page() -> impl IntoResponse {
    let (page, policy) = &*PAGE;
    let headers: [(HeaderName, &str); 4] = [
        (header::CONTENT_SECURITY_POLICY, policy),
        (header::CACHE_CONTROL, "public, max-age=300"),
        (header::REFERRER_POLICY, "no-referrer"),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    ];
    (headers, Html(page.as_str()))
}

fn file(content_type: &'static str, compressed: &'static [u8]) -> impl IntoResponse {
    let headers = [
        (header::CONTENT_TYPE, content_type),
        (header::CONTENT_ENCODING, "gzip"),
        (header::CACHE_CONTROL, "public, max-age=31536000, immutable"),
        (header::REFERRER_POLICY, "no-referrer"),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    ];
    (headers, compressed)
}

fn digest(text: &str) -> String {
    format!("sha256-{}", BASE64_STANDARD.encode(Sha256::digest(text)))
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use flate2::read::GzDecoder;

    use super::*;

    const VENDORED: &str = include_str!("vendor/VENDORED.md");

    fn unpacked(compressed: &[u8]) -> String {
        let mut text = String::new();
        let read = GzDecoder::new(compressed).read_to_string(&mut text);
        read.expect("text in gzip");
        text
    }

    #[test]
    fn the_page_loads_nothing_from_elsewhere() {
        let (page, policy) = &*PAGE;
        assert!(page.contains(STYLE) && page.contains(SCRIPT));
        for elsewhere in ["//", "@import", "import(", "url("] {
            let markup = page.replace(SCRIPT, "");
            assert!(!markup.contains(elsewhere), "{elsewhere}");
        }
        assert!(policy.starts_with("default-src 'none'; "));
        for lax in ["unsafe", "*", "http", "blob:"] {
            assert!(!policy.contains(lax), "{lax}");
        }
    }

    #[test]
    fn nothing_weighs_more_than_the_worst_bill_counts_with() {
        let costs = include_str!("../../../../infra/cost.py");
        let assert_within = |route: &str, bytes: usize| {
            let (_, row) = costs.split_once(&format!("\"{route}\": (")).expect(route);
            let (size, _) = row.split_once(',').expect("a size");
            let size: usize = size.parse().expect("a number of kilobytes");
            assert!(bytes <= size * 1024, "{route}: {bytes} bytes");
        };
        assert_within("GET /docs", PAGE.0.len());
        assert_within("GET /docs/{file}", VIEWER.len());
    }

    #[test]
    fn the_viewer_is_the_one_that_was_fetched_and_loads_nothing_from_elsewhere() {
        assert!(VENDORED.contains(&format!("**{VERSION}**")));
        let (viewer, style) = (unpacked(VIEWER), unpacked(VIEWER_STYLE));
        assert!(viewer.contains(&format!("\"{VERSION}\"")));
        assert!(style.starts_with(".swagger-ui{"));
        for text in [&viewer, &style] {
            assert!(VENDORED.contains(&hex::encode(Sha256::digest(text))));
        }
        let loaded = style.split("url(").skip(1);
        for address in loaded {
            let is_within = address.trim_start_matches('"').starts_with("data:");
            assert!(is_within, "{address:.60}");
        }
        assert!(!style.contains("@import"));
    }
}
