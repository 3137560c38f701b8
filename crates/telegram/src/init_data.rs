//! The launch data of a Mini App (`initData`), by which Telegram says who opened it. The page
//! hands it over as it is; nothing of it is true before its signature is proved.
//!
//! <https://core.telegram.org/bots/webapps#validating-data-received-via-the-mini-app>

use std::collections::BTreeMap;
use std::fmt::Display;

use hmac::{Hmac, Mac};
use jiff::{SignedDuration, Timestamp};
use serde::Deserialize;
use sha2::Sha256;
use url::form_urlencoded;

use crate::mac::mac;

/// How long launch data opens the diary after it was signed, which is when the app is opened.
pub const INIT_DATA_LIFE: SignedDuration = SignedDuration::from_hours(1);

/// How long a session lives that launch data opens: the token that it is changed for is sent with
/// each call, and the launch data no more than once in this time.
pub const SESSION_LIFE: SignedDuration = SignedDuration::from_mins(15);

/// How far Telegram's clock may be before ours.
const LEEWAY: SignedDuration = SignedDuration::from_secs(30);

/// The longest launch data that is looked at, in bytes.
const LONGEST: usize = 4096;

/// Who opened the Mini App, as Telegram says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InitData {
    pub user: u64,
    /// The language of the person's Telegram, as an IETF tag.
    pub language_code: Option<String>,
    pub signed_at: Timestamp,
}

/// Why launch data opens nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum InitDataFault {
    #[error("it is no launch data")]
    Malformed,
    #[error("Telegram did not sign it for this bot")]
    Forged,
    #[error("it was signed too long ago")]
    Expired,
    #[error("it was signed at a time that has not come")]
    FromTheFuture,
    #[error("it names nobody")]
    Nobody,
}

impl InitData {
    /// Proves launch data by the bot's token.
    ///
    /// # Errors
    /// [`InitDataFault`]. Of what is forged nothing is read.
    pub fn prove(text: &str, bot_token: &str, now: Timestamp) -> Result<Self, InitDataFault> {
        if text.len() > LONGEST {
            return Err(InitDataFault::Malformed);
        }
        let mut fields = BTreeMap::new();
        for (name, value) in form_urlencoded::parse(text.as_bytes()) {
            if fields.insert(name, value).is_some() {
                return Err(InitDataFault::Malformed);
            }
        }
        let hash = fields.remove("hash").ok_or(InitDataFault::Malformed)?;
        let hash = hex::decode(&*hash).map_err(|_| InitDataFault::Malformed)?;
        signature(&fields, bot_token)
            .verify_slice(&hash)
            .map_err(|_| InitDataFault::Forged)?;

        let signed_at = fields.get("auth_date").and_then(|date| date.parse().ok());
        let signed_at = signed_at.and_then(|second| Timestamp::from_second(second).ok());
        let signed_at = signed_at.ok_or(InitDataFault::Malformed)?;
        let age = now.duration_since(signed_at);
        if age > INIT_DATA_LIFE {
            return Err(InitDataFault::Expired);
        }
        if age < -LEEWAY {
            return Err(InitDataFault::FromTheFuture);
        }
        let user = fields.get("user").ok_or(InitDataFault::Nobody)?;
        let user: LaunchingUser =
            serde_json::from_str(user).map_err(|_| InitDataFault::Malformed)?;
        Ok(Self {
            user: user.id,
            language_code: user.language_code,
            signed_at,
        })
    }
}

#[derive(Deserialize)]
struct LaunchingUser {
    id: u64,
    language_code: Option<String>,
}

/// The HMAC-SHA256 of all fields but the signature itself, sorted and a line each, under the
/// HMAC-SHA256 of the token under "WebAppData".
fn signature<T: Display>(fields: &BTreeMap<T, T>, bot_token: &str) -> Hmac<Sha256> {
    let lines = fields.iter().map(|(name, value)| format!("{name}={value}"));
    let lines: Vec<_> = lines.collect();
    let key = mac(b"WebAppData", bot_token).finalize().into_bytes();
    mac(&key, &lines.join("\n"))
}

#[cfg(test)]
mod tests {
    use super::*;

    const TOKEN: &str = "110:made-up";

