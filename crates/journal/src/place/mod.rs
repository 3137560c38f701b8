//! Places of the world and the time zones that hold there: by the clock, by name, by coordinates.

use std::sync::LazyLock;

use jiff::civil::Time;
use jiff::tz::Offset;
use jiff::{SignedDuration, Timestamp};

use crate::language::Language;
use crate::zone::Zone;

/// A city, and the zone that holds in it.
#[derive(Clone, Debug, PartialEq)]
pub struct Place {
    zone: &'static str,
    country: &'static str,
    latitude: f64,
    longitude: f64,
    english: Vec<&'static str>,
    russian: Vec<&'static str>,
}

/// Where people speak Russian: their zones come first for those who read it.
const RUSSIAN_SPEAKING: [&str; 12] = [
    "RU", "BY", "KZ", "KG", "UA", "MD", "AM", "GE", "AZ", "UZ", "TJ", "TM",
];

/// The fewest letters that are taken for the beginning of a name.
const FEWEST_LETTERS: usize = 3;

static PLACES: LazyLock<Vec<Place>> = LazyLock::new(|| {
    let rows = include_str!("places.tsv").lines();
    rows.filter(|row| !row.starts_with('#'))
        .map(|row| Place::read(row).expect("the rows are those of the file beside this one"))
        .collect()
});

impl Place {
    /// The places whose zones show `clock` at `now`, the likeliest first and one for
    /// each zone; of those with a name in the reader's language where there are any.
    /// A clock that is a few minutes wrong still counts.
    #[must_use]
    pub fn where_clocks_show(clock: Time, now: Timestamp, reader: Language) -> Vec<&'static Self> {
        let utc = Offset::UTC.to_datetime(now).time();
        let ahead = clock.duration_since(utc).as_secs();
        // Half past midnight and half past eleven in the evening are an hour apart.
        let candidates = [-1, 0, 1].map(|day| quarters(ahead + day * 24 * 60 * 60));
        let offsets: Vec<_> = candidates.into_iter().flatten().collect();
        Self::of_offsets(&offsets, now, reader)
    }

    /// The places whose zones are that far from UTC at `now`, as above.
    #[must_use]
    pub fn at_offset(offset: Offset, now: Timestamp, reader: Language) -> Vec<&'static Self> {
        Self::of_offsets(&[offset], now, reader)
    }

    /// The place that a zone is shown by: the one that the zone is named after, else its
    /// largest, of those with a name in the reader's language.
    #[must_use]
    pub fn of_zone(zone: &Zone, reader: Language) -> Option<&'static Self> {
        let in_zone = || {
            let places = PLACES.iter().filter(|place| place.zone == zone.name());
            places.filter(move |place| place.has_name(reader))
        };
        let city = plain(zone.name().rsplit('/').next().unwrap_or_default());
        in_zone()
            .find(|place| place.names().any(|name| plain(name) == city))
            .or_else(|| in_zone().next())
    }

    fn of_offsets(offsets: &[Offset], now: Timestamp, reader: Language) -> Vec<&'static Self> {
        let there = || {
            let is_there = |place: &&Place| offsets.contains(&place.zone().at(now).offset());
            PLACES.iter().filter(is_there)
        };
        let named = one_for_each_zone(there().filter(|place| place.has_name(reader)), reader);
        if named.is_empty() {
            return one_for_each_zone(there(), reader);
        }
        named
    }

    /// The places of that name in any language: an exact name first, then those that
    /// begin with it. Empty where there is none.
    #[must_use]
    pub fn named(text: &str, reader: Language) -> Vec<&'static Self> {
        let name = plain(text);
        let called = |place: &&Place| place.names().any(|known| plain(known) == name);
        let exact = one_for_each_zone(PLACES.iter().filter(called), reader);
        if !exact.is_empty() || name.chars().count() < FEWEST_LETTERS {
            return exact;
        }
        let begins = |place: &&Place| place.names().any(|known| plain(known).starts_with(&name));
        one_for_each_zone(PLACES.iter().filter(begins), reader)
    }

    /// The place nearest to these coordinates.
    ///
    /// The map of the zones' borders would add 4 MB to every function that asks (the
    /// data of `tzf-rs`, under the ODbL), so that some six hundred places stand for
    /// it. Far from all of them, near a border between zones, the neighbour's zone
    /// can be taken: the person is shown the zone and its clock, and can correct it.
    #[must_use]
    pub fn nearest(coordinates: Coordinates) -> &'static Self {
        PLACES
            .iter()
            .max_by(|a, b| {
                let (a, b) = (a.closeness(coordinates), b.closeness(coordinates));
                a.total_cmp(&b)
            })
            .expect("there are places")
    }

    /// What the place is called in that language, or in English where it has no such name.
    #[must_use]
    pub fn name(&self, reader: Language) -> &'static str {
        let own = match reader {
            Language::Ru => &self.russian,
            Language::En => &self.english,
        };
        own.first().unwrap_or(&self.english[0])
    }

    fn has_name(&self, reader: Language) -> bool {
        match reader {
            Language::Ru => !self.russian.is_empty(),
            Language::En => !self.english.is_empty(),
        }
    }

    /// The zone that holds there.
    #[must_use]
    pub fn zone(&self) -> Zone {
        self.zone.parse().expect("the table's zones are tested")
    }

    fn names(&self) -> impl Iterator<Item = &'static str> {
        self.english.iter().chain(&self.russian).copied()
    }

    fn read(row: &'static str) -> Option<Self> {
        let mut columns = row.split('\t');
        let mut next = || columns.next();
        let (zone, country) = (next()?, next()?);
        let (latitude, longitude) = (next()?.parse().ok()?, next()?.parse().ok()?);
        // The number of people has done its work: the rows stand in its order.
        next()?;
        Some(Self {
            zone,
            country,
            latitude,
            longitude,
            english: next()?.split('|').collect(),
            russian: next().map_or_else(Vec::new, |names| names.split('|').collect()),
        })
    }

    /// Grows as the place comes nearer: the cosine of the angle between the two points.
    fn closeness(&self, to: Coordinates) -> f64 {
        let here = (self.latitude.to_radians(), self.longitude.to_radians());
        let there = to.radians();
        here.0.sin() * there.0.sin() + here.0.cos() * there.0.cos() * (here.1 - there.1).cos()
    }
}

