//! The call-back of a channel's bot: its address, its events and the secret that signs the
//! calls.

use std::collections::BTreeSet;
use std::net::Ipv4Addr;

use hmac::{Hmac, KeyInit, Mac};
use journal::event::EventKind;
use serde::{Deserialize, Serialize};
use sha2::Sha256;
use url::{Host, Url};

use crate::channel_key::is_secret;
use crate::secret::Secret;

/// The longest address that EventBridge takes.
const LONGEST_ADDRESS: usize = 2048;

/// The address at which a channel's bot is called, and the events that it hears.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Callback {
    pub address: CallbackAddress,
    pub events: BTreeSet<EventKind>,
    pub secret: CallbackSecret,
}

/// An address that EventBridge can call, and that is outside of its own network. It is
/// kept and called as it was parsed, so that nobody reads another host out of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct CallbackAddress(Url);

/// The secret that a call-back is signed with (HMAC-SHA256). It is never sent back to
/// anyone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct CallbackSecret(Secret);

/// The text is not an address at which a bot can be called.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("an https address with a host's name, and at most 2048 characters without # and *")]
pub struct InvalidAddress;

/// The text is too easy to guess, or cannot be written everywhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("32-256 printable ASCII characters, without spaces")]
pub struct InvalidSecret;

impl Callback {
    /// An id made of the address, the events and the secret: the same call-back has the
    /// same id. It does not reveal the secret.
    #[must_use]
    pub fn id(&self) -> String {
        let events: Vec<_> = self.events.iter().map(|kind| kind.name()).collect();
        let asked = format!("callback\n{}\n{}", self.address.as_str(), events.join(" "));
        self.secret.sign(&asked)[..12].to_owned()
    }
}

impl CallbackAddress {
    /// The host's name, which a log may show; the rest of an address may hold a secret.
    #[must_use]
    pub fn host(&self) -> &str {
        self.0.host_str().unwrap_or_default()
    }

    /// The address in the form in which it is called.
    #[must_use]
    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }
}

impl CallbackSecret {
    /// The signature of a text: HMAC-SHA256 under the secret, in hex.
    #[must_use]
    pub fn sign(&self, words: &str) -> String {
        let mut mac = Hmac::<Sha256>::new_from_slice(self.0.expose().as_bytes())
            .expect("HMAC takes a key of any length");
        mac.update(words.as_bytes());
        hex::encode(mac.finalize().into_bytes())
    }
}

impl TryFrom<String> for CallbackAddress {
    type Error = InvalidAddress;

    fn try_from(text: String) -> Result<Self, InvalidAddress> {
        let is_allowed =
            |byte: u8| byte.is_ascii_alphanumeric() || b"-()_.!~';/?:&=+$,%".contains(&byte);
        if !text.bytes().all(is_allowed) {
            return Err(InvalidAddress);
        }
        let url = Url::parse(&text).map_err(|_| InvalidAddress)?;
        let host = url.host().ok_or(InvalidAddress)?;
        // The parser reads hosts out of much that only looks like an address.
        let is_spelled_out = text
            .to_ascii_lowercase()
            .starts_with(&format!("{}://{host}", url.scheme()));
        // In the clear only within one machine: EventBridge itself calls no such
        // address, the local AWS calls no other.
        let may_be_called = match (url.scheme(), host) {
            ("https", Host::Domain(name)) => is_public_name(name),
            ("http", Host::Domain(name)) => name == "localhost",
            ("http", Host::Ipv4(ip)) => ip == Ipv4Addr::LOCALHOST,
            _ => false,
        };
        let fits = url.port() != Some(0) && url.as_str().len() <= LONGEST_ADDRESS;
        match is_spelled_out && may_be_called && fits {
            true => Ok(Self(url)),
            false => Err(InvalidAddress),
        }
    }
}

/// Whether a name can be one of the public DNS. A name without a dot, or with one at its
/// end, is looked up within a network first.
fn is_public_name(name: &str) -> bool {
    let is_label = |label: &str| {
        (1..=63).contains(&label.len())
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label
                .bytes()
                .all(|b| b.is_ascii_alphanumeric() || b == b'-')
    };
    name.contains('.') && name.split('.').all(is_label)
}

impl TryFrom<String> for CallbackSecret {
    type Error = InvalidSecret;

    fn try_from(text: String) -> Result<Self, InvalidSecret> {
        match is_secret(&text) {
            true => Ok(Self(text.into())),
            false => Err(InvalidSecret),
        }
    }
}

impl From<CallbackAddress> for String {
    fn from(address: CallbackAddress) -> Self {
        address.0.into()
    }
}

impl From<CallbackSecret> for String {
    fn from(secret: CallbackSecret) -> Self {
        secret.0.expose().to_owned()
    }
}

#[cfg(test)]
mod tests {
    use std::io::Write;
    use std::process::{Command, Stdio};

    use super::*;

    fn address(text: &str) -> Result<CallbackAddress, InvalidAddress> {
        CallbackAddress::try_from(text.to_owned())
    }

    fn callback(text: &str, secret: &str) -> Callback {
        Callback {
            address: address(text).expect("an address"),
            events: [EventKind::ReminderDue].into(),
            secret: secret.repeat(32).try_into().expect("a secret"),
        }
    }

