//! HTTP requests as API Gateway hands them to a function, read so that an address leads where it
//! says and nowhere else.
//!
//! API Gateway decodes the path of an address (`rawPath`) before it hands it over. `lambda_http`
//! reads it as if it were still encoded: it ends the path at a "#", begins the query at a "?",
//! follows "..", takes "\" for "/" and leaves out tabs; and a route decodes what is left once
//! more. So `/v1/people/ann%23y` would be ann. Here the path is encoded anew before it becomes an
//! address, so that a route decodes it to the very text that API Gateway made of it. A slash is
//! the one thing that cannot be told from an encoded one any more: it always parts two segments.
//!
//! Of a request nothing makes the function break either: not the query, which comes as it was
//! sent, and no header, which may be more than ASCII.

use std::fmt::Debug;

use lambda_http::aws_lambda_events::apigw::ApiGatewayV2httpRequest;
use lambda_http::http::header::HOST;
use lambda_http::http::{HeaderMap, HeaderName, HeaderValue, Method};
use lambda_http::lambda_runtime::{self, Diagnostic};
use lambda_http::request::LambdaRequest;
use lambda_http::tower::ServiceExt;
use lambda_http::{Adapter, Error, IntoResponse, LambdaEvent, Request, Service};
use percent_encoding::{AsciiSet, CONTROLS, NON_ALPHANUMERIC, utf8_percent_encode};
use serde::de::Error as _;
use serde::{Deserialize, Deserializer};
use serde_json::value::RawValue;
use serde_json::{Map, Value};

/// The characters that are encoded in a segment of a path: all but RFC 3986's unreserved ones.
const IN_SEGMENT: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~');

/// The characters that are encoded in a query, where they cannot stand as they are. An escape of
/// the sender's stays.
const IN_QUERY: &AsciiSet = &CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'#')
    .add(b'<')
    .add(b'>')
    .add(b'\\')
    .add(b'^')
    .add(b'`')
    .add(b'{')
    .add(b'|')
    .add(b'}');

/// Serves requests for as long as the function lives, as [`lambda_http::run`] does.
///
/// # Errors
/// Where Lambda's runtime cannot be reached.
pub async fn run<'a, R, S, E>(handler: S) -> Result<(), Error>
where
    S: Service<Request, Response = R, Error = E>,
    S::Future: Send + 'a,
    R: IntoResponse,
    E: Debug + Into<Diagnostic>,
{
    let handler = Adapter::from(handler).map_request(|event: LambdaEvent<HttpEvent>| {
        LambdaEvent::new(LambdaRequest::from(event.payload), event.context)
    });
    lambda_runtime::run(handler).await
}

/// A request in the form of API Gateway's HTTP APIs (payload format 2.0).
pub struct HttpEvent(ApiGatewayV2httpRequest);

/// The fields of an event that make a request. Nothing else of it is read.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct SentRequest {
    request_context: RequestContext,
    raw_path: Option<String>,
    raw_query_string: Option<String>,
    /// Without that of the cookies.
    headers: Option<Map<String, Value>>,
    cookies: Option<Vec<String>>,
    body: Option<String>,
    is_base64_encoded: Option<bool>,
}

#[derive(Deserialize)]
struct RequestContext {
    http: RequestLine,
}

#[derive(Deserialize)]
struct RequestLine {
    method: String,
}

impl<'de> Deserialize<'de> for HttpEvent {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        // By itself: otherwise Lambda's runtime notes the way to every field, in case that it is wrong.
        let event = Box::<RawValue>::deserialize(deserializer)?;
        let sent: SentRequest = serde_json::from_str(event.get()).map_err(D::Error::custom)?;
        let method = Method::from_bytes(sent.request_context.http.method.as_bytes());
        let mut event = ApiGatewayV2httpRequest::default();
        event.request_context.http.method = method.map_err(D::Error::custom)?;
        event.headers = read_headers(&sent.headers.unwrap_or_default());
        // So that the address is a path and a query: by its host no route is told apart.
        event.headers.remove(HOST);
        let path = encoded_path(&sent.raw_path.unwrap_or_default());
        let query = sent.raw_query_string.unwrap_or_default();
        let query = utf8_percent_encode(&query, IN_QUERY).to_string();
        // Of a longer one no request can be made. API Gateway's are far shorter; so it leads nowhere.
        let is_address = path.len() + "?".len() + query.len() < usize::from(u16::MAX);
        let (path, query) = match is_address {
            true => (path, query),
            false => ("/".to_owned(), String::new()),
        };
        event.raw_path = Some(path);
        event.raw_query_string = Some(query);
        event.cookies = sent.cookies;
        event.body = sent.body;
        event.is_base64_encoded = sent.is_base64_encoded.unwrap_or_default();
        Ok(Self(event))
    }
}

