//! The report for a hospital's systems: a Bundle of HL7 FHIR R4 (4.0.1). `docs/fhir.md` says
//! what is in it.
//!
//! It counts nothing and knows no question by itself: the form follows from the table of
//! questions, the numbers from the table of blocks. Codes of other systems stand in
//! [`code`], where a source was looked at; everything else has words.

mod bundle;
mod code;
mod element;
mod medication;
mod observation;
mod questionnaire;
mod response;

use journal::Entry;
use journal_texts::Texts;

use self::bundle::{Bundle, Resource, ResourceIds};
use self::code::CodeSystem;
use self::element::Reference;
use self::medication::MedicationStatement;
use self::observation::Observation;
use self::questionnaire::Questionnaire;
use self::response::QuestionnaireResponse;
use crate::making::MakingError;
use crate::view::ReportView;

#[cfg(test)]
pub use code::DIARY;

/// The report as a Bundle. A day without an entry has no resource in it, an answer that is
/// missing no item.
pub fn fhir(view: &ReportView) -> Result<Vec<u8>, MakingError> {
    let texts = Texts::report(view.language);
    let ids = ResourceIds::of(view)?;
    let maker = ResourceMaker {
        view,
        texts,
        ids: &ids,
    };
    let form = [
        Resource::Questionnaire(Questionnaire::new(&maker)),
        Resource::CodeSystem(CodeSystem::new(&maker)),
    ];
    let resources = (form.into_iter())
        .chain(maker.days())
        .chain(maker.preventives())
        .chain(maker.blocks());
    let bundle = Bundle::new(&maker, resources);
    Ok(serde_json::to_vec(&bundle)?)
}

/// All that a resource is made from.
struct ResourceMaker<'a> {
    view: &'a ReportView,
    texts: &'static Texts,
    ids: &'a ResourceIds,
}

impl ResourceMaker<'_> {
    /// The person, whom the diary does not know by name: whoever loads the Bundle does.
    fn subject(&self) -> Reference {
        Reference::person(self.texts.get("report-fhir-subject"))
    }

    /// The resources of each day that is recorded.
    fn days(&self) -> impl Iterator<Item = Resource> {
        let entries = self.view.days.rows.iter();
        let entries = entries.filter_map(|row| row.entry.as_ref());
        entries.flat_map(|entry| self.day(entry))
    }

    /// The answers of a day, whether there was a headache or menstruation, the doses and how
    /// the pain was two hours after each.
    fn day(&self, entry: &Entry) -> Vec<Resource> {
        let response = QuestionnaireResponse::new(self, entry);
        let answered = Reference::to_answers(&response.id);
        let headache = Observation::of_day(self, entry, answered.clone());
        let menstruation = Observation::of_menstruation(self, entry, answered.clone());
        let doses = entry.medicines.iter().flatten().enumerate();
        let doses = doses.flat_map(|dose| {
            let taken = MedicationStatement::new(self, entry, dose, answered.clone());
            let to_dose = Reference::to_dose(&taken.id);
            let effect = Observation::of_effect(self, entry, dose, (to_dose, answered.clone()));
            let effect = effect.map(|it| Resource::Observation(Box::new(it)));
            [Resource::MedicationStatement(Box::new(taken))]
                .into_iter()
                .chain(effect)
        });
        let mut resources = vec![Resource::QuestionnaireResponse(response)];
        let observations = [Some(headache), menstruation].into_iter().flatten();
        resources.extend(observations.map(|it| Resource::Observation(Box::new(it))));
        resources.extend(doses);
        resources
    }

    /// The preventive medicines.
    fn preventives(&self) -> impl Iterator<Item = Resource> {
        let medicines = self.view.statistics.preventives.iter().enumerate();
        let taken = medicines
            .flat_map(|(place, medicine)| MedicationStatement::of_course(self, place, medicine));
        taken.map(|it| Resource::MedicationStatement(Box::new(it)))
    }

    /// The counts of the blocks, as the table of the report has them.
    fn blocks(&self) -> impl Iterator<Item = Resource> {
        let tables = self.view.blocks.iter();
        tables.flat_map(move |table| {
            let rows = table.rows.iter().filter_map(|row| {
                let measure = row.measure?;
                Some((measure, row.label.as_str()))
            });
            let counts = rows.flat_map(move |(measure, label)| {
                let blocks = table.blocks.iter();
                blocks.map(move |block| Observation::of_block(self, block, measure, label))
            });
            counts.map(|count| Resource::Observation(Box::new(count)))
        })
    }
}
