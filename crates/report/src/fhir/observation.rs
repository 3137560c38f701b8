//! Whether a day had a headache, and the counts of 28 days.

use jiff::ToSpan;
use journal::answer::{Onset, Resolution};
use journal::medicine::EFFECT_AFTER;
use journal::questionnaire::Question;
use journal::statistics::{Block, Bounds, Day, Length, Measure};
use journal::{Dose, Entry};
use serde::Serialize;

use super::ResourceMaker;
use super::code;
use super::element::{
    CodeableConcept, Coding, Effective, FhirPeriod, FhirTime, Number, Quantity, Reference, Unit,
    Value,
};

/// Of the codes of HL7: of a form that was filled.
const CATEGORY: &str = "http://terminology.hl7.org/CodeSystem/observation-category";
const ABSENT: &str = "http://terminology.hl7.org/CodeSystem/data-absent-reason";

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Observation {
    pub id: String,
    status: &'static str,
    category: [CodeableConcept; 1],
    code: CodeableConcept,
    subject: Reference,
    #[serde(flatten)]
    effective: Effective,
    #[serde(flatten)]
    value: Option<Value>,
    #[serde(skip_serializing_if = "Option::is_none")]
    data_absent_reason: Option<CodeableConcept>,
    #[serde(skip_serializing_if = "Option::is_none")]
    part_of: Option<[Reference; 1]>,
    #[serde(skip_serializing_if = "Option::is_none")]
    derived_from: Option<[Reference; 1]>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    component: Vec<Component>,
}

#[derive(Serialize)]
struct Component {
    code: CodeableConcept,
    #[serde(flatten)]
    value: Value,
}

impl Observation {
    /// Whether there was a headache on the day, and of one how strong and how long it was
    /// and which of the features it had, as far as that is known.
    pub fn of_day(maker: &ResourceMaker<'_>, entry: &Entry, answered: Reference) -> Self {
        let question = Question::Headache;
        Self {
            value: Some(Value::Boolean(entry.attack.is_some())),
            derived_from: Some([answered]),
            component: components(maker, entry),
            ..Self::new(
                maker,
                &format!("{}.headache", entry.date),
                CodeableConcept::new(code::finding(question), maker.texts.label(question)),
                hurt(maker, entry),
            )
        }
    }

    /// Whether the person menstruated on the day, where that is answered.
    pub fn of_menstruation(
        maker: &ResourceMaker<'_>,
        entry: &Entry,
        answered: Reference,
    ) -> Option<Self> {
        let question = Question::Menstruation;
        Some(Self {
            value: Some(Value::Boolean(entry.menstruation?)),
            derived_from: Some([answered]),
            ..Self::new(
                maker,
                &format!("{}.menstruation", entry.date),
                CodeableConcept::new(code::finding(question), maker.texts.label(question)),
                Effective::Time(FhirTime::day(entry.date)),
            )
        })
    }

    /// The pain two hours after a dose, where that is answered.
    pub fn of_effect(
        maker: &ResourceMaker<'_>,
        entry: &Entry,
        (place, dose): (usize, &Dose),
        (taken, answered): (Reference, Reference),
    ) -> Option<Self> {
        let zone = &maker.view.zone;
        let moment = zone.instant(entry.date.to_datetime(dose.taken_at?.0))?;
        let asked_of = moment.checked_add(EFFECT_AFTER).ok()?;
        let effect = code::effect(maker, dose.effect?);
        Some(Self {
            value: Some(Value::Concept(CodeableConcept::code(effect))),
            part_of: Some([taken]),
            derived_from: Some([answered]),
            ..Self::new(
                maker,
                &format!("{}.effect.{place}", entry.date),
                own(maker, code::dose_effect(), "report-sheet-effects"),
                Effective::Time(FhirTime::instant(zone, asked_of)),
            )
        })
    }

