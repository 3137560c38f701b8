//! The card of a survey: the day, what was answered so far, the open question, its buttons.

use jiff::ToSpan;
use journal::answer::{Answer, InvalidAnswer};
use journal::questionnaire::Question;
use journal::survey::Course;
use journal::{Medicine, Survey, Texts};

use super::{Button, Reader, Screen, escape, layout};
use crate::tap::{Action, SurveyTap, Tap};

/// The most characters of the line that says what was answered so far.
const MOST_OF_ANSWERS: usize = 300;

/// The card as it stands, with the reason why the last reply was not taken if it was not.
#[must_use]
pub fn card(survey: &Survey, fault: Option<&InvalidAnswer>, reader: &Reader<'_>) -> Screen {
    let (question, texts) = (survey.position, reader.texts);
    let lines = [
        heading(survey, texts),
        answered(survey, texts),
        fault.map(|fault| format!("\n{}", escape(&texts.invalid(fault)))),
        Some(format!("\n<b>{}</b>", texts.question(question))),
        before(survey, texts),
        texts
            .find(&format!("hint-{}", question.id()))
            .map(|hint| format!("<i>{hint}</i>")),
    ];
    Screen {
        text: lines
            .into_iter()
            .flatten()
            .collect::<Vec<_>>()
            .join("\n")
            .trim()
            .to_owned(),
        keyboard: keyboard(survey, reader),
    }
}

/// Says that a survey was left open, with the card; in discreet mode only with a
/// button that brings the card.
#[must_use]
pub fn nudge(survey: &Survey, discreet: bool, reader: &Reader<'_>) -> Screen {
    let texts = reader.texts;
    if discreet {
        let button = Button::new(texts.get("button-continue"), Tap::Continue);
        return Screen {
            text: texts.get("nudge-discreet"),
            keyboard: vec![vec![button]],
        };
    }
    let card = card(survey, None, reader);
    Screen {
        text: format!("{}\n\n{}", texts.get("nudge"), card.text),
        ..card
    }
}

/// The day that is being filled, once it is known.
fn heading(survey: &Survey, texts: &Texts) -> Option<String> {
    match survey.answers.get(&Question::Date) {
        Some(Answer::Date(day)) if survey.position != Question::Date => {
            Some(texts.weekday_and_day(*day))
        }
        _ => None,
    }
}

/// What was answered on the way to the open question, in one line.
fn answered(survey: &Survey, texts: &Texts) -> Option<String> {
    let path = survey.path();
    let answers: Vec<String> = path
        .iter()
        .filter(|question| **question != survey.position && **question != Question::Date)
        .filter_map(|question| Some((*question, survey.answers.get(question)?)))
        .map(|(question, answer)| match answer {
            Answer::YesNo(_) | Answer::Unknown | Answer::Nausea(_) => {
                format!(
                    "{}: {}",
                    texts.label(question),
                    texts.answer(question, answer)
                )
            }
            _ => texts.answer(question, answer),
        })
        .collect();
    let line = answers.join(" · ");
    (!line.is_empty()).then(|| escape(&shortened(&line, MOST_OF_ANSWERS)))
}

/// The answer that the open question has already. Where several can be chosen the
/// buttons show it, but for the words.
fn before(survey: &Survey, texts: &Texts) -> Option<String> {
    let answer = survey.answers.get(&survey.position)?;
    let on_buttons = match answer {
        Answer::Location(location) => location.words.is_none(),
        Answer::Triggers(triggers) => triggers.words.is_none(),
        _ => false,
    };
    if on_buttons {
        return None;
    }
    let words = escape(&shortened(
        &texts.answer(survey.position, answer),
        MOST_OF_ANSWERS,
    ));
    Some(texts.format("card-before", [("answer", words.into())]))
}

fn keyboard(survey: &Survey, reader: &Reader<'_>) -> Vec<Vec<Button>> {
    let (question, texts) = (survey.position, reader.texts);
    let button = |label: String, action: Action| {
        Button::new(
            label,
            Tap::Survey(SurveyTap {
                survey: survey.id.clone(),
                question,
                action,
            }),
        )
    };
    let chosen = survey.answers.get(&question);
    let options = own_options(question, reader)
        .into_iter()
        .chain(
            question
                .options()
                .into_iter()
                .map(|id| (id.to_owned(), texts.option(question, id))),
        )
        .map(|(id, label)| {
            let chosen = is_chosen(chosen, &id, reader.medicines);
            let label = if chosen {
                format!("✓ {label}")
            } else {
                label
            };
            button(label, Action::Option(id))
        })
        .collect();
    let mut rows = layout::rows(options);
    if question == Question::Headache && reader.has_usual {
        rows.push(vec![button(texts.get("button-as_usual"), Action::AsUsual)]);
    }

    let mut way = Vec::new();
    if question != Question::Date || survey.course == Course::OneChange {
        way.push(button(texts.get("button-back"), Action::Back));
    }
    if survey.may_skip() {
        way.push(button(texts.get("button-skip"), Action::Skip));
    }
    if survey.has_selection() {
        way.push(button(texts.get("button-done"), Action::Done));
    } else if chosen.is_some() {
        way.push(button(texts.get("button-keep"), Action::Keep));
    }
    rows.push(way);
    rows.retain(|row| !row.is_empty());
    rows
}

/// The options that differ from person to person and from day to day, by id and label.
fn own_options(question: Question, reader: &Reader<'_>) -> Vec<(String, String)> {
    let yesterday = reader.today.saturating_sub(1.day());
    match question {
        Question::Date => [
            ("button-yesterday", yesterday),
            ("button-today", reader.today),
        ]
        .map(|(name, day)| {
            let label = reader
                .texts
                .format(name, [("day", reader.texts.day(day).into())]);
            (day.to_string(), label)
        })
        .into(),
        Question::Medicines => reader
            .medicines
            .iter()
            .map(|medicine| {
                let amount = medicine
                    .usual_amount
                    .iter()
                    .map(|amount| format!(" {amount}"));
                let label = std::iter::once(medicine.name.to_string())
                    .chain(amount)
                    .collect();
                (medicine.id.to_string(), label)
            })
            .collect(),
        _ => Vec::new(),
    }
}

fn is_chosen(answer: Option<&Answer>, option: &str, medicines: &[Medicine]) -> bool {
    match answer {
        Some(Answer::Location(location)) => location
            .sites
            .iter()
            .any(|site| option == <&str>::from(site)),
        Some(Answer::Triggers(triggers)) => triggers
            .known
            .iter()
            .any(|trigger| option == <&str>::from(trigger)),
        Some(Answer::Medicines(doses)) => medicines.iter().any(|medicine| {
            option == medicine.id.to_string() && doses.iter().any(|dose| dose.name == medicine.name)
        }),
        _ => false,
    }
}

/// The beginning of a text that is too long for its place.
fn shortened(text: &str, most: usize) -> String {
    match text.char_indices().nth(most) {
        Some((end, _)) => format!("{}…", text[..end].trim_end()),
        None => text.to_owned(),
    }
}
