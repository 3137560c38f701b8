//! A stored day in a few lines, with buttons to change and delete it.

use jiff::civil::{Date, Time};
use journal::answer::{Answer, MostBothersome, Nausea, Onset, PainlessAura, Resolution};
use journal::entry::FurtherAttack;
use journal::settings::Switches;
use journal::usual::HeadacheBefore;
use journal::way::way;
use journal::{Attack, Entry, Question};
use journal_texts::{Texts, clock, shortened};

use super::effect::effects_line;
use super::{Button, Screen, escape, layout, to_calendar};
use crate::tap::{DayAction, DayTap, Origin, Tap, mark_of};

/// The most UTF-16 units of one answer, so that a message of Telegram's, which holds 4096,
/// has room for the longest comment and the most doses. The report has them in full.
const MOST: usize = 1200;

/// A day that is stored now, with all that the diary holds of it.
pub fn day(entry: &Entry, origin: Origin, switches: Switches, texts: &Texts) -> Screen {
    day_saved("day-saved", entry, origin, switches, texts)
}

/// The same, to someone in severe pain today.
pub fn day_of_severe_pain(
    entry: &Entry,
    origin: Origin,
    switches: Switches,
    texts: &Texts,
) -> Screen {
    day_saved("day-saved_severe", entry, origin, switches, texts)
}

fn day_saved(
    saved: &str,
    entry: &Entry,
    origin: Origin,
    switches: Switches,
    texts: &Texts,
) -> Screen {
    let day = day_read(entry, origin, switches, texts);
    Screen {
        text: format!("{}\n{}", day.text, texts.get(saved)),
        ..day
    }
}

/// The screen of a day that also asks when the pain of the day before ended.
pub fn asking_end_before(mut screen: Screen, day: Date, origin: Origin, texts: &Texts) -> Screen {
    if let Ok(day) = day.yesterday() {
        let before = ShownDay { day, origin, texts };
        let label = texts.format("day-end_before", [("day", texts.day(day).into())]);
        let tap = before.tap(DayAction::ChangeOne(Question::Resolution));
        screen.keyboard.insert(0, vec![Button::new(label, tap)]);
    }
    screen
}

/// A day whose changes were not kept, as the diary held it before and holds it.
pub fn day_unchanged(entry: &Entry, origin: Origin, switches: Switches, texts: &Texts) -> Screen {
    let day = day_read(entry, origin, switches, texts);
    Screen {
        text: format!("{}\n\n{}", texts.get("day-unchanged"), day.text),
        ..day
    }
}

/// A stored day that is opened to be read.
pub fn day_read(entry: &Entry, origin: Origin, switches: Switches, texts: &Texts) -> Screen {
    let mut lines = vec![format!("<b>{}</b>", texts.weekday_and_day(entry.date))];
    match &entry.attack {
        None => lines.push(texts.get("day-painless")),
        Some(attack) => lines.extend(attack_lines(entry, attack, texts)),
    }
    let answers = entry.answers();
    for question in LABELLED {
        let answer = answers.get(&question);
        lines.extend(answer.and_then(|answer| said(question, answer, texts)));
        if question == Question::Medicines {
            lines.extend(effects_line(entry, texts));
        }
    }
    let day = entry.date;
    let shown = ShownDay { day, origin, texts };
    let add_medicine = entry.medicines.is_none().then(|| {
        let add = DayAction::ChangeOne(Question::Medicines);
        vec![shown.button("button-add_medicine", add)]
    });
    let screen = Screen::new(lines.join("\n"))
        .rows(add_medicine)
        .rows(switched_on(entry, &shown, switches))
        .row([
            shown.button("button-change", DayAction::Change),
            shown.button("button-delete", DayAction::Delete),
        ]);
    shown.with_way_back(screen)
}

/// The answers that stand in lines of their own, those about the attack first.
const LABELLED: [Question; 7] = [
    Question::MostBothersome,
    Question::Functioning,
    Question::PainlessAura,
    Question::Menstruation,
    Question::Triggers,
    Question::Medicines,
    Question::Comment,
];

/// A line of an answer. That there was none of it goes without saying, but not for
/// medicines.
fn said(question: Question, answer: &Answer, texts: &Texts) -> Option<String> {
    let said = || words(question, answer, texts);
    match answer {
        Answer::YesNo(false)
        | Answer::PainlessAura(PainlessAura::None)
        | Answer::MostBothersome(MostBothersome::None) => None,
        Answer::YesNo(true) => Some(texts.label(question)),
        answer if answer.names_nothing() => (question == Question::Medicines).then(said),
        _ => Some(texts.labelled(&texts.label(question), &said())),
    }
}

