use std::collections::BTreeMap;

use jiff::Timestamp;
use jiff::civil::Date;
use serde::Serialize;
use serde_json::Value;

use crate::making::MakingError;
use crate::view::ReportView;
use journal::Language;
use journal::Settings;
use journal::entry::WrittenEntry;
use journal::medicine::Medicine;
use journal::period::Period;
use journal::profile::Profile;
use journal::questionnaire;
use journal::statistics::{DayState, LimitUse, Share, Statistics};
use journal::zone::Zone;

/// The name of the document's schema, which is `docs/report.schema.json`.
pub const SCHEMA: &str = "headache-diary-report";

/// Rises when a field is removed or changes its meaning. Fields that are added
/// leave it as it is: a reader passes over what it does not know.
pub const VERSION: u32 = 3;

/// A headache diary of some days for programs. It has the same numbers as the report in every
/// other form. Names, options and dates are the same in every language; only the notes, and
/// what the person wrote, are in words. Fields may be added within a version: pass over what
/// you do not know.
#[derive(Serialize)]
#[cfg_attr(test, derive(utoipa::ToSchema))]
pub(crate) struct JsonReport<'a> {
    /// What this document is.
    schema: &'static str,
    /// Rises when a field is removed or changes its meaning.
    version: u32,
    /// When it was made, in UTC.
    made_at: Timestamp,
    /// The language of the notes.
    language: Language,
    /// The IANA name of the zone that the days and times are of.
    #[cfg_attr(test, schema(value_type = String))]
    zone: &'a Zone,
    /// The days that it covers, both ends included.
    period: Period,
    /// The version of the questionnaire that is asked now; each entry has its own.
    questionnaire: u32,
    /// How many of the days that are counted have an entry.
    coverage: Coverage,
    /// Every number of the report. Their period ends before the day on which the report is
    /// made, which is not over, unless that is the only day.
    statistics: &'a Statistics,
    /// The medicines for which the person typed a limit, with the days of each month.
    limits: &'a [LimitUse],
    /// Every day of the period in its order.
    days: Vec<ReportDay>,
    /// How everything was counted, published thresholds, and what this is not.
    notes: &'a [String],
    /// What the person has chosen; only where the report is of all that the diary keeps.
    #[serde(skip_serializing_if = "Option::is_none")]
    settings: Option<Settings>,
    /// The person's own list of medicines; only where there are settings.
    #[serde(skip_serializing_if = "Option::is_none")]
    medicines: Option<&'a [Medicine]>,
    /// Whatever else the diary keeps of the person, as it is stored: the entry that is open,
    /// the last attacks, orders, links, the consent. What its fields are is not promised.
    /// Only where there are settings.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, schema(value_type = Option<Object>))]
    stored: Option<&'a BTreeMap<String, Value>>,
}

/// How many of the days have an entry.
#[derive(Serialize)]
#[cfg_attr(test, derive(utoipa::ToSchema))]
struct Coverage {
    /// Days with an entry.
    recorded: usize,
    /// All days that are counted.
    all: usize,
    /// Rounded to a whole number; null where there is no day.
    #[cfg_attr(test, schema(required))]
    percent: Option<usize>,
    /// Days of which it is known when they were written down.
    recorded_at_known: usize,
    /// Those that were written down on the day itself or on the next.
    same_or_next_day: usize,
}

/// A day of the period. One without an attack is painless only where its state says so;
/// an answer that is missing is not known, which is never "no".
#[derive(Serialize)]
struct ReportDay {
    date: Date,
    state: DayState,
    #[serde(flatten)]
    entry: Option<WrittenEntry>,
}

/// The report as one JSON document, indented so that it can be read as it is. With a
/// profile it also holds what the person has chosen and what else is stored of them, so
/// that the report of everything is all that the diary keeps.
pub fn json(
    view: &ReportView,
    profile: Option<&Profile>,
    stored: Option<&BTreeMap<String, Value>>,
) -> Result<Vec<u8>, MakingError> {
    let statistics = &view.statistics;
    let coverage = Share {
        yes: statistics.days.recorded(),
        answered: statistics.days.all,
    };
    let days = view.days.rows.iter().map(|row| ReportDay {
        date: row.date,
        state: row.state,
        entry: row.entry.clone().map(WrittenEntry::undated),
    });
    let report = JsonReport {
        schema: SCHEMA,
        version: VERSION,
        made_at: view.instant,
        language: view.language,
        zone: &view.zone,
        period: view.covered,
        questionnaire: questionnaire::VERSION,
        coverage: Coverage {
            recorded: coverage.yes,
            all: coverage.answered,
            percent: coverage.percent(),
            recorded_at_known: view.promptness.known,
            same_or_next_day: view.promptness.same_or_next_day,
        },
        statistics,
        limits: &view.limits,
        days: days.collect(),
        notes: &view.notes,
        settings: profile.map(Profile::settings),
        medicines: profile.map(|profile| profile.medicines.as_slice()),
        stored,
    };
    Ok(serde_json::to_vec_pretty(&report)?)
}

#[cfg(test)]
mod schema {
    use utoipa::openapi::{KnownFormat, ObjectBuilder, Ref, RefOr, Schema, SchemaFormat, Type};
    use utoipa::{PartialSchema, ToSchema};

    use super::{DayState, ReportDay, WrittenEntry};

    impl PartialSchema for ReportDay {
        /// That of an entry, of which a day without one has nothing but the date.
        fn schema() -> RefOr<Schema> {
            let RefOr::T(Schema::Object(mut day)) = WrittenEntry::schema() else {
                panic!("an entry is an object");
            };
            day.description = Some("A day of the period, with its entry where it has one.".into());
            day.example = None;
            day.required = vec!["date".into(), "state".into()];
            let state = Ref::builder()
                .ref_location_from_schema_name(DayState::name())
                .description(Some("What is known of it."));
            day.properties.insert("state".into(), state.into());
            let date = ObjectBuilder::new()
                .schema_type(Type::String)
                .format(Some(SchemaFormat::KnownFormat(KnownFormat::Date)))
                .description(Some("A local day of the zone."));
            day.properties.insert("date".into(), date.into());
            day.into()
        }
    }

    impl ToSchema for ReportDay {
        fn schemas(schemas: &mut Vec<(String, RefOr<Schema>)>) {
            schemas.push((DayState::name().into_owned(), DayState::schema()));
            WrittenEntry::schemas(schemas);
        }
    }
}
