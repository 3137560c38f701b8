//! An entry as it travels: in a request, and in a response.

use journal::answer::{Nausea, Onset, PartOfDay, Quality, Resolution, Site, Trigger};
use journal::object::Object;
use journal::{Attack, Dose, Entry};
use serde::{Deserialize, Serialize};
use utoipa::openapi::RefOr;
use utoipa::openapi::schema::{self, Schema};
use utoipa::{PartialSchema, ToSchema};

use crate::clock::ClockTime;
use crate::schemas::{one_of, one_of_or_null, several_of};

/// What is known of one day. What is left out or `null` is not known, which never means "no".
#[derive(Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({
    "headache": true,
    "attack": {
        "onset": {"during": "morning"},
        "resolution": {"at": "18:00"},
        "location": {"sites": ["left", "temple"]},
        "quality": "pulsating",
        "intensity": 7,
        "nausea": "slight",
        "photophobia": true,
        "triggers": {"known": ["stress"]}
    },
    "medicines": [{"name": "Ibuprofen", "amount": "400 mg", "taken_at": "14:30"}],
    "comment": "a long day"
}))]
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
    #[schema(value_type = bool, required, example = true)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub headache: Option<bool>,
    /// The headache; only where there was one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<AttackDocument>)]
    pub attack: Option<Object<AttackDocument>>,
    /// The acute medicines taken; an empty list means that none was.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(max_items = 20, value_type = Option<Vec<DoseDocument>>)]
    pub medicines: Option<Vec<Object<DoseDocument>>>,
    /// What the person adds in her own words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(min_length = 1, max_length = 4096, example = "a long day")]
    pub comment: Option<String>,
}

/// The headache of one day.
#[derive(Default, Serialize, Deserialize, ToSchema)]
#[serde(default, deny_unknown_fields)]
#[schema(example = json!({"onset": {"during": "morning"}, "intensity": 7, "location": {"sites": ["left", "temple"]}}))]
pub struct AttackDocument {
    /// When it began.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub onset: Option<OnsetDocument>,
    /// When it ended.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub resolution: Option<ResolutionDocument>,
    /// Visual disturbance in the hour before the pain.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(example = false)]
    pub aura: Option<bool>,
    /// Where it was felt.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<LocationDocument>)]
    pub location: Option<Object<LocationDocument>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(schema_with = quality)]
    pub quality: Option<Quality>,
    /// Worse with routine physical activity.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(example = true)]
    pub worse_with_activity: Option<bool>,
    /// At its worst, on the numerical rating scale.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(minimum = 1, maximum = 10, example = 7)]
    pub intensity: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(schema_with = nausea)]
    pub nausea: Option<Nausea>,
    /// Whether there was vomiting.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(example = false)]
    pub vomiting: Option<bool>,
    /// Light irritated.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(example = true)]
    pub photophobia: Option<bool>,
    /// Sound irritated.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(example = true)]
    pub phonophobia: Option<bool>,
    /// What may have set it off.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<TriggersDocument>)]
    pub triggers: Option<Object<TriggersDocument>>,
}

/// When the headache began.
#[derive(Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(example = json!({"during": "morning"}))]
pub enum OnsetDocument {
    /// It was there on waking.
    OnWaking,
    /// In a quarter of the day.
    During(PartOfDayDocument),
    /// At a time of the clock.
    At(ClockTime),
}

/// A quarter of the day.
#[derive(Serialize, Deserialize)]
#[serde(transparent)]
pub struct PartOfDayDocument(pub PartOfDay);

impl ToSchema for PartOfDayDocument {}

impl PartialSchema for PartOfDayDocument {
    fn schema() -> RefOr<Schema> {
        one_of::<PartOfDay>("A quarter of the day.").into()
    }
}

/// When the headache ended.
#[derive(Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(example = json!({"at": "18:00"}))]
pub enum ResolutionDocument {
    /// It was still there when the day was written down.
    Ongoing,
    /// Sleep ended it.
    SleptOff,
    /// At a time of the clock.
    At(ClockTime),
}

/// Where the pain was felt: places of the list, words, or both. There is at most one
/// of `left`, `right` and `both`.
#[derive(Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"sites": ["left", "temple"]}))]
pub struct LocationDocument {
    #[serde(default)]
    #[schema(schema_with = sites)]
    pub sites: Vec<Site>,
    /// A place that is not on the list.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(min_length = 1, max_length = 200, example = "behind the ear")]
    pub words: Option<String>,
}

/// What may have set the headache off. An empty list without words means that no trigger was seen.
#[derive(Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"known": ["stress"]}))]
pub struct TriggersDocument {
    #[serde(default)]
    #[schema(schema_with = triggers)]
    pub known: Vec<Trigger>,
    /// One that is not on the list.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(min_length = 1, max_length = 200, example = "neon light")]
    pub words: Option<String>,
}

/// One intake of an acute medicine.
#[derive(Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"name": "Ibuprofen", "amount": "400 mg", "taken_at": "14:30"}))]
pub struct DoseDocument {
    /// As the person writes it.
    #[schema(value_type = String, required, min_length = 1, max_length = 60, example = "Ibuprofen")]
    pub name: Option<String>,
    /// As the person writes it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(min_length = 1, max_length = 60, example = "400 mg")]
    pub amount: Option<String>,
    /// The local time at which it was taken.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub taken_at: Option<ClockTime>,
}

impl From<Entry> for EntryDocument {
    fn from(entry: Entry) -> Self {
        Self {
            date: Some(entry.date.to_string()),
            questionnaire: Some(entry.questionnaire),
            headache: Some(entry.attack.is_some()),
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
                Onset::At(time) => OnsetDocument::At(time.into()),
            }),
            resolution: attack.resolution.map(|resolution| match resolution {
                Resolution::Ongoing => ResolutionDocument::Ongoing,
                Resolution::SleptOff => ResolutionDocument::SleptOff,
                Resolution::At(time) => ResolutionDocument::At(time.into()),
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
            name: Some(dose.name.into()),
            amount: dose.amount.map(String::from),
            taken_at: dose.taken_at.map(ClockTime::from),
        }
    }
}

fn quality() -> schema::Object {
    one_of_or_null::<Quality>("What it was like.")
}

fn nausea() -> schema::Object {
    one_of_or_null::<Nausea>("How marked the nausea was.")
}

fn sites() -> schema::Array {
    several_of::<Site>("Sides and regions of the head.")
}

fn triggers() -> schema::Array {
    several_of::<Trigger>("Those of the list.")
}
