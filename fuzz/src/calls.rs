//! Calls of another bot: addresses, headers and bodies.

use axum::body::Body;
use axum::http::{HeaderName, HeaderValue, Method, Request, Uri, header};
use journal::entry::{Entry, WrittenEntry};
use journal_gateway::HttpEvent;
use serde_json::{Value, json};

use crate::stage::{self, ApiAnswer, CHANNEL};

/// The beginning of the addresses of people.
const PEOPLE: &str = "/v1/people/";

/// The beginning of the partition keys of people, and that of those of the channel.
const PERSON: &str = "user#";

pub(crate) fn holds(data: &[u8]) -> Option<()> {
    let text = String::from_utf8_lossy(data).replace("TODAY", &stage::today().to_string());
    let (head, body) = text.split_once("\n\n").unwrap_or((&text, ""));
    let call = TriedCall::read(head, body)?;
    let is_of_a_day = call.method == "PUT" && call.path.contains("/entries/");
    let reading = TriedCall {
        method: Method::GET,
        path: call.path.clone(),
        query: String::new(),
        headers: json!({"authorization": bearer("GET", &call.path)}),
        body,
    };
    let answers = stage::calls([call.request(), call.request(), reading.request()]);
    for answer in &answers {
        is_an_answer(answer);
        is_of_the_named_person(answer, &call.path);
    }
    if let [first, again, read] = answers.as_slice()
        && is_of_a_day
        && first.status.is_success()
    {
        is_the_day_sent(&first.body, body);
        if again.status.is_success() {
            assert_eq!(again.body, first.body, "the same once more is no change");
        }
        assert_eq!(read.body, first.body, "it is read as it was written");
    }
    Some(())
}

/// A call as API Gateway hands it over: the path is decoded.
struct TriedCall<'t> {
    method: Method,
    path: String,
    query: String,
    headers: Value,
    body: &'t str,
}

impl<'t> TriedCall<'t> {
    /// The call that a text describes; `None` where no client could send it.
    fn read(head: &str, body: &'t str) -> Option<Self> {
        let mut lines = head.lines();
        let (method, address) = lines.next()?.split_once(' ')?;
        let address: Uri = address.parse().ok()?;
        let path = decoded(address.path());
        let mut headers = json!({
            "authorization": bearer(method, &path),
            "content-type": "application/json",
        });
        for line in lines {
            let (name, value) = line.split_once(": ")?;
            HeaderValue::from_str(value).ok()?;
            let name = HeaderName::try_from(name).ok()?;
            headers[name.as_str()] = value.into();
        }
        Some(Self {
            method: method.parse().ok()?,
            path,
            query: address.query().unwrap_or_default().to_owned(),
            headers,
            body,
        })
    }

    fn request(&self) -> Request<Body> {
        let event = json!({
            "version": "2.0",
            "rawPath": self.path,
            "rawQueryString": self.query,
            "headers": self.headers,
            "requestContext": {"http": {"method": self.method.as_str()}, "stage": "$default"},
            "body": self.body,
            "isBase64Encoded": false,
        });
        let event: HttpEvent = serde_json::from_value(event).expect("an event");
        let request: Request<_> = event.into();
        request.map(Body::new)
    }
}

/// A token that is right for the method and the address.
fn bearer(method: &str, path: &str) -> String {
    let audience = match path.starts_with("/v1/channel") && method != "GET" {
        true => "headache-diary/channel",
        false => "headache-diary",
    };
    format!("Bearer {}", stage::token(audience))
}

/// It is no fault of the server's, and a refusal says what is wrong in the one form.
pub fn is_an_answer(answer: &ApiAnswer) {
    assert!(!answer.status.is_server_error(), "{answer:?}");
    if answer.status.is_client_error() {
        let kind = answer.headers.get(header::CONTENT_TYPE);
        let is_problem = kind.is_some_and(|kind| kind == "application/problem+json");
        assert!(is_problem, "{answer:?}");
        assert_eq!(answer.body["status"], answer.status.as_u16());
        assert!(answer.body["type"].is_string() && answer.body["title"].is_string());
    }
}

/// All that is written of people is of the one whom the address names.
fn is_of_the_named_person(answer: &ApiAnswer, path: &str) {
    let rest = path.strip_prefix(PEOPLE).unwrap_or_default();
    let named = rest.split('/').next().unwrap_or_default();
    let own = format!("{PERSON}{CHANNEL}#{named}");
    for partition in &answer.written {
        if partition.starts_with(PERSON) {
            assert_eq!(*partition, own, "{path:?} writes to another person");
        }
    }
}

/// A part of an address without its percent encoding.
fn decoded(part: &str) -> String {
    let mut decoded = Vec::new();
    let mut at = 0;
    while let Some(byte) = part.as_bytes().get(at) {
        let digits = part.get(at + 1..at + 3).filter(|_| *byte == b'%');
        let value = digits.and_then(|digits| u8::from_str_radix(digits, 16).ok());
        decoded.push(value.unwrap_or(*byte));
        at += if value.is_some() { 3 } else { 1 };
    }
    String::from_utf8_lossy(&decoded).into_owned()
}

/// The day that is stored is the one that was sent: what was left out is not known.
fn is_the_day_sent(stored: &Value, sent: &str) {
    let stored: Entry = serde_json::from_value(stored.clone()).expect("an entry");
    let sent: WrittenEntry = serde_json::from_str(sent).expect("the body that was taken");
    let sent = sent.of(stored.date).expect("the day that was taken");
    let provenance = stored.provenance.clone();
    assert_eq!(stored, Entry { provenance, ..sent });
}
