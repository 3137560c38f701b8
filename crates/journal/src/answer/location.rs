use std::collections::BTreeSet;

use serde::de::Error;
use serde::{Deserialize, Deserializer};

use super::several::several;
use crate::ids::ids;
use crate::words::Words;

several! {
    /// Where the pain was felt: places of the list, words, or both. There is at most one of
    /// left, right and both.
    #[cfg_attr(
        feature = "schema",
        derive(utoipa::ToSchema),
        schema(example = json!({"sites": ["left", "temple"]}))
    )]
    pub struct Location {
        /// Sides and regions of the head.
        #[serde(deserialize_with = "read_sites")]
        sites: BTreeSet<Site>,
        /// A place that is not on the list, in the person's own words.
        words: "behind the ear",
    }
}

/// More than one side of the head was named.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("more than one of left, right and both")]
pub struct SeveralSides;

impl Location {
    /// The sites, and no words.
    ///
    /// # Errors
    /// [`SeveralSides`] where more than one of left, right and both is among them.
    pub fn new(sites: impl IntoIterator<Item = Site>) -> Result<Self, SeveralSides> {
        let sites = on_one_side(sites.into_iter().collect())?;
        Ok(Self { sites, words: None })
    }

    /// The same, with a place in the person's own words.
    #[must_use]
    pub fn in_words(self, words: Words) -> Self {
        let words = Some(words);
        Self { words, ..self }
    }

    /// The sites of the list, in its order.
    #[must_use]
    pub fn sites(&self) -> &BTreeSet<Site> {
        &self.sites
    }

    /// Adds a site. A side takes the place of the side named before.
    pub fn add(&mut self, site: Site) {
        if site.is_side() {
            self.sites.retain(|other| !other.is_side());
        }
        self.sites.insert(site);
    }

    /// Takes a site away that is there, and adds one that is not.
    pub fn toggle(&mut self, site: Site) {
        if !self.sites.remove(&site) {
            self.add(site);
        }
    }

    /// Whether the pain was on one side only, as criterion C.1 of ICHD-3 1.1 asks.
    /// `None` where no side was named.
    #[must_use]
    pub fn is_one_sided(&self) -> Option<bool> {
        let side = self.sites.iter().find(|site| site.is_side())?;
        Some(*side != Site::Both)
    }
}

/// The sites, where there is at most one side among them.
fn on_one_side(sites: BTreeSet<Site>) -> Result<BTreeSet<Site>, SeveralSides> {
    match sites.iter().filter(|site| site.is_side()).count() {
        0 | 1 => Ok(sites),
        _ => Err(SeveralSides),
    }
}

/// Reads sites with at most one side among them.
fn read_sites<'de, D: Deserializer<'de>>(from: D) -> Result<BTreeSet<Site>, D::Error> {
    on_one_side(BTreeSet::deserialize(from)?).map_err(D::Error::custom)
}

ids! {
    /// A side or a region of the head.
    pub enum Site {
        Left,
        Right,
        Both,
        Forehead,
        Temple,
        Crown,
        BackOfHead,
        Eye,
        Neck,
    }
}

impl Site {
    fn is_side(self) -> bool {
        matches!(self, Self::Left | Self::Right | Self::Both)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_location_is_on_one_side_at_most() {
        use Site::{Both, Eye, Left, Right};
        assert_eq!(Location::new([Left, Eye, Right]), Err(SeveralSides));
        let sent = r#"{"sites":["left","both"]}"#;
        assert!(serde_json::from_str::<Location>(sent).is_err());

        let mut location = Location::new([Left, Eye]).expect("one side");
        location.toggle(Right);
        assert_eq!(location.sites(), &[Right, Eye].into());
        assert_eq!(location.is_one_sided(), Some(true));
        location.add(Both);
        assert_eq!(location.is_one_sided(), Some(false));
        location.toggle(Both);
        assert_eq!(location.is_one_sided(), None);
    }
}
