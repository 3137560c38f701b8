//! How the pain was two hours after a dose: asked in a message of its own, or on the day.

use jiff::civil::Date;
use journal::medicine::DoseEffect;
use journal::{EffectQuestion, Entry};
use journal_texts::{Texts, clock};

use super::{Button, Reader, Screen, escape};
use crate::tap::{DayAction, DayTap, EffectScreen, EffectTap, Origin};

/// The most times of a day that are asked about at once.
const MOST_ASKED: usize = 5;

/// The question that comes by itself. In discreet mode it says nothing of health.
pub fn effect_question(question: &EffectQuestion, reader: &Reader<'_>) -> Screen {
    let texts = reader.texts;
    let text = texts.format(
        &reader.discreet("effect-question"),
        [("medicines", medicines(question).into())],
    );
    Screen::new(text).row(buttons(question, EffectScreen::Message, false, texts))
}

/// Says that the answer to it is stored.
pub fn effect_noted(day: Date, effect: Option<DoseEffect>, reader: &Reader<'_>) -> Screen {
    let texts = reader.texts;
    let effect = effect.filter(|_| !reader.profile.switches.discreet);
    let text = match effect {
        Some(effect) => texts.get(&format!("effect-noted_{}", effect.id())),
        None => texts.get("day-saved"),
    };
    let change = DayTap {
        day,
        action: DayAction::Effects,
        origin: Origin::Chat,
    };
    Screen::new(text).row([Button::named(texts, "button-change", change)])
}

/// The screen of a day that also asks about its doses, in a row of buttons for each time.
pub fn asking_effects(
    mut screen: Screen,
    questions: &[EffectQuestion],
    origin: Origin,
    texts: &Texts,
) -> Screen {
    let asked = &questions[..questions.len().min(MOST_ASKED)];
    if !asked.is_empty() {
        screen.text = format!("{}\n\n{}", screen.text, asked_below(asked, texts));
        let rows = asked.iter().map(|question| {
            let on = EffectScreen::Day(origin);
            buttons(question, on, asked.len() > 1, texts)
        });
        screen.keyboard.splice(0..0, rows);
    }
    screen
}

/// Asks about the doses of a day anew, whatever was answered before.
pub fn change_effects(
    entry: &Entry,
    questions: &[EffectQuestion],
    origin: Origin,
    texts: &Texts,
) -> Screen {
    let day = format!("<b>{}</b>", texts.weekday_and_day(entry.date));
    let on = EffectScreen::Day(origin);
    let asked = &questions[..questions.len().min(MOST_ASKED)];
    let rows = asked.iter().flat_map(|question| {
        let unknown = tap(question, None, on);
        let unknown = vec![Button::named(texts, "button-skip", unknown)];
        let unknown = question.effect.is_some().then_some(unknown);
        let answers = buttons(question, on, asked.len() > 1, texts);
        std::iter::once(answers).chain(unknown)
    });
    let back = DayTap {
        day: entry.date,
        action: DayAction::Show,
        origin,
    };
    Screen::new(format!("{day}\n{}", asked_below(asked, texts)))
        .rows(rows)
        .row([Button::named(texts, "button-back", back)])
}

/// The effects that are known of a day, in a line.
pub(super) fn effects_line(entry: &Entry, texts: &Texts) -> Option<String> {
    let mut known: Vec<_> = entry.medicines.iter().flatten().collect();
    known.sort_by_key(|dose| dose.taken_at.map(|at| at.0));
    let said = known.into_iter().filter_map(|dose| {
        let effect = texts.lower(&texts.effect(dose.effect?));
        Some(format!("{} – {effect}", clock(dose.taken_at?.0)))
    });
    let mut said: Vec<_> = said.collect();
    said.dedup();
    (!said.is_empty()).then(|| texts.format("effect-of_day", [("effects", said.join(", ").into())]))
}

/// The question of the day's screen, and the doses that it is about.
fn asked_below(questions: &[EffectQuestion], texts: &Texts) -> String {
    let doses = questions.iter().map(|question| {
        let taken_at = clock(question.taken_at);
        format!("{taken_at} – {}", medicines(question))
    });
    let question = texts.get("effect-asked");
    std::iter::once(question)
        .chain(doses)
        .collect::<Vec<_>>()
        .join("\n")
}

/// The names of the medicines taken at that time.
fn medicines(question: &EffectQuestion) -> String {
    let names: Vec<_> = question
        .medicines
        .iter()
        .map(|it| escape(it.as_str()))
        .collect();
    names.join(", ")
}

/// One for each answer, with the time where several times are asked about.
fn buttons(
    question: &EffectQuestion,
    on: EffectScreen,
    with_time: bool,
    texts: &Texts,
) -> Vec<Button> {
    let button = |effect: DoseEffect| {
        let label = texts.effect(effect);
        let label = match with_time {
            true => format!("{} {}", clock(question.taken_at), texts.lower(&label)),
            false => label,
        };
        Button::new(label, tap(question, Some(effect), on))
    };
    DoseEffect::ALL.map(button).into()
}

fn tap(question: &EffectQuestion, effect: Option<DoseEffect>, on: EffectScreen) -> EffectTap {
    EffectTap {
        day: question.day,
        taken_at: question.taken_at,
        effect,
        on,
    }
}
