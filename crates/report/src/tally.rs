//! Counts of answers: features, onset, places, triggers.

use journal::questionnaire::Question;
use journal::statistics::{Mention, OnsetPart, Share, Statistics};
use journal_texts::Texts;
use serde::Serialize;

use crate::day::Phrase;

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
    let Statistics {
        places, triggers, ..
    } = statistics;
    let of = statistics.days.headache;
    let places = mentions(texts, Question::Location, places, of);
    let triggers = mentions(texts, Question::Triggers, triggers, of);
    let note = || texts.count("report-of_headache_days", of);
    let tallies = [
        features(texts, statistics),
        onset(texts, statistics),
        Tally::new(texts, "report-places", note(), places),
        Tally::new(texts, "report-triggers", note(), triggers),
    ];
    let tallies = tallies.into_iter();
    tallies.filter(|tally| !tally.rows.is_empty()).collect()
}

impl Tally {
    fn new(texts: &Texts, name: &str, note: String, rows: Vec<TallyRow>) -> Self {
        Self {
            heading: texts.get(name),
            note,
            rows,
        }
    }
}

impl TallyRow {
    /// `None` where nothing was answered.
    fn new(label: Phrase, value: String, share: Share) -> Option<Self> {
        Some(Self {
            label,
            value,
            percent: share.percent()?,
            share,
        })
    }
}

fn features(texts: &Texts, statistics: &Statistics) -> Tally {
    let rows = statistics.features.iter().filter_map(|(question, share)| {
        let label = Phrase::wording(texts.feature(question));
        TallyRow::new(label, texts.share(share), share)
    });
    let note = texts.get("report-features-note");
    Tally::new(texts, "report-features", note, rows.collect())
}

fn onset(texts: &Texts, statistics: &Statistics) -> Tally {
    let onset = statistics.onset;
    let answered = onset.known();
    let rows = OnsetPart::ALL.into_iter().filter_map(|part| {
        let yes = onset.get(part);
        let label = Phrase::wording(texts.option(Question::Onset, part.into()));
        TallyRow::new(label, yes.to_string(), Share { yes, answered })
    });
    let note = texts.count("report-onset-note", answered);
    Tally::new(texts, "report-onset", note, rows.collect())
}

fn mentions<T: Copy + Into<&'static str>>(
    texts: &Texts,
    question: Question,
    mentions: &[Mention<T>],
    answered: usize,
) -> Vec<TallyRow> {
    let rows = mentions.iter().take(MOST_MENTIONS).filter_map(|mention| {
        let label = match mention {
            Mention::Listed { id, .. } => Phrase::wording(texts.option(question, (*id).into())),
            Mention::Own { words, .. } => Phrase::own_words(shortened(words.as_str())),
        };
        let yes = mention.days();
        TallyRow::new(label, yes.to_string(), Share { yes, answered })
    });
    rows.collect()
}

/// Own words as a list shows them; in the table of days they stand in full.
pub(super) fn shortened(words: &str) -> String {
    match words.char_indices().nth(MOST_CHARACTERS) {
        None => words.to_owned(),
        Some((end, _)) => format!("{}…", &words[..end]),
    }
}
