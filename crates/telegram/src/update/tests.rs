//! Words of a person are read, whatever stands beside them.

use serde_json::{Value, json};

use super::*;
use crate::input::{Input, InputKind};
use crate::tap::Tap;

/// The fields of `Message` (Bot API 10.1) that are neither content of a person's nor tell of it.
const SERVICE: &str = "new_chat_members left_chat_member chat_owner_left chat_owner_changed \
    new_chat_title new_chat_photo delete_chat_photo group_chat_created supergroup_chat_created \
    channel_chat_created message_auto_delete_timer_changed migrate_to_chat_id \
    migrate_from_chat_id pinned_message invoice successful_payment refunded_payment users_shared \
    chat_shared gift unique_gift gift_upgrade_sent connected_website write_access_allowed \
    passport_data proximity_alert_triggered boost_added chat_background_set \
    checklist_tasks_done checklist_tasks_added direct_message_price_changed \
    forum_topic_created forum_topic_edited forum_topic_closed forum_topic_reopened \
    general_forum_topic_hidden general_forum_topic_unhidden giveaway_created giveaway \
    giveaway_winners giveaway_completed managed_bot_created paid_message_price_changed \
    poll_option_added poll_option_deleted suggested_post_approved \
    suggested_post_approval_failed suggested_post_declined suggested_post_paid \
    suggested_post_refunded video_chat_scheduled video_chat_started video_chat_ended \
    video_chat_participants_invited web_app_data new_2027_thing";

fn user() -> Value {
    json!({"id": 5, "is_bot": false, "first_name": "A", "language_code": "ru"})
}

/// A message of a private chat with these fields, which replace its own.
fn message(fields: &Value) -> Value {
    let mut message = json!({"message_id": 1, "date": 1_700_000_000, "from": user(),
        "chat": {"id": 5, "type": "private", "first_name": "A"}});
    for (name, value) in fields.as_object().expect("fields") {
        message[name] = value.clone();
    }
    message
}

fn input(update: &str) -> Option<Input> {
    Input::of(read_update(update.as_bytes()).expect("an update"))
}

fn kind(update: &Value) -> Option<InputKind> {
    input(&update.to_string()).map(|input| input.kind)
}

fn sent(fields: &Value) -> Option<InputKind> {
    kind(&json!({"update_id": 7, "message": message(fields)}))
}

fn words(words: &str) -> Option<InputKind> {
    Some(InputKind::Text(words.into()))
}

#[test]
fn words_count_whatever_stands_beside_them() {
    for beside in [
        json!({"entities": [{"type": "date_time", "offset": 0, "length": 5, "unix_time": 1}]}),
        json!({"entities": null}),
        json!({"entities": "none"}),
        json!({"message_id": 9_000_000_000_u64}),
        json!({"message_id": null}),
        json!({"date": "now"}),
        json!({"date": 1e300}),
        json!({"reply_to_message": {"message_id": "1", "chat": null}}),
        json!({"reply_to_message": null, "new_2027_thing": {}}),
        json!({"forward_origin": {"type": "new_kind"}, "via_bot": {"id": -1}}),
        json!({"photo": [{"new": 1}], "media_group_id": "1"}),
        json!({"location": {"latitude": 1, "longitude": 1}}),
        json!({"link_preview_options": [], "reply_markup": {"inline_keyboard": [[{}]]}}),
        json!({"chat": {"id": 5, "type": "new_kind"}}),
        json!({"chat": {"id": 5}}),
        json!({"from": {"id": 5, "is_bot": "no", "language_code": 7}}),
        json!({"from": {"id": "5"}}),
        json!({"from": null}),
    ] {
        for field in ["text", "caption"] {
            let mut fields = beside.clone();
            fields[field] = "14:30".into();
            assert_eq!(sent(&fields), words("14:30"), "{fields}");
        }
    }
}

#[test]
fn ids_beyond_what_telegram_counts_to_today_tell_one_from_another() {
    let big = 4_503_599_627_370_495_i64; // 52 bits
    let typed = |update: i64| {
        let message = message(&json!({"text": "7", "from": {"id": big},
            "chat": {"id": big, "type": "private"}}));
        input(&json!({"update_id": update, "message": message}).to_string()).expect("words")
    };
    let (first, next) = (typed(9_000_000_000), typed(9_000_000_001));
    assert_eq!((first.user, first.kind), (big.unsigned_abs(), next.kind));
    assert_ne!(first.update, next.update);
}

