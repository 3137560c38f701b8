use aws_sdk_scheduler::Client;
use aws_sdk_scheduler::operation::get_schedule::GetScheduleOutput;
use aws_sdk_scheduler::types::{ActionAfterCompletion, FlexibleTimeWindow, FlexibleTimeWindowMode};
use jiff::civil::time;
use jiff::{SignedDuration, Timestamp};
use journal::{RecurringReport, ReminderJob, ReportJob, Weekdays};
use journal_aws::{ScheduleGroup, ScheduleKind, ScheduleNames, Schedules, Windows};
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::cloud::{MOSCOW, PERSON, config, unique};

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
            group: ScheduleGroup::new(&config, &name, ScheduleNames::of_stack("stack")),
            schedules: Schedules::new(
                ScheduleGroup::new(&config, &name, ScheduleNames::of_stack("stack")),
                ROLE,
                REMINDERS,
                REPORTS,
            ),
            client,
            name,
        }
    }

    async fn get(&self, kind: ScheduleKind) -> Option<GetScheduleOutput> {
        let request = self.client.get_schedule().group_name(&self.name);
        let name = self.group.name_of(kind, &PERSON);
        request.name(name).send().await.ok()
    }

    async fn names(&self) -> Vec<String> {
        let list = self.client.list_schedules().group_name(&self.name);
        let listed = list.send().await.expect("a list").schedules;
        let mut names: Vec<_> = listed.into_iter().filter_map(|it| it.name).collect();
        names.sort();
        names
    }
}

/// The job that a schedule puts into its queue; beside it stands when that is due.
fn job_of<J: DeserializeOwned>(schedule: &GetScheduleOutput) -> J {
    let input = schedule.target().and_then(|target| target.input());
    let mut body: Value = serde_json::from_str(input.expect("a job")).expect("JSON");
    let due = body.as_object_mut().and_then(|body| body.remove("due"));
    assert_eq!(due, Some("<aws.scheduler.scheduled-time>".into()));
    serde_json::from_value(body).expect("a job")
}

#[tokio::test]
async fn what_is_due_for_many_at_once_is_spread_over_a_window() {
    let group = Group::create().await;
    let windows = Windows {
        reminder_minutes: 15,
        weekly_minutes: 120,
    };
    let schedules = group.schedules.clone().spread_over(windows);
    let far: Timestamp = "2099-01-01T00:00:00Z".parse().expect("a time");
    let at = time(21, 30, 0, 0);
    let set = schedules.set_daily(&PERSON, at, Weekdays::ALL, &MOSCOW);
    set.await.expect("set");
    schedules
        .set_report(RecurringReport::Weekly, &PERSON, &MOSCOW)
        .await
        .expect("set");
    schedules.set_nudge(&PERSON, "s", far).await.expect("set");
    for (name, minutes) in [("daily", Some(15)), ("weekly", Some(120)), ("nudge", None)] {
        let kind = name.parse().expect("a kind");
        let stored = group.get(kind).await.expect("a schedule");
        let window = stored.flexible_time_window().expect("a window");
        let spread = FlexibleTimeWindow::maximum_window_in_minutes(window);
        assert_eq!(spread, minutes, "{name}");
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
        let stored = group.get(ScheduleKind::Daily).await.expect("a schedule");
        let cron = format!("cron({} {} * * ? *)", at.minute(), at.hour());
        assert_eq!(stored.schedule_expression(), Some(cron.as_str()));
        assert_eq!(stored.schedule_expression_timezone(), Some(zone));
        let window = stored.flexible_time_window().expect("a window");
        assert_eq!(*window.mode(), FlexibleTimeWindowMode::Off);
        let target = stored.target().expect("a target");
        assert_eq!((target.arn(), target.role_arn()), (REMINDERS, ROLE));
        let job: ReminderJob = job_of(&stored);
        let expected = ReminderJob::Daily {
            person: PERSON.clone(),
            time: at,
        };
        assert_eq!(job, expected);
        let retries = target.retry_policy().expect("a retry policy");
        assert_eq!(retries.maximum_event_age_in_seconds(), Some(7200));
    }
    assert_eq!(
        group.names().await,
        [group.group.name_of(ScheduleKind::Daily, &PERSON)]
    );
}

#[tokio::test]
async fn an_archive_comes_on_the_first_of_a_month_in_the_persons_zone() {
    let group = Group::create().await;
    let monthly = RecurringReport::Monthly;
    let set = group.schedules.set_report(monthly, &PERSON, &MOSCOW);
    set.await.expect("set");
    let stored = group.get(ScheduleKind::Monthly).await.expect("a schedule");
    assert_eq!(stored.schedule_expression(), Some("cron(0 10 1 * ? *)"));
    assert_eq!(stored.schedule_expression_timezone(), Some(MOSCOW.name()));
    let person = PERSON.clone();
    assert_eq!(job_of::<ReportJob>(&stored), ReportJob::Monthly { person });
    let removed = group.schedules.remove_report(monthly, &PERSON);
    removed.await.expect("removed");
    assert_eq!(group.names().await, Vec::<String>::new());
}

