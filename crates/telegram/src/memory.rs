//! The memory of a chat, beside the wishes of its person: the ids of messages
//! and updates, by which an answer finds its question and is not given twice.

use jiff::civil::Date;
use journal::Language;
use journal::order::Format;
use serde::{Deserialize, Serialize};

use crate::tap::Origin;

/// The state of a chat. It is stored in one item with the profile, so that an answer
/// costs one read and one write.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChatMemory {
    /// A question outside the survey that the person's next words answer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub asked: Option<Asked>,
    /// The last answer to such a question, so that the same words delivered again answer
    /// nothing else.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answered: Option<Answered>,
    /// The survey that was finished last, so that its buttons still lead somewhere.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub finished: Option<Finished>,
    /// The message that holds the last weekly report, pinned in the chat.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pinned_report: Option<i32>,
}

/// A survey that became the entry of a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Finished {
    pub survey: String,
    /// The update that finished it.
    pub update: u32,
    pub day: Date,
    /// From where its day was opened.
    #[serde(default)]
    pub origin: Origin,
}

/// The words of an update, taken as the answer to what the bot had asked outside the survey.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answered {
    pub update: u32,
    pub asked: Asked,
}

/// A question outside the survey.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Asked {
    /// When the reminder shall come, on the welcome, which stays. Words that are no
    /// time are no answer to it.
    FirstReminderTime,
    /// When the reminder shall come. The message that asks is named where it is known,
    /// here and below, so that the answer can take its place.
    ReminderTime {
        message: Option<i32>,
    },
    /// As above, on the message of the settings.
    SettingsTime {
        message: Option<i32>,
    },
    /// The time on the person's clock, or their city.
    Zone {
        message: Option<i32>,
    },
    /// The location, in a message of its own beside that of the settings.
    Location {
        message: Option<i32>,
    },
    NewMedicine {
        message: Option<i32>,
    },
    /// Another name for the medicine of that id.
    MedicineName {
        message: Option<i32>,
        medicine: u32,
    },
    /// The limit of days that the doctor set for it.
    MedicineLimit {
        message: Option<i32>,
        medicine: u32,
    },
    /// The two dates of a report, whose format and language are chosen already.
    ReportDates {
        message: Option<i32>,
        format: Format,
        language: Language,
    },
    /// Words to those who run the bot.
    Feedback,
}

impl Asked {
    /// The message that asks, where it goes once it is answered and is known.
    #[must_use]
    pub fn message(mut self) -> Option<i32> {
        *self.message_mut()?
    }

    /// The same, asked in another message.
    #[must_use]
    pub fn asked_in(mut self, other: Option<i32>) -> Self {
        if let Some(message) = self.message_mut() {
            *message = other;
        }
        self
    }

    fn message_mut(&mut self) -> Option<&mut Option<i32>> {
        match self {
            Self::ReminderTime { message }
            | Self::SettingsTime { message }
            | Self::Zone { message }
            | Self::Location { message }
            | Self::NewMedicine { message }
            | Self::MedicineName { message, .. }
            | Self::MedicineLimit { message, .. }
            | Self::ReportDates { message, .. } => Some(message),
            Self::FirstReminderTime | Self::Feedback => None,
        }
    }
}
