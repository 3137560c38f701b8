//! Decides whether a reminder whose time has come is to be sent.

use jiff::Timestamp;
use jiff::civil::{Date, Time};
use journal::missed::missed_days;
use journal::{Entry, Profile, TooLate};
use journal_channels::ReminderQuestion;
use journal_telegram::survey::NUDGE_AFTER;
use journal_telegram::{Diary, Survey};

/// A reminder that is to be sent. The slot names it, so that it is sent once.
#[derive(Debug)]
pub struct Due {
    pub profile: Profile,
    pub slot: String,
    pub today: Date,
    pub time: Time,
    pub question: ReminderQuestion,
}

/// Why a reminder is not sent. The log says it as `reminder.reason`, in snake case; none
/// of these says how a person is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, strum::Display)]
#[strum(serialize_all = "snake_case")]
pub enum NotDue {
    /// The person is unknown, or erased everything.
    NoProfile,
    /// The person turned the daily reminder off.
    NoReminder,
    /// The person chose another time.
    OtherTime,
    /// The person did not choose this day of the week.
    OtherWeekday,
    /// The person blocked the bot.
    Blocked,
    /// The person cancelled everything that comes by itself.
    Cancelled,
    /// The person is filling in a day.
    SurveyOpen,
    /// The day is filled in already.
    DayFilled,
    /// The survey that the nudge is about is finished or was given up.
    SurveyClosed,
    /// The person went on with the survey, and the nudge was put off.
    SurveyActive,
    /// The person does not want to be asked about the effect of doses.
    EffectOff,
    /// No dose was taken two hours before any more, or it is not asked about.
    NoDose,
    /// The effect of the dose is known already.
    EffectKnown,
    /// The same reminder was delivered twice by its queue.
    AlreadySent,
    /// It was held up until it was of no use any more.
    TooLate,
    /// It was held up into the person's night, or is about a dose of the evening.
    Night,
    /// It had to wait so long that it is not tried any more.
    GivenUp,
}

impl From<TooLate> for NotDue {
    fn from(late: TooLate) -> Self {
        match late {
            TooLate::Hours => Self::TooLate,
            TooLate::Night => Self::Night,
        }
    }
}

/// Whether the daily question is asked at this time of this day.
pub fn is_scheduled(profile: &Profile, time: Time, today: Date) -> Result<(), NotDue> {
    match profile.reminder {
        None => Err(NotDue::NoReminder),
        Some(chosen) if chosen != time => Err(NotDue::OtherTime),
        Some(_) if !profile.reminder_days.contains(today.weekday()) => Err(NotDue::OtherWeekday),
        Some(_) => Ok(()),
    }
}

/// The slot of the daily question of a day: it is asked once, also where the clock shows its
/// time twice.
pub fn daily_slot(day: Date, time: Time) -> String {
    format!("daily-{day}-{}", time.strftime("%H%M"))
}

/// The daily question, with the days that were missed in the week before. It says nothing of
/// what waits for the person's consent.
pub fn daily_question(
    diary: &Diary,
    entries: &[Entry],
    today: Date,
) -> Result<ReminderQuestion, NotDue> {
    let entry = entries.iter().find(|entry| entry.date == today);
    let profile = askable(diary, entry)?;
    if profile.awaits_consent() {
        return Ok(ReminderQuestion::Day {
            day: today,
            before: None,
            has_usual: false,
            missed: Vec::new(),
        });
    }
    let missed = missed_days(today, profile, entries);
    Ok(ReminderQuestion::Day {
        day: today,
        before: diary.recent.before(today),
        // With days that were missed there is enough to choose from.
        has_usual: missed.is_empty() && diary.recent.has_usual(),
        missed,
    })
}

/// The person who may be asked about a day.
pub fn askable<'a>(diary: &'a Diary, entry: Option<&Entry>) -> Result<&'a Profile, NotDue> {
    let profile = reachable(diary)?;
    if diary.survey.is_some() {
        return Err(NotDue::SurveyOpen);
    }
    match entry {
        Some(_) => Err(NotDue::DayFilled),
        None => Ok(profile),
    }
}

/// The survey that a nudge is about, where it is still open and the person has not gone
/// on with it for two hours.
pub fn nudged<'a>(
    diary: &'a Diary,
    survey: &str,
    now: Timestamp,
) -> Result<(&'a Profile, &'a Survey), NotDue> {
    let profile = reachable(diary)?;
    match &diary.survey {
        Some(open) if open.id != survey => Err(NotDue::SurveyClosed),
        Some(open) if now.duration_since(open.changed_at) < NUDGE_AFTER => {
            Err(NotDue::SurveyActive)
        }
        Some(open) => Ok((profile, open)),
        None => Err(NotDue::SurveyClosed),
    }
}

