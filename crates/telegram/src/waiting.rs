//! The message that says that a report is being made.
//!
//! The order carries its id as the note of its channel: on delivery the message goes, or
//! says why there is no report.

use journal::Order;

/// The note that names the message.
#[must_use]
pub fn note(message: i32) -> String {
    message.to_string()
}

/// The message that an order notes, where there is one.
#[must_use]
pub fn message(order: &Order) -> Option<i32> {
    order.channel_note.as_ref()?.parse().ok()
}
