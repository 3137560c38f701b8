use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use crate::answer::Words;

/// Something named in an answer: one of the list, or the person's own words.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Mention<T> {
    Listed(T),
    Own(Words),
}

/// How often something occurs: a place or trigger in days, an amount in doses.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Counted<T> {
    pub what: T,
    pub count: usize,
}

/// Counts what each day's answer names: the most frequent first, of equals the
/// one that stands first in the list. Own words that differ only in case are one.
pub(super) fn count<'a, T: Copy + Ord + 'a>(
    answers: impl Iterator<Item = (&'a BTreeSet<T>, Option<&'a Words>)>,
) -> Vec<Counted<Mention<T>>> {
    let mut listed: BTreeMap<T, usize> = BTreeMap::new();
    let mut own: BTreeMap<String, (&Words, usize)> = BTreeMap::new();
    for (options, words) in answers {
        for option in options {
            *listed.entry(*option).or_default() += 1;
        }
        if let Some(words) = words {
            let key = words.as_str().to_lowercase();
            own.entry(key).or_insert((words, 0)).1 += 1;
        }
    }
    let listed = listed
        .into_iter()
        .map(|(option, count)| (Mention::Listed(option), count));
    let own = own
        .into_values()
        .map(|(words, count)| (Mention::Own(words.clone()), count));
    let mut counted: Vec<_> = listed
        .chain(own)
        .map(|(what, count)| Counted { what, count })
        .collect();
    counted.sort_by_key(|mention| Reverse(mention.count));
    counted
}
