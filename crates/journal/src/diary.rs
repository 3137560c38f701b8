//! What is read before a person is answered, and what is written after.

use crate::entry::Entry;
use crate::person::Profile;
use crate::survey::Survey;

/// What an answer depends on: who she is and the survey that is open, if any.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Diary {
    /// `None` for someone who has not come before.
    pub profile: Option<Profile>,
    pub survey: Option<Survey>,
}

/// What changes, all of it at once or nothing. The versions in the profile and
/// the survey are those that were read: the write is refused where another came between.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Change {
    pub profile: Option<Profile>,
    pub survey: SurveyChange,
    /// The day to store, in place of what was stored of it.
    pub entry: Option<Entry>,
}

/// What happens to the survey in progress.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum SurveyChange {
    #[default]
    Untouched,
    /// Stored in place of the one with the same version; version 0 is a new one
    /// and wants that there is none.
    Put(Survey),
    /// Deleted if it still has this version.
    Delete { version: u64 },
}
