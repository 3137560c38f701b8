//! The app's function over a table of its own.

use std::collections::BTreeMap;
use std::io::Read;
use std::sync::atomic::{AtomicU32, Ordering};

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, Request, StatusCode, header};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use flate2::read::GzDecoder;
use hmac::{Hmac, KeyInit, Mac};
use jiff::{SignedDuration, Timestamp};
use journal::{Language, PersonId, Profile, Retention, SecretToken, Zone};
use journal_aws::{ClaimedCaller, DiaryTable, Secret, Subject};
use journal_telegram::init_data::INIT_DATA_LIFE;
use journal_telegram::person;
use local_cloud::{LocalAws, create_table};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use tokio::sync::OnceCell;
use tower::ServiceExt;
use url::form_urlencoded;

use crate::files::{SCRIPT, VERSION};
use crate::script::WORKER;
use crate::{MiniApp, router, words};

const TOKEN: &str = "110:made-up";
const WEB: &str = "https://web.telegram.org";
const ANN: u64 = 710_000_001;

struct Stage {
    router: Router,
    table: DiaryTable,
}

struct Answer {
    status: StatusCode,
    headers: HeaderMap,
    body: Vec<u8>,
}

impl Stage {
    async fn new() -> Self {
        static AWS: OnceCell<LocalAws> = OnceCell::const_new();
        static NUMBER: AtomicU32 = AtomicU32::new(1);
        let start = async || LocalAws::start().await.expect("the local AWS");
        let config = AWS.get_or_init(start).await.sdk_config();
        let name = format!("app-{}", NUMBER.fetch_add(1, Ordering::Relaxed));
        create_table(&config, &name).await.expect("a table");
        let retention = Retention { days: 60 };
        let table = DiaryTable::new(&config, name, retention);
        let app = MiniApp {
            table: table.clone(),
            bot_token: Secret::from(TOKEN.to_owned()),
            retention,
            telegram_web_url: WEB.to_owned(),
        };
        Self {
            router: router(app),
            table,
        }
    }

    async fn ask(&self, request: Request<Body>) -> Answer {
        let response = self.router.clone().oneshot(request).await;
        let (head, body) = response.expect("an answer").into_parts();
        let body = to_bytes(body, usize::MAX).await.expect("a body");
        Answer {
            status: head.status,
            headers: head.headers,
            body: body.into(),
        }
    }

    async fn get(&self, path: &str) -> Answer {
        let request = Request::get(path).header(header::ACCEPT_ENCODING, "gzip");
        self.ask(request.body(Body::empty()).expect("a request"))
            .await
    }

    async fn open(&self, init_data: &str) -> Answer {
        let body = json!({ "init_data": init_data }).to_string();
        let request = Request::post("/app/session").body(body.into());
        self.ask(request.expect("a request")).await
    }

    async fn knows(&self, profile: &Profile) {
        let person = person::of_user(ANN);
        let saved = self.table.save_profile(&person, profile, Timestamp::now());
        saved.await.expect("saved");
    }

    /// Whether the API would let in who shows this token for the person.
    async fn lets_in(&self, token: &str, person: &PersonId, at: Timestamp) -> bool {
        let token: SecretToken = token.parse().expect("a token");
        let caller = ClaimedCaller::App(&token);
        let known = self
            .table
            .known_to(caller, Some(person), Subject::Nothing, at);
        known.await.expect("an answer").has_session
    }
}

impl Answer {
    fn json(&self) -> Value {
        serde_json::from_slice(&self.body).expect("JSON")
    }

    fn unpacked(&self) -> String {
        let mut text = String::new();
        let mut reader = GzDecoder::new(&*self.body);
        reader.read_to_string(&mut text).expect("gzip");
        text
    }

    fn header(&self, name: header::HeaderName) -> &str {
        self.headers[name].to_str().expect("text")
    }
}

fn agreed() -> Profile {
    let mut profile = Profile::new(
        Language::De,
        "Europe/Berlin".parse::<Zone>().expect("a zone"),
    );
    profile.begin(Timestamp::now());
    profile
}

