//! What a button carries: at most 64 bytes that a client may also make up or send late.
//!
//! The first word names the subject, and each subject reads the rest.

mod calendar;
mod data;
mod day;
mod links;
mod load;
mod medicine;
mod missed;
mod reminder;
mod settings;
mod survey;

use std::fmt;
use std::str::FromStr;

pub use calendar::CalendarTap;
pub use data::DataTap;
pub use day::{DayAction, DayTap, Origin};
pub use links::{LinkTap, LinkWish};
pub use load::{LoadAction, LoadTap, Wish};
pub use medicine::MedicineTap;
pub use missed::{MissedAction, MissedTap};
pub use reminder::{ReminderTap, Snooze};
pub use settings::SettingsTap;
pub use survey::{Action, SurveyTap};

/// The meaning of a tapped button.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Tap {
    /// Opens a survey.
    Begin,
    /// Shows the open survey in the message that held the button.
    Continue,
    Survey(SurveyTap),
    Day(DayTap),
    Reminder(ReminderTap),
    Data(DataTap),
    Calendar(CalendarTap),
    Missed(MissedTap),
    Settings(SettingsTap),
    Medicine(MedicineTap),
    Load(LoadTap),
    Link(LinkTap),
}

/// The data is not of a button of ours.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the data is not of a button of this bot")]
pub struct UnknownTap;

impl fmt::Display for Tap {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Begin => formatter.write_str("begin"),
            Self::Continue => formatter.write_str("continue"),
            Self::Survey(tap) => write!(formatter, "s:{tap}"),
            Self::Day(tap) => write!(formatter, "{tap}"),
            Self::Reminder(tap) => write!(formatter, "r:{tap}"),
            Self::Data(tap) => write!(formatter, "x:{tap}"),
            Self::Calendar(tap) => write!(formatter, "c:{tap}"),
            Self::Missed(tap) => write!(formatter, "m:{tap}"),
            Self::Settings(tap) => write!(formatter, "p:{tap}"),
            Self::Medicine(tap) => write!(formatter, "a:{tap}"),
            Self::Load(tap) => write!(formatter, "l:{tap}"),
            Self::Link(tap) => write!(formatter, "k:{tap}"),
        }
    }
}

impl FromStr for Tap {
    type Err = UnknownTap;

    fn from_str(data: &str) -> Result<Self, UnknownTap> {
        let (subject, rest) = data.split_once(':').unwrap_or((data, ""));
        match subject {
            "begin" if rest.is_empty() => Ok(Self::Begin),
            "continue" if rest.is_empty() => Ok(Self::Continue),
            "s" => rest.parse().map(Self::Survey),
            "d" => data.parse().map(Self::Day),
            "r" => rest.parse().map(Self::Reminder),
            "x" => rest.parse().map(Self::Data),
            "c" => rest
                .parse()
                .map(Self::Calendar)
                .or_else(|_| data.parse().map(Self::Day)),
            "m" => rest.parse().map(Self::Missed),
            "p" => rest.parse().map(Self::Settings),
            "a" => rest.parse().map(Self::Medicine),
            "l" => rest.parse().map(Self::Load),
            "k" => rest.parse().map(Self::Link),
            _ => Err(UnknownTap),
        }
    }
}

