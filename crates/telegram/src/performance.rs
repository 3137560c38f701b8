//! The order in which an outcome is performed.
//!
//! [`Performance`] hands out the next step and is told how it went. It is pure: the webhook
//! does the steps with AWS and Telegram, the tests do them in memory, and both in the
//! same order. The acknowledgement of a tap and the command menu are no steps: they go
//! out at the same time, and their failure loses nothing.

use std::collections::VecDeque;

use jiff::Timestamp;
use jiff::civil::Date;
use journal::{Entry, Language, Link, Order, Zone};
use journal_texts::Texts;

use crate::Change;
use crate::outcome::{
    ImportRequest, MessagePlace, Outcome, ScheduleChange, VisibleAnswer, Waiting,
};
use crate::screen::{self, Prompt, Screen};

/// One thing to be done.
#[derive(Clone, Debug, PartialEq)]
pub enum Step {
    Schedule(ScheduleChange),
    /// Passes words on to those who run the bot; goes [`Went::PassedOn`].
    PassOn(String),
    /// Sends a card in a new message; goes [`Went::Sent`] or [`Went::NotSent`].
    Send(Screen),
    /// Stores the change, unless another came between; goes [`Went::Written`].
    Write(Box<Change>),
    Revoke(String),
    Erase,
    /// Places an order and queues it, and in between says that it is being made. The first of
    /// an answer says so and is counted for all: it may go [`Went::Refused`].
    Order(Box<Order>, Option<Waiting>),
    /// Has something done about a file, and before says so; may go
    /// [`Went::ImportRefused`] or [`Went::ImportOver`].
    Import(Box<ImportRequest>, Option<Waiting>),
    /// Reads a day; goes [`Went::Day`].
    ReadDay(Date),
    /// Reads the links that open; goes [`Went::Links`].
    ReadLinks,
    /// Deletes a message. That it cannot be deleted loses nothing.
    Forget(i32),
    /// Deletes the message of a card that was not written, if that is so: a write may be made
    /// though its answer is lost.
    TakeBack(i32),
}

/// How a step went that did not fail.
#[derive(Clone, Debug, PartialEq)]
pub enum Went {
    Well,
    /// The change is stored.
    Written,
    /// The card was sent, in this message where Telegram says so.
    Sent(Option<i32>),
    /// Telegram did not take the card now: it goes back in the response.
    NotSent,
    PassedOn(PassedOn),
    /// Nothing was ordered, and can be from this time on (rate limit).
    Refused(Box<Order>, Timestamp),
    /// The file is not read; one can be from this time on (rate limit).
    ImportRefused(Timestamp),
    /// The file was left, or sent too long ago: nothing can be done about it.
    ImportOver,
    Day(Option<Box<Entry>>),
    Links(Vec<Link>),
}

/// Whether words reached those who run the bot. Where they did not the person is told to send
/// them again, since nobody else has them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PassedOn {
    Arrived,
    /// The operator's chat takes none: a mistake in the settings.
    Undelivered,
    /// The operator's chat takes none at this moment.
    NotNow,
    /// As much as may be was passed on; more can be from this time on (rate limit).
    Refused(Timestamp),
}

/// The visible answer as it goes back in the response.
#[derive(Clone, Debug, PartialEq)]
pub enum ResponseMessage {
    Screen(Screen, MessagePlace),
    Prompt(Prompt),
    /// Nothing is shown, and this message is deleted: that saves a call. Where the response is
    /// lost it stays in the chat; the buttons of an old card lead to the open one.
    Forget(i32),
}

/// An outcome being performed.
#[derive(Clone, Debug)]
pub struct Performance {
    steps: VecDeque<Step>,
    zone: Zone,
    language: Language,
    place: MessagePlace,
    answer: Option<VisibleAnswer>,
    /// The message that was sent and that no write names yet.
    unwritten: Option<i32>,
    /// The last message to be deleted, where nothing else goes back in the response.
    forgets: Option<i32>,
}

