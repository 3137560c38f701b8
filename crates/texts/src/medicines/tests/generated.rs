//! Properties of every text, tried with made-up ones.

use std::time::{Duration, Instant};

use proptest::prelude::*;

use super::*;

/// Parts of what people type, and of what they do not.
const TYPED: &str = "Ибупрофен_суматриптана_Но-шпа_Tylenol_#3_Мексален_цитрамон_кофеин_codeine_400_400мг\
    _0,5 г_14:30_14.30_в 14.30_at 2 pm_9 утра_1/2_½_2 таблетки_таблетка_половина_две_после еды\
    _форте_гель_и_and_+_&_/_,_;_\n_-_–_(_)_._:_5-HTP_B6_выпила_×_от головы_<b>_😀_ё_№_%_a_x2_of\
    _24:61_12.11.2026_экстра_plus_ _";

fn words() -> impl Strategy<Value = String> {
    let words: Vec<&str> = TYPED.split('_').collect();
    prop::collection::vec(prop::sample::select(words), 0..12).prop_map(|words| words.join(" "))
}

/// The same among letters and signs of any kind, or these alone.
fn noise() -> impl Strategy<Value = String> {
    let noisy = prop::collection::vec((words(), ".{0,3}"), 0..6);
    let noisy = noisy.prop_map(|parts| {
        let parts = parts.into_iter().map(|(words, noise)| words + &noise);
        parts.collect::<String>()
    });
    prop_oneof![noisy, ".{0,200}"]
}

/// Doses, and a text in which a person might have typed them.
fn doses_as_typed() -> impl Strategy<Value = (Vec<Dose>, String)> {
    let names = [
        "Ибупрофен",
        "Но-шпа",
        "Суматриптан-Тева",
        "Tylenol",
        "Нурофен плюс",
        "Парацетамол с кофеином",
        "5-HTP",
    ];
    let amounts = [
        "",
        "400 мг",
        "50",
        "2 таблетки",
        "0,5 г",
        "1/2 таблетки",
        "полтаблетки",
        "0, 5 г",
        ".5",
        "1½ таб",
        "2×200 мг",
        "400 мг + 65 мг",
        "1 000 мг",
        "5 %",
    ];
    let select = |from: &'static [&'static str]| prop::sample::select(from);
    let time = prop_oneof![Just(None), (0..24_i8, 0..60_i8).prop_map(Some)];
    let dose = (
        prop::sample::select(names.to_vec()),
        prop::sample::select(amounts.to_vec()),
        time,
        select(&[
            "{n} {a}, {t}",
            "{n} {a} {t}",
            "{n} {a} в {t}",
            "{t} {n} {a}",
            "{n}, {a}, {t}",
            "{n} – {a} at {t}",
        ]),
        select(&["; ", "\n", ", ", " + ", " и ", " & "]),
    );
    let typed = dose.prop_map(|(name, amount, time, form, separator)| {
        let clock = time.map_or(String::new(), |(hour, minute)| {
            format!("{hour:02}:{minute:02}")
        });
        let form = if time.is_none() { "{n} {a}" } else { form };
        let form = if amount.is_empty() {
            form.replace(", {a}", "")
        } else {
            form.to_owned()
        };
        let text = form
            .replace("{n}", name)
            .replace("{a}", amount)
            .replace("{t}", &clock);
        let json = serde_json::json!({
            "name": name,
            "amount": (!amount.is_empty()).then_some(amount),
            "taken_at": (!clock.is_empty()).then_some(clock),
        });
        let dose: Dose = serde_json::from_value(json).expect("a dose");
        (dose, text, separator)
    });
    prop::collection::vec(typed, 1..6).prop_map(|typed| {
        let mut all = String::new();
        let mut doses = Vec::new();
        for (dose, text, separator) in typed {
            all += if doses.is_empty() { "" } else { separator };
            all += &text;
            doses.push(dose);
        }
        (doses, all)
    })
}

/// A word, a number or a mark of what people type, and whether it must be in the doses.
fn pieces() -> impl Strategy<Value = Vec<(&'static str, bool)>> {
    let said = "Ибупрофен_Но-шпа_Мексален_Парацетамол с кофеином_Tylenol_5-HTP_400_50 мг_0, 5 г_.5_½_1 1/2 таб\
        _2x200_200+40_1 / 2_полторы таблетки_14:30_08:05_после еды_2 таблетки_100мг_одна_och_10.12.2026";
    let between = " _,_;_, _\n_ + _+_ / _ и _ and _ & _ в _ at _ выпила _ - _ (_) _. _: _\n1. _\n2) _ × _ • _ 💊 _%";
    let said: Vec<_> = said.split('_').map(|said| (said, true)).collect();
    let between: Vec<_> = between.split('_').map(|between| (between, false)).collect();
    let pair = (prop::sample::select(between), prop::sample::select(said));
    prop::collection::vec(pair, 1..8).prop_map(|pairs| {
        pairs
            .into_iter()
            .flat_map(|(between, said)| [between, said])
            .collect()
    })
}

