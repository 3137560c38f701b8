//! People and their own data: look at it, export it, erase it.

use aws_sdk_dynamodb::types::AttributeValue;
use end_to_end::Stack;
use journal::consent::PRIVACY_VERSION;
use serde_json::Value;

#[tokio::test]
async fn nothing_is_stored_before_someone_agrees() -> anyhow::Result<()> {
    let stack = Stack::shared().await?;
    let anna = stack.newcomer("en");
    for text in ["/start", "/add", "yesterday", "/alarm 21:30", "/export"] {
        let update = anna.sends(text)?;
        anna.telegram().await_delivered(update, 1).await?;
        let notice = anna.last()?;
        assert!(notice.text().starts_with("Before you begin"), "{text}");
        assert!(notice.text().contains("an entry for 60 days"), "{notice:?}");
    }
    let declined = anna.taps("No, thanks").await?;
    assert!(declined.text().contains("Nothing about you is stored"));
    assert_eq!(anna.items(anna.id).await?, []);
    assert!(anna.schedule("weekly", anna.id).await?.is_none());

    anna.taps("I agree").await?;
    let profile = anna.item(anna.id, "profile").await?.expect("a profile");
    assert_eq!(profile["consent"]["version"], PRIVACY_VERSION, "{profile}");
    assert!(anna.schedule("weekly", anna.id).await?.is_some());
    let all = anna.types("/privacy").await?;
    assert!(all.text().contains("You agreed to this on"), "{all:?}");
    Ok(())
}

#[tokio::test]
async fn the_diary_can_be_looked_at_and_taken_away() -> anyhow::Result<()> {
    let stack = Stack::shared().await?;
    let anna = stack.newcomer("en");
    anna.types_all(&["/start", "/add", "yesterday", "no", "none", "a quiet day"])
        .await?;
    anna.sends("/stats")?;
    anna.telegram()
        .await_message(anna.id, |message| {
            message
                .file()
                .is_some_and(|file| file.mime_type == "image/png")
        })
        .await?;
    anna.types_all(&["/add", "today", "yes", "morning"]).await?;
    anna.sends("/export")?;
    for kind in ["application/json", "text/csv"] {
        let document = anna
            .telegram()
            .await_message(anna.id, |message| {
                message
                    .file()
                    .is_some_and(|file| file.mime_type.starts_with(kind))
            })
            .await?;
        let file = document.file().expect("a file");
        let bytes = anna.telegram().file(&file.id).expect("its bytes");
        let text = String::from_utf8(bytes)?;
        assert!(text.contains("a quiet day"), "{kind}");
        if kind == "application/json" {
            let taken: Value = serde_json::from_str(&text)?;
            let stored = &taken["stored"];
            assert_eq!(stored["survey"]["position"], "resolution", "{stored}");
            assert_eq!(stored["profile"]["consent"]["version"], PRIVACY_VERSION);
        }
    }
    Ok(())
}

#[tokio::test]
async fn after_clear_nothing_of_a_person_is_left() -> anyhow::Result<()> {
    let stack = Stack::shared().await?;
    let anna = stack.newcomer("en");
    anna.types_all(&[
        "/start",
        "/alarm 21:30",
        "/add",
        "yesterday",
        "no",
        "none",
        "none",
    ])
    .await?;
    anna.orders_report().await?;
    anna.opens_document(1).await?;
    let address = anna.orders_link().await?;
    assert_eq!(stack.open_link(&address).await?.status(), 200);
    assert_eq!(opened_links(&stack, anna.id).await?, 1);
    anna.types("/add").await?;
    let stored = objects(&stack, anna.id).await?.len();
    assert_eq!(stored, 1, "the page of the link, and no report");

    anna.types("/clear").await?;
    let erased = anna.taps("Erase everything").await?;
    assert!(erased.button_labels().is_empty(), "{erased:#?}");
    let mut left = stack.items(anna.id).await?;
    // The night deletes the counts.
    left.retain(|(key, _)| !key.starts_with("limit#"));
    assert_eq!(left, Vec::new());
    assert_eq!(objects(&stack, anna.id).await?, Vec::<String>::new());
    assert_eq!(opened_links(&stack, anna.id).await?, 0);
    assert_eq!(stack.open_link(&address).await?.status(), 404);
    for kind in ["daily", "weekly", "nudge", "snooze"] {
        assert!(stack.schedule(kind, anna.id).await?.is_none(), "{kind}");
    }
    Ok(())
}

/// How many of the items that stand under no person open a page of this one.
async fn opened_links(stack: &Stack, person: i64) -> anyhow::Result<usize> {
    let pages = AttributeValue::S(folder(person));
    let scan = stack
        .dynamodb
        .scan()
        .table_name(&stack.cloud.outputs.table_name)
        .filter_expression("sk = :link AND contains(page_key, :pages)")
        .expression_attribute_values(":link", AttributeValue::S("link".to_owned()))
        .expression_attribute_values(":pages", pages);
    let items = scan.into_paginator().items().send();
    Ok(items.try_collect().await?.len())
}

/// The keys of a person's files in the bucket.
async fn objects(stack: &Stack, person: i64) -> anyhow::Result<Vec<String>> {
    let list = stack
        .s3
        .list_objects_v2()
        .bucket(&stack.cloud.outputs.report_bucket_name);
    let objects = list.into_paginator().send().try_collect().await?;
    let keys = objects.iter().flat_map(|page| page.contents());
    let keys = keys.filter_map(|object| object.key().map(str::to_owned));
    Ok(keys.filter(|key| key.contains(&folder(person))).collect())
}

/// The part of a key that names the person of a file.
fn folder(person: i64) -> String {
    format!("/telegram/{person}/")
}
