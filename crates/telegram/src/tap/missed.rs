use jiff::civil::Date;
use journal::missed;

use super::codec::{choice, sequence};

/// A button about the days that were missed before a reminder. It names the span of
/// days, so that those still missing can be looked up at any time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MissedTap {
    /// The first day that was missed.
    pub first: Date,
    /// The day that the reminder asks about; those before it were missed.
    pub asked: Date,
    pub action: MissedAction,
}

sequence!(MissedTap: first, asked, action);

choice! {
    /// The action on the missed days.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum MissedAction {
        /// Stores all that are still missing as painless and without medicine.
        "all" => AllPainless,
        /// Asks about each day.
        "pick" => Pick,
        /// Leaves them unknown.
        "leave" => Leave,
        /// Stores one of them, or the day itself, as painless and without medicine.
        "painless" => Painless(day: Date),
        /// Opens the survey of one of them, or of the day itself, at the medicines: there
        /// was no headache.
        "medicine" => MedicineOnly(day: Date),
        /// Opens the survey of one of them, on which there was a headache.
        "fill" => Fill(day: Date),
        /// The same of the day itself, whose headache went on from the day before.
        "continued" => Continued(day: Date),
    }
}

impl MissedTap {
    /// A tap that the bot itself would make: the span is one that a reminder can ask
    /// about, and the day is one of the span.
    pub(super) fn is_possible(self) -> bool {
        let day = match self.action {
            MissedAction::Painless(day)
            | MissedAction::MedicineOnly(day)
            | MissedAction::Fill(day)
            | MissedAction::Continued(day) => day,
            MissedAction::AllPainless | MissedAction::Pick | MissedAction::Leave => self.asked,
        };
        missed::before(self.asked).contains(self.first) && (self.first..=self.asked).contains(&day)
    }
}
