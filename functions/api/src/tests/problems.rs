use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use serde_json::Value;

use super::caller::Caller;
use super::stage::{Stage, request};

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
        ("POST", DAY, "GET,HEAD,PUT"),
    ] {
        let answer = stage.send(bare(method, path)).await;
        assert_eq!(answer.status, StatusCode::METHOD_NOT_ALLOWED, "{path}");
        assert_eq!(answer.problem(), "/problems/no-such-method", "{path}");
        assert_eq!(answer.headers[header::ALLOW], allowed, "{path}");
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
    assert_eq!(answer.status, StatusCode::OK);
}

#[tokio::test]
async fn the_description_is_openapi_31_and_names_every_route() {
    let answer = Stage::new()
        .await
        .send(bare("GET", "/v1/openapi.json"))
        .await;
    assert_eq!(answer.status, StatusCode::OK);
    assert_eq!(answer.headers[header::CONTENT_TYPE], "application/json");
    let document = answer.body;
    let version = document["openapi"].as_str().expect("a version");
    assert!(version.starts_with("3.1"), "{version}");
    assert_eq!(document["servers"][0]["url"], "https://diary.example");
    let paths: Vec<_> = document["paths"]
        .as_object()
        .expect("paths")
        .keys()
        .collect();
    let expected = [
        "/v1/health",
        "/v1/openapi.json",
        "/v1/people/{person}/entries/{date}",
    ];
    assert_eq!(paths, expected);
    let qualities = &document["components"]["schemas"]["AttackDocument"]["properties"]["quality"];
    assert_eq!(
        qualities["enum"],
        serde_json::json!(["pulsating", "pressing"])
    );
    assert_no_dead_references(&document, &document);
}

fn assert_no_dead_references(part: &Value, document: &Value) {
    match part {
        Value::Object(fields) => {
            if let Some(Value::String(reference)) = fields.get("$ref") {
                let pointer = reference.strip_prefix('#').expect("a local reference");
                assert!(document.pointer(pointer).is_some(), "{reference}");
            }
            fields
                .values()
                .for_each(|field| assert_no_dead_references(field, document));
        }
        Value::Array(items) => items
            .iter()
            .for_each(|item| assert_no_dead_references(item, document)),
        _ => {}
    }
}
