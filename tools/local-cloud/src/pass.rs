use std::fs;
use std::path::Path;

use anyhow::anyhow;
use axum::http::Method;

use crate::forwarding::WholeRequest;
use crate::private;

const HEADER: &str = "x-amz-security-token";
const PARAMETER: &str = "X-Amz-Security-Token=";

/// Proof that a caller may use the local AWS: the session token of its credentials, which
/// every SDK sends along. The emulator itself checks no signature.
#[derive(Clone)]
pub(crate) struct Pass(String);

impl Pass {
    /// The pass of the local AWS that keeps its state in `home`; made if there is none.
    pub(crate) fn of(home: &Path) -> anyhow::Result<Self> {
        let file = home.join("pass");
        match fs::read_to_string(&file) {
            Ok(pass) if !pass.is_empty() => Ok(Self(pass)),
            _ => {
                let pass = random()?;
                private::write(&file, &pass)?;
                Ok(Self(pass))
            }
        }
    }

    pub(crate) fn text(&self) -> &str {
        &self.0
    }

    /// Whether a request comes from one who knows it. The address of a file, which is
    /// handed on, shows it for reading only.
    pub(crate) fn is_shown_by(&self, request: &WholeRequest) -> bool {
        let header = request.headers().get(HEADER);
        if header.is_some_and(|shown| shown.as_bytes() == self.0.as_bytes()) {
            return true;
        }
        let query = request.uri().query().unwrap_or_default();
        let mut parameters = query.split('&');
        matches!(*request.method(), Method::GET | Method::HEAD)
            && parameters.any(|part| part.strip_prefix(PARAMETER) == Some(&self.0))
    }

    /// Shows it with a request that no SDK makes.
    pub(crate) fn show(&self, request: reqwest::RequestBuilder) -> reqwest::RequestBuilder {
        request.header(HEADER, &self.0)
    }
}

impl std::fmt::Debug for Pass {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("Pass")
    }
}

/// 128 random bits, in hexadecimal.
pub(crate) fn random() -> anyhow::Result<String> {
    let mut bytes = [0; 16];
    getrandom::fill(&mut bytes).map_err(|error| anyhow!("no randomness: {error}"))?;
    Ok(bytes.iter().map(|byte| format!("{byte:02x}")).collect())
}

#[cfg(test)]
mod tests {
    use axum::body::Bytes;
    use axum::http::Request;

    use super::*;

    fn request(method: Method, path: &str) -> WholeRequest {
        let request = Request::builder().method(method).uri(path);
        request.body(Bytes::new()).unwrap()
    }

    #[test]
    fn the_address_of_a_file_opens_it_for_reading_only() {
        let pass = Pass("abc".to_owned());
        let file = "/reports/a.pdf?X-Amz-Expires=600&X-Amz-Security-Token=abc";
        assert!(pass.is_shown_by(&request(Method::GET, file)));
        assert!(!pass.is_shown_by(&request(Method::PUT, file)));
        assert!(!pass.is_shown_by(&request(Method::GET, &format!("{file}d"))));
        assert!(!pass.is_shown_by(&request(Method::GET, "/reports/a.pdf")));
    }

    #[test]
    fn it_is_kept_and_nobody_else_may_read_it() {
        use std::os::unix::fs::PermissionsExt;

        let home = tempfile::tempdir().unwrap();
        let pass = Pass::of(home.path()).unwrap();
        assert_eq!(Pass::of(home.path()).unwrap().text(), pass.text());
        assert_eq!(pass.text().len(), 32);
        let mode = fs::metadata(home.path().join("pass"))
            .unwrap()
            .permissions();
        assert_eq!(mode.mode() & 0o777, 0o600);
    }
}
