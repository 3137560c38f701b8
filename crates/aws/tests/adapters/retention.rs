//! Nothing of a day is left once it is past its date: looked for in the table, the bucket, the
//! scheduler and the queue.

use std::time::Duration;

use aws_sdk_dynamodb::types::{AttributeValue, TimeToLiveSpecification};
use aws_sdk_sqs::types::QueueAttributeName;
use jiff::civil::{Date, date, time};
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp, ToSpan};
use journal::order::{Format, Occasion};
use journal::profile::Deleted;
use journal::{
    Entry, Language, Link, LinkLife, Order, Period, PersonId, Profile, RecentAttacks,
    RecurringReport, SecretToken, Weekdays,
};
use journal_aws::{
    ClaimedCaller, Expected, ReportBucket, SaveError, ScheduleGroup, ScheduleNames, Schedules,
    Subject,
};
use journal_telegram::memory::Finished;
use journal_telegram::{Change, ChatMemory, DayChange, Diary, Survey, SurveyChange, tap};

use crate::bucket::bucket;
use crate::cloud::unique;
use crate::cloud::{
    MOSCOW, PERSON, RETENTION, TestTable, a_full_day, config, now, profile, survey,
};

const DAY: SignedDuration = SignedDuration::from_hours(24);
const ROLE: &str = "arn:aws:iam::000000000000:role/scheduler";

/// How often it is looked whether the local AWS has deleted what is past its date: it does so
/// once a minute.
const LOOKS: usize = 180;

impl TestTable {
    /// Has the local AWS delete what is past its date, as the template has DynamoDB do it.
    async fn delete_what_expires(&self) {
        let specification = TimeToLiveSpecification::builder()
            .attribute_name("expires_at")
            .enabled(true)
            .build();
        let update = self.client.update_time_to_live().table_name(&self.name);
        let update = update.time_to_live_specification(specification.expect("two fields"));
        update.send().await.expect("TTL");
    }

    async fn text(&self) -> String {
        let scan = self.client.scan().table_name(&self.name).send().await;
        format!("{:?}", scan.expect("an answer").items())
    }

    async fn expiry(&self, person: &PersonId, sk: &str) -> Timestamp {
        let pk = format!("user#{}#{}", person.channel(), person.id());
        let attribute = self.attribute(&pk, sk, "expires_at").await;
        let Some(AttributeValue::N(seconds)) = attribute else {
            panic!("{sk} has no date");
        };
        let seconds = seconds.parse().expect("a number");
        Timestamp::from_second(seconds).expect("a time")
    }

    async fn diary(&self, at: Timestamp) -> Diary {
        let diary = self.table.diary(&PERSON, at).await;
        diary.expect("a diary")
    }

    async fn save_at(&self, change: Change, at: Timestamp) -> Result<(), SaveError> {
        self.table.save(&PERSON, &change, &MOSCOW, at).await
    }
}

fn with_profile(profile: Profile) -> Change {
    Change {
        profile: Some(profile),
        ..Change::default()
    }
}

fn full_day(day: Date) -> Entry {
    Entry {
        date: day,
        ..a_full_day()
    }
}

/// All that a person of Telegram leaves of a day while they record it.
fn recorded(entry: &Entry) -> Change {
    let mut profile = profile();
    profile.learn_from(entry);
    profile.missed_offered = Some(entry.date);
    let at = Timestamp::UNIX_EPOCH;
    profile.deleted = Some(Deleted {
        day: entry.date,
        at,
    });
    Change {
        profile: Some(profile),
        chat: ChatMemory {
            finished: Some(Finished {
                survey: "s".into(),
                update: 1,
                day: entry.date,
                origin: tap::Origin::Chat,
                message: None,
                told: Vec::new(),
            }),
            ..ChatMemory::default()
        },
        recent: Some(RecentAttacks::of(std::slice::from_ref(entry))),
        days: vec![DayChange::PutNew(entry.clone())],
        survey: SurveyChange::Put(survey_of(entry, false)),
    }
}

fn survey_of(entry: &Entry, after_headache: bool) -> Survey {
    Survey {
        answers: entry.answers(),
        after_headache,
        ..survey("s")
    }
}

