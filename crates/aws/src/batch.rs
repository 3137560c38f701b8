//! Works off the messages that SQS hands to a function.

use std::error::Error;

use aws_lambda_events::sqs::{SqsBatchResponse, SqsEvent, SqsMessage};
use jiff::{SignedDuration, Timestamp};
use serde::de::DeserializeOwned;
use tracing::{error, info, warn};

use crate::error::CallError;

/// The receipt after which a message goes to the dead-letter queue: the queues'
/// `maxReceiveCount` in the template. A message that only waits (rate limit, held lease)
/// counts receipts too.
const MOST_RECEIPTS: u32 = 5;

/// A job taken from a queue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Received<J> {
    pub job: J,
    /// When it was put into the queue; the same at every receipt.
    pub sent_at: Timestamp,
    /// Whether this is the last receipt: a job that fails now is given up.
    pub is_last: bool,
}

/// Why a job is not done yet.
#[derive(Debug)]
pub enum Setback {
    /// It can be done after so long, and not before.
    Later(SignedDuration),
    /// It is retried at the next receipt. After the last one it goes to the dead-letter
    /// queue.
    Failed(Box<dyn Error + Send + Sync>),
}

impl<E: Error + Send + Sync + 'static> From<E> for Setback {
    fn from(error: E) -> Self {
        Self::Failed(Box::new(error))
    }
}

/// Works off a batch. The response names the messages that are to come again,
/// and only those: a finished job is not repeated because its neighbour failed.
/// `given_up` is told of each that failed for the last time, in words that quote
/// nothing.
pub async fn work_off<J: DeserializeOwned>(
    event: SqsEvent,
    work: impl AsyncFn(Received<J>) -> Result<(), Setback>,
    postpone: impl AsyncFn(&str, SignedDuration) -> Result<(), CallError>,
    given_up: impl AsyncFn(&str),
) -> SqsBatchResponse {
    let mut response = SqsBatchResponse::default();
    for message in event.records {
        let id = message.message_id.clone().unwrap_or_default();
        let setback = match read(&message) {
            Ok(received) => work(received).await.err(),
            Err(unreadable) => Some(unreadable.into()),
        };
        match setback {
            None => continue,
            Some(Setback::Later(delay)) => {
                info!(message.id = id, delay_ms = delay.as_millis(), "a job waits");
                let handle = message.receipt_handle.as_deref().unwrap_or_default();
                if let Err(error) = postpone(handle, delay).await {
                    warn!(message.id = id, %error, "a job comes again sooner than it should");
                }
            }
            Some(Setback::Failed(error)) => {
                let reason = error.to_string();
                error!(message.id = id, error, "a job failed");
                if is_last_receipt(&message) {
                    given_up(&reason).await;
                }
            }
        }
        response.add_failure(id);
    }
    response
}

fn is_last_receipt(message: &SqsMessage) -> bool {
    let receipts = message.attributes.get("ApproximateReceiveCount");
    receipts
        .and_then(|count| count.parse::<u32>().ok())
        .is_some_and(|count| count >= MOST_RECEIPTS)
}

/// The body of a message is not a job. The error does not quote it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the message is not a job of this queue")]
struct Unreadable;

fn read<J: DeserializeOwned>(message: &SqsMessage) -> Result<Received<J>, Unreadable> {
    let body = message.body.as_deref().ok_or(Unreadable)?;
    let sent_at = message
        .attributes
        .get("SentTimestamp")
        .and_then(|sent| Timestamp::from_millisecond(sent.parse().ok()?).ok())
        .ok_or(Unreadable)?;
    let job = serde_json::from_str(body).map_err(|_| Unreadable)?;
    Ok(Received {
        job,
        sent_at,
        is_last: is_last_receipt(message),
    })
}

#[cfg(test)]
mod tests {
    use std::cell::RefCell;

    use serde_json::json;

    use super::*;

    fn event(bodies: &[&str]) -> SqsEvent {
        let records: Vec<_> = bodies
            .iter()
            .enumerate()
            .map(|(number, body)| {
                json!({
                    "messageId": format!("m{number}"),
                    "receiptHandle": format!("r{number}"),
                    "body": body,
                    "attributes": {
                        "SentTimestamp": "1700000000000",
                        "ApproximateReceiveCount": (number + 2).to_string(),
                    },
                    "messageAttributes": {},
                })
            })
            .collect();
        serde_json::from_value(json!({ "Records": records })).expect("an event")
    }

    #[tokio::test]
    async fn only_what_is_not_done_comes_again() {
        let postponed = RefCell::new(Vec::new());
        let given_up = RefCell::new(Vec::new());
        let response = work_off(
            event(&["1", "2", "not a number", "3"]),
            async |received: Received<u8>| match received.job {
                1 => Ok(()),
                3 => {
                    assert!(received.is_last, "it was received for the fifth time");
                    Err(Setback::Failed("broken".into()))
                }
                2 => Err(Setback::Later(SignedDuration::from_secs(7))),
                _ => Err(Setback::Failed("broken".into())),
            },
            async |handle: &str, delay| {
                postponed
                    .borrow_mut()
                    .push((handle.to_owned(), delay.as_secs()));
                Ok(())
            },
            async |reason: &str| given_up.borrow_mut().push(reason.to_owned()),
        )
        .await;
        let failed: Vec<_> = response
            .batch_item_failures
            .iter()
            .map(|failure| failure.item_identifier.as_str())
            .collect();
        assert_eq!(failed, ["m1", "m2", "m3"]);
        assert_eq!(postponed.into_inner(), [("r1".to_owned(), 7)]);
        assert_eq!(
            given_up.into_inner(),
            ["broken"],
            "the fourth was received for the fifth time"
        );
    }

    #[test]
    fn the_template_gives_up_at_the_same_receipt() {
        let template = include_str!("../../../template.yaml");
        let count = format!("maxReceiveCount: {MOST_RECEIPTS}\n");
        assert_eq!(template.matches("maxReceiveCount:").count(), 2);
        assert_eq!(template.matches(&count).count(), 2);
    }
}