    #[test]
    fn a_signature_holds_for_any_characters_in_every_language() {
        let secret = CallbackSecret::try_from("an-example-of-32-characters-or-more".to_owned());
        let payload = "{\"id\":\"\\\"quoted\\\" \\\\ \u{2028} 😀 e\u{301}\"}";
        let signature = secret.expect("a secret").sign(payload);
        // printf %s "$PAYLOAD" | openssl dgst -sha256 -hmac "$SECRET" -r
        let by_openssl = "f31c808ed0fc238de63766a77d8a5b9ef1033d5d7cb5caf118bd0b8d4fd1ce43";
        assert_eq!(signature, by_openssl);

        // As the description has it, whichever way the call itself was written on its way.
        let script = "import hmac, json, sys\n\
            call = json.load(sys.stdin.buffer)\n\
            key = b'an-example-of-32-characters-or-more'\n\
            expected = hmac.new(key, call['payload'].encode(), 'sha256').hexdigest()\n\
            sys.exit(not hmac.compare_digest(expected, call['signature']))";
        let call = serde_json::json!({"payload": payload, "signature": signature});
        let plain = call.to_string();
        let escaped = plain
            .replace('\u{2028}', "\\u2028")
            .replace('😀', "\\ud83d\\ude00")
            .replace('\u{301}', "\\u0301");
        let written_anew = format!("{call:#}");
        let forged = plain.replace("quoted", "Quoted");
        for (call, is_believed) in [
            (plain, true),
            (escaped, true),
            (written_anew, true),
            (forged, false),
        ] {
            let python = Command::new("python3")
                .args(["-c", script])
                .stdin(Stdio::piped())
                .spawn();
            let mut python = python.expect("Python runs");
            let mut stdin = python.stdin.take().expect("a pipe");
            stdin.write_all(call.as_bytes()).expect("it reads");
            drop(stdin);
            let status = python.wait().expect("an end");
            assert_eq!(status.success(), is_believed, "{call}");
        }
    }

    #[test]
    fn a_bot_is_called_by_a_name_over_https_or_on_this_machine() {
        for text in [
            "https://bot.example/hooks?kind=diary&x=1",
            "https://bot.example:8443",
            "http://127.0.0.1:5000/",
            "http://localhost:5000/calls",
        ] {
            assert!(address(text).is_ok(), "{text}");
        }
        for text in [
            "",
            "bot.example",
            "https://",
            "http://bot.example/",
            "ftp://bot.example/",
            "https://bot/",
            "https://10.0.0.1/",
            "https://169.254.169.254/latest/meta-data",
            "https://0x7f.1/",
            "https://[::1]/",
            "https://user@bot.example/",
            "https://localhost@bot.example/",
            "http://127.0.0.1.bot.example/",
            "https://bot.example:0/",
            "https://bot.example:65536/",
            "https://bot.example:+443/",
            "https://bot.example/*",
            "https://bot.example/#part",
            "https://bot.example/a b",
            "https://бот.example/",
            "https://bot..example/",
            "https://bot.example./",
            "https://localhost./",
            "https://bot_.example/",
            "https://-bot.example/",
            "https://user:word@bot.example/",
            "https://bot.example:443@10.0.0.1/",
            "https://bot.example\\@10.0.0.1/",
            "https://127.1/",
            "https://2130706433/",
            "https://017700000001/",
            "https://0177.0.0.1/",
            "https://0x7f000001/",
            "https://1.2.3.4./",
            "https://[::ffff:10.0.0.1]/",
            "https://[fd00::1]:443/",
            "http://[::1]/",
            "http://127.0.0.2/",
            "http://2130706433/",
            "http://0.0.0.0/",
            "https:bot.example/",
            "https:/bot.example/",
            "https:///bot.example/",
            "https://b%6ft.example/",
            "HTTPS//bot.example/",
            " https://bot.example/",
            "https://bot.example/\n",
        ] {
            assert_eq!(address(text), Err(InvalidAddress), "{text}");
        }
        assert!(address(&format!("https://bot.example/{}", "a".repeat(2048))).is_err());
    }

    #[test]
    fn a_bot_is_called_where_the_parsed_address_leads() {
        for (text, called) in [
            ("https://Bot.Example:443", "https://bot.example/"),
            (
                "https://bot.example/a/../b?x=1",
                "https://bot.example/b?x=1",
            ),
        ] {
            assert_eq!(address(text).expect("an address").as_str(), called);
        }
    }

    #[test]
    fn the_same_call_back_has_the_same_name_and_no_other_has() {
        let first = callback("https://bot.example/", "s");
        assert_eq!(first.id(), callback("https://bot.example/", "s").id());
        assert_ne!(first.id(), callback("https://bot.example/a", "s").id());
        assert_ne!(first.id(), callback("https://bot.example/", "t").id());
        let mut other = first.clone();
        other.events.insert(EventKind::ReportReady);
        assert_ne!(first.id(), other.id());
    }

    #[test]
    fn words_are_signed_as_rfc_4231_has_it() {
        // Test case 2 has a key that is too short to be taken here.
        let secret = CallbackSecret("Jefe".to_owned().into());
        assert_eq!(
            secret.sign("what do ya want for nothing?"),
            "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"
        );
        assert!(!format!("{secret:?}").contains("Jefe"));
    }
}