impl Performance {
    /// Puts the steps of an outcome in their order.
    ///
    /// 1. Schedules, which can be set twice.
    /// 2. Words to those who run the bot, which are passed on once.
    /// 3. The card that moves below, since the write holds its message.
    /// 4. The one conditional write.
    /// 5. Steps that depend on nothing that is written: a link revoked, everything erased,
    ///    reports ordered, files read.
    /// 6. The state that the answer shows, read after everything is changed.
    /// 7. Messages that the answer takes the place of. The last one is deleted by the response
    ///    where that shows nothing.
    #[must_use]
    pub fn new(outcome: Outcome) -> Self {
        let (mut before, mut waiting, mut importing, mut after) = (None, None, None, None);
        match &outcome.answer {
            Some(VisibleAnswer::Feedback(words)) => before = Some(Step::PassOn(words.clone())),
            Some(VisibleAnswer::Ask(card)) => before = Some(Step::Send(card.clone())),
            Some(VisibleAnswer::Ordered(shown)) => waiting = Some(shown.clone()),
            Some(VisibleAnswer::Importing(shown)) => importing = Some(shown.clone()),
            Some(VisibleAnswer::Restored(day, _)) => after = Some(Step::ReadDay(*day)),
            Some(VisibleAnswer::Links) => after = Some(Step::ReadLinks),
            Some(VisibleAnswer::Show(_) | VisibleAnswer::Prompt(_)) | None => {}
        }
        let change = (!outcome.change.is_empty()).then_some(outcome.change);
        let orders = outcome.orders.into_iter().map(Box::new);
        let import = outcome.import.map(Box::new);
        let schedules = outcome.schedules.into_iter().map(Step::Schedule);
        let steps = schedules
            .chain(before)
            .chain(change.map(Box::new).map(Step::Write))
            .chain(outcome.revoke.map(Step::Revoke))
            .chain(outcome.erase.then_some(Step::Erase))
            .chain(orders.map(|order| Step::Order(order, waiting.take())))
            .chain(import.map(|request| Step::Import(request, importing)))
            .chain(after)
            .chain(outcome.forget.into_iter().map(Step::Forget))
            .collect();
        Self {
            steps,
            zone: outcome.zone,
            language: outcome.language,
            place: outcome.place,
            answer: outcome.answer,
            unwritten: None,
            forgets: None,
        }
    }

    /// The next step, or `None` where all are done.
    pub fn next_step(&mut self) -> Option<Step> {
        let step = self.steps.pop_front()?;
        match step {
            Step::Forget(message) if self.steps.is_empty() && !self.shows_in_response() => {
                self.forgets = Some(message);
                None
            }
            step => Some(step),
        }
    }

    /// The step went well: its result goes into the steps to come and the answer.
    pub fn went(&mut self, went: Went) {
        let texts = Texts::chat(self.language);
        let screen = match (went, self.answer.take()) {
            (Went::Sent(message), Some(VisibleAnswer::Ask(_))) => return self.sent(message),
            (Went::NotSent, Some(VisibleAnswer::Ask(card))) => {
                self.sent(None);
                card
            }
            (Went::PassedOn(went), Some(VisibleAnswer::Feedback(_))) => {
                screen::feedback_went(went, &self.zone, texts)
            }
            (Went::Refused(order, until), Some(VisibleAnswer::Ordered(_))) => {
                // Nor are those that would have come with it.
                self.steps.retain(|step| !matches!(step, Step::Order(..)));
                screen::order_refused(&order, until, &self.zone, texts)
            }
            (Went::ImportRefused(until), Some(VisibleAnswer::Importing(_))) => {
                screen::import_refused(until, &self.zone, texts)
            }
            (Went::ImportOver, Some(VisibleAnswer::Importing(_))) => {
                Screen::plain(texts, "import-over")
            }
            (Went::Day(entry), Some(VisibleAnswer::Restored(day, switches))) => {
                screen::restored_day(day, entry.as_deref(), switches, texts)
            }
            (Went::Links(links), Some(VisibleAnswer::Links)) => {
                screen::links(&links, &self.zone, texts)
            }
            (went, answer) => {
                if went == Went::Written {
                    self.unwritten = None;
                }
                self.answer = answer;
                return;
            }
        };
        self.answer = Some(VisibleAnswer::Show(screen));
    }

    /// The card is in that message, which the write notes.
    fn sent(&mut self, message: Option<i32>) {
        for step in &mut self.steps {
            if let Step::Write(change) = step {
                change.shown_in(message);
            }
        }
        self.unwritten = message;
    }

    /// The step failed: nothing that comes after it is done. A card that was sent and
    /// not written is taken back.
    pub fn failed(&mut self) {
        self.answer = None;
        self.steps = self
            .unwritten
            .take()
            .map(Step::TakeBack)
            .into_iter()
            .collect();
    }

    /// The part of the answer that goes back in the response, once all steps are done.
    #[must_use]
    pub fn response(self) -> Option<ResponseMessage> {
        match self.answer {
            Some(VisibleAnswer::Show(screen)) => Some(ResponseMessage::Screen(screen, self.place)),
            Some(VisibleAnswer::Prompt(prompt)) => Some(ResponseMessage::Prompt(prompt)),
            _ => self.forgets.map(ResponseMessage::Forget),
        }
    }

