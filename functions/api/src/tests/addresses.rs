//! Addresses as API Gateway hands them over: whatever stands in one, it leads to the very person
//! that it names, or nowhere.

use axum::http::StatusCode;
use serde_json::{Value, json};

use super::caller::Caller;
use super::stage::{Answer, Stage, event};

const CALLER: Caller = Caller::ED25519;

/// Every route with a parameter, of which `{}` is one.
const ROUTES: [(&str, &str); 12] = [
    ("GET", "/v1/people/{}"),
    ("PUT", "/v1/people/{}"),
    ("GET", "/v1/people/{}/entries"),
    ("PUT", "/v1/people/{}/entries/TODAY"),
    ("DELETE", "/v1/people/{}/entries/TODAY"),
    ("DELETE", "/v1/people/ann/entries/{}"),
    ("GET", "/v1/people/{}/statistics"),
    ("POST", "/v1/people/{}/reports"),
    ("GET", "/v1/people/{}/reports/api-1"),
    ("GET", "/v1/people/ann/reports/{}"),
    ("GET", "/v1/people/ann/reports/{}/download"),
    ("DELETE", "/v1/channel/keys/{}"),
];

/// Characters that end a part of an address somewhere, or look as if they did.
const ENDS: &str = "#?%/\\;&=+:@!$'()*,.~ \t\r\n\0\u{7f}\"<>[]^`{|}é\u{fffd}\u{202e}🤕";

/// The diary of ann, with an entry of today.
struct Diary {
    stage: Stage,
    today: String,
}

