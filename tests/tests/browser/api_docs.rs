//! The page that explains the API, as the author of another bot uses it.

use std::time::Duration;

use anyhow::Context;
use end_to_end::{ApiBot, Browser, Device, Stack, eventually};
use fantoccini::Locator;
use serde_json::Value;

/// How long a page may take to be drawn, or a call to be answered.
const PATIENCE: Duration = Duration::from_secs(20);

/// The operations that are listed, as `get /v1/health`.
const LISTED: &str = r#"
const words = (block, part) => block.querySelector(`.opblock-summary-${part}`).textContent;
const blocks = [...document.querySelectorAll(".opblock-tag-section .opblock")];
return blocks.map((block) => `${words(block, "method").toLowerCase()} ${words(block, "path")}`);
"#;

/// The origins of all requests of the page.
const ORIGINS: &str = r#"
return [...new Set(performance.getEntriesByType("resource").map(({ name }) => new URL(name).origin))];
"#;

#[tokio::test]
async fn every_operation_is_listed_and_what_the_page_proposes_works() -> anyhow::Result<()> {
    let stack = Stack::shared().await?;
    let bot = ApiBot::register(&stack, "reader").await?;
    let browser = Browser::open(Device::Desktop).await?;
    let api_url = &stack.cloud.outputs.api_url;
    browser.goto(&format!("{api_url}/docs")).await?;

    let expected = operations(&stack).await?;
    let is_listed = async || {
        let mut listed: Vec<String> = browser.read(LISTED).await?;
        listed.sort();
        Ok((listed == expected).then_some(()))
    };
    eventually("the operations are listed", PATIENCE, is_listed).await?;

    authorize(&browser, &bot.token()?).await?;
    // As the page proposes them.
    for (operation, expected) in [
        ("people-write_person", "201"),
        ("people-read_person", "200"),
        ("entries-write_entry", "201"),
        ("questionnaire-read_questionnaire", "200"),
    ] {
        let status = executes(&browser, operation).await?;
        assert_eq!(status, expected, "{operation}");
    }

    let origins: Vec<String> = browser.read(ORIGINS).await?;
    assert_eq!(origins, [api_url.trim_end_matches('/')]);
    browser.close().await
}

/// Gives the page a token.
async fn authorize(browser: &Browser, token: &str) -> anyhow::Result<()> {
    browser
        .tap(Locator::Css(".auth-wrapper .authorize"))
        .await?;
    browser
        .write(Locator::Css(".auth-container input"), token)
        .await?;
    browser
        .tap(Locator::Css(".auth-btn-wrapper .authorize"))
        .await?;
    browser
        .tap(Locator::Css(".auth-btn-wrapper .btn-done"))
        .await
}

/// Opens an operation and sends the request that the page proposes. Returns the status of the answer.
async fn executes(browser: &Browser, operation: &str) -> anyhow::Result<String> {
    let within = |part: &str| format!("#operations-{operation} {part}");
    for part in [".opblock-summary-control", "button.execute"] {
        browser.tap(Locator::Css(&within(part))).await?;
    }
    let status = within(".live-responses-table .response .response-col_status");
    let status = format!("return document.querySelector('{status}')?.innerText.trim()");
    let answer = async || browser.read::<Option<String>>(&status).await;
    eventually("an answer", PATIENCE, answer).await
}

/// The operations of the description, as `get /v1/health`, in order.
async fn operations(stack: &Stack) -> anyhow::Result<Vec<String>> {
    let address = format!("{}/v1/openapi.json", stack.cloud.outputs.api_url);
    let description: Value = stack.open(&address).await?.json().await?;
    let paths = description["paths"].as_object().context("paths")?;
    let mut operations: Vec<_> = paths
        .iter()
        .flat_map(|(path, item)| {
            let methods = item.as_object().into_iter().flat_map(|item| item.keys());
            methods.map(move |method| format!("{method} {path}"))
        })
        .collect();
    operations.sort();
    Ok(operations)
}
