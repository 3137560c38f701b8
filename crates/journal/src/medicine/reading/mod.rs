//! Reads doses as people type them, and as the report prints them.
//!
//! The text is cut into tokens, the tokens into fragments (a name of the table is one, however
//! many words it has), the fragments at breaks and joints into parts, and each part into names,
//! amounts and times, which are then put together:
//!
//! ```text
//! doses    = part { ( break | joint ) part }
//! break    = line break | "," | ";" | "|" | "•" and the like | the next number of a list: "2." "2)"
//! joint    = "and" | "+" | "&" | "/"          where it is in no name and no amount
//! part     = { amount | time | took } name { amount | time }     a dose, or several of these
//!          | { amount | time }                                   of the medicine before or after
//! name     = word { word | mark }             a word of the table in its plain case at its begin
//! amount   = ( number | unit | phrase ) { number | unit | phrase | mark }
//! number   = digits { mark digits } [ "%" ]   "0,5" ".5" "0, 5" "½" "1/2" "1-2" "1'000" "200+40"
//! time     = [ at ] hour ":" minute | at hour | hour part-of-day | amount hour "." minute
//! ```
//!
//! An amount is kept as it was typed, but for several spaces, which become one, and brackets
//! around it. No letter or digit is dropped but words between doses ("and", "at", "took"), the
//! hour that becomes HH:MM and the numbers of a list. The rest is asked about: so a second
//! medicine never hides in the amount of the first.

mod fragment;
mod numbered;
mod said;
mod time;

use jiff::civil::Time;

use self::fragment::{Fragment, Sort, parts};
use self::said::Said;
use super::names::{MedicineNames, Role};
use super::token::is_break;
use super::{Dose, MOST_DOSES};
use crate::clock_time::{ClockTime, parse_time};
use crate::digits::with_plain_digits;
use crate::invalid_answer::InvalidAnswer;
use crate::visible::visible_text;
use crate::words::Words;

impl MedicineNames {
    /// Reads the doses of a day, such as "Ибупрофен 400 мг, 14:30; 2 таблетки цитрамона". They
    /// are taken only if they are read as the same where they are printed: "3 Tylenol" is
    /// not, since "Tylenol 3" is another medicine.
    ///
    /// # Errors
    /// [`InvalidAnswer::UnclearDoses`] tells the parts that can be read in more than one way,
    /// [`InvalidAnswer::Empty`] that no medicine is named, [`InvalidAnswer::TooManyMedicines`]
    /// that the text is longer than [`Words::MOST`].
    pub fn doses(&self, text: &str) -> Result<Vec<Dose>, InvalidAnswer> {
        if text.chars().nth(Words::MOST).is_some() {
            return Err(InvalidAnswer::TooManyMedicines { most: MOST_DOSES });
        }
        let text = &with_plain_digits(&visible_text(text));
        let doses = self.read(text)?;
        let printed: Vec<_> = doses.iter().map(ToString::to_string).collect();
        match self.read(&printed.join("; ")) {
            Ok(again) if again == doses => Ok(doses),
            _ => Err(unclear(text)),
        }
    }

    fn read(&self, text: &str) -> Result<Vec<Dose>, InvalidAnswer> {
        let tokens = self.tokens(text);
        let mut fragments = self.fragments(&tokens);
        let is_doubtful = fragments.iter().any(|fragment| fragment.is(Role::Doubt));
        if is_doubtful || !numbered::unnumber(&mut fragments) {
            return Err(unclear(text));
        }
        let is_listed_apart =
            |fragment: &Fragment<'_>| matches!(fragment.sort, Sort::Mark(mark) if is_break(mark));
        let mut intakes = Intakes::default();
        for listed in fragments.split(is_listed_apart) {
            for (index, part) in parts(listed).into_iter().enumerate() {
                let goes_on = !intakes.drafts.is_empty() && !part.iter().any(Fragment::is_name);
                intakes.take(said::all(part, goes_on), index > 0);
            }
        }
        intakes.finish()
    }
}

#[derive(Clone, Default)]
struct Draft {
    name: String,
    amounts: Vec<String>,
    time: Option<Time>,
}

/// The doses so far.
#[derive(Default)]
struct Intakes {
    drafts: Vec<Draft>,
    /// The amount or time said before the name that it belongs to.
    pending: Vec<Said>,
    unclear: Vec<String>,
}

impl Intakes {
    /// Puts what a part says to the doses: to the name in it, else to the medicine before.
    /// It is `joined` to the part before by "and" or a sign, and not listed after it.
    fn take(&mut self, all_said: Vec<Said>, joined: bool) {
        let has_amount = all_said.iter().any(Said::is_amount);
        let leads_twice = has_amount && self.pending.iter().any(Said::is_amount);
        if joined || leads_twice {
            // "400 + Кофеин 100": the 400 is of something that is not named.
            let unnamed = self.pending.drain(..).map(Said::into_text);
            self.unclear.extend(unnamed);
        }
        let Some(first) = all_said.iter().position(Said::is_name) else {
            return self.take_nameless(all_said);
        };
        let (before, _) = all_said.split_at(first);
        let amounts_lead = before.iter().any(Said::is_amount);
        let times_lead = before.iter().any(Said::is_time);
        let is_timed_before = times_lead || self.pending.iter().any(Said::is_time);
        let mut names_left = all_said.iter().filter(|said| said.is_name()).count();
        let several = names_left > 1;
        let mut is_first = true;
        let mut all_said = all_said.into_iter().peekable();
        while let Some(said) = all_said.next() {
            let leads = match said.is_time() {
                true => times_lead,
                false => amounts_lead,
            };
            match said {
                Said::Name { text, known } => {
                    names_left -= 1;
                    if is_first || known || !self.pending.is_empty() {
                        self.begin(text);
                    } else {
                        self.unclear.push(text);
                    }
                    is_first = false;
                }
                Said::Unclear(text) => self.unclear.push(text),
                said if leads && names_left > 0 => self.pending.push(said),
                // Of which of them it is nobody can tell.
                said if leads && several => self.unclear.push(said.into_text()),
                said if is_timed_before => self.say(said),
                said => {
                    let is_timed = all_said.peek().is_some_and(Said::is_time);
                    self.say_next(said, is_timed);
                }
            }
        }
    }

