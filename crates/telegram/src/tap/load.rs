use std::fmt;

use journal::order::Format;
use journal::{Language, ReportPeriod};

use super::codec::{Carried, WordsLeft, choice, sequence, word};

#[cfg(test)]
use super::codec::each;

/// A button of the card of a report. It carries all that is chosen there, so that
/// nothing need be stored before the report is ordered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LoadTap {
    pub action: LoadAction,
    pub wish: ReportWish,
}

sequence!(LoadTap: action, wish);

choice! {
    /// The action on the choices.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum LoadAction {
        /// Shows the card with it.
        "choose" => Choose,
        /// Asks for two dates in place of its period.
        "dates" => AskDates,
        /// Orders the report.
        "make" => Make,
    }
}

/// A report as it is wanted: of which days, in which form, in which language.
/// Written `all_html_ru`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ReportWish {
    pub period: ReportPeriod,
    pub format: Format,
    pub language: Language,
}

impl ReportWish {
    /// The choices before any tap: everything, as a page, in the person's language.
    #[must_use]
    pub fn usual(language: Language) -> Self {
        Self {
            period: ReportPeriod::Everything,
            format: Format::Html,
            language,
        }
    }

    /// The id of the order that is made on the card in this message. A second tap
    /// on the same card is the same order; the next card is another message.
    #[must_use]
    pub fn order_id(self, message: i32) -> String {
        format!("{message}_{self}")
    }

    /// The report that is wanted by the order of this id, where it was made on a card.
    #[must_use]
    pub fn of_order(id: &str) -> Option<Self> {
        let (message, wish) = id.split_once('_')?;
        message.parse::<i32>().ok()?;
        Self::read(wish)
    }

    fn read(data: &str) -> Option<Self> {
        let (rest, language) = data.rsplit_once('_')?;
        let (period, format) = rest.rsplit_once('_')?;
        Some(Self {
            period: period.parse().ok()?,
            format: format.parse().ok()?,
            language: language.parse().ok()?,
        })
    }
}

impl fmt::Display for ReportWish {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (format, language) = (self.format.id(), self.language.code());
        write!(formatter, "{}_{format}_{language}", self.period)
    }
}

word!(ReportWish, Self::to_string, Self::read, {
    let mut every = Vec::new();
    each!(period format language => every.push(Self {
        period: Clone::clone(&period),
        format: Clone::clone(&format),
        language: Clone::clone(&language),
    }));
    every
});
