//! Reads doses as people type them, and as the report prints them.
//!
//! The text is cut into tokens, the tokens into fragments (a name of the table is one, however
//! many words it has), the fragments at separators into parts, and each part into names,
//! amounts and times, which are then put together. What finds no place is reported: a second
//! medicine never hides in the amount of the first.

mod fragment;
mod said;

use jiff::civil::Time;

use self::fragment::{Fragment, Sort, parts};
use self::said::Said;
use super::names::{MedicineNames, Role};
use super::{Dose, MOST_DOSES};
use crate::clock_time::ClockTime;
use crate::digits::in_plain_digits;
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
    /// [`InvalidAnswer::Empty`] that no medicine is named.
    pub fn doses(&self, text: &str) -> Result<Vec<Dose>, InvalidAnswer> {
        let visible = visible_text(text);
        let text = &in_plain_digits(&visible);
        let doses = self.read(text)?;
        let printed: Vec<_> = doses.iter().map(ToString::to_string).collect();
        match self.read(&printed.join("; ")) {
            Ok(again) if again == doses => Ok(doses),
            _ => Err(unclear(text)),
        }
    }

    fn read(&self, text: &str) -> Result<Vec<Dose>, InvalidAnswer> {
        let text = text.replace(|c: char| c != '\n' && c.is_control(), " ");
        let tokens = self.tokens(&text);
        let fragments = self.fragments(&tokens);
        let is_break =
            |fragment: &Fragment<'_>| matches!(fragment.sort, Sort::Mark('\n' | ';' | ','));
        if fragments.iter().any(|fragment| fragment.is(Role::Negation)) {
            return Err(unclear(&text));
        }
        let mut intakes = Intakes::default();
        for listed in fragments.split(is_break) {
            for part in parts(listed) {
                let goes_on = !intakes.drafts.is_empty() && !part.iter().any(Fragment::is_name);
                intakes.take(said::all(part, goes_on));
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
    fn take(&mut self, all_said: Vec<Said>) {
        let is_name = |said: &Said| matches!(said, Said::Name { .. });
        let Some(first) = all_said.iter().position(is_name) else {
            return self.take_nameless(all_said);
        };
        let is_amount = |said: &Said| matches!(said, Said::Amount(_));
        let is_time = |said: &Said| matches!(said, Said::Time(..) | Said::TimeOrAmount(..));
        let amounts_lead = all_said[..first].iter().any(is_amount);
        let times_lead = all_said[..first].iter().any(is_time);
        let mut names = all_said.iter().filter(|said| is_name(said)).count();
        let mut is_first = true;
        for said in all_said {
            let leads = if is_time(&said) {
                times_lead
            } else {
                amounts_lead
            };
            match said {
                Said::Name { text, known } => {
                    names -= 1;
                    if is_first || known || !self.pending.is_empty() {
                        self.begin(text);
                    } else {
                        self.unclear.push(text);
                    }
                    is_first = false;
                }
                said if leads && names > 0 => self.pending.push(said),
                said => self.say(said),
            }
        }
    }

    fn take_nameless(&mut self, all_said: Vec<Said>) {
        let Some(last) = self.drafts.last() else {
            return self.pending.extend(all_said);
        };
        // "400 at 10:00 and 200 at 14:00" is taken twice.
        if last.time.is_some() && matches!(all_said.as_slice(), [Said::Amount(_), Said::Time(..)]) {
            let name = last.name.clone();
            self.begin(name);
        }
        for said in all_said {
            self.say(said);
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
            Said::Name { text, .. } => self.unclear.push(text),
        }
    }

    fn finish(mut self) -> Result<Vec<Dose>, InvalidAnswer> {
        let unplaced = self.pending.into_iter().map(|said| match said {
            Said::Name { text, .. }
            | Said::Amount(text)
            | Said::Time(_, text)
            | Said::TimeOrAmount(_, text) => text,
        });
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
