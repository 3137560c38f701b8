//! The person's own list of medicines, and the days of a month on which they were taken.

use jiff::civil::Date;
use journal::Medicine;
use journal::reached::Reached;
use journal_texts::Texts;

use super::{Button, Screen, escape};
use crate::tap::MedicineTap;

/// The list, with a button for each.
pub fn medicines(list: &[Medicine], texts: &Texts) -> Screen {
    let mut lines = vec![format!("<b>{}</b>", texts.get("medicines-title"))];
    if list.is_empty() {
        lines.push(texts.get("medicines-empty"));
    }
    lines.extend(
        list.iter()
            .map(|medicine| escape(&described(medicine, texts))),
    );
    let medicines = list.iter().map(|medicine| {
        let show = MedicineTap::Show(medicine.id);
        vec![Button::new(medicine.name.as_str(), show)]
    });
    let add = Button::named(texts, "medicines-button-add", MedicineTap::Add);
    Screen::new(lines.join("\n")).rows(medicines).row([add])
}

/// One medicine, with buttons to rename and remove it and to set its limit.
pub fn medicine(medicine: &Medicine, texts: &Texts) -> Screen {
    let id = medicine.id;
    let button = |name: &str, tap: MedicineTap| Button::named(texts, name, tap);
    let limit = match medicine.limit {
        None => vec![button("medicines-button-limit", MedicineTap::AskLimit(id))],
        Some(_) => vec![
            button("medicines-button-other_limit", MedicineTap::AskLimit(id)),
            button("medicines-button-no_limit", MedicineTap::RemoveLimit(id)),
        ],
    };
    Screen::new(escape(&described(medicine, texts)))
        .row(limit)
        .row([button("medicines-button-rename", MedicineTap::Rename(id))])
        .row([button("medicines-button-remove", MedicineTap::Remove(id))])
        .row([button("button-back", MedicineTap::List)])
}

/// Asks for something to be typed about the list, or about one medicine of it; with
/// the reason why the last answer was not taken.
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
    let text = lines.into_iter().flatten().collect::<Vec<_>>();
    Screen::new(text.join("\n\n")).row([Button::named(texts, "button-back", back)])
}

/// The saved day, with the medicines of which as many days are reached as the doctor
/// set: a count, and no word about it.
pub fn with_reached(
    mut day: Screen,
    of: Date,
    today: Date,
    reached: &[Reached],
    texts: &Texts,
) -> Screen {
    let is_this_month = (of.year(), of.month()) == (today.year(), today.month());
    let name = match is_this_month {
        true => "medicines-reached",
        false => "medicines-reached_in",
    };
    for reached in reached {
        let arguments = [
            ("name", escape(reached.name.as_str()).into()),
            ("days", reached.days.into()),
            ("limit", reached.limit.days().into()),
            ("month", of.month().into()),
        ];
        day.text = format!("{}\n{}", day.text, texts.format(name, arguments));
    }
    day
}

/// Its name, its usual amount, and its limit where there is one.
fn described(medicine: &Medicine, texts: &Texts) -> String {
    let named = with_amount(medicine);
    match medicine.limit {
        Some(limit) => {
            let limit = texts.format("medicines-limit", [("days", limit.days().into())]);
            format!("{named}, {limit}")
        }
        None => named,
    }
}

/// Its name and its usual amount.
pub(super) fn with_amount(medicine: &Medicine) -> String {
    match &medicine.usual_amount {
        Some(amount) => format!("{} {amount}", medicine.name),
        None => medicine.name.to_string(),
    }
}
