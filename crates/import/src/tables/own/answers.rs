//! The words of an answer, read back.

use journal::answer::{
    Answer, Intensity, Location, Onset, Resolution, Site, Trigger, Triggers, Words,
};
use journal::questionnaire::{Form, NONE, Question};
use journal_texts::Texts;

use crate::dates::read_clock;

/// Words that the report had for an option once, and that nobody types.
const FORMER_WORDS: [(Question, &str, &str); 9] = [
    (Question::Onset, "С пробуждения", "on_waking"),
    (Question::Nausea, "Сильно", "marked"),
    (Question::Nausea, "Немного", "slight"),
    (Question::Nausea, "Нет", "none"),
    (Question::Triggers, "Голод", "skipped_meal"),
    (Question::Triggers, "Долгий сон", "too_much_sleep"),
    (Question::Triggers, "Дорога", "travel"),
    (Question::Triggers, "Нагрузка", "exertion"),
    (Question::Triggers, "Ничего такого", NONE),
];

/// Reads the answer to a question other than that about medicines; `None` where it is none.
pub(super) fn answer(texts: &Texts, question: Question, cell: &str) -> Option<Answer> {
    let option = || question.read(option(texts, question, cell)?).ok();
    match question.form() {
        Form::Onset => {
            let time = read_clock(cell).map(|time| Answer::Onset(Onset::At(time.into())));
            time.or_else(option)
        }
        Form::Resolution => {
            let time = read_clock(cell);
            let time = time.map(|time| Answer::Resolution(Resolution::At(time.into())));
            time.or_else(option)
        }
        Form::Intensity => Intensity::parse(cell).ok().map(Answer::Intensity),
        Form::Location => location(texts, cell).map(Answer::Location),
        Form::Triggers => match printed_option(texts, question, cell) {
            Some(NONE) => Some(Answer::Triggers(Triggers::default())),
            _ => triggers(texts, cell).map(Answer::Triggers),
        },
        Form::Comment => {
            let words = Words::parse(cell, Words::MOST).ok()?;
            Some(Answer::Comment(Some(words)))
        }
        Form::Date | Form::Medicines => None,
        Form::YesNo
        | Form::AuraLength
        | Form::Quality
        | Form::Nausea
        | Form::MostBothersome
        | Form::Functioning
        | Form::PainlessAura => option(),
    }
}

/// The option that the whole cell stands for, however it is typed.
fn option(texts: &Texts, question: Question, cell: &str) -> Option<&'static str> {
    let typed = texts.recognise(question, cell);
    typed.or_else(|| printed_option(texts, question, cell))
}

/// The option that the report prints, or printed once, in exactly these words: any others may
/// be the person's own.
fn printed_option(texts: &Texts, question: Question, words: &str) -> Option<&'static str> {
    let mut options = question.options().into_iter();
    let printed = options.find(|option| texts.option(question, option) == words);
    let former = || {
        let mut former = FORMER_WORDS.into_iter();
        let row = former.find(|(of, known, _)| *of == question && *known == words);
        row.map(|(_, _, option)| option)
    };
    printed.or_else(former)
}

fn location(texts: &Texts, cell: &str) -> Option<Location> {
    let (sites, words) = listed(texts, Question::Location, cell, |sites: &[Site]| {
        Location::new(sites.iter().copied()).is_ok()
    });
    let location = Location::new(sites).ok()?;
    Some(match words {
        "" => location,
        words => location.in_words(Words::parse(words, Words::MOST_BESIDE_OPTIONS).ok()?),
    })
}

fn triggers(texts: &Texts, cell: &str) -> Option<Triggers> {
    let (known, words) = listed(texts, Question::Triggers, cell, |_: &[Trigger]| true);
    Some(Triggers {
        known: known.into_iter().collect(),
        words: match words {
            "" => None,
            words => Some(Words::parse(words, Words::MOST_BESIDE_OPTIONS).ok()?),
        },
    })
}

/// The options with which the cell begins, in the order of the questionnaire, as the report
/// writes them; and the person's own words after these.
fn listed<'c, T: std::str::FromStr + Copy + PartialOrd>(
    texts: &Texts,
    question: Question,
    cell: &'c str,
    go_together: impl Fn(&[T]) -> bool,
) -> (Vec<T>, &'c str) {
    let mut options: Vec<T> = Vec::new();
    let mut rest = cell;
    while !rest.is_empty() {
        let (first, after) = rest.split_once(", ").unwrap_or((rest, ""));
        let found = printed_option(texts, question, first);
        let found = found.and_then(|option| option.parse().ok());
        let Some(option) = found.filter(|it| options.last().is_none_or(|last| last < it)) else {
            break;
        };
        options.push(option);
        if !go_together(&options) {
            options.pop();
            break;
        }
        rest = after;
    }
    (options, rest)
}
