use std::marker::PhantomData;

use aws_config::SdkConfig;
use aws_sdk_sqs::Client;
use jiff::SignedDuration;
use journal::{ReminderJob, ReportJob};
use serde::Serialize;

use crate::error::CallError;

/// The queue of the reminders that are due. Schedules fill it.
pub type ReminderQueue = Queue<ReminderJob>;

/// The queue of the reports to be made.
pub type ReportQueue = Queue<ReportJob>;

/// The longest that SQS hides a message, in seconds.
const LONGEST_SECONDS: i64 = 12 * 60 * 60;

/// A queue whose messages are jobs as JSON.
#[derive(Clone, Debug)]
pub struct Queue<J> {
    client: Client,
    url: String,
    jobs: PhantomData<J>,
}

impl<J: Serialize> Queue<J> {
    /// The queue at this address.
    #[must_use]
    pub fn new(config: &SdkConfig, url: impl Into<String>) -> Self {
        Self {
            client: Client::new(config),
            url: url.into(),
            jobs: PhantomData,
        }
    }

    /// Puts a job into the queue.
    pub async fn send(&self, job: &J) -> Result<(), CallError> {
        let body = serde_json::to_string(job).expect("a job's keys are strings");
        self.client
            .send_message()
            .queue_url(&self.url)
            .message_body(body)
            .send()
            .await
            .map_err(|error| CallError::new("SendMessage", error))?;
        Ok(())
    }

    /// Hides a received message for so long from now, at most twelve hours. SQS counts in
    /// whole seconds; rounded up, since a retry that is too early fails.
    ///
    /// # Errors
    /// [`CallError`], also where the receipt handle is not of this receipt any more.
    pub async fn postpone(
        &self,
        receipt_handle: &str,
        delay: SignedDuration,
    ) -> Result<(), CallError> {
        self.client
            .change_message_visibility()
            .queue_url(&self.url)
            .receipt_handle(receipt_handle)
            .visibility_timeout(whole_seconds(delay))
            .send()
            .await
            .map_err(|error| CallError::new("ChangeMessageVisibility", error))?;
        Ok(())
    }
}

fn whole_seconds(delay: SignedDuration) -> i32 {
    let begun = i64::from(delay.subsec_nanos() > 0);
    let seconds = delay.as_secs().saturating_add(begun);
    i32::try_from(seconds.clamp(0, LONGEST_SECONDS)).expect("twelve hours of seconds fit")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_delay_is_rounded_up_and_kept_within_what_sqs_takes() {
        for (delay, seconds) in [
            (SignedDuration::from_millis(1), 1),
            (SignedDuration::from_millis(2000), 2),
            (SignedDuration::from_secs(-3), 0),
            (SignedDuration::from_hours(13), 43_200),
        ] {
            assert_eq!(whole_seconds(delay), seconds, "{delay}");
        }
    }
}