    /// Signed by Python: `hmac.new(hmac.new(b"WebAppData", token, "sha256").digest(), lines, "sha256")`.
    const SIGNED: &str = "query_id=AAHdF6IQAAAAAN0XohDhrOrc&user=%7B%22id%22%3A710000001%2C%22first_name%22%3A%22Anna+%26+Co%22%2C%22language_code%22%3A%22pt-br%22%2C%22allows_write_to_pm%22%3Atrue%7D&auth_date=1795456800&signature=abc&hash=5b7f56b1d20d6e5a1970260ae1cecca9290069fb756cca5ea7c73a00d4dd769b";

    fn at(seconds: i64) -> Timestamp {
        Timestamp::from_second(1_795_456_800 + seconds).expect("a time")
    }

    /// Launch data with these fields, signed as Telegram does.
    fn signed(fields: &[(&str, &str)]) -> String {
        let signature = signature(&fields.iter().copied().collect(), TOKEN);
        let hash = hex::encode(signature.finalize().into_bytes());
        form_urlencoded::Serializer::new(String::new())
            .extend_pairs(fields)
            .append_pair("hash", &hash)
            .finish()
    }

    #[test]
    fn who_opened_the_app_is_read_of_what_telegram_signed() {
        let read = InitData::prove(SIGNED, TOKEN, at(60)).expect("it is signed");
        assert_eq!(read.user, 710_000_001);
        assert_eq!(read.language_code.as_deref(), Some("pt-br"));
        assert_eq!(read.signed_at, at(0));
        let fields = [
            ("user", r#"{"id":7}"#),
            ("auth_date", "1795456800"),
            ("new_field", "=&\n"),
        ];
        let read = InitData::prove(&signed(&fields), TOKEN, at(0)).expect("it is signed");
        assert_eq!((read.user, read.language_code), (7, None));
    }

    #[test]
    fn what_telegram_did_not_sign_for_this_bot_is_refused() {
        for forged in [
            SIGNED.replace("710000001", "710000002"),
            SIGNED.replace("auth_date=1795456800", "auth_date=1795456801"),
            SIGNED.replace("&signature=abc", ""),
            format!("{SIGNED}&start_param=x"),
            SIGNED.replace("hash=5b", "hash=5c"),
            SIGNED[..SIGNED.len() - 2].to_owned(),
        ] {
            let read = InitData::prove(&forged, TOKEN, at(0));
            assert_eq!(read, Err(InitDataFault::Forged), "{forged}");
        }
        let other = InitData::prove(SIGNED, "111:made-up", at(0));
        assert_eq!(other, Err(InitDataFault::Forged));
        for malformed in [
            "",
            "hash",
            "hash=",
            "hash=xyz",
            "user=%7B%7D",
            "&&&",
            "hash=00&hash=00",
        ] {
            let read = InitData::prove(malformed, TOKEN, at(0)).map_err(|fault| {
                assert_ne!(fault, InitDataFault::Expired);
            });
            assert_eq!(read, Err(()), "{malformed}");
        }
        let endless = format!("{SIGNED}&a={}", "a".repeat(LONGEST));
        let read = InitData::prove(&endless, TOKEN, at(0));
        assert_eq!(read, Err(InitDataFault::Malformed));
    }

    #[test]
    fn it_opens_the_diary_for_an_hour() {
        let life = INIT_DATA_LIFE.as_secs();
        for (seconds, expected) in [
            (-31, Some(InitDataFault::FromTheFuture)),
            (-30, None),
            (life, None),
            (life + 1, Some(InitDataFault::Expired)),
        ] {
            let read = InitData::prove(SIGNED, TOKEN, at(seconds)).err();
            assert_eq!(read, expected, "{seconds}");
        }
        let forged = SIGNED.replace("710000001", "710000002");
        let read = InitData::prove(&forged, TOKEN, at(life + 1));
        assert_eq!(read, Err(InitDataFault::Forged), "a forger learns no more");
    }

    #[test]
    fn data_that_names_nobody_or_has_no_date_opens_nothing() {
        let nobody = signed(&[("auth_date", "1795456800")]);
        assert_eq!(
            InitData::prove(&nobody, TOKEN, at(0)),
            Err(InitDataFault::Nobody)
        );
        for fields in [
            [("user", "7"), ("auth_date", "1795456800")],
            [("user", r#"{"id":-7}"#), ("auth_date", "1795456800")],
            [("user", r#"{"id":7}"#), ("auth_date", "soon")],
            [("user", r#"{"id":7}"#), ("auth_date", "99999999999999")],
        ] {
            let read = InitData::prove(&signed(&fields), TOKEN, at(0));
            assert_eq!(read, Err(InitDataFault::Malformed), "{fields:?}");
        }
    }
}
