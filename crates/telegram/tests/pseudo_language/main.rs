//! The whole chat in a language that nobody speaks: English with every letter accented,
//! and longer. A plain letter on a screen is a word that no translator will ever see, and
//! a button that is cut here will be cut in some language.
//!
//! The person types Greek, so that their own words are told from the bot's.

mod archives;
#[path = "../../src/conversation/tests/chat.rs"]
#[expect(dead_code, reason = "the crate's own tests use all of it")]
mod chat;
mod edits;
mod imports;
mod words;

// The chat finds the modules of the crate where it does as a part of it.
use journal_telegram::broadcast::UnfitText;
use journal_telegram::*;

use std::collections::BTreeSet;

use jiff::civil::{Date, date};
use jiff::{SignedDuration, Timestamp};
use journal::entry::FurtherAttack;
use journal::medicine::DoseEffect;
use journal::order::{Format, Occasion, Product};
use journal::settings::Switch;
use journal::usual::HeadacheBefore;
use journal::{
    Attack, ChannelChange, Coordinates, EffectQuestion, Entry, Language, Link, LinkLife,
    OperatorJob, Order, Period, Profile, Question, ReportPeriod,
};
use journal_texts::{Texts, pseudo};
use strum::VariantArray;

use chat::Chat;
use words::{check, check_words};

/// The code of the pseudo language, as Telegram would tell it.
const CODE: &str = "qps-PLOC";

/// Words that a person may type, in no letters of the bot's.
const WORDS: &str = "ψωμί";
const DOSE: &str = "Ιβουπροφένη 400 μγ 14:30";

#[test]
fn no_word_is_untranslated_and_no_button_cut() {
    Person::new().comes_from_the_earlier_bot();
    let mut person = Person::new();
    person.meets_the_bot();
    person.has_recorded_nothing();
    person.turns_questions(true);
    person.fills_a_day(0);
    person.fills_a_day(usize::MAX);
    person.fills_painless_days();
    person.turns_questions(false);
    person.is_not_understood();
    person.tries_every_command();
    person.reads_what_comes_by_itself();
    person.taps_every_button();
    person.chooses_what_is_rarely_chosen();
    person.asks_for_the_zone();
    person.has_more_than_fits();
    person.takes_for_prevention();
    person.is_asked_about_times();
    person.writes_after_midnight();
    person.edits_messages();
    person.has_a_usual_attack();
    person.sends_files();
    person.keeps_archives();
    person.writes_to_the_team();
    person.agrees_anew();
    person.erases_everything();
    let mut unseen = pseudo::unseen(&pseudo::CHAT);
    unseen.retain(|name| !is_seen_elsewhere(name));
    assert_eq!(unseen, [""; 0], "no screen of this test shows these texts");
}

/// Texts that Telegram shows where no chat is: the bot's page, and its menus beside `/help`. And
/// the buttons under a picture, which is no screen.
fn is_seen_elsewhere(name: &str) -> bool {
    let elsewhere = [
        "command-start",
        "bot-description",
        "bot-menu_button",
        "bot-short-description",
        "links-button-share",
        "links-button-copy",
    ];
    elsewhere.contains(&name)
}

/// Someone who reads everything, and taps and types whatever can be tapped and typed.
struct Person {
    chat: Chat,
}

impl Person {
    fn new() -> Self {
        Self {
            chat: Chat::newcomer(CODE),
        }
    }

    fn types(&mut self, text: &str) {
        self.chat.types(text);
        self.reads();
    }

    fn taps(&mut self, message: i32, data: &str) {
        self.chat.sends_tap(message, data);
        self.reads();
    }

    /// Taps the latest button whose data begins so.
    fn taps_on(&mut self, beginning: &str) {
        let mut messages = self.chat.messages.iter().rev();
        let found = messages.find_map(|(message, screen)| {
            let data = taps(screen).find(|data| data.starts_with(beginning))?;
            Some((*message, data))
        });
        let (message, data) = found.unwrap_or_else(|| panic!("no button {beginning}"));
        self.taps(message, &data);
    }

    /// Reads everything in the chat, toasts and keys too.
    fn reads(&self) {
        self.chat.messages.values().for_each(check);
        check_words(self.chat.toast.as_deref().unwrap_or_default());
        match &self.chat.keys {
            Some(screen::Keys::Location { send, leave }) => {
                [send, leave].into_iter().for_each(|it| check_words(it))
            }
            Some(screen::Keys::Words(words)) => words.iter().for_each(|it| check_words(it)),
            Some(screen::Keys::Phone) | None => {}
        }
    }