impl From<HttpEvent> for LambdaRequest {
    fn from(HttpEvent(event): HttpEvent) -> Self {
        Self::ApiGatewayV2(event)
    }
}

impl From<HttpEvent> for Request {
    fn from(event: HttpEvent) -> Self {
        LambdaRequest::from(event).into()
    }
}

/// The path of an address, which decodes to this one.
fn encoded_path(path: &str) -> String {
    let segments: Vec<_> = path.split('/').map(encoded_segment).collect();
    match segments.join("/") {
        path if path.starts_with('/') => path,
        path => format!("/{path}"),
    }
}

fn encoded_segment(segment: &str) -> String {
    let encoded = utf8_percent_encode(segment, IN_SEGMENT).to_string();
    match segment {
        // An address has no such segments: whoever reads one resolves them, encoded or not. So
        // they are encoded twice, and no route takes them for anything.
        "." | ".." => encoded.replace('.', "%252E"),
        _ => encoded,
    }
}

/// The headers of an event, each as the bytes that were sent. A control character, which HTTP
/// does not carry but for the tab, becomes a question mark, so that no condition is lost for one.
fn read_headers(headers: &Map<String, Value>) -> HeaderMap {
    let read = headers.iter().filter_map(|(name, value)| {
        let value = value
            .as_str()?
            .replace(|letter: char| letter.is_control() && letter != '\t', "?");
        let value = HeaderValue::from_bytes(value.as_bytes()).ok()?;
        Some((HeaderName::from_bytes(name.as_bytes()).ok()?, value))
    });
    read.collect()
}

#[cfg(test)]
mod tests {
    use lambda_http::http::Uri;
    use percent_encoding::percent_decode_str;
    use proptest::prelude::*;
    use serde_json::json;

    use super::*;

    fn request(path: &str, query: &str, headers: &Value) -> Request {
        let event = json!({
            "version": "2.0",
            "routeKey": "ANY /v1/{proxy+}",
            "rawPath": path,
            "rawQueryString": query,
            "headers": headers,
            "requestContext": {
                "domainName": "diary.example",
                "http": {"method": "DELETE", "path": path, "protocol": "HTTP/1.1"},
                "stage": "$default",
            },
            "isBase64Encoded": false,
        });
        let event: HttpEvent = serde_json::from_value(event).expect("an event");
        event.into()
    }

    fn uri(path: &str) -> Uri {
        request(path, "", &json!({"host": "diary.example"}))
            .uri()
            .clone()
    }

    /// The segments as a route decodes them.
    fn segments(uri: &Uri) -> Vec<String> {
        let segments = uri.path().split('/');
        let decoded = segments.map(|segment| percent_decode_str(segment).decode_utf8());
        decoded
            .map(|text| text.expect("UTF-8").into_owned())
            .collect()
    }

    #[test]
    fn every_character_arrives_as_it_is_wherever_it_stands() {
        for character in (0..=0x17f)
            .filter_map(char::from_u32)
            .chain(['\u{fffd}', '🤕'])
        {
            for id in [
                format!("{character}ann"),
                format!("a{character}nn"),
                format!("ann{character}"),
                format!("ann{character}y"),
                format!("ann%{:02x}", u32::from(character)),
                format!("ann%25{:02x}", u32::from(character)),
            ] {
                let path = format!("/v1/people/{id}/entries");
                let expected: Vec<_> = path.split('/').map(str::to_owned).collect();
                let uri = uri(&path);
                assert_eq!(segments(&uri), expected, "{id:?}");
                assert_eq!(uri.query(), None, "{id:?}");
            }
        }
    }

