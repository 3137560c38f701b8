use axum::body::Body;
use axum::http::{Request, StatusCode, header};

use super::stage::{Answer, Stage};

async fn ask(stage: &Stage, path: &str, known: Option<&str>) -> Answer {
    let request = Request::builder().uri(path);
    let request = match known {
        Some(tag) => request.header(header::IF_NONE_MATCH, tag),
        None => request,
    };
    stage.send(request.body(Body::empty())).await
}

#[tokio::test]
async fn the_questionnaire_needs_no_token_and_may_be_kept() {
    let stage = Stage::new().await;
    let english = ask(&stage, "/v1/questionnaire?language=en", None).await;
    assert_eq!(english.status, StatusCode::OK);
    assert_eq!(english.header("cache-control"), "public, max-age=3600");
    assert_eq!(english.body["version"], journal::questionnaire::VERSION);
    assert_eq!(
        english.body["questions"][1]["text"],
        "Did you have a headache?"
    );

    // The optional ones name the setting that has them asked.
    let questions = english.body["questions"].as_array().expect("questions");
    let optional = questions.iter().filter(|it| !it["asked_if"].is_null());
    let optional: Vec<_> = optional
        .map(|it| (&it["pointer"], &it["asked_if"]))
        .collect();
    insta::assert_json_snapshot!(optional, @r#"
    [
      [
        "/attack/most_bothersome_symptom",
        "ask_most_bothersome"
      ],
      [
        "/attack/functioning",
        "ask_functioning"
      ],
      [
        "/painless_aura",
        "ask_painless_aura"
      ],
      [
        "/menstruation",
        "ask_menstruation"
      ]
    ]
    "#);

    let tag = english.header("etag");
    assert!(tag.starts_with('"'), "a strong tag: {tag}");
    let again = ask(&stage, "/v1/questionnaire?language=en", Some(tag)).await;
    assert_eq!(
        (again.status, again.text.as_str()),
        (StatusCode::NOT_MODIFIED, "")
    );
    assert_eq!(again.header("etag"), tag);

    // Compressed it is another representation, with a tag of its own.
    let request = || {
        let request = Request::builder().uri("/v1/questionnaire?language=en");
        request.header(header::ACCEPT_ENCODING, "gzip")
    };
    let packed = stage.send(request().body(Body::empty())).await;
    assert_eq!(packed.status, StatusCode::OK);
    assert_eq!(packed.header("content-encoding"), "gzip");
    assert_eq!(packed.header("vary"), "accept-encoding");
    assert_ne!(packed.header("etag"), tag);
    let kept = request().header(header::IF_NONE_MATCH, packed.header("etag"));
    let kept = stage.send(kept.body(Body::empty())).await;
    assert_eq!(kept.status, StatusCode::NOT_MODIFIED);

    let own = ask(&stage, "/v1/questionnaire", Some(tag)).await;
    assert_eq!(
        own.status,
        StatusCode::OK,
        "another language is another text"
    );
    assert_eq!(own.body["language"], "ru");
}

#[tokio::test]
async fn a_language_that_is_not_spoken_and_an_unknown_parameter_are_refused() {
    let stage = Stage::new().await;
    for query in [
        "language=nl",
        "language=",
        "language=en-GB",
        "lang=en",
        "language=en&language=ru",
    ] {
        let answer = ask(&stage, &format!("/v1/questionnaire?{query}"), None).await;
        assert_eq!(answer.problem(), "/problems/invalid-query", "{query}");
        assert_eq!(answer.status, StatusCode::BAD_REQUEST, "{query}");
    }
}