impl Diary {
    async fn new() -> Self {
        let stage = Stage::with(&CALLER).await;
        let today = stage.today().to_string();
        let path = format!("/v1/people/ann/entries/{today}");
        let token = CALLER.token();
        let written = stage.put(&path, &token, r#"{"headache":false}"#).await;
        assert_eq!(written.status, StatusCode::CREATED);
        Self { stage, today }
    }

    /// The answer to a request with a body that would do in each route.
    async fn ask(&self, method: &str, path: &str) -> Answer {
        let token = match path.starts_with("/v1/channel") {
            true => CALLER.channel_token(),
            false => CALLER.token(),
        };
        let body = match path {
            path if path.contains("/entries") => json!({"headache": true}),
            path if path.contains("/reports") => {
                json!({"from": self.today, "to": self.today, "format": "csv"})
            }
            _ => json!({"language": "ru", "zone": "Asia/Tokyo"}),
        };
        let mut event = event(method, path, &token);
        event["headers"]["idempotency-key"] = json!("one");
        if method != "GET" && method != "DELETE" {
            event["body"] = json!(body.to_string());
        }
        self.stage.deliver(event).await
    }

    async fn everything_of_ann(&self) -> [Value; 2] {
        let token = CALLER.token();
        let entry = format!("/v1/people/ann/entries/{}", self.today);
        let person = self.stage.get("/v1/people/ann", &token).await.body;
        [person, self.stage.get(&entry, &token).await.body]
    }
}

#[tokio::test]
async fn no_byte_behind_a_name_makes_an_erasure_anothers() {
    let diary = Diary::new().await;
    let before = diary.everything_of_ann().await;
    for byte in 0..=u8::MAX {
        // Decoded, as API Gateway does it, and left as it was sent: once or twice encoded.
        let decoded = String::from_utf8_lossy(&[byte]).into_owned();
        for id in [
            format!("ann{decoded}"),
            format!("ann{decoded}y"),
            format!("{decoded}ann"),
            format!("ann%{byte:02x}"),
            format!("ann%25{byte:02X}"),
        ] {
            let answer = diary.ask("DELETE", &format!("/v1/people/{id}")).await;
            assert!(answer.status.is_client_error(), "{id:?}: {answer:?}");
        }
    }
    assert_eq!(diary.everything_of_ann().await, before);
}

#[tokio::test]
async fn no_character_in_a_parameter_leads_elsewhere_on_any_route() {
    let diary = Diary::new().await;
    let before = diary.everything_of_ann().await;
    for (method, route) in ROUTES {
        let route = route.replace("TODAY", &diary.today);
        let names = match route.as_str() {
            route if route.contains("entries/{}") => &diary.today,
            route if route.contains("reports/{}") => "api-1",
            route if route.contains("keys/{}") => &CALLER.key().id,
            _ => "ann",
        };
        for end in ENDS.chars() {
            let path = route.replace("{}", &format!("{names}{end}"));
            let answer = diary.ask(method, &path).await;
            assert!(
                answer.status.is_client_error(),
                "{method} {path:?}: {answer:?}"
            );
        }
    }
    assert_eq!(diary.everything_of_ann().await, before);
    let keys = diary.stage.get("/v1/channel/keys", &CALLER.token()).await;
    assert_eq!(keys.body["keys"].as_array().map(Vec::len), Some(1));
}

#[tokio::test]
async fn a_way_over_another_person_leads_nowhere() {
    let diary = Diary::new().await;
    diary.stage.make(CALLER.channel, "ben").await;
    let before = diary.everything_of_ann().await;
    for path in [
        "/v1/people/ben/../ann",
        "/v1/people/ben/..\\ann",
        "/v1/people/ben\\..\\ann",
        "/v1/people/ben/%2e%2e/ann",
        "/v1/people/./ann",
        "/v1/people/.\t./people/ann",
        "/v1/people//ann",
        "//v1/people/ann",
        "/v1/people/ann/",
        "/v1/people/ann/.",
        "/v1/people/ben/entries/../../ann",
        "/v1/people/ben?/../ann",
        "/v1/people/ANN",
        "/v1/people/ａｎｎ",
        "/v1/people/a%6En",
        "/v1/people/a%256Enn",
        // An overlong slash and letter, as they are and as they are decoded.
        "/v1/people/ben%c0%af..%c0%afann",
        "/v1/people/\u{fffd}\u{fffd}nn",
    ] {
        for method in ["GET", "PUT", "DELETE"] {
            let answer = diary.ask(method, path).await;
            let names_another = path.ends_with("/ANN");
            let is_right = answer.status.is_client_error() || names_another;
            assert!(is_right, "{method} {path}: {answer:?}");
        }
    }
    assert_eq!(diary.everything_of_ann().await, before);
}

#[tokio::test]
async fn a_name_is_the_same_person_however_it_was_encoded() {
    let diary = Diary::new().await;
    // API Gateway has decoded "%61nn".
    let read = diary.ask("GET", "/v1/people/ann").await;
    assert_eq!(read.status, StatusCode::OK);
    let written = diary.ask("PUT", "/v1/people/-_0").await;
    assert_eq!(written.status, StatusCode::CREATED);
    let erased = diary.ask("DELETE", "/v1/people/-_0").await;
    assert_eq!(erased.status, StatusCode::NO_CONTENT);
}

#[tokio::test]
async fn a_query_is_taken_word_for_word_or_refused() {
    let diary = Diary::new().await;
    let today = &diary.today;
    let read = async |query: &str| {
        let mut event = event("GET", "/v1/people/ann/entries", &CALLER.token());
        event["rawQueryString"] = json!(query);
        diary.stage.deliver(event).await
    };
    for right in [
        format!("from={today}"),
        format!("fr%6Fm={today}&to={today}"),
        format!("from={}", today.replace('-', "%2D")),
        "limit=1".to_owned(),
        "&&".to_owned(),
    ] {
        let answer = read(&right).await;
        assert_eq!(answer.status, StatusCode::OK, "{right}: {answer:?}");
    }
    for wrong in [
        format!("from={today}&from={today}"),
        format!("from={today}&fr%6fm={today}"),
        format!("from={today}%23"),
        format!("from={today}#"),
        format!("from={today}%00"),
        format!("from={today}+"),
        format!("from=+{today}"),
        format!("from={today}%FF"),
        format!("from={today};to={today}"),
        format!("from={today}?to={today}"),
        format!("from%00={today}"),
        format!("FROM={today}"),
        "limit=+1".to_owned(),
        "limit=1%0A".to_owned(),
        "limit=%D9%A1".to_owned(),
        "%FF".to_owned(),
        "a b<>\"{}|\\^`é".to_owned(),
    ] {
        let answer = read(&wrong).await;
        assert_eq!(answer.problem(), "/problems/invalid-query", "{wrong}");
    }
    let mut erase = event("DELETE", "/v1/people/ann", &CALLER.token());
    erase["rawQueryString"] = json!("person=ben");
    let refused = diary.stage.deliver(erase).await;
    assert_eq!(refused.problem(), "/problems/invalid-query");
}
