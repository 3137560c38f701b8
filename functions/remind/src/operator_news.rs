//! Tells the operator what a function without Telegram has to tell them.

use journal::OperatorJob;
use journal_aws::Setback;
use journal_telegram::screen;
use tracing::info;

use crate::handler::Remind;

impl Remind {
    /// Tells the operator, where the stack has one. Told twice it says the same.
    pub async fn tell_news(&self, job: &OperatorJob) -> Result<(), Setback> {
        let Some(operator) = &self.operator else {
            info!("there is no operator to be told of a change");
            return Ok(());
        };
        operator
            .send(&screen::operator_news(job, operator.texts()))
            .await?;
        let OperatorJob::ChannelChanged {
            channel, change, ..
        } = job;
        info!(
            channel,
            change = change.kind(),
            "the operator was told of a change"
        );
        Ok(())
    }
}
