use std::time::Duration;

use anyhow::Context;

/// A client for this machine and for Telegram. `patience` is for one request.
pub(crate) fn client(patience: Duration) -> anyhow::Result<reqwest::Client> {
    // Somebody else in this process may have chosen already; either is right.
    let _ = rustls::crypto::aws_lc_rs::default_provider().install_default();
    reqwest::Client::builder()
        .timeout(patience)
        .build()
        .context("making an HTTP client")
}

/// A URL that reaches the local AWS, and the `Host` to send with it.
///
/// An API lives at `http://<id>.execute-api.localhost:<port>`. Browsers know
/// that names under `localhost` are this machine; the C library does not.
pub(crate) fn reachable(url: &str) -> anyhow::Result<(reqwest::Url, Option<String>)> {
    let mut url: reqwest::Url = url
        .parse()
        .with_context(|| format!("{url} is no address"))?;
    let Some(name) = url.host_str().filter(|name| name.ends_with(".localhost")) else {
        return Ok((url, None));
    };
    let host = match url.port() {
        Some(port) => format!("{name}:{port}"),
        None => name.to_owned(),
    };
    url.set_host(Some("127.0.0.1"))
        .context("pointing the address at this machine")?;
    Ok((url, Some(host)))
}
