//! Finding the time zone: by the clock, by a city, by the location.

use std::collections::BTreeSet;
use std::iter;

use jiff::{SignedDuration, Zoned};
use journal::{Place, Profile};
use journal_texts::{Places, Texts, clock};

use super::settings::{back, zone_line};
use super::{Button, Keys, Prompt, Screen, layout, with_fault};
use crate::tap::SettingsTap;

/// The most zones that are offered at once.
const MOST_OFFERED: usize = 8;

/// Asks for the time on the person's clock, with the reason why the last answer was not
/// taken.
pub fn zone_question(
    profile: &Profile,
    now: &Zoned,
    fault: Option<String>,
    texts: &Texts,
) -> Screen {
    let offsets = Places::of(profile.language).clocks();
    let clocks = offsets.iter().map(|offset| {
        let there = offset.to_datetime(now.timestamp());
        Button::new(clock(there.time()), SettingsTap::Offset(*offset))
    });
    let location = Button::named(texts, "zone-button-location", SettingsTap::AskLocation);
    let (line, question) = (zone_line(profile, now, texts), texts.get("zone-question"));
    Screen::new(with_fault(fault, format!("{line}\n{question}")))
        .rows(layout::rows(clocks.collect()))
        .row([location])
        .row(back(texts))
}

/// Asks in which of these places, or near which of them, the person is.
pub fn zone_choice(places: &[&Place], profile: &Profile, now: &Zoned, texts: &Texts) -> Screen {
    let places = &places[..places.len().min(MOST_OFFERED)];
    let labels = labels(places, profile, now);
    let offered = iter::zip(labels, places)
        .map(|(label, place)| Button::new(label, SettingsTap::Zone(place.zone())));
    Screen::plain(texts, "zone-choice")
        .rows(layout::rows(offered.collect()))
        .row([Button::named(texts, "button-back", SettingsTap::AskZone)])
}

/// The name of each place; with its flag where another has the same name, and with its clock
/// where they differ. Where the clock was asked for, all of them show the same.
fn labels(places: &[&Place], profile: &Profile, now: &Zoned) -> Vec<String> {
    let names = places
        .iter()
        .map(|place| Places::of(profile.language).name(place));
    let clocks = places
        .iter()
        .map(|place| clock(place.zone().at(now.timestamp()).time()));
    let (names, clocks): (Vec<_>, Vec<_>) = iter::zip(names, clocks).unzip();
    let distinct = |values: &BTreeSet<&str>| values.len();
    let names_differ = distinct(&names.iter().copied().collect()) == places.len();
    let clocks_differ = distinct(&clocks.iter().map(String::as_str).collect()) > 1;
    let label = |index: usize| {
        let mut label = names[index].to_owned();
        if !names_differ {
            label.extend([" ", &flag(places[index].country())]);
        }
        if clocks_differ {
            label.extend([", ", &clocks[index]]);
        }
        label
    };
    (0..places.len()).map(label).collect()
}

/// The flag of the country of that ISO 3166 code, which reads the same in every language.
fn flag(country: &str) -> String {
    const FIRST: u32 = 0x1f1e6;
    let letters = country.bytes().filter(u8::is_ascii_uppercase);
    let letters = letters.map(|letter| FIRST + u32::from(letter - b'A'));
    letters.filter_map(char::from_u32).collect()
}

/// Says that the typed words name no zone, and which would.
#[must_use]
pub fn zone_unknown(now: &Zoned, texts: &Texts) -> String {
    with_example("zone-unknown", now, texts)
}

/// Says that no city is near the location, and asks for the time or the city.
#[must_use]
pub fn zone_of_no_place(now: &Zoned, texts: &Texts) -> Prompt {
    Prompt {
        text: with_example("zone-location_nowhere", now, texts),
        keys: Keys::Phone,
    }
}

/// Asks which of the places around the location has the person's clock.
pub fn zone_of_several(places: &[&Place], profile: &Profile, now: &Zoned, texts: &Texts) -> Prompt {
    let mut words = labels(&places[..places.len().min(MOST_OFFERED)], profile, now);
    words.push(texts.get("zone-button-leave"));
    Prompt {
        text: texts.get("zone-location_several"),
        keys: Keys::Words(words),
    }
}

/// The text with a time that is not the person's own, so that it is not copied.
fn with_example(name: &str, now: &Zoned, texts: &Texts) -> String {
    let example = now.saturating_add(SignedDuration::from_mins(90));
    texts.format(name, [("example", clock(example.time()).into())])
}

/// Asks for the location.
#[must_use]
pub fn location_question(texts: &Texts) -> Prompt {
    Prompt {
        text: texts.get("zone-location_question"),
        keys: Keys::Location {
            send: texts.get("zone-button-location"),
            leave: texts.get("zone-button-leave"),
        },
    }
}

/// Says which zone holds now; `name` is the text that says how that came.
#[must_use]
pub fn zone_set(name: &str, profile: &Profile, now: &Zoned, texts: &Texts) -> Prompt {
    Prompt {
        text: format!("{}\n{}", zone_line(profile, now, texts), texts.get(name)),
        keys: Keys::Phone,
    }
}
