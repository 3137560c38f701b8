//! The page around the messages.

use end_to_end::Scheme;
use journal::Question::{Date, Headache, Medicines};
use local_cloud::OPERATOR;
use serde_json::Value;

use crate::{after_the_welcome, fills_a_painless_day, on_a_phone};

/// How far anything reaches over the right edge, and the page can be moved sideways.
const SIDEWAYS: &str = r#"
const moves = (element) => element.scrollWidth - element.clientWidth;
return Math.max(moves(document.documentElement), ...[...document.querySelectorAll("main, #scroll, footer, #people")].map(moves));
"#;

/// Texts that stand out too little from their background: a contrast of less
/// than 4.5, as WCAG 2 reckons it.
const FAINT: &str = r#"
const canvas = new OffscreenCanvas(1, 1).getContext("2d");
const channels = (colours) => {
  canvas.clearRect(0, 0, 1, 1);
  for (const colour of colours) { canvas.fillStyle = colour; canvas.fillRect(0, 0, 1, 1); }
  return [...canvas.getImageData(0, 0, 1, 1).data.slice(0, 3)];
};
const luminance = (colour) => {
  const [red, green, blue] = colour.map((value) => value / 255).map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};
const behind = (element) => (element ? [...behind(element.parentElement), getComputedStyle(element).backgroundColor] : ["Canvas"]);
const contrast = (element) => {
  const back = behind(element);
  const lights = [luminance(channels([...back, getComputedStyle(element).color])), luminance(channels(back))];
  return { contrast: (Math.max(...lights) + 0.05) / (Math.min(...lights) + 0.05), element: element.outerHTML.slice(0, 200) };
};
const texts = [...document.querySelectorAll("body *")].filter((element) =>
  element.checkVisibility() && !element.matches(":disabled") && [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim()));
return texts.map(contrast).filter(({ contrast }) => contrast < 4.5);
"#;

#[tokio::test]
async fn two_people_side_by_side_do_not_mix() -> anyhow::Result<()> {
    after_the_welcome(async |stack, anna| {
        fills_a_painless_day(anna, "Yesterday", "only Anna's").await?;
        let annas = anna.at_rest(stack).await?;

        let boris = anna.goes_to(stack.newcomer("en").id).await?;
        boris.begins().await?;
        boris.types("/add").await?;
        boris.is_asked(Date).await?;
        let boriss = boris.at_rest(stack).await?;
        assert!(
            boriss
                .iter()
                .all(|bubble| !bubble.text.contains("only Anna's")),
            "{boriss:?}"
        );

        let anna = boris.goes_to(anna.person).await?;
        anna.await_bubbles("the first chat is as it was", |bubbles| bubbles == annas)
            .await?;
        Ok(())
    })
    .await
}

/// A long press on the newest message with these words.
fn long_press(words: &str) -> String {
    let is_it = format!("(message) => message.innerText.includes({words:?})");
    format!(
        "const messages = [...document.querySelectorAll('[data-testid=\"message\"]')];
        const press = new MouseEvent('contextmenu', {{ bubbles: true, cancelable: true }});
        return messages.findLast({is_it}).dispatchEvent(press);"
    )
}

#[tokio::test]
async fn the_operator_answers_by_a_long_press_on_a_message() -> anyhow::Result<()> {
    after_the_welcome(async |_, anna| {
        anna.types("/feedback The letters are too small").await?;
        anna.reads(&anna.texts.get("feedback-sent")).await?;

        let operator = anna.goes_to(OPERATOR).await?;
        operator.reads("The letters are too small").await?;
        let is_left_to_the_browser: bool = operator
            .browser
            .read(&long_press("The letters are too small"))
            .await?;
        assert!(!is_left_to_the_browser);
        assert!(operator.shows_part("reply").await?);
        operator.types("They will grow").await?;

        let anna = operator.goes_to(anna.person).await?;
        anna.reads("They will grow").await?;
        assert!(!anna.shows_part("reply").await?);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn after_a_reload_the_chat_and_the_survey_are_as_before() -> anyhow::Result<()> {
    after_the_welcome(async |stack, chat| {
        chat.taps(&chat.texts.get("button-begin")).await?;
        chat.is_asked(Date).await?;
        chat.taps("Yesterday").await?;
        chat.is_asked(Headache).await?;
        let before = chat.at_rest(stack).await?;
        chat.browser.reload().await?;
        chat.await_bubbles("the same messages", |bubbles| bubbles == before)
            .await?;
        chat.answers(Headache, &["no"]).await?;
        chat.is_asked(Medicines).await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn nothing_on_a_phone_reaches_over_its_edge() -> anyhow::Result<()> {
    on_a_phone(async |_, chat| {
        let stays = async |what: &str| {
            let sideways: i32 = chat.browser.read(SIDEWAYS).await?;
            assert_eq!(sideways, 0, "{what} can be moved sideways");
            anyhow::Ok(())
        };
        chat.begins().await?;
        stays("the welcome").await?;
        chat.types(&"Donaudampfschifffahrtsgesellschaft".repeat(8))
            .await?;
        chat.reads(&chat.texts.get("unclear")).await?;
        stays("a long word").await?;
        fills_a_painless_day(chat, "Yesterday", "slept").await?;
        chat.types("/add").await?;
        chat.is_asked(Date).await?;
        stays("a survey").await?;
        chat.orders_report().await?;
        chat.await_bubbles("the report comes", |bubbles| {
            bubbles.iter().any(|bubble| bubble.document.is_some())
        })
        .await?;
        stays("a document").await?;
        chat.taps_part("document").await?;
        chat.browser.follow_to_new_tab().await?;
        stays("the report").await?;
        chat.browser.close_tab().await
    })
    .await
}

#[tokio::test]
async fn every_word_can_be_read_in_light_and_in_dark_colours() -> anyhow::Result<()> {
    after_the_welcome(async |_, chat| {
        fills_a_painless_day(chat, "Yesterday", "slept").await?;
        chat.orders_report().await?;
        chat.await_bubbles("the report comes", |bubbles| {
            bubbles.iter().any(|bubble| bubble.document.is_some())
        })
        .await?;
        chat.types("/add").await?;
        chat.is_asked(Date).await?;
        let width: f64 = chat.browser.read("return innerWidth").await?;
        assert!(
            (width - 390.0).abs() < 0.5,
            "a phone is 390 wide, not {width}"
        );
        for scheme in [Scheme::Light, Scheme::Dark] {
            chat.browser.choose_scheme(scheme).await?;
            let faint: Vec<Value> = chat.browser.read(FAINT).await?;
            assert!(faint.is_empty(), "{scheme:?}: {faint:#?}");
        }
        Ok(())
    })
    .await
}
