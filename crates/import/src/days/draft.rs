//! A day that is being made.

use jiff::civil::{Date, Time};
use journal::answer::{Intensity, Onset, Resolution, Words};
use journal::entry::FurtherAttack;
use journal::medicine::MOST_DOSES;
use journal::{Attack, Dose, Entry};
use journal_texts::{clock, shortened};

use super::MOST_OF_DAY;
use crate::statement::Statement;

/// All that a file tells of one day. Without an attack it is painless.
#[derive(Debug, Default)]
pub(super) struct DraftDay {
    pub attacks: Vec<DraftAttack>,
    pub doses: Vec<Dose>,
    pub no_medicine: bool,
    /// Lines of the comment.
    pub notes: Vec<String>,
    /// The day as the diary wrote it itself, beside which nothing else is said.
    pub entry: Option<Entry>,
}

/// The part of an attack that lies in the day.
#[derive(Debug)]
pub(super) struct DraftAttack {
    pub onset: Option<Onset>,
    pub resolution: Option<Resolution>,
    pub intensity: Option<Intensity>,
    pub statements: Vec<Statement>,
}

impl DraftDay {
    /// Whether nothing more is taken into it.
    pub(super) fn is_full(&self) -> bool {
        let mut lists = [self.attacks.len(), self.doses.len(), self.notes.len()].into_iter();
        lists.any(|length| length >= MOST_OF_DAY)
    }

    pub(super) fn entry(mut self, day: Date) -> Entry {
        if let Some(entry) = self.entry {
            return entry;
        }
        self.attacks.sort_by_key(DraftAttack::begin);
        let mut entry = Entry::painless(day);
        let mut lines = Vec::new();
        let is_one = self.attacks.len() == 1;
        for (index, attack) in self.attacks.into_iter().enumerate() {
            let before = match attack.time() {
                Some(time) if !is_one => format!("{} – ", clock(time)),
                _ => String::new(),
            };
            if index == 0 {
                entry.attack = Some(attack.first());
            } else if entry.may_have_further_attack() {
                entry.further_attacks.push(attack.further());
            } else {
                lines.push(attack.in_words());
            }
            let answers = entry.attack.get_or_insert_default();
            let rest = attack.statements.into_iter();
            let rest = rest.filter_map(|statement| statement.taken_into(answers));
            lines.extend(rest.map(|line| format!("{before}{line}")));
        }
        lines.extend(self.notes);
        let others = self.doses.split_off(self.doses.len().min(MOST_DOSES));
        lines.extend(others.iter().map(ToString::to_string));
        entry.medicines = match self.doses.is_empty() {
            false => Some(self.doses),
            true => self.no_medicine.then(Vec::new),
        };
        entry.comment = comment(&lines);
        entry
    }
}

impl DraftAttack {
    /// By which the attacks of a day are sorted: one that went on comes first, one without
    /// a time last.
    fn begin(&self) -> (u8, Option<Time>) {
        match self.onset {
            Some(Onset::Continued) => (0, None),
            Some(Onset::At(time)) => (1, Some(time.0)),
            Some(Onset::OnWaking | Onset::During(_)) | None => (2, None),
        }
    }

    fn time(&self) -> Option<Time> {
        self.begin().1
    }

    fn first(&self) -> Attack {
        Attack {
            onset: self.onset,
            resolution: self.resolution,
            intensity: self.intensity,
            ..Attack::default()
        }
    }

    fn further(&self) -> FurtherAttack {
        FurtherAttack {
            onset: self.onset,
            resolution: self.resolution,
            intensity: self.intensity,
        }
    }

    /// Such as "23:10 – 00:40, 8/10".
    fn in_words(&self) -> String {
        let unknown = || "?".to_owned();
        let onset = self.time().map_or_else(unknown, clock);
        let resolution = match self.resolution {
            Some(Resolution::At(time)) => clock(time.0),
            _ => unknown(),
        };
        let intensity = self.intensity.map(|it| format!(", {}/10", it.get()));
        format!("{onset} – {resolution}{}", intensity.unwrap_or_default())
    }
}

/// The lines as a comment. One that is too long for the diary is cut at its end, which shows.
pub(crate) fn comment(lines: &[String]) -> Option<Words> {
    let text = lines.join("\n");
    if let Ok(words) = Words::parse(&text, Words::MOST) {
        return Some(words);
    }
    let visible = journal::visible_text(&text);
    Words::parse(&shortened(&visible, Words::MOST), Words::MOST).ok()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn attack(hour: i8) -> DraftAttack {
        DraftAttack {
            onset: Some(Onset::At(Time::constant(hour, 0, 0, 0).into())),
            resolution: None,
            intensity: Intensity::try_from(8).ok(),
            statements: vec![Statement::words("", format!("number {hour}"))],
        }
    }

    #[test]
    fn attacks_that_do_not_fit_into_a_day_are_told_in_its_comment() {
        let draft = DraftDay {
            attacks: (1..=10).rev().map(attack).collect(),
            ..DraftDay::default()
        };
        let entry = draft.entry(date(2026, 11, 20));
        assert_eq!(entry.further_attacks.len(), 8);
        let comment = entry.comment.expect("a comment").to_string();
        let lines: Vec<_> = comment.lines().collect();
        assert_eq!(lines[0], "01:00 – number 1");
        assert_eq!(lines[9..], ["10:00 – ?, 8/10", "10:00 – number 10"]);
    }

    #[test]
    fn a_comment_that_is_too_long_is_cut_at_its_end_and_says_so() {
        let line = "я".repeat(Words::MOST);
        let words = comment(std::slice::from_ref(&line)).expect("words");
        assert!(words.as_str() == line, "it fits");
        let words = comment(&[line, "more".to_owned()]).expect("words");
        assert_eq!(words.as_str().chars().count(), Words::MOST);
        assert!(words.as_str().ends_with("я…"));
        assert_eq!(comment(&[]), None);
    }
}
