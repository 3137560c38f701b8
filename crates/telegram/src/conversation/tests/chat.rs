//! A chat in which a person types and taps, and a diary that the outcomes write to.

use std::collections::BTreeMap;

use jiff::Timestamp;
use jiff::civil::Date;
use journal::missed::missed_days;
use journal::order::Occasion;
use journal::questionnaire::{Form, NO, Question};
use journal::{
    Consent, Entry, Language, Link, Order, Period, Profile, Retention, Zone, visible_text,
};
use journal_texts::Texts;

use crate::conversation::{Attempt, BotConfig, respond};
use crate::input::{Input, InputKind};
use crate::messenger::reply_to;
use crate::outcome::{ImportRequest, Menu, MessagePlace, Outcome, ScheduleChange, Waiting};
use crate::performance::{PassedOn, Performance, ResponseMessage, Step, Went};
use crate::screen::{Keys, Missed, Reader, Screen, reminder};
use crate::{Change, ChatMemory, DayChange, Diary, Entries, Survey, SurveyChange};

const MOSCOW: &str = "Europe/Moscow";
pub const REGION: &str = "eu-central-1";

fn name(step: &Step) -> String {
    match step {
        Step::Schedule(_) => "schedule".into(),
        Step::PassOn(_) => "pass on".into(),
        Step::Send(_) => "send".into(),
        Step::Write(_) => "write".into(),
        Step::Revoke(_) => "revoke".into(),
        Step::Erase => "erase".into(),
        Step::Order(order, Some(_)) => format!("say that {} is made", order.id),
        Step::Order(order, None) => format!("order {}", order.id),
        Step::Import(..) => "import".into(),
        Step::ReadDay(_) => "read the day".into(),
        Step::ReadLinks => "read the links".into(),
        Step::Forget(message) => format!("delete {message}"),
        Step::TakeBack(message) => format!("take back {message}"),
    }
}

/// The link that the order asks for.
fn made_link(order: &Order) -> Option<Link> {
    let Occasion::Link { life, .. } = order.occasion else {
        return None;
    };
    Some(Link {
        id: order.id.clone(),
        period: order.period,
        language: order.language,
        made_at: order.ordered_at,
        ends_at: life.end(order.ordered_at),
    })
}

/// Panics where Telegram would refuse the screen, by the stricter reading of its limits: UTF-16
/// units, of which there are never fewer than characters.
pub(super) fn assert_telegram_takes(screen: &Screen) {
    let units = |text: &str| text.encode_utf16().count();
    let sent = reply_to(5, screen);
    let mut text = String::new();
    for piece in sent["text"].as_str().expect("a text").split('<') {
        text.push_str(piece.split_once('>').map_or(piece, |(_, after)| after));
    }
    let text = html_escape::decode_html_entities(&text);
    assert!((1..=4096).contains(&units(&text)), "{} units", units(&text));
    let rows = sent["reply_markup"]["inline_keyboard"].as_array();
    for button in rows
        .into_iter()
        .flatten()
        .flat_map(|row| row.as_array())
        .flatten()
    {
        let [label, data] = ["text", "callback_data"].map(|name| button[name].as_str());
        let (label, data) = (label.expect("a label"), data.expect("data"));
        assert!(!visible_text(label).is_empty(), "{label:?} is blank");
        assert!(units(label) <= 66, "{label:?} is too long");
        assert!((1..=64).contains(&data.len()), "{data:?}");
    }
}

/// A step failed: another write came between the reading and this one, or the test
/// wants it so.
#[derive(Debug)]
pub(super) struct Failed;

