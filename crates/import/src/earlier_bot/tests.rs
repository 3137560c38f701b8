use jiff::civil::date;

use super::*;

fn told(answers: &[(&str, &str)]) -> Entry {
    let answers = answers.iter().map(|(key, words)| {
        let question = question_of_key(key).expect("a question");
        (question, *words)
    });
    entry(date(2026, 11, 14), answers, Language::Ru).expect("a day")
}

#[test]
fn a_day_without_pain_has_no_medicine_and_no_comment() {
    let entry = told(&[
        ("Date", "14.11"),
        ("HadPain", "Нет"),
        ("Painkillers", "Нет"),
        ("Comments", "Нет комментариев"),
    ]);
    let mut painless = Entry::painless_without_medicine(date(2026, 11, 14));
    painless.questionnaire = 1;
    assert_eq!(entry, painless);
}

#[test]
fn words_that_no_answer_can_be_read_from_are_kept_behind_their_question() {
    let entry = told(&[
        ("HadPain", "Да"),
        ("FirstNotice", "ближе к обеду"),
        ("WhenStop", "ещё болит"),
        ("Painkillers", "что-то синее, 2 или 3"),
        ("Comments", "устал"),
    ]);
    let comment = entry.comment.map(String::from).expect("a comment");
    insta::assert_snapshot!(comment, @"
    устал
    Начало: ближе к обеду
    Лекарства: что-то синее, 2 или 3
    ");
    assert_eq!(entry.medicines, None, "it is not known what was taken");
}

#[test]
fn yes_that_was_changed_to_no_leaves_nothing_of_the_pain() {
    let entry = told(&[
        ("HadPain", "Нет"),
        ("FirstNotice", "ближе к обеду"),
        ("HadSickness", "Заметная"),
    ]);
    assert_eq!((entry.attack, entry.comment), (None, None));
}

#[test]
fn a_day_of_which_nobody_said_whether_there_was_a_headache_is_no_day() {
    let answers = [(Question::Headache, "как обычно")];
    let read = entry(date(2026, 11, 14), answers, Language::Ru);
    assert_eq!(read, Err(Incomplete));
}

#[test]
fn each_of_its_buttons_is_understood() {
    for (question, buttons) in [
        (Question::Headache, &["Да", "Нет"][..]),
        (Question::Aura, &["Да", "Нет"]),
        (Question::Quality, &["Пульсирующая", "Сжимающая"]),
        (Question::Activity, &["Да", "Нет"]),
        (Question::Intensity, &["1", "10"]),
        (Question::Nausea, &["Заметная", "Незначительная", "Нет"]),
        (Question::Vomiting, &["Да", "Нет"]),
        (Question::Photophobia, &["Да", "Нет"]),
        (Question::Phonophobia, &["Да", "Нет"]),
        (Question::Medicines, &["Нет"]),
        (Question::Comment, &["Нет комментариев"]),
    ] {
        for button in buttons {
            let answer = answer(question, button);
            let is_read = answer.is_some_and(|answer| !matches!(answer, Answer::Comment(Some(_))));
            assert!(is_read, "{question:?}: {button}");
        }
    }
}
