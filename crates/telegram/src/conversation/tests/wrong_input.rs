//! Words that are no answer, at every question: the card says which are, with an example,
//! and nothing is stored.

use journal::Question;

use super::chat::Chat;

/// Leads to every question of the full survey; the words typed at each before that are
/// no answer to it.
const WRONG: [(&str, &str); 13] = [
    ("вчерась", "вчера"),
    ("как посмотреть", "да"),
    ("полседьмого", "7:30"),
    ("25:61", "18:00"),
    ("мурашки", "нет"),
    ("…", "слева"),
    ("странная", "давящая"),
    ("ходьба", "да"),
    ("11", "7"),
    ("зелёная", "немного"),
    ("два раза", "нет"),
    ("лампа", "да"),
    ("сосед", "да"),
];

/// Types words that are no answer. The card comes below it, and nothing else has changed.
fn refused(chat: &mut Chat, wrong: &str) -> String {
    let before = chat.survey().clone();
    let shown = chat.types(wrong);
    let now = chat.survey();
    assert_eq!(now.answers, before.answers, "{wrong}");
    assert_eq!(now.position, before.position, "{wrong}");
    let newest = chat.messages.keys().last().copied();
    assert_eq!(now.card, newest, "{wrong}: the card is below the words");
    assert_eq!(chat.messages.len(), 1, "{wrong}: the old card is gone");
    shown
}

