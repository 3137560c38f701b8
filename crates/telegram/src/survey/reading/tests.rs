//! Words that a person types where a button stands for them.

use std::slice;

use jiff::Zoned;
use jiff::civil::date;
use journal::Language;
use journal::medicine::Medicine;
use journal::period::Retention;
use journal::settings::Switches;
use journal_texts::Texts;

use super::*;

fn noon() -> Zoned {
    date(2026, 11, 23)
        .at(12, 0, 0, 0)
        .in_tz("Europe/Moscow")
        .expect("a zone")
}

fn typed_at(
    question: Question,
    text: &str,
    language: Language,
) -> Result<Option<Answer>, InvalidAnswer> {
    typed_on(&noon(), &Answers::new(), question, text, language)
}

fn typed_on(
    now: &Zoned,
    answers: &Answers,
    question: Question,
    text: &str,
    language: Language,
) -> Result<Option<Answer>, InvalidAnswer> {
    let circumstances = Circumstances {
        now,
        retention: Retention { days: 60 },
        texts: Texts::chat(language),
        medicines: &[],
        switches: Switches::default(),
    };
    let reading = Reading {
        question,
        answers,
        circumstances,
    };
    reading.read(Reply::Typed(text)).map(Some)
}

/// Ways to say it in a language.
type Words = (Language, &'static [&'static str]);

const NOT_KNOWN: [Words; 2] = [
    (
        Language::Ru,
        &["не знаю", "Не помню.", "не уверена", "НЕ УВЕРЕН", "незнаю"],
    ),
    (
        Language::En,
        &[
            "don't know",
            "Don’t know.",
            "I don't know",
            "not sure",
            "can’t remember",
        ],
    ),
];

const NOT_TAKEN: [Words; 2] = [
    (
        Language::Ru,
        &[
            "не пила",
            "Ничего не пил",
            "не принимала",
            "без таблеток",
            "нет",
            "ничего",
        ],
    ),
    (
        Language::En,
        &[
            "took nothing",
            "I took nothing.",
            "didn’t take any",
            "no medication",
            "none",
        ],
    ),
];

fn each(of: [Words; 2]) -> impl Iterator<Item = (Language, &'static str)> {
    of.into_iter()
        .flat_map(|(language, words)| words.iter().map(move |word| (language, *word)))
}

#[test]
fn words_for_not_knowing_are_no_place_no_trigger_and_no_medicine() {
    for (language, text) in each(NOT_KNOWN) {
        for question in Question::all().filter(|question| question.may_be_skipped()) {
            let answer = typed_at(question, text, language);
            assert_eq!(answer, Ok(Some(Answer::Unknown)), "{question:?}: {text}");
        }
    }
}

#[test]
fn where_a_question_cannot_be_skipped_the_words_are_those_of_the_answer_or_refused() {
    for (language, text) in each(NOT_KNOWN) {
        let refused = typed_at(Question::Headache, text, language);
        assert_eq!(refused, Err(InvalidAnswer::NotAnOption), "{text}");
        let comment = typed_at(Question::Comment, text, language);
        assert!(matches!(comment, Ok(Some(Answer::Comment(Some(_))))));
    }
}

#[test]
fn words_for_having_taken_nothing_are_no_medicine_and_say_nothing_of_triggers() {
    for (language, text) in each(NOT_TAKEN) {
        let answer = typed_at(Question::Medicines, text, language);
        assert_eq!(answer, Ok(Some(Answer::Medicines(Vec::new()))), "{text}");
    }
    for (language, text) in [(Language::Ru, "не пила"), (Language::En, "took nothing")] {
        let Ok(Some(Answer::Triggers(triggers))) = typed_at(Question::Triggers, text, language)
        else {
            panic!("{text} is no trigger");
        };
        assert_eq!(triggers.words.expect("the words").to_string(), text);
    }
}

#[test]
fn days_are_also_named_by_how_far_they_are() {
    let day = |day| Ok(Some(Answer::Date(date(2026, 11, day))));
    for (language, text, expected) in [
        (Language::Ru, "сегодня", day(23)),
        (Language::Ru, "Вчера.", day(22)),
        (Language::Ru, "позавчера", day(21)),
        (Language::En, "the day before yesterday", day(21)),
        (Language::En, "2026-11-21", day(21)),
        (Language::Ru, "завтра", Err(InvalidAnswer::DateInFuture)),
        (Language::En, "Tomorrow", Err(InvalidAnswer::DateInFuture)),
    ] {
        assert_eq!(typed_at(Question::Date, text, language), expected, "{text}");
    }
}

