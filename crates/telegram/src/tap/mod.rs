//! The data that a button carries: at most 64 bytes that a client may also make up or send late.
//!
//! The first word names the subject, and each subject has the words that follow in a table
//! of its own ([`codec`]).

mod archive;
mod broadcast;
mod calendar;
mod codec;
mod data;
mod day;
mod effect;
mod import;
mod links;
mod load;
mod medicine;
mod missed;
mod preventive;
mod privacy;
mod reminder;
mod settings;
mod survey;

use std::fmt;
use std::str::FromStr;

pub use archive::ArchiveTap;
pub use broadcast::BroadcastTap;
pub use calendar::CalendarTap;
pub use data::DataTap;
pub use day::{DayAction, DayTap, Origin, mark_of};
pub use effect::{EffectScreen, EffectTap};
pub use import::{ImportAction, ImportTap};
pub use links::{LinkTap, LinkWish};
pub use load::{LoadAction, LoadTap, ReportWish};
pub use medicine::MedicineTap;
pub use missed::{MissedAction, MissedTap};
pub use preventive::PreventiveTap;
pub use privacy::PrivacyTap;
pub use reminder::{ReminderTap, Snooze};
pub use settings::SettingsTap;
pub use survey::{SurveyAction, SurveyTap};

use codec::{Carried, choice};

