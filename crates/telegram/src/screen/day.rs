//! A stored day in a few lines.

use journal::questionnaire::Question;
use journal::{Entry, Texts};

use super::{Screen, escape};

/// The most characters of one answer; a message of Telegram's holds 4096.
const MOST: usize = 1500;

/// What the diary holds of a day.
#[must_use]
pub fn day(entry: &Entry, texts: &Texts) -> Screen {
    let mut lines = vec![format!("<b>{}</b>", texts.weekday_and_day(entry.date))];
    if entry.attack.is_none() {
        lines.push(texts.get("day-painless"));
    }
    for (question, answer) in entry.answers() {
        if matches!(question, Question::Date | Question::Headache) {
            continue;
        }
        let words: String = texts.answer(question, &answer).chars().take(MOST).collect();
        lines.push(format!("{}: {}", texts.label(question), escape(&words)));
    }
    lines.push(texts.get("day-saved"));
    Screen {
        text: lines.join("\n"),
        keyboard: Vec::new(),
    }
}
