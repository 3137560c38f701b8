//! A body in which every fault is found, not only the first.

use std::collections::BTreeMap;

use axum::extract::{FromRequest, Request};
use serde::de::DeserializeOwned;
use serde_json::Value;
use serde_path_to_error::{Path, Segment};

use crate::json_body::{self, Object};
use crate::problem::{FieldFault, Problem};

/// The most faults of form that are looked for.
const MOST_FAULTS: usize = 50;

/// A body as far as its form could be read, and what was wrong with its form. What
/// was wrong is left out of the document, so that the rest can be judged too.
#[derive(Debug)]
pub struct Draft<T> {
    document: T,
    form: Form,
}

/// What is wrong with the form of a body.
#[derive(Debug, Default)]
struct Form {
    faults: Vec<FieldFault>,
    /// Which items were left out of which list, by the list's pointer.
    left_out: BTreeMap<String, Vec<usize>>,
}

impl<T: DeserializeOwned, S: Send + Sync> FromRequest<S> for Draft<T> {
    type Rejection = Problem;

    async fn from_request(request: Request, state: &S) -> Result<Self, Problem> {
        Self::read(&json_body::bytes(request, state).await?)
    }
}

impl<T> Draft<T> {
    /// What `judge` makes of the document.
    ///
    /// # Errors
    /// [`Problem::InvalidBody`] with every fault of form and all that `judge` found.
    pub fn judged<U>(
        self,
        judge: impl FnOnce(T) -> Result<U, Vec<FieldFault>>,
    ) -> Result<U, Problem> {
        let Self { document, mut form } = self;
        let judged = judge(document).map_err(|faults| {
            for fault in faults {
                form.note(fault);
            }
        });
        match judged {
            Ok(judged) if form.faults.is_empty() => Ok(judged),
            _ => Err(Problem::InvalidBody(form.faults)),
        }
    }
}

impl<T: DeserializeOwned> Draft<T> {
    fn read(body: &[u8]) -> Result<Self, Problem> {
        let first = match json_body::read(body) {
            Ok(document) => {
                let form = Form::default();
                return Ok(Self { document, form });
            }
            Err(problem) => problem,
        };
        let (Problem::InvalidBody(_), Ok(mut rest)) = (&first, serde_json::from_slice(body)) else {
            return Err(first);
        };
        let mut form = Form::default();
        // A field that stands there twice is not to be seen in the value that was read.
        if let Problem::InvalidBody(faults) = first
            && faults
                .iter()
                .any(|fault| fault.detail.starts_with("duplicate field"))
        {
            form.faults = faults;
        }
        while form.faults.len() < MOST_FAULTS {
            match serde_path_to_error::deserialize::<_, Object<T>>(&rest) {
                Ok(Object(document)) => return Ok(Self { document, form }),
                Err(error) => {
                    form.note(json_body::fault(&error));
                    if !form.leave_out(error.path(), &mut rest) {
                        break;
                    }
                }
            }
        }
        Err(Problem::InvalidBody(form.faults))
    }
}

impl Form {
    /// Adds a fault of what was left. What is missing because it was left out is named already.
    fn note(&mut self, fault: FieldFault) {
        let pointer = fault.pointer.as_deref().map(|it| self.as_sent(it));
        let fault = FieldFault { pointer, ..fault };
        let missing = fault.missing_field();
        let is_known = |known: &FieldFault| known.pointer == missing;
        if missing.is_none() || !self.faults.iter().any(is_known) {
            self.faults.push(fault);
        }
    }

