//! The settings, one tap each, and the three ways to the time zone.

use journal::settings::Switch;
use journal::{Coordinates, Language, RecurringReport, Weekdays};
use journal_texts::Texts;

use super::SET_REPORTS;
use super::chat::Chat;
use crate::conversation::Attempt;
use crate::input::InputKind;
use crate::outcome::{Menu, ScheduleChange};
use crate::screen::Keys;

fn shares(chat: &mut Chat, latitude: f64, longitude: f64) -> String {
    chat.update += 1;
    chat.next_message += 1;
    let event = InputKind::Location(Coordinates::new(latitude, longitude));
    chat.take(chat.update, event)
}

fn zone(chat: &Chat) -> &str {
    chat.profile().zone.name()
}

#[test]
fn every_setting_is_a_tap_on_one_message() {
    let mut chat = Chat::new("ru");
    chat.types("/start");
    chat.messages.clear();
    insta::assert_snapshot!(chat.types("/settings"), @"
    <b>Настройки</b>
    Язык: русский
    Часовой пояс: Москва, там сейчас 18:00
    Напоминание: нет
    Отчёт за неделю: по понедельникам
    Архив: первого числа месяца
    Скрытый режим: выключен
    Дополнительные вопросы: нет
    [Язык / Language] [Часовой пояс]
    [Время напоминания]
    [Не присылать отчёт за неделю]
    [Не присылать архив]
    [Включить скрытый режим]
    [Дополнительные вопросы]
    ");
    chat.taps("Время напоминания");
    insta::assert_snapshot!(chat.taps("21:00"), @"
    <b>Настройки</b>
    Язык: русский
    Часовой пояс: Москва, там сейчас 18:00
    Напоминание: в 21:00, каждый день
    Отчёт за неделю: по понедельникам
    Архив: первого числа месяца
    Скрытый режим: выключен
    Дополнительные вопросы: нет
    [Язык / Language] [Часовой пояс]
    [Время напоминания] [Дни напоминания]
    [Не присылать отчёт за неделю]
    [Не присылать архив]
    [Включить скрытый режим]
    [Дополнительные вопросы]
    ");
    insta::assert_snapshot!(chat.taps("Дни напоминания"), @r#"
    Напоминание: в 21:00, каждый день
    По каким дням спрашивать? Нажмите на день, чтобы добавить его или убрать.
    [✓ пн] [✓ вт] [✓ ср] [✓ чт]
    [✓ пт] [✓ сб] [✓ вс]
    [Готово]
    "#);
    chat.taps("✓ сб");
    insta::assert_snapshot!(chat.taps("✓ вс"), @r#"
    Напоминание: в 21:00, пн, вт, ср, чт, пт
    По каким дням спрашивать? Нажмите на день, чтобы добавить его или убрать.
    [✓ пн] [✓ вт] [✓ ср] [✓ чт]
    [✓ пт] [сб] [вс]
    [Каждый день]
    [Готово]
    "#);
    chat.taps("Готово");
    chat.taps("Не присылать отчёт за неделю");
    insta::assert_snapshot!(chat.taps("Включить скрытый режим"), @"
    <b>Настройки</b>
    Язык: русский
    Часовой пояс: Москва, там сейчас 18:00
    Напоминание: в 21:00, пн, вт, ср, чт, пт
    Отчёт за неделю: нет
    Архив: первого числа месяца
    Скрытый режим: включён, в уведомлениях и именах файлов ни слова о здоровье
    Дополнительные вопросы: нет
    [Язык / Language] [Часовой пояс]
    [Время напоминания] [Дни напоминания]
    [Присылать отчёт за неделю]
    [Не присылать архив]
    [Выключить скрытый режим]
    [Дополнительные вопросы]
    ");
    let switches = chat.profile().switches;
    assert!(switches.discreet && !switches.weekly_report);
    let time = jiff::civil::time(21, 0, 0, 0);
    let days = |days: &str| days.parse::<Weekdays>().expect("days");
    assert_eq!(
        chat.schedules[2..],
        [
            ScheduleChange::SetDaily(time, Weekdays::ALL),
            ScheduleChange::SetDaily(time, days("123457")),
            ScheduleChange::SetDaily(time, days("12345")),
            ScheduleChange::RemoveReport(RecurringReport::Weekly),
        ]
    );
    chat.taps("Время напоминания");
    chat.taps("Не напоминать");
    assert_eq!(chat.schedules.last(), Some(&ScheduleChange::RemoveDaily));
    assert_eq!(chat.messages.len(), 1, "all of it happened in one message");
}

#[test]
fn the_last_day_of_the_reminder_stays_and_all_come_back_at_once() {
    let mut chat = Chat::new("en");
    chat.types("/alarm 21:30");
    chat.types("/settings");
    chat.taps("Reminder days");
    for day in ["Tue", "Wed", "Thu", "Fri", "Sat", "Sun"] {
        chat.taps(&format!("✓ {day}"));
    }
    let before = chat.saves;
    chat.taps("✓ Mon");
    assert_eq!(
        chat.toast.as_deref(),
        Some("At least one day has to stay. To have none, choose “No reminder”.")
    );
    assert_eq!(chat.saves, before);
    chat.taps("Every day");
    assert_eq!(chat.profile().reminder_days, Weekdays::ALL);
}

#[test]
fn a_second_tap_on_the_same_button_changes_nothing() {
    let mut chat = Chat::new("en");
    chat.types("/alarm 21:30");
    for forged in [
        "p:days:12345",
        "p:switch:weekly_report:off",
        "p:switch:discreet:on",
        "p:zone:Asia/Kolkata",
    ] {
        let once = chat.sends_tap(1, forged);
        let saves = chat.saves;
        assert_eq!(chat.sends_tap(1, forged), once, "{forged}");
        assert_eq!(chat.saves, saves, "{forged}");
    }
}

#[test]
fn the_time_of_the_reminder_can_be_typed() {
    let mut chat = Chat::new("en");
    chat.types("/settings");
    insta::assert_snapshot!(chat.taps("Reminder time"), @r#"
    At what time shall I remind you? It is 18:00 where you are. Choose or type a time, such as 21:30.
    [09:00] [18:00] [20:00]
    [21:00] [22:00] [23:00]
    [‹ Back]
    "#);
    insta::assert_snapshot!(chat.types("25:00"), @r#"
    I could not read that time. Type hours and minutes, such as 14:30.

    At what time shall I remind you? It is 18:00 where you are. Choose or type a time, such as 21:30.
    [09:00] [18:00] [20:00]
    [21:00] [22:00] [23:00]
    [‹ Back]
    "#);
    insta::assert_snapshot!(chat.types("7.05"), @"
    <b>Settings</b>
    Language: English
    Time zone: Moscow, it is 18:00 there
    Reminder: at 07:05, every day
    Weekly report: on Mondays
    Archive: on the first of a month
    Discreet mode: off
    Further questions: none
    [Language] [Time zone]
    [Reminder time] [Reminder days]
    [No weekly report]
    [No monthly archive]
    [Turn discreet mode on]
    [Further questions]
    ");
    assert_eq!(chat.messages.len(), 1, "the message that asked is gone");
    let saves = chat.saves;
    chat.deliver(chat.update, "7.05");
    assert_eq!(chat.saves, saves, "delivered again it changes nothing");
}

#[test]
fn the_language_changes_every_text_and_the_menu() {
    let mut chat = Chat::new("ru");
    chat.types("/start");
    chat.types("/settings");
    insta::assert_snapshot!(chat.taps("Язык / Language"), @"
    На каком языке мне писать?
    [✓ Русский] [English]
    [Українська] [Español]
    [Français] [Deutsch]
    [Português]
    [‹ Назад]
    ");
    insta::assert_snapshot!(chat.taps("English"), @"
    <b>Settings</b>
    Language: English
    Time zone: Moscow, it is 18:00 there
    Reminder: none
    Weekly report: on Mondays
    Archive: on the first of a month
    Discreet mode: off
    Further questions: none
    [Language] [Time zone]
    [Reminder time]
    [No weekly report]
    [No monthly archive]
    [Turn discreet mode on]
    [Further questions]
    ");
    assert_eq!(
        (chat.profile().language, chat.menu),
        (Language::En, Menu::Chosen)
    );
    chat.types("/add");
    chat.types("/stop");
    assert_eq!(
        chat.menu,
        Menu::Chosen,
        "it comes back in the chosen language"
    );
    chat.types("/settings");
    chat.taps("Language");
    chat.taps("Русский");
    assert_eq!(chat.menu, Menu::Usual, "Telegram shows this one by itself");
    chat.types("/add");
    chat.types("/settings");
    chat.taps("Язык / Language");
    chat.taps("English");
    assert_eq!(chat.menu, Menu::Survey, "the survey is still open");
}

#[test]
fn the_menu_follows_a_language_that_was_chosen_elsewhere() {
    let mut chat = Chat::new("ru");
    chat.types("/settings");
    chat.taps("Язык / Language");
    chat.taps("English");
    assert_eq!(chat.menu, Menu::Chosen);
    chat.diary.profile.as_mut().expect("a profile").language = Language::Ru;
    let outcome = chat.decide(chat.update + 1, InputKind::typed("/help"), Attempt::First);
    assert!(outcome.menu_button);
    let saves = chat.saves;
    for _ in 0..2 {
        chat.types("/help");
        assert_eq!((chat.menu, chat.saves), (Menu::Usual, saves + 1));
    }
}

#[test]
fn the_zone_is_found_by_the_clock() {
    let mut chat = Chat::new("ru");
    chat.types("/alarm 21:30");
    chat.types("/settings");
    insta::assert_snapshot!(chat.taps("Часовой пояс"), @r#"
    Часовой пояс: Москва, там сейчас 18:00
    Который у вас сейчас час? Выберите или напишите время или свой город.
    [16:00] [17:00] [18:00]
    [19:00] [20:00] [21:00]
    [22:00] [23:00] [00:00]
    [01:00] [02:00] [03:00]
    [Отправить местоположение]
    [‹ Назад]
    "#);
    insta::assert_snapshot!(chat.taps("22:00"), @"
    Какой из этих городов рядом с вами или в вашем часовом поясе? Город можно и написать.
    [Новосибирск] [Красноярск]
    [Барнаул] [Кемерово]
    [Томск] [Джакарта]
    [Бангкок] [Хошимин]
    [‹ Назад]
    ");
    chat.schedules.clear();
    insta::assert_snapshot!(chat.taps("Новосибирск"), @"
    <b>Настройки</b>
    Язык: русский
    Часовой пояс: Новосибирск, там сейчас 22:00
    Напоминание: в 21:30, каждый день
    Отчёт за неделю: по понедельникам
    Архив: первого числа месяца
    Скрытый режим: выключен
    Дополнительные вопросы: нет
    [Язык / Language] [Часовой пояс]
    [Время напоминания] [Дни напоминания]
    [Не присылать отчёт за неделю]
    [Не присылать архив]
    [Включить скрытый режим]
    [Дополнительные вопросы]
    ");
    let time = jiff::civil::time(21, 30, 0, 0);
    let [weekly, monthly] = SET_REPORTS;
    let daily = ScheduleChange::SetDaily(time, Weekdays::ALL);
    assert_eq!(
        chat.schedules,
        [daily, weekly, monthly],
        "the schedules move with the person"
    );
}

#[test]
fn the_clock_can_be_typed_also_in_zones_of_half_hours() {
    let mut chat = Chat::new("en");
    chat.types("/settings");
    chat.taps("Time zone");
    insta::assert_snapshot!(chat.types("20:31"), @r#"
    Which of these is near you, or has your time? You can also type a city.
    [Delhi] [Colombo]
    [‹ Back]
    "#);
    chat.taps("Delhi");
    assert_eq!(zone(&chat), "Asia/Kolkata");
    chat.taps("Time zone");
    insta::assert_snapshot!(chat.types("02:00"), @r#"
    Which of these is near you, or has your time? You can also type a city.
    [Sydney] [Melbourne]
    [Hobart] [Sakhalin]
    [Magadan] [Srednekolymsk]
    [Lord Howe] [Bougainville]
    [‹ Back]
    "#);
    chat.taps("Lord Howe");
    assert_eq!(zone(&chat), "Australia/Lord_Howe");
}

#[test]
fn the_zone_is_found_by_the_city() {
    let mut chat = Chat::new("ru");
    chat.types("/settings");
    chat.taps("Часовой пояс");
    insta::assert_snapshot!(chat.types("Атлантида"), @"
    По этим словам часовой пояс найти не удалось. Напишите время на ваших часах, например 19:30, или крупный город поблизости, например Казань.

    Часовой пояс: Москва, там сейчас 18:00
    Который у вас сейчас час? Выберите или напишите время или свой город.
    [16:00] [17:00] [18:00]
    [19:00] [20:00] [21:00]
    [22:00] [23:00] [00:00]
    [01:00] [02:00] [03:00]
    [Отправить местоположение]
    [‹ Назад]
    ");
    insta::assert_snapshot!(chat.types("екатеринбург"), @"
    <b>Настройки</b>
    Язык: русский
    Часовой пояс: Екатеринбург, там сейчас 20:00
    Напоминание: нет
    Отчёт за неделю: по понедельникам
    Архив: первого числа месяца
    Скрытый режим: выключен
    Дополнительные вопросы: нет
    [Язык / Language] [Часовой пояс]
    [Время напоминания]
    [Не присылать отчёт за неделю]
    [Не присылать архив]
    [Включить скрытый режим]
    [Дополнительные вопросы]
    ");
    assert_eq!(zone(&chat), "Asia/Yekaterinburg");
    chat.taps("Часовой пояс");
    insta::assert_snapshot!(chat.types("Сан"), @"
    Какой из этих городов рядом с вами или в вашем часовом поясе? Город можно и написать.
    [Санкт-Петербург, 18:00]
    [Сан-Паулу, 12:00]
    [Сантьяго, 12:00]
    [Сан-Антонио, 09:00]
    [Сан-Диего, 07:00]
    [Санто-Доминго, 11:00]
    [Сан-Хосе-дель-Монте, 23:00]
    [Сантьяго-де-Куба, 11:00]
    [‹ Назад]
    ");
    chat.types("Europe/Berlin");
    assert_eq!(zone(&chat), "Europe/Berlin");
    assert_eq!(chat.memory().asked, None);
}

#[test]
fn a_location_is_used_and_not_kept() {
    let mut chat = Chat::new("ru");
    chat.types("/settings");
    chat.taps("Часовой пояс");
    insta::assert_snapshot!(chat.taps("Отправить местоположение"), @"Отправьте местоположение клавишей внизу. Оно нужно один раз, чтобы определить часовой пояс, и сохранено не будет. Можно и написать город.");
    assert!(matches!(chat.keys, Some(Keys::Location { .. })));
    insta::assert_snapshot!(shares(&mut chat, 55.03, 82.92), @r#"
    Часовой пояс: Новосибирск, там сейчас 22:00
    Местоположение не сохранено. Если время не то, выберите пояс в /settings.
    "#);
    assert_eq!(
        (zone(&chat), &chat.keys),
        ("Asia/Novosibirsk", &Some(Keys::Phone))
    );
    let stored = format!("{:?}", chat.diary);
    assert!(
        !stored.contains("82.9") && !stored.contains("82920"),
        "{stored}"
    );
    let saves = chat.saves;
    let again = InputKind::Location(Coordinates::new(55.75, 37.62));
    chat.take(chat.update, again);
    assert_eq!((zone(&chat), chat.saves), ("Asia/Novosibirsk", saves));
}

#[test]
fn a_location_where_nobody_lives_sets_nothing_and_asks() {
    for (latitude, longitude) in [(0.0, 0.0), (89.9, 0.0), (-90.0, 0.0)] {
        let mut chat = Chat::new("ru");
        chat.types("/settings");
        chat.taps("Часовой пояс");
        chat.taps("Отправить местоположение");
        let said = shares(&mut chat, latitude, longitude);
        insta::allow_duplicates!(
            insta::assert_snapshot!(said, @"Рядом с этим местом нет знакомого мне города. Напишите время на ваших часах, например 19:30, или крупный город с таким же временем.")
        );
        assert_eq!(
            (zone(&chat), &chat.keys),
            ("Europe/Moscow", &Some(Keys::Phone))
        );
        chat.types("Владивосток");
        assert_eq!(zone(&chat), "Asia/Vladivostok");
    }
}

#[test]
fn a_location_with_two_clocks_asks_which_is_meant() {
    for (chosen, expected) in [
        ("Урумчи, 21:00", "Asia/Urumqi"),
        ("Урумчи (пекинское время), 23:00", "Asia/Shanghai"),
        ("Не нужно", "Europe/Moscow"),
        ("Омск", "Asia/Omsk"),
    ] {
        let mut chat = Chat::new("ru");
        chat.types("/settings");
        chat.taps("Часовой пояс");
        chat.taps("Отправить местоположение");
        let said = shares(&mut chat, 43.83, 87.62);
        insta::allow_duplicates!(
            insta::assert_snapshot!(said, @"Рядом с этим местом время разное. Выберите своё или напишите город.")
        );
        let Some(Keys::Words(words)) = &chat.keys else {
            panic!("no keys: {:?}", chat.keys);
        };
        assert_eq!(words.len(), 3, "{words:?}");
        assert!(
            chosen == "Омск" || words.contains(&chosen.to_owned()),
            "{words:?}"
        );
        chat.types(chosen);
        assert_eq!((zone(&chat), &chat.keys), (expected, &Some(Keys::Phone)));
    }
}

#[test]
fn cities_of_one_name_are_told_apart_by_flag_and_clock() {
    let mut chat = Chat::new("en");
    chat.types("/settings");
    chat.taps("Time zone");
    insta::assert_snapshot!(chat.types("san jose"), @"
    Which of these is near you, or has your time? You can also type a city.
    [San Jose, 07:00]
    [San Jose del Monte, 23:00]
    [Costa Rica, 09:00]
    [‹ Back]
    ");
    insta::assert_snapshot!(chat.types("Birmingham"), @"
    Which of these is near you, or has your time? You can also type a city.
    [Birmingham 🇬🇧, 15:00]
    [Birmingham 🇺🇸, 09:00]
    [‹ Back]
    ");
    assert_eq!(zone(&chat), "Europe/Moscow");
    chat.types("Birmingham 🇺🇸, 09:00");
    assert_eq!(zone(&chat), "America/Chicago");
}

#[test]
fn an_offset_is_a_question_of_the_city_with_that_clock() {
    for (typed, clock) in [
        ("UTC+3", "18:00"),
        ("+5:30", "20:30"),
        ("МСК+2", "20:00"),
        ("GMT-5", "10:00"),
        ("Etc/GMT-3", "18:00"),
        ("etc/gmt+3", "12:00"),
    ] {
        let mut chat = Chat::new("ru");
        chat.types("/settings");
        chat.taps("Часовой пояс");
        let shown = chat.types(typed);
        assert!(
            shown.starts_with("Какой из этих городов"),
            "{typed}: {shown}"
        );
        let (_, screen) = chat.messages.last_key_value().expect("a message");
        let Some(crate::tap::Tap::Settings(crate::tap::SettingsTap::Zone(first))) =
            screen.keyboard.first().map(|row| row[0].tap.clone())
        else {
            panic!("{shown}");
        };
        assert_eq!(
            first.at(chat.now).strftime("%H:%M").to_string(),
            clock,
            "{typed}"
        );
        assert_eq!(zone(&chat), "Europe/Moscow");
    }
}

#[test]
fn a_location_that_nobody_asked_for_is_not_looked_at() {
    let mut chat = Chat::new("en");
    chat.types("/start");
    insta::assert_snapshot!(shares(&mut chat, 55.03, 82.92), @"I can read text, buttons and files of a diary only.");
    assert_eq!(zone(&chat), "Europe/Moscow");
}

#[test]
fn the_key_for_the_location_goes_whatever_is_typed() {
    let mut chat = Chat::new("ru");
    for (typed, expected) in [
        ("Не нужно", "Europe/Moscow"),
        ("Атлантида", "Europe/Moscow"),
        ("Омск", "Asia/Omsk"),
    ] {
        chat.types("/settings");
        chat.taps("Часовой пояс");
        chat.taps("Отправить местоположение");
        chat.types(typed);
        assert_eq!((zone(&chat), &chat.keys), (expected, &Some(Keys::Phone)));
        assert_eq!(chat.memory().asked, None);
    }
}

#[test]
fn words_after_something_else_are_not_for_the_settings() {
    let mut chat = Chat::new("en");
    chat.types("/settings");
    chat.taps("Time zone");
    chat.types("/add");
    chat.types("today");
    assert_eq!(chat.memory().asked, None);
    assert_eq!(chat.survey().position, journal::Question::Headache);
}

#[test]
fn further_questions_are_switched_on_and_off_on_a_screen_of_their_own() {
    let mut chat = Chat::new("ru");
    chat.types("/settings");
    chat.taps("Дополнительные вопросы");
    insta::assert_snapshot!(chat.taps("Спрашивать о месячных"), @"
    Вопросы, которые иногда задают врачи. Каждый добавляет одно нажатие. Выключить его можно в любой момент, ответы останутся.

    Вопрос о намеченных делах: не задаю
    Вопрос, что мешало больше всего: не задаю
    Месячные: спрашиваю и отмечаю в календаре
    Аура без головной боли: не спрашиваю
    После лекарства: не спрашиваю
    [Спрашивать о намеченных делах]
    [Спрашивать, что мешало больше]
    [Не спрашивать о месячных]
    [Спрашивать об ауре без боли]
    [Спрашивать о действии лекарства]
    [‹ Назад]
    ");
    insta::assert_snapshot!(chat.taps("‹ Назад"), @"
    <b>Настройки</b>
    Язык: русский
    Часовой пояс: Москва, там сейчас 18:00
    Напоминание: нет
    Отчёт за неделю: по понедельникам
    Архив: первого числа месяца
    Скрытый режим: выключен
    Дополнительные вопросы: 1
    [Язык / Language] [Часовой пояс]
    [Время напоминания]
    [Не присылать отчёт за неделю]
    [Не присылать архив]
    [Включить скрытый режим]
    [Дополнительные вопросы]
    ");
    chat.taps("Дополнительные вопросы");
    chat.taps("Не спрашивать о месячных");
    assert!(!chat.profile().switches.ask_menstruation);
    assert_eq!(chat.messages.len(), 1, "all of it is one message");
}

#[test]
fn every_switch_has_its_texts() {
    for (language, switch) in Language::ALL
        .into_iter()
        .flat_map(|language| Switch::ALL.map(|switch| (language, switch)))
    {
        let texts = Texts::chat(language);
        for part in ["settings", "settings-button"] {
            for state in ["on", "off"] {
                let name = format!("{part}-{}-{state}", switch.id());
                assert!(texts.find(&name).is_some(), "{language:?} lacks {name}");
            }
        }
    }
}
