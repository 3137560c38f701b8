//! `examples/console-bot`, a bot of another channel: a person at its terminal, the
//! deployed stack behind it, and somebody on the line who would like to be believed.

mod relay;
mod terminal;

use std::fs;
use std::path::Path;

use anyhow::Context;
use axum::http::StatusCode;
use end_to_end::{ApiBot, Stack};
use jiff::civil::Date;
use jiff::{Timestamp, ToSpan, tz::TimeZone};
use serde_json::{Value, json};

use relay::Relay;
use terminal::Terminal;

const PERSON: &str = "ann";

#[tokio::test]
async fn a_bot_written_from_the_description_runs_the_whole_diary() -> anyhow::Result<()> {
    let stack = Stack::shared().await?;
    let bot = ApiBot::register(&stack, "console").await?;
    let relay = Relay::open(stack.http.clone()).await?;
    let folder = tempfile::tempdir()?;
    let mut terminal = Terminal::open(&stack, &bot, PERSON, &relay.url, folder.path())?;
    terminal.reads("Listening at ").await?;
    relay.lead_to(&terminal.reads("\n").await?);
    // It has asked to be called back, which its operator hears of.
    let told = stack
        .operator()
        .reads("make channel NAME=console REVOKE=")
        .await?;
    assert!(told.text().contains("127.0.0.1"), "{told:?}");

    let today = Timestamp::now().to_zoned(TimeZone::UTC).date();
    // A day that is filled is not reminded of, so this is about the day before.
    let day = today.checked_sub(1.day())?;
    fills(&mut terminal, day).await?;
    assert_eq!(
        stored(&bot, &stack, day).await?,
        (StatusCode::OK, entry(day, 7))
    );

    is_reminded(&mut terminal, &bot, &stack, today).await?;
    believes_the_journal_alone(&mut terminal, &bot, &relay).await?;
    saves_a_report(&mut terminal, folder.path(), day).await?;

    changes_the_intensity(&mut terminal, day).await?;
    assert_eq!(
        stored(&bot, &stack, day).await?,
        (StatusCode::OK, entry(day, 9))
    );

    terminal.types("erase")?;
    terminal.reads("Type yes").await?;
    terminal.types("yes")?;
    terminal.reads(&format!("* erased: {PERSON}\n")).await?;
    assert_eq!(stored(&bot, &stack, day).await?.0, StatusCode::NOT_FOUND);
    terminal.types("quit")?;
    assert!(terminal.closes().await?.success());
    Ok(())
}

/// Fills a day, with one answer that the bot does not take and two that the API does not.
async fn fills(terminal: &mut Terminal, day: Date) -> anyhow::Result<()> {
    terminal.types(&format!("fill {day}"))?;
    for (question, answer) in [
        ("a headache?", "1"),
        ("begin?", "25:99"),
        ("end?", "18:00"),
        ("flashes", "No"),
        ("Where", "left, right"),
        ("like?", "pulsating"),
        ("moving about", "1"),
        ("How strong", "eleven"),
        ("Please choose", "7"),
        ("sick?", "2"),
        ("vomit?", "2"),
        ("light", "1"),
        ("sounds", "skip"),
        ("set it off?", "stress, neon light"),
        ("medicines", "Ibuprofen, 400 mg, 14:30; Paracetamol"),
        ("add about this day?", "a long day"),
        // The API's refusal names the field, and only that is asked again.
        ("/attack/onset/at: not a time of day", "08:30"),
        ("Where", "left, temple, behind the ear"),
    ] {
        terminal.answers(question, answer).await?;
    }
    terminal.reads(&format!("{day} is stored.\n")).await?;
    Ok(())
}

/// The day as the API tells it, but for its provenance.
fn entry(day: Date, intensity: u8) -> Value {
    json!({
        "date": day,
        "questionnaire": 2,
        "headache": true,
        "attack": {
            "onset": { "at": "08:30" },
            "resolution": { "at": "18:00" },
            "aura": false,
            "location": { "sites": ["left", "temple"], "words": "behind the ear" },
            "quality": "pulsating",
            "worse_with_activity": true,
            "intensity": intensity,
            "nausea": "slight",
            "vomiting": false,
            "photophobia": true,
            "triggers": { "known": ["stress"], "words": "neon light" },
        },
        "medicines": [
            { "name": "Ibuprofen", "amount": "400 mg", "taken_at": "14:30" },
            { "name": "Paracetamol" },
        ],
        "comment": "a long day",
    })
}

