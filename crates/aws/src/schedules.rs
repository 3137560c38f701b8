//! Sets the person's schedules: EventBridge Scheduler puts their jobs into the queues.

use aws_sdk_scheduler::types::{
    ActionAfterCompletion, FlexibleTimeWindow, FlexibleTimeWindowMode, RetryPolicy, Target,
};
use jiff::Timestamp;
use jiff::civil::{Date, Time, Weekday};
use jiff::tz::TimeZone;
use journal::{Job, PersonId, RecurringReport, ReminderJob, Weekdays, Zone};
use serde::Serialize;

use crate::error::CallError;
use crate::queued_job::scheduled_body;
use crate::schedule_group::ScheduleGroup;
use crate::schedule_names::ScheduleKind;

/// The longest for which the scheduler tries to put a job into its queue.
const LONGEST_SECONDS: i64 = 24 * 60 * 60;

/// Over how many minutes after its time the scheduler spreads what is due for many people at
/// once; 0 for none.
#[derive(Clone, Copy, Debug, Default)]
pub struct Windows {
    pub reminder_minutes: u16,
    pub weekly_minutes: u16,
}

/// The schedules of all people, in the stack's own group.
#[derive(Clone, Debug)]
pub struct Schedules {
    group: ScheduleGroup,
    role_arn: String,
    reminder_queue_arn: String,
    weekly_queue_arn: String,
    windows: Windows,
}

/// A schedule as it is to be: when it fires, and its target, a job for a queue.
struct ScheduleRequest {
    name: String,
    expression: String,
    zone: String,
    target: Target,
    window: FlexibleTimeWindow,
    once: bool,
}

/// Describes a schedule to a call. The two calls take the same words by builders of
/// different types.
macro_rules! describe {
    ($call:expr, $group:expr, $schedule:expr) => {
        $call
            .group_name(&$group)
            .name(&$schedule.name)
            .schedule_expression(&$schedule.expression)
            .schedule_expression_timezone(&$schedule.zone)
            .flexible_time_window($schedule.window.clone())
            .action_after_completion(match $schedule.once {
                true => ActionAfterCompletion::Delete,
                false => ActionAfterCompletion::None,
            })
            .target($schedule.target.clone())
    };
}

impl Schedules {
    /// The schedules in `group`, whose jobs `role_arn` may put into the two queues.
    #[must_use]
    pub fn new(
        group: ScheduleGroup,
        role_arn: impl Into<String>,
        reminder_queue_arn: impl Into<String>,
        weekly_queue_arn: impl Into<String>,
    ) -> Self {
        Self {
            group,
            role_arn: role_arn.into(),
            reminder_queue_arn: reminder_queue_arn.into(),
            weekly_queue_arn: weekly_queue_arn.into(),
            windows: Windows::default(),
        }
    }

    /// The same, which spread what is due over these windows.
    #[must_use]
    pub fn spread_over(self, windows: Windows) -> Self {
        Self { windows, ..self }
    }

    /// The group that they are in, from which they can be removed.
    #[must_use]
    pub fn group(&self) -> &ScheduleGroup {
        &self.group
    }

    /// Asks the person at this time of their zone on these days of the week, in place of
    /// the schedule before. The scheduler skips a time that the clocks leave out as they go
    /// forward, and fires once at a time that comes twice.
    pub async fn set_daily(
        &self,
        person: &PersonId,
        time: Time,
        days: Weekdays,
        zone: &Zone,
    ) -> Result<(), CallError> {
        let job = ReminderJob::Daily {
            person: person.clone(),
            time,
        };
        self.set(ScheduleRequest {
            name: self.name_of(&job),
            expression: daily(time, days),
            zone: zone.name().to_owned(),
            target: self.reminder(&job),
            window: window(self.windows.reminder_minutes),
            once: false,
        })
        .await
    }

    /// Sends the person a file by itself: the report of the last week on Mondays at 9:00 of their
    /// zone, the archive on the first of a month at 10:00.
    pub async fn set_report(
        &self,
        report: RecurringReport,
        person: &PersonId,
        zone: &Zone,
    ) -> Result<(), CallError> {
        let job = report.job(person.clone());
        let expression = match report {
            RecurringReport::Weekly => "cron(0 9 ? * MON *)",
            RecurringReport::Monthly => "cron(0 10 1 * ? *)",
        };
        self.set(ScheduleRequest {
            name: self.group.name_of(report.into(), person),
            expression: expression.to_owned(),
            zone: zone.name().to_owned(),
            target: self.target(&self.weekly_queue_arn, &job),
            window: window(self.windows.weekly_minutes),
            once: false,
        })
        .await
    }

    /// Reminds the person once, at `at`, of the survey that they left open, in place of the
    /// nudge before.
    pub async fn set_nudge(
        &self,
        person: &PersonId,
        survey: &str,
        at: Timestamp,
    ) -> Result<(), CallError> {
        let job = ReminderJob::Nudge {
            person: person.clone(),
            survey: survey.to_owned(),
        };
        self.set_once(&job, at).await
    }

    /// Asks the person once more about a day, at `at`, in place of the snooze before.
    pub async fn set_snooze(
        &self,
        person: &PersonId,
        day: Date,
        at: Timestamp,
    ) -> Result<(), CallError> {
        let job = ReminderJob::Snoozed {
            person: person.clone(),
            day,
            at,
        };
        self.set_once(&job, at).await
    }

