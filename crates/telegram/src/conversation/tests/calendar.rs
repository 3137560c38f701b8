//! The month at a glance, and the days that are opened from it.

use jiff::civil::date;
use journal::answer::{AuraLength, Intensity, Onset, Resolution};
use journal::entry::FurtherAttack;
use journal::{Attack, ClockTime, Entry};

use super::chat::Chat;

fn headache(day: jiff::civil::Date, intensity: u8) -> Entry {
    Entry {
        attack: Some(Attack {
            intensity: Intensity::try_from(intensity).ok(),
            ..Attack::default()
        }),
        ..Entry::painless(day)
    }
}

/// Someone whose November holds a day of every kind.
fn chat(language: &'static str) -> Chat {
    let mut chat = Chat::new(language);
    let day = |day| date(2026, 11, day);
    let mut with_medicine = headache(day(20), 10);
    with_medicine.medicines = journal_texts::doses("Ibuprofen 400 mg").ok();
    let entries = [
        headache(day(1), 1),
        headache(day(12), 7),
        // 0 is no intensity: it is not known.
        headache(day(13), 0),
        Entry::painless(day(19)),
        with_medicine,
        headache(date(2026, 9, 24), 3),
        // Older than the diary stores.
        headache(date(2026, 9, 23), 3),
    ];
    chat.days.extend(entries.map(|entry| (entry.date, entry)));
    chat
}

