//! An entry as it travels: in a request, and in a response.

use journal::answer::{Nausea, Onset, PartOfDay, Quality, Resolution, Site, Trigger};
use journal::{Attack, Dose, Entry};
use serde::{Deserialize, Serialize};
use strum::VariantArray;
use utoipa::openapi::RefOr;
use utoipa::openapi::schema::{self, ArrayBuilder, ObjectBuilder, Schema, Type};
use utoipa::{PartialSchema, ToSchema};

use crate::json_body::Object;

/// What is known of one day. What is left out or `null` is not known, which never means "no".
#[derive(Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct EntryDocument {
    /// The person's local day. A request may leave it out: the address says it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(format = Date, example = "2026-11-23")]
    pub date: Option<String>,
    /// The version of the questionnaire that it was filled by; the present one if it is left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(minimum = 1, example = 1)]
    pub questionnaire: Option<u32>,
    /// Whether there was a headache. `false` is a confirmed painless day.
    pub headache: bool,
    /// The headache; only where there was one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<AttackDocument>)]
    pub attack: Option<Object<AttackDocument>>,
    /// The acute medicines taken; an empty list means that none was.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(max_items = 20, value_type = Option<Vec<DoseDocument>>)]
    pub medicines: Option<Vec<Object<DoseDocument>>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(min_length = 1, max_length = 4096)]
    pub comment: Option<String>,
}

/// The headache of one day.
#[derive(Default, Serialize, Deserialize, ToSchema)]
#[serde(default, deny_unknown_fields)]
pub struct AttackDocument {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub onset: Option<OnsetDocument>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub resolution: Option<ResolutionDocument>,
    /// Visual disturbance in the hour before the pain.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub aura: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<LocationDocument>)]
    pub location: Option<Object<LocationDocument>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(schema_with = one_of::<Quality>)]
    pub quality: Option<Quality>,
    /// Worse with routine physical activity.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub worse_with_activity: Option<bool>,
    /// At its worst, on the numerical rating scale.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(minimum = 1, maximum = 10)]
    pub intensity: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(schema_with = one_of::<Nausea>)]
    pub nausea: Option<Nausea>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub vomiting: Option<bool>,
    /// Light irritated.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub photophobia: Option<bool>,
    /// Sound irritated.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub phonophobia: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<TriggersDocument>)]
    pub triggers: Option<Object<TriggersDocument>>,
}

/// When the headache began.
#[derive(Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum OnsetDocument {
    OnWaking,
    During(#[schema(inline)] PartOfDayDocument),
    /// The local time, HH:MM.
    At(String),
}

/// A quarter of the day.
#[derive(Serialize, Deserialize)]
#[serde(transparent)]
pub struct PartOfDayDocument(pub PartOfDay);

impl ToSchema for PartOfDayDocument {}

impl PartialSchema for PartOfDayDocument {
    fn schema() -> RefOr<Schema> {
        one_of::<PartOfDay>().into()
    }
}

/// When the headache ended.
#[derive(Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum ResolutionDocument {
    Ongoing,
    SleptOff,
    /// The local time, HH:MM.
    At(String),
}

/// Where the pain was felt: places of the list, words, or both. There is at most one
/// of `left`, `right` and `both`.
#[derive(Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct LocationDocument {
    #[serde(default)]
    #[schema(schema_with = several_of::<Site>)]
    pub sites: Vec<Site>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(min_length = 1, max_length = 200)]
    pub words: Option<String>,
}

/// What may have set the headache off. An empty list without words means that no trigger was seen.
#[derive(Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct TriggersDocument {
    #[serde(default)]
    #[schema(schema_with = several_of::<Trigger>)]
    pub known: Vec<Trigger>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(min_length = 1, max_length = 200)]
    pub words: Option<String>,
}

/// One intake of an acute medicine.
#[derive(Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct DoseDocument {
    #[schema(min_length = 1, max_length = 60)]
    pub name: String,
    /// As the person writes it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(min_length = 1, max_length = 60, example = "400 mg")]
    pub amount: Option<String>,
    /// The local time, HH:MM.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(pattern = "^([01][0-9]|2[0-3]):[0-5][0-9]$", example = "14:30")]
    pub taken_at: Option<String>,
}

impl From<Entry> for EntryDocument {
    fn from(entry: Entry) -> Self {
        Self {
            date: Some(entry.date.to_string()),
            questionnaire: Some(entry.questionnaire),
            headache: entry.attack.is_some(),
            attack: entry.attack.map(|attack| Object(attack.into())),
            medicines: entry
                .medicines
                .map(|doses| doses.into_iter().map(|dose| Object(dose.into())).collect()),
            comment: entry.comment.map(String::from),
        }
    }
}

impl From<Attack> for AttackDocument {
    fn from(attack: Attack) -> Self {
        Self {
            onset: attack.onset.map(|onset| match onset {
                Onset::OnWaking => OnsetDocument::OnWaking,
                Onset::During(part) => OnsetDocument::During(PartOfDayDocument(part)),
                Onset::At(time) => OnsetDocument::At(clock(time)),
            }),
            resolution: attack.resolution.map(|resolution| match resolution {
                Resolution::Ongoing => ResolutionDocument::Ongoing,
                Resolution::SleptOff => ResolutionDocument::SleptOff,
                Resolution::At(time) => ResolutionDocument::At(clock(time)),
            }),
            aura: attack.aura,
            location: attack.location.map(|location| {
                Object(LocationDocument {
                    sites: location.sites.into_iter().collect(),
                    words: location.words.map(String::from),
                })
            }),
            quality: attack.quality,
            worse_with_activity: attack.worse_with_activity,
            intensity: attack.intensity.map(|intensity| intensity.get().into()),
            nausea: attack.nausea,
            vomiting: attack.vomiting,
            photophobia: attack.photophobia,
            phonophobia: attack.phonophobia,
            triggers: attack.triggers.map(|triggers| {
                Object(TriggersDocument {
                    known: triggers.known.into_iter().collect(),
                    words: triggers.words.map(String::from),
                })
            }),
        }
    }
}

impl From<Dose> for DoseDocument {
    fn from(dose: Dose) -> Self {
        Self {
            name: dose.name.into(),
            amount: dose.amount.map(String::from),
            taken_at: dose.taken_at.map(clock),
        }
    }
}

fn clock(time: jiff::civil::Time) -> String {
    time.strftime("%H:%M").to_string()
}

/// The schema of a choice: the questionnaire's own ids.
fn one_of<T: VariantArray + Copy + Into<&'static str>>() -> schema::Object {
    ObjectBuilder::new()
        .schema_type(Type::String)
        .enum_values(Some(T::VARIANTS.iter().map(|option| (*option).into())))
        .build()
}

/// The schema of a choice of several.
fn several_of<T: VariantArray + Copy + Into<&'static str>>() -> schema::Array {
    ArrayBuilder::new().items(one_of::<T>()).build()
}