    /// Takes away what could not be read. Returns whether something is left to be read.
    fn leave_out(&mut self, path: &Path, body: &mut Value) -> bool {
        // An alternative without its content is none: what holds it goes as a whole.
        let is_field = |step: &&Segment| !matches!(step, Segment::Enum { .. });
        let mut steps: Vec<&Segment> = path.iter().take_while(is_field).collect();
        let Some(last) = steps.pop() else {
            return false;
        };
        let mut pointer = "#".to_owned();
        let mut holder = body;
        for step in steps {
            let next = match (step, holder) {
                (Segment::Seq { index }, Value::Array(items)) => items.get_mut(*index),
                (Segment::Map { key }, Value::Object(fields)) => fields.get_mut(key),
                _ => None,
            };
            let Some(next) = next else { return false };
            pointer = format!("{pointer}/{step}");
            holder = next;
        }
        match (last, holder) {
            (Segment::Seq { index }, Value::Array(items)) if *index < items.len() => {
                items.remove(*index);
                let pointer = self.as_sent(&pointer);
                let sent = self.item_as_sent(&pointer, *index);
                self.left_out.entry(pointer).or_default().push(sent);
                true
            }
            (Segment::Map { key }, Value::Object(fields)) => fields.remove(key).is_some(),
            _ => false,
        }
    }

    /// Where what stands at `pointer` now stood in the body that was sent.
    fn as_sent(&self, pointer: &str) -> String {
        let mut sent = String::new();
        for (number, step) in pointer.split('/').enumerate() {
            let index = step
                .parse()
                .ok()
                .filter(|_| self.left_out.contains_key(&sent));
            let step = match index {
                Some(index) => self.item_as_sent(&sent, index).to_string(),
                None => step.to_owned(),
            };
            if number > 0 {
                sent.push('/');
            }
            sent.push_str(&step);
        }
        sent
    }

    /// The place that an item had in its list before others were left out.
    fn item_as_sent(&self, list: &str, index: usize) -> usize {
        let mut left_out = self.left_out.get(list).cloned().unwrap_or_default();
        left_out.sort_unstable();
        left_out
            .into_iter()
            .fold(index, |index, gone| index + usize::from(gone <= index))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde::Deserialize;

    #[derive(Debug, Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Outer {
        #[serde(default)]
        number: Option<u8>,
        #[serde(default)]
        list: Vec<Object<Inner>>,
    }

    #[derive(Debug, Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Inner {
        name: String,
    }

    /// The places of all faults: those of form, and names that are too long.
    fn faults(body: &str) -> Vec<String> {
        let judge = |outer: Outer| {
            let list = outer.list.iter().enumerate();
            let long = list.filter(|(_, Object(inner))| inner.name.len() > 3);
            let faults: Vec<_> = long
                .map(|(index, _)| FieldFault::at(&format!("/list/{index}/name"), "too long"))
                .collect();
            match faults.is_empty() && outer.number != Some(0) {
                true => Ok(()),
                false => Err(faults),
            }
        };
        match Draft::<Outer>::read(body.as_bytes()).and_then(|draft| draft.judged(judge)) {
            Ok(()) => Vec::new(),
            Err(Problem::InvalidBody(faults)) => faults
                .into_iter()
                .filter_map(|fault| fault.pointer)
                .collect(),
            Err(problem) => panic!("{problem:?}"),
        }
    }

    #[test]
    fn every_fault_is_named_by_its_place_in_what_was_sent() {
        for (body, places) in [
            (r#"{"number":7,"list":[{"name":"abc"}]}"#, vec![]),
            (r#"{"number":"x","other":1}"#, vec!["#/number", "#"]),
            (
                r#"{"list":[{"name":1},{"name":"abcd"},{},{"name":"abcd","x":2},7],"number":-1}"#,
                vec![
                    "#/list/0/name",
                    "#/list/2",
                    "#/list/3",
                    "#/list/4",
                    "#/number",
                    "#/list/1/name",
                    "#/list/3/name",
                ],
            ),
            (r#"{"number":1,"number":2,"list":7}"#, vec!["#", "#/list"]),
            ("[]", vec!["#"]),
        ] {
            assert_eq!(faults(body), places, "{body}");
        }
    }

    #[test]
    fn a_body_full_of_faults_is_answered_with_some_of_them() {
        let body = format!(r#"{{"list":[{}]}}"#, vec!["1"; 1000].join(","));
        assert_eq!(faults(&body).len(), MOST_FAULTS);
    }
}
