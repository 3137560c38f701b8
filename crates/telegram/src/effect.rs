//! What a conversation decides; the webhook performs it.

use crate::Change;
use jiff::Timestamp;
use jiff::civil::{Date, Time};
use journal::{Language, Order, Weekdays};

use crate::screen::{Prompt, Screen};

/// One thing to be done. Schedules are set before the write and can be set twice;
/// what goes to Telegram beside the answer goes out together with the write.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    Schedule(Schedule),
    Save(Box<Change>),
    /// Shows the card of a survey, or what is asked outside it, in a new message and
    /// saves the change with that message for it: what she types next makes it go. It is
    /// sent ahead, since one write is all that an answer may cost.
    AskBelow(Box<Change>, Screen),
    /// Places orders and says, for the first of them, that they are being made: on the
    /// card that it was ordered on, or in a new message.
    Order(Vec<Order>, Screen),
    /// Erases all that is stored of her, schedules and files included.
    Erase,
    /// Shuts the link of that id at once, and deletes the page that it opened.
    Revoke(String),
    /// Passes her words on to those who run the bot, and says what came of it.
    Feedback(String),
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
    /// The visible answer asks for something that only the phone's own keyboard can give,
    /// or takes such a keyboard away.
    Prompt(Prompt),
    /// The visible answer is a stored day.
    ShowDay(Date, Place),
    /// The visible answer is the list of her links.
    ShowLinks(Place),
}

/// A change of the person's schedules.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Schedule {
    /// Ask every day at this time, on these days of the week.
    SetDaily(Time, Weekdays),
    SetWeekly,
    RemoveDaily,
    RemoveWeekly,
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
    /// The usual one, in a language other than that of her Telegram.
    Chosen,
    Survey,
}
