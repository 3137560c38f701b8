//! The bot that this diary follows: its questions, and the day that its answers describe.
//!
//! It asked in Russian, and kept every answer as words.

mod report;

use jiff::civil::Date;
use journal::answer::{Answer, Nausea};
use journal::entry::{Answers, Incomplete};
use journal::questionnaire::{NONE, Question};
use journal::{Entry, Language};
use journal_texts::Texts;

use crate::days::comment;

pub(crate) use report::read;

/// Its questions are those of the first version of the questionnaire.
const QUESTIONNAIRE: u32 = 1;

/// A question of the earlier bot.
struct EarlierQuestion {
    /// The key of its answers in the database.
    key: &'static str,
    /// The beginning of its words in the report, as far as no other question begins so.
    words: &'static str,
    question: Question,
}

/// In the order of the report.
const QUESTIONS: [EarlierQuestion; 16] = [
    of("Date", "Число", Question::Date),
    of("HadPain", "Была ли у тебя сегодня", Question::Headache),
    of("FirstNotice", "Когда впервые заметил", Question::Onset),
    of("WhenStop", "Когда прекратилась", Question::Resolution),
    of("EyeDellusion", "В течение часа до начала", Question::Aura),
    of("WhereHurts", "Где отмечалась", Question::Location),
    of("Nature", "Характер", Question::Quality),
    of("PhysicalTrigger", "Ухудшалась ли", Question::Activity),
    of("PainIntensity", "Оцени по 10-балльной", Question::Intensity),
    of("HadSickness", "Была ли у тебя тошнота", Question::Nausea),
    of("HadVomit", "Была ли рвота", Question::Vomiting),
    of(
        "LightIrritation",
        "Тебя раздражал свет",
        Question::Photophobia,
    ),
    of(
        "SoundIrritation",
        "Тебя раздражал звук",
        Question::Phonophobia,
    ),
    of("Causes", "Могло ли что-то", Question::Triggers),
    of("Painkillers", "Принимал", Question::Medicines),
    of("Comments", "Комментарии", Question::Comment),
];

/// Its buttons that this diary's chat has no word for.
const OPTIONS: [(Question, &str, Answer); 3] = [
    (Question::Nausea, "заметная", Answer::Nausea(Nausea::Marked)),
    (
        Question::Nausea,
        "незначительная",
        Answer::Nausea(Nausea::Slight),
    ),
    (Question::Comment, "нет комментариев", Answer::Comment(None)),
];

const fn of(key: &'static str, words: &'static str, question: Question) -> EarlierQuestion {
    EarlierQuestion {
        key,
        words,
        question,
    }
}

/// The question that has this key in the database.
#[must_use]
pub fn question_of_key(key: &str) -> Option<Question> {
    let found = QUESTIONS.iter().find(|question| question.key == key)?;
    Some(found.question)
}

/// The question that the report asks in these words.
fn question_of_words(words: &str) -> Option<Question> {
    let found = QUESTIONS
        .iter()
        .find(|question| words.starts_with(question.words))?;
    Some(found.question)
}

/// The day that a person described to the earlier bot. Each answer is read as typed ones are;
/// where it cannot be read, its words go into the comment, behind the name of their question
/// in `language`.
///
/// # Errors
/// [`Incomplete`] where it cannot be read whether there was a headache.
pub fn entry<'a>(
    day: Date,
    answers: impl IntoIterator<Item = (Question, &'a str)>,
    language: Language,
) -> Result<Entry, Incomplete> {
    let mut read = Answers::from([(Question::Date, Answer::Date(day))]);
    let mut unread = Vec::new();
    for (question, words) in answers {
        match answer(question, words) {
            _ if question == Question::Date => {}
            Some(answer) => {
                read.insert(question, answer);
            }
            None => unread.push((question, words)),
        }
    }
    let mut entry = Entry::from_answers(&read)?;
    entry.questionnaire = QUESTIONNAIRE;
    let mut lines = Vec::from_iter(entry.comment.take().map(String::from));
    // They stay behind where "yes" was changed to "no".
    unread.retain(|(question, _)| entry.attack.is_some() || !question.is_of_attack());
    unread.sort_by_key(|(question, _)| *question);
    let labels = Texts::of(language);
    lines.extend(
        unread
            .iter()
            .map(|(question, words)| format!("{}: {}", labels.label(*question), words.trim())),
    );
    entry.comment = comment(&lines);
    Ok(entry)
}

/// Reads words as the chat does; `None` where they cannot be read.
fn answer(question: Question, words: &str) -> Option<Answer> {
    let texts = Texts::chat(Language::Ru);
    let said = words.trim().to_lowercase();
    if let Some((.., answer)) = OPTIONS
        .into_iter()
        .find(|(of, option, _)| *of == question && *option == said)
    {
        return Some(answer);
    }
    if question.may_be_skipped() && texts.means("skip", words) {
        return Some(Answer::Unknown);
    }
    match texts.recognise(question, words) {
        Some(NONE) if question == Question::Comment => Some(Answer::Comment(None)),
        _ => texts.typed(question, words).ok(),
    }
}

#[cfg(test)]
mod tests;
