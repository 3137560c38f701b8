//! How much of what costs something one person, one channel or everybody together may have in a
//! while (rate limit): THE table.
//!
//! A person or a bot that reached a limit is told from when on it goes on. A retry of something
//! that was counted is not counted twice.

use jiff::{SignedDuration, Timestamp};

use crate::ids::ids;

const MINUTE: SignedDuration = SignedDuration::from_mins(1);
const TEN_MINUTES: SignedDuration = SignedDuration::from_mins(10);
const HOUR: SignedDuration = SignedDuration::from_hours(1);
const DAY: SignedDuration = SignedDuration::from_hours(24);

/// So many people a channel may have unless its operator says otherwise.
pub const MOST_PEOPLE: u32 = 1000;

ids! {
    /// Something that is counted.
    pub enum Counted {
        /// A report, an export or a link that is ordered, however many files it brings.
        Order,
        /// A file of another diary that is read.
        Import,
        /// Words to those who run the bot.
        Feedback,
        /// A request to be called back, which changes EventBridge.
        Callback,
        /// News of a change of a channel, for the operator: nobody who has a key can fill their
        /// chat.
        ChannelNews,
    }
}

impl Counted {
    /// The limits that hold for it, all at once.
    #[must_use]
    pub const fn limits(self) -> &'static [Limit] {
        use CountedFor::{Channel, Everybody, Person};
        match self {
            Self::Order => {
                const {
                    &[
                        Limit::new(Person, 10, TEN_MINUTES),
                        Limit::new(Person, 30, DAY),
                        Limit::new(Channel, 600, HOUR),
                    ]
                }
            }
            // An album may bring ten, and each is read again at each tap.
            Self::Import => {
                const {
                    &[
                        Limit::new(Person, 20, TEN_MINUTES),
                        Limit::new(Person, 60, DAY),
                        Limit::new(Channel, 600, HOUR),
                    ]
                }
            }
            // Telegram takes twenty messages a minute into a group, and failures are told there
            // too.
            Self::Feedback => {
                const {
                    &[
                        Limit::new(Person, 1, MINUTE),
                        Limit::new(Person, 5, DAY),
                        Limit::new(Everybody, 10, MINUTE),
                    ]
                }
            }
            Self::Callback => const { &[Limit::new(Channel, 10, TEN_MINUTES)] },
            // A bot that changes its key and its call-back makes three.
            Self::ChannelNews => const { &[Limit::new(Channel, 6, HOUR)] },
        }
    }
}

/// Those who share a count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CountedFor {
    Person,
    /// All people of another bot, which acts for them.
    Channel,
    Everybody,
}

/// At most so many in each window of this length.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limit {
    pub counted_for: CountedFor,
    pub most: u32,
    pub within: SignedDuration,
}

/// One of the windows of a limit. They follow one another from 1970 on, so that counting needs
/// no read: twice as many as the limit can come on both sides of a window's end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LimitWindow {
    /// Unlike that of any other window of the same limit.
    pub number: i64,
    /// From when on more can come.
    pub ends_at: Timestamp,
}

impl Limit {
    const fn new(counted_for: CountedFor, most: u32, within: SignedDuration) -> Self {
        Self {
            counted_for,
            most,
            within,
        }
    }

    /// The window that is open at `now`.
    #[must_use]
    pub fn window(self, now: Timestamp) -> LimitWindow {
        let length = self.within.as_secs();
        let number = now.as_second().div_euclid(length);
        let end = number.saturating_add(1).saturating_mul(length);
        LimitWindow {
            number,
            ends_at: Timestamp::from_second(end).unwrap_or(Timestamp::MAX),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Timestamp {
        text.parse().expect("a time")
    }

    #[test]
    fn windows_follow_one_another_without_a_gap() {
        let day = Limit::new(CountedFor::Person, 30, DAY);
        let window = day.window(at("2026-11-23T00:00:00Z"));
        assert_eq!(window, day.window(at("2026-11-23T23:59:59.999Z")));
        assert_eq!(window.ends_at, at("2026-11-24T00:00:00Z"));
        let next = day.window(window.ends_at);
        assert_eq!(next.number, window.number + 1);
        assert_eq!(next.ends_at, at("2026-11-25T00:00:00Z"));
    }

    #[test]
    fn the_end_of_time_has_a_window_too() {
        let minute = Limit::new(CountedFor::Person, 1, MINUTE);
        assert_eq!(minute.window(Timestamp::MAX).ends_at, Timestamp::MAX);
        let first = minute.window(Timestamp::MIN);
        assert!(first.ends_at > Timestamp::MIN);
    }

    #[test]
    fn a_longer_window_allows_more_and_no_two_are_counted_as_one() {
        for counted in Counted::ALL {
            let limits = counted.limits();
            for (position, limit) in limits.iter().enumerate() {
                assert!(limit.most > 0 && limit.within.as_secs() > 0, "{counted:?}");
                for other in &limits[position + 1..] {
                    let same = limit.counted_for == other.counted_for;
                    assert!(
                        !same || limit.within < other.within && limit.most < other.most,
                        "{counted:?}: {other:?}"
                    );
                }
            }
        }
    }
}
