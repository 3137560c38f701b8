//! Tokens that are refused, whatever stands in them.

use jiff::Timestamp;
use jsonwebtoken::get_current_timestamp;
use proptest::prelude::*;
use serde_json::{Value, json};

use super::{AUDIENCE, CHANNEL_AUDIENCE, ClaimFault, Claims, Refusal, Verifier};
use crate::tests::caller::Caller;

fn verifiers(callers: &[Caller]) -> Vec<Verifier> {
    let verifier = |caller: &Caller| Verifier::new(&caller.key()).expect("a verifier");
    callers.iter().map(verifier).collect()
}

/// As a call is let in: the claims are judged, and then the signature.
fn verify(token: &str, keys: &[Verifier]) -> Result<(), Refusal> {
    Claims::read(token)?.judge(&[AUDIENCE], Timestamp::now())?;
    super::verify(token, keys).map(|_| ())
}

/// Bots that sign fast: RSA takes a millisecond and more.
const QUICK: [Caller; 3] = [Caller::ED25519, Caller::P256, Caller::SHARED];

fn claims(differences: &Value) -> Value {
    let now = get_current_timestamp();
    let mut claims =
        json!({"iss": "discord", "aud": "headache-diary", "iat": now, "exp": now + 300});
    let named = claims.as_object_mut().expect("claims");
    named.extend(differences.as_object().expect("differences").clone());
    claims
}

#[test]
fn each_way_in_is_refused_for_its_own_reason() {
    use ClaimFault::*;
    let now = get_current_timestamp();
    let keys = verifiers(&[Caller::P256, Caller::ED25519]);
    for (differences, reason) in [
        (json!({"iat": now - 331, "exp": now - 31}), Expired),
        (json!({"iat": now + 60, "exp": now + 120}), NotYetValid),
        (json!({"nbf": now + 60}), NotYetValid),
        (json!({"iat": now, "exp": now + 301}), TooLongLived),
        (json!({"aud": "another-diary"}), WrongAudience),
        (json!({"aud": CHANNEL_AUDIENCE}), WrongAudience),
        (json!({"aud": []}), WrongAudience),
        (json!({"aud": null}), NoAud),
        (json!({"aud": 7}), NoAud),
        (json!({"iat": null}), NoIat),
        (json!({"iat": now.to_string()}), NoIat),
        (json!({"exp": null}), NoExp),
        (json!({"exp": "soon"}), NoExp),
        (json!({"nbf": "now"}), WrongNbf),
        (json!({"jti": 7}), WrongJti),
    ] {
        let token = Caller::ED25519.sign(&claims(&differences));
        let reason = Refusal::Claims(reason);
        assert_eq!(verify(&token, &keys), Err(reason), "{differences}");
    }
    let right = claims(&json!({}));
    assert_eq!(verify(&Caller::ED25519.sign(&right), &keys), Ok(()));
    assert_eq!(verify(&Caller::P256.sign(&right), &keys), Ok(()));
    let by = |caller: Caller| verify(&caller.sign(&right), &keys);
    assert_eq!(by(Caller::ED25519.impostor()), Err(Refusal::Signature));
    assert_eq!(by(Caller::SHARED), Err(Refusal::Algorithm));
    let named = Caller::ED25519.sign_as(Some("another"), &right);
    assert_eq!(verify(&named, &keys), Err(Refusal::UnknownKey));
    assert_eq!(verify(&named, &[]), Err(Refusal::UnknownChannel));
}

#[test]
fn a_token_without_end_is_refused_before_it_is_read() {
    let megabyte = "a".repeat(1024 * 1024);
    assert_eq!(Claims::read(&megabyte), Err(Refusal::TooLong));
}

#[test]
fn a_channel_is_changed_by_a_token_that_is_for_nothing_else_and_short_lived_and_has_an_id() {
    let now = get_current_timestamp();
    let right = json!({
        "aud": CHANNEL_AUDIENCE, "iat": now, "exp": now + 60, "jti": "0123456789abcdef",
    });
    let is_one = |differences: Value| {
        let mut claims = claims(&right);
        let named = claims.as_object_mut().expect("claims");
        named.extend(differences.as_object().expect("differences").clone());
        let read = Claims::read(&Caller::ED25519.sign(&claims)).expect("claims");
        read.single_use().is_ok()
    };
    assert!(is_one(json!({})));
    assert!(is_one(json!({"aud": [CHANNEL_AUDIENCE]})));
    for wrong in [
        json!({"aud": AUDIENCE}),
        json!({"aud": [AUDIENCE, CHANNEL_AUDIENCE]}),
        json!({"exp": now + 61}),
        json!({"jti": null}),
        json!({"jti": "short"}),
        json!({"jti": "long".repeat(17)}),
    ] {
        assert!(!is_one(wrong.clone()), "{wrong}");
    }
}

proptest! {
    #[test]
    fn whatever_is_no_token_is_refused_and_harms_nothing(text in "\\PC{0,300}") {
        prop_assert!(Claims::read(&text).is_err());
        prop_assert!(verify(&text, &verifiers(&QUICK)).is_err());
    }

    #[test]
    fn a_token_with_one_character_changed_is_refused(
        caller in prop::sample::select(&QUICK),
        place in any::<prop::sample::Index>(),
        other in "[A-Za-z0-9_.-]",
    ) {
        let token = caller.sign(&claims(&json!({})));
        let place = place.index(token.len());
        prop_assume!(token[place..=place] != other);
        let changed = format!("{}{other}{}", &token[..place], &token[place + 1..]);
        prop_assert!(verify(&changed, &verifiers(&QUICK)).is_err());
    }

    #[test]
    fn a_token_that_is_cut_short_is_refused(
        caller in prop::sample::select(&QUICK),
        length in any::<prop::sample::Index>(),
    ) {
        let token = caller.sign(&claims(&json!({})));
        let cut = &token[..length.index(token.len())];
        prop_assert!(verify(cut, &verifiers(&QUICK)).is_err());
    }

    #[test]
    fn only_a_token_of_now_that_lives_five_minutes_at_most_is_taken(
        issued in -700_i64..700,
        life in -100_i64..700,
    ) {
        let now = i64::try_from(get_current_timestamp()).expect("a time");
        // The clock may tick while this is judged.
        prop_assume!((issued - 30).abs() > 2 && (issued + life + 30).abs() > 2);
        let times = json!({"iat": now + issued, "exp": now + issued + life});
        let taken = verify(&Caller::ED25519.sign(&claims(&times)), &verifiers(&QUICK)).is_ok();
        let is_of_now = issued <= 30 && issued + life >= -30;
        prop_assert_eq!(taken, is_of_now && life <= 300);
    }

    #[test]
    fn a_key_opens_for_its_own_signatures_and_no_other_s(
        signer in prop::sample::select(&QUICK),
        keys in prop::sample::subsequence(QUICK.to_vec(), 0..=3),
    ) {
        let token = signer.sign(&claims(&json!({})));
        let opens = keys.iter().any(|key| key.channel == signer.channel);
        prop_assert_eq!(verify(&token, &verifiers(&keys)).is_ok(), opens);
    }
}
