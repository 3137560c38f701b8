//! Filling a day.

use end_to_end::ChatPage;
use journal::Question::{self, *};

use crate::{after_the_welcome, on_a_phone};

/// A day with everything that the questionnaire asks for, but for its date.
const BAD_DAY: [(Question, &[&str]); 16] = [
    (Headache, &["yes"]),
    (Onset, &["morning"]),
    (Resolution, &["slept_off"]),
    (Aura, &["yes"]),
    (AuraLength, &["from_5_to_60_minutes"]),
    (Location, &["left", "temple", "eye"]),
    (Quality, &["pulsating"]),
    (Activity, &["yes"]),
    (Intensity, &["7"]),
    (Nausea, &["slight"]),
    (Vomiting, &["no"]),
    (Photophobia, &["yes"]),
    (Phonophobia, &["yes"]),
    (Triggers, &["stress", "weather"]),
    (Medicines, &["none"]),
    (Comment, &["none"]),
];

async fn begins(chat: &ChatPage<'_>) -> anyhow::Result<()> {
    chat.taps(&chat.texts.get("button-begin")).await?;
    chat.is_asked(Date).await?;
    Ok(())
}

#[tokio::test]
async fn who_taps_start_and_agrees_is_welcomed() -> anyhow::Result<()> {
    on_a_phone(async |_, chat| {
        assert!(
            !chat.shows_part("text").await?,
            "there is nothing to type into before that"
        );
        let welcome = chat.begins().await?;
        assert!(welcome.buttons.contains(&chat.texts.get("button-begin")));
        let words: Vec<_> = chat
            .bubbles()
            .await?
            .into_iter()
            .filter(|bubble| bubble.is_mine)
            .map(|bubble| bubble.text)
            .collect();
        assert_eq!(words, ["/start"]);
        assert!(chat.shows_part("text").await? && !chat.shows_part("start").await?);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_full_day_is_filled_by_taps_on_one_card_that_is_edited_in_place() -> anyhow::Result<()> {
    after_the_welcome(async |stack, chat| {
        begins(chat).await?;
        let before = chat.at_rest(stack).await?;
        chat.taps("Yesterday").await?;
        for (question, options) in BAD_DAY {
            let card = chat.answers(question, options).await?;
            assert_eq!(
                before.last().map(|bubble| bubble.id),
                Some(card.id),
                "{question:?} is asked on the same card"
            );
        }
        let saved = chat.reads(&chat.texts.get("day-saved")).await?;
        for (question, options) in [(Location, "left"), (Intensity, "7"), (Triggers, "weather")] {
            let words = chat.texts.option(question, options);
            assert!(
                saved.text.contains(&words),
                "{words:?} is not in {:?}",
                saved.text
            );
        }
        let after = chat.at_rest(stack).await?;
        assert_eq!(before.len(), after.len(), "no other message came");
        assert!(after.iter().all(|bubble| !bubble.is_spinning));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn where_several_can_be_chosen_a_tap_marks_and_a_second_tap_unmarks() -> anyhow::Result<()> {
    after_the_welcome(async |_, chat| {
        begins(chat).await?;
        chat.taps("Yesterday").await?;
        for (question, options) in BAD_DAY
            .into_iter()
            .take_while(|(question, _)| *question != Location)
        {
            chat.answers(question, options).await?;
        }
        let [left, eye] = ["left", "eye"].map(|site| chat.texts.option(Location, site));
        chat.is_asked(Location).await?;
        for site in [&left, &eye, &left] {
            chat.taps(site).await?;
        }
        let is_marked = |site: &str, buttons: &[String]| buttons.contains(&format!("✓ {site}"));
        let as_chosen = |buttons: &[String]| is_marked(&eye, buttons) && !is_marked(&left, buttons);
        chat.await_bubbles("only the eye is marked", |bubbles| {
            bubbles.last().is_some_and(|card| as_chosen(&card.buttons))
        })
        .await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_painless_day_takes_five_taps() -> anyhow::Result<()> {
    after_the_welcome(async |_, chat| {
        begins(chat).await?;
        chat.taps("Today").await?;
        for (question, option) in [(Headache, "no"), (Medicines, "none"), (Comment, "none")] {
            chat.answers(question, &[option]).await?;
        }
        let saved = chat.reads(&chat.texts.get("day-saved")).await?;
        assert!(saved.text.contains(&chat.texts.get("day-painless")));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_wrong_answer_is_told_what_is_expected_and_the_question_stays() -> anyhow::Result<()> {
    after_the_welcome(async |_, chat| {
        begins(chat).await?;
        chat.types("31.02").await?;
        chat.reads(&chat.texts.get("invalid-not_a_date")).await?;
        chat.is_asked(Date).await?;
        chat.taps("Yesterday").await?;
        for (question, options) in BAD_DAY
            .into_iter()
            .take_while(|(question, _)| *question != Intensity)
        {
            chat.answers(question, options).await?;
        }
        chat.is_asked(Intensity).await?;
        chat.types("11").await?;
        chat.reads(&chat.texts.get("invalid-not_an_intensity"))
            .await?;
        chat.answers(Intensity, &["10"]).await?;
        chat.is_asked(Nausea).await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_command_menu_is_another_one_while_a_survey_is_open() -> anyhow::Result<()> {
    after_the_welcome(async |_, chat| {
        let usual = chat.menu().await?;
        assert!(usual.contains(&"add".to_owned()), "{usual:?}");
        begins(chat).await?;
        let during = chat.menu().await?;
        assert!(
            during.contains(&"back".to_owned()) && !during.contains(&"add".to_owned()),
            "{during:?}"
        );
        chat.types("/stop").await?;
        chat.reads(&chat.texts.get("stopped")).await?;
        assert_eq!(chat.menu().await?, usual);
        Ok(())
    })
    .await
}
