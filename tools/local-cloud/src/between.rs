//! Stands between what is tested and AWS: sees every call, and may answer it itself.

use std::net::Ipv4Addr;
use std::pin::Pin;
use std::sync::Arc;

use axum::Router;
use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::response::Response;

use crate::forwarding::{Forwarding, WholeRequest, whole};

/// A refusal, as AWS would answer: the status and the code.
pub type AwsRefusal = (StatusCode, &'static str);
type Verdict = Pin<Box<dyn Future<Output = Option<AwsRefusal>> + Send>>;

/// Is told the operation of every call before it is passed on; what it refuses is not.
/// The scheduler and the bucket have no operations: theirs are told by method and path.
#[derive(Clone)]
pub struct Between {
    aws: Forwarding,
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
            aws: Forwarding::to(&upstream).expect("an HTTP client"),
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

async fn pass(State(between): State<Between>, request: Request) -> Response {
    let request = match whole(request).await {
        Ok(request) => request,
        Err(refusal) => return refusal,
    };
    if let Some((status, code)) = (between.hook)(operation(&request)).await {
        let body = format!(r#"{{"__type":"{code}"}}"#);
        let refusal = Response::builder().status(status);
        let refusal = refusal.header("x-amzn-errortype", code).body(body.into());
        return refusal.expect("a response");
    }
    between.aws.pass(request).await.expect("an answer")
}

fn operation(request: &WholeRequest) -> String {
    let target = request.headers().get("x-amz-target");
    let target = target.and_then(|target| target.to_str().ok());
    match target.and_then(|target| target.split_once('.')) {
        Some((_, operation)) => operation.to_owned(),
        None => format!("{} {}", request.method(), request.uri().path()),
    }
}
