//! The words by which other programs say what the questionnaire has an option for.
//!
//! A word is here only where it means the same: "nausea" is not, for the questionnaire asks how
//! marked it was, and "sleep" is not, for it may have been too little or too much. Such words
//! stay words. What can be typed in place of an option (`typed-…` in the texts) is understood
//! too, in every language.

use journal::Language;
use journal::answer::{Quality, Site, Trigger};
use journal::questionnaire::Question;
use journal_texts::Texts;

/// A thing that the words of a cell tell, for which the questionnaire has an option.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Meaning {
    Site(Site),
    Quality(Quality),
    Trigger(Trigger),
    VisualAura,
    NoAura,
    WorseWithActivity,
    Vomiting,
    Photophobia,
    Phonophobia,
}

/// The things that a list of words is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Topic {
    /// Whether there was one; not every aura is one of sight.
    Aura,
    Symptoms,
    Triggers,
    Location,
    Quality,
}

/// How the name of a headache begins, in the languages of the programs.
const HEADACHES: [&str; 22] = [
    "headache",
    "migraine",
    "cluster",
    "головная боль",
    "мигрень",
    "головний біль",
    "мігрень",
    "kopfschmerz",
    "migräne",
    "mal de tête",
    "maux de tête",
    "céphalée",
    "dolor de cabeza",
    "migraña",
    "cefalea",
    "mal di testa",
    "emicrania",
    "dor de cabeça",
    "enxaqueca",
    "hoofdpijn",
    "ból głowy",
    "baş ağrısı",
];

/// "No" as spreadsheets write it, some of them in their own language.
const NO: [&str; 6] = ["false", "0", "no", "нет", "ложь", "faux"];

const SYMPTOMS: [(&str, Meaning); 41] = [
    ("sensitivity to light", Meaning::Photophobia),
    ("light sensitivity", Meaning::Photophobia),
    ("sensitive to light", Meaning::Photophobia),
    ("photophobia", Meaning::Photophobia),
    ("светобоязнь", Meaning::Photophobia),
    ("фотофобия", Meaning::Photophobia),
    ("чувствительность к свету", Meaning::Photophobia),
    ("sensitivity to noise", Meaning::Phonophobia),
    ("sensitivity to sound", Meaning::Phonophobia),
    ("noise sensitivity", Meaning::Phonophobia),
    ("sound sensitivity", Meaning::Phonophobia),
    ("sensitive to sound", Meaning::Phonophobia),
    ("sensitive to noise", Meaning::Phonophobia),
    ("phonophobia", Meaning::Phonophobia),
    ("звукобоязнь", Meaning::Phonophobia),
    ("фонофобия", Meaning::Phonophobia),
    ("чувствительность к звуку", Meaning::Phonophobia),
    ("vomiting", Meaning::Vomiting),
    ("рвота", Meaning::Vomiting),
    ("visual aura", Meaning::VisualAura),
    ("зрительная аура", Meaning::VisualAura),
    ("worse with movement", Meaning::WorseWithActivity),
    ("worse if i move", Meaning::WorseWithActivity),
    ("pulsating pain", Meaning::Quality(Quality::Pulsating)),
    ("throbbing pain", Meaning::Quality(Quality::Pulsating)),
    ("pounding pain", Meaning::Quality(Quality::Pulsating)),
    ("пульсирующая боль", Meaning::Quality(Quality::Pulsating)),
    ("pressing pain", Meaning::Quality(Quality::Pressing)),
    ("давящая боль", Meaning::Quality(Quality::Pressing)),
    ("sensitivity to sounds", Meaning::Phonophobia),
    ("светочувствительность", Meaning::Photophobia),
    ("чувствительность к звукам", Meaning::Phonophobia),
    ("світлочутливість", Meaning::Photophobia),
    ("чутливість до звуків", Meaning::Phonophobia),
    ("блювання", Meaning::Vomiting),
    ("sensibilité à la lumière", Meaning::Photophobia),
    ("sensibilité aux sons", Meaning::Phonophobia),
    ("vomissement", Meaning::Vomiting),
    ("sensibilidad a la luz", Meaning::Photophobia),
    ("sensibilidad a los sonidos", Meaning::Phonophobia),
    ("vómitos", Meaning::Vomiting),
];

