use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use crate::words::Words;

/// A place or a trigger, and on how many days it was named.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(untagged)]
#[cfg_attr(
    feature = "schema",
    derive(utoipa::ToSchema),
    schema(example = json!({"id": "stress", "days": 3}))
)]
pub enum Mention<T> {
    /// One of the questionnaire's options.
    Listed {
        /// Its id in the questionnaire.
        id: T,
        /// On how many days.
        days: usize,
    },
    /// The person's own words.
    Own {
        /// As they were written first in the period.
        words: Words,
        /// On how many days.
        days: usize,
    },
}

impl<T> Mention<T> {
    /// On how many days it was named.
    #[must_use]
    pub fn days(&self) -> usize {
        match self {
            Self::Listed { days, .. } | Self::Own { days, .. } => *days,
        }
    }
}

/// The things named in answer to a question that takes several, and on how many days.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(
    feature = "schema",
    derive(utoipa::ToSchema),
    schema(example = json!({"answered_days": 5, "named": [{"id": "stress", "days": 3}]}))
)]
pub struct Mentions<T> {
    /// The days with an answer, one that names nothing included.
    pub answered_days: usize,
    /// The most frequent first.
    pub named: Vec<Mention<T>>,
}

/// Counts the names in each day's answer: the most frequent first, of equals the
/// one that stands first in the list. Own words of one name are one.
pub(super) fn count<'a, T: Copy + Ord + 'a>(
    answers: impl Iterator<Item = (&'a BTreeSet<T>, Option<&'a Words>)>,
) -> Mentions<T> {
    let mut answered_days = 0;
    let mut listed: BTreeMap<T, usize> = BTreeMap::new();
    let mut own: BTreeMap<String, (&Words, usize)> = BTreeMap::new();
    for (options, words) in answers {
        answered_days += 1;
        for option in options {
            *listed.entry(*option).or_default() += 1;
        }
        if let Some(words) = words {
            let key = words.name_key();
            own.entry(key).or_insert((words, 0)).1 += 1;
        }
    }
    let listed = listed
        .into_iter()
        .map(|(id, days)| Mention::Listed { id, days });
    let own = own.into_values().map(|(words, days)| Mention::Own {
        words: words.clone(),
        days,
    });
    let mut counted: Vec<_> = listed.chain(own).collect();
    counted.sort_by_key(|mention| Reverse(mention.days()));
    Mentions {
        answered_days,
        named: counted,
    }
}
