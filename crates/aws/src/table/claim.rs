use jiff::{SignedDuration, Timestamp};

use super::item::later;

/// Whether a job that must be done once is this run's to do.
///
/// A claim is a lease. A run that ends without a word, because it crashed or ran
/// out of time, loses it when the lease expires; the lease must therefore be
/// longer than the function's timeout, or a second run begins beside the first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Claim<T> {
    /// It is: until the lease expires no other run gets it.
    Granted(T),
    /// Another run has it and its lease has not expired.
    Held,
    /// It is done already.
    Done,
    /// There is no such job, or it is past its date.
    Missing,
}

/// The end of a lease that begins now, in Unix milliseconds.
pub(super) fn lease_end_ms(now: Timestamp, lease: SignedDuration) -> i64 {
    later(now, lease).as_millisecond()
}
