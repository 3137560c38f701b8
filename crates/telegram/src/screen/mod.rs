//! Screens: a text in Telegram's HTML and the buttons under it.

mod archive;
mod broadcast;
mod calendar;
mod card;
mod data;
mod day;
mod effect;
mod import;
mod layout;
mod links;
mod load;
mod medicines;
mod missed;
mod notice;
mod operator;
mod order;
mod privacy;
mod prompt;
mod reminder;
mod settings;
mod visibility;
mod zone;

use calendar::to_calendar;
use jiff::civil::Date;
use journal::Profile;
use journal_texts::{Texts, shortened};

pub use archive::{
    FilesReported, FormChoice, archive, archive_passphrase, archive_sealed, files_report,
    files_reported, new_passphrase, of_sealed_archive, sealed_archive, with_forms,
};
pub use broadcast::{broadcast, broadcast_help, broadcast_message, broadcast_unfit};
pub use calendar::{day_restored, month};
pub use card::{card, edit_refused, nudge};
pub use data::{
    erase_question, feedback_answer, feedback_answer_too_long, feedback_question,
    feedback_too_long, feedback_went,
};
pub use day::{
    asking_end_before, change_day, day, day_deleted, day_of_severe_pain, day_read, day_unchanged,
    day_unknown, restored_day,
};
pub use effect::{asking_effects, change_effects, effect_noted, effect_question};
pub use import::{
    ImportFinding, import_date_order, import_faults, import_found, import_refused, import_stored,
    import_told, import_too_large, import_undone,
};
pub use links::{link_caption, link_question, link_refused, link_without_entries, links};
pub use load::{load, load_dates, load_without_entries};
pub use medicines::{medicine, medicine_question, medicines, today_button, with_reached};
pub use missed::{Missed, missed_stored, offering_missed, pick_missed};
pub use notice::{help, welcome};
pub use operator::{
    is_operator_feedback, operator_error, operator_feedback, operator_feedback_erased,
    operator_news,
};
pub use order::{order_empty, order_failed, order_refused};
pub use privacy::{add_renewal, kept_for, privacy, privacy_notice};
pub use prompt::{Keys, Prompt};
pub use reminder::{reminder, reminder_question, reminder_set, snooze_question, snoozed};
pub use settings::{
    settings, settings_days, settings_language, settings_questions, settings_reminder,
};
pub use visibility::Visibility;
pub use zone::{
    location_question, zone_choice, zone_of_no_place, zone_of_several, zone_question, zone_set,
    zone_unknown,
};

use crate::app_address::AppPlace;
use crate::tap::Tap;

/// One message.
#[must_use]
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Screen {
    /// Telegram HTML; words of a person are escaped in it.
    pub text: String,
    pub keyboard: Vec<Vec<Button>>,
    /// Below the others, where the stack has a Mini App.
    pub app: Option<AppButton>,
}

impl Screen {
    /// A text without buttons.
    pub fn new(text: String) -> Self {
        Self {
            text,
            ..Self::default()
        }
    }

    /// A text of the bot's own, by its name, without buttons.
    pub fn plain(texts: &Texts, name: &str) -> Self {
        Self::new(texts.get(name))
    }

    /// The same with a row of buttons below the others.
    pub fn row(mut self, row: impl Into<Vec<Button>>) -> Self {
        self.keyboard.push(row.into());
        self
    }

    /// The same with rows of buttons below the others.
    pub fn rows(mut self, rows: impl IntoIterator<Item = Vec<Button>>) -> Self {
        self.keyboard.extend(rows);
        self
    }

    /// The same with the button that opens a survey below the others.
    pub fn begin(self, texts: &Texts) -> Self {
        self.row([Button::named(texts, "button-begin", Tap::Begin)])
    }

    /// The same with the button that opens this place of the Mini App. Its words say nothing of
    /// health.
    pub fn opening(mut self, place: AppPlace, texts: &Texts) -> Self {
        let label = texts.get("button-app");
        self.app = Some(AppButton { label, place });
        self
    }

    /// The rows of buttons as a phone has room for them.
    pub(crate) fn fitted_rows(&self) -> impl Iterator<Item = &[Button]> {
        self.keyboard.iter().flat_map(|row| layout::fitted(row))
    }
}

/// A button under a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Button {
    pub label: String,
    pub tap: Tap,
}

/// A button under a message that opens the Mini App.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AppButton {
    pub label: String,
    pub place: AppPlace,
}

impl Button {
    /// The most UTF-16 units of a label: two lines on a phone.
    const MOST_OF_LABEL: usize = 64;

    /// A button that says `label`, or its beginning, and means `tap`.
    pub fn new(label: impl AsRef<str>, tap: impl Into<Tap>) -> Self {
        let label = shortened(label.as_ref(), Self::MOST_OF_LABEL);
        let tap = tap.into();
        Self { label, tap }
    }

    /// A button that says the text of that name.
    fn named(texts: &Texts, name: &str, tap: impl Into<Tap>) -> Self {
        Self::new(texts.get(name), tap)
    }
}

/// For whom a screen is made.
#[derive(Clone, Copy)]
pub struct Reader<'a> {
    pub profile: &'a Profile,
    pub texts: &'a Texts,
    /// The person's local day.
    pub today: Date,
    /// Whether enough is known of the person's attacks to offer "as usual".
    pub has_usual: bool,
}

impl<'a> Reader<'a> {
    /// Someone who reads in the language of the profile.
    #[must_use]
    pub fn new(profile: &'a Profile, today: Date, has_usual: bool) -> Self {
        Self {
            profile,
            texts: Texts::chat(profile.language),
            today,
            has_usual,
        }
    }
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
