//! Calls of another bot: addresses, headers and bodies.

use axum::body::Body;
use axum::http::{HeaderName, HeaderValue, Request, header};
use journal::entry::{Entry, WrittenEntry};
use serde_json::Value;

use crate::stage::{self, ApiAnswer, CHANNEL};

/// The beginning of the addresses of people.
const PEOPLE: &str = "/v1/people/";

/// The beginning of the partition keys of people, and that of those of the channel.
const PERSON: &str = "user#";

pub(crate) fn holds(data: &[u8]) -> Option<()> {
    let text = String::from_utf8_lossy(data).replace("TODAY", &stage::today().to_string());
    let (head, body) = text.split_once("\n\n").unwrap_or((&text, ""));
    let [call, again] = [request(head, body)?, request(head, body)?];
    let path = call.uri().path().to_owned();
    let is_of_a_day = *call.method() == "PUT" && path.contains("/entries/");
    let read = Request::get(&path).header(header::AUTHORIZATION, bearer("GET", &path));
    let read = read.body(Body::empty()).ok()?;
    let answers = stage::calls([call, again, read]);
    for answer in &answers {
        is_an_answer(answer);
        is_of_the_named_person(answer, &path);
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

/// The request that a text describes; `None` where no client could send it.
fn request(head: &str, body: &str) -> Option<Request<Body>> {
    let mut lines = head.lines();
    let (method, address) = lines.next()?.split_once(' ')?;
    let request = Request::builder().method(method).uri(address);
    let mut request = request.body(Body::from(body.to_owned())).ok()?;
    let token = bearer(request.method().as_str(), request.uri().path());
    let headers = request.headers_mut();
    headers.insert(
        header::CONTENT_TYPE,
        HeaderValue::from_static("application/json"),
    );
    headers.insert(header::AUTHORIZATION, token.parse().ok()?);
    for line in lines {
        let (name, value) = line.split_once(": ")?;
        headers.insert(
            HeaderName::try_from(name).ok()?,
            HeaderValue::from_str(value).ok()?,
        );
    }
    Some(request)
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
    assert_ne!(answer.status.as_u16(), 500, "{answer:?}");
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
    let own = format!("{PERSON}{CHANNEL}#{}", decoded(named));
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
