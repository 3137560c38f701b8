//! One attack, as another program wrote it.

use std::mem;

use jiff::civil::{Date, DateTime};
use jiff::{SignedDuration, ToSpan};
use journal::Dose;
use journal::answer::{Intensity, Words};
use journal_texts::doses;

use crate::dates::LocalTime;
use crate::statement::Statement;

/// One attack with all that its row says.
#[derive(Clone, Debug)]
pub(crate) struct Episode {
    pub onset: LocalTime,
    pub end: EpisodeEnd,
    pub intensity: Option<Intensity>,
    pub doses: Vec<EpisodeDose>,
    /// Medicines that are not read yet, under the label of their words where these are not
    /// kept otherwise.
    typed: Vec<(Option<String>, String)>,
    /// The row says that no medicine was taken.
    pub no_medicine: bool,
    /// All else that the row says.
    pub statements: Vec<Statement>,
}

/// When an attack ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum EpisodeEnd {
    Unknown,
    /// It had not when it was written down.
    Ongoing,
    At(LocalTime),
}

/// A medicine taken in an attack.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct EpisodeDose {
    pub dose: Dose,
    /// The day of the intake, where it is known; else it is that of the onset.
    pub day: Option<Date>,
}

impl EpisodeDose {
    /// A dose of a medicine whose name and amount stand apart; `None` where the diary has no
    /// room for them.
    pub(crate) fn of([name, amount]: [&str; 2], at: Option<LocalTime>) -> Option<Self> {
        let words = |text: &str| Words::parse(text, Dose::MOST_CHARACTERS).ok();
        let amount_read = words(amount);
        if amount_read.is_none() && !amount.trim().is_empty() {
            return None;
        }
        Some(Self {
            dose: Dose {
                name: words(name)?,
                amount: amount_read,
                taken_at: at.and_then(|at| at.time).map(Into::into),
                effect: None,
            },
            day: at.map(|at| at.date),
        })
    }
}

impl Episode {
    /// The longest attack of which each day is written: a month. One that is longer was most
    /// likely never ended by hand.
    const MOST_DAYS: i64 = 31;

    /// An attack of which nothing else is known yet.
    pub(crate) fn new(onset: LocalTime) -> Self {
        Self {
            onset,
            end: EpisodeEnd::Unknown,
            intensity: None,
            doses: Vec::new(),
            typed: Vec::new(),
            no_medicine: false,
            statements: Vec::new(),
        }
    }

    /// Adds the words of a cell, unless it is empty.
    pub(crate) fn say(&mut self, label: &str, words: &str) {
        if !words.trim().is_empty() {
            self.statements.push(Statement::words(label, words));
        }
    }

    /// Reads the intensity, and keeps the words where they are not just a number of the scale.
    pub(crate) fn rate(&mut self, label: &str, cell: &str) {
        match Rating::of(cell) {
            Rating::Nothing => {}
            Rating::Whole(intensity) => self.intensity = Some(intensity),
            Rating::Rounded(intensity) => {
                self.intensity = Some(intensity);
                self.say(label, cell);
            }
            Rating::Words => self.say(label, cell),
        }
    }

    /// Takes medicines as a person types them, which are kept as words where they are not clear.
    pub(crate) fn take_medicines(&mut self, label: &str, cell: &str) {
        let label = Some(label.to_owned());
        self.typed.push((label, cell.to_owned()));
    }

    /// Takes medicines as a person types them, whose words are kept in any case.
    pub(crate) fn take_medicines_besides(&mut self, cell: &str) {
        self.typed.push((None, cell.to_owned()));
    }

    /// Reads the medicines that were typed. That takes longer than all else, and most of the
    /// attacks of a long diary are not kept.
    pub(crate) fn read_medicines(&mut self) {
        for (label, cell) in mem::take(&mut self.typed) {
            match (doses(&cell), label) {
                (Ok(doses), _) => {
                    let doses = doses.into_iter();
                    self.doses
                        .extend(doses.map(|dose| EpisodeDose { dose, day: None }));
                }
                (Err(_), Some(label)) => self.say(&label, &cell),
                (Err(_), None) => {}
            }
        }
    }

    /// Takes one medicine whose name and amount stand in cells of their own, with the time
    /// where it is known.
    pub(crate) fn take_dose(
        &mut self,
        label: &str,
        [name, amount]: [&str; 2],
        at: Option<LocalTime>,
    ) {
        match EpisodeDose::of([name, amount], at) {
            Some(dose) => self.doses.push(dose),
            None => self.say(label, format!("{name} {amount}").trim()),
        }
    }

