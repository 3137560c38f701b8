//! The card of a report: of which days, in which form, in which language.

use jiff::civil::Date;
use journal::order::Format;
use journal::{Period, ReportPeriod};
use journal_texts::Texts;

use super::layout::marked;
use super::{Button, Screen, layout, links, with_fault};
use crate::tap::{LoadAction, LoadTap, ReportWish};

/// The choices, in words and on the buttons, and the button that orders the report.
/// `days` are those of the chosen period that the diary keeps.
pub fn load(
    wish: ReportWish,
    days: Option<Period>,
    fault: Option<String>,
    texts: &Texts,
) -> Screen {
    let days = match days {
        Some(days) => texts.format("load-days", [("period", texts.period(days).into())]),
        None => texts.get("load-no_days"),
    };
    let format = texts.get(&format!("load-format-{}", wish.format.id()));
    let language = Texts::of(wish.language).get("language-name");
    let lines = [
        format!("<b>{}</b>", texts.get("load-title")),
        days,
        texts.format("load-format", [("format", format.into())]),
        texts.format("load-language", [("language", language.into())]),
    ];
    let (periods, formats) = (periods(wish, texts), formats(wish, texts));
    let (weeks, longer) = periods.split_at(2);
    let make = button(texts.get("load-button-make"), LoadAction::Make, wish);
    Screen::new(with_fault(fault, lines.join("\n")))
        .row(weeks)
        .row(longer)
        .rows(layout::rows_of(3, &formats))
        .row([links::for_doctor(wish.period, texts)])
        .rows(layout::languages(wish.language, |language| LoadTap {
            action: LoadAction::Choose,
            wish: ReportWish { language, ..wish },
        }))
        .row([make])
}

/// As [`load`], where the chosen days have no entries: a day can be recorded, too.
pub fn load_without_entries(wish: ReportWish, days: Option<Period>, texts: &Texts) -> Screen {
    let nothing = texts.get("load-no_entries");
    load(wish, days, Some(nothing), texts).begin(texts)
}

/// Asks for the two dates, with the reason why the last answer was not taken.
pub fn load_dates(
    wish: ReportWish,
    example: Period,
    oldest: Date,
    fault: Option<String>,
    texts: &Texts,
) -> Screen {
    let typed = |date: Date| date.strftime("%d.%m").to_string();
    let example = format!("{}–{}", typed(example.first), typed(example.last));
    let arguments = [
        ("example", example.into()),
        ("oldest", texts.day(oldest).into()),
    ];
    let question = texts.format("load-dates_question", arguments);
    let back = button(texts.get("button-back"), LoadAction::Choose, wish);
    Screen::new(with_fault(fault, question)).row([back])
}

fn periods(wish: ReportWish, texts: &Texts) -> Vec<Button> {
    let named = ReportPeriod::NAMED.map(|period| {
        let label = texts.get(&format!("load-button-{period}"));
        let label = marked(label, period == wish.period);
        button(label, LoadAction::Choose, ReportWish { period, ..wish })
    });
    let is_between = matches!(wish.period, ReportPeriod::Between(_));
    let dates = marked(texts.get("load-button-dates"), is_between);
    let dates = button(dates, LoadAction::AskDates, wish);
    named.into_iter().chain([dates]).collect()
}

fn formats(wish: ReportWish, texts: &Texts) -> Vec<Button> {
    let formats = Format::ALL.into_iter().map(|format| {
        let label = texts.get(&format!("load-button-{}", format.id()));
        let label = marked(label, format == wish.format);
        button(label, LoadAction::Choose, ReportWish { format, ..wish })
    });
    formats.collect()
}

fn button(label: String, action: LoadAction, wish: ReportWish) -> Button {
    Button::new(label, LoadTap { action, wish })
}
