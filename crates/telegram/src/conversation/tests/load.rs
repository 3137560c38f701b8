//! The report: chosen on one card, ordered once.

use jiff::SignedDuration;
use journal::order::{Format, Occasion, Product};
use journal::{Entry, Order, Period};

use super::chat::Chat;
use crate::memory::Subject;
use crate::outcome::MessagePlace;
use crate::screen;

/// A chat with a painless day of last week.
fn with_a_day(language: &'static str) -> Chat {
    let mut chat = Chat::new(language);
    chat.types("/start");
    let day = Entry::painless(jiff::civil::date(2026, 11, 20));
    chat.days.insert(day.date, day);
    chat
}

/// The message that holds the newest card.
fn card(chat: &Chat) -> i32 {
    *chat.messages.keys().last().expect("a message")
}

#[test]
fn one_tap_after_the_command_orders_everything_as_a_page_in_their_language() {
    let mut chat = with_a_day("ru");
    insta::assert_snapshot!(chat.types("/load"), @"
    <b>Отчёт</b>
    Дни: 24 сентября – 23 ноября 2026
    Вид: страница, открывается в браузере
    Язык: русский
    [Эта неделя] [Прошлая неделя]
    [28 дней] [✓ Всё] [Две даты]
    [✓ Страница] [PDF] [Excel]
    [CSV] [JSON] [FHIR]
    [Ссылка для врача]
    [✓ Русский] [English]
    [Українська] [Español]
    [Français] [Deutsch]
    [Português]
    [Составить отчёт]
    ");
    let card = card(&chat);
    let saves = chat.saves;
    insta::assert_snapshot!(chat.taps("Составить отчёт"), @"Готовлю отчёт…");
    assert_eq!(chat.orders, [format!("{card}_all_html_ru")]);
    assert_eq!(chat.messages[&card].text, "Готовлю отчёт…");
    assert_eq!(
        chat.saves, saves,
        "what is chosen is stored with the order alone"
    );
}

#[test]
fn days_form_and_language_are_chosen_on_the_card() {
    let mut chat = with_a_day("ru");
    chat.types("/load");
    let card = card(&chat);
    let saves = chat.saves;
    insta::assert_snapshot!(chat.taps("Прошлая неделя"), @"
    <b>Отчёт</b>
    Дни: 16–22 ноября 2026
    Вид: страница, открывается в браузере
    Язык: русский
    [Эта неделя] [✓ Прошлая неделя]
    [28 дней] [Всё] [Две даты]
    [✓ Страница] [PDF] [Excel]
    [CSV] [JSON] [FHIR]
    [Ссылка для врача]
    [✓ Русский] [English]
    [Українська] [Español]
    [Français] [Deutsch]
    [Português]
    [Составить отчёт]
    ");
    chat.taps("PDF");
    insta::assert_snapshot!(chat.taps("English"), @"
    <b>Отчёт</b>
    Дни: 16–22 ноября 2026
    Вид: PDF, чтобы распечатать или переслать
    Язык: English
    [Эта неделя] [✓ Прошлая неделя]
    [28 дней] [Всё] [Две даты]
    [Страница] [✓ PDF] [Excel]
    [CSV] [JSON] [FHIR]
    [Ссылка для врача]
    [Русский] [✓ English]
    [Українська] [Español]
    [Français] [Deutsch]
    [Português]
    [Составить отчёт]
    ");
    insta::assert_snapshot!(chat.taps("Составить отчёт"), @"Готовлю отчёт…");
    assert_eq!(chat.orders, [format!("{card}_last-week_pdf_en")]);
    assert_eq!(chat.saves, saves);
}

#[test]
fn two_dates_are_typed_wrong_and_then_right() {
    let mut chat = with_a_day("en");
    chat.types("/load");
    chat.taps("JSON");
    let first = card(&chat);
    insta::assert_snapshot!(chat.taps("Two dates"), @r#"
    From which day to which? Type two dates, such as 16.11–22.11. The diary keeps entries from 24 September on.
    [‹ Back]
    "#);
    insta::assert_snapshot!(chat.types("since October"), @r#"
    Two dates, please: the first day and the last.

    From which day to which? Type two dates, such as 16.11–22.11. The diary keeps entries from 24 September on.
    [‹ Back]
    "#);
    insta::assert_snapshot!(chat.types("01.08-20.11"), @r#"
    The diary keeps entries from 24 September on. Choose a day from then on.

    From which day to which? Type two dates, such as 16.11–22.11. The diary keeps entries from 24 September on.
    [‹ Back]
    "#);
    insta::assert_snapshot!(chat.types("20.11-31.11"), @r#"
    The calendar has no such date. Type the day and the month, such as 21.11.

    From which day to which? Type two dates, such as 16.11–22.11. The diary keeps entries from 24 September on.
    [‹ Back]
    "#);
    insta::assert_snapshot!(chat.types("25.11-30.11"), @r#"
    That day has not come yet. Today or earlier, please, such as “yesterday”.

    From which day to which? Type two dates, such as 16.11–22.11. The diary keeps entries from 24 September on.
    [‹ Back]
    "#);
    let right = chat.types("01.10.2026 – 20.11.2026");
    insta::assert_snapshot!(right, @"
    <b>Report</b>
    Days: 1 October – 20 November 2026
    Form: JSON, for programs
    Language: English
    [This week] [Last week]
    [28 days] [Everything] [✓ Two dates]
    [Page] [PDF] [Excel]
    [CSV] [✓ JSON] [FHIR]
    [Link for the doctor]
    [Русский] [✓ English]
    [Українська] [Español]
    [Français] [Deutsch]
    [Português]
    [Make the report]
    ");
    assert!(
        !chat.messages.contains_key(&first),
        "the card moved below the words"
    );
    let saves = chat.saves;
    assert_eq!(chat.deliver(chat.update, "01.10.2026 – 20.11.2026"), right);
    assert_eq!(chat.saves, saves, "the same words change nothing");
    let card = card(&chat);
    chat.taps("Make the report");
    assert_eq!(
        chat.orders,
        [format!("{card}_2026-10-01_2026-11-20_json_en")]
    );
}

#[test]
fn she_need_not_type_dates_after_all() {
    let mut chat = with_a_day("en");
    let before = chat.types("/load");
    chat.taps("Two dates");
    let asked = chat.memory().asked.expect("a question");
    assert!(matches!(asked.subject, Subject::ReportDates(..)));
    assert_eq!(chat.taps("‹ Back"), before);
    assert_eq!(chat.memory().asked, None);
}

#[test]
fn what_is_wanted_can_be_typed_after_the_command() {
    let mut chat = with_a_day("ru");
    insta::assert_snapshot!(chat.types("/load csv 01.11-30.11"), @"
    <b>Отчёт</b>
    Дни: 1–23 ноября 2026
    Вид: таблица CSV, строка на день
    Язык: русский
    [Эта неделя] [Прошлая неделя]
    [28 дней] [Всё] [✓ Две даты]
    [Страница] [PDF] [Excel]
    [✓ CSV] [JSON] [FHIR]
    [Ссылка для врача]
    [✓ Русский] [English]
    [Українська] [Español]
    [Français] [Deutsch]
    [Português]
    [Составить отчёт]
    ");
    assert!(chat.types("/load прошлая неделя").contains("16–22 ноября"));
    assert!(
        chat.types("/load JSON 28")
            .contains("27 октября – 23 ноября")
    );
    insta::assert_snapshot!(chat.types("/load завтра"), @"
    Не удалось понять, какой нужен отчёт. Можно выбрать кнопками или написать, например /load pdf 01.11-20.11.

    <b>Отчёт</b>
    Дни: 24 сентября – 23 ноября 2026
    Вид: страница, открывается в браузере
    Язык: русский
    [Эта неделя] [Прошлая неделя]
    [28 дней] [✓ Всё] [Две даты]
    [✓ Страница] [PDF] [Excel]
    [CSV] [JSON] [FHIR]
    [Ссылка для врача]
    [✓ Русский] [English]
    [Українська] [Español]
    [Français] [Deutsch]
    [Português]
    [Составить отчёт]
    ");
    assert!(
        chat.types("/load 01.08-20.11")
            .starts_with("Дневник хранит записи с 24 сентября")
    );
    assert!(chat.orders.is_empty());
}

#[test]
fn a_double_tap_is_one_order_and_the_next_card_another() {
    let mut chat = with_a_day("en");
    chat.types("/load");
    let first = card(&chat);
    let make = "l:make:all_html_en";
    chat.sends_tap(first, make);
    chat.sends_tap(first, make);
    assert_eq!(
        chat.orders[0], chat.orders[1],
        "the same order, which is made once"
    );
    chat.now += SignedDuration::from_hours(1);
    chat.types("/load");
    chat.taps("Make the report");
    assert_ne!(chat.orders[2], chat.orders[0]);
}

#[test]
fn days_without_entries_are_said_on_the_card_and_order_nothing() {
    let mut chat = with_a_day("en");
    chat.types("/load");
    chat.taps("This week");
    insta::assert_snapshot!(chat.taps("Make the report"), @"
    There are no entries in these days, so there is nothing to report on. You can choose other days or record a day.

    <b>Report</b>
    Days: 23 November 2026
    Form: a page, opens in a browser
    Language: English
    [✓ This week] [Last week]
    [28 days] [Everything] [Two dates]
    [✓ Page] [PDF] [Excel]
    [CSV] [JSON] [FHIR]
    [Link for the doctor]
    [Русский] [✓ English]
    [Українська] [Español]
    [Français] [Deutsch]
    [Português]
    [Make the report]
    [Record a day]
    ");
    assert!(chat.orders.is_empty());
    chat.taps("✓ This week");
    chat.taps("Everything");
    chat.taps("Make the report");
    assert_eq!(chat.orders.len(), 1);
}

#[test]
fn an_old_card_means_the_days_that_its_names_mean_now() {
    let mut chat = with_a_day("en");
    chat.types("/load 24.09-01.10");
    let old = card(&chat);
    chat.now += SignedDuration::from_hours(24 * 3);
    insta::assert_snapshot!(chat.taps_on(old, "CSV"), @"
    <b>Report</b>
    Days: 27 September – 1 October 2026
    Form: a CSV table, one row a day
    Language: English
    [This week] [Last week]
    [28 days] [Everything] [✓ Two dates]
    [Page] [PDF] [Excel]
    [✓ CSV] [JSON] [FHIR]
    [Link for the doctor]
    [Русский] [✓ English]
    [Українська] [Español]
    [Français] [Deutsch]
    [Português]
    [Make the report]
    ");
    chat.now += SignedDuration::from_hours(24 * 30);
    insta::assert_snapshot!(chat.taps_on(old, "Make the report"), @"
    There are no entries in these days, so there is nothing to report on. You can choose other days or record a day.

    <b>Report</b>
    Days: the diary has none of them
    Form: a CSV table, one row a day
    Language: English
    [This week] [Last week]
    [28 days] [Everything] [✓ Two dates]
    [Page] [PDF] [Excel]
    [✓ CSV] [JSON] [FHIR]
    [Link for the doctor]
    [Русский] [✓ English]
    [Українська] [Español]
    [Français] [Deutsch]
    [Português]
    [Make the report]
    [Record a day]
    ");
    assert!(chat.orders.is_empty(), "the diary keeps no day of it");
}

#[test]
fn forged_choices_order_no_more_than_the_diary_keeps() {
    let mut chat = with_a_day("en");
    for data in [
        "l:make:all_png_en",
        "l:make:2026-11-20_2026-10-01_html_en",
        "l:make",
    ] {
        chat.sends_tap(1, data);
        assert!(chat.toast.is_some(), "{data}");
    }
    chat.sends_tap(1, "l:make:2031-01-01_2031-01-02_html_en");
    assert!(chat.orders.is_empty());
    chat.sends_tap(1, "l:make:0001-01-01_9999-12-31_html_en");
    assert_eq!(chat.orders.len(), 1);
    let period = chat.periods[0];
    assert_eq!(
        (period.first, period.last),
        (jiff::civil::date(2026, 9, 24), chat.today())
    );
}

#[test]
fn without_an_entry_there_is_nothing_to_report_on() {
    let mut chat = Chat::new("en");
    insta::assert_snapshot!(chat.sends_tap(1, "l:make:all_html_en"), @"
    There are no entries in these days, so there is nothing to report on. You can choose other days or record a day.

    <b>Report</b>
    Days: 24 September – 23 November 2026
    Form: a page, opens in a browser
    Language: English
    [This week] [Last week]
    [28 days] [✓ Everything] [Two dates]
    [✓ Page] [PDF] [Excel]
    [CSV] [JSON] [FHIR]
    [Link for the doctor]
    [Русский] [✓ English]
    [Українська] [Español]
    [Français] [Deutsch]
    [Português]
    [Make the report]
    [Record a day]
    ");
    assert_eq!((chat.orders.len(), chat.saves), (0, 0));
}

#[test]
fn while_a_survey_is_open_dates_are_read_where_they_were_asked_for() {
    let mut chat = with_a_day("en");
    chat.types("/add");
    chat.types("/load");
    chat.taps("Two dates");
    assert!(chat.types("01.11-20.11").contains("1–20 November 2026"));
    assert_eq!(chat.survey().position, journal::Question::Date);
}

#[test]
fn a_report_that_was_given_up_can_be_ordered_again_on_its_card() {
    let mut chat = with_a_day("ru");
    chat.types("/load");
    chat.taps("28 дней");
    chat.taps("Составить отчёт");
    let (card, order) = (card(&chat), chat.orders[0].clone());
    let texts = journal_texts::Texts::chat(journal::Language::Ru);
    let failed = |id: &str, product: Product| {
        let order = Order::new(
            id,
            Period::day(jiff::civil::date(2026, 11, 20)),
            product,
            journal::Language::Ru,
            Occasion::OnDemand,
            jiff::Timestamp::UNIX_EPOCH,
        );
        screen::order_failed(&order, texts)
    };
    let screen = failed(&order, Format::Html.into());
    insta::assert_snapshot!(chat.show(screen, MessagePlace::InPlace(card)), @"
    Отчёт составить не удалось. Записи на месте, попробуйте ещё раз.
    [Попробовать ещё раз]
    [Другой отчёт]
    ");
    chat.taps("Попробовать ещё раз");
    assert_eq!(chat.orders, [order.clone(), order], "it is the same order");
    insta::assert_snapshot!(failed("103-png", Product::Overview).text, @"Файл сделать не удалось. Записи на месте, попробуйте ещё раз: /stats.");
}

#[test]
fn a_report_too_many_leaves_the_choices_on_its_card() {
    let mut chat = with_a_day("en");
    chat.types("/load pdf");
    let card = card(&chat);
    chat.refused_until = Some("2026-11-23T15:10:00Z".parse().expect("a time"));
    insta::assert_snapshot!(chat.taps("Make the report"), @"
    No more files can be made at the moment. Your entries are safe; you can order more after 23 November, 18:10.
    [Try again]
    [Another report]
    ");
    assert!(chat.orders.is_empty());
    chat.refused_until = None;
    assert_eq!(chat.taps("Try again"), "Making the report…");
    assert_eq!(chat.orders, [format!("{card}_all_pdf_en")]);
}
