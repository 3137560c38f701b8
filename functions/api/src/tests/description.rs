use std::io::Read;

use axum::body::{Body, to_bytes};
use axum::http::{HeaderName, Request, StatusCode, header};
use flate2::read::GzDecoder;
use journal::answer::{Intensity, Words};
use journal::limit::MOST_PEOPLE;
use journal::medicine::MOST_DOSES;
use journal::{Counted, Dose};
use serde_json::Value;

use super::stage::Stage;

async fn description() -> Value {
    let request = Request::builder().uri("/v1/openapi.json");
    let answer = Stage::new().await.send(request.body(Body::empty())).await;
    assert_eq!(answer.status, StatusCode::OK);
    assert_eq!(answer.headers[header::CONTENT_TYPE], "application/json");
    answer.body
}

#[tokio::test]
async fn who_takes_gzip_is_sent_a_sixth_and_who_has_it_nothing() {
    let stage = Stage::new().await;
    let ask = async |headers: &[(HeaderName, &str)]| {
        let request = Request::builder().uri("/v1/openapi.json");
        let request = headers.iter().fold(request, |request, (name, value)| {
            request.header(name, *value)
        });
        let request = request.body(Body::empty());
        let response = stage.respond(request).await;
        let (head, body) = response.into_parts();
        let bytes = to_bytes(body, usize::MAX).await.expect("a body");
        (head, bytes)
    };
    let (_, plain) = ask(&[]).await;
    let (head, packed) = ask(&[(header::ACCEPT_ENCODING, "gzip, br")]).await;
    assert_eq!(head.headers[header::CONTENT_ENCODING], "gzip");
    assert!(packed.len() * 6 < plain.len(), "{} bytes", packed.len());
    let mut unpacked = Vec::new();
    let read = GzDecoder::new(&packed[..]).read_to_end(&mut unpacked);
    read.expect("gzip");
    assert!(unpacked == plain);
    let tag = head.headers[header::ETAG].to_str().expect("a tag");
    let known = [
        (header::ACCEPT_ENCODING, "gzip, br"),
        (header::IF_NONE_MATCH, tag),
    ];
    let (head, nothing) = ask(&known).await;
    assert_eq!(head.status, StatusCode::NOT_MODIFIED);
    assert_eq!(head.headers[header::ETAG], tag);
    assert!(nothing.is_empty());
}

/// Every operation with its path and method.
fn operations(document: &Value) -> Vec<(String, String, &Value)> {
    let mut operations = Vec::new();
    for (path, item) in document["paths"].as_object().expect("paths") {
        for (method, operation) in item.as_object().expect("an item") {
            operations.push((path.clone(), method.clone(), operation));
        }
    }
    operations
}

#[tokio::test]
async fn it_is_openapi_31_and_names_every_route() {
    let document = description().await;
    let version = document["openapi"].as_str().expect("a version");
    assert!(version.starts_with("3.1"), "{version}");
    assert_eq!(document["servers"][0]["url"], "https://diary.example");
    let operations: Vec<_> = operations(&document)
        .iter()
        .map(|(path, method, _)| format!("{method} {path}"))
        .collect();
    for expected in [
        "get /v1/health",
        "get /v1/openapi.json",
        "get /v1/questionnaire",
        "get /v1/people/{person}",
        "put /v1/people/{person}",
        "delete /v1/people/{person}",
        "get /v1/people/{person}/entries",
        "get /v1/people/{person}/entries/{date}",
        "put /v1/people/{person}/entries/{date}",
        "delete /v1/people/{person}/entries/{date}",
        "get /v1/people/{person}/statistics",
        "post /v1/people/{person}/reports",
        "get /v1/people/{person}/reports/{report}",
        "get /v1/people/{person}/reports/{report}/download",
    ] {
        assert!(
            operations.iter().any(|known| known == expected),
            "{expected}"
        );
    }
    let schemas = &document["components"]["schemas"];
    let quality = &schemas["Attack"]["properties"]["quality"]["oneOf"];
    assert_eq!(quality[0]["$ref"], "#/components/schemas/Quality");
    assert_eq!(quality[1]["type"], "null");
    assert_eq!(
        schemas["Quality"]["enum"],
        serde_json::json!(["pulsating", "pressing", "both", "other"])
    );
    assert_no_dead_references(&document, &document);
}