/// The person, where messages that nobody asked for may be sent to them.
fn reachable(diary: &Diary) -> Result<&Profile, NotDue> {
    match &diary.profile {
        None => Err(NotDue::NoProfile),
        Some(profile) if profile.blocked_at.is_some() => Err(NotDue::Blocked),
        Some(profile) if !profile.may_be_written_to() => Err(NotDue::Cancelled),
        Some(profile) => Ok(profile),
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use journal::answer::Resolution;
    use journal::settings::Switches;
    use journal::usual::HeadacheBefore;
    use journal::{Attack, Language};

    use jiff::SignedDuration;
    use jiff::civil::time;

    use super::*;

    const TODAY: Date = date(2026, 11, 23);
    const HALF_PAST_NINE: Time = time(21, 30, 0, 0);

    fn profile() -> Profile {
        let zone = "Europe/Moscow".parse().expect("a zone");
        Profile {
            reminder: Some(HALF_PAST_NINE),
            reminder_since: Some(date(2026, 11, 1)),
            ..Profile::new(Language::En, zone)
        }
    }

    fn diary_of(profile: Profile) -> Diary {
        Diary {
            profile: Some(profile),
            ..Diary::default()
        }
    }

    fn with_survey(id: &str) -> Diary {
        Diary {
            survey: Some(Survey::start(id.into(), Timestamp::UNIX_EPOCH)),
            ..diary_of(profile())
        }
    }

    fn blocked() -> Diary {
        diary_of(Profile {
            blocked_at: Some(Timestamp::UNIX_EPOCH),
            ..profile()
        })
    }

    fn cancelled() -> Diary {
        diary_of(Profile {
            reminder: None,
            switches: Switches {
                weekly_report: false,
                monthly_archive: false,
                ..Switches::default()
            },
            ..profile()
        })
    }

    /// The missed days that come with the question.
    fn asked(diary: &Diary, recorded: &[i8]) -> Result<Vec<Date>, NotDue> {
        let entries: Vec<_> = recorded
            .iter()
            .map(|day| Entry::painless(date(2026, 11, *day)))
            .collect();
        match daily_question(diary, &entries, TODAY)? {
            ReminderQuestion::Day { missed, .. } => Ok(missed),
            other => panic!("{other:?} in place of the daily question"),
        }
    }

    #[test]
    fn missed_days_come_in_the_same_message_as_the_question() {
        let missed = [19, 20, 22].map(|day| date(2026, 11, day));
        let recorded = [16, 17, 18, 21];
        assert_eq!(asked(&diary_of(profile()), &recorded), Ok(missed.to_vec()));
    }

    #[test]
    fn without_missed_days_nothing_is_offered() {
        let recorded = [16, 17, 18, 19, 20, 21, 22];
        assert_eq!(asked(&diary_of(profile()), &recorded), Ok(Vec::new()));
    }

    #[test]
    fn a_pain_that_was_still_on_the_day_before_comes_with_the_question() {
        let yesterday = Entry {
            attack: Some(Attack {
                resolution: Some(Resolution::Ongoing),
                ..Attack::default()
            }),
            ..Entry::painless(date(2026, 11, 22))
        };
        let mut diary = diary_of(profile());
        diary.recent.learn(&yesterday);
        let question = daily_question(&diary, &[yesterday], TODAY).expect("a question");
        let ReminderQuestion::Day { before, .. } = question else {
            panic!("a nudge in place of the daily question");
        };
        assert_eq!(before, Some(HeadacheBefore::Ongoing));
    }

    #[test]
    fn nothing_is_said_of_what_waits_for_consent() {
        let waiting = Profile {
            brought_at: Some(Timestamp::UNIX_EPOCH),
            ..profile()
        };
        let mut diary = diary_of(waiting);
        let yesterday = Entry {
            attack: Some(Attack::default()),
            ..Entry::painless(date(2026, 11, 22))
        };
        diary.recent.learn(&yesterday);
        let question = daily_question(&diary, &[yesterday], TODAY).expect("a question");
        let ReminderQuestion::Day { before, missed, .. } = question else {
            panic!("a nudge in place of the daily question");
        };
        assert_eq!((before, missed), (None, Vec::new()));
    }

    #[test]
    fn what_was_offered_once_is_not_offered_the_next_day() {
        let offered = diary_of(Profile {
            missed_offered: Some(date(2026, 11, 21)),
            ..profile()
        });
        assert_eq!(asked(&offered, &[]), Ok(vec![date(2026, 11, 22)]));
    }

    #[test]
    fn a_person_is_not_asked_where_that_would_disturb_and_the_reason_is_known() {
        assert_eq!(asked(&Diary::default(), &[]), Err(NotDue::NoProfile));
        assert_eq!(asked(&blocked(), &[]), Err(NotDue::Blocked));
        assert_eq!(asked(&cancelled(), &[]), Err(NotDue::Cancelled));
        assert_eq!(asked(&with_survey("s"), &[]), Err(NotDue::SurveyOpen));
        assert_eq!(asked(&diary_of(profile()), &[23]), Err(NotDue::DayFilled));
    }

    #[test]
    fn the_daily_question_is_asked_at_the_chosen_time_of_the_chosen_days() {
        let at = |profile: &Profile, time| is_scheduled(profile, time, TODAY);
        assert_eq!(at(&profile(), HALF_PAST_NINE), Ok(()));
        assert_eq!(at(&profile(), time(20, 0, 0, 0)), Err(NotDue::OtherTime));
        // The day of the test is a Monday.
        let weekend = Profile {
            reminder_days: "67".parse().expect("days"),
            ..profile()
        };
        assert_eq!(at(&weekend, HALF_PAST_NINE), Err(NotDue::OtherWeekday));
        let off = Profile {
            reminder: None,
            ..profile()
        };
        assert_eq!(at(&off, HALF_PAST_NINE), Err(NotDue::NoReminder));
    }

    #[test]
    fn a_time_that_the_clock_shows_twice_is_one_slot_and_the_next_day_has_its_own() {
        let berlin: journal::Zone = "Europe/Berlin".parse().expect("a zone");
        let half_past_two = time(2, 30, 0, 0);
        let slot = |due: &str| {
            let due: Timestamp = due.parse().expect("a time");
            let local = berlin.at(due).time();
            assert_eq!(local, half_past_two, "{due}");
            daily_slot(berlin.today(due), half_past_two)
        };
        let first = slot("2026-10-25T00:30:00Z");
        assert_eq!(slot("2026-10-25T01:30:00Z"), first);
        assert_ne!(slot("2026-10-26T01:30:00Z"), first);
        assert_ne!(slot("2026-10-24T00:30:00Z"), first);
    }

    #[test]
    fn a_day_that_lacks_the_time_of_the_question_is_offered_on_the_next() {
        // In Berlin the 28th of March has no 02:30: nothing came that day.
        let zone = "Europe/Berlin".parse().expect("a zone");
        let diary = diary_of(Profile {
            reminder: Some(time(2, 30, 0, 0)),
            reminder_since: Some(date(2027, 3, 20)),
            missed_offered: Some(date(2027, 3, 27)),
            ..Profile::new(Language::En, zone)
        });
        let question = daily_question(&diary, &[], date(2027, 3, 29)).expect("a question");
        let ReminderQuestion::Day { missed, .. } = question else {
            panic!("{question:?}");
        };
        assert_eq!(missed, [date(2027, 3, 28)]);
    }

    #[test]
    fn a_nudge_is_for_its_own_open_survey_after_two_quiet_hours() {
        let two_hours = Timestamp::UNIX_EPOCH + NUDGE_AFTER;
        let nudge = |diary: &Diary, now| nudged(diary, "s", now).map(|(_, open)| open.id.clone());
        assert_eq!(nudge(&with_survey("s"), two_hours), Ok("s".into()));
        let early = two_hours - SignedDuration::from_secs(1);
        assert_eq!(nudge(&with_survey("s"), early), Err(NotDue::SurveyActive));
        let other = with_survey("t");
        assert_eq!(nudge(&other, two_hours), Err(NotDue::SurveyClosed));
        let closed = diary_of(profile());
        assert_eq!(nudge(&closed, two_hours), Err(NotDue::SurveyClosed));
        assert_eq!(nudge(&blocked(), two_hours), Err(NotDue::Blocked));
        assert_eq!(nudge(&cancelled(), two_hours), Err(NotDue::Cancelled));
        assert_eq!(nudge(&Diary::default(), two_hours), Err(NotDue::NoProfile));
    }
}
