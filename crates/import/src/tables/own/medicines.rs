//! The doses of a day, as the report prints them: "Ibuprofen 400 mg, 14:30; Naproxen".

use journal::answer::{Words, parse_time};
use journal::medicine::{DoseEffect, MOST_DOSES};
use journal::questionnaire::{NONE, Question};
use journal::{ClockTime, Dose};
use journal_texts::{Texts, lower, medicine_names};

/// Between two doses.
const BETWEEN: &str = "; ";

/// Reads them. Their number, which stands in a column of its own, tells where a name has a
/// semicolon in it. `None` where they cannot be read so that they are printed the same.
pub(super) fn doses(texts: &Texts, cell: &str, count: Option<usize>) -> Option<Vec<Dose>> {
    let says_none = texts.recognise(Question::Medicines, cell) == Some(NONE);
    if says_none && count.unwrap_or(0) == 0 {
        return Some(Vec::new());
    }
    let is_meant = |doses: &Vec<Dose>| {
        // A spreadsheet is a place to write too, but any words may have come from a program.
        let is_known = |dose: &Dose| {
            let recognised = medicine_names().recognise(dose.name.as_str());
            !recognised.is_acute() || !recognised.classes.is_empty()
        };
        let printed: Vec<_> = doses.iter().map(ToString::to_string).collect();
        count.is_none_or(|count| doses.len() == count)
            && (printed.join(BETWEEN) == cell || doses.iter().all(is_known))
    };
    let typed = journal_texts::doses(cell).ok().filter(is_meant);
    let parts = || {
        let most = count.unwrap_or(MOST_DOSES).clamp(1, MOST_DOSES);
        cell.splitn(most, BETWEEN).map(dose).collect()
    };
    let doses: Option<Vec<Dose>> = typed.or_else(parts);
    doses.filter(|doses| doses.len() <= MOST_DOSES)
}

/// Reads one dose, whose name may be anything.
fn dose(printed: &str) -> Option<Dose> {
    if let Ok([typed]) = journal_texts::doses(printed).as_deref()
        && typed.to_string() == printed
    {
        return Some(typed.clone());
    }
    let timed = printed.rsplit_once(", ").and_then(|(named, time)| {
        let clock = parse_time(time).ok()?;
        (String::from(ClockTime(clock)) == time).then_some((named, clock))
    });
    let (named, taken_at) = match timed {
        Some((named, clock)) => (named, Some(clock.into())),
        None => (printed, None),
    };
    let (name, amount) = name_and_amount(named)?;
    Some(Dose {
        name,
        amount,
        taken_at,
        effect: None,
    })
}

/// All is the name, and where that is too long the amount goes on.
fn name_and_amount(named: &str) -> Option<(Words, Option<Words>)> {
    let words = |text: &str| Words::parse(text, Dose::MOST_CHARACTERS).ok();
    if let Some(name) = words(named) {
        return Some((name, None));
    }
    let spaces = named.match_indices(' ').map(|(index, _)| index);
    let mut splits = spaces.map(|index| (&named[..index], &named[index + 1..]));
    splits.find_map(|(name, amount)| Some((words(name)?, Some(words(amount)?))))
}

/// Reads how the pain was after the doses, of which those are told that it is known of, in
/// their order.
pub(super) fn read_effects(texts: &Texts, doses: &mut [Dose], cell: &str) {
    let mut rest = cell;
    for dose in doses.iter_mut().filter(|dose| dose.taken_at.is_some()) {
        let told = DoseEffect::ALL.into_iter().find_map(|effect| {
            let after = rest.strip_prefix(&printed(texts, dose, effect))?;
            Some((effect, after))
        });
        if let Some((effect, after)) = told {
            dose.effect = Some(effect);
            rest = after.strip_prefix(BETWEEN).unwrap_or(after);
        }
    }
}

/// Such as "Ibuprofen 400 mg, 14:30 (2 h: better)".
fn printed(texts: &Texts, dose: &Dose, effect: DoseEffect) -> String {
    let effect = lower(&texts.get(&format!("effect-{}", effect.id())));
    let effect = texts.format("report-dose_effect", [("effect", effect.into())]);
    let without = Dose {
        effect: None,
        ..dose.clone()
    };
    format!("{without} ({effect})")
}
