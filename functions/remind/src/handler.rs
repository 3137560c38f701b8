//! Whether a reminder is still wanted, and its way to the person.

use aws_lambda_events::sqs::{SqsBatchResponse, SqsEvent};
use jiff::civil::{Date, Time};
use jiff::{SignedDuration, Timestamp};
use journal::missed::{self, missed_days};
use journal::{Entry, Period, PersonId, Profile, ReminderJob};
use journal_aws::{DiaryTable, Lease, Received, ReminderQueue, Schedules, Setback, work_off};
use journal_channels::{Channels, Question, Reminder, Unsent};
use journal_telegram::Diary;
use journal_telegram::OperatorChat;
use journal_telegram::survey::NUDGE_AFTER;
use lambda_runtime::tracing::info;

/// Longer than the function may run, so that no second run begins beside the first.
const LEASE: SignedDuration = SignedDuration::from_mins(2);

/// What sends reminders.
pub struct Remind {
    pub table: DiaryTable,
    pub schedules: Schedules,
    pub reminders: ReminderQueue,
    pub channels: Channels,
    pub operator: Option<OperatorChat>,
}

/// A reminder that is to be sent. The slot names it, so that it is sent once.
#[derive(Debug)]
struct Due {
    profile: Profile,
    slot: String,
    today: Date,
    time: Time,
    question: Question,
}

impl Remind {
    /// Works off a batch of jobs.
    pub async fn work_off(&self, event: SqsEvent) -> SqsBatchResponse {
        let postpone = async |handle: &str, delay| self.reminders.postpone(handle, delay).await;
        work_off(
            event,
            async |received| self.remind(received, Timestamp::now()).await,
            postpone,
            async |reason: &str| {
                if let Some(operator) = &self.operator {
                    operator.tell_error("remind", reason).await;
                }
            },
        )
        .await
    }

    async fn remind(&self, received: Received<ReminderJob>, now: Timestamp) -> Result<(), Setback> {
        let due = match &received.job {
            ReminderJob::Daily { person, time } => {
                self.daily(person, *time, received.sent_at).await
            }
            ReminderJob::Snoozed { person, day, at } => self.snoozed(person, *day, *at, now).await,
            ReminderJob::Nudge { person, survey } => self.nudge(person, survey, now).await,
        };
        match due? {
            Some(due) => self.send_once(received.job.person(), due, now).await,
            None => {
                info!("a reminder is no longer wanted");
                Ok(())
            }
        }
    }

    /// The daily question, with the days missed before it. Where the schedule is not what
    /// she wished it is set to that, and does not ask now.
    async fn daily(
        &self,
        person: &PersonId,
        time: Time,
        sent_at: Timestamp,
    ) -> Result<Option<Due>, Setback> {
        let diary = self.table.diary(person, sent_at).await?;
        let Some(profile) = diary.profile.as_ref() else {
            return Ok(None);
        };
        let today = profile.zone.today(sent_at);
        let is_wished_today = profile.reminder_days.contains(today.weekday());
        if profile.reminder != Some(time) || !is_wished_today {
            self.mend_schedule(person, profile).await?;
            return Ok(None);
        }
        let slot = format!("daily-{today}-{}", time.strftime("%H%M"));
        let period = Period {
            first: missed::before(today).first,
            last: today,
        };
        let entries = self.table.entries(person, period, sent_at).await?;
        let question = daily_question(&diary, &entries, today);
        Ok(question.map(|question| Due {
            profile: profile.clone(),
            slot,
            today,
            time,
            question,
        }))
    }

    /// Schedules are set before the profile is saved. One whose profile could not be saved
    /// would ask on, at a time that she has not: hers takes its place.
    async fn mend_schedule(&self, person: &PersonId, profile: &Profile) -> Result<(), Setback> {
        let is_blocked = profile.blocked_at.is_some();
        match profile.reminder.filter(|_| !is_blocked) {
            Some(time) => {
                let days = profile.reminder_days;
                self.schedules
                    .set_daily(person, time, days, &profile.zone)
                    .await?;
            }
            None => self.schedules.remove_daily(person).await?,
        }
        info!("a schedule was set to what the profile says");
        Ok(())
    }

    /// The question that she put off.
    async fn snoozed(
        &self,
        person: &PersonId,
        day: Date,
        at: Timestamp,
        now: Timestamp,
    ) -> Result<Option<Due>, Setback> {
        let diary = self.table.diary_with_day(person, day, now).await?;
        let entry = diary.entry(day).ok().flatten();
        let Some(profile) = askable(&diary, entry) else {
            return Ok(None);
        };
        Ok(Some(Due {
            profile: profile.clone(),
            slot: format!("snoozed-{day}-{}", at.as_second()),
            today: profile.zone.today(now),
            time: profile.zone.at(at).time(),
            question: Question::Day {
                day,
                missed: Vec::new(),
                has_usual: diary.recent.usual().is_some(),
            },
        }))
    }

