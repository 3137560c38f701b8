//! A picture for each language: the calendar and a card of the chat, and the first page of the
//! report, of the same two months.

use std::path::Path;
use std::process::Command;

use anyhow::{Context, ensure};
use end_to_end::{Browser, ChatPage, Device, Patient, Stack};
use journal::Language;
use journal_texts::Texts;
use serde_json::{Value, json};
use telegram_stand_in::Message;

use crate::{answer_half_of_the_survey, report_as, save};

/// The medicines of the diary, as [`names`] has them in other languages.
const MEDICINES: [&str; 2] = ["Sumatriptan", "Ibuprofen"];

/// Takes the pictures, each under the code of its language, with the diary of the person who
/// was photographed before. The single pictures and the PDF stay in `parts`.
pub async fn take(anna: &Patient<'_>, folder: &Path, parts: &Path) -> anyhow::Result<()> {
    let diary = report_as(anna, Language::En, "json", 3).await?;
    let diary: Value = serde_json::from_slice(&diary)?;
    for language in Language::ALL {
        let code = language.code();
        take_parts(anna, &diary, language, parts)
            .await
            .with_context(|| format!("the pictures of {code}"))?;
        let sheet = parts.join(format!("{code}.html"));
        let pictures = ["calendar", "card", "report"];
        let pictures =
            pictures.map(|part| format!("<img src=\"{code}-{part}.png\" width=\"390\">"));
        let style = "body { margin: 0; display: flex; gap: 10px; align-items: start }";
        std::fs::write(
            &sheet,
            format!("<style>{style}</style>{}", pictures.concat()),
        )?;
        let desktop = Browser::open(Device::Desktop).await?;
        desktop.narrow(1190).await?;
        desktop
            .goto(&format!("file://{}", sheet.canonicalize()?.display()))
            .await?;
        save(&desktop, folder.join(format!("{code}.png"))).await?;
        desktop.close().await?;
    }
    Ok(())
}

async fn take_parts(
    stack: &Stack,
    diary: &Value,
    language: Language,
    parts: &Path,
) -> anyhow::Result<()> {
    let part = |name: &str| parts.join(format!("{}-{name}", language.code()));
    let person = stack.newcomer(language.code());
    person.types_all(&["/start", "/alarm 21:30"]).await?;
    import(&person, language, &said_in(language, diary)).await?;

    let phone = Browser::open(Device::Phone).await?;
    let chat = ChatPage::open(&phone, stack, person.id, language).await?;
    chat.types("/calendar").await?;
    let legend = chat.texts.get("calendar-legend");
    chat.await_bubbles("the calendar", |bubbles| {
        bubbles.iter().any(|bubble| bubble.text.contains(&legend))
    })
    .await?;
    save(&phone, part("calendar.png")).await?;
    let reminder = json!({ "daily": { "person": person.name(), "time": "21:30" } });
    stack.queue_reminder(&reminder).await?;
    answer_half_of_the_survey(&chat).await?;
    save(&phone, part("card.png")).await?;
    phone.close().await?;

    let pdf = part("report.pdf");
    std::fs::write(&pdf, report_as(&person, language, "pdf", 1).await?)?;
    let mut draw = Command::new("pdftoppm");
    draw.args(["-png", "-r", "80", "-singlefile"]).arg(&pdf);
    let drawn = draw.arg(part("report")).status().context("pdftoppm")?;
    ensure!(drawn.success(), "pdftoppm could not draw {}", pdf.display());
    Ok(())
}

/// Sends a diary of before, and has its days imported.
async fn import(person: &Patient<'_>, language: Language, diary: &Value) -> anyhow::Result<()> {
    person.sends_file("diary.json", serde_json::to_vec(diary)?)?;
    let undo = Texts::chat(language).get("import-button-undo");
    let shown = async |can_be_undone: bool| {
        let is_shown = |messages: &[Message]| {
            let labels = messages.last().map(|message| message.button_labels());
            let labels = labels.unwrap_or_default();
            !labels.is_empty() && labels.contains(&undo.as_str()) == can_be_undone
        };
        person.telegram().await_chat(person.id, is_shown).await
    };
    let found = shown(false)
        .await
        .context("waiting for what is in the file")?;
    let labels = found.last().map(|message| message.button_labels());
    let import = labels.and_then(|labels| labels.first().copied());
    person.touches(import.context("a button")?)?;
    shown(true).await.context("waiting for the days")?;
    Ok(())
}

/// The diary with the medicines' names of that language, and without comments.
fn said_in(language: Language, diary: &Value) -> Value {
    match diary {
        Value::Object(fields) => {
            let kept = fields.iter().filter(|(name, _)| *name != "comment");
            let said = kept.map(|(name, value)| (name.clone(), said_in(language, value)));
            Value::Object(said.collect())
        }
        Value::Array(values) => values
            .iter()
            .map(|value| said_in(language, value))
            .collect(),
        Value::String(text) => {
            let mut names = MEDICINES.iter().zip(names(language));
            let name = names.find(|(name, _)| **name == text.as_str());
            Value::String(name.map_or(text.clone(), |(_, name)| name.to_owned()))
        }
        other => other.clone(),
    }
}

/// How the [`MEDICINES`] are called.
fn names(language: Language) -> [&'static str; 2] {
    match language {
        Language::Ru => ["Суматриптан", "Ибупрофен"],
        Language::Uk => ["Суматриптан", "Ібупрофен"],
        Language::Es => ["Sumatriptán", "Ibuprofeno"],
        Language::Fr => ["Sumatriptan", "Ibuprofène"],
        Language::Pt => ["Sumatriptana", "Ibuprofeno"],
        _ => MEDICINES,
    }
}