/// What can be added to a stored day by one tap, of what the person switched on.
fn switched_on(
    entry: &Entry,
    shown: &ShownDay<'_>,
    switches: Switches,
) -> impl Iterator<Item = Vec<Button>> {
    let lacks_aura = entry.attack.is_none() && entry.painless_aura.is_none();
    let aura = (switches.ask_painless_aura && lacks_aura).then(|| {
        let ask = DayAction::ChangeOne(Question::PainlessAura);
        shown.button("button-add_painless_aura", ask)
    });
    let menstruation = switches.ask_menstruation.then(|| {
        let mark = || shown.button("button-mark_menstruation", DayAction::Menstruation(true));
        let not = |name| shown.button(name, DayAction::Menstruation(false));
        match entry.menstruation {
            Some(true) => vec![not("button-unmark_menstruation")],
            Some(false) => vec![mark()],
            // One tap that spares its words, or is for many days, has not said it.
            None => vec![mark(), not("button-no_menstruation_that_day")],
        }
    });
    let aura = aura.map(|button| vec![button]);
    [aura, menstruation].into_iter().flatten()
}

/// Asks which answer of a day is to be changed, those about the effect of its doses too where
/// they are asked for.
pub fn change_day(
    entry: &Entry,
    has_effects: bool,
    origin: Origin,
    switches: Switches,
    texts: &Texts,
) -> Screen {
    let day = entry.date;
    let shown = ShownDay { day, origin, texts };
    let answers = entry.answers();
    let buttons = way(&answers, switches).skip(1).map(|question| {
        let tap = shown.tap(DayAction::ChangeOne(question));
        Button::new(texts.label(question), tap)
    });
    let further = shown.button("button-further_attack", DayAction::FurtherAttack);
    let further = entry.may_have_further_attack().then(|| vec![further]);
    let of = (0..).zip(&entry.further_attacks);
    let remove = of.map(|(number, attack)| {
        let of = entry.further_attacks.len() as u32;
        let tap = shown.tap(DayAction::RemoveFurther {
            attack: mark_of(*attack),
            of,
        });
        let attack = [("attack", told(*attack, number, texts).into())];
        vec![Button::new(
            texts.format("button-remove_attack", attack),
            tap,
        )]
    });
    let remove: Vec<_> = remove.collect();
    // In rows of two, since the list would be endless otherwise.
    let screen = Screen::new(shown.named("change-day"))
        .rows(layout::rows_of(2, &buttons.collect::<Vec<_>>()))
        .rows(has_effects.then(|| vec![shown.button("button-effects", DayAction::Effects)]))
        .rows(further)
        .rows(remove)
        .row([shown.button("button-back", DayAction::Show)]);
    shown.with_way_back(screen)
}

/// Says that a day is deleted, which can be undone for a while.
pub fn day_deleted(day: Date, origin: Origin, texts: &Texts) -> Screen {
    let shown = ShownDay { day, origin, texts };
    let restore = shown.button("button-restore", DayAction::Restore);
    shown.with_way_back(Screen::new(shown.named("day-deleted")).row([restore]))
}

/// Nothing is known of the day; perhaps since it was deleted, which can still be undone.
/// Where the day before hurt, that may have gone on.
pub fn day_unknown(
    day: Date,
    before: Option<HeadacheBefore>,
    may_restore: bool,
    origin: Origin,
    switches: Switches,
    texts: &Texts,
) -> Screen {
    let shown = ShownDay { day, origin, texts };
    let restore = may_restore.then(|| vec![shown.button("button-restore", DayAction::Restore)]);
    let continued = before.map(|_| vec![continued(shown.tap(DayAction::Continued), texts)]);
    let screen = Screen::new(shown.named("day-unknown"))
        .rows(painless(switches, texts, |action| shown.tap(action)))
        .row([shown.button("button-medicine_only", DayAction::MedicineOnly)])
        .rows(continued)
        .row([shown.button("button-record", DayAction::Fill)])
        .rows(restore);
    shown.with_way_back(screen)
}

/// A day whose deletion was undone, as it is stored.
pub fn restored_day(
    day: Date,
    stored: Option<&Entry>,
    switches: Switches,
    texts: &Texts,
) -> Screen {
    match stored {
        Some(entry) => self::day(entry, Origin::Chat, switches, texts),
        None => day_unknown(day, None, false, Origin::Chat, switches, texts),
    }
}

/// The buttons that store a painless day by one tap. Where menstruation is asked about,
/// each says whether there was any.
pub(super) fn painless(
    switches: Switches,
    texts: &Texts,
    tap: impl Fn(DayAction) -> Tap,
) -> Vec<Vec<Button>> {
    let choices: &[_] = match switches.ask_menstruation {
        false => &[("button-no_headache", DayAction::Painless)],
        true => &[
            ("button-no_menstruation", DayAction::PainlessWith(false)),
            ("button-menstruation", DayAction::PainlessWith(true)),
        ],
    };
    let buttons = choices.iter();
    let buttons = buttons.map(|(name, action)| vec![Button::named(texts, name, tap(*action))]);
    buttons.collect()
}

/// The button for a headache that went on from the day before.
pub(super) fn continued(tap: Tap, texts: &Texts) -> Button {
    Button::named(texts, "button-continued", tap)
}

/// The day that the buttons of a screen are about, and where they lead back to.
struct ShownDay<'a> {
    day: Date,
    origin: Origin,
    texts: &'a Texts,
}

