//! Whether words that were not written for this person alone are seen at once.

use journal::Profile;

use super::escape;

/// How the operator's words are shown: nobody knows what they say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Visibility {
    Open,
    /// Until they are tapped; Telegram shows them neither in a notification nor in the list of
    /// chats (spoiler).
    Covered,
}

impl Visibility {
    /// For this person: in discreet mode they are covered.
    #[must_use]
    pub fn of(profile: &Profile) -> Self {
        match profile.switches.discreet {
            true => Self::Covered,
            false => Self::Open,
        }
    }

    pub(super) fn show(self, words: &str) -> String {
        let words = escape(words);
        match self {
            Self::Open => words,
            Self::Covered => format!("<tg-spoiler>{words}</tg-spoiler>"),
        }
    }
}