/// Whether a lifecycle rule of the template has deleted the object by now, which S3 does at
/// the midnight after so many days.
fn is_swept(key: &str, put_at: Timestamp, now: Timestamp) -> bool {
    let template = include_str!("../../../../template.yaml");
    let rules = template.lines().filter_map(|line| {
        let (prefix, days) = line.split_once("Prefix: ")?.1.split_once(", ")?;
        let days = days.strip_prefix("ExpirationInDays: ")?;
        let days: i64 = days.trim_end_matches([' ', '}']).parse().ok()?;
        Some((prefix, days))
    });
    let mut rules = rules.filter(|(prefix, _)| key.starts_with(prefix));
    let Some((_, days)) = rules.next() else {
        panic!("no rule of the bucket deletes {key}");
    };
    let passed = (put_at + DAY * i32::try_from(days).expect("few days")).to_zoned(TimeZone::UTC);
    let midnight = passed.date().tomorrow().expect("a day").at(0, 0, 0, 0);
    let midnight = midnight.to_zoned(TimeZone::UTC).expect("a time");
    midnight.timestamp() <= now
}

/// The day is written as long ago as it is kept, by a clock that is handed in; the local AWS
/// then deletes by its own.
#[tokio::test]
async fn nothing_is_left_of_a_day_that_is_past_its_date() {
    let (now, table) = (Timestamp::now(), TestTable::create().await);
    let then = now - DAY * (i32::from(RETENTION.days) + 1);
    let entry = full_day(MOSCOW.today(then));
    let (day, ben) = (entry.date, "discord/ben".parse().expect("a person"));
    let sqs = aws_sdk_sqs::Client::new(&config().await);
    let (s3, bucket_name, bucket) = bucket().await;

    let saved = table.save_at(recorded(&entry), then).await;
    saved.expect("saved");
    let saved = table.save_profile(&ben, &profile(), then).await;
    saved.expect("saved");
    let put = table.put_entry(&ben, &entry, &MOSCOW, &Expected::Anything, then);
    put.await.expect("stored");
    let month = LinkLife::Month;
    let orders = [
        (&*PERSON, Occasion::Link { life: month }),
        (&ben, Occasion::OnDemand),
    ];
    let token = SecretToken::new([7; SecretToken::BYTES]);
    for (person, occasion) in orders {
        let period = Period::day(day);
        let order = Order::new("77", period, Format::Html, Language::Ru, occasion, then);
        table.place_order(person, &order).await.expect("placed");
        let key = ReportBucket::key(person, &order);
        let put = bucket.put(&key, b"<p>".to_vec(), "text/html").await;
        put.expect("stored");
        let expiry = order.file_expiry(then, Some(day), &MOSCOW, RETENTION);
        match order.occasion {
            Occasion::Link { .. } => {
                let link = Link {
                    id: order.id,
                    period,
                    language: order.language,
                    made_at: then,
                    ends_at: expiry,
                };
                let put = table.put_link(person, &link, &token, &key).await;
                put.expect("stored");
            }
            _ => {
                let stored = table.store_order_object(person, &order.id, &key, expiry);
                stored.await.expect("stored");
            }
        }
    }
    let slot = format!("daily-{day}-2130");
    let lease = table.lease_reminder(&PERSON, &slot, then, DAY).await;
    lease.expect("leased");
    let scheduled = Scheduled::create(&sqs, day, then).await;

    // Nobody reads anything of it.
    let diary = table.diary(now).await;
    let read = diary.profile.clone().expect("a profile");
    assert_eq!(read.medicines, []);
    assert_eq!((read.missed_offered, read.deleted), (None, None));
    assert_eq!(
        (&diary.survey, &diary.chat),
        (&None, &ChatMemory::default())
    );
    assert_eq!(diary.recent, RecentAttacks::default());
    for person in [&*PERSON, &ben] {
        let entries = table.entries(person, Period::day(day), now).await;
        assert_eq!(entries.expect("entries"), []);
    }
    assert_eq!(table.page_of(&token, now).await.expect("read"), None);
    let known = table.known_to(
        ClaimedCaller::Channel("discord"),
        Some(&ben),
        Subject::Order("77"),
        now,
    );
    assert_eq!(known.await.expect("read").order, None);

    // Nor is anything of it stored, after the next message of the person.
    assert!(diary.renews_profile && diary.recent_is_gathered);
    let next = Change {
        profile: diary.profile,
        chat: diary.chat,
        recent: Some(diary.recent),
        ..Change::default()
    };
    table.save_at(next, now).await.expect("saved");
    table.delete_what_expires().await;
    let mut looks = 0..LOOKS;
    while table.count().await > 4 && looks.next().is_some() {
        tokio::time::sleep(Duration::from_secs(1)).await;
    }
    let left = table.text().await;
    let expected = "two profiles, no attacks, the count of a channel's people";
    assert_eq!(table.count().await, 4, "{expected}: {left}");
    for trace in [&day.to_string(), "Ибупрофен", "за ухом", "долгий день"]
    {
        assert!(!left.contains(trace), "{trace} in {left}");
    }
    let files = s3.list_objects_v2().bucket(&bucket_name).send().await;
    let files = files.expect("a list").contents.unwrap_or_default();
    let files: Vec<_> = files.into_iter().filter_map(|file| file.key).collect();
    assert_eq!(files.len(), 2);
    for key in files {
        assert!(is_swept(&key, then, now), "{key}");
    }
    scheduled.has_nothing_of(day).await;
}

