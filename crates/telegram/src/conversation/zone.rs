//! The time zone: found by her clock, by her city, or by where she is.

use jiff::tz::Offset;
use journal::answer::parse_time;
use journal::person::Asked;
use journal::{Coordinates, Place as PlaceOnEarth, Zone};

use super::{Decision, Turn};
use crate::effect::{Effect, Place, Schedule};
use crate::screen::{self, Prompt};

/// Asks what time it is where she is.
pub(super) fn ask(mut turn: Turn<'_>, message: i32) -> Decision {
    turn.ask(Asked::Zone {
        message: Some(message),
    });
    let screen = screen::zone_question(&turn.profile, &turn.now, None, turn.texts);
    turn.show(screen, Place::InPlace(message))
}

/// Her clock shows the time of that offset: asks which of its zones is hers.
pub(super) fn of_offset(turn: Turn<'_>, offset: Offset, place: Place) -> Decision {
    let now = turn.now.timestamp();
    let places = PlaceOnEarth::at_offset(offset, now, turn.profile.language);
    if places.is_empty() {
        // No button of ours: no clock is so far from UTC today.
        return turn.toasted("toast-old-button").show_settings(place);
    }
    choose(turn, &places, place)
}

/// Asks for her location. Only a key in the place of the phone's keyboard can.
pub(super) fn ask_location(mut turn: Turn<'_>, message: i32) -> Decision {
    turn.ask(Asked::Location {
        message: Some(message),
    });
    let prompt = screen::location_question(turn.texts);
    turn.prompt(prompt)
}

/// Words while the zone is asked for: a time, a city, or the name of a zone.
pub(super) fn typed(mut turn: Turn<'_>, message: Option<i32>, text: &str) -> Decision {
    let places = match find(&turn, text) {
        Found::Zone(zone) => {
            turn.take_for_answer(Asked::Zone { message });
            turn.move_to(zone);
            turn.save_profile();
            return turn.show_settings_below(message);
        }
        Found::Places(places) => places,
    };
    let here = message.map_or(Place::Below, Place::InPlace);
    if places.is_empty() {
        let fault = screen::zone_unknown(&turn.now, turn.texts);
        let (profile, now) = (&turn.profile, &turn.now);
        let screen = screen::zone_question(profile, now, Some(fault), turn.texts);
        return turn.show(screen, here);
    }
    // She may still type another city: the question stands.
    turn.effects.extend(message.map(Effect::Forget));
    turn.ask(Asked::Zone { message: None });
    choose(turn, &places, Place::Below)
}

/// Words while her location is asked for: one city will do, and anything else ends
/// the asking, since the key for it must go.
pub(super) fn typed_for_location(mut turn: Turn<'_>, message: Option<i32>, text: &str) -> Decision {
    turn.take_for_answer(Asked::Location { message });
    let said = match find(&turn, text) {
        Found::Zone(zone) => {
            turn.move_to(zone);
            turn.effects.extend(message.map(Effect::Forget));
            "zone-by_city"
        }
        Found::Places(_) => "zone-left",
    };
    turn.save_profile();
    turn.say_zone(said)
}

/// Her location came. It is used here and kept nowhere.
pub(super) fn located(mut turn: Turn<'_>, coordinates: Option<Coordinates>) -> Decision {
    let update = turn.input.update;
    if turn.profile.answered.is_some_and(|it| it.update == update) {
        return set_again(turn);
    }
    let message = match turn.profile.asked {
        Some(Asked::Location { message } | Asked::Zone { message }) => message,
        // Nothing asked for it: it is not looked at.
        _ => return turn.say(screen::only_text),
    };
    let Some(coordinates) = coordinates else {
        return turn.say(screen::only_text);
    };
    turn.take_for_answer(Asked::Location { message });
    turn.effects.extend(message.map(Effect::Forget));
    turn.move_to(PlaceOnEarth::nearest(coordinates).zone());
    turn.save_profile();
    turn.say_zone("zone-by_location")
}

/// What the same update changed before is shown once more.
pub(super) fn set_again(turn: Turn<'_>) -> Decision {
    turn.say_zone("zone-by_city")
}

fn choose(turn: Turn<'_>, places: &[&PlaceOnEarth], place: Place) -> Decision {
    let screen = screen::zone_choice(places, &turn.profile, &turn.now, turn.texts);
    turn.show(screen, place)
}

/// What was found for some words.
enum Found {
    Zone(Zone),
    /// One of these, or nothing.
    Places(Vec<&'static PlaceOnEarth>),
}

fn find(turn: &Turn<'_>, text: &str) -> Found {
    let (now, reader) = (turn.now.timestamp(), turn.profile.language);
    if let Ok(clock) = parse_time(text) {
        return Found::Places(PlaceOnEarth::where_clocks_show(clock, now, reader));
    }
    let typed = text.trim().replace(' ', "_");
    if let Some(zone) = typed.contains('/').then(|| typed.parse().ok()).flatten() {
        return Found::Zone(zone);
    }
    match PlaceOnEarth::named(text, reader).as_slice() {
        [only] => Found::Zone(only.zone()),
        places => Found::Places(places.to_vec()),
    }
}

impl Turn<'_> {
    /// Her clock is that of another zone from now on, and so are the schedules. Days that
    /// are stored stay the days that they are.
    pub(super) fn move_to(&mut self, zone: Zone) {
        if zone == self.profile.zone {
            return;
        }
        self.now = zone.at(self.now.timestamp());
        self.profile.zone = zone;
        let (reminder, days) = (self.profile.reminder, self.profile.reminder_days);
        let daily = reminder.map(|at| Schedule::SetDaily(at, days));
        // With the first profile the weekly report is set anyway.
        let weekly = self.profile.weekly_report && !self.is_new();
        let weekly = weekly.then_some(Schedule::SetWeekly);
        self.effects
            .extend(daily.into_iter().chain(weekly).map(Effect::Schedule));
    }

    fn say_zone(self, name: &str) -> Decision {
        let prompt = screen::zone_set(name, &self.profile, &self.now, self.texts);
        self.prompt(prompt)
    }

    fn prompt(mut self, prompt: Prompt) -> Decision {
        self.effects.push(Effect::Prompt(prompt));
        self.done()
    }
}
