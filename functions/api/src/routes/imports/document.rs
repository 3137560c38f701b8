//! A file that is imported, as the API tells of it.

use journal::DateOrder;
use journal::provenance::ImportSource;
use journal_aws::{Stored, Undone};
use journal_import::{Comparison, Found};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use crate::query::Query;

/// How a file is imported.
#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[expect(dead_code, reason = "they are read by name")]
pub struct ImportQuery {
    /// Only finds what there is in the file, and stores nothing
    #[param(required = false, example = true)]
    dry_run: bool,
    /// Takes the file's days in place of filled ones that say something else; without it these
    /// stay as they are
    #[param(required = false, example = false)]
    replace: bool,
    /// The order of day and month in the file's dates, where it cannot be told
    #[param(required = false, inline, example = "day_first")]
    date_order: Option<DateOrder>,
}

/// How a file is imported, as it was asked for.
#[derive(Clone, Copy)]
pub struct ImportWish {
    pub dry_run: bool,
    pub replaces: bool,
    pub date_order: Option<DateOrder>,
}

impl ImportWish {
    pub fn read(query: &mut Query) -> Self {
        let mut flag = |name| {
            let read = query.read(name, "true or false", |text| text.parse().ok());
            read.unwrap_or_default()
        };
        Self {
            dry_run: flag("dry_run"),
            replaces: flag("replace"),
            date_order: query.read("date_order", "day_first or month_first", |text| {
                text.parse().ok()
            }),
        }
    }
}

/// The finding in a file, and the days of it that are stored.
#[derive(Debug, Serialize, ToSchema)]
#[schema(example = json!({
    "id": "9f86d081884c7d659a2feaa0c55ad015",
    "source": "migraine_buddy",
    "found": { "new": 34, "same": 1, "differing": 3, "too_old": 20, "in_future": 0 },
    "faults": [{ "line": 7, "why": "date" }],
    "stored": { "new": 34, "replaced": 0, "left": 0 }
}))]
pub struct ImportDocument {
    /// The import's id, by which it can be undone for a day. The same file has the same.
    id: String,
    source: ImportSource,
    found: FoundDocument,
    /// The rows that were not understood, in the order of the file.
    faults: Vec<FaultDocument>,
    /// The days that were stored; not there after a dry run.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    pub stored: Option<StoredDocument>,
}

/// The days of a file, beside those that were stored before.
#[derive(Debug, Serialize, ToSchema)]
#[schema(example = json!({ "new": 34, "same": 1, "differing": 3, "too_old": 20, "in_future": 0 }))]
struct FoundDocument {
    /// Days of which nothing was stored.
    new: usize,
    /// Days that say the same as the stored ones.
    same: usize,
    /// Days of which something else was stored.
    differing: usize,
    /// Days that are older than the diary keeps.
    too_old: usize,
    /// Days that have not come yet.
    in_future: usize,
}

/// A row that was not understood. Its words are not repeated.
#[derive(Debug, Serialize, ToSchema)]
#[schema(example = json!({ "line": 7, "why": "date" }))]
struct FaultDocument {
    /// The line of the file, or the row of its sheet, counted from 1.
    line: usize,
    /// The kind of the fault.
    why: &'static str,
}

/// The days that an import has stored.
#[derive(Debug, Serialize, ToSchema)]
#[schema(example = json!({ "new": 34, "replaced": 0, "left": 0 }))]
pub struct StoredDocument {
    /// Days of which nothing was known.
    new: usize,
    /// Days that took the place of others.
    replaced: usize,
    /// Days that were changed while the import ran, and were left alone.
    left: usize,
}

/// The days of an import that was undone.
#[derive(Debug, Serialize, ToSchema)]
#[schema(example = json!({ "deleted": 34, "restored": 3, "left": 1 }))]
pub struct UndoneDocument {
    /// Days of which nothing is known any more.
    deleted: usize,
    /// Days that are again as they were before.
    restored: usize,
    /// Days that were changed since the import, and were left alone.
    left: usize,
}

impl ImportDocument {
    /// The finding, of which nothing is stored yet.
    pub fn new(id: &str, found: &Found, beside: &Comparison) -> Self {
        let faults = found.faults.iter().map(|fault| FaultDocument {
            line: fault.line,
            why: fault.why.id(),
        });
        Self {
            id: id.to_owned(),
            source: found.source,
            found: FoundDocument {
                new: beside.new.len(),
                same: beside.same,
                differing: beside.differing.len(),
                too_old: found.too_old,
                in_future: found.in_future,
            },
            faults: faults.collect(),
            stored: None,
        }
    }
}

impl From<Stored> for StoredDocument {
    fn from(stored: Stored) -> Self {
        Self {
            new: stored.new,
            replaced: stored.replaced,
            left: stored.left,
        }
    }
}

impl From<Undone> for UndoneDocument {
    fn from(undone: Undone) -> Self {
        Self {
            deleted: undone.deleted,
            restored: undone.restored,
            left: undone.left,
        }
    }
}
