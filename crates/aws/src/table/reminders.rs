//! Records that a reminder is sent once.

use jiff::{SignedDuration, Timestamp};
use journal::PersonId;

use super::DiaryTable;
use super::key::Key;
use super::lease::Lease;
use crate::error::StoreError;

/// How long the record is kept: longer than any queue may deliver the same reminder
/// again, retries by hand included.
const KEPT: SignedDuration = SignedDuration::from_hours(3 * 24);

impl DiaryTable {
    /// Leases a reminder, to be sent. The slot names it among the person's: by its kind
    /// and its day, for one. It is never [`Lease::Missing`].
    pub async fn lease_reminder(
        &self,
        person: &PersonId,
        slot: &str,
        now: Timestamp,
        lease: SignedDuration,
    ) -> Result<Lease<()>, StoreError> {
        let key = Key::reminder(person, slot);
        self.lease_new("reminder", &key, now, lease, KEPT).await
    }

    /// Notes that the reminder was sent: nobody sends it again.
    pub async fn complete_reminder(
        &self,
        person: &PersonId,
        slot: &str,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        self.complete(&Key::reminder(person, slot), now).await
    }

    /// Ends the lease of a reminder that was not sent.
    pub async fn release_reminder(&self, person: &PersonId, slot: &str) -> Result<(), StoreError> {
        self.release(&Key::reminder(person, slot)).await
    }
}
