//! Updates as Telegram delivers them, against the local AWS and the stand-in for Telegram.

mod newer_telegram;
mod repeated;
mod unreadable;

use journal::Question;
use journal_aws::DiaryTable;
use journal_telegram::Diary;
use serde_json::json;
use telegram_stand_in::{Author, Message};

use super::*;
use crate::broadcast::tests::{ANNA, Bot, message};

impl Bot {
    /// Delivers an update, and has the stand-in obey the response.
    async fn takes(&self, update: &Value) -> StatusCode {
        self.takes_with("secret", update).await
    }

    async fn takes_with(&self, secret: &str, update: &Value) -> StatusCode {
        let mut request = Request::new(Body::Text(update.to_string()));
        let secret = secret.parse().expect("a header");
        let headers = request.headers_mut();
        headers.insert("x-telegram-bot-api-secret-token", secret);
        // Unoptimised it is too large for the stack of a test.
        let response = Box::pin(self.webhook.answer(request)).await;
        let response = response.expect("an answer");
        if let Body::Text(body) = response.body() {
            let update = update["update_id"].as_i64().expect("an id");
            self.telegram.take_response(update, body);
        }
        response.status()
    }

    /// The update of what a person did last.
    fn last_update(&self) -> Value {
        self.telegram.updates().pop().expect("an update")
    }

    async fn says(&self, person: i64, text: &str) {
        self.telegram.send_text(person, text).expect("written");
        assert_eq!(self.takes(&self.last_update()).await, StatusCode::OK);
    }

    /// The person taps a button of the last message. The update is returned, not delivered.
    fn tap(&self, person: i64, label: &str) -> Value {
        let last = self.reads(person).pop().expect("a message");
        self.telegram.tap(person, last.id, label).expect("a button");
        self.last_update()
    }

    /// The bot's messages in the chat.
    fn reads(&self, person: i64) -> Vec<Message> {
        let mut messages = self.telegram.messages(person);
        messages.retain(|message| message.author == Author::Bot);
        messages
    }

    async fn diary(&self, person: i64) -> Diary {
        let person = journal_telegram::person::of_user(person.unsigned_abs());
        let diary = self.webhook.table.diary(&person, Timestamp::now());
        diary.await.expect("an answer")
    }

    /// The question that is open.
    async fn position(&self, person: i64) -> Question {
        let survey = self.diary(person).await.survey;
        survey.expect("an open survey").position
    }

    /// Opens the survey of yesterday, whose first question is asked.
    async fn is_asked(&self, person: i64) {
        self.knows(person).await;
        for text in ["/add", "yesterday"] {
            self.says(person, text).await;
        }
        assert_eq!(self.position(person).await, Question::Headache);
    }
}

#[tokio::test]
async fn after_many_wrong_secrets_a_good_update_is_answered() {
    let bot = Bot::start().await;
    bot.knows(ANNA).await;
    bot.telegram.send_text(ANNA, "/help").expect("written");
    for _ in 0..50 {
        let status = bot.takes_with("wrong", &bot.last_update()).await;
        assert_eq!(status, StatusCode::UNAUTHORIZED);
    }
    assert!(bot.reads(ANNA).is_empty());
    assert_eq!(bot.takes(&bot.last_update()).await, StatusCode::OK);
    assert_eq!(bot.reads(ANNA).len(), 1);
}

#[tokio::test]
async fn what_does_not_concern_the_diary_reads_no_table() {
    let mut bot = Bot::start().await;
    let nowhere = DiaryTable::new(
        &bot.aws.sdk_config(),
        "nowhere",
        bot.webhook.config.retention,
    );
    bot.webhook.table = nowhere;
    let mut in_group = message(ANNA, 1, "/add");
    in_group["chat"] = json!({"id": -1_000_000, "type": "supergroup", "title": "G"});
    for update in [
        json!({"update_id": 1, "message": in_group}),
        json!({"update_id": 2, "channel_post": message(ANNA, 1, "/add")}),
        json!({"update_id": 3, "new_update_kind": {}}),
    ] {
        assert_eq!(bot.takes(&update).await, StatusCode::OK);
    }
    assert!(bot.operator_reads().is_empty(), "nothing failed");
    let update = json!({"update_id": 4, "message": message(ANNA, 1, "/add")});
    bot.takes(&update).await;
    assert_eq!(bot.operator_reads().len(), 1, "a table that is missing");
}

/// A tap on a button that carries this.
fn tap_on(person: i64, card: i64, data: &str) -> Value {
    json!({"update_id": 90, "callback_query": {
        "id": "1", "chat_instance": "1", "data": data,
        "from": {"id": person, "is_bot": false, "first_name": "B", "language_code": "en"},
        "message": message(person, card, "?"),
    }})
}

/// Characters that HTML, Markdown or a template could take for its own.
const MARKUP: [&str; 4] = [
    "<x & *_[x](y)",
    r"a_b <b> &amp; \ {{x}} %s",
    "`code` </b>",
    r#"<a href="x">'"#,
];

#[tokio::test]
async fn the_characters_of_any_markup_are_shown_as_they_were_typed() {
    let bot = Bot::start().await;
    for words in MARKUP {
        let person = bot.telegram.add_person("Berta", "en");
        let last = || bot.reads(person).pop().expect("an answer");
        bot.is_asked(person).await;
        for text in ["no", "Balm <b>&", words] {
            bot.says(person, text).await;
        }
        assert!(last().text().contains(words), "{}", last().text());
        assert!(last().text().contains("Balm <b>&"), "{}", last().text());
        let yesterday = Timestamp::now().to_zoned(jiff::tz::TimeZone::UTC).date();
        let yesterday = yesterday.yesterday().expect("a day");
        bot.says(person, "/calendar").await;
        let (card, open) = (last().id, format!("d:show:{yesterday}:calendar"));
        bot.takes(&tap_on(person, card, &open)).await;
        assert!(last().text().contains(words), "{}", last().text());
        bot.says(person, "/medicines").await;
        assert_eq!(last().button_labels()[0], "Balm <b>&");
        bot.says(person, &format!("/feedback {words}")).await;
        let passed_on = bot.operator_reads().pop().expect("the words");
        assert!(passed_on.text().contains(words), "{}", passed_on.text());
    }
    let refused = bot.telegram.reply_errors();
    assert!(refused.is_empty(), "{refused:?}");
}
