//! Strong entity tags and the conditions that name them (RFC 9110, 8.8.3 and 13.1).

use std::convert::Infallible;

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderName, HeaderValue, header};

use crate::problem::Problem;

/// Names one state of a resource: the same tag, the same bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tag(String);

impl Tag {
    /// The tag that holds `revision`, which has no quotation mark and only ASCII.
    pub fn of(revision: &str) -> Self {
        Self(format!("\"{revision}\""))
    }

    /// As the value of an `ETag` header.
    pub fn header(&self) -> HeaderValue {
        HeaderValue::from_str(&self.0).expect("a revision is printable ASCII")
    }
}

/// What the caller expects of the resource.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Preconditions {
    if_match: Option<Tags>,
    if_none_match: Option<Tags>,
}

/// The tags of a header.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Tags {
    Any,
    These(Vec<String>),
}

/// What the caller expects, in the words of who writes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted {
    Anything,
    Nothing,
    /// What was read must still be there.
    Unchanged,
}

impl Preconditions {
    /// Whether a change may be made of a resource that has this tag now, or none where
    /// it is not there; and what must still hold when it is made.
    ///
    /// # Errors
    /// [`Problem::PreconditionFailed`].
    pub fn of_change(&self, current: Option<&Tag>) -> Result<Wanted, Problem> {
        let is_met = |tags: &Tags| current.is_some_and(|tag| tags.name(tag));
        if self.if_match.as_ref().is_some_and(|tags| !is_met(tags))
            || self.if_none_match.as_ref().is_some_and(is_met)
        {
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

    /// Whether the caller has this state already (`If-None-Match` of a GET).
    pub fn has(&self, current: &Tag) -> bool {
        let tags = self.if_none_match.as_ref();
        tags.is_some_and(|tags| tags.name_weakly(current))
    }
}

impl<S: Send + Sync> FromRequestParts<S> for Preconditions {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        Ok(Self {
            if_match: Tags::read(&parts.headers, &header::IF_MATCH),
            if_none_match: Tags::read(&parts.headers, &header::IF_NONE_MATCH),
        })
    }
}

impl Tags {
    /// What is no tag names nothing: a condition that cannot be read is not met.
    fn read(headers: &HeaderMap, name: &HeaderName) -> Option<Self> {
        let values = headers.get_all(name);
        let texts: Vec<_> = values
            .iter()
            .map(|value| value.to_str().unwrap_or_default())
            .collect();
        if texts.is_empty() {
            return None;
        }
        // Our own tags have no comma in them.
        let tags = || texts.iter().flat_map(|text| text.split(',')).map(str::trim);
        Some(match tags().any(|tag| tag == "*") {
            true => Self::Any,
            false => Self::These(tags().map(str::to_owned).collect()),
        })
    }

    /// A weak tag is never the same as a strong one.
    fn name(&self, tag: &Tag) -> bool {
        match self {
            Self::Any => true,
            Self::These(tags) => tags.contains(&tag.0),
        }
    }

    /// A cache between may have made a strong tag weak.
    fn name_weakly(&self, tag: &Tag) -> bool {
        let weak = format!("W/{}", tag.0);
        self.name(tag) || matches!(self, Self::These(tags) if tags.contains(&weak))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn conditions(headers: &[(HeaderName, &'static str)]) -> Preconditions {
        let headers = headers.iter();
        let headers: HeaderMap = headers
            .map(|(name, value)| (name.clone(), HeaderValue::from_static(value)))
            .collect();
        Preconditions {
            if_match: Tags::read(&headers, &header::IF_MATCH),
            if_none_match: Tags::read(&headers, &header::IF_NONE_MATCH),
        }
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
