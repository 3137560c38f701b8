//! Reads doses as people type them, and as the report prints them.
//!
//! The text is cut into tokens, the tokens into pieces (a name of the table is one, however
//! many words it has), the pieces at separators into parts, and each part into names,
//! amounts and times, which are then put together. What finds no place is reported: a second
//! medicine never hides in the amount of the first.

use jiff::civil::Time;

use super::names::{Meaning, MedicineNames, Recognised, Role};
use super::token::{Token, TokenKind};
use super::{Dose, MOST_DOSES, MedicineClass};
use crate::clock_time::{ClockTime, parse_time};
use crate::invalid_answer::InvalidAnswer;
use crate::words::Words;

/// The most letters of a word that is taken for a unit because it stands behind a number.
const MOST_OF_UNIT: usize = 3;

/// Tokens that mean something together.
struct Piece<'a> {
    tokens: &'a [Token<'a>],
    sort: Sort<'a>,
    /// The name in the table where another case of it was written.
    word: Option<&'static str>,
}

#[derive(Clone, Copy, PartialEq)]
enum Sort<'a> {
    /// A medicine of the table, or a word that makes a combination of one.
    Known(&'a Meaning),
    /// Any other word.
    Word,
    Number,
    Role(Role),
    Mark(char),
}

/// What a part of the text says.
enum Item {
    Name {
        text: String,
        known: bool,
    },
    Amount(String),
    Time(Time, String),
    /// Written like a time and like an amount, such as "14.30".
    TimeOrAmount(Time, String),
}

#[derive(Clone, Default)]
struct Draft {
    name: String,
    amounts: Vec<String>,
    time: Option<Time>,
}

/// The doses so far.
#[derive(Default)]
struct Reading {
    drafts: Vec<Draft>,
    /// What was said before the name that it belongs to.
    pending: Vec<Item>,
    unclear: Vec<String>,
}

impl MedicineNames {
    /// Reads the doses of a day, such as "Ибупрофен 400 мг, 14:30; 2 таблетки цитрамона". They
    /// are taken only if they are read as the same where they are printed: "3 Tylenol" is
    /// not, since "Tylenol 3" is another medicine.
    ///
    /// # Errors
    /// [`InvalidAnswer::UnclearDoses`] tells the parts that can be read in more than one way,
    /// [`InvalidAnswer::Empty`] that no medicine is named.
    pub fn doses(&self, text: &str) -> Result<Vec<Dose>, InvalidAnswer> {
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
        let pieces = self.pieces(&tokens);
        let is_break = |piece: &Piece<'_>| matches!(piece.sort, Sort::Mark('\n' | ';' | ','));
        let mut reading = Reading::default();
        for listed in pieces.split(is_break) {
            for part in parts(listed) {
                let goes_on = !reading.drafts.is_empty() && !part.iter().any(Piece::is_name);
                reading.take(items(part, goes_on));
            }
        }
        reading.finish()
    }

