use jiff::SignedDuration;
use jiff::civil::{Date, date};
use journal::answer::Words;
use journal::import::ImportedDay;
use journal::provenance::{ImportSource, Imported};
use journal::{Counted, Dose, Entry, Import, Period};
use journal_aws::{Expected, Lease, PlacedImport, StoreError, Stored, Undone};

use crate::cloud::{MOSCOW, PERSON, TestTable, now, profile};

fn import() -> Import {
    Import {
        id: "77".into(),
        file: "f-1".into(),
        begun_at: now(),
        card: None,
    }
}

fn day(day: i8) -> Date {
    date(2026, 11, day)
}

/// A day as an import stores it, in the place of one.
fn imported(entry: Entry, before: Option<Entry>) -> ImportedDay {
    let from = Imported {
        from: ImportSource::Headi,
        import: "77".into(),
    };
    ImportedDay {
        entry: entry.imported(from, "telegram", now(), before.as_ref()),
        before,
    }
}

impl TestTable {
    async fn with_person() -> Self {
        let table = Self::create().await;
        let saved = table.save_profile(&PERSON, &profile(), now()).await;
        saved.expect("a person");
        table
    }

    async fn stores(&self, days: &[ImportedDay]) -> Result<Stored, StoreError> {
        self.store_imported(&PERSON, &MOSCOW, "77", days, now())
            .await
    }

    async fn undo(&self) -> Undone {
        let undone = self.undo_import(&PERSON, &MOSCOW, "77", now()).await;
        undone.expect("undone")
    }

    async fn write(&self, entry: &Entry) {
        let put = self
            .table
            .put_entry(&PERSON, entry, &MOSCOW, &Expected::Anything, now());
        put.await.expect("written");
    }

    async fn days(&self) -> Vec<Entry> {
        let period = Period {
            first: date(2026, 9, 24),
            last: day(23),
        };
        let entries = self.table.entries(&PERSON, period, now()).await;
        entries.expect("entries")
    }
}

#[tokio::test]
async fn a_day_that_was_written_in_between_is_left_alone_and_the_others_are_stored() {
    let table = TestTable::with_person().await;
    let stored = Entry::painless(day(21));
    table.write(&stored).await;
    let other = Entry::painless_without_medicine;
    let days = [
        imported(other(day(20)), None),
        imported(other(day(21)), Some(stored)),
        imported(other(day(22)), None),
    ];
    // Since the file was compared with the diary.
    let written = [21, 22].map(|it| other(day(it)));
    for entry in &written {
        table.write(entry).await;
    }
    let expected = Stored {
        new: 1,
        replaced: 0,
        left: 2,
    };
    let stored = table.stores(&days).await;
    assert_eq!(stored.expect("stored"), expected);
    let [first, rest @ ..] = &table.days().await[..] else {
        panic!("no days");
    };
    assert_eq!(*first, days[0].entry);
    assert_eq!(rest, written);
}

#[tokio::test]
async fn more_days_than_one_transaction_holds_are_stored_and_undone_and_both_can_be_repeated() {
    let table = TestTable::with_person().await;
    let first = date(2026, 9, 25);
    let days: Vec<_> = first
        .series(jiff::Span::new().days(1))
        .take(59)
        .map(|day| imported(Entry::painless(day), None))
        .collect();
    let all = Stored {
        new: 59,
        replaced: 0,
        left: 0,
    };
    // As after a run that broke off in the middle.
    table.stores(&days[..30]).await.expect("stored");
    let rest = table.stores(&days[30..]).await.expect("stored");
    assert_eq!(rest, all);
    assert_eq!(table.days().await.len(), 59);
    let undone = Undone {
        deleted: 59,
        ..Undone::default()
    };
    assert_eq!(table.undo().await, undone);
    assert_eq!(table.undo().await, Undone::default());
    assert_eq!(table.days().await, []);
}

