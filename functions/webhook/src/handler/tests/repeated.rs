//! The same update again, two at once, and calls of Telegram's that fail beside an answer.

use std::time::Duration;

use telegram_stand_in::{Fault, FaultKind};

use super::*;

/// The update by which Anna says that there was a headache.
fn answer(bot: &Bot, by_tap: bool) -> Value {
    if by_tap {
        return bot.tap(ANNA, "Yes");
    }
    bot.telegram.send_text(ANNA, "yes").expect("written");
    bot.last_update()
}

#[tokio::test]
async fn an_update_delivered_at_once_in_sequence_and_late_is_one_answer() {
    for by_tap in [true, false] {
        let bot = Bot::start().await;
        bot.is_asked(ANNA).await;
        let (update, ok) = (&answer(&bot, by_tap), StatusCode::OK);
        let at_once = tokio::join!(
            bot.takes(update),
            bot.takes(update),
            bot.takes(update),
            bot.takes(update),
            bot.takes(update)
        );
        assert_eq!(at_once, (ok, ok, ok, ok, ok));
        for _ in 0..3 {
            assert_eq!(bot.takes(update).await, ok);
        }
        assert_eq!(bot.position(ANNA).await, Question::Onset);
        let card = bot.reads(ANNA).pop().expect("a card");

        bot.says(ANNA, "morning").await;
        let next = bot.position(ANNA).await;
        assert_ne!(next, Question::Onset);
        assert_eq!(bot.takes(update).await, ok);
        assert_eq!(bot.position(ANNA).await, next);
        let shown = bot.reads(ANNA).pop().expect("a card");
        assert_ne!(shown.text(), card.text());
        assert!(bot.operator_reads().is_empty(), "it is no failure");
    }
}

#[tokio::test]
async fn two_taps_on_one_button_are_one_answer_and_both_spinners_end() {
    let bot = Bot::start().await;
    bot.is_asked(ANNA).await;
    let taps = [bot.tap(ANNA, "Yes"), bot.tap(ANNA, "Yes")];
    let statuses = tokio::join!(bot.takes(&taps[0]), bot.takes(&taps[1]));
    assert_eq!(statuses, (StatusCode::OK, StatusCode::OK));
    assert_eq!(bot.position(ANNA).await, Question::Onset);
    for tap in taps {
        let tap = tap["callback_query"]["id"].as_str().expect("an id");
        bot.telegram.await_answer(tap).await.expect("answered");
    }
    assert!(bot.operator_reads().is_empty(), "it is no failure");
}

#[tokio::test]
async fn a_tap_that_cannot_be_acknowledged_is_answered() {
    let bot = Bot::start().await;
    bot.is_asked(ANNA).await;
    let mut tap = bot.tap(ANNA, "Yes");
    // The query is too old.
    tap["callback_query"]["id"] = "1".into();
    assert_eq!(bot.takes(&tap).await, StatusCode::OK);
    assert_eq!(bot.position(ANNA).await, Question::Onset);

    let hang = Fault::once(FaultKind::Hang).of_method("answerCallbackQuery");
    bot.telegram.add_fault(hang);
    let tap = bot.tap(ANNA, "Woke up with it");
    let taken = tokio::time::timeout(Duration::from_secs(8), bot.takes(&tap)).await;
    assert_eq!(taken, Ok(StatusCode::OK));
    assert_ne!(bot.position(ANNA).await, Question::Onset);
    assert!(bot.operator_reads().is_empty(), "it is no failure");
}

#[tokio::test]
async fn a_tap_on_a_card_that_telegram_no_longer_shows_is_answered_below() {
    let bot = Bot::start().await;
    bot.is_asked(ANNA).await;
    let mut tap = bot.tap(ANNA, "Yes");
    let card = &tap["callback_query"]["message"];
    let card = json!({"chat": card["chat"], "message_id": card["message_id"], "date": 0});
    let before = card["message_id"].as_i64().expect("an id");
    tap["callback_query"]["message"] = card;
    assert_eq!(bot.takes(&tap).await, StatusCode::OK);
    assert_eq!(bot.position(ANNA).await, Question::Onset);
    let shown = bot.reads(ANNA).pop().expect("the next question");
    assert!(shown.id > before, "{shown:?}");
    assert!(
        shown.button_labels().contains(&"Woke up with it"),
        "{shown:?}"
    );
    let tap = tap["callback_query"]["id"].as_str().expect("an id");
    bot.telegram.await_answer(tap).await.expect("answered");
    assert!(bot.telegram.reply_errors().is_empty());
}