#[test]
fn wrong_input_at_every_question_is_told_what_is_expected() {
    let mut chat = Chat::new("ru");
    chat.types("/add");
    let mut told = Vec::new();
    for (wrong, right) in WRONG {
        told.push(refused(&mut chat, wrong));
        chat.types(right);
    }
    let endless = "очень ".repeat(400);
    chat.says_no_until(Question::Triggers);
    for right in ["стресс", "Ибупрофен 400 мг 9:00"] {
        told.push(refused(&mut chat, &endless));
        chat.types(right);
    }
    assert_eq!(chat.survey().position, Question::Comment);
    told.push(refused(&mut chat, "\u{a0}"));
    assert!(chat.days.is_empty());
    insta::assert_snapshot!(told.join("\n\n"), @r#"
    Не получилось понять дату. Напишите день и месяц, например 21.11.

    <b>За какой день запись?</b>
    [Вчера, 22 ноября]
    [Сегодня, 23 ноября]

    вс, 22 ноября

    Ответьте, пожалуйста, «Да» или «Нет».

    <b>Болела голова?</b>
    [Да] [Нет]
    [‹ Назад]

    вс, 22 ноября

    Не получилось понять время. Напишите часы и минуты, например 14:30.

    <b>Когда началась боль?</b>
    [С пробуждения] [Ночью]
    [Утром] [Днём]
    [Вечером]
    [‹ Назад] [Не знаю]

    вс, 22 ноября
    Начало: 07:30

    Не получилось понять время. Напишите часы и минуты, например 14:30.

    <b>Когда она прошла?</b>
    [Ещё болит] [Прошла во сне]
    [‹ Назад] [Не знаю]

    вс, 22 ноября
    Начало: 07:30 · Конец: 18:00

    Ответьте, пожалуйста, «Да» или «Нет».

    <b>За час до боли было что-то перед глазами: вспышки, зигзаги, слепые пятна?</b>
    [Да] [Нет]
    [‹ Назад]

    вс, 22 ноября
    Начало: 07:30 · Конец: 18:00 · Зрительная аура: Нет

    Не получилось ничего прочитать. Напишите, пожалуйста, словами.

    <b>Где болело?</b>
    <i>Можно выбрать несколько или написать своими словами</i>
    [Слева] [Справа] [Обе стороны]
    [Лоб] [Висок] [Темя]
    [Затылок] [Глаз] [Шея]
    [‹ Назад] [Не знаю]
    [Готово]

    вс, 22 ноября
    Начало: 07:30 · Конец: 18:00 · Зрительная аура: Нет · Слева

    Ответьте, пожалуйста, «Пульсирующая» или «Давящая».

    <b>Какая это была боль?</b>
    [Пульсирующая] [Давящая]
    [‹ Назад] [Не знаю]

    вс, 22 ноября
    Начало: 07:30 · Конец: 18:00 · Зрительная аура: Нет · Слева · Давящая

    Ответьте, пожалуйста, «Да» или «Нет».

    <b>От движения (ходьба, лестница) становилось хуже?</b>
    [Да] [Нет]
    [‹ Назад]

    вс, 22 ноября
    … · Конец: 18:00 · Зрительная аура: Нет · Слева · Давящая · Хуже от движения: Да

    Нужно целое число от 1 до 10, например 6.

    <b>Насколько сильной была боль, от 1 до 10?</b>
    [1] [2] [3] [4] [5]
    [6] [7] [8] [9] [10]
    [‹ Назад] [Не знаю]

    вс, 22 ноября
    … · Зрительная аура: Нет · Слева · Давящая · Хуже от движения: Да · Сила: 7

    Ответьте, пожалуйста, «Сильно», «Немного» или «Нет».

    <b>Подташнивало?</b>
    [Сильно] [Немного] [Нет]
    [‹ Назад] [Не знаю]

    вс, 22 ноября
    … · Слева · Давящая · Хуже от движения: Да · Сила: 7 · Тошнота: Немного

    Ответьте, пожалуйста, «Да» или «Нет».

    <b>Была рвота?</b>
    [Да] [Нет]
    [‹ Назад]

    вс, 22 ноября
    … · Слева · Давящая · Хуже от движения: Да · Сила: 7 · Тошнота: Немного · Рвота: Нет

    Ответьте, пожалуйста, «Да» или «Нет».

    <b>Мешал свет?</b>
    [Да] [Нет]
    [‹ Назад]

    вс, 22 ноября
    … · Хуже от движения: Да · Сила: 7 · Тошнота: Немного · Рвота: Нет · Мешал свет: Да

    Ответьте, пожалуйста, «Да» или «Нет».

    <b>Мешали звуки?</b>
    [Да] [Нет]
    [‹ Назад]

    вс, 22 ноября
    … · Сила: 7 · Тошнота: Немного · Рвота: Нет · Мешал свет: Да · Мешали звуки: Да

    Напишите, пожалуйста, короче: помещается 200 символов.

    <b>Что могло повлиять?</b>
    <i>Можно выбрать несколько или написать своими словами</i>
    [Стресс] [Недосып] [Долгий сон]
    [Голод] [Месячные] [Погода]
    [Алкоголь] [Еда] [Экран]
    [Запах] [Нагрузка] [Дорога]
    [Ничего такого]
    [‹ Назад] [Не знаю]
    [Готово]

    вс, 22 ноября
    … · Тошнота: Немного · Рвота: Нет · Мешал свет: Да · Мешали звуки: Да · Стресс

    Напишите, пожалуйста, короче: помещается 60 символов.

    <b>Какие лекарства от боли были приняты?</b>
    <i>Можно написать название, дозу и время, например: Ибупрофен 400 мг 14:30</i>
    [Без лекарств]
    [‹ Назад] [Не знаю]

    вс, 22 ноября
    … · Мешал свет: Да · Мешали звуки: Да · Стресс · Ибупрофен 400 мг, 09:00

    Не получилось ничего прочитать. Напишите, пожалуйста, словами.

    <b>Хочется что-нибудь добавить к этому дню?</b>
    <i>Напишите одним сообщением</i>
    [Нет, спасибо]
    [‹ Назад]
    "#);
}

#[test]
fn wrong_words_that_come_again_are_no_answer_to_a_later_question() {
    let mut chat = Chat::new("ru");
    for text in ["/add", "вчера", "да"] {
        chat.types(text);
    }
    chat.types("слева");
    let wrong = chat.update;
    for text in ["утром", "болит", "нет"] {
        chat.types(text);
    }
    let before = chat.survey().clone();
    assert_eq!(before.position, Question::Location);
    chat.deliver(wrong, "слева");
    assert_eq!(chat.survey(), &before);
}

#[test]
fn a_tap_at_the_moment_of_wrong_words_goes_to_the_card_that_is_left() {
    let mut chat = Chat::new("ru");
    for text in ["/add", "вчера", "да"] {
        chat.types(text);
    }
    let old = *chat.messages.keys().last().expect("the card");
    let button = chat.messages[&old].keyboard[0][0].tap.to_string();
    chat.types("слева");
    chat.sends_tap(old, &button);
    assert_eq!(chat.survey().position, Question::Resolution);
    assert_eq!(chat.messages.len(), 1);
    assert_eq!(chat.survey().card, chat.messages.keys().last().copied());
}
