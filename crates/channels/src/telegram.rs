//! The people of Telegram, to whom this stack's own bot speaks.

use std::error::Error;

use jiff::SignedDuration;
use journal::order::{Format, Occasion, Product, ReportFile};
use journal::{Order, PersonId, Profile};
use journal_aws::{DiaryTable, Setback};
use journal_telegram::screen::{Missed, Reader};
use journal_telegram::{Messenger, MessengerError, Screen, screen, waiting};
use journal_texts::Texts;
use tracing::warn;

use crate::channel::{
    Channel, NoReport, Receipt, Reminder, ReminderQuestion, Report, Sending, Unsent,
};

/// The bot's chats.
pub struct Telegram {
    pub table: DiaryTable,
    pub messenger: Messenger,
}

impl Channel for Telegram {
    fn serves(&self, person: &PersonId) -> bool {
        journal_telegram::person::user(person).is_some()
    }

    fn remind<'a>(&'a self, reminder: &'a Reminder<'a>) -> Sending<'a, ()> {
        Box::pin(async move {
            let user = user(reminder.person)?;
            self.messenger
                .send(user, &question(reminder))
                .await
                .map_err(unsent)?;
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
        })
    }

    fn deliver<'a>(&'a self, report: &'a Report<'a>, file: ReportFile) -> Sending<'a, Receipt> {
        Box::pin(async move {
            let user = user(report.person)?;
            let silent = report.order.occasion == Occasion::Weekly;
            let is_picture = matches!(report.order.occasion, Occasion::Link { .. })
                || report.order.product == Product::Overview;
            let sent = if is_picture {
                self.messenger.send_photo(user, file).await
            } else {
                self.messenger.send_document(user, file, silent).await
            };
            let message = sent.map_err(unsent)?;
            Ok(Receipt {
                message: Some(message),
            })
        })
    }

    /// Takes the waiting message away, or pins the report in place of the one of the
    /// week before.
    fn tidy_up<'a>(&'a self, report: &'a Report<'a>, receipt: Receipt) -> Sending<'a, ()> {
        Box::pin(async move {
            let user = user(report.person)?;
            match report.order.occasion {
                Occasion::OnDemand | Occasion::Link { .. } => {
                    let Some(waiting) = waiting::message(report.order) else {
                        return Ok(());
                    };
                    let ready = Screen::plain(Texts::chat(report.profile.language), "order-ready");
                    self.messenger
                        .delete_or_replace(user, waiting, &ready)
                        .await?;
                }
                Occasion::Weekly => {
                    let Some(message) = receipt.message else {
                        return Ok(());
                    };
                    self.messenger.pin(user, message).await?;
                    let pinned = self.table.set_pinned_report(report.person, message);
                    if let Some(before) = pinned.await?.filter(|before| *before != message) {
                        self.messenger.unpin(user, before).await?;
                    }
                }
            }
            Ok(())
        })
    }

    /// An empty table can be opened and an empty diary taken away; an empty page says
    /// nothing.
    fn takes_empty(&self, order: &Order) -> bool {
        matches!(order.product, Product::Report(Format::Json | Format::Csv))
    }

    /// Says it in the waiting message where there is one.
    fn say_why_not<'a>(
        &'a self,
        person: &'a PersonId,
        profile: &'a Profile,
        order: &'a Order,
        reason: NoReport,
    ) -> Sending<'a, ()> {
        Box::pin(async move {
            if order.occasion == Occasion::Weekly {
                return Ok(());
            }
            let user = user(person)?;
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
        })
    }
}

/// The message of a reminder.
fn question(reminder: &Reminder<'_>) -> Screen {
    let Reminder { profile, today, .. } = *reminder;
    let texts = Texts::chat(profile.language);
    match reminder.question {
        ReminderQuestion::Day {
            day,
            missed,
            has_usual,
        } => {
            let missed = Missed {
                first: missed.first().copied().unwrap_or(today),
                asked: today,
                days: missed,
            };
            screen::reminder_with_missed(*day, today, profile, *has_usual, &missed, texts)
        }
        ReminderQuestion::Nudge { survey, has_usual } => {
            let reader = Reader {
                texts,
                today,
                medicines: &profile.medicines,
                has_usual: *has_usual,
            };
            screen::nudge(survey, profile.switches.discreet, &reader)
        }
    }
}

fn user(person: &PersonId) -> Result<u64, Unsent> {
    let user = journal_telegram::person::user(person);
    user.ok_or_else(|| Unsent::Setback(Setback::Failed("no person of Telegram".into())))
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
