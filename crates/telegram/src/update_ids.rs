//! How the ids of updates are stored, for serde: the first as it is, and of each other how much
//! larger it is than the one before. Those of one person are near each other, so that a list
//! takes a third of the room.

use std::iter;

use serde::de::Error;
use serde::{Deserialize, Deserializer, Serializer};

pub(crate) fn serialize<S: Serializer>(updates: &[u32], into: S) -> Result<S::Ok, S::Error> {
    let before = iter::once(&0).chain(updates);
    let steps = updates.iter().zip(before);
    into.collect_seq(steps.map(|(update, before)| i64::from(*update) - i64::from(*before)))
}

pub(crate) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Vec<u32>, D::Error> {
    let mut update = 0_i64;
    let ids = Vec::<i64>::deserialize(from)?.into_iter().map(|step| {
        update = update.saturating_add(step);
        u32::try_from(update).map_err(D::Error::custom)
    });
    ids.collect()
}

#[cfg(test)]
mod tests {
    use crate::ChatMemory;

    #[test]
    fn updates_are_stored_in_little_room_and_read_as_they_were_whatever_their_order() {
        let chat = ChatMemory {
            spent: vec![971_000_001, 971_000_004, 971_000_002, 0, u32::MAX],
            ..ChatMemory::default()
        };
        let stored = serde_json::to_string(&chat).expect("text");
        assert!(stored.contains("[971000001,3,-2,"), "{stored}");
        let read: ChatMemory = serde_json::from_str(&stored).expect("a chat");
        assert_eq!(read, chat);
    }

    #[test]
    fn a_number_that_no_update_has_is_refused() {
        for steps in ["[-1]", "[4294967296]", "[1,-2]"] {
            let stored = format!(r#"{{"spent":{steps}}}"#);
            assert!(
                serde_json::from_str::<ChatMemory>(&stored).is_err(),
                "{steps}"
            );
        }
    }
}
