//! The periods that callers ask for.

use jiff::civil::Date;
use journal::{Period, Retention};
use utoipa::IntoParams;

use crate::query::Query;
use crate::visit::date;

/// The parameters that [`kept_period`] reads.
#[derive(IntoParams)]
#[into_params(parameter_in = Query)]
#[expect(dead_code, reason = "it describes what is read one by one")]
pub struct PeriodQuery {
    /// The first day; without it the oldest that is kept
    #[param(format = Date, example = "2026-11-01")]
    from: Option<String>,
    /// The last day; without it today where the person lives
    #[param(format = Date, example = "2026-11-23")]
    to: Option<String>,
}

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