#[tokio::test]
async fn the_limits_are_those_of_the_domain() {
    let document = description().await;
    let limit = |schema: &str, field: &str, limit: &str| {
        let schema = &document["components"]["schemas"][schema];
        let field = match field {
            "" => schema,
            field => &schema["properties"][field],
        };
        usize::try_from(field[limit].as_u64().expect("a limit")).expect("a small number")
    };
    assert_eq!(limit("Entry", "medicines", "maxItems"), MOST_DOSES);
    assert_eq!(limit("Entry", "comment", "maxLength"), Words::MOST);
    assert_eq!(limit("Words", "", "maxLength"), Words::MOST);
    for of in ["Location", "Triggers"] {
        assert_eq!(limit(of, "words", "maxLength"), Words::MOST_BESIDE_OPTIONS);
    }
    for of in ["name", "amount"] {
        assert_eq!(limit("Dose", of, "maxLength"), Dose::MOST_CHARACTERS);
    }
    let scale = ["minimum", "maximum"].map(|end| limit("Intensity", "", end));
    assert_eq!(scale, [Intensity::MIN, Intensity::MAX].map(usize::from));
}

#[tokio::test]
async fn the_rate_limits_are_those_of_the_table() {
    let document = description().await;
    let says = |path: &str, method: &str, numbers: &[u32]| {
        let text = document["paths"][path][method]["description"].as_str();
        let text = text.expect("a description").replace(['.', ','], " ");
        let words: Vec<_> = text.split_whitespace().collect();
        for number in numbers {
            let number = number.to_string();
            assert!(words.contains(&number.as_str()), "{path}: {number}");
        }
    };
    let most = |counted: Counted| {
        let most = counted.limits().iter().map(|limit| limit.most);
        most.collect::<Vec<_>>()
    };
    says("/v1/people/{person}/reports", "post", &most(Counted::Order));
    says(
        "/v1/people/{person}/imports",
        "post",
        &most(Counted::Import),
    );
    says("/v1/channel/callback", "put", &most(Counted::Callback));
    says("/v1/people/{person}", "put", &[MOST_PEOPLE]);
}

#[tokio::test]
async fn every_operation_says_what_it_does_and_how_it_fails() {
    let document = description().await;
    let mut ids = std::collections::BTreeSet::new();
    for (path, method, operation) in operations(&document) {
        let name = format!("{method} {path}");
        let id = operation["operationId"].as_str().expect("an id");
        assert!(ids.insert(id.to_owned()), "{name}: {id} is there twice");
        assert!(operation["summary"].is_string(), "{name}: summary");
        let tags = document["tags"].as_array().expect("tags");
        assert!(
            tags.iter().any(|tag| tag["name"] == operation["tags"][0]),
            "{name}: tag"
        );
        assert!(operation.get("x-problems").is_none(), "{name}");
        let responses = operation["responses"].as_object().expect("responses");
        let must_fail = match operation.get("security") {
            Some(security) if security[0]["single_use_token"].is_array() => {
                vec!["400", "401", "403", "429", "500", "503"]
            }
            Some(_) => vec!["400"],
            None => vec!["400", "401", "429", "500", "503"],
        };
        for status in must_fail {
            assert!(responses.contains_key(status), "{name}: {status}");
        }
        if operation.get("requestBody").is_some() {
            for status in ["413", "415", "422"] {
                assert!(responses.contains_key(status), "{name}: {status}");
            }
        }
    }
}

