//! A survey from its first card to the stored day.

use std::collections::BTreeSet;

use anyhow::bail;
use jiff::civil::Date;
use journal::Question;
use journal_telegram::tap::{DayAction, DayTap, Origin, SurveyAction};
use telegram_stand_in::Message;

use crate::card::{Card, ShownDay};
use crate::memory::{Known, KnownAnswers, KnownDay};
use crate::person::{Patience, Person};
use crate::visit::about;

/// More deeds than any day takes, however much goes wrong.
const MOST_DEEDS: usize = 200;

/// How often in a row a person may see nothing that leads on.
const MOST_IN_VAIN: usize = 6;

/// A survey that is being filled.
struct Filling {
    day: Date,
    /// The memory of the day as it was before.
    known_before: KnownAnswers,
    answers: KnownAnswers,
    /// The reply whose effect was not seen yet.
    pending: Option<(Question, Known)>,
    survey: Option<String>,
    /// The questions that were answered in this survey.
    replied: BTreeSet<Question>,
    /// Whether the last reply was a way back.
    goes_back: bool,
    /// Whether an answered question came back by itself, so that it is not known which of two
    /// answers was taken.
    is_confused: bool,
    /// Whether the card is the one that is open now.
    has_looked: bool,
    /// The messages about the day when the survey was begun.
    before: Vec<(i64, String)>,
    given: usize,
}

impl Person {
    /// Fills a day of which nothing is known.
    pub async fn fills(&mut self, day: Date) -> anyhow::Result<()> {
        let messages = self.types("/add").await?;
        self.goes_through(day, KnownAnswers::default(), messages)
            .await
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
                let before = known.clone();
                self.goes_through(day, known.answers, messages).await?;
                self.makes_sure(day, before).await
            }
            // Another survey is open: an update that opened it has come again.
            _ => self.leaves().await,
        }
    }

    /// Makes sure that a change is stored: what showed the day may have been the answer to an
    /// earlier update that came again.
    async fn makes_sure(&mut self, day: Date, before: KnownDay) -> anyhow::Result<()> {
        self.settles().await?;
        let messages = self.types("/stop").await?;
        let unchanged = self.texts.get("day-unchanged");
        let newest = messages
            .last()
            .filter(|it| it.text().starts_with(&unchanged));
        if newest
            .and_then(ShownDay::in_message)
            .is_some_and(|shown| shown.day == day)
        {
            self.memory.days.insert(day, before);
        }
        // An answer to an update that came again may have been shown last, and be older.
        let messages = self.taps(about(day, DayAction::Show)).await?;
        let shown = ShownDay::newest(&messages, day);
        if let (Some(known), Some(shown)) = (self.memory.days.get_mut(&day), shown) {
            known.text = shown.text;
        }
        Ok(())
    }

    /// Leaves the survey that is open, if one is.
    pub async fn leaves(&mut self) -> anyhow::Result<()> {
        self.types("/stop").await?;
        Ok(())
    }

    /// Answers card after card until the day is shown.
    async fn goes_through(
        &mut self,
        day: Date,
        answers: KnownAnswers,
        mut messages: Vec<Message>,
    ) -> anyhow::Result<()> {
        let mut filling = Filling::new(day, answers, &messages);
        let mut in_vain = 0;
        for _ in 0..MOST_DEEDS {
            if let Some(shown) = filling.finished(&messages) {
                self.answers += filling.given;
                let known = filling.into_known(shown);
                self.memory.days.insert(day, known);
                return Ok(());
            }
            let Some(card) = Card::newest(&messages) else {
                in_vain += 1;
                if in_vain > MOST_IN_VAIN {
                    bail!("no card and no day {day}, {in_vain} times");
                }
                messages = self.types("/add").await?;
                continue;
            };
            filling.sees(&card);
            let is_doubted = card.ways.contains(&SurveyAction::Confirm);
            if filling.comes_back(&card) && !is_doubted && !filling.has_looked {
                // Perhaps the card is an older one: the command brings the one that is open.
                self.settles().await?;
                messages = self.types("/add").await?;
                filling.has_looked = true;
                continue;
            }
            filling.has_looked = false;
            if !self.is_resolute && self.happens(1) {
                return self.gives_up(day, filling).await;
            }
            let reply = self.reply(&card, day);
            // The card is sent before it is written that it is open: a way back in between
            // leads from the question before.
            if reply.is_way_back() && self.is_awaited() {
                messages = self.settles().await?;
                continue;
            }
            filling.goes_back = reply.is_way_back();
            if let Some(answer) = &reply.answer {
                filling.gives(card.question, answer.clone());
            }
            // Marks are read from the card, so that it has to be the newest.
            let is_hasty = reply.answer.is_some() && self.happens(40);
            let patience = match is_hasty {
                true => Patience::Hasty,
                false => Patience::Patient,
            };
            messages = self.does(&reply.deed, patience).await?;
        }
        bail!("{day} is not filled after {MOST_DEEDS} deeds")
    }

    /// Leaves the survey in the middle. The day stays as it was, unless the last answer has
    /// stored it already.
    async fn gives_up(&mut self, day: Date, filling: Filling) -> anyhow::Result<()> {
        let messages = self.types("/stop").await?;
        if let Some(shown) = filling.finished(&messages)
            && !shown.text.starts_with(&self.texts.get("day-unchanged"))
        {
            let known = filling.into_known(shown);
            self.memory.days.insert(day, known);
        }
        Ok(())
    }
}

