//! The card of a survey: the day, the answers so far, the open question, its buttons.

use std::{iter, mem};

use jiff::ToSpan;
use journal::answer::{Answer, InvalidAnswer, Onset, Resolution};
use journal::plausibility::Doubtful;
use journal::questionnaire::{CONTINUED, Kind, NONE, NOW, Question};
use journal::{ClockTime, Dose, Medicine};
use journal_texts::{Texts, clock, shortened};

use super::medicines::with_amount;
use super::{Button, Reader, Screen, escape, layout};
use crate::Survey;
use crate::survey::Extent;
use crate::tap::{SurveyAction, SurveyTap, Tap};

/// The most UTF-16 units of the line with the last answers: two lines on a phone.
const MOST_OF_ANSWERS: usize = 80;

/// The most UTF-16 units of the answer that the open question has already.
const MOST_OF_ANSWER: usize = 300;

/// The card as it stands, with the reason why the last reply was not taken if it was not.
pub fn card(survey: &Survey, fault: Option<&InvalidAnswer>, reader: &Reader<'_>) -> Screen {
    let (question, texts) = (survey.position, reader.texts);
    let lines = [
        heading(survey, texts),
        answered(survey, reader),
        fault.map(|fault| format!("\n{}", escape(&expected(survey, fault, texts)))),
        survey
            .doubted
            .as_ref()
            .map(|doubted| format!("\n{}", doubt(&doubted.reason, texts))),
        Some(format!("\n<b>{}</b>", texts.question(question))),
        before(survey, reader),
        hint(question, fault, texts),
    ];
    let text = lines.into_iter().flatten().collect::<Vec<_>>().join("\n");
    Screen::new(text.trim().to_owned()).rows(keyboard(survey, reader))
}

/// Says that a survey was left open, with the card; in discreet mode only with a
/// button that brings the card.
pub fn nudge(survey: &Survey, reader: &Reader<'_>) -> Screen {
    let texts = reader.texts;
    if reader.profile.switches.discreet {
        let button = Button::named(texts, "button-continue", Tap::Continue);
        return Screen::plain(texts, "nudge-discreet").row([button]);
    }
    let card = card(survey, None, reader);
    Screen {
        text: format!("{}\n\n{}", texts.get("nudge"), card.text),
        ..card
    }
}

/// The day that is being filled, once it is known.
fn heading(survey: &Survey, texts: &Texts) -> Option<String> {
    let day = survey.day().filter(|_| survey.position != Question::Date)?;
    Some(texts.weekday_and_day(day))
}

/// The answers expected instead of words that were not taken. Where only an option will
/// do all are named: a single one as an example would suggest the answer.
fn expected(survey: &Survey, fault: &InvalidAnswer, texts: &Texts) -> String {
    match (fault, survey.options().as_slice()) {
        (InvalidAnswer::NotAnOption, options @ [_, ..]) => {
            let options = texts.either(survey.position, options).into();
            texts.format("invalid-not_one_of", [("options", options)])
        }
        _ => texts.invalid(fault),
    }
}

/// How to type instead of tapping, unless that was just said.
fn hint(question: Question, fault: Option<&InvalidAnswer>, texts: &Texts) -> Option<String> {
    use InvalidAnswer::{Empty, TooLong, TooManyMedicines};
    if !matches!(
        fault,
        None | Some(Empty | TooLong { .. } | TooManyMedicines { .. })
    ) {
        return None;
    }
    let hint = texts.find(&format!("hint-{}", question.id()))?;
    Some(format!("<i>{hint}</i>"))
}

/// The last answers on the way to the open question, in one line.
fn answered(survey: &Survey, reader: &Reader<'_>) -> Option<String> {
    let texts = reader.texts;
    let path = survey.path(reader.profile.switches);
    let answers: Vec<String> = path
        .iter()
        .filter(|question| **question != survey.position && **question != Question::Date)
        .filter_map(|question| Some((*question, survey.answers.get(question)?)))
        // That there was a headache goes without saying where its questions are asked.
        .filter(|given| *given != (Question::Headache, &Answer::YesNo(true)))
        // "As usual" leaves them open by itself.
        .filter(|(question, answer)| !question.is_never_usual() || **answer != Answer::Unknown)
        .map(|(question, answer)| match answer {
            Answer::YesNo(_)
            | Answer::Unknown
            | Answer::Nausea(_)
            | Answer::MostBothersome(_)
            | Answer::Functioning(_)
            | Answer::PainlessAura(_)
            | Answer::Intensity(_)
            | Answer::Onset(Onset::At(_))
            | Answer::Resolution(Resolution::At(_)) => {
                texts.labelled(&texts.label(question), &texts.answer(question, answer))
            }
            _ => texts.answer(question, answer),
        })
        .collect();
    latest(&answers).map(|line| escape(&line))
}

