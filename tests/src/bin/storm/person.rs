//! A made-up person with a phone.

use std::collections::{BTreeSet, VecDeque};
use std::fs;
use std::path::Path;

use anyhow::Context;
use end_to_end::{Patient, Stack};
use fastrand::Rng;
use jiff::civil::Date;
use jiff::{Timestamp, Zoned};
use journal::{Language, Zone};
use journal_telegram::Tap;
use journal_texts::Texts;
use telegram_stand_in::Message;

use crate::card::Card;
use crate::memory::Memory;
use crate::summary::Finding;

/// An update of theirs may come again as long as so few came after it. Telegram delivers one again
/// until it is answered, and holds back what comes after it in the same chat meanwhile.
const COME_AGAIN: usize = 24;

/// Where they live: clocks that change at other moments, or never, and days that begin
/// everywhere else.
const ZONES: [&str; 6] = [
    "Europe/Berlin",
    "Europe/Moscow",
    "America/New_York",
    "Pacific/Kiritimati",
    "Asia/Tehran",
    "Australia/Lord_Howe",
];

/// Someone who keeps a diary, does what their dice say, and remembers what they are told.
pub struct Person {
    pub patient: Patient<'static>,
    stack: &'static Stack,
    pub number: usize,
    pub chance: Rng,
    pub texts: &'static Texts,
    pub zone: Zone,
    pub memory: Memory,
    /// How many answers the diary showed to have taken.
    pub answers: usize,
    pub visits: usize,
    pub findings: Vec<Finding>,
    updates: VecDeque<i64>,
    all_updates: BTreeSet<i64>,
    /// Whether they leave no survey in the middle.
    pub is_resolute: bool,
    /// Their actions, each with what they saw then.
    pub story: Vec<String>,
}

/// Something that a person does.
#[derive(Clone, Debug)]
pub enum Deed {
    Types(String),
    Taps {
        message: i64,
        data: String,
    },
    /// Of a message of their own.
    Edits {
        message: i64,
        text: String,
    },
}

/// Whether a person waits until the bot has taken an update, or goes on as soon as the card asks
/// something else: then the update may come again while they answer that.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Patience {
    Patient,
    Hasty,
}

impl Person {
    pub fn new(stack: &'static Stack, number: usize, seed: u64) -> anyhow::Result<Self> {
        let mut chance = Rng::with_seed(seed.wrapping_mul(1_000_003) + number as u64);
        let language = Language::ALL[number % Language::ALL.len()];
        let zone = ZONES[chance.usize(0..ZONES.len())];
        Ok(Self {
            patient: stack.newcomer(language.code()),
            stack,
            number,
            chance,
            texts: Texts::chat(language),
            zone: zone.parse().ok().context("a zone")?,
            memory: Memory::default(),
            answers: 0,
            visits: 0,
            findings: Vec::new(),
            is_resolute: false,
            updates: VecDeque::new(),
            all_updates: BTreeSet::new(),
            story: Vec::new(),
        })
    }

    /// The wall clock where they live.
    pub fn now(&self) -> anyhow::Result<Zoned> {
        let clock = self.stack.cloud.aws.clock().context("a clock")?;
        Ok(self.zone.at(Timestamp::from_second(clock.now())?))
    }

    /// By how many seconds the clock is ahead of the machine's.
    pub fn clock_moved_by(&self) -> anyhow::Result<i64> {
        let clock = self.stack.cloud.aws.clock().context("a clock")?;
        Ok(clock.moved_by())
    }

    pub fn today(&self) -> anyhow::Result<Date> {
        Ok(self.now()?.date())
    }

    /// Whether the dice say so, that many times of a hundred.
    pub fn happens(&mut self, percent: u8) -> bool {
        self.chance.u8(0..100) < percent
    }

    pub fn one_of<T: Clone>(&mut self, several: &[T]) -> Option<T> {
        self.chance.choice(several).cloned()
    }

