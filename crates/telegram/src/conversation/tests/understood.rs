//! Answers in other words than those on the buttons.

use journal::Question;

use super::chat::Chat;

/// A diary in that language, whose survey of yesterday is open at the question.
fn at(question: Question, language: &'static str, answers: &[&str]) -> Chat {
    let mut chat = Chat::new(language);
    chat.types("/add");
    for answer in answers {
        chat.types(answer);
    }
    assert_eq!(chat.survey().position, question);
    chat
}

#[test]
fn the_words_of_the_button_that_skips_are_no_answer() {
    let mut chat = at(Question::Medicines, "ru", &["вчера", "нет"]);
    chat.types("Не помню.");
    chat.types("нет");
    let stored = chat.days.values().next().expect("the day");
    assert_eq!(stored.medicines, None);
    let mut chat = at(
        Question::Location,
        "en",
        &["yesterday", "yes", "7:00", "9:00", "no"],
    );
    insta::assert_snapshot!(chat.types("Don’t know"), @"
    Sun, 22 November
    Onset: 07:00 · End: 09:00 · Visual aura: No · Place: unknown

    <b>What was the pain like?</b>
    [Pulsating] [Pressing]
    [Both] [Neither]
    [‹ Back] [Don't know]
    ");
}

#[test]
fn having_taken_nothing_is_stored_as_no_medicine() {
    for (language, answers, nothing, done) in [
        ("ru", ["позавчера", "нет"], "Ничего не пила", "нет"),
        (
            "en",
            ["the day before yesterday", "no"],
            "didn’t take any",
            "no",
        ),
    ] {
        let mut chat = at(Question::Medicines, language, &answers);
        chat.types(nothing);
        chat.types(done);
        let stored = chat.days.values().next().expect("the day");
        assert_eq!(stored.date, jiff::civil::date(2026, 11, 21));
        assert_eq!(stored.medicines, Some(Vec::new()), "{nothing}");
    }
}

#[test]
fn words_that_are_no_answer_suggest_none() {
    let mut told = Vec::new();
    for (language, day, wrong) in [("ru", "вчера", "может быть"), ("en", "yesterday", "maybe")]
    {
        let mut chat = at(Question::Headache, language, &[day]);
        told.push(chat.types(wrong));
    }
    let attack = ["вчера", "да", "7:00", "9:00", "нет", "слева"];
    let english = ["yesterday", "yes", "7:00", "9:00", "no", "left"];
    for (language, answers, more) in [
        ("ru", attack, ["давит", "да", "6"]),
        ("en", english, ["pressing", "yes", "6"]),
    ] {
        let mut chat = at(Question::Quality, language, &answers);
        told.push(chat.types("?"));
        for answer in more {
            chat.types(answer);
        }
        told.push(chat.types("?"));
    }
    insta::assert_snapshot!(told.join("\n\n"), @"
    вс, 22 ноября

    Ответьте, пожалуйста, «Да» или «Нет».

    <b>Болела голова?</b>
    [Да] [Нет]
    [‹ Назад]

    Sun, 22 November

    Please answer “Yes” or “No”.

    <b>Did you have a headache?</b>
    [Yes] [No]
    [‹ Back]

    вс, 22 ноября
    Начало: 07:00 · Конец: 09:00 · Зрительная аура: Нет · Слева

    Ответьте, пожалуйста, «Пульсирующая», «Давящая», «И та, и другая» или «Другая».

    <b>Какой была боль?</b>
    [Пульсирующая] [Давящая]
    [И та, и другая] [Другая]
    [‹ Назад] [Не знаю]

    вс, 22 ноября
    … · Зрительная аура: Нет · Слева · Давящая · Хуже от движений: Да · Сила: 6

    Ответьте, пожалуйста, «Сильная», «Небольшая» или «Не было».

    <b>Была тошнота?</b>
    [Сильная] [Небольшая]
    [Не было]
    [‹ Назад] [Не знаю]

    Sun, 22 November
    Onset: 07:00 · End: 09:00 · Visual aura: No · Left

    Please answer “Pulsating”, “Pressing”, “Both” or “Neither”.

    <b>What was the pain like?</b>
    [Pulsating] [Pressing]
    [Both] [Neither]
    [‹ Back] [Don't know]

    Sun, 22 November
    … · Visual aura: No · Left · Pressing · Worse with activity: Yes · Intensity: 6

    Please answer “A lot”, “A little” or “No”.

    <b>Did you feel sick?</b>
    [A lot] [A little] [No]
    [‹ Back] [Don't know]
    ");
}

#[test]
fn a_date_is_told_why_it_cannot_be() {
    let mut told = Vec::new();
    for (language, days) in [
        ("ru", ["завтра", "ноябрь", "31.02"]),
        ("en", ["tomorrow", "november", "31.02"]),
    ] {
        let mut chat = at(Question::Date, language, &[]);
        for day in days {
            let said = chat.types(day);
            told.extend(said.lines().next().map(str::to_owned));
        }
    }
    insta::assert_snapshot!(told.join("\n"), @"
    Этот день ещё не наступил. Подойдёт сегодня или раньше, например «вчера».
    Не удалось понять дату. Напишите день и месяц, например 21.11.
    Такой даты нет в календаре. Напишите день и месяц, например 21.11.
    That day has not come yet. Today or earlier, please, such as “yesterday”.
    I could not read that date. Type the day and the month, such as 21.11.
    The calendar has no such date. Type the day and the month, such as 21.11.
    ");
}

#[test]
fn what_is_chosen_now_is_not_called_an_earlier_answer() {
    let mut chat = at(Question::Medicines, "ru", &["вчера", "нет"]);
    chat.types("Ибупрофен 400 мг");
    chat.types("нет");
    chat.types("/add");
    chat.types("сегодня");
    chat.types("нет");
    // The mark on the button says it, and no line makes the buttons jump.
    insta::assert_snapshot!(chat.taps("Ибупрофен 400 мг"), @"
    пн, 23 ноября
    Головная боль: Нет

    <b>Какие лекарства от боли вы принимали в этот день, от любой боли?</b>
    <i>Можно написать название, дозу и время, например: Ибупрофен 400 мг 14:30</i>
    [✓ Ибупрофен 400 мг]
    [Без лекарств]
    [‹ Назад] [Не знаю]
    [Готово]
    ");
    chat.types("Цитрамон 1 таблетка 9:00");
    // What no button shows is said in words.
    insta::assert_snapshot!(chat.taps("‹ Назад"), @"
    пн, 23 ноября
    Головная боль: Нет

    <b>Какие лекарства от боли вы принимали в этот день, от любой боли?</b>
    Отмечено: Ибупрофен 400 мг; Цитрамон 1 таблетка, 09:00
    <i>Можно написать название, дозу и время, например: Ибупрофен 400 мг 14:30</i>
    [✓ Ибупрофен 400 мг]
    [Без лекарств]
    [‹ Назад] [Не знаю]
    [Готово]
    ");
    chat.taps("Готово");
    chat.taps("Нет, спасибо");
    chat.types("/add");
    let earlier = chat.types("сегодня");
    assert!(earlier.contains("Было: Нет"), "{earlier}");
}