    fn last(&self) -> (i32, &Screen) {
        let (id, screen) = self.chat.messages.last_key_value().expect("a message");
        (*id, screen)
    }

    fn comes_from_the_earlier_bot(&mut self) {
        self.chat.operator_name = None;
        let spoken = Language::of_tag(CODE).expect("the pseudo language");
        let zone = "Europe/Moscow".parse().expect("a zone");
        self.chat.diary.profile = Some(Profile {
            version: 1,
            ..Profile::brought(spoken, zone, None, self.chat.now)
        });
        self.types("/start");
    }

    fn meets_the_bot(&mut self) {
        self.chat.operator_name = None;
        self.types("/privacy");
        self.types("/start");
        self.taps_on("y:decline");
        self.types("/start");
        self.taps_on("y:begin");
        self.types("/help");
        self.types("/alarm 21:30");
        self.types("/start");
        assert_eq!(self.chat.profile().language, Language::Qps);
    }

    fn has_recorded_nothing(&mut self) {
        self.types("/medicines");
        self.types("/load");
        self.taps_on("l:make");
        self.types("/links");
        self.taps_on("k:ask");
        // Of these days nothing is kept.
        let (message, _) = self.last();
        self.taps(message, "l:choose:2025-01-01_2025-01-02_html_qps");
    }

    /// Answers every question with its first option, or the one of that number.
    fn fills_a_day(&mut self, option: usize) {
        self.types("/add");
        while self.chat.diary.survey.is_some() {
            self.types("/help");
            let question = self.chat.survey().position;
            match question {
                Question::Date => self.types(["23.11", "22.11"][option.min(1)]),
                Question::Medicines => self.types(DOSE),
                Question::Comment => self.types(WORDS),
                question => self.chooses(question, option),
            }
        }
    }

    /// Switches the optional questions on or off.
    fn turns_questions(&mut self, on: bool) {
        self.types("/settings");
        let (message, _) = self.last();
        for switch in Question::all().filter_map(Question::asked_if) {
            let on = if on { "on" } else { "off" };
            self.taps(message, &format!("p:switch:{}:{on}", switch.id()));
        }
    }

    /// A day by questions, and one by the buttons of one tap.
    fn fills_painless_days(&mut self) {
        self.types("/add");
        self.types("21.11");
        for ending in [
            ":headache:a:no",
            ":painless_aura:a:unknown_length",
            ":menstruation:a:yes",
            ":medicines:a:none",
            ":comment:a:none",
        ] {
            self.taps_last(ending);
        }
        let (message, _) = self.last();
        for data in [
            "d:menstruation:off:2026-11-21",
            "d:show:2026-11-20",
            "d:painless_with:on:2026-11-20",
            "d:painless:2026-11-19",
        ] {
            self.taps(message, data);
        }
        self.types("/calendar");
        // A question that has its answer is asked although it is switched off.
        for entry in self.chat.days.values_mut() {
            entry.menstruation = None;
        }
    }

    fn chooses(&mut self, question: Question, option: usize) {
        let about = format!(":{}:a:", question.id());
        let options = |screen| -> Vec<_> {
            let taps = taps(screen).filter(|data| data.contains(&about));
            taps.collect()
        };
        let mut cards = self.chat.messages.iter().rev();
        let card = cards.find(|(_, screen)| !options(screen).is_empty());
        let (message, screen) = card.unwrap_or_else(|| panic!("{question:?} is not asked"));
        let (message, options) = (*message, options(screen));
        let number = match question {
            Question::Headache => 0,
            _ => option.min(options.len() - 1),
        };
        self.taps(message, &options[number]);
        // Of several options there can be more than one, and words.
        if self.chat.survey().position == question {
            self.types(WORDS);
        }
    }

