//! Updates as a Telegram would send them that is newer than the bot.

use serde_json::{Value, json};

/// The name of a field, and of a kind, that no Telegram has had so far.
const UNKNOWN: &str = "new_2027_thing";

/// The fields of a message that list what is marked in its words.
const MARKS: [&str; 2] = ["entities", "caption_entities"];

/// The update in many variants. Each has one thing more than the bot may know: in one object of
/// it a field of some type, or in one list an element of an unknown kind. It means the same.
#[must_use]
pub fn newer(update: &Value) -> Vec<Value> {
    let mut variants = Vec::new();
    let mut places = Vec::new();
    find_places(update, String::new(), &mut places);
    for place in &places {
        let mut vary = |change: &dyn Fn(&mut Value)| {
            let mut variant = update.clone();
            variant.pointer_mut(place).map(change);
            variants.push(variant);
        };
        let kind =
            || json!({"type": UNKNOWN, "offset": 0, "length": 1, "unix_time": 1_795_000_000});
        if update.pointer(place).is_some_and(Value::is_array) {
            vary(&|list| {
                list.as_array_mut()
                    .into_iter()
                    .for_each(|it| it.push(kind()))
            });
            continue;
        }
        for field in [
            Value::Null,
            json!(1e300),
            json!("words"),
            json!({"id": 1, "chat": {"id": 2}, "text": "other words"}),
            json!([[{"type": UNKNOWN}], null]),
        ] {
            vary(&|object| object[UNKNOWN] = field.clone());
        }
        if update
            .pointer(place)
            .is_some_and(|it| it["message_id"].is_i64())
        {
            for marks in MARKS {
                vary(&|message| message[marks] = json!([kind()]));
                vary(&|message| message[marks] = Value::Null);
            }
        }
    }
    variants
}

/// The address of every object and list in it.
fn find_places(value: &Value, here: String, places: &mut Vec<String>) {
    let below: Vec<(String, &Value)> = match value {
        Value::Object(fields) => fields.iter().map(|(name, it)| (name.clone(), it)).collect(),
        Value::Array(elements) => {
            let numbered = elements.iter().enumerate();
            numbered
                .map(|(index, it)| (index.to_string(), it))
                .collect()
        }
        _ => return,
    };
    for (name, it) in below {
        find_places(it, format!("{here}/{name}"), places);
    }
    places.push(here);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_object_and_every_list_gets_something_new() {
        let update = json!({"update_id": 1, "message": {"message_id": 2, "photo": [{"id": 3}]}});
        let variants = newer(&update);
        // Five fields for each of three objects, an element, and four lists of marks.
        assert_eq!(variants.len(), 3 * 5 + 1 + 4);
        assert!(variants.iter().all(|variant| *variant != update));
        for place in ["", "/message", "/message/photo/0"] {
            let has_new = |it: &Value| it.pointer(place).is_some_and(|it| it[UNKNOWN].is_string());
            assert!(variants.iter().any(has_new), "{place}");
        }
    }
}
