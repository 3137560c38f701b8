//! Zones, cities and clocks as they are typed, and locations.

use journal::{Coordinates, Language, Zone};
use journal_telegram::input::InputKind;
use journal_telegram::memory::{Asked, Subject};
use journal_texts::Places;

use crate::chat::Chat;
use crate::made_up;

pub(crate) fn holds(data: &[u8]) -> Option<()> {
    let text = &*String::from_utf8_lossy(data);
    if let Ok(zone) = text.parse::<Zone>() {
        assert_eq!(zone.name().parse(), Ok(zone.clone()), "{text:?}");
    }
    for language in Language::ALL {
        is_named_as_it_is_shown(text, language);
    }
    for (subject, language) in [Subject::Zone, Subject::Location]
        .into_iter()
        .zip(Language::ALL)
    {
        is_answered(subject, language, |chat| drop(chat.types(text)));
    }
    if let Some((latitude, longitude)) = text.split_once(',')
        && let (Ok(latitude), Ok(longitude)) = (latitude.trim().parse(), longitude.trim().parse())
    {
        let place = InputKind::Location(Coordinates::new(latitude, longitude));
        is_answered(Subject::Location, Language::ALL[0], |chat| {
            chat.update += 1;
            chat.take(chat.update, place);
        });
    }
    Some(())
}

/// A place that is found by some words is found by the name that it is shown by.
fn is_named_as_it_is_shown(text: &str, language: Language) {
    let places = Places::of(language);
    for place in places.named(text) {
        let name = places.name(place);
        let found = places.named(name);
        let zones: Vec<_> = found.iter().map(|found| found.zone()).collect();
        assert!(
            zones.contains(&place.zone()),
            "{text:?} finds {name}, which is not found"
        );
    }
}

/// The zone is asked for, and an action answers it or is asked about.
fn is_answered(subject: Subject, language: Language, action: impl FnOnce(&mut Chat)) {
    let mut chat = made_up::chat(language);
    chat.diary.chat.asked = Some(Asked {
        subject,
        message: None,
        ends_at: None,
    });
    made_up::acts(&mut chat, action);
    made_up::types(&mut chat, "/settings");
    let zone = &chat.profile().zone;
    assert_eq!(
        zone.name().parse().as_ref(),
        Ok(zone),
        "a zone that schedulers do not know"
    );
}
