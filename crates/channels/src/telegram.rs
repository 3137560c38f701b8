//! The people of Telegram, to whom this stack's own bot speaks.

use std::error::Error;
use std::sync::Arc;

use jiff::Timestamp;
use journal::order::{Occasion, Product, ReportFile};
use journal::{Order, Profile};
use journal_aws::{DiaryTable, Setback};
use journal_telegram::screen::{Missed, Reader};
use journal_telegram::{Arrival, Messenger, MessengerError, Screen, screen, waiting};
use journal_texts::Texts;
use tracing::warn;

use crate::channel::{MadeReport, NoReport, Reminder, ReminderQuestion, Unsent};
use crate::pace::Pace;

/// The bot's chats.
#[derive(Clone)]
pub struct Telegram {
    pub table: DiaryTable,
    pub messenger: Messenger,
    pub pace: Arc<Pace>,
}

impl Telegram {
    pub async fn remind(&self, user: u64, reminder: &Reminder<'_>) -> Result<(), Unsent> {
        let message = question(reminder);
        match reminder.question {
            ReminderQuestion::Effect(question) if question.comes_at_night(reminder.profile) => {
                let sent = self.messenger.send_silently(user, &message);
                self.call(sent).await?
            }
            _ => self.call(self.messenger.send(user, &message)).await?,
        };
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

    /// Sends a message of the operator's, without a sound.
    pub async fn announce(&self, user: u64, message: &Screen) -> Result<Arrival, Setback> {
        let sent = self.call(self.messenger.send_silently(user, message));
        match sent.await {
            Ok(_) => Ok(Arrival::Sent),
            Err(Unsent::Blocked) => Ok(Arrival::Blocked),
            Err(Unsent::Setback(Setback::Failed(fault))) if is_refusal(&*fault) => {
                warn!(
                    error = fault,
                    "a message to everyone was refused for a person"
                );
                Ok(Arrival::Failed)
            }
            Err(Unsent::Setback(setback)) => Err(setback),
        }
    }

    /// Shows a screen in place of a message of any chat, unless that is refused.
    pub async fn replace(&self, chat: i64, message: i32, screen: &Screen) -> Result<bool, Setback> {
        let edited = self.call(self.messenger.edit_in(chat, message, screen));
        match edited.await {
            Ok(()) => Ok(true),
            Err(Unsent::Blocked) => Ok(false),
            Err(Unsent::Setback(Setback::Failed(fault))) if is_refusal(&*fault) => Ok(false),
            Err(Unsent::Setback(setback)) => Err(setback),
        }
    }

    pub async fn deliver(
        &self,
        user: u64,
        report: &MadeReport<'_>,
        file: ReportFile,
    ) -> Result<Option<i32>, Unsent> {
        let silent = report.order.occasion.comes_by_itself();
        let is_overview = report.order.product == Product::Overview;
        let is_picture = is_overview || matches!(report.order.occasion, Occasion::Link { .. });
        match is_picture {
            true => {
                let covered = is_overview && report.profile.switches.discreet;
                let texts = Texts::chat(report.profile.language);
                let photo = self.messenger.send_photo(user, file, covered, texts);
                self.call(photo).await
            }
            false => {
                let document = self.messenger.send_document(user, file, silent);
                self.call(document).await
            }
        }
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
                    self.call(messenger.delete_or_replace(user, waiting, &ready))
                        .await?;
                }
            }
            Occasion::Weekly => {
                if let Some(message) = message {
                    self.call(messenger.pin(user, message)).await?;
                    let pinned = self.table.set_pinned_report(report.person, message);
                    if let Some(before) = pinned.await?.filter(|before| *before != message) {
                        self.call(messenger.unpin(user, before)).await?;
                    }
                }
            }
            Occasion::Monthly => {}
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
        if order.occasion.comes_by_itself() {
            return Ok(());
        }
        let screen = why_not(order, reason, Texts::chat(profile.language));
        match waiting::message(order) {
            Some(message) => {
                let edit = self.messenger.edit(user, message, &screen);
                self.call(edit).await
            }
            None => {
                let send = self.messenger.send(user, &screen);
                self.call(send).await.map(|_| ())
            }
        }
    }

    /// Makes a call when it is its turn. A rate limit holds up the calls after it, too.
    async fn call<T>(
        &self,
        call: impl Future<Output = Result<T, MessengerError>>,
    ) -> Result<T, Unsent> {
        self.pace.turn(Timestamp::now()).await?;
        call.await.map_err(|error| match error {
            MessengerError::Blocked => Unsent::Blocked,
            error => {
                let setback = Setback::of_telegram(error);
                if let Setback::RateLimited(wait) = setback {
                    self.pace.rest(Timestamp::now(), wait);
                }
                Unsent::Setback(setback)
            }
        })
    }
}

/// Says why an order brings no report.
pub(crate) fn why_not(order: &Order, reason: NoReport, texts: &Texts) -> Screen {
    match reason {
        NoReport::Empty => screen::order_empty(order.product, texts),
        NoReport::TooManyLinks => screen::link_refused(texts),
        NoReport::GivenUp => screen::order_failed(order, texts),
    }
}

/// The message of a reminder.
pub(crate) fn question(reminder: &Reminder<'_>) -> Screen {
    let Reminder { profile, today, .. } = *reminder;
    match reminder.question {
        ReminderQuestion::Day {
            day,
            before,
            missed,
            has_usual,
        } => {
            let missed = Missed {
                first: missed.first().copied().unwrap_or(*day),
                asked: *day,
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

/// Whether Telegram will refuse the same call again.
fn is_refusal(fault: &(dyn Error + Send + Sync + 'static)) -> bool {
    matches!(fault.downcast_ref(), Some(MessengerError::Rejected(_)))
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
    fn a_question_that_comes_after_midnight_names_its_day() {
        let text = asked(date(2026, 11, 22), Vec::new());
        assert!(text.contains("22 November"), "{text}");
    }

    #[test]
    fn without_missed_days_nothing_is_said_of_them() {
        assert!(!asked(date(2026, 11, 23), Vec::new()).contains("Not recorded"));
    }
}
