//! Words as the answer to every question.

use journal::answer::{Answer, Words};
use journal::{Language, Question, Retention};
use journal_texts::Texts;

use crate::chat::Chat;
use crate::{made_up, told};

pub(crate) fn holds(data: &[u8]) -> Option<()> {
    let (words, text) = made_up::first_line(data);
    let questions: Vec<_> = Question::all().collect();
    let question = made_up::chosen(words.first(), &questions);
    let language = made_up::chosen(words.get(1), &Language::ALL);
    let mut chat = made_up::chat(language);
    let before = made_up::ask(&mut chat, question);
    made_up::types(&mut chat, &text);
    if question == Question::Date {
        is_a_kept_day(&chat);
        return Some(());
    }
    let entry = &chat.days[&before.date];
    let Some(answer) = entry.answer(question).filter(|_| *entry != before) else {
        return Some(());
    };
    told::is_stored_as_it_is(entry);
    told::is_exported(std::slice::from_ref(entry), language);
    is_shown(&chat, &Texts::chat(language).answer(question, &answer));
    if question == Question::Comment {
        is_as_typed(entry.comment.as_ref(), &text);
    }
    Some(())
}

fn is_a_kept_day(chat: &Chat) {
    let answers = chat.diary.survey.as_ref().map(|survey| &survey.answers);
    let date = answers.and_then(|answers| answers.get(&Question::Date));
    if let Some(Answer::Date(date)) = date {
        let retention = Retention {
            days: chat.retention_days,
        };
        let kept = retention.oldest(chat.today())..=chat.today();
        assert!(kept.contains(date), "{date} is not kept");
    }
}

/// The person sees the answer, or its beginning where it is long.
fn is_shown(chat: &Chat, answer: &str) {
    const SURELY_SHOWN: usize = 60;
    let shown = chat
        .messages
        .values()
        .map(|screen| told::plain(&screen.text));
    let shown: String = shown.collect();
    let beginning: String = told::letters(answer).chars().take(SURELY_SHOWN).collect();
    assert!(shown.contains(&beginning), "{answer:?} is not in {shown:?}");
}

/// Words are kept as they were typed, but for what cannot be seen and for the form of letters.
fn is_as_typed(comment: Option<&Words>, typed: &str) {
    if let Some(comment) = comment
        && typed.is_ascii()
    {
        let (kept, typed) = (comment.as_str(), told::visible(typed));
        assert_eq!(told::visible(kept), typed, "a comment lost something");
    }
}
