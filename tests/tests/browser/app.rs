//! The Mini App: from the chat page, and on a page of its own as Telegram's programs open it.

use std::time::Duration;

use anyhow::Context;
use end_to_end::{Browser, Device, MiniApp, Patient, Scheme, Stack, eventually};
use fantoccini::Locator;
use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp, ToSpan, tz::TimeZone};
use journal::{Language, Question};
use journal_texts::Texts;
use reqwest::Method;
use serde_json::{Value, json};

use crate::after_the_welcome;

/// The answers to all questions of a day with headache that are asked of everyone.
const BAD_DAY: [(Question, &[&str]); 14] = [
    (Question::Headache, &["yes"]),
    (Question::Onset, &["morning"]),
    (Question::Resolution, &["slept_off"]),
    (Question::Aura, &["no"]),
    (Question::Location, &["left"]),
    (Question::Quality, &["pulsating"]),
    (Question::Activity, &["yes"]),
    (Question::Intensity, &["7"]),
    (Question::Nausea, &["slight"]),
    (Question::Vomiting, &["no"]),
    (Question::Photophobia, &["yes"]),
    (Question::Phonophobia, &["yes"]),
    (Question::Triggers, &["none"]),
    (Question::Medicines, &["none"]),
];

/// Waits until the page is kept on the phone.
const IS_KEPT: &str = "return navigator.serviceWorker.ready.then((it) => Boolean(it.active))";

fn today() -> Date {
    Timestamp::now().to_zoned(TimeZone::UTC).date()
}

/// A person who has agreed in the chat, and a phone with the app opened.
async fn in_the_app(
    language: Language,
    story: impl AsyncFnOnce(&Stack, &Patient<'_>, &MiniApp<'_>) -> anyhow::Result<()>,
) -> anyhow::Result<()> {
    let browser = Browser::open(Device::Phone).await?;
    let stack = Stack::shared().await?;
    let anna = stack.newcomer(language.code());
    anna.types("/start").await?;
    let app = MiniApp::launch(&browser, &stack, anna.id, Timestamp::now(), language).await?;
    story(&stack, &anna, &app).await?;
    browser.close().await
}

/// Waits until the day is stored.
async fn stored(stack: &Stack, person: i64, date: Date) -> anyhow::Result<Value> {
    let key = format!("day#{date}");
    eventually("the day is stored", Duration::from_secs(20), async || {
        stack.item(person, &key).await
    })
    .await
}

