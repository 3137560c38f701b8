//! From an update to the response, in the order in which it is answered, whatever fails
//! on the way.

use jiff::Timestamp;
use serde_json::{Value, json};

use super::chat::Chat;
use crate::conversation::Attempt;
use crate::input::{Input, read_update};
use crate::messenger::response;

/// The message in which the first card is sent.
const SENT: i32 = 50;

/// How an update was answered.
#[derive(Debug, PartialEq)]
struct Performed {
    steps: Vec<String>,
    /// The method of the Bot API in the response, and its text; nothing after a fault,
    /// which is answered 503.
    response: Option<(String, String)>,
}

impl Performed {
    fn method(&self) -> Option<&str> {
        let response = self.response.as_ref();
        response.map(|(method, _)| method.as_str())
    }
}

/// A chat in which nothing was said.
struct Stage(Chat);

impl Stage {
    fn new() -> Self {
        let mut chat = Chat::new("en");
        chat.next_message = SENT - 1;
        Self(chat)
    }

    /// Someone who has an open survey, whose card asks for the day.
    fn with_survey() -> Self {
        let mut stage = Self::new();
        stage.text(100, "/add");
        stage
    }

    /// The same, whose card is in another message.
    fn with_survey_in(message: i32) -> Self {
        let mut stage = Self::with_survey();
        stage.0.diary.survey.as_mut().expect("a survey").card = Some(message);
        stage
    }

    fn text(&mut self, update: u32, text: &str) -> Performed {
        self.take(json!({"update_id": update, "message": {
            "message_id": update, "date": 1, "text": text, "chat": chat(), "from": from(),
        }}))
    }

    fn tap(&mut self, update: u32, message: i32, data: &str) -> Performed {
        self.take(json!({"update_id": update, "callback_query": {
            "id": "1", "from": from(), "chat_instance": "1", "data": data,
            "message": {"message_id": message, "date": 1, "text": "?", "chat": chat()},
        }}))
    }

    /// Answers an update once: where a step fails it is not decided anew.
    fn take(&mut self, update: Value) -> Performed {
        let update = read_update(update.to_string().as_bytes()).expect("an update");
        let input = Input::of(update).expect("for the diary");
        self.0
            .typed
            .extend(input.message.map(|message| (input.update, message)));
        let outcome = self.0.decide(input.update, input.kind, Attempt::First);
        let _ = self.0.perform(outcome);
        let response = self.0.response.as_ref().map(|reply| {
            let body = response(input.user, reply, None);
            let said = |name: &str| body[name].as_str().unwrap_or_default().to_owned();
            (said("method"), said("text"))
        });
        let steps = self.0.steps.clone();
        Performed { steps, response }
    }

    fn card(&self) -> Option<i32> {
        self.0.diary.survey.as_ref().and_then(|survey| survey.card)
    }
}

fn chat() -> Value {
    json!({"id": 5, "type": "private", "first_name": "A"})
}

fn from() -> Value {
    json!({"id": 5, "is_bot": false, "first_name": "A", "language_code": "en"})
}

#[test]
fn a_survey_is_opened_with_its_schedules_first_and_one_write_that_names_its_card() {
    let mut stage = Stage::new();
    let opened = stage.text(100, "/add");
    assert_eq!(opened.steps, ["schedule", "send", "write"], "the nudge");
    assert_eq!((opened.response, stage.card()), (None, Some(SENT)));
}

#[test]
fn a_tap_costs_one_write_and_its_card_goes_back_in_the_response() {
    let mut stage = Stage::with_survey();
    let tapped = stage.tap(101, SENT, "s:64:date:a:2026-11-23");
    assert_eq!(tapped.steps, ["write"]);
    assert_eq!(tapped.method(), Some("EditMessageText"));
}

#[test]
fn typed_words_move_the_card_below_them_and_the_old_one_goes_after_the_write() {
    let mut stage = Stage::with_survey_in(7);
    let typed = stage.text(101, "today");
    assert_eq!(typed.steps, ["send", "write", "delete 7"]);
    assert_eq!(typed.method(), Some("DeleteMessage"));
    assert_eq!(stage.card(), Some(SENT + 1));
}

#[test]
fn a_card_that_telegram_does_not_take_now_goes_back_in_the_response() {
    let mut stage = Stage::with_survey();
    stage.0.is_telegram_slow = true;
    let typed = stage.text(101, "today");
    assert_eq!(typed.steps, ["send", "write", "delete 50"]);
    assert_eq!(typed.method(), Some("SendMessage"));
    assert_eq!(stage.card(), None, "the next tap tells where it is");
}

