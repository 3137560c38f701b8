//! The operator answers a person.

use jiff::Timestamp;
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
    /// operator's chat. `None` where the message replied to never held anybody's words.
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
        let Some(feedback) = self.table.feedback(reply.to, now).await? else {
            // Nobody knows any more whose they are: everything was erased, or it is long ago.
            return match reply.is_to_feedback {
                true => said("operator-unreachable"),
                false => Ok(None),
            };
        };
        let Some(words) = &reply.words else {
            return said("operator-only_text");
        };
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
                self.table.note_answer(reply.to, reply.update).await?;
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