/// The last of the answers, as many as fit into the line.
fn latest(answers: &[String]) -> Option<String> {
    let (last, before) = answers.split_last()?;
    let mut line = shortened(last, MOST_OF_ANSWERS);
    for answer in before.iter().rev() {
        let longer = format!("{answer} · {line}");
        if longer.chars().count() > MOST_OF_ANSWERS {
            return Some(format!("… · {line}"));
        }
        line = longer;
    }
    Some(line)
}

/// The answer that the open question has already. Where several can be chosen the
/// buttons show it, but not typed words, a time, another amount.
fn before(survey: &Survey, reader: &Reader<'_>) -> Option<String> {
    let texts = reader.texts;
    let answer = survey.answers.get(&survey.position)?;
    let on_buttons = match answer {
        Answer::Location(location) => location.words.is_none(),
        Answer::Triggers(triggers) => triggers.words.is_none(),
        Answer::Medicines(doses) => are_marks_enough(doses, &reader.profile.medicines),
        _ => false,
    };
    if on_buttons {
        return None;
    }
    let words = texts.answer(survey.position, answer);
    let words = escape(&shortened(&words, MOST_OF_ANSWER));
    let name = match survey.has_selection() {
        true => "card-chosen",
        false => "card-before",
    };
    Some(texts.format(name, [("answer", words.into())]))
}

/// The question whether a doubtful time is meant.
fn doubt(reason: &Doubtful, texts: &Texts) -> String {
    let name = format!("doubt-{}", <&str>::from(reason.doubt));
    texts.format(&name, [("time", clock(reason.time.0).into())])
}

fn keyboard(survey: &Survey, reader: &Reader<'_>) -> Vec<Vec<Button>> {
    if let Some(doubted) = &survey.doubted {
        return sure_or_guess(survey, &doubted.reason, reader.texts);
    }
    let mut rows = options(survey, reader);
    let can_choose_several = survey.takes_several() && !rows.is_empty();
    rows.extend(own_rows(survey, reader));
    rows.extend(ways(survey, can_choose_several, reader.texts));
    rows.retain(|row| !row.is_empty());
    rows
}

/// The doubtful time, the one that may have been meant, and back.
fn sure_or_guess(survey: &Survey, reason: &Doubtful, texts: &Texts) -> Vec<Vec<Button>> {
    let time = |name, time: ClockTime| texts.format(name, [("time", clock(time.0).into())]);
    let sure = button(
        survey,
        time("button-sure", reason.time),
        SurveyAction::Confirm,
    );
    let guess = reason.guess.map(|guess| time("button-guess", guess));
    let guess = guess.map(|label| button(survey, label, SurveyAction::Guess));
    let back = button(survey, texts.get("button-back"), SurveyAction::Back);
    vec![iter::once(sure).chain(guess).collect(), vec![back]]
}

/// The options that stand side by side, with those marked that are chosen. The rows
/// are made before that, so that a mark moves no button.
fn options(survey: &Survey, reader: &Reader<'_>) -> Vec<Vec<Button>> {
    let question = survey.position;
    let of_all = survey.options().into_iter();
    let of_all = of_all.filter(|id| !stands_alone(question, id));
    let of_all = of_all.filter(|id| *id != CONTINUED || survey.after_headache);
    let of_all = of_all.map(|id| (id.to_owned(), reader.texts.option(question, id)));
    let own = own_options(survey, reader).into_iter();
    let buttons = own
        .chain(of_all)
        .map(|(id, label)| button(survey, label, SurveyAction::Option(id)));
    let mut rows = layout::rows(buttons.collect());
    mark_chosen(
        &mut rows,
        survey.answers.get(&question),
        &reader.profile.medicines,
    );
    rows
}

/// The answers that stand by themselves: none of it, or all of it as usual.
fn own_rows(survey: &Survey, reader: &Reader<'_>) -> Vec<Vec<Button>> {
    let (question, texts) = (survey.position, reader.texts);
    let mut rows = Vec::new();
    let keeps_comment = question == Question::Comment && survey.skip_keeps_stored();
    if stands_alone(question, NONE) && question.options().contains(&NONE) && !keeps_comment {
        let takes_back = question == Question::Comment
            && survey.extent == Extent::OneChange
            && survey.answers.contains_key(&question);
        let label = match takes_back {
            true => texts.get("button-no_comment"),
            false => texts.option(question, NONE),
        };
        let none = SurveyAction::Option(NONE.to_owned());
        rows.push(vec![button(survey, label, none)]);
    }
    if question == Question::Headache && reader.has_usual {
        let label = texts.get("button-as_usual");
        rows.push(vec![button(survey, label, SurveyAction::AsUsual)]);
    }
    if survey.may_be_further_attack() {
        let label = texts.get("button-further_attack");
        rows.push(vec![button(survey, label, SurveyAction::FurtherAttack)]);
    }
    rows
}

