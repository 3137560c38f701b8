//! The pruning against the local AWS, over real HTTP.

use std::io::{BufRead, BufReader, Write};
use std::net::TcpListener;
use std::sync::LazyLock;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, SystemTime};

use jiff::civil::{date, time};
use jiff::{SignedDuration, Timestamp, ToSpan};
use journal::event::EventKind;
use journal::order::{Format, Occasion};
use journal::{Entry, Language, Order, Period, PersonId, Profile, Retention, Weekdays, Zone};
use journal_aws::{
    Callback, DiaryTable, Expected, PruneCursor, ReportBucket, ScheduleGroup, Schedules, SdkConfig,
    StoreError, SubscriptionList, Subscriptions,
};
use journal_telegram::{Change, Survey, SurveyChange};
use local_cloud::{LocalAws, create_table};
use tokio::sync::OnceCell;
use tokio::time::Instant;

use crate::handler::{Prune, Summary};

const MOST_PATIENT: Duration = Duration::from_secs(60);

/// The resources of one test, with names that no other test has.
struct Night {
    prune: Prune,
    schedules: Schedules,
    callbacks: Subscriptions,
    scheduler: aws_sdk_scheduler::Client,
    group: String,
    name: String,
    dynamodb: aws_sdk_dynamodb::Client,
}

impl Night {
    async fn create() -> Self {
        let config = config().await;
        let name = unique();
        let dynamodb = aws_sdk_dynamodb::Client::new(&config);
        create_table(&config, &name).await.expect("a table");
        let s3 = aws_sdk_s3::Client::from_conf(
            aws_sdk_s3::config::Builder::from(&config)
                .force_path_style(true)
                .build(),
        );
        let create = s3.create_bucket().bucket(&name).send().await;
        create.expect("a bucket");
        let create = aws_sdk_eventbridge::Client::new(&config).create_event_bus();
        create.name(&name).send().await.expect("a bus");
        let scheduler = aws_sdk_scheduler::Client::new(&config);
        let create = scheduler.create_schedule_group().name(&name).send().await;
        create.expect("a group");
        let arn = "arn:aws:sqs:us-east-1:000000000000:queue";
        let role = "arn:aws:iam::000000000000:role/scheduler";
        Self {
            prune: Prune {
                table: DiaryTable::new(&config, &name, Retention { days: 60 }),
                bucket: ReportBucket::new(&config, &name),
                schedules: ScheduleGroup::new(&config, &name),
                subscriptions: SubscriptionList::new(&config, &name),
            },
            callbacks: Subscriptions::new(&config, &name, role, arn),
            schedules: Schedules::new(&config, &name, role, arn, arn),
            scheduler,
            group: name.clone(),
            name,
            dynamodb,
        }
    }

    /// Prunes as if it were `at`, as long as it takes.
    async fn prune(&self, at: Timestamp) -> Summary {
        self.prune_until(at, Instant::now() + MOST_PATIENT).await
    }

    async fn prune_until(&self, at: Timestamp, stop_at: Instant) -> Summary {
        let mut summary = Summary::default();
        let pruned = self.prune.prune(&mut summary, at, stop_at).await;
        pruned.expect("pruned");
        summary
    }

    async fn put_days(&self, count: usize) {
        let person = journal_telegram::person::of_user(1);
        for day in date(2026, 1, 1).series(1.day()).take(count) {
            let entry = Entry::painless(day);
            let put = self.prune.table.put_entry(
                &person,
                &entry,
                &ZONE,
                &Expected::Anything,
                Timestamp::now(),
            );
            put.await.expect("stored");
        }
    }

    async fn save(&self, person: &PersonId, change: Change, at: Timestamp) {
        let save = self.prune.table.save(person, &change, &ZONE, at);
        save.await.expect("saved");
    }

    /// Orders a report, makes it and returns the key of its file.
    async fn report(&self, id: &str, at: Timestamp) -> String {
        let person = journal_telegram::person::of_user(1);
        let (table, key) = (&self.prune.table, format!("telegram/1/{id}.html"));
        let order = Order::new(
            id,
            Period {
                first: date(2026, 11, 16),
                last: date(2026, 11, 22),
            },
            Format::Html,
            Language::En,
            Occasion::Weekly,
            at,
        );
        table.place_order(&person, &order).await.expect("placed");
        let noted = table.store_order_object(&person, id, &key).await;
        noted.expect("noted");
        let put = self.prune.bucket.put(&key, b"<p>".to_vec(), "text/html");
        put.await.expect("stored");
        key
    }

