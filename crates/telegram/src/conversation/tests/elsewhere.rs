//! A day that is written elsewhere, as by the Mini App, while a survey of it is open in the chat.

use jiff::civil::{Date, date};
use journal::answer::{Intensity, Nausea, Words};
use journal::{Attack, Entry, Question};

use super::chat::Chat;

const YESTERDAY: Date = date(2026, 11, 22);

/// As the app wrote it.
fn written() -> Entry {
    Entry {
        attack: Some(Attack {
            intensity: Intensity::try_from(9).ok(),
            nausea: Some(Nausea::None),
            ..Attack::default()
        }),
        medicines: journal_texts::doses("Ibuprofen 400 mg").ok(),
        comment: Words::parse("on the train", 100).ok(),
        ..Entry::painless(YESTERDAY)
    }
}

fn intensity(entry: &Entry) -> Option<Intensity> {
    entry.attack.as_ref()?.intensity
}

fn nausea(entry: &Entry) -> Option<Nausea> {
    entry.attack.as_ref()?.nausea
}

#[test]
fn a_survey_that_ends_later_takes_no_answer_away_but_those_that_it_gives_itself() {
    let mut chat = Chat::new("en");
    chat.types("/add");
    chat.types("yesterday");
    chat.types("yes");
    while chat.survey().position != Question::Nausea {
        chat.taps("Don't know");
    }
    chat.taps("A lot");
    chat.days.insert(YESTERDAY, written());
    while chat.survey().position != Question::Medicines {
        chat.taps("Don't know");
    }
    chat.taps("No medicine");
    let shown = chat.taps("No, thank you");
    assert!(shown.contains("Comment: on the train"), "{shown}");
    let stored = &chat.days[&YESTERDAY];
    assert_eq!(intensity(stored), Intensity::try_from(9).ok());
    assert_eq!(nausea(stored), Some(Nausea::Marked), "as it was said here");
    assert_eq!(stored.medicines, written().medicines);
}

#[test]
fn one_answer_that_is_changed_leaves_what_was_changed_elsewhere() {
    let mut chat = Chat::new("en");
    chat.days.insert(YESTERDAY, written());
    chat.opens_day("22⁹•");
    chat.taps("Change");
    chat.taps("Nausea");
    let mut other = written();
    let attack = other.attack.as_mut().expect("a headache");
    attack.intensity = Intensity::try_from(3).ok();
    chat.days.insert(YESTERDAY, other);
    chat.taps("A little");
    let stored = &chat.days[&YESTERDAY];
    assert_eq!(intensity(stored), Intensity::try_from(3).ok());
    assert_eq!(nausea(stored), Some(Nausea::Slight));
}

#[test]
fn another_attack_is_added_to_the_day_as_it_is_by_now() {
    let mut chat = Chat::new("en");
    chat.days.insert(YESTERDAY, written());
    chat.opens_day("22⁹•");
    chat.taps("Change");
    chat.taps("Another attack that day");
    chat.types("14:00");
    let mut other = written();
    let attack = other.attack.as_mut().expect("a headache");
    attack.nausea = Some(Nausea::Marked);
    chat.days.insert(YESTERDAY, other);
    chat.types("14:40");
    chat.taps("5");
    let stored = &chat.days[&YESTERDAY];
    assert_eq!(nausea(stored), Some(Nausea::Marked));
    assert_eq!(stored.further_attacks.len(), 1);
}
