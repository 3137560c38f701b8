//! The people of Telegram, to whom this stack's own bot speaks.

use std::error::Error;

use jiff::SignedDuration;
use journal::order::{Occasion, Product, ReportFile};
use journal::{Order, Profile};
use journal_aws::{DiaryTable, Setback};
use journal_telegram::screen::{Missed, Reader};
use journal_telegram::{Messenger, MessengerError, Screen, screen, waiting};
use journal_texts::Texts;
use tracing::warn;

use crate::channel::{MadeReport, NoReport, Reminder, ReminderQuestion, Unsent};

/// The bot's chats.
#[derive(Clone)]
pub struct Telegram {
    pub table: DiaryTable,
    pub messenger: Messenger,
}

impl Telegram {
    pub async fn remind(&self, user: u64, reminder: &Reminder<'_>) -> Result<(), Unsent> {
        let sent = self.messenger.send(user, &question(reminder)).await;
        sent.map_err(unsent)?;
        if let ReminderQuestion::Day { missed, .. } = reminder.question
            && let Some(last) = missed.last()
            && let Err(error) = self.table.set_missed_offered(reminder.person, *last).await
        {
            // The question is sent: a retry would send it twice.
            warn!(
                error = &error as &dyn Error,
                "missed days will be offered once more"
            );
        }
        Ok(())
    }

    pub async fn deliver(
        &self,
        user: u64,
        report: &MadeReport<'_>,
        file: ReportFile,
    ) -> Result<Option<i32>, Unsent> {
        let silent = report.order.occasion == Occasion::Weekly;
        let is_picture = matches!(report.order.occasion, Occasion::Link { .. })
            || report.order.product == Product::Overview;
        let sent = match is_picture {
            true => self.messenger.send_photo(user, file).await,
            false => self.messenger.send_document(user, file, silent).await,
        };
        sent.map(Some).map_err(unsent)
    }

    /// Takes the waiting message away, or pins the report in place of the one of the
    /// week before.
    pub async fn tidy_up(
        &self,
        user: u64,
        report: &MadeReport<'_>,
        message: Option<i32>,
    ) -> Result<(), Unsent> {
        let messenger = &self.messenger;
        match report.order.occasion {
            Occasion::OnDemand | Occasion::Link { .. } => {
                if let Some(waiting) = waiting::message(report.order) {
                    let texts = Texts::chat(report.profile.language);
                    // In its place, should it be too old to be deleted.
                    let ready = Screen::plain(texts, "order-ready");
                    messenger.delete_or_replace(user, waiting, &ready).await?;
                }
            }
            Occasion::Weekly => {
                if let Some(message) = message {
                    messenger.pin(user, message).await?;
                    let pinned = self.table.set_pinned_report(report.person, message);
                    if let Some(before) = pinned.await?.filter(|before| *before != message) {
                        messenger.unpin(user, before).await?;
                    }
                }
            }
        }
        Ok(())
    }

    /// Says it in the waiting message where there is one.
    pub async fn say_why_not(
        &self,
        user: u64,
        profile: &Profile,
        order: &Order,
        reason: NoReport,
    ) -> Result<(), Unsent> {
        if order.occasion == Occasion::Weekly {
            return Ok(());
        }
        let texts = Texts::chat(profile.language);
        let screen = match reason {
            NoReport::Empty => screen::order_empty(order.product, texts),
            NoReport::TooManyLinks => screen::link_refused(texts),
            NoReport::GivenUp => screen::order_failed(order, texts),
        };
        let said = match waiting::message(order) {
            Some(message) => self.messenger.edit(user, message, &screen).await,
            None => self.messenger.send(user, &screen).await.map(|_| ()),
        };
        said.map_err(unsent)
    }
}

/// The message of a reminder.
fn question(reminder: &Reminder<'_>) -> Screen {
    let Reminder { profile, today, .. } = *reminder;
    match reminder.question {
        ReminderQuestion::Day {
            day,
            before,
            missed,
            has_usual,
        } => {
            let missed = Missed {
                first: missed.first().copied().unwrap_or(today),
                asked: today,
                days: missed.clone(),
            };
            let reader = Reader::new(profile, today, *has_usual);
            screen::reminder(*day, *before, Some(&missed), &reader)
        }
        ReminderQuestion::Effect(question) => {
            screen::effect_question(question, &Reader::new(profile, today, false))
        }
        ReminderQuestion::Nudge { survey, has_usual } => {
            screen::nudge(survey, &Reader::new(profile, today, *has_usual))
        }
    }
}

fn unsent(error: MessengerError) -> Unsent {
    match error {
        MessengerError::Blocked => Unsent::Blocked,
        MessengerError::RetryAfter(wait) => match SignedDuration::try_from(wait) {
            Ok(wait) => Unsent::Setback(Setback::Later(wait)),
            Err(error) => error.into(),
        },
        error => error.into(),
    }
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;
    use jiff::civil::{Date, date, time};
    use journal::{Language, Profile};

    use super::*;

    fn asked(day: Date, missed: Vec<Date>) -> String {
        let zone = "Europe/Moscow".parse().expect("a zone");
        question(&Reminder {
            person: &journal_telegram::person::of_user(1),
            profile: &Profile::new(Language::En, zone),
            slot: "daily",
            today: date(2026, 11, 23),
            time: time(21, 30, 0, 0),
            now: Timestamp::UNIX_EPOCH,
            question: &ReminderQuestion::Day {
                day,
                before: None,
                missed,
                has_usual: false,
            },
        })
        .text
    }

    #[test]
    fn missed_days_come_in_the_same_message_as_the_question() {
        let missed = [19, 20, 22].map(|day| date(2026, 11, day));
        let text = asked(date(2026, 11, 23), missed.to_vec());
        assert!(text.ends_with("Not recorded: 19, 20, 22 November."));
    }

    #[test]
    fn without_missed_days_nothing_is_said_of_them() {
        assert!(!asked(date(2026, 11, 23), Vec::new()).contains("Not recorded"));
    }
}
