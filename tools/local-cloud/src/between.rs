//! Stands between what is tested and AWS: sees every call, and may answer it itself.

use std::net::Ipv4Addr;
use std::pin::Pin;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::body::Bytes;
use axum::extract::State;
use axum::http::{HeaderMap, Method, StatusCode, Uri, header};
use axum::response::Response;

/// How long AWS may take to answer a call.
const PATIENCE: Duration = Duration::from_secs(60);

/// A refusal, as AWS would answer: the status and the code.
pub type AwsRefusal = (StatusCode, &'static str);
type Verdict = Pin<Box<dyn Future<Output = Option<AwsRefusal>> + Send>>;

/// Is told the operation of every call before it is passed on; what it refuses is not.
/// The scheduler and the bucket have no operations: theirs are told by method and path.
#[derive(Clone)]
pub struct Between {
    upstream: String,
    http: reqwest::Client,
    hook: Arc<dyn Fn(String) -> Verdict + Send + Sync>,
}

impl Between {
    /// The address to call in place of `upstream`.
    pub async fn serve<F>(
        upstream: String,
        hook: impl Fn(String) -> F + Send + Sync + 'static,
    ) -> String
    where
        F: Future<Output = Option<AwsRefusal>> + Send + 'static,
    {
        let between = Self {
            upstream,
            http: crate::http_client(PATIENCE).expect("an HTTP client"),
            hook: Arc::new(move |operation| Box::pin(hook(operation))),
        };
        let listener = tokio::net::TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await;
        let listener = listener.expect("a port");
        let address = listener.local_addr().expect("an address");
        let router = Router::new().fallback(pass).with_state(between);
        tokio::spawn(async move { axum::serve(listener, router).await });
        format!("http://{address}")
    }
}

async fn pass(
    State(between): State<Between>,
    method: Method,
    uri: Uri,
    mut headers: HeaderMap,
    body: Bytes,
) -> Response {
    let target = headers
        .get("x-amz-target")
        .and_then(|target| target.to_str().ok());
    let operation = match target.and_then(|target| target.split_once('.')) {
        Some((_, operation)) => operation.to_owned(),
        None => format!("{method} {}", uri.path()),
    };
    if let Some((status, code)) = (between.hook)(operation).await {
        let body = format!(r#"{{"__type":"{code}"}}"#);
        let refusal = Response::builder().status(status);
        let refusal = refusal.header("x-amzn-errortype", code).body(body.into());
        return refusal.expect("a response");
    }
    headers.remove(header::HOST);
    headers.remove(header::CONTENT_LENGTH);
    let request = between
        .http
        .request(method, format!("{}{uri}", between.upstream));
    let answer = request
        .headers(headers)
        .body(body)
        .send()
        .await
        .expect("an answer");
    let mut response = Response::builder().status(answer.status());
    if let Some(kind) = answer.headers().get(header::CONTENT_TYPE) {
        response = response.header(header::CONTENT_TYPE, kind);
    }
    let body = answer.bytes().await.expect("a body");
    response.body(body.into()).expect("a response")
}
