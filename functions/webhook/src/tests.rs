//! From an update to the response, in the order in which it is answered, whatever fails
//! on the way. The steps are data: neither AWS nor Telegram is there.

use jiff::Timestamp;
use journal::{Language, Retention};
use journal_telegram::conversation::{self, Attempt, BotConfig};
use journal_telegram::messenger::response;
use journal_telegram::{
    Change, Diary, Entries, Input, Outcome, Performance, Step, SurveyChange, Went,
};
use serde_json::{Value, json};

/// The message in which the first card is sent.
const SENT: i32 = 50;

/// What is stored of a person.
#[derive(Default)]
struct Stage {
    diary: Diary,
    /// The step that fails.
    fails: Option<&'static str>,
    /// How many messages were sent.
    sent: i32,
    /// Whether Telegram takes no message now.
    is_telegram_slow: bool,
}

/// How an update was answered.
#[derive(Debug, PartialEq)]
struct Answered {
    steps: Vec<String>,
    /// The method of the Bot API in the response, and its text; nothing after a fault,
    /// which is answered 503.
    response: Option<(String, String)>,
}

impl Stage {
    /// Someone who has an open survey, whose card asks for the day.
    fn with_survey() -> Self {
        let mut stage = Self::default();
        stage.text(100, "/add");
        stage
    }

    fn text(&mut self, update: u32, text: &str) -> Answered {
        self.take(
            json!({"update_id": update, "message": {
                "message_id": update, "date": 1, "text": text, "chat": chat(), "from": from(),
            }}),
            Attempt::First,
        )
    }

    fn tap(&mut self, update: u32, message: i32, data: &str) -> Answered {
        self.take(
            json!({"update_id": update, "callback_query": {
                "id": "1", "from": from(), "chat_instance": "1", "data": data,
                "message": {"message_id": message, "date": 1, "text": "?", "chat": chat()},
            }}),
            Attempt::First,
        )
    }

    fn take(&mut self, update: Value, attempt: Attempt) -> Answered {
        let input = Input::parse(update.to_string().as_bytes());
        let input = input.expect("an update").expect("for the diary");
        let mut performance = Performance::new(self.decide(&input, attempt));
        let (mut steps, mut has_failed) = (Vec::new(), false);
        while let Some(step) = performance.next_step() {
            let name = name(&step);
            let fails = self.fails == Some(name.as_str());
            steps.push(name);
            if fails {
                has_failed = true;
                performance.failed();
            } else {
                let went = self.went(step);
                performance.went(went);
            }
        }
        let reply = performance.response().filter(|_| !has_failed);
        let response = reply.map(|reply| {
            let body = response(input.user, &reply);
            let said = |name: &str| body[name].as_str().unwrap_or_default().to_owned();
            (said("method"), said("text"))
        });
        Answered { steps, response }
    }

    fn decide(&self, input: &Input, attempt: Attempt) -> Outcome {
        let now: Timestamp = "2026-11-23T15:00:00Z".parse().expect("a time");
        let config = BotConfig {
            language: Language::En,
            zone: "Europe/Moscow".parse().expect("a zone"),
            retention: Retention { days: 60 },
            has_operator: true,
        };
        let mut diary = self.diary.clone();
        loop {
            match conversation::respond(diary.clone(), input, &config, now, attempt) {
                Ok(outcome) => return outcome,
                Err(unread) => {
                    diary.read = Some(Entries {
                        period: unread.period,
                        entries: Vec::new(),
                    });
                }
            }
        }
    }

    fn went(&mut self, step: Step) -> Went {
        match step {
            Step::Send(_) if self.is_telegram_slow => Went::Sent(None),
            Step::Send(_) => {
                self.sent += 1;
                Went::Sent(Some(SENT + self.sent - 1))
            }
            Step::Write(change) => {
                self.write(*change);
                Went::Written
            }
            Step::PassOn(_) => Went::PassedOn(true),
            Step::ReadDay(_) => Went::Day(None),
            Step::ReadLinks => Went::Links(Vec::new()),
            _ => Went::Well,
        }
    }

    fn write(&mut self, change: Change) {
        if let Some(mut profile) = change.profile {
            profile.version += 1;
            self.diary.profile = Some(profile);
            self.diary.chat = change.chat;
        }
        match change.survey {
            SurveyChange::Untouched => {}
            SurveyChange::Put(mut survey) => {
                survey.version += 1;
                self.diary.survey = Some(survey);
            }
            SurveyChange::Delete { .. } => self.diary.survey = None,
        }
    }

    fn card(&self) -> Option<i32> {
        self.diary.survey.as_ref().and_then(|survey| survey.card)
    }
}

fn chat() -> Value {
    json!({"id": 5, "type": "private", "first_name": "A"})
}

fn from() -> Value {
    json!({"id": 5, "is_bot": false, "first_name": "A", "language_code": "en"})
}

fn name(step: &Step) -> String {
    match step {
        Step::Schedule(_) => "schedule".into(),
        Step::PassOn(_) => "pass on".into(),
        Step::Send(_) => "send".into(),
        Step::Write(_) => "write".into(),
        Step::Revoke(_) => "revoke".into(),
        Step::Erase => "erase".into(),
        Step::Order(order, waiting) => match waiting {
            Some(_) => format!("say that {} is made", order.id),
            None => format!("order {}", order.id),
        },
        Step::ReadDay(_) => "read the day".into(),
        Step::ReadLinks => "read the links".into(),
        Step::Forget(message) => format!("delete {message}"),
    }
}

