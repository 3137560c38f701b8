//! Telegram asks to wait, refuses, or breaks.

use end_to_end::{Patient, Stack};
use jiff::SignedDuration;
use serde_json::{Value, json};
use telegram_stand_in::{BotCall, Fault, FaultKind};

use crate::alone;

fn daily(anna: &Patient<'_>) -> Value {
    json!({ "daily": { "person": anna.name(), "time": "21:30:00" } })
}

async fn who_wants_to_be_asked(stack: &Stack) -> anyhow::Result<Patient<'_>> {
    let anna = stack.newcomer("en");
    anna.types_all(&["/start", "/alarm 21:30"]).await?;
    Ok(anna)
}

fn reminders(anna: &Patient<'_>) -> usize {
    anna.bot_messages()
        .iter()
        .filter(|message| message.text().starts_with("Did you have a headache today?"))
        .count()
}

fn waited(calls: &[BotCall]) -> SignedDuration {
    calls[calls.len() - 1]
        .at
        .duration_since(calls[calls.len() - 2].at)
}

#[tokio::test]
async fn asked_to_wait_a_reminder_waits_and_comes_once() -> anyhow::Result<()> {
    let (stack, _alone) = alone().await?;
    let anna = who_wants_to_be_asked(&stack).await?;
    anna.telegram().add_fault(
        Fault::once(FaultKind::TooManyRequests { retry_after: 3 }).of_method("sendMessage"),
    );
    anna.queue_reminder(&daily(&anna)).await?;
    anna.telegram()
        .await_message(anna.id, |message| {
            message.text().starts_with("Did you have a headache today?")
        })
        .await?;
    let calls = anna.calls("sendMessage");
    assert_eq!(calls.len(), 2);
    assert!(
        waited(&calls) >= SignedDuration::from_secs(3),
        "{:?}",
        waited(&calls)
    );
    assert!(anna.remind(&[daily(&anna)]).await?.is_empty());
    assert_eq!(reminders(&anna), 1);
    Ok(())
}

#[tokio::test]
async fn asked_to_wait_a_report_waits_and_comes_once() -> anyhow::Result<()> {
    let (stack, _alone) = alone().await?;
    let anna = stack.newcomer("en");
    anna.types_all(&["/start", "/add", "yesterday", "no", "none", "none"])
        .await?;
    anna.telegram().add_fault(
        Fault::once(FaultKind::TooManyRequests { retry_after: 2 }).of_method("sendDocument"),
    );
    anna.orders_report().await?;
    anna.has_documents(1).await?;
    let calls = anna.calls("sendDocument");
    assert_eq!(calls.len(), 2);
    assert!(
        waited(&calls) >= SignedDuration::from_secs(2),
        "{:?}",
        waited(&calls)
    );
    assert_eq!(anna.documents().len(), 1);
    Ok(())
}

#[tokio::test]
async fn a_report_that_is_given_up_says_so_and_can_be_ordered_again() -> anyhow::Result<()> {
    let (stack, _alone) = alone().await?;
    let anna = stack.newcomer("en");
    anna.types_all(&["/start", "/add", "yesterday", "no", "none", "none"])
        .await?;
    let wait = FaultKind::TooManyRequests { retry_after: 1 };
    anna.telegram()
        .add_fault(Fault::once(wait).times(1000).of_method("sendDocument"));
    anna.orders_report().await?;
    let patience = std::time::Duration::from_secs(20);
    let tried = async || Ok((!anna.calls("sendDocument").is_empty()).then_some(()));
    end_to_end::eventually("the first try", patience, tried).await?;

    let items = anna.items(anna.id).await?;
    let mut orders = items
        .iter()
        .filter_map(|(key, _)| key.strip_prefix("report#"));
    let order = orders.next().expect("the order");
    let job = json!({ "ordered": { "person": anna.name(), "order": order } });
    // It has waited for a day.
    let age = SignedDuration::from_hours(24);
    let given_up = async || {
        // Not before the first try has given the order back.
        anna.report_aged(&job, age).await?;
        let card = anna.last()?;
        Ok(card
            .text()
            .starts_with("The report could not be made")
            .then_some(card))
    };
    let card = end_to_end::eventually("the card says so", patience, given_up).await?;
    assert_eq!(card.button_labels(), ["Try again", "Another report"]);
    anna.taps("Try again").await?;
    anna.telegram().clear_faults();
    anna.has_documents(1).await?;
    assert_eq!(orders.count(), 0, "it is the same order");
    Ok(())
}