    /// Does something and reads the chat after it.
    pub async fn does(&mut self, deed: &Deed, patience: Patience) -> anyhow::Result<Vec<Message>> {
        let telegram = self.stack.telegram();
        let id = self.patient.id;
        let update = match deed {
            Deed::Types(text) => telegram.send_text(id, text)?.update_id,
            Deed::Taps { message, data } => telegram.tap_with_data(id, *message, data)?.update_id,
            Deed::Edits { message, text } => telegram.edit_text(id, *message, text)?.update_id,
        };
        let update = update.context("the bot is told")?;
        let at = Timestamp::now();
        let asked = |messages: &[Message]| {
            let card = Card::newest(messages)?;
            Some((card.survey, card.question))
        };
        let before = asked(&self.patient.bot_messages());
        let has_changed =
            |messages: &[Message]| patience == Patience::Hasty && asked(messages) != before;
        telegram.await_taken(id, update, has_changed).await?;
        self.updates.push_back(update);
        self.all_updates.insert(update);
        // One that is not taken yet is waited for, however many came after it.
        while self.updates.len() > COME_AGAIN
            && let Some(taken) = self.updates.iter().position(|it| !telegram.is_pending(*it))
        {
            self.updates.remove(taken);
        }
        if self.happens(15)
            && let Some(update) = self.chance.choice(self.updates.iter())
        {
            telegram.redeliver(*update);
        }
        let messages = self.patient.bot_messages();
        let seen = messages.last().map(Message::text).unwrap_or_default();
        let seen: String = seen.chars().take(60).collect();
        self.story.push(format!(
            "{at:.3} update {update} {deed:?} → {}",
            seen.replace('\n', " | ")
        ));
        Ok(messages)
    }

    /// Writes all that they did into a file of this folder, then how their chat looks now, and
    /// how each of their updates was delivered.
    pub fn tells(&self, folder: &Path) -> anyhow::Result<()> {
        fs::create_dir_all(folder)?;
        let file = folder.join(format!("{}.txt", self.patient.id));
        let mut lines = self.story.clone();
        lines.push("\nThe chat:".to_owned());
        lines.extend(
            self.patient
                .telegram()
                .messages(self.patient.id)
                .iter()
                .map(|it| {
                    let edited = it.edited_at.map(|at| format!(", edited {at}"));
                    let text = it.text().replace('\n', " | ");
                    let (id, author, sent) = (it.id, it.author, it.sent_at);
                    format!(
                        "{id} {author:?} {sent}{}: {text}",
                        edited.unwrap_or_default()
                    )
                }),
        );
        lines.push("\nThe deliveries:".to_owned());
        let deliveries = self.patient.telegram().deliveries().into_iter();
        let own = deliveries.filter(|it| self.all_updates.contains(&it.update_id));
        lines.extend(own.map(|it| {
            let (update, attempt, at) = (it.update_id, it.attempt, it.at);
            let outcome = it.error.unwrap_or_else(|| "taken".to_owned());
            format!("update {update}, attempt {attempt}, {at}: {outcome}")
        }));
        Ok(fs::write(file, lines.join("\n"))?)
    }

    /// Waits until all that they did is taken, and reads the chat.
    pub async fn settles(&mut self) -> anyhow::Result<Vec<Message>> {
        let telegram = self.stack.telegram();
        for update in &self.updates {
            let id = self.patient.id;
            telegram.await_taken(id, *update, |_| false).await?;
        }
        Ok(self.patient.bot_messages())
    }

    /// Types, and waits until that is taken.
    pub async fn types(&mut self, text: impl Into<String>) -> anyhow::Result<Vec<Message>> {
        self.does(&Deed::Types(text.into()), Patience::Patient)
            .await
    }

    /// Taps a button that does this, and waits until that is taken.
    pub async fn taps(&mut self, tap: impl Into<Tap>) -> anyhow::Result<Vec<Message>> {
        Ok(self.taps_newest(tap).await?.1)
    }

    /// The same; returns the tapped message, which is the newest, and the chat.
    pub async fn taps_newest(
        &mut self,
        tap: impl Into<Tap>,
    ) -> anyhow::Result<(i64, Vec<Message>)> {
        let data = tap.into().to_string();
        let messages = self.patient.bot_messages();
        let mut texts = messages.iter().rev().filter(|it| it.file().is_none());
        let message = texts.next().context("the bot has not said anything")?.id;
        let deed = Deed::Taps { message, data };
        Ok((message, self.does(&deed, Patience::Patient).await?))
    }
}
