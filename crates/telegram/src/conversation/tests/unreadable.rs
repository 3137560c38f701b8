//! Photos, voices and the like, and a card that Telegram no longer shows in full.

use jiff::SignedDuration;
use journal::Question;

use super::Chat;
use crate::input::InputKind;
use crate::outcome::MessagePlace;
use crate::performance::ResponseMessage;

const SENTENCE: &str = "I can read text, buttons and files of a diary only.";

impl Chat {
    fn sends_photo(&mut self, in_album: bool) -> String {
        self.update += 1;
        self.take(self.update, InputKind::Unreadable { in_album })
    }
}

#[test]
fn several_photos_in_a_row_are_answered_once_and_leave_the_survey_as_it_was() {
    let mut chat = Chat::new("en");
    chat.types("/add");
    let survey = chat.survey().clone();
    assert_eq!(chat.sends_photo(true), SENTENCE);
    let (saves, messages) = (chat.saves, chat.messages.len());
    for _ in 0..20 {
        assert_eq!(chat.sends_photo(true), "");
        assert_eq!(chat.sends_photo(false), "");
    }
    let location = InputKind::Location(None);
    assert_eq!(chat.take(chat.update + 1, location), "");
    assert_eq!((chat.saves, chat.messages.len()), (saves, messages));
    assert_eq!(chat.survey(), &survey);
    // Of an evening later it is not known why nothing comes.
    chat.now += SignedDuration::from_mins(5);
    chat.update += 1;
    assert_eq!(chat.sends_photo(false), SENTENCE);
}

#[test]
fn the_sentence_whose_response_was_lost_comes_again() {
    let mut chat = Chat::new("en");
    let photo = || InputKind::Unreadable { in_album: true };
    assert_eq!(chat.take(900, photo()), SENTENCE);
    assert_eq!(chat.take(900, photo()), SENTENCE);
    assert_eq!(chat.saves, 1);
    chat.take_at_once((901, photo()), (902, photo()));
    assert_eq!(chat.saves, 1);
}

#[test]
fn of_two_photos_at_once_one_is_answered() {
    let mut chat = Chat::new("en");
    let photo = || InputKind::Unreadable { in_album: true };
    chat.take_at_once((901, photo()), (902, photo()));
    let sentences = chat.messages.values();
    let sentences = sentences.filter(|screen| screen.text == SENTENCE);
    assert_eq!(sentences.count(), 1);
}

#[test]
fn someone_who_has_not_agreed_reads_the_notice_once_for_an_album_of_any_length() {
    let mut chat = Chat::newcomer("en");
    let notice = chat.types("/start");
    let messages = chat.messages.len();
    for _ in 0..10 {
        assert_eq!(chat.sends_photo(true), "");
    }
    assert_eq!(chat.messages.len(), messages);
    assert_eq!(chat.sends_photo(false), notice);
    assert_eq!(chat.saves, 0);
}

#[test]
fn a_tap_on_a_card_that_cannot_be_edited_is_answered_below() {
    let mut chat = Chat::new("en");
    chat.types("/add");
    let (card, screen) = chat.messages.last_key_value().expect("the card");
    let (card, tap) = (*card, screen.keyboard[0][0].tap.clone());
    let position = chat.survey().position;
    chat.update += 1;
    let shown = chat.take(
        chat.update,
        InputKind::Tap {
            callback: "c".into(),
            message: card,
            sent_at: None,
            is_editable: false,
            tap: Some(tap),
        },
    );
    assert_ne!(chat.survey().position, position);
    assert_eq!(chat.survey().position, Question::Headache);
    assert!(shown.contains("headache"), "{shown}");
    let place = |response| match response {
        Some(ResponseMessage::Screen(_, place)) => Some(place),
        _ => None,
    };
    assert_eq!(place(chat.response.clone()), Some(MessagePlace::Below));
    assert_eq!(chat.steps.last(), Some(&format!("delete {card}")));
    // The next tap tells where the card is now.
    chat.taps("Yes");
    assert_ne!(chat.survey().position, Question::Headache);
}
