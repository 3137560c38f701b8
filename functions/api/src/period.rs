//! The periods that callers ask for.

use jiff::civil::Date;
use journal::{Period, Retention};

use crate::query::Query;
use crate::visit::date;

/// The period from `from` to `to`, by itself every day that is kept, today being the last.
/// A fault is noted where a day of it is not kept, or it ends before it begins: whatever
/// is counted over it is then bounded too.
pub fn kept_period(query: &mut Query, today: Date, retention: Retention) -> Period {
    let kept = Period::stored(today, retention);
    let wanted = format!(
        "a day from {} to {}, written YYYY-MM-DD",
        kept.first, kept.last
    );
    let mut day = |name, otherwise: Date| {
        let read = |text: &str| date(text).filter(|day| kept.contains(*day));
        query.read(name, &wanted, read).unwrap_or(otherwise)
    };
    let period = Period {
        first: day("from", kept.first),
        last: day("to", kept.last),
    };
    if period.first > period.last {
        query.add_fault("to", "a day not before that of from");
    }
    period
}
