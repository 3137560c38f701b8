//! Times of day as people type them.

use std::cmp::Reverse;

use jiff::ToSpan;
use jiff::civil::Time;
use journal::answer::{Answer, InvalidAnswer, Onset, PartOfDay, parse_time};
use journal::questionnaire::Question;

use crate::{Texts, clock, medicine_names};

/// The phrases by whose minutes the hour beside them moves: "half past two" is half an hour after
/// it, "halb drei" half an hour before it.
const MOVES: [(&str, i64); 5] = [
    ("typed-quarter_past", 15),
    ("typed-half_past", 30),
    ("typed-quarter_of", -45),
    ("typed-half_to", -30),
    ("typed-quarter_to", -15),
];

/// The most words in which a time is said.
const MOST_WORDS: usize = 12;

impl Texts {
    /// Reads a time of day as people type it: "14:30", "at 2 pm", "14h30" in any language, and
    /// "noon" or "half past two" in this one.
    ///
    /// # Errors
    /// [`InvalidAnswer::NotATime`] for anything else.
    pub fn time_of_day(&self, typed: &str) -> Result<Time, InvalidAnswer> {
        parse_time(typed).or_else(|fault| {
            among_words(typed)
                .or_else(|| self.in_words(typed))
                .ok_or(fault)
        })
    }

    fn in_words(&self, typed: &str) -> Option<Time> {
        let plain = self.plain(typed);
        let words = plain.split_whitespace().take(MOST_WORDS + 1);
        let mut words: Vec<_> = words.map(str::to_owned).collect();
        if words.len() > MOST_WORDS {
            return None;
        }
        if self.has_phrase("typed-duration", &words) {
            return None;
        }
        let minutes = self.take_move(&mut words);
        for article in self.phrases("typed-hour_article") {
            if words.starts_with(&article) {
                words.drain(..article.len());
                break;
            }
        }
        for word in &mut words {
            if let Some(hour) = self.hour(word) {
                *word = hour.to_string();
            }
        }
        let with_noon = self.with_noon(&words);
        std::iter::once(words).chain(with_noon).find_map(|words| {
            let words = moved(words, minutes)?;
            among_words(&words.join(" ")).or_else(|| self.with_part_of_day(&words))
        })
    }

    fn has_phrase(&self, name: &str, words: &[String]) -> bool {
        let mut phrases = self.phrases(name).into_iter();
        phrases.any(|phrase| place(words, &phrase).is_some())
    }

    /// The words with figures in the place of noon or midnight, also where 12 stands beside it;
    /// `None` where neither is named.
    fn with_noon(&self, words: &[String]) -> Option<Vec<String>> {
        let mut words = words.to_vec();
        let named = [("typed-noon", "12:00"), ("typed-midnight", "00:00")];
        let is_named = named.into_iter().any(|(name, figures)| {
            let mut phrases = self.phrases(name).into_iter();
            phrases.any(|phrase| replace(&mut words, &phrase, Some(figures)))
        });
        words.retain(|word| word != "12");
        is_named.then_some(words)
    }

    /// Takes out the phrase by which the hour moves, and returns its minutes; the longest is meant.
    fn take_move(&self, words: &mut Vec<String>) -> Option<i64> {
        let mut phrases: Vec<_> = MOVES
            .into_iter()
            .flat_map(|(name, minutes)| {
                let phrases = self.phrases(name).into_iter();
                phrases.map(move |phrase| (phrase, minutes))
            })
            .collect();
        phrases.sort_by_key(|(phrase, _)| Reverse(phrase.len()));
        phrases.into_iter().find_map(|(phrase, minutes)| {
            let is_taken = match phrase.as_slice() {
                [begin] if begin.ends_with('-') => self.take_begin(words, begin),
                phrase => replace(words, phrase, None),
            };
            is_taken.then_some(minutes)
        })
    }