const TRIGGERS: [(&str, Meaning); 39] = [
    ("lack of sleep", Meaning::Trigger(Trigger::TooLittleSleep)),
    (
        "sleep deprivation",
        Meaning::Trigger(Trigger::TooLittleSleep),
    ),
    ("недостаток сна", Meaning::Trigger(Trigger::TooLittleSleep)),
    ("oversleeping", Meaning::Trigger(Trigger::TooMuchSleep)),
    ("missed meal", Meaning::Trigger(Trigger::SkippedMeal)),
    ("skipping meals", Meaning::Trigger(Trigger::SkippedMeal)),
    ("skipped meals", Meaning::Trigger(Trigger::SkippedMeal)),
    ("menstruation", Meaning::Trigger(Trigger::Menstruation)),
    ("menstrual cycle", Meaning::Trigger(Trigger::Menstruation)),
    ("менструация", Meaning::Trigger(Trigger::Menstruation)),
    ("weather change", Meaning::Trigger(Trigger::Weather)),
    ("weather changes", Meaning::Trigger(Trigger::Weather)),
    ("изменение погоды", Meaning::Trigger(Trigger::Weather)),
    ("screen time", Meaning::Trigger(Trigger::Screen)),
    ("odors", Meaning::Trigger(Trigger::Smell)),
    ("strong smells", Meaning::Trigger(Trigger::Smell)),
    ("traveling", Meaning::Trigger(Trigger::Travel)),
    (
        "недостаточный сон",
        Meaning::Trigger(Trigger::TooLittleSleep),
    ),
    ("избыточный сон", Meaning::Trigger(Trigger::TooMuchSleep)),
    (
        "пропуск приёма пищи",
        Meaning::Trigger(Trigger::SkippedMeal),
    ),
    ("сильные запахи", Meaning::Trigger(Trigger::Smell)),
    (
        "insufficient sleep",
        Meaning::Trigger(Trigger::TooLittleSleep),
    ),
    ("excessive sleep", Meaning::Trigger(Trigger::TooMuchSleep)),
    ("skipping a meal", Meaning::Trigger(Trigger::SkippedMeal)),
    ("strong odors", Meaning::Trigger(Trigger::Smell)),
    ("physical activity", Meaning::Trigger(Trigger::Exertion)),
    ("недостатній сон", Meaning::Trigger(Trigger::TooLittleSleep)),
    ("надмірний сон", Meaning::Trigger(Trigger::TooMuchSleep)),
    (
        "пропуск прийому їжі",
        Meaning::Trigger(Trigger::SkippedMeal),
    ),
    ("стрес", Meaning::Trigger(Trigger::Stress)),
    (
        "un sommeil insuffisant",
        Meaning::Trigger(Trigger::TooLittleSleep),
    ),
    ("sommeil excessif", Meaning::Trigger(Trigger::TooMuchSleep)),
    ("sauter un repas", Meaning::Trigger(Trigger::SkippedMeal)),
    ("météo", Meaning::Trigger(Trigger::Weather)),
    ("alcool", Meaning::Trigger(Trigger::Alcohol)),
    (
        "sueño insuficiente",
        Meaning::Trigger(Trigger::TooLittleSleep),
    ),
    ("sueño excesivo", Meaning::Trigger(Trigger::TooMuchSleep)),
    (
        "saltarse una comida",
        Meaning::Trigger(Trigger::SkippedMeal),
    ),
    ("estrés", Meaning::Trigger(Trigger::Stress)),
];

