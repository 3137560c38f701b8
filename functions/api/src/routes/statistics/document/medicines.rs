//! What was taken.

use journal::answer::Words;
use journal::medicine::MedicineClass;
use journal::statistics::{Counted, MedicineUse};
use serde::Serialize;
use utoipa::ToSchema;

/// How often one acute medicine was taken.
#[derive(Serialize, ToSchema)]
#[schema(example = json!({"name": "Ibuprofen", "class": "non_opioid", "days": 3, "doses": 4, "amounts": [{"amount": "400 mg", "doses": 4}]}))]
pub struct MedicineUseDocument {
    /// As it was written first in the period.
    #[schema(example = "Ibuprofen")]
    name: String,
    /// `null` where the name does not tell it.
    #[schema(value_type = Option<String>, example = "non_opioid")]
    class: Option<MedicineClass>,
    /// On how many days.
    #[schema(example = 3)]
    days: usize,
    /// How many intakes.
    #[schema(example = 4)]
    doses: usize,
    /// The amounts as written, the most frequent first.
    amounts: Vec<AmountDocument>,
}

impl From<MedicineUse> for MedicineUseDocument {
    fn from(medicine: MedicineUse) -> Self {
        Self {
            name: medicine.name.into(),
            class: medicine.class,
            days: medicine.days,
            doses: medicine.doses,
            amounts: medicine.amounts.into_iter().map(Into::into).collect(),
        }
    }
}

/// An amount, and how many doses had it.
#[derive(Serialize, ToSchema)]
#[schema(example = json!({"amount": "400 mg", "doses": 4}))]
pub struct AmountDocument {
    /// As the person wrote it.
    #[schema(example = "400 mg")]
    amount: String,
    /// How many doses.
    #[schema(example = 4)]
    doses: usize,
}

impl From<Counted<Words>> for AmountDocument {
    fn from(counted: Counted<Words>) -> Self {
        Self {
            amount: counted.what.into(),
            doses: counted.count,
        }
    }
}
