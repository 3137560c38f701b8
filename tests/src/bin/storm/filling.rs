//! A survey from its first card to its end.

use std::collections::BTreeSet;

use anyhow::bail;
use jiff::civil::Date;
use journal::Question;
use journal_telegram::tap::{DayAction, DayTap, Origin, SurveyAction};
use telegram_stand_in::Message;

use crate::card::{Card, ShownDay};
use crate::looking::Told;
use crate::memory::{Known, KnownAnswers};
use crate::person::{Patience, Person};
use crate::reply;

/// More deeds than any day takes, however much goes wrong.
const MOST_DEEDS: usize = 200;

/// How many surveys a person begins about a day before they give up.
const MOST_SURVEYS: usize = 5;

/// How often in a row a person may see nothing that leads on.
const MOST_IN_VAIN: usize = 6;

/// A survey that is being filled.
struct Filling {
    day: Date,
    /// Whether something was stored of the day before.
    is_known: bool,
    answers: KnownAnswers,
    /// The reply whose effect was not seen yet.
    pending: Option<(Question, Known)>,
    survey: Option<String>,
    /// The questions that were answered in this survey.
    replied: BTreeSet<Question>,
    /// The question from which the last reply leads back.
    goes_back_from: Option<Question>,
    /// Whether an answered question came back by itself, so that it is not known which of two
    /// answers was taken.
    is_confused: bool,
    /// Whether the card is the one that is open now.
    has_looked: bool,
    /// The options that are chosen for the open question, by what the person tapped.
    chosen: BTreeSet<String>,
    /// The question that was open when they saw a card last.
    question: Option<Question>,
    /// The messages about the day when the survey was begun.
    before: Vec<(i64, String)>,
    given: usize,
}

/// How a survey ended.
enum Ending {
    /// The day was shown.
    Shown,
    /// The person left it.
    Left,
    /// Another survey is open, so that it was left, or became the day unseen.
    Replaced,
}

impl Person {
    /// Fills a day of which nothing is known.
    pub async fn fills(&mut self, day: Date) -> anyhow::Result<()> {
        for _ in 0..MOST_SURVEYS {
            let messages = self.types("/add").await?;
            let known = KnownAnswers::default();
            let ending = self.goes_through(day, known, Question::Comment, messages);
            let is_left = matches!(ending.await?, Ending::Left);
            if is_left || self.memory.days.contains_key(&day) {
                return Ok(());
            }
        }
        bail!("{day} is not filled after {MOST_SURVEYS} surveys")
    }

    /// Changes one answer of a stored day.
    pub async fn changes(&mut self, day: Date) -> anyhow::Result<()> {
        let Some(known) = self.memory.days.get(&day).cloned() else {
            return Ok(());
        };
        let questions = known.answers.questions().into_iter();
        let questions: Vec<_> = questions
            .filter(|question| !matches!(question, Question::Date | Question::Headache))
            .collect();
        let Some(question) = self.one_of(&questions) else {
            return Ok(());
        };
        let tap = DayTap {
            day,
            action: DayAction::ChangeOne(question),
            origin: Origin::Chat,
        };
        let messages = self.taps(tap).await?;
        match Card::newest(&messages) {
            Some(card) if card.question == question => {
                let ending = self.goes_through(day, known.answers, question, messages);
                ending.await.map(drop)
            }
            // An answer that came late shows something else.
            _ => self.makes_sure(day, Told::Nothing).await,
        }
    }

    /// Answers card after card until the day is shown, the survey is left or another is open.
    /// Then the person makes sure of the day. It may be stored once the `last` question
    /// is answered.
    async fn goes_through(
        &mut self,
        day: Date,
        known: KnownAnswers,
        last: Question,
        messages: Vec<Message>,
    ) -> anyhow::Result<Ending> {
        let mut filling = Filling::new(day, known, &messages);
        let ending = self.answers_cards(&mut filling, messages).await?;
        self.answers += filling.given;
        let is_last_answered = filling.replied.contains(&last) || filling.is_in_doubt();
        let told = match ending {
            Ending::Shown => Told::Stored(filling.into_answers()),
            _ if is_last_answered => Told::Unseen(filling.into_answers()),
            _ => Told::Nothing,
        };
        self.makes_sure(day, told).await?;
        Ok(ending)
    }

    async fn answers_cards(
        &mut self,
        filling: &mut Filling,
        mut messages: Vec<Message>,
    ) -> anyhow::Result<Ending> {
        let day = filling.day;
        let mut in_vain = 0;
        for _ in 0..MOST_DEEDS {
            if filling.is_over(&messages) {
                return Ok(Ending::Shown);
            }
            let Some(card) = Card::newest(&messages) else {
                in_vain += 1;
                if in_vain > MOST_IN_VAIN {
                    bail!("no card and no day {day}, {in_vain} times");
                }
                messages = self.types("/add").await?;
                continue;
            };
            if filling.is_of_another(&card) {
                return Ok(Ending::Replaced);
            }
            filling.sees(&card);
            let is_doubted = card.ways.contains(&SurveyAction::Confirm);
            // Perhaps the card is an older one: the command brings the one that is open.
            let seems_old = (filling.comes_back(&card) && !is_doubted)
                || filling.is_behind(&card)
                || filling.chosen != card.chosen;
            if seems_old && !filling.has_looked {
                self.settles().await?;
                messages = self.types("/add").await?;
                filling.has_looked = true;
                continue;
            }
            filling.has_looked = false;
            if !self.is_resolute && self.happens(1) {
                return Ok(Ending::Left);
            }
            let reply = self.reply(&card, day);
            filling.goes_back_from = reply.is_way_back().then_some(card.question);
            if reply.is_way_back()
                && let Some(marked) = reply::marked(&card)
            {
                // Who changes one answer may end with another: what is marked stays so.
                filling.answers.may_be(card.question, Known::this(marked));
            }
            if let Some(option) = &reply.chooses {
                filling.chosen.insert(option.clone());
            }
            if let Some(answer) = &reply.answer {
                filling.gives(card.question, answer.clone());
            }
            // Marks are read from the card, so that it has to be the newest, as well as the one
            // that shows which of two answers was taken.
            let is_hasty = reply.answer.is_some() && self.happens(40) && !filling.is_in_doubt();
            let patience = match is_hasty {
                true => Patience::Hasty,
                false => Patience::Patient,
            };
            messages = self.does(&reply.deed, patience).await?;
        }
        bail!("{day} is not filled after {MOST_DEEDS} deeds")
    }
}

