//! Any diary that can be stored comes back from its CSV.

use jiff::ToSpan;
use journal::answer::{Answer, Intensity, Onset, Resolution, Triggers, Words};
use journal::entry::{FurtherAttack, WrittenEntry};
use journal::medicine::DoseEffect;
use journal::questionnaire::{Form, Question};
use journal::{Attack, ClockTime, Dose, Entry, Language};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::{Index, select};

use super::own::{exported, imported};
use super::reader;

/// All that a cell, a list, a dose or a line begins or ends with, and words of the report.
const PIECES: [&str; 34] = [
    "=",
    "-",
    "@",
    "\t",
    "\n",
    "\r\n",
    "\"",
    "'",
    ",",
    ", ",
    ";",
    "; ",
    " ",
    "\u{a0}",
    "\u{200b}",
    " – ",
    "(",
    ")",
    "14:30",
    ", 14:30",
    "400 mg",
    "2/10",
    "Left",
    "Слева",
    "Stress",
    "Eye",
    "No",
    "No medicine",
    "Ibuprofen",
    "Суматриптан",
    "не указано",
    "я",
    "1",
    "(2 h: better)",
];

fn words(most: usize) -> impl Strategy<Value = Option<Words>> {
    let text = vec(select(PIECES.to_vec()), 1..8);
    text.prop_map(move |pieces| Words::parse(&pieces.concat(), most).ok())
}

fn time() -> impl Strategy<Value = ClockTime> {
    (0_i8..24, 0_i8..60)
        .prop_map(|(hour, minute)| jiff::civil::Time::constant(hour, minute, 0, 0).into())
}

fn dose() -> impl Strategy<Value = Option<Dose>> {
    // A semicolon is between two doses.
    let without = |words: Option<Words>| words.filter(|words| !words.as_str().contains(';'));
    let [name, amount] = [(); 2].map(|()| words(Dose::MOST_CHARACTERS).prop_map(without));
    let effect = option::of(select(DoseEffect::ALL.to_vec()));
    (name, amount, option::of(time()), effect).prop_map(|(name, amount, taken_at, effect)| {
        Some(Dose {
            name: name?,
            amount,
            taken_at,
            effect: effect.filter(|_| taken_at.is_some()),
        })
    })
}

fn further() -> impl Strategy<Value = FurtherAttack> {
    (
        option::of(time()),
        option::of(time()),
        option::of(1_u8..=10),
    )
        .prop_map(|(onset, resolution, intensity)| FurtherAttack {
            onset: onset.map(Onset::At),
            resolution: resolution.map(Resolution::At),
            intensity: intensity.and_then(|number| Intensity::try_from(number).ok()),
        })
}

/// An answer of each question that is answered, by its options, with words beside them.
pub(super) fn entry() -> impl Strategy<Value = Option<Entry>> {
    let picks = vec(option::of(any::<Index>()), Question::all().count());
    let own_words = (words(200), words(200), option::of(words(Words::MOST)));
    let doses = option::of(vec(dose(), 0..4));
    let times = (option::of(time()), vec(further(), 0..3));
    (0_i64..60, any::<bool>(), picks, own_words, doses, times).prop_map(
        |(days_ago, had_headache, picks, (place, trigger, comment), doses, (onset, further))| {
            let day = reader().today().saturating_sub(days_ago.days());
            let mut entry = Entry::painless(day);
            entry.attack = had_headache.then(Attack::default);
            for (question, pick) in Question::all().zip(picks) {
                let options = question.options();
                let Some(pick) = pick.filter(|_| !options.is_empty()) else {
                    continue;
                };
                let answer = question.read(options[pick.index(options.len())]).ok()?;
                entry.set(
                    question,
                    answer_in_words(question, answer, &place, &trigger),
                );
            }
            if let (Some(attack), Some(onset)) = (&mut entry.attack, onset) {
                attack.onset = Some(Onset::At(onset));
                entry.further_attacks = further;
            }
            entry.medicines = doses.map(|doses| doses.into_iter().flatten().collect());
            entry.comment = comment.flatten();
            WrittenEntry::from(entry).of(day).ok()
        },
    )
}

fn answer_in_words(
    question: Question,
    answer: Answer,
    place: &Option<Words>,
    trigger: &Option<Words>,
) -> Answer {
    match (question.form(), answer) {
        (Form::Location, Answer::Location(location)) => Answer::Location(match place {
            Some(place) => location.in_words(place.clone()),
            None => location,
        }),
        (Form::Triggers, Answer::Triggers(triggers)) => Answer::Triggers(Triggers {
            words: trigger.clone(),
            ..triggers
        }),
        (_, answer) => answer,
    }
}

/// Days in their order, each once.
pub(super) fn diary() -> impl Strategy<Value = Vec<Entry>> {
    vec(entry(), 1..4).prop_map(|entries| {
        let mut entries: Vec<_> = entries.into_iter().flatten().collect();
        entries.sort_by_key(|entry| entry.date);
        entries.dedup_by_key(|entry| entry.date);
        entries
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn any_diary_is_exported_the_same_byte_for_byte(
        entries in diary(),
        language in select(Language::ALL.to_vec()),
    ) {
        let file = exported(&entries, language);
        let again = exported(&imported(&file), language);
        let told = |file: &[u8]| String::from_utf8(file.to_vec()).expect("UTF-8");
        let (before, after) = (told(&file), told(&again));
        for (before, after) in before.split("\r\n").zip(after.split("\r\n")) {
            prop_assert_eq!(before, after);
        }
        prop_assert!(file == again);
    }
}
