//! The names of places, and which of them come first for readers of a language.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::{LazyLock, OnceLock};

use jiff::Timestamp;
use jiff::civil::Time;
use jiff::tz::Offset;
use journal::{Language, Place, Zone};

mod spelling;

use crate::{PLACES, Texts};
use spelling::spellings;

/// The fewest letters that are taken for the beginning of a name.
const FEWEST_LETTERS: usize = 3;

/// The spellings of all names in every language, each with where its places stand among
/// [`Place::all`].
static SPELT: LazyLock<BTreeMap<String, BTreeSet<usize>>> = LazyLock::new(|| {
    let mut spelt: BTreeMap<_, BTreeSet<_>> = BTreeMap::new();
    for places in Language::ALL.map(Places::of) {
        for (position, place) in Place::all().iter().enumerate() {
            for spelling in places.names(place).iter().flat_map(|name| spellings(name)) {
                spelt.entry(spelling).or_default().insert(position);
            }
        }
    }
    spelt
});

/// The places of the world for readers of one language.
pub struct Places {
    /// The names of each place by its id, the one that is shown first.
    names: HashMap<&'static str, Vec<String>>,
    /// The countries whose places come first.
    near: Vec<String>,
    clocks: Vec<Offset>,
}

impl Places {
    /// The places for readers of that language.
    #[must_use]
    pub fn of(language: Language) -> &'static Self {
        static ALL: [OnceLock<Places>; Language::ALL.len()] =
            [const { OnceLock::new() }; Language::ALL.len()];
        ALL[language as usize].get_or_init(|| Self::new(PLACES.of(language)))
    }

    /// The places whose zones show `clock` at `now`, the likeliest first and one for
    /// each zone; of those with a name in this language where there are any. A clock that
    /// is a few minutes wrong still counts.
    #[must_use]
    pub fn where_clocks_show(&self, clock: Time, now: Timestamp) -> Vec<&'static Place> {
        self.likeliest(Place::where_clocks_show(clock, now).collect())
    }

    /// The places whose zones are that far from UTC at `now`, chosen and sorted likewise.
    #[must_use]
    pub fn at_offset(&self, offset: Offset, now: Timestamp) -> Vec<&'static Place> {
        self.likeliest(Place::at_offset(offset, now).collect())
    }

    /// The place that a zone is shown by: the one that the zone is named after, else its
    /// largest, of those with a name in this language.
    #[must_use]
    pub fn of_zone(&self, zone: &Zone) -> Option<&'static Place> {
        let mut places = Place::of_zone(zone).into_iter();
        places.find(|place| self.own_name(place).is_some())
    }

    /// The places of that name in any language: an exact name first, then those that
    /// begin with it. Empty where there is none.
    #[must_use]
    pub fn named(&self, text: &str) -> Vec<&'static Place> {
        let typed = spellings(text);
        let exact: BTreeSet<usize> = typed
            .iter()
            .filter_map(|name| SPELT.get(name))
            .flatten()
            .copied()
            .collect();
        let is_beginning = |name: &String| name.chars().count() >= FEWEST_LETTERS;
        let found = match exact.is_empty() && typed.iter().all(is_beginning) {
            true => typed.iter().flat_map(|name| begun_so(name)).collect(),
            false => exact,
        };
        let places = found.into_iter().map(|position| &Place::all()[position]);
        self.one_for_each_zone(places)
    }

    /// The name of the place in this language, else in English, else in the first that has one.
    #[must_use]
    pub fn name(&'static self, place: &Place) -> &'static str {
        let elsewhere = || {
            // Of the others those with Latin letters come last in the list.
            let others = [Language::En].into_iter();
            let others = others.chain(Language::ALL.into_iter().rev());
            let mut others = others.map(Self::of);
            others.find_map(|places| places.own_name(place))
        };
        self.own_name(place)
            .or_else(elsewhere)
            .expect("every place has a name in some language, which a test checks")
    }

    /// The clocks that are offered first to those who look for their zone.
    #[must_use]
    pub fn clocks(&self) -> &[Offset] {
        &self.clocks
    }

    /// # Panics
    /// Where the texts have no such list, which is a mistake in the texts.
    fn new(texts: &Texts) -> Self {
        let names = Place::all().iter().filter_map(|place| {
            let names = texts.list(&format!("place-{}", place.id()));
            (!names.is_empty()).then(|| (place.id(), names))
        });
        let clocks = texts.list("places-clocks").into_iter().map(|minutes| {
            let seconds = minutes.parse::<i32>().expect("minutes") * 60;
            Offset::from_seconds(seconds).expect("an offset")
        });
        Self {
            names: names.collect(),
            near: texts.list("places-near"),
            clocks: clocks.collect(),
        }
    }

    fn names(&self, place: &Place) -> &[String] {
        self.names.get(place.id()).map_or(&[], Vec::as_slice)
    }

    fn own_name(&self, place: &Place) -> Option<&str> {
        self.names(place).first().map(String::as_str)
    }

    fn likeliest(&self, there: Vec<&'static Place>) -> Vec<&'static Place> {
        let has_name = |place: &&Place| self.own_name(place).is_some();
        let named = self.one_for_each_zone(there.iter().copied().filter(has_name));
        match named.is_empty() {
            true => self.one_for_each_zone(there.into_iter()),
            false => named,
        }
    }

    /// The first place of each zone; the reader's part of the world comes first.
    fn one_for_each_zone(
        &self,
        places: impl Iterator<Item = &'static Place>,
    ) -> Vec<&'static Place> {
        let mut kept: Vec<&Place> = Vec::new();
        for place in places {
            if !kept.iter().any(|known| known.zone() == place.zone()) {
                kept.push(place);
            }
        }
        let is_near = |place: &&Place| self.near.iter().any(|code| code == place.country());
        kept.sort_by_key(|place| !is_near(place));
        kept
    }
}

/// The places of which a spelling begins so.
fn begun_so(beginning: &str) -> impl Iterator<Item = usize> {
    SPELT
        .range(beginning.to_owned()..)
        .take_while(move |(spelling, _)| spelling.starts_with(beginning))
        .flat_map(|(_, places)| places.iter().copied())
}

#[cfg(test)]
mod tests;
