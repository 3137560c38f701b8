//! Who asks, by the headers that a browser sets and no page can change.

use axum::Router;
use axum::extract::Request;
use axum::http::{HeaderMap, HeaderName, Method, StatusCode, header};
use axum::middleware::{self, Next};
use axum::response::IntoResponse;

const SITE: HeaderName = HeaderName::from_static("sec-fetch-site");
const MODE: HeaderName = HeaderName::from_static("sec-fetch-mode");
const DESTINATION: HeaderName = HeaderName::from_static("sec-fetch-dest");

/// Where a page of another origin has something opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Opening {
    /// In a tab of its own, by a link: the page cannot read it, nor lay anything over it.
    Tab,
    /// In a frame of its own, which what is opened has to allow by its policy.
    Frame,
}

/// The router behind a door: programs and the server's own pages get in. `may_open` tells which
/// paths a page of another origin may have opened.
pub fn guarded(router: Router, may_open: fn(Opening, &str) -> bool) -> Router {
    router.layer(middleware::from_fn(move |request: Request, next: Next| {
        let refusal = refusal(&request, may_open);
        async move {
            match refusal {
                Some(refusal) => (StatusCode::FORBIDDEN, refusal).into_response(),
                None => next.run(request).await,
            }
        }
    }))
}

/// Why a request is refused.
fn refusal(request: &Request, may_open: fn(Opening, &str) -> bool) -> Option<&'static str> {
    let headers = request.headers();
    let Some(host) = text(headers, &header::HOST).filter(|host| is_this_machine(host)) else {
        return Some("Only 127.0.0.1, localhost and names under it are served here.\n");
    };
    let is_own_origin = headers
        .get(header::ORIGIN)
        .is_none_or(|origin| origin.as_bytes() == format!("http://{host}").as_bytes());
    let is_own_site = headers
        .get(SITE)
        .is_none_or(|site| site == "none" || site == "same-origin");
    let is_opened = || opening(request).is_some_and(|it| may_open(it, request.uri().path()));
    if is_own_origin && (is_own_site || is_opened()) {
        None
    } else {
        Some("Pages of another origin are not served here.\n")
    }
}

/// Where the browser shows what comes of the request, if it opens something.
fn opening(request: &Request) -> Option<Opening> {
    let headers = request.headers();
    let is_navigation = request.method() == Method::GET && text(headers, &MODE) == Some("navigate");
    match text(headers, &DESTINATION).filter(|_| is_navigation)? {
        "document" => Some(Opening::Tab),
        "iframe" => Some(Opening::Frame),
        _ => None,
    }
}

/// Whether a `Host` means this machine wherever it is looked up. Names under `localhost`
/// do (RFC 6761), and nobody can register one.
fn is_this_machine(host: &str) -> bool {
    let name = match host.rsplit_once(':') {
        Some((name, port)) if port.bytes().all(|byte| byte.is_ascii_digit()) => name,
        _ => host,
    };
    let name = name.to_ascii_lowercase();
    name == "127.0.0.1" || name == "localhost" || name.ends_with(".localhost")
}

fn text<'a>(headers: &'a HeaderMap, name: &HeaderName) -> Option<&'a str> {
    headers.get(name)?.to_str().ok()
}

#[cfg(test)]
mod tests {
    use axum::body::Body;
    use axum::routing::any;
    use tower::ServiceExt;

    use super::*;

    const LINK: [(&str, &str); 3] = [
        ("sec-fetch-site", "cross-site"),
        ("sec-fetch-mode", "navigate"),
        ("sec-fetch-dest", "document"),
    ];

    /// The status with which a server at 127.0.0.1:8081 answers, whose page `/` is opened
    /// by links, and `/app` in frames.
    async fn answer(method: Method, path: &str, headers: &[(&str, &str)]) -> StatusCode {
        let router = Router::new().fallback(any(async || "served"));
        let mut request = Request::builder().method(method).uri(path);
        if !headers.iter().any(|(name, _)| *name == "host") {
            request = request.header("host", "127.0.0.1:8081");
        }
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let request = request.body(Body::empty()).unwrap();
        let answer = guarded(router, |opening, path| match opening {
            Opening::Tab => path == "/",
            Opening::Frame => path == "/app",
        });
        let answer = answer.oneshot(request).await;
        answer.unwrap().status()
    }

    #[tokio::test]
    async fn a_program_is_served() {
        for host in [
            "127.0.0.1:8081",
            "localhost:8081",
            "a1.execute-api.localhost:4566",
            "LOCALHOST",
        ] {
            let status = answer(Method::POST, "/act", &[("host", host)]).await;
            assert_eq!(status, StatusCode::OK, "{host}");
        }
    }

    #[tokio::test]
    async fn another_name_for_this_machine_is_refused() {
        for host in [
            "evil.example:8081",
            "127.0.0.1.evil.example",
            "localhost.evil.example:8081",
            "evillocalhost",
            "",
        ] {
            let status = answer(Method::GET, "/", &[("host", host)]).await;
            assert_eq!(status, StatusCode::FORBIDDEN, "{host}");
        }
    }

    #[tokio::test]
    async fn its_own_page_is_served() {
        let own = [
            ("origin", "http://127.0.0.1:8081"),
            ("sec-fetch-site", "same-origin"),
        ];
        assert_eq!(answer(Method::POST, "/act", &own).await, StatusCode::OK);
        let typed = [("sec-fetch-site", "none")];
        assert_eq!(answer(Method::GET, "/act", &typed).await, StatusCode::OK);
    }

    #[tokio::test]
    async fn a_page_of_another_origin_is_refused() {
        for headers in [
            [("origin", "https://evil.example")].as_slice(),
            &[("origin", "http://127.0.0.1:3000")],
            &[("origin", "http://localhost:8081")],
            &[("origin", "null")],
            &[("sec-fetch-site", "cross-site")],
            &[("sec-fetch-site", "same-site")],
        ] {
            for (method, path) in [(Method::POST, "/act"), (Method::GET, "/")] {
                let status = answer(method, path, headers).await;
                assert_eq!(status, StatusCode::FORBIDDEN, "{headers:?}");
            }
        }
    }

    #[tokio::test]
    async fn a_link_opens_a_page_in_a_tab_and_nothing_else() {
        assert_eq!(answer(Method::GET, "/", &LINK).await, StatusCode::OK);
        let elsewhere = [
            answer(Method::GET, "/act", &LINK).await,
            answer(Method::GET, "/app", &LINK).await,
            answer(Method::POST, "/", &LINK).await,
        ];
        assert_eq!(elsewhere, [StatusCode::FORBIDDEN; 3]);
    }

    #[tokio::test]
    async fn a_page_that_may_be_framed_is_shown_in_a_frame_and_no_other_is() {
        let framed = [LINK[0], LINK[1], ("sec-fetch-dest", "iframe")];
        assert_eq!(answer(Method::GET, "/app", &framed).await, StatusCode::OK);
        let elsewhere = [
            answer(Method::GET, "/", &framed).await,
            answer(Method::GET, "/act", &framed).await,
            answer(Method::POST, "/app", &framed).await,
        ];
        assert_eq!(elsewhere, [StatusCode::FORBIDDEN; 3]);
    }
}