/// How often each letter and digit stands in a text.
fn letters_and_digits(text: &str) -> BTreeMap<char, usize> {
    let mut counts = BTreeMap::new();
    for c in text.chars().filter(|c| c.is_alphanumeric()) {
        *counts.entry(c).or_default() += 1;
    }
    counts
}

/// The words that stand beside a name and a dose and belong to neither.
fn between() -> BTreeSet<&'static str> {
    let roles = ["at", "hour", "morning", "afternoon", "night", "and", "took"];
    let rows = rows().filter(|row| roles.contains(&row[1]));
    let words = rows.flat_map(|row| row[0].split([',', ' ']));
    // "a. m." is "am".
    words.chain(["a", "p", "m"]).collect()
}

/// The numbers and the beginnings of the words of a text.
fn said(text: &str) -> BTreeSet<String> {
    let mut parts = BTreeSet::new();
    let letters: Vec<char> = text.to_lowercase().replace('ё', "е").chars().collect();
    for part in letters.chunk_by(|a, b| a.is_ascii_digit() == b.is_ascii_digit()) {
        let part: String = part.iter().collect();
        let words = part.split(|c: char| !c.is_alphabetic() && !c.is_ascii_digit());
        parts.extend(words.filter(|word| !word.is_empty()).map(str::to_owned));
    }
    parts
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_the_notation_the_doses_are_those_that_were_meant((meant, text) in doses_as_typed()) {
        prop_assert_eq!(doses(&text), Ok(meant), "{:?}", text);
    }

    #[test]
    fn what_is_printed_is_read_as_the_same_doses(text in prop_oneof![words(), noise()]) {
        if let Ok(read) = doses(&text) {
            let printed: Vec<_> = read.iter().map(ToString::to_string).collect();
            let printed = printed.join("; ");
            prop_assert_eq!(doses(&printed), Ok(read), "{:?} was printed as {:?}", text, printed);
        }
    }

    #[test]
    fn no_letter_and_no_digit_of_a_dose_is_lost(pieces in pieces()) {
        let text: String = pieces.iter().map(|(piece, _)| *piece).collect();
        if let Ok(read) = doses(&text) {
            let of_doses = pieces.iter().filter(|(_, is_of_dose)| *is_of_dose);
            let typed: String = of_doses.map(|(piece, _)| *piece).collect();
            let printed: String = read.iter().map(ToString::to_string).collect();
            let kept = letters_and_digits(&printed);
            for (c, count) in letters_and_digits(&typed) {
                let is_kept = kept.get(&c).is_some_and(|kept| *kept >= count);
                prop_assert!(is_kept, "{:?} of {:?} is not in {:?}", c, text, printed);
            }
        }
    }

    #[test]
    fn every_number_and_medicine_that_was_typed_is_in_the_doses(text in words()) {
        if let Ok(read) = doses(&text) {
            let printed: Vec<_> = read.iter().map(ToString::to_string).collect();
            let kept = said(&printed.join(" "));
            for part in said(&text) {
                let number = part.parse::<u32>();
                let is_kept = kept.iter().any(|other| match number {
                    Ok(number) => other.parse() == Ok(number) || other.parse() == Ok(number + 12),
                    Err(_) => {
                        // Another case of the word may be read as the word.
                        let stem = part.chars().count().saturating_sub(2).clamp(1, 5);
                        let begin: String = part.chars().take(stem).collect();
                        other.starts_with(&begin)
                    }
                });
                let is_between = between().contains(part.as_str());
                prop_assert!(is_kept || is_between, "{:?} of {:?} is not in {:?}", part, text, kept);
            }
        }
    }
}

#[test]
fn the_longest_text_is_read_in_milliseconds() {
    for part in [
        "а ",
        "одна ",
        "1 ",
        "ибупрофенн ",
        "суматриптан 50 и ",
        "14.30 ",
        "в ",
        "-",
        "a/",
        "a + ",
        "400 + ",
        "мг ",
        "0, ",
        "1. ",
        "1) ",
        "1) а\n",
        "«",
        "(\"'",
        "одна и ",
    ] {
        let text: String = part.chars().cycle().take(4096).collect();
        let _ = doses(part);
        let begin = Instant::now();
        let _ = doses(&text);
        let taken = begin.elapsed();
        // Unoptimised; the functions are some thirty times as fast.
        assert!(taken < Duration::from_secs(1), "{part:?}: {taken:?}");
    }
}
