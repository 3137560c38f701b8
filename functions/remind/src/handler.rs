//! Whether a reminder is still wanted, and its way to the person.

use aws_lambda_events::sqs::{SqsBatchResponse, SqsEvent};
use jiff::civil::{Date, Time};
use jiff::{SignedDuration, Timestamp};
use journal::missed::{self, missed_days};
use journal::survey::NUDGE_AFTER;
use journal::{Diary, Entry, Period, PersonId, ReminderJob, Texts};
use journal_aws::{
    Claim, Event, EventBus, Journal, Received, ReminderQueue, Schedules, Setback, work_off,
};
use journal_telegram::screen::{Missed, Reader};
use journal_telegram::{Messenger, MessengerError, OperatorChat, Screen, screen};
use lambda_runtime::tracing::info;

/// Longer than the function may run, so that no second run begins beside the first.
const LEASE: SignedDuration = SignedDuration::from_mins(2);

/// What sends reminders.
pub struct Remind {
    pub journal: Journal,
    pub schedules: Schedules,
    pub reminders: ReminderQueue,
    pub bus: EventBus,
    pub messenger: Messenger,
    pub operator: Option<OperatorChat>,
}

/// A reminder that is to be sent. The slot names it, so that it is sent once.
#[derive(Debug)]
struct Due {
    slot: String,
    screen: Screen,
    /// The last of the missed days that it offers to be filled in.
    offered: Option<Date>,
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

    /// The daily question, with the days missed before it: not where she has changed
    /// the time since.
    async fn daily(
        &self,
        person: &PersonId,
        time: Time,
        sent_at: Timestamp,
    ) -> Result<Option<Due>, Setback> {
        let diary = self.journal.diary(person, sent_at).await?;
        let profile = diary.profile.as_ref();
        let Some(profile) = profile.filter(|profile| profile.reminder == Some(time)) else {
            return Ok(None);
        };
        let today = profile.zone.today(sent_at);
        if !profile.reminder_days.contains(today.weekday()) {
            return Ok(None);
        }
        let slot = format!("daily-{today}-{}", time.strftime("%H%M"));
        let period = Period {
            first: missed::before(today).first,
            last: today,
        };
        let entries = self.journal.entries(person, period, sent_at).await?;
        Ok(daily_question(&diary, &entries, today, slot))
    }