/// A point on the earth, to about a hundred metres: nothing finer is needed here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Coordinates {
    latitude_thousandths: i32,
    longitude_thousandths: i32,
}

impl Coordinates {
    /// The point, or `None` where the earth has no such point.
    #[must_use]
    pub fn new(latitude: f64, longitude: f64) -> Option<Self> {
        let on_earth = latitude.abs() <= 90.0 && longitude.abs() <= 180.0;
        on_earth.then(|| Self {
            latitude_thousandths: (latitude * 1000.0).round() as i32,
            longitude_thousandths: (longitude * 1000.0).round() as i32,
        })
    }

    fn radians(self) -> (f64, f64) {
        let radians = |thousandths: i32| (f64::from(thousandths) / 1000.0).to_radians();
        (
            radians(self.latitude_thousandths),
            radians(self.longitude_thousandths),
        )
    }
}

/// The nearest of the offsets that zones have, which are whole quarters of an hour.
fn quarters(seconds: i64) -> Option<Offset> {
    const QUARTER: i64 = 15 * 60;
    let rounded = (seconds + QUARTER / 2).div_euclid(QUARTER) * QUARTER;
    let offset = Offset::from_seconds(i32::try_from(rounded).ok()?).ok()?;
    let inhabited = SignedDuration::from_hours(-12)..=SignedDuration::from_hours(14);
    inhabited
        .contains(&SignedDuration::from_secs(rounded))
        .then_some(offset)
}

/// The first place of each zone; the reader's part of the world comes first.
fn one_for_each_zone(
    places: impl Iterator<Item = &'static Place>,
    reader: Language,
) -> Vec<&'static Place> {
    let mut kept: Vec<&Place> = Vec::new();
    for place in places {
        if !kept.iter().any(|known| known.zone == place.zone) {
            kept.push(place);
        }
    }
    let is_far =
        |place: &&Place| reader == Language::Ru && !RUSSIAN_SPEAKING.contains(&place.country);
    kept.sort_by_key(is_far);
    kept
}

/// The letters and digits of a name, whatever stands between them.
fn plain(name: &str) -> String {
    let letters = name.to_lowercase().replace('ё', "е");
    letters.split(|c: char| !c.is_alphanumeric()).collect()
}

#[cfg(test)]
mod tests;