    /// Every way to be wrong, while a day is filled and outside it.
    fn is_not_understood(&mut self) {
        self.types(WORDS);
        self.types("/ψ");
        self.types("/back");
        self.types("/alarm 25:00");
        self.types("25:00");
        self.chat.update += 1;
        let photo = InputKind::Unreadable { in_album: false };
        self.chat.take(self.chat.update, photo);
        self.reads();
        self.types("/load 01.11-20.11");
        self.types("/load ψ");
        self.types("/add");
        for wrong in [WORDS, "31.02", "24.11", "01.01.2020", "", "19.11"] {
            self.types(wrong);
        }
        while self.chat.diary.survey.is_some() {
            let question = self.chat.survey().position;
            if !matches!(question, Question::Comment) {
                self.types(&"ψ, ".repeat(200));
            }
            if self.chat.survey().position != question {
                continue;
            }
            let (message, screen) = self.last();
            let ending = [
                format!(":{}:done", question.id()),
                format!(":{}:skip", question.id()),
            ];
            let taps: Vec<_> = taps(screen).collect();
            for ending in ending {
                if let Some(data) = taps.iter().find(|data| data.ends_with(&ending)) {
                    self.taps(message, data);
                }
            }
            if self.chat.diary.survey.is_none() || self.chat.survey().position != question {
                continue;
            }
            let first = taps.first().expect("a button").clone();
            self.taps(message, &first);
            if self.chat.diary.survey.is_some() && self.chat.survey().position == question {
                self.types("1");
                self.types("/stop");
            }
        }
    }

    fn tries_every_command(&mut self) {
        let erasing = [Command::Clear];
        for command in Command::VARIANTS {
            self.types(&format!("/{}", command.name()));
            if erasing.contains(command) {
                self.types(WORDS);
            }
        }
        self.types("/start");
    }

    /// Goes on from every screen by every button of a kind once.
    fn taps_every_button(&mut self) {
        for command in [
            "/settings",
            "/calendar",
            "/medicines",
            "/load",
            "/links",
            "/add",
        ] {
            self.types(command);
        }
        let mut tapped = BTreeSet::new();
        loop {
            let next = self
                .chat
                .messages
                .iter()
                .rev()
                .find_map(|(message, screen)| {
                    let mut data = taps(screen).filter(|data| !leaves_the_language(data));
                    data.find(|data| !tapped.contains(&kind(data)))
                        .map(|data| (*message, data))
                });
            let Some((message, data)) = next else { break };
            tapped.insert(kind(&data));
            self.taps(message, &data);
        }
        assert!(tapped.len() > 100, "{tapped:?}");
    }

