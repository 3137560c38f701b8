//! Whole conversations, as the person sees them.

mod archive;
mod asked_below;
mod calendar;
mod chat;
mod copies;
mod data;
mod day_before;
mod early_taps;
mod edited;
mod effects;
mod elsewhere;
mod further_attacks;
mod import;
mod in_order;
mod kept;
mod leaving;
mod links;
mod load;
mod local_day;
mod medicines;
mod missed;
mod odd_text;
mod optional;
mod preventives;
mod privacy;
mod second_survey;
mod sequences;
mod settings;
mod travel;
mod understood;
mod unreadable;
mod welcome;
mod wrong_input;

use chat::Chat;
use jiff::SignedDuration;
use journal::Question::{
    Activity, Aura, Comment, Date, Headache, Intensity, Location, Medicines, Nausea, Onset,
    Phonophobia, Photophobia, Quality, Resolution, Triggers, Vomiting,
};
use journal::{RecurringReport, Weekdays};

use crate::input::InputKind;
use crate::outcome::{Menu, MessagePlace, ScheduleChange};
use crate::screen::{self, Reader};

/// The files that come by themselves, unless the person wants none.
const SET_REPORTS: [ScheduleChange; 2] = [
    ScheduleChange::SetReport(RecurringReport::Weekly),
    ScheduleChange::SetReport(RecurringReport::Monthly),
];

