use axum::http::{StatusCode, header};
use jiff::Timestamp;
use journal_aws::KeyEnding;
use jsonwebtoken::{EncodingKey, Header, encode, get_current_timestamp};
use serde_json::{Value, json};

use super::caller::Caller;
use super::log;
use super::stage::{Answer, Stage};
use crate::rate::RateLimit;

const DAY: &str = "/v1/people/ann/entries/2026-11-23";

#[tokio::test]
async fn a_channel_comes_in_with_each_algorithm() {
    for caller in Caller::ALL {
        let stage = Stage::with(&caller).await;
        let path = format!("/v1/people/ann/entries/{}", stage.today());
        let token = caller.token();

        let written = stage.put(&path, &token, r#"{"headache":false}"#).await;
        assert_eq!(written.status, StatusCode::CREATED, "{written:?}");

        let read = stage.get(&path, &token).await;
        assert_eq!((read.status, &read.body), (StatusCode::OK, &written.body));
    }
}

#[tokio::test]
async fn a_token_that_is_not_right_in_every_claim_is_refused() {
    let caller = Caller::ED25519;
    let stage = Stage::with(&caller).await;
    let now = get_current_timestamp();
    // Twelve calls may take a minute: no row is near enough to its bound for that to matter.
    for (reason, differences) in [
        ("expired", json!({"iat": now - 331, "exp": now - 31})),
        ("not-yet-valid", json!({"iat": now + 120, "exp": now + 180})),
        ("not-yet-valid", json!({"iat": now + 600, "exp": now + 900})),
        ("not-yet-valid", json!({"nbf": now + 120})),
        ("too-long-lived", json!({"iat": now, "exp": now + 301})),
        ("too-long-lived", json!({"exp": u64::MAX})),
        ("wrong-audience", json!({"aud": "another-diary"})),
        ("wrong-audience", json!({"aud": "headache-diary/channel"})),
        ("no-aud", json!({"aud": null})),
        ("no-exp", json!({"exp": null})),
        ("no-iat", json!({"iat": null})),
        ("no-exp", json!({"exp": "soon"})),
    ] {
        let answer = stage.get(DAY, &caller.token_with(&differences)).await;
        assert_refused(&answer, reason);
        assert_eq!(answer.body["reason"], reason);
        assert!(answer.body["detail"].is_string(), "{answer:?}");
        // Nobody else learns it.
        let forged = caller.impostor().token_with(&differences);
        assert_nothing_told(&stage.get(DAY, &forged).await, reason);
    }
    for (name, differences) in [
        ("of an unknown channel", json!({"iss": "icq"})),
        (
            "expired, of an unknown channel",
            json!({"iss": "icq", "exp": now - 31}),
        ),
        ("of no channel", json!({"iss": null})),
        ("of several channels", json!({"iss": ["discord", "icq"]})),
        ("of an impossible channel", json!({"iss": "../discord"})),
    ] {
        let answer = stage.get(DAY, &caller.token_with(&differences)).await;
        assert_nothing_told(&answer, name);
    }
}

#[tokio::test]
async fn a_bot_with_a_wrong_clock_learns_so_by_its_first_call_on_every_route() {
    let caller = Caller::ED25519;
    let late = json!({"iat": get_current_timestamp() + 600, "exp": get_current_timestamp() + 900});
    for (method, path) in [
        ("GET", "/v1/people/ann"),
        ("DELETE", "/v1/people/ann"),
        ("GET", DAY),
        ("GET", "/v1/channel/keys"),
        ("DELETE", "/v1/channel/callback"),
    ] {
        // Where nobody has called yet.
        let stage = Stage::with(&caller).await;
        let token = caller.token_with(&late);
        let answer = stage.call(method, path, &token, &[], "").await;
        assert_eq!(answer.body["reason"], "not-yet-valid", "{method} {path}");
    }
}

#[tokio::test]
async fn a_revoked_key_learns_nothing_from_an_instance_that_never_saw_it() {
    let (old, new) = (Caller::ED25519, Caller::P256.serving("discord"));
    let stage = Stage::with(&old).await;
    stage.register("discord", &new.key()).await;
    stage.revoke("discord", &old.key().id).await;
    let expired = json!({"exp": get_current_timestamp() - 31});
    assert_nothing_told(&stage.get(DAY, &old.token_with(&expired)).await, "revoked");
}

#[tokio::test]
async fn old_tokens_that_somebody_found_cost_the_channel_none_of_its_calls() {
    let caller = Caller::ED25519;
    let stage = Stage::with_rate(RateLimit::new(0.001, 1)).await;
    stage.register(caller.channel, &caller.key()).await;
    stage.make(caller.channel, "ann").await;
    let expired = json!({"exp": get_current_timestamp() - 31});
    for _ in 0..3 {
        let answer = stage.get(DAY, &caller.token_with(&expired)).await;
        assert_eq!(answer.body["reason"], "expired");
    }
    let answer = stage.get(DAY, &caller.token()).await;
    assert_eq!(answer.problem(), "/problems/no-entry");
}

#[tokio::test]
async fn half_a_minute_between_the_clocks_is_well() {
    let caller = Caller::ED25519;
    let stage = Stage::with(&caller).await;
    let at: [fn(u64) -> Value; 6] = [
        |now| json!({"iat": now - 300, "exp": now - 25}),
        |now| json!({"iat": now + 25, "exp": now + 325}),
        |now| json!({"nbf": now + 25}),
        |_| json!({"nbf": null}),
        |now| json!({"iat": now as f64 - 0.5, "exp": now as f64 + 299.5}),
        |now| json!({"aud": ["another-diary", "headache-diary"], "exp": now + 10}),
    ];
    for differences in at {
        // By the clock of this very call; those before it took their time.
        let differences = differences(get_current_timestamp());
        let answer = stage.get(DAY, &caller.token_with(&differences)).await;
        assert_eq!(answer.problem(), "/problems/no-entry", "{differences}");
    }
}

#[tokio::test]
async fn the_algorithm_is_the_registered_one_whatever_the_token_says() {
    for caller in [Caller::ED25519, Caller::P256, Caller::RSA] {
        let stage = Stage::with(&caller).await;
        let claims = caller.claims();

        assert_refused(&stage.get(DAY, &unsigned(&claims)).await, "none");

        let secret = EncodingKey::from_secret(caller.public_key().as_bytes());
        let symmetric = encode(&Header::default(), &claims, &secret).expect("a token");
        assert_refused(&stage.get(DAY, &symmetric).await, "HS256");

        for other in Caller::ALL {
            if other.channel != caller.channel {
                let token = other.sign(&claims);
                assert_refused(&stage.get(DAY, &token).await, other.channel);
            }
        }
    }
}

#[tokio::test]
async fn a_channel_is_proved_by_its_own_key_only() {
    let caller = Caller::ED25519;
    let stage = Stage::with(&caller).await;
    stage.register("icq", &Caller::P256.key()).await;

    let impostor = caller.impostor().token();
    assert_refused(&stage.get(DAY, &impostor).await, "another key");

    // Signed by the key of discord, in the name of icq.
    let borrowed = caller.token_with(&json!({"iss": "icq"}));
    assert_refused(&stage.get(DAY, &borrowed).await, "another channel's key");

    let token = caller.token();
    let (head, signature) = token.rsplit_once('.').expect("a token");
    let mut claims = caller.claims();
    claims["exp"] = json!(get_current_timestamp() + 299);
    let other = caller.sign(&claims);
    let (other_head, _) = other.rsplit_once('.').expect("a token");
    let exchanged = format!("{other_head}.{signature}");
    assert_refused(&stage.get(DAY, &exchanged).await, "exchanged claims");
    let truncated = &token[..token.len() - 4];
    assert_refused(&stage.get(DAY, truncated).await, "truncated");
    assert_refused(&stage.get(DAY, &format!("{head}.")).await, "no signature");
}

#[tokio::test]
async fn what_is_no_token_is_refused() {
    let stage = Stage::with(&Caller::ED25519).await;
    for garbage in ["x", ".", "..", "...", "a.b.c", "e30.e30.e30", "%00.%00.%00"] {
        assert_refused(&stage.get(DAY, garbage).await, garbage);
    }
    let endless = "a".repeat(1024 * 1024);
    assert_refused(&stage.get(DAY, &endless).await, "1 MB");
    let endless = Caller::ED25519.token_with(&json!({"padding": endless}));
    assert_refused(&stage.get(DAY, &endless).await, "1 MB, signed");
}

#[tokio::test]
async fn without_a_token_the_way_in_is_named() {
    let stage = Stage::new().await;
    let bare = axum::http::Request::get(DAY).body(axum::body::Body::empty());
    let answer = stage.send(bare).await;
    assert_eq!(answer.problem(), "/problems/no-token");
    let challenge = &answer.headers[header::WWW_AUTHENTICATE];
    assert_eq!(challenge, r#"Bearer realm="headache-diary""#);
}

#[tokio::test]
async fn keys_change_without_a_pause_and_a_revoked_one_counts_no_more() {
    let (old, new) = (Caller::ED25519, Caller::P256.serving("discord"));
    let stage = Stage::with(&old).await;
    let is_let_in = async |token: &str| {
        let answer = stage.get(DAY, token).await;
        answer.problem() == "/problems/no-entry"
    };
    assert!(is_let_in(&old.token()).await);
    assert!(!is_let_in(&new.token()).await);

    stage.register("discord", &new.key()).await;
    assert!(is_let_in(&old.token()).await);
    assert!(is_let_in(&new.token()).await);

    stage.revoke("discord", &old.key().id).await;
    assert!(!is_let_in(&old.token()).await);
    assert!(is_let_in(&new.token()).await);

    stage.revoke("discord", &new.key().id).await;
    assert!(!is_let_in(&new.token()).await);
}

#[tokio::test]
async fn a_token_may_name_its_key_and_then_no_other_is_tried() {
    let (first, second) = (Caller::ED25519, Caller::P256.serving("discord"));
    let stage = Stage::with(&first).await;
    stage.register("discord", &second.key()).await;
    for (signer, named, is_right) in [
        (first, first.key().id, true),
        (second, second.key().id, true),
        (first, second.key().id, false),
        (first, "unknown".to_owned(), false),
        (first, String::new(), false),
    ] {
        let token = signer.sign_as(Some(&named), &signer.claims());
        let answer = stage.get(DAY, &token).await;
        match is_right {
            true => assert_eq!(answer.problem(), "/problems/no-entry"),
            false => assert_refused(&answer, &named),
        }
    }
}

#[tokio::test]
async fn nobody_serves_the_people_of_telegram_over_http() {
    let telegram = Caller::ED25519.serving("telegram");
    let stage = Stage::with(&telegram).await;
    let answer = stage.get(DAY, &telegram.token()).await;
    assert_refused(&answer, "telegram");
}

#[tokio::test]
async fn who_is_not_let_in_learns_nothing_of_the_body() {
    let stage = Stage::with(&Caller::ED25519).await;
    let answer = stage.put(DAY, "a.b.c", "not even JSON").await;
    assert_refused(&answer, "a bad body");
    let answer = stage
        .get(
            "/v1/people/no one/entries/never"
                .replace(' ', "%20")
                .as_str(),
            "a.b.c",
        )
        .await;
    assert_refused(&answer, "a bad address");
}

#[tokio::test]
async fn a_closed_channel_lets_nobody_in_and_takes_no_key() {
    let caller = Caller::ED25519;
    let stage = Stage::with(&caller).await;
    let now = jiff::Timestamp::now();
    let closed = stage.table.close_channel(caller.channel, now).await;
    closed.expect("closed");
    assert_refused(&stage.get(DAY, &caller.token()).await, "closed");
    let key = stage.table.channel(caller.channel).await;
    assert_eq!(key.expect("an answer"), None);
}

#[tokio::test]
async fn a_key_that_cannot_be_used_is_our_fault_and_lets_nobody_in() {
    let caller = Caller::ED25519;
    let stage = Stage::new().await;
    let mut key = caller.key();
    key.key = Caller::RSA.key().key;
    stage.register(caller.channel, &key).await;
    let answer = stage.get(DAY, &caller.token()).await;
    assert_eq!(answer.status, StatusCode::INTERNAL_SERVER_ERROR);
    assert_eq!(answer.problem(), "/problems/internal");
}

#[tokio::test]
async fn a_channel_whose_only_key_has_ended_is_refused_like_a_stranger() {
    let caller = Caller::ED25519;
    let stage = Stage::new().await;
    let mut key = caller.key();
    key.ending = Some(KeyEnding {
        at: Timestamp::UNIX_EPOCH,
        asked_by: key.id.clone(),
    });
    stage.register(caller.channel, &key).await;
    assert_refused(&stage.get(DAY, &caller.token()).await, "an ended key");
}

#[tokio::test]
async fn a_refusal_is_logged_by_reason_and_channel_and_without_the_token() {
    let caller = Caller::ED25519;
    let stage = Stage::with(&caller).await;
    let token = caller.token_with(&json!({"aud": "another-diary"}));

    assert_refused(&stage.get(DAY, &token).await, "wrong audience");

    let log = log::text();
    assert!(log.contains("reason=aud is not headache-diary"), "{log}");
    assert!(log.contains(r#"channel="discord""#), "{log}");
    for part in token.split('.') {
        assert!(!log.contains(part), "{log}");
    }
}

fn unsigned(claims: &Value) -> String {
    // {"alg":"none","typ":"JWT"}
    let head = "eyJhbGciOiJub25lIiwidHlwIjoiSldUIn0";
    let signed = Caller::ED25519.sign(claims);
    let claims = signed.split('.').nth(1).expect("claims");
    format!("{head}.{claims}.")
}

/// The refusal of whom no key of the channel vouches for: the same whatever is wrong.
fn assert_nothing_told(answer: &Answer, name: &str) {
    assert_refused(answer, name);
    let told = json!({
        "type": "/problems/token-refused",
        "title": "The token was refused",
        "status": 401,
    });
    assert_eq!(answer.body, told, "{name}");
}

fn assert_refused(answer: &Answer, name: &str) {
    assert_eq!(answer.status, StatusCode::UNAUTHORIZED, "{name}");
    assert_eq!(answer.problem(), "/problems/token-refused", "{name}");
    let challenge = &answer.headers[header::WWW_AUTHENTICATE];
    let expected = r#"Bearer realm="headache-diary", error="invalid_token""#;
    assert_eq!(challenge, expected, "{name}");
}
