//! Takes the words of people who erased everything out of the operator's chat.

use journal::{FeedbackJob, Language};
use journal_aws::Setback;
use journal_telegram::{OperatorChat, screen};
use journal_texts::Texts;
use tracing::{info, warn};

use crate::handler::Remind;

impl Remind {
    /// Shows in their place that they are erased. A message that Telegram does not let the bot
    /// change any more, or that is gone, is left.
    pub async fn retract(&self, job: &FeedbackJob) -> Result<(), Setback> {
        let FeedbackJob::Retract(at) = job;
        // A chat that is no longer the operator's has no language.
        let operator = self.operator.as_ref();
        let texts = operator.map_or_else(|| Texts::chat(Language::En), OperatorChat::texts);
        let erased = screen::operator_feedback_erased(texts);
        match self.channels.replace(at.chat, at.message, &erased).await? {
            true => info!("words were taken back in the operator's chat"),
            false => warn!("words in the operator's chat cannot be taken back"),
        }
        Ok(())
    }
}
