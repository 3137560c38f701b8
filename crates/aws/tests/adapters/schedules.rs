use aws_sdk_scheduler::Client;
use aws_sdk_scheduler::operation::get_schedule::GetScheduleOutput;
use aws_sdk_scheduler::types::{ActionAfterCompletion, FlexibleTimeWindowMode};
use jiff::civil::time;
use jiff::{SignedDuration, Timestamp};
use journal::{ReminderJob, ReportJob, Weekdays};
use journal_aws::{ScheduleGroup, Schedules};

use crate::cloud::{MOSCOW, PERSON, config, now, unique};

const REMINDERS: &str = "arn:aws:sqs:us-east-1:000000000000:reminders";
const REPORTS: &str = "arn:aws:sqs:us-east-1:000000000000:reports";
const ROLE: &str = "arn:aws:iam::000000000000:role/scheduler";

struct Group {
    client: Client,
    name: String,
    group: ScheduleGroup,
    schedules: Schedules,
}

impl Group {
    async fn create() -> Self {
        let config = config().await;
        let client = Client::new(&config);
        let name = unique("people");
        let create = client.create_schedule_group().name(&name).send().await;
        create.expect("a group");
        Self {
            group: ScheduleGroup::new(&config, &name),
            schedules: Schedules::new(&config, &name, ROLE, REMINDERS, REPORTS),
            client,
            name,
        }
    }

    async fn get(&self, name: &str) -> Option<GetScheduleOutput> {
        let request = self.client.get_schedule().group_name(&self.name);
        request.name(name).send().await.ok()
    }

    async fn names(&self) -> Vec<String> {
        let page = self.group.page(None).await.expect("a page");
        let mut names: Vec<_> = page.items.into_iter().map(|it| it.name).collect();
        names.sort();
        names
    }
}

#[tokio::test]
async fn a_daily_reminder_fires_at_their_time_in_local_zone() {
    let group = Group::create().await;
    let zones = ["Europe/Moscow", "Asia/Kolkata"];
    for (zone, at) in zones
        .into_iter()
        .zip([time(21, 30, 0, 0), time(7, 5, 0, 0)])
    {
        let local_zone = zone.parse().expect("a zone");
        let set = group
            .schedules
            .set_daily(&PERSON, at, Weekdays::ALL, &local_zone)
            .await;
        set.expect("set");
        let stored = group.get("daily.telegram.123").await.expect("a schedule");
        let cron = format!("cron({} {} * * ? *)", at.minute(), at.hour());
        assert_eq!(stored.schedule_expression(), Some(cron.as_str()));
        assert_eq!(stored.schedule_expression_timezone(), Some(zone));
        let window = stored.flexible_time_window().expect("a window");
        assert_eq!(*window.mode(), FlexibleTimeWindowMode::Off);
        let target = stored.target().expect("a target");
        assert_eq!((target.arn(), target.role_arn()), (REMINDERS, ROLE));
        let job: ReminderJob = serde_json::from_str(target.input().expect("a job")).expect("a job");
        let expected = ReminderJob::Daily {
            person: PERSON.clone(),
            time: at,
        };
        assert_eq!(job, expected);
        let retries = target.retry_policy().expect("a retry policy");
        assert_eq!(retries.maximum_event_age_in_seconds(), Some(3600));
    }
    assert_eq!(group.names().await, ["daily.telegram.123"]);
}

#[tokio::test]
async fn a_reminder_on_some_days_names_them_and_moves_with_the_person() {
    let group = Group::create().await;
    for (days, zone, expression) in [
        ("1", "Europe/Berlin", "cron(30 2 ? * MON *)"),
        (
            "12345",
            "Asia/Kolkata",
            "cron(30 2 ? * MON,TUE,WED,THU,FRI *)",
        ),
        ("67", "Australia/Lord_Howe", "cron(30 2 ? * SAT,SUN *)"),
        ("1234567", "Asia/Kathmandu", "cron(30 2 * * ? *)"),
    ] {
        let (days, local_zone) = (days.parse().expect("days"), zone.parse().expect("a zone"));
        let at = time(2, 30, 0, 0);
        let set = group
            .schedules
            .set_daily(&PERSON, at, days, &local_zone)
            .await;
        set.expect("set");
        let stored = group.get("daily.telegram.123").await.expect("a schedule");
        assert_eq!(stored.schedule_expression(), Some(expression));
        assert_eq!(stored.schedule_expression_timezone(), Some(zone));
    }
    assert_eq!(group.names().await, ["daily.telegram.123"]);
}

#[tokio::test]
async fn the_weekly_report_can_be_left_out() {
    let group = Group::create().await;
    let set = group.schedules.set_weekly(&PERSON, &MOSCOW).await;
    set.expect("set");
    for _ in 0..2 {
        let removed = group.schedules.remove_weekly(&PERSON).await;
        removed.expect("safe to run twice");
        assert!(group.names().await.is_empty());
    }
}

