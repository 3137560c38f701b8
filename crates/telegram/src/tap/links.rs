use journal::{Language, LinkLife, ReportPeriod};

use super::codec::{choice, sequence};

choice! {
    /// A button that is about the links that open a report.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub enum LinkTap {
        /// Shows those that open.
        "list" => List,
        /// Asks for the life of a new one, to a report of these days in the person's language.
        "ask" => Ask(period: ReportPeriod),
        /// The same, to a report in another language.
        "in" => AskIn { period: ReportPeriod, language: Language },
        "make" => Make(wish: LinkWish),
        /// Shuts the one of that id.
        "revoke" => Revoke(id: String),
    }
}

impl LinkTap {
    /// A tap that the bot itself would make: the id of a link is of such characters.
    pub(super) fn is_possible(&self) -> bool {
        let is_of_one = |byte: u8| byte.is_ascii_alphanumeric() || b"-_".contains(&byte);
        match self {
            Self::Revoke(id) => !id.is_empty() && id.bytes().all(is_of_one),
            Self::List | Self::Ask(_) | Self::AskIn { .. } | Self::Make(_) => true,
        }
    }
}

/// A link as it is wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LinkWish {
    pub period: ReportPeriod,
    pub life: LinkLife,
    pub language: Language,
}

impl LinkWish {
    /// The id of the order that is made on the card in this message. A second tap on
    /// the same card is the same order; the next card is another message.
    #[must_use]
    pub fn order_id(self, message: i32) -> String {
        let (life, language) = (self.life.id(), self.language.code());
        format!("link-{message}-{}-{life}-{language}", self.period)
    }
}

sequence!(LinkWish: period, life, language);