    /// Sets the end that lies so much later by the clock. Times are not shifted by a change of
    /// the clocks in between: programs count the same way.
    pub(crate) fn end_after(&mut self, label: &str, cell: &str, lasted: SignedDuration) {
        let onset = self.onset.datetime();
        match onset.and_then(|onset| onset.checked_add(lasted).ok()) {
            Some(end) => self.end_at(label, cell, end.into()),
            None => self.say(label, cell),
        }
    }

    /// Sets the end. One that lies before the onset, or more than a month after it, stays
    /// words.
    pub(crate) fn end_at(&mut self, label: &str, cell: &str, end: LocalTime) {
        let latest = self.onset.date.checked_add(Self::MOST_DAYS.days());
        let is_before = match (self.onset.time, end.time) {
            (Some(_), Some(_)) => end < self.onset,
            _ => end.date < self.onset.date,
        };
        match !is_before && latest.is_ok_and(|latest| end.date <= latest) {
            true => self.end = EpisodeEnd::At(end),
            false => self.say(label, cell),
        }
    }

    /// The last day of the pain.
    pub(crate) fn last_day(&self) -> Date {
        match self.end {
            EpisodeEnd::Unknown | EpisodeEnd::Ongoing => self.onset.date,
            EpisodeEnd::At(end) => match end.datetime() {
                // It filled the day before, and none of this one.
                Some(midnight) if is_midnight(midnight) && end.date > self.onset.date => {
                    end.date.yesterday().unwrap_or(end.date)
                }
                _ => end.date,
            },
        }
    }
}

fn is_midnight(time: DateTime) -> bool {
    (time.hour(), time.minute()) == (0, 0)
}

/// The meaning of a cell about the intensity.
enum Rating {
    Nothing,
    Whole(Intensity),
    /// Half a point is rounded up, which the words beside it tell.
    Rounded(Intensity),
    /// A number off the scale from 1 to 10, or no number.
    Words,
}

impl Rating {
    fn of(cell: &str) -> Self {
        let plain = journal::in_ascii_digits(cell).trim().replace(',', ".");
        let plain = plain.strip_suffix("/10").unwrap_or(&plain);
        if plain.is_empty() {
            return Self::Nothing;
        }
        let Ok(number) = plain.parse::<f64>() else {
            return Self::Words;
        };
        let whole = (number + 0.5).floor();
        let on_scale = f64::from(Intensity::MIN)..=f64::from(Intensity::MAX);
        if !on_scale.contains(&number) {
            return Self::Words;
        }
        match Intensity::parse(&whole.to_string()) {
            Ok(intensity) if whole == number => Self::Whole(intensity),
            Ok(intensity) => Self::Rounded(intensity),
            Err(_) => Self::Words,
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn rated(cell: &str) -> (Option<u8>, bool) {
        let mut episode = Episode::new(date(2026, 11, 20).into());
        episode.rate("Pain", cell);
        let number = episode.intensity.map(Intensity::get);
        (number, !episode.statements.is_empty())
    }

    #[test]
    fn an_intensity_off_the_scale_stays_words() {
        for (cell, number, says) in [
            ("7", Some(7), false),
            ("7.0", Some(7), false),
            (" 10 ", Some(10), false),
            ("7/10", Some(7), false),
            ("6.5", Some(7), true),
            ("6,4", Some(6), true),
            ("0", None, true),
            ("0.5", None, true),
            ("10.4", None, true),
            ("14", None, true),
            ("-3", None, true),
            ("NaN", None, true),
            ("Severe", None, true),
            ("", None, false),
        ] {
            assert_eq!(rated(cell), (number, says), "{cell}");
        }
    }

    #[test]
    fn an_attack_that_ends_at_midnight_has_no_pain_on_the_day_after() {
        let onset = date(2026, 11, 20).at(21, 0, 0, 0);
        let mut episode = Episode::new(onset.into());
        episode.end_after("Lasted", "3 h", SignedDuration::from_hours(3));
        assert_eq!(episode.last_day(), date(2026, 11, 20));
        episode.end_after("Lasted", "4 h", SignedDuration::from_hours(4));
        assert_eq!(episode.last_day(), date(2026, 11, 21));
    }
}