/// A choice whose values can be taken for it, each being of a type of its own.
macro_rules! choice_of_subjects {
    (
        $(#[$about:meta])*
        pub enum $name:ident {
            $($(#[$of_variant:meta])* $word:literal => $variant:ident $(($tap:ident: $type:ty))?,)+
        }
    ) => {
        choice! {
            $(#[$about])*
            pub enum $name {
                $($(#[$of_variant])* $word => $variant $(($tap: $type))?,)+
            }
        }
        $($(
            impl From<$type> for $name {
                fn from(tap: $type) -> Self {
                    Self::$variant(tap)
                }
            }
        )?)+
    };
}

choice_of_subjects! {
    /// The meaning of a tapped button.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub enum Tap {
        /// Opens a survey.
        "begin" => Begin,
        /// Shows the open survey in the message that held the button.
        "continue" => Continue,
        "s" => Survey(tap: SurveyTap),
        "d" => Day(tap: DayTap),
        "e" => Effect(tap: EffectTap),
        "r" => Reminder(tap: ReminderTap),
        "x" => Data(tap: DataTap),
        "c" => Calendar(tap: CalendarTap),
        "m" => Missed(tap: MissedTap),
        "p" => Settings(tap: SettingsTap),
        "a" => Medicine(tap: MedicineTap),
        "v" => Preventive(tap: PreventiveTap),
        "l" => Load(tap: LoadTap),
        "k" => Link(tap: LinkTap),
        "i" => Import(tap: ImportTap),
        "z" => Archive(tap: ArchiveTap),
        "y" => Privacy(tap: PrivacyTap),
        /// In the operator's chat only.
        "b" => Broadcast(tap: BroadcastTap),
    }
}

/// The data is not of a button of ours.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the data is not of a button of this bot")]
pub struct UnknownTap;

impl fmt::Display for Tap {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut data = String::new();
        self.write(&mut data);
        formatter.write_str(&data)
    }
}

impl FromStr for Tap {
    type Err = UnknownTap;

    fn from_str(data: &str) -> Result<Self, UnknownTap> {
        let mut words = data.split(':');
        Self::read(&mut words)
            .filter(|tap| words.next().is_none() && tap.is_possible())
            .ok_or(UnknownTap)
    }
}

impl Tap {
    /// The day whose entry the tap is about, where it names one.
    #[must_use]
    pub fn day(&self) -> Option<jiff::civil::Date> {
        match self {
            Self::Survey(tap) => tap.day(),
            Self::Day(tap) => Some(tap.day),
            Self::Effect(tap) => Some(tap.day),
            Self::Reminder(tap) => tap.day(),
            Self::Begin
            | Self::Continue
            | Self::Calendar(_)
            | Self::Missed(_)
            | Self::Settings(_)
            | Self::Medicine(_)
            | Self::Preventive(_)
            | Self::Load(_)
            | Self::Link(_)
            | Self::Import(_)
            | Self::Archive(_)
            | Self::Data(_)
            | Self::Privacy(_)
            | Self::Broadcast(_) => None,
        }
    }

    fn is_possible(&self) -> bool {
        match self {
            Self::Missed(tap) => tap.is_possible(),
            Self::Link(tap) => tap.is_possible(),
            _ => true,
        }
    }
}

#[cfg(test)]
mod tests {
    use journal::Question;
    use strum::VariantArray;

    use super::*;

    /// Those of the tables, and the longest of those whose words are made elsewhere.
    fn every_tap() -> impl Iterator<Item = Tap> {
        let options = Question::VARIANTS.iter().flat_map(|question| {
            question.options().into_iter().map(|option| {
                Tap::Survey(SurveyTap {
                    survey: "ffffffff".to_owned(),
                    question: *question,
                    action: SurveyAction::Option(option.to_owned()),
                })
            })
        });
        let wishes = LinkWish::every().into_iter();
        let links = wishes.map(|wish| Tap::Link(LinkTap::Revoke(wish.order_id(i32::MAX))));
        let every = Tap::every().into_iter();
        every.filter(Tap::is_possible).chain(options).chain(links)
    }

    #[test]
    fn every_button_fits_into_64_bytes_and_is_read_back() {
        for tap in every_tap() {
            let data = tap.to_string();
            assert!((1..=64).contains(&data.len()), "{data}");
            assert_eq!(data.parse(), Ok(tap), "{data}");
        }
    }

    #[test]
    fn forged_data_is_no_tap() {
        for data in [
            "",
            "a",
            "s:",
            "s:::",
            "s:a:s:nope:1",
            "d:fill:2026-02-31",
            "r:daily:9999",
            "begin:1",
            "\0",
            "x:y:z",
            "x:erase",
            "x:erase:now",
            "x:keep:1",
            "d:erase:2026-11-23",
            "r:snooze:2026-11-23:99",
            "c:",
            "c:blank:1",
            "c:show:2026-11-23",
            "d:show:2026-11-23:chat",
            "d:change_one:2026-11-23",
            "e:2026-11-23:1430:worse:message",
            "e:2026-11-23:1430:better",
            "c:month:2026-13-01",
            "m:2026-11-15:2026-11-23:all",
            "p:",
            "p:zone:Mars/Olympus",
            "p:days:",
            "p:offset:999999999",
            "p:language:nl",
            "p:weekly:1",
            "a:show:-1",
            "l:",
            "l:make",
            "l:make:all_html",
            "l:make:all_png_ru",
            "l:make:all_html_nl",
            "l:make:year_html_ru",
            "l:make:2026-11-20_2026-10-01_html_ru",
            "l:make:2026-02-30_2026-03-01_html_ru",
            "l:erase:all_html_ru",
            "b:send",
            "b:send:-1",
            "b:erase:1",
            "k:",
            "k:list:1",
            "k:ask:",
            "k:ask:year",
            "k:make:all:8:ru",
            "k:make:all:7:ru",
            "k:make:all:week:nl",
            "k:make:all:week",
            "k:revoke:",
            "k:revoke:link#7",
            "i:",
            "i:77",
            "i:77#2026-11-23:undo",
            "i:77:find",
            "i:77:find:year_first",
            "i:77:store:any",
            "i:-1:undo",
            "y:begin",
            "y:begin:1",
            "y:begin:1:nl",
            "y:agree:-1",
            "a:erase:1",
            "m:2026-11-23:2026-11-23:all",
            "m:2026-11-20:2026-11-23:painless:2026-11-19",
            "m:2026-11-20:2026-11-23:fill:2026-11-24",
        ] {
            assert_eq!(data.parse::<Tap>(), Err(UnknownTap), "{data}");
        }
    }
}