    /// Otherwise a step has shown the answer, or has failed.
    fn shows_in_response(&self) -> bool {
        matches!(
            self.answer,
            Some(VisibleAnswer::Show(_) | VisibleAnswer::Prompt(_))
        )
    }
}

#[cfg(test)]
mod tests {
    use journal::RecurringReport;

    use super::*;
    use crate::SurveyChange;

    fn outcome(answer: VisibleAnswer) -> Outcome {
        let zone: Zone = "Europe/Moscow".parse().expect("a zone");
        let change = Change {
            survey: SurveyChange::Delete { version: 1 },
            ..Change::default()
        };
        Outcome {
            schedules: vec![ScheduleChange::RemoveReport(RecurringReport::Weekly)],
            change,
            revoke: Some("a link".into()),
            erase: true,
            answer: Some(answer),
            forget: vec![7],
            ..Outcome::nothing(zone, Language::En)
        }
    }

    fn steps(outcome: Outcome) -> Vec<Step> {
        let mut performance = Performance::new(outcome);
        std::iter::from_fn(|| performance.next_step()).collect()
    }

    #[test]
    fn the_card_is_sent_before_the_write_and_messages_go_after_everything() {
        let card = Screen::default();
        let steps = steps(outcome(VisibleAnswer::Ask(card.clone())));
        let change = outcome(VisibleAnswer::Ask(card.clone())).change;
        assert_eq!(
            steps,
            [
                Step::Schedule(ScheduleChange::RemoveReport(RecurringReport::Weekly)),
                Step::Send(card),
                Step::Write(Box::new(change)),
                Step::Revoke("a link".into()),
                Step::Erase,
            ]
        );
    }

    #[test]
    fn what_the_answer_reads_is_read_after_everything_is_changed() {
        let steps = steps(outcome(VisibleAnswer::Links));
        assert_eq!(steps[4..], [Step::ReadLinks]);
    }

    #[test]
    fn a_card_is_shown_once_whether_or_not_telegram_says_in_which_message() {
        let card = Screen::default();
        for (sent, is_shown_again) in [
            (Went::Sent(Some(9)), false),
            (Went::Sent(None), false),
            (Went::NotSent, true),
        ] {
            let mut performance = Performance::new(outcome(VisibleAnswer::Ask(card.clone())));
            while let Some(step) = performance.next_step() {
                performance.went(match step {
                    Step::Send(_) => sent.clone(),
                    Step::Write(_) => Went::Written,
                    _ => Went::Well,
                });
            }
            let response = match is_shown_again {
                true => ResponseMessage::Screen(card.clone(), MessagePlace::Below),
                false => ResponseMessage::Forget(7),
            };
            assert_eq!(performance.response(), Some(response), "{sent:?}");
        }
    }

    #[test]
    fn the_last_message_to_go_goes_in_the_response_where_nothing_is_shown_there() {
        for (answer, forget, called, response) in [
            (
                Some(VisibleAnswer::Ask(Screen::default())),
                vec![7],
                vec![],
                Some(7),
            ),
            (
                Some(VisibleAnswer::Ask(Screen::default())),
                vec![6, 7],
                vec![6],
                Some(7),
            ),
            (None, vec![7], vec![], Some(7)),
            (
                Some(VisibleAnswer::Show(Screen::default())),
                vec![6, 7],
                vec![6, 7],
                None,
            ),
        ] {
            let mut performance = Performance::new(Outcome {
                forget,
                answer,
                ..Outcome::nothing("Europe/Moscow".parse().expect("a zone"), Language::En)
            });
            let mut deleted = Vec::new();
            while let Some(step) = performance.next_step() {
                performance.went(match step {
                    Step::Send(_) => Went::Sent(Some(9)),
                    Step::Forget(message) => {
                        deleted.push(message);
                        Went::Well
                    }
                    step => panic!("{step:?}"),
                });
            }
            assert_eq!(deleted, called);
            let in_response = match performance.response() {
                Some(ResponseMessage::Forget(message)) => Some(message),
                _ => None,
            };
            assert_eq!(in_response, response);
        }
    }

    #[test]
    fn a_card_whose_message_is_written_stays_whatever_fails_later() {
        let mut performance = Performance::new(outcome(VisibleAnswer::Ask(Screen::default())));
        while let Some(step) = performance.next_step() {
            match step {
                Step::Send(_) => performance.went(Went::Sent(Some(9))),
                Step::Write(_) => performance.went(Went::Written),
                Step::Revoke(_) => performance.failed(),
                Step::Schedule(_) => performance.went(Went::Well),
                step => panic!("{step:?} after a failure"),
            }
        }
        assert_eq!(performance.response(), None);
    }
}
