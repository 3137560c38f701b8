//! The person's own list of medicines, and the limits that the doctor set.

use super::chat::Chat;

/// Fills a day without headache on which these medicines were taken.
fn takes(chat: &mut Chat, day: &str, medicines: &str) -> String {
    chat.types("/add");
    for text in [day, "нет", medicines] {
        chat.types(text);
    }
    chat.types("нет")
}

fn names(chat: &Chat) -> Vec<String> {
    let list = chat.profile().medicines.iter();
    list.map(|medicine| medicine.name.to_string()).collect()
}

#[test]
fn a_medicine_is_added_renamed_limited_and_removed_in_one_message() {
    let mut chat = Chat::new("en");
    insta::assert_snapshot!(chat.types("/medicines"), @"
    <b>Your medicines</b>
    The list is empty. It fills by itself with what you enter, and you can add to it here.
    [Add a medicine]
    [Add one for prevention]
    ");
    insta::assert_snapshot!(chat.taps("Add a medicine"), @r#"
    Type the name and the usual dose, such as: Ibuprofen 400 mg
    [‹ Back]
    "#);
    insta::assert_snapshot!(chat.types("Ibuprofn 400 mg"), @"
    <b>Your medicines</b>
    Ibuprofn 400 mg
    [Ibuprofn]
    [Add a medicine]
    [Add one for prevention]
    ");
    chat.taps("Ibuprofn");
    insta::assert_snapshot!(chat.taps("Rename"), @r#"
    Ibuprofn 400 mg

    Type the new name. Earlier entries keep the name that they have, and are counted with it.
    [‹ Back]
    "#);
    insta::assert_snapshot!(chat.types("Ibuprofen"), @"
    Ibuprofen 400 mg
    [Doctor’s limit of days]
    [For prevention] [Not for pain]
    [Rename]
    [Remove]
    [‹ Back]
    ");
    insta::assert_snapshot!(chat.taps("Doctor’s limit of days"), @r#"
    Ibuprofen 400 mg

    On how many days of a calendar month may you take it at most, as your doctor said? Type a number, such as 8. When that day is reached, I say so and no more.
    [‹ Back]
    "#);
    insta::assert_snapshot!(chat.types("eight"), @r#"
    A whole number of days from 1 to 31, please, such as 8.

    Ibuprofen 400 mg

    On how many days of a calendar month may you take it at most, as your doctor said? Type a number, such as 8. When that day is reached, I say so and no more.
    [‹ Back]
    "#);
    insta::assert_snapshot!(chat.types("8"), @"
    Ibuprofen 400 mg, no more than 8 days a month
    [Other limit] [No limit]
    [For prevention] [Not for pain]
    [Rename]
    [Remove]
    [‹ Back]
    ");
    insta::assert_snapshot!(chat.taps("‹ Back"), @"
    <b>Your medicines</b>
    Ibuprofen 400 mg, no more than 8 days a month
    [Ibuprofen]
    [Add a medicine]
    [Add one for prevention]
    ");
    chat.taps("Ibuprofen");
    chat.taps("No limit");
    assert_eq!(chat.profile().medicines[0].limit, None);
    chat.taps("Remove");
    assert_eq!(
        chat.toast.as_deref(),
        Some("Removed from the list. The entries stay.")
    );
    assert!(chat.profile().medicines.is_empty());
    assert_eq!(chat.messages.len(), 1, "all of it happened in one message");
}

#[test]
fn a_limit_is_mentioned_on_the_day_that_reaches_it_and_never_before() {
    let mut chat = Chat::new("ru");
    chat.types("/medicines");
    chat.taps("Добавить лекарство");
    chat.types("Ибупрофен 400 мг, Аспирин");
    chat.taps("Ибупрофен");
    chat.taps("Предел дней от врача");
    insta::assert_snapshot!(chat.types("2"), @"
    Ибупрофен 400 мг, не больше 2 дней в месяц
    [Другой предел] [Без предела]
    [Для профилактики] [Не от боли]
    [Переименовать]
    [Убрать]
    [‹ Назад]
    ");
    // October's days are not counted with November's.
    takes(&mut chat, "31.10", "Ибупрофен 400 мг");
    insta::assert_snapshot!(takes(&mut chat, "20.11", "Ибупрофен 400 мг; Аспирин"), @r#"
    <b>пт, 20 ноября</b>
    Головной боли не было.
    Лекарства: Ибупрофен 400 мг; Аспирин
    Записано.
    [Изменить] [Удалить]
    "#);
    insta::assert_snapshot!(takes(&mut chat, "вчера", "ибупрофен 200 мг"), @"
    <b>вс, 22 ноября</b>
    Головной боли не было.
    Лекарства: ибупрофен 200 мг
    Записано.
    Ибупрофен: в этом месяце 2 дня (предел от врача: 2)
    [Изменить] [Удалить]
    ");
    insta::assert_snapshot!(takes(&mut chat, "сегодня", "Ибупрофен 400 мг"), @"
    <b>пн, 23 ноября</b>
    Головной боли не было.
    Лекарства: Ибупрофен 400 мг
    Записано.
    Ибупрофен: в этом месяце 3 дня (предел от врача: 2)
    [Изменить] [Удалить]
    ");
    insta::assert_snapshot!(takes(&mut chat, "30.10", "Ибупрофен 400 мг"), @"
    <b>пт, 30 октября</b>
    Головной боли не было.
    Лекарства: Ибупрофен 400 мг
    Записано.
    Ибупрофен: за октябрь 2 дня (предел от врача: 2)
    [Изменить] [Удалить]
    ");
    let nothing = takes(&mut chat, "21.11", "Аспирин");
    assert!(
        !nothing.contains("из 2"),
        "it was not taken that day: {nothing}"
    );
}

#[test]
fn a_day_changed_counts_once() {
    let mut chat = Chat::new("ru");
    takes(&mut chat, "сегодня", "Ибупрофен 400 мг");
    chat.types("/medicines");
    chat.taps("Ибупрофен");
    chat.taps("Предел дней от врача");
    chat.types("2");
    let again = takes(&mut chat, "сегодня", "Ибупрофен 400 мг");
    assert!(!again.contains("из 2"), "{again}");
}

#[test]
fn names_are_not_listed_twice_and_the_list_ends_somewhere() {
    let mut chat = Chat::new("ru");
    chat.types("/medicines");
    chat.taps("Добавить лекарство");
    chat.types("Ибупрофен; Аспирин");
    chat.taps("Аспирин");
    chat.taps("Переименовать");
    insta::assert_snapshot!(chat.types("ИБУПРОФЕН"), @"
    Такое название уже есть в списке. Напишите другое.

    Аспирин

    Напишите новое название. В прежних записях останется старое, но дни с ним тоже будут учтены.
    [‹ Назад]
    ");
    chat.types("/medicines");
    chat.taps("Добавить лекарство");
    chat.types("ибупрофен 200 мг");
    assert_eq!(names(&chat), ["Ибупрофен", "Аспирин"]);
    chat.taps("Добавить лекарство");
    insta::assert_snapshot!(chat.types("аа; бб; вв; гг; дд; ее; жж; зз; ии; кк; лл"), @r#"
    Список полон: в нём помещается 12 лекарств. Уберите то, что больше не нужно.

    Напишите название и обычную дозу, например: Ибупрофен 400 мг
    [‹ Назад]
    "#);
    assert_eq!(names(&chat).len(), 2);
}

#[test]
fn a_second_medicine_is_another_dose_and_what_is_not_clear_is_asked_about() {
    let mut chat = Chat::new("ru");
    chat.types("/add");
    chat.types("сегодня");
    chat.types("нет");
    let asked = chat.types("Ибупрофен 400 мг <Мексален>");
    let unclear = "Не удалось понять: «&lt;Мексален&gt;». Напишите лекарства заново";
    assert!(asked.contains(unclear), "{asked}");
    chat.types("суматриптан 50,ибупрофен 400 мг, 14:30 и 2 таблетки цитрамона");
    insta::assert_snapshot!(chat.types("нет"), @r#"
    <b>пн, 23 ноября</b>
    Головной боли не было.
    Лекарства: суматриптан 50; ибупрофен 400 мг, 14:30; цитрамон 2 таблетки
    Записано.
    [Изменить] [Удалить]
    "#);
    assert_eq!(names(&chat), ["суматриптан", "ибупрофен", "цитрамон"]);
    chat.types("/medicines");
    chat.taps("Добавить лекарство");
    let asked = chat.types("3 Tylenol");
    assert!(asked.contains("Не удалось понять: «3 Tylenol»"), "{asked}");
    assert_eq!(names(&chat).len(), 3);
}

#[test]
fn what_was_typed_and_comes_again_adds_nothing() {
    let mut chat = Chat::new("ru");
    chat.types("/add");
    chat.types("/medicines");
    chat.taps("Добавить лекарство");
    let list = chat.types("Ибупрофен <b>&");
    assert_eq!(chat.deliver(chat.update, "Ибупрофен <b>&"), list);
    assert_eq!(names(&chat), ["Ибупрофен <b>&"]);
    assert_eq!(
        chat.survey().position,
        journal::Question::Date,
        "and answers no question of the survey"
    );
}

#[test]
fn a_button_of_a_medicine_that_is_gone_shows_the_list() {
    let mut chat = Chat::new("en");
    chat.types("/medicines");
    for forged in [
        "a:show:7",
        "a:rename:7",
        "a:remove:7",
        "a:limit:7",
        "a:no_limit:7",
        "a:not_for_pain:7",
        "a:for_pain:7",
        "v:since:7",
        "v:dose:7",
        "v:stop:7",
        "v:taken:7:2026-11-23",
        "v:stopped:7:2026-11-23",
        "v:undo:7:2026-11-23",
    ] {
        let shown = chat.sends_tap(1, forged);
        assert!(shown.contains("Your medicines"), "{shown}");
        assert_eq!(
            chat.toast.as_deref(),
            Some("That button is out of date. Nothing has changed.")
        );
    }
}
