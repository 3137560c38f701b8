//! The journal holds health data. Its logs hold none.

use end_to_end::{Gate, message_update};
use serde_json::{Value, json};
use telegram_stand_in::{BotCall, Fault, FaultKind};

use crate::alone;

/// The words of a person, each where another kind of answer is read, refused or repeated.
const WORDS: [&str; 8] = [
    "ultramarine",
    "xylophone",
    "Novocastrian",
    "quincunx",
    "zephyrlike",
    "bergamot",
    "kaleidoscope",
    "persimmon",
];

#[tokio::test]
async fn no_log_holds_what_a_person_wrote_or_a_secret() -> anyhow::Result<()> {
    let (stack, _alone) = alone().await?;
    let outputs = &stack.cloud.outputs;
    let gate = Gate::open(&stack).await?;
    for function in [
        &outputs.webhook_function_name,
        &outputs.report_function_name,
        &outputs.remind_function_name,
    ] {
        gate.guard(&stack, function).await?;
    }
    let anna = stack.newcomer("en");
    let [
        place,
        trigger,
        medicine,
        comment,
        refused,
        lost,
        beside,
        broken,
    ] = WORDS;

    anna.types_all(&[
        "/start",
        refused,
        "/alarm",
        refused,
        "21:30",
        "/add",
        refused,
        "yesterday",
        "yes",
        refused,
        "morning",
    ])
    .await?;
    anna.types_all(&[
        "still there",
        "no",
        place,
        "pressing",
        refused,
        "no",
        refused,
        "6",
        "no",
        "no",
        "no",
        "no",
        trigger,
    ])
    .await?;
    gate.shut();
    let typed = anna.sends(lost)?;
    let seen = async || {
        let deliveries = anna.telegram().deliveries();
        Ok(deliveries
            .into_iter()
            .find(|delivery| delivery.update_id == typed && delivery.error.is_some()))
    };
    end_to_end::eventually("a refusal", std::time::Duration::from_secs(20), seen).await?;
    gate.unshut();
    anna.telegram().await_delivered(typed, 1).await?;
    anna.types_all(&[&format!("/{beside}"), "/back", medicine, comment])
        .await?;

    // The report quotes them, and fails at its last step.
    anna.telegram()
        .add_fault(Fault::once(FaultKind::ServerError).of_method("sendDocument"));
    anna.orders_report().await?;
    let refused =
        |call: &BotCall| call.method.eq_ignore_ascii_case("sendDocument") && call.error.is_some();
    anna.telegram().await_call(refused).await?;
    anna.orders_report().await?;
    anna.opens_document(1).await?;
    gate.shut();
    let jobs = [
        json!({ "daily": { "person": anna.name(), "time": "21:30:00" } }),
        json!({ "daily": { "person": broken } }),
    ];
    assert_eq!(anna.remind(&jobs).await?, [1]);
    gate.unshut();
    let secret = stack.secret_token().await?;
    stack.post(Some(&secret), broken).await?;
    stack
        .post(None, message_update(1, anna.id, broken).to_string())
        .await?;

    let mut logs = String::new();
    for function in [
        "webhook", "api", "page", "report", "import", "remind", "prune", "setup",
    ] {
        logs.push_str(&stack.cloud.logs(function).await?.join("\n"));
    }
    assert!(logs.contains("an update failed"), "the logs are there");
    let token = stack.telegram().token();
    let own = [token, token.split(':').nth(1).expect("a token"), &secret];
    for word in WORDS.into_iter().chain(own) {
        let line = logs
            .lines()
            .find(|line| line.to_lowercase().contains(&word.to_lowercase()));
        assert_eq!(line, None, "{word}");
    }
    Ok(())
}

/// The names that a line of metrics has.
const COUNTED: [&str; 10] = [
    "_aws",
    "function",
    "status",
    "answer_ms",
    "telegram_ms",
    "faults",
    "kind",
    "reminders",
    "reason",
    "waits",
];

#[tokio::test]
async fn what_happens_is_counted_and_nothing_else_is_said() -> anyhow::Result<()> {
    let (stack, _alone) = alone().await?;
    let anna = stack.newcomer("en");
    anna.types_all(&["/start", "/alarm 21:30"]).await?;
    let other_time = json!({ "daily": { "person": anna.name(), "time": "07:00:00" } });
    assert_eq!(anna.remind(&[other_time]).await?, [0_usize; 0]);
    for (function, counted) in [
        ("webhook", ("answer_ms", "status", "200")),
        ("remind", ("reminders", "reason", "other_time")),
    ] {
        let (metric, label, value) = counted;
        let line = async || {
            let logs = stack.cloud.logs(function).await?;
            let lines = logs.iter();
            let mut lines = lines.filter_map(|line| serde_json::from_str::<Value>(line).ok());
            Ok(lines.find(|line| !line[metric].is_null() && line[label] == value))
        };
        let patience = std::time::Duration::from_secs(20);
        let line = end_to_end::eventually(metric, patience, line).await?;
        assert!(line["_aws"]["CloudWatchMetrics"].is_array(), "{line}");
        let names = line.as_object().into_iter().flat_map(|line| line.keys());
        let others: Vec<_> = names
            .filter(|name| !COUNTED.contains(&name.as_str()))
            .collect();
        assert!(others.is_empty(), "{others:?}");
    }
    Ok(())
}
