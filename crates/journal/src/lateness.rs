//! Whether a message that comes by itself still comes in time.

use jiff::civil::{Time, time};
use jiff::{SignedDuration, Timestamp};

use crate::zone::Zone;

/// People sleep from the first to the second, and are not woken.
const NIGHT: (Time, Time) = (time(23, 0, 0, 0), time(7, 0, 0, 0));

/// How late a reminder may come at night: who chose a time about then is awake.
const LATE_AT_NIGHT: SignedDuration = SignedDuration::from_hours(1);

/// Why a reminder that was held up is not sent any more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TooLate {
    /// It was held up for hours.
    Hours,
    /// It was held up into the person's night.
    Night,
}

/// Whether a reminder that was due then may still be sent.
pub fn is_in_time(
    due: Timestamp,
    patience: SignedDuration,
    now: Timestamp,
    zone: &Zone,
) -> Result<(), TooLate> {
    let late = now.duration_since(due);
    if late > patience {
        return Err(TooLate::Hours);
    }
    match is_night(zone.at(now).time()) && late > LATE_AT_NIGHT {
        true => Err(TooLate::Night),
        false => Ok(()),
    }
}

/// Whether people sleep at this time of theirs.
pub(crate) fn is_night(local: Time) -> bool {
    let (evening, morning) = NIGHT;
    local >= evening || local < morning
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reminder_that_is_hours_late_or_would_wake_someone_is_dropped() {
        let zone: Zone = "Europe/Moscow".parse().expect("a zone");
        let at = |text: &str| -> Timestamp { text.parse().expect("a time") };
        let patience = SignedDuration::from_hours(2);
        for (due, now, expected) in [
            // 21:30 in Moscow.
            ("2026-11-23T18:30:00Z", "2026-11-23T18:30:09Z", Ok(())),
            ("2026-11-23T18:30:00Z", "2026-11-23T19:59:59Z", Ok(())),
            (
                "2026-11-23T18:30:00Z",
                "2026-11-23T20:00:00Z",
                Err(TooLate::Night),
            ),
            (
                "2026-11-23T18:30:00Z",
                "2026-11-23T20:30:01Z",
                Err(TooLate::Hours),
            ),
            // 22:30, and half past midnight, which someone chose.
            ("2026-11-23T19:30:00Z", "2026-11-23T20:30:00Z", Ok(())),
            ("2026-11-23T21:30:00Z", "2026-11-23T22:00:00Z", Ok(())),
            (
                "2026-11-23T21:30:00Z",
                "2026-11-23T22:31:00Z",
                Err(TooLate::Night),
            ),
            // 05:30, and a morning at last.
            ("2026-11-23T02:30:00Z", "2026-11-23T04:00:00Z", Ok(())),
            ("2026-11-23T12:00:00Z", "2026-11-23T14:00:00Z", Ok(())),
        ] {
            let decided = is_in_time(at(due), patience, at(now), &zone);
            assert_eq!(decided, expected, "{due}, {now}");
        }
    }
}
