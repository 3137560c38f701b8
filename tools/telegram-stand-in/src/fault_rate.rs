//! Faults by chance: for load tests, in which calls of the bot and deliveries to it go wrong at any moment.

use std::collections::BTreeMap;

use fastrand::Rng;

use crate::faults::FaultKind;

/// How often something goes wrong by chance, and what went wrong so far. The choices follow from a seed.
#[derive(Debug)]
pub(crate) struct FaultRate {
    percent: u8,
    chance: Rng,
    /// How often each fault happened.
    met: BTreeMap<&'static str, usize>,
    /// How many calls were carried out of which the bot never learned, by chat.
    unheard: BTreeMap<i64, usize>,
}

impl Default for FaultRate {
    fn default() -> Self {
        Self {
            percent: 0,
            chance: Rng::with_seed(0),
            met: BTreeMap::new(),
            unheard: BTreeMap::new(),
        }
    }
}

/// How an attempt to deliver an update goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Passage {
    /// As it should.
    Undisturbed,
    /// It does not reach the bot.
    Lost,
    /// The bot takes it, but its answer is lost.
    AnswerLost,
    /// The bot gets it twice at the same moment.
    Twice,
}

impl FaultRate {
    /// From now on so many of a hundred calls and deliveries go wrong.
    pub(crate) fn set(&mut self, percent: u8, seed: u64) {
        self.percent = percent;
        self.chance = Rng::with_seed(seed);
    }

    /// The fault of a call, if it goes wrong.
    pub(crate) fn of_call(&mut self) -> Option<FaultKind> {
        if self.chance.u8(0..100) >= self.percent {
            return None;
        }
        let (name, kind) = match self.chance.u8(0..4) {
            0 => (
                "Telegram: 429",
                FaultKind::TooManyRequests { retry_after: 1 },
            ),
            1 => ("Telegram: 500", FaultKind::ServerError),
            2 => ("Telegram: done, but 500", FaultKind::LostAnswer),
            _ => ("Telegram: no answer", FaultKind::Hang),
        };
        self.note(name);
        Some(kind)
    }

    /// How the next attempt to deliver an update goes.
    pub(crate) fn of_delivery(&mut self) -> Passage {
        if self.chance.u8(0..100) >= self.percent {
            return Passage::Undisturbed;
        }
        let (name, passage) = match self.chance.u8(0..3) {
            0 => ("update: lost on its way", Passage::Lost),
            1 => ("update: its answer lost", Passage::AnswerLost),
            _ => ("update: twice at once", Passage::Twice),
        };
        self.note(name);
        passage
    }

    /// The bot answered a delivery so, or not at all.
    pub(crate) fn answered(&mut self, status: Option<u16>) {
        self.note(match status {
            Some(200..=299) => return,
            Some(502) => "update: answered 502 (the function died or timed out)",
            Some(503) => "update: answered 503 (later)",
            Some(_) => "update: answered otherwise",
            None => "update: no answer",
        });
    }

    /// A call into this chat was carried out, and the bot does not know.
    pub(crate) fn unheard(&mut self, chat: i64) {
        *self.unheard.entry(chat).or_default() += 1;
    }

    pub(crate) fn unheard_in(&self, chat: i64) -> usize {
        self.unheard.get(&chat).copied().unwrap_or_default()
    }

    pub(crate) fn met(&self) -> &BTreeMap<&'static str, usize> {
        &self.met
    }

    fn note(&mut self, name: &'static str) {
        *self.met.entry(name).or_default() += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn calls(percent: u8, seed: u64) -> Vec<Option<FaultKind>> {
        let mut rate = FaultRate::default();
        rate.set(percent, seed);
        (0..1000).map(|_| rate.of_call()).collect()
    }

    #[test]
    fn nothing_goes_wrong_unless_it_was_asked_for_and_as_often_as_it_was() {
        let wrong = |percent| calls(percent, 7).into_iter().flatten().count();
        assert_eq!(wrong(0), 0);
        assert!((200..400).contains(&wrong(30)), "{}", wrong(30));
        assert_eq!(wrong(100), 1000);
    }

    #[test]
    fn the_same_seed_brings_the_same_faults() {
        assert_eq!(calls(30, 7), calls(30, 7));
        assert_ne!(calls(30, 7), calls(30, 8));
    }
}
