//! The weight of a report on its way: compressed where the browser takes that, and bounded.
//!
//! Compression tells nothing here. The page is what lies in the bucket, with no word of the request
//! in it, so no caller can try out what it has in common with words of theirs.

use axum::body::{Body, to_bytes};
use axum::extract::Request;
use axum::http::{HeaderValue, StatusCode, header};
use axum::middleware::Next;
use axum::response::Response;

use crate::link;

/// The most bytes that one opening sends. A function can answer with 6 MB, in base64; less is cheaper
/// where somebody opens a link again and again. The report of a thousand days has some 350 kB.
const MOST_BYTES: usize = 500 * 1024;

/// Below it nothing is gained by compression.
const FEW_BYTES: usize = 1_000;

/// Compresses the answer where that is taken. Says so where it is too large even then.
pub async fn limit(request: Request, next: Next) -> Response {
    let is_gzip_taken = journal_gzip::is_taken(request.headers());
    let (mut head, body) = next.run(request).await.into_parts();
    let Ok(mut bytes) = to_bytes(body, usize::MAX).await else {
        return link::too_large();
    };
    if is_gzip_taken && head.status == StatusCode::OK && bytes.len() > FEW_BYTES {
        bytes = journal_gzip::packed(&bytes).into();
        let gzip = HeaderValue::from_static("gzip");
        head.headers.insert(header::CONTENT_ENCODING, gzip);
        head.headers.remove(header::CONTENT_LENGTH);
    }
    match bytes.len() > MOST_BYTES {
        true => link::too_large(),
        false => Response::from_parts(head, Body::from(bytes)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_weighs_no_more_than_the_worst_bill_counts_with() {
        let costs = include_str!("../../../infra/cost.py");
        let row = format!("    \"ANY /r/{{token}}\": ({}, ", MOST_BYTES / 1024);
        assert!(costs.contains(&row));
    }
}
