use std::path::Path;
use std::time::Duration;

use anyhow::Context;
use axum::body::{Body, Bytes, to_bytes};
use axum::extract::Request;
use axum::http::{self, HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use reqwest::Url;
use reqwest::redirect::Policy;

use crate::http::builder;

/// As large as a file that a bot may send, and some more.
const LARGEST_BODY: usize = 60 << 20;

/// Longer than a long poll, a large file or a function.
const PATIENCE: Duration = Duration::from_secs(120);

/// A request with its whole body.
pub type WholeRequest = http::Request<Bytes>;

/// Passes requests on to another server, and its answers back, both as they are.
#[derive(Debug, Clone)]
pub struct Forwarding {
    base: String,
    client: reqwest::Client,
}

impl Forwarding {
    /// To a server at `http://…` or `https://…`, without a path.
    pub fn to(base: &str) -> anyhow::Result<Self> {
        Ok(Self {
            base: base.to_owned(),
            client: builder(PATIENCE)
                .redirect(Policy::none())
                .build()
                .context("making an HTTP client")?,
        })
    }

    /// To a server behind a socket in a folder.
    pub(crate) fn to_socket(socket: &Path) -> anyhow::Result<Self> {
        Ok(Self {
            base: "http://localhost".to_owned(),
            client: builder(PATIENCE)
                .redirect(Policy::none())
                .unix_socket(socket)
                // The server is restarted, and then a kept connection leads nowhere.
                .pool_max_idle_per_host(0)
                .build()
                .context("making an HTTP client")?,
        })
    }

    /// The address that a request is passed on to. Its path has no `..` any more.
    pub(crate) fn address(&self, request: &WholeRequest) -> anyhow::Result<Url> {
        let path = request.uri().path_and_query();
        let path = path.map_or("/", |path| path.as_str());
        Url::parse(&format!("{}{path}", self.base)).context("an address that is none")
    }

    /// The server's answer. The error tells no address.
    pub async fn pass(&self, request: WholeRequest) -> anyhow::Result<Response> {
        let address = self.address(&request)?;
        let (mut parts, body) = request.into_parts();
        remove_hop_by_hop(&mut parts.headers);
        parts.headers.remove(header::CONTENT_LENGTH);
        let onward = self.client.request(parts.method, address);
        let answer = onward.headers(parts.headers).body(body).send().await;
        let answer = answer.map_err(reqwest::Error::without_url)?;
        let (status, mut headers) = (answer.status(), answer.headers().clone());
        remove_hop_by_hop(&mut headers);
        let body = answer.bytes().await.map_err(reqwest::Error::without_url)?;
        let mut response = Response::new(Body::from(body));
        *response.status_mut() = status;
        *response.headers_mut() = headers;
        Ok(response)
    }
}

/// Reads a request to its end.
///
/// # Errors
/// The refusal of a body that is too large or broken off.
pub async fn whole(request: Request) -> Result<WholeRequest, Response> {
    let (parts, body) = request.into_parts();
    match to_bytes(body, LARGEST_BODY).await {
        Ok(body) => Ok(http::Request::from_parts(parts, body)),
        Err(_) => Err(StatusCode::PAYLOAD_TOO_LARGE.into_response()),
    }
}

/// Removes what is said about one connection only (RFC 9110, 7.6.1).
fn remove_hop_by_hop(headers: &mut HeaderMap) {
    for name in [
        header::CONNECTION,
        header::EXPECT,
        header::TRANSFER_ENCODING,
        header::UPGRADE,
    ] {
        headers.remove(name);
    }
}
