//! Messages that are edited, or come at an odd time.

use jiff::SignedDuration;
use jiff::civil::date;
use journal::{Attack, Entry, RecentAttacks};
use journal_telegram::input::InputKind;

use super::{DOSE, Person, WORDS};

impl Person {
    pub fn writes_after_midnight(&mut self) {
        let noon = self.chat.now;
        // 00:30 of the 24th.
        self.chat.now += SignedDuration::from_mins(6 * 60 + 30);
        for words in ["/add", "23.11"] {
            self.types(words);
        }
        self.taps_last(":headache:a:yes");
        self.types("0:05");
        self.types("/stop");
        self.chat.now = noon;
    }

    /// Edits a command, an answer while its day is filled and after that, and other words; and
    /// writes what comes too late for the day.
    pub fn edits_messages(&mut self) {
        for words in ["/add", "12.11"] {
            self.types(words);
        }
        self.taps_last(":headache:a:no");
        self.types(DOSE);
        let answer = self.chat.last_typed();
        let endless = "ψ".repeat(100);
        for text in ["/start", &endless] {
            self.edits(answer, text);
        }
        let comment = self.chat.next_message + 1;
        self.types(WORDS);
        for (message, text) in [(answer, endless.as_str()), (1, WORDS)] {
            self.edits(message, text);
        }
        self.chat.update += 1;
        self.chat.typed.insert(self.chat.update, comment);
        self.chat.take(self.chat.update, InputKind::typed("ψψ"));
        self.reads();
        let (message, _) = self.last();
        self.taps(message, "d:change_one:comment:2026-11-12");
        self.types("/stop");
    }

    pub fn has_a_usual_attack(&mut self) {
        let attacks = [1, 2, 3].map(|day| Entry {
            attack: Some(Attack {
                vomiting: Some(false),
                ..Attack::default()
            }),
            ..Entry::painless(date(2026, 11, day))
        });
        self.chat.diary.recent = RecentAttacks::of(&attacks);
        self.types("/add");
        self.types("23.11");
        self.types("/stop");
    }

    fn edits(&mut self, message: i32, text: &str) {
        self.chat.edits(message, text);
        self.reads();
    }
}