#[tokio::test]
async fn a_full_day_is_filled_on_one_screen_that_the_menu_button_opens() -> anyhow::Result<()> {
    after_the_welcome(async |stack, chat| {
        chat.taps_part("menu-button").await?;
        let frame = Locator::Css("[data-testid='web-app-frame']");
        chat.browser.enter_frame(frame).await?;
        let app = MiniApp {
            browser: chat.browser,
            texts: Texts::app(Language::En),
        };
        for (question, options) in BAD_DAY {
            app.answers(question, options).await?;
        }
        app.writes(Question::Comment, "a <b>long</b> day").await?;
        chat.browser.leave_frame().await?;
        chat.taps_part("web-app-main").await?;
        chat.browser.enter_frame(frame).await?;
        app.says("app-saved").await?;
        chat.browser.leave_frame().await?;
        chat.taps_part("web-app-close").await?;

        let day = stored(stack, chat.person, today()).await?;
        assert_eq!(day["headache"], json!(true));
        assert_eq!(day["attack"]["intensity"], json!(7));
        assert_eq!(day["attack"]["location"], json!({"sites": ["left"]}));
        assert_eq!(day["medicines"], json!([]));
        assert_eq!(day["comment"], json!("a <b>long</b> day"));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_button_in_the_chat_opens_the_app_at_its_place() -> anyhow::Result<()> {
    after_the_welcome(async |stack, chat| {
        let app = MiniApp {
            browser: chat.browser,
            texts: Texts::app(Language::En),
        };
        let frame = Locator::Css("[data-testid='web-app-frame']");
        let open = chat.texts.get("button-app");
        chat.types("/calendar").await?;
        chat.await_bubbles("the calendar", |bubbles| {
            bubbles.last().is_some_and(|it| it.buttons.contains(&open))
        })
        .await?;
        chat.taps(&open).await?;
        chat.browser.enter_frame(frame).await?;
        app.says("app-long_press").await?;
        chat.browser.leave_frame().await?;
        chat.taps_part("web-app-close").await?;
        chat.types("/alarm 21:30").await?;
        let person = format!("telegram/{}", chat.person);
        stack
            .queue_reminder(&json!({ "daily": { "person": person, "time": "21:30" } }))
            .await?;
        chat.reads(&chat.texts.get("reminder")).await?;
        chat.taps(&open).await?;
        chat.browser.enter_frame(frame).await?;
        app.says("app-painless_day").await?;
        let is_of_the_day = "return location.search.startsWith('?day=')";
        assert!(app.browser.read::<bool>(is_of_the_day).await?);
        chat.browser.leave_frame().await?;
        chat.taps_part("web-app-close").await
    })
    .await
}

#[tokio::test]
async fn a_day_without_headache_takes_one_tap() -> anyhow::Result<()> {
    in_the_app(Language::En, async |stack, anna, app| {
        app.taps("app-painless_day").await?;
        app.says("app-saved").await?;
        let day = stored(stack, anna.id, today()).await?;
        assert_eq!(
            (&day["headache"], &day["medicines"]),
            (&json!(false), &json!([]))
        );
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_long_press_in_the_calendar_records_a_painless_day_or_is_taken_back() -> anyhow::Result<()>
{
    in_the_app(Language::En, async |stack, anna, app| {
        let [meant, touched] = [1, 2].map(|back| today().saturating_sub(back.days()));
        app.taps("app-tab-calendar").await?;
        app.holds_day(touched).await?;
        app.taps("app-undo").await?;
        app.holds_day(meant).await?;
        app.says("app-undo").await?;
        // The page is closed while it could still be taken back.
        app.browser.goto("about:blank").await?;
        let day = stored(stack, anna.id, meant).await?;
        assert_eq!(
            (&day["headache"], &day["medicines"]),
            (&json!(false), &json!([]))
        );
        let undone = stack.item(anna.id, &format!("day#{touched}")).await?;
        assert_eq!(undone, None);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn what_is_usual_is_taken_over_by_one_tap_and_said_to_be() -> anyhow::Result<()> {
    let browser = Browser::open(Device::Phone).await?;
    let stack = Stack::shared().await?;
    let anna = stack.newcomer("en");
    anna.types("/start").await?;
    let api = &stack.cloud.outputs.api_url;
    let init_data = stack.telegram().init_data(anna.id, Timestamp::now())?;
    let open = stack.request(Method::POST, &format!("{api}/app/session"))?;
    let session = open.json(&json!({ "init_data": init_data })).send().await?;
    let session: Value = session.error_for_status()?.json().await?;
    let token = session["token"].as_str().context("a token")?;
    for back in 1..=3 {
        let date = today().checked_sub(back.days())?;
        let attack = json!({"quality": "pressing", "nausea": "slight", "intensity": 5});
        let address = format!("{api}/v1/people/{}/entries/{date}", anna.id);
        let put = stack
            .request(Method::PUT, &address)?
            .bearer_auth(token)
            .json(&json!({"headache": true, "attack": attack}));
        put.send().await?.error_for_status()?;
    }
    let app = MiniApp::launch(&browser, &stack, anna.id, Timestamp::now(), Language::En).await?;
    // Five taps, as in the chat.
    app.taps("app-as_usual").await?;
    app.answers(Question::Onset, &["morning"]).await?;
    app.answers(Question::Resolution, &["slept_off"]).await?;
    app.answers(Question::Intensity, &["4"]).await?;
    app.taps("app-save_the_rest").await?;
    app.says("app-saved").await?;
    let day = stored(&stack, anna.id, today()).await?;
    assert_eq!(day["attack"]["quality"], json!("pressing"));
    assert_eq!(day["medicines"], json!([]));
    assert_eq!(day["attack"]["intensity"], json!(4));
    assert_eq!(
        day["provenance"]["taken_over"],
        json!(["quality", "nausea"])
    );
    browser.close().await
}

#[tokio::test]
async fn a_full_day_takes_ten_taps() -> anyhow::Result<()> {
    in_the_app(Language::En, async |stack, anna, app| {
        // The first is implied by the others, and the last tap says "no".
        let is_denied = |(_, options): &(Question, &[&str])| matches!(*options, ["no"] | ["none"]);
        let (rest, taps): (Vec<_>, Vec<_>) = BAD_DAY[1..].iter().partition(|it| is_denied(it));
        assert_eq!(taps.len() + 1, 10);
        for (question, options) in taps {
            app.answers(question, options).await?;
        }
        let texts = Texts::of(Language::En);
        let rest: Vec<_> = rest.iter().map(|(it, _)| texts.label(*it)).collect();
        app.reads(&rest.join(", ")).await?;
        app.taps("app-save_the_rest").await?;
        app.says("app-saved").await?;
        let day = stored(stack, anna.id, today()).await?;
        assert_eq!(day["headache"], json!(true));
        let attack = json!({
            "onset": {"during": "morning"},
            "resolution": "slept_off",
            "aura": false,
            "location": {"sites": ["left"]},
            "quality": "pulsating",
            "worse_with_activity": true,
            "intensity": 7,
            "nausea": "slight",
            "vomiting": false,
            "photophobia": true,
            "phonophobia": true,
            "triggers": {"known": []},
        });
        assert_eq!(day["attack"], attack);
        assert_eq!(day["medicines"], json!([]));
        Ok(())
    })
    .await
}

/// Whether the page offers to save with "no" to the rest.
const OFFERS_THE_REST: &str = "return document.getElementById('rest')?.checkVisibility() ?? false";

#[tokio::test]
async fn what_a_stored_day_does_not_say_stays_unknown() -> anyhow::Result<()> {
    in_the_app(Language::En, async |stack, anna, app| {
        app.answers(Question::Headache, &["no"]).await?;
        app.reads(&Texts::of(Language::En).label(Question::Medicines))
            .await?;
        app.taps("app-save_the_rest").await?;
        app.says("app-saved").await?;
        let day = stored(stack, anna.id, today()).await?;
        assert_eq!(
            (&day["headache"], &day["attack"], &day["medicines"]),
            (&json!(false), &json!(null), &json!([]))
        );
        app.taps("app-change").await?;
        app.says("app-delete").await?;
        app.answers(Question::Headache, &["yes"]).await?;
        app.answers(Question::Nausea, &["slight"]).await?;
        assert!(!app.browser.read::<bool>(OFFERS_THE_REST).await?);
        app.taps("app-save").await?;
        let key = format!("day#{}", today());
        let what = "the nausea is stored, and nothing else";
        eventually(what, Duration::from_secs(20), async || {
            let day = stack.item(anna.id, &key).await?;
            let attack = day.and_then(|day| day.get("attack").cloned());
            Ok(attack.filter(|attack| *attack == json!({"nausea": "slight"})))
        })
        .await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn no_to_the_rest_contradicts_no_answer_and_says_nothing_of_optional_questions()
-> anyhow::Result<()> {
    in_the_app(Language::En, async |stack, anna, app| {
        app.says("app-painless_day").await?;
        app.taps("app-tab-settings").await?;
        for switch in ["ask_most_bothersome", "ask_menstruation"] {
            let label = app.texts.get(&format!("settings-button-{switch}-on"));
            let toggle = format!("//label[contains(., '{label}')]//input");
            app.browser.tap(Locator::XPath(&toggle)).await?;
        }
        app.taps("app-tab-day").await?;
        app.answers(Question::MostBothersome, &["nausea"]).await?;
        app.taps("app-save_the_rest").await?;
        app.says("app-saved").await?;
        let day = stored(stack, anna.id, today()).await?;
        let attack = &day["attack"];
        assert_eq!(attack["most_bothersome_symptom"], json!("nausea"));
        assert_eq!(attack["nausea"], json!(null), "not denied");
        assert_eq!(attack["vomiting"], json!(false));
        assert_eq!(day["menstruation"], json!(null), "nobody said it");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_headache_is_implied_by_its_answers_until_they_are_taken_back() -> anyhow::Result<()> {
    in_the_app(Language::En, async |_, _, app| {
        app.answers(Question::Location, &["left"]).await?;
        let headache = app.answer(Question::Headache).await?;
        assert_eq!(headache.as_deref(), Some("Yes"));
        // Also where the person looked at something else in between.
        app.taps("app-tab-calendar").await?;
        app.taps("app-tab-day").await?;
        app.answers(Question::Location, &["left"]).await?;
        assert_eq!(app.answer(Question::Headache).await?, None);
        app.writes(Question::Comment, "a walk by the sea").await?;
        app.taps("app-save").await?;
        app.says("app-missing").await?;
        app.answers(Question::Location, &["left"]).await?;
        let wrong = app.texts.get("app-refused_answer");
        assert!(!app.text().await?.contains(&wrong), "it is implied now");
        app.answers(Question::Headache, &["no"]).await?;
        app.taps("app-save").await?;
        app.says("app-saved").await
    })
    .await
}

#[tokio::test]
async fn a_day_that_was_filled_without_a_network_is_sent_when_it_is_back() -> anyhow::Result<()> {
    let browser = Browser::open(Device::Phone).await?;
    let stack = Stack::shared().await?;
    let anna = stack.newcomer("en");
    anna.types("/start").await?;
    let app = MiniApp::launch(&browser, &stack, anna.id, Timestamp::now(), Language::En).await?;
    app.says("app-painless_day").await?;
    assert!(browser.read::<bool>(IS_KEPT).await?);
    browser.go_offline(true).await?;
    app.answers(Question::Headache, &["no"]).await?;
    app.writes(Question::Comment, "in a tunnel").await?;
    app.taps("app-save").await?;
    app.says("app-kept").await?;
    assert_eq!(
        stack.item(anna.id, &format!("day#{}", today())).await?,
        None
    );
    browser.go_offline(false).await?;
    let day = stored(&stack, anna.id, today()).await?;
    assert_eq!(day["comment"], json!("in a tunnel"));
    app.says("app-saved").await?;
    // The calls in vain are on the console.
    browser.take_errors().await?;
    browser.close().await
}

#[tokio::test]
async fn the_days_are_there_without_a_network_until_they_are_erased() -> anyhow::Result<()> {
    let browser = Browser::open(Device::Phone).await?;
    let stack = Stack::shared().await?;
    let anna = stack.newcomer("en");
    anna.types("/start").await?;
    let launch = || MiniApp::launch(&browser, &stack, anna.id, Timestamp::now(), Language::En);
    let app = launch().await?;
    app.answers(Question::Headache, &["yes"]).await?;
    app.answers(Question::Intensity, &["7"]).await?;
    app.taps("app-save").await?;
    app.says("app-saved").await?;
    assert!(browser.read::<bool>(IS_KEPT).await?);

    browser.go_offline(true).await?;
    let app = launch().await?;
    app.says("app-offline").await?;
    app.taps("app-tab-calendar").await?;
    app.taps_day(today()).await?;
    let intensity = app.answer(Question::Intensity).await?;
    assert_eq!(intensity.as_deref(), Some("7"));

    anna.types("/clear").await?;
    anna.taps("Erase everything").await?;
    browser.go_offline(false).await?;
    launch().await?.says("app-not_agreed").await?;
    let left = "return Object.values(localStorage).join()";
    let left: String = browser.read(left).await?;
    assert!(!left.contains("intensity"), "{left}");
    browser.take_errors().await?;
    browser.close().await
}

#[tokio::test]
async fn a_day_can_have_several_attacks() -> anyhow::Result<()> {
    in_the_app(Language::En, async |stack, anna, app| {
        app.answers(Question::Headache, &["yes"]).await?;
        app.answers(Question::Intensity, &["4"]).await?;
        for attack in 0..2 {
            app.taps("button-further_attack").await?;
            let part = format!("//section[@data-attack='{attack}']//*[@data-part='intensity']");
            let nine = format!("{part}//button[normalize-space() = '{}']", 9 - attack);
            app.browser.tap(Locator::XPath(&nine)).await?;
        }
        app.taps("app-save").await?;
        app.says("app-saved").await?;
        let day = stored(stack, anna.id, today()).await?;
        assert_eq!(day["attack"], json!({"intensity": 4}));
        let further = json!([{"intensity": 9}, {"intensity": 8}]);
        assert_eq!(day["further_attacks"], further);
        app.taps("app-tab-calendar").await?;
        let worst = format!(
            "return document.querySelector(\"[data-date='{}'] b\").textContent",
            today()
        );
        assert_eq!(app.browser.read::<String>(&worst).await?, "9");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn of_two_devices_none_loses_an_answer() -> anyhow::Result<()> {
    let [one, other] = [
        Browser::open(Device::Phone).await?,
        Browser::open(Device::Desktop).await?,
    ];
    let stack = Stack::shared().await?;
    let anna = stack.newcomer("en");
    anna.types("/start").await?;
    let now = Timestamp::now();
    let here = MiniApp::launch(&one, &stack, anna.id, now, Language::En).await?;
    let there = MiniApp::launch(&other, &stack, anna.id, now, Language::En).await?;
    for app in [&here, &there] {
        app.says("app-painless_day").await?;
        app.answers(Question::Headache, &["yes"]).await?;
    }
    here.answers(Question::Intensity, &["3"]).await?;
    here.answers(Question::Nausea, &["none"]).await?;
    here.taps("app-save").await?;
    here.says("app-saved").await?;
    there.answers(Question::Intensity, &["8"]).await?;
    there.answers(Question::Vomiting, &["no"]).await?;
    there.taps("app-save").await?;
    there.says("app-conflict_about").await?;
    there.taps("app-all_mine").await?;
    there.taps("app-save").await?;
    there.says("app-saved").await?;
    let key = format!("day#{}", today());
    let day = stack.item(anna.id, &key).await?.context("a day")?;
    let attack = &day["attack"];
    assert_eq!(attack["intensity"], json!(8), "as they chose");
    assert_eq!(attack["vomiting"], json!(false));
    one.close().await?;
    other.take_errors().await?;
    other.close().await
}

#[tokio::test]
async fn a_report_and_a_link_for_the_doctor_come_into_the_chat() -> anyhow::Result<()> {
    in_the_app(Language::En, async |stack, anna, app| {
        app.taps("app-painless_day").await?;
        app.says("app-saved").await?;
        app.taps("app-tab-report").await?;
        app.taps("app-order").await?;
        app.says("app-ordered").await?;
        anna.has_documents(1).await?;
        let link = app.texts.format("links-button-make", [("days", 7.into())]);
        let link = format!("//button[normalize-space() = '{link}']");
        app.browser.tap(Locator::XPath(&link)).await?;
        let message = stack
            .telegram()
            .await_message(anna.id, |message| message.text().contains("/r/"));
        message.await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn launch_data_that_is_forged_or_old_opens_nothing() -> anyhow::Result<()> {
    let browser = Browser::open(Device::Phone).await?;
    let stack = Stack::shared().await?;
    let [anna, boris] = [stack.newcomer("en"), stack.newcomer("en")];
    anna.types("/start").await?;
    let now = Timestamp::now();
    let signed = stack.telegram().init_data(boris.id, now)?;
    let forged = signed.replace(&boris.id.to_string(), &anna.id.to_string());
    let old = now - SignedDuration::from_hours(2);
    let old = stack.telegram().init_data(anna.id, old)?;
    for refused in [forged, old] {
        let app = MiniApp::open(&browser, &stack, &refused, Language::En).await?;
        app.says("app-reopen").await?;
    }
    // Boris has not agreed in the chat.
    let app = MiniApp::open(&browser, &stack, &signed, Language::En).await?;
    app.says("app-not_agreed").await?;
    browser.take_errors().await?;
    browser.close().await
}

#[tokio::test]
async fn every_screen_can_be_used_by_everyone_in_every_language_and_both_colours()
-> anyhow::Result<()> {
    for language in Language::ALL {
        in_the_app(language, async |_, _, app| {
            app.answers(Question::Headache, &["yes"]).await?;
            // All languages have the same colours.
            let schemes = match language {
                Language::En => &[Scheme::Light, Scheme::Dark][..],
                _ => &[Scheme::Dark],
            };
            for &scheme in schemes {
                app.browser.choose_scheme(scheme).await?;
                for tab in ["day", "calendar", "numbers", "report", "settings"] {
                    app.taps(&format!("app-tab-{tab}")).await?;
                    let violations = app.browser.violations().await?;
                    assert!(violations.is_empty(), "{language:?} {tab}: {violations:#?}");
                }
            }
            app.browser.narrow(320).await?;
            let is_too_wide = "return document.documentElement.scrollWidth > 320";
            for tab in ["day", "calendar", "numbers", "report", "settings"] {
                app.taps(&format!("app-tab-{tab}")).await?;
                assert!(!app.browser.read::<bool>(is_too_wide).await?, "{tab}");
            }
            Ok(())
        })
        .await?;
    }
    Ok(())
}
