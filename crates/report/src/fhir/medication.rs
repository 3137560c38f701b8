//! A dose that was taken, and what is taken for prevention.

use jiff::Timestamp;
use jiff::civil::Date;
use journal::answer::Words;
use journal::medicine::Intake;
use journal::statistics::{PreventiveStep, PreventiveUse};
use journal::{Dose, Entry};
use journal_texts::medicine_names;
use serde::Serialize;

use super::ResourceMaker;
use super::code;
use super::element::{CodeableConcept, Effective, FhirPeriod, FhirTime, Reference};

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct MedicationStatement {
    pub id: String,
    status: &'static str,
    medication_codeable_concept: CodeableConcept,
    subject: Reference,
    #[serde(flatten)]
    effective: Option<Effective>,
    #[serde(skip_serializing_if = "Option::is_none")]
    date_asserted: Option<Timestamp>,
    information_source: Reference,
    #[serde(skip_serializing_if = "Option::is_none")]
    reason_code: Option<[CodeableConcept; 1]>,
    #[serde(skip_serializing_if = "Option::is_none")]
    derived_from: Option<[Reference; 1]>,
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
        Self {
            effective: Some(Effective::Time(taken)),
            date_asserted: entry.provenance.recorded_at,
            derived_from: Some([answered]),
            ..Self::of(
                maker,
                &format!("{date}.dose.{place}"),
                "completed",
                &dose.name,
                dose.amount.as_ref(),
            )
        }
    }

    /// The intakes of a course, one for each dose; one without a day where nobody said since
    /// when it is taken.
    pub fn of_course(
        maker: &ResourceMaker<'_>,
        place: usize,
        medicine: &PreventiveUse,
    ) -> Vec<Self> {
        let intake = |since: Option<&PreventiveStep>, next: Option<&PreventiveStep>| {
            let amount = since.and_then(|step| step.intake.amount());
            let last = next.and_then(|next| next.since.yesterday().ok());
            let since = since.map(|step| step.since);
            Self {
                effective: since.map(|since| taken_from(since, last)),
                reason_code: Some([CodeableConcept::text(maker.texts.get("report-preventives"))]),
                ..Self::of(
                    maker,
                    &format!("preventive.{place}.{since:?}"),
                    status(maker, last),
                    &medicine.name,
                    amount,
                )
            }
        };
        let steps = &medicine.steps;
        if steps.is_empty() {
            return vec![intake(None, None)];
        }
        let steps = steps.iter().zip(1..);
        let taken = steps.filter(|(step, _)| step.intake != Intake::Stopped);
        taken
            .map(|(step, next)| intake(Some(step), medicine.steps.get(next)))
            .collect()
    }

    fn of(
        maker: &ResourceMaker<'_>,
        id: &str,
        status: &'static str,
        name: &Words,
        amount: Option<&Words>,
    ) -> Self {
        let substance = medicine_names().atc(name.as_str()).map(code::substance);
        Self {
            id: maker.ids.id(id),
            status,
            medication_codeable_concept: CodeableConcept::new(substance, name.as_str()),
            subject: maker.subject(),
            effective: None,
            date_asserted: None,
            information_source: maker.subject(),
            reason_code: None,
            derived_from: None,
            dosage: amount.map(|amount| {
                [Dosage {
                    text: amount.to_string(),
                }]
            }),
        }
    }
}

fn taken_from(since: Date, last: Option<Date>) -> Effective {
    Effective::Period(FhirPeriod {
        start: FhirTime::day(since),
        end: last.map(FhirTime::day),
    })
}

/// Of a report of days long past nobody knows by it whether the intake goes on.
fn status(maker: &ResourceMaker<'_>, last: Option<Date>) -> &'static str {
    let view = maker.view;
    match last {
        Some(_) => "completed",
        None if view.covered.last < view.zone.today(view.instant) => "unknown",
        None => "active",
    }
}
