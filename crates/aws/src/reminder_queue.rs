use aws_config::SdkConfig;
use jiff::SignedDuration;

use crate::error::CallError;
use crate::queue::Queue;

/// The queue of the reminders that are due. Schedules fill it.
#[derive(Clone, Debug)]
pub struct ReminderQueue(Queue);

impl ReminderQueue {
    /// The queue at this address.
    #[must_use]
    pub fn new(config: &SdkConfig, url: impl Into<String>) -> Self {
        Self(Queue::new(config, url))
    }

    /// Has a received reminder come again after `delay`, at most twelve hours.
    ///
    /// # Errors
    /// [`CallError`], also where the receipt handle is not of this receipt any more.
    pub async fn postpone(
        &self,
        receipt_handle: &str,
        delay: SignedDuration,
    ) -> Result<(), CallError> {
        self.0.postpone(receipt_handle, delay).await
    }
}
