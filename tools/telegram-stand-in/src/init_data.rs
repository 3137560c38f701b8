//! The launch data of a Mini App (`initData`), which says who opened it, signed as Telegram signs it.
//!
//! <https://core.telegram.org/bots/webapps#validating-data-received-via-the-mini-app>

use hmac::{Hmac, KeyInit, Mac};
use jiff::Timestamp;
use serde::Serialize;
use sha2::Sha256;

use crate::{chat::MadeUpPerson, percent::percent_encoded};

/// The `WebAppUser` of a launch.
#[derive(Serialize)]
struct WebAppUser<'a> {
    id: i64,
    first_name: &'a str,
    language_code: &'a str,
    /// Left out where the bot may not write.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    allows_write_to_pm: bool,
}

/// The launch data of a person, as it stands in the app's address.
pub(crate) fn init_data(
    person: &MadeUpPerson,
    query_id: &str,
    auth_date: Timestamp,
    bot_token: &str,
) -> String {
    let user = WebAppUser {
        id: person.id,
        first_name: &person.first_name,
        language_code: &person.language_code,
        allows_write_to_pm: person.started && !person.blocked,
    };
    let user = serde_json::to_string(&user).expect("names and numbers are JSON");
    let mut fields = vec![
        ("query_id", query_id.to_owned()),
        ("user", user),
        ("auth_date", auth_date.as_second().to_string()),
    ];
    let hash = signature(&fields, bot_token);
    fields.push(("hash", hash));
    let pairs = fields
        .iter()
        .map(|(name, value)| format!("{name}={}", percent_encoded(value)));
    pairs.collect::<Vec<_>>().join("&")
}

/// A new `query_id`, which looks like Telegram's.
pub(crate) fn new_query_id() -> String {
    let random = std::iter::repeat_with(fastrand::alphanumeric).take(21);
    format!("AAH{}", random.collect::<String>())
}

/// The hexadecimal HMAC-SHA256 of all fields, sorted and a line each, under the HMAC-SHA256 of the token under "WebAppData".
fn signature(fields: &[(&str, String)], bot_token: &str) -> String {
    let lines = fields.iter().map(|(name, value)| format!("{name}={value}"));
    let mut lines: Vec<String> = lines.collect();
    lines.sort_unstable();
    let key = mac(b"WebAppData", bot_token);
    hex::encode(mac(&key, &lines.join("\n")))
}

fn mac(key: &[u8], text: &str) -> Vec<u8> {
    let mut mac = Hmac::<Sha256>::new_from_slice(key).expect("HMAC takes a key of any length");
    mac.update(text.as_bytes());
    mac.finalize().into_bytes().to_vec()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_signed_as_another_program_signs_it() {
        let person = MadeUpPerson {
            id: 1_000_001,
            first_name: "Анна & Co".into(),
            language_code: "ru".into(),
            started: true,
            blocked: false,
        };
        let at = Timestamp::from_second(1_795_456_800).unwrap();
        let data = init_data(&person, "AAHq", at, "110:made-up");
        // Signed by Python: hmac.new(hmac.new(b"WebAppData", token, "sha256").digest(), lines, "sha256").
        let signed = "query_id=AAHq&user=%7B%22id%22%3A1000001%2C%22first_name%22%3A%22%D0%90%D0%BD%D0%BD%D0%B0%20%26%20Co%22%2C%22language_code%22%3A%22ru%22%2C%22allows_write_to_pm%22%3Atrue%7D&auth_date=1795456800&hash=51116208047bfddb2c3161d461a04ceb29cc05637b98d4388f9ebfd590ffaef1";
        assert_eq!(data, signed);
    }

    #[test]
    fn a_person_who_never_wrote_or_blocked_the_bot_allows_it_nothing() {
        let mut person = MadeUpPerson {
            id: 1,
            first_name: "Anna".into(),
            language_code: "en".into(),
            started: false,
            blocked: false,
        };
        let allows = |person: &MadeUpPerson| {
            init_data(person, "AAHq", Timestamp::UNIX_EPOCH, "1:a").contains("allows_write_to_pm")
        };
        assert!(!allows(&person));
        person.started = true;
        assert!(allows(&person));
        person.blocked = true;
        assert!(!allows(&person));
    }
}
