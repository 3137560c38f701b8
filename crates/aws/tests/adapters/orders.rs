use jiff::SignedDuration;
use jiff::civil::date;
use journal::order::{Format, Occasion};
use journal::{Language, Order, Period};
use journal_aws::{Lease, Placed, Placement, StoreError};

use crate::cloud::{PERSON, TestTable, now};

const LEASE: SignedDuration = SignedDuration::from_mins(2);

fn order() -> Order {
    Order::new(
        "u-77",
        Period {
            first: date(2026, 9, 24),
            last: date(2026, 11, 23),
        },
        Format::Html,
        Language::En,
        Occasion::OnDemand,
        now(),
    )
}

impl TestTable {
    async fn with_order(order: &Order) -> Self {
        let table = Self::create().await;
        let placed = table.place_order(&PERSON, order).await;
        assert_eq!(placed.expect("placed"), Placed::New);
        table
    }

    async fn claim(&self, after: SignedDuration) -> Lease<Order> {
        let claim = self
            .table
            .lease_order(&PERSON, "u-77", now() + after, LEASE);
        claim.await.expect("an answer")
    }
}

#[tokio::test]
async fn the_same_order_is_placed_once() {
    let table = TestTable::create().await;
    let order = order();
    let (first, second) = tokio::join!(
        table.place_order(&PERSON, &order),
        table.place_order(&PERSON, &order),
    );
    let placed = [first.expect("an answer"), second.expect("an answer")];
    assert!(placed.contains(&Placed::New));
    assert!(placed.contains(&Placed::Already(order.into())));
}

#[tokio::test]
async fn an_order_goes_from_placed_to_delivered() {
    let mut order = order();
    let table = TestTable::with_order(&order).await;
    let noted = table.set_channel_note(&PERSON, "u-77", "5").await;
    noted.expect("noted");
    order.channel_note = Some("5".into());
    let granted = table.claim(SignedDuration::ZERO).await;
    assert_eq!(granted, Lease::Granted(order.clone()));
    let expiry = now() + SignedDuration::from_hours(9);
    let stored = table.store_order_object(&PERSON, "u-77", "reports/u-77.html", expiry);
    stored.await.expect("noted");
    let complete = || table.complete_order(&PERSON, "u-77", now());
    complete().await.expect("noted");
    complete().await.expect("safe to run twice");
    assert_eq!(table.claim(LEASE).await, Lease::Done);

    order.object_key = Some("reports/u-77.html".into());
    order.delivered_at = Some(now());
    let again = table.place_order(&PERSON, &order).await;
    let mut stands = Placement::from(order.clone());
    stands.expires_at = expiry;
    assert_eq!(again.expect("an answer"), Placed::Already(stands));
    let later = Order {
        ordered_at: expiry,
        ..order
    };
    let again = table.place_order(&PERSON, &later).await;
    assert_eq!(again.expect("an answer"), Placed::New, "its file is gone");
}

#[tokio::test]
async fn of_two_runs_at_once_one_gets_the_order() {
    let table = TestTable::with_order(&order()).await;
    let (first, second) = tokio::join!(
        table.claim(SignedDuration::ZERO),
        table.claim(SignedDuration::ZERO),
    );
    let claims = [first, second];
    assert!(claims.contains(&Lease::Granted(order())), "{claims:?}");
    assert!(claims.contains(&Lease::Held), "{claims:?}");
}

#[tokio::test]
async fn a_lease_ends_when_it_expires_or_is_given_back() {
    let table = TestTable::with_order(&order()).await;
    let granted = Lease::Granted(order());
    assert_eq!(table.claim(SignedDuration::ZERO).await, granted);
    let almost = LEASE - SignedDuration::from_millis(1);
    assert_eq!(table.claim(almost).await, Lease::Held);
    assert_eq!(table.claim(LEASE).await, granted);
    assert_eq!(table.claim(LEASE).await, Lease::Held);
    let release = table.release_order(&PERSON, "u-77").await;
    release.expect("given back");
    assert_eq!(table.claim(LEASE).await, granted);
}

#[tokio::test]
async fn an_order_that_is_not_there_or_past_its_date_is_missing_and_stays_so() {
    let table = TestTable::create().await;
    assert_eq!(table.claim(SignedDuration::ZERO).await, Lease::Missing);
    let gone = |result| matches!(result, Err(StoreError::Gone("report")));
    assert!(gone(table.set_channel_note(&PERSON, "u-77", "5").await));
    assert!(gone(
        table.store_order_object(&PERSON, "u-77", "k", now()).await
    ));
    let complete = table.complete_order(&PERSON, "u-77", now()).await;
    complete.expect("nothing");
    table.release_order(&PERSON, "u-77").await.expect("nothing");
    assert_eq!(table.count().await, 0, "no order came to be by it");

    let table = TestTable::with_order(&order()).await;
    let two_days = SignedDuration::from_hours(48);
    assert_eq!(table.claim(two_days).await, Lease::Missing);
}