#[tokio::test]
async fn the_undo_brings_back_what_was_replaced_and_touches_no_day_changed_since() {
    let table = TestTable::with_person().await;
    let before = Entry::painless(day(21));
    table.write(&before).await;
    let other = Entry::painless_without_medicine;
    let days = [
        imported(other(day(20)), None),
        imported(other(day(21)), Some(before.clone())),
        imported(other(day(22)), None),
    ];
    table.stores(&days).await.expect("stored");
    let changed = Entry::painless(day(22));
    table.write(&changed).await;
    let undone = Undone {
        deleted: 1,
        restored: 1,
        left: 1,
    };
    assert_eq!(table.undo().await, undone);
    assert_eq!(table.days().await, [before, changed]);
}

#[tokio::test]
async fn the_undo_forgets_the_medicines_that_the_import_alone_taught() {
    let table = TestTable::with_person().await;
    let dose = |name: &&str| Dose {
        name: Words::parse(name, Dose::MOST_CHARACTERS).expect("a name"),
        amount: None,
        taken_at: None,
        effect: None,
    };
    let doses = |names: &[&str]| -> Vec<Dose> { names.iter().map(dose).collect() };
    let with = |date, names: &[&str]| Entry {
        medicines: Some(doses(names)),
        ..Entry::painless(date)
    };
    let own = with(day(19), &["Ibuprofen"]);
    table.write(&own).await;
    let listed = table.settle(&PERSON, now(), |profile| {
        profile.learn_from(&own);
        profile.learn(&doses(&["Triptan"]));
    });
    listed.await.expect("learned");
    let days = [imported(
        with(day(20), &["Ibuprofen", "Triptan", "Naproxen"]),
        None,
    )];
    table.stores(&days).await.expect("stored");
    let names = async || {
        let profile = table.table.profile(&PERSON, now()).await.expect("read");
        let medicines = profile.expect("a profile").medicines.into_iter();
        medicines
            .map(|medicine| medicine.name.to_string())
            .collect::<Vec<_>>()
    };
    assert_eq!(names().await, ["Ibuprofen", "Triptan", "Naproxen"]);
    table.undo().await;
    assert_eq!(names().await, ["Ibuprofen", "Triptan"]);
}

#[tokio::test]
async fn an_answer_that_was_decided_before_the_import_is_decided_anew() {
    let table = TestTable::with_person().await;
    let before = table.table.profile(&PERSON, now()).await;
    let before = before.expect("read").expect("a profile");
    let days = [imported(Entry::painless(day(20)), None)];
    table.stores(&days).await.expect("stored");
    let after = table.table.profile(&PERSON, now()).await;
    let after = after.expect("read").expect("a profile");
    assert!(after.version > before.version);
}

#[tokio::test]
async fn nothing_is_stored_for_someone_who_is_not_there() {
    let table = TestTable::create().await;
    let days = [imported(Entry::painless(day(20)), None)];
    let stored = table.stores(&days).await;
    assert!(matches!(stored, Err(StoreError::Gone(_))), "{stored:?}");
    assert_eq!(table.days().await, []);
}

#[tokio::test]
async fn an_import_is_placed_counted_and_leased_once() {
    let table = TestTable::create().await;
    let place = async |id: &str| {
        let id = id.to_owned();
        let placed = table
            .place_import(&PERSON, &Import { id, ..import() })
            .await;
        placed.expect("an answer")
    };
    assert_eq!(place("77").await, PlacedImport::New);
    let again = place("77").await;
    assert!(matches!(again, PlacedImport::Already(it) if it.import == import()));
    let lease = async || {
        let lease = SignedDuration::from_mins(2);
        let leased = table.lease_import(&PERSON, "77", now(), lease).await;
        leased.expect("an answer")
    };
    assert_eq!(lease().await, Lease::Granted(import()));
    assert_eq!(lease().await, Lease::Held);
    let completed = table.complete_import(&PERSON, "77", now()).await;
    completed.expect("noted");
    assert_eq!(lease().await, Lease::Done);

    let most = Counted::Import.limits()[0].most;
    for number in 1..most {
        assert_eq!(place(&number.to_string()).await, PlacedImport::New);
    }
    let refused = place("one-more").await;
    assert!(
        matches!(refused, PlacedImport::Refused { .. }),
        "{refused:?}"
    );
}
