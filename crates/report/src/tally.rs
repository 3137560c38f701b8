//! Counts of answers: features, onset, places, triggers, optional questions.

use journal::answer::{Functioning, MostBothersome, PainlessAura};
use journal::questionnaire::Question;
use journal::statistics::{Mention, Mentions, OnsetPart, Share, Statistics, WindowCounts};
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

/// The most characters of own words in a list; the days tell the rest.
const MOST_CHARACTERS: usize = 60;

/// How the attacks were.
pub(super) fn attacks(texts: &Texts, statistics: &Statistics) -> Vec<Tally> {
    answered([features(texts, statistics), durations(texts, statistics)])
}

/// When attacks came, where it hurt, and what may have set it off.
pub(super) fn all(texts: &Texts, statistics: &Statistics) -> Vec<Tally> {
    let Statistics {
        places, triggers, ..
    } = statistics;
    let functioning = statistics.functioning.map(|days| {
        let options = Functioning::ALL.map(|option| (option.id(), days.get(option)));
        choices(texts, Question::Functioning, days.answered_days, options)
    });
    let most_bothersome = statistics.most_bothersome.map(|days| {
        let options = MostBothersome::ALL.map(|option| (option.id(), days.get(option)));
        choices(texts, Question::MostBothersome, days.answered_days, options)
    });
    let optional = [
        menstruation(texts, statistics),
        functioning,
        most_bothersome,
        painless_aura(texts, statistics),
    ];
    answered([
        onset(texts, statistics),
        weekdays(texts, statistics),
        mentions(texts, "report-places", Question::Location, places),
        mentions(texts, "report-triggers", Question::Triggers, triggers),
    ])
    .into_iter()
    .chain(optional.into_iter().flatten())
    .collect()
}

/// The tallies that anybody answered.
fn answered(tallies: impl IntoIterator<Item = Tally>) -> Vec<Tally> {
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

/// How long the attacks lasted, as a distribution: the known ones are too few, and too
/// short, to stand for all.
fn durations(texts: &Texts, statistics: &Statistics) -> Tally {
    let durations = statistics.durations;
    let answered = statistics.attacks.count;
    let classes = [
        ("report-duration-under_4_hours", durations.under_4_hours),
        (
            "report-duration-from_4_to_24_hours",
            durations.from_4_to_24_hours,
        ),
        ("report-duration-over_24_hours", durations.over_24_hours),
        ("report-duration-slept_off", durations.slept_off),
        ("report-duration-ongoing", durations.ongoing),
        ("report-duration-unknown", durations.unknown),
    ];
    let rows = classes.into_iter().filter_map(|(name, yes)| {
        let label = Phrase::wording(texts.get(name));
        TallyRow::new(label, yes.to_string(), Share { yes, answered })
    });
    let of = texts.count("report-of_attacks", answered);
    let note = durations.median_minutes.map_or_else(
        || of.clone(),
        |median| {
            let arguments = [
                ("of", of.clone().into()),
                ("known", durations.known.into()),
                ("median", texts.duration(median).into()),
            ];
            texts.format("report-duration-median", arguments)
        },
    );
    Tally::new(texts, "report-durations", note, rows.collect())
}

/// The days of the week: the headache days of those recorded.
fn weekdays(texts: &Texts, statistics: &Statistics) -> Tally {
    let rows = statistics.weekdays.iter().filter_map(|day| {
        let label = Phrase::wording(texts.get(&format!("weekday-{}", day.weekday)));
        let share = Share {
            yes: day.headache,
            answered: day.recorded,
        };
        let value = texts.part_of(day.headache, day.recorded);
        TallyRow::new(label, value, share)
    });
    let note = texts.get("report-weekdays-note");
    Tally::new(texts, "report-weekdays", note, rows.collect())
}

/// The parts of the day in which attacks began.
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
    name: &str,
    question: Question,
    mentions: &Mentions<T>,
) -> Tally {
    let answered = mentions.answered_days;
    let rows = mentions.named.iter().filter_map(|mention| {
        let label = match mention {
            Mention::Listed { id, .. } => Phrase::wording(texts.option(question, (*id).into())),
            Mention::Own { words, .. } => Phrase::own_words(shortened(words.as_str())),
        };
        let yes = mention.days();
        TallyRow::new(label, yes.to_string(), Share { yes, answered })
    });
    let note = texts.count("report-of_answered_days", answered);
    Tally::new(texts, name, note, rows.collect())
}

