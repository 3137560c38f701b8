use jiff::SignedDuration;
use journal_aws::Feedback;

use crate::cloud::{PERSON, TestTable, now};

#[tokio::test]
async fn words_to_the_team_lead_back_to_the_person_for_a_month() {
    let table = TestTable::create().await;
    let is_passed_on = async || table.is_passed_on(&PERSON, 77).await.expect("an answer");
    assert!(!is_passed_on().await);
    for _ in 0..2 {
        let noted = table.note_feedback(&PERSON, 77, 5, now()).await;
        noted.expect("safe to run twice");
    }
    assert!(is_passed_on().await);
    let mut feedback = Feedback {
        person: PERSON.clone(),
        answered_by: None,
    };
    let found = table.feedback(5, now()).await.expect("an answer");
    assert_eq!(found, Some(feedback.clone()));
    table.note_answer(5, 80).await.expect("noted");
    feedback.answered_by = Some(80);
    let found = table.feedback(5, now()).await.expect("an answer");
    assert_eq!(found, Some(feedback));

    let month = SignedDuration::from_hours(30 * 24);
    let found = table.feedback(5, now() + month).await;
    assert_eq!(found.expect("an answer"), None);
    let found = table.feedback(6, now()).await.expect("an answer");
    assert_eq!(found, None, "no words stand in other messages");
    table.note_answer(6, 80).await.expect("nothing");
    assert_eq!(table.count().await, 2);
}
