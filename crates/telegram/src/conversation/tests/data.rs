//! The stored data of a person: counted, taken away, erased; and words to the team.

use jiff::SignedDuration;

use super::SET_REPORTS;
use super::chat::{Chat, tap};
use crate::outcome::{Menu, ScheduleChange};
use crate::performance::PassedOn;

/// A chat with one painless day.
fn with_a_day(language: &'static str) -> Chat {
    let mut chat = Chat::new(language);
    chat.types("/start");
    chat.sends_tap(1, "d:painless:2026-11-22");
    assert_eq!(chat.days.len(), 1);
    chat
}

#[test]
fn the_last_weeks_are_ordered_as_a_picture() {
    let mut chat = with_a_day("ru");
    insta::assert_snapshot!(chat.types("/stats"), @"Считаю…");
    assert_eq!(chat.orders, ["103-png"]);
    chat.deliver(chat.update, "/stats");
    assert_eq!(chat.orders, ["103-png", "103-png"], "the same order again");
}

#[test]
fn everything_is_ordered_as_two_files_with_one_message() {
    let mut chat = with_a_day("en");
    let messages = chat.messages.len();
    insta::assert_snapshot!(chat.types("/export"), @"Putting the entries into files…");
    assert_eq!(chat.orders, ["103-json", "103-csv"]);
    assert_eq!(chat.messages.len(), messages + 1);
}

#[test]
fn a_day_that_was_written_further_east_is_taken_away_before_it_has_come_here() {
    let mut chat = Chat::new("en");
    // Where the 25th has just begun it is the 23rd in the far west.
    chat.now = "2026-11-24T10:30:00Z".parse().expect("a time");
    chat.sends_tap(1, "p:zone:Pacific/Kiritimati");
    chat.sends_tap(1, "d:painless:2026-11-25");
    chat.sends_tap(1, "p:zone:Pacific/Midway");
    chat.types("/export");
    let period = chat.periods.pop().expect("an order");
    let written = *chat.days.keys().last().expect("a day");
    assert_eq!(written, jiff::civil::date(2026, 11, 25));
    assert_eq!(period.last, written);
}

#[test]
fn without_an_entry_the_settings_are_taken_away_all_the_same() {
    let mut chat = Chat::new("ru");
    insta::assert_snapshot!(chat.types("/export"), @"Собираю записи в файлы…");
    assert_eq!(chat.orders.len(), 2);
}

