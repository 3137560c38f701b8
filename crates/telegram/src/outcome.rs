//! The outcome of a conversation's turn: data that the webhook performs.
//!
//! In which order is said by [`Performance`](crate::Performance), and by nothing else.

use jiff::Timestamp;
use jiff::civil::{Date, Time};
use journal::settings::Switches;
use journal::{Import, ImportJob, Language, Order, RecurringReport, SealJob, Weekdays, Zone};

use crate::Change;
use crate::screen::{Prompt, Screen};

/// Everything that is to be done about one input.
#[derive(Clone, Debug, PartialEq)]
pub struct Outcome {
    /// The person's clock, by which schedules fire and days expire.
    pub zone: Zone,
    /// Of the menu, and of an answer whose screen is made after the change.
    pub language: Language,
    /// Where the answer is shown.
    pub place: MessagePlace,
    /// Set before the write, since they can be set twice.
    pub schedules: Vec<ScheduleChange>,
    /// Written at once or not at all.
    pub change: Change,
    /// The id of a link that no longer opens, and whose page is deleted.
    pub revoke: Option<String>,
    /// Whether all that is stored of the person is erased, schedules and files included.
    pub erase: bool,
    /// Reports to be made; [`VisibleAnswer::Ordered`] says that they are.
    pub orders: Vec<Order>,
    /// Something to be done about a file; [`VisibleAnswer::Importing`] says that it is.
    pub import: Option<ImportRequest>,
    /// The visible answer. It goes back in the response where it can.
    pub answer: Option<VisibleAnswer>,
    pub acknowledgement: Option<Acknowledgement>,
    /// The command menu of the chat, changed to this one.
    pub menu: Option<Menu>,
    /// Whether the button of the chat that opens the Mini App is to speak the person's language
    /// from now on.
    pub menu_button: bool,
    /// Whether nothing is done now, and the update is to be delivered again.
    pub comes_again: bool,
    /// Messages that are deleted once the change is written: where the write is lost
    /// to another one, the card is still the one that the other edits.
    pub forget: Vec<i32>,
}

impl Outcome {
    /// The outcome that does nothing, for a person with this clock and language.
    #[must_use]
    pub fn nothing(zone: Zone, language: Language) -> Self {
        Self {
            zone,
            language,
            place: MessagePlace::Below,
            schedules: Vec::new(),
            change: Change::default(),
            revoke: None,
            erase: false,
            orders: Vec::new(),
            import: None,
            answer: None,
            acknowledgement: None,
            menu: None,
            menu_button: false,
            comes_again: false,
            forget: Vec::new(),
        }
    }
}

/// The visible answer.
#[derive(Clone, Debug, PartialEq)]
pub enum VisibleAnswer {
    Show(Screen),
    /// The card of a survey, or a question outside it, that moves below typed words. It
    /// is sent before the change is written, which notes its message: one write is all
    /// that an answer may cost. Where Telegram does not take it now, it goes back in the
    /// response.
    Ask(Screen),
    /// Asks for something that only the phone's own keyboard can give, or takes such a
    /// keyboard away.
    Prompt(Prompt),
    /// A day whose deletion was undone, as it is read after the change, for a person with
    /// these settings.
    Restored(Date, Switches),
    /// The links that open, as they are read after the change.
    Links,
    /// Says that the reports ordered are being made.
    Ordered(Waiting),
    /// Says that a file is being read, or its days stored.
    Importing(Waiting),
    /// Says whether these words reached those who run the bot.
    ///
    /// They go out before the change is written: where that breaks off in between, the next
    /// delivery of the same update passes them on, and does not do so twice.
    Feedback(String),
}

/// Something to be done about a file that a person sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ImportRequest {
    /// It came: it is to be read.
    Begin(Import),
    GoOn(ImportJob),
    /// Archives are to be sealed from now on.
    Seal(SealJob),
    /// The one of that id is forgotten.
    Leave(String),
}

/// Says that something is being made: on the card that it was asked for on, or in a new
/// message, which is noted with it.
#[derive(Clone, Debug, PartialEq)]
pub struct Waiting {
    pub screen: Screen,
    pub card: Option<i32>,
}

/// Ends the spinner on the tapped button.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Acknowledgement {
    pub callback: String,
    /// A few words over the chat.
    pub toast: Option<String>,
}

/// A change of the person's schedules.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ScheduleChange {
    /// Ask every day at this time, on these days of the week.
    SetDaily(Time, Weekdays),
    RemoveDaily,
    /// Send a file by itself.
    SetReport(RecurringReport),
    RemoveReport(RecurringReport),
    /// Remind once of an unfinished survey.
    SetNudge {
        survey: String,
        at: Timestamp,
    },
    /// Ask once more about a day.
    SetSnooze {
        day: Date,
        at: Timestamp,
    },
    /// Ask how the pain is two hours after a dose.
    SetEffect {
        at: Timestamp,
    },
    RemoveEffect,
    RemoveAll,
}

/// Where a screen is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MessagePlace {
    /// In a new message at the end of the chat.
    Below,
    /// In the message of that id, in place of its text and buttons.
    InPlace(i32),
}

/// The command menu of a chat.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Menu {
    Usual,
    /// The usual one, in a language other than that of the person's Telegram.
    Chosen,
    Survey,
}
