//! The further attacks of a day, each as "10:00 – 11:00, 9/10".

use journal::answer::{Answer, Intensity, Onset, Resolution};
use journal::entry::FurtherAttack;
use journal::questionnaire::Question;
use journal_texts::Texts;

use super::answers::answer;

/// Reads them; `None` where one is not understood.
pub(super) fn attacks(texts: &Texts, cell: &str) -> Option<Vec<FurtherAttack>> {
    cell.split("; ").map(|told| attack(texts, told)).collect()
}

fn attack(texts: &Texts, told: &str) -> Option<FurtherAttack> {
    let (span, intensity) = match told.rsplit_once(", ") {
        Some((span, rating)) => {
            let rating = rating.strip_suffix("/10")?;
            (span, Some(Intensity::parse(rating).ok()?))
        }
        None => (told, None),
    };
    let between = texts.range(String::new(), String::new());
    let (began, ended) = span.split_once(&between)?;
    let not_stated = texts.get("report-not_stated");
    let is_stated = |told: &str| texts.lower(told) != texts.lower(&not_stated);
    Some(FurtherAttack {
        onset: match is_stated(began) {
            true => Some(onset(texts, began)?),
            false => None,
        },
        resolution: match is_stated(ended) {
            true => Some(resolution(texts, ended)?),
            false => None,
        },
        intensity,
    })
}

fn onset(texts: &Texts, told: &str) -> Option<Onset> {
    match answer(texts, Question::Onset, told)? {
        Answer::Onset(onset) => Some(onset),
        _ => None,
    }
}

fn resolution(texts: &Texts, told: &str) -> Option<Resolution> {
    match answer(texts, Question::Resolution, told)? {
        Answer::Resolution(resolution) => Some(resolution),
        _ => None,
    }
}