impl ShownDay<'_> {
    fn tap(&self, action: DayAction) -> Tap {
        Tap::Day(DayTap {
            day: self.day,
            action,
            origin: self.origin,
        })
    }

    fn button(&self, name: &str, action: DayAction) -> Button {
        Button::named(self.texts, name, self.tap(action))
    }

    /// A text that names the day.
    fn named(&self, name: &str) -> String {
        let day = self.texts.weekday_and_day(self.day);
        self.texts.format(name, [("day", day.into())])
    }

    /// The screen with the way back to the calendar where the day was opened from there.
    fn with_way_back(&self, screen: Screen) -> Screen {
        match self.origin {
            Origin::Calendar => screen.row([to_calendar(self.day, self.texts)]),
            Origin::Chat => screen,
        }
    }
}

/// Intensity and times; place, quality and features; the features that there were not.
fn attack_lines(entry: &Entry, attack: &Attack, texts: &Texts) -> Vec<String> {
    let answers = entry.answers();
    let plain = |question: &Question| {
        answers
            .get(question)
            .map(|answer| texts.answer_in_sentence(*question, answer))
            .map(|words| escape(&shortened(&words, MOST)))
    };
    let labelled = |question: &Question| {
        plain(question).map(|words| format!("{} {words}", texts.lower(&texts.label(*question))))
    };
    let first = attack_line("day-headache", FurtherAttack::of(&answers), texts);
    let further = entry.further_attacks.iter();
    let further = further.map(|attack| attack_line("further_attack", *attack, texts));

    let place = [Question::Location, Question::Quality]
        .iter()
        .filter_map(plain);
    let (mut had, mut had_not): (Vec<String>, Vec<String>) = (place.collect(), Vec::new());
    for question in Question::all() {
        match answers.get(&question) {
            Some(Answer::YesNo(_)) if !question.is_of_attack() => {}
            Some(Answer::YesNo(true)) => {
                let length = plain(&Question::AuraLength).filter(|_| question == Question::Aura);
                let length = length.map(|length| format!(" ({length})"));
                had.push(texts.lower(&texts.label(question)) + &length.unwrap_or_default());
            }
            Some(Answer::YesNo(false)) => had_not.push(texts.absent(question)),
            _ => {}
        }
    }
    match attack.nausea {
        Some(Nausea::None) => had_not.push(texts.absent(Question::Nausea)),
        Some(_) => had.extend(labelled(&Question::Nausea)),
        None => {}
    }
    let had_not = (!had_not.is_empty())
        .then(|| texts.format("day-without", [("features", had_not.join(", ").into())]));
    let had = (!had.is_empty()).then(|| layout::sentence(&had.join(", ")));
    std::iter::once(first)
        .chain(had)
        .chain(had_not)
        .chain(further)
        .collect()
}

/// How strong one attack was, and when.
fn attack_line(name: &str, attack: FurtherAttack, texts: &Texts) -> String {
    let mut line = vec![texts.get(name)];
    line.extend(strength(attack, texts));
    line.extend(times(attack, texts));
    line.join(", ")
}

/// The shortest words by which a further attack is told from the others: when it was, how
/// strong, or else its number.
fn told(attack: FurtherAttack, number: u32, texts: &Texts) -> String {
    let told = times(attack, texts).or_else(|| strength(attack, texts));
    told.unwrap_or_else(|| (number + 2).to_string())
}

fn strength(attack: FurtherAttack, texts: &Texts) -> Option<String> {
    let intensity = attack.intensity?.get().into();
    Some(texts.format("day-intensity", [("intensity", intensity)]))
}

/// When it began and ended: two clock times are one span.
fn times(attack: FurtherAttack, texts: &Texts) -> Option<String> {
    let said = |question, answer| texts.answer_in_sentence(question, &answer);
    let by_clock = |name: &str, at: Time| texts.format(name, [("time", clock(at).into())]);
    let onset = match attack.onset {
        Some(Onset::At(at)) => Some(by_clock("day-from", at.0)),
        other => other.map(|onset| said(Question::Onset, Answer::Onset(onset))),
    };
    let resolution = match attack.resolution {
        Some(Resolution::At(at)) => Some(by_clock("day-to", at.0)),
        other => other.map(|end| said(Question::Resolution, Answer::Resolution(end))),
    };
    let is_span = matches!(attack.onset, Some(Onset::At(_)))
        && matches!(attack.resolution, Some(Resolution::At(_)));
    let between = if is_span { " " } else { ", " };
    let known: Vec<_> = onset.into_iter().chain(resolution).collect();
    (!known.is_empty()).then(|| known.join(between))
}

fn words(question: Question, answer: &Answer, texts: &Texts) -> String {
    escape(&shortened(&texts.answer(question, answer), MOST))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_answer_to_every_further_question_has_a_line_of_its_own() {
        let further = Question::all().filter(|question| question.asked_if().is_some());
        let untold: Vec<_> = further.filter(|it| !LABELLED.contains(it)).collect();
        assert_eq!(untold, []);
    }
}
