//! A body of JSON, read into a route's own type.

use axum::Json;
use axum::extract::rejection::JsonRejection;
use axum::extract::{FromRequest, Request};
use axum::http::StatusCode;
use journal::object::Object;
use serde::de::DeserializeOwned;
use serde_json::value::RawValue;
use serde_path_to_error::{Path, Segment};

use crate::problem::{FieldFault, Problem};

/// The body of a request, an object of JSON. Its form is refused by the first fault;
/// the meaning of its values is judged by the route, all at once.
pub struct JsonBody<T>(pub T);

impl<T: DeserializeOwned, S: Send + Sync> FromRequest<S> for JsonBody<T> {
    type Rejection = Problem;

    async fn from_request(request: Request, state: &S) -> Result<Self, Problem> {
        let body = Json::<Box<RawValue>>::from_request(request, state).await;
        let Json(text) = body.map_err(|refusal| match refusal {
            JsonRejection::MissingJsonContentType(_) => Problem::NotDeclaredJson,
            refusal if refusal.status() == StatusCode::PAYLOAD_TOO_LARGE => Problem::TooLarge,
            _ => Problem::NotJson,
        })?;
        read(text.get())
            .map(Self)
            .map_err(|fault| Problem::InvalidBody(vec![fault]))
    }
}

/// Reads a text that is JSON. A field that is not known is refused also where the type
/// passes it over, as those do that are stored too.
pub fn read<T: DeserializeOwned>(text: &str) -> Result<T, FieldFault> {
    let mut unknown = None;
    let mut note = |path: serde_ignored::Path<'_>| {
        unknown.get_or_insert_with(|| holder(&path));
    };
    let mut text = serde_json::Deserializer::from_str(text);
    let mut track = serde_path_to_error::Track::new();
    let reader = serde_path_to_error::Deserializer::new(&mut text, &mut track);
    let Object(document) = serde_ignored::deserialize(reader, &mut note)
        .map_err(|error| fault(&serde_path_to_error::Error::new(track.path(), error)))?;
    match unknown {
        None => Ok(document),
        Some(place) => Err(FieldFault::at(&place, "a field that is not known here")),
    }
}

/// The pointer of the object that holds a field: the name of the field was sent by the caller.
fn holder(field: &serde_ignored::Path<'_>) -> String {
    use serde_ignored::Path::{Map, NewtypeStruct, NewtypeVariant, Root, Seq, Some};
    fn pointer(path: &serde_ignored::Path<'_>) -> String {
        match path {
            Root => String::new(),
            Seq { parent, index } => format!("{}/{index}", pointer(parent)),
            Map { parent, key } => format!("{}/{key}", pointer(parent)),
            Some { parent } | NewtypeStruct { parent } | NewtypeVariant { parent } => {
                pointer(parent)
            }
        }
    }
    match field {
        Map { parent, .. } => pointer(parent),
        other => pointer(other),
    }
}

/// The place where the body is wrong, and the value that is wanted there.
fn fault(error: &serde_path_to_error::Error<serde_json::Error>) -> FieldFault {
    let message = error.inner().to_string();
    // The last step to an unknown field or variant is a name that was sent.
    let last = error.path().iter().next_back();
    let is_sent = message.starts_with("unknown field")
        || matches!(last, Some(Segment::Map { key })
            if message.starts_with(&format!("unknown variant `{key}`")));
    let steps_to_leave_out = usize::from(is_sent);
    FieldFault::at(&pointer(error.path(), steps_to_leave_out), wanted(&message))
}

/// The wanted value, in the words of serde, whose messages repeat the sent value in their first
/// half, so that half is left out; or in those of a type of ours, which never repeat it.
fn wanted(message: &str) -> String {
    let message = message
        .rsplit_once(" at line ")
        .map_or(message, |(message, _)| message);
    let is_of = |beginnings: &[&str]| beginnings.iter().any(|it| message.starts_with(it));
    match message.rsplit_once(", expected ") {
        _ if is_of(&["missing field", "duplicate field"]) => message.to_owned(),
        Some((_, wanted)) if is_of(&["unknown field"]) => {
            format!("a field that is not known here; known: {wanted}")
        }
        Some((_, wanted)) => format!("expected {wanted}"),
        None if is_of(&["not ", "no ", "nothing ", "more than ", "longer than "]) => {
            message.to_owned()
        }
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
    use journal::{ClockTime, Zone};
    use serde::Deserialize;

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
        #[serde(default)]
        time: Option<ClockTime>,
        #[serde(default)]
        zone: Option<Zone>,
    }

    #[derive(Debug, PartialEq, Deserialize)]
    #[serde(rename_all = "snake_case")]
    enum Choice {
        Left,
        At(String),
    }

    fn refused(body: &str) -> (String, String) {
        let fault = read::<Outer>(body).expect_err("a fault");
        (fault.pointer.expect("a pointer"), fault.detail)
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
            (
                r#"{"inner":[{"time":"25:00"}]}"#,
                "#/inner/0/time",
                "not a time of day",
            ),
            (
                r#"{"inner":[{"zone":"Mars/Olympus"}]}"#,
                "#/inner/0/zone",
                "no time zone of the IANA database of the kind Area/Location, nor UTC",
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
            r#"{"inner":[{"time":"not secret"},{"zone":"no secret"}]}"#,
            r#"{"inner":[{"zone":"no secret"}]}"#,
            r#"{"inner":[{"choice":{"secret":1}}]}"#,
            r#"{"inner":[],", expected secret":1}"#,
            r#"{"inner":[],"missing field secret":1}"#,
            r#"{"inner":"secret at line 5"}"#,
            r#"{"inner":[{"choice":{"left":null,"secret":1}}]}"#,
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
            "a field that is not known here; known: one of `number`, `choice`, `time`, `zone`"
        );
    }
}
