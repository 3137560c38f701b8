//! Links for a doctor: asked for, listed, revoked.

use journal::link::MOST_LINKS;

use super::chat::Chat;

/// A chat with one painless day.
fn with_a_day(language: &'static str) -> Chat {
    let mut chat = Chat::new(language);
    chat.types("/start");
    chat.sends_tap(1, "d:painless:2026-11-22");
    chat
}

#[test]
fn a_link_is_made_by_two_taps_and_listed_until_it_is_revoked() {
    let mut chat = with_a_day("ru");
    insta::assert_snapshot!(chat.types("/links"), @r#"
    <b>Ссылки для врача</b>

    Сейчас ни одной ссылки нет. По ссылке врач откроет отчёт в любом браузере, пароль не нужен.
    [Новая ссылка]
    "#);
    insta::assert_snapshot!(chat.taps("Новая ссылка"), @"
    Врач увидит отчёт таким, какой он сейчас. Записи видны не дольше, чем хранятся, поэтому чем дольше работает ссылка, тем меньше прошлых дней в отчёте. Отчёт за все дни можно получить файлом: /load

    7 дней: 1 октября – 23 ноября 2026
    30 дней: 24 октября – 23 ноября 2026

    На сколько дней сделать ссылку и на каком языке нужен отчёт?
    [✓ Русский] [English]
    [Українська] [Español]
    [Français] [Deutsch]
    [Português]
    [7 дней] [30 дней]
    [Все ссылки]
    ");
    insta::assert_snapshot!(chat.taps("7 дней"), @"Готовлю ссылку…");
    insta::assert_snapshot!(chat.types("/links"), @"
    <b>Ссылки для врача</b>

    По ссылке отчёт откроет любой, у кого она есть. Отозванная ссылка перестаёт открываться сразу.

    1. 1 октября – 23 ноября 2026, русский. Открывается до 30 ноября, 18:00.
    [Отозвать 1]
    [Новая ссылка]
    ");
    insta::assert_snapshot!(chat.taps("Отозвать 1"), @r#"
    <b>Ссылки для врача</b>

    Сейчас ни одной ссылки нет. По ссылке врач откроет отчёт в любом браузере, пароль не нужен.
    [Новая ссылка]
    "#);
    insta::assert_snapshot!(chat.toast.clone().unwrap_or_default(), @"Ссылка больше не открывается");
    assert!(chat.links.is_empty());
}

#[test]
fn a_report_in_another_language_for_a_doctor_abroad() {
    let mut chat = with_a_day("en");
    chat.types("/links");
    insta::assert_snapshot!(chat.taps("New link"), @"
    Your doctor will see the report as it is now. No entry can be seen for longer than it is kept, so a link that works longer shows fewer of the past days. The report of all days comes as a file: /load

    7 days: 1 October – 23 November 2026
    30 days: 24 October – 23 November 2026

    For how many days should the link work, and in which language should the report be?
    [Русский] [✓ English]
    [Українська] [Español]
    [Français] [Deutsch]
    [Português]
    [7 days] [30 days]
    [All links]
    ");
    chat.taps("Русский");
    chat.taps("30 days");
    chat.types("/links");
    chat.taps("New link");
    chat.taps("7 days");
    insta::assert_snapshot!(chat.types("/links"), @"
    <b>Links for the doctor</b>

    Anyone who has a link can open its report. A revoked link stops working at once.

    1. 24 October – 23 November 2026, русский. Opens until 23 December, 18:00.
    2. 1 October – 23 November 2026, English. Opens until 30 November, 18:00.
    [Revoke 1] [Revoke 2]
    [New link]
    ");
    insta::assert_snapshot!(chat.taps("Revoke 1"), @"
    <b>Links for the doctor</b>

    Anyone who has a link can open its report. A revoked link stops working at once.

    1. 1 October – 23 November 2026, English. Opens until 30 November, 18:00.
    [Revoke 1]
    [New link]
    ");
}

#[test]
fn the_same_button_tapped_twice_is_the_same_order() {
    let mut chat = with_a_day("en");
    chat.types("/links");
    chat.taps("New link");
    let (message, question) = chat.messages.last_key_value().expect("the question");
    let mut buttons = question.keyboard.iter().flatten();
    let make = buttons.find(|it| it.label == "7 days").expect("the button");
    let (message, make) = (*message, make.tap.to_string());
    for _ in 0..2 {
        chat.sends_tap(message, &make);
    }
    assert_eq!(chat.orders.len(), 2);
    assert_eq!(chat.orders[0], chat.orders[1]);
}

#[test]
fn a_revoked_link_can_be_revoked_again() {
    let mut chat = with_a_day("en");
    chat.types("/links");
    chat.taps("New link");
    chat.taps("7 days");
    let list = chat.types("/links");
    let (message, screen) = chat.messages.last_key_value().expect("the list");
    let (message, revoke) = (*message, screen.keyboard[0][0].tap.to_string());
    let first = chat.sends_tap(message, &revoke);
    assert_ne!(first, list);
    assert_eq!(chat.sends_tap(message, &revoke), first);
}

#[test]
fn there_are_no_more_links_than_anyone_can_keep_in_mind() {
    let mut chat = with_a_day("en");
    for _ in 0..MOST_LINKS {
        chat.types("/links");
        chat.taps("New link");
        chat.taps("7 days");
    }
    let list = chat.types("/links");
    assert!(!list.contains("[New link]"));
    insta::assert_snapshot!(list.lines().rev().take(7).collect::<Vec<_>>().join("\n"), @"
    [Revoke 10]
    [Revoke 7] [Revoke 8] [Revoke 9]
    [Revoke 4] [Revoke 5] [Revoke 6]
    [Revoke 1] [Revoke 2] [Revoke 3]
    No more than 10 links open at a time. To make a new one, revoke one of them.

    10. 1 October – 23 November 2026, English. Opens until 30 November, 18:00.
    ");
}

#[test]
fn where_there_is_nothing_to_show_there_is_no_link() {
    let mut chat = Chat::new("ru");
    insta::assert_snapshot!(chat.types("/links"), @"
    <b>Ссылки для врача</b>

    Сейчас ни одной ссылки нет. По ссылке врач откроет отчёт в любом браузере, пароль не нужен.
    [Новая ссылка]
    ");
    let mut chat = with_a_day("en");
    chat.types("/links");
    insta::assert_snapshot!(chat.sends_tap(5, "k:ask:2026-10-01_2026-10-07"), @r#"
    There are no entries in these days, so there is nothing to show a doctor yet.
    [Record a day]
    [All links]
    "#);
    insta::assert_snapshot!(chat.sends_tap(5, "k:make:2031-01-01_2031-01-02:week:ru"), @r#"
    There are no entries in these days, so there is nothing to show a doctor yet.
    [Record a day]
    [All links]
    "#);
    assert!(chat.orders.is_empty());
}

#[test]
fn a_link_shows_no_day_that_it_would_outlive() {
    let mut chat = with_a_day("ru");
    chat.types("/links");
    chat.taps("Новая ссылка");
    chat.taps("30 дней");
    let first = |chat: &Chat| chat.periods.last().map(|period| period.first.to_string());
    assert_eq!(first(&chat).as_deref(), Some("2026-10-24"));

    // Nothing is said of that where it makes no difference.
    insta::assert_snapshot!(chat.sends_tap(7, "k:ask:28-days"), @"
    Врач увидит отчёт таким, какой он сейчас: 27 октября – 23 ноября 2026. На сколько дней сделать ссылку и на каком языке нужен отчёт?
    [✓ Русский] [English]
    [Українська] [Español]
    [Français] [Deutsch]
    [Português]
    [7 дней] [30 дней]
    [Все ссылки]
    ");
    chat.sends_tap(7, "k:make:28-days:month:ru");
    assert_eq!(first(&chat).as_deref(), Some("2026-10-27"));

    // The days of the first offer are not kept for as long as the second would open, and these
    // not even for a week.
    for day in [
        jiff::civil::date(2026, 10, 3),
        jiff::civil::date(2026, 9, 24),
    ] {
        chat.days.insert(day, journal::Entry::painless(day));
    }
    insta::assert_snapshot!(chat.sends_tap(7, "k:ask:2026-10-01_2026-10-05"), @"
    Врач увидит отчёт таким, какой он сейчас: 1–5 октября 2026. На сколько дней сделать ссылку и на каком языке нужен отчёт?
    [✓ Русский] [English]
    [Українська] [Español]
    [Français] [Deutsch]
    [Português]
    [7 дней]
    [Все ссылки]
    ");
    insta::assert_snapshot!(chat.sends_tap(7, "k:ask:2026-09-24_2026-09-24"), @"
    Записи этих дней удалятся раньше, чем закончилась бы ссылка на них. Отчёт за них можно получить файлом: /load
    [Все ссылки]
    ");
    let orders = chat.orders.len();
    chat.sends_tap(7, "k:make:2026-10-01_2026-10-05:month:ru");
    chat.sends_tap(7, "k:make:2026-09-24_2026-09-24:week:ru");
    assert_eq!(chat.orders.len(), orders);
}

#[test]
fn a_link_never_outlives_the_entries() {
    let mut chat = with_a_day("en");
    chat.retention_days = 14;
    chat.types("/links");
    insta::assert_snapshot!(chat.taps("New link"), @"
    Your doctor will see the report as it is now. No entry can be seen for longer than it is kept, so a link that works longer shows fewer of the past days. The report of all days comes as a file: /load

    7 days: 16–23 November 2026

    For how many days should the link work, and in which language should the report be?
    [Русский] [✓ English]
    [Українська] [Español]
    [Français] [Deutsch]
    [Português]
    [7 days]
    [All links]
    ");
    chat.sends_tap(5, "k:make:all:month:en");
    assert!(chat.orders.is_empty());
}

#[test]
fn a_link_too_many_leads_back_to_the_list() {
    let mut chat = with_a_day("en");
    chat.types("/links");
    chat.taps("New link");
    chat.refused_until = Some("2026-11-23T15:10:00Z".parse().expect("a time"));
    insta::assert_snapshot!(chat.sends_tap(1, "k:make:all:week:en"), @"
    No more files can be made at the moment. Your entries are safe; you can order more after 23 November, 18:10.
    [All links]
    ");
    assert!(chat.links.is_empty());
}