#[test]
fn a_failing_schedule_leaves_everything_as_it_was() {
    let mut stage = Stage::new();
    let before = stage.0.diary.clone();
    stage.0.fails = Some("schedule");
    let failed = stage.text(100, "/alarm 21:30");
    assert_eq!(
        (failed.steps, failed.response),
        (vec!["schedule".into()], None)
    );
    assert_eq!(stage.0.diary, before);
}

#[test]
fn where_the_write_fails_the_new_card_is_taken_back_and_the_old_one_stays() {
    let mut stage = Stage::with_survey_in(7);
    let before = stage.0.diary.clone();
    stage.0.fails = Some("write");
    let failed = stage.text(101, "today");
    assert_eq!(failed.steps, ["send", "write", "take back 51"]);
    assert_eq!((failed.response, &stage.0.diary), (None, &before));
}

#[test]
fn where_the_write_is_made_and_its_answer_is_lost_the_new_card_stays() {
    let mut stage = Stage::with_survey_in(7);
    stage.0.fails = Some("write");
    stage.0.loses_answer = true;
    let failed = stage.text(101, "today");
    assert_eq!(failed.steps, ["send", "write", "take back 51"]);
    let card = stage.0.diary.survey.as_ref().and_then(|survey| survey.card);
    assert_eq!(card, Some(51));
    assert!(stage.0.messages.contains_key(&51));
}

#[test]
fn a_refused_write_of_a_tap_is_decided_anew_on_what_another_wrote() {
    let mut stage = Stage::with_survey();
    stage.0.fails = Some("write");
    let tap = "s:64:date:a:2026-11-23";
    assert_eq!(stage.tap(101, SENT, tap).response, None);
    stage.0.fails = None;
    // The other tap, on the same button, has won.
    stage.tap(102, SENT, tap);
    let again = stage.tap(101, SENT, tap);
    assert_eq!(again.steps, [""; 0], "the button is of a question answered");
    assert_eq!(again.method(), Some("EditMessageText"));
}

#[test]
fn an_update_whose_response_was_lost_shows_the_same_and_writes_nothing() {
    let mut stage = Stage::with_survey();
    let tap = "s:64:date:a:2026-11-23";
    let first = stage.tap(101, SENT, tap);
    let again = stage.tap(101, SENT, tap);
    assert_eq!((again.steps.len(), again.response), (0, first.response));
    // Of typed words the card is in the chat already: it is shown there.
    let typed = stage.text(102, "yes");
    assert_eq!(typed.method(), Some("DeleteMessage"));
    let again = stage.text(102, "yes");
    assert_eq!(again.steps, [""; 0]);
    assert_eq!(again.method(), Some("EditMessageText"));
}

#[test]
fn a_question_put_aside_costs_no_write_of_its_own() {
    let mut stage = Stage::new();
    stage.text(100, "/alarm");
    assert!(stage.0.diary.chat.asked.is_some());
    let opened = stage.text(101, "/add");
    assert_eq!(opened.steps, ["schedule", "send", "write"]);
    assert_eq!(stage.0.diary.chat.asked, None);
}

#[test]
fn words_to_the_team_go_out_before_it_is_written_that_they_are_no_longer_waited_for() {
    let mut stage = Stage::new();
    stage.text(100, "/feedback");
    stage.0.fails = Some("pass on");
    let failed = stage.text(101, "thank you");
    assert_eq!((failed.steps.len(), failed.response), (1, None));
    stage.0.fails = None;
    let passed_on = stage.text(101, "thank you");
    assert_eq!(passed_on.steps, ["pass on", "write"]);
    assert_eq!(passed_on.method(), Some("SendMessage"));
}

#[test]
fn files_are_ordered_after_the_write_and_announced_once() {
    let mut stage = Stage::new();
    stage.text(100, "/alarm");
    let exported = stage.text(101, "/export");
    assert_eq!(
        exported.steps,
        ["write", "say that 101-json is made", "order 101-csv"]
    );
    assert_eq!(exported.response, None, "it is said before they are queued");
}

#[test]
fn links_are_read_after_one_was_revoked() {
    let mut stage = Stage::with_survey();
    let revoked = stage.tap(101, 9, "k:revoke:link-1-all-7-ru");
    assert_eq!(revoked.steps, ["revoke", "read the links"]);
    assert_eq!(revoked.method(), Some("EditMessageText"));
}

#[test]
fn who_erases_everything_is_not_written_again() {
    let mut stage = Stage::with_survey();
    stage.text(101, "/alarm");
    let now = "2026-11-23T15:00:00Z".parse::<Timestamp>().expect("a time");
    let erased = stage.tap(102, 9, &format!("x:erase:{}", now.as_millisecond()));
    assert_eq!(erased.steps, ["erase", "delete 50"]);
}
