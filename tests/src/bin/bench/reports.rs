use anyhow::{Context, ensure};
use end_to_end::{Patient, Stack, batch};
use jiff::ToSpan;
use jiff::civil::Date;
use journal::order::{Format, Occasion};
use journal::{Entry, Language, Order, Period};
use serde_json::{Value, json};
use tokio::time::Duration;

use crate::figures::{median, milliseconds};
use crate::function::Function;

/// How many reports are made for the mean cost of one.
const REPORTS: u32 = 25;

/// Orders reports of sixty full days, and reports the cost of one.
pub async fn reports(stack: &Stack) -> anyhow::Result<()> {
    let patient = stack.newcomer("en");
    let full = fill_sixty_days(stack, &patient).await?;
    let report = Function::start(stack, "report", None).await?;
    let mut times = Vec::new();
    let mut cpu = Duration::ZERO;
    for number in 0..=REPORTS {
        let order = format!("bench-{number}");
        stack
            .put_item(
                patient.id,
                &format!("report#{order}"),
                order_item(&order, full)?,
            )
            .await?;
        let before = report.cpu().await?;
        let job =
            json!({ "ordered": { "person": format!("telegram/{}", patient.id), "order": order } });
        let answered = report.runtime.invoke(batch(&[job])).await?;
        ensure!(!answered.failed, "the report failed");
        // The first one also parses the templates and opens the connections.
        if number > 0 {
            times.push(answered.took);
            cpu += report.cpu().await?.saturating_sub(before);
        }
    }
    patient.has_documents(times.len() + 1).await?;
    println!("\na report of sixty full days, over {}:", times.len());
    println!(
        "  function time  {:.1} ms median (the local AWS and Telegram included)",
        milliseconds(median(times))
    );
    println!(
        "  CPU            {:.2} ms mean",
        milliseconds(cpu) / f64::from(REPORTS)
    );
    println!("  peak memory    {} MB", report.peak_mb().await?);
    Ok(())
}

/// Sixty days with every question answered; returns the day that is the last.
async fn fill_sixty_days(stack: &Stack, patient: &Patient<'_>) -> anyhow::Result<Date> {
    patient
        .types_all(&[
            "/start",
            "/add",
            "yesterday",
            "yes",
            "7:30",
            "18:00",
            "no",
            "left, temple, behind the ear",
        ])
        .await?;
    let rest = [
        "pulsating",
        "yes",
        "7",
        "a little",
        "no",
        "yes",
        "yes",
        "stress, a long flight",
    ];
    patient.types_all(&rest).await?;
    patient
        .types_all(&[
            "Ibuprofen 400 mg 8:00, Sumatriptan 50 mg 10:30",
            "A day in a dark room.",
        ])
        .await?;
    let items = stack.items(patient.id).await?;
    let (_, day) = items
        .into_iter()
        .find(|(key, _)| key.starts_with("day#"))
        .context("the day")?;
    let entry: Entry = serde_json::from_value(day.clone())?;
    for date in entry.date.series((-1).day()).take(60) {
        let mut day = day.clone();
        day["date"] = json!(date);
        stack
            .put_item(patient.id, &format!("day#{date}"), day)
            .await?;
    }
    Ok(entry.date)
}

/// An order as the webhook places it.
fn order_item(id: &str, last: Date) -> anyhow::Result<Value> {
    let now = jiff::Timestamp::now();
    let first = last.saturating_sub(59.days());
    let period = Period { first, last };
    let order = Order::new(
        id,
        period,
        Format::Html,
        Language::En,
        Occasion::OnDemand,
        now,
    );
    let mut item = serde_json::to_value(order)?;
    item["expires_at"] = json!(now.as_second() + 86_400);
    Ok(item)
}
