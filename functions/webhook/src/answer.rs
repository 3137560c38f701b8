//! The operator answers a person.

use jiff::Timestamp;
use journal::FeedbackMessage;
use journal_telegram::messenger::reply_to;
use journal_telegram::screen::Visibility;
use journal_telegram::{MessengerError, OperatorChat, OperatorReply, Screen, screen};
use journal_texts::Texts;
use lambda_http::tracing::info;
use serde_json::Value;

use crate::unanswered::Unanswered;
use crate::webhook::Webhook;

impl Webhook {
    /// Brings a reply to the person whose words it answers, and says so in the
    /// operator's chat. `None` where the message replied to holds nobody's words.
    pub async fn answer_person(
        &self,
        operator: &OperatorChat,
        reply: &OperatorReply,
    ) -> Result<Option<Value>, Unanswered> {
        let now = Timestamp::now();
        let said = |name| {
            let screen = Screen::plain(operator.texts(), name);
            Ok(Some(reply_to(operator.id(), &screen)))
        };
        if !reply.is_to_feedback {
            return Ok(None);
        }
        let at = FeedbackMessage {
            chat: operator.id(),
            message: reply.to,
        };
        let Some(feedback) = self.table.feedback(at, now).await? else {
            // Nobody knows any more whose they are: everything was erased, or it is long ago,
            // or it was in another chat.
            return said("operator-unreachable");
        };
        let Some(words) = &reply.words else {
            return said("operator-only_text");
        };
        if let Some(too_long) = screen::feedback_answer_too_long(words, operator.texts()) {
            return Ok(Some(reply_to(operator.id(), &too_long)));
        }
        if feedback.answered_by == Some(reply.update) {
            return said("operator-answered");
        }
        let Some(user) = journal_telegram::person::user(&feedback.person) else {
            return said("operator-unreachable");
        };
        let profile = self.table.diary(&feedback.person, now).await?.profile;
        let visibility = profile.as_ref().map_or(Visibility::Open, Visibility::of);
        let language = profile.map_or(self.config.language, |profile| profile.language);
        let answer = screen::feedback_answer(words, visibility, Texts::chat(language));
        match self.messenger.send(user, &answer).await {
            Ok(_) => {
                self.table.note_answer(at, reply.update).await?;
                info!(update.id = reply.update, "an answer was passed on");
                said("operator-answered")
            }
            Err(MessengerError::Blocked | MessengerError::Rejected(_)) => {
                said("operator-unreachable")
            }
            Err(error) => Err(error.into()),
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;
    use journal::FeedbackMessage;
    use serde_json::{Value, json};

    use crate::broadcast::tests::{ANNA, Bot, OPERATOR, message};

    /// Anna writes to the team. Returns the message of the operator's chat that shows it.
    async fn anna_wrote(bot: &Bot) -> i64 {
        bot.telegram.send_text(ANNA, "/start").expect("written");
        bot.knows(ANNA).await;
        bot.types(ANNA, 11, "/feedback very private").await;
        let shown = bot.operator_reads().pop().expect("a message");
        assert!(shown.text().ends_with("very private"), "{}", shown.text());
        shown.id
    }

    /// The operator replies to a message of the bot's. Returns what the operator is told.
    async fn operator_replies(bot: &Bot, update: u32, to: i64, shown: &str) -> Option<String> {
        operator_writes(bot, update, to, shown, "Take a rest").await
    }

    async fn operator_writes(
        bot: &Bot,
        update: u32,
        to: i64,
        shown: &str,
        words: &str,
    ) -> Option<String> {
        let mut reply = message(OPERATOR, 901, words);
        reply["reply_to_message"] = message(OPERATOR, to, shown);
        reply["reply_to_message"]["from"] = json!({"id": 1, "is_bot": true, "first_name": "B"});
        bot.gets(json!({"update_id": update, "message": reply}))
            .await
    }

    fn anna_reads(bot: &Bot) -> usize {
        let messages = bot.telegram.messages(ANNA);
        let answers = messages
            .iter()
            .filter(|it| it.text().contains("Take a rest"));
        answers.count()
    }

    const SHOWN: &str = "Message #11. To answer, reply to this message.";

    #[tokio::test]
    async fn an_answer_longer_than_a_message_is_not_cut_but_refused_with_the_limit() {
        let bot = Bot::start().await;
        let shown = anna_wrote(&bot).await;
        let long = "Take a rest. ".repeat(300);
        let told = operator_writes(&bot, 20, shown, SHOWN, &long).await;
        assert!(told.is_some_and(|told| told.contains("3500")));
        assert_eq!(anna_reads(&bot), 0);
    }

    #[tokio::test]
    async fn only_a_reply_to_the_words_of_a_person_reaches_that_person() {
        let bot = Bot::start().await;
        let shown = anna_wrote(&bot).await;
        let told = operator_replies(&bot, 20, shown, "Failure in remind").await;
        assert_ne!(told.as_deref(), Some("Passed on."), "an error notice");
        assert_eq!(anna_reads(&bot), 0);
        let told = operator_replies(&bot, 21, shown, SHOWN).await;
        assert_eq!(told.as_deref(), Some("Passed on."));
        assert_eq!(anna_reads(&bot), 1);
    }

    #[tokio::test]
    async fn a_reply_in_a_new_chat_reaches_nobody_whose_words_had_that_number_in_the_old_one() {
        let bot = Bot::start().await;
        let person = journal_telegram::person::of_user(ANNA.unsigned_abs());
        bot.telegram.send_text(ANNA, "/start").expect("written");
        let in_the_old_chat = FeedbackMessage {
            chat: -100,
            message: 33,
        };
        let table = &bot.webhook.table;
        let noted = table.note_feedback(&person, 11, in_the_old_chat, Timestamp::now());
        noted.await.expect("noted");
        let told = operator_replies(&bot, 20, 33, SHOWN).await;
        let told = told.expect("an answer");
        assert!(told.starts_with("It could not be passed on"), "{told}");
        assert_eq!(anna_reads(&bot), 0);
    }

    #[tokio::test]
    async fn who_erases_everything_has_their_words_taken_back_once() {
        let bot = Bot::start().await;
        let shown = anna_wrote(&bot).await;
        let erase = format!("x:erase:{}", Timestamp::now().as_millisecond());
        bot.jobs().await;
        for _ in 0..2 {
            bot.taps(ANNA, 902, &erase).await;
        }
        let retraction: Value = json!({"retract": {"chat": OPERATOR, "message": shown}});
        assert_eq!(bot.jobs().await, [retraction]);
        let told = operator_replies(&bot, 22, shown, "Erased at its author’s wish.").await;
        let told = told.expect("an answer");
        assert!(told.starts_with("It could not be passed on"), "{told}");
    }
}
