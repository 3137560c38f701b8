//! The codes: those of other systems, each of which was looked up, and the diary's own.

use journal::medicine::DoseEffect;
use journal::questionnaire::{self, Form, Question};
use journal::statistics::Measure;
use serde::Serialize;

use super::ResourceMaker;
use super::element::Coding;
use crate::blocks::{all_measures, measure_name};

/// Names the form, whatever its version. It is no address: nothing is to be found there.
pub const QUESTIONNAIRE: &str = "urn:uuid:93b260e8-4302-4ff0-8488-59281bc41dce";
/// Names the diary's own codes.
pub const DIARY: &str = "urn:uuid:aee59767-90d9-452b-b74c-9f4489fcbde5";
/// Names the mark of an answer that was taken over from the usual attack.
pub const TAKEN_OVER: &str = "urn:uuid:5ea81139-4522-4621-8d81-f4a0b272d15f";

/// Names the mark of a day that was imported, which says whose file it came from.
pub const IMPORTED_FROM: &str = "urn:uuid:6f0c1d52-7a0e-4f0b-9f0e-3d0a5b1c8e47";

const SNOMED_CT: &str = "http://snomed.info/sct";
const LOINC: &str = "http://loinc.org";
const ATC: &str = "http://www.whocc.no/atc";

/// "Symptoms duration" of LOINC.
pub fn duration() -> Coding {
    Coding::of(LOINC, "64748-7")
}

/// The substance of a medicine.
pub fn substance(atc: &'static str) -> Coding {
    Coding::of(ATC, atc)
}

/// The code of the finding or scale that a question is about. Where it is not certain that
/// another system means the same there is none.
pub fn finding(question: Question) -> Option<Coding> {
    let (system, code) = match question {
        Question::Headache => (SNOMED_CT, "25064002"),
        Question::Nausea => (SNOMED_CT, "422587007"),
        Question::Vomiting => (SNOMED_CT, "422400008"),
        Question::Photophobia => (SNOMED_CT, "409668002"),
        Question::Phonophobia => (SNOMED_CT, "313387002"),
        Question::Menstruation => (SNOMED_CT, "276319003"),
        // The verbal numerical scale from 0 to 10, of which the diary has 1 to 10.
        Question::Intensity => (LOINC, "72514-3"),
        _ => return None,
    };
    Some(Coding::of(system, code))
}

/// A feature of the headache; one that no other system surely has gets a code of the diary.
/// `None` where the question asks for none.
pub fn feature(question: Question) -> Option<Coding> {
    let name = question.feature()?;
    finding(question).or_else(|| Some(Coding::of(DIARY, format!("feature.{name}"))))
}

/// The answer to a question that is one of its options.
pub fn option(maker: &ResourceMaker<'_>, question: Question, option: &str) -> Coding {
    Coding {
        system: DIARY,
        code: format!("{}.{option}", question.id()),
        display: Some(maker.texts.option(question, option)),
    }
}

/// The options of a question that are answers by a code.
pub fn options(question: Question) -> Vec<&'static str> {
    match question.form() {
        // These are "true", a number and words.
        Form::YesNo | Form::Intensity | Form::Comment => Vec::new(),
        _ => question.options(),
    }
}

/// The pain two hours after a dose.
pub fn dose_effect() -> Coding {
    Coding::of(DIARY, "dose_effect")
}

/// How it was.
pub fn effect(maker: &ResourceMaker<'_>, effect: DoseEffect) -> Coding {
    let words = maker.texts.effect(effect);
    Coding::of(DIARY, format!("dose_effect.{}", effect.id())).called(words)
}

/// The number of days of a block.
pub fn measure(measure: Measure) -> Coding {
    let name = match measure {
        Measure::Headache => "headache",
        Measure::MigraineLike => "migraine_like",
        Measure::ModerateOrSevere => "moderate_or_severe",
        Measure::Severe => "severe",
        Measure::Medicine => "medicine",
        Measure::Class(Some(class)) => class.id(),
        Measure::Class(None) => "class_unknown",
    };
    Coding::of(DIARY, format!("days_per_28.{name}"))
}

/// The same number before it was scaled.
pub fn as_recorded() -> Coding {
    Coding::of(DIARY, "days_as_recorded")
}

/// The days of a block that say it.
pub fn known() -> Coding {
    Coding::of(DIARY, "days_known")
}

/// The diary's own codes, with the words for each.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct CodeSystem {
    pub id: String,
    url: &'static str,
    version: String,
    name: &'static str,
    title: String,
    status: &'static str,
    case_sensitive: bool,
    content: &'static str,
    concept: Vec<Concept>,
}

#[derive(Serialize)]
struct Concept {
    code: String,
    display: String,
}

impl CodeSystem {
    /// The same codes in every report of a version of the questionnaire, but for a count that
    /// the operator does not offer.
    pub fn new(maker: &ResourceMaker<'_>) -> Self {
        let texts = maker.texts;
        let of_options = Question::all().flat_map(|question| {
            let codes = options(question).into_iter();
            codes.map(move |id| option(maker, question, id))
        });
        let of_features = Question::all().filter_map(|question| {
            let coding = feature(question).filter(|coding| coding.system == DIARY)?;
            Some(coding.called(texts.feature(question)))
        });
        let is_counted = maker.view.statistics.migraine_like.is_some();
        let of_measures = all_measures()
            .filter(|it| is_counted || *it != Measure::MigraineLike)
            .map(|it| measure(it).called(texts.get(measure_name(it))));
        let of_counts = [
            as_recorded().called(texts.get("report-fhir-as_recorded")),
            known().called(texts.get("report-fhir-known")),
            dose_effect().called(texts.get("report-sheet-effects")),
        ];
        let of_effects = DoseEffect::ALL.map(|it| effect(maker, it));
        let codes = of_options
            .chain(of_features)
            .chain(of_measures)
            .chain(of_counts)
            .chain(of_effects);
        let concept = codes.map(|coding| Concept {
            display: coding.display.unwrap_or_default(),
            code: coding.code,
        });
        Self {
            id: maker.ids.id("codes"),
            url: DIARY,
            version: questionnaire::VERSION.to_string(),
            name: "HeadacheDiary",
            title: texts.get("report-title"),
            status: "active",
            case_sensitive: true,
            content: "complete",
            concept: concept.collect(),
        }
    }
}