/// Whether the option is the opposite of all others, and not one of a few.
fn stands_alone(question: Question, option: &str) -> bool {
    option == NONE && question.kind() != Kind::Choice
}

/// The ways from the question: back or on without an answer, and below them, where
/// the thumb is, on with it.
fn ways(survey: &Survey, can_choose_several: bool, texts: &Texts) -> [Vec<Button>; 2] {
    let way = |label: &str, action| button(survey, texts.get(label), action);
    let mut aside = Vec::new();
    if survey.position != Question::Date || survey.begins_here() {
        aside.push(way("button-back", SurveyAction::Back));
    }
    if survey.position.may_be_skipped() && !survey.skip_keeps_stored() {
        aside.push(way("button-skip", SurveyAction::Skip));
    }
    let is_answered = survey.answers.contains_key(&survey.position);
    // Where several can be chosen it stands there from the beginning, so that the
    // buttons stay where they are.
    let on = match (survey.has_selection(), is_answered) {
        (true, _) => Some(way("button-done", SurveyAction::Done)),
        (false, true) => Some(way("button-keep", SurveyAction::Keep)),
        (false, false) => can_choose_several.then(|| way("button-done", SurveyAction::Done)),
    };
    [aside, on.into_iter().collect()]
}

fn button(survey: &Survey, label: String, action: SurveyAction) -> Button {
    let tap = SurveyTap {
        survey: survey.id.clone(),
        question: survey.position,
        action,
    };
    Button::new(label, tap)
}

/// Says why an edited message changed nothing, and how its answer is changed.
pub fn edit_refused(
    name: &str,
    question: Question,
    fault: Option<String>,
    texts: &Texts,
) -> Screen {
    let label = [("question", texts.label(question).into())];
    let text = texts.format(name, label);
    let fault = fault.map(|fault| escape(&fault));
    Screen::new(super::with_fault(fault, text))
}

fn mark_chosen(rows: &mut [Vec<Button>], chosen: Option<&Answer>, medicines: &[Medicine]) {
    for button in rows.iter_mut().flatten() {
        if let Tap::Survey(SurveyTap {
            action: SurveyAction::Option(id),
            ..
        }) = &button.tap
            && is_chosen(chosen, id, medicines)
        {
            button.label = layout::marked(mem::take(&mut button.label), true);
        }
    }
}

/// The options that differ from person to person and from day to day, by id and label.
fn own_options(survey: &Survey, reader: &Reader<'_>) -> Vec<(String, String)> {
    let (question, texts) = (survey.position, reader.texts);
    let yesterday = reader.today.saturating_sub(1.day());
    match question {
        Question::Onset | Question::Resolution if survey.day() == Some(reader.today) => {
            vec![(NOW.to_owned(), texts.option(question, NOW))]
        }
        Question::Date => [
            ("button-yesterday", yesterday),
            ("button-today", reader.today),
        ]
        .map(|(name, day)| {
            let words = [("day", texts.day(day).into())];
            (day.to_string(), texts.format(name, words))
        })
        .into(),
        Question::Medicines => reader
            .profile
            .medicines
            .iter()
            .filter(|medicine| medicine.is_offered())
            .map(|medicine| (medicine.id.to_string(), with_amount(medicine)))
            .collect(),
        _ => Vec::new(),
    }
}

fn is_chosen(answer: Option<&Answer>, option: &str, medicines: &[Medicine]) -> bool {
    match answer {
        Some(Answer::Location(location)) => location
            .sites()
            .iter()
            .any(|site| option == <&str>::from(site)),
        Some(Answer::Triggers(triggers)) => triggers
            .known
            .iter()
            .any(|trigger| option == <&str>::from(trigger)),
        Some(Answer::Medicines(doses)) => medicines.iter().any(|medicine| {
            option == medicine.id.to_string() && doses.iter().any(|dose| medicine.is_of(dose))
        }),
        _ => false,
    }
}

/// Whether the marks on the buttons say all of these doses: each as the button gives
/// it, and none twice.
fn are_marks_enough(doses: &[Dose], medicines: &[Medicine]) -> bool {
    let given_by = |known: &Medicine| {
        let of_it: Vec<_> = doses.iter().filter(|dose| known.is_of(dose)).collect();
        let [dose] = of_it.as_slice() else {
            return false;
        };
        dose.amount == known.usual_amount && dose.taken_at.is_none()
    };
    let offered = medicines.iter().filter(|known| known.is_offered());
    let given = offered.filter(|known| given_by(known)).count();
    !doses.is_empty() && given == doses.len()
}
