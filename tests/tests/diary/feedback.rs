//! A person writes to those who run the bot, and they answer.

use end_to_end::Stack;

#[tokio::test]
async fn feedback_reaches_the_operator_whose_reply_comes_back() -> anyhow::Result<()> {
    let stack = Stack::shared().await?;
    let (anna, operator) = (stack.newcomer("en"), stack.operator());
    let asked = anna.types_all(&["/start", "/feedback"]).await?;
    assert!(
        asked.text().starts_with("What would you like to say?"),
        "{}",
        asked.text()
    );
    let words = "The <b>cards</b> are too bright & too wide";
    let thanks = anna.types(words).await?;
    assert!(
        thanks.text().starts_with("Thank you, it was passed on."),
        "{}",
        thanks.text()
    );
    let passed_on = operator.reads(words).await?;
    assert!(
        !anna.is_named_in(passed_on.text()),
        "the operator learns who wrote: {}",
        passed_on.text()
    );

    let update = operator.replies(&passed_on, "Try <dark> mode").await?;
    assert_eq!(
        operator.was_told(update),
        Some(operator.texts.get("operator-answered"))
    );
    let answer = anna.last()?;
    assert_eq!(
        answer.text(),
        "Answer from the diary’s team:\n\nTry <dark> mode"
    );
    // The next words are for the diary again.
    let question = anna.types_all(&["/add", "yesterday"]).await?;
    assert!(
        question.text().contains("Did you have a headache?"),
        "{}",
        question.text()
    );
    Ok(())
}

#[tokio::test]
async fn what_telegram_delivers_twice_is_passed_on_once_each_way() -> anyhow::Result<()> {
    let stack = Stack::shared().await?;
    let (anna, operator) = (stack.newcomer("en"), stack.operator());
    anna.types("/start").await?;
    let words = "Can the diary remember the weather?";
    let written = anna.sends(&format!("/feedback {words}"))?;
    anna.telegram().await_delivered(written, 1).await?;
    anna.telegram().redeliver(written);
    anna.telegram().await_delivered(written, 2).await?;
    let passed_on = operator.messages_with(words);
    let [passed_on] = passed_on.as_slice() else {
        panic!("once: {passed_on:#?}");
    };

    let replied = operator.replies(passed_on, "Not yet.").await?;
    anna.telegram().redeliver(replied);
    anna.telegram().await_delivered(replied, 2).await?;
    let answers = anna.bot_messages();
    let answers = answers
        .iter()
        .filter(|message| message.text().ends_with("Not yet."));
    assert_eq!(answers.count(), 1);
    // To answer once more is another answer.
    operator.replies(passed_on, "It can now.").await?;
    assert!(anna.last()?.text().ends_with("It can now."));
    Ok(())
}

#[tokio::test]
async fn the_operator_is_told_where_an_answer_reaches_nobody() -> anyhow::Result<()> {
    let stack = Stack::shared().await?;
    let operator = stack.operator();
    let (anna, berta) = (stack.newcomer("en"), stack.newcomer("en"));
    for (person, words) in [(&anna, "I am leaving"), (&berta, "I want to be forgotten")] {
        person.types("/start").await?;
        person.types(&format!("/feedback {words}")).await?;
    }
    let of_anna = operator.reads("I am leaving").await?;
    let of_berta = operator.reads("I want to be forgotten").await?;

    let blocked = anna.telegram().block(anna.id)?.expect("the bot is told");
    anna.telegram().await_delivered(blocked, 1).await?;
    berta.types("/clear").await?;
    let erased = berta.taps("Erase everything").await?;
    operator.reads_no_more("I want to be forgotten").await?;
    assert_eq!(operator.messages_with("I am leaving").len(), 1);

    for words in [&of_anna, &of_berta] {
        let update = operator.replies(words, "Come back.").await?;
        assert_eq!(
            operator.was_told(update),
            Some(operator.texts.get("operator-unreachable")),
            "{}",
            words.text()
        );
    }
    assert_eq!(berta.last()?, erased);
    Ok(())
}

#[tokio::test]
async fn who_writes_too_often_is_told_until_when_and_nothing_reaches_the_team() -> anyhow::Result<()>
{
    let stack = Stack::shared().await?;
    let (anna, operator) = (stack.newcomer("en"), stack.operator());
    anna.types("/start").await?;
    // A minute may end between the first two, and no more than one.
    let mut refused = None;
    for number in 1..=3 {
        let words = format!("Message {number} of many");
        let answer = anna.types(&format!("/feedback {words}")).await?;
        if answer
            .text()
            .starts_with("No more messages can be passed on")
        {
            refused = Some((words, answer));
        }
    }
    let (words, answer) = refused.expect("one a minute is passed on");
    assert!(
        answer.text().contains("/feedback after "),
        "{}",
        answer.text()
    );
    assert!(operator.messages_with(&words).is_empty());
    Ok(())
}
