//! The data types of FHIR that the resources are made of.

use jiff::Timestamp;
use jiff::civil::{Date, DateTime, Time};
use journal::zone::Zone;
use serde::Serialize;

use super::bundle::full_url;

/// The units of UCUM that are used: days and minutes.
#[derive(Clone, Copy)]
pub enum Unit {
    Days,
    Minutes,
}

#[derive(Clone, Debug, Serialize)]
pub struct Coding {
    pub system: &'static str,
    pub code: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub display: Option<String>,
}

impl Coding {
    /// A code of another system. Its name there is left out: the words beside it say it.
    pub fn of(system: &'static str, code: impl Into<String>) -> Self {
        Self {
            system,
            code: code.into(),
            display: None,
        }
    }

    pub fn called(self, name: String) -> Self {
        Self {
            display: Some(name),
            ..self
        }
    }
}

#[derive(Clone, Debug, Serialize)]
pub struct CodeableConcept {
    #[serde(skip_serializing_if = "Option::is_none")]
    coding: Option<[Coding; 1]>,
    #[serde(skip_serializing_if = "Option::is_none")]
    text: Option<String>,
}

impl CodeableConcept {
    /// Words, with a code where there is one.
    pub fn new(coding: Option<Coding>, text: impl Into<String>) -> Self {
        Self {
            coding: coding.map(|coding| [coding]),
            text: Some(text.into()),
        }
    }

    pub fn text(text: String) -> Self {
        Self::new(None, text)
    }

    /// A code that says enough.
    pub fn code(coding: Coding) -> Self {
        Self {
            coding: Some([coding]),
            text: None,
        }
    }
}

/// A resource of this Bundle, or the person in words.
#[derive(Clone, Debug, Serialize)]
pub struct Reference {
    #[serde(skip_serializing_if = "Option::is_none")]
    reference: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    r#type: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    display: Option<String>,
}

impl Reference {
    pub fn to_answers(id: &str) -> Self {
        Self {
            reference: Some(full_url(id)),
            r#type: Some("QuestionnaireResponse"),
            display: None,
        }
    }

    pub fn to_dose(id: &str) -> Self {
        Self {
            reference: Some(full_url(id)),
            r#type: Some("MedicationStatement"),
            display: None,
        }
    }

    pub fn person(display: String) -> Self {
        Self {
            reference: None,
            r#type: Some("Patient"),
            display: Some(display),
        }
    }
}

/// A number of a [`Quantity`].
#[derive(Clone, Copy, Debug, Serialize)]
#[serde(untagged)]
pub enum Number {
    Count(usize),
    Minutes(i64),
    /// Scaled, with one decimal as in the report.
    Scaled(f64),
}

impl Number {
    pub fn scaled(number: f64) -> Self {
        Self::Scaled((number * 10.0).round() / 10.0)
    }
}

#[derive(Clone, Debug, Serialize)]
pub struct Quantity {
    value: Number,
    #[serde(skip_serializing_if = "Option::is_none")]
    comparator: Option<&'static str>,
    unit: &'static str,
    system: &'static str,
    code: &'static str,
}

impl Quantity {
    pub fn new(value: Number, unit: Unit) -> Self {
        let unit = match unit {
            Unit::Days => "d",
            Unit::Minutes => "min",
        };
        Self {
            value,
            comparator: None,
            unit,
            system: "http://unitsofmeasure.org",
            code: unit,
        }
    }

    /// No less than that.
    pub fn at_least(self) -> Self {
        Self {
            comparator: Some(">="),
            ..self
        }
    }
}

#[derive(Clone, Debug, Serialize)]
pub struct Range {
    low: Quantity,
    high: Quantity,
}

/// A value of one of the types that an answer or an observation can have.
#[derive(Clone, Debug, Serialize)]
pub enum Value {
    #[serde(rename = "valueBoolean")]
    Boolean(bool),
    #[serde(rename = "valueInteger")]
    Integer(u8),
    #[serde(rename = "valueDate")]
    Date(Date),
    #[serde(rename = "valueString")]
    Words(String),
    #[serde(rename = "valueCoding")]
    Coding(Coding),
    #[serde(rename = "valueCodeableConcept")]
    Concept(CodeableConcept),
    #[serde(rename = "valueQuantity")]
    Quantity(Quantity),
    #[serde(rename = "valueRange")]
    Range(Range),
}

impl Value {
    /// Days between two numbers; one number where they are the same.
    pub fn days(least: Number, most: Option<Number>) -> Self {
        let low = Quantity::new(least, Unit::Days);
        match most {
            None => Self::Quantity(low),
            Some(most) => Self::Range(Range {
                low,
                high: Quantity::new(most, Unit::Days),
            }),
        }
    }
}

#[derive(Clone, Debug, Serialize)]
pub struct Extension {
    pub url: &'static str,
    #[serde(flatten)]
    pub value: Value,
}

/// A day, or a moment with the offset of its zone.
#[derive(Clone, Debug, Serialize)]
#[serde(transparent)]
pub struct FhirTime(String);

impl FhirTime {
    pub fn day(date: Date) -> Self {
        Self(date.to_string())
    }

    /// The moment at which the zone's clocks show that time of the day: of two the first.
    pub fn at(zone: &Zone, date: Date, time: Time) -> Self {
        Self::moment(zone, date.to_datetime(time))
    }

    pub fn moment(zone: &Zone, moment: DateTime) -> Self {
        match zone.instant(moment) {
            Some(moment) => Self::instant(zone, moment),
            None => Self::day(moment.date()),
        }
    }

    pub fn instant(zone: &Zone, moment: Timestamp) -> Self {
        let moment = zone.at(moment);
        Self(moment.strftime("%Y-%m-%dT%H:%M:%S%:z").to_string())
    }
}

#[derive(Clone, Debug, Serialize)]
pub struct FhirPeriod {
    pub start: FhirTime,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub end: Option<FhirTime>,
}

/// The day or the time that a resource is about.
#[derive(Clone, Debug, Serialize)]
pub enum Effective {
    #[serde(rename = "effectiveDateTime")]
    Time(FhirTime),
    #[serde(rename = "effectivePeriod")]
    Period(FhirPeriod),
}
