//! The plurals of every counted word.

use std::fs;

use journal::Language;
use journal_texts::Texts;

use super::files_of;

const NUMBERS: [usize; 14] = [0, 1, 2, 4, 5, 11, 12, 14, 21, 22, 25, 101, 111, 112];

/// The nouns that a language with three forms counts.
struct Counted {
    language: Language,
    /// After a number, in the forms for 1, 2 and 5.
    plainly: &'static [[&'static str; 3]],
    /// In another case, after "of", "not more than" or "about", where 2 takes the form of 5.
    otherwise: &'static [[&'static str; 2]],
}

const COUNTED: [Counted; 2] = [
    Counted {
        language: Language::Ru,
        plainly: &[
            ["день", "дня", "дней"],
            ["приём", "приёма", "приёмов"],
            ["символ", "символа", "символов"],
            ["лекарство", "лекарства", "лекарств"],
            ["человек", "человека", "человек"],
            ["строка", "строки", "строк"],
        ],
        otherwise: &[
            ["дня", "дней"],
            ["дне", "днях"],
            ["приступа", "приступов"],
            ["приёма", "приёмов"],
            ["ссылки", "ссылок"],
            ["менструации", "менструаций"],
            ["заполненного", "заполненных"],
        ],
    },
    Counted {
        language: Language::Uk,
        plainly: &[
            ["день", "дні", "днів"],
            ["прийом", "прийоми", "прийомів"],
            ["символ", "символи", "символів"],
            ["назву", "назви", "назв"],
            ["людина", "людини", "людей"],
            ["рядок", "рядки", "рядків"],
            ["посилання", "посилання", "посилань"],
        ],
        otherwise: &[
            ["дня", "днів"],
            ["день", "днів"],
            ["нападу", "нападів"],
            ["прийому", "прийомів"],
            ["посилання", "посилань"],
            ["менструації", "менструацій"],
            ["заповненого", "заповнених"],
        ],
    },
];

#[test]
fn a_number_of_days_is_followed_by_the_form_that_it_wants() {
    let said = |language, name, number: usize| {
        let period = [("count", number.into()), ("period", "".into())];
        Texts::report(language).format(name, period)
    };
    for number in NUMBERS {
        let nominative = match number {
            1 | 21 | 101 => "день",
            2 | 4 | 22 => "дня",
            _ => "дней",
        };
        let russian = said(Language::Ru, "overview-before", number);
        let expected = format!("{number} {nominative} ");
        assert!(russian.starts_with(&expected), "{russian}");
        let genitive = match number {
            1 | 21 | 101 => "дня",
            _ => "дней",
        };
        let russian = said(Language::Ru, "report-of_headache_days", number);
        assert_eq!(russian, format!("из {number} {genitive} с болью"));
        let plural = if number == 1 { "day" } else { "days" };
        let english = said(Language::En, "overview-before", number);
        assert!(
            english.starts_with(&format!("{number} {plural} ")),
            "{english}"
        );
    }
}

/// The variants of a text that are chosen by a number: the name of each and its words.
type Plural = Vec<(String, String)>;

/// Every choice by a number in the texts of a language, with the line that begins it.
fn plurals(language: Language) -> Vec<(String, Plural)> {
    let mut found = Vec::new();
    for file in files_of(language) {
        let text = fs::read_to_string(file).expect("a file of texts");
        let mut lines = text.lines();
        while let Some(line) = lines.next() {
            if !line.ends_with("->") {
                continue;
            }
            let variants = lines.by_ref().map_while(|line| {
                let line = line.trim_start().trim_start_matches('*');
                let (name, words) = line.strip_prefix('[')?.split_once(']')?;
                Some((name.to_owned(), words.trim().to_owned()))
            });
            let variants: Plural = variants.collect();
            if variants.iter().any(|(name, _)| name == "one") {
                found.push((line.to_owned(), variants));
            }
        }
    }
    found
}

/// The words of a variant, without the number and what Fluent puts in.
fn words(variant: &str) -> Vec<&str> {
    let is_mark = |character: char| !character.is_alphabetic() && character != '-';
    variant
        .split(is_mark)
        .filter(|word| !word.is_empty())
        .collect()
}

#[test]
fn every_counted_word_of_three_forms_has_those_of_its_numbers() {
    for counted in &COUNTED {
        let all = plurals(counted.language);
        assert!(all.len() > 30, "{} are found", all.len());
        for (line, variants) in all {
            assert!(counted.has(&variants), "{line}: {variants:?}");
        }
    }
}

impl Counted {
    fn has(&self, variants: &Plural) -> bool {
        let of = |wanted: &str| {
            let mut variants = variants.iter();
            let found = variants.find(|(name, _)| name == wanted);
            found.map(|(_, variant)| words(variant))
        };
        let has = |variant: &Option<Vec<&str>>, word| {
            variant.as_ref().is_some_and(|words| words.contains(&word))
        };
        let (one, few, other) = (of("one"), of("few"), of("other"));
        match &few {
            Some(_) => self.plainly.iter().any(|[word, of_two, of_five]| {
                has(&one, *word) && has(&few, *of_two) && has(&other, *of_five)
            }),
            // The one that stands for all is of a single day that is named.
            None if has(&one, "weekday") => true,
            None => {
                let mut otherwise = self.otherwise.iter();
                otherwise.any(|[word, of_five]| has(&one, *word) && has(&other, *of_five))
            }
        }
    }
}

#[test]
fn every_counted_word_of_two_forms_has_one_for_one_and_another_for_all_else() {
    let three = COUNTED.map(|counted| counted.language);
    for language in Language::ALL.into_iter().filter(|it| !three.contains(it)) {
        let all = plurals(language);
        assert!(all.len() > 30, "{} are found", all.len());
        for (line, variants) in all {
            let names: Vec<_> = variants.iter().map(|(name, _)| name.as_str()).collect();
            let exact = |name: &&&str| name.parse::<u32>().is_err();
            let names: Vec<_> = names.iter().filter(exact).collect();
            assert_eq!(names, [&"one", &"other"], "{language:?}: {line}");
        }
    }
}