/// The schedules of a person, and the queue into which they fire.
struct Scheduled<'a> {
    sqs: &'a aws_sdk_sqs::Client,
    queue_url: String,
    scheduler: aws_sdk_scheduler::Client,
    group: String,
}

impl<'a> Scheduled<'a> {
    /// Every schedule that there is, as it is set on a day.
    async fn create(sqs: &'a aws_sdk_sqs::Client, day: Date, at: Timestamp) -> Self {
        let (config, group) = (config().await, unique("people"));
        let scheduler = aws_sdk_scheduler::Client::new(&config);
        let create = scheduler.create_schedule_group().name(&group).send().await;
        create.expect("a group");
        let queue = sqs.create_queue().queue_name(unique("reminders")).send();
        let queue_url = queue.await.expect("a queue").queue_url.expect("an address");
        let arn = QueueAttributeName::QueueArn;
        let attributes = sqs.get_queue_attributes().queue_url(&queue_url);
        let attributes = attributes.attribute_names(arn.clone()).send().await;
        let attributes = attributes.expect("attributes").attributes;
        let arn = attributes
            .and_then(|mut all| all.remove(&arn))
            .expect("an ARN");
        let schedules = Schedules::new(
            ScheduleGroup::new(&config, &group, ScheduleNames::of_stack("stack")),
            ROLE,
            &arn,
            &arn,
        );
        let evening = time(21, 30, 0, 0);
        let daily = schedules.set_daily(&PERSON, evening, Weekdays::ALL, &MOSCOW);
        daily.await.expect("set");
        schedules
            .set_report(RecurringReport::Weekly, &PERSON, &MOSCOW)
            .await
            .expect("set");
        schedules.set_nudge(&PERSON, "s", at).await.expect("set");
        schedules.set_snooze(&PERSON, day, at).await.expect("set");
        schedules.set_effect(&PERSON, at).await.expect("set");
        Self {
            sqs,
            queue_url,
            scheduler,
            group,
        }
    }

    /// The schedules of one time have fired and are gone, and what they said is no answer.
    async fn has_nothing_of(&self, day: Date) {
        let list = self.scheduler.list_schedules().group_name(&self.group);
        let listed = list.send().await.expect("a list").schedules;
        assert_eq!(listed.len(), 2, "{listed:?}");
        for schedule in listed {
            let get = self.scheduler.get_schedule().group_name(&self.group);
            let get = get.set_name(schedule.name).send().await;
            let schedule = format!("{:?}", get.expect("a schedule"));
            assert!(!schedule.contains(&day.to_string()), "{schedule}");
        }
        let receive = self.sqs.receive_message().queue_url(&self.queue_url);
        let received = receive.max_number_of_messages(10).send().await;
        for message in received.expect("messages").messages() {
            let body = message.body().unwrap_or_default();
            let body: serde_json::Value = serde_json::from_str(body).expect("a job");
            let mut body = body.as_object().expect("a job").values();
            let job = body.find_map(serde_json::Value::as_object).expect("a job");
            let told: Vec<_> = job.keys().map(String::as_str).collect();
            let known = ["at", "day", "person", "survey", "time"];
            assert!(told.iter().all(|name| known.contains(name)), "{told:?}");
        }
    }
}

#[tokio::test]
async fn the_last_attacks_are_stored_until_the_oldest_is_past_and_then_gathered_anew() {
    let table = TestTable::create().await;
    let entries = [date(2026, 11, 1), date(2026, 11, 20), date(2026, 11, 22)].map(full_day);
    let change = Change {
        profile: Some(profile()),
        recent: Some(RecentAttacks::of(&entries)),
        days: entries.iter().cloned().map(DayChange::PutNew).collect(),
        ..Change::default()
    };
    table.save_at(change, now()).await.expect("saved");
    let expiry = RETENTION.expiry(entries[0].date, &MOSCOW);
    assert_eq!(table.expiry(&PERSON, "recent").await, expiry);
    for (at, left, is_gathered) in [
        (expiry - 1.second(), &entries[..], false),
        (expiry, &entries[1..], true),
    ] {
        let diary = table.diary(at).await;
        assert_eq!(diary.recent, RecentAttacks::of(left));
        assert_eq!(diary.recent_is_gathered, is_gathered);
    }
}