    /// The sort keys of all that stands in the table, but for the pruning's own.
    async fn rows(&self) -> Vec<String> {
        let answer = self.dynamodb.scan().table_name(&self.name).send().await;
        let items = answer.expect("an answer").items.unwrap_or_default();
        let mut rows: Vec<_> = items
            .iter()
            .filter_map(|item| item.get("sk")?.as_s().ok().cloned())
            .filter(|sk| sk != "cursor")
            .collect();
        rows.sort();
        rows
    }

    async fn schedule_names(&self) -> Vec<String> {
        let page = self.prune.schedules.page(None).await;
        let listed = page.expect("a page").items.into_iter();
        let mut names: Vec<_> = listed.map(|schedule| schedule.name).collect();
        names.sort();
        names
    }
}

async fn config() -> SdkConfig {
    static AWS: OnceCell<LocalAws> = OnceCell::const_new();
    let start = async || LocalAws::start().await.expect("the local AWS");
    AWS.get_or_init(start).await.sdk_config()
}

fn unique() -> String {
    static NEXT: AtomicU32 = AtomicU32::new(0);
    format!("prune-{}", NEXT.fetch_add(1, Ordering::Relaxed))
}

static ZONE: LazyLock<Zone> = LazyLock::new(|| "Europe/Moscow".parse().expect("a zone"));

fn a_person() -> Change {
    Change {
        profile: Some(Profile::new(Language::Ru, ZONE.clone())),
        ..Change::default()
    }
}

fn at(text: &str) -> Timestamp {
    text.parse().expect("a time")
}

#[tokio::test]
async fn what_is_past_its_date_goes_and_the_rest_stays() {
    let night = Night::create().await;
    let (table, person) = (&night.prune.table, journal_telegram::person::of_user(1));
    let (long_ago, now) = (at("2026-09-01T12:00:00Z"), at("2026-11-23T00:30:00Z"));
    night.save(&person, a_person(), long_ago).await;
    let survey = |when| Change {
        survey: SurveyChange::Put(Survey::start("s".into(), when)),
        ..Change::default()
    };
    night
        .save(
            &journal_telegram::person::of_user(2),
            survey(long_ago),
            long_ago,
        )
        .await;
    night.save(&person, survey(now), now).await;
    for day in [date(2026, 9, 1), date(2026, 11, 22)] {
        let put = table
            .put_entry(
                &person,
                &Entry::painless(day),
                &ZONE,
                &Expected::Anything,
                Timestamp::now(),
            )
            .await;
        put.expect("stored");
    }
    let old_file = night.report("old", long_ago).await;
    let new_file = night.report("new", now).await;
    let lease = SignedDuration::from_mins(1);
    for (slot, when) in [("old", long_ago), ("new", now)] {
        let claim = table.lease_reminder(&person, slot, when, lease).await;
        claim.expect("claimed");
    }

    let expected = Summary {
        rows_deleted: 4,
        objects_deleted: 1,
        schedules_deleted: 0,
        subscriptions_deleted: 0,
        finished: true,
    };
    assert_eq!(night.prune(now).await, expected);
    assert_eq!(
        night.rows().await,
        [
            "day#2026-11-22",
            "profile",
            "reminder#new",
            "report#new",
            "survey"
        ]
    );
    let file = async |key: &str| night.prune.bucket.get(key).await.expect("an answer");
    assert_eq!(file(&old_file).await, None);
    assert!(file(&new_file).await.is_some());

    let nothing = Summary {
        finished: true,
        ..Summary::default()
    };
    assert_eq!(night.prune(now).await, nothing, "safe to run twice");
}

