//! A body of JSON, read into what a route wants.

use std::fmt;
use std::marker::PhantomData;

use axum::body::Bytes;
use axum::extract::{FromRequest, Request};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::IntoResponse;
use serde::de::value::MapAccessDeserializer;
use serde::de::{DeserializeOwned, Deserializer, IgnoredAny, MapAccess, Visitor};
use serde::{Deserialize, Serialize};
use serde_json::error::Category;
use serde_path_to_error::{Path, Segment};

use crate::problem::{FieldFault, Problem};

/// The body of a request that declares it to be JSON.
pub async fn bytes<S: Send + Sync>(request: Request, state: &S) -> Result<Bytes, Problem> {
    if !is_declared_json(request.headers()) {
        return Err(Problem::NotDeclaredJson);
    }
    Bytes::from_request(request, state)
        .await
        .map_err(|refusal| match refusal.into_response().status() {
            StatusCode::PAYLOAD_TOO_LARGE => Problem::TooLarge,
            _ => Problem::NotJson,
        })
}

/// A JSON object. By themselves serde's structs are also read from a list of their
/// fields' values, which nobody means who sends one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Object<T>(pub T);

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Object<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Fields<T>(PhantomData<T>);

        impl<'de, T: Deserialize<'de>> Visitor<'de> for Fields<T> {
            type Value = T;

            fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, fields: A) -> Result<T, A::Error> {
                T::deserialize(MapAccessDeserializer::new(fields))
            }
        }

        deserializer.deserialize_map(Fields(PhantomData)).map(Self)
    }
}

/// Whether the content type is `application/json`, whatever its parameters.
fn is_declared_json(headers: &HeaderMap) -> bool {
    headers
        .get(header::CONTENT_TYPE)
        .and_then(|value| value.to_str().ok())
        .and_then(|value| value.split(';').next())
        .is_some_and(|kind| kind.trim().eq_ignore_ascii_case("application/json"))
}

/// Reads the whole body.
///
/// # Errors
/// [`Problem::NotJson`], or [`Problem::InvalidBody`] with the first fault of its form.
pub fn read<T: DeserializeOwned>(body: &[u8]) -> Result<T, Problem> {
    let mut reader = serde_json::Deserializer::from_slice(body);
    let Object(value) = serde_path_to_error::deserialize(&mut reader).map_err(|error| {
        // Of two alternatives in one object serde_json says that a bracket is missing.
        let is_json = || serde_json::from_slice::<IgnoredAny>(body).is_ok();
        match error.inner().classify() {
            Category::Data => Problem::InvalidBody(vec![fault(&error)]),
            _ if is_json() => Problem::InvalidBody(vec![fault(&error)]),
            _ => Problem::NotJson,
        }
    })?;
    reader.end().map_err(|_| Problem::NotJson)?;
    Ok(value)
}

/// Where the body is wrong, and what is wanted there.
pub fn fault(error: &serde_path_to_error::Error<serde_json::Error>) -> FieldFault {
    let message = error.inner().to_string();
    // The last step to what is not known here is the name that was sent.
    let last = error.path().iter().next_back();
    let is_sent = message.starts_with("unknown field")
        || matches!(last, Some(Segment::Map { key })
            if message.starts_with(&format!("unknown variant `{key}`")));
    let steps_to_leave_out = usize::from(is_sent);
    FieldFault::at(&pointer(error.path(), steps_to_leave_out), wanted(&message))
}

/// What serde wanted. The first half of its message says what was sent, and is left out.
fn wanted(message: &str) -> String {
    let message = message
        .rsplit_once(" at line ")
        .map_or(message, |(message, _)| message);
    let names_only_our_own =
        message.starts_with("missing field") || message.starts_with("duplicate field");
    match message.rsplit_once(", expected ") {
        _ if names_only_our_own => message.to_owned(),
        Some((_, wanted)) if message.starts_with("unknown field") => {
            format!("a field that is not known here; known: {wanted}")
        }
        Some((_, wanted)) => format!("expected {wanted}"),
        None => "not what is wanted here".to_owned(),
    }
}