#[test]
fn someone_new_is_greeted_in_their_language_and_gets_weekly_reports() {
    let mut chat = Chat::newcomer("ru");
    chat.types("/start");
    insta::assert_snapshot!(chat.taps("Даю согласие"), @"
    Здравствуйте. Это дневник головной боли.

    Раз в день я спрошу, болела ли голова. Если нет, хватит одного нажатия. Если да, задам вопросы, которые задают врачи. По понедельникам пришлю отчёт, его можно показать неврологу.

    Записи хранятся 60 дней. Никто не читает их сразу: если помощь нужна срочно, звоните в экстренную службу.

    Когда вам напоминать?
    [20:00] [21:00] [22:00]
    [Записать день]
    ");
    assert_eq!(chat.schedules, SET_REPORTS);
    let mut chat = Chat::newcomer("nl");
    chat.types("/start");
    insta::assert_snapshot!(chat.taps("I agree"), @"
    Hello. This is a headache diary.

    Once a day I ask whether you had a headache. If not, one tap is enough. If so, I ask what doctors ask. On Mondays I send a report that you can show to a neurologist.

    Entries are kept for 60 days. Nobody reads them as they come: in an emergency call your local emergency number.

    When shall I remind you?
    [20:00] [21:00] [22:00]
    [Record a day]
    ");
}

#[test]
fn a_painless_day_by_taps_leaves_one_message() {
    let mut chat = Chat::new("ru");
    insta::assert_snapshot!(chat.types("/add"), @r#"
    <b>За какой день запись?</b>
    <i>Можно написать дату, например 21.11</i>
    [Вчера, 22 ноября]
    [Сегодня, 23 ноября]
    "#);
    assert_eq!(chat.menu, Menu::Survey);
    insta::assert_snapshot!(chat.taps("Сегодня, 23 ноября"), @r#"
    пн, 23 ноября

    <b>Болела голова?</b>
    [Да] [Нет]
    [‹ Назад]
    "#);
    insta::assert_snapshot!(chat.taps("Нет"), @"
    пн, 23 ноября
    Головная боль: Нет

    <b>Какие лекарства от боли вы принимали в этот день, от любой боли?</b>
    <i>Можно написать название, дозу и время, например: Ибупрофен 400 мг 14:30</i>
    [Без лекарств]
    [‹ Назад] [Не знаю]
    ");
    insta::assert_snapshot!(chat.taps("Без лекарств"), @"
    пн, 23 ноября
    Головная боль: Нет · Без лекарств

    <b>Хотите что-нибудь добавить об этом дне?</b>
    <i>Напишите одним сообщением</i>
    [Нет, спасибо]
    [‹ Назад]
    ");
    insta::assert_snapshot!(chat.taps("Нет, спасибо"), @r#"
    <b>пн, 23 ноября</b>
    Головной боли не было.
    Без лекарств
    Записано.
    [Изменить] [Удалить]
    "#);
    assert_eq!(chat.menu, Menu::Usual);
    assert_eq!(chat.messages.len(), 1);
    assert_eq!(chat.days.len(), 1);
    assert_eq!(chat.diary.survey, None);
}

#[test]
fn a_full_day_by_taps() {
    let mut chat = Chat::new("en");
    chat.types("/add");
    for label in [
        "Yesterday, 22 November",
        "Yes",
        "Woke up with it",
        "Slept it off",
        "No",
        "Left",
    ] {
        chat.taps(label);
    }
    insta::assert_snapshot!(chat.taps("Temple"), @r#"
    Sun, 22 November
    Woke up with it · Slept it off · Visual aura: No

    <b>Where did it hurt?</b>
    <i>Choose as many as you like, or use your own words</i>
    [✓ Left] [Right] [Both sides]
    [Forehead] [✓ Temple] [Crown]
    [Back of head] [Eye] [Neck]
    [‹ Back] [Don't know]
    [Done]
    "#);
    insta::assert_snapshot!(chat.taps("Done"), @"
    Sun, 22 November
    Woke up with it · Slept it off · Visual aura: No · Left, Temple

    <b>What was the pain like?</b>
    [Pulsating] [Pressing]
    [Both] [Neither]
    [‹ Back] [Don't know]
    ");
    for label in ["Don't know", "Yes", "7", "A little", "No", "Yes", "Yes"] {
        chat.taps(label);
    }
    chat.says_no_until(Triggers);
    for label in ["Stress", "Done"] {
        chat.taps(label);
    }
    chat.taps("No medicine");
    insta::assert_snapshot!(chat.taps("No, thank you"), @"
    <b>Sun, 22 November</b>
    Headache, 7 of 10, woke up with it, slept it off
    Left, temple, worse with activity, light bothers, sound bothers, nausea a little
    Not present: visual aura, vomiting
    Possible triggers: Stress
    No medicine
    Saved.
    [Change] [Delete]
    ");
    assert_eq!(chat.messages.len(), 1);
}

#[test]
fn a_full_day_by_typing_is_stored_and_its_medicine_learned() {
    let mut chat = Chat::new("ru");
    chat.types("/add");
    chat.answers(&[
        (Date, "22.11"),
        (Headache, "да"),
        (Onset, "7:30"),
        (Resolution, "болит"),
        (Aura, "нет"),
        (Location, "слева, висок, за ухом"),
        (Quality, "пульсирует"),
        (Activity, "да"),
        (Intensity, "8/10"),
        (Nausea, "немного"),
        (Vomiting, "нет"),
        (Photophobia, "да"),
        (Phonophobia, "да"),
        (Triggers, "стресс, перелёт"),
    ]);
    insta::assert_snapshot!(chat.types("Ибупрофен 400 мг 8:00, Суматриптан 50 мг 10:30"), @"
    вс, 22 ноября
    … · Стресс, перелёт · Ибупрофен 400 мг, 08:00; Суматриптан 50 мг, 10:30

    <b>Хотите что-нибудь добавить об этом дне?</b>
    <i>Напишите одним сообщением</i>
    [Нет, спасибо]
    [‹ Назад]
    ");
    insta::assert_snapshot!(chat.types("<script>alert(1)</script>"), @"
    <b>вс, 22 ноября</b>
    Голова болела, 8 из 10, с 07:30, ещё болит
    Слева, висок, за ухом, пульсирующая, хуже от движений, мешал свет, мешали звуки, тошнота небольшая
    Не было: зрительной ауры, рвоты
    Возможные триггеры: Стресс, перелёт
    Лекарства: Ибупрофен 400 мг, 08:00; Суматриптан 50 мг, 10:30
    Комментарий: &lt;script&gt;alert(1)&lt;/script&gt;
    Записано.
    [Изменить] [Удалить]
    ");
    insta::assert_json_snapshot!(chat.days.values().next(), @r#"
    {
      "date": "2026-11-22",
      "questionnaire": 2,
      "headache": true,
      "attack": {
        "onset": {
          "at": "07:30"
        },
        "resolution": "ongoing",
        "aura": false,
        "location": {
          "sites": [
            "left",
            "temple"
          ],
          "words": "за ухом"
        },
        "quality": "pulsating",
        "worse_with_activity": true,
        "intensity": 8,
        "nausea": "slight",
        "vomiting": false,
        "photophobia": true,
        "phonophobia": true,
        "triggers": {
          "known": [
            "stress"
          ],
          "words": "перелёт"
        }
      },
      "medicines": [
        {
          "name": "Ибупрофен",
          "amount": "400 мг",
          "taken_at": "08:00"
        },
        {
          "name": "Суматриптан",
          "amount": "50 мг",
          "taken_at": "10:30"
        }
      ],
      "comment": "<script>alert(1)</script>",
      "provenance": {
        "recorded_at": "2026-11-23T15:00:00Z",
        "channel": "telegram"
      }
    }
    "#);
    chat.types("/add");
    for label in ["Сегодня, 23 ноября", "Нет"] {
        chat.taps(label);
    }
    insta::assert_snapshot!(chat.taps("Ибупрофен 400 мг"), @"
    пн, 23 ноября
    Головная боль: Нет

    <b>Какие лекарства от боли вы принимали в этот день, от любой боли?</b>
    <i>Можно написать название, дозу и время, например: Ибупрофен 400 мг 14:30</i>
    [✓ Ибупрофен 400 мг] [Суматриптан 50 мг]
    [Без лекарств]
    [‹ Назад] [Не знаю]
    [Готово]
    ");
}

/// Three days of an attack that is always the same.
fn with_a_usual_attack(language: &'static str) -> Chat {
    let mut chat = Chat::new(language);
    for day in ["18.11", "19.11", "20.11"] {
        chat.types("/add");
        chat.answers(&[
            (Date, day),
            (Headache, "да"),
            (Onset, "утром"),
            (Resolution, "7:00"),
            (Aura, "нет"),
            (Location, "слева"),
            (Quality, "давит"),
            (Activity, "да"),
            (Intensity, "6"),
            (Nausea, "немного"),
            (Vomiting, "нет"),
            (Photophobia, "да"),
            (Phonophobia, "нет"),
            (Triggers, "стресс"),
            (Medicines, "нет"),
            (Comment, "нет"),
        ]);
    }
    assert_eq!(chat.days.len(), 3);
    chat
}

#[test]
fn as_usual_from_the_reminder_asks_only_what_differs() {
    let mut chat = with_a_usual_attack("ru");
    let today = chat.today();
    let reader = Reader::new(chat.profile(), today, true);
    let reminder = screen::reminder(today, None, None, &reader);
    insta::assert_snapshot!(chat.show(reminder, MessagePlace::Below), @"
    Болела сегодня голова?
    [Не болела, без лекарства]
    [Не болела, но было лекарство]
    [Болела, как обычно]
    [Болела] [Позже]
    ");
    insta::assert_snapshot!(chat.taps("Болела, как обычно"), @"
    пн, 23 ноября

    <b>Когда началась боль?</b>
    <i>Можно написать время, например 14:30. Ночь – это 0–6 часов того же дня</i>
    [Только что] [При пробуждении]
    [Ночью] [Утром]
    [Днём] [Вечером]
    [‹ Назад] [Не знаю]
    ");
    let mut asked = Vec::new();
    for label in ["Только что", "Ещё болит", "7"] {
        asked.push(chat.taps(label));
    }
    insta::assert_snapshot!(asked.join("\n\n"), @"
    пн, 23 ноября
    Начало: 18:00

    <b>Когда она прошла?</b>
    <i>Можно написать время, например 18:00</i>
    [Только что] [Ещё болит]
    [Прошла во сне]
    [‹ Назад] [Не знаю]

    пн, 23 ноября
    … · Ещё болит · Зрительная аура: Нет · Слева · Давящая · Хуже от движений: Да

    <b>Насколько сильной была боль в худший момент? 1 – едва заметная, 10 – сильнее не бывает</b>
    [1] [2] [3] [4] [5]
    [6] [7] [8] [9] [10]
    [‹ Назад] [Не знаю]

    пн, 23 ноября
    … · Сила: 7 · Тошнота: Небольшая · Рвота: Нет · Мешал свет: Да · Мешали звуки: Нет

    <b>Какие лекарства от боли вы принимали в этот день, от любой боли?</b>
    <i>Можно написать название, дозу и время, например: Ибупрофен 400 мг 14:30</i>
    [Без лекарств]
    [‹ Назад] [Не знаю]
    ");
    // A trigger of one attack says nothing of the next.
    insta::assert_snapshot!(chat.taps("Без лекарств"), @"
    <b>пн, 23 ноября</b>
    Голова болела, 7 из 10, с 18:00, ещё болит
    Слева, давящая, хуже от движений, мешал свет, тошнота небольшая
    Не было: зрительной ауры, рвоты, чувствительности к звукам
    Без лекарств
    Записано. Можно отдыхать.
    [Изменить] [Удалить]
    ");
}

#[test]
fn a_day_filled_again_shows_what_was_answered() {
    let mut chat = with_a_usual_attack("ru");
    chat.types("/add");
    insta::assert_snapshot!(chat.types("20.11"), @"
    пт, 20 ноября

    <b>Болела голова?</b>
    Было: Да
    [Да] [Нет]
    [Да, как обычно]
    [Ещё один приступ в этот день]
    [‹ Назад]
    [Оставить]
    ");
    chat.taps("Оставить");
    insta::assert_snapshot!(chat.types("6:30"), @"
    пт, 20 ноября
    Начало: 06:30

    <b>Когда она прошла?</b>
    Было: 07:00
    <i>Можно написать время, например 18:00</i>
    [Ещё болит] [Прошла во сне]
    [‹ Назад]
    [Оставить]
    ");
    insta::assert_snapshot!(chat.taps("Оставить"), @"
    пт, 20 ноября
    Начало: 06:30 · Конец: 07:00

    <b>Перед болью (в пределах часа) или во время неё было что-то перед глазами: вспышки, зигзаги, слепые пятна?</b>
    Было: Нет
    [Да] [Нет]
    [‹ Назад]
    [Оставить]
    ");
}

#[test]
fn a_full_day_by_typing_leaves_one_message_of_the_bots() {
    let chat = with_a_usual_attack("ru");
    assert_eq!(chat.messages.len(), 3, "one for each day");
}

#[test]
fn wrong_input_repeats_the_question_with_what_is_expected() {
    let mut chat = Chat::new("ru");
    chat.types("/add");
    let before = chat.survey().clone();
    insta::assert_snapshot!(chat.types("24.11"), @r#"
    Этот день ещё не наступил. Подойдёт сегодня или раньше, например «вчера».

    <b>За какой день запись?</b>
    [Вчера, 22 ноября]
    [Сегодня, 23 ноября]
    "#);
    insta::assert_snapshot!(chat.types("31.02"), @r#"
    Такой даты нет в календаре. Напишите день и месяц, например 21.11.

    <b>За какой день запись?</b>
    [Вчера, 22 ноября]
    [Сегодня, 23 ноября]
    "#);
    insta::assert_snapshot!(chat.types("01.09"), @r#"
    Дневник хранит записи с 24 сентября. Выберите день не раньше.

    <b>За какой день запись?</b>
    [Вчера, 22 ноября]
    [Сегодня, 23 ноября]
    "#);
    let now = chat.survey();
    assert_eq!(
        (now.position, &now.answers),
        (before.position, &before.answers),
        "nothing has changed"
    );
}

#[test]
fn back_restart_and_stop() {
    let mut chat = Chat::new("en");
    insta::assert_snapshot!(chat.types("/back"), @r#"
    No entry is open at the moment.
    [Record a day]
    "#);
    chat.types("/add");
    chat.taps("Today, 23 November");
    chat.taps("Yes");
    chat.taps("‹ Back");
    insta::assert_snapshot!(chat.types("/help"), @"
    An entry is open. Tap the buttons or type an answer. You can also use:
    /back — previous question
    /restart — begin this entry again
    /stop — leave without saving
    /help — what I can do

    Nobody reads entries as they come. In an emergency call your local emergency number.
    ");
    insta::assert_snapshot!(chat.types("/restart"), @r#"
    <b>Which day is this entry for?</b>
    <i>You can type a date, such as 21.11</i>
    [Yesterday, 22 November]
    [Today, 23 November]
    "#);
    insta::assert_snapshot!(chat.types("/stop"), @"
    You left the entry; nothing was saved.
    [Record a day]
    ");
    assert_eq!(chat.diary.survey, None);
    assert_eq!(chat.menu, Menu::Usual);
    assert!(chat.days.is_empty());
}

#[test]
fn yes_changed_to_no_keeps_nothing_of_the_pain() {
    let mut chat = Chat::new("en");
    chat.types("/add");
    for label in [
        "Today, 23 November",
        "Yes",
        "At night",
        "‹ Back",
        "‹ Back",
        "No",
        "No medicine",
    ] {
        chat.taps(label);
    }
    insta::assert_snapshot!(chat.taps("No, thank you"), @r#"
    <b>Mon, 23 November</b>
    No headache.
    No medicine
    Saved.
    [Change] [Delete]
    "#);
}

#[test]
fn an_update_delivered_again_answers_nothing_twice() {
    let mut chat = Chat::new("ru");
    chat.types("/add");
    chat.types("сегодня");
    let card = chat.types("да");
    let saves = chat.saves;
    assert_eq!(
        chat.deliver(chat.update, "да"),
        card,
        "the card is shown as it stands"
    );
    assert_eq!(chat.saves, saves);
    // The one before it comes late, when the next question is open already.
    assert_eq!(chat.deliver(chat.update - 1, "сегодня"), card);
}

#[test]
fn the_last_answer_delivered_again_shows_the_day_that_it_stored() {
    let mut chat = Chat::new("ru");
    chat.types("/add");
    for text in ["сегодня", "нет", "нет"] {
        chat.types(text);
    }
    let saved = chat.types("нет");
    assert_eq!(chat.deliver(chat.update, "нет"), saved);
    assert_eq!(chat.days.len(), 1);
}

#[test]
fn what_came_before_a_survey_and_comes_again_does_not_touch_it() {
    let mut chat = Chat::new("ru");
    chat.types("/add");
    chat.types("/stop");
    let stopped = chat.update;
    let card = chat.types("/add");
    for text in ["/stop", "/restart", "сегодня"] {
        assert_eq!(chat.deliver(stopped, text), card, "{text}");
    }
    assert_eq!(chat.survey().position, journal::Question::Date);
}

#[test]
fn a_tap_on_an_old_button_shows_where_they_are() {
    let mut chat = Chat::new("ru");
    chat.types("/add");
    let (message, old) = chat
        .messages
        .last_key_value()
        .map(|(id, screen)| (*id, screen.clone()))
        .expect("a card");
    let yesterday = old.keyboard[0][0].tap.to_string();
    chat.taps("Сегодня, 23 ноября");
    let card = chat.taps("Да");
    assert_eq!(chat.sends_tap(message, &yesterday), card);
    assert_eq!(
        chat.toast.as_deref(),
        Some("Эта кнопка уже не действует. Ничего не изменилось.")
    );
    for forged in [
        "",
        "s:zz:date:a:2026-11-23",
        "s:65:intensity:a:11",
        "d:fill:2031-01-01",
        "nonsense",
    ] {
        chat.sends_tap(message, forged);
        assert_eq!(chat.survey().position, journal::Question::Onset, "{forged}");
    }
}

#[test]
fn the_reminder_is_set_at_once_or_asked_for() {
    let mut chat = Chat::new("ru");
    insta::assert_snapshot!(chat.types("/alarm 21:30"), @"
    Напоминание: в 21:30, каждый день. У вас сейчас 18:00 (Москва). Если это не так, поправьте в /settings.
    [Записать день]
    ");
    insta::assert_snapshot!(chat.types("/alarm"), @r#"
    Во сколько напоминать? У вас сейчас 18:00. Выберите или напишите время, например 21:30.
    [20:00] [21:00] [22:00]
    "#);
    insta::assert_snapshot!(chat.types("25:00"), @"
    Не удалось понять время. Напишите часы и минуты, например 14:30.

    Во сколько напоминать? У вас сейчас 18:00. Выберите или напишите время, например 21:30.
    [20:00] [21:00] [22:00]
    ");
    chat.types("7.05");
    let time = jiff::civil::time(7, 5, 0, 0);
    assert_eq!(
        chat.schedules.last(),
        Some(&ScheduleChange::SetDaily(time, Weekdays::ALL))
    );
    assert_eq!(
        (chat.profile().reminder, chat.memory().asked),
        (Some(time), None)
    );
}

#[test]
fn after_cancel_nothing_comes_by_itself_and_start_brings_the_reports_back() {
    let mut chat = Chat::new("ru");
    chat.types("/alarm 21:30");
    insta::assert_snapshot!(chat.types("/cancel"), @"
    Больше ничего не пришлю: ни напоминаний, ни еженедельных отчётов, ни архивов. Записи останутся.

    Отчёты и архивы вернёт команда /start, напоминания – /alarm.
    ");
    assert_eq!(chat.schedules.last(), Some(&ScheduleChange::RemoveAll));
    let switches = chat.profile().switches;
    assert!(!switches.weekly_report && !switches.monthly_archive);
    assert_eq!(chat.profile().reminder, None);
    chat.types("/start");
    assert!(chat.schedules.ends_with(&SET_REPORTS));
}

#[test]
fn someone_who_blocked_the_bot_gets_their_schedules_back_when_they_return() {
    let mut chat = Chat::new("en");
    chat.types("/alarm 21:30");
    chat.take(500, InputKind::Blocked);
    assert!(chat.profile().blocked_at.is_some());
    chat.schedules.clear();
    chat.types("/add");
    let time = jiff::civil::time(21, 30, 0, 0);
    let [weekly, monthly] = SET_REPORTS;
    let daily = ScheduleChange::SetDaily(time, Weekdays::ALL);
    assert_eq!(chat.schedules[..3], [daily, weekly, monthly]);
    assert_eq!(chat.profile().blocked_at, None);
}

#[test]
fn the_weekly_report_of_someone_silent_is_scheduled_again_when_they_write() {
    let mut chat = Chat::new("en");
    chat.types("/start");
    for (wants_it, schedules) in [(true, &SET_REPORTS[..1]), (false, &[])] {
        let profile = chat.diary.profile.as_mut().expect("a profile");
        profile.weekly_paused_at = Some(chat.now);
        profile.switches.weekly_report = wants_it;
        chat.schedules.clear();
        chat.types("/help");
        assert_eq!(chat.schedules, schedules);
        assert_eq!(chat.profile().weekly_paused_at, None);
    }
}

#[test]
fn a_survey_is_nudged_two_hours_after_it_was_opened() {
    let mut chat = Chat::new("en");
    chat.types("/start");
    chat.types("/add");
    let at = chat.now + SignedDuration::from_hours(2);
    let survey = chat.survey().id.clone();
    assert_eq!(
        chat.schedules.last(),
        Some(&ScheduleChange::SetNudge { survey, at })
    );
}

#[test]
fn what_is_not_understood_says_what_can_be_done() {
    let mut chat = Chat::new("en");
    insta::assert_snapshot!(chat.types("hello"), @r#"
    I did not understand that. To record a day, use the button or /add. Everything else is in /help.
    [Record a day]
    "#);
    insta::assert_snapshot!(chat.types("/dance"), @r#"
    I did not understand that. To record a day, use the button or /add. Everything else is in /help.
    [Record a day]
    "#);
}
