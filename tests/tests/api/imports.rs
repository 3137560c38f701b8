//! Files of other diaries on their way through the gateway, which encodes their bytes.

use axum::http::{Method, StatusCode};
use end_to_end::{ApiBot, Stack, other_diaries};
use jiff::{ToSpan, Zoned};
use journal::Language;
use journal::questionnaire::{NO, Question};
use journal_texts::Texts;
use serde_json::{Value, json};

const ANN: &str = "/v1/people/ann";

/// A table of two painless days as a spreadsheet may save it: in UTF-16, with semicolons.
fn table() -> anyhow::Result<Vec<u8>> {
    let texts = Texts::report(Language::De);
    let [date, headache] = [Question::Date, Question::Headache].map(|it| texts.label(it));
    let no = texts.option(Question::Headache, NO);
    let mut table = format!("\u{feff}{date};{headache}\r\n");
    for days in [2, 3] {
        let day = Zoned::now().in_tz("UTC")?.date().checked_sub(days.days())?;
        table += &format!("{};{no}\r\n", day.strftime("%d.%m.%Y"));
    }
    Ok(table.encode_utf16().flat_map(u16::to_le_bytes).collect())
}

#[tokio::test]
async fn the_bytes_of_a_file_arrive_as_they_were_sent() -> anyhow::Result<()> {
    let stack = Stack::shared().await?;
    let bot = ApiBot::register(&stack, "imports").await?;
    let person = bot.request(&stack, Method::PUT, ANN)?;
    let settings = json!({"language": "de", "zone": "UTC"});
    person.json(&settings).send().await?.error_for_status()?;

    let imports = format!("{ANN}/imports");
    for (status, new) in [(StatusCode::CREATED, 2), (StatusCode::CREATED, 0)] {
        let import = bot.request(&stack, Method::POST, &imports)?;
        let import = import.header("content-type", "application/octet-stream");
        let answer = import.body(table()?).send().await?;
        assert_eq!(answer.status(), status);
        let said: Value = answer.json().await?;
        assert_eq!(said["found"]["new"], new, "{said}");
        assert_eq!(said["faults"], json!([]));
    }
    let (_, list) = bot.get(&stack, &format!("{ANN}/entries")).await?;
    let days = list["entries"].as_array().map(Vec::len);
    assert_eq!(days, Some(2), "{list}");
    Ok(())
}

#[tokio::test]
async fn every_other_diary_is_known_by_its_content() -> anyhow::Result<()> {
    let stack = Stack::shared().await?;
    let bot = ApiBot::register(&stack, "formats").await?;
    let day = Zoned::now().in_tz("UTC")?.date().checked_sub(4.days())?;
    let person = bot.request(&stack, Method::PUT, ANN)?;
    let settings = json!({"language": "en", "zone": "UTC"});
    person.json(&settings).send().await?.error_for_status()?;
    for (source, file) in other_diaries(day)? {
        let looked_at = format!("{ANN}/imports?dry_run=true");
        let import = bot.request(&stack, Method::POST, &looked_at)?;
        let import = import.header("content-type", "application/octet-stream");
        let answer = import.body(file).send().await?.error_for_status()?;
        let said: Value = answer.json().await?;
        assert_eq!(said["source"], source.id(), "{said}");
        assert_eq!(said["found"]["new"], 1, "{said}");
        assert_eq!(said["faults"], json!([]), "{said}");
    }
    Ok(())
}
