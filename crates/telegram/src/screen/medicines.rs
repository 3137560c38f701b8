//! The person's own list of medicines, and the days of a month on which they were taken.

use jiff::civil::Date;
use journal::Medicine;
use journal::medicine::{CourseStep, Intake, OtherUse, PreventiveCourse};
use journal::reached::Reached;
use journal_texts::{Texts, shortened};

use super::{Button, Screen, escape};
use crate::tap::{MedicineTap, PreventiveTap};

/// The most UTF-16 units of a line of the list: the longest list fits into a message.
const MOST_OF_LINE: usize = 150;

/// The list, with a button for each.
pub fn medicines(list: &[Medicine], texts: &Texts) -> Screen {
    let mut lines = vec![format!("<b>{}</b>", texts.get("medicines-title"))];
    if list.is_empty() {
        lines.push(texts.get("medicines-empty"));
    }
    lines.extend(
        list.iter()
            .map(|medicine| escape(&shortened(&described(medicine, texts), MOST_OF_LINE))),
    );
    let medicines = list.iter().map(|medicine| {
        let show = MedicineTap::Show(medicine.id);
        vec![Button::new(medicine.name.as_str(), show)]
    });
    let add = Button::named(texts, "medicines-button-add", MedicineTap::Add);
    let add_preventive = Button::named(texts, "preventives-button-add", PreventiveTap::Add);
    Screen::new(lines.join("\n"))
        .rows(medicines)
        .row([add])
        .row([add_preventive])
}

/// One medicine, with buttons to rename and remove it, to set its limit, and to say what
/// it is for.
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
    let has_history = medicine.course().is_some_and(PreventiveCourse::has_history);
    let for_pain = || button("medicines-button-for_pain", MedicineTap::ForPain(id));
    let rows = match &medicine.other_use {
        None => vec![
            limit,
            vec![
                Button::named(
                    texts,
                    "preventives-button-mark",
                    PreventiveTap::AskSince(id),
                ),
                button("medicines-button-not_for_pain", MedicineTap::NotForPain(id)),
            ],
        ],
        Some(OtherUse::NotForPain) => vec![limit, vec![for_pain()]],
        Some(OtherUse::Preventive(course)) => {
            let limit = medicine.limit.map(|_| limit);
            let for_pain = (!has_history).then(|| vec![for_pain()]);
            let of_course = course_rows(id, course, texts).into_iter();
            of_course.chain(for_pain).chain(limit).collect()
        }
    };
    let remove = button("medicines-button-remove", MedicineTap::Remove(id));
    let course = medicine.course().map(|course| steps(course, texts));
    let lines = std::iter::once(described(medicine, texts)).chain(course.into_iter().flatten());
    Screen::new(escape(&lines.collect::<Vec<_>>().join("\n")))
        .rows(rows)
        .row([button("medicines-button-rename", MedicineTap::Rename(id))])
        .rows((!has_history).then(|| vec![remove]))
        .row([button("button-back", MedicineTap::List)])
}

/// The next steps that a course can take, and the last one taken back.
fn course_rows(id: u32, course: &PreventiveCourse, texts: &Texts) -> Vec<Vec<Button>> {
    let button = |name: &str, tap: PreventiveTap| Button::named(texts, name, tap);
    let Some(last) = course.steps().last() else {
        let since = PreventiveTap::AskSince(id);
        return vec![vec![button("preventives-button-since", since)]];
    };
    let next = match last.intake {
        Intake::Stopped => vec![button(
            "preventives-button-again",
            PreventiveTap::AskSince(id),
        )],
        Intake::Taken { .. } => vec![
            button("preventives-button-dose", PreventiveTap::AskDose(id)),
            button("preventives-button-stop", PreventiveTap::AskStop(id)),
        ],
    };
    let since = last.since;
    let day = [("day", texts.day_and_year(since).into())];
    let take_back = Button::new(
        texts.format("preventives-button-take_back", day),
        PreventiveTap::TakeBack { id, since },
    );
    vec![next, vec![take_back]]
}

/// Each step of a course in a line.
fn steps(course: &PreventiveCourse, texts: &Texts) -> Vec<String> {
    let step = |step: &CourseStep| {
        let intake = match &step.intake {
            Intake::Taken {
                amount: Some(amount),
            } => amount.to_string(),
            Intake::Taken { amount: None } => texts.get("preventives-intake"),
            Intake::Stopped => texts.get("preventives-no_intake"),
        };
        let since = texts.day_and_year(step.since).into();
        texts.format(
            "preventives-step",
            [("since", since), ("intake", intake.into())],
        )
    };
    course.steps().iter().map(step).collect()
}

/// The button that answers with today, which it names: it may be tapped days later.
pub fn today_button(today: Date, tap: PreventiveTap, texts: &Texts) -> Button {
    let day = [("day", texts.day(today).into())];
    Button::new(texts.format("button-today", day), tap)
}

/// Asks for something to be typed about the list, or about one medicine of it; with
/// the reason why the last answer was not taken, and perhaps a button that answers.
pub fn medicine_question(
    name: &str,
    about: Option<&Medicine>,
    fault: Option<&str>,
    answer: Option<Button>,
    texts: &Texts,
) -> Screen {
    let subject = about.map(|medicine| escape(&described(medicine, texts)));
    let question = Some(texts.get(name));
    let lines = [fault.map(escape), subject, question];
    let back = about.map_or(MedicineTap::List, |medicine| MedicineTap::Show(medicine.id));
    let text = lines.into_iter().flatten().collect::<Vec<_>>();
    Screen::new(text.join("\n\n"))
        .rows(answer.map(|answer| vec![answer]))
        .row([Button::named(texts, "button-back", back)])
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

/// Its name, its usual amount, and what the person said of it: a limit, what it is for.
fn described(medicine: &Medicine, texts: &Texts) -> String {
    let limit = medicine
        .limit
        .map(|limit| texts.format("medicines-limit", [("days", limit.days().into())]));
    let other_use = medicine
        .other_use
        .as_ref()
        .map(|other_use| match other_use {
            OtherUse::NotForPain => texts.get("medicines-not_for_pain"),
            OtherUse::Preventive(course) => in_short(course, texts),
        });
    let parts = [Some(with_amount(medicine)), other_use, limit];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// Since when it is taken for prevention, or no longer.
fn in_short(course: &PreventiveCourse, texts: &Texts) -> String {
    let (name, day) = match (course.taken_since(), course.steps().last()) {
        (Some(since), _) => ("preventives-taken_since", since),
        (None, Some(stop)) => ("preventives-stopped_since", stop.since),
        (None, None) => return texts.get("preventives-taken"),
    };
    texts.format(name, [("since", texts.day_and_year(day).into())])
}

/// Its name and its usual amount.
pub(super) fn with_amount(medicine: &Medicine) -> String {
    match &medicine.usual_amount {
        Some(amount) => format!("{} {amount}", medicine.name),
        None => medicine.name.to_string(),
    }
}
