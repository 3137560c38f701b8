//! A message that the person edits.

use journal::Question;
use journal::Question::{Comment, Medicines};

use super::chat::Chat;
use crate::input::InputKind;

/// A painless day of which a medicine was typed. Returns the message with it.
fn with_medicine(text: &str) -> (Chat, i32) {
    let mut chat = Chat::new("ru");
    for typed in ["/add", "сегодня", "нет", text] {
        chat.types(typed);
    }
    let message = chat.last_typed();
    (chat, message)
}

/// The doses that are stored or, while a day is filled, known of it.
fn doses(chat: &Chat) -> Vec<String> {
    let answer = match &chat.diary.survey {
        Some(survey) => survey.answers.get(&Medicines).cloned(),
        None => chat
            .days
            .values()
            .next()
            .and_then(|day| day.answer(Medicines)),
    };
    let Some(journal::answer::Answer::Medicines(doses)) = answer else {
        return Vec::new();
    };
    doses.iter().map(ToString::to_string).collect()
}

#[test]
fn an_edit_corrects_the_answer_of_its_message_and_the_open_question_stays_open() {
    let (mut chat, message) = with_medicine("Ибупрофен 400");
    let messages = chat.messages.len();
    insta::assert_snapshot!(chat.edits(message, "Ибупрофен 200"), @"
    пн, 23 ноября
    Головная боль: Нет · Ибупрофен 200

    <b>Хотите что-нибудь добавить об этом дне?</b>
    <i>Напишите одним сообщением</i>
    [Нет, спасибо]
    [‹ Назад]
    ");
    assert_eq!(chat.survey().position, Comment);
    assert_eq!(doses(&chat), ["Ибупрофен 200"]);
    assert_eq!(chat.messages.len(), messages, "the card is where it was");
    // An edit of the edit.
    chat.edits(message, "Ибупрофен 200 9:00");
    assert_eq!(doses(&chat), ["Ибупрофен 200, 09:00"]);
    assert_eq!(chat.survey().position, Comment);
}

#[test]
fn an_edit_that_comes_twice_or_says_the_same_changes_nothing() {
    let (mut chat, message) = with_medicine("Ибупрофен 400");
    let card = chat.edits(message, "Ибупрофен 200");
    let saves = chat.saves;
    let again = InputKind::Edited("Ибупрофен 200".into());
    assert_eq!(chat.take(chat.update, again), card, "delivered again");
    assert_eq!(chat.edits(message, " Ибупрофен  200 "), "", "in bold now");
    assert_eq!(chat.saves, saves);
}

#[test]
fn an_edit_leaves_what_other_messages_and_buttons_said() {
    let (mut chat, first) = with_medicine("Ибупрофен 400");
    chat.types("/back");
    chat.types("Парацетамол 500 мг");
    let second = chat.last_typed();
    chat.edits(first, "Ибупрофен 200");
    assert_eq!(doses(&chat), ["Ибупрофен 200", "Парацетамол 500 мг"]);
    chat.edits(second, "Парацетамол 1 г");
    assert_eq!(doses(&chat), ["Ибупрофен 200", "Парацетамол 1 г"]);

    let mut chat = Chat::new("ru");
    for typed in ["/add", "вчера", "да", "7:00", "9:00", "нет"] {
        chat.types(typed);
    }
    chat.taps("Висок");
    chat.types("слева, за ухом");
    chat.edits(chat.last_typed(), "справа, за ухом");
    let location = chat.survey().answers.get(&Question::Location).cloned();
    let Some(journal::answer::Answer::Location(location)) = location else {
        panic!("no place");
    };
    use journal::answer::Site::{Right, Temple};
    assert_eq!(location.sites(), &[Right, Temple].into());
    assert_eq!(location.words.expect("words").to_string(), "за ухом");
}

#[test]
fn words_that_were_not_understood_can_be_edited_into_an_answer() {
    let mut chat = Chat::new("ru");
    for typed in ["/add", "вчера", "да", "ближе к семи часам"] {
        chat.types(typed);
    }
    let wrong = chat.last_typed();
    chat.edits(wrong, "опять не время");
    assert_eq!(chat.survey().position, Question::Onset);
    chat.edits(wrong, "6:30");
    assert_eq!(chat.survey().position, Question::Resolution);
    // Now it is the answer to its own question, and to no other.
    chat.edits(wrong, "7:30");
    assert_eq!(chat.survey().position, Question::Resolution);
    assert_eq!(chat.survey().answers.get(&Question::Resolution), None);
}

#[test]
fn an_edit_that_is_no_answer_says_how_it_is_changed() {
    let (mut chat, message) = with_medicine("Ибупрофен 400");
    let before = chat.survey().answers.clone();
    let endless = "очень ".repeat(100);
    insta::assert_snapshot!(chat.edits(message, &endless), @"
    Напишите, пожалуйста, короче: помещается 60 символов.

    Ответ на вопрос «Лекарства» остался прежним. Вернуться к вопросу можно кнопкой «‹ Назад».
    ");
    assert_eq!(chat.survey().answers, before);
    chat.types("нет");
    let days = chat.days.clone();
    insta::assert_snapshot!(chat.edits(message, &endless), @"
    Напишите, пожалуйста, короче: помещается 60 символов.

    Запись осталась прежней. Ответ на вопрос «Лекарства» можно изменить в /calendar.
    ");
    assert_eq!(chat.days, days);
}

#[test]
fn after_the_end_an_edit_corrects_the_stored_day_and_shows_it() {
    let (mut chat, message) = with_medicine("Ибупрофен 400");
    chat.types("тяжёлый день");
    let comment = chat.last_typed();
    insta::assert_snapshot!(chat.edits(message, "Ибупрофен 200"), @"
    <b>пн, 23 ноября</b>
    Головной боли не было.
    Лекарства: Ибупрофен 200
    Комментарий: тяжёлый день
    Записано.
    [Изменить] [Удалить]
    ");
    assert_eq!(doses(&chat), ["Ибупрофен 200"]);
    assert_eq!(chat.messages.len(), 1, "the day as it was is gone");
    chat.edits(comment, "обычный день");
    let day = chat.days.values().next().expect("the day");
    assert_eq!(
        day.comment.as_ref().map(ToString::to_string).as_deref(),
        Some("обычный день")
    );
    assert_eq!(doses(&chat), ["Ибупрофен 200"]);
    // Delivered again it is shown where it is.
    let (saves, messages) = (chat.saves, chat.messages.len());
    let shown = chat.take(chat.update, InputKind::Edited("обычный день".into()));
    assert!(shown.contains("обычный день"), "{shown}");
    assert_eq!((chat.saves, chat.messages.len()), (saves, messages));
}

#[test]
fn an_earlier_edit_that_comes_again_does_not_undo_a_later_one() {
    let (mut chat, message) = with_medicine("Ибупрофен 400");
    chat.types("нет");
    chat.edits(message, "Ибупрофен 200");
    let earlier = chat.update;
    chat.edits(message, "Ибупрофен 100");
    let shown = chat.take(earlier, InputKind::Edited("Ибупрофен 200".into()));
    assert!(shown.contains("Ибупрофен 100"), "{shown}");
    assert_eq!(doses(&chat), ["Ибупрофен 100"]);
}

#[test]
fn three_days_later_the_day_that_was_filled_last_is_corrected_and_an_older_one_is_not() {
    let (mut chat, message) = with_medicine("Ибупрофен 400");
    chat.types("нет");
    chat.now += jiff::SignedDuration::from_hours(72);
    chat.edits(message, "Ибупрофен 200");
    assert_eq!(doses(&chat), ["Ибупрофен 200"]);
    for typed in ["/add", "сегодня", "нет", "нет", "нет"] {
        chat.types(typed);
    }
    insta::assert_snapshot!(chat.edits(message, "Ибупрофен 100"), @"Исправление этого сообщения ничего не меняет. Записанный день можно изменить в /calendar, остальное – новым сообщением.");
    assert_eq!(doses(&chat), ["Ибупрофен 200"]);
}

#[test]
fn a_day_that_was_changed_otherwise_or_deleted_keeps_that() {
    let (mut chat, message) = with_medicine("Ибупрофен 400");
    chat.types("нет");
    chat.taps("Изменить");
    chat.taps("Лекарства");
    chat.taps("Без лекарств");
    let told = chat.edits(message, "Ибупрофен 200");
    assert!(told.starts_with("Исправление этого"), "{told}");
    assert_eq!(doses(&chat), [""; 0]);
    let (mut chat, message) = with_medicine("Ибупрофен 400");
    chat.types("нет");
    let kept = serde_json::to_string(chat.memory()).expect("JSON");
    assert!(
        !kept.contains("Ибупрофен"),
        "the entry alone has the answers: {kept}"
    );
    chat.taps("Удалить");
    let told = chat.edits(message, "Ибупрофен 200");
    assert!(told.starts_with("Исправление этого"), "{told}");
    assert!(chat.days.is_empty());
}

#[test]
fn a_comment_is_added_by_an_edit_and_a_part_of_the_doses_is_changed_on_the_day_itself() {
    let (mut chat, _) = with_medicine("Ибупрофен 400");
    chat.types("нет");
    chat.edits(chat.last_typed(), "тяжёлый день");
    let day = chat.days.values().next().expect("the day");
    assert!(day.comment.is_some());
    let (mut chat, first) = with_medicine("Ибупрофен 400");
    for typed in ["/back", "Парацетамол 500 мг", "нет"] {
        chat.types(typed);
    }
    let told = chat.edits(first, "Ибупрофен 200");
    assert!(told.starts_with("Исправление этого"), "{told}");
    assert_eq!(doses(&chat), ["Ибупрофен 400", "Парацетамол 500 мг"]);
}

#[test]
fn a_stored_headache_is_not_made_painless_by_an_edit() {
    let mut chat = Chat::new("ru");
    for typed in ["/add", "вчера", "да"] {
        chat.types(typed);
    }
    let yes = chat.last_typed();
    for typed in ["7:00", "9:00"] {
        chat.types(typed);
    }
    chat.edits(yes, "нет");
    assert_eq!(
        chat.survey().position,
        Medicines,
        "the pain is asked about no more"
    );
    chat.edits(yes, "да");
    assert_eq!(
        chat.survey().position,
        Question::Aura,
        "the first that has no answer"
    );
    while chat.diary.survey.is_some() {
        match chat.survey().position {
            Comment | Medicines => chat.types("нет"),
            _ => chat.types("не знаю"),
        };
    }
    chat.edits(yes, "нет");
    let day = chat.days.values().next().expect("the day");
    assert!(day.attack.is_some());
}

#[test]
fn the_date_is_corrected_while_the_day_is_filled() {
    let mut chat = Chat::new("ru");
    for typed in ["/add", "вчера", "нет"] {
        chat.types(typed);
    }
    let date = chat.last_typed() - 2;
    let date = chat
        .typed
        .values()
        .copied()
        .find(|id| *id >= date)
        .expect("the date");
    chat.edits(date, "позавчера");
    assert_eq!(chat.survey().position, Medicines);
    assert_eq!(chat.survey().day(), Some(jiff::civil::date(2026, 11, 21)));
}

#[test]
fn now_and_yesterday_in_an_edited_message_are_of_when_it_came() {
    let (mut chat, message) = with_medicine("Ибупрофен 400 сейчас");
    chat.now += jiff::SignedDuration::from_mins(20);
    chat.edits(message, "Ибупрофен 200 сейчас");
    assert_eq!(doses(&chat), ["Ибупрофен 200, 18:00"]);
    chat.types("нет");
    chat.now += jiff::SignedDuration::from_hours(24);
    chat.edits(message, "Ибупрофен 600 сейчас");
    assert_eq!(doses(&chat), ["Ибупрофен 600, 18:00"]);
    let mut chat = Chat::new("ru");
    for typed in ["/add", "вчера"] {
        chat.types(typed);
    }
    let (date, day) = (chat.last_typed(), chat.survey().day());
    chat.now += jiff::SignedDuration::from_hours(12);
    chat.edits(date, "Вчера");
    assert_eq!(chat.survey().day(), day);
}

#[test]
fn an_onset_is_not_corrected_beyond_the_end() {
    let mut chat = Chat::new("ru");
    for typed in ["/add", "сегодня", "да", "10:00"] {
        chat.types(typed);
    }
    let onset = chat.last_typed();
    chat.types("14:00");
    let told = chat.edits(onset, "16:00");
    assert!(told.starts_with("Ответ на вопрос «Начало»"), "{told}");
    let given = chat.survey().answers.clone();
    chat.edits(onset, "11:00");
    assert_ne!(chat.survey().answers, given);
}

#[test]
fn an_edited_command_is_not_carried_out() {
    let mut chat = Chat::new("ru");
    chat.types("/alarm 21:30");
    let alarm = chat.last_typed();
    chat.schedules.clear();
    insta::assert_snapshot!(chat.edits(alarm, "/alarm 22:00"), @"Исправленная команда не выполняется. Если она нужна, отправьте её новым сообщением.");
    let (mut chat, message) = with_medicine("Ибупрофен 400");
    let before = chat.diary.clone();
    for text in ["/clear", "/start", "/stop", "/dance"] {
        let told = chat.edits(message, text);
        assert!(told.starts_with("Исправленная команда"), "{text}: {told}");
    }
    assert_eq!(chat.diary, before);
    assert_eq!(chat.schedules.len(), 1, "the nudge of the survey");
}

#[test]
fn an_edit_of_other_words_answers_no_question() {
    let mut chat = Chat::new("ru");
    for typed in ["/alarm", "21:30"] {
        chat.types(typed);
    }
    let time = chat.last_typed();
    insta::assert_snapshot!(chat.edits(time, "22:00"), @"Исправление этого сообщения ничего не меняет. Записанный день можно изменить в /calendar, остальное – новым сообщением.");
    chat.types("/add");
    let told = chat.edits(time, "сегодня");
    assert!(told.starts_with("Исправление этого"), "{told}");
    assert_eq!(chat.survey().position, Question::Date);
    assert_eq!(
        chat.profile().reminder,
        Some(jiff::civil::time(21, 30, 0, 0))
    );
    let mut chat = Chat::new("ru");
    for typed in ["/feedback", "спасибо"] {
        chat.types(typed);
    }
    chat.edits(chat.last_typed(), "большое спасибо");
    assert_eq!(chat.feedback, ["спасибо"]);
}

#[test]
fn an_edit_that_comes_before_its_message_is_the_answer_of_it() {
    let mut chat = Chat::new("ru");
    for typed in ["/add", "сегодня", "нет"] {
        chat.types(typed);
    }
    let message = chat.next_message + 1;
    let failed = chat.update + 1;
    chat.update += 1;
    assert_eq!(chat.edits(message, "Ибупрофен 200"), "");
    assert_eq!(chat.survey().position, Medicines);
    chat.typed.insert(failed, message);
    chat.next_message = message;
    chat.take(failed, InputKind::typed("Ибупрофен 400"));
    assert_eq!(doses(&chat), ["Ибупрофен 200"]);
    assert_eq!(chat.survey().position, Comment);
    // From now on it is known.
    chat.edits(message, "Ибупрофен 600");
    assert_eq!(doses(&chat), ["Ибупрофен 600"]);
}

#[test]
fn an_edit_about_a_further_attack_does_not_change_the_first() {
    let mut chat = Chat::new("ru");
    for typed in ["/add", "вчера", "да", "7:00"] {
        chat.types(typed);
    }
    let first = chat.last_typed();
    while chat.diary.survey.is_some() {
        match chat.survey().position {
            Comment | Medicines => chat.types("нет"),
            _ => chat.types("не знаю"),
        };
    }
    chat.taps("Изменить");
    chat.taps("Ещё один приступ в этот день");
    chat.types("18:00");
    let further = chat.last_typed();
    chat.types("20:00");
    chat.types("6");
    let onset = |chat: &Chat| {
        let day = chat.days.values().next().expect("the day");
        let further = day.further_attacks.first().expect("a further attack");
        let at = |onset: Option<journal::answer::Onset>| match onset {
            Some(journal::answer::Onset::At(time)) => String::from(time),
            other => format!("{other:?}"),
        };
        [
            at(day.attack.as_ref().and_then(|it| it.onset)),
            at(further.onset),
        ]
    };
    assert_eq!(onset(&chat), ["07:00", "18:00"]);
    let told = chat.edits(further, "19:00");
    assert!(told.starts_with("Исправление этого"), "{told}");
    assert_eq!(onset(&chat), ["07:00", "18:00"]);
    chat.edits(first, "6:00");
    assert_eq!(onset(&chat), ["06:00", "18:00"]);
}

#[test]
fn someone_who_has_not_agreed_reads_nothing_new_for_an_edit() {
    let mut chat = Chat::newcomer("ru");
    assert_eq!(chat.edits(7, "Ибупрофен 200"), "");
    assert_eq!(chat.diary.profile, None);
}

#[test]
fn a_time_that_can_hardly_be_meant_is_not_taken_by_an_edit() {
    let mut chat = Chat::new("ru");
    for typed in ["/add", "сегодня", "да", "7:00"] {
        chat.types(typed);
    }
    let told = chat.edits(chat.last_typed(), "23:00");
    assert!(told.starts_with("Ответ на вопрос «Начало»"), "{told}");
    let survey = chat.survey();
    assert_eq!(
        (survey.position, &survey.doubted),
        (Question::Resolution, &None)
    );
    // While it is doubted the edit is another answer to the same question.
    chat.types("/back");
    chat.types("22:00");
    let doubted = chat.last_typed();
    assert_eq!(chat.edits(doubted, "22:00"), "", "no answer of its own");
    assert!(chat.survey().doubted.is_some());
    chat.edits(doubted, "8:00");
    assert_eq!(chat.survey().doubted, None);
    assert_eq!(chat.survey().position, Question::Resolution);
}
