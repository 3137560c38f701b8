//! Strong entity tags and the conditions that name them (RFC 9110, 8.8.3 and 13.1).

use std::convert::Infallible;

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue};
use headers::{ETag, Header, HeaderMapExt, IfMatch, IfNoneMatch};

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

    /// As the value of an `ETag` header.
    pub fn header(&self) -> HeaderValue {
        let mut values = Vec::with_capacity(1);
        self.0.encode(&mut values);
        values.remove(0)
    }
}

/// The conditions of a request on the resource (optimistic locking). A value that is no tag
/// names nothing: a condition that cannot be read is not met.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Preconditions {
    if_match: Option<IfMatch>,
    if_none_match: Option<IfNoneMatch>,
}

/// The state in which a change may be made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted {
    Anything,
    Nothing,
    /// The state that was read must still be there.
    Unchanged,
}

impl Preconditions {
    /// Whether a change may be made of a resource that has this tag now, or none where
    /// it is not there; and what must still hold when it is made.
    ///
    /// # Errors
    /// [`Problem::PreconditionFailed`].
    pub fn of_change(&self, current: Option<&Tag>) -> Result<Wanted, Problem> {
        let is_refused = match current {
            Some(Tag(tag)) => {
                let changed = |known: &IfMatch| !known.precondition_passes(tag);
                let same = |known: &IfNoneMatch| !known.precondition_passes(tag);
                self.if_match.as_ref().is_some_and(changed)
                    || self.if_none_match.as_ref().is_some_and(same)
            }
            None => self.if_match.is_some(),
        };
        if is_refused {
            return Err(Problem::PreconditionFailed);
        }
        Ok(match (self, current) {
            (
                Self {
                    if_match: None,
                    if_none_match: None,
                },
                _,
            ) => Wanted::Anything,
            (_, None) => Wanted::Nothing,
            (_, Some(_)) => Wanted::Unchanged,
        })
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
    use axum::http::{HeaderName, header};

    use super::*;

    fn conditions(headers: &[(HeaderName, &'static str)]) -> Preconditions {
        let headers = headers.iter();
        let headers: HeaderMap = headers
            .map(|(name, value)| (name.clone(), HeaderValue::from_static(value)))
            .collect();
        Preconditions::read(&headers)
    }

    #[test]
    fn a_change_is_made_only_of_what_the_caller_knows() {
        use header::{IF_MATCH, IF_NONE_MATCH};
        let now = Tag::of("a1");
        let refused = || Err(Problem::PreconditionFailed);
        for (headers, there, not_there) in [
            (vec![], Ok(Wanted::Anything), Ok(Wanted::Anything)),
            (vec![(IF_MATCH, "\"a1\"")], Ok(Wanted::Unchanged), refused()),
            (
                vec![(IF_MATCH, "\"b2\", \"a1\"")],
                Ok(Wanted::Unchanged),
                refused(),
            ),
            (vec![(IF_MATCH, "*")], Ok(Wanted::Unchanged), refused()),
            (vec![(IF_MATCH, "\"b2\"")], refused(), refused()),
            (vec![(IF_MATCH, "W/\"a1\"")], refused(), refused()),
            (vec![(IF_MATCH, "a1")], refused(), refused()),
            (vec![(IF_MATCH, "")], refused(), refused()),
            (vec![(IF_NONE_MATCH, "*")], refused(), Ok(Wanted::Nothing)),
            (
                vec![(IF_NONE_MATCH, "\"a1\"")],
                refused(),
                Ok(Wanted::Nothing),
            ),
            (
                vec![(IF_NONE_MATCH, "\"b2\"")],
                Ok(Wanted::Unchanged),
                Ok(Wanted::Nothing),
            ),
            (
                vec![(IF_MATCH, "\"a1\""), (IF_NONE_MATCH, "*")],
                refused(),
                refused(),
            ),
        ] {
            let wanted = conditions(&headers);
            assert_eq!(wanted.of_change(Some(&now)), there, "{headers:?}");
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
