//! Ways back: from a change of a stored day, and from putting a reminder off.

use super::chat::Chat;
use crate::outcome::MessagePlace;
use crate::screen::{self, Reader};

fn with_a_day(language: &'static str) -> Chat {
    let mut chat = Chat::new(language);
    let words = match language {
        "ru" => ["/add", "вчера", "нет", "нет", "нет"],
        _ => ["/add", "yesterday", "no", "none", "none"],
    };
    for text in words {
        chat.types(text);
    }
    chat
}

#[test]
fn stop_while_a_stored_day_is_changed_shows_the_day_as_it_was() {
    let mut chat = with_a_day("ru");
    let before = chat.days.clone();
    chat.taps("Изменить");
    chat.taps("Комментарий");
    insta::assert_snapshot!(chat.types("/stop"), @r#"
    Изменения не сохранены, прежняя запись на месте.

    <b>вс, 22 ноября</b>
    Головной боли не было.
    Без лекарств
    [Изменить] [Удалить]
    "#);
    assert_eq!((chat.days, chat.messages.len()), (before, 1));

    let mut chat = with_a_day("en");
    chat.taps("Change");
    chat.taps("Medicines");
    insta::assert_snapshot!(chat.types("/stop"), @r#"
    The changes were not saved; the entry is as it was.

    <b>Sun, 22 November</b>
    No headache.
    No medicine
    [Change] [Delete]
    "#);
}

#[test]
fn stop_while_a_stored_day_is_filled_again_shows_it_too() {
    let mut chat = with_a_day("en");
    for text in ["/add", "yesterday", "yes"] {
        chat.types(text);
    }
    let shown = chat.types("/stop");
    assert!(shown.starts_with("The changes were not saved"), "{shown}");
    assert!(shown.contains("No headache."), "{shown}");
}

#[test]
fn back_from_a_change_shows_the_day_and_does_not_say_that_it_is_saved() {
    let mut chat = with_a_day("en");
    chat.taps("Change");
    chat.taps("Comment");
    insta::assert_snapshot!(chat.taps("‹ Back"), @r#"
    <b>Sun, 22 November</b>
    No headache.
    No medicine
    [Change] [Delete]
    "#);
    assert_eq!(chat.messages.len(), 1);
}

#[test]
fn later_leads_back_to_the_reminder() {
    let mut chat = Chat::new("ru");
    chat.types("/alarm 21:30");
    let today = chat.today();
    let reader = Reader::new(chat.profile(), today, false);
    let reminder = screen::reminder(today, None, None, &reader);
    let reminder = chat.show(reminder, MessagePlace::Below);
    insta::assert_snapshot!(chat.taps("Позже"), @r#"
    Когда спросить снова?
    [Через час]
    [Через три часа]
    [Завтра утром]
    [‹ Назад]
    "#);
    assert_eq!(chat.taps("‹ Назад"), reminder);
    chat.taps("Не болела, без лекарства");
    let message = *chat.messages.keys().last().expect("the day");
    let day = chat.sends_tap(message, &format!("r:show:{today}"));
    assert!(day.contains("Головной боли не было."), "{day}");
}