/// Launch data of Ann's, signed so long ago as Telegram does.
fn signed(ago: SignedDuration) -> String {
    let user = json!({"id": ANN, "first_name": "Ann", "language_code": "de"}).to_string();
    let at = (Timestamp::now() - ago).as_second().to_string();
    let fields = BTreeMap::from([("auth_date", at.as_str()), ("user", user.as_str())]);
    let lines: Vec<_> = fields
        .iter()
        .map(|(name, value)| format!("{name}={value}"))
        .collect();
    let mac = |key: &[u8], text: &str| {
        let mut mac = Hmac::<Sha256>::new_from_slice(key).expect("any key");
        mac.update(text.as_bytes());
        mac.finalize().into_bytes()
    };
    let hash = hex::encode(mac(&mac(b"WebAppData", TOKEN), &lines.join("\n")));
    let mut text = form_urlencoded::Serializer::new(String::new());
    text.extend_pairs(fields)
        .append_pair("hash", &hash)
        .finish()
}

#[tokio::test]
async fn launch_data_opens_a_session_with_the_person_whom_telegram_names() {
    let stage = Stage::new().await;
    stage.knows(&agreed()).await;
    let answer = stage.open(&signed(SignedDuration::ZERO)).await;
    assert_eq!(answer.status, StatusCode::OK);
    assert_eq!(answer.header(header::CACHE_CONTROL), "no-store");
    let session = answer.json();
    assert_eq!(session["person"], json!(ANN.to_string()));
    assert_eq!(session["retention_days"], json!(60));
    assert_eq!(session["settings"]["language"], json!("de"));

    let token = session["token"].as_str().expect("a token");
    let until: Timestamp = session["expires_at"]
        .as_str()
        .expect("a time")
        .parse()
        .expect("a time");
    let (ann, now) = (person::of_user(ANN), Timestamp::now());
    assert!(stage.lets_in(token, &ann, now).await);
    assert!(!stage.lets_in(token, &person::of_user(ANN + 1), now).await);
    assert!(!stage.lets_in(token, &ann, until).await, "a session ends");
    let other = stage.open(&signed(SignedDuration::ZERO)).await.json();
    assert_ne!(other["token"], session["token"]);
}

#[tokio::test]
async fn what_telegram_did_not_sign_just_now_opens_nothing() {
    let stage = Stage::new().await;
    stage.knows(&agreed()).await;
    let valid = signed(SignedDuration::ZERO);
    let expired = INIT_DATA_LIFE + SignedDuration::from_secs(5);
    for refused in [
        valid.replace(&ANN.to_string(), &(ANN + 1).to_string()),
        signed(expired),
        signed(-SignedDuration::from_mins(2)),
        String::new(),
        "hash=00".to_owned(),
    ] {
        let answer = stage.open(&refused).await;
        assert_eq!(answer.status, StatusCode::UNAUTHORIZED, "{refused}");
        assert_eq!(
            answer.json()["type"],
            json!("/problems/launch-data-refused")
        );
    }
    for body in ["", "{}", "[]", "init_data", "{\"init_data\":7}"] {
        let request = Request::post("/app/session").body(body.into());
        let answer = stage.ask(request.expect("a request")).await;
        assert_eq!(answer.status, StatusCode::UNAUTHORIZED, "{body}");
    }
    let endless = Request::post("/app/session").body("x".repeat(9000).into());
    let answer = stage.ask(endless.expect("a request")).await;
    assert_eq!(answer.status, StatusCode::PAYLOAD_TOO_LARGE);
}