    /// Takes what an hour begins with, as in "полтретьего" and "пол-третьего".
    fn take_begin(&self, words: &mut [String], begin: &str) -> bool {
        let begin = begin.trim_end_matches('-');
        words.iter_mut().any(|word| {
            let hour = word
                .strip_prefix(begin)
                .map(|rest| rest.trim_start_matches('-'));
            let hour = hour.and_then(|hour| self.hour(hour));
            if let Some(hour) = hour {
                *word = hour.to_string();
            }
            hour.is_some()
        })
    }

    /// The hour of a clock that a word names: "two", "третьего".
    fn hour(&self, word: &str) -> Option<u8> {
        (1..=12).find(|hour| {
            let words = self.ways(format!("hour {hour}"), || {
                let numbers = self.list(&format!("typed-number-{hour}"));
                let hours = self.list(&format!("typed-hour-{hour}"));
                numbers.into_iter().chain(hours).collect()
            });
            words.iter().any(|it| it == word)
        })
    }

    /// A time with the part of the day behind or before it, as the question about the onset is
    /// answered.
    fn with_part_of_day(&self, words: &[String]) -> Option<Time> {
        let splits = (1..words.len()).map(|length| words.split_at(length));
        let mut orders = splits.flat_map(|(one, other)| [(one, other), (other, one)]);
        orders.find_map(|(time, part)| {
            let time = among_words(&time.join(" "))?;
            let option = self.recognise(Question::Onset, &part.join(" "))?;
            match Question::Onset.read(option) {
                Ok(Answer::Onset(Onset::During(PartOfDay::Morning))) if time.hour() == 12 => None,
                Ok(Answer::Onset(Onset::During(part))) => Some(part.of_twelve_hours(time)),
                _ => None,
            }
        })
    }

    /// The phrases that are listed under a name, in words; the longest come first.
    fn phrases(&self, name: &str) -> Vec<Vec<String>> {
        let listed = self.ways(name.to_owned(), || self.list(name));
        let words = |phrase: &String| phrase.split_whitespace().map(str::to_owned).collect();
        let mut phrases: Vec<Vec<String>> = listed.iter().map(words).collect();
        phrases.sort_by_key(|phrase| Reverse(phrase.len()));
        phrases
    }
}

/// The words with the hour moved by so many minutes, on a dial of twelve hours: a quarter to one
/// is 12:45. `None` where no hour stands there, or one with minutes.
fn moved(mut words: Vec<String>, minutes: Option<i64>) -> Option<Vec<String>> {
    let Some(minutes) = minutes else {
        return Some(words);
    };
    let word = words
        .iter_mut()
        .find(|word| word.starts_with(|c: char| c.is_ascii_digit()))?;
    let figures = word.find(|c: char| !c.is_ascii_digit() && c != ':');
    let (figures, rest) = word.split_at(figures.unwrap_or(word.len()));
    let hour = parse_time(figures).ok().filter(|hour| hour.minute() == 0)?;
    let mut time = hour.wrapping_add(minutes.minutes());
    if time.hour() == 0 && (1..=12).contains(&hour.hour()) {
        time = time.wrapping_add(12.hours());
    }
    *word = clock(time) + rest;
    Some(words)
}

/// As it is read in any language; the tables are not read for a text that has no digit.
fn among_words(text: &str) -> Option<Time> {
    let has_digit = text.contains(char::is_numeric);
    has_digit
        .then(|| medicine_names().time_among_words(text))
        .flatten()
}

/// Puts a word in the place of a phrase, or nothing; `false` where the phrase is not there.
fn replace(words: &mut Vec<String>, phrase: &[String], by: Option<&str>) -> bool {
    let place = place(words, phrase);
    if let Some(place) = place {
        words.splice(place..place + phrase.len(), by.map(str::to_owned));
    }
    place.is_some()
}

/// Where the phrase stands among the words.
fn place(words: &[String], phrase: &[String]) -> Option<usize> {
    let mut windows = words.windows(phrase.len());
    windows.position(|window| window == phrase)
}

#[cfg(test)]
mod tests;
