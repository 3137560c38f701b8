//! The words by which other programs say what the questionnaire has an option for.
//!
//! A word is here only where it means the same: "nausea" is not, for the questionnaire asks how
//! marked it was, and "sleep" is not, for it may have been too little or too much. Such words
//! stay words. Words that can be typed in place of an option (`typed-…` in the texts) are understood
//! too, in every language.

use journal::Language;
use journal::answer::{Quality, Site, Trigger};
use journal::questionnaire::Question;
use journal_texts::Texts;

/// A thing that the words of a cell tell, for which the questionnaire has an option.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum MeantAnswer {
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

const SYMPTOMS: [(&str, MeantAnswer); 41] = [
    ("sensitivity to light", MeantAnswer::Photophobia),
    ("light sensitivity", MeantAnswer::Photophobia),
    ("sensitive to light", MeantAnswer::Photophobia),
    ("photophobia", MeantAnswer::Photophobia),
    ("светобоязнь", MeantAnswer::Photophobia),
    ("фотофобия", MeantAnswer::Photophobia),
    ("чувствительность к свету", MeantAnswer::Photophobia),
    ("sensitivity to noise", MeantAnswer::Phonophobia),
    ("sensitivity to sound", MeantAnswer::Phonophobia),
    ("noise sensitivity", MeantAnswer::Phonophobia),
    ("sound sensitivity", MeantAnswer::Phonophobia),
    ("sensitive to sound", MeantAnswer::Phonophobia),
    ("sensitive to noise", MeantAnswer::Phonophobia),
    ("phonophobia", MeantAnswer::Phonophobia),
    ("звукобоязнь", MeantAnswer::Phonophobia),
    ("фонофобия", MeantAnswer::Phonophobia),
    ("чувствительность к звуку", MeantAnswer::Phonophobia),
    ("vomiting", MeantAnswer::Vomiting),
    ("рвота", MeantAnswer::Vomiting),
    ("visual aura", MeantAnswer::VisualAura),
    ("зрительная аура", MeantAnswer::VisualAura),
    ("worse with movement", MeantAnswer::WorseWithActivity),
    ("worse if i move", MeantAnswer::WorseWithActivity),
    ("pulsating pain", MeantAnswer::Quality(Quality::Pulsating)),
    ("throbbing pain", MeantAnswer::Quality(Quality::Pulsating)),
    ("pounding pain", MeantAnswer::Quality(Quality::Pulsating)),
    (
        "пульсирующая боль",
        MeantAnswer::Quality(Quality::Pulsating),
    ),
    ("pressing pain", MeantAnswer::Quality(Quality::Pressing)),
    ("давящая боль", MeantAnswer::Quality(Quality::Pressing)),
    ("sensitivity to sounds", MeantAnswer::Phonophobia),
    ("светочувствительность", MeantAnswer::Photophobia),
    ("чувствительность к звукам", MeantAnswer::Phonophobia),
    ("світлочутливість", MeantAnswer::Photophobia),
    ("чутливість до звуків", MeantAnswer::Phonophobia),
    ("блювання", MeantAnswer::Vomiting),
    ("sensibilité à la lumière", MeantAnswer::Photophobia),
    ("sensibilité aux sons", MeantAnswer::Phonophobia),
    ("vomissement", MeantAnswer::Vomiting),
    ("sensibilidad a la luz", MeantAnswer::Photophobia),
    ("sensibilidad a los sonidos", MeantAnswer::Phonophobia),
    ("vómitos", MeantAnswer::Vomiting),
];

