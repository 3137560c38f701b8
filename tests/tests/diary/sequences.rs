//! Random sequences of texts and taps, also late, duplicated, forged or concurrent: no
//! stored day is lost, and a day can be recorded afterwards.

use std::collections::BTreeSet;
use std::sync::Arc;

use end_to_end::{Patient, Stack};
use journal::Language;
use journal_texts::Texts;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use telegram_stand_in::{Message, ReplyError};
use tokio::task::JoinSet;

const SEQUENCES: usize = 200;
const AT_ONCE: usize = 4;

#[derive(Clone, Debug)]
enum Step {
    Types(&'static str),
    /// One of the buttons of one of the messages, however old.
    Taps(Index, Index),
    /// Data that no button holds.
    Sends(&'static str),
    /// An update that came before comes again.
    Again(Index),
    /// A text and a tap on the newest card at the same moment.
    AtOnce(&'static str, Index),
    BlocksAndReturns,
}

// Without /feedback: what everybody writes to the team has one limit, and the tests of that
// share the stack.
const WORDS: [&str; 30] = [
    "/calendar",
    "/medicines",
    "/settings",
    "/start",
    "/add",
    "/back",
    "/restart",
    "/stop",
    "/alarm",
    "/alarm 21:30",
    "/alarm 25:00",
    "/cancel",
    "/load",
    "/links",
    "/load csv 01.11-30.11",
    "01.11-31.11",
    "/help",
    "/dance",
    "yes",
    "no",
    "today",
    "yesterday",
    "29.02",
    "7",
    "0",
    "14:30",
    "left, temple",
    "throbbing",
    "Ibuprofen 400 mg 9:00",
    "😀<b>&",
];

const FORGED: [&str; 16] = [
    "nonsense",
    "l:dates:last-week_html_ru",
    "l:make:0001-01-01_9999-12-31_html_en",
    "k:make:0001-01-01_9999-12-31:month:en",
    "k:revoke:link-1-all-week-en",
    "s:66:intensity:a:11",
    "s:zz:date:a:2031-01-01",
    "s:66:location:done",
    "s:66:headache:usual",
    "d:fill:2031-01-01",
    "d:headache:2026-11-23",
    "d:usual:2026-11-23",
    "c:month:2031-01-01",
    "m:2031-01-01:2031-01-03:all",
    "a:remove:1",
    "p:zone:Pacific/Kiritimati",
];

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        6 => select(&WORDS[..]).prop_map(Step::Types),
        8 => any::<(Index, Index)>().prop_map(|(message, button)| Step::Taps(message, button)),
        1 => select(&FORGED[..]).prop_map(Step::Sends),
        2 => any::<Index>().prop_map(Step::Again),
        2 => (select(&WORDS[..]), any::<Index>()).prop_map(|(text, button)| Step::AtOnce(text, button)),
        1 => Just(Step::BlocksAndReturns),
    ]
}

/// Taps the button of a message at this index, if it has any.
fn tap(anna: &Patient<'_>, message: &Message, button: &Index) -> anyhow::Result<Option<i64>> {
    let data: Vec<_> = message
        .buttons()
        .into_iter()
        .filter_map(|button| button.callback_data.clone())
        .collect();
    if data.is_empty() {
        return Ok(None);
    }
    let data: &String = button.get(&data);
    Ok(anna
        .telegram()
        .tap_with_data(anna.id, message.id, data)?
        .update_id)
}

/// Does one thing. Returns the updates that tell the bot.
fn act(anna: &Patient<'_>, step: &Step, before: &[i64]) -> anyhow::Result<Vec<i64>> {
    let messages = anna.bot_messages();
    Ok(match step {
        Step::Types(text) => vec![anna.sends(text)?],
        Step::Taps(_, _) | Step::Sends(_) | Step::AtOnce(_, _) if messages.is_empty() => Vec::new(),
        Step::Taps(message, button) => tap(anna, message.get(&messages), button)?
            .into_iter()
            .collect(),
        Step::Sends(data) => anna
            .telegram()
            .tap_with_data(anna.id, messages[0].id, data)?
            .update_id
            .into_iter()
            .collect(),
        Step::Again(which) => {
            if before.is_empty() {
                return Ok(Vec::new());
            }
            let update = *which.get(before);
            anna.telegram().redeliver(update);
            vec![update]
        }
        Step::AtOnce(text, button) => {
            let tapped = tap(anna, &anna.last()?, button)?;
            tapped.into_iter().chain([anna.sends(text)?]).collect()
        }
        Step::BlocksAndReturns => {
            let updates = [
                anna.telegram().block(anna.id)?,
                anna.telegram().unblock(anna.id)?,
            ];
            updates.into_iter().flatten().collect()
        }
    })
}

/// The days of which something is stored, one that can be brought back among them.
async fn stored_days(anna: &Patient<'_>) -> anyhow::Result<BTreeSet<String>> {
    let keys = anna.items(anna.id).await?.into_iter().map(|(key, _)| key);
    Ok(keys.filter(|key| key.starts_with("day#")).collect())
}

async fn live(stack: &Stack, steps: &[Step]) -> anyhow::Result<()> {
    let anna = stack.newcomer("en");
    anna.types("/start").await?;
    let (mut updates, mut days) = (Vec::new(), BTreeSet::new());
    for step in steps {
        for update in act(&anna, step, &updates)? {
            updates.push(update);
            let times = updates.iter().filter(|other| **other == update).count();
            // Where the webhook asked Telegram to come again, it has come again.
            anna.telegram().await_delivered(update, times).await?;
        }
        let stored = stored_days(&anna).await?;
        anyhow::ensure!(
            stored.is_superset(&days),
            "of {days:?} only {stored:?} are left"
        );
        days = stored;
    }
    let card = anna.types_all(&["/start", "/add"]).await?;
    anyhow::ensure!(!card.button_labels().is_empty(), "no way on from {card:#?}");
    // Whatever was open is left; a day is recorded from the first question on, in
    // words of both languages, for the person may have chosen the other one.
    let day = jiff::Zoned::now()
        .date()
        .checked_sub(jiff::ToSpan::days(3))?;
    let day = day.strftime("%d.%m.%Y").to_string();
    let is_saved = Language::ALL.map(|language| Texts::chat(language).get("day-saved"));
    let is_saved = |shown: &Message| is_saved.iter().any(|words| shown.text().contains(words));
    let mut shown = anna.types_all(&["/restart", &day, "-"]).await?;
    // The medicines, the comment, and what may have been switched on.
    for _ in 0..4 {
        if !is_saved(&shown) {
            shown = anna.types("-").await?;
        }
    }
    anyhow::ensure!(is_saved(&shown), "the day is not recorded: {shown:#?}");

    let errors = anna.telegram().reply_errors();
    // A card that shows what it should already, and one that was answered by
    // typing and is deleted when a tap at that moment edits it, or other words delete it too.
    let harmless = [
        "message is not modified",
        "message to edit not found",
        "message to delete not found",
    ];
    let is_harmless = |error: &ReplyError| {
        let mut descriptions = harmless.iter();
        descriptions.any(|words| error.description.contains(words))
    };
    let own: Vec<_> = errors
        .iter()
        .filter(|error| updates.contains(&error.update_id) && !is_harmless(error))
        .collect();
    anyhow::ensure!(own.is_empty(), "Telegram could not obey: {own:#?}");
    Ok(())
}

#[tokio::test]
async fn after_whatever_sequence_a_day_can_be_recorded() -> anyhow::Result<()> {
    let stack = Arc::new(Stack::shared().await?);
    let mut runner = TestRunner::default();
    let strategy = proptest::collection::vec(step(), 1..12);
    let mut running = JoinSet::new();
    for _ in 0..SEQUENCES {
        let steps = strategy
            .new_tree(&mut runner)
            .map_err(|reason| anyhow::anyhow!("{reason}"))?
            .current();
        if running.len() == AT_ONCE {
            running.join_next().await.expect("one runs")??;
        }
        let stack = Arc::clone(&stack);
        running.spawn(async move {
            live(&stack, &steps)
                .await
                .map_err(|error| error.context(format!("{steps:?}")))
        });
    }
    while let Some(lived) = running.join_next().await {
        lived??;
    }
    Ok(())
}
