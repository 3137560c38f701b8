//! Dates whose month is typed as a word.

use std::cell::LazyCell;

use journal::TypedDate;

use crate::Texts;

/// The fewest letters by which a month is known.
const FEWEST_LETTERS: usize = 3;
/// The most letters of a word that only joins the parts of a date: "de", "of", the "th" of "21th".
const MOST_OF_JOINING: usize = 2;

impl Texts {
    /// Reads a date as people type it, with its month in figures or as a word; `None` where it is
    /// none.
    #[must_use]
    pub fn typed_date(&self, text: &str) -> Option<TypedDate> {
        TypedDate::read(self.with_dates_in_numbers(text).trim_end_matches('.'))
    }

    /// The text with each date whose month is a word in numbers: "21 November 2026" and "Nov 21st,
    /// 2026" become "21.11.2026". The beginning of the name will do where no other month has it.
    /// All else stays.
    #[must_use]
    pub fn with_dates_in_numbers(&self, text: &str) -> String {
        let text = parted(text);
        let months = LazyCell::new(|| self.plain_month_names());
        let mut words = text.split_whitespace().peekable();
        let mut written: Vec<String> = Vec::new();
        while let Some(word) = words.next() {
            let is_word = word.contains(char::is_alphabetic);
            let Some(month) = is_word
                .then(|| month_meant(&self.plain(word), &months))
                .flatten()
            else {
                written.push(word.to_owned());
                continue;
            };
            while written.last().is_some_and(|word| joins(word)) {
                written.pop();
            }
            let before = written.pop_if(|word| day(word).is_some());
            let day = before.as_deref().and_then(day).or_else(|| {
                let after = words.next_if(|word| day(word).is_some());
                after.and_then(day)
            });
            let Some(day) = day else {
                written.push(word.to_owned());
                continue;
            };
            while words.next_if(|word| joins(word)).is_some() {}
            let Some(year) = words.next_if(|word| year(word).is_some()).and_then(year) else {
                written.push(format!("{day}.{month}"));
                continue;
            };
            // The "г." of a year.
            words.next_if(|word| joins(word));
            written.push(format!("{day}.{month}.{year}"));
        }
        written.join(" ")
    }

    fn plain_month_names(&self) -> Vec<(String, i8)> {
        let names = self.month_names().into_iter();
        names
            .map(|(name, month)| (self.plain(&name), month))
            .collect()
    }
}

/// The number of the only month whose name begins so.
fn month_meant(word: &str, names: &[(String, i8)]) -> Option<i8> {
    if word.chars().count() < FEWEST_LETTERS {
        return None;
    }
    let begun_so = names.iter().filter(|(name, _)| name.starts_with(word));
    let mut months = begun_so.map(|(_, month)| *month);
    let month = months.next()?;
    months.all(|other| other == month).then_some(month)
}

/// The text with spaces where a letter follows a number, and around a dash behind a word: "21.nov",
/// "1er", "Oct-20".
fn parted(text: &str) -> String {
    let mut parted = String::with_capacity(text.len());
    let mut before = ' ';
    for letter in text.chars() {
        let is_between = matches!(letter, '-' | '–' | '—') && before.is_alphabetic();
        if is_between || (letter.is_alphabetic() && (before.is_ascii_digit() || before == '.')) {
            parted.push(' ');
        }
        parted.push(letter);
        if is_between {
            parted.push(' ');
        }
        before = letter;
    }
    parted
}

/// The word without the mark behind it.
fn bare(word: &str) -> &str {
    word.trim_end_matches([',', '.'])
}

fn joins(word: &str) -> bool {
    let word = bare(word);
    word.chars().count() <= MOST_OF_JOINING && word.chars().all(char::is_alphabetic)
}

fn day(word: &str) -> Option<&str> {
    let number = bare(word);
    let is_day = number.len() <= 2 && number.parse::<u8>().is_ok_and(|day| day > 0);
    is_day.then_some(number)
}

fn year(word: &str) -> Option<&str> {
    let number = bare(word);
    let is_year = number.len() == 4 && number.bytes().all(|byte| byte.is_ascii_digit());
    is_year.then_some(number)
}

#[cfg(test)]
mod tests {
    use journal::Language;

    use super::*;

    #[track_caller]
    fn reads(language: Language, pairs: &[(&str, &str)]) {
        for (typed, expected) in pairs {
            assert_eq!(Texts::of(language).with_dates_in_numbers(typed), *expected);
        }
    }

    #[test]
    fn a_month_may_be_a_word() {
        reads(
            Language::En,
            &[
                ("21 November", "21.11"),
                ("Nov 21", "21.11"),
                ("November 21st, 2026", "21.11.2026"),
                ("the 3rd of Dec.", "the 3.12"),
                ("1 Oct – 20 november 2026", "1.10 – 20.11.2026"),
            ],
        );
        reads(
            Language::Ru,
            &[
                ("21 ноября", "21.11"),
                ("5 мая 2026 г.", "5.5.2026"),
                ("1 окт-20 нояб", "1.10 - 20.11"),
            ],
        );
    }

    #[test]
    fn what_is_no_date_stays() {
        for text in [
            "21.11",
            "yesterday",
            "ma 5",
            "J 5",
            "November",
            "400 mg",
            "",
        ] {
            assert_eq!(Texts::of(Language::En).with_dates_in_numbers(text), text);
        }
    }
}