#[test]
fn everything_is_erased_after_a_button_and_never_by_words() {
    let mut chat = with_a_day("ru");
    chat.types("/alarm 21:30");
    chat.types("/add");
    let card = *chat.messages.keys().last().expect("the card");
    chat.taps("Сегодня, 23 ноября");
    insta::assert_snapshot!(chat.types("/clear"), @"
    Стереть всё, что хранит дневник? Исчезнут записи, отчёты, список лекарств, настройки и напоминания, а в чате команды – ваши сообщения ей за последний год. Вернуть это я не смогу.

    Сначала записи можно забрать: /export.

    Начатая запись тоже исчезнет.
    [Оставить]
    [Стереть всё]
    ");
    chat.types("да");
    assert_eq!((chat.erasures, chat.days.len()), (0, 1));
    chat.types("/clear");
    insta::assert_snapshot!(chat.taps("Стереть всё"), @"
    Стёрто: записи, отчёты, лекарства, настройки и напоминания; ваши сообщения команде за последний год стираются в её чате. Сообщений от меня больше не будет.

    На время остаются резервная копия (7 дней) и технические записи без ваших ответов (до 90 дней). Сообщения в этом чате, в том числе отчёты и ответы команды, хранит Telegram; их можно удалить вместе с чатом. Чтобы начать снова, нажмите /start.
    ");
    assert_eq!(chat.erasures, 1);
    assert!(chat.days.is_empty() && chat.diary.profile.is_none() && chat.diary.survey.is_none());
    assert_eq!(chat.schedules.last(), Some(&ScheduleChange::RemoveAll));
    assert_eq!(chat.menu, Menu::Usual);
    assert!(!chat.messages.contains_key(&card), "the open card is gone");
    let saves = chat.saves;
    chat.sends_tap(1, "d:change:2026-11-22");
    chat.sends_tap(1, "s:66:headache:a:yes");
    assert_eq!(chat.saves, saves, "what is left in the chat writes nothing");
}

#[test]
fn everything_can_be_kept() {
    let mut chat = with_a_day("en");
    insta::assert_snapshot!(chat.types("/clear"), @"
    Erase everything the diary keeps? Entries, reports, the list of medicines, settings and reminders will be gone, and in the team’s chat your messages to it from the last year. I cannot bring any of it back.

    You can take your entries away first: /export.
    [Keep]
    [Erase everything]
    ");
    insta::assert_snapshot!(chat.taps("Keep"), @"Everything is as it was.");
    assert_eq!((chat.erasures, chat.days.len()), (0, 1));
}

#[test]
fn an_old_button_asks_anew_instead_of_erasing() {
    let mut chat = with_a_day("en");
    let question = chat.types("/clear");
    chat.now += SignedDuration::from_hours(2);
    assert_eq!(chat.taps("Erase everything"), question);
    assert_eq!(chat.erasures, 0);
    // The message now holds a fresh button.
    chat.taps("Erase everything");
    assert_eq!(chat.erasures, 1);
}

#[test]
fn an_erasure_delivered_again_erases_again_and_says_the_same() {
    let mut chat = with_a_day("en");
    chat.types("/clear");
    let (message, screen) = chat.messages.last_key_value().expect("the question");
    let (message, erase) = (*message, screen.keyboard[1][0].tap.to_string());
    let first = chat.sends_tap(message, &erase);
    assert_eq!(chat.sends_tap(message, &erase), first);
    assert_eq!(chat.erasures, 2);
}

#[test]
fn what_was_begun_after_an_erasure_is_not_erased_by_the_button_of_before() {
    let mut chat = with_a_day("en");
    let question = chat.types("/clear");
    let (message, screen) = chat.messages.last_key_value().expect("the question");
    let (message, erase) = (*message, screen.keyboard[1][0].tap.to_string());
    chat.sends_tap(message, &erase);
    chat.now += SignedDuration::from_secs(1);
    chat.types("/start");
    chat.taps("I agree");
    assert_eq!(chat.sends_tap(message, &erase), question);
    assert_eq!(chat.erasures, 1);
    assert!(chat.diary.profile.is_some());
}

#[test]
fn a_button_of_an_erased_diary_names_no_medicine_of_the_next() {
    let mut chat = Chat::newcomer("en");
    let begins = |chat: &mut Chat| {
        chat.now += SignedDuration::from_mins(1);
        chat.types("/start");
        chat.taps("I agree");
        chat.types("/medicines");
        chat.taps("Add a medicine");
        chat.types("Sumatriptan, Ibuprofen");
        let medicines = chat.profile().medicines.iter();
        medicines.map(|medicine| medicine.id).collect::<Vec<_>>()
    };
    let erased = begins(&mut chat);
    chat.types("/clear");
    chat.taps("Erase everything");
    assert_eq!(begins(&mut chat).len(), 2);
    for id in erased {
        chat.sends_tap(1, &format!("a:remove:{id}"));
        assert!(chat.toast.is_some(), "the button is old");
    }
    assert_eq!(chat.profile().medicines.len(), 2);
}

#[test]
fn a_deletion_that_comes_again_after_its_day_was_brought_back_deletes_nothing() {
    let mut chat = with_a_day("en");
    let days: Vec<_> = chat.days.keys().copied().collect();
    let (update, message) = (5000, *chat.messages.keys().last().expect("a message"));
    let delete = tap(message, &format!("d:delete:{}", days[0]));
    chat.take(update, delete.clone());
    chat.taps("Bring back");
    let again = chat.take(update, delete);
    assert!(again.contains("[Change] [Delete]"), "{again}");
    assert!(chat.days.keys().eq(&days));
}

#[test]
fn a_day_that_was_deleted_again_is_not_brought_back_by_the_first_bring_back_come_again() {
    let mut chat = with_a_day("en");
    let day = *chat.days.keys().next().expect("a day");
    let message = *chat.messages.keys().last().expect("a message");
    let tap = |action: &str| tap(message, &format!("d:{action}:{day}"));
    chat.take(5000, tap("delete"));
    chat.take(5001, tap("restore"));
    chat.take(5002, tap("delete"));
    let again = chat.take(5001, tap("restore"));
    assert!(again.contains("The entry is deleted"), "{again}");
    assert!(chat.days.is_empty());
    chat.take(5003, tap("restore"));
    assert!(chat.days.contains_key(&day));
}

#[test]
fn a_tap_that_recorded_a_day_and_comes_again_after_its_deletion_records_nothing() {
    let mut chat = Chat::new("en");
    chat.types("/calendar");
    let message = *chat.messages.keys().last().expect("a message");
    let tap = |data: &str| tap(message, data);
    let painless = tap("d:painless:2026-11-22");
    let all_missed = tap("m:2026-11-22:2026-11-23:all");
    for recording in [painless, all_missed] {
        let first = chat.update + 1;
        chat.take(first, recording.clone());
        assert_eq!(chat.days.len(), 1);
        chat.take(first + 1, tap("d:delete:2026-11-22"));
        chat.take(first, recording.clone());
        assert!(chat.days.is_empty(), "{recording:?}");
        chat.take(first + 2, recording);
        assert_eq!(chat.days.len(), 1, "tapped once more it counts");
        chat.update = first + 3;
        chat.take(chat.update, tap("d:delete:2026-11-22"));
    }
}

#[test]
fn after_an_erasure_the_person_can_begin_again() {
    let mut chat = with_a_day("en");
    chat.types("/clear");
    chat.taps("Erase everything");
    assert!(chat.types("/start").starts_with("<b>Before you begin</b>"));
    assert!(chat.taps("I agree").starts_with("Hello"));
    assert!(chat.schedules.ends_with(&SET_REPORTS));
}

#[test]
fn words_to_the_team_come_with_the_command_or_after_it() {
    let mut chat = Chat::new("ru");
    insta::assert_snapshot!(chat.types("/feedback Спасибо за дневник"), @"Спасибо, передано. Если ответят, ответ придёт сюда.");
    insta::assert_snapshot!(chat.types("/feedback"), @"
    Что вы хотели бы сказать? Напишите одним сообщением, его прочитают люди, которые делают этот дневник. Ответ придёт сюда.
    [Не нужно]
    ");
    chat.types("А можно тёмную тему?");
    assert_eq!(
        chat.feedback,
        ["Спасибо за дневник", "А можно тёмную тему?"]
    );
    chat.types("Ещё слова");
    assert_eq!(chat.feedback.len(), 2, "only the words that were asked for");
}

#[test]
fn words_to_the_team_that_come_again_answer_nothing_else() {
    let mut chat = Chat::new("ru");
    chat.types("/add");
    chat.types("/stop");
    chat.types("/feedback");
    let sent = chat.types("вчера");
    let update = chat.update;
    chat.types("/add");
    let (survey, saves) = (chat.survey().clone(), chat.saves);
    assert_eq!(chat.deliver(update, "вчера"), sent);
    assert_eq!((chat.survey(), chat.saves), (&survey, saves));
}

#[test]
fn she_need_not_write_to_the_team_after_all() {
    let mut chat = Chat::new("en");
    chat.types("/feedback");
    insta::assert_snapshot!(chat.taps("Never mind"), @"All right, nothing was passed on.");
    chat.types("hello");
    assert!(chat.feedback.is_empty());
}

#[test]
fn an_answer_of_the_diary_never_goes_to_the_team() {
    let mut chat = Chat::new("en");
    chat.types("/add");
    insta::assert_snapshot!(chat.types("/feedback"), @"An entry is open, so please write it all at once, in one message: /feedback and your words. The people who make this diary will read it.");
    chat.types("today");
    assert!(chat.feedback.is_empty());
    assert_eq!(chat.survey().position, journal::Question::Headache);
    // Asked first, and a survey opened then.
    chat.types("/stop");
    chat.types("/feedback");
    chat.types("/add");
    chat.types("today");
    assert!(chat.feedback.is_empty());
    chat.types("/feedback a word in between");
    assert_eq!(chat.feedback, ["a word in between"]);
    assert_eq!(chat.survey().position, journal::Question::Headache);
}

#[test]
fn where_nobody_reads_they_are_told_so_and_long_words_are_not_cut() {
    let mut chat = Chat::new("en");
    insta::assert_snapshot!(chat.types(&format!("/feedback {}", "a".repeat(3501))), @"That is too long: 3500 characters fit. You can send it in parts, each with /feedback.");
    chat.has_operator = false;
    insta::assert_snapshot!(chat.types("/feedback hello"), @"Nobody reads messages here at the moment. If something does not work, please try again later.");
    assert!(chat.feedback.is_empty());
}

#[test]
fn words_that_are_not_passed_on_are_to_be_sent_again() {
    let mut chat = Chat::new("en");
    let until = "2026-11-24T00:00:00Z".parse().expect("a time");
    chat.passed_on = PassedOn::Refused(until);
    insta::assert_snapshot!(chat.types("/feedback Five today already"), @"No more messages can be passed on at the moment. Your words are still here in the chat: you can send them again with /feedback after 24 November, 03:00.");
    chat.passed_on = PassedOn::NotNow;
    insta::assert_snapshot!(chat.types("/feedback Hello"), @"It could not be passed on just now. Your words are still here in the chat: please send them again a little later, with /feedback.");
    chat.passed_on = PassedOn::Undelivered;
    insta::assert_snapshot!(chat.types("/feedback Hello"), @"It could not be passed on. Please try again later.");
    assert!(chat.feedback.is_empty());
    chat.types("Hello");
    assert!(
        chat.feedback.is_empty(),
        "other words are not taken for them"
    );
}

#[test]
fn who_took_everything_away_too_often_is_told_until_when() {
    let mut chat = with_a_day("ru");
    chat.refused_until = Some("2026-11-23T15:10:00Z".parse().expect("a time"));
    insta::assert_snapshot!(chat.types("/export"), @"Сейчас больше файлов сделать нельзя. Записи на месте; заказать ещё можно будет после 23 ноября, 18:10.");
    assert!(chat.orders.is_empty(), "neither of the two files");
    chat.types("/stats");
    assert!(chat.orders.is_empty());
}
