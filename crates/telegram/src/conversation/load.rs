//! The report: chosen on one card, of which days, in which form, in which language.

use journal::answer::InvalidAnswer;
use journal::order::{Format, Occasion};
use journal::{Language, Order, Period, ReportPeriod};

use super::{Decision, Turn};
use crate::Unread;
use crate::memory::Subject;
use crate::screen::{self, Screen};
use crate::tap::{LoadAction, LoadTap, ReportWish};

/// Shows the card with the usual choices, and those that were typed after the command.
pub(super) fn load(turn: Turn<'_>, argument: &str) -> Decision {
    let mut wish = ReportWish::usual(turn.profile.language);
    let fault = match turn.read_into(&mut wish, argument) {
        Ok(()) => None,
        Err(InvalidAnswer::NotTwoDates) => Some(turn.texts.get("load-unclear")),
        Err(fault) => Some(turn.texts.invalid(&fault)),
    };
    turn.show_wish(wish, fault)
}

/// A button on the card.
pub(super) fn tapped(turn: Turn<'_>, message: i32, tap: LoadTap) -> Decision {
    match tap.action {
        LoadAction::Choose => turn.show_wish(tap.wish, None),
        LoadAction::AskDates => ask_dates(turn, tap.wish),
        LoadAction::Make => make(turn, tap.wish, message),
    }
}

/// Words while the two dates are asked for; the rest of the wish is chosen already.
pub(super) fn dates_typed(
    mut turn: Turn<'_>,
    format: Format,
    language: Language,
    text: &str,
) -> Decision {
    match turn.read_dates(format, language, text) {
        Ok(wish) => {
            turn.take_for_answer();
            turn.show_wish(wish, None)
        }
        Err(question) => turn.ask_below(question),
    }
}

/// The same two dates come again: the card with them is shown, and nothing changes.
pub(super) fn dates_typed_again(
    turn: Turn<'_>,
    format: Format,
    language: Language,
    text: &str,
) -> Decision {
    match turn.read_dates(format, language, text) {
        Ok(wish) => turn.show_wish(wish, None),
        Err(question) => turn.show(question),
    }
}

fn ask_dates(mut turn: Turn<'_>, wish: ReportWish) -> Decision {
    turn.ask_for(Subject::ReportDates(wish.format, wish.language));
    let question = turn.dates_question(wish, None);
    turn.show(question)
}

/// Orders the report, and its card says that it is being made until it is there.
fn make(turn: Turn<'_>, wish: ReportWish, message: i32) -> Decision {
    let Some(period) = turn.recorded(wish.period)? else {
        let days = wish.period.kept(turn.today(), turn.config.retention);
        return turn.say(|texts| screen::load_without_entries(wish, days, texts));
    };
    let order = Order::new(
        wish.order_id(message),
        period,
        wish.format,
        wish.language,
        Occasion::OnDemand,
        turn.now.timestamp(),
    );
    let card = turn.tapped_card();
    turn.order(vec![order], "report-waiting", card)
}

impl Turn<'_> {
    /// The kept days of a period, if any of them has an entry.
    pub(super) fn recorded(&self, period: ReportPeriod) -> Result<Option<Period>, Unread> {
        let Some(days) = period.kept(self.today(), self.config.retention) else {
            return Ok(None);
        };
        let is_recorded = self.diary.entries(days)?.next().is_some();
        Ok(is_recorded.then_some(days))
    }

    fn show_wish(self, wish: ReportWish, fault: Option<String>) -> Decision {
        let days = wish.period.kept(self.today(), self.config.retention);
        let card = screen::load(wish, days, fault, self.texts);
        self.show(card)
    }

    /// The wish with the two dates typed, or the question with the reason why not.
    fn read_dates(
        &self,
        format: Format,
        language: Language,
        text: &str,
    ) -> Result<ReportWish, Screen> {
        let usual = ReportWish::usual(language);
        let wish = ReportWish { format, ..usual };
        self.typed_period(text)
            .map(|period| ReportWish { period, ..wish })
            .map_err(|fault| self.dates_question(wish, Some(&fault)))
    }

    fn typed_period(&self, text: &str) -> Result<ReportPeriod, InvalidAnswer> {
        let numbers = self.texts.with_dates_in_numbers(text);
        ReportPeriod::read_dates(&numbers, self.today(), self.config.retention)
    }

    fn dates_question(&self, wish: ReportWish, fault: Option<&InvalidAnswer>) -> Screen {
        let fault = fault.map(|fault| self.texts.invalid(fault));
        let example = Period::last_week(self.today());
        let oldest = self.config.retention.oldest(self.today());
        screen::load_dates(wish, example, oldest, fault, self.texts)
    }

    /// Reads the words after the command, such as "pdf" or "01.10-20.11".
    fn read_into(&self, wish: &mut ReportWish, argument: &str) -> Result<(), InvalidAnswer> {
        let mut rest = Vec::new();
        for word in argument.split_whitespace() {
            let mut formats = Format::ALL.into_iter();
            match formats.find(|format| format.id().eq_ignore_ascii_case(word)) {
                Some(format) => wish.format = format,
                None => rest.push(word),
            }
        }
        if rest.is_empty() {
            return Ok(());
        }
        let rest = rest.join(" ");
        let mut named = ReportPeriod::NAMED.into_iter();
        wish.period = match named.find(|period| self.texts.means(&format!("load-{period}"), &rest))
        {
            Some(period) => period,
            None => self.typed_period(&rest)?,
        };
        Ok(())
    }
}
