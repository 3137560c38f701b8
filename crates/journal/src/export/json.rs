use jiff::Timestamp;
use jiff::civil::Time;
use serde::Serialize;

use super::{ExportError, ExportInput};
use crate::entry::Entry;
use crate::medicine::Medicine;
use crate::period::Period;
use crate::person::Zone;
use crate::questionnaire;
use crate::text::Language;

/// What the document says it is.
pub const SCHEMA: &str = "headache-diary-export";

/// Rises when a field is removed or changes its meaning. Fields that are added
/// leave it as it is: a reader passes over what it does not know.
pub const VERSION: u32 = 1;

/// The document. An entry without `attack` is a confirmed painless day. A day that
/// is not among the entries is unknown, and so is an answer that is missing in
/// one; neither means "no".
#[derive(Serialize)]
struct Document<'a> {
    schema: &'static str,
    version: u32,
    made_at: Timestamp,
    /// The IANA name of the zone that the days and times are of.
    zone: &'a Zone,
    /// The days that the diary keeps, both ends included.
    period: Period,
    /// The version of the questionnaire that is asked now; each entry has its own.
    questionnaire: u32,
    settings: Settings<'a>,
    medicines: &'a [Medicine],
    entries: &'a [Entry],
}

/// What she has chosen.
#[derive(Serialize)]
struct Settings<'a> {
    language: &'a Language,
    reminder: Option<Time>,
    weekly_report: bool,
    discreet: bool,
}

/// The export as one JSON document, indented so that it can be read as it is.
///
/// # Errors
/// [`ExportError`] where something stored cannot be written as JSON, which no test has found.
pub fn json(input: &ExportInput<'_>) -> Result<Vec<u8>, ExportError> {
    let profile = input.profile;
    let document = Document {
        schema: SCHEMA,
        version: VERSION,
        made_at: input.made_at,
        zone: &profile.zone,
        period: input.period,
        questionnaire: questionnaire::VERSION,
        settings: Settings {
            language: &profile.language,
            reminder: profile.reminder,
            weekly_report: profile.weekly_report,
            discreet: profile.discreet,
        },
        medicines: &profile.medicines,
        entries: input.entries,
    };
    serde_json::to_vec_pretty(&document).map_err(|error| ExportError(error.into()))
}
