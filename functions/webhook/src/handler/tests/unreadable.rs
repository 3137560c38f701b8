//! Messages without words: what happened in the chat, and what the diary cannot read.

use super::*;

/// A message of Anna's with this field in the place of a text.
fn sent(update: u32, field: &str, value: Value) -> Value {
    let mut message = message(ANNA, i64::from(update), "");
    let fields = message.as_object_mut().expect("fields");
    fields.remove("text");
    fields.insert(field.into(), value);
    json!({"update_id": update, "message": message})
}

#[tokio::test]
async fn a_service_message_is_met_with_silence_and_an_album_with_one_sentence() {
    let bot = Bot::start().await;
    bot.is_asked(ANNA).await;
    let (before, shown) = (bot.diary(ANNA).await, bot.reads(ANNA));
    for (update, field) in (1..).zip([
        "message_auto_delete_timer_changed",
        "boost_added",
        "write_access_allowed",
        "users_shared",
        "new_2027_thing",
    ]) {
        let update = sent(update, field, json!({"boost_count": 1, "users": []}));
        assert_eq!(bot.takes(&update).await, StatusCode::OK);
    }
    let unknown = json!({"update_id": 9, "new_update_kind": {}});
    assert_eq!(bot.takes(&unknown).await, StatusCode::OK);
    assert_eq!(bot.reads(ANNA), shown);
    assert_eq!(bot.diary(ANNA).await, before);

    // Newer than the update that opened the survey.
    for update in 800_000_011..800_000_016 {
        let mut photo = sent(update, "photo", json!([{"file_id": "1"}]));
        photo["message"]["media_group_id"] = "12".into();
        assert_eq!(bot.takes(&photo).await, StatusCode::OK);
    }
    assert_eq!(bot.reads(ANNA).len(), shown.len() + 1);
    assert_eq!(bot.diary(ANNA).await.survey, before.survey);

    let mut photo = sent(800_000_016, "photo", json!([{"file_id": "1"}]));
    photo["message"]["caption"] = "yes".into();
    assert_eq!(bot.takes(&photo).await, StatusCode::OK);
    assert_eq!(
        bot.position(ANNA).await,
        Question::Onset,
        "a caption is words"
    );
}
