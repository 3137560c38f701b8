//! Messages of the bot's as a person reads them.

use std::collections::BTreeSet;

use jiff::Timestamp;
use jiff::civil::Date;
use journal::Question;
use journal_telegram::Tap;
use journal_telegram::tap::{DayAction, SurveyAction};
use telegram_stand_in::Message;

/// The card of an open survey.
#[derive(Clone, Debug)]
pub struct Card {
    pub message: i64,
    /// When the message came or was last changed.
    pub at: Timestamp,
    pub survey: String,
    pub question: Question,
    /// The ids of the options on its buttons.
    pub options: Vec<String>,
    /// Those of them that are marked as chosen.
    pub chosen: BTreeSet<String>,
    /// The other buttons.
    pub ways: Vec<SurveyAction>,
}

/// A stored day, as a message shows it.
#[derive(Clone, Debug)]
pub struct ShownDay {
    pub message: i64,
    pub day: Date,
    pub text: String,
    /// When the message came or was last changed.
    pub at: Timestamp,
}

impl Card {
    /// The card in a message, if there is one.
    pub fn in_message(message: &Message) -> Option<Self> {
        let mut card: Option<Self> = None;
        for button in message.buttons() {
            let Some(Tap::Survey(tap)) = tap(button.callback_data.as_deref()) else {
                continue;
            };
            let card = card.get_or_insert_with(|| Self {
                message: message.id,
                at: moment(message),
                survey: tap.survey.clone(),
                question: tap.question,
                options: Vec::new(),
                chosen: BTreeSet::new(),
                ways: Vec::new(),
            });
            match tap.action {
                SurveyAction::Option(id) => {
                    if button.text.starts_with('✓') {
                        card.chosen.insert(id.clone());
                    }
                    card.options.push(id);
                }
                way => card.ways.push(way),
            }
        }
        card
    }

    /// The card that came or changed last, of the survey that was begun last: an answer to an
    /// update that came again may change a card of an earlier one, far above.
    pub fn newest(messages: &[Message]) -> Option<Self> {
        let cards = messages.iter().filter_map(Self::in_message);
        // The id of a survey is the number of the update that began it.
        cards.max_by_key(|card| (card.survey.clone(), card.at, card.message))
    }

    /// The data of a button of this card.
    pub fn button(&self, action: SurveyAction) -> String {
        let tap = journal_telegram::tap::SurveyTap {
            survey: self.survey.clone(),
            question: self.question,
            action,
        };
        Tap::Survey(tap).to_string()
    }
}

impl ShownDay {
    /// The day in a message, if it shows a stored one.
    pub fn in_message(message: &Message) -> Option<Self> {
        let mut buttons = message.buttons().into_iter();
        let day = buttons.find_map(|button| match tap(button.callback_data.as_deref())? {
            Tap::Day(tap) if tap.action == DayAction::Change => Some(tap.day),
            _ => None,
        })?;
        Some(Self {
            message: message.id,
            day,
            text: message.text().to_owned(),
            at: moment(message),
        })
    }

    /// The message about a day that came or changed last.
    pub fn newest(messages: &[Message], day: Date) -> Option<Self> {
        let shown = messages.iter().filter_map(Self::in_message);
        let shown = shown.filter(|shown| shown.day == day);
        shown.max_by_key(|shown| (shown.at, shown.message))
    }
}

/// The data of a button that does this, in whatever message it is.
pub fn button(messages: &[Message], is_it: impl Fn(&Tap) -> bool) -> Option<(i64, String)> {
    let of = |message: &Message| {
        let mut buttons = message.buttons().into_iter();
        let data = buttons.find_map(|button| {
            let data = button.callback_data.as_deref()?;
            is_it(&tap(Some(data))?).then(|| data.to_owned())
        });
        data.map(|data| (message.id, data))
    };
    messages.iter().rev().find_map(of)
}

fn tap(data: Option<&str>) -> Option<Tap> {
    data?.parse().ok()
}

fn moment(message: &Message) -> Timestamp {
    message.edited_at.unwrap_or(message.sent_at)
}