#[test]
fn a_date_without_its_year_is_the_last_that_came_also_at_the_turn_of_the_year() {
    let now = date(2027, 1, 3).at(12, 0, 0, 0).in_tz("Europe/Moscow");
    let now = now.expect("a zone");
    let day = |year, month, day| Ok(Some(Answer::Date(date(year, month, day))));
    let oldest = Retention { days: 60 }.oldest(now.date());
    for (text, expected) in [
        ("30.12", day(2026, 12, 30)),
        ("30/12", day(2026, 12, 30)),
        ("30.12.26", day(2026, 12, 30)),
        ("3.1", day(2027, 1, 3)),
        ("4.1", Err(InvalidAnswer::DateInFuture)),
        ("вчера", day(2027, 1, 2)),
        ("29.02", Err(InvalidAnswer::DateTooOld { oldest })),
        ("29.02.2027", Err(InvalidAnswer::NotADate)),
        ("31.11", Err(InvalidAnswer::NotADate)),
        ("30 декабря", day(2026, 12, 30)),
        ("30 дек.", day(2026, 12, 30)),
        ("3 января 2027 г.", day(2027, 1, 3)),
        ("30 ма", Err(InvalidAnswer::UnclearDate)),
    ] {
        let read = typed_on(&now, &Answers::new(), Question::Date, text, Language::Ru);
        match (&read, &expected) {
            // Not kept any more is as good a reason as still to come.
            (Err(InvalidAnswer::DateTooOld { .. }), Err(InvalidAnswer::DateInFuture)) => {}
            _ => assert_eq!(read, expected, "{text}"),
        }
    }
}

/// The doses read on a day at noon of 23 November, as they are printed.
fn doses_of(day: i8, text: &str, language: Language) -> Result<String, InvalidAnswer> {
    let answers = Answers::from([(Question::Date, Answer::Date(date(2026, 11, day)))]);
    match typed_on(&noon(), &answers, Question::Medicines, text, language)? {
        Some(Answer::Medicines(doses)) => {
            let printed: Vec<_> = doses.iter().map(ToString::to_string).collect();
            Ok(printed.join("; "))
        }
        other => panic!("{other:?} is no medicine"),
    }
}

#[test]
fn a_dose_that_was_taken_now_has_the_time_of_the_clock() {
    use Language::{En, Ru};
    for (language, text, expected) in [
        (Ru, "Ибупрофен 400 мг сейчас", "Ибупрофен 400 мг, 12:00"),
        (
            Ru,
            "Ибупрофен 400 мг только что.",
            "Ибупрофен 400 мг, 12:00",
        ),
        (Ru, "Только что ибупрофен 400 мг", "ибупрофен 400 мг, 12:00"),
        (
            Ru,
            "Ибупрофен 400 мг 9:00, Парацетамол 500 мг сейчас",
            "Ибупрофен 400 мг, 09:00; Парацетамол 500 мг, 12:00",
        ),
        (Ru, "Ибупрофен 400 мг, сейчас", "Ибупрофен 400 мг, 12:00"),
        (En, "Ibuprofen 400 mg just now", "Ibuprofen 400 mg, 12:00"),
        (En, "ibuprofen 400 mg Now", "ibuprofen 400 mg, 12:00"),
        (En, "Knowmigraine 5 mg", "Knowmigraine 5 mg"),
    ] {
        assert_eq!(doses_of(23, text, language), Ok(expected.into()), "{text}");
    }
    for day in [21, 22] {
        let refused = doses_of(day, "Ибупрофен 400 мг сейчас", Ru);
        assert_eq!(refused, Err(InvalidAnswer::AnotherDay));
    }
    for (language, text) in [(Ru, "Сейчас."), (En, "now")] {
        assert!(
            doses_of(23, text, language).is_err(),
            "no medicine is named"
        );
    }
}

#[test]
fn what_is_no_date_is_told_apart_from_a_day_that_no_calendar_has() {
    let fault = |text| typed_at(Question::Date, text, Language::Ru).err();
    for text in ["31.02", "29.02.2026", "0.11", "2026-02-31", "21.13"] {
        assert_eq!(fault(text), Some(InvalidAnswer::NotADate), "{text}");
    }
    for text in ["вчерась", "21", "", "1.2.3.4", "21.нояб ноябрь", "99999.11"] {
        assert_eq!(fault(text), Some(InvalidAnswer::UnclearDate), "{text}");
    }
}

#[test]
fn a_button_takes_back_what_was_taken_under_a_former_name() {
    let name = |text: &str| text.to_owned().try_into().expect("words");
    let medicine = Medicine {
        id: 7,
        name: name("Sumatriptan"),
        former_names: vec![name("suma")],
        usual_amount: None,
        limit: None,
        other_use: None,
        last_recorded: None,
    };
    let now = noon();
    let circumstances = Circumstances {
        now: &now,
        retention: Retention { days: 60 },
        texts: Texts::chat(Language::En),
        medicines: slice::from_ref(&medicine),
        switches: Switches::default(),
    };
    let given = Answer::Medicines(vec![Dose {
        name: name("Suma"),
        amount: None,
        taken_at: None,
        effect: None,
    }]);
    let tapped = Reply::Option("7");
    let reading = Reading {
        question: Question::Medicines,
        answers: &Answers::from([(Question::Medicines, given)]),
        circumstances,
    };
    assert_eq!(reading.read(tapped), Ok(Answer::Medicines(Vec::new())));
}
