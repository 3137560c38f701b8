//! Words that are no answer, at every question: the card says which are, with an example,
//! and nothing is stored.

use journal::Question;

use super::chat::Chat;

/// Leads to every question of the full survey; the words typed at each before that are
/// no answer to it.
const WRONG: [(&str, &str); 13] = [
    ("вчерась", "вчера"),
    ("как посмотреть", "да"),
    ("ближе к семи часам", "7:30"),
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
    insta::assert_snapshot!(told.join("\n\n"), @"
    Не удалось понять дату. Напишите день и месяц, например 21.11.

    <b>За какой день запись?</b>
    [Вчера, 22 ноября]
    [Сегодня, 23 ноября]

    вс, 22 ноября

    Ответьте, пожалуйста, «Да» или «Нет».

    <b>Болела голова?</b>
    [Да] [Нет]
    [‹ Назад]

    вс, 22 ноября

    Не удалось понять время. Напишите часы и минуты, например 14:30.

    <b>Когда началась боль?</b>
    [При пробуждении] [Ночью]
    [Утром] [Днём]
    [Вечером]
    [‹ Назад] [Не знаю]

    вс, 22 ноября
    Начало: 07:30

    Не удалось понять время. Напишите часы и минуты, например 14:30.

    <b>Когда она прошла?</b>
    [Ещё болит] [Прошла во сне]
    [‹ Назад] [Не знаю]

    вс, 22 ноября
    Начало: 07:30 · Конец: 18:00

    Ответьте, пожалуйста, «Да» или «Нет».

    <b>Перед болью (в пределах часа) или во время неё было что-то перед глазами: вспышки, зигзаги, слепые пятна?</b>
    [Да] [Нет]
    [‹ Назад] [Не знаю]

    вс, 22 ноября
    Начало: 07:30 · Конец: 18:00 · Зрительная аура: Нет

    Не удалось ничего прочитать. Напишите, пожалуйста, словами.

    <b>Где болело?</b>
    <i>Можно выбрать несколько или написать своими словами</i>
    [Слева] [Справа] [Обе стороны]
    [Лоб] [Висок] [Темя]
    [Затылок] [Глаз] [Шея]
    [‹ Назад] [Не знаю]
    [Готово]

    вс, 22 ноября
    Начало: 07:30 · Конец: 18:00 · Зрительная аура: Нет · Слева

    Ответьте, пожалуйста, «Пульсирующая», «Давящая», «И та, и другая» или «Другая».

    <b>Какой была боль?</b>
    [Пульсирующая] [Давящая]
    [И та, и другая] [Другая]
    [‹ Назад] [Не знаю]

    вс, 22 ноября
    Начало: 07:30 · Конец: 18:00 · Зрительная аура: Нет · Слева · Давящая

    Ответьте, пожалуйста, «Да» или «Нет».

    <b>Боль усиливалась от обычных движений (ходьба, лестница) или хотелось их избегать?</b>
    [Да] [Нет]
    [‹ Назад] [Не знаю]

    вс, 22 ноября
    … · Конец: 18:00 · Зрительная аура: Нет · Слева · Давящая · Хуже от движений: Да

    Нужно целое число от 1 до 10, например 6.

    <b>Насколько сильной была боль в худший момент? 1 – едва заметная, 10 – сильнее не бывает</b>
    [1] [2] [3] [4] [5]
    [6] [7] [8] [9] [10]
    [‹ Назад] [Не знаю]

    вс, 22 ноября
    … · Зрительная аура: Нет · Слева · Давящая · Хуже от движений: Да · Сила: 7

    Ответьте, пожалуйста, «Сильная», «Небольшая» или «Не было».

    <b>Была тошнота?</b>
    [Сильная] [Небольшая]
    [Не было]
    [‹ Назад] [Не знаю]

    вс, 22 ноября
    … · Слева · Давящая · Хуже от движений: Да · Сила: 7 · Тошнота: Небольшая

    Ответьте, пожалуйста, «Да» или «Нет».

    <b>Была рвота?</b>
    [Да] [Нет]
    [‹ Назад] [Не знаю]

    вс, 22 ноября
    … · Давящая · Хуже от движений: Да · Сила: 7 · Тошнота: Небольшая · Рвота: Нет

    Ответьте, пожалуйста, «Да» или «Нет».

    <b>Мешал свет?</b>
    [Да] [Нет]
    [‹ Назад] [Не знаю]

    вс, 22 ноября
    … · Сила: 7 · Тошнота: Небольшая · Рвота: Нет · Мешал свет: Да

    Ответьте, пожалуйста, «Да» или «Нет».

    <b>Мешали звуки?</b>
    [Да] [Нет]
    [‹ Назад] [Не знаю]

    вс, 22 ноября
    … · Сила: 7 · Тошнота: Небольшая · Рвота: Нет · Мешал свет: Да · Мешали звуки: Да

    Напишите, пожалуйста, короче: помещается 200 символов.

    <b>Что, на ваш взгляд, могло вызвать боль?</b>
    <i>Можно выбрать несколько или написать своими словами</i>
    [Стресс] [Недосып]
    [Пересып] [Пропуск еды]
    [Месячные] [Погода]
    [Алкоголь] [Еда]
    [Экран] [Запах]
    [Физ. нагрузка] [Поездка]
    [Ничего из этого]
    [‹ Назад] [Не знаю]
    [Готово]

    вс, 22 ноября
    … · Тошнота: Небольшая · Рвота: Нет · Мешал свет: Да · Мешали звуки: Да · Стресс

    Напишите, пожалуйста, короче: помещается 60 символов.

    <b>Какие лекарства от боли вы принимали в этот день, от любой боли?</b>
    <i>Можно написать название, дозу и время, например: Ибупрофен 400 мг 14:30</i>
    [Без лекарств]
    [‹ Назад] [Не знаю]

    вс, 22 ноября
    … · Мешал свет: Да · Мешали звуки: Да · Стресс · Ибупрофен 400 мг, 09:00

    Не удалось ничего прочитать. Напишите, пожалуйста, словами.

    <b>Хотите что-нибудь добавить об этом дне?</b>
    <i>Напишите одним сообщением</i>
    [Нет, спасибо]
    [‹ Назад]
    ");
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

/// "Yes" and "no" are no place and no medicine: as words they would stand in the report for ever.
#[test]
fn a_bare_yes_is_asked_about_where_something_is_to_be_named() {
    let mut chat = Chat::new("en");
    for typed in ["/add", "yesterday", "yes", "7:30", "18:00", "no"] {
        chat.types(typed);
    }
    assert_eq!(chat.survey().position, Question::Location);
    let nothing = "Nothing is chosen yet.";
    for wrong in ["Yes", "no."] {
        assert!(refused(&mut chat, wrong).contains(nothing), "{wrong}");
    }
    for typed in ["left", "pressing", "no", "5", "no", "no", "no", "no"] {
        chat.types(typed);
    }
    assert_eq!(chat.survey().position, Question::Triggers);
    assert!(refused(&mut chat, "yes!").contains(nothing));
    chat.types("stress");
    assert!(refused(&mut chat, "Yes").contains("I could not read “Yes”"));
    assert_eq!(chat.survey().position, Question::Medicines);
}
