//! A stored day in a few lines, and what can be done with it.

use jiff::civil::{Date, Time};
use journal::answer::{Answer, Nausea, Onset, Resolution};
use journal::{Attack, Entry, Question};
use journal_texts::Texts;
use journal_texts::clock;

use super::{Button, Screen, escape, layout};
use crate::tap::{DayAction, DayTap, Tap};

/// The most characters of one answer; a message of Telegram's holds 4096.
const MOST: usize = 1500;

/// A day that is stored now, and what the diary holds of it.
#[must_use]
pub fn day(entry: &Entry, texts: &Texts) -> Screen {
    let day = day_read(entry, texts);
    Screen {
        text: format!("{}\n{}", day.text, texts.get("day-saved")),
        ..day
    }
}

/// A day whose changes were not kept: what the diary held of it before, and holds.
#[must_use]
pub fn day_unchanged(entry: &Entry, texts: &Texts) -> Screen {
    let day = day_read(entry, texts);
    Screen {
        text: format!("{}\n\n{}", texts.get("day-unchanged"), day.text),
        ..day
    }
}

/// What the diary holds of a day that is opened to be read.
#[must_use]
pub fn day_read(entry: &Entry, texts: &Texts) -> Screen {
    let mut lines = vec![format!("<b>{}</b>", texts.weekday_and_day(entry.date))];
    match &entry.attack {
        None => lines.push(texts.get("day-painless")),
        Some(attack) => lines.extend(attack_lines(entry, attack, texts)),
    }
    let labelled = [Question::Triggers, Question::Medicines, Question::Comment];
    let answers = entry.answers();
    for question in labelled {
        // That there was none of it goes without saying, but not for medicines.
        let said = answers
            .get(&question)
            .filter(|answer| question == Question::Medicines || !answer.names_nothing());
        if let Some(answer) = said {
            let words = words(question, answer, texts);
            lines.push(match answer.names_nothing() {
                true => words,
                false => format!("{}: {words}", texts.label(question)),
            });
        }
    }
    let of_day = |label: &str, action| of_day(entry.date, label, action, texts);
    let mut keyboard = vec![vec![
        of_day("button-change", DayAction::Change),
        of_day("button-delete", DayAction::Delete),
    ]];
    if entry.medicines.is_none() {
        let add = of_day(
            "button-add_medicine",
            DayAction::ChangeOne(Question::Medicines),
        );
        keyboard.insert(0, vec![add]);
    }
    Screen {
        text: lines.join("\n"),
        keyboard,
    }
}

/// Asks which answer of a day is to be changed.
#[must_use]
pub fn change_day(entry: &Entry, texts: &Texts) -> Screen {
    let asked = [Question::Headache, Question::Medicines, Question::Comment];
    let mut questions: Vec<Question> = asked.into();
    if entry.attack.is_some() {
        let of_attack = Question::all()
            .filter(|question| *question != Question::Date && !asked.contains(question));
        questions.splice(1..1, of_attack);
    }
    let buttons = questions
        .into_iter()
        .map(|question| {
            let tap = DayTap {
                day: entry.date,
                action: DayAction::ChangeOne(question),
            };
            Button::new(texts.label(question), Tap::Day(tap))
        })
        .collect();
    let mut keyboard = layout::pairs(buttons);
    keyboard.push(vec![of_day(
        entry.date,
        "button-back",
        DayAction::Show,
        texts,
    )]);
    let day = texts.weekday_and_day(entry.date);
    Screen {
        text: texts.format("change-day", [("day", day.into())]),
        keyboard,
    }
}

/// Says that a day is deleted, which can be taken back for a while.
#[must_use]
pub fn day_deleted(day: Date, texts: &Texts) -> Screen {
    let deleted = Screen {
        text: texts.format("day-deleted", [("day", texts.weekday_and_day(day).into())]),
        keyboard: Vec::new(),
    };
    with_restore(deleted, day, texts)
}