    /// The days of a block, scaled to 28, with those that were recorded and those that are
    /// known.
    pub fn of_block(
        maker: &ResourceMaker<'_>,
        block: &Block,
        measure: Measure,
        label: &str,
    ) -> Self {
        let period = block.period;
        let coding = code::measure(measure);
        let scaled = block.per_28_days(measure);
        let least = block.count(measure);
        let most = least + block.undetermined(measure);
        let known = block.known(measure);
        let mut component = vec![Component {
            code: own(maker, code::known(), "report-fhir-known"),
            value: Value::days(Number::Count(known), None),
        }];
        // A 0 would claim that there was none where nothing is known.
        component.extend((known > 0).then(|| Component {
            code: own(maker, code::as_recorded(), "report-fhir-as_recorded"),
            value: Value::days(
                Number::Count(least),
                (most > least).then_some(Number::Count(most)),
            ),
        }));
        Self {
            value: scaled.map(scaled_days),
            data_absent_reason: scaled
                .is_none()
                .then(|| CodeableConcept::code(Coding::of(ABSENT, "unknown"))),
            component,
            ..Self::new(
                maker,
                &format!("{}.{}", period.first, coding.code),
                CodeableConcept::new(Some(coding), label),
                Effective::Period(FhirPeriod {
                    start: FhirTime::day(period.first),
                    end: Some(FhirTime::day(period.last)),
                }),
            )
        }
    }

    fn new(
        maker: &ResourceMaker<'_>,
        name: &str,
        code: CodeableConcept,
        effective: Effective,
    ) -> Self {
        Self {
            id: maker.ids.id(name),
            status: "final",
            category: [CodeableConcept::code(Coding::of(CATEGORY, "survey"))],
            code,
            subject: maker.subject(),
            effective,
            value: None,
            data_absent_reason: None,
            part_of: None,
            derived_from: None,
            component: Vec::new(),
        }
    }
}

fn own(maker: &ResourceMaker<'_>, coding: Coding, name: &str) -> CodeableConcept {
    CodeableConcept::new(Some(coding), maker.texts.get(name))
}

fn scaled_days(bounds: Bounds) -> Value {
    let most = bounds.exactly().is_none().then_some(bounds.most);
    Value::days(Number::scaled(bounds.least), most.map(Number::scaled))
}

/// From its onset to its end where the clock tells them, else the day. An end that the
/// clock shows before the onset is one of the next day.
fn hurt(maker: &ResourceMaker<'_>, entry: &Entry) -> Effective {
    let (zone, date) = (&maker.view.zone, entry.date);
    let attack = entry.attack.as_ref();
    let began = attack.and_then(|attack| match attack.onset? {
        Onset::At(time) => Some(time.0),
        _ => None,
    });
    let ended = attack.and_then(|attack| match attack.resolution? {
        Resolution::At(time) => Some(time.0),
        _ => None,
    });
    if began.is_none() && ended.is_none() {
        return Effective::Time(FhirTime::day(date));
    }
    let end = ended.filter(|end| began != Some(*end)).map(|end| {
        let is_next_day = began.is_some_and(|began| end < began);
        let days = if is_next_day { 1 } else { 0 };
        FhirTime::at(zone, date.saturating_add(days.days()), end)
    });
    Effective::Period(FhirPeriod {
        start: began.map_or_else(
            || FhirTime::day(date),
            |began| FhirTime::at(zone, date, began),
        ),
        end,
    })
}

fn components(maker: &ResourceMaker<'_>, entry: &Entry) -> Vec<Component> {
    let texts = maker.texts;
    let day = Day {
        date: entry.date,
        entry: Some(entry),
        recognised: Vec::new(),
    };
    let intensity = day.intensity().map(|worst| Component {
        code: CodeableConcept::new(
            code::finding(Question::Intensity),
            texts.label(Question::Intensity),
        ),
        value: Value::Integer(worst),
    });
    let duration = length(Length::of_day(&day, &maker.view.zone)).map(|length| Component {
        code: CodeableConcept::new(Some(code::duration()), texts.get("report-fhir-duration")),
        value: Value::Quantity(length),
    });
    let features = Question::all().filter_map(|question| {
        let coding = code::feature(question)?;
        Some(Component {
            code: CodeableConcept::new(Some(coding), texts.feature(question)),
            value: Value::Boolean(entry.answer(question)?.is_feature()?),
        })
    });
    intensity
        .into_iter()
        .chain(duration)
        .chain(features)
        .collect()
}

fn length(length: Length) -> Option<Quantity> {
    let minutes = |minutes| Quantity::new(Number::Minutes(minutes), Unit::Minutes);
    match length {
        Length::Minutes(exactly) => Some(minutes(exactly)),
        Length::AtLeast(least) => Some(minutes(least).at_least()),
        Length::Unknown => None,
    }
}
