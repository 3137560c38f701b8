use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use strum::{EnumString, IntoStaticStr, VariantArray};

use super::Words;

/// Where the pain was felt: places of the list, words, or both.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Location {
    /// Sides and regions of the head.
    pub sites: BTreeSet<Site>,
    /// A place that is not on the list, in the person's own words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub words: Option<Words>,
}

impl Location {
    /// Whether the pain was on one side only, as criterion C.1 of ICHD-3 1.1 asks.
    /// `None` where no side was named.
    #[must_use]
    pub fn is_one_sided(&self) -> Option<bool> {
        let has = |site| self.sites.contains(&site);
        match (has(Site::Left), has(Site::Right), has(Site::Both)) {
            (false, false, false) => None,
            (true, false, false) | (false, true, false) => Some(true),
            _ => Some(false),
        }
    }
}

/// A side or a region of the head.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    EnumString,
    IntoStaticStr,
    VariantArray,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
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