#[tokio::test]
async fn a_day_that_was_written_while_its_person_was_erased_goes_that_night() {
    let night = Night::create().await;
    let (table, now) = (&night.prune.table, at("2026-11-23T00:30:00Z"));
    let (known, gone) = (
        journal_telegram::person::of_user(1),
        journal_telegram::person::of_user(12),
    );
    for person in [&known, &gone] {
        night.save(person, a_person(), now).await;
    }
    table.erase_profile(&gone).await.expect("erased");
    for person in [&known, &gone] {
        for day in [date(2026, 11, 21), date(2026, 11, 22)] {
            let entry = Entry::painless(day);
            let put = table.put_entry(person, &entry, &ZONE, &Expected::Anything, Timestamp::now());
            put.await.expect("stored");
        }
    }
    assert_eq!(night.prune(now).await.rows_deleted, 2);
    let left = ["day#2026-11-21", "day#2026-11-22", "profile"];
    assert_eq!(night.rows().await, left);
    assert_eq!(night.prune(now).await.rows_deleted, 0);
}

#[tokio::test]
async fn schedules_of_people_who_are_gone_go_and_no_others() {
    let night = Night::create().await;
    let now = Timestamp::now();
    let (known, gone) = (
        journal_telegram::person::of_user(1),
        journal_telegram::person::of_user(12),
    );
    night.save(&known, a_person(), now).await;
    for person in [&known, &gone] {
        let set = night
            .schedules
            .set_daily(person, time(21, 30, 0, 0), Weekdays::ALL, &ZONE);
        set.await.expect("set");
        let set = night.schedules.set_weekly(person, &ZONE).await;
        set.expect("set");
    }
    let daily = night.scheduler.get_schedule().group_name(&night.group);
    let daily = daily.name("daily.telegram.1").send().await.expect("it");
    night
        .scheduler
        .create_schedule()
        .group_name(&night.group)
        .name("somebody-elses")
        .schedule_expression("cron(0 0 * * ? *)")
        .set_flexible_time_window(daily.flexible_time_window)
        .set_target(daily.target)
        .send()
        .await
        .expect("a schedule");

    let too_soon = night.prune(now).await;
    assert_eq!((too_soon.schedules_deleted, too_soon.finished), (0, true));
    let summary = night.prune(now + SignedDuration::from_hours(2)).await;
    assert_eq!((summary.schedules_deleted, summary.finished), (2, true));
    assert_eq!(
        night.schedule_names().await,
        ["daily.telegram.1", "somebody-elses", "weekly.telegram.1"]
    );
}

#[tokio::test]
async fn subscriptions_that_no_channel_has_go_and_no_others() {
    let night = Night::create().await;
    let now = Timestamp::now();
    let wish = |address: &str| Callback {
        address: address.to_owned().try_into().expect("an address"),
        events: [EventKind::ReminderDue].into(),
        secret: "s".repeat(32).try_into().expect("a secret"),
    };
    let standing = wish("https://bot.example/new");
    let noted = night.prune.table.change_channel("discord", |before| {
        let mut channel = before.unwrap_or_default();
        channel.callback = Some(standing.clone());
        Ok::<_, StoreError>(channel)
    });
    noted.await.expect("noted");
    for (channel, wish) in [
        ("discord", &standing),
        ("discord", &wish("https://bot.example/old")),
        ("gone", &wish("https://bot.example/new")),
    ] {
        night.callbacks.make(channel, wish).await.expect("made");
    }

    let too_soon = night.prune(now).await;
    assert_eq!(
        (too_soon.subscriptions_deleted, too_soon.finished),
        (0, true)
    );
    let summary = night.prune(now + SignedDuration::from_hours(2)).await;
    assert_eq!((summary.subscriptions_deleted, summary.finished), (2, true));
    let page = night.prune.subscriptions.page(None).await.expect("a page");
    let left: Vec<_> = page.items.into_iter().map(|it| it.name).collect();
    assert_eq!(left, [night.prune.subscriptions.name("discord", &standing)]);
}

