//! The words of a cell, and how much of them the questionnaire has options for.

use journal::Attack;
use journal::answer::{Location, Quality, Site, Triggers, Words};

use crate::vocabulary::{MeantAnswer, Topic};

/// The most bytes of a list whose parts are compared with the answers.
const MOST_OF_LIST: usize = 4096;

/// The words of a cell under the head of its column.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Statement {
    /// Empty where the words speak for themselves.
    label: String,
    /// `None` of words that the questionnaire does not ask for.
    topic: Option<Topic>,
    /// Each thing that is listed.
    parts: Vec<String>,
}

impl Statement {
    /// Words that stay words.
    pub(crate) fn words(label: impl Into<String>, words: impl Into<String>) -> Self {
        Self {
            label: label.into(),
            topic: None,
            parts: vec![words.into()],
        }
    }

    /// A list, of which some may be answers. One that is longer than any list of answers stays
    /// words.
    pub(crate) fn list(topic: Topic, label: impl Into<String>, cell: &str) -> Self {
        if cell.len() > MOST_OF_LIST {
            return Self::words(label, cell);
        }
        let parts = cell.split([',', ';', '|', '\n']).map(str::trim);
        let parts = parts.filter(|part| !part.is_empty());
        Self {
            label: label.into(),
            topic: Some(topic),
            parts: parts.map(str::to_owned).collect(),
        }
    }

    /// Takes into the attack what the questionnaire has an option for, and returns the line of
    /// a comment that says the rest; `None` where there is none.
    pub(crate) fn taken_into(self, attack: &mut Attack) -> Option<String> {
        let Some(topic) = self.topic else {
            return line(&self.label, &self.parts);
        };
        let mut rest: Vec<String> = Vec::new();
        for part in self.parts {
            let meanings = topic.meanings(&part);
            let mut answered = attack.clone();
            let is_answer = meanings.iter().all(|it| is_taken(*it, &mut answered));
            match !meanings.is_empty() && is_answer {
                true => *attack = answered,
                false => rest.push(part),
            }
        }
        if is_kept_beside_options(topic, &rest, attack) {
            rest.clear();
        }
        line(&self.label, &rest)
    }
}

fn line(label: &str, parts: &[String]) -> Option<String> {
    let words = parts.join(", ");
    if words.trim().is_empty() {
        return None;
    }
    Some(match label {
        "" => words,
        label => format!("{label}: {words}"),
    })
}

/// Takes the answer, unless it contradicts another of the day.
fn is_taken(meaning: MeantAnswer, attack: &mut Attack) -> bool {
    match meaning {
        MeantAnswer::VisualAura => attack.aura = Some(true),
        // Another attack of the day may have had one.
        MeantAnswer::NoAura => attack.aura = attack.aura.or(Some(false)),
        MeantAnswer::WorseWithActivity => attack.worse_with_activity = Some(true),
        MeantAnswer::Vomiting => attack.vomiting = Some(true),
        MeantAnswer::Photophobia => attack.photophobia = Some(true),
        MeantAnswer::Phonophobia => attack.phonophobia = Some(true),
        MeantAnswer::Trigger(trigger) => {
            let triggers = attack.triggers.get_or_insert_with(Triggers::default);
            triggers.known.insert(trigger);
        }
        MeantAnswer::Site(site) => {
            let location = attack.location.get_or_insert_with(Location::default);
            let sides = [Site::Left, Site::Right, Site::Both];
            let has_other = |other| location.sites().contains(other) && *other != site;
            let is_side = sides.contains(&site);
            location.add(match is_side && sides.iter().any(has_other) {
                true => Site::Both,
                false => site,
            });
        }
        MeantAnswer::Quality(quality) => {
            attack.quality = Some(match (attack.quality, quality) {
                (None, quality) => quality,
                (Some(Quality::Other), _) | (_, Quality::Other) => return false,
                (Some(known), quality) if known == quality => known,
                (Some(_), _) => Quality::Both,
            });
        }
    }
    true
}

/// Keeps the rest in the words beside the options of triggers or places, where it fits.
fn is_kept_beside_options(topic: Topic, rest: &[String], attack: &mut Attack) -> bool {
    let words = match topic {
        _ if rest.is_empty() => return true,
        Topic::Aura | Topic::Symptoms | Topic::Quality => return false,
        Topic::Triggers => &mut attack.triggers.get_or_insert_with(Triggers::default).words,
        Topic::Location => &mut attack.location.get_or_insert_with(Location::default).words,
    };
    let known = words.iter().map(|words| words.as_str());
    let rest = rest.iter().map(String::as_str);
    let joined: Vec<_> = known.chain(rest).collect();
    match Words::parse(&joined.join(", "), Words::MOST_BESIDE_OPTIONS) {
        Ok(fitting) => {
            *words = Some(fitting);
            true
        }
        Err(_) => {
            without_empty_answers(attack);
            false
        }
    }
}

/// Takes back the answers that name nothing: an empty list would say that no trigger was seen.
fn without_empty_answers(attack: &mut Attack) {
    attack.triggers.take_if(|it| it.names_nothing());
    attack.location.take_if(|it| it.names_nothing());
}