impl Filling {
    fn new(day: Date, answers: KnownAnswers, messages: &[Message]) -> Self {
        let shown = messages.iter().filter_map(ShownDay::in_message);
        Self {
            day,
            known_before: answers.clone(),
            answers,
            pending: None,
            survey: None,
            replied: BTreeSet::new(),
            goes_back: false,
            is_confused: false,
            has_looked: false,
            before: shown.map(|shown| (shown.message, shown.text)).collect(),
            given: 0,
        }
    }

    /// Takes note of the card: one of a later question shows that the reply was taken.
    fn sees(&mut self, card: &Card) {
        let survey = self.survey.get_or_insert_with(|| card.survey.clone());
        if *survey != card.survey {
            // The one before was left, and is asked anew; or it became the day, unseen.
            *survey = card.survey.clone();
            self.is_confused = true;
            if let Some((question, known)) = self.pending.take() {
                self.takes(question, known);
            }
            self.replied.clear();
        }
        match self.pending.take() {
            Some((question, known)) if card.question > question => {
                self.given += 1;
                self.takes(question, known);
            }
            Some((question, known)) if card.question < question => {
                self.is_confused = true;
                self.takes(question, known);
            }
            pending => self.pending = pending,
        }
    }

    /// Whether the card asks what was answered before, though the person did not go back.
    fn comes_back(&mut self, card: &Card) -> bool {
        let comes_back = self.replied.contains(&card.question) && !self.goes_back;
        if comes_back && self.pending.is_none() {
            self.is_confused = true;
        }
        comes_back
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

    /// The day, once the survey has become it: its message is newer than every card of the survey.
    fn finished(&self, messages: &[Message]) -> Option<ShownDay> {
        let shown = ShownDay::newest(messages, self.day)?;
        let is_over = Card::newest(messages).is_none_or(|card| {
            let is_another = self.survey.as_ref().is_some_and(|it| *it != card.survey);
            is_another || card.at <= shown.at
        });
        let may_look_as_before = self.survey.is_some() && !self.known_before.is_empty();
        (is_over && (may_look_as_before || self.is_new(&shown))).then_some(shown)
    }

    fn is_new(&self, shown: &ShownDay) -> bool {
        let mut before = self.before.iter();
        !before.any(|(message, text)| (*message, text) == (shown.message, &shown.text))
    }

    /// The day as the person knows it from now on.
    fn into_known(mut self, shown: ShownDay) -> KnownDay {
        let before_looks_the_same = !self.is_new(&shown);
        if let Some((question, known)) = self.pending.take() {
            self.takes(question, known);
        }
        let answers = self.answers.without_others();
        // Where the day looks as before, nobody has said that the change was stored.
        let answers = match before_looks_the_same {
            true => self.known_before.or(answers),
            false => answers,
        };
        KnownDay {
            answers,
            text: shown.text,
        }
    }
}