#[tokio::test]
async fn it_goes_on_where_the_night_before_stopped() {
    let night = Night::create().await;
    let (table, now) = (&night.prune.table, at("2026-11-23T00:30:00Z"));
    night.put_days(10).await;
    let page = table.expired(now, None, 4).await.expect("a page");
    let stopped = PruneCursor::Items { after: page.next };
    let save = table.save_prune_cursor(stopped.clone()).await;
    save.expect("saved");

    let out_of_time = night.prune_until(now, Instant::now()).await;
    assert!(!out_of_time.finished);
    let cursor = table.prune_cursor().await.expect("a cursor");
    assert_eq!(cursor, stopped);

    let summary = night.prune(now).await;
    assert!(summary.finished);
    let gone_before = 10 - night.rows().await.len() as u64;
    assert_eq!(
        (gone_before, out_of_time.rows_deleted + summary.rows_deleted),
        (6, 6)
    );
    let cursor = table.prune_cursor().await.expect("a cursor");
    assert_eq!(cursor, PruneCursor::default(), "the next night begins anew");
    assert_eq!(night.prune(now).await.rows_deleted, 4);
}

#[tokio::test]
async fn nights_that_are_too_short_are_enough_together() {
    let night = Night::create().await;
    night.put_days(150).await;
    let now = at("2026-11-23T00:30:00Z");
    let (mut deleted, mut nights) = (0, 0);
    loop {
        nights += 1;
        let stop_at = Instant::now() + Duration::from_millis(20 * nights);
        let summary = night.prune_until(now, stop_at).await;
        deleted += summary.rows_deleted;
        if summary.finished {
            break;
        }
    }
    assert!(nights > 1, "150 deletions do not fit into 20 ms");
    assert_eq!(night.rows().await, Vec::<String>::new());
    // One that is cut off while it is under way may be done and not be counted.
    assert!(
        (150 - nights..=150).contains(&deleted),
        "{deleted} in {nights} nights"
    );
}

#[tokio::test]
async fn two_nights_at_once_do_no_harm() {
    let night = Night::create().await;
    let now = at("2026-11-23T00:30:00Z");
    night.put_days(30).await;
    let (first, second) = tokio::join!(night.prune(now), night.prune(now));
    assert!(first.finished && second.finished);
    assert_eq!(first.rows_deleted + second.rows_deleted, 30);
    assert_eq!(night.rows().await, Vec::<String>::new());
}

/// A scheduler that takes no cursor, as AWS's takes none that is too old, which
/// the local one does not emulate. It has no schedules and ends with the program.
fn scheduler_without_cursors() -> String {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let address = listener.local_addr().expect("its address");
    std::thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            let mut request = String::new();
            let read = BufReader::new(&stream).read_line(&mut request);
            read.expect("a request");
            let (status, body) = match request.contains("NextToken") {
                true => ("400 Bad Request", r#"{"Message":"Invalid token"}"#),
                false => ("200 OK", r#"{"Schedules":[]}"#),
            };
            write!(
                &stream,
                "HTTP/1.1 {status}\r\nx-amzn-errortype: ValidationException\r\n\
                 connection: close\r\ncontent-length: {}\r\n\r\n{body}",
                body.len()
            )
            .expect("an answer");
        }
    });
    format!("http://{address}")
}

#[tokio::test]
async fn a_cursor_that_the_scheduler_forgot_begins_its_list_anew() {
    let mut night = Night::create().await;
    let endpoint = scheduler_without_cursors();
    let config = config().await.into_builder().endpoint_url(endpoint).build();
    night.prune.schedules = ScheduleGroup::new(&config, "people");
    let stopped = PruneCursor::Schedules {
        after: Some("of last night".into()),
    };
    let save = night.prune.table.save_prune_cursor(stopped).await;
    save.expect("saved");
    assert!(night.prune.schedules.page(Some("it".into())).await.is_err());
    let summary = night.prune(at("2026-11-23T00:30:00Z")).await;
    assert!(summary.finished);
}

#[tokio::test]
async fn an_invocation_without_time_ends_well_and_leaves_all_for_the_next() {
    let night = Night::create().await;
    night.put_days(1).await;
    night.prune.run(SystemTime::now()).await.expect("the end");
    assert_eq!(night.rows().await, ["day#2026-01-01"]);
    let deadline = SystemTime::now() + MOST_PATIENT;
    night.prune.run(deadline).await.expect("the end");
    assert!(night.rows().await.is_empty());
}