    fn pieces<'a>(&'a self, mut tokens: &'a [Token<'a>]) -> Vec<Piece<'a>> {
        let mut pieces = Vec::new();
        while !tokens.is_empty() {
            let (length, sort, word) = self.piece(tokens);
            let (taken, rest) = tokens.split_at(length);
            pieces.push(Piece {
                tokens: taken,
                sort,
                word,
            });
            tokens = rest;
        }
        pieces
    }

    fn piece<'a>(&'a self, tokens: &'a [Token<'a>]) -> (usize, Sort<'a>, Option<&'static str>) {
        let mut found = self.longest(tokens);
        if let Some(long) = &found
            && long.length > 1
            && tokens[long.length - 1].is_number()
            && self.is(Role::Unit, &tokens[long.length..])
        {
            // "Tylenol 3 tablets" is not "Tylenol 3".
            found = self.longest(&tokens[..long.length - 1]);
        }
        if let Some(found) = found {
            let (sort, word) = match found.meaning {
                meaning if meaning.is_medicine() => (Sort::Known(meaning), found.word),
                Meaning::Other(role) => (Sort::Role(*role), None),
                Meaning::Acute(_) => (Sort::Word, None),
            };
            return (found.length, sort, word);
        }
        if let Some(length) = self.coded(tokens) {
            return (length, Sort::Word, None);
        }
        let sort = match tokens[0].kind {
            TokenKind::Word => Sort::Word,
            TokenKind::Number => Sort::Number,
            TokenKind::Mark(mark) => Sort::Mark(mark),
        };
        (1, sort, None)
    }

    /// The length of a name of letters and digits, such as "5-HTP", "B6" and "B-12".
    fn coded(&self, tokens: &[Token<'_>]) -> Option<usize> {
        let (first, rest) = tokens.split_first()?;
        let is_glued = |token: &Token<'_>| !token.spaced;
        let hyphens = rest
            .iter()
            .take(1)
            .filter(|token| is_glued(token) && token.text == "-");
        let hyphen = hyphens.count();
        let next = rest.get(hyphen).filter(|token| is_glued(token))?;
        let is_coded = match (first.kind, next.kind) {
            (TokenKind::Word, TokenKind::Number) => first.text.chars().count() <= 2,
            (TokenKind::Number, TokenKind::Word) => self.longest(&rest[hyphen..]).is_none(),
            _ => false,
        };
        is_coded.then_some(2 + hyphen)
    }

    fn is(&self, role: Role, tokens: &[Token<'_>]) -> bool {
        let found = self.longest(tokens);
        found.is_some_and(|found| *found.meaning == Meaning::Other(role))
    }
}

/// Cuts what stands between commas at "and", "+", "&" and "/", where these stand between
/// two medicines and not in the name of one.
fn parts<'p, 'a>(pieces: &'p [Piece<'a>]) -> Vec<&'p [Piece<'a>]> {
    let is_joint = |piece: &Piece<'_>| {
        matches!(
            piece.sort,
            Sort::Role(Role::And) | Sort::Mark('+' | '&' | '/')
        )
    };
    let mut parts = Vec::new();
    let (mut begin, mut at) = (0, 0);
    while let Some(step) = pieces[at..].iter().position(is_joint) {
        let joint = at + step;
        let after = &pieces[joint + 1..];
        let end = after.iter().position(is_joint).unwrap_or(after.len());
        if separates(pieces[joint].sort, &pieces[at..joint], &after[..end]) {
            parts.push(&pieces[begin..joint]);
            begin = joint + 1;
        }
        at = joint + 1;
    }
    parts.push(&pieces[begin..]);
    parts
}

