//! Places of the world and the time zones that hold there: by the clock or by coordinates.

use std::sync::LazyLock;

use jiff::civil::Time;
use jiff::tz::Offset;
use jiff::{SignedDuration, Timestamp};

use crate::zone::Zone;

/// A city, and the zone that holds in it. Its names stand with the texts.
#[derive(Clone, Debug, PartialEq)]
pub struct Place {
    id: &'static str,
    zone: &'static str,
    country: &'static str,
    latitude: f64,
    longitude: f64,
}

const EARTH_RADIUS_KILOMETRES: f64 = 6371.0;

/// How far from its point a city may reach.
const A_CITY_KILOMETRES: f64 = 20.0;

/// How far from a point the nearest place may be to tell its zone.
const FARTHEST_KILOMETRES: f64 = 400.0;

static PLACES: LazyLock<Vec<Place>> = LazyLock::new(|| {
    let rows = include_str!("places.tsv").lines();
    rows.filter(|row| !row.starts_with('#'))
        .map(|row| Place::read(row).expect("the rows are those of the file beside this one"))
        .collect()
});

impl Place {
    /// Every place, the one with the most people first.
    #[must_use]
    pub fn all() -> &'static [Self] {
        &PLACES
    }

    /// The places whose zones show `clock` at `now`. A clock that is a few minutes wrong
    /// still counts.
    pub fn where_clocks_show(clock: Time, now: Timestamp) -> impl Iterator<Item = &'static Self> {
        let utc = Offset::UTC.to_datetime(now).time();
        let ahead = clock.duration_since(utc).as_secs();
        // Half past midnight and half past eleven in the evening are an hour apart.
        let offsets = [-1, 0, 1].map(|day| quarters(ahead + day * 24 * 60 * 60));
        let is_there = move |place: &&Self| offsets.contains(&Some(place.offset(now)));
        PLACES.iter().filter(is_there)
    }

    /// The places whose zones are that far from UTC at `now`.
    pub fn at_offset(offset: Offset, now: Timestamp) -> impl Iterator<Item = &'static Self> {
        let is_there = move |place: &&Self| place.offset(now) == offset;
        PLACES.iter().filter(is_there)
    }

    /// The places of a zone, the one that the zone is named after first.
    #[must_use]
    pub fn of_zone(zone: &Zone) -> Vec<&'static Self> {
        let in_zone = PLACES.iter().filter(|place| place.zone == zone.name());
        let city = zone.name().rsplit('/').next().unwrap_or_default();
        let mut places: Vec<_> = in_zone.collect();
        places.sort_by_key(|place| !place.id.eq_ignore_ascii_case(&city.replace('-', "_")));
        places
    }

    /// The places whose zone may hold at these coordinates, the nearest first: one where their
    /// clocks agree, none in the middle of an ocean, at a pole or in a desert.
    ///
    /// The map of the zones' borders would add 4 MB to every function that asks (the
    /// data of `tzf-rs`, under the ODbL), so that some seven hundred places stand for it.
    /// The farther the nearest is, the more others may be on the right side of a border.
    #[must_use]
    pub fn around(coordinates: Coordinates, now: Timestamp) -> Vec<&'static Self> {
        let mut places: Vec<_> = PLACES
            .iter()
            .map(|place| (place.kilometres_to(coordinates), place))
            .collect();
        places.sort_by(|(a, _), (b, _)| a.total_cmp(b));
        let nearest = places
            .first()
            .map_or(f64::INFINITY, |(distance, _)| *distance);
        if nearest > FARTHEST_KILOMETRES {
            return Vec::new();
        }
        let reach = 2.0 * nearest + A_CITY_KILOMETRES;
        let in_reach = places.iter().take_while(|(distance, _)| *distance <= reach);
        let mut around: Vec<&Self> = Vec::new();
        for (_, place) in in_reach {
            if !around
                .iter()
                .any(|known| known.has_the_clock_of(place, now))
            {
                around.push(place);
            }
        }
        around
    }

    /// By which its names are found.
    #[must_use]
    pub fn id(&self) -> &'static str {
        self.id
    }

    /// The ISO 3166 code of its country.
    #[must_use]
    pub fn country(&self) -> &'static str {
        self.country
    }

    /// The zone that holds there.
    #[must_use]
    pub fn zone(&self) -> Zone {
        self.zone.parse().expect("the table's zones are tested")
    }

    fn offset(&self, now: Timestamp) -> Offset {
        self.zone().at(now).offset()
    }

    fn read(row: &'static str) -> Option<Self> {
        let mut columns = row.split('\t');
        let mut next = || columns.next();
        // The number of people has done its work: the rows stand in its order.
        Some(Self {
            id: next()?,
            zone: next()?,
            country: next()?,
            latitude: next()?.parse().ok()?,
            longitude: next()?.parse().ok()?,
        })
    }

    /// Whether both clocks show the same now and half a year later.
    fn has_the_clock_of(&self, other: &Self, now: Timestamp) -> bool {
        let half_a_year = SignedDuration::from_hours(182 * 24);
        [Some(now), now.checked_add(half_a_year).ok()]
            .into_iter()
            .flatten()
            .all(|moment| self.offset(moment) == other.offset(moment))
    }

    /// The length of the great circle between the two points.
    fn kilometres_to(&self, to: Coordinates) -> f64 {
        let here = (self.latitude.to_radians(), self.longitude.to_radians());
        let there = to.radians();
        let cosine =
            here.0.sin() * there.0.sin() + here.0.cos() * there.0.cos() * (here.1 - there.1).cos();
        EARTH_RADIUS_KILOMETRES * cosine.clamp(-1.0, 1.0).acos()
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

#[cfg(test)]
mod tests;
