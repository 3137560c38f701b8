//! The report as a doctor opens it: by its address, with the headers that it comes with.

use std::time::Duration;

use end_to_end::{Browser, Device, Patient, Scheme, Stack, eventually};
use fantoccini::Locator;
use jiff::{ToSpan, Zoned};
use journal::Language;
use journal_texts::Texts;
use serde::Deserialize;

/// The pictures of the report that stand for something by themselves.
const CHARTS: &str = r#"
return [...document.querySelectorAll('svg[role="img"]')].map((chart) => {
  const { width, height } = chart.getBoundingClientRect();
  return { look: chart.getAttribute("class"), width, height };
});
"#;

const HEADING: &str = "return document.querySelector('h1').innerText";

/// With which status the page came.
const STATUS: &str = "return performance.getEntriesByType('navigation')[0].responseStatus";

/// The way to the button of the page that a link shows first.
const BUTTON: Locator<'_> = Locator::Css("form button");

/// Tries a script of its own and a picture from elsewhere, as no report does.
const FORBIDDEN: &str = r#"
const script = document.createElement("script");
script.textContent = "document.title = 'changed'";
document.body.append(script);
const picture = new Image();
const { promise, resolve } = Promise.withResolvers();
picture.onload = () => resolve("loaded");
picture.onerror = () => resolve("refused");
picture.src = "/docs";
return promise.then((outcome) => [document.title, outcome]);
"#;

#[derive(Debug, Deserialize)]
struct Chart {
    look: String,
    width: f64,
    height: f64,
}

/// Someone whose two bad days, weeks apart, fill every chart.
async fn after_two_bad_days(stack: &Stack) -> anyhow::Result<Patient<'_>> {
    let anna = stack.newcomer("en");
    anna.types("/start").await?;
    let today = Zoned::now().in_tz("UTC")?.date();
    for days in [20, 1] {
        let day = today.checked_sub(days.days())?.strftime("%d.%m.%Y");
        anna.types_all(&["/add", &day.to_string(), "yes", "8:30", "18:00", "no"])
            .await?;
        anna.types_all(&["left, temple", "pulsating", "yes", "7", "slight"])
            .await?;
        anna.types_all(&["no", "yes", "yes", "stress", "Ibuprofen 400 mg 9:00"])
            .await?;
        let saved = anna.types("a bad day").await?;
        anyhow::ensure!(saved.text().ends_with("Saved."), "{saved:#?}");
    }
    Ok(anna)
}

/// Presses the button, and waits for the report of this title.
async fn opens_report(browser: &Browser, title: &str) -> anyhow::Result<()> {
    browser.tap(BUTTON).await?;
    // Between the two pages there is no heading to be read.
    let is_there = async || {
        let heading = browser.read::<String>(HEADING).await.ok();
        Ok(heading.filter(|it| it == title).map(|_| ()))
    };
    eventually("the report", Duration::from_secs(20), is_there).await
}

#[tokio::test]
async fn a_link_shows_the_whole_report_and_the_policy_on_its_page_forbids_the_rest()
-> anyhow::Result<()> {
    let stack = Stack::shared().await?;
    let anna = after_two_bad_days(&stack).await?;
    let address = anna.orders_link().await?;
    let browser = Browser::open(Device::Desktop).await?;
    browser.goto(&address).await?;
    let title: String = browser.read("return document.title").await?;
    assert_eq!(title, Texts::of(Language::En).get("links-report"));
    for scheme in [Scheme::Light, Scheme::Dark] {
        browser.choose_scheme(scheme).await?;
        let violations = browser.violations().await?;
        assert!(violations.is_empty(), "{scheme:?}: {violations:#?}");
    }
    let texts = Texts::report(Language::En);
    let title = texts.get("report-title");
    opens_report(&browser, &title).await?;
    // Without a question whether to send the form again.
    browser.reload().await?;
    assert_eq!(browser.read::<String>(HEADING).await?, title);
    let words: String = browser.read("return document.body.innerText").await?;
    assert!(words.contains("a bad day"), "{words}");
    let charts: Vec<Chart> = browser.read(CHARTS).await?;
    for look in ["month", "chart", "columns"] {
        assert!(charts.iter().any(|chart| chart.look == look), "{charts:?}");
    }
    for chart in &charts {
        assert!(chart.width > 100.0 && chart.height > 50.0, "{chart:?}");
    }
    for scheme in [Scheme::Light, Scheme::Dark] {
        browser.choose_scheme(scheme).await?;
        let violations = browser.violations().await?;
        assert!(violations.is_empty(), "{scheme:?}: {violations:#?}");
    }
    assert_eq!(browser.take_errors().await?, Vec::<String>::new());

    // The policy is in force, and its violations are heard of.
    let title: String = browser.read("return document.title").await?;
    let (after, picture): (String, String) = browser.read(FORBIDDEN).await?;
    assert_eq!((after, picture), (title, "refused".to_owned()));
    let errors = browser.take_errors().await?;
    for forbidden in ["inline script", "Loading the image"] {
        let is_told =
            |error: &String| error.contains(forbidden) && error.contains("Content Security Policy");
        assert!(errors.iter().any(is_told), "{errors:#?}");
    }
    browser.close().await
}

#[tokio::test]
async fn a_revoked_link_says_that_there_is_none() -> anyhow::Result<()> {
    let stack = Stack::shared().await?;
    let anna = stack.newcomer("en");
    anna.types_all(&["/start", "/add", "yesterday", "no", "none", "none"])
        .await?;
    let address = anna.orders_link().await?;
    let browser = Browser::open(Device::Phone).await?;
    browser.goto(&address).await?;
    let title = Texts::report(Language::En).get("report-title");
    opens_report(&browser, &title).await?;
    assert_eq!(browser.take_errors().await?, Vec::<String>::new());

    anna.types("/links").await?;
    anna.taps("Revoke 1").await?;
    browser.reload().await?;
    let status: u16 = browser.read(STATUS).await?;
    assert_eq!(status, 404);
    let words: String = browser.read("return document.body.innerText").await?;
    let sentence = Texts::of(Language::En).get("links-gone");
    assert!(
        words.contains(&sentence),
        "{sentence:?} is not in {words:?}"
    );
    let violations = browser.violations().await?;
    assert!(violations.is_empty(), "{violations:#?}");
    let errors = browser.take_errors().await?;
    assert!(
        errors.iter().all(|error| error.contains("404")),
        "{errors:#?}"
    );
    browser.close().await
}