/// A chat with the bot, its storage included.
pub(super) struct Chat {
    pub diary: Diary,
    pub days: BTreeMap<Date, Entry>,
    /// Days that can still be taken back.
    pub deleted: BTreeMap<Date, Entry>,
    pub messages: BTreeMap<i32, Screen>,
    pub next_message: i32,
    pub update: u32,
    /// The message in which each typed update came.
    pub typed: BTreeMap<u32, i32>,
    pub now: Timestamp,
    pub language: &'static str,
    pub schedules: Vec<ScheduleChange>,
    pub menu: Menu,
    /// The keys that the last prompt put in the place of the phone's keyboard.
    pub keys: Option<Keys>,
    pub toast: Option<String>,
    pub orders: Vec<String>,
    pub imports: Vec<ImportRequest>,
    /// The days of each order.
    pub periods: Vec<Period>,
    /// The links that open: each ordered one is taken for made.
    pub links: Vec<Link>,
    /// How often everything was erased.
    pub erasures: usize,
    /// The words passed on to the team.
    pub feedback: Vec<String>,
    /// How words to the team go.
    pub passed_on: PassedOn,
    /// Until when nothing can be ordered.
    pub refused_until: Option<Timestamp>,
    pub has_operator: bool,
    pub retention_days: u16,
    pub operator_name: Option<String>,
    pub saves: usize,
    /// The steps in which the last outcome was performed.
    pub steps: Vec<String>,
    /// The step that fails.
    pub fails: Option<&'static str>,
    /// Whether that step is carried out all the same.
    pub loses_answer: bool,
    /// Whether Telegram takes no message now.
    pub is_telegram_slow: bool,
    /// The part of the last answer that went back in the response.
    pub response: Option<ResponseMessage>,
}

/// A tap on a button of a message that Telegram can still change.
pub fn tap(message: i32, data: &str) -> InputKind {
    InputKind::Tap {
        callback: "c".into(),
        message,
        sent_at: None,
        is_editable: true,
        tap: data.parse().ok(),
    }
}

impl Chat {
    /// Someone who has agreed that a diary is kept, and has done nothing else.
    pub fn new(language: &'static str) -> Self {
        let mut chat = Self::newcomer(language);
        let spoken = Language::of_tag(language).unwrap_or(Language::En);
        chat.diary.profile = Some(Profile {
            consent: Some(Consent::new(chat.now)),
            version: 1,
            ..Profile::new(spoken, MOSCOW.parse().expect("a zone"))
        });
        chat
    }

    /// Someone of whom nothing is stored.
    pub fn newcomer(language: &'static str) -> Self {
        Self {
            diary: Diary::default(),
            days: BTreeMap::new(),
            deleted: BTreeMap::new(),
            messages: BTreeMap::new(),
            next_message: 1,
            update: 100,
            typed: BTreeMap::new(),
            now: "2026-11-23T15:00:00Z".parse().expect("a time"),
            language,
            schedules: Vec::new(),
            menu: Menu::Usual,
            keys: None,
            toast: None,
            orders: Vec::new(),
            imports: Vec::new(),
            periods: Vec::new(),
            links: Vec::new(),
            erasures: 0,
            feedback: Vec::new(),
            passed_on: PassedOn::Arrived,
            refused_until: None,
            has_operator: true,
            retention_days: 60,
            operator_name: Some("Praxis <Dr. X>, mail@example.org".into()),
            saves: 0,
            steps: Vec::new(),
            fails: None,
            loses_answer: false,
            is_telegram_slow: false,
            response: None,
        }
    }

    /// The person types, and the answer is returned.
    pub fn types(&mut self, text: &str) -> String {
        self.update += 1;
        self.deliver(self.update, text)
    }

    /// The person agrees, where they have not, and is welcomed.
    pub fn agrees(&mut self) {
        self.types("/start");
        if self.diary.profile.is_none() {
            let (message, screen) = self.messages.last_key_value().expect("the notice");
            let (message, agree) = (*message, screen.keyboard[0][0].tap.to_string());
            self.sends_tap(message, &agree);
        }
    }

    /// Answers the questions by typing. Any other question is answered with no, where
    /// that is an answer: a script of a day is none of every question there may be.
    pub fn answers(&mut self, answers: &[(Question, &str)]) -> String {
        let mut shown = String::new();
        for (question, text) in answers {
            self.says_no_until(*question);
            shown = self.types(text);
        }
        shown
    }

