//! The doses of a day, as the report prints them: "Ibuprofen 400 mg, 14:30; Naproxen".

use journal::answer::{Words, parse_time};
use journal::medicine::{DoseEffect, MOST_DOSES};
use journal::questionnaire::{NONE, Question};
use journal::{ClockTime, Dose};
use journal_texts::Texts;

/// Between two doses.
const BETWEEN: &str = "; ";

/// Reads them, so that they are printed the same. Their number, which stands in a column of its
/// own, tells where a name has a semicolon in it; where it is another, somebody has written into
/// the cell as they would to the bot. `None` where they cannot be read.
pub(super) fn doses(texts: &Texts, cell: &str, count: Option<usize>) -> Option<Vec<Dose>> {
    let says_none = texts.recognise(Question::Medicines, cell) == Some(NONE);
    if says_none && count.unwrap_or(0) == 0 {
        return Some(Vec::new());
    }
    let typed = journal_texts::doses(cell).ok();
    let is_printed = |doses: &Vec<Dose>| {
        let printed: Vec<_> = doses.iter().map(ToString::to_string).collect();
        count.is_none_or(|count| doses.len() == count) && printed.join(BETWEEN) == cell
    };
    let parts = count.filter(|count| (1..=MOST_DOSES).contains(count));
    let parts = parts.and_then(|count| cell.splitn(count, BETWEEN).map(dose).collect());
    let printed = typed
        .clone()
        .filter(is_printed)
        .or(parts.filter(is_printed));
    let doses = printed.or(typed);
    doses.filter(|doses| doses.len() <= MOST_DOSES)
}

/// Reads one dose, whose name may be anything.
fn dose(printed: &str) -> Option<Dose> {
    let typed = journal_texts::doses(printed).ok();
    let typed = typed.and_then(|doses| <[Dose; 1]>::try_from(doses).ok());
    let timed = || {
        let (named, time) = printed.rsplit_once(", ")?;
        unclear_dose(named, Some(parse_time(time).ok()?.into()))
    };
    let is_printed = |dose: &Dose| dose.to_string() == printed;
    typed
        .map(|[dose]| dose)
        .filter(is_printed)
        .or_else(|| timed().filter(is_printed))
        .or_else(|| unclear_dose(printed, None))
}

fn unclear_dose(named: &str, taken_at: Option<ClockTime>) -> Option<Dose> {
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
    splits.find_map(|(name, amount)| {
        let (name, amount) = (words(name)?, words(amount)?);
        (format!("{name} {amount}") == named).then_some((name, Some(amount)))
    })
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
    let effect = texts.effect_of_dose(effect);
    let without = Dose {
        effect: None,
        ..dose.clone()
    };
    format!("{without} ({effect})")
}