/// Whether these words name a headache.
pub(crate) fn is_headache(words: &str) -> bool {
    let words = words.trim().to_lowercase();
    HEADACHES.iter().any(|name| words.starts_with(name))
}

impl Topic {
    /// All that the words mean; nothing where they are to stay words.
    pub(crate) fn meanings(self, words: &str) -> Vec<Meaning> {
        let words = words.trim().replace('_', " ").to_lowercase();
        let listed = |table: &[(&str, Meaning)]| {
            let row = table.iter().find(|(name, _)| *name == words);
            row.map(|(_, meaning)| *meaning)
        };
        match self {
            Self::Aura => Vec::from_iter(NO.contains(&words.as_str()).then_some(Meaning::NoAura)),
            Self::Symptoms => Vec::from_iter(listed(&SYMPTOMS)),
            Self::Triggers => Vec::from_iter(listed(&TRIGGERS).or_else(|| trigger(&words))),
            Self::Quality => Vec::from_iter(quality(&words).or_else(|| listed(&SYMPTOMS))),
            Self::Location => sites(&words),
        }
    }
}

/// The option that the words stand for, in whatever language.
fn option(question: Question, words: &str) -> Option<&'static str> {
    let mut languages = Language::ALL.into_iter().map(Texts::of);
    languages.find_map(|texts| texts.recognise(question, words))
}

fn trigger(words: &str) -> Option<Meaning> {
    let trigger = option(Question::Triggers, words)?.parse().ok()?;
    Some(Meaning::Trigger(trigger))
}

fn quality(words: &str) -> Option<Meaning> {
    let quality = option(Question::Quality, words)?.parse().ok()?;
    // "Neither" of the questionnaire says less than the words do.
    (quality != Quality::Other).then_some(Meaning::Quality(quality))
}

/// A place as a whole, or each word of it, such as "left temple".
fn sites(words: &str) -> Vec<Meaning> {
    let site = |words: &str| {
        let site = option(Question::Location, words)?.parse().ok()?;
        Some(Meaning::Site(site))
    };
    match site(words) {
        Some(whole) => vec![whole],
        None => {
            let each: Option<_> = words.split_whitespace().map(site).collect();
            each.unwrap_or_default()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_mean_an_option_are_understood_and_others_stay_words() {
        let site = Meaning::Site;
        for (topic, words, expected) in [
            (
                Topic::Symptoms,
                "Sensitivity to light",
                vec![Meaning::Photophobia],
            ),
            (Topic::Symptoms, "Nausea", vec![]),
            (
                Topic::Triggers,
                "Stress",
                vec![Meaning::Trigger(Trigger::Stress)],
            ),
            (
                Topic::Triggers,
                "Недосып",
                vec![Meaning::Trigger(Trigger::TooLittleSleep)],
            ),
            (Topic::Triggers, "Sleep", vec![]),
            (Topic::Triggers, "nothing", vec![]),
            (
                Topic::Location,
                "Left Temple",
                vec![site(Site::Left), site(Site::Temple)],
            ),
            (
                Topic::Location,
                "back_of_head",
                vec![site(Site::BackOfHead)],
            ),
            (Topic::Location, "behind the left ear", vec![]),
            (Topic::Location, "", vec![]),
            (
                Topic::Quality,
                "throbbing",
                vec![Meaning::Quality(Quality::Pulsating)],
            ),
            (Topic::Quality, "burning", vec![]),
        ] {
            assert_eq!(topic.meanings(words), expected, "{words}");
        }
    }

    #[test]
    fn the_tables_are_in_lower_case_and_say_each_thing_once() {
        for table in [&SYMPTOMS[..], &TRIGGERS] {
            for (index, (words, _)) in table.iter().enumerate() {
                assert_eq!(*words, words.to_lowercase());
                let is_again = table[..index].iter().any(|(other, _)| other == words);
                assert!(!is_again, "{words}");
            }
        }
    }
}