    /// Answers with no until that question is asked.
    pub fn says_no_until(&mut self, question: Question) {
        while self.survey().position != question {
            let position = self.survey().position;
            assert_eq!(
                position.form(),
                Form::YesNo,
                "{position:?}, not {question:?}"
            );
            let language = self.language.parse().expect("a language");
            self.types(&Texts::chat(language).option(position, NO));
        }
    }

    /// The text with this update id comes in, perhaps not for the first time.
    pub fn deliver(&mut self, update: u32, text: &str) -> String {
        // A typed message takes an id of the chat too.
        self.next_message += 1;
        self.typed.entry(update).or_insert(self.next_message);
        self.take(update, InputKind::typed(text))
    }

    /// The message that was typed last.
    pub fn last_typed(&self) -> i32 {
        *self.typed.values().max().expect("something was typed")
    }

    /// The person edits a message of theirs.
    pub fn edits(&mut self, message: i32, text: &str) -> String {
        self.update += 1;
        self.typed.insert(self.update, message);
        self.take(self.update, InputKind::Edited(text.to_owned()))
    }

    /// The person taps the button with this label on the last message.
    pub fn taps(&mut self, label: &str) -> String {
        let message = *self.messages.keys().last().expect("a message");
        self.taps_on(message, label)
    }

    /// The person opens a day from the calendar, where it is labelled so.
    pub fn opens_day(&mut self, label: &str) -> String {
        self.types("/calendar");
        self.taps(label)
    }

    /// The daily reminder comes, as the function for reminders makes it.
    pub fn is_reminded(&mut self) -> String {
        let (asked, profile) = (self.today(), self.profile().clone());
        let entries: Vec<_> = self.days.values().cloned().collect();
        let days = missed_days(asked, &profile, &entries);
        let missed = Missed {
            first: days.first().copied().unwrap_or(asked),
            asked,
            days,
        };
        let before = self.diary.recent.before(asked);
        let reader = Reader::new(&profile, asked, false);
        let reminder = reminder(asked, before, Some(&missed), &reader);
        self.show(reminder, MessagePlace::Below)
    }

    pub fn taps_on(&mut self, message: i32, label: &str) -> String {
        let screen = &self.messages[&message];
        let buttons = screen.keyboard.iter().flatten();
        let data = buttons
            .clone()
            .find(|button| button.label == label)
            .unwrap_or_else(|| panic!("no button {label:?} on {screen:#?}"))
            .tap
            .to_string();
        self.sends_tap(message, &data)
    }

    pub fn sends_tap(&mut self, message: i32, data: &str) -> String {
        self.update += 1;
        self.take(self.update, tap(message, data))
    }

    pub fn take(&mut self, update: u32, event: InputKind) -> String {
        let outcome = self.decide(update, event.clone(), Attempt::First);
        let again = self.next_attempt();
        self.perform_or_again(outcome, (update, event), again)
    }

    /// The attempt after one that is decided now.
    pub fn next_attempt(&self) -> Attempt {
        Attempt::First.again(&self.diary)
    }

    /// Two updates are decided on the same reading; the one that writes second
    /// reads again if the first wrote.
    pub fn take_at_once(&mut self, first: (u32, InputKind), second: (u32, InputKind)) {
        let of_first = self.decide(first.0, first.1.clone(), Attempt::First);
        let of_second = self.decide(second.0, second.1.clone(), Attempt::First);
        let again = self.next_attempt();
        self.perform_or_again(of_first, first, again);
        self.perform_or_again(of_second, second, again);
    }

    fn perform_or_again(
        &mut self,
        outcome: Outcome,
        (update, event): (u32, InputKind),
        again: Attempt,
    ) -> String {
        self.perform(outcome).unwrap_or_else(|Failed| {
            let outcome = self.decide(update, event, again);
            self.perform(outcome).expect("nothing came between")
        })
    }

    pub fn today(&self) -> Date {
        MOSCOW.parse::<Zone>().expect("a zone").today(self.now)
    }

