//! How the pain was two hours after a dose: asked about, answered in one tap, ignored.

use jiff::civil::date;
use jiff::{SignedDuration, Timestamp};
use journal::answer::Words;
use journal::medicine::{DoseEffect, MonthlyLimit};
use journal::questionnaire::Question;
use journal::{Dose, EffectQuestion, Entry};

use super::chat::{Chat, tap};
use crate::outcome::{MessagePlace, ScheduleChange};
use crate::screen::{self, Reader};

/// Someone who switched the question on, at six in the evening.
fn chat() -> Chat {
    let mut chat = Chat::new("ru");
    chat.types("/settings");
    chat.taps("Дополнительные вопросы");
    chat.taps("Спрашивать о действии лекарства");
    chat.schedules.clear();
    chat
}

/// Fills a day with a headache on which these doses were taken.
fn fills(chat: &mut Chat, day: &str, doses: &str) -> String {
    chat.types("/add");
    chat.answers(&[
        (Question::Date, day),
        (Question::Headache, "да"),
        (Question::Onset, "не знаю"),
        (Question::Resolution, "не знаю"),
        (Question::Location, "не знаю"),
        (Question::Quality, "не знаю"),
        (Question::Intensity, "6"),
        (Question::Nausea, "не знаю"),
        (Question::Triggers, "не знаю"),
        (Question::Medicines, doses),
        (Question::Comment, "нет"),
    ])
}

/// Types other medicines of the day, over its own button.
fn changes_medicines(chat: &mut Chat, doses: &str) -> String {
    chat.types("/calendar");
    let message = *chat.messages.keys().last().expect("a message");
    chat.sends_tap(message, "d:change_one:medicines:2026-11-23");
    chat.taps("Без лекарств");
    chat.sends_tap(message, "d:change_one:medicines:2026-11-23");
    chat.types(doses)
}

fn effects(chat: &Chat) -> Vec<Option<DoseEffect>> {
    let doses = chat
        .days
        .values()
        .flat_map(|day| day.medicines.iter().flatten());
    doses.map(|dose| dose.effect).collect()
}

fn today(chat: &Chat) -> &Entry {
    &chat.days[&date(2026, 11, 23)]
}

/// The message that the function sends that asks, of the first dose.
fn is_asked(chat: &mut Chat) -> String {
    let names = journal_texts::medicine_names();
    let profile = chat.profile().clone();
    let question = EffectQuestion::of_day(today(chat), &profile, names).remove(0);
    let reader = Reader::new(&profile, chat.today(), false);
    chat.show(
        screen::effect_question(&question, &reader),
        MessagePlace::Below,
    )
}

fn set(at: &str) -> ScheduleChange {
    let at: Timestamp = at.parse().expect("a time");
    ScheduleChange::SetEffect { at }
}

fn is_set(chat: &Chat) -> bool {
    let mut schedules = chat.schedules.iter();
    schedules.any(|it| matches!(it, ScheduleChange::SetEffect { .. }))
}

#[test]
fn the_question_about_a_dose_shows_its_name_as_it_was_typed() {
    let mut chat = chat();
    fills(&mut chat, "сегодня", "Ибупрофен 17:30");
    let today = chat.days.get_mut(&date(2026, 11, 23)).expect("a day");
    for dose in today.medicines.iter_mut().flatten() {
        dose.name = Words::parse("<3 & *_[x](y)", Dose::MOST_CHARACTERS).expect("words");
    }
    let message = is_asked(&mut chat);
    assert!(message.contains("&lt;3 &amp; *_[x](y)."), "{message}");
}

