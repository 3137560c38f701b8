//! The replies that a person can give to a card.

use jiff::civil::{Date, time};
use journal::answer::{Answer, Intensity, Location, Onset, Resolution, Triggers, Words};
use journal::questionnaire::{Kind, NO, NONE, NOW};
use journal::{ClockTime, Question};
use journal_telegram::tap::SurveyAction;

use crate::card::Card;
use crate::memory::Known;
use crate::person::{Deed, Person};

/// A deed at a card, with the answer that it gives to the card's question.
#[derive(Clone, Debug)]
pub struct Reply {
    pub deed: Deed,
    /// `None` where it answers nothing: a way back, or one of several that are chosen.
    pub answer: Option<Known>,
    /// The option of several that it chooses.
    pub chooses: Option<String>,
}

impl Reply {
    fn by_button(card: &Card, action: SurveyAction, answer: Option<Answer>) -> Self {
        let deed = Deed::Taps {
            message: card.message,
            data: card.button(action),
        };
        Self {
            deed,
            answer: answer.map(Known::this),
            chooses: None,
        }
    }

    /// Whether the question before is asked after it.
    pub fn is_way_back(&self) -> bool {
        match &self.deed {
            Deed::Types(words) => words == "/back",
            Deed::Taps { data, .. } => data.ends_with(":back"),
            Deed::Edits { .. } => false,
        }
    }

    fn by_words(words: String, answer: Answer) -> Self {
        Self {
            deed: Deed::Types(words),
            answer: Some(Known::this(answer)),
            chooses: None,
        }
    }

    fn nothing_by_words(words: &str) -> Self {
        Self {
            deed: Deed::Types(words.to_owned()),
            answer: None,
            chooses: None,
        }
    }
}

impl Person {
    /// A reply to a card about this day.
    pub fn reply(&mut self, card: &Card, day: Date) -> Reply {
        let has = |way: &SurveyAction| card.ways.contains(way);
        if has(&SurveyAction::Confirm) {
            // The answer that is doubted is the one given before.
            return Reply::by_button(card, SurveyAction::Confirm, None);
        }
        if card.question == Question::Date {
            return self.say_the_day(card, day);
        }
        if self.is_resolute && card.question == Question::Headache {
            let no = SurveyAction::Option(NO.to_owned());
            return Reply::by_button(card, no, Some(Answer::YesNo(false)));
        }
        if has(&SurveyAction::Back) && self.happens(3) {
            return Reply::by_button(card, SurveyAction::Back, None);
        }
        if self.happens(2) {
            let aside = ["/help", "/settings", "/calendar", "/medicines", "/back"];
            let command = self.one_of(&aside).unwrap_or("/help");
            return Reply::nothing_by_words(command);
        }
        if has(&SurveyAction::Skip) && self.happens(6) {
            return Reply::by_button(card, SurveyAction::Skip, Some(Answer::Unknown));
        }
        match card.question.kind() {
            Kind::Several => self.choose_several(card),
            Kind::Medicines => self.say_medicines(card),
            Kind::Words => self.say_something(card),
            Kind::Moment if self.happens(40) => self.say_a_time(card),
            Kind::Scale if self.happens(40) => self.say_how_strong(),
            _ => self.choose_one(card),
        }
    }

    fn say_the_day(&mut self, card: &Card, day: Date) -> Reply {
        let answer = Answer::Date(day);
        let id = day.to_string();
        match card.options.contains(&id) && self.happens(60) {
            true => Reply::by_button(card, SurveyAction::Option(id), Some(answer)),
            false => Reply::by_words(day.strftime("%d.%m.%Y").to_string(), answer),
        }
    }

    /// An option by its button, or by its label in words.
    fn choose_one(&mut self, card: &Card) -> Reply {
        let options: Vec<String> = card
            .options
            .iter()
            .filter(|id| *id != NOW)
            .cloned()
            .collect();
        let Some(id) = self.one_of(&options) else {
            return Reply::nothing_by_words("/back");
        };
        let answer = card.question.read(&id).ok();
        match answer {
            Some(answer) if self.happens(20) => {
                Reply::by_words(self.texts.option(card.question, &id), answer)
            }
            answer => Reply::by_button(card, SurveyAction::Option(id), answer),
        }
    }

    fn choose_several(&mut self, card: &Card) -> Reply {
        let others: Vec<String> = card
            .options
            .iter()
            .filter(|id| *id != NONE && !card.chosen.contains(*id))
            .cloned()
            .collect();
        if card.question == Question::Triggers && card.chosen.is_empty() && self.happens(30) {
            let none = Answer::Triggers(Triggers::default());
            return Reply::by_button(card, SurveyAction::Option(NONE.to_owned()), Some(none));
        }
        if !card.chosen.is_empty() && (others.is_empty() || self.happens(50)) {
            return Reply::by_button(card, SurveyAction::Done, marked(card));
        }
        match self.one_of(&others) {
            Some(id) => Reply {
                chooses: Some(id.clone()),
                ..Reply::by_button(card, SurveyAction::Option(id), None)
            },
            None => Reply::by_button(card, SurveyAction::Skip, Some(Answer::Unknown)),
        }
    }

    fn say_medicines(&mut self, card: &Card) -> Reply {
        if self.happens(60) {
            let none = Answer::Medicines(Vec::new());
            return Reply::by_button(card, SurveyAction::Option(NONE.to_owned()), Some(none));
        }
        let names = ["Ibuprofen", "Paracetamol", "Sumatriptan"];
        let name = self.one_of(&names).unwrap_or("Ibuprofen");
        let amount = 100 * self.chance.u32(1..5);
        Reply {
            deed: Deed::Types(format!("{name} {amount} mg")),
            answer: Some(Known::with(format!("{amount} mg"))),
            chooses: None,
        }
    }

    fn say_something(&mut self, card: &Card) -> Reply {
        if self.happens(50) {
            let none = SurveyAction::Option(NONE.to_owned());
            return Reply::by_button(card, none, Some(Answer::Comment(None)));
        }
        let (number, token) = (self.number, self.chance.u32(..));
        let words = format!("note {number}-{token}");
        let comment = Words::parse(&words, words.len()).ok();
        Reply::by_words(words, Answer::Comment(comment))
    }

    fn say_a_time(&mut self, card: &Card) -> Reply {
        let (hour, minute) = (self.chance.i8(0..24), self.chance.i8(0..60));
        let at = ClockTime(time(hour, minute, 0, 0));
        let answer = match card.question {
            Question::Onset => Answer::Onset(Onset::At(at)),
            _ => Answer::Resolution(Resolution::At(at)),
        };
        Reply::by_words(format!("{hour:02}:{minute:02}"), answer)
    }

    fn say_how_strong(&mut self) -> Reply {
        let scale: Vec<Intensity> = Intensity::scale().collect();
        let intensity = self.one_of(&scale).unwrap_or(scale[0]);
        Reply::by_words(intensity.get().to_string(), Answer::Intensity(intensity))
    }
}

/// The answer that the marks on a card are; `None` where there are none.
pub fn marked(card: &Card) -> Option<Answer> {
    if card.chosen.is_empty() {
        return None;
    }
    let mut location = Location::default();
    let mut triggers = Triggers::default();
    for id in &card.chosen {
        match card.question.read(id).ok()? {
            Answer::Location(one) => one.sites().iter().for_each(|site| location.add(*site)),
            Answer::Triggers(one) => triggers.known.extend(one.known),
            _ => return None,
        }
    }
    Some(match card.question {
        Question::Location => Answer::Location(location),
        _ => Answer::Triggers(triggers),
    })
}