/// Whether there is a tally of an optional question.
pub(super) fn has_optional(statistics: &Statistics) -> bool {
    statistics.functioning.is_some()
        || statistics.most_bothersome.is_some()
        || statistics.painless_aura.is_some()
        || statistics.menstruation.is_some()
}

/// `None` where no painless day says whether there was an aura.
fn painless_aura(texts: &Texts, statistics: &Statistics) -> Option<Tally> {
    let counts = statistics.painless_aura?;
    let answered = counts.answered_days;
    let options = PainlessAura::ALL.map(|option| (option.id(), counts.get(option)));
    let occurred = options.into_iter().filter(|(_, days)| *days > 0);
    Some(Tally {
        note: texts.count("report-painless_aura-note", answered),
        ..choices(texts, Question::PainlessAura, answered, occurred)
    })
}

/// The options of a question with the days on which each was chosen, of those with an answer.
fn choices(
    texts: &Texts,
    question: Question,
    answered: usize,
    options: impl IntoIterator<Item = (&'static str, usize)>,
) -> Tally {
    let rows = options.into_iter().filter_map(|(id, yes)| {
        let label = Phrase::wording(texts.option(question, id));
        TallyRow::new(label, yes.to_string(), Share { yes, answered })
    });
    Tally {
        heading: texts.label(question),
        note: texts.count("report-of_answered_days", answered),
        rows: rows.collect(),
    }
}

/// The marked days, and the days of the windows around first days whose first day is known;
/// `None` where no day says whether there was menstruation.
fn menstruation(texts: &Texts, statistics: &Statistics) -> Option<Tally> {
    let counts = statistics.menstruation.as_ref()?;
    let window = counts.window_days;
    let known = window.recorded();
    let criteria = counts.window_migraine_like;
    let criteria = criteria.map(|it| ("criteria", it.met, known - it.unknown));
    let days = [
        ("marked", counts.marked_days, counts.answered_days),
        ("headache", window.headache, known),
    ]
    .into_iter()
    .chain(criteria)
    .map(|(name, yes, answered)| (name, Share { yes, answered }, 0));
    let told = |name, counts: WindowCounts| {
        let answered = counts.yes + counts.no + counts.unknown;
        let yes = counts.yes;
        (name, Share { yes, answered }, counts.unknown)
    };
    let with_criteria = counts.with_migraine_like;
    let menstruations = std::iter::once(told("with_headache", counts.with_headache))
        .chain(with_criteria.map(|counts| told("with_criteria", counts)));
    let rows = days.chain(menstruations);
    let rows = rows.filter_map(|(name, share, unknown)| {
        let label = Phrase::wording(texts.get(&format!("report-menstruation-{name}")));
        let part = texts.part_of(share.yes, share.answered);
        let value = match unknown {
            0 => part,
            unknown => {
                let words = [("part", part.into()), ("unknown", unknown.into())];
                texts.format("report-menstruation-unknown", words)
            }
        };
        TallyRow::new(label, value, share)
    });
    let window = texts.get("report-menstruation-note");
    let note = match counts.beginning_unknown {
        0 => window,
        unknown => {
            let unknown = texts.count("report-menstruation-beginning_unknown", unknown);
            format!("{window} {unknown}")
        }
    };
    Some(Tally {
        heading: texts.label(Question::Menstruation),
        note,
        rows: rows.collect(),
    })
}

/// Own words as a list shows them; in the table of days they stand in full.
pub(super) fn shortened(words: &str) -> String {
    journal_texts::shortened(words, MOST_CHARACTERS)
}