#[test]
fn a_dose_of_the_last_two_hours_is_asked_about_by_a_message_two_hours_after_it() {
    let mut chat = chat();
    insta::assert_snapshot!(fills(&mut chat, "сегодня", "Ибупрофен 400 мг 17:30"), @"
    <b>пн, 23 ноября</b>
    Голова болела, 6 из 10
    Не было: зрительной ауры, усиления от движений, рвоты, чувствительности к свету, чувствительности к звукам
    Лекарства: Ибупрофен 400 мг, 17:30
    Записано.
    [Изменить] [Удалить]
    ");
    assert_eq!(chat.schedules.last(), Some(&set("2026-11-23T16:30:00Z")));
    chat.now += SignedDuration::from_mins(90);
    insta::assert_snapshot!(is_asked(&mut chat), @"
    Прошло два часа после приёма: Ибупрофен. Как боль?
    [Прошла] [Легче] [Так же]
    ");
    insta::assert_snapshot!(chat.taps("Прошла"), @"
    Записано: через два часа боль прошла.
    [Изменить]
    ");
    assert_eq!(effects(&chat), [Some(DoseEffect::PainFree)]);
    assert_eq!(
        chat.messages.len(),
        3,
        "the settings, the day, the question"
    );
}

#[test]
fn in_discreet_mode_the_message_says_nothing_of_health() {
    let mut chat = chat();
    chat.types("/settings");
    chat.taps("Включить скрытый режим");
    fills(&mut chat, "сегодня", "Ибупрофен 400 мг 17:30");
    insta::assert_snapshot!(is_asked(&mut chat), @"
    Прошло два часа. Как сейчас?
    [Прошла] [Легче] [Так же]
    ");
    insta::assert_snapshot!(chat.taps("Легче"), @"
    Записано.
    [Изменить]
    ");
}

#[test]
fn a_dose_of_the_day_is_asked_about_where_the_day_is_shown_and_may_be_ignored() {
    let mut chat = chat();
    insta::assert_snapshot!(fills(&mut chat, "сегодня", "Ибупрофен 400 мг 14:30"), @"
    <b>пн, 23 ноября</b>
    Голова болела, 6 из 10
    Не было: зрительной ауры, усиления от движений, рвоты, чувствительности к свету, чувствительности к звукам
    Лекарства: Ибупрофен 400 мг, 14:30
    Записано.

    Как была боль через два часа после приёма?
    14:30 – Ибупрофен
    [Прошла] [Легче] [Так же]
    [Изменить] [Удалить]
    ");
    assert!(!is_set(&chat));
    let saves = chat.saves;
    insta::assert_snapshot!(chat.taps("Так же"), @"
    <b>пн, 23 ноября</b>
    Голова болела, 6 из 10
    Не было: зрительной ауры, усиления от движений, рвоты, чувствительности к свету, чувствительности к звукам
    Лекарства: Ибупрофен 400 мг, 14:30
    Через два часа после приёма: 14:30 – так же
    Записано.
    [Изменить] [Удалить]
    ");
    assert_eq!(effects(&chat), [Some(DoseEffect::Same)]);
    assert_eq!(chat.saves, saves + 1);
}

#[test]
fn two_doses_have_a_row_each_in_the_order_in_which_they_were_taken() {
    let mut chat = chat();
    insta::assert_snapshot!(fills(&mut chat, "вчера", "Суматриптан 50 мг 18:00, Ибупрофен 14:30, Парацетамол 14:30, Аспирин"), @"
    <b>вс, 22 ноября</b>
    Голова болела, 6 из 10
    Не было: зрительной ауры, усиления от движений, рвоты, чувствительности к свету, чувствительности к звукам
    Лекарства: Суматриптан 50 мг, 18:00; Ибупрофен, 14:30; Парацетамол, 14:30; Аспирин
    Записано.

    Как была боль через два часа после приёма?
    14:30 – Ибупрофен, Парацетамол
    18:00 – Суматриптан
    [14:30 прошла] [14:30 легче] [14:30 так же]
    [18:00 прошла] [18:00 легче] [18:00 так же]
    [Изменить] [Удалить]
    ");
    insta::assert_snapshot!(chat.taps("14:30 так же"), @"
    <b>вс, 22 ноября</b>
    Голова болела, 6 из 10
    Не было: зрительной ауры, усиления от движений, рвоты, чувствительности к свету, чувствительности к звукам
    Лекарства: Суматриптан 50 мг, 18:00; Ибупрофен, 14:30; Парацетамол, 14:30; Аспирин
    Через два часа после приёма: 14:30 – так же
    Записано.

    Как была боль через два часа после приёма?
    18:00 – Суматриптан
    [Прошла] [Легче] [Так же]
    [Изменить] [Удалить]
    ");
    insta::assert_snapshot!(chat.taps("Прошла"), @"
    <b>вс, 22 ноября</b>
    Голова болела, 6 из 10
    Не было: зрительной ауры, усиления от движений, рвоты, чувствительности к свету, чувствительности к звукам
    Лекарства: Суматриптан 50 мг, 18:00; Ибупрофен, 14:30; Парацетамол, 14:30; Аспирин
    Через два часа после приёма: 14:30 – так же, 18:00 – прошла
    Записано.
    [Изменить] [Удалить]
    ");
    let (same, gone) = (Some(DoseEffect::Same), Some(DoseEffect::PainFree));
    assert_eq!(effects(&chat), [gone, same, same, None]);
}

#[test]
fn the_doses_of_an_evening_are_asked_about_as_far_as_their_two_hours_are_over() {
    let mut chat = chat();
    let shown = fills(&mut chat, "сегодня", "Ибупрофен 14:30, Суматриптан 17:00");
    assert!(shown.contains("14:30 – Ибупрофен"), "{shown}");
    assert!(!shown.contains("17:00 – "), "{shown}");
    assert_eq!(chat.schedules.last(), Some(&set("2026-11-23T16:00:00Z")));
}

#[test]
fn a_question_tapped_twice_is_answered_once_and_another_answer_replaces_it() {
    let mut chat = chat();
    fills(&mut chat, "сегодня", "Ибупрофен 17:30");
    is_asked(&mut chat);
    let message = *chat.messages.keys().last().expect("a message");
    let tap = |effect| format!("e:2026-11-23:1730:{effect}:message");
    chat.sends_tap(message, &tap("same"));
    let (saves, changed) = (chat.saves, today(&chat).clone());
    chat.sends_tap(message, &tap("same"));
    assert_eq!((chat.saves, today(&chat)), (saves, &changed));
    chat.sends_tap(message, &tap("better"));
    assert_eq!(effects(&chat), [Some(DoseEffect::Better)]);
}

#[test]
fn of_two_answers_at_once_both_are_decided_on_what_is_stored() {
    let mut chat = chat();
    fills(&mut chat, "вчера", "Ибупрофен 10:00, Суматриптан 17:30");
    let message = *chat.messages.keys().last().expect("a message");
    let tap = |at| tap(message, &format!("e:2026-11-22:{at}:better:day"));
    chat.take_at_once((901, tap("1000")), (902, tap("1730")));
    assert_eq!(effects(&chat), [Some(DoseEffect::Better); 2]);
}

#[test]
fn an_earlier_answer_that_comes_again_does_not_undo_a_later_one() {
    let mut chat = chat();
    fills(&mut chat, "вчера", "Ибупрофен 10:00");
    let message = *chat.messages.keys().last().expect("a message");
    let tap = |effect| tap(message, &format!("e:2026-11-22:1000:{effect}:day"));
    chat.take(901, tap("same"));
    chat.take(902, tap("better"));
    chat.take(901, tap("same"));
    assert_eq!(effects(&chat), [Some(DoseEffect::Better)]);
}

#[test]
fn an_answer_about_a_dose_that_is_gone_stores_nothing() {
    let mut chat = chat();
    fills(&mut chat, "сегодня", "Ибупрофен 17:30");
    is_asked(&mut chat);
    let message = *chat.messages.keys().last().expect("a message");
    changes_medicines(&mut chat, "Ибупрофен 17:40");
    insta::assert_snapshot!(chat.sends_tap(message, "e:2026-11-23:1730:better:message"), @"Этого приёма в записи уже нет, ничего не записано.");
    assert_eq!(effects(&chat), [None]);
    let shown = chat.sends_tap(message, "e:2026-11-20:1730:better:message");
    assert_eq!(shown, "Этого приёма в записи уже нет, ничего не записано.");
    chat.sends_tap(message, "e:2026-11-23:1730:better:day");
    assert!(chat.toast.is_some());
    assert_eq!(effects(&chat), [None]);
}

#[test]
fn an_effect_outlives_a_change_of_the_day_as_far_as_its_dose_does() {
    let mut chat = chat();
    fills(
        &mut chat,
        "сегодня",
        "Ибупрофен 400 мг 10:00, Суматриптан 12:00",
    );
    chat.taps("10:00 легче");
    chat.taps("Прошла");
    let gone = Some(DoseEffect::PainFree);
    let message = *chat.messages.keys().last().expect("a message");
    chat.sends_tap(message, "d:change_one:intensity:2026-11-23");
    chat.taps("7");
    assert_eq!(effects(&chat), [Some(DoseEffect::Better), gone]);
    changes_medicines(&mut chat, "Суматриптан 50 мг 12:00, Ибупрофен 10:30");
    assert_eq!(effects(&chat), [None, None], "all were taken away before");
    let tap = "e:2026-11-23:1200:pain_free:day";
    chat.sends_tap(message, tap);
    chat.sends_tap(message, "d:change_one:medicines:2026-11-23");
    // Names typed besides are added.
    chat.types("Аспирин");
    assert_eq!(effects(&chat), [gone, None, None]);
}

#[test]
fn an_answer_given_while_the_day_is_being_changed_is_not_undone() {
    let mut chat = chat();
    fills(&mut chat, "сегодня", "Ибупрофен 10:00");
    let message = *chat.messages.keys().last().expect("a message");
    let below = chat.types("/calendar");
    assert!(!below.is_empty());
    let calendar = *chat.messages.keys().last().expect("a message");
    chat.sends_tap(calendar, "d:change_one:intensity:2026-11-23");
    chat.sends_tap(message, "e:2026-11-23:1000:better:day");
    chat.types("7");
    assert_eq!(chat.diary.survey, None);
    let attack = today(&chat).attack.as_ref().expect("a headache");
    assert_eq!(attack.intensity.map(|it| it.get()), Some(7));
    assert_eq!(effects(&chat), [Some(DoseEffect::Better)]);
}

#[test]
fn an_answer_can_be_changed_and_taken_back_from_the_day() {
    let mut chat = chat();
    fills(&mut chat, "сегодня", "Ибупрофен 10:00");
    chat.taps("Прошла");
    chat.taps("Изменить");
    insta::assert_snapshot!(chat.taps("Через два часа после лекарства"), @"
    <b>пн, 23 ноября</b>
    Как была боль через два часа после приёма?
    10:00 – Ибупрофен
    [Прошла] [Легче] [Так же]
    [Не знаю]
    [‹ Назад]
    ");
    chat.taps("Легче");
    assert_eq!(effects(&chat), [Some(DoseEffect::Better)]);
    chat.taps("Изменить");
    chat.taps("Через два часа после лекарства");
    chat.taps("Не знаю");
    assert_eq!(effects(&chat), [None]);
}

#[test]
fn a_dose_before_midnight_is_asked_about_after_it_whatever_is_filled_in_between() {
    let mut chat = chat();
    // 23:50 in Moscow.
    chat.now = "2026-11-23T20:50:00Z".parse().expect("a time");
    fills(&mut chat, "сегодня", "Ибупрофен 23:30");
    assert_eq!(chat.schedules.last(), Some(&set("2026-11-23T22:30:00Z")));
    let profile = chat.diary.profile.as_mut().expect("a profile");
    // Its month is read for the limit too.
    profile.medicines[0].limit = MonthlyLimit::new(8).ok();
    chat.now = "2026-11-23T21:40:00Z".parse().expect("a time");
    fills(&mut chat, "сегодня", "Суматриптан 00:35, Ибупрофен");
    assert_eq!(
        chat.schedules.last(),
        Some(&set("2026-11-23T22:30:00Z")),
        "the one of yesterday comes first"
    );
}

#[test]
fn nobody_is_woken_about_a_dose_of_the_evening() {
    let mut chat = chat();
    chat.now = "2026-11-23T19:00:00Z".parse().expect("a time");
    fills(&mut chat, "сегодня", "Ибупрофен 21:30");
    assert!(!is_set(&chat));
}

#[test]
fn where_it_is_switched_off_nothing_is_asked() {
    let mut chat = Chat::new("ru");
    chat.types("/start");
    for (day, doses) in [("вчера", "Ибупрофен 10:00"), ("сегодня", "Ибупрофен 17:30")]
    {
        let shown = fills(&mut chat, day, doses);
        assert!(!shown.contains("приёма"), "{shown}");
        assert!(!chat.taps("Изменить").contains("Через два часа"));
    }
    assert!(!is_set(&chat));
}

#[test]
fn switched_off_or_cancelled_the_question_does_not_come() {
    let mut chat = chat();
    chat.types("/settings");
    chat.taps("Дополнительные вопросы");
    chat.taps("Не спрашивать о действии лекарства");
    assert_eq!(chat.schedules, [ScheduleChange::RemoveEffect]);
    chat.taps("Спрашивать о действии лекарства");
    chat.types("/cancel");
    assert_eq!(chat.schedules.last(), Some(&ScheduleChange::RemoveAll));
    assert!(!chat.profile().switches.ask_effect);
}
