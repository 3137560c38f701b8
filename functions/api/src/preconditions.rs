//! Strong entity tags and the conditions that name them (RFC 9110, 8.8.3 and 13.1).

use std::convert::Infallible;

use axum::extract::FromRequestParts;
use axum::http::HeaderMap;
use axum::http::request::Parts;
use axum::response::{IntoResponseParts, ResponseParts};
use headers::{ETag, HeaderMapExt, IfMatch, IfNoneMatch};
use journal_aws::Expected;

use crate::problem::Problem;

/// Names one state of a resource: the same tag, the same bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tag(ETag);

impl Tag {
    /// The tag that holds `revision`, which has no quotation mark and only ASCII.
    pub fn of(revision: &str) -> Self {
        let tag = format!("\"{revision}\"").parse();
        Self(tag.expect("a revision is printable ASCII"))
    }
}

/// Sends the tag along with a response, as its `ETag`.
impl IntoResponseParts for Tag {
    type Error = Infallible;

    fn into_response_parts(self, mut response: ResponseParts) -> Result<ResponseParts, Infallible> {
        response.headers_mut().typed_insert(self.0);
        Ok(response)
    }
}

/// The conditions of a request on the resource (optimistic locking). A value that is no tag
/// names nothing: a condition that cannot be read is not met.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Preconditions {
    if_match: Option<IfMatch>,
    if_none_match: Option<IfNoneMatch>,
}

impl Preconditions {
    /// Whether a change may be made of a resource that has this revision now, or none where
    /// it is not there. Returns the state that must still be stored when it is made.
    ///
    /// # Errors
    /// [`Problem::PreconditionFailed`].
    pub fn of_change(&self, revision: Option<&str>) -> Result<Expected, Problem> {
        let (if_match, if_none_match) = (&self.if_match, &self.if_none_match);
        let is_refused = match revision.map(Tag::of) {
            Some(Tag(tag)) => {
                let changed = |known: &IfMatch| !known.precondition_passes(&tag);
                let same = |known: &IfNoneMatch| !known.precondition_passes(&tag);
                if_match.as_ref().is_some_and(changed) || if_none_match.as_ref().is_some_and(same)
            }
            None => if_match.is_some(),
        };
        match revision {
            _ if is_refused => Err(Problem::PreconditionFailed),
            _ if if_match.is_none() && if_none_match.is_none() => Ok(Expected::Anything),
            Some(revision) => Ok(Expected::Revision(revision.to_owned())),
            None => Ok(Expected::Nothing),
        }
    }

    /// Whether the caller has this state already (`If-None-Match` of a GET). A cache
    /// between may have made a strong tag weak.
    pub fn has(&self, Tag(current): &Tag) -> bool {
        let known = self.if_none_match.as_ref();
        known.is_some_and(|known| !known.precondition_passes(current))
    }

    fn read(headers: &HeaderMap) -> Self {
        Self {
            if_match: headers.typed_get(),
            if_none_match: headers.typed_get(),
        }
    }
}

impl<S: Send + Sync> FromRequestParts<S> for Preconditions {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        Ok(Self::read(&parts.headers))
    }
}

#[cfg(test)]
mod tests {
    use axum::http::{HeaderName, HeaderValue, header};

    use super::*;

    fn conditions(headers: &[(HeaderName, &'static str)]) -> Preconditions {
        let headers = headers.iter();
        let headers: HeaderMap = headers
            .map(|(name, value)| {
                let value = HeaderValue::from_bytes(value.as_bytes());
                (name.clone(), value.expect("no control character"))
            })
            .collect();
        Preconditions::read(&headers)
    }

    #[test]
    fn a_change_is_made_only_of_what_the_caller_knows() {
        use header::{IF_MATCH, IF_NONE_MATCH};
        let unchanged = || Ok(Expected::Revision("a1".to_owned()));
        let refused = || Err(Problem::PreconditionFailed);
        for (headers, there, not_there) in [
            (vec![], Ok(Expected::Anything), Ok(Expected::Anything)),
            (vec![(IF_MATCH, "\"a1\"")], unchanged(), refused()),
            (vec![(IF_MATCH, "\"b2\", \"a1\"")], unchanged(), refused()),
            (vec![(IF_MATCH, "*")], unchanged(), refused()),
            (vec![(IF_MATCH, "\"b2\"")], refused(), refused()),
            (vec![(IF_MATCH, "W/\"a1\"")], refused(), refused()),
            (vec![(IF_MATCH, "a1")], refused(), refused()),
            (vec![(IF_MATCH, "")], refused(), refused()),
            (vec![(IF_MATCH, "\"é\"")], refused(), refused()),
            (vec![(IF_NONE_MATCH, "*")], refused(), Ok(Expected::Nothing)),
            (
                vec![(IF_NONE_MATCH, "\"a1\"")],
                refused(),
                Ok(Expected::Nothing),
            ),
            (
                vec![(IF_NONE_MATCH, "\"b2\"")],
                unchanged(),
                Ok(Expected::Nothing),
            ),
            (
                vec![(IF_MATCH, "\"a1\""), (IF_NONE_MATCH, "*")],
                refused(),
                refused(),
            ),
        ] {
            let wanted = conditions(&headers);
            assert_eq!(wanted.of_change(Some("a1")), there, "{headers:?}");
            assert_eq!(wanted.of_change(None), not_there, "{headers:?}");
        }
    }

    #[test]
    fn what_the_caller_has_need_not_be_sent_again() {
        let has = |value| conditions(&[(header::IF_NONE_MATCH, value)]).has(&Tag::of("a1"));
        for value in ["\"a1\"", "W/\"a1\"", "\"b2\",\"a1\"", "*"] {
            assert!(has(value), "{value}");
        }
        for value in ["\"b2\"", "a1", ""] {
            assert!(!has(value), "{value}");
        }
        assert!(!Preconditions::default().has(&Tag::of("a1")));
    }
}
