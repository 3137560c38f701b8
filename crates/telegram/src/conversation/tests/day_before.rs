//! A headache of the day before: it went on, or it ended and is asked about.

use jiff::civil::{Date, date};
use journal::answer::{Onset, Resolution};
use journal::{Attack, ClockTime, Entry, Question};

use super::chat::Chat;

const YESTERDAY: Date = date(2026, 11, 22);
const TODAY: Date = date(2026, 11, 23);

/// Someone whose head hurt yesterday.
fn hurt_yesterday(language: &'static str, resolution: Resolution) -> Chat {
    let mut chat = Chat::new(language);
    chat.types("/alarm 21:30");
    let entry = Entry {
        attack: Some(Attack {
            resolution: Some(resolution),
            ..Attack::default()
        }),
        ..Entry::painless(YESTERDAY)
    };
    chat.diary.recent.learn(&entry);
    chat.days.insert(YESTERDAY, entry);
    chat
}

#[test]
fn a_pain_that_was_still_on_is_asked_about_and_may_have_gone_on() {
    let mut chat = hurt_yesterday("ru", Resolution::Ongoing);
    insta::assert_snapshot!(chat.is_reminded(), @"
    Болела сегодня голова? Вчерашняя боль прошла?
    [Не болела, без лекарства]
    [Не болела, но было лекарство]
    [Продолжалась со вчера]
    [Болела] [Позже]
    ");
    insta::assert_snapshot!(chat.taps("Продолжалась со вчера"), @"
    пн, 23 ноября
    Со вчера

    <b>Когда она прошла?</b>
    <i>Можно написать время, например 18:00</i>
    [Только что] [Ещё болит]
    [Прошла во сне]
    [‹ Назад] [Не знаю]
    ");
    assert_eq!(chat.survey().position, Question::Resolution);
    let entry = Entry::from_answers(&chat.survey().answers).expect("a day");
    assert_eq!(
        entry.attack.expect("an attack").onset,
        Some(Onset::Continued)
    );
    assert!(!chat.days.contains_key(&TODAY), "nothing is stored yet");
}

#[test]
fn nothing_goes_on_from_a_day_that_is_no_longer_a_headache() {
    let mut chat = hurt_yesterday("en", Resolution::Ongoing);
    chat.is_reminded();
    chat.diary.recent.forget(YESTERDAY);
    let card = chat.taps("Went on from yesterday");
    assert_eq!(chat.survey().position, Question::Onset, "{card}");
}

#[test]
fn a_pain_that_ended_is_not_asked_about() {
    let mut chat = hurt_yesterday("en", Resolution::SleptOff);
    insta::assert_snapshot!(chat.is_reminded(), @"
    Did you have a headache today?
    [No headache, no medicine]
    [No headache, but medicine]
    [Went on from yesterday]
    [Headache] [Later]
    ");
    insta::assert_snapshot!(chat.taps("No headache, no medicine"), @"
    <b>Mon, 23 November</b>
    No headache.
    No medicine
    Saved.
    [Change] [Delete]
    ");
}

#[test]
fn in_discreet_mode_no_word_is_said_of_it() {
    let mut chat = hurt_yesterday("en", Resolution::Ongoing);
    if let Some(profile) = &mut chat.diary.profile {
        profile.switches.discreet = true;
    }
    insta::assert_snapshot!(chat.is_reminded(), @"
    How was the day? One tap can be enough.
    [All well, nothing taken]
    [All well, but something taken]
    [Went on from yesterday]
    [Not well] [Later]
    ");
}

#[test]
fn after_a_painless_day_the_end_of_the_pain_before_is_a_tap_away() {
    let mut chat = hurt_yesterday("ru", Resolution::Ongoing);
    chat.is_reminded();
    insta::assert_snapshot!(chat.taps("Не болела, без лекарства"), @"
    <b>пн, 23 ноября</b>
    Головной боли не было.
    Без лекарств
    Записано.
    [22 ноября: когда прошла боль?]
    [Изменить] [Удалить]
    ");
    insta::assert_snapshot!(chat.taps("22 ноября: когда прошла боль?"), @"
    вс, 22 ноября

    <b>Когда она прошла?</b>
    Было: Ещё болит
    <i>Можно написать время, например 18:00</i>
    [Ещё болит] [Прошла во сне]
    [‹ Назад] [Не знаю]
    [Оставить]
    ");
    chat.types("23:30");
    let ended = chat.days[&YESTERDAY]
        .attack
        .as_ref()
        .and_then(|it| it.resolution);
    let at = ClockTime(jiff::civil::time(23, 30, 0, 0));
    assert_eq!(ended, Some(Resolution::At(at)));
    let today = chat.opens_day("23⁰");
    assert!(!today.contains("когда прошла"), "{today}");
}

#[test]
fn the_end_is_asked_also_where_a_day_with_medicine_alone_is_told() {
    let mut chat = hurt_yesterday("en", Resolution::Ongoing);
    chat.is_reminded();
    insta::assert_snapshot!(chat.taps("No headache, but medicine"), @"
    Mon, 23 November
    Headache: No

    <b>Which painkillers or headache medicines did you take that day, for any pain?</b>
    <i>You can type the name, dose and time, such as: Ibuprofen 400 mg 14:30</i>
    [No medicine]
    [‹ Back] [Don't know]
    ");
    chat.types("Ibuprofen 400 mg");
    insta::assert_snapshot!(chat.taps("No, thank you"), @"
    <b>Mon, 23 November</b>
    No headache.
    Medicines: Ibuprofen 400 mg
    Saved.
    [22 November: when did it end?]
    [Change] [Delete]
    ");
}

#[test]
fn the_calendar_offers_that_it_went_on_where_the_day_before_hurt() {
    let mut chat = hurt_yesterday("en", Resolution::SleptOff);
    insta::assert_snapshot!(chat.opens_day("23"), @"
    Mon, 23 November: no entry.
    [No headache, no medicine]
    [No headache, but medicine]
    [Went on from yesterday]
    [Record]
    [‹ Calendar]
    ");
    insta::assert_snapshot!(chat.taps("Went on from yesterday"), @"
    Mon, 23 November
    Since yesterday

    <b>When did it end?</b>
    <i>You can type a time, such as 18:00</i>
    [Just now] [Still there] [Slept it off]
    [‹ Back] [Don't know]
    ");
    chat.taps("‹ Back");
    chat.types("/stop");
    insta::assert_snapshot!(chat.opens_day("21"), @"
    Sat, 21 November: no entry.
    [No headache, no medicine]
    [No headache, but medicine]
    [Record]
    [‹ Calendar]
    ");
}
