//! The classes of acute medicines, and what else a medicine can be for.

use serde::Serialize;

use crate::ids::ids;

ids! {
    /// The classes by which ICHD-3 8.2 counts days of intake (Cephalalgia 2018;38:1-211).
    ///
    /// Some medicines are in none of them, some in two, and of some the name does not tell:
    /// those have no class, which is said wherever classes are counted.
    pub enum MedicineClass {
        /// 8.2.2.
        Triptan,
        /// 8.2.1.
        Ergotamine,
        /// Of the other medicines of 8.2.8, those for migraine alone.
        GepantOrDitan,
        /// 8.2.4.
        Opioid,
        /// 8.2.5: two or more classes in one product, or an analgesic with an adjuvant
        /// such as caffeine. Two non-opioid analgesics alone are not one of these.
        Combination,
        /// 8.2.3, in other words simple analgesics: paracetamol, acetylsalicylic acid and
        /// all other NSAIDs are one class.
        NonOpioid,
    }
}

impl MedicineClass {
    /// Whether it is for migraine alone.
    #[must_use]
    pub fn is_migraine_specific(self) -> bool {
        matches!(self, Self::Triptan | Self::Ergotamine | Self::GepantOrDitan)
    }
}

/// The use of a medicine, as far as its name tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub enum MedicineKind {
    /// Relieves pain. So is every medicine whose name says nothing else: a day with it
    /// is a day with acute medicine.
    Acute,
    /// Taken for prevention.
    Preventive,
    /// Relieves no pain, such as an antiemetic or a vitamin.
    NotForPain,
    /// Put on the skin.
    OnSkin,
}
