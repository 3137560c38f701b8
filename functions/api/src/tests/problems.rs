use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::json;

use super::caller::Caller;
use super::stage::{Stage, event, request};

const DAY: &str = "/v1/people/ann/entries/2026-11-23";

fn bare(method: &str, path: &str) -> axum::http::Result<Request<Body>> {
    Request::builder()
        .method(method)
        .uri(path)
        .body(Body::empty())
}

#[tokio::test]
async fn the_health_needs_no_token() {
    let answer = Stage::new().await.send(bare("GET", "/v1/health")).await;
    assert_eq!(answer.status, StatusCode::OK);
    assert_eq!(answer.body["status"], "ok");
    assert_eq!(answer.body["version"], env!("CARGO_PKG_VERSION"));
}

#[tokio::test]
async fn an_unknown_address_and_a_wrong_method_are_problems() {
    let stage = Stage::new().await;
    for path in [
        "/",
        "/v1",
        "/v1/",
        "/v1/nothing",
        "/v1/health/",
        "/v1/people/ann/entries/",
    ] {
        let answer = stage.send(bare("GET", path)).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{path}");
        assert_eq!(answer.problem(), "/problems/no-such-route", "{path}");
    }
    for (method, path, allowed) in [
        ("DELETE", "/v1/health", "GET,HEAD"),
        ("POST", DAY, "DELETE,GET,HEAD,PUT"),
    ] {
        let answer = stage.send(bare(method, path)).await;
        assert_eq!(answer.status, StatusCode::METHOD_NOT_ALLOWED, "{path}");
        assert_eq!(answer.problem(), "/problems/no-such-method", "{path}");
        let mut methods: Vec<_> = answer.header("allow").split(',').collect();
        methods.sort_unstable();
        assert_eq!(methods.join(","), allowed, "{path}");
    }
}

#[tokio::test]
async fn a_body_is_declared_json_is_json_and_is_not_too_large() {
    let caller = Caller::ED25519;
    let stage = Stage::with(&caller).await;
    for (kind, body, status, problem) in [
        (
            "text/plain",
            "{}".to_owned(),
            StatusCode::UNSUPPORTED_MEDIA_TYPE,
            "/problems/not-declared-json",
        ),
        (
            "application/json",
            "{".to_owned(),
            StatusCode::BAD_REQUEST,
            "/problems/not-json",
        ),
        (
            "application/json",
            String::new(),
            StatusCode::BAD_REQUEST,
            "/problems/not-json",
        ),
        (
            "application/json",
            "[".repeat(60_000),
            StatusCode::BAD_REQUEST,
            "/problems/not-json",
        ),
        (
            "application/json",
            r#"{"headache":false} {}"#.to_owned(),
            StatusCode::BAD_REQUEST,
            "/problems/not-json",
        ),
        (
            "Application/JSON; charset=utf-8",
            format!("{}{}", "[".repeat(30_000), "]".repeat(30_000)),
            StatusCode::UNPROCESSABLE_ENTITY,
            "/problems/invalid-body",
        ),
        (
            "application/json",
            " ".repeat(64 * 1024 + 1),
            StatusCode::PAYLOAD_TOO_LARGE,
            "/problems/too-large",
        ),
    ] {
        let request = request("PUT", DAY, &caller.token()).header(header::CONTENT_TYPE, kind);
        let answer = stage.send(request.body(body.into())).await;
        assert_eq!(answer.problem(), problem);
        assert_eq!(answer.status, status, "{problem}");
    }
    let undeclared = request("PUT", DAY, &caller.token()).body("{}".into());
    let answer = stage.send(undeclared).await;
    assert_eq!(answer.problem(), "/problems/not-declared-json");

    let path = format!("/v1/people/ann/entries/{}", stage.today());
    let mut largest = r#"{"headache":false}"#.to_owned();
    largest.push_str(&" ".repeat(64 * 1024 - largest.len()));
    let answer = stage.put(&path, &caller.token(), largest).await;
    assert!(answer.status.is_success());
}

#[tokio::test]
async fn a_body_in_base64_is_judged_by_what_it_holds() {
    let caller = Caller::ED25519;
    let stage = Stage::with(&caller).await;
    let path = format!("/v1/people/ann/entries/{}", stage.today());
    let put = async |length: usize| {
        let mut body = r#"{"headache":false}"#.to_owned();
        body.push_str(&" ".repeat(length - body.len()));
        let mut event = event("PUT", &path, &caller.token());
        event["body"] = json!(STANDARD.encode(body));
        event["isBase64Encoded"] = json!(true);
        stage.deliver(event).await
    };
    // In base64 it is a third longer than it may be.
    let largest = put(64 * 1024).await;
    assert_eq!(largest.status, StatusCode::CREATED, "{largest:?}");
    let too_large = put(64 * 1024 + 1).await;
    assert_eq!(too_large.problem(), "/problems/too-large");
}
