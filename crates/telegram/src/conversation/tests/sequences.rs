//! Any sequence of texts, taps and commands, also stale, forged, repeated and two
//! at once: no stored day is lost, and there is always a way on.

use journal::Zone;
use proptest::prelude::*;
use proptest::sample::{Index, select};

use super::chat::{Chat, tap};
use crate::input::InputKind;

/// The next input.
#[derive(Clone, Debug)]
enum Step {
    Types(&'static str),
    /// One of the messages that were typed says something else now.
    Edits(Index, &'static str),
    /// One of the buttons of one of the messages, however old.
    Taps(Index, Index),
    SendsForged(&'static str),
    /// An update that came before comes again.
    Again(Index),
    /// Two come in at once: both were decided on the state before either.
    AtOnce(Box<Step>, Box<Step>),
    Blocks,
    HoursPass(u8),
}

const WORDS: [&str; 42] = [
    "/settings",
    "/medicines",
    "Казань",
    "Петербург",
    "8",
    "/stats",
    "/export",
    "/clear",
    "/privacy",
    "/feedback",
    "/feedback спасибо",
    "/calendar",
    "/start",
    "/add",
    "/back",
    "/restart",
    "/stop",
    "/alarm",
    "/alarm 21:30",
    "/alarm 25:00",
    "/cancel",
    "/load",
    "/links",
    "/load csv 01.10-20.11",
    "01.11-30.11",
    "01.11-31.11",
    "/help",
    "/dance",
    "да",
    "нет",
    "сегодня",
    "вчера",
    "29.02",
    "7",
    "0",
    "14:30",
    "слева, висок",
    "пульсирует",
    "немного",
    "Ибупрофен 400 мг 9:00",
    "\0",
    "😀<b>&",
];

const FORGED: [&str; 77] = [
    "d:headache:2026-11-23",
    "d:usual:2026-11-23",
    "d:continued:2026-11-23",
    "d:medicine:2026-11-22",
    "d:change_one:resolution:2026-11-22",
    "p:all",
    "p:ask_zone",
    "p:location",
    "p:zone:Pacific/Kiritimati",
    "p:zone:Pacific/Pago_Pago",
    "p:offset:19800",
    "p:offset:60",
    "p:days:1",
    "p:reminder:off",
    "p:language:en",
    "p:weekly:off",
    "a:list",
    "a:add",
    "a:limit:1",
    "a:rename:1",
    "a:remove:1",
    "a:show:9",
    "y:begin:0:ru",
    "y:begin:1:ru",
    "y:begin:1:en",
    "y:read:en:off",
    "y:read:ru:on",
    "y:agree:0",
    "y:agree:1",
    "y:decline:ru",
    "l:choose:all_csv_en",
    "l:choose:2020-01-01_2020-02-01_html_ru",
    "l:dates:last-week_html_ru",
    "l:make:28-days_json_ru",
    "l:make:0001-01-01_9999-12-31_html_en",
    "l:make:2031-01-01_2031-01-02_html_ru",
    "k:list",
    "k:ask:all",
    "k:ask:2031-01-01_2031-01-02",
    "k:make:28-days:week:ru",
    "k:make:0001-01-01_9999-12-31:month:en",
    "k:revoke:link-1-all-week-ru",
    "x:erase:0",
    "x:erase:1795446000000",
    "x:erase:9223372036854775807",
    "x:keep",
    "x:drop",
    "c:month:2031-01-01",
    "c:month:2026-11-01",
    "c:month:2020-02-01",
    "c:blank",
    "d:show:2026-11-23:calendar",
    "d:painless:2031-01-01:calendar",
    "d:delete:2026-11-23:calendar",
    "d:restore:2026-11-23:calendar",
    "m:2026-11-16:2026-11-23:all",
    "m:2026-11-16:2026-11-23:pick",
    "m:2026-11-20:2026-11-23:painless:2026-11-23",
    "m:2026-11-20:2026-11-23:fill:2026-11-21",
    "m:2026-11-20:2026-11-23:medicine:2026-11-21",
    "m:2026-11-20:2026-11-23:leave",
    "m:2031-01-01:2031-01-03:all",
    "",
    "s:66:intensity:a:11",
    "s:zz:date:a:2031-01-01",
    "d:fill:2031-01-01",
    "d:fill:2026-11-23",
    "d:painless:2031-01-01",
    "d:painless:2020-01-01",
    "d:painless:2026-11-23",
    "d:change_one:quality:2026-11-23",
    "d:restore:2026-11-23",
    "s:66:location:done",
    "s:66:headache:usual",
    "r:daily:2500",
    "r:show:2026-11-23",
    "r:show:2031-01-01",
];

fn step() -> impl Strategy<Value = Step> {
    let single = prop_oneof![
        6 => select(&WORDS[..]).prop_map(Step::Types),
        2 => (any::<Index>(), select(&WORDS[..])).prop_map(|(message, text)| Step::Edits(message, text)),
        12 => any::<(Index, Index)>().prop_map(|(message, button)| Step::Taps(message, button)),
        1 => select(&FORGED[..]).prop_map(Step::SendsForged),
        2 => any::<Index>().prop_map(Step::Again),
        1 => (0..60_u8).prop_map(Step::HoursPass),
        1 => Just(Step::Blocks),
    ]
    .boxed();
    let pair = (single.clone(), single.clone())
        .prop_map(|(first, second)| Step::AtOnce(Box::new(first), Box::new(second)));
    prop_oneof![9 => single, 1 => pair]
}

/// The chat and the updates delivered in it.
struct Story {
    chat: Chat,
    delivered: Vec<(u32, InputKind)>,
}

/// An update that came before, or a new one; and the message that it edits.
type Event = (Option<u32>, InputKind, Option<i32>);

impl Story {
    fn event(&self, step: &Step) -> Option<Event> {
        match step {
            Step::Types(text) => Some((None, InputKind::typed(text), None)),
            Step::Edits(message, text) => {
                let typed: Vec<_> = self.chat.typed.values().collect();
                let message = **typed.get(message.index(typed.len().max(1)))?;
                let edited = InputKind::Edited((*text).to_owned());
                Some((None, edited, Some(message)))
            }
            Step::Taps(message, button) => {
                let messages: Vec<_> = self.chat.messages.iter().collect();
                let (id, screen) = messages.get(message.index(messages.len().max(1)))?;
                let buttons: Vec<_> = screen.keyboard.iter().flatten().collect();
                let button = buttons.get(button.index(buttons.len().max(1)))?;
                Some((None, tap(**id, &button.tap.to_string()), None))
            }
            Step::SendsForged(data) => Some((None, tap(1, data), None)),
            Step::Again(which) => {
                let (update, event) = self
                    .delivered
                    .get(which.index(self.delivered.len().max(1)))?;
                Some((Some(*update), event.clone(), None))
            }
            Step::Blocks => Some((None, InputKind::Blocked, None)),
            Step::AtOnce(..) | Step::HoursPass(_) => None,
        }
    }

    fn take(&mut self, step: &Step) {
        match step {
            Step::HoursPass(hours) => {
                self.chat.now += jiff::SignedDuration::from_hours(i64::from(*hours));
            }
            Step::AtOnce(first, second) => {
                let events = [first, second].map(|step| self.event(step));
                let [Some(first), Some(second)] = events else {
                    return;
                };
                let (first, second) = (self.numbered(first), self.numbered(second));
                self.chat.take_at_once(first, second);
            }
            single => {
                let Some(event) = self.event(single) else {
                    return;
                };
                let (update, event) = self.numbered(event);
                self.chat.take(update, event);
            }
        }
    }

    fn numbered(&mut self, (again, event, edited): Event) -> (u32, InputKind) {
        let update = again.unwrap_or_else(|| {
            self.chat.update += 1;
            self.chat.update
        });
        let is_typed = matches!(event, InputKind::Text(_) | InputKind::Command { .. });
        if is_typed && again.is_none() {
            self.chat.next_message += 1;
        }
        let own = is_typed.then_some(self.chat.next_message);
        if let Some(message) = edited.or(own) {
            self.chat.typed.entry(update).or_insert(message);
        }
        self.delivered.push((update, event.clone()));
        (update, event)
    }

    /// How much is stored beside the profile; an erasure may take some of it.
    fn stored(&self) -> usize {
        self.chat.days.len() + usize::from(self.chat.diary.survey.is_some())
    }

    /// From here a day can be recorded by tapping whatever goes forward.
    fn leads_on(&mut self) -> Result<(), TestCaseError> {
        self.chat.agrees();
        self.chat.types("/add");
        let message = *self.chat.messages.keys().last().expect("the card");
        for _ in 0..40 {
            if self.chat.diary.survey.is_none() {
                return Ok(());
            }
            let buttons: Vec<_> = self.chat.messages[&message]
                .keyboard
                .iter()
                .flatten()
                .map(|button| button.tap.to_string())
                .collect();
            let is_an_option = |data: &&String| data.contains(":a:");
            let forward = [":sure", ":keep", ":skip", ":done"]
                .iter()
                .find_map(|action| buttons.iter().find(|data| data.ends_with(action)))
                .or_else(|| buttons.iter().find(is_an_option));
            let Some(forward) = forward.cloned() else {
                return Err(TestCaseError::fail(format!("no way on from {buttons:?}")));
            };
            self.chat.sends_tap(message, &forward);
        }
        let survey = self.chat.survey();
        Err(TestCaseError::fail(format!(
            "the survey does not end: {survey:?}"
        )))
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 10_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_day_is_lost_and_there_is_always_a_way_on(
        steps in proptest::collection::vec(step(), 1..40),
    ) {
        let mut story = Story { chat: Chat::new("ru"), delivered: Vec::new() };
        let mut days = Vec::new();
        for step in &steps {
            let erasures = story.chat.erasures;
            let (is_unknown, stored) = (story.chat.diary.profile.is_none(), story.stored());
            story.take(step);
            if story.chat.erasures > erasures {
                days.clear();
            }
            for day in &days {
                let kept = story.chat.days.contains_key(day) || story.chat.deleted.contains_key(day);
                prop_assert!(kept, "{day} is gone");
            }
            if is_unknown && story.chat.diary.profile.is_none() {
                prop_assert!(story.stored() <= stored, "stored without consent");
            }
            days = story.chat.days.keys().copied().collect();
            // The person may have moved west since, where it is still the day before.
            let east: Zone = "Pacific/Kiritimati".parse().expect("a zone");
            let today = east.today(story.chat.now);
            prop_assert!(days.iter().all(|day| *day <= today), "a day of the future is stored");
        }
        story.leads_on()?;
    }
}
