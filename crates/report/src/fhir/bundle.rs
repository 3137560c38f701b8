//! The resources in their envelope, and their ids.

use jiff::Timestamp;
use journal::Language;
use serde::Serialize;
use sha2::{Digest, Sha256};

use super::ResourceMaker;
use super::code::CodeSystem;
use super::medication::MedicationStatement;
use super::observation::Observation;
use super::questionnaire::Questionnaire;
use super::response::QuestionnaireResponse;
use crate::view::ReportView;

#[derive(Serialize)]
#[serde(tag = "resourceType", rename = "Bundle")]
pub struct Bundle {
    language: Language,
    r#type: &'static str,
    timestamp: Timestamp,
    entry: Vec<BundleEntry>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct BundleEntry {
    full_url: String,
    resource: Resource,
}

#[derive(Serialize)]
#[serde(tag = "resourceType")]
pub enum Resource {
    Questionnaire(Questionnaire),
    CodeSystem(CodeSystem),
    QuestionnaireResponse(QuestionnaireResponse),
    Observation(Box<Observation>),
    MedicationStatement(Box<MedicationStatement>),
}

impl Bundle {
    pub fn new(maker: &ResourceMaker<'_>, resources: impl Iterator<Item = Resource>) -> Self {
        let entries = resources.map(|resource| BundleEntry {
            full_url: full_url(resource.id()),
            resource,
        });
        Self {
            language: maker.view.language,
            r#type: "collection",
            timestamp: maker.view.instant,
            entry: entries.collect(),
        }
    }
}

impl Resource {
    fn id(&self) -> &str {
        match self {
            Self::Questionnaire(it) => &it.id,
            Self::CodeSystem(it) => &it.id,
            Self::QuestionnaireResponse(it) => &it.id,
            Self::Observation(it) => &it.id,
            Self::MedicationStatement(it) => &it.id,
        }
    }
}

/// The address of a resource within its Bundle.
pub fn full_url(id: &str) -> String {
    format!("urn:uuid:{id}")
}

/// Gives each resource an id. The same report has the same ids, and no other report has
/// any of them: days of two people must never meet under one id in a hospital's system.
pub struct ResourceIds {
    report: [u8; 32],
}

impl ResourceIds {
    pub fn of(view: &ReportView) -> serde_json::Result<Self> {
        let rows = view.days.rows.iter();
        let entries: Vec<_> = rows.filter_map(|row| row.entry.as_ref()).collect();
        let report = serde_json::to_vec(&(view.instant, view.language, &view.zone, entries))?;
        Ok(Self {
            report: Sha256::digest(report).into(),
        })
    }

    /// The UUID (RFC 9562, version 8) of the resource of this name.
    pub fn id(&self, name: &str) -> String {
        let mut hash = Sha256::new();
        hash.update(self.report);
        hash.update(name);
        let mut uuid = [0; 16];
        uuid.copy_from_slice(&hash.finalize()[..16]);
        uuid[6] = uuid[6] & 0x0f | 0x80;
        uuid[8] = uuid[8] & 0x3f | 0x80;
        let digits: String = uuid.iter().map(|byte| format!("{byte:02x}")).collect();
        let part = |from, until| &digits[from..until];
        [
            part(0, 8),
            part(8, 12),
            part(12, 16),
            part(16, 20),
            part(20, 32),
        ]
        .join("-")
    }
}
