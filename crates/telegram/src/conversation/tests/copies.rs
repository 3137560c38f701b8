//! Copies of the words that open a survey, and of those that end it.

use journal::Question;
use journal::answer::Answer;

use super::chat::{Chat, tap};
use crate::conversation::Attempt;
use crate::input::InputKind;

/// The last question of a painless day is open.
fn before_the_end() -> Chat {
    let mut chat = Chat::new("ru");
    for typed in ["/add", "сегодня", "нет", "нет"] {
        chat.types(typed);
    }
    chat
}

fn days_shown(chat: &Chat) -> usize {
    let screens = chat.messages.values();
    screens.filter(|it| it.text.contains("Записано.")).count()
}

/// Each is decided on before any is written: the first is, and the others are decided anew.
fn at_once(chat: &mut Chat, updates: [(u32, &str); 5]) -> Vec<String> {
    let again = chat.next_attempt();
    let decided = updates.map(|(update, text)| {
        let outcome = chat.decide(update, InputKind::typed(text), Attempt::First);
        (update, text, outcome)
    });
    let mut shown = Vec::new();
    for (update, text, outcome) in decided {
        shown.push(chat.perform(outcome).unwrap_or_else(|_| {
            let outcome = chat.decide(update, InputKind::typed(text), again);
            chat.perform(outcome).expect("nothing came between")
        }));
    }
    shown
}

#[test]
fn five_deliveries_of_it_at_once_show_the_day_once() {
    let mut chat = before_the_end();
    let update = chat.update + 1;
    chat.typed.insert(update, chat.next_message + 1);
    chat.next_message += 1;
    at_once(&mut chat, [(update, "нет"); 5]);
    assert_eq!((days_shown(&chat), chat.messages.len()), (1, 1));
    for _ in 0..2 {
        chat.take(update, InputKind::typed("нет"));
    }
    assert_eq!((days_shown(&chat), chat.messages.len()), (1, 1));
}

#[test]
fn of_five_messages_with_it_at_once_the_first_counts_and_nothing_is_said_of_the_others() {
    let mut chat = before_the_end();
    let first = chat.update + 1;
    let updates = std::array::from_fn(|index| (first + index as u32, "нет"));
    for (update, _) in updates {
        chat.next_message += 1;
        chat.typed.insert(update, chat.next_message);
    }
    at_once(&mut chat, updates);
    assert_eq!((days_shown(&chat), chat.messages.len()), (1, 1));
}

#[test]
fn other_words_that_came_too_late_for_the_entry_are_told_so() {
    let mut chat = before_the_end();
    let first = chat.update + 1;
    for index in 1..=2 {
        chat.typed
            .insert(chat.update + index, chat.next_message + index as i32);
    }
    chat.next_message += 2;
    chat.take(first, InputKind::typed("болело после сна"));
    insta::assert_snapshot!(chat.take(first + 1, InputKind::typed("и после работы")), @"Запись уже сохранена, это сообщение в неё не вошло. Изменить её можно в /calendar.");
    assert_eq!(days_shown(&chat), 1);
    // Below the day it is a new message like any other.
    chat.update += 2;
    let told = chat.types("нет");
    assert!(told.starts_with("Не удалось понять"), "{told}");
}

#[test]
fn five_taps_on_the_last_answer_show_the_day_in_one_message() {
    let mut chat = before_the_end();
    let message = *chat.messages.keys().last().expect("the card");
    let button = chat.messages[&message].keyboard[0][0].tap.to_string();
    for _ in 0..5 {
        chat.sends_tap(message, &button);
    }
    assert_eq!((days_shown(&chat), chat.messages.len()), (1, 1));
}

#[test]
fn the_command_that_opened_a_survey_opens_no_other_when_it_comes_again_after_the_end() {
    let mut chat = Chat::new("ru");
    chat.types("/add");
    let opened_by = chat.update;
    for typed in ["сегодня", "нет", "нет", "нет"] {
        chat.types(typed);
    }
    let shown = chat.deliver(opened_by, "/add");
    assert!(shown.contains("Записано."), "{shown}");
    chat.types("/add");
    let opened_by = chat.update;
    chat.types("/stop");
    let shown = chat.deliver(opened_by, "/add");
    assert!(shown.starts_with("Сейчас нет открытой записи."), "{shown}");
    assert_eq!(chat.diary.survey, None);
}

/// Asks for the comment of the day anew.
const CHANGE: &str = "d:change_one:comment:2026-11-23";

