//! Addresses that secrets and health data travel to: a bot's token stands in the path of each call
//! to Telegram, and the token of a link in its address.

use anyhow::ensure;
use url::{Host, Url};

use crate::variable::variable;

/// The value of an environment variable that is an https address, or one of this machine.
pub fn address_variable(name: &str) -> anyhow::Result<String> {
    let address = variable(name)?;
    ensure!(
        stays_private(&address),
        "the environment variable {name} is neither an https address nor one of this machine"
    );
    Ok(address)
}

/// Whether nobody between reads what is sent there: it is encrypted, or never leaves the machine.
fn stays_private(address: &str) -> bool {
    let Ok(url) = Url::parse(address) else {
        return false;
    };
    match (url.scheme(), url.host()) {
        ("https", Some(_)) => true,
        ("http", Some(Host::Domain(name))) => name == "localhost" || name.ends_with(".localhost"),
        ("http", Some(Host::Ipv4(ip))) => ip.is_loopback(),
        ("http", Some(Host::Ipv6(ip))) => ip.is_loopback(),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_encrypted_or_of_this_machine() {
        for address in [
            "https://api.telegram.org",
            "https://bots.example:8443/telegram",
            "http://localhost:8081",
            "http://a1b2.execute-api.localhost:4566",
            "http://127.0.0.1:8081/telegram",
            "http://[::1]:8081",
        ] {
            assert!(stays_private(address), "{address}");
        }
        for address in [
            "http://api.telegram.org",
            "http://10.0.0.1:8081",
            "http://localhost@bots.example",
            "http://localhost.bots.example",
            "http://127.0.0.1.bots.example",
            "http://[::2]",
            "ftp://localhost",
            "localhost:8081",
            "//api.telegram.org",
            "",
        ] {
            assert!(!stays_private(address), "{address}");
        }
    }
}
