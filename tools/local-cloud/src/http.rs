use std::time::Duration;

use anyhow::Context;

/// A client for this machine and for Telegram. `patience` is for one request.
pub fn client(patience: Duration) -> anyhow::Result<reqwest::Client> {
    builder(patience).build().context("making an HTTP client")
}

pub(crate) fn builder(patience: Duration) -> reqwest::ClientBuilder {
    // Somebody else in this process may have chosen already; either is right.
    let _ = rustls::crypto::aws_lc_rs::default_provider().install_default();
    reqwest::Client::builder().timeout(patience)
}