    /// The messages that the other functions send, shown in the chat so that it can be tapped too.
    fn reads_what_comes_by_itself(&mut self) {
        let texts = Texts::chat(Language::Qps);
        let today = self.chat.today();
        let yesterday = today.yesterday().expect("a day");
        let days = [16, 17].map(|day| date(2026, 11, day));
        let mut profile = self.chat.profile().clone();
        let mut screens = Vec::new();
        for discreet in [false, true] {
            profile.switches.discreet = discreet;
            let reader = screen::Reader::new(&profile, today, true);
            for day in [today, yesterday] {
                for before in [None, Some(HeadacheBefore::Ongoing)] {
                    screens.push(screen::reminder(day, before, None, &reader));
                }
            }
        }
        for days in [&days[..1], &days] {
            let missed = screen::Missed {
                first: days[0],
                asked: today,
                days: days.to_vec(),
            };
            for discreet in [false, true] {
                profile.switches.discreet = discreet;
                let reader = screen::Reader::new(&profile, today, true);
                let before = Some(HeadacheBefore::Ongoing);
                screens.push(screen::reminder(today, before, Some(&missed), &reader));
            }
        }
        let mut entry = Entry::painless(today);
        entry.attack = Some(Attack::default());
        entry.further_attacks = vec![FurtherAttack::default()];
        let origin = tap::Origin::Chat;
        let stored = screen::day_of_severe_pain(&entry, origin, profile.switches, texts);
        screens.push(screen::asking_end_before(stored, today, origin, texts));
        screens.extend(about_effects(&mut profile, today));
        for on in [false, true] {
            for switch in Switch::ALL {
                profile.switches.turn(switch, on);
            }
            screens.push(screen::settings_questions(&profile, texts));
        }
        screens.push(screen::change_day(
            &entry,
            false,
            origin,
            profile.switches,
            texts,
        ));
        let (period, language) = (Period::day(today), Language::Qps);
        let mut order = Order::new(
            "made-up",
            period,
            Format::Html,
            language,
            Occasion::OnDemand,
            self.chat.now,
        );
        screens.extend([
            Screen::plain(texts, "order-ready"),
            screen::order_empty(Format::Html, texts),
            screen::order_empty(Product::Overview, texts),
            screen::order_empty(Format::Csv, texts),
            screen::order_failed(&order, texts),
            screen::order_refused(&order, order.ordered_at, &profile.zone, texts),
            screen::link_refused(texts),
            screen::feedback_went(PassedOn::Undelivered, &profile.zone, texts),
            screen::feedback_went(PassedOn::NotNow, &profile.zone, texts),
            screen::feedback_went(PassedOn::Refused(order.ordered_at), &profile.zone, texts),
            Screen::plain(texts, "fault"),
            Screen::plain(texts, "zone-refused"),
            screen::feedback_answer(WORDS, screen::Visibility::Covered, texts),
            screen::operator_feedback("#5", WORDS, texts),
            screen::operator_feedback_erased(texts),
            Screen::plain(texts, "operator-answered"),
            Screen::plain(texts, "operator-unreachable"),
            Screen::plain(texts, "operator-only_text"),
            screen::feedback_answer_too_long(&WORDS.repeat(3500), texts).expect("a refusal"),
            screen::operator_error(WORDS, WORDS, 2, texts),
        ]);
        let all = ReportPeriod::Everything;
        for (days, offers) in [
            (period, &[][..]),
            (period, &[(LinkLife::Week, period)]),
            (Period::last_week(today), &[(LinkLife::Week, period)]),
        ] {
            screens.push(screen::link_question(all, days, offers, language, texts));
        }
        screens.extend(broadcast_screens(texts));
        screens.extend(channel_screens(texts));
        let wish = tap::ReportWish::usual(Language::Qps);
        order.id = wish.order_id(7);
        screens.push(screen::order_failed(&order, texts));
        let link = Link {
            id: "made-up".into(),
            period: order.period,
            language: order.language,
            made_at: order.ordered_at,
            ends_at: order.ordered_at,
        };
        for discreet in [false, true] {
            profile.switches.discreet = discreet;
            check_words(&screen::link_caption(&link, WORDS, &profile, texts));
        }
        self.types("/add");
        let nudges = [false, true].map(|discreet| {
            profile.switches.discreet = discreet;
            let reader = screen::Reader::new(&profile, today, true);
            screen::nudge(self.chat.survey(), &reader)
        });
        self.types("/stop");
        for screen in screens.into_iter().chain(nudges) {
            self.chat.show(screen, MessagePlace::Below);
        }
        self.reads();
        let (message, _) = self.last();
        for data in [
            "r:snooze:2026-11-23:1",
            "r:snooze:2026-11-23:morning",
            "m:2026-11-16:2026-11-23:pick",
            "m:2026-11-16:2026-11-23:painless:2026-11-16",
            "m:2026-11-16:2026-11-23:all",
            "e:2026-11-20:1430:better:message",
        ] {
            self.taps(message, data);
        }
    }

    fn chooses_what_is_rarely_chosen(&mut self) {
        for format in Format::ALL {
            self.types(&format!("/load {}", format.id()));
        }
        self.types("/alarm 21:30");
        self.types("/settings");
        self.taps_on("p:ask_reminder");
        let (message, _) = self.last();
        self.taps(message, "p:days:1");
        self.taps(message, "p:days:1");
        self.taps(message, "nonsense");
        self.types("/medicines");
        self.taps_on("a:show");
        self.taps_on("a:remove");
        self.types("/stop");
        let day = date(2026, 11, 22);
        self.taps(message, &format!("d:delete:{day}:calendar"));
        self.taps(message, &format!("d:restore:{day}:calendar"));
        self.taps(message, &format!("d:delete:{day}"));
        self.chat.deleted.clear();
        self.chat.now += SignedDuration::from_hours(1);
        self.taps(message, &format!("d:restore:{day}"));
    }

    fn asks_for_the_zone(&mut self) {
        for typed in [WORDS, "20:31", "Νέα Υόρκη", "Москва"] {
            self.types("/settings");
            let (message, _) = self.last();
            self.taps(message, "p:ask_zone");
            self.types(typed);
            self.taps(message, "p:location");
            self.types(typed);
        }
        self.types("/settings");
        let (message, _) = self.last();
        // A city, two clocks in one city, and an ocean.
        for (latitude, longitude) in [(55.03, 82.92), (43.83, 87.62), (0.0, 0.0)] {
            self.taps(message, "p:location");
            let located = InputKind::Location(Coordinates::new(latitude, longitude));
            self.chat.take(self.chat.update + 1, located);
            self.reads();
        }
    }