    /// Decides, and reads the entries that the decision turns out to need.
    pub fn decide(&self, update: u32, event: InputKind, attempt: Attempt) -> Outcome {
        let config = BotConfig {
            language: Language::En,
            zone: MOSCOW.parse().expect("a zone"),
            retention: Retention {
                days: self.retention_days,
            },
            has_operator: self.has_operator,
            operator_name: self.operator_name.clone(),
            region: REGION.into(),
        };
        let input = Input {
            update,
            user: 5,
            message: self.typed.get(&update).copied(),
            language: Some(self.language.into()),
            kind: event,
        };
        let mut diary = self.diary.clone();
        for _ in 0..4 {
            match respond(&diary, &input, &config, self.now, attempt) {
                Ok(outcome) => return outcome,
                Err(unread) => diary.read = Some(self.read(unread.period)),
            }
        }
        panic!("the decision needs ever more entries");
    }

    fn read(&self, period: Period) -> Entries {
        let days = self.days.range(period.first..=period.last);
        Entries {
            period,
            entries: days.map(|(_, entry)| entry.clone()).collect(),
        }
    }

    /// Performs an outcome in its order, and returns the text shown.
    pub fn perform(&mut self, outcome: Outcome) -> Result<String, Failed> {
        self.toast = outcome
            .acknowledgement
            .as_ref()
            .and_then(|acknowledgement| acknowledgement.toast.clone());
        self.menu = outcome.menu.unwrap_or(self.menu);
        let mut shown = String::new();
        let mut done = Ok(());
        let mut performance = Performance::new(outcome);
        self.steps.clear();
        self.response = None;
        while let Some(step) = performance.next_step() {
            let name = name(&step);
            let fails = self.fails == Some(name.as_str());
            self.steps.push(name);
            let performed = match fails {
                true if self.loses_answer => self.perform_step(step, &mut shown).and(Err(Failed)),
                true => Err(Failed),
                false => self.perform_step(step, &mut shown),
            };
            match performed {
                Ok(went) => performance.went(went),
                Err(failed) => {
                    performance.failed();
                    done = Err(failed);
                }
            }
        }
        done?;
        self.response = performance.response();
        match self.response.clone() {
            Some(ResponseMessage::Screen(screen, place)) => shown = self.show(screen, place),
            Some(ResponseMessage::Prompt(prompt)) => {
                self.keys = Some(prompt.keys);
                let screen = Screen::new(prompt.text);
                shown = self.show(screen, MessagePlace::Below);
            }
            Some(ResponseMessage::Forget(message)) => {
                self.steps.push(name(&Step::Forget(message)));
                self.messages.remove(&message);
            }
            None => {}
        }
        Ok(shown)
    }

    fn perform_step(&mut self, step: Step, shown: &mut String) -> Result<Went, Failed> {
        match step {
            Step::Schedule(schedule) => self.schedules.push(schedule),
            Step::PassOn(words) => {
                if self.passed_on == PassedOn::Arrived {
                    self.feedback.push(words);
                }
                return Ok(Went::PassedOn(self.passed_on));
            }
            Step::Send(_) if self.is_telegram_slow => return Ok(Went::NotSent),
            Step::Send(card) => {
                *shown = self.show(card, MessagePlace::Below);
                return Ok(Went::Sent(Some(self.next_message)));
            }
            Step::Write(change) => {
                self.save(*change)?;
                return Ok(Went::Written);
            }
            Step::Revoke(id) => self.links.retain(|link| link.id != id),
            Step::Erase => {
                self.diary = Diary::default();
                self.days.clear();
                self.deleted.clear();
                self.schedules.push(ScheduleChange::RemoveAll);
                self.links.clear();
                self.erasures += 1;
            }
            Step::Order(order, waiting) => {
                if let (Some(until), Some(_)) = (self.refused_until, &waiting) {
                    return Ok(Went::Refused(order, until));
                }
                self.links.extend(made_link(&order));
                self.periods.push(order.period);
                self.orders.push(order.id);
                if let Some(Waiting { screen, card }) = waiting {
                    let place = card.map_or(MessagePlace::Below, MessagePlace::InPlace);
                    *shown = self.show(screen, place);
                }
            }
            Step::Import(request, waiting) => {
                self.imports.push(*request);
                if let Some(Waiting { screen, card }) = waiting {
                    let place = card.map_or(MessagePlace::Below, MessagePlace::InPlace);
                    *shown = self.show(screen, place);
                }
            }
            Step::ReadDay(day) => return Ok(Went::Day(self.days.get(&day).cloned().map(Box::new))),
            Step::ReadLinks => return Ok(Went::Links(self.links.clone())),
            Step::TakeBack(message) if self.diary.shows_in(message) => {}
            Step::TakeBack(message) | Step::Forget(message) => {
                self.messages.remove(&message);
            }
        }
        Ok(Went::Well)
    }