#[test]
fn a_change_that_was_changed_since_is_not_made_again_by_copies_of_its_updates() {
    let mut chat = before_the_end();
    chat.types("первый");
    let changes = |chat: &mut Chat, comment: &str| {
        chat.types("/calendar");
        let message = *chat.messages.keys().last().expect("a message");
        chat.sends_tap(message, CHANGE);
        let opened_by = chat.update;
        chat.types(comment);
        (opened_by, message, chat.update)
    };
    let (opened_by, message, typed) = changes(&mut chat, "второй");
    changes(&mut chat, "третий");
    chat.take(opened_by, tap(message, CHANGE));
    chat.deliver(typed, "второй");
    let entry = chat.days.values().next().expect("a day");
    let comment = entry.comment.as_ref().map(ToString::to_string);
    assert_eq!(comment.as_deref(), Some("третий"));
}

#[test]
fn words_before_which_another_write_came_are_taken_unless_a_tap_opened_another_question() {
    let reminder = |chat: &mut Chat| chat.diary.profile.as_mut().expect("a profile").version += 1;
    let copy = |chat: &mut Chat| chat.diary.survey.as_mut().expect("a survey").version += 1;
    let tap = |chat: &mut Chat| drop(chat.taps("‹ Назад"));
    let writes: [fn(&mut Chat); 3] = [reminder, copy, tap];
    for (write, stored) in writes.into_iter().zip([1, 1, 0]) {
        let mut chat = before_the_end();
        let (update, words) = (chat.update + 1, InputKind::typed("спокойный день"));
        let outcome = chat.decide(update, words.clone(), Attempt::First);
        let again = chat.next_attempt();
        write(&mut chat);
        assert!(chat.perform(outcome).is_err());
        let outcome = chat.decide(update, words, again);
        chat.perform(outcome).expect("nothing came between");
        assert_eq!(chat.days.len(), stored);
    }
}

/// A function that is killed has sent the card of the next question, and has not written that the
/// words opened it. They come again; the tap on that card comes before them.
#[test]
fn words_that_come_after_a_later_tap_do_not_answer_the_question_that_it_showed() {
    for action in ["back", "a:morning"] {
        let mut chat = Chat::new("ru");
        for typed in ["/add", "вчера"] {
            chat.types(typed);
        }
        let words = chat.update + 1;
        chat.update = words;
        chat.next_message += 2;
        let headache = |chat: &Chat| {
            let survey = chat.diary.survey.clone().expect("a survey");
            (survey.id, survey.answers.get(&Question::Headache).cloned())
        };
        let tap = format!("s:{}:onset:{action}", headache(&chat).0);
        let shown = chat.sends_tap(chat.next_message, &tap);
        assert!(shown.contains("Болела голова?"), "{shown}");
        chat.deliver(words, "да");
        assert_eq!(headache(&chat).1, None, "{action}");
        chat.types("нет");
        assert_eq!(headache(&chat).1, Some(Answer::YesNo(false)), "{action}");
    }
}

#[test]
fn words_that_come_after_the_tap_that_answered_are_no_answer_to_the_next_question() {
    let mut chat = Chat::new("ru");
    for typed in ["/add", "вчера"] {
        chat.types(typed);
    }
    let words = chat.update + 1;
    chat.update = words;
    chat.taps("Да");
    chat.deliver(words, "утром");
    let survey = chat.diary.survey.as_ref().expect("a survey");
    assert_eq!(survey.position, Question::Onset);
    chat.types("утром");
    let survey = chat.diary.survey.as_ref().expect("a survey");
    assert_eq!(survey.position, Question::Resolution);
}

#[test]
fn words_that_come_after_a_later_tap_on_the_same_question_answer_it() {
    let mut chat = Chat::new("ru");
    for typed in ["/add", "вчера", "да", "утром", "18:00", "нет"] {
        chat.types(typed);
    }
    let survey = chat.diary.survey.as_ref().expect("a survey");
    assert_eq!(survey.position, Question::Location);
    let (card, left) = (survey.card, format!("s:{}:location:a:left", survey.id));
    let words = chat.update + 1;
    chat.update = words;
    chat.sends_tap(card.expect("a card"), &left);
    chat.deliver(words, "в затылке");
    let survey = chat.diary.survey.as_ref().expect("a survey");
    let Some(Answer::Location(location)) = survey.answers.get(&Question::Location) else {
        panic!("no location: {:?}", survey.answers);
    };
    assert_eq!(location.sites().len(), 2);
}