async fn stored(bot: &ApiBot, stack: &Stack, day: Date) -> anyhow::Result<(StatusCode, Value)> {
    let path = format!("/v1/people/{PERSON}/entries/{day}");
    let (status, mut entry) = bot.get(stack, &path).await?;
    let fields = entry.as_object_mut().context("an entry")?;
    if let Some(provenance) = fields.remove("provenance") {
        assert_eq!(provenance["channel"], bot.channel);
    }
    Ok((status, entry))
}

/// Sets the reminder, and hears of it when its time has come.
async fn is_reminded(
    terminal: &mut Terminal,
    bot: &ApiBot,
    stack: &Stack,
    today: Date,
) -> anyhow::Result<()> {
    terminal.types("remind 25:00")?;
    terminal.reads("/reminder/time: not a time of day").await?;
    terminal.types("remind 20:15")?;
    terminal.reads("You will be asked at 20:15").await?;
    let (_, person) = bot.get(stack, &format!("/v1/people/{PERSON}")).await?;
    assert_eq!(person["reminder"]["time"], "20:15");

    let job = json!({"daily": {"person": format!("{}/{PERSON}", bot.channel), "time": "20:15:00"}});
    stack.queue_reminder(&job).await?;
    terminal
        .reads("* reminder due: how was the day? fill ")
        .await?;
    let asked: Date = terminal.reads("\n").await?.parse()?;
    assert!(asked >= today, "{asked}");
    Ok(())
}

/// An eavesdropper can repeat a call, and can change nothing.
async fn believes_the_journal_alone(
    terminal: &mut Terminal,
    bot: &ApiBot,
    relay: &Relay,
) -> anyhow::Result<()> {
    let heard = relay.last("reminder.due")?;
    assert_eq!(relay.send(&heard).await?, StatusCode::NO_CONTENT);

    let erasure = json!({"id": "forged", "type": "person.erased", "person": PERSON});
    let mut of_another = heard.clone();
    of_another.token = "0".repeat(64);
    let mut unsigned = heard.clone();
    unsigned.body["signature"] = Value::Null;
    let mut shapeless = heard.clone();
    shapeless.body = json!([]);
    for forged in [heard.telling(&erasure), of_another, unsigned, shapeless] {
        assert_eq!(
            relay.send(&forged).await?,
            StatusCode::FORBIDDEN,
            "{forged:?}"
        );
    }

    for signed in [
        json!({"id": "old", "told_at": Timestamp::now() - 26.hours()}),
        json!({"id": "another's", "channel": "another"}),
    ] {
        let call = heard.signed_as(bot, &signed)?;
        assert_eq!(relay.send(&call).await?, StatusCode::FORBIDDEN, "{signed}");
    }

    terminal.types("stats")?;
    let meanwhile = terminal.reads("1 with headache").await?;
    assert!(!meanwhile.contains('*'), "{meanwhile}");
    Ok(())
}

/// Orders a report, and finds the answers in the file.
async fn saves_a_report(terminal: &mut Terminal, folder: &Path, day: Date) -> anyhow::Result<()> {
    terminal.types("report csv")?;
    terminal.reads("* report ready: ").await?;
    let file = terminal.reads("\n").await?;
    let saved = fs::read_to_string(folder.join(&file)).with_context(|| file.clone())?;
    let line = saved
        .lines()
        .find(|line| line.starts_with(&day.to_string()));
    let answers = format!(
        "{day},Yes,08:30,18:00,No,,\"Left, Temple, behind the ear\",Pulsating,Yes,7,\
         A little,No,Yes,,\"Stress, neon light\",\"Ibuprofen 400 mg, 14:30; Paracetamol\",\
         2,a long day,"
    );
    let line = line.context("the day")?;
    assert!(line.starts_with(&answers), "{line}");
    Ok(())
}

/// Fills the day again: Enter keeps the known answers.
async fn changes_the_intensity(terminal: &mut Terminal, day: Date) -> anyhow::Result<()> {
    terminal.types(&format!("fill {day}"))?;
    terminal.answers("so far: Yes", "").await?;
    terminal.answers("so far: 08:30", "").await?;
    for _ in ["resolution", "aura", "location", "quality", "activity"] {
        terminal.answers("so far: ", "").await?;
    }
    terminal.answers("so far: 7", "9").await?;
    for _ in [
        "nausea",
        "vomiting",
        "photophobia",
        "phonophobia",
        "triggers",
        "medicines",
    ] {
        terminal.answers("\n", "").await?;
    }
    terminal.answers("so far: a long day", "").await?;
    terminal.reads(&format!("{day} is stored.\n")).await?;
    Ok(())
}