fn method(answered: &Answered) -> Option<&str> {
    let response = answered.response.as_ref();
    response.map(|(method, _)| method.as_str())
}

#[test]
fn a_survey_is_opened_with_its_schedules_first_and_one_write_that_names_its_card() {
    let mut stage = Stage::default();
    let opened = stage.text(100, "/add");
    // The nudge, and the weekly report of someone new.
    assert_eq!(opened.steps, ["schedule", "schedule", "send", "write"]);
    assert_eq!((opened.response, stage.card()), (None, Some(SENT)));
}

#[test]
fn a_tap_costs_one_write_and_its_card_goes_back_in_the_response() {
    let mut stage = Stage::with_survey();
    let tapped = stage.tap(101, SENT, "s:2s:date:a:2026-11-23");
    assert_eq!(tapped.steps, ["write"]);
    assert_eq!(method(&tapped), Some("EditMessageText"));
}

#[test]
fn typed_words_move_the_card_below_them_and_the_old_one_goes_after_the_write() {
    let mut stage = Stage::with_survey();
    stage.diary.survey.as_mut().expect("a survey").card = Some(7);
    let typed = stage.text(101, "today");
    assert_eq!(typed.steps, ["send", "write", "delete 7"]);
    assert_eq!((typed.response, stage.card()), (None, Some(SENT + 1)));
}

#[test]
fn a_card_that_telegram_does_not_take_now_goes_back_in_the_response() {
    let mut stage = Stage::with_survey();
    stage.is_telegram_slow = true;
    let typed = stage.text(101, "today");
    assert_eq!(typed.steps, ["send", "write", "delete 50"]);
    assert_eq!(method(&typed), Some("SendMessage"));
    assert_eq!(stage.card(), None, "the next tap tells where it is");
}

#[test]
fn a_failing_schedule_leaves_everything_as_it_was() {
    let mut stage = Stage {
        fails: Some("schedule"),
        ..Stage::default()
    };
    let failed = stage.text(100, "/alarm 21:30");
    assert_eq!(
        (failed.steps, failed.response),
        (vec!["schedule".into()], None)
    );
    assert_eq!(stage.diary, Diary::default());
}

#[test]
fn where_the_write_fails_the_new_card_is_taken_back_and_the_old_one_stays() {
    let mut stage = Stage::with_survey();
    stage.diary.survey.as_mut().expect("a survey").card = Some(7);
    let before = stage.diary.clone();
    stage.fails = Some("write");
    let failed = stage.text(101, "today");
    assert_eq!(failed.steps, ["send", "write", "delete 51"]);
    assert_eq!((failed.response, &stage.diary), (None, &before));
}

#[test]
fn a_refused_write_of_a_tap_is_decided_anew_on_what_another_wrote() {
    let mut stage = Stage::with_survey();
    stage.fails = Some("write");
    let tap = "s:2s:date:a:2026-11-23";
    assert_eq!(stage.tap(101, SENT, tap).response, None);
    stage.fails = None;
    // The other tap, on the same button, has won.
    stage.tap(102, SENT, tap);
    let again = stage.tap(101, SENT, tap);
    assert_eq!(again.steps, [""; 0], "the button is of a question answered");
    assert_eq!(method(&again), Some("EditMessageText"));
}

#[test]
fn an_update_whose_response_was_lost_shows_the_same_and_writes_nothing() {
    let mut stage = Stage::with_survey();
    let tap = "s:2s:date:a:2026-11-23";
    let first = stage.tap(101, SENT, tap);
    let again = stage.tap(101, SENT, tap);
    assert_eq!((again.steps.len(), again.response), (0, first.response));
    // Of typed words the card is in the chat already: it is shown there.
    let typed = stage.text(102, "yes");
    assert_eq!(typed.response, None);
    let again = stage.text(102, "yes");
    assert_eq!(again.steps, [""; 0]);
    assert_eq!(method(&again), Some("EditMessageText"));
}

#[test]
fn a_question_put_aside_costs_no_write_of_its_own() {
    let mut stage = Stage::default();
    stage.text(100, "/alarm");
    assert!(stage.diary.chat.asked.is_some());
    let opened = stage.text(101, "/add");
    assert_eq!(opened.steps, ["schedule", "send", "write"]);
    assert_eq!(stage.diary.chat.asked, None);
}

#[test]
fn words_to_the_team_go_out_before_it_is_written_that_they_are_no_longer_waited_for() {
    let mut stage = Stage::default();
    stage.text(100, "/feedback");
    stage.fails = Some("pass on");
    let failed = stage.text(101, "thank you");
    assert_eq!((failed.steps.len(), failed.response), (1, None));
    stage.fails = None;
    let passed_on = stage.text(101, "thank you");
    assert_eq!(passed_on.steps, ["pass on", "write"]);
    assert_eq!(method(&passed_on), Some("SendMessage"));
}

#[test]
fn files_are_ordered_after_the_write_and_announced_once() {
    let mut stage = Stage::default();
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
    assert_eq!(method(&revoked), Some("EditMessageText"));
}

#[test]
fn who_erases_everything_is_not_written_again() {
    let mut stage = Stage::with_survey();
    stage.text(101, "/alarm");
    let now = "2026-11-23T15:00:00Z".parse::<Timestamp>().expect("a time");
    let erased = stage.tap(102, 9, &format!("x:erase:{}", now.as_second()));
    assert_eq!(erased.steps, ["erase", "delete 50"]);
}