    #[test]
    fn no_segment_is_left_out_or_followed() {
        for path in [
            "/v1/people/ben/../ann",
            "/v1/people/./ann",
            "/v1/people/ben/%2e%2E/ann",
            "/v1/people/ann/.",
            "/v1/people//ann",
            "//v1/people/ann",
            "/v1/people/ann/",
            "/v1/people/ben\\..\\ann",
            "/v1/people/ben/..\\ann",
            "/v1/people/ben/.\t./ann",
        ] {
            let parts = path.split('/').count();
            assert_eq!(segments(&uri(path)).len(), parts, "{path:?}");
        }
        assert_eq!(
            uri("/v1/people/ben/../ann"),
            "/v1/people/ben/%252E%252E/ann"
        );
        assert_eq!(uri("").path(), "/");
        assert_eq!(uri("@elsewhere/ann").path(), "/%40elsewhere/ann");
    }

    #[test]
    fn a_query_stays_as_it_was_sent() {
        let sent = |query: &str| {
            let request = request("/v1/x", query, &json!({}));
            request.uri().query().map(str::to_owned)
        };
        for query in [
            "from=2026-11-01&to=x%23y",
            "a=1&a=2",
            "a=b+c",
            "%FF",
            "a=%zz",
            "??",
        ] {
            assert_eq!(sent(query).as_deref(), Some(query));
        }
        assert_eq!(sent(""), None);
        assert_eq!(sent("a=#b c<\n").as_deref(), Some("a=%23b%20c%3C%0A"));
        assert_eq!(sent("a=é").as_deref(), Some("a=%C3%A9"));
    }

    #[test]
    fn a_header_that_is_more_than_ascii_arrives() {
        let headers = json!({"if-match": "\"é\"", "x-a": "a\u{7f}b", "not a name": "x"});
        let request = request("/v1/x", "", &headers);
        assert_eq!(request.headers()["if-match"].as_bytes(), "\"é\"".as_bytes());
        assert_eq!(request.headers()["x-a"], "a?b");
        assert_eq!(request.headers().len(), 2);
    }

    #[test]
    fn a_tab_between_the_tags_of_a_condition_stays_one() {
        let request = request("/v1/x", "", &json!({"if-match": "\"a\",\t\"b\""}));
        assert_eq!(request.headers()["if-match"], "\"a\",\t\"b\"");
    }

    #[test]
    fn method_body_and_cookies_arrive() {
        let request = |event: Value| -> Request {
            let event: HttpEvent = serde_json::from_value(event).expect("an event");
            event.into()
        };
        let posted = request(json!({
            "rawPath": "/r/x",
            "rawQueryString": "",
            "headers": {"content-type": "text/plain"},
            "cookies": ["a=1", "report=opened"],
            "requestContext": {"http": {"method": "POST"}},
            "body": "YW5u",
            "isBase64Encoded": true,
        }));
        assert_eq!(posted.method(), Method::POST);
        assert_eq!(posted.headers()["cookie"], "a=1; report=opened");
        assert_eq!(posted.body().as_ref(), b"ann");
        let bare = request(json!({
            "rawPath": null,
            "headers": null,
            "body": null,
            "requestContext": {"http": {"method": "GET"}},
        }));
        assert_eq!(bare.uri(), "/");
        assert!(bare.headers().is_empty() && bare.body().is_empty());
    }

    #[test]
    fn an_address_longer_than_any_that_is_sent_leads_nowhere() {
        let long = "é".repeat(70_000);
        for (path, query) in [(format!("/v1/{long}"), ""), ("/v1/x".to_owned(), &*long)] {
            let request = request(&path, query, &json!({}));
            assert_eq!(request.uri(), "/");
        }
        for length in 65_520..65_540 {
            request(&"/".repeat(length - 3), "a", &json!({}));
        }
        // The longest that API Gateway takes, of what grows most.
        let dots = "/..".repeat(3_400);
        assert_eq!(segments(&uri(&dots)).len(), 3_401);
    }

    proptest! {
        #[test]
        fn no_request_breaks_anything_and_every_path_arrives_as_it_is(
            path in "/(\\PC|[\\x00-\\x20#?%/.\\\\]){0,40}",
            query in any::<String>(),
            host in any::<String>(),
            other in any::<String>(),
        ) {
            let headers = json!({"host": host, "x-forwarded-proto": other, "cookie": other});
            let request = request(&path, &query, &headers);
            let is_dots = |segment: &str| segment == "." || segment == "..";
            if !path.split('/').any(is_dots) {
                let expected: Vec<_> = path.split('/').map(str::to_owned).collect();
                prop_assert_eq!(segments(request.uri()), expected);
            }
        }
    }
}
