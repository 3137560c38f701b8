//! What a conversation decides; the webhook performs it.

use jiff::Timestamp;
use jiff::civil::{Date, Time};
use journal::{Change, Language, Order};

use crate::screen::Screen;

/// One thing to be done. Schedules are set before the write and can be set twice;
/// what goes to Telegram beside the answer goes out together with the write.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    Schedule(Schedule),
    Save(Box<Change>),
    /// Places the order of a report and says that it is being made.
    Order(Order, Screen),
    /// Ends the spinner on the tapped button, with a few words where there is something to say.
    Acknowledge {
        callback: String,
        toast: Option<String>,
    },
    /// Changes the command menu of the chat.
    Menu(Menu, Language),
    /// Deletes a message that the answer takes the place of.
    Forget(i32),
    /// The visible answer.
    Show(Screen, Place),
    /// The visible answer is a stored day.
    ShowDay(Date, Place),
}

/// A change of the person's schedules.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Schedule {
    SetDaily(Time),
    SetWeekly,
    /// Remind once of an unfinished survey.
    SetNudge {
        survey: String,
        at: Timestamp,
    },
    RemoveAll,
}

/// Where a screen is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// In a new message at the end of the chat.
    Below,
    /// In the message of that id, in place of what it showed.
    InPlace(i32),
}

/// The command menu of a chat.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Menu {
    Usual,
    Survey,
}
