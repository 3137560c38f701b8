//! A dose that was taken.

use jiff::Timestamp;
use journal::{Dose, Entry};
use journal_texts::medicine_names;
use serde::Serialize;

use super::ResourceMaker;
use super::code;
use super::element::{CodeableConcept, Effective, FhirTime, Reference};

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct MedicationStatement {
    pub id: String,
    status: &'static str,
    medication_codeable_concept: CodeableConcept,
    subject: Reference,
    #[serde(flatten)]
    effective: Effective,
    #[serde(skip_serializing_if = "Option::is_none")]
    date_asserted: Option<Timestamp>,
    information_source: Reference,
    derived_from: [Reference; 1],
    #[serde(skip_serializing_if = "Option::is_none")]
    dosage: Option<[Dosage; 1]>,
}

/// The amount in the words of the person.
#[derive(Serialize)]
struct Dosage {
    text: String,
}

impl MedicationStatement {
    /// The dose at that place among those of the day.
    pub fn new(
        maker: &ResourceMaker<'_>,
        entry: &Entry,
        (place, dose): (usize, &Dose),
        answered: Reference,
    ) -> Self {
        let date = entry.date;
        let zone = &maker.view.zone;
        let taken = dose.taken_at.map_or_else(
            || FhirTime::day(date),
            |time| FhirTime::at(zone, date, time.0),
        );
        let name = dose.name.as_str();
        let amount = dose.amount.as_ref();
        Self {
            id: maker.ids.id(&format!("{date}.dose.{place}")),
            status: "completed",
            medication_codeable_concept: CodeableConcept::new(
                medicine_names().atc(name).map(code::substance),
                name,
            ),
            subject: maker.subject(),
            effective: Effective::Time(taken),
            date_asserted: entry.provenance.recorded_at,
            information_source: maker.subject(),
            derived_from: [answered],
            dosage: amount.map(|amount| {
                [Dosage {
                    text: amount.to_string(),
                }]
            }),
        }
    }
}
