use anyhow::{Context, ensure};
use end_to_end::{Patient, Stack, eventually};
use jiff::ToSpan;
use serde_json::json;
use tokio::time::{Duration, Instant};

/// How many reports are ordered at once, and of how many people.
const REPORTS: usize = 10_000;
const PEOPLE: usize = 100;
/// How long the queue may take to be worked off.
const PATIENCE: Duration = Duration::from_mins(20);

/// Orders very many reports at once and waits until each person has all of theirs:
/// none is lost and none comes twice. The deployed function works them off with the
/// concurrency that the template allows.
pub async fn drain(stack: &Stack) -> anyhow::Result<()> {
    let mut people = Vec::new();
    for _ in 0..PEOPLE {
        let person = stack.newcomer("en");
        person
            .types_all(&["/start", "/add", "yesterday", "no", "none", "none"])
            .await?;
        people.push(person);
    }
    let before = people[0].documents().len();
    let mut jobs = Vec::new();
    for number in 0..REPORTS {
        let person = &people[number % PEOPLE];
        let order = format!("drain-{number}");
        place(stack, person, &order).await?;
        jobs.push(json!({ "ordered": { "person": person.name(), "order": order } }));
    }
    let begun = Instant::now();
    for job in &jobs {
        stack.queue_report(job).await?;
    }
    let ordered_in = begun.elapsed();
    let each = before + REPORTS / PEOPLE;
    eventually("every report", PATIENCE, async || {
        let all = people.iter().all(|person| person.documents().len() >= each);
        Ok(all.then_some(()))
    })
    .await?;
    let took = begun.elapsed();
    let most = people.iter().map(|person| person.documents().len()).max();
    ensure!(most == Some(each), "a report came twice: {most:?}");
    println!(
        "\n{REPORTS} reports ordered within {:.0} s:",
        ordered_in.as_secs_f64()
    );
    println!(
        "  worked off in  {:.0} s, {:.0} a second; none lost, none twice",
        took.as_secs_f64(),
        REPORTS as f64 / took.as_secs_f64()
    );
    Ok(())
}

/// Places an order of the smallest file.
async fn place(stack: &Stack, person: &Patient<'_>, id: &str) -> anyhow::Result<()> {
    let now = jiff::Timestamp::now();
    let today = now.to_zoned(jiff::tz::TimeZone::UTC).date();
    let order = json!({
        "id": id,
        "period": { "first": today.checked_sub(6.days()).context("a week ago")?, "last": today },
        "format": "csv",
        "language": "en",
        "occasion": "on_demand",
        "ordered_at": now,
        "expires_at": now.as_second() + 86_400,
    });
    stack
        .put_item(person.id, &format!("report#{id}"), order)
        .await
}