    /// The question that she put off.
    async fn snoozed(
        &self,
        person: &PersonId,
        day: Date,
        at: Timestamp,
        now: Timestamp,
    ) -> Result<Option<Due>, Setback> {
        let slot = format!("snoozed-{day}-{}", at.as_second());
        let diary = self.journal.diary_with_day(person, day, now).await?;
        let entry = diary.entry(day).ok().flatten();
        let today = diary
            .profile
            .as_ref()
            .map(|profile| profile.zone.today(now));
        let has_usual = diary.recent.usual().is_some();
        let screen = today.and_then(|today| question(&diary, entry, day, today, has_usual));
        Ok(screen.map(|screen| Due {
            slot,
            screen,
            offered: None,
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
        let diary = self.journal.diary(person, now).await?;
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
        let reader = Reader {
            texts: Texts::of(profile.language),
            today: profile.zone.today(now),
            medicines: &profile.medicines,
            has_usual: diary.recent.usual().is_some(),
        };
        Ok(Some(Due {
            slot: format!("nudge-{survey}"),
            screen: screen::nudge(&open, profile.discreet, &reader),
            offered: None,
        }))
    }

    async fn send_once(&self, person: &PersonId, due: Due, now: Timestamp) -> Result<(), Setback> {
        match self
            .journal
            .claim_reminder(person, &due.slot, now, LEASE)
            .await?
        {
            Claim::Granted(()) => {}
            Claim::Held => return Err(Setback::Later(LEASE)),
            Claim::Done | Claim::Missing => return Ok(()),
        }
        if let Err(setback) = self.send(person, &due, now).await {
            self.journal.release_reminder(person, &due.slot).await?;
            return Err(setback);
        }
        if let Some(day) = due.offered {
            self.journal.set_missed_offered(person, day).await?;
        }
        self.journal
            .complete_reminder(person, &due.slot, now)
            .await?;
        info!("a reminder was sent");
        Ok(())
    }

    /// Someone who blocked the bot gets no further reminders; what she wrote down stays.
    async fn send(&self, person: &PersonId, due: &Due, now: Timestamp) -> Result<(), Setback> {
        let Some(user) = person.telegram_user() else {
            let event = Event::ReminderDue {
                person: person.clone(),
                slot: due.slot.clone(),
            };
            return Ok(self.bus.publish(&event).await?);
        };
        match self.messenger.send(user, &due.screen).await {
            Ok(_) => Ok(()),
            Err(MessengerError::RetryAfter(wait)) => {
                Err(Setback::Later(SignedDuration::try_from(wait)?))
            }
            Err(MessengerError::Blocked) => {
                self.schedules.remove_all(person).await?;
                Ok(self.journal.mark_blocked(person, now).await?)
            }
            Err(error) => Err(error.into()),
        }
    }
}

/// The daily question, with the days that were missed in the week before.
fn daily_question(diary: &Diary, entries: &[Entry], today: Date, slot: String) -> Option<Due> {
    let entry = entries.iter().find(|entry| entry.date == today);
    let profile = diary.profile.as_ref()?;
    let days = missed_days(today, profile, entries);
    // With days that were missed there is enough to choose from.
    let has_usual = days.is_empty() && diary.recent.usual().is_some();
    let reminder = question(diary, entry, today, today, has_usual)?;
    let missed = Missed {
        first: days.first().copied().unwrap_or(today),
        asked: today,
        days: &days,
    };
    Some(Due {
        slot,
        screen: screen::with_missed(reminder, &missed, Texts::of(profile.language)),
        offered: days.last().copied(),
    })
}

/// The question about a day: not where she has filled it already or is just filling
/// one, nor where she wants no messages.
fn question(
    diary: &Diary,
    entry: Option<&Entry>,
    day: Date,
    today: Date,
    has_usual: bool,
) -> Option<Screen> {
    let profile = diary.profile.as_ref()?;
    if !profile.may_be_written_to() || diary.survey.is_some() || entry.is_some() {
        return None;
    }
    let texts = Texts::of(profile.language);
    Some(screen::reminder(day, today, profile, has_usual, texts))
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use journal::{Language, Profile, Survey};

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

    fn asked(diary: &Diary, recorded: &[i8]) -> Option<Due> {
        let entries: Vec<_> = recorded
            .iter()
            .map(|day| Entry::painless(date(2026, 11, *day)))
            .collect();
        daily_question(diary, &entries, date(2026, 11, 23), "daily".into())
    }

    #[test]
    fn missed_days_come_in_the_same_message_as_the_question() {
        let due = asked(&diary(), &[16, 17, 18, 21]).expect("a reminder");
        assert!(
            due.screen
                .text
                .ends_with("Not recorded: 19, 20, 22 November.")
        );
        assert_eq!(due.offered, Some(date(2026, 11, 22)));
    }

    #[test]
    fn without_missed_days_nothing_is_offered_and_nothing_noted() {
        let due = asked(&diary(), &[16, 17, 18, 19, 20, 21, 22]).expect("a reminder");
        assert!(!due.screen.text.contains("Not recorded"));
        assert_eq!(due.offered, None);
    }

    #[test]
    fn what_was_offered_once_is_not_offered_the_next_day() {
        let mut diary = diary();
        diary.profile.iter_mut().for_each(|profile| {
            profile.missed_offered = Some(date(2026, 11, 21));
        });
        let due = asked(&diary, &[]).expect("a reminder");
        assert!(due.screen.text.ends_with("Not recorded: 22 November."));
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
