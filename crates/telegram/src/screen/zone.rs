//! Finding the time zone: by the clock, by a city, by the location.

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
    let clock_of = |place: &Place| clock(place.zone().at(now.timestamp()).time());
    // Where the clock was asked for, all of them show the same.
    let clocks_differ = places
        .windows(2)
        .any(|two| clock_of(two[0]) != clock_of(two[1]));
    let offered = places.iter().take(MOST_OFFERED).map(|place| {
        let name = Places::of(profile.language).name(place);
        let label = match clocks_differ {
            true => format!("{name}, {}", clock_of(place)),
            false => name.to_owned(),
        };
        Button::new(label, SettingsTap::Zone(place.zone()))
    });
    Screen::plain(texts, "zone-choice")
        .rows(layout::rows(offered.collect()))
        .row([Button::named(texts, "button-back", SettingsTap::AskZone)])
}

/// Says that the typed words name no zone, and which would.
#[must_use]
pub fn zone_unknown(now: &Zoned, texts: &Texts) -> String {
    // An example that is not the person's own time, so that it is not copied.
    let example = now.saturating_add(SignedDuration::from_mins(90));
    texts.format("zone-unknown", [("example", clock(example.time()).into())])
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
