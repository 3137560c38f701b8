//! Deleting messages.

use std::time::Duration;

use super::{MethodResult, Turn};
use crate::error::ApiError;

/// After this a message stays.
const DELETABLE_FOR: Duration = Duration::from_secs(48 * 60 * 60);

pub(super) fn delete_message(turn: &mut Turn<'_>) -> MethodResult {
    let id = turn.parameters.message_id()?;
    let chat = turn.world.writable_chat(turn.parameters.chat()?)?;
    let message = chat
        .messages
        .get(&id)
        .ok_or_else(|| ApiError::bad_request("message to delete not found"))?;
    let age = turn.now.duration_since(message.sent_at).unsigned_abs();
    ApiError::ensure(age < DELETABLE_FOR, "message can't be deleted for everyone")?;
    chat.remove(id);
    Ok(true.into())
}

#[cfg(test)]
mod tests {
    use jiff::{Timestamp, ToSpan};
    use serde_json::json;

    use super::*;
    use crate::{
        bot::BotProfile, history::Via, methods::obey, parameters::MethodParameters, world::World,
    };

    fn delete(
        world: &mut World,
        method: &str,
        parameters: serde_json::Value,
        now: Timestamp,
    ) -> MethodResult {
        let parameters = MethodParameters::from_json(parameters.as_object().unwrap().clone());
        obey(world, Via::Http, method, &parameters, now)
    }

    #[test]
    fn after_two_days_a_message_stays() {
        let sent_at = Timestamp::from_second(1_795_000_000).unwrap();
        let mut world = World::new(BotProfile::new(1, "Echo", "echo_bot"));
        let anna = world.add_person("Анна", "ru").id;
        let ids: Vec<i64> = (0..3)
            .map(|_| world.write(anna, "a", None, sent_at).unwrap().message_id)
            .collect();
        let late = sent_at + 48.hours();
        let in_time = late - 1.second();

        let of = |id: i64| json!({"chat_id": anna, "message_id": id});
        let error = delete(&mut world, "deleteMessage", of(ids[0]), late).unwrap_err();
        assert_eq!(
            error.description,
            "Bad Request: message can't be deleted for everyone"
        );
        assert!(delete(&mut world, "deleteMessage", of(ids[0]), in_time).is_ok());
        let error = delete(&mut world, "deleteMessage", of(ids[0]), in_time).unwrap_err();
        assert_eq!(
            error.description,
            "Bad Request: message to delete not found"
        );
    }
}