#[tokio::test]
async fn the_name_of_a_schedule_tells_nobody_whose_it_is() {
    let group = Group::create().await;
    let set = group
        .schedules
        .set_report(RecurringReport::Weekly, &PERSON, &MOSCOW)
        .await;
    set.expect("set");
    for name in group.names().await {
        assert!(name.starts_with("weekly."), "{name}");
        let told = [PERSON.channel(), PERSON.id()];
        assert!(!told.iter().any(|word| name.contains(word)), "{name}");
    }
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
        let stored = group.get(ScheduleKind::Daily).await.expect("a schedule");
        assert_eq!(stored.schedule_expression(), Some(expression));
        assert_eq!(stored.schedule_expression_timezone(), Some(zone));
    }
    assert_eq!(
        group.names().await,
        [group.group.name_of(ScheduleKind::Daily, &PERSON)]
    );
}

#[tokio::test]
async fn the_weekly_report_can_be_left_out() {
    let group = Group::create().await;
    let set = group
        .schedules
        .set_report(RecurringReport::Weekly, &PERSON, &MOSCOW)
        .await;
    set.expect("set");
    for _ in 0..2 {
        let removed = group
            .schedules
            .remove_report(RecurringReport::Weekly, &PERSON)
            .await;
        removed.expect("safe to run twice");
        assert!(group.names().await.is_empty());
    }
}

#[tokio::test]
async fn the_weekly_report_is_ordered_on_monday_morning_in_local_zone() {
    let group = Group::create().await;
    for _ in 0..2 {
        let set = group
            .schedules
            .set_report(RecurringReport::Weekly, &PERSON, &MOSCOW)
            .await;
        set.expect("safe to run twice");
    }
    let stored = group.get(ScheduleKind::Weekly).await.expect("a schedule");
    assert_eq!(stored.schedule_expression(), Some("cron(0 9 ? * MON *)"));
    assert_eq!(stored.schedule_expression_timezone(), Some("Europe/Moscow"));
    let target = stored.target().expect("a target");
    assert_eq!(target.arn(), REPORTS);
    let job: ReportJob = job_of(&stored);
    assert_eq!(
        job,
        ReportJob::Weekly {
            person: PERSON.clone()
        }
    );
}

/// A time at which the local scheduler, whose clock is right, starts nothing.
fn ahead() -> Timestamp {
    "2126-11-23T12:00:00Z".parse().expect("a time")
}

#[tokio::test]
async fn a_nudge_armed_again_is_for_the_new_survey_at_the_new_time() {
    let group = Group::create().await;
    for (survey, at, expression) in [
        ("first", ahead(), "at(2126-11-23T12:00:00)"),
        (
            "second",
            ahead() + SignedDuration::from_millis(7_200_500),
            "at(2126-11-23T14:00:00)",
        ),
    ] {
        let set = group.schedules.set_nudge(&PERSON, survey, at).await;
        set.expect("set");
        let stored = group.get(ScheduleKind::Nudge).await.expect("a schedule");
        assert_eq!(stored.schedule_expression(), Some(expression));
        assert_eq!(stored.schedule_expression_timezone(), Some("UTC"));
        let after = stored.action_after_completion();
        assert_eq!(after, Some(&ActionAfterCompletion::Delete));
        let expected = ReminderJob::Nudge {
            person: PERSON.clone(),
            survey: survey.to_owned(),
        };
        assert_eq!(job_of::<ReminderJob>(&stored), expected);
    }
    assert_eq!(
        group.names().await,
        [group.group.name_of(ScheduleKind::Nudge, &PERSON)]
    );
}

#[tokio::test]
async fn the_question_about_a_dose_is_one_schedule_that_names_no_medicine() {
    let group = Group::create().await;
    for (at, expression) in [
        (ahead(), "at(2126-11-23T12:00:00)"),
        (
            ahead() + SignedDuration::from_mins(45),
            "at(2126-11-23T12:45:00)",
        ),
    ] {
        let set = group.schedules.set_effect(&PERSON, at).await;
        set.expect("set");
        let stored = group.get(ScheduleKind::Effect).await.expect("a schedule");
        assert_eq!(stored.schedule_expression(), Some(expression));
        let after = stored.action_after_completion();
        assert_eq!(after, Some(&ActionAfterCompletion::Delete));
        let job = job_of::<ReminderJob>(&stored);
        let person = PERSON.clone();
        assert_eq!(job, ReminderJob::Effect { person, at });
    }
    for _ in 0..2 {
        let removed = group.schedules.remove_effect(&PERSON).await;
        removed.expect("safe to run twice");
        assert!(group.names().await.is_empty());
    }
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
        schedules
            .set_report(RecurringReport::Weekly, who, &MOSCOW)
            .await
            .expect("set");
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
            ScheduleKind::Daily,
            ScheduleKind::Effect,
            ScheduleKind::Nudge,
            ScheduleKind::Weekly
        ]
        .map(|kind| group.group.name_of(kind, &other))
    );
    for name in names {
        group.group.remove(&name).await.expect("removed");
    }
    assert!(group.names().await.is_empty());
}

#[tokio::test]
async fn only_schedules_that_were_set_before_a_time_are_removed() {
    let group = Group::create().await;
    let set = group
        .schedules
        .set_report(RecurringReport::Weekly, &PERSON, &MOSCOW)
        .await;
    set.expect("set");
    let (hour, now) = (SignedDuration::from_hours(1), Timestamp::now());
    for (before, left) in [(now - hour, 1), (now + hour, 0), (now + hour, 0)] {
        let removed = group.group.remove_all_before(&PERSON, before).await;
        removed.expect("removed");
        assert_eq!(group.names().await.len(), left);
    }
}
