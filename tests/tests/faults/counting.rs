//! Counts the calls that an answer costs.

use std::collections::BTreeMap;

use end_to_end::{Gate, Patient};
use telegram_stand_in::Via;

use crate::alone;

/// The methods that the bot has called outright since the first `before` of its calls.
fn called(anna: &Patient<'_>, before: usize) -> Vec<String> {
    let calls = anna.telegram().calls();
    calls[before..]
        .iter()
        .filter(|call| call.via == Via::Http)
        .map(|call| call.method.clone())
        .collect()
}

fn counts(counts: &[(&str, usize)]) -> BTreeMap<String, usize> {
    counts
        .iter()
        .map(|(operation, count)| ((*operation).to_owned(), *count))
        .collect()
}

#[tokio::test]
async fn an_answer_costs_one_read_and_one_write_and_a_tap_no_call_but_ending_the_spinner()
-> anyhow::Result<()> {
    let (stack, _alone) = alone().await?;
    let gate = Gate::open(&stack).await?;
    gate.guard(&stack, &stack.cloud.outputs.webhook_function_name)
        .await?;
    let anna = stack.newcomer("en");
    anna.types_all(&["/start", "/add"]).await?;

    // Whether the stored day of a typed date is needed is only known once the words are
    // understood; a tapped one comes with the one read.
    gate.take_counts();
    anna.types("yesterday").await?;
    let with_the_day = counts(&[("BatchGetItem", 1), ("Query", 1), ("PutItem", 1)]);
    assert_eq!(gate.take_counts(), with_the_day, "a typed date");

    for text in ["yes", "morning", "18:00"] {
        gate.take_counts();
        let before = anna.telegram().calls().len();
        anna.types(text).await?;
        assert_eq!(
            gate.take_counts(),
            counts(&[("BatchGetItem", 1), ("PutItem", 1)]),
            "{text}"
        );
        assert_eq!(
            called(&anna, before),
            ["sendMessage"],
            "the card comes below {text:?}"
        );
    }
    for label in [
        "No",
        "Left",
        "Done",
        "Pressing",
        "No",
        "4",
        "No",
        "No",
        "No",
        "No",
        "Stress",
        "Done",
        "No medicine",
    ] {
        gate.take_counts();
        let before = anna.telegram().calls().len();
        anna.taps(label).await?;
        assert_eq!(
            gate.take_counts(),
            counts(&[("BatchGetItem", 1), ("PutItem", 1)]),
            "{label}"
        );
        assert_eq!(called(&anna, before), ["answerCallbackQuery"], "{label}");
    }
    gate.take_counts();
    anna.taps("No, thank you").await?;
    assert_eq!(
        gate.take_counts(),
        counts(&[("BatchGetItem", 1), ("TransactWriteItems", 1)]),
        "the last answer"
    );
    Ok(())
}

#[tokio::test]
async fn a_report_costs_one_query() -> anyhow::Result<()> {
    let (stack, _alone) = alone().await?;
    let gate = Gate::open(&stack).await?;
    gate.guard(&stack, &stack.cloud.outputs.report_function_name)
        .await?;
    let anna = stack.newcomer("en");
    anna.types_all(&["/start", "/add", "yesterday", "no", "none", "none"])
        .await?;
    gate.take_counts();
    anna.orders_report().await?;
    anna.has_documents(1).await?;
    let counted = gate.take_counts();
    assert_eq!(counted.get("Query"), Some(&1), "{counted:?}");
    Ok(())
}
