//! Files that people sent to be imported: by what name each is fetched, and how far it is.

use jiff::{SignedDuration, Timestamp};
use journal::{Counted, Import, PersonId};
use serde::Deserialize;

use super::DiaryTable;
use super::by_key::every_item;
use super::conditional::Condition;
use super::item::{Attributes, Item, decode, encode, number, sort_key, text};
use super::key::{IMPORT, Key};
use super::lease::Lease;
use super::limits::{Allowance, CountedWrite};
use super::write::Write;
use crate::error::StoreError;

/// The result of placing an import.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PlacedImport {
    New,
    /// The same came before; this is how it stands.
    Already(StoredImport),
    /// The person or their channel sent as many files as they may; more can come from `until` on.
    Refused {
        until: Timestamp,
    },
}

/// An import as it stands in the table.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct StoredImport {
    #[serde(flatten)]
    pub import: Import,
    /// Until when a run is storing its days, in Unix milliseconds.
    #[serde(default)]
    claimed_until_ms: Option<i64>,
    /// When all its days were stored.
    #[serde(default)]
    pub delivered_at: Option<Timestamp>,
}

impl StoredImport {
    /// Whether its days are stored, or being stored: then the card tells of that.
    #[must_use]
    pub fn is_stored(&self) -> bool {
        self.delivered_at.is_some() || self.claimed_until_ms.is_some()
    }
}

impl DiaryTable {
    /// Places an import within the limits, unless there is one of the same id.
    pub async fn place_import(
        &self,
        person: &PersonId,
        import: &Import,
    ) -> Result<PlacedImport, StoreError> {
        let (key, now) = (Key::import(person, &import.id), import.begun_at);
        let item = Item::until(import.expiry(), key.clone(), import.clone());
        let absent = Condition::absent_at(now);
        let put = vec![Write::Put(encode("import", &item)?, Some(absent))];
        let of = (person.channel(), Some(person));
        Ok(
            match self.write_counted(put, Counted::Import, of, now).await? {
                CountedWrite::Made => PlacedImport::New,
                CountedWrite::Refused(until) => PlacedImport::Refused { until },
                CountedWrite::Unmet => {
                    let before = self.import(person, &import.id, now).await?;
                    // It was erased in between.
                    PlacedImport::Already(before.ok_or(StoreError::Contended("import"))?)
                }
            },
        )
    }

    /// Counts a file that is read at once, of which there is no item.
    pub async fn count_import(
        &self,
        person: &PersonId,
        now: Timestamp,
    ) -> Result<Allowance, StoreError> {
        let of = (person.channel(), Some(person));
        let counted = self.write_counted(Vec::new(), Counted::Import, of, now);
        Ok(counted.await?.allowance())
    }

    /// An import that is not past its date.
    pub async fn import(
        &self,
        person: &PersonId,
        import: &str,
        now: Timestamp,
    ) -> Result<Option<StoredImport>, StoreError> {
        let item = self.get(&Key::import(person, import)).await?;
        let read = |item: Attributes| Ok(decode("import", item)?.live(now));
        item.map_or(Ok(None), read)
    }

    /// The imports of a person that are not past their date, the one that came first at the
    /// beginning.
    pub async fn imports(
        &self,
        person: &PersonId,
        now: Timestamp,
    ) -> Result<Vec<Import>, StoreError> {
        let values = [
            (":pk", text(Key::partition(person))),
            (":import", text(IMPORT)),
        ];
        let query = self.query("pk = :pk AND begins_with(sk, :import)", values);
        let mut imports = Vec::new();
        for item in every_item(query).await? {
            // The days that an import wrote follow it.
            if Key::is_of_import(sort_key(&item)) {
                let stored = decode::<StoredImport>("import", item)?.live(now);
                imports.extend(stored.map(|stored| stored.import));
            }
        }
        imports.sort_by_key(|import| import.begun_at);
        Ok(imports)
    }

    /// Notes which message tells of an import. That it was erased meanwhile is fine.
    pub async fn note_import_card(
        &self,
        person: &PersonId,
        import: &str,
        card: i32,
    ) -> Result<(), StoreError> {
        let exists = Condition::exists([(":card", number(card))]);
        let key = Key::import(person, import);
        self.update_if(&key, "SET card = :card", exists)
            .await
            .map(|_| ())
    }

    /// Leases an import, for its days to be stored once.
    pub async fn lease_import(
        &self,
        person: &PersonId,
        import: &str,
        now: Timestamp,
        lease: SignedDuration,
    ) -> Result<Lease<Import>, StoreError> {
        self.lease("import", &Key::import(person, import), now, lease)
            .await
    }

    /// Notes that all days are stored, so that no run stores them again, such as after an undo.
    pub async fn complete_import(
        &self,
        person: &PersonId,
        import: &str,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        self.complete(&Key::import(person, import), now).await
    }

    /// Gives an import back after a failure, so that the next try need not wait for the lease to
    /// expire.
    pub async fn release_import(&self, person: &PersonId, import: &str) -> Result<(), StoreError> {
        self.release(&Key::import(person, import)).await
    }

    /// Forgets an import. Its days stay.
    pub async fn forget_import(&self, person: &PersonId, import: &str) -> Result<(), StoreError> {
        self.remove(&Key::import(person, import)).await
    }
}
