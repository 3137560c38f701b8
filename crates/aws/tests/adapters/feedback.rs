use jiff::SignedDuration;
use journal::FeedbackMessage;
use journal_aws::Feedback;

use crate::cloud::{PERSON, TestTable, now};

const SHOWN_IN: FeedbackMessage = FeedbackMessage {
    chat: -100,
    message: 5,
};

#[tokio::test]
async fn words_to_the_team_lead_back_to_the_person_for_a_month() {
    let table = TestTable::create().await;
    let is_passed_on = async || table.is_passed_on(&PERSON, 77).await.expect("an answer");
    assert!(!is_passed_on().await);
    for _ in 0..2 {
        let noted = table.note_feedback(&PERSON, 77, SHOWN_IN, now()).await;
        noted.expect("safe to run twice");
    }
    assert!(is_passed_on().await);
    let mut feedback = Feedback {
        person: PERSON.clone(),
        answered_by: None,
    };
    let found = table.feedback(SHOWN_IN, now()).await.expect("an answer");
    assert_eq!(found, Some(feedback.clone()));
    table.note_answer(SHOWN_IN, 80).await.expect("noted");
    feedback.answered_by = Some(80);
    let found = table.feedback(SHOWN_IN, now()).await.expect("an answer");
    assert_eq!(found, Some(feedback));

    let month = SignedDuration::from_hours(30 * 24);
    let found = table.feedback(SHOWN_IN, now() + month).await;
    assert_eq!(found.expect("an answer"), None);
    assert_eq!(table.count().await, 2);
}

#[tokio::test]
async fn no_words_stand_in_another_message_nor_in_that_of_the_same_number_in_another_chat() {
    let table = TestTable::create().await;
    let noted = table.note_feedback(&PERSON, 77, SHOWN_IN, now()).await;
    noted.expect("noted");
    for other in [
        FeedbackMessage {
            message: 6,
            ..SHOWN_IN
        },
        FeedbackMessage {
            chat: -200,
            ..SHOWN_IN
        },
    ] {
        let found = table.feedback(other, now()).await.expect("an answer");
        assert_eq!(found, None, "{other:?}");
        table.note_answer(other, 80).await.expect("nothing");
    }
    assert_eq!(table.count().await, 2);
}
