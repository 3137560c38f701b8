//! Taps on a card that was sent and is not stored yet.

use jiff::{SignedDuration, Timestamp};

use super::chat::Chat;
use crate::conversation::Attempt;
use crate::input::InputKind;
use crate::outcome::Outcome;

/// Whether there was a headache is asked, and the answer is typed: the card of the next question
/// is sent, but not written. Returns the rest of the answer and the message of that card.
fn card_is_on_its_way() -> (Chat, Outcome, i32) {
    let mut chat = Chat::new("en");
    for typed in ["/add", "today"] {
        chat.types(typed);
    }
    chat.update += 1;
    let outcome = chat.decide(chat.update, InputKind::typed("yes"), Attempt::First);
    let sent = chat.next_message + 1;
    (chat, outcome, sent)
}

fn tap(chat: &Chat, message: i32, sent_at: Timestamp, action: &str) -> InputKind {
    let survey = &chat.survey().id;
    InputKind::Tap {
        callback: "c".into(),
        message,
        sent_at: Some(sent_at),
        is_editable: true,
        tap: format!("s:{survey}:{action}").parse().ok(),
    }
}

#[test]
fn it_comes_again_and_counts_once_the_card_is_stored() {
    for action in ["onset:a:night", "onset:back"] {
        let (mut chat, outcome, card) = card_is_on_its_way();
        let early = tap(&chat, card, chat.now, action);
        chat.update += 1;
        let refused = chat.decide(chat.update, early.clone(), Attempt::First);
        assert!(refused.comes_again);
        assert!(refused.change.is_empty() && refused.answer.is_none());
        chat.perform(outcome).expect("nothing came between");
        let before = chat.survey().position;
        chat.take(chat.update, early);
        assert_ne!(chat.survey().position, before, "{action}");
    }
}

#[test]
fn a_card_that_was_never_stored_shows_the_open_question_when_it_is_tapped_later() {
    let (mut chat, _, card) = card_is_on_its_way();
    let sent_at = chat.now - SignedDuration::from_secs(20);
    let shown = chat.take(chat.update + 1, tap(&chat, card, sent_at, "onset:a:night"));
    assert!(shown.contains("Did you have a headache?"), "{shown}");
}

#[test]
fn a_copy_of_the_card_with_an_earlier_question_is_not_waited_for() {
    let mut chat = Chat::new("en");
    for typed in ["/add", "today"] {
        chat.types(typed);
    }
    let copy = chat.next_message + 1;
    let old = tap(&chat, copy, chat.now, "date:a:2025-01-01");
    chat.update += 1;
    let answered = chat.decide(chat.update, old, Attempt::First);
    assert!(!answered.comes_again);
}