/// Nothing is known of the day.
#[must_use]
pub fn day_unknown(day: Date, texts: &Texts) -> Screen {
    Screen {
        text: texts.format("day-unknown", [("day", texts.weekday_and_day(day).into())]),
        keyboard: vec![vec![
            of_day(day, "button-no_headache", DayAction::Painless, texts),
            of_day(day, "button-record", DayAction::Fill, texts),
        ]],
    }
}

/// The day, which was deleted and can still be taken back.
#[must_use]
pub fn with_restore(screen: Screen, day: Date, texts: &Texts) -> Screen {
    let mut screen = screen;
    let restore = of_day(day, "button-restore", DayAction::Restore, texts);
    screen.keyboard.push(vec![restore]);
    screen
}

fn of_day(day: Date, label: &str, action: DayAction, texts: &Texts) -> Button {
    Button::new(texts.get(label), Tap::Day(DayTap { day, action }))
}

/// Intensity and times; place, quality and features; what there was not.
fn attack_lines(entry: &Entry, attack: &Attack, texts: &Texts) -> Vec<String> {
    let answers = entry.answers();
    let plain = |question: &Question| {
        answers
            .get(question)
            .map(|answer| words(*question, answer, texts))
    };
    let labelled = |question: &Question| {
        plain(question).map(|words| format!("{} {words}", texts.label(*question)).to_lowercase())
    };
    let absent = |question: Question| texts.get(&format!("absent-{}", question.id()));
    let mut first = vec![texts.get("day-headache")];
    first.extend(attack.intensity.map(|intensity| {
        let intensity = intensity.get().into();
        texts.format("day-intensity", [("intensity", intensity)])
    }));
    first.extend(times(attack, &plain, texts));

    let place = [Question::Location, Question::Quality]
        .iter()
        .filter_map(plain);
    let (mut had, mut had_not): (Vec<String>, Vec<String>) = (place.collect(), Vec::new());
    for question in Question::all() {
        match answers.get(&question) {
            Some(Answer::YesNo(_)) if question == Question::Headache => {}
            Some(Answer::YesNo(true)) => had.push(texts.label(question)),
            Some(Answer::YesNo(false)) => had_not.push(absent(question)),
            _ => {}
        }
    }
    match attack.nausea {
        Some(Nausea::None) => had_not.push(absent(Question::Nausea)),
        Some(_) => had.extend(labelled(&Question::Nausea)),
        None => {}
    }
    let had_not = (!had_not.is_empty())
        .then(|| texts.format("day-without", [("features", had_not.join(", ").into())]));
    let had = (!had.is_empty()).then(|| sentence(&had.join(", ").to_lowercase()));
    std::iter::once(first.join(", "))
        .chain(had)
        .chain(had_not)
        .collect()
}

/// When it began and ended: two clock times are one span.
fn times(
    attack: &Attack,
    plain: &impl Fn(&Question) -> Option<String>,
    texts: &Texts,
) -> Option<String> {
    let by_clock = |name: &str, at: Time| texts.format(name, [("time", clock(at).into())]);
    let onset = match attack.onset {
        Some(Onset::At(at)) => Some(by_clock("day-from", at)),
        _ => plain(&Question::Onset).map(|words| words.to_lowercase()),
    };
    let resolution = match attack.resolution {
        Some(Resolution::At(at)) => Some(by_clock("day-to", at)),
        _ => plain(&Question::Resolution).map(|words| words.to_lowercase()),
    };
    let is_span = matches!(attack.onset, Some(Onset::At(_)))
        && matches!(attack.resolution, Some(Resolution::At(_)));
    let between = if is_span { " " } else { ", " };
    let known: Vec<_> = onset.into_iter().chain(resolution).collect();
    (!known.is_empty()).then(|| known.join(between))
}

fn words(question: Question, answer: &Answer, texts: &Texts) -> String {
    let words: String = texts.answer(question, answer).chars().take(MOST).collect();
    escape(&words)
}

/// The words with a capital at their beginning.
fn sentence(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}