#[tokio::test]
async fn who_has_not_agreed_in_the_chat_is_told_so() {
    let stage = Stage::new().await;
    let unknown = stage.open(&signed(SignedDuration::ZERO)).await;
    assert_eq!(unknown.status, StatusCode::FORBIDDEN);
    assert_eq!(unknown.json()["type"], json!("/problems/not-agreed"));
    let zone = "UTC".parse::<Zone>().expect("a zone");
    stage
        .knows(&Profile::brought(
            Language::En,
            zone,
            None,
            Timestamp::now(),
        ))
        .await;
    let brought = stage.open(&signed(SignedDuration::ZERO)).await;
    assert_eq!(brought.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn the_page_loads_its_own_files_and_nothing_from_elsewhere() {
    let stage = Stage::new().await;
    let answer = stage.get("/app").await;
    let page = answer.unpacked();
    let policy = answer.header(header::CONTENT_SECURITY_POLICY);
    assert!(policy.starts_with("default-src 'none'; "), "{policy}");
    assert!(
        policy.ends_with(&format!("frame-ancestors {WEB}")),
        "{policy}"
    );
    assert!(
        !policy.contains("unsafe") && !policy.contains('*'),
        "{policy}"
    );
    assert!(!page.contains("://"), "{page}");
    for placeholder in [
        "LANGUAGE", "TITLE", "SCRIPT", "WORDS", "FILES", "STYLE", "PAINT",
    ] {
        assert!(!page.contains(placeholder), "{placeholder}");
    }
    let title = page.split_once("<title>").expect("a title").1;
    assert!(title.starts_with("Diary</title>"), "{title}");
    for (begin, end) in [("<style>", "</style>"), ("<script>", "</script>")] {
        let parts: Vec<_> = page.split(begin).collect();
        let [_, rest] = parts[..] else {
            panic!("one {begin} in {page}");
        };
        let (own, _) = rest.split_once(end).expect("its end");
        let hash = STANDARD.encode(Sha256::digest(own));
        assert!(policy.contains(&format!(" 'sha256-{hash}'")), "{begin}");
    }
    let path = format!("/app/{VERSION}/{SCRIPT}");
    assert!(page.contains(&path[1..]));
    let script = stage.get(&path).await;
    assert_eq!(script.status, StatusCode::OK);
    let cached = script.header(header::CACHE_CONTROL);
    assert_eq!(cached, "public, max-age=31536000, immutable");
    for elsewhere in ["http://", "https://", "eval(", "innerHTML", "import "] {
        for text in [&page, &script.unpacked()] {
            assert!(!text.contains(elsewhere), "{elsewhere}");
        }
    }
    let bytes = answer.body.len() + script.body.len();
    let mut of_words = 0;
    for language in Language::ALL {
        let path = format!("/app/{VERSION}/{}", words::file_name(language));
        assert!(page.contains(&path[1..]), "{language:?}");
        let file = stage.get(&path).await;
        let document: Value = serde_json::from_str(&file.unpacked()).expect("JSON");
        assert_eq!(document["language"], json!(language.code()));
        let title = document["words"]["title"].as_str().expect("a title");
        assert!(!title.contains(['<', '&']), "{title} is written into HTML");
        of_words = of_words.max(file.body.len());
    }
    assert!(bytes + of_words < 50_000, "{bytes} and {of_words} bytes");
}

#[tokio::test]
async fn the_page_fetches_the_words_of_the_language_that_the_phone_asks_for() {
    let stage = Stage::new().await;
    for (wishes, language) in [
        ("de-CH,de;q=0.9,en;q=0.8", Language::De),
        ("nl", Language::En),
        ("", Language::En),
    ] {
        let asked = Request::get("/app")
            .header(header::ACCEPT_ENCODING, "gzip")
            .header(header::ACCEPT_LANGUAGE, wishes);
        let page = stage
            .ask(asked.body(Body::empty()).expect("a request"))
            .await;
        let name = words::file_name(language);
        let fetched = format!("<link rel=\"preload\" href=\"app/{VERSION}/{name}\"");
        assert!(page.unpacked().contains(&fetched), "{wishes}");
    }
}

#[tokio::test]
async fn files_are_there_under_their_version_alone() {
    let stage = Stage::new().await;
    for path in [
        "/app/0123456789abcdef/main.js".to_owned(),
        format!("/app/{VERSION}/index.html"),
        format!("/app/{VERSION}/main.js"),
        format!("/app/{VERSION}/{WORKER}"),
        format!("/app/{VERSION}/words-xx.json"),
        format!("/app/{VERSION}/..%2Fmain.rs"),
        "/app/main.js".to_owned(),
        "/".to_owned(),
    ] {
        assert_eq!(
            stage.get(&path).await.status,
            StatusCode::NOT_FOUND,
            "{path}"
        );
    }
    let worker = stage.get(&format!("/app/{WORKER}")).await;
    assert_eq!(worker.headers["service-worker-allowed"], "../app");
    assert!(worker.unpacked().contains(VERSION));
}