    fn take_nameless(&mut self, all_said: Vec<Said>) {
        if self.drafts.is_empty() {
            return self.pending.extend(all_said);
        }
        let mut all_said = all_said.into_iter().peekable();
        while let Some(said) = all_said.next() {
            let is_timed = all_said.peek().is_some_and(Said::is_time);
            self.say_next(said, is_timed);
        }
    }

    /// A new dose, with what was said before its name.
    fn begin(&mut self, name: String) {
        self.drafts.push(Draft {
            name,
            ..Draft::default()
        });
        for said in std::mem::take(&mut self.pending) {
            self.say(said);
        }
    }

    /// Something of the last dose or of a further intake: "400 at 10:00 and 200 at 14:00" is
    /// taken twice. An amount that is said after the time and has none belongs to the dose only if
    /// it is of another unit than its own: "400 mg at 10:00, 2 tablets".
    fn say_next(&mut self, said: Said, is_timed: bool) {
        let last = self.drafts.last().filter(|last| last.time.is_some());
        match (last, said) {
            (Some(last), said @ Said::Amount(_)) if is_timed => {
                let name = last.name.clone();
                self.begin(name);
                self.say(said);
            }
            (Some(last), Said::Amount(amount))
                if last.may_be_another(&amount) || self.is_taken_before(last) =>
            {
                self.unclear.push(amount);
            }
            (_, said) => self.say(said),
        }
    }

    /// Whether another intake of it has no amount either: in "at 9:00 and at 15:00, 400" the
    /// amount may be of both.
    fn is_taken_before(&self, last: &Draft) -> bool {
        let mut others = self.drafts.iter().rev().skip(1);
        let before = others.next().filter(|before| before.name == last.name);
        last.amounts.is_empty() && before.is_some_and(|before| before.amounts.is_empty())
    }

    /// Something of the last dose. A second time is a second intake.
    fn say(&mut self, said: Said) {
        let Some(last) = self.drafts.last_mut() else {
            return self.pending.push(said);
        };
        match said {
            Said::Amount(amount) => last.amounts.push(amount),
            Said::TimeOrAmount(_, text) if last.amounts.is_empty() => self.unclear.push(text),
            Said::Time(time, _) | Said::TimeOrAmount(time, _) => {
                if last.time.is_none() {
                    last.time = Some(time);
                } else {
                    let again = Draft {
                        time: Some(time),
                        ..last.clone()
                    };
                    self.drafts.push(again);
                }
            }
            Said::Name { text, .. } | Said::Unclear(text) => self.unclear.push(text),
        }
    }

    fn finish(mut self) -> Result<Vec<Dose>, InvalidAnswer> {
        let unplaced = self.pending.into_iter().map(Said::into_text);
        self.unclear.extend(unplaced);
        if !self.unclear.is_empty() {
            return Err(unclear(&self.unclear.join("; ")));
        }
        match self.drafts.len() {
            0 => Err(InvalidAnswer::Empty),
            1..=MOST_DOSES => self.drafts.into_iter().map(Draft::finish).collect(),
            _ => Err(InvalidAnswer::TooManyMedicines { most: MOST_DOSES }),
        }
    }
}

fn unclear(parts: &str) -> InvalidAnswer {
    let parts = parts.trim().to_owned();
    InvalidAnswer::UnclearDoses { parts }
}

impl Draft {
    /// Whether an amount that is said after the time may be of another dose: there is one in the
    /// same unit before, or the number may be an hour, or several: "at 9, 13 and 18".
    fn may_be_another(&self, amount: &str) -> bool {
        let unit = |amount: &str| -> String {
            let letters = amount.chars().filter(|c| c.is_alphabetic());
            letters.flat_map(char::to_lowercase).collect()
        };
        let measured = unit(amount);
        let mut amounts = self.amounts.iter();
        let is_hour = |word: &str| word.len() <= 2 && parse_time(word).is_ok();
        let mut words = amount.split_whitespace();
        let first = words.next().unwrap_or(amount);
        (is_hour(first) && words.next_back().is_none_or(is_hour))
            || amounts.any(|before| measured.is_empty() || unit(before) == measured)
    }

    fn finish(self) -> Result<Dose, InvalidAnswer> {
        let words = |text: &str| Words::parse(text, Dose::MOST_CHARACTERS);
        let amount = (!self.amounts.is_empty()).then(|| words(&self.amounts.join(", ")));
        Ok(Dose {
            name: words(&self.name)?,
            amount: amount.transpose()?,
            taken_at: self.time.map(ClockTime),
            effect: None,
        })
    }
}
