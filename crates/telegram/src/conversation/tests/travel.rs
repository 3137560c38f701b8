//! Someone who travels.

use jiff::civil::{date, time};
use journal::Weekdays;

use super::SET_REPORTS;
use super::chat::Chat;
use crate::outcome::ScheduleChange;

#[test]
fn west_of_where_the_day_was_filled_it_is_the_same_day_and_everything_is_scheduled_anew() {
    let mut chat = Chat::new("ru");
    chat.types("/alarm 21:00");
    chat.now = "2026-11-23T18:05:00Z".parse().expect("a time");
    for typed in ["/add", "сегодня", "да", "20:00", "21:00"] {
        chat.types(typed);
    }
    while chat.diary.survey.is_some() {
        match chat.survey().position {
            journal::Question::Comment | journal::Question::Medicines => chat.types("нет"),
            _ => chat.types("не знаю"),
        };
    }
    let stored = chat.days.clone();
    chat.schedules.clear();
    chat.now = "2026-11-23T18:10:00Z".parse().expect("a time");
    chat.sends_tap(1, "p:zone:America/New_York");
    let nine = time(21, 0, 0, 0);
    let [weekly, monthly] = SET_REPORTS;
    let anew = [
        ScheduleChange::SetDaily(nine, Weekdays::ALL),
        weekly,
        monthly,
    ];
    assert!(chat.schedules.starts_with(&anew), "{:?}", chat.schedules);
    assert_eq!(chat.days, stored);
    // It is 13:10 of the day that is filled: a second survey finds its answers.
    chat.types("/add");
    let card = chat.types("сегодня");
    assert!(card.contains("Было: Да"), "{card}");
    assert_eq!(chat.survey().day(), Some(date(2026, 11, 23)));
}

#[test]
fn after_midnight_a_typed_time_of_the_night_is_asked_about_and_now_is_refused() {
    let mut chat = Chat::new("ru");
    // 00:10 of the 24th in Moscow.
    chat.now = "2026-11-23T21:10:00Z".parse().expect("a time");
    for typed in ["/add", "вчера", "да"] {
        chat.types(typed);
    }
    insta::assert_snapshot!(chat.types("сейчас"), @"
    пн, 23 ноября

    Сейчас уже другой день. Напишите время того дня, о котором запись, например 14:30.

    <b>Когда началась боль?</b>
    [При пробуждении] [Ночью]
    [Утром] [Днём]
    [Вечером]
    [‹ Назад] [Не знаю]
    ");
    insta::assert_snapshot!(chat.types("0:05"), @"
    пн, 23 ноября

    00:05 только что – это уже следующий день, а 00:05 этого дня было почти сутки назад. Записать так?

    <b>Когда началась боль?</b>
    <i>Можно написать время, например 14:30. Ночь – это 0–6 часов того же дня</i>
    [Да, 00:05]
    [‹ Назад]
    ");
    chat.types("22:00");
    let answers = &chat.survey().answers;
    let onset = answers.get(&journal::Question::Onset);
    let ten = journal::answer::Onset::At(time(22, 0, 0, 0).into());
    assert_eq!(onset, Some(&journal::answer::Answer::Onset(ten)));
    // From 22:00 until 00:05 is two hours, and nothing to ask about.
    chat.types("0:05");
    assert_eq!(chat.survey().position, journal::Question::Aura);
}
