//! The person's own list of medicines, and the days of a month on which they were taken.

use jiff::civil::Date;
use journal::Medicine;
use journal::reached::Reached;
use journal_texts::Texts;

use super::{Button, Screen, escape};
use crate::tap::{MedicineTap, Tap};

/// The list, with a button for each.
#[must_use]
pub fn medicines(list: &[Medicine], texts: &Texts) -> Screen {
    let mut lines = vec![format!("<b>{}</b>", texts.get("medicines-title"))];
    if list.is_empty() {
        lines.push(texts.get("medicines-empty"));
    }
    lines.extend(
        list.iter()
            .map(|medicine| escape(&described(medicine, texts))),
    );
    let mut keyboard: Vec<_> = list
        .iter()
        .map(|medicine| {
            vec![button(
                medicine.name.as_str(),
                MedicineTap::Show(medicine.id),
            )]
        })
        .collect();
    keyboard.push(vec![button(
        &texts.get("medicines-button-add"),
        MedicineTap::Add,
    )]);
    Screen {
        text: lines.join("\n"),
        keyboard,
    }
}

/// One medicine, and what can be changed of it.
#[must_use]
pub fn medicine(medicine: &Medicine, texts: &Texts) -> Screen {
    let id = medicine.id;
    let button = |label: &str, tap| button(&texts.get(label), tap);
    let limit = match medicine.limit {
        None => vec![button("medicines-button-limit", MedicineTap::AskLimit(id))],
        Some(_) => vec![
            button("medicines-button-other_limit", MedicineTap::AskLimit(id)),
            button("medicines-button-no_limit", MedicineTap::RemoveLimit(id)),
        ],
    };
    Screen {
        text: escape(&described(medicine, texts)),
        keyboard: vec![
            limit,
            vec![button("medicines-button-rename", MedicineTap::Rename(id))],
            vec![button("medicines-button-remove", MedicineTap::Remove(id))],
            vec![button("button-back", MedicineTap::List)],
        ],
    }
}

/// Asks for something to be typed about the list, or about one medicine of it; with
/// the reason why the last answer was not taken.
#[must_use]
pub fn medicine_question(
    name: &str,
    about: Option<&Medicine>,
    fault: Option<&str>,
    texts: &Texts,
) -> Screen {
    let subject = about.map(|medicine| escape(&described(medicine, texts)));
    let question = Some(texts.get(name));
    let lines = [fault.map(escape), subject, question];
    let back = about.map_or(MedicineTap::List, |medicine| MedicineTap::Show(medicine.id));
    Screen {
        text: lines.into_iter().flatten().collect::<Vec<_>>().join("\n\n"),
        keyboard: vec![vec![button(&texts.get("button-back"), back)]],
    }
}

/// The saved day, with the medicines of which as many days are reached as the doctor
/// set: a count, and no word about it.
#[must_use]
pub fn with_reached(
    day: Screen,
    of: Date,
    today: Date,
    reached: &[Reached],
    texts: &Texts,
) -> Screen {
    let is_this_month = (of.year(), of.month()) == (today.year(), today.month());
    let lines = reached.iter().map(|reached| {
        let arguments = [
            ("name", escape(reached.name.as_str()).into()),
            ("days", reached.days.into()),
            ("limit", reached.limit.days().into()),
            ("month", of.month().into()),
        ];
        texts.format(
            match is_this_month {
                true => "medicines-reached",
                false => "medicines-reached_in",
            },
            arguments,
        )
    });
    Screen {
        text: std::iter::once(day.text)
            .chain(lines)
            .collect::<Vec<_>>()
            .join("\n"),
        ..day
    }
}

/// Its name, its usual amount, and its limit where there is one.
fn described(medicine: &Medicine, texts: &Texts) -> String {
    let amount = medicine
        .usual_amount
        .iter()
        .map(|amount| format!(" {amount}"));
    let limit = medicine.limit.iter().map(|limit| {
        let limit = texts.format("medicines-limit", [("days", limit.days().into())]);
        format!(", {limit}")
    });
    std::iter::once(medicine.name.to_string())
        .chain(amount)
        .chain(limit)
        .collect()
}

fn button(label: &str, tap: MedicineTap) -> Button {
    Button::new(label, Tap::Medicine(tap))
}
