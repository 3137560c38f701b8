//! Words to the team and orders, against the local AWS and the stand-in for Telegram.

use telegram_stand_in::{Fault, FaultKind};

use crate::broadcast::tests::{ANNA, Bot};

impl Bot {
    /// The answer to a text of Anna.
    async fn answers(&self, update: u32, text: &str) -> String {
        self.types(ANNA, update, text).await.expect("an answer")
    }
}

#[tokio::test]
async fn words_that_the_operator_s_chat_does_not_take_now_are_to_be_sent_again() {
    let bot = Bot::start().await;
    // Of another person each: one writes once a minute.
    for (user, kind) in [
        (ANNA, FaultKind::TooManyRequests { retry_after: 30 }),
        (ANNA + 1, FaultKind::ServerError),
    ] {
        bot.knows(user).await;
        let fault = Fault::once(kind).of_method("sendMessage");
        bot.telegram.add_fault(fault);
        let said = bot.types(user, 20, "/feedback It is broken").await;
        let said = said.expect("an answer");
        assert!(
            said.starts_with("It could not be passed on just now"),
            "{said}"
        );
    }
    assert!(bot.operator_reads().is_empty());
}

#[tokio::test]
async fn words_are_passed_on_once_a_minute_and_the_same_update_is_the_same() {
    let bot = Bot::start().await;
    bot.knows(ANNA).await;
    let sent = "Thank you, it was passed on.";
    // A minute may end between the first two, and no more than one.
    let mut answers = Vec::new();
    for update in 20..23 {
        answers.push(bot.answers(update, "/feedback Hello").await);
    }
    let passed_on = answers.iter().filter(|said| said.starts_with(sent)).count();
    assert!((1..=2).contains(&passed_on), "{answers:?}");
    let refused = answers.iter().find(|said| !said.starts_with(sent));
    let refused = refused.expect("one too many");
    assert!(refused.contains("again with /feedback after"), "{refused}");
    let again = bot.answers(20, "/feedback Hello").await;
    assert!(again.starts_with(sent), "{again}");
    assert_eq!(bot.operator_reads().len(), passed_on);
}

#[tokio::test]
async fn who_takes_everything_away_too_often_is_told_until_when_and_the_same_again_costs_nothing() {
    let bot = Bot::start().await;
    bot.knows(ANNA).await;
    // That it is made is said in a message of its own, and a refusal in the response.
    let mut made = 0;
    let refused = loop {
        match bot.types(ANNA, 20 + made, "/export").await {
            None => made += 1,
            Some(refused) => break refused,
        }
    };
    // Where the window of the limit ends meanwhile, its orders are those of two.
    assert!((10..=20).contains(&made), "{made}");
    assert!(refused.contains("you can order more after"), "{refused}");
    assert_eq!(bot.jobs().await.len(), 2 * made as usize, "two files each");
    let again = bot.types(ANNA, 20, "/export").await;
    assert_eq!(again, None, "it is ordered already");
}
