//! A day that is stored and asked about once more.

use journal::{Entry, Question};

use super::chat::Chat;

/// Yesterday, with an answer to every question.
fn with_a_full_day() -> (Chat, Entry) {
    let mut chat = Chat::new("ru");
    for typed in ["/add", "вчера", "да", "7:00", "9:00", "нет", "слева"] {
        chat.types(typed);
    }
    for typed in ["давит", "да", "6", "немного", "нет", "да", "нет", "стресс"]
    {
        chat.types(typed);
    }
    for typed in ["Ибупрофен 400 мг 8:00", "тяжёлый день"] {
        chat.types(typed);
    }
    let entry = chat.days.values().next().cloned().expect("the day");
    (chat, entry)
}

fn answers(chat: &Chat) -> journal::entry::Answers {
    chat.days.values().next().expect("the day").answers()
}

#[test]
fn what_is_skipped_in_a_second_survey_stays_as_it_is_stored() {
    for words in ["не знаю", "нет"] {
        let (mut chat, entry) = with_a_full_day();
        for typed in ["/add", "вчера", "да"] {
            chat.types(typed);
        }
        while chat.diary.survey.is_some() {
            let question = chat.survey().position;
            match question {
                Question::Comment => chat.types(words),
                _ => chat.types("не знаю"),
            };
        }
        assert_eq!(answers(&chat), entry.answers());
    }
}

#[test]
fn the_card_of_a_stored_answer_offers_to_keep_it_and_not_to_drop_it() {
    let (mut chat, entry) = with_a_full_day();
    for typed in ["/add", "вчера", "да"] {
        chat.types(typed);
    }
    while chat.diary.survey.is_some() {
        let message = *chat.messages.keys().last().expect("the card");
        let screen = &chat.messages[&message];
        let labels: Vec<_> = screen
            .keyboard
            .iter()
            .flatten()
            .map(|it| it.label.clone())
            .collect();
        assert!(!labels.contains(&"Не знаю".to_owned()), "{labels:?}");
        assert!(!labels.contains(&"Нет, спасибо".to_owned()), "{labels:?}");
        // A button of a card that was shown before that.
        let survey = chat.survey();
        let skip = format!("s:{}:{}:skip", survey.id, survey.position.id());
        match labels
            .iter()
            .find(|it| ["Оставить", "Готово"].contains(&it.as_str()))
        {
            Some(keep) if survey.position == Question::Comment => chat.taps(&keep.clone()),
            _ => chat.sends_tap(message, &skip),
        };
    }
    assert_eq!(answers(&chat), entry.answers());
}

#[test]
fn as_usual_keeps_the_times_that_are_stored_and_skipped() {
    let mut chat = super::with_a_usual_attack("ru");
    let stored = chat.days.values().next_back().cloned().expect("a day");
    chat.types("/add");
    chat.types("20.11");
    chat.taps("Да, как обычно");
    while chat.diary.survey.is_some() {
        chat.types("не знаю");
    }
    let now = chat.days.values().next_back().expect("the day");
    for question in [
        Question::Onset,
        Question::Resolution,
        Question::Intensity,
        Question::Medicines,
    ] {
        assert_eq!(
            now.answer(question),
            stored.answer(question),
            "{question:?}"
        );
    }
}

#[test]
fn asked_by_itself_an_answer_can_be_taken_back() {
    let (mut chat, _) = with_a_full_day();
    chat.taps("Изменить");
    chat.taps("Конец");
    chat.taps("Не знаю");
    assert_eq!(answers(&chat).get(&Question::Resolution), None);
    chat.taps("Изменить");
    chat.taps("Комментарий");
    chat.taps("Без комментария");
    assert_eq!(answers(&chat).get(&Question::Comment), None);
}

#[test]
fn an_answer_given_in_the_second_survey_itself_is_given_up_by_the_same_words() {
    let (mut chat, _) = with_a_full_day();
    for typed in ["/add", "сегодня", "да", "7:00", "/back", "не знаю"] {
        chat.types(typed);
    }
    let onset = chat.survey().answers.get(&Question::Onset);
    assert_eq!(onset, Some(&journal::answer::Answer::Unknown));
}

#[test]
fn another_attack_of_a_stored_day_is_added_and_the_first_stays() {
    let (mut chat, entry) = with_a_full_day();
    chat.types("/add");
    insta::assert_snapshot!(chat.types("вчера"), @"
    вс, 22 ноября

    <b>Болела голова?</b>
    Было: Да
    [Да] [Нет]
    [Ещё один приступ в этот день]
    [‹ Назад]
    [Оставить]
    ");
    chat.taps("Ещё один приступ в этот день");
    assert_eq!(chat.survey().position, Question::Onset);
    for typed in ["20:00", "22:00", "8"] {
        chat.types(typed);
    }
    let day = chat.days.values().next().expect("the day");
    assert_eq!(day.attack, entry.attack);
    assert_eq!(day.further_attacks.len(), 1);
    assert_eq!(day.medicines, entry.medicines);
}

#[test]
fn another_day_chosen_instead_takes_nothing_over_from_the_stored_one() {
    let (mut chat, entry) = with_a_full_day();
    for typed in ["/add", "вчера", "да", "/back", "/back", "сегодня", "да"] {
        chat.types(typed);
    }
    let survey = chat.survey();
    assert_eq!(survey.stored, None);
    let known: Vec<_> = survey.answers.keys().copied().collect();
    assert_eq!(known, [Question::Date, Question::Headache]);
    // And back to the stored day its answers are there again.
    for typed in ["/back", "/back", "вчера"] {
        chat.types(typed);
    }
    assert_eq!(chat.survey().answers, entry.answers());
}
