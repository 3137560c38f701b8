//! Counts of answers: features, onset, places, triggers.

use serde::Serialize;

use super::day::Phrase;
use journal::questionnaire::Question;
use journal::statistics::{Mention, OnsetPart, Share, Statistics};
use journal_texts::Texts;

/// What was answered to something, and how often.
#[derive(Clone, Debug, Serialize)]
pub struct Tally {
    pub heading: String,
    /// What the counts are out of.
    pub note: String,
    pub rows: Vec<TallyRow>,
}

/// One answer of a [`Tally`].
#[derive(Clone, Debug, Serialize)]
pub struct TallyRow {
    pub label: Phrase,
    pub value: String,
    /// The share in whole percent, for a bar beside the number.
    pub percent: usize,
    #[serde(skip)]
    pub share: Share,
}

/// The most places and triggers that are listed; the days tell the others.
const MOST_MENTIONS: usize = 6;
/// The most characters of own words in a list; the days tell the rest.
const MOST_CHARACTERS: usize = 60;

/// The tallies that anybody answered.
pub(super) fn all(texts: &Texts, statistics: &Statistics) -> Vec<Tally> {
    let headache = statistics.days.headache;
    let tallies = [
        features(texts, statistics),
        onset(texts, statistics),
        mentions(
            texts,
            "report-places",
            Question::Location,
            &statistics.places,
            headache,
        ),
        mentions(
            texts,
            "report-triggers",
            Question::Triggers,
            &statistics.triggers,
            headache,
        ),
    ];
    tallies
        .into_iter()
        .filter(|tally| !tally.rows.is_empty())
        .collect()
}

fn features(texts: &Texts, statistics: &Statistics) -> Tally {
    Tally {
        heading: texts.get("report-features"),
        note: texts.get("report-features-note"),
        rows: statistics
            .features
            .iter()
            .filter_map(|(question, share)| {
                Some(TallyRow {
                    label: Phrase::wording(texts.feature(question)),
                    value: texts.share(share),
                    percent: share.percent()?,
                    share,
                })
            })
            .collect(),
    }
}

fn onset(texts: &Texts, statistics: &Statistics) -> Tally {
    let onset = statistics.onset;
    let rows = OnsetPart::ALL.into_iter().filter_map(|part| {
        let share = Share {
            yes: onset.get(part),
            answered: onset.known(),
        };
        Some(TallyRow {
            label: Phrase::wording(texts.option(Question::Onset, part.into())),
            value: share.yes.to_string(),
            percent: share.percent()?,
            share,
        })
    });
    Tally {
        heading: texts.get("report-onset"),
        note: texts.count("report-onset-note", onset.known()),
        rows: rows.collect(),
    }
}

fn mentions<T: Copy + Into<&'static str>>(
    texts: &Texts,
    name: &str,
    question: Question,
    mentions: &[Mention<T>],
    headache_days: usize,
) -> Tally {
    let row = |mention: &Mention<T>| {
        let share = Share {
            yes: mention.days(),
            answered: headache_days,
        };
        Some(TallyRow {
            label: match mention {
                Mention::Listed { id, .. } => Phrase::wording(texts.option(question, (*id).into())),
                Mention::Own { words, .. } => Phrase::own_words(shortened(words.as_str())),
            },
            value: mention.days().to_string(),
            percent: share.percent()?,
            share,
        })
    };
    Tally {
        heading: texts.get(name),
        note: texts.count("report-of_headache_days", headache_days),
        rows: mentions
            .iter()
            .take(MOST_MENTIONS)
            .filter_map(row)
            .collect(),
    }
}

/// Own words as a list shows them; in the table of days they stand in full.
pub(super) fn shortened(words: &str) -> String {
    match words.char_indices().nth(MOST_CHARACTERS) {
        None => words.to_owned(),
        Some((end, _)) => format!("{}…", &words[..end]),
    }
}