#[test]
fn a_field_that_is_there_twice_or_nested_deep_is_read() {
    let before = r#"{"update_id":6,"update_id":7,"message":null,"message":{"message_id":1,"date":1,
        "from":{"id":5},"chat":{"id":5,"type":"private"},"text":"6","text":"7","#;
    let deep = format!("{}{}", "[".repeat(50_000), "]".repeat(50_000));
    for beside in ["1e999", r#""\ud800""#, deep.as_str()] {
        let input = input(&format!(r#"{before}"new":{beside}}}}}"#)).expect("words");
        assert_eq!((input.update, Some(input.kind)), (7, words("7")));
    }
    let reply = r#"{"reply_to_message":"#;
    let replies = format!("{}{{}}{}", reply.repeat(9_000), "}".repeat(9_000));
    let input = input(&format!(r#"{before}"reply_to_message":{replies}}}}}"#));
    assert_eq!(input.map(|input| input.kind), words("7"));
}

#[test]
fn a_service_message_is_nothing_and_content_that_cannot_be_read_is_named() {
    for field in SERVICE.split_whitespace() {
        for value in [json!({}), json!([{"text": "a"}]), json!(true), json!("a")] {
            assert_eq!(sent(&json!({field: value})), None, "{field}");
        }
    }
    assert_eq!(sent(&json!({})), None);
    for field in UNREADABLE {
        assert!(!SERVICE.contains(&format!(" {field} ")), "{field}");
        let photo = sent(&json!({field: {"new": "1"}}));
        assert_eq!(photo, Some(InputKind::Unreadable { in_album: false }));
        let of_album = sent(&json!({field: [{}], "media_group_id": "12"}));
        assert_eq!(of_album, Some(InputKind::Unreadable { in_album: true }));
    }
    for point in [
        json!({}),
        json!({"latitude": null, "longitude": 1}),
        json!([]),
    ] {
        let nowhere = Some(InputKind::Location(None));
        assert_eq!(sent(&json!({"location": point})), nowhere);
    }
}

#[test]
fn a_file_is_read_with_its_caption_or_without_and_an_animation_is_none() {
    let document = json!({"file_id": "f-1", "file_name": "diary.csv", "file_size": 77});
    let file = |size| {
        Some(InputKind::File(SentFile {
            id: "f-1".into(),
            size,
        }))
    };
    for beside in [
        json!({}),
        json!({"caption": "7"}),
        json!({"media_group_id": "12"}),
    ] {
        let mut fields = beside;
        fields["document"] = document.clone();
        assert_eq!(sent(&fields), file(Some(77)), "{fields}");
    }
    let unsized_file = json!({"document": {"file_id": "f-1", "file_size": "much"}});
    assert_eq!(sent(&unsized_file), file(None));
    let animation = json!({"animation": {"file_id": "f-1"}, "document": document});
    let unreadable = InputKind::Unreadable { in_album: false };
    assert_eq!(sent(&animation), Some(unreadable));
}

#[test]
fn an_update_of_an_unknown_kind_is_nothing_and_beside_a_known_one_no_hindrance() {
    for unknown in [
        "new_2027_kind",
        "message_reaction",
        "guest_message",
        "business_message",
    ] {
        let mut update = json!({"update_id": 7, unknown: message(&json!({"text": "7"}))});
        assert_eq!(kind(&update), None, "{unknown}");
        update["message"] = message(&json!({"text": "8"}));
        assert_eq!(kind(&update), words("8"), "{unknown}");
    }
}

#[test]
fn a_tap_on_a_message_that_telegram_shows_no_more_is_a_tap() {
    let tap = |message: Value| {
        kind(
            &json!({"update_id": 7, "callback_query": {"id": "c", "from": user(),
            "chat_instance": null, "data": "begin", "message": message}}),
        )
    };
    let expected = |is_editable, message| {
        Some(InputKind::Tap {
            callback: "c".into(),
            message,
            sent_at: Timestamp::from_second(if is_editable { 1_700_000_000 } else { 0 }).ok(),
            is_editable,
            tap: Some(Tap::Begin),
        })
    };
    let shown = message(&json!({"from": {"id": 1, "is_bot": true}, "text": "?"}));
    assert_eq!(tap(shown.clone()), expected(true, 1));
    let mut odd = shown;
    odd["reply_markup"] = json!({"inline_keyboard": [[{"text": "?", "new_kind": {}}]]});
    odd["from"] = Value::Null;
    assert_eq!(tap(odd), expected(true, 1));
    let chat = json!({"id": 5, "type": "private", "first_name": "T"});
    let inaccessible = json!({"chat": chat, "message_id": 1, "date": 0});
    assert_eq!(tap(inaccessible), expected(false, 1));
    for gone in [
        Value::Null,
        json!({}),
        json!({"chat": {"id": -5}, "message_id": 1}),
    ] {
        assert_eq!(tap(gone.clone()), None, "{gone}");
    }
}

#[test]
fn of_a_membership_only_what_concerns_the_diary_is_read() {
    let changed = |status: Value| {
        kind(
            &json!({"update_id": 7, "my_chat_member": {"from": user(), "date": null,
            "chat": {"id": 5, "type": "private"}, "old_chat_member": {"status": "new_kind"},
            "new_chat_member": {"status": status, "user": "?", "until_date": "never"}}}),
        )
    };
    assert_eq!(changed(json!("kicked")), Some(InputKind::Blocked));
    assert_eq!(changed(json!("member")), Some(InputKind::Unblocked));
    assert_eq!(changed(json!("new_kind")), None);
    assert_eq!(changed(Value::Null), None);
}
