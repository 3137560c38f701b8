//! The pages as people meet them who see, hear or move differently: axe-core
//! finds nothing wrong, and nothing has to be pushed sideways.

use std::path::Path;

use anyhow::{Context, anyhow};
use end_to_end::{Browser, Device, Scheme};
use journal::Question::{Date, Headache};
use journal::{Entry, Language, Period, Retention};
use journal_report::{ReportInput, ReportView};

use crate::{after_the_welcome, diary, fills_a_painless_day, unusual};

/// The elements that reach over the right edge.
const SIDEWAYS: &str = r#"
const edge = document.documentElement.clientWidth;
const over = [...document.querySelectorAll("body *")].filter((element) => element.getBoundingClientRect().right > edge + 0.5);
return [...(document.documentElement.scrollWidth > edge ? ["the page"] : []), ...over.map((element) => element.outerHTML.slice(0, 120))];
"#;

/// Reports of two months, with a name each: an ordinary one and those that are hard to set.
fn reports(language: Language) -> anyhow::Result<Vec<(&'static str, String)>> {
    let zone = "Europe/Moscow".parse()?;
    let made_at: jiff::Timestamp = "2026-11-23T11:05:00Z".parse()?;
    let period = Period::stored(
        made_at.in_tz("Europe/Moscow")?.date(),
        Retention { days: 60 },
    );
    let made_up = |error: Box<dyn std::error::Error>| anyhow!("a made-up diary: {error}");
    let page = |name: &str, entries: &[Entry]| -> anyhow::Result<String> {
        let input = ReportInput {
            entries,
            period,
            language,
            zone: &zone,
            made_at,
            counts_migraine_like: true,
        };
        let mut medicines = diary::medicines(entries).map_err(made_up)?;
        if name == "preventive" {
            diary::add_preventive(&mut medicines, language).map_err(made_up)?;
        }
        Ok(journal_report::html(&ReportView::new(&input, &medicines))?)
    };
    let ordinary = ("ordinary", diary::diary(period, language).map_err(made_up)?);
    let full = ("full", diary::full(period, language).map_err(made_up)?);
    let preventive = ("preventive", ordinary.1.clone());
    let unusual = unusual::all(period, language).map_err(made_up)?;
    [ordinary, full, preventive]
        .into_iter()
        .chain(unusual)
        .map(|(name, entries)| Ok((name, page(name, &entries)?)))
        .collect()
}

async fn shows(browser: &Browser, folder: &Path, page: &str) -> anyhow::Result<()> {
    let file = folder.join("report.html");
    std::fs::write(&file, page).context("writing the page")?;
    browser.goto(&format!("file://{}", file.display())).await
}

#[tokio::test]
async fn a_report_has_no_violation_on_any_device_in_any_colours() -> anyhow::Result<()> {
    let folder = tempfile::tempdir()?;
    for device in [Device::Phone, Device::Desktop] {
        let browser = Browser::open(device).await?;
        for language in Language::ALL {
            for (name, page) in reports(language)? {
                // All pages have the same colours, and a device changes their layout but no text.
                let schemes = match (name, device, language) {
                    ("full", ..) => &[Scheme::Dark, Scheme::Light][..],
                    (_, Device::Phone, _) | (_, _, Language::En) => &[Scheme::Light],
                    _ => continue,
                };
                shows(&browser, folder.path(), &page).await?;
                for &scheme in schemes {
                    browser.choose_scheme(scheme).await?;
                    let violations = browser.violations().await?;
                    assert!(
                        violations.is_empty(),
                        "{name}, {language:?}, {device:?}, {scheme:?}: {violations:#?}"
                    );
                }
            }
        }
        browser.close().await?;
    }
    Ok(())
}

#[tokio::test]
async fn a_report_needs_no_pushing_sideways_at_320_points() -> anyhow::Result<()> {
    let folder = tempfile::tempdir()?;
    let browser = Browser::open(Device::Desktop).await?;
    browser.narrow(320).await?;
    for language in Language::ALL {
        for (name, page) in reports(language)? {
            shows(&browser, folder.path(), &page).await?;
            let width: f64 = browser.read("return innerWidth").await?;
            assert!(width <= 320.5, "{width}");
            let over: Vec<String> = browser.read(SIDEWAYS).await?;
            assert!(over.is_empty(), "{name}, {language:?}: {over:#?}");
        }
    }
    browser.close().await
}

#[tokio::test]
async fn the_summary_takes_two_pages_of_paper_and_the_days_come_after() -> anyhow::Result<()> {
    let folder = tempfile::tempdir()?;
    let browser = Browser::open(Device::Desktop).await?;
    for language in Language::ALL {
        for (name, page) in reports(language)? {
            // Somebody who writes all this needs more paper.
            if ["hostile", "many-scripts"].contains(&name) {
                continue;
            }
            shows(&browser, folder.path(), &page).await?;
            let all = browser.pages_on_paper().await?;
            // Where the footnotes find no room beside the summary they stand after the days.
            let remove = "document.querySelectorAll('.days, .days ~ *').forEach(it => it.remove()); return null;";
            browser.read::<()>(remove).await?;
            let summary = browser.pages_on_paper().await?;
            assert!(summary <= 2, "{name}, {language:?}: {summary} pages");
            assert!(all > summary, "{name}, {language:?}: the days are missing");
        }
    }
    browser.close().await
}

#[tokio::test]
async fn the_check_finds_what_is_wrong() -> anyhow::Result<()> {
    let folder = tempfile::tempdir()?;
    let browser = Browser::open(Device::Desktop).await?;
    let faint = r#"<!doctype html><title>x</title><main><h1 style="color:#bbb;background:#fff">faint</h1></main>"#;
    shows(&browser, folder.path(), faint).await?;
    let violations = browser.violations().await?;
    let rules: Vec<_> = violations.iter().map(|found| found.rule.as_str()).collect();
    assert!(
        rules.contains(&"color-contrast") && rules.contains(&"html-has-lang"),
        "{rules:?}"
    );
    browser.close().await
}

#[tokio::test]
async fn the_chat_has_no_violation_in_any_colours() -> anyhow::Result<()> {
    after_the_welcome(async |_, chat| {
        fills_a_painless_day(chat, "Yesterday", "slept").await?;
        chat.types("/add").await?;
        chat.is_asked(Date).await?;
        chat.taps("Today").await?;
        chat.is_asked(Headache).await?;
        for scheme in [Scheme::Light, Scheme::Dark] {
            chat.browser.choose_scheme(scheme).await?;
            let violations = chat.browser.violations().await?;
            assert!(violations.is_empty(), "{scheme:?}: {violations:#?}");
        }
        Ok(())
    })
    .await
}
