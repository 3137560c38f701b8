//! The reminder after days on which nothing was recorded.

use jiff::civil::{Date, date};
use journal::Entry;
use journal::missed::missed_days;

use super::chat::Chat;
use crate::outcome::MessagePlace;
use crate::screen::{self, Missed, Reader};

/// Someone who recorded some days of November, and was then reminded on the 23rd.
fn reminded(language: &'static str, recorded: &[i8]) -> (Chat, String) {
    let mut chat = Chat::new(language);
    chat.types("/alarm 21:30");
    for day in recorded {
        let day = date(2026, 11, *day);
        chat.days.insert(day, Entry::painless(day));
    }
    let message = remind(&mut chat);
    (chat, message)
}

/// The daily reminder comes, as the function for reminders makes it.
fn remind(chat: &mut Chat) -> String {
    let today = chat.today();
    let entries: Vec<_> = chat.days.values().cloned().collect();
    let profile = chat.profile().clone();
    let days = missed_days(today, &profile, &entries);
    let missed = Missed {
        first: days.first().copied().unwrap_or(today),
        asked: today,
        days,
    };
    let reader = Reader::new(&profile, today, false);
    let reminder = screen::reminder(today, Some(&missed), &reader);
    chat.show(reminder, MessagePlace::Below)
}

fn november(days: &[i8]) -> Vec<Date> {
    days.iter().map(|day| date(2026, 11, *day)).collect()
}

fn recorded(chat: &Chat) -> Vec<Date> {
    chat.days.keys().copied().collect()
}

