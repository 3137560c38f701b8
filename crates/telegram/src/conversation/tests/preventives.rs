//! Medicines that are marked, and the courses of what is taken for prevention.

use journal::medicine::{MOST_MEDICINES, OtherUse};

use super::chat::Chat;

/// Someone who takes topiramate since a day of last year.
fn with_topiramate(language: &'static str) -> Chat {
    let (add, typed) = match language {
        "ru" => ("Добавить для профилактики", "Топирамат 25 мг"),
        _ => ("Add one for prevention", "Topiramate 25 mg"),
    };
    let mut chat = Chat::new(language);
    chat.types("/medicines");
    chat.taps(add);
    chat.types(typed);
    chat.types("1.3.2025");
    chat
}

/// The steps of the first medicine, as they are stored.
fn course(chat: &Chat) -> String {
    let medicine = &chat.profile().medicines[0];
    let course = medicine.course().expect("a course");
    serde_json::to_string(course).expect("JSON")
}

#[test]
fn a_preventive_is_added_changed_stopped_and_taken_again_in_one_message() {
    let mut chat = Chat::new("en");
    chat.types("/medicines");
    insta::assert_snapshot!(chat.taps("Add one for prevention"), @"
    Type the name and the dose of what you take for prevention, such as: Topiramate 25 mg
    [‹ Back]
    ");
    insta::assert_snapshot!(chat.types("Topiramate 25 mg"), @"
    Topiramate 25 mg, for prevention

    Since when have you been taking it like this? Type a date, such as 1.03.2026; it may be years ago. If you don’t remember the day, the first of the month will do.
    [Today, 23 November]
    [‹ Back]
    ");
    insta::assert_snapshot!(chat.types("1.3.2025"), @"
    Topiramate 25 mg, for prevention since 1 March 2025
    1 March 2025: 25 mg
    [Another dose] [No longer taken]
    [Take back: 1 March 2025]
    [For pain after all]
    [Rename]
    [Remove]
    [‹ Back]
    ");
    insta::assert_snapshot!(chat.taps("Another dose"), @"
    Topiramate 25 mg, for prevention since 1 March 2025

    Type the new dose, such as: 50 mg. The next question is since when.
    [‹ Back]
    ");
    insta::assert_snapshot!(chat.types("50 mg"), @"
    Topiramate 50 mg, for prevention since 1 March 2025

    Since when have you been taking it like this? Type a date, such as 1.03.2026; it may be years ago. If you don’t remember the day, the first of the month will do.
    [Today, 23 November]
    [‹ Back]
    ");
    insta::assert_snapshot!(chat.taps("Today, 23 November"), @"
    Topiramate 50 mg, for prevention since 1 March 2025
    1 March 2025: 25 mg
    23 November 2026: 50 mg
    [Another dose] [No longer taken]
    [Take back: 23 November 2026]
    [Rename]
    [‹ Back]
    ");
    chat.now += jiff::SignedDuration::from_hours(24);
    insta::assert_snapshot!(chat.taps("No longer taken"), @"
    Topiramate 50 mg, for prevention since 1 March 2025

    Which was the first day without it? Type a date, such as 1.03.2026.
    [Today, 24 November]
    [‹ Back]
    ");
    insta::assert_snapshot!(chat.types("today"), @"
    Topiramate 50 mg, for prevention, not taken since 24 November 2026
    1 March 2025: 25 mg
    23 November 2026: 50 mg
    24 November 2026: no longer taken
    [Taken again]
    [Take back: 24 November 2026]
    [Rename]
    [‹ Back]
    ");
    insta::assert_snapshot!(chat.taps("‹ Back"), @"
    <b>Your medicines</b>
    Topiramate 50 mg, for prevention, not taken since 24 November 2026
    [Topiramate]
    [Add a medicine]
    [Add one for prevention]
    ");
    insta::assert_snapshot!(course(&chat), @r#"[{"since":"2025-03-01","intake":{"taken":{"amount":"25 mg"}}},{"since":"2026-11-23","intake":{"taken":{"amount":"50 mg"}}},{"since":"2026-11-24","intake":"stopped"}]"#);
    chat.taps("Topiramate");
    chat.now += jiff::SignedDuration::from_hours(24);
    chat.taps("Taken again");
    insta::assert_snapshot!(chat.taps("Today, 25 November"), @"
    Topiramate 50 mg, for prevention since 25 November 2026
    1 March 2025: 25 mg
    23 November 2026: 50 mg
    24 November 2026: no longer taken
    25 November 2026: 50 mg
    [Another dose] [No longer taken]
    [Take back: 25 November 2026]
    [Rename]
    [‹ Back]
    ");
    assert_eq!(chat.messages.len(), 1, "all of it happened in one message");
}

#[test]
fn a_preventive_is_told_in_russian_too() {
    let mut chat = with_topiramate("ru");
    chat.taps("Другая доза");
    chat.types("50 мг");
    insta::assert_snapshot!(chat.types("5.10"), @"
    Топирамат 50 мг, для профилактики с 1 марта 2025
    1 марта 2025: 25 мг
    5 октября 2026: 50 мг
    [Другая доза] [Больше не принимаю]
    [Отменить: 5 октября 2026]
    [Переименовать]
    [‹ Назад]
    ");
    insta::assert_snapshot!(chat.taps("Больше не принимаю"), @"
    Топирамат 50 мг, для профилактики с 1 марта 2025

    Какой день был первым без этого лекарства? Напишите дату, например 1.03.2026.
    [Сегодня, 23 ноября]
    [‹ Назад]
    ");
    insta::assert_snapshot!(chat.types("вчера"), @"
    Топирамат 50 мг, для профилактики, не принимается с 22 ноября 2026
    1 марта 2025: 25 мг
    5 октября 2026: 50 мг
    22 ноября 2026: приёма больше нет
    [Снова принимаю]
    [Отменить: 22 ноября 2026]
    [Переименовать]
    [‹ Назад]
    ");
}

#[test]
fn days_that_cannot_be_are_asked_for_again_and_change_nothing() {
    let mut chat = with_topiramate("en");
    let before = course(&chat);
    chat.taps("No longer taken");
    let faults = [
        "1.2.2025",
        "1.3.2025",
        "24.11.2026",
        "tomorrow",
        "31.02",
        "soon",
        "1.1.1026",
    ];
    let faults = faults.map(|typed| {
        let asked = chat.types(typed);
        format!("{typed}: {}", asked.lines().next().unwrap_or_default())
    });
    insta::assert_snapshot!(faults.join("\n"), @"
    1.2.2025: The change before this one was on 1 March 2025; this one has to be later.
    1.3.2025: The change before this one was on 1 March 2025; this one has to be later.
    24.11.2026: That day has not come yet. Today or earlier, please, such as “yesterday”.
    tomorrow: That day has not come yet. Today or earlier, please, such as “yesterday”.
    31.02: The calendar has no such date. Type the day and the month, such as 21.11.
    soon: I could not read that date. Type the day and the month, such as 21.11.
    1.1.1026: The calendar has no such date. Type the day and the month, such as 21.11.
    ");
    assert_eq!(course(&chat), before);
    insta::assert_snapshot!(chat.types("2.3.2025"), @"
    Topiramate 25 mg, for prevention, not taken since 2 March 2025
    1 March 2025: 25 mg
    2 March 2025: no longer taken
    [Taken again]
    [Take back: 2 March 2025]
    [Rename]
    [‹ Back]
    ");
}

#[test]
fn steps_are_taken_back_one_at_a_time_and_a_tap_that_comes_twice_takes_back_one() {
    let mut chat = with_topiramate("en");
    for (dose, since) in [("50 mg", "1.4.2025"), ("100 mg", "1.5.2025")] {
        chat.taps("Another dose");
        chat.types(dose);
        chat.types(since);
    }
    let message = *chat.messages.keys().last().expect("a medicine");
    // Nothing that no entry tells again is lost to one tap.
    chat.sends_tap(message, "a:remove:1");
    chat.sends_tap(message, "a:for_pain:1");
    chat.sends_tap(message, "a:not_for_pain:1");
    insta::assert_snapshot!(chat.taps("Take back: 1 May 2025"), @"
    Topiramate 100 mg, for prevention since 1 March 2025
    1 March 2025: 25 mg
    1 April 2025: 50 mg
    [Another dose] [No longer taken]
    [Take back: 1 April 2025]
    [Rename]
    [‹ Back]
    ");
    let once = course(&chat);
    chat.sends_tap(message, "v:undo:1:2025-05-01");
    assert_eq!(course(&chat), once);
    chat.taps("Take back: 1 April 2025");
    insta::assert_snapshot!(chat.taps("Take back: 1 March 2025"), @"
    Topiramate 100 mg, for prevention
    [Since when]
    [For pain after all]
    [Rename]
    [Remove]
    [‹ Back]
    ");
    insta::assert_snapshot!(chat.taps("Since when"), @"
    Topiramate 100 mg, for prevention

    Since when have you been taking it like this? Type a date, such as 1.03.2026; it may be years ago. If you don’t remember the day, the first of the month will do.
    [Today, 23 November]
    [‹ Back]
    ");
    chat.taps("‹ Back");
    chat.taps("For pain after all");
    assert_eq!(chat.profile().medicines[0].other_use, None);
}

#[test]
fn a_button_older_than_the_last_step_changes_nothing() {
    let mut chat = with_topiramate("en");
    chat.taps("No longer taken");
    chat.types("22.11");
    let before = course(&chat);
    let message = *chat.messages.keys().last().expect("a medicine");
    for old in [
        "v:taken:1:2026-11-21",
        "v:stopped:1:2026-11-23",
        "v:taken:1:2026-11-24",
        "v:taken:1:1026-11-24",
    ] {
        chat.sends_tap(message, old);
        let toast = chat.toast.clone();
        assert!(toast.is_some_and(|it| it.contains("out of date")), "{old}");
        assert_eq!(course(&chat), before, "{old}");
    }
    // The same answer once more is none.
    let saves = chat.saves;
    chat.sends_tap(message, "v:stopped:1:2026-11-22");
    assert_eq!((course(&chat), chat.saves), (before, saves));
}

#[test]
fn words_delivered_again_answer_nothing_twice() {
    let mut chat = Chat::new("en");
    chat.types("/medicines");
    chat.taps("Add one for prevention");
    chat.types("Topiramate 25 mg");
    let list = chat.deliver(chat.update, "Topiramate 25 mg");
    assert!(list.contains("Topiramate 25 mg, for prevention"), "{list}");
    assert_eq!(course(&chat), "[]");
    assert_eq!(chat.profile().medicines.len(), 1);
}

#[test]
fn a_question_left_open_leaves_a_preventive_of_which_nobody_said_since_when() {
    let mut chat = Chat::new("ru");
    chat.types("/medicines");
    chat.taps("Добавить лекарство");
    chat.types("Пропранолол 40 мг");
    chat.taps("Пропранолол");
    insta::assert_snapshot!(chat.taps("Для профилактики"), @"
    Пропранолол 40 мг, для профилактики

    С какого дня вы его так принимаете? Напишите дату, например 1.03.2026; она может быть и давней. Если точный день не помните, подойдёт первое число месяца.
    [Сегодня, 23 ноября]
    [‹ Назад]
    ");
    insta::assert_snapshot!(chat.taps("‹ Назад"), @"
    Пропранолол 40 мг, для профилактики
    [С какого дня]
    [Всё-таки от боли]
    [Переименовать]
    [Убрать]
    [‹ Назад]
    ");
    assert_eq!(course(&chat), "[]");
}

#[test]
fn what_is_taken_for_prevention_is_no_dose_on_a_button_and_what_is_not_for_pain_is() {
    let mut chat = with_topiramate("en");
    chat.types("/medicines");
    chat.taps("Add a medicine");
    chat.types("Ibuprofen 400 mg; Magnesium");
    chat.taps("Magnesium");
    insta::assert_snapshot!(chat.taps("Not for pain"), @"
    Magnesium, not for pain
    [Doctor’s limit of days]
    [For pain after all]
    [Rename]
    [Remove]
    [‹ Back]
    ");
    chat.types("/add");
    chat.taps("Today, 23 November");
    insta::assert_snapshot!(chat.taps("No"), @"
    Mon, 23 November
    Headache: No

    <b>Which painkillers or headache medicines did you take that day, for any pain?</b>
    <i>You can type the name, dose and time, such as: Ibuprofen 400 mg 14:30</i>
    [Ibuprofen 400 mg] [Magnesium]
    [No medicine]
    [‹ Back] [Don't know]
    [Done]
    ");
    // Typed it is stored all the same, and counted for what it is.
    chat.types("topiramate 25 mg");
    chat.taps("No, thank you");
    assert_eq!(chat.profile().medicines.len(), 3);
    chat.types("/medicines");
    chat.taps("Magnesium");
    chat.taps("For pain after all");
    assert_eq!(chat.profile().medicines[2].other_use, None);
}

#[test]
fn a_full_list_takes_preventives_besides_up_to_as_many() {
    let mut chat = Chat::new("en");
    for number in 0..MOST_MEDICINES {
        chat.types("/medicines");
        chat.taps("Add a medicine");
        chat.types(&format!("Acute{}", char::from(b'a' + number as u8)));
    }
    for number in 0..MOST_MEDICINES {
        chat.types("/medicines");
        chat.taps("Add one for prevention");
        chat.types(&format!("Preventive{}", char::from(b'a' + number as u8)));
    }
    assert_eq!(chat.profile().medicines.len(), 2 * MOST_MEDICINES);
    chat.types("/medicines");
    chat.taps("Add one for prevention");
    insta::assert_snapshot!(chat.types("Topiramate"), @"
    For prevention 12 medicines fit in the list. Remove one that you no longer need.

    Type the name and the dose of what you take for prevention, such as: Topiramate 25 mg
    [‹ Back]
    ");
    insta::assert_snapshot!(chat.types("Topiramate; Propranolol"), @"
    One at a time, please.

    Type the name and the dose of what you take for prevention, such as: Topiramate 25 mg
    [‹ Back]
    ");
    let message = *chat.messages.keys().last().expect("a question");
    chat.sends_tap(message, "v:since:1");
    assert!(chat.toast.as_ref().is_some_and(|it| it.contains("12")));
    let marked = chat.profile().medicines.iter();
    let marked = marked.filter(|it| matches!(it.other_use, Some(OtherUse::Preventive(_))));
    assert_eq!(marked.count(), MOST_MEDICINES);
}