#[tokio::test]
async fn every_schema_and_field_is_described_and_has_an_example() {
    let document = description().await;
    for (name, schema) in document["components"]["schemas"]
        .as_object()
        .expect("schemas")
    {
        assert!(schema["description"].is_string(), "{name}");
        let has_example = |schema: &Value| {
            schema.get("example").or(schema.get("examples")).is_some()
                || schema.get("enum").is_some()
        };
        let whole = schema.get("example");
        for (field, schema) in schema["properties"].as_object().into_iter().flatten() {
            let text = schema.to_string();
            // A reference has the example of its schema.
            let is_elsewhere = text.contains("$ref");
            let is_known = is_elsewhere || schema["description"].is_string();
            assert!(is_known, "{name}.{field} is not described");
            let is_in_the_whole = whole.is_some_and(|example| example.get(field).is_some());
            let is_shown = is_elsewhere
                || is_in_the_whole
                || has_example(schema)
                || has_example(&schema["items"]);
            assert!(is_shown, "{name}.{field} has no example");
        }
    }
}

/// Every schema of a part of the document, with where it stands.
fn schemas<'a>(at: &str, part: &'a Value, found: &mut Vec<(String, &'a Value)>) {
    match part {
        Value::Object(fields) => {
            let is_schema = ["type", "oneOf", "anyOf", "allOf"];
            if is_schema.iter().any(|name| fields.contains_key(*name)) {
                found.push((at.to_owned(), part));
            }
            let examples = ["example", "examples", "default", "enum"];
            for (name, field) in fields {
                if !examples.contains(&name.as_str()) {
                    schemas(&format!("{at}/{name}"), field, found);
                }
            }
        }
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                schemas(&format!("{at}/{index}"), item, found);
            }
        }
        _ => {}
    }
}

#[tokio::test]
async fn a_generator_meets_no_shape_that_it_would_drop() {
    let document = description().await;
    let mut found = Vec::new();
    schemas("", &document["components"]["schemas"], &mut found);
    schemas("", &document["paths"], &mut found);
    assert!(found.len() > 100, "{}", found.len());
    for (at, schema) in found {
        // OpenAPI 3.1 has no such keyword: what may be null says so in its type.
        assert!(schema.get("nullable").is_none(), "{at}");
        for way in ["oneOf", "anyOf", "allOf"] {
            for part in schema[way].as_array().into_iter().flatten() {
                let is_told = part.get("$ref").is_some() || part["type"].is_string();
                assert!(is_told, "{at}: {part}");
            }
        }
    }
    // A word, or an object that holds one field: told apart by their type.
    let onset = &document["components"]["schemas"]["Onset"]["oneOf"];
    for shape in onset.as_array().expect("shapes") {
        match shape["type"].as_str() {
            Some("string") => assert!(shape["enum"].is_array(), "{shape}"),
            Some("object") => {
                let required = shape["required"].as_array().map(Vec::len);
                assert_eq!(required, Some(1), "{shape}");
            }
            _ => panic!("{shape}"),
        }
    }
    for (path, method, operation) in operations(&document) {
        let id = operation["operationId"].as_str().expect("an id");
        let is_readable = id
            .bytes()
            .all(|byte| byte.is_ascii_lowercase() || byte == b'_');
        assert!(is_readable, "{method} {path}: {id}");
    }
}

fn assert_no_dead_references(part: &Value, document: &Value) {
    match part {
        Value::Object(fields) => {
            if let Some(Value::String(reference)) = fields.get("$ref") {
                let pointer = reference.strip_prefix('#').expect("a local reference");
                assert!(document.pointer(pointer).is_some(), "{reference}");
            }
            let fields = fields.values();
            fields.for_each(|field| assert_no_dead_references(field, document));
        }
        Value::Array(items) => {
            let items = items.iter();
            items.for_each(|item| assert_no_dead_references(item, document));
        }
        _ => {}
    }
}
