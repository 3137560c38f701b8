use aws_config::SdkConfig;
use jiff::SignedDuration;
use journal::ReportJob;

use crate::error::CallError;
use crate::queue::Queue;

/// The queue of the reports to be made.
#[derive(Clone, Debug)]
pub struct ReportQueue(Queue);

impl ReportQueue {
    /// The queue at this address.
    #[must_use]
    pub fn new(config: &SdkConfig, url: impl Into<String>) -> Self {
        Self(Queue::new(config, url))
    }

    /// Has a report made.
    pub async fn send(&self, job: &ReportJob) -> Result<(), CallError> {
        self.0.send(job).await
    }

    /// Has a received job come again after `delay`, at most twelve hours.
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