    /// The nudge: only where that survey is still open. Where she went on with it
    /// in the meantime the two hours begin anew.
    async fn nudge(
        &self,
        person: &PersonId,
        survey: &str,
        now: Timestamp,
    ) -> Result<Option<Due>, Setback> {
        let diary = self.table.diary(person, now).await?;
        let (Some(profile), Some(open)) = (diary.profile, diary.survey) else {
            return Ok(None);
        };
        if open.id != survey || !profile.may_be_written_to() {
            return Ok(None);
        }
        let rested_at = open.changed_at.saturating_add(NUDGE_AFTER)?;
        if now < rested_at {
            self.schedules.set_nudge(person, survey, rested_at).await?;
            return Ok(None);
        }
        Ok(Some(Due {
            slot: format!("nudge-{survey}"),
            today: profile.zone.today(now),
            time: profile.zone.at(now).time(),
            question: Question::Nudge {
                has_usual: diary.recent.usual().is_some(),
                survey: Box::new(open),
            },
            profile,
        }))
    }

    async fn send_once(&self, person: &PersonId, due: Due, now: Timestamp) -> Result<(), Setback> {
        match self
            .table
            .lease_reminder(person, &due.slot, now, LEASE)
            .await?
        {
            Lease::Granted(()) => {}
            Lease::Held => return Err(Setback::Later(LEASE)),
            Lease::Done | Lease::Missing => return Ok(()),
        }
        if let Err(setback) = self.send(person, &due, now).await {
            self.table.release_reminder(person, &due.slot).await?;
            return Err(setback);
        }
        self.table.complete_reminder(person, &due.slot, now).await?;
        info!("a reminder was sent");
        Ok(())
    }

    /// Someone who blocked the bot gets no further reminders; what she wrote down stays.
    async fn send(&self, person: &PersonId, due: &Due, now: Timestamp) -> Result<(), Setback> {
        let reminder = Reminder {
            person,
            profile: &due.profile,
            slot: &due.slot,
            today: due.today,
            time: due.time,
            now,
            question: &due.question,
        };
        match self.channels.of(person).remind(&reminder).await {
            Ok(()) => Ok(()),
            Err(Unsent::Setback(setback)) => Err(setback),
            Err(Unsent::Blocked) => {
                self.schedules.remove_all(person).await?;
                Ok(self.table.mark_blocked(person, now).await?)
            }
        }
    }
}

/// The daily question, with the days that were missed in the week before.
fn daily_question(diary: &Diary, entries: &[Entry], today: Date) -> Option<Question> {
    let entry = entries.iter().find(|entry| entry.date == today);
    let profile = askable(diary, entry)?;
    let missed = missed_days(today, profile, entries);
    Some(Question::Day {
        day: today,
        // With days that were missed there is enough to choose from.
        has_usual: missed.is_empty() && diary.recent.usual().is_some(),
        missed,
    })
}

/// Whom to ask about a day: not where she has filled it already or is just filling
/// one, nor where she wants no messages.
fn askable<'a>(diary: &'a Diary, entry: Option<&Entry>) -> Option<&'a Profile> {
    let profile = diary.profile.as_ref()?;
    let is_asked = profile.may_be_written_to() && diary.survey.is_none() && entry.is_none();
    is_asked.then_some(profile)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use journal::{Language, Profile};
    use journal_telegram::Survey;

    use super::*;

    fn diary() -> Diary {
        let zone = "Europe/Moscow".parse().expect("a zone");
        let profile = Profile {
            reminder_since: Some(date(2026, 11, 1)),
            ..Profile::new(Language::En, zone)
        };
        Diary {
            profile: Some(profile),
            ..Diary::default()
        }
    }

    /// The missed days that come with the question, or `None` where nothing is asked.
    fn asked(diary: &Diary, recorded: &[i8]) -> Option<Vec<Date>> {
        let entries: Vec<_> = recorded
            .iter()
            .map(|day| Entry::painless(date(2026, 11, *day)))
            .collect();
        match daily_question(diary, &entries, date(2026, 11, 23))? {
            Question::Day { missed, .. } => Some(missed),
            Question::Nudge { .. } => None,
        }
    }

    #[test]
    fn missed_days_come_in_the_same_message_as_the_question() {
        let missed = [19, 20, 22].map(|day| date(2026, 11, day));
        assert_eq!(asked(&diary(), &[16, 17, 18, 21]), Some(missed.to_vec()));
    }

    #[test]
    fn without_missed_days_nothing_is_offered() {
        let recorded = [16, 17, 18, 19, 20, 21, 22];
        assert_eq!(asked(&diary(), &recorded), Some(Vec::new()));
    }

    #[test]
    fn what_was_offered_once_is_not_offered_the_next_day() {
        let mut diary = diary();
        diary.profile.iter_mut().for_each(|profile| {
            profile.missed_offered = Some(date(2026, 11, 21));
        });
        assert_eq!(asked(&diary, &[]), Some(vec![date(2026, 11, 22)]));
    }

    #[test]
    fn a_filled_day_an_open_survey_and_a_block_are_not_disturbed() {
        assert!(asked(&diary(), &[23]).is_none());
        let open = Diary {
            survey: Some(Survey::start("s".into(), Timestamp::UNIX_EPOCH)),
            ..diary()
        };
        assert!(asked(&open, &[]).is_none());
        let mut blocked = diary();
        blocked.profile.iter_mut().for_each(|profile| {
            profile.blocked_at = Some(Timestamp::UNIX_EPOCH);
        });
        assert!(asked(&blocked, &[]).is_none());
    }
}
