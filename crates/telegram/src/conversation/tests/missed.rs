//! The reminder after days on which nothing was recorded.

use jiff::civil::{Date, date};
use journal::Entry;

use super::chat::Chat;

/// Someone who recorded some days of November, and was then reminded on the 23rd.
fn reminded(language: &'static str, recorded: &[i8]) -> (Chat, String) {
    let mut chat = Chat::new(language);
    chat.types("/alarm 21:30");
    for day in recorded {
        let day = date(2026, 11, *day);
        chat.days.insert(day, Entry::painless(day));
    }
    let message = chat.is_reminded();
    (chat, message)
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
    insta::assert_snapshot!(message, @"
    Did you have a headache today?
    [No headache, no medicine]
    [No headache, but medicine]
    [Headache] [Later]
    ");
}

#[test]
fn missed_days_are_offered_in_the_reminder_itself() {
    let (_, message) = reminded("ru", &[18]);
    insta::assert_snapshot!(message, @"
    Болела сегодня голова?

    Не записано: 19, 20, 21, 22 ноября.
    [Не болела, без лекарства]
    [Не болела, но было лекарство]
    [Болела] [Позже]
    [В эти дни ни боли, ни лекарств]
    [Выбрать дни] [Оставить так]
    ");
    let (_, message) = reminded("en", &[18]);
    insta::assert_snapshot!(message, @"
    Did you have a headache today?

    Not recorded: 19, 20, 21, 22 November.
    [No headache, no medicine]
    [No headache, but medicine]
    [Headache] [Later]
    [All: no pain, no medicine]
    [Pick days] [Leave unknown]
    ");
    let (_, message) = reminded("ru", &[21]);
    insta::assert_snapshot!(message, @"
    Болела сегодня голова?

    Не записано: 22 ноября.
    [Не болела, без лекарства]
    [Не болела, но было лекарство]
    [Болела] [Позже]
    [вс 22: ни боли, ни лекарств]
    [вс 22: только лекарство]
    [вс 22: болела]
    [Оставить так]
    ");
    let (_, message) = reminded("en", &[21]);
    insta::assert_snapshot!(message, @"
    Did you have a headache today?

    Not recorded: 22 November.
    [No headache, no medicine]
    [No headache, but medicine]
    [Headache] [Later]
    [Sun 22: no pain, no medicine]
    [Sun 22: medicine only]
    [Sun 22: headache]
    [Leave unknown]
    ");
}

#[test]
fn in_discreet_mode_the_text_says_nothing_of_health_and_no_button_of_medicine() {
    let (mut chat, _) = reminded("ru", &[18]);
    if let Some(profile) = &mut chat.diary.profile {
        profile.switches.discreet = true;
    }
    insta::assert_snapshot!(chat.is_reminded(), @"
    Как прошёл день? Ответить можно одним нажатием.

    Не записано: 19, 20, 21, 22 ноября.
    [Спокойно, ничего не принято]
    [Спокойно, но что-то принято]
    [Неспокойно] [Позже]
    [Все: спокойно, ничего не принято]
    [Выбрать дни] [Оставить так]
    ");
    chat.days.extend(
        november(&[19, 20, 21])
            .into_iter()
            .map(|day| (day, Entry::painless(day))),
    );
    insta::assert_snapshot!(chat.is_reminded(), @"
    Как прошёл день? Ответить можно одним нажатием.

    Не записано: 22 ноября.
    [Спокойно, ничего не принято]
    [Спокойно, но что-то принято]
    [Неспокойно] [Позже]
    [вс 22: спокойно, без приёма]
    [вс 22: спокойно, но был приём]
    [вс 22: неспокойно]
    [Оставить так]
    ");
}

#[test]
fn all_are_stored_as_painless_in_one_change() {
    let (mut chat, _) = reminded("ru", &[18, 20]);
    let saves = chat.saves;
    insta::assert_snapshot!(chat.taps("В эти дни ни боли, ни лекарств"), @"
    Болела сегодня голова?

    Записано: 19, 21, 22 ноября.
    [Не болела, без лекарства]
    [Не болела, но было лекарство]
    [Болела] [Позже]
    [‹ Календарь]
    ");
    assert_eq!(recorded(&chat), november(&[18, 19, 20, 21, 22]));
    assert_eq!(chat.saves, saves + 1);
    insta::assert_snapshot!(chat.taps("Не болела, без лекарства"), @"
    <b>пн, 23 ноября</b>
    Головной боли не было.
    Без лекарств
    Записано.
    [Изменить] [Удалить]
    ");
}

#[test]
fn today_is_answered_first_and_the_missed_days_stay_on_offer() {
    let (mut chat, _) = reminded("en", &[19]);
    insta::assert_snapshot!(chat.taps("No headache, no medicine"), @"
    <b>Mon, 23 November</b>
    No headache.
    No medicine
    Saved.

    Not recorded: 20, 21, 22 November.
    [Change] [Delete]
    [All: no pain, no medicine]
    [Pick days] [Leave unknown]
    ");
    insta::assert_snapshot!(chat.taps("Pick days"), @"
    Not recorded: 20, 21, 22 November. Was there a headache, or medicine?
    [Fri 20: no] [Headache] [Medicine]
    [Sat 21: no] [Headache] [Medicine]
    [Sun 22: no] [Headache] [Medicine]
    [Done]
    ");
    insta::assert_snapshot!(chat.taps("Fri 20: no"), @"
    Not recorded: 21, 22 November. Was there a headache, or medicine?
    [Sat 21: no] [Headache] [Medicine]
    [Sun 22: no] [Headache] [Medicine]
    [Done]
    ");
    insta::assert_snapshot!(chat.taps("Headache"), @"
    Sat, 21 November

    <b>When did the pain begin?</b>
    <i>You can type a time, such as 14:30. Night is 0 to 6 o’clock of that day</i>
    [Woke up with it] [At night]
    [In the morning] [In the afternoon]
    [In the evening]
    [‹ Back] [Don't know]
    ");
    assert_eq!(
        chat.messages.len(),
        3,
        "the answer to /alarm, the offer, the survey"
    );
    for label in ["‹ Back", "No", "No medicine", "No, thank you"] {
        chat.taps(label);
    }
    let offer = *chat.messages.keys().nth(1).expect("the offer");
    insta::assert_snapshot!(chat.taps_on(offer, "Sun 22: no"), @"
    <b>Mon, 23 November</b>
    No headache.
    No medicine
    Saved.
    [Change] [Delete]
    ");
    assert_eq!(recorded(&chat), november(&[19, 20, 21, 22, 23]));
}

#[test]
fn a_missed_day_with_medicine_and_without_headache_is_asked_for_the_medicine() {
    let (mut chat, _) = reminded("en", &[20]);
    chat.taps("Pick days");
    insta::assert_snapshot!(chat.taps("Medicine"), @"
    Sat, 21 November
    Headache: No

    <b>Which painkillers or headache medicines did you take that day, for any pain?</b>
    <i>You can type the name, dose and time, such as: Ibuprofen 400 mg 14:30</i>
    [No medicine]
    [‹ Back] [Don't know]
    ");
    assert_eq!(recorded(&chat), november(&[20]), "nothing is stored yet");
    chat.types("Ibuprofen 400 mg");
    chat.taps("No, thank you");
    let stored = &chat.days[&date(2026, 11, 21)];
    assert_eq!(
        (&stored.attack, stored.medicines.as_ref().map(Vec::len)),
        (&None, Some(1))
    );
}

#[test]
fn the_stored_days_had_neither_headache_nor_medicine_and_say_when_that_was_told() {
    let (mut chat, _) = reminded("en", &[20]);
    chat.taps("All: no pain, no medicine");
    chat.taps("No headache, no medicine");
    for day in november(&[21, 22, 23]) {
        let stored = &chat.days[&day];
        assert_eq!(
            (&stored.attack, stored.medicines.as_ref().map(Vec::len)),
            (&None, Some(0))
        );
        let now = stored.clone().recorded("telegram", chat.now, None);
        assert_eq!(*stored, now);
    }
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
    insta::assert_snapshot!(chat.taps("Оставить так"), @"
    Болела сегодня голова?
    [Не болела, без лекарства]
    [Не болела, но было лекарство]
    [Болела] [Позже]
    ");
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
    chat.taps("All: no pain, no medicine");
    assert_eq!(chat.saves, saves);
    assert!(chat.toast.is_some());
    chat.sends_tap(3, "m:2031-01-01:2031-01-03:all");
    assert_eq!(chat.saves, saves);
}

#[test]
fn a_pain_of_yesterday_may_have_gone_on_also_where_missed_days_are_offered() {
    let (mut chat, _) = reminded("en", &[18]);
    let mut painful = Entry::painless(date(2026, 11, 22));
    painful.attack = Some(journal::Attack::default());
    chat.diary.recent.learn(&painful);
    chat.days.insert(painful.date, painful);
    insta::assert_snapshot!(chat.is_reminded(), @"
    Did you have a headache today?

    Not recorded: 19, 20, 21 November.
    [No headache, no medicine]
    [No headache, but medicine]
    [Went on from yesterday]
    [Headache] [Later]
    [All: no pain, no medicine]
    [Pick days] [Leave unknown]
    ");
    let offer = *chat.messages.keys().last().expect("the offer");
    insta::assert_snapshot!(chat.taps("Went on from yesterday"), @"
    Mon, 23 November
    Since yesterday

    <b>When did it end?</b>
    <i>You can type a time, such as 18:00</i>
    [Just now] [Still there] [Slept it off]
    [‹ Back] [Don't know]
    ");
    assert!(chat.messages.contains_key(&offer), "the offer stays");
    assert_eq!(
        recorded(&chat),
        november(&[18, 22]),
        "nothing is stored yet"
    );
}
