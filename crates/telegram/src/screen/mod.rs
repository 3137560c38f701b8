//! Screens: a text in Telegram's HTML and the buttons under it.

mod calendar;
mod card;
mod data;
mod day;
mod layout;
mod links;
mod load;
mod medicines;
mod missed;
mod notice;
mod operator;
mod order;
mod prompt;
mod reminder;
mod settings;
mod zone;

use calendar::to_calendar;
use jiff::civil::Date;
use journal::Medicine;
use journal_texts::Texts;

pub use calendar::{day_restored, month};
pub use card::{card, nudge};
pub use data::{
    erase_question, erased, feedback_answer, feedback_dropped, feedback_in_one, feedback_nobody,
    feedback_question, feedback_sent, feedback_too_long, feedback_undelivered, kept,
};
pub use day::{change_day, day, day_deleted, day_read, day_unchanged, day_unknown, restored_day};
pub use links::{
    link_caption, link_question, link_refused, link_waiting, link_without_entries, links,
};
pub use load::{load, load_dates, load_without_entries};
pub use medicines::{medicine, medicine_question, medicines, with_reached};
pub use missed::{Missed, missed_stored, offering_missed, pick_missed, reminder_with_missed};
pub use notice::{cancelled, help, nothing_open, only_text, stopped, unclear, welcome};
pub use operator::{
    is_operator_feedback, operator_answered, operator_error, operator_feedback, operator_only_text,
    operator_unreachable,
};
pub use order::{
    export_waiting, order_empty, order_failed, order_ready, report_waiting, stats_waiting,
};
pub use prompt::{Keys, Prompt};
pub use reminder::{reminder, reminder_question, reminder_set, snooze_question, snoozed};
pub use settings::{settings, settings_days, settings_language, settings_reminder};
pub use zone::{location_question, zone_choice, zone_question, zone_set, zone_unknown};

use crate::tap::Tap;

/// One message.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Screen {
    /// Telegram HTML; what a person wrote is escaped in it.
    pub text: String,
    pub keyboard: Vec<Vec<Button>>,
}

/// A button under a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Button {
    pub label: String,
    pub tap: Tap,
}

impl Button {
    /// A button that says `label` and means `tap`.
    pub fn new(label: impl Into<String>, tap: Tap) -> Self {
        Self {
            label: label.into(),
            tap,
        }
    }
}

impl Screen {
    /// A text of the bot's own, without buttons.
    fn plain(texts: &Texts, name: &str) -> Self {
        Self {
            text: texts.get(name),
            keyboard: Vec::new(),
        }
    }

    /// The rows of buttons as a phone has room for them.
    pub(crate) fn rows(&self) -> Vec<&[Button]> {
        let rows = self.keyboard.iter();
        rows.flat_map(|row| layout::fitted(row)).collect()
    }
}

/// The button that opens a survey.
fn begin(texts: &Texts) -> Vec<Button> {
    vec![Button::new(texts.get("button-begin"), Tap::Begin)]
}

/// For whom a screen is made.
#[derive(Clone, Copy)]
pub struct Reader<'a> {
    pub texts: &'a Texts,
    /// The person's local day.
    pub today: Date,
    /// The person's own list of medicines.
    pub medicines: &'a [Medicine],
    /// Whether enough is known of the person's attacks to offer "as usual".
    pub has_usual: bool,
}

/// A text with the reason above it why the last answer was not taken, if it was not.
fn with_fault(fault: Option<String>, text: String) -> String {
    match fault {
        Some(fault) => format!("{fault}\n\n{text}"),
        None => text,
    }
}

/// A person's words, escaped for Telegram's HTML.
fn escape(text: &str) -> String {
    html_escape::encode_text(text).into_owned()
}