#[test]
fn days_recorded_every_day_are_followed_by_the_usual_reminder() {
    let (_, message) = reminded("en", &[16, 17, 18, 19, 20, 21, 22]);
    insta::assert_snapshot!(message, @r#"
    Did you have a headache today?
    [No headache]
    [Headache] [Later]
    "#);
}

#[test]
fn missed_days_are_offered_in_the_reminder_itself() {
    let (_, message) = reminded("ru", &[18]);
    insta::assert_snapshot!(message, @r#"
    Болела сегодня голова?

    Не записано: 19, 20, 21, 22 ноября.
    [Не болела]
    [Болела] [Позже]
    [В те дни не болела]
    [Выбрать дни] [Оставить так]
    "#);
    let (_, message) = reminded("en", &[18]);
    insta::assert_snapshot!(message, @r#"
    Did you have a headache today?

    Not recorded: 19, 20, 21, 22 November.
    [No headache]
    [Headache] [Later]
    [No headache on those days]
    [Pick days] [Leave unknown]
    "#);
    let (_, message) = reminded("ru", &[21]);
    insta::assert_snapshot!(message, @r#"
    Болела сегодня голова?

    Не записано: 22 ноября.
    [Не болела]
    [Болела] [Позже]
    [22 ноября не болела]
    [22 ноября болела]
    [Оставить так]
    "#);
    let (_, message) = reminded("en", &[21]);
    insta::assert_snapshot!(message, @r#"
    Did you have a headache today?

    Not recorded: 22 November.
    [No headache]
    [Headache] [Later]
    [22 November: no headache]
    [22 November: headache]
    [Leave unknown]
    "#);
}

#[test]
fn in_discreet_mode_the_text_says_nothing_of_health() {
    let (mut chat, _) = reminded("ru", &[18]);
    if let Some(profile) = &mut chat.diary.profile {
        profile.switches.discreet = true;
    }
    insta::assert_snapshot!(remind(&mut chat).lines().take(3).collect::<Vec<_>>().join("\n"), @r#"
    Как прошёл день? Ответить можно одним нажатием.

    Не записано: 19, 20, 21, 22 ноября.
    "#);
}

#[test]
fn all_are_stored_as_painless_in_one_change() {
    let (mut chat, _) = reminded("ru", &[18, 20]);
    let saves = chat.saves;
    insta::assert_snapshot!(chat.taps("В те дни не болела"), @r#"
    Болела сегодня голова?

    Записано: 19, 21, 22 ноября.
    [Не болела]
    [Болела] [Позже]
    [‹ Календарь]
    "#);
    assert_eq!(recorded(&chat), november(&[18, 19, 20, 21, 22]));
    assert_eq!(chat.saves, saves + 1);
    insta::assert_snapshot!(chat.taps("Не болела"), @r#"
    <b>пн, 23 ноября</b>
    Головной боли не было.
    Записано.
    [Добавить лекарство]
    [Изменить] [Удалить]
    "#);
}

#[test]
fn today_is_answered_first_and_the_missed_days_stay_on_offer() {
    let (mut chat, _) = reminded("en", &[19]);
    insta::assert_snapshot!(chat.taps("No headache"), @r#"
    <b>Mon, 23 November</b>
    No headache.
    Saved.

    Not recorded: 20, 21, 22 November.
    [Add a medicine]
    [Change] [Delete]
    [No headache on those days]
    [Pick days] [Leave unknown]
    "#);
    insta::assert_snapshot!(chat.taps("Pick days"), @r#"
    Not recorded: 20, 21, 22 November. Was there a headache?
    [Fri 20: no] [Fri 20: yes]
    [Sat 21: no] [Sat 21: yes]
    [Sun 22: no] [Sun 22: yes]
    [Done]
    "#);
    insta::assert_snapshot!(chat.taps("Fri 20: no"), @r#"
    Not recorded: 21, 22 November. Was there a headache?
    [Sat 21: no] [Sat 21: yes]
    [Sun 22: no] [Sun 22: yes]
    [Done]
    "#);
    insta::assert_snapshot!(chat.taps("Sat 21: yes"), @r#"
    Sat, 21 November

    <b>When did the pain begin?</b>
    <i>You can type a time, such as 14:30</i>
    [Woke up with it] [At night]
    [In the morning] [In the afternoon]
    [In the evening]
    [‹ Back] [Don't know]
    "#);
    assert_eq!(
        chat.messages.len(),
        3,
        "the answer to /alarm, the offer, the survey"
    );
    for label in ["‹ Back", "No", "No medicine", "No, thank you"] {
        chat.taps(label);
    }
    let offer = *chat.messages.keys().nth(1).expect("the offer");
    insta::assert_snapshot!(chat.taps_on(offer, "Sun 22: no"), @r#"
    <b>Mon, 23 November</b>
    No headache.
    Saved.
    [Add a medicine]
    [Change] [Delete]
    "#);
    assert_eq!(recorded(&chat), november(&[19, 20, 21, 22, 23]));
}

#[test]
fn a_headache_today_opens_the_survey_and_leaves_the_offer() {
    let (mut chat, offer) = reminded("en", &[19]);
    let card = chat.taps("Headache");
    assert!(card.contains("When did the pain begin?"), "{card}");
    assert_eq!(chat.messages.len(), 3);
    assert!(offer.contains("Pick days"));
}

#[test]
fn left_unknown_they_stay_unknown_and_the_question_of_today_stays() {
    let (mut chat, _) = reminded("ru", &[18]);
    insta::assert_snapshot!(chat.taps("Оставить так"), @r#"
    Болела сегодня голова?
    [Не болела]
    [Болела] [Позже]
    "#);
    assert_eq!(recorded(&chat), november(&[18]));
}

#[test]
fn a_day_recorded_in_the_meantime_is_kept() {
    let (mut chat, _) = reminded("en", &[19]);
    let mut painful = Entry::painless(date(2026, 11, 20));
    painful.attack = Some(journal::Attack::default());
    chat.days.insert(painful.date, painful.clone());
    let message = *chat.messages.keys().last().expect("the offer");
    chat.sends_tap(message, "m:2026-11-20:2026-11-23:painless:2026-11-20");
    chat.sends_tap(message, "m:2026-11-20:2026-11-23:all");
    assert_eq!(chat.days[&painful.date], painful);
    assert_eq!(recorded(&chat), november(&[19, 20, 21, 22]));
}

#[test]
fn a_tap_that_comes_twice_stores_once() {
    let (mut chat, _) = reminded("en", &[19]);
    let message = *chat.messages.keys().last().expect("the offer");
    chat.sends_tap(message, "m:2026-11-20:2026-11-23:all");
    let saves = chat.saves;
    chat.sends_tap(message, "m:2026-11-20:2026-11-23:all");
    assert_eq!(chat.saves, saves);
}

#[test]
fn an_offer_older_than_the_diary_remembers_is_an_old_button() {
    let (mut chat, _) = reminded("en", &[19]);
    let saves = chat.saves;
    chat.now += jiff::SignedDuration::from_hours(58 * 24);
    chat.taps("No headache on those days");
    assert_eq!(chat.saves, saves);
    assert!(chat.toast.is_some());
    chat.sends_tap(3, "m:2031-01-01:2031-01-03:all");
    assert_eq!(chat.saves, saves);
}