    /// A list of medicines that is full, and a limit that is reached.
    fn has_more_than_fits(&mut self) {
        self.types("/medicines");
        let (message, _) = self.last();
        for letter in "αβγδεζηθικλμνξ".chars() {
            self.taps(message, "a:add");
            self.types(&format!("{letter}{letter}"));
        }
        let known = self.chat.profile().medicines[0].clone();
        for (tap, words) in [
            ("rename", "ββ"),
            ("rename", "αα"),
            ("limit", "0"),
            ("limit", "1"),
        ] {
            self.taps(message, &format!("a:{tap}:{}", known.id));
            self.types(words);
        }
        self.types("/stop");
        for day in ["23.11", "31.10"] {
            self.types("/add");
            self.types(day);
            self.taps_last(":headache:a:no");
            self.types(known.name.as_str());
            self.types(WORDS);
        }
    }

    /// A course with every step and every fault, and a list that is full of them.
    fn takes_for_prevention(&mut self) {
        self.types("/medicines");
        let (message, _) = self.last();
        for typed in ["φφ, χχ", "φφ", "1.01.2026"] {
            if typed.starts_with("φφ,") {
                self.taps(message, "v:add");
            }
            self.types(typed);
        }
        let listed = self.chat.profile().medicines.iter();
        let id = listed
            .map(|medicine| medicine.id)
            .max()
            .expect("a medicine");
        self.taps(message, &format!("v:stop:{id}"));
        self.types("1.01.2026");
        self.types("2.01.2026");
        self.types("/medicines");
        self.taps(message, &format!("v:since:{id}"));
        for day in 1..=28 {
            self.taps(message, &format!("v:taken:{id}:2026-02-{day:02}"));
        }
        self.taps(message, &format!("v:dose:{id}"));
        self.types("50 μγ");
        self.types("22.11");
        for letter in "αβγδεζηθικλμν".chars() {
            self.taps(message, "v:add");
            self.types(&format!("π{letter}π"));
        }
        let listed = self.chat.profile().medicines.iter();
        let listed =
            listed.filter(|medicine| medicine.course().is_none_or(|it| it.steps().is_empty()));
        let ids: Vec<_> = listed.map(|medicine| medicine.id).collect();
        for id in ids {
            self.taps(message, &format!("a:show:{id}"));
            self.taps(message, &format!("a:not_for_pain:{id}"));
        }
        self.types("/stop");
    }

    /// Times that are still to come or make an attack of a day, each asked about.
    fn is_asked_about_times(&mut self) {
        for (day, headache, typed) in [
            ("23.11", "yes", ["23:59", "23:58"]),
            ("20.11", "yes", ["20:00", "19:00"]),
            ("23.11", "no", ["ψψ 23:57", ""]),
        ] {
            self.types("/add");
            self.types(day);
            self.taps_last(&format!(":headache:a:{headache}"));
            for words in typed {
                self.types(words);
                let guess = taps(self.last().1).any(|data| data.ends_with(":guess"));
                if guess && words == "23:59" {
                    self.taps_last(":guess");
                }
            }
            self.types("/stop");
        }
    }

    /// Taps the button of the last message whose data ends so.
    fn taps_last(&mut self, ending: &str) {
        let (message, screen) = self.last();
        let data = taps(screen).find(|data| data.ends_with(ending));
        let data = data.unwrap_or_else(|| panic!("no button {ending}: {screen:?}"));
        self.taps(message, &data);
    }

    fn writes_to_the_team(&mut self) {
        self.types("/feedback");
        self.taps_on("x:drop");
        self.types("/feedback");
        self.types(WORDS);
        self.types(&format!("/feedback {}", "ψ".repeat(4096)));
        self.types("/add");
        self.types("/feedback");
        self.types("/stop");
        self.chat.has_operator = false;
        self.types("/feedback");
    }

    /// The notice has changed since the person agreed to it.
    fn agrees_anew(&mut self) {
        self.types("/privacy");
        for answer in ["/help", "/privacy"] {
            let profile = self.chat.diary.profile.as_mut().expect("a profile");
            let consent = profile.consent.as_mut().expect("consent");
            (consent.version, consent.told_of) = (0, None);
            self.types(answer);
            self.taps_on("y:agree");
        }
    }

