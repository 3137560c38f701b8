//! The people of Telegram among those who keep a diary.

use journal::PersonId;

/// The name of the channel.
pub const CHANNEL: &str = "telegram";

/// Who keeps the diary of this user of Telegram.
#[must_use]
pub fn of_user(user: u64) -> PersonId {
    PersonId::new(CHANNEL, &user.to_string()).expect("a number fits into the id of a person")
}

/// Whether another bot can serve a channel of this name. Telegram's people are served by
/// this stack's own bot, and by no other.
#[must_use]
pub fn can_be_another_channel(name: &str) -> bool {
    name != CHANNEL && PersonId::new(name, "anyone").is_ok()
}

/// The person's user id in Telegram; `None` for someone of another channel.
#[must_use]
pub fn user(person: &PersonId) -> Option<u64> {
    let id = person.id().parse().ok();
    id.filter(|_| person.channel() == CHANNEL)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_user_of_telegram_is_a_person_and_others_are_no_user() {
        for number in [0, 123, u64::MAX] {
            assert_eq!(user(&of_user(number)), Some(number));
        }
        for other in ["bus/123", "telegram/ann"] {
            assert_eq!(user(&other.parse().expect("a person")), None, "{other}");
        }
    }

    #[test]
    fn no_other_bot_serves_telegram_however_it_is_written() {
        for name in ["telegram", "Telegram", "TELEGRAM", "Discord"] {
            assert!(!can_be_another_channel(name), "{name}");
        }
        assert!(can_be_another_channel("discord"));
    }
}