#[tokio::test]
async fn an_open_survey_ends_with_the_entries_of_the_days_that_it_tells_of() {
    let table = TestTable::create().await;
    let today = MOSCOW.today(now());
    let oldest = RETENTION.oldest(today);
    for (day, after_headache, expiry) in [
        (today, false, now() + 7 * DAY),
        (oldest, false, MOSCOW.end_of(today)),
        (
            oldest.saturating_add(2.days()),
            true,
            MOSCOW.end_of(today.saturating_add(1.day())),
        ),
    ] {
        let survey = survey_of(&full_day(day), after_headache);
        let change = Change {
            survey: SurveyChange::Put(survey),
            ..Change::default()
        };
        let table = TestTable::create().await;
        table.save_at(change, now()).await.expect("saved");
        assert_eq!(table.expiry(&PERSON, "survey").await, expiry, "{day}");
    }
    assert_eq!(table.count().await, 0);
}

#[tokio::test]
async fn who_comes_back_after_a_long_silence_is_a_newcomer() {
    let table = TestTable::create().await;
    let saved = table.save_at(with_profile(profile()), now()).await;
    saved.expect("saved");
    let expiry = profile().expiry(now(), RETENTION);
    assert_eq!(table.expiry(&PERSON, "profile").await, expiry);
    let last = expiry - 1.second();
    assert!(table.diary(last).await.profile.is_some());
    let early = table.save_at(with_profile(profile()), last).await;
    assert!(matches!(early, Err(SaveError::Conflict)), "{early:?}");
    assert_eq!(table.diary(expiry).await.profile, None);
    let anew = table.save_at(with_profile(profile()), expiry).await;
    anew.expect("though the item still lies there");
}

#[tokio::test]
async fn the_profile_of_who_blocks_the_bot_goes_with_their_entries() {
    let table = TestTable::create().await;
    let saved = table.save_at(with_profile(profile()), now()).await;
    saved.expect("saved");
    for hours in [0, 5] {
        let at = now() + SignedDuration::from_hours(hours);
        table.mark_blocked(&PERSON, at).await.expect("noted");
    }
    let expiry = table.expiry(&PERSON, "profile").await;
    let last_entry = RETENTION.expiry(MOSCOW.today(now()), &MOSCOW);
    assert!(
        (last_entry..last_entry + 2 * DAY).contains(&expiry),
        "{expiry}"
    );
    let blocked = table.diary(now()).await.profile.expect("a profile");
    let blocked_by_chat = table.save_at(with_profile(blocked.clone()), now()).await;
    blocked_by_chat.expect("saved");
    assert_eq!(table.expiry(&PERSON, "profile").await, last_entry);
    let back = Profile {
        blocked_at: None,
        version: blocked.version + 1,
        ..blocked
    };
    table
        .save_at(with_profile(back), now())
        .await
        .expect("saved");
    assert!(table.expiry(&PERSON, "profile").await > now() + 300 * DAY);
}

#[tokio::test]
async fn who_goes_on_with_the_diary_is_remembered_without_a_write_each_day() {
    let (table, ben) = (
        TestTable::create().await,
        "discord/ben".parse().expect("a person"),
    );
    for person in [&*PERSON, &ben] {
        let saved = table.save_profile(person, &profile(), now()).await;
        saved.expect("saved");
    }
    for (days, renews) in [(29, false), (30, true)] {
        let at = now() + days * DAY;
        assert_eq!(table.diary(at).await.renews_profile, renews, "{days} days");
        let known = table
            .known_to(
                ClaimedCaller::Channel("discord"),
                Some(&ben),
                Subject::Nothing,
                at,
            )
            .await;
        let until = profile().expiry(at, RETENTION);
        let renewed_until = known.expect("read").renewed_until;
        assert_eq!(renewed_until, renews.then_some(until), "{days} days");
    }
    let until = now() + 500 * DAY;
    table.renew_profile(&ben, until).await.expect("noted");
    assert_eq!(table.expiry(&ben, "profile").await, until);
    let stranger = "discord/ann".parse().expect("a person");
    table
        .renew_profile(&stranger, now())
        .await
        .expect("nothing");
    assert!(!table.has_profile(&stranger).await.expect("an answer"));
}

#[tokio::test]
async fn a_day_that_is_deleted_in_its_last_minutes_goes_with_their_end() {
    let table = TestTable::create().await;
    let day = date(2026, 11, 23);
    let expiry = RETENTION.expiry(day, &MOSCOW);
    let change = |day| Change {
        days: vec![day],
        ..Change::default()
    };
    let put = change(DayChange::PutNew(full_day(day)));
    table.save_at(put, now()).await.expect("saved");
    let delete = change(DayChange::Delete(day));
    table
        .save_at(delete, expiry - 60.seconds())
        .await
        .expect("deleted");
    assert_eq!(table.expiry(&PERSON, "day#2026-11-23").await, expiry);
}