#[tokio::test]
async fn a_person_who_blocked_the_bot_is_left_alone_and_keeps_their_entries() -> anyhow::Result<()>
{
    let (stack, _alone) = alone().await?;
    let anna = stack.newcomer("en");
    let berta = stack.newcomer("en");
    for person in [&anna, &berta] {
        person
            .types_all(&[
                "/start",
                "/alarm 21:30",
                "/add",
                "01.01.2000",
                "yesterday",
                "no",
                "none",
                "none",
            ])
            .await?;
    }
    // Telegram says 403 before the bot has been told that it was blocked.
    anna.telegram()
        .add_fault(Fault::once(FaultKind::Forbidden).of_method("sendMessage"));
    assert!(
        anna.remind(&[daily(&anna)]).await?.is_empty(),
        "it is not tried again"
    );
    berta.orders_report().await?;
    berta.opens_document(1).await?;
    berta
        .telegram()
        .add_fault(Fault::once(FaultKind::Forbidden).of_method("sendDocument"));
    berta.orders_report().await?;
    let refused =
        |call: &BotCall| call.method.eq_ignore_ascii_case("sendDocument") && call.error.is_some();
    berta.telegram().await_call(refused).await?;
    for person in [&anna, &berta] {
        let noted = async || {
            let profile = person.item(person.id, "profile").await?.expect("a profile");
            Ok(profile.get("blocked_at").cloned())
        };
        end_to_end::eventually(
            "the note that the person blocked the bot",
            std::time::Duration::from_secs(10),
            noted,
        )
        .await?;
        for kind in ["daily", "weekly", "nudge"] {
            assert!(person.schedule(kind, person.id).await?.is_none(), "{kind}");
        }
        assert!(
            person
                .items(person.id)
                .await?
                .iter()
                .any(|(key, _)| key.starts_with("day#"))
        );
    }

    // The person comes back, and the settings are as before.
    anna.types("/help").await?;
    for kind in ["daily", "weekly"] {
        assert!(anna.schedule(kind, anna.id).await?.is_some(), "{kind}");
    }
    assert_eq!(
        anna.item(anna.id, "profile")
            .await?
            .expect("a profile")
            .get("blocked_at"),
        None
    );
    Ok(())
}

#[tokio::test]
async fn of_a_batch_only_what_met_a_fault_comes_again() -> anyhow::Result<()> {
    let (stack, _alone) = alone().await?;
    let mut people = Vec::new();
    for _ in 0..3 {
        people.push(who_wants_to_be_asked(&stack).await?);
    }
    let jobs: Vec<Value> = people.iter().map(daily).collect();
    let before = stack.telegram().calls().len();
    stack
        .telegram()
        .add_fault(Fault::once(FaultKind::ServerError).of_method("sendMessage"));
    assert!(stack.remind(&jobs).await?.is_empty(), "it waits elsewhere");
    assert_eq!(people.iter().map(reminders).collect::<Vec<_>>(), [0, 1, 1]);
    assert!(stack.remind(&jobs).await?.is_empty());
    assert_eq!(people.iter().map(reminders).collect::<Vec<_>>(), [1, 1, 1]);
    assert_eq!(stack.telegram().calls().len() - before, 4);
    Ok(())
}

#[tokio::test]
async fn blocking_and_coming_back_changes_no_entry() -> anyhow::Result<()> {
    let (stack, _alone) = alone().await?;
    let anna = who_wants_to_be_asked(&stack).await?;
    anna.types_all(&["/add", "yesterday", "no", "none", "none"])
        .await?;
    let update = anna.telegram().block(anna.id)?.expect("the bot is told");
    anna.telegram().await_delivered(update, 1).await?;
    assert!(anna.schedule("daily", anna.id).await?.is_none());
    let said = anna.bot_messages().len();
    assert!(anna.remind(&[daily(&anna)]).await?.is_empty());
    let update = anna.telegram().unblock(anna.id)?.expect("the bot is told");
    anna.telegram().await_delivered(update, 1).await?;
    assert!(anna.schedule("daily", anna.id).await?.is_some());
    assert_eq!(anna.bot_messages().len(), said);
    assert!(
        anna.items(anna.id)
            .await?
            .iter()
            .any(|(key, _)| key.starts_with("day#"))
    );
    Ok(())
}