impl Filling {
    fn new(day: Date, answers: KnownAnswers, messages: &[Message]) -> Self {
        let shown = messages.iter().filter_map(ShownDay::in_message);
        Self {
            day,
            is_known: !answers.is_empty(),
            answers,
            pending: None,
            survey: None,
            replied: BTreeSet::new(),
            goes_back_from: None,
            is_confused: false,
            has_looked: false,
            chosen: BTreeSet::new(),
            question: None,
            before: shown.map(|shown| (shown.message, shown.text)).collect(),
            given: 0,
        }
    }

    fn is_of_another(&self, card: &Card) -> bool {
        self.survey.as_ref().is_some_and(|it| *it != card.survey)
    }

    /// Takes note of the card: one of a later question shows that a reply was taken, and which of
    /// two where it is asked after one of them alone.
    fn sees(&mut self, card: &Card) {
        self.survey.get_or_insert_with(|| card.survey.clone());
        if self.question.replace(card.question) != Some(card.question) || self.has_looked {
            self.chosen.clone_from(&card.chosen);
        }
        match self.pending.take() {
            Some((question, known)) if card.question > question => {
                self.given += 1;
                if known.is_in_doubt() {
                    self.may_have_answered(|it| question < it && it < card.question);
                }
                self.takes(question, known.told_by_next(question, card.question));
            }
            Some((question, known)) if card.question < question => {
                self.is_confused = true;
                self.takes(question, known);
            }
            pending => self.pending = pending,
        }
    }

    /// Whether the card asks what was answered before, though the person did not go back to it.
    fn comes_back(&mut self, card: &Card) -> bool {
        let comes_back = self.replied.contains(&card.question) && !self.went_back_to(card.question);
        if comes_back && self.pending.is_none() {
            self.is_confused = true;
        }
        comes_back
    }

    /// Whether the card asks what the person is past: the way back from it was not seen, or an
    /// earlier question comes though they did not go back to it.
    fn is_behind(&self, card: &Card) -> bool {
        let is_left = self.goes_back_from == Some(card.question);
        let last = self.replied.last();
        let is_passed = last.is_some_and(|last| card.question < *last);
        is_left || (is_passed && !self.went_back_to(card.question))
    }

    /// Whether the last reply leads back to this question: the one answered before, and no other.
    fn went_back_to(&self, question: Question) -> bool {
        let before = |from| self.replied.range(..from).next_back();
        self.goes_back_from.and_then(before) == Some(&question)
    }

    /// Whether the open question was answered twice, so that the first answer may come so late
    /// that the second meets the question after it.
    fn is_in_doubt(&self) -> bool {
        let pending = self.pending.as_ref();
        pending.is_some_and(|(_, known)| known.is_in_doubt())
    }

    /// An answer to another question may have been taken for one to these.
    fn may_have_answered(&mut self, are_they: impl Fn(Question) -> bool) {
        for question in Question::all().filter(|it| are_they(*it)) {
            self.answers.may_be(question, Known::anything());
        }
    }

    fn takes(&mut self, question: Question, known: Known) {
        match self.is_confused {
            true => self.answers.may_be(question, known),
            false => self.answers.insert(question, known),
        }
    }

    /// Replies to a question, perhaps once more.
    fn gives(&mut self, question: Question, answer: Known) {
        self.replied.insert(question);
        let before = self.pending.take().filter(|(it, _)| *it == question);
        let answer = match before {
            Some((_, before)) => before.or(answer),
            None => answer,
        };
        self.pending = Some((question, answer));
    }

    /// Whether the survey has become the day: its message is newer than every card of the survey.
    fn is_over(&self, messages: &[Message]) -> bool {
        let Some(shown) = ShownDay::newest(messages, self.day) else {
            return false;
        };
        let is_below = Card::newest(messages)
            .is_none_or(|card| self.is_of_another(&card) || card.at <= shown.at);
        // A change may be to the same answer.
        let may_look_as_before = self.survey.is_some() && self.is_known;
        is_below && (may_look_as_before || self.is_new(&shown))
    }

    fn is_new(&self, shown: &ShownDay) -> bool {
        let mut before = self.before.iter();
        !before.any(|(message, text)| (*message, text) == (shown.message, &shown.text))
    }

    /// The answers of the day as the person knows them from now on.
    fn into_answers(mut self) -> KnownAnswers {
        if let Some((question, known)) = self.pending.take() {
            if known.is_in_doubt() {
                self.may_have_answered(|it| question < it);
            }
            self.takes(question, known);
        }
        self.answers.without_others()
    }
}