fn separates(joint: Sort<'_>, before: &[Piece<'_>], after: &[Piece<'_>]) -> bool {
    let is_and = joint == Sort::Role(Role::And);
    if before.is_empty() || after.is_empty() {
        return is_and;
    }
    let has_name = |part: &[Piece<'_>]| part.iter().any(Piece::is_name);
    let is_known = |part: &[Piece<'_>]| part.iter().any(|piece| piece.meaning().is_some());
    let has_number = |part: &[Piece<'_>]| part.iter().any(|piece| piece.sort == Sort::Number);
    if !has_name(before) || !has_name(after) {
        return joint != Sort::Mark('/');
    }
    if !has_number(before) && is_one_product(before, after) {
        return false;
    }
    match joint {
        Sort::Mark('/') => is_known(before) && is_known(after),
        Sort::Role(_) => {
            is_known(before) || is_known(after) || (has_number(before) && has_number(after))
        }
        _ => true,
    }
}

/// Whether the two make a combination only together, as do paracetamol and codeine: that
/// is how the products are called, and nobody has the second by itself.
fn is_one_product(before: &[Piece<'_>], after: &[Piece<'_>]) -> bool {
    let is_combined = |pieces: &mut dyn Iterator<Item = &Piece<'_>>| {
        let meanings: Vec<_> = pieces.filter_map(Piece::meaning).collect();
        let classes = Recognised::of(&meanings).classes;
        classes.contains(&MedicineClass::Combination)
    };
    is_combined(&mut before.iter().chain(after))
        && !is_combined(&mut before.iter())
        && !is_combined(&mut after.iter())
}

/// The names, amounts and times of a part. After a known medicine "таблетка" is an amount.
fn items(pieces: &[Piece<'_>], mut after_known: bool) -> Vec<Item> {
    let mut items = Vec::new();
    let mut at = 0;
    while at < pieces.len() {
        let rest = &pieces[at..];
        let length = if rest[0].is(Role::Took) || rest[0].is(Role::And) {
            1
        } else if let Some((time, length)) = time(rest) {
            items.push(Item::Time(time, text(&rest[..length])));
            length
        } else if let Some(length) = amount(rest, after_known) {
            let amount = text(&rest[..length]).replace(['(', ')'], " ");
            let amount = amount.split_whitespace().collect::<Vec<_>>().join(" ");
            items.push(match time_or_amount(rest).filter(|_| length == 1) {
                Some(time) => Item::TimeOrAmount(time, amount),
                None => Item::Amount(amount),
            });
            length
        } else {
            let length = name(rest, after_known);
            let known = rest[..length].iter().any(|piece| piece.meaning().is_some());
            after_known |= known;
            let text = text(&rest[..length]);
            if text.contains(char::is_alphanumeric) {
                items.push(Item::Name { text, known });
            }
            length
        };
        at += length;
    }
    items
}

/// How many pieces the name has, up to what is said of the dose.
fn name(pieces: &[Piece<'_>], mut after_known: bool) -> usize {
    let mut length = 0;
    while length < pieces.len() {
        let rest = &pieces[length..];
        let ends = rest[0].is(Role::Took)
            || (length > 0 && (time(rest).is_some() || amount(rest, after_known).is_some()));
        if ends {
            break;
        }
        after_known |= rest[0].meaning().is_some();
        length += 1;
    }
    length
}

/// How many pieces the amount has that begins here, if one does: a number with what is
/// counted or measured, or the like in words.
fn amount(pieces: &[Piece<'_>], after_known: bool) -> Option<usize> {
    let follows = |from: usize| pieces[from..].iter().find(|piece| !piece.is(Role::Number));
    let is_known = |piece: Option<&Piece<'_>>| piece.is_some_and(|piece| piece.meaning().is_some());
    let begins = match pieces.first()?.sort {
        Sort::Number | Sort::Role(Role::Amount) => true,
        Sort::Role(Role::Unit) => {
            let is_number = |piece: &Piece<'_>| piece.sort == Sort::Number;
            after_known || is_known(pieces.get(1)) || pieces.get(1).is_some_and(is_number)
        }
        Sort::Role(Role::Number) => {
            let next = follows(0);
            let counts = |piece: &Piece<'_>| piece.sort == Sort::Number || piece.is(Role::Unit);
            after_known || is_known(next) || next.is_some_and(counts)
        }
        _ => false,
    };
    if !begins {
        return None;
    }
    let mut length = 1;
    for (index, piece) in pieces.iter().enumerate().skip(1) {
        let rest = &pieces[index..];
        let goes_on = match piece.sort {
            Sort::Number => time_or_amount(rest).is_none() && time_or_amount(pieces).is_none(),
            Sort::Role(Role::Unit | Role::Number | Role::Amount | Role::NothingAdded) => true,
            Sort::Mark(_) => continue,
            // The unit of a language whose words are not known.
            Sort::Word => {
                let is_short = piece.tokens[0].text.chars().count() <= MOST_OF_UNIT;
                is_short && pieces[index - 1].sort == Sort::Number
            }
            _ => false,
        };
        if !goes_on || time(rest).is_some() {
            break;
        }
        length = index + 1;
    }
    Some(length)
}

/// A time that cannot be an amount: "14:30", "в 14.30", "at 2 pm", "9 утра".
fn time(pieces: &[Piece<'_>]) -> Option<(Time, usize)> {
    let ats = pieces.iter().take_while(|piece| piece.is(Role::At)).count();
    let number = pieces.get(ats).filter(|piece| piece.sort == Sort::Number)?;
    let written = number.tokens[0].text;
    let hours = pieces[ats + 1..]
        .iter()
        .take_while(|piece| piece.is(Role::Hour));
    let mut length = ats + 1 + hours.count();
    let time = parse_time(&written.replace('–', "-")).ok()?;
    let part_of_day = pieces.get(length).and_then(|piece| match piece.sort {
        Sort::Role(role @ (Role::Morning | Role::Afternoon | Role::Night)) => Some(role),
        _ => None,
    });
    length += usize::from(part_of_day.is_some());
    let is_amount = || {
        pieces
            .get(ats + 1)
            .is_some_and(|piece| piece.is(Role::Unit))
    };
    let is_hour = written.len() <= 2;
    let is_time = written.contains(':')
        || (part_of_day.is_some() && is_hour)
        || (ats > 0 && !is_amount() && (is_hour || written.len() > 3));
    is_time.then_some((on_a_day(time, part_of_day), length))
}

/// The hour by which part of the day was named beside it.
fn on_a_day(time: Time, part: Option<Role>) -> Time {
    let hour = match (part, time.hour()) {
        (Some(Role::Morning | Role::Night), 12) => 0,
        (Some(Role::Afternoon), hour @ 1..=11) | (Some(Role::Night), hour @ 9..=11) => hour + 12,
        (_, hour) => hour,
    };
    Time::constant(hour, time.minute(), 0, 0)
}

/// A number such as "14.30", which nothing makes an amount or a time.
fn time_or_amount(pieces: &[Piece<'_>]) -> Option<Time> {
    let (number, rest) = pieces.split_first()?;
    let has_unit = rest.first().is_some_and(|piece| piece.is(Role::Unit));
    let written = number.tokens[0].text;
    let is_written_so = number.sort == Sort::Number && written.contains(['.', '-', '–']);
    if !is_written_so || has_unit {
        return None;
    }
    parse_time(&written.replace('–', "-")).ok()
}

/// The pieces as they were written, with a known name in its plain case, without the marks
/// around.
fn text(pieces: &[Piece<'_>]) -> String {
    let mut text = String::new();
    for piece in pieces {
        for (index, token) in piece.tokens.iter().enumerate() {
            if token.spaced && !text.is_empty() {
                text.push(' ');
            }
            match piece.word {
                None => text.push_str(token.text),
                Some(word) if index == 0 => text.push_str(&like(token.text, word)),
                Some(_) => {}
            }
        }
    }
    let text = text.trim_start_matches(|c: char| "-–—:.•*)= ".contains(c));
    text.trim_end_matches(|c: char| "-–—:.•*(= ".contains(c))
        .to_owned()
}

/// The word with a capital where what was written has one.
fn like(written: &str, word: &str) -> String {
    let mut letters = word.chars();
    match letters.next() {
        Some(first) if written.starts_with(char::is_uppercase) => {
            first.to_uppercase().chain(letters).collect()
        }
        _ => word.to_owned(),
    }
}

impl<'a> Piece<'a> {
    fn is(&self, role: Role) -> bool {
        self.sort == Sort::Role(role)
    }

    fn meaning(&self) -> Option<&'a Meaning> {
        match self.sort {
            Sort::Known(meaning) => Some(meaning),
            _ => None,
        }
    }

    fn is_name(&self) -> bool {
        matches!(self.sort, Sort::Known(_) | Sort::Word)
    }
}

impl Reading {
    /// Puts what a part says to the doses: to the name in it, else to the medicine before.
    fn take(&mut self, items: Vec<Item>) {
        let is_name = |item: &Item| matches!(item, Item::Name { .. });
        let Some(first) = items.iter().position(is_name) else {
            return self.take_nameless(items);
        };
        let is_amount = |item: &Item| matches!(item, Item::Amount(_));
        let is_time = |item: &Item| matches!(item, Item::Time(..) | Item::TimeOrAmount(..));
        let amounts_lead = items[..first].iter().any(is_amount);
        let times_lead = items[..first].iter().any(is_time);
        let mut names = items.iter().filter(|item| is_name(item)).count();
        let mut is_first = true;
        for item in items {
            let leads = if is_time(&item) {
                times_lead
            } else {
                amounts_lead
            };
            match item {
                Item::Name { text, known } => {
                    names -= 1;
                    if is_first || known || !self.pending.is_empty() {
                        self.begin(text);
                    } else {
                        self.unclear.push(text);
                    }
                    is_first = false;
                }
                item if leads && names > 0 => self.pending.push(item),
                item => self.say(item),
            }
        }
    }

    fn take_nameless(&mut self, items: Vec<Item>) {
        let Some(last) = self.drafts.last() else {
            return self.pending.extend(items);
        };
        // "400 at 10:00 and 200 at 14:00" is taken twice.
        if last.time.is_some() && matches!(items.as_slice(), [Item::Amount(_), Item::Time(..)]) {
            let name = last.name.clone();
            self.begin(name);
        }
        for item in items {
            self.say(item);
        }
    }

    /// A new dose, with what was said before its name.
    fn begin(&mut self, name: String) {
        self.drafts.push(Draft {
            name,
            ..Draft::default()
        });
        for item in std::mem::take(&mut self.pending) {
            self.say(item);
        }
    }

    /// Something of the last dose. A second time is a second intake.
    fn say(&mut self, item: Item) {
        let Some(last) = self.drafts.last_mut() else {
            return self.pending.push(item);
        };
        match item {
            Item::Amount(amount) => last.amounts.push(amount),
            Item::TimeOrAmount(_, text) if last.amounts.is_empty() => self.unclear.push(text),
            Item::Time(time, _) | Item::TimeOrAmount(time, _) => {
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
            Item::Name { text, .. } => self.unclear.push(text),
        }
    }

    fn finish(mut self) -> Result<Vec<Dose>, InvalidAnswer> {
        let unplaced = self.pending.into_iter().map(|item| match item {
            Item::Name { text, .. }
            | Item::Amount(text)
            | Item::Time(_, text)
            | Item::TimeOrAmount(_, text) => text,
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

/// As much of it as a message shows.
fn unclear(parts: &str) -> InvalidAnswer {
    let parts = parts
        .trim()
        .chars()
        .take(Words::MOST_BESIDE_OPTIONS)
        .collect();
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
        })
    }
}
