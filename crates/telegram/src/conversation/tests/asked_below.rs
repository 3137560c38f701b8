//! Words that are no answer to a question outside the survey: it is asked again below
//! them, and the message that asked before goes.

use super::chat::Chat;

fn last(chat: &Chat) -> i32 {
    *chat.messages.keys().last().expect("a message")
}

/// Types words that are no answer, twice; then the right ones. Each time the question
/// stands below them, once.
fn asks_below(mut chat: Chat, wrong: &str, right: &str) -> Chat {
    let others = chat.messages.len() - 1;
    for _ in 0..2 {
        let before = last(&chat);
        chat.types(wrong);
        assert!(!chat.messages.contains_key(&before), "{wrong}: it went");
        assert!(last(&chat) > before, "{wrong}: it is asked below");
        assert_eq!(chat.messages.len(), others + 1, "{wrong}");
        assert_eq!(
            chat.memory().asked.and_then(|asked| asked.message),
            Some(last(&chat)),
            "{wrong}"
        );
    }
    chat.types(right);
    assert_eq!(chat.messages.len(), others + 1, "{right}");
    assert_eq!(chat.memory().asked, None, "{right}");
    chat
}

/// Someone who tapped their way to a question.
fn after(command: &str, labels: &[&str]) -> Chat {
    let mut chat = Chat::new("en");
    chat.types("/add");
    for text in ["yesterday", "no", "Ibuprofen 400 mg", "none"] {
        chat.types(text);
    }
    chat.types(command);
    for label in labels {
        chat.taps(label);
    }
    chat
}

#[test]
fn the_time_of_the_reminder_is_asked_again_below() {
    let chat = asks_below(after("/alarm", &[]), "nine-ish", "21:30");
    assert!(chat.profile().reminder.is_some());
    asks_below(after("/settings", &["Reminder time"]), "25:00", "21:30");
}

#[test]
fn the_zone_is_asked_again_below() {
    asks_below(after("/settings", &["Time zone"]), "Atlantis", "Kazan");
    // A city of which there are several is asked about there too.
    asks_below(after("/settings", &["Time zone"]), "San", "Europe/Berlin");
}

#[test]
fn what_a_medicine_is_called_and_its_limit_are_asked_again_below() {
    let too_long = "x".repeat(200);
    asks_below(
        after("/medicines", &["Add a medicine"]),
        &too_long,
        "Paracetamol 500 mg",
    );
    let of_medicine = |label| after("/medicines", &["Ibuprofen", label]);
    asks_below(of_medicine("Rename"), &too_long, "Nurofen");
    asks_below(of_medicine("Doctor’s limit of days"), "40", "8");
}

#[test]
fn the_dates_of_a_report_are_asked_again_below() {
    asks_below(after("/load", &["Two dates"]), "31.02", "01.11-20.11");
}

#[test]
fn a_city_typed_at_the_list_of_those_with_their_time_is_understood() {
    let mut chat = after("/settings", &["Time zone", "16:00"]);
    let list = last(&chat);
    let settings = chat.types("Delhi");
    assert!(settings.contains("it is 20:30 there"), "{settings}");
    assert!(!chat.messages.contains_key(&list));
}

#[test]
fn an_alarm_that_is_asked_for_leaves_one_message() {
    let mut chat = Chat::new("ru");
    chat.types("/alarm");
    chat.types("завтра");
    insta::assert_snapshot!(chat.types("21:30"), @"
    Напоминание: в 21:30, каждый день. У вас сейчас 18:00 (Москва). Если это не так, поправьте в /settings.
    [Записать день]
    ");
    assert_eq!(chat.messages.len(), 1);
}
