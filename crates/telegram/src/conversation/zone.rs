//! The time zone: found by the person's clock, city or location.

use jiff::Timestamp;
use jiff::tz::Offset;
use journal::answer::parse_time;
use journal::{Coordinates, Place, Zone, parse_offset};
use journal_texts::Places;

use super::{Decision, Turn, unreadable};
use crate::memory::Subject;
use crate::outcome::VisibleAnswer;
use crate::screen::{self, Prompt};

/// Asks for the time on the person's clock.
pub(super) fn ask(mut turn: Turn<'_>) -> Decision {
    turn.ask_for(Subject::Zone);
    let screen = screen::zone_question(&turn.profile, &turn.now, None, turn.texts);
    turn.show(screen)
}

/// The person's clock shows the time of that offset: asks which of its zones is theirs.
/// A city can be typed as well.
pub(super) fn of_offset(mut turn: Turn<'_>, offset: Offset) -> Decision {
    let now = turn.now.timestamp();
    let places = Places::of(turn.profile.language).at_offset(offset, now);
    if places.is_empty() {
        // No button of ours: no clock is so far from UTC today.
        return turn.toasted("toast-old-button").show_settings();
    }
    turn.ask_for(Subject::Zone);
    let screen = screen::zone_choice(&places, &turn.profile, &turn.now, turn.texts);
    turn.show(screen)
}

/// Asks for the location. Only a key in the place of the phone's keyboard can.
pub(super) fn ask_location(mut turn: Turn<'_>) -> Decision {
    turn.ask_for(Subject::Location);
    let prompt = screen::location_question(turn.texts);
    turn.prompt(prompt)
}

/// Words while the zone is asked for: a time, a city, or the name of a zone.
pub(super) fn typed(mut turn: Turn<'_>, text: &str) -> Decision {
    let places = match find(&turn, text) {
        FoundZone::Zone(zone) => {
            turn.take_for_answer();
            turn.move_to(zone);
            return turn.show_settings();
        }
        FoundZone::Places(places) => places,
    };
    let (profile, now) = (&turn.profile, &turn.now);
    let screen = if places.is_empty() {
        let fault = screen::zone_unknown(now, turn.texts);
        screen::zone_question(profile, now, Some(fault), turn.texts)
    } else {
        screen::zone_choice(&places, profile, now, turn.texts)
    };
    // Another city may still be typed: the question stands.
    turn.ask_below(screen)
}

/// Words while the location is asked for: a city will do, and what names none ends the
/// asking, since the key for it must go.
pub(super) fn typed_for_location(mut turn: Turn<'_>, text: &str) -> Decision {
    let said = match find(&turn, text) {
        FoundZone::Zone(zone) => {
            turn.take_for_answer();
            turn.move_to(zone);
            "zone-by_city"
        }
        FoundZone::Places(places) if !places.is_empty() => return turn.offer(&places),
        FoundZone::Places(_) => {
            // The settings stay where they are.
            turn.ask_for(Subject::Location);
            turn.take_for_answer();
            "zone-left"
        }
    };
    turn.say_zone(said)
}

/// The location came. It is used here and kept nowhere.
pub(super) fn located(mut turn: Turn<'_>, coordinates: Option<Coordinates>) -> Decision {
    let update = turn.input.update;
    if turn.chat.answered.is_some_and(|it| it.update == update) {
        return set_again(turn);
    }
    let asked = turn.chat.asked.map(|asked| asked.subject);
    // Where nothing asked for it, it is not looked at.
    let (Some(Subject::Location | Subject::Zone), Some(coordinates)) = (asked, coordinates) else {
        return unreadable::unreadable(turn);
    };
    match Place::around(coordinates, turn.now.timestamp()).as_slice() {
        [] => {
            turn.ask_for(Subject::Zone);
            let prompt = screen::zone_of_no_place(&turn.now, turn.texts);
            turn.prompt(prompt)
        }
        [only] => {
            turn.take_for_answer();
            turn.move_to(only.zone());
            turn.say_zone("zone-by_location")
        }
        several => turn.offer(several),
    }
}

/// Shows once more the zone that the same update has set.
pub(super) fn set_again(turn: Turn<'_>) -> Decision {
    turn.say_zone("zone-by_city")
}

/// The zone or the places that some words name.
enum FoundZone {
    Zone(Zone),
    /// One of these, or nothing.
    Places(Vec<&'static Place>),
}

fn find(turn: &Turn<'_>, text: &str) -> FoundZone {
    let (now, places) = (turn.now.timestamp(), Places::of(turn.profile.language));
    if let Ok(clock) = turn.texts.time_of_day(text) {
        return FoundZone::Places(places.where_clocks_show(clock, now));
    }
    if let Some(offset) = parse_offset(text) {
        return FoundZone::Places(places.at_offset(offset, now));
    }
    let typed = text.trim().replace(' ', "_");
    match typed
        .contains('/')
        .then(|| typed.parse::<Zone>().ok())
        .flatten()
    {
        // Its sign is the other way round than people mean it: their clock tells.
        Some(zone) if zone.name().starts_with("Etc/GMT") => {
            FoundZone::Places(places.at_offset(zone.at(now).offset(), now))
        }
        Some(zone) => FoundZone::Zone(zone),
        None => match named(places, text, now).as_slice() {
            [only] => FoundZone::Zone(only.zone()),
            places => FoundZone::Places(places.to_vec()),
        },
    }
}

/// The places of a name. It may be that of a key, with the clock behind it by which places of
/// the same name are told apart.
fn named(places: &'static Places, text: &str, now: Timestamp) -> Vec<&'static Place> {
    let with_clock = text.rsplit_once(',').and_then(|(name, clock)| {
        let clock = parse_time(clock).ok()?;
        let there: Vec<_> = Place::where_clocks_show(clock, now).collect();
        let mut named = places.named(name);
        named.retain(|place| there.contains(place));
        (!named.is_empty()).then_some(named)
    });
    with_clock.unwrap_or_else(|| places.named(text))
}

impl Turn<'_> {
    /// The person's clock is that of another zone from now on, and so are the schedules. Days that
    /// are stored stay the days that they are.
    pub(super) fn move_to(&mut self, zone: Zone) {
        if zone == self.profile.zone {
            return;
        }
        self.now = zone.at(self.now.timestamp());
        self.profile.zone = zone;
        self.set_schedules();
    }

    /// Offers some places in keys, where the one for the location was.
    fn offer(mut self, places: &[&Place]) -> Decision {
        self.ask_for(Subject::Location);
        let prompt = screen::zone_of_several(places, &self.profile, &self.now, self.texts);
        self.prompt(prompt)
    }

    fn say_zone(self, name: &str) -> Decision {
        let prompt = screen::zone_set(name, &self.profile, &self.now, self.texts);
        self.prompt(prompt)
    }

    fn prompt(self, prompt: Prompt) -> Decision {
        self.answer(VisibleAnswer::Prompt(prompt))
    }
}
