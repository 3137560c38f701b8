//! A call of the bot without a server: would Telegram take it?

use jiff::Timestamp;
use serde_json::{Map, Value};

use crate::{
    bot::BotProfile, config::KnownPerson, error::ApiError, history::Via, methods,
    parameters::MethodParameters, world::World,
};

/// Has a method obeyed in a world of its own, where the bot may write to the chat that the
/// parameters name and has written nothing yet.
///
/// # Errors
/// As the running stand-in refuses it.
pub fn rehearse(method: &str, parameters: Map<String, Value>) -> Result<Value, ApiError> {
    let parameters = MethodParameters::from_json(parameters);
    let mut world = World::new(BotProfile::new(1, "Bot", "stand_in_bot"));
    if let Ok(id) = parameters.chat() {
        world.add_known_person(&KnownPerson {
            id,
            first_name: "A".into(),
            language_code: "en".into(),
        });
    }
    let now = Timestamp::UNIX_EPOCH;
    methods::obey(&mut world, Via::Http, method, &parameters, now)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_call_is_refused_as_by_the_server_and_nothing_stays_of_it() {
        let send = |text: &str| {
            let parameters = json!({"chat_id": 5, "text": text, "parse_mode": "HTML"});
            let parameters = parameters.as_object().cloned().expect("an object");
            rehearse("sendMessage", parameters).map_err(|refusal| refusal.description)
        };
        for _ in 0..2 {
            let message = send("<b>a</b>").expect("taken");
            assert_eq!(
                (&message["message_id"], &message["text"]),
                (&json!(1), &json!("a"))
            );
        }
        let refused = send(&"a".repeat(4097)).expect_err("too long");
        assert_eq!(refused, "Bad Request: message is too long");
    }
}