#[tokio::test]
async fn the_weekly_report_is_ordered_on_monday_morning_in_local_zone() {
    let group = Group::create().await;
    for _ in 0..2 {
        let set = group.schedules.set_weekly(&PERSON, &MOSCOW).await;
        set.expect("safe to run twice");
    }
    let stored = group.get("weekly.telegram.123").await.expect("a schedule");
    assert_eq!(stored.schedule_expression(), Some("cron(0 9 ? * MON *)"));
    assert_eq!(stored.schedule_expression_timezone(), Some("Europe/Moscow"));
    let target = stored.target().expect("a target");
    assert_eq!(target.arn(), REPORTS);
    let job: ReportJob = serde_json::from_str(target.input().expect("a job")).expect("a job");
    assert_eq!(
        job,
        ReportJob::Weekly {
            person: PERSON.clone()
        }
    );
}

#[tokio::test]
async fn a_nudge_armed_again_is_for_the_new_survey_at_the_new_time() {
    let group = Group::create().await;
    for (survey, at, expression) in [
        ("first", now(), "at(2026-11-23T12:00:00)"),
        (
            "second",
            now() + SignedDuration::from_millis(7_200_500),
            "at(2026-11-23T14:00:00)",
        ),
    ] {
        let set = group.schedules.set_nudge(&PERSON, survey, at).await;
        set.expect("set");
        let stored = group.get("nudge.telegram.123").await.expect("a schedule");
        assert_eq!(stored.schedule_expression(), Some(expression));
        assert_eq!(stored.schedule_expression_timezone(), Some("UTC"));
        let after = stored.action_after_completion();
        assert_eq!(after, Some(&ActionAfterCompletion::Delete));
        let input = stored.target().and_then(|target| target.input());
        let expected = format!(r#"{{"nudge":{{"person":"telegram/123","survey":"{survey}"}}}}"#);
        assert_eq!(input, Some(expected.as_str()));
    }
    assert_eq!(group.names().await, ["nudge.telegram.123"]);
}

#[tokio::test]
async fn the_question_about_a_dose_is_one_schedule_that_names_no_medicine() {
    let group = Group::create().await;
    for (at, expression) in [
        (now(), "at(2026-11-23T12:00:00)"),
        (
            now() + SignedDuration::from_mins(45),
            "at(2026-11-23T12:45:00)",
        ),
    ] {
        let set = group.schedules.set_effect(&PERSON, at).await;
        set.expect("set");
        let stored = group.get("effect.telegram.123").await.expect("a schedule");
        assert_eq!(stored.schedule_expression(), Some(expression));
        let after = stored.action_after_completion();
        assert_eq!(after, Some(&ActionAfterCompletion::Delete));
        let input = stored.target().and_then(|target| target.input());
        let expected = format!(r#"{{"effect":{{"person":"telegram/123","at":"{at}"}}}}"#);
        assert_eq!(input, Some(expected.as_str()));
    }
    for _ in 0..2 {
        let removed = group.schedules.remove_effect(&PERSON).await;
        removed.expect("safe to run twice");
        assert!(group.names().await.is_empty());
    }
}

#[tokio::test]
async fn the_list_says_when_a_schedule_was_set_last() {
    let group = Group::create().await;
    let started = Timestamp::now() - SignedDuration::from_secs(1);
    let set = group.schedules.set_weekly(&PERSON, &MOSCOW).await;
    set.expect("set");
    let page = group.group.page(None).await.expect("a page");
    let set_at = page.items[0].set_at;
    assert!((started..=Timestamp::now()).contains(&set_at), "{set_at}");
    assert_eq!(page.next, None);
}

#[tokio::test]
async fn a_person_s_schedules_are_removed_and_nobody_else_s() {
    let group = Group::create().await;
    let schedules = &group.schedules;
    let other = journal_telegram::person::of_user(1234);
    let at = time(21, 30, 0, 0);
    let far: Timestamp = "2099-01-01T00:00:00Z".parse().expect("a time");
    for who in [&PERSON, &other] {
        let set = schedules.set_daily(who, at, Weekdays::ALL, &MOSCOW).await;
        set.expect("set");
        schedules.set_weekly(who, &MOSCOW).await.expect("set");
        schedules.set_nudge(who, "s", far).await.expect("set");
        schedules.set_effect(who, far).await.expect("set");
    }
    for _ in 0..2 {
        let removed = schedules.remove_daily(&PERSON).await;
        removed.expect("safe to run twice");
        assert_eq!(group.names().await.len(), 7);
    }
    for _ in 0..2 {
        let removed = schedules.remove_all(&PERSON).await;
        removed.expect("safe to run twice");
    }
    let names = group.names().await;
    assert_eq!(
        names,
        [
            "daily.telegram.1234",
            "effect.telegram.1234",
            "nudge.telegram.1234",
            "weekly.telegram.1234"
        ]
    );
    for name in names {
        assert_eq!(ScheduleGroup::person_of(&name), Some(other.clone()));
        group.group.remove(&name).await.expect("removed");
    }
    assert!(group.names().await.is_empty());
}
