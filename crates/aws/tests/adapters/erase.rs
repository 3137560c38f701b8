//! Nothing of a person is left: looked for in the table, the bucket and the scheduler.

use aws_sdk_s3::config::Builder;
use jiff::civil::date;
use jiff::{SignedDuration, Timestamp};
use journal::{
    Entry, FeedbackMessage, Link, LinkLife, Period, PersonId, RecurringReport, SecretToken,
};
use journal_aws::{Expected, ReportBucket, ScheduleGroup, ScheduleNames, Schedules, StoreError};
use journal_telegram::{Change, SurveyChange};

use crate::cloud::{MOSCOW, PERSON, TestTable, config, link_order, now, profile, survey, unique};

const QUEUE: &str = "arn:aws:sqs:us-east-1:000000000000:queue";
const ROLE: &str = "arn:aws:iam::000000000000:role/scheduler";

/// The items that an erasure leaves: the tombstone, and that the words to the team are still to
/// be taken back.
const LEFT: i32 = 2;

/// A table, a bucket and a schedule group with two people who have some of everything.
struct Cloud {
    table: TestTable,
    bucket: ReportBucket,
    s3: aws_sdk_s3::Client,
    bucket_name: String,
    schedules: Schedules,
    scheduler: aws_sdk_scheduler::Client,
    group: String,
}

impl Cloud {
    async fn create() -> Self {
        let config = config().await;
        let s3 = Builder::from(&config).force_path_style(true).build();
        let s3 = aws_sdk_s3::Client::from_conf(s3);
        let (bucket_name, group) = (unique("reports"), unique("people"));
        let create = s3.create_bucket().bucket(&bucket_name).send().await;
        create.expect("a bucket");
        let scheduler = aws_sdk_scheduler::Client::new(&config);
        let create = scheduler.create_schedule_group().name(&group).send().await;
        create.expect("a group");
        Self {
            table: TestTable::create().await,
            bucket: ReportBucket::new(&config, &bucket_name),
            s3,
            bucket_name,
            schedules: Schedules::new(
                ScheduleGroup::new(&config, &group, ScheduleNames::of_stack("stack")),
                ROLE,
                QUEUE,
                QUEUE,
            ),
            scheduler,
            group,
        }
    }

    /// A profile, a survey, sixty days, an order with its file and a link to it, a
    /// reminder that was sent, words to the team, and every schedule.
    async fn fill(&self, person: &PersonId, message: i32) {
        let table = &self.table;
        let change = Change {
            profile: Some(profile()),
            survey: SurveyChange::Put(survey("s1")),
            ..Change::default()
        };
        let saved = table.save(person, &change, &MOSCOW, now()).await;
        saved.expect("saved");
        let period = Period {
            first: date(2026, 9, 25),
            last: date(2026, 11, 23),
        };
        for day in period.days() {
            let entry = Entry::painless(day);
            let put = table
                .put_entry(person, &entry, &MOSCOW, &Expected::Anything, now())
                .await;
            put.expect("stored");
        }
        let order = link_order("77");
        table.place_order(person, &order).await.expect("placed");
        let key = ReportBucket::key(person, &order);
        let put = self.bucket.put(&key, b"<p>".to_vec(), "text/html").await;
        put.expect("stored");
        let link = Link {
            id: order.id,
            period: order.period,
            language: order.language,
            made_at: now(),
            ends_at: LinkLife::Week.end(now()),
        };
        let put = table.put_link(person, &link, &token(person), &key).await;
        put.expect("stored");
        let lease = SignedDuration::from_mins(2);
        let claim = table.lease_reminder(person, "daily-x", now(), lease);
        claim.await.expect("claimed");
        let noted = table
            .note_feedback(person, 77, of_team(message), now())
            .await;
        noted.expect("noted");
        let far: Timestamp = "2099-01-01T00:00:00Z".parse().expect("a time");
        let schedules = &self.schedules;
        schedules
            .set_report(RecurringReport::Weekly, person, &MOSCOW)
            .await
            .expect("set");
        schedules.set_nudge(person, "s1", far).await.expect("set");
        let snooze = schedules.set_snooze(person, period.last, far).await;
        snooze.expect("set");
        schedules.set_effect(person, far).await.expect("set");
    }

    /// Erases a person as the webhook does.
    async fn erase(&self, person: &PersonId) {
        let (table, schedules) = (&self.table, self.schedules.group());
        let erased = table.erase_person(person, schedules, &self.bucket, now());
        erased.await.expect("erased");
        let erased = table.erase_profile(person).await;
        erased.expect("erased");
    }