    fn erases_everything(&mut self) {
        self.types("/add");
        self.types("/clear");
        self.taps_on("x:erase");
    }
}

/// Everything that the operator reads of other bots' channels.
fn channel_screens(texts: &Texts) -> Vec<Screen> {
    let word = || WORDS.to_owned();
    let changes = [
        ChannelChange::KeyAdded { key: word() },
        ChannelChange::RemovalBegun {
            key: word(),
            ends_at: Timestamp::UNIX_EPOCH,
        },
        ChannelChange::RemovalTakenBack { key: word() },
        ChannelChange::KeyRemoved { key: word() },
        ChannelChange::CallbackSet { host: word() },
        ChannelChange::CallbackChanged {
            host: word(),
            before: word(),
        },
        ChannelChange::CallbackDeleted { before: word() },
    ];
    let shown = |(number, change)| {
        let news = OperatorJob::ChannelChanged {
            channel: word(),
            change,
            signed_by: (number > 0).then(word),
            is_last_of_hour: number > 1,
        };
        screen::operator_news(&news, texts)
    };
    changes.into_iter().enumerate().map(shown).collect()
}

/// Everything that the operator reads of a message to everyone.
fn broadcast_screens(texts: &Texts) -> Vec<Screen> {
    let text = BroadcastText::read(&format!("ru: {WORDS}")).expect("a text");
    let mut broadcast = Broadcast::draft(7, text);
    let mut screens = vec![
        screen::broadcast_help(texts),
        screen::broadcast_unfit(UnfitText::Empty, texts),
        screen::broadcast_unfit(UnfitText::TooLong { length: 4100 }, texts),
        screen::broadcast(&broadcast, texts),
    ];
    broadcast.people = 22;
    for stage in [
        BroadcastStage::Ready,
        BroadcastStage::Sending,
        BroadcastStage::Stopped,
        BroadcastStage::Done,
    ] {
        broadcast.stage = stage;
        screens.push(screen::broadcast(&broadcast, texts));
    }
    let names = ["running", "refused", "discarded", "stopping", "gone"];
    screens.extend(names.map(|name| Screen::plain(texts, &format!("broadcast-{name}"))));
    screens
}

/// All that is asked and said about the effect of a dose.
fn about_effects(profile: &mut Profile, today: Date) -> Vec<Screen> {
    let texts = Texts::chat(Language::Qps);
    let origin = tap::Origin::Chat;
    let mut entry = Entry::painless(today);
    entry.attack = Some(Attack::default());
    entry.medicines = journal_texts::doses(DOSE).ok();
    let names = journal_texts::medicine_names();
    let question = EffectQuestion::of_day(&entry, profile, names).remove(0);
    let mut screens = Vec::new();
    for discreet in [false, true] {
        profile.switches.discreet = discreet;
        let reader = screen::Reader::new(profile, today, false);
        screens.push(screen::effect_question(&question, &reader));
        let noted = |effect| screen::effect_noted(today, Some(effect), &reader);
        screens.extend(DoseEffect::ALL.map(noted));
    }
    question.answer(&mut entry, Some(DoseEffect::Better));
    let two = [question.clone(), question];
    let day = screen::day_read(&entry, origin, profile.switches, texts);
    screens.extend([
        screen::asking_effects(day, &two, origin, texts),
        screen::change_effects(&entry, &two, origin, texts),
        screen::change_day(&entry, true, origin, profile.switches, texts),
    ]);
    screens
}

fn taps(screen: &Screen) -> impl Iterator<Item = String> {
    let buttons = screen.keyboard.iter().flatten();
    buttons.map(|button| button.tap.to_string())
}

/// The data of a button without the numbers and the survey in it.
fn kind(data: &str) -> String {
    if data.starts_with("r:snooze") {
        return data.to_owned();
    }
    let mut parts: Vec<_> = data.split(':').collect();
    if parts[0] == "s" {
        parts[1] = "";
    }
    parts.join(":").replace(|c: char| c.is_ascii_digit(), "")
}

fn leaves_the_language(data: &str) -> bool {
    let is_other = |code: &str| !CODE.starts_with(code);
    data.strip_prefix("p:language:").is_some_and(is_other) || data.starts_with("x:erase")
}