fn pointer(path: &Path, steps_to_leave_out: usize) -> String {
    let steps: Vec<String> = path
        .iter()
        .filter_map(|step| match step {
            Segment::Seq { index } => Some(index.to_string()),
            Segment::Map { key } => Some(key.clone()),
            Segment::Enum { variant } => Some(variant.clone()),
            Segment::Unknown => None,
        })
        .collect();
    let known = steps.len().saturating_sub(steps_to_leave_out);
    steps[..known]
        .iter()
        .map(|step| format!("/{step}"))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::Value;

    #[derive(Debug, PartialEq, Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Outer {
        inner: Vec<Object<Inner>>,
    }

    #[derive(Debug, PartialEq, Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Inner {
        #[serde(default)]
        number: Option<u8>,
        #[serde(default)]
        choice: Option<Choice>,
    }

    #[derive(Debug, PartialEq, Deserialize)]
    #[serde(rename_all = "snake_case")]
    enum Choice {
        Left,
        At(String),
    }

    fn refused(body: &str) -> (String, String) {
        match read::<Outer>(body.as_bytes()) {
            Err(Problem::InvalidBody(faults)) => {
                let pointer = faults[0].pointer.clone().expect("a pointer");
                (pointer, faults[0].detail.clone())
            }
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn a_fault_of_form_is_named_by_its_place_and_by_what_is_wanted() {
        let fault = |pointer: &str, detail: &str| (pointer.to_owned(), detail.to_owned());
        for (body, pointer, detail) in [
            (
                r#"{"inner":[{},{"number":"seven"}]}"#,
                "#/inner/1/number",
                "expected u8",
            ),
            (
                r#"{"inner":[{"number":7.5}]}"#,
                "#/inner/0/number",
                "expected u8",
            ),
            (
                r#"{"inner":[{"number":-1}]}"#,
                "#/inner/0/number",
                "expected u8",
            ),
            (
                r#"{"inner":[{"choice":{"at":1}}]}"#,
                "#/inner/0/choice/at",
                "expected a string",
            ),
            (r#"{"inner":{}}"#, "#/inner", "expected a sequence"),
            ("{}", "#", "missing field `inner`"),
            (r#"{"inner":[],"inner":[]}"#, "#", "duplicate field `inner`"),
            ("[]", "#", "expected an object"),
            (r#"{"inner":[[7]]}"#, "#/inner/0", "expected an object"),
        ] {
            assert_eq!(refused(body), fault(pointer, detail), "{body}");
        }
    }

    #[test]
    fn nothing_that_was_sent_comes_back() {
        for body in [
            r#"{"inner":[],"secret":1}"#,
            r#"{"inner":[{"secret":1}]}"#,
            r#"{"inner":[{"number":"secret"}]}"#,
            r#"{"inner":[{"number":"x, expected secret, expected secret"}]}"#,
            r#"{"inner":[{"choice":"secret"}]}"#,
            r#"{"inner":[{"choice":{"secret":1}}]}"#,
            r#"{"inner":[],", expected secret":1}"#,
            r#"{"inner":[],"missing field secret":1}"#,
            r#"{"inner":"secret at line 5"}"#,
        ] {
            let (pointer, detail) = refused(body);
            assert!(!pointer.contains("secret"), "{body}: {pointer}");
            assert!(!detail.contains("secret"), "{body}: {detail}");
        }
    }

    #[test]
    fn an_unknown_field_is_answered_with_the_known_ones() {
        let (pointer, detail) = refused(r#"{"inner":[{"numbr":1}]}"#);
        assert_eq!(pointer, "#/inner/0");
        assert_eq!(
            detail,
            "a field that is not known here; known: `number` or `choice`"
        );
    }

    #[test]
    fn what_is_not_json_is_told_from_what_is_not_wanted() {
        for body in ["", "{", "nothing", "{\"inner\":[]} {}", "\u{0}"] {
            let read = read::<Outer>(body.as_bytes());
            assert_eq!(read, Err(Problem::NotJson), "{body}");
        }
        let deep = "[".repeat(100_000);
        assert_eq!(
            read::<Value>(format!("{{\"a\":{deep}").as_bytes()),
            Err(Problem::NotJson)
        );
        assert_eq!(read::<Outer>(b"\xff\xfe"), Err(Problem::NotJson));
    }

    #[test]
    fn the_content_type_may_have_parameters_but_must_be_json() {
        let declared = |kind: &'static str| {
            let headers = [(header::CONTENT_TYPE, kind.parse().expect("a header"))];
            is_declared_json(&headers.into_iter().collect())
        };
        assert!(declared("application/json"));
        assert!(declared("Application/JSON; charset=utf-8"));
        assert!(!declared("text/json"));
        assert!(!declared("application/jsonp"));
        assert!(!is_declared_json(&HeaderMap::new()));
    }
}