    async fn keys(&self) -> Vec<String> {
        let list = self.s3.list_objects_v2().bucket(&self.bucket_name).send();
        let listed = list.await.expect("a list").contents.unwrap_or_default();
        listed.into_iter().filter_map(|it| it.key).collect()
    }

    async fn schedule_names(&self) -> Vec<String> {
        let list = self.scheduler.list_schedules().group_name(&self.group);
        let listed = list.send().await.expect("a list").schedules;
        listed.into_iter().filter_map(|it| it.name).collect()
    }
}

/// A message of the operator's chat.
fn of_team(message: i32) -> FeedbackMessage {
    FeedbackMessage {
        chat: -100,
        message,
    }
}

/// The token of the person's link.
fn token(person: &PersonId) -> SecretToken {
    SecretToken::new([person.id().len() as u8; SecretToken::BYTES])
}

#[tokio::test]
async fn nothing_of_a_person_is_left_and_nothing_of_another_is_touched() {
    let cloud = Cloud::create().await;
    // An id with the same beginning: a prefix without its end would match this too.
    let other = journal_telegram::person::of_user(1234);
    cloud.fill(&other, 5).await;
    let (items, schedules) = (
        cloud.table.count().await,
        cloud.schedule_names().await.len(),
    );
    cloud.fill(&PERSON, 6).await;
    assert_eq!(cloud.table.count().await, 2 * items);
    for _ in 0..2 {
        cloud.erase(&PERSON).await;
        assert_eq!(cloud.table.count().await, items + LEFT);
        assert_eq!(cloud.keys().await, ["links/7/telegram/1234/77.html"]);
        assert_eq!(cloud.schedule_names().await.len(), schedules);
    }
    let table = &cloud.table;
    assert_eq!(
        table.feedback(of_team(6), now()).await.expect("an answer"),
        None
    );
    let others = table.feedback(of_team(5), now()).await.expect("an answer");
    assert_eq!(others.map(|it| it.person), Some(other.clone()));
    let opens = async |person| table.page_of(&token(person), now()).await;
    assert_eq!(opens(&PERSON).await.expect("an answer"), None);
    assert!(opens(&other).await.expect("an answer").is_some());
    cloud.erase(&other).await;
    assert_eq!(cloud.table.count().await, 2 * LEFT);
    assert!(cloud.keys().await.is_empty() && cloud.schedule_names().await.is_empty());
}

#[tokio::test]
async fn an_erasure_that_broke_off_leaves_the_person_known() {
    let cloud = Cloud::create().await;
    cloud.fill(&PERSON, 6).await;
    let table = &cloud.table;
    let erased = table.erase_all_but_profile(&PERSON).await;
    erased.expect("erased");
    assert_eq!(cloud.table.count().await, 2, "with the retraction");
    let diary = table.diary(&PERSON, now()).await.expect("a diary");
    assert!(diary.profile.is_some() && diary.survey.is_none());
}

#[tokio::test]
async fn what_is_under_way_brings_nothing_back() {
    let cloud = Cloud::create().await;
    cloud.fill(&PERSON, 6).await;
    let table = &cloud.table;
    let lease = SignedDuration::from_mins(2);
    let claim = table.lease_order(&PERSON, "77", now(), lease).await;
    claim.expect("claimed");
    cloud.erase(&PERSON).await;

    let stored = table.store_order_object(&PERSON, "77", "k", now()).await;
    assert!(matches!(stored, Err(StoreError::Gone("report"))));
    let complete = table.complete_order(&PERSON, "77", now()).await;
    complete.expect("nothing");
    let release = table.release_order(&PERSON, "77").await;
    release.expect("nothing");
    table.mark_blocked(&PERSON, now()).await.expect("nothing");
    table.set_pinned_report(&PERSON, 5).await.expect("nothing");
    table.note_answer(of_team(6), 80).await.expect("nothing");
    let open = Change {
        survey: SurveyChange::Put(journal_telegram::Survey {
            version: 1,
            ..survey("s1")
        }),
        ..Change::default()
    };
    let saved = table.save(&PERSON, &open, &MOSCOW, now()).await;
    assert!(saved.is_err(), "the open survey is gone");
    assert_eq!(cloud.table.count().await, LEFT);

    // An order placed in that very moment is withdrawn by whoever finds the person gone.
    table
        .place_order(&PERSON, &link_order("77"))
        .await
        .expect("placed");
    for _ in 0..2 {
        let withdrawn = table.withdraw_order(&PERSON, "77").await;
        withdrawn.expect("safe to run twice");
    }
    assert_eq!(cloud.table.count().await, LEFT);
}
