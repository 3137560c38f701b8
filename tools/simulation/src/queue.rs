use std::cell::{Cell, RefCell};
use std::cmp::{Ordering, Reverse};
use std::collections::{BinaryHeap, HashSet, VecDeque};
use std::time::Duration;

use aws_lambda_events::sqs::{SqsBatchResponse, SqsEvent, SqsMessage};
use jiff::Timestamp;
use tokio::sync::Notify;
use tokio::time::{Instant, sleep_until};

/// A queue as SQS keeps it: a message that is received is hidden, comes again unless it is
/// deleted, and is a dead letter after its last receipt.
#[derive(Default)]
pub struct SimulatedQueue {
    visible: RefCell<VecDeque<QueuedMessage>>,
    hidden: RefCell<BinaryHeap<Reverse<Hidden>>>,
    last: Cell<u64>,
    arrived: Notify,
}

#[derive(Debug)]
pub struct QueuedMessage {
    number: u64,
    body: String,
    sent_at: Timestamp,
    receipts: u32,
}

struct Hidden {
    until: Instant,
    message: QueuedMessage,
}

impl SimulatedQueue {
    /// Puts a message into the queue, to be seen after a delay.
    pub fn send(&self, body: String, sent_at: Timestamp, delay: Duration) {
        self.last.set(self.last.get() + 1);
        let message = QueuedMessage {
            number: self.last.get(),
            body,
            sent_at,
            receipts: 0,
        };
        if delay.is_zero() {
            self.visible.borrow_mut().push_back(message);
        } else {
            self.hide(message, delay);
        }
        self.arrived.notify_one();
    }

    fn hide(&self, message: QueuedMessage, delay: Duration) {
        let until = Instant::now() + delay;
        self.hidden
            .borrow_mut()
            .push(Reverse(Hidden { until, message }));
    }

    /// Waits until there are messages, and takes as many as fit a batch.
    pub async fn receive(&self, most: usize) -> Vec<QueuedMessage> {
        loop {
            let messages = self.take(most);
            if !messages.is_empty() {
                return messages;
            }
            let next = self.hidden.borrow().peek().map(|Reverse(it)| it.until);
            match next {
                Some(until) => tokio::select! {
                    () = sleep_until(until) => {}
                    () = self.arrived.notified() => {}
                },
                None => self.arrived.notified().await,
            }
        }
    }

    fn take(&self, most: usize) -> Vec<QueuedMessage> {
        self.uncover();
        let mut visible = self.visible.borrow_mut();
        let count = most.min(visible.len());
        let received = visible.drain(..count).map(|message| QueuedMessage {
            receipts: message.receipts + 1,
            ..message
        });
        received.collect()
    }

    /// Shows the messages whose time has come.
    fn uncover(&self) {
        let mut hidden = self.hidden.borrow_mut();
        let now = Instant::now();
        while let Some(Reverse(first)) = hidden.peek()
            && first.until <= now
        {
            let shown = hidden.pop().map(|Reverse(it)| it.message);
            self.visible.borrow_mut().extend(shown);
        }
    }

    /// Deletes what was worked off and hides what failed. Returns how many became dead
    /// letters.
    pub fn settle(
        &self,
        messages: Vec<QueuedMessage>,
        response: &SqsBatchResponse,
        visibility: Duration,
        most_receipts: u32,
    ) -> usize {
        let failures = response.batch_item_failures.iter();
        let failed: HashSet<_> = failures.map(|it| it.item_identifier.as_str()).collect();
        let mut dead = 0;
        for message in messages {
            if !failed.contains(message.number.to_string().as_str()) {
                continue;
            }
            if message.receipts >= most_receipts {
                dead += 1;
            } else {
                self.hide(message, visibility);
            }
        }
        dead
    }
}

/// The batch as Lambda hands it to a function.
pub fn event(messages: &[QueuedMessage]) -> SqsEvent {
    let mut event = SqsEvent::default();
    event.records = messages.iter().map(QueuedMessage::record).collect();
    event
}

impl QueuedMessage {
    fn record(&self) -> SqsMessage {
        let mut record = SqsMessage::default();
        record.message_id = Some(self.number.to_string());
        record.body = Some(self.body.clone());
        let sent_at = self.sent_at.as_millisecond().to_string();
        let attributes = [
            ("SentTimestamp", sent_at),
            ("ApproximateReceiveCount", self.receipts.to_string()),
        ];
        record.attributes = attributes
            .into_iter()
            .map(|(name, value)| (name.to_owned(), value))
            .collect();
        record
    }
}

impl PartialEq for Hidden {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Hidden {}

impl PartialOrd for Hidden {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Hidden {
    fn cmp(&self, other: &Self) -> Ordering {
        let key = |it: &Self| (it.until, it.message.number);
        key(self).cmp(&key(other))
    }
}