    /// Writes as the table does: all of it, and only on top of the state that was read.
    fn save(&mut self, change: Change) -> Result<(), Failed> {
        let profile = self
            .diary
            .profile
            .as_ref()
            .map_or(0, |profile| profile.version);
        let survey = self
            .diary
            .survey
            .as_ref()
            .map_or(0, |survey| survey.version);
        let read = match &change.survey {
            SurveyChange::Untouched => survey,
            SurveyChange::Put(survey) => survey.version,
            SurveyChange::Delete { version } => *version,
        };
        if read != survey
            || change
                .profile
                .as_ref()
                .is_some_and(|read| read.version != profile)
        {
            return Err(Failed);
        }
        let refused = change.days.iter().any(|day| match day {
            DayChange::Replace { before, .. } => self.days.get(&before.date) != Some(&**before),
            DayChange::PutNew(entry) => self.days.contains_key(&entry.date),
            DayChange::Delete(day) => !self.days.contains_key(day),
            DayChange::Restore(day) => !self.deleted.contains_key(day),
        });
        if refused {
            return Err(Failed);
        }
        self.saves += 1;
        if let Some(mut profile) = change.profile {
            profile.version += 1;
            self.diary.renews_profile = false;
            self.diary.profile = Some(profile);
            self.diary.chat = change.chat;
        }
        match change.survey {
            SurveyChange::Untouched => {}
            SurveyChange::Put(mut survey) => {
                survey.version += 1;
                self.diary.survey = Some(survey);
            }
            SurveyChange::Delete { .. } => self.diary.survey = None,
        }
        if let Some(recent) = change.recent {
            self.diary.recent = recent;
            self.diary.recent_is_gathered = false;
        }
        for day in change.days {
            match day {
                DayChange::PutNew(entry) | DayChange::Replace { entry, .. } => {
                    self.days.insert(entry.date, entry);
                }
                DayChange::Delete(day) => self.deleted.extend(self.days.remove_entry(&day)),
                DayChange::Restore(day) => self.days.extend(self.deleted.remove_entry(&day)),
            }
        }
        Ok(())
    }

    pub fn show(&mut self, screen: Screen, place: MessagePlace) -> String {
        let labels = screen.keyboard.iter().flatten().map(|it| it.label.len());
        // Thousands of short screens are made, of which nothing is to be feared.
        if screen.text.len() > 2000 || labels.max() > Some(64) {
            assert_telegram_takes(&screen);
        }
        let buttons = screen.keyboard.iter().map(|row| {
            let labels: Vec<_> = row
                .iter()
                .map(|button| format!("[{}]", button.label))
                .collect();
            labels.join(" ")
        });
        let lines: Vec<_> = std::iter::once(screen.text.clone())
            .chain(buttons)
            .collect();
        let id = match place {
            MessagePlace::InPlace(message) => message,
            MessagePlace::Below => {
                self.next_message += 1;
                self.next_message
            }
        };
        self.messages.insert(id, screen);
        lines.join("\n")
    }

    pub fn profile(&self) -> &journal::Profile {
        self.diary.profile.as_ref().expect("a profile")
    }

    pub fn memory(&self) -> &ChatMemory {
        &self.diary.chat
    }

    pub fn survey(&self) -> &Survey {
        self.diary.survey.as_ref().expect("an open survey")
    }
}
