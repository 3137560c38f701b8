//! The words of someone who erased everything go from the operator's chat, whatever Telegram
//! says to it.

use journal::{FeedbackJob, FeedbackMessage, OutgoingJob};
use journal_telegram::screen;
use journal_texts::Texts;
use telegram_stand_in::{Fault, FaultKind};

use super::waiting::Herd;

const WORDS: &str = "very private";

/// A chat in which these words stand, and the job to take them back, in its queue.
async fn words_to_be_taken_back() -> (Herd, FeedbackMessage) {
    let herd = Herd::of(1, "UTC").await;
    let chat = herd.people[0];
    let shown = screen::operator_feedback("#7", WORDS, Texts::chat(journal::Language::En));
    let message = herd.messenger.send_to(chat, &shown).await.expect("shown");
    let message = message.expect("an id");
    let at = FeedbackMessage { chat, message };
    let job = OutgoingJob::Feedback(FeedbackJob::Retract(at));
    let queued = herd.remind.reminders.send(&job).await;
    queued.expect("queued");
    (herd, at)
}

fn read_in(herd: &Herd, at: FeedbackMessage) -> String {
    let messages = herd.telegram.messages(at.chat);
    let message = messages.iter().find(|it| it.id == i64::from(at.message));
    message.expect("a message").text().to_owned()
}

#[tokio::test]
async fn words_are_taken_back_however_often_telegram_asks_to_wait() {
    let (herd, at) = words_to_be_taken_back().await;
    let wait = FaultKind::TooManyRequests { retry_after: 1 };
    let fault = Fault::once(wait).times(3).of_method("editMessageText");
    herd.telegram.add_fault(fault);
    while read_in(&herd, at).contains(WORDS) {
        let jobs = herd.received().await;
        assert!(!jobs.is_empty(), "the job is lost");
        herd.works_off(jobs).await;
    }
    assert_eq!(read_in(&herd, at), "Erased at its author’s wish.");
}

#[tokio::test]
async fn a_message_that_is_gone_is_done_with_and_done_twice_is_done_once() {
    let (herd, at) = words_to_be_taken_back().await;
    let jobs = herd.received().await;
    herd.works_off(jobs.clone()).await;
    herd.works_off(jobs.clone()).await;
    let user = at.chat.unsigned_abs();
    let deleted = herd.messenger.delete(user, at.message).await;
    deleted.expect("deleted");
    herd.works_off(jobs).await;
    assert_eq!(herd.waiting().await, [0, 0]);
}
