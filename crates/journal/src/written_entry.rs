//! A day as JSON, in the table and in the API alike.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::answer::{Location, PainlessAura, Words};
use crate::entry::{Entry, FurtherAttack};
use crate::medicine::Dose;
use crate::object;
use crate::provenance::Provenance;
use crate::questionnaire::{self, Attack, Question};

/// The record of one day. A field that is left out or null is not known, which never means
/// "no".
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(
    feature = "schema",
    derive(utoipa::ToSchema),
    schema(as = Entry, example = json!({
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
    }))
)]
pub struct WrittenEntry {
    /// The person's local day. A request may leave it out: the address says it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schema(example = "2026-11-23"))]
    date: Option<Date>,
    /// The version of the questionnaire that it was filled by; the present one if it is left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schema(minimum = 1, example = 1))]
    questionnaire: Option<u32>,
    /// Whether there was a headache. `false` is a confirmed painless day.
    headache: bool,
    /// The headache; only where there was one.
    #[serde(
        default,
        deserialize_with = "object::optional",
        skip_serializing_if = "Option::is_none"
    )]
    attack: Option<Attack>,
    /// Attacks that came on the same day besides; only where there was a headache.
    #[serde(
        default,
        deserialize_with = "object::at_most_a_day",
        skip_serializing_if = "Vec::is_empty"
    )]
    #[cfg_attr(feature = "schema", schema(max_items = 8))]
    further_attacks: Vec<FurtherAttack>,
    /// A visual aura without a headache, with its length; only where there was no headache.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    painless_aura: Option<PainlessAura>,
    /// Whether the person menstruated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schema(example = false))]
    menstruation: Option<bool>,
    /// The acute medicines taken; an empty list means that none was.
    #[serde(
        default,
        deserialize_with = "object::optional_at_most_a_day",
        skip_serializing_if = "Option::is_none"
    )]
    #[cfg_attr(feature = "schema", schema(max_items = 20))]
    medicines: Option<Vec<Dose>>,
    /// Anything else, in the person's own words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schema",
        schema(value_type = Option<String>, min_length = 1, max_length = 4096)
    )]
    comment: Option<Words>,
    /// Where the entry comes from. It is written by the diary; of a request only
    /// `taken_over` is read.
    #[serde(
        default,
        deserialize_with = "object::required",
        skip_serializing_if = "Provenance::is_empty"
    )]
    provenance: Provenance,
}

/// The written entry is no entry of the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum InvalidEntry {
    #[error("missing field `date`")]
    NoDate,
    #[error("not the date of the address")]
    OtherDate,
    #[error("no version of the questionnaire")]
    NoVersion,
    #[error("not on a painless day, which has no attack")]
    PainlessAttack,
    #[error("not a place: nothing is named")]
    NoPlace,
    #[error("not without a visual aura")]
    NoAura,
    #[error("not without the time of the dose")]
    NoTimeOfDose { dose: usize },
    #[error("not a symptom that there was none of")]
    NoSymptom,
    #[error("not on a day with a headache, whose attack says whether there was an aura")]
    PainfulAura,
}

impl InvalidEntry {
    /// Where it stands, as a JSON pointer (RFC 6901).
    #[must_use]
    pub fn pointer(self) -> String {
        match self {
            Self::NoDate => String::new(),
            Self::OtherDate => Question::Date.pointer(),
            Self::NoVersion => "/questionnaire".to_owned(),
            Self::PainlessAttack => "/attack".to_owned(),
            Self::NoPlace => Question::Location.pointer(),
            Self::NoAura => Question::AuraLength.pointer(),
            Self::NoTimeOfDose { dose } => {
                format!("{}/{dose}/effect", Question::Medicines.pointer())
            }
            Self::NoSymptom => Question::MostBothersome.pointer(),
            Self::PainfulAura => Question::PainlessAura.pointer(),
        }
    }
}

impl WrittenEntry {
    /// The entry of a day, as somebody sends it who fills a questionnaire of ours.
    ///
    /// # Errors
    /// [`InvalidEntry`] with the first thing that is wrong.
    pub fn of(self, day: Date) -> Result<Entry, InvalidEntry> {
        if self.date.is_some_and(|date| date != day) {
            return Err(InvalidEntry::OtherDate);
        }
        let version = self.questionnaire.unwrap_or(questionnaire::VERSION);
        if !(1..=questionnaire::VERSION).contains(&version) {
            return Err(InvalidEntry::NoVersion);
        }
        if !self.headache && (self.attack.is_some() || !self.further_attacks.is_empty()) {
            return Err(InvalidEntry::PainlessAttack);
        }
        let location = self.attack.as_ref().and_then(|it| it.location.as_ref());
        if location.is_some_and(Location::names_nothing) {
            return Err(InvalidEntry::NoPlace);
        }
        let attack = self.attack.as_ref();
        if attack.is_some_and(|it| it.aura_length.is_some() && it.aura != Some(true)) {
            return Err(InvalidEntry::NoAura);
        }
        let timeless = |dose: &Dose| dose.effect.is_some() && dose.taken_at.is_none();
        if let Some(dose) = self.medicines.iter().flatten().position(timeless) {
            return Err(InvalidEntry::NoTimeOfDose { dose });
        }
        if self.headache && self.painless_aura.is_some() {
            return Err(InvalidEntry::PainfulAura);
        }
        let entry = self.on(day);
        let most_bothersome = entry.answer(Question::MostBothersome);
        if most_bothersome.is_some_and(|answer| !answer.is_possible(&entry.answers())) {
            return Err(InvalidEntry::NoSymptom);
        }
        Ok(entry)
    }

    /// The entry without its date, for where that stands beside it.
    #[must_use]
    pub fn undated(entry: Entry) -> Self {
        Self {
            date: None,
            ..entry.into()
        }
    }

    fn on(self, date: Date) -> Entry {
        let attack = self.attack.unwrap_or_default();
        Entry {
            date,
            questionnaire: self.questionnaire.unwrap_or(questionnaire::VERSION),
            attack: self.headache.then_some(attack),
            further_attacks: self.further_attacks,
            painless_aura: self.painless_aura,
            menstruation: self.menstruation,
            medicines: self.medicines,
            comment: self.comment,
            provenance: self.provenance,
        }
    }
}

impl TryFrom<WrittenEntry> for Entry {
    type Error = InvalidEntry;

    /// Takes a stored entry, perhaps one of another version.
    fn try_from(written: WrittenEntry) -> Result<Self, InvalidEntry> {
        let date = written.date.ok_or(InvalidEntry::NoDate)?;
        if written.questionnaire == Some(0) {
            return Err(InvalidEntry::NoVersion);
        }
        Ok(written.on(date))
    }
}

impl From<Entry> for WrittenEntry {
    fn from(entry: Entry) -> Self {
        Self {
            date: Some(entry.date),
            questionnaire: Some(entry.questionnaire),
            headache: entry.attack.is_some(),
            attack: entry.attack,
            further_attacks: entry.further_attacks,
            painless_aura: entry.painless_aura,
            menstruation: entry.menstruation,
            medicines: entry.medicines,
            comment: entry.comment,
            provenance: entry.provenance,
        }
    }
}

#[cfg(feature = "schema")]
impl utoipa::PartialSchema for Entry {
    fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::Schema> {
        WrittenEntry::schema()
    }
}

#[cfg(feature = "schema")]
impl utoipa::ToSchema for Entry {
    fn schemas(schemas: &mut Vec<(String, utoipa::openapi::RefOr<utoipa::openapi::Schema>)>) {
        WrittenEntry::schemas(schemas);
    }
}