    /// Asks the person at `at` about the doses taken two hours before, in place of the
    /// question before.
    pub async fn set_effect(&self, person: &PersonId, at: Timestamp) -> Result<(), CallError> {
        let job = ReminderJob::Effect {
            person: person.clone(),
            at,
        };
        self.set_once(&job, at).await
    }

    /// Puts a job into the reminders queue, once.
    async fn set_once(&self, job: &ReminderJob, at: Timestamp) -> Result<(), CallError> {
        let at = at.to_zoned(TimeZone::UTC).strftime("at(%Y-%m-%dT%H:%M:%S)");
        self.set(ScheduleRequest {
            name: self.name_of(job),
            expression: at.to_string(),
            zone: "UTC".to_owned(),
            target: self.reminder(job),
            window: window(0),
            once: true,
        })
        .await
    }

    /// Stops the daily question, if there is one.
    pub async fn remove_daily(&self, person: &PersonId) -> Result<(), CallError> {
        let name = self.group.name_of(ScheduleKind::Daily, person);
        self.group.remove(&name).await
    }

    /// Stops a file that comes by itself, if it does.
    pub async fn remove_report(
        &self,
        report: RecurringReport,
        person: &PersonId,
    ) -> Result<(), CallError> {
        self.group.remove_report(report, person).await
    }

    /// Stops the next question about a dose, if there is one.
    pub async fn remove_effect(&self, person: &PersonId) -> Result<(), CallError> {
        let name = self.group.name_of(ScheduleKind::Effect, person);
        self.group.remove(&name).await
    }

    /// Removes all schedules of the person.
    pub async fn remove_all(&self, person: &PersonId) -> Result<(), CallError> {
        self.group.remove_all(person).await
    }

    /// The name of the schedule that puts a job into its queue.
    fn name_of(&self, job: &ReminderJob) -> String {
        self.group.name_of(job.into(), job.person())
    }

    /// Creates the schedule, or puts it in place of the one of the same name.
    async fn set(&self, schedule: ScheduleRequest) -> Result<(), CallError> {
        if self.create(&schedule).await? {
            return Ok(());
        }
        // One that fires once may have fired already, and then an update would
        // not make it fire again: it makes room for a new one instead. So does
        // one that was removed between the two calls.
        if schedule.once {
            self.group.remove(&schedule.name).await?;
        } else if self.update(&schedule).await? {
            return Ok(());
        }
        match self.create(&schedule).await? {
            true => Ok(()),
            // Another run for the same person has set it in this very moment.
            false => Err(CallError::refused(
                "CreateSchedule",
                Some("ConflictException"),
            )),
        }
    }

    /// Creates the schedule, unless there is one of this name: then `false`.
    async fn create(&self, schedule: &ScheduleRequest) -> Result<bool, CallError> {
        let call = self.group.client.create_schedule();
        let answer = describe!(call, self.group.name, schedule).send().await;
        let made = CallError::unless("ConflictException", "CreateSchedule", answer)?;
        Ok(made.is_some())
    }

    /// Replaces the schedule, unless there is none of this name: then `false`.
    async fn update(&self, schedule: &ScheduleRequest) -> Result<bool, CallError> {
        let call = self.group.client.update_schedule();
        let answer = describe!(call, self.group.name, schedule).send().await;
        let replaced = CallError::unless("ResourceNotFoundException", "UpdateSchedule", answer)?;
        Ok(replaced.is_some())
    }

    fn reminder(&self, job: &ReminderJob) -> Target {
        self.target(&self.reminder_queue_arn, job)
    }

    /// Puts the job into a queue, as long as it would still be done there.
    fn target(&self, queue_arn: &str, job: &(impl Job + Serialize)) -> Target {
        let seconds = job.patience().as_secs().min(LONGEST_SECONDS);
        let seconds = i32::try_from(seconds).expect("a day of seconds fits");
        let retries = RetryPolicy::builder()
            .maximum_event_age_in_seconds(seconds)
            .build();
        Target::builder()
            .arn(queue_arn)
            .role_arn(&self.role_arn)
            .input(scheduled_body(job))
            .retry_policy(retries)
            .build()
            .expect("the target has its two required fields")
    }
}

/// The expression of a time on some days of the week. It names the days of the month or
/// those of the week, and has a question mark for the other.
fn daily(time: Time, days: Weekdays) -> String {
    let (minute, hour) = (time.minute(), time.hour());
    if days == Weekdays::ALL {
        return format!("cron({minute} {hour} * * ? *)");
    }
    let names: Vec<_> = days.days().map(name).collect();
    format!("cron({minute} {hour} ? * {} *)", names.join(","))
}

fn name(day: Weekday) -> &'static str {
    match day {
        Weekday::Monday => "MON",
        Weekday::Tuesday => "TUE",
        Weekday::Wednesday => "WED",
        Weekday::Thursday => "THU",
        Weekday::Friday => "FRI",
        Weekday::Saturday => "SAT",
        Weekday::Sunday => "SUN",
    }
}

fn window(minutes: u16) -> FlexibleTimeWindow {
    let window = match minutes {
        0 => FlexibleTimeWindow::builder().mode(FlexibleTimeWindowMode::Off),
        minutes => FlexibleTimeWindow::builder()
            .mode(FlexibleTimeWindowMode::Flexible)
            .maximum_window_in_minutes(minutes.into()),
    };
    window
        .build()
        .expect("the window has its one required field")
}