#[test]
fn a_month_is_one_message_with_a_button_for_each_day() {
    insta::assert_snapshot!(chat("ru").types("/calendar"), @"
    <b>Ноябрь</b>: 4 дня с головной болью, 1 без неё, без записи – 18.

    <i>Нажмите на день, чтобы открыть его. Рядом с числом: маленькие цифры – сила боли, маленький ноль – боли не было, маленький плюс – голова болела, сила не указана, точка – лекарство. Число без знаков – записи нет.</i>
    [пн] [вт] [ср] [чт] [пт] [сб] [вс]
    [·] [·] [·] [·] [·] [·] [1¹]
    [2] [3] [4] [5] [6] [7] [8]
    [9] [10] [11] [12⁷] [13⁺] [14] [15]
    [16] [17] [18] [19⁰] [20¹⁰•] [21] [22]
    [23] [·] [·] [·] [·] [·] [·]
    [‹ Октябрь]
    ");
    insta::assert_snapshot!(chat("en").types("/calendar"), @"
    <b>November</b>: 4 days with headache, 1 without, 18 without an entry.

    <i>Tap a day to open it. Beside the date: small digits for the intensity, a small zero for no headache, a small plus for a headache without a stated intensity, a dot for medicine. A date alone has no entry.</i>
    [Mo] [Tu] [We] [Th] [Fr] [Sa] [Su]
    [·] [·] [·] [·] [·] [·] [1¹]
    [2] [3] [4] [5] [6] [7] [8]
    [9] [10] [11] [12⁷] [13⁺] [14] [15]
    [16] [17] [18] [19⁰] [20¹⁰•] [21] [22]
    [23] [·] [·] [·] [·] [·] [·]
    [‹ October]
    ");
}

#[test]
fn the_months_go_back_as_far_as_something_is_stored() {
    let mut chat = chat("ru");
    chat.types("/calendar");
    insta::assert_snapshot!(chat.taps("‹ Октябрь"), @"
    <b>Октябрь</b>: 0 дней с головной болью, 0 без неё, без записи – 31.

    <i>Нажмите на день, чтобы открыть его. Рядом с числом: маленькие цифры – сила боли, маленький ноль – боли не было, маленький плюс – голова болела, сила не указана, точка – лекарство. Число без знаков – записи нет.</i>
    [пн] [вт] [ср] [чт] [пт] [сб] [вс]
    [·] [·] [·] [1] [2] [3] [4]
    [5] [6] [7] [8] [9] [10] [11]
    [12] [13] [14] [15] [16] [17] [18]
    [19] [20] [21] [22] [23] [24] [25]
    [26] [27] [28] [29] [30] [31] [·]
    [‹ Сентябрь] [Ноябрь ›]
    ");
    insta::assert_snapshot!(chat.taps("‹ Сентябрь"), @"
    <b>Сентябрь</b>: 1 день с головной болью, 0 без неё, без записи – 6.

    <i>Нажмите на день, чтобы открыть его. Рядом с числом: маленькие цифры – сила боли, маленький ноль – боли не было, маленький плюс – голова болела, сила не указана, точка – лекарство. Число без знаков – записи нет.</i>
    [пн] [вт] [ср] [чт] [пт] [сб] [вс]
    [·] [·] [·] [24³] [25] [26] [27]
    [28] [29] [30] [·] [·] [·] [·]
    [Октябрь ›]
    ");
    assert!(chat.taps("Октябрь ›").starts_with("<b>Октябрь</b>"));
    assert_eq!(chat.messages.len(), 1, "all in one message");
}

#[test]
fn a_month_out_of_reach_says_why_and_shows_the_nearest() {
    let mut chat = chat("ru");
    chat.types("/calendar");
    let november = chat.sends_tap(3, "c:month:2026-11-01");
    assert_eq!(chat.toast, None);
    assert_eq!(chat.sends_tap(3, "c:month:2031-01-01"), november);
    insta::assert_snapshot!(chat.toast.take().unwrap_or_default(), @"Этот день ещё не наступил. Подойдёт сегодня или раньше, например «вчера».");
    assert!(
        chat.sends_tap(3, "c:month:2026-08-01")
            .starts_with("<b>Сентябрь</b>")
    );
    insta::assert_snapshot!(chat.toast.take().unwrap_or_default(), @"Дневник хранит записи с 24 сентября. Выберите день не раньше.");
}

#[test]
fn a_day_out_of_reach_says_why_and_leaves_the_month() {
    let mut chat = chat("en");
    chat.types("/calendar");
    for day in ["2026-11-24", "2026-09-23"] {
        for action in ["show", "painless", "fill", "delete"] {
            assert_eq!(chat.sends_tap(3, &format!("d:{action}:{day}:calendar")), "");
            assert!(chat.toast.is_some(), "{action} {day}");
        }
    }
    assert_eq!(chat.sends_tap(3, "c:blank"), "");
    assert_eq!(chat.toast, None);
    assert_eq!((chat.saves, chat.diary.survey.is_some()), (0, false));
}

#[test]
fn a_day_is_read_changed_deleted_and_brought_back_in_the_same_message() {
    let mut chat = chat("en");
    let november = chat.types("/calendar");
    insta::assert_snapshot!(chat.taps("20¹⁰•"), @r#"
    <b>Fri, 20 November</b>
    Headache, 10 of 10
    Medicines: Ibuprofen 400 mg
    [Change] [Delete]
    [‹ Calendar]
    "#);
    assert_eq!(chat.taps("‹ Calendar"), november);
    chat.taps("20¹⁰•");
    insta::assert_snapshot!(chat.taps("Change"), @"
    Fri, 20 November. What would you like to change?
    [Headache] [Onset]
    [End] [Visual aura]
    [Place] [Quality]
    [Worse with activity] [Intensity]
    [Nausea] [Vomiting]
    [Light bothers] [Sound bothers]
    [Possible triggers] [Medicines]
    [Comment]
    [Another attack that day]
    [‹ Back]
    [‹ Calendar]
    ");
    chat.taps("‹ Back");
    insta::assert_snapshot!(chat.taps("Delete"), @r#"
    The entry is deleted: Fri, 20 November. For a few minutes it can be brought back.
    [Bring back]
    [‹ Calendar]
    "#);
    insta::assert_snapshot!(chat.taps("‹ Calendar").lines().next().unwrap_or_default(), @"<b>November</b>: 3 days with headache, 1 without, 19 without an entry.");
    insta::assert_snapshot!(chat.taps("20"), @"
    Fri, 20 November: no entry.
    [No headache, no medicine]
    [No headache, but medicine]
    [Record]
    [Bring back]
    [‹ Calendar]
    ");
    insta::assert_snapshot!(chat.taps("Bring back"), @r#"
    Fri, 20 November: the entry is back.
    [‹ Calendar]
    "#);
    assert_eq!(chat.taps("‹ Calendar"), november);
    assert!(chat.days.contains_key(&date(2026, 11, 20)));
    assert_eq!(chat.messages.len(), 1, "all in one message");
}

#[test]
fn an_unknown_day_is_painless_in_one_tap_or_opens_its_survey() {
    let mut chat = chat("ru");
    chat.types("/calendar");
    insta::assert_snapshot!(chat.taps("22"), @"
    вс, 22 ноября: записи нет.
    [Не болела, без лекарства]
    [Не болела, но было лекарство]
    [Записать]
    [‹ Календарь]
    ");
    insta::assert_snapshot!(chat.taps("Не болела, без лекарства"), @"
    <b>вс, 22 ноября</b>
    Головной боли не было.
    Без лекарств
    Записано.
    [Изменить] [Удалить]
    [‹ Календарь]
    ");
    let stored = &chat.days[&date(2026, 11, 22)];
    assert_eq!(
        (&stored.attack, stored.medicines.as_ref().map(Vec::len)),
        (&None, Some(0))
    );
    let now = stored.clone().recorded("telegram", chat.now, None);
    assert_eq!(*stored, now);
    chat.taps("‹ Календарь");
    chat.taps("21");
    insta::assert_snapshot!(chat.taps("Записать"), @r#"
    сб, 21 ноября

    <b>Болела голова?</b>
    [Да] [Нет]
    [‹ Назад]
    "#);
    assert_eq!(chat.messages.len(), 1, "all in one message");
}

#[test]
fn february_of_a_leap_year_has_29_days() {
    let mut chat = Chat::new("en");
    chat.now = "2028-02-29T20:00:00Z".parse().expect("a time");
    insta::assert_snapshot!(chat.types("/calendar"), @"
    <b>February</b>: 0 days with headache, 0 without, 29 without an entry.

    <i>Tap a day to open it. Beside the date: small digits for the intensity, a small zero for no headache, a small plus for a headache without a stated intensity, a dot for medicine. A date alone has no entry.</i>
    [Mo] [Tu] [We] [Th] [Fr] [Sa] [Su]
    [·] [1] [2] [3] [4] [5] [6]
    [7] [8] [9] [10] [11] [12] [13]
    [14] [15] [16] [17] [18] [19] [20]
    [21] [22] [23] [24] [25] [26] [27]
    [28] [29] [·] [·] [·] [·] [·]
    [‹ January]
    ");
}

#[test]
fn a_month_in_which_the_clocks_change_has_all_its_days() {
    let mut chat = Chat::new("en");
    let berlin = "Europe/Berlin".parse().expect("a zone");
    chat.diary.profile.as_mut().expect("a profile").zone = berlin;
    // The clocks went forward on the 29th; in Berlin the 31st has just begun.
    chat.now = "2026-03-30T22:30:00Z".parse().expect("a time");
    insta::assert_snapshot!(chat.types("/calendar"), @"
    <b>March</b>: 0 days with headache, 0 without, 31 without an entry.

    <i>Tap a day to open it. Beside the date: small digits for the intensity, a small zero for no headache, a small plus for a headache without a stated intensity, a dot for medicine. A date alone has no entry.</i>
    [Mo] [Tu] [We] [Th] [Fr] [Sa] [Su]
    [·] [·] [·] [·] [·] [·] [1]
    [2] [3] [4] [5] [6] [7] [8]
    [9] [10] [11] [12] [13] [14] [15]
    [16] [17] [18] [19] [20] [21] [22]
    [23] [24] [25] [26] [27] [28] [29]
    [30] [31] [·] [·] [·] [·] [·]
    [‹ February]
    ");
}

#[test]
fn on_the_first_of_a_month_there_is_one_day_to_open() {
    let mut chat = Chat::new("en");
    chat.now = "2026-11-01T00:00:00Z".parse().expect("a time");
    insta::assert_snapshot!(chat.types("/calendar"), @"
    <b>November</b>: 0 days with headache, 0 without, 1 without an entry.

    <i>Tap a day to open it. Beside the date: small digits for the intensity, a small zero for no headache, a small plus for a headache without a stated intensity, a dot for medicine. A date alone has no entry.</i>
    [Mo] [Tu] [We] [Th] [Fr] [Sa] [Su]
    [·] [·] [·] [·] [·] [·] [1]
    [‹ October]
    ");
}

#[test]
fn a_day_changed_from_the_calendar_leads_back_to_it() {
    let mut chat = chat("en");
    chat.types("/calendar");
    for label in ["20¹⁰•", "Change"] {
        chat.taps(label);
    }
    chat.taps("Comment");
    insta::assert_snapshot!(chat.taps("‹ Back"), @r#"
    <b>Fri, 20 November</b>
    Headache, 10 of 10
    Medicines: Ibuprofen 400 mg
    [Change] [Delete]
    [‹ Calendar]
    "#);
    chat.taps("Change");
    chat.taps("Comment");
    let last = *chat.messages.keys().last().expect("the card");
    let keyboard = &chat.messages[&last].keyboard;
    let button = keyboard[0][0].tap.to_string();
    insta::assert_snapshot!(chat.taps("No, thank you"), @"
    <b>Fri, 20 November</b>
    Headache, 10 of 10
    Medicines: Ibuprofen 400 mg
    Saved.
    [Change] [Delete]
    [‹ Calendar]
    ");
    let again = chat.sends_tap(last, &button);
    assert!(again.ends_with("[‹ Calendar]"), "a double tap: {again}");
    chat.taps("Change");
    chat.taps("Comment");
    let stopped = chat.types("/stop");
    assert!(stopped.ends_with("[‹ Calendar]"), "{stopped}");
    assert!(chat.taps("‹ Calendar").starts_with("<b>November</b>"));
    assert_eq!(chat.messages.len(), 1);
}

#[test]
fn a_day_filled_from_the_calendar_in_words_leads_back_to_it() {
    let mut chat = chat("ru");
    chat.types("/calendar");
    chat.taps("21");
    chat.taps("Записать");
    for text in ["нет", "нет"] {
        chat.types(text);
    }
    insta::assert_snapshot!(chat.types("нет"), @r#"
    <b>сб, 21 ноября</b>
    Головной боли не было.
    Без лекарств
    Записано.
    [Изменить] [Удалить]
    [‹ Календарь]
    "#);
    assert_eq!(chat.messages.len(), 1);
}

#[test]
fn a_deleted_day_can_be_brought_back_from_the_calendar_for_a_few_minutes() {
    let mut chat = chat("ru");
    chat.types("/calendar");
    for label in ["20¹⁰•", "Удалить", "‹ Календарь"] {
        chat.taps(label);
    }
    insta::assert_snapshot!(chat.taps("20"), @"
    пт, 20 ноября: записи нет.
    [Не болела, без лекарства]
    [Не болела, но было лекарство]
    [Записать]
    [Вернуть]
    [‹ Календарь]
    ");
    insta::assert_snapshot!(chat.taps("Вернуть"), @r#"
    пт, 20 ноября: запись снова на месте.
    [‹ Календарь]
    "#);
    assert!(chat.days.contains_key(&date(2026, 11, 20)));
    chat.taps("‹ Календарь");
    for label in ["20¹⁰•", "Удалить", "‹ Календарь"] {
        chat.taps(label);
    }
    chat.now += jiff::SignedDuration::from_mins(10);
    let unknown = chat.taps("20");
    assert!(!unknown.contains("Вернуть"), "{unknown}");
}

#[test]
fn a_day_says_how_long_the_aura_was_and_what_attacks_came_besides() {
    let mut chat = chat("en");
    let day = date(2026, 11, 22);
    let at = |hour| ClockTime(jiff::civil::time(hour, 0, 0, 0));
    let mut entry = headache(day, 8);
    if let Some(attack) = &mut entry.attack {
        attack.aura = Some(true);
        attack.aura_length = Some(AuraLength::From5To60Minutes);
    }
    entry.further_attacks = vec![
        FurtherAttack {
            onset: Some(Onset::At(at(20))),
            resolution: Some(Resolution::At(at(21))),
            intensity: Intensity::try_from(9).ok(),
        },
        FurtherAttack::default(),
    ];
    chat.days.insert(day, entry);
    chat.types("/calendar");
    insta::assert_snapshot!(chat.taps("22⁹"), @"
    <b>Sun, 22 November</b>
    Headache, 8 of 10
    Visual aura (5–60 minutes)
    Another attack, 9 of 10, from 20:00 to 21:00
    Another attack
    [Add a medicine]
    [Change] [Delete]
    [‹ Calendar]
    ");
    let shown = chat.taps("Change");
    assert!(shown.contains("Length of the aura"), "{shown}");
}