const TRIGGERS: [(&str, MeantAnswer); 39] = [
    (
        "lack of sleep",
        MeantAnswer::Trigger(Trigger::TooLittleSleep),
    ),
    (
        "sleep deprivation",
        MeantAnswer::Trigger(Trigger::TooLittleSleep),
    ),
    (
        "недостаток сна",
        MeantAnswer::Trigger(Trigger::TooLittleSleep),
    ),
    ("oversleeping", MeantAnswer::Trigger(Trigger::TooMuchSleep)),
    ("missed meal", MeantAnswer::Trigger(Trigger::SkippedMeal)),
    ("skipping meals", MeantAnswer::Trigger(Trigger::SkippedMeal)),
    ("skipped meals", MeantAnswer::Trigger(Trigger::SkippedMeal)),
    ("menstruation", MeantAnswer::Trigger(Trigger::Menstruation)),
    (
        "menstrual cycle",
        MeantAnswer::Trigger(Trigger::Menstruation),
    ),
    ("менструация", MeantAnswer::Trigger(Trigger::Menstruation)),
    ("weather change", MeantAnswer::Trigger(Trigger::Weather)),
    ("weather changes", MeantAnswer::Trigger(Trigger::Weather)),
    ("изменение погоды", MeantAnswer::Trigger(Trigger::Weather)),
    ("screen time", MeantAnswer::Trigger(Trigger::Screen)),
    ("odors", MeantAnswer::Trigger(Trigger::Smell)),
    ("strong smells", MeantAnswer::Trigger(Trigger::Smell)),
    ("traveling", MeantAnswer::Trigger(Trigger::Travel)),
    (
        "недостаточный сон",
        MeantAnswer::Trigger(Trigger::TooLittleSleep),
    ),
    (
        "избыточный сон",
        MeantAnswer::Trigger(Trigger::TooMuchSleep),
    ),
    (
        "пропуск приёма пищи",
        MeantAnswer::Trigger(Trigger::SkippedMeal),
    ),
    ("сильные запахи", MeantAnswer::Trigger(Trigger::Smell)),
    (
        "insufficient sleep",
        MeantAnswer::Trigger(Trigger::TooLittleSleep),
    ),
    (
        "excessive sleep",
        MeantAnswer::Trigger(Trigger::TooMuchSleep),
    ),
    (
        "skipping a meal",
        MeantAnswer::Trigger(Trigger::SkippedMeal),
    ),
    ("strong odors", MeantAnswer::Trigger(Trigger::Smell)),
    ("physical activity", MeantAnswer::Trigger(Trigger::Exertion)),
    (
        "недостатній сон",
        MeantAnswer::Trigger(Trigger::TooLittleSleep),
    ),
    ("надмірний сон", MeantAnswer::Trigger(Trigger::TooMuchSleep)),
    (
        "пропуск прийому їжі",
        MeantAnswer::Trigger(Trigger::SkippedMeal),
    ),
    ("стрес", MeantAnswer::Trigger(Trigger::Stress)),
    (
        "un sommeil insuffisant",
        MeantAnswer::Trigger(Trigger::TooLittleSleep),
    ),
    (
        "sommeil excessif",
        MeantAnswer::Trigger(Trigger::TooMuchSleep),
    ),
    (
        "sauter un repas",
        MeantAnswer::Trigger(Trigger::SkippedMeal),
    ),
    ("météo", MeantAnswer::Trigger(Trigger::Weather)),
    ("alcool", MeantAnswer::Trigger(Trigger::Alcohol)),
    (
        "sueño insuficiente",
        MeantAnswer::Trigger(Trigger::TooLittleSleep),
    ),
    (
        "sueño excesivo",
        MeantAnswer::Trigger(Trigger::TooMuchSleep),
    ),
    (
        "saltarse una comida",
        MeantAnswer::Trigger(Trigger::SkippedMeal),
    ),
    ("estrés", MeantAnswer::Trigger(Trigger::Stress)),
];

/// Whether these words name a headache.
pub(crate) fn is_headache(words: &str) -> bool {
    let words = words.trim().to_lowercase();
    HEADACHES.iter().any(|name| words.starts_with(name))
}

impl Topic {
    /// All that the words mean; nothing where they are to stay words.
    pub(crate) fn meanings(self, words: &str) -> Vec<MeantAnswer> {
        let words = words.trim().replace('_', " ").to_lowercase();
        let listed = |table: &[(&str, MeantAnswer)]| {
            let row = table.iter().find(|(name, _)| *name == words);
            row.map(|(_, meaning)| *meaning)
        };
        match self {
            Self::Aura => {
                Vec::from_iter(NO.contains(&words.as_str()).then_some(MeantAnswer::NoAura))
            }
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

fn trigger(words: &str) -> Option<MeantAnswer> {
    let trigger = option(Question::Triggers, words)?.parse().ok()?;
    Some(MeantAnswer::Trigger(trigger))
}

fn quality(words: &str) -> Option<MeantAnswer> {
    let quality = option(Question::Quality, words)?.parse().ok()?;
    // "Neither" of the questionnaire says less than the words do.
    (quality != Quality::Other).then_some(MeantAnswer::Quality(quality))
}

/// A place as a whole, or each word of it, such as "left temple".
fn sites(words: &str) -> Vec<MeantAnswer> {
    let site = |words: &str| {
        let site = option(Question::Location, words)?.parse().ok()?;
        Some(MeantAnswer::Site(site))
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
        let site = MeantAnswer::Site;
        for (topic, words, expected) in [
            (
                Topic::Symptoms,
                "Sensitivity to light",
                vec![MeantAnswer::Photophobia],
            ),
            (Topic::Symptoms, "Nausea", vec![]),
            (
                Topic::Triggers,
                "Stress",
                vec![MeantAnswer::Trigger(Trigger::Stress)],
            ),
            (
                Topic::Triggers,
                "Недосып",
                vec![MeantAnswer::Trigger(Trigger::TooLittleSleep)],
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
                vec![MeantAnswer::Quality(Quality::Pulsating)],
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
