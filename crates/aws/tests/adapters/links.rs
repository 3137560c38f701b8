use jiff::civil::date;
use jiff::{SignedDuration, Timestamp};
use journal::{Language, Link, LinkLife, Period, PersonId, SecretToken};
use journal_aws::{ReportBucket, SaveError, StoreError};

use crate::bucket::bucket;
use crate::cloud::{PERSON, TestTable, config, link_order, now, unique};

const PAGE: &str = "links/7/telegram/123/link-7.html";
const WEEK: SignedDuration = SignedDuration::from_hours(7 * 24);

fn link(id: &str, made_at: Timestamp) -> Link {
    Link {
        id: id.into(),
        period: Period::day(date(2026, 11, 23)),
        language: Language::En,
        made_at,
        ends_at: LinkLife::Week.end(made_at),
    }
}

fn token(byte: u8) -> SecretToken {
    SecretToken::new([byte; SecretToken::BYTES])
}

impl TestTable {
    /// A table where each of these was ordered.
    async fn with_orders(ids: &[&str]) -> Self {
        let table = Self::create().await;
        for id in ids {
            let placed = table.place_order(&PERSON, &link_order(id)).await;
            placed.expect("placed");
        }
        table
    }

    async fn put_link(&self, link: &Link, token: &SecretToken) -> Result<(), SaveError> {
        self.table.put_link(&PERSON, link, token, PAGE).await
    }

    async fn page_of(&self, token: &SecretToken, now: Timestamp) -> Option<String> {
        self.table.page_of(token, now).await.expect("an answer")
    }

    async fn links(&self, now: Timestamp) -> Vec<Link> {
        self.table.links(&PERSON, now).await.expect("a list")
    }
}

#[tokio::test]
async fn a_link_opens_until_its_end_and_to_the_second() {
    let table = TestTable::with_orders(&["link-7"]).await;
    let link = link("link-7", now());
    table.put_link(&link, &token(1)).await.expect("stored");
    assert_eq!(table.page_of(&token(1), now()).await.as_deref(), Some(PAGE));
    assert_eq!(table.page_of(&token(2), now()).await, None);
    assert_eq!(table.links(now()).await, [link]);
    let almost = now() + WEEK - SignedDuration::from_secs(1);
    assert!(table.page_of(&token(1), almost).await.is_some());
    assert_eq!(table.page_of(&token(1), now() + WEEK).await, None);
    assert_eq!(table.links(now() + WEEK).await, []);
    let others = table
        .table
        .links(&journal_telegram::person::of_user(1234), now())
        .await;
    assert_eq!(others.expect("a list"), []);
}

#[tokio::test]
async fn of_a_token_only_the_hash_is_stored() {
    let table = TestTable::with_orders(&["link-7"]).await;
    let stored = table.put_link(&link("link-7", now()), &token(7)).await;
    stored.expect("stored");
    let scan = table.client.scan().table_name(&table.name).send().await;
    let items = format!("{:?}", scan.expect("an answer").items());
    let address = Link::address(&token(7), "");
    let end = address.rsplit('/').next().expect("the token");
    assert!(items.contains(&token(7).hash()) && !items.contains(end));
}

#[tokio::test]
async fn the_same_order_made_again_leaves_one_link_that_opens() {
    let table = TestTable::with_orders(&["link-7"]).await;
    let later = now() + SignedDuration::from_mins(3);
    let first = table.put_link(&link("link-7", now()), &token(1)).await;
    first.expect("stored");
    let again = table.put_link(&link("link-7", later), &token(2)).await;
    again.expect("stored");
    assert_eq!(table.page_of(&token(1), later).await, None);
    assert_eq!(table.page_of(&token(2), later).await.as_deref(), Some(PAGE));
    assert_eq!(table.links(later).await, [link("link-7", later)]);
    // The order, the link under the person, and the page that it opens.
    assert_eq!(table.count().await, 3);
}

#[tokio::test]
async fn of_two_runs_at_once_one_makes_the_link() {
    let table = TestTable::with_orders(&["link-7"]).await;
    let link = link("link-7", now());
    let (one, two) = (token(1), token(2));
    let (first, second) = tokio::join!(table.put_link(&link, &one), table.put_link(&link, &two));
    let opens = [
        table.page_of(&one, now()).await.is_some(),
        table.page_of(&two, now()).await.is_some(),
    ];
    assert_eq!(table.count().await, 3, "{first:?} {second:?}");
    assert_ne!(opens[0], opens[1], "{first:?} {second:?}");
}

#[tokio::test]
async fn an_order_that_was_erased_gets_no_link() {
    let table = TestTable::create().await;
    let stored = table.put_link(&link("link-7", now()), &token(1)).await;
    assert!(
        matches!(stored, Err(SaveError::Store(StoreError::Gone("report")))),
        "{stored:?}"
    );
    assert_eq!(table.count().await, 0);
}

#[tokio::test]
async fn a_revoked_link_opens_no_more_and_the_others_do() {
    let table = TestTable::with_orders(&["link-7", "link-8"]).await;
    let older = link("link-8", now() - SignedDuration::from_hours(1));
    let newer = link("link-7", now());
    table.put_link(&newer, &token(1)).await.expect("stored");
    table.put_link(&older, &token(2)).await.expect("stored");
    assert_eq!(table.links(now()).await, [older.clone(), newer]);
    let (_, _, bucket) = bucket().await;
    let put = bucket.put(PAGE, b"<p>".to_vec(), "text/html").await;
    put.expect("stored");
    let revoke = async |person: &PersonId| {
        let revoked = table.revoke_link(&bucket, person, "link-7").await;
        revoked.expect("safe to run twice")
    };
    // Nobody revokes another person's link.
    let stranger = journal_telegram::person::of_user(1234);
    assert!(!revoke(&stranger).await);
    assert!(table.page_of(&token(1), now()).await.is_some());
    assert!(revoke(&PERSON).await);
    assert_eq!(table.page_of(&token(1), now()).await, None);
    assert_eq!(bucket.get(PAGE).await.expect("an answer"), None);
    assert_eq!(table.links(now()).await, [older]);
    assert!(table.page_of(&token(2), now()).await.is_some());
    assert!(!revoke(&PERSON).await);
}

#[tokio::test]
async fn a_revocation_that_broke_off_is_finished_by_the_next() {
    let table = TestTable::with_orders(&["link-7"]).await;
    let stored = table.put_link(&link("link-7", now()), &token(1)).await;
    stored.expect("stored");
    let bucket_gone = ReportBucket::new(&config().await, unique("no-bucket"));
    let broken = table.revoke_link(&bucket_gone, &PERSON, "link-7").await;
    broken.expect_err("there is no bucket");
    assert_eq!(
        table.page_of(&token(1), now()).await,
        None,
        "shut all the same"
    );
    assert_eq!(table.links(now()).await.len(), 1, "and not forgotten");
    let (_, _, bucket) = bucket().await;
    let finished = table.revoke_link(&bucket, &PERSON, "link-7").await;
    assert!(finished.expect("revoked"));
    assert_eq!(table.count().await, 1, "the order");
}