impl Tap {
    /// The day whose entry the tap is about, where it names one.
    #[must_use]
    pub fn day(&self) -> Option<jiff::civil::Date> {
        match self {
            Self::Survey(tap) => tap.day(),
            Self::Day(tap) => Some(tap.day),
            Self::Reminder(tap) => tap.day(),
            Self::Begin
            | Self::Continue
            | Self::Calendar(_)
            | Self::Missed(_)
            | Self::Settings(_)
            | Self::Medicine(_)
            | Self::Load(_)
            | Self::Link(_)
            | Self::Data(_) => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::{date, time};
    use journal::order::Format;
    use journal::{Question, ReportPeriod};
    use strum::VariantArray;

    use super::*;

    fn every_tap() -> Vec<Tap> {
        let day = date(2026, 11, 23);
        let of_questions = Question::VARIANTS.iter().flat_map(|question| {
            let options = question
                .options()
                .into_iter()
                .chain(["4294967295", "2026-11-23"]);
            options
                .map(|option| Action::Option(option.to_owned()))
                .chain([
                    Action::Done,
                    Action::Keep,
                    Action::Skip,
                    Action::Back,
                    Action::AsUsual,
                ])
                .map(|action| {
                    // The longest survey id: an update id in base 36.
                    let survey = "1z141z3".to_owned();
                    Tap::Survey(SurveyTap {
                        survey,
                        question: *question,
                        action,
                    })
                })
        });
        let actions = [
            DayAction::Fill,
            DayAction::Headache,
            DayAction::UsualHeadache,
            DayAction::Painless,
            DayAction::Show,
            DayAction::Change,
        ]
        .into_iter()
        .chain([DayAction::Delete, DayAction::Restore])
        .chain(
            Question::VARIANTS
                .iter()
                .map(|question| DayAction::ChangeOne(*question)),
        );
        let of_days = [Origin::Chat, Origin::Calendar]
            .into_iter()
            .flat_map(|origin| {
                actions.clone().map(move |action| DayTap {
                    day,
                    action,
                    origin,
                })
            })
            .map(Tap::Day);
        let of_the_calendar = [CalendarTap::month_of(day), CalendarTap::Blank].map(Tap::Calendar);
        let first = date(2026, 11, 16);
        let of_missed_days = [
            MissedAction::AllPainless,
            MissedAction::Pick,
            MissedAction::Leave,
            MissedAction::Painless(first),
            MissedAction::Fill(day),
        ]
        .map(|action| MissedTap {
            first,
            asked: day,
            action,
        })
        .map(Tap::Missed);
        let zone = "America/Argentina/ComodRivadavia".parse().expect("a zone");
        let of_settings = [
            SettingsTap::Overview,
            SettingsTap::AskLanguage,
            SettingsTap::Language(journal::Language::Ru),
            SettingsTap::AskZone,
            SettingsTap::Offset(jiff::tz::Offset::constant(-12)),
            SettingsTap::Zone(zone),
            SettingsTap::AskLocation,
            SettingsTap::AskReminder,
            SettingsTap::Reminder(None),
            SettingsTap::Reminder(Some(time(7, 5, 0, 0))),
            SettingsTap::AskDays,
            SettingsTap::Days(journal::Weekdays::ALL),
            SettingsTap::Weekly(true),
            SettingsTap::Discreet(false),
        ]
        .map(Tap::Settings);
        let of_medicines = [
            MedicineTap::List,
            MedicineTap::Add,
            MedicineTap::Show(u32::MAX),
            MedicineTap::Rename(1),
            MedicineTap::Remove(1),
            MedicineTap::AskLimit(1),
            MedicineTap::RemoveLimit(u32::MAX),
        ]
        .map(Tap::Medicine);
        let dates = journal::Period {
            first: date(2026, 10, 1),
            last: day,
        };
        let of_reports = [LoadAction::Choose, LoadAction::AskDates, LoadAction::Make]
            .into_iter()
            .flat_map(|action| Format::ALL.map(|format| (action, format)))
            .map(|(action, format)| LoadTap {
                action,
                wish: Wish {
                    period: ReportPeriod::Between(dates),
                    format,
                    language: journal::Language::En,
                },
            })
            .map(Tap::Load);
        let wish = LinkWish {
            period: ReportPeriod::Between(dates),
            life: journal::LinkLife::Month,
            language: journal::Language::En,
        };
        let of_links = [
            LinkTap::List,
            LinkTap::Ask(ReportPeriod::Everything),
            LinkTap::Ask(wish.period),
            LinkTap::Make(wish),
            LinkTap::Revoke(wish.order_id(i32::MAX)),
        ]
        .map(Tap::Link);
        let snoozes = [Snooze::Hours(1), Snooze::Hours(3), Snooze::TomorrowMorning];
        let of_reminders = snoozes
            .map(|until| ReminderTap::Snooze { day, until })
            .into_iter()
            .chain([
                ReminderTap::Daily(time(7, 5, 0, 0)),
                ReminderTap::Later(day),
                ReminderTap::Show(day),
            ])
            .map(Tap::Reminder);
        let of_data = [
            DataTap::Erase {
                asked_at: 1_795_446_000,
            },
            DataTap::Keep,
            DataTap::DropFeedback,
        ]
        .map(Tap::Data);
        of_questions
            .chain(of_days)
            .chain(of_reminders)
            .chain(of_the_calendar)
            .chain(of_missed_days)
            .chain(of_settings)
            .chain(of_medicines)
            .chain(of_reports)
            .chain(of_links)
            .chain(of_data)
            .chain([Tap::Begin, Tap::Continue])
            .collect()
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
            "c:month:2026-11-23",
            "c:month:2026-13-01",
            "m:2026-11-15:2026-11-23:all",
            "p:",
            "p:zone:Mars/Olympus",
            "p:days:",
            "p:offset:999999999",
            "p:language:de",
            "p:weekly:1",
            "a:show:-1",
            "l:",
            "l:make",
            "l:make:all_html",
            "l:make:all_png_ru",
            "l:make:all_html_de",
            "l:make:year_html_ru",
            "l:make:2026-11-20_2026-10-01_html_ru",
            "l:make:2026-02-30_2026-03-01_html_ru",
            "l:erase:all_html_ru",
            "k:",
            "k:list:1",
            "k:ask:",
            "k:ask:year",
            "k:make:all:8:ru",
            "k:make:all:07:ru",
            "k:make:all:7:de",
            "k:make:all:7",
            "k:revoke:",
            "k:revoke:link#7",
            "a:erase:1",
            "m:2026-11-23:2026-11-23:all",
            "m:2026-11-20:2026-11-23:painless:2026-11-19",
            "m:2026-11-20:2026-11-23:fill:2026-11-24",
        ] {
            assert_eq!(data.parse::<Tap>(), Err(UnknownTap), "{data}");
        }
    }
}
