use std::time::Duration;

/// A client for this machine, which waits for one answer as long as a cold start
/// on a busy machine may take.
pub fn http_client() -> reqwest::Result<reqwest::Client> {
    // Another part of the process may have chosen already; either choice is right.
    let _ = rustls::crypto::aws_lc_rs::default_provider().install_default();
    reqwest::Client::builder()
        .timeout(Duration::from_secs(60))
        .build()
}
