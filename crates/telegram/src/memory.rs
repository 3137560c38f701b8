//! The memory of a chat, beside the wishes of its person: the ids of messages
//! and updates, by which an answer finds its question and is not given twice.

use jiff::Timestamp;
use jiff::civil::Date;
use journal::Language;
use journal::order::Format;
use serde::{Deserialize, Serialize};

use crate::survey::{ToldAnswer, UPDATES_KEPT, keep_last};
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
    pub answered: Option<AnsweredWords>,
    /// The last updates that deleted a stored day, brought it back or corrected it, or that opened
    /// a survey which is over, so that one that comes again undoes nothing that was done since.
    #[serde(
        default,
        skip_serializing_if = "Vec::is_empty",
        with = "crate::update_ids"
    )]
    pub spent: Vec<u32>,
    /// The days that were deleted last.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub deletions: Vec<DeletedDay>,
    /// The survey that was finished last, so that its buttons still lead somewhere.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub finished: Option<Finished>,
    /// When it was said last that something cannot be read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unreadable: Option<SaidUnreadable>,
    /// The message that holds the last weekly report, pinned in the chat.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pinned_report: Option<i32>,
    /// The language of which the chat's command menu and the button that opens the Mini App are.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub menu_language: Option<Language>,
}

impl ChatMemory {
    /// Forgets the survey and the deletions of days that are kept no longer.
    #[must_use]
    pub fn without_past(mut self, oldest_kept: Date) -> Self {
        self.finished.take_if(|finished| finished.day < oldest_kept);
        self.deletions.retain(|deleted| deleted.day >= oldest_kept);
        self
    }

    /// Notes that an update has done what it can do.
    pub fn spend(&mut self, update: u32) {
        self.spent.push(update);
        keep_last(&mut self.spent, UPDATES_KEPT);
    }

    /// Notes that an update deletes a day, and forgets which messages told of it.
    pub fn note_deleted(&mut self, day: Date, update: u32) {
        self.deletions.push(DeletedDay { day, update });
        keep_last(&mut self.deletions, DELETED_KEPT);
        if let Some(finished) = self.finished.as_mut().filter(|it| it.day == day) {
            finished.told.clear();
        }
    }

    /// Whether the day was deleted after this update was sent: it comes again, and the person
    /// wanted what it recorded to be gone.
    #[must_use]
    pub fn was_deleted_after(&self, update: u32, day: Date) -> bool {
        let mut deletions = self.deletions.iter();
        deletions.any(|deleted| deleted.day == day && deleted.update > update)
    }
}

/// How many deletions are remembered: more than there are while an update may come again.
const DELETED_KEPT: usize = 8;

/// A day that was deleted, and the update that did it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeletedDay {
    pub day: Date,
    pub update: u32,
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
    /// The message that shows the day, where the channel told its id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub message: Option<i32>,
    /// The messages that gave its answers: an edit of one corrects its own.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub told: Vec<ToldAnswer>,
}

impl Finished {
    /// The question that a message answered, where it is remembered.
    #[must_use]
    pub fn told_in(&self, message: i32) -> Option<ToldAnswer> {
        self.told
            .iter()
            .copied()
            .rfind(|told| told.message == message)
    }
}

/// It was said that a photo, a voice or the like cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SaidUnreadable {
    pub update: u32,
    pub at: Timestamp,
}

/// The words of an update, taken as the answer to a question outside the survey.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AnsweredWords {
    pub update: u32,
    /// The message that holds them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub message: Option<i32>,
    pub subject: Subject,
}

/// A question outside the survey that was asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Asked {
    pub subject: Subject,
    /// The message that asks, where it is known and goes once it is answered: the answer
    /// takes its place.
    pub message: Option<i32>,
    /// From when on words are no answer to it any more.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ends_at: Option<Timestamp>,
}

/// The subject of a question outside the survey.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Subject {
    /// When the reminder shall come, on the welcome, which stays. Words that are no
    /// time are no answer to it.
    FirstReminderTime,
    /// When the reminder shall come.
    ReminderTime,
    /// As above, on the message of the settings.
    SettingsTime,
    /// The time on the person's clock, or their city.
    Zone,
    /// The location, in a message of its own beside that of the settings.
    Location,
    NewMedicine,
    /// Another name for the medicine of that id.
    MedicineName(u32),
    /// The limit of days that the doctor set for it.
    MedicineLimit(u32),
    /// The name and the dose of a medicine that is taken for prevention.
    NewPreventive,
    /// Since when the medicine of that id is taken for prevention, in its usual amount.
    PreventiveSince(u32),
    /// Another dose of it.
    PreventiveDose(u32),
    /// Since when it is no longer taken.
    PreventiveStop(u32),
    /// The two dates of a report, whose format and language are chosen already.
    ReportDates(Format, Language),
    /// Words to those who run the bot.
    Feedback,
    /// The passphrase by which archives are sealed from now on.
    NewPassphrase,
    /// The passphrase of the archive that came with that update, of which a report is to be made
    /// in that form, or whose days are to be stored.
    ArchivePassphrase(u32, Option<Format>),
}

impl Subject {
    /// Whether the answer is a secret, whose message is deleted.
    #[must_use]
    pub fn is_secret(self) -> bool {
        matches!(self, Self::NewPassphrase | Self::ArchivePassphrase(..))
    }
}
