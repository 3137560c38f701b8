//! Several attacks of one day, and times that can hardly be meant.

use jiff::civil::{Date, date};
use journal::answer::{Intensity, Nausea};
use journal::{Attack, Entry};

use super::chat::Chat;

const YESTERDAY: Date = date(2026, 11, 22);

/// Someone whose head hurt yesterday from 2:00 to 3:00.
fn hurt_at_night() -> Chat {
    let mut chat = Chat::new("en");
    let times = r#"{"onset": {"at": "02:00"}, "resolution": {"at": "03:00"}}"#;
    let attack: Attack = serde_json::from_str(times).expect("an attack");
    let entry = Entry {
        attack: Some(Attack {
            intensity: Intensity::try_from(8).ok(),
            nausea: Some(Nausea::None),
            ..attack
        }),
        medicines: Some(Vec::new()),
        ..Entry::painless(YESTERDAY)
    };
    chat.days.insert(YESTERDAY, entry);
    chat
}

#[test]
fn a_second_attack_of_a_day_is_three_questions_and_stands_beside_the_first() {
    let mut chat = hurt_at_night();
    chat.opens_day("22⁸");
    chat.taps("Change");
    insta::assert_snapshot!(chat.taps("Another attack that day"), @"
    Sun, 22 November

    <b>When did the pain begin?</b>
    <i>You can type a time, such as 14:30. Night is 0 to 6 o’clock of that day</i>
    [Woke up with it] [At night]
    [In the morning] [In the afternoon]
    [In the evening]
    [‹ Back] [Don't know]
    ");
    chat.types("14:00");
    chat.types("14:40");
    insta::assert_snapshot!(chat.taps("9"), @"
    <b>Sun, 22 November</b>
    Headache, 8 of 10, from 02:00 to 03:00
    Not present: nausea
    Another attack, 9 of 10, from 14:00 to 14:40
    No medicine
    Saved.
    [Change] [Delete]
    [‹ Calendar]
    ");
    let stored = &chat.days[&YESTERDAY];
    let first = stored.attack.as_ref().expect("a headache");
    assert_eq!(first.intensity, Intensity::try_from(8).ok());
    assert_eq!(stored.further_attacks.len(), 1);
    assert_eq!(
        stored.further_attacks[0].intensity,
        Intensity::try_from(9).ok()
    );
}

/// The same, with two further attacks.
fn hurt_three_times() -> Chat {
    let mut chat = hurt_at_night();
    for (from, to) in [("14:00", "14:40"), ("22:00", "22:30")] {
        chat.opens_day(if from == "14:00" { "22⁸" } else { "22⁹" });
        chat.taps("Change");
        chat.taps("Another attack that day");
        chat.types(from);
        chat.types(to);
        chat.taps("9");
    }
    chat
}

#[test]
fn a_further_attack_is_taken_away_again_and_the_others_stay() {
    let mut chat = hurt_three_times();
    insta::assert_snapshot!(chat.taps("Change"), @"
    Sun, 22 November. What would you like to change?
    [Headache] [Onset]
    [End] [Visual aura]
    [Place] [Quality]
    [Worse with activity] [Intensity]
    [Nausea] [Vomiting]
    [Light bothers] [Sound bothers]
    [Possible triggers] [Medicines]
    [Comment]
    [Another attack that day]
    [Remove attack: from 14:00 to 14:40]
    [Remove attack: from 22:00 to 22:30]
    [‹ Back]
    [‹ Calendar]
    ");
    let (message, saves) = (*chat.messages.keys().last().expect("a day"), chat.saves);
    let remove = button(&chat, "Remove attack: from 14:00 to 14:40");
    insta::assert_snapshot!(chat.taps("Remove attack: from 14:00 to 14:40"), @"
    <b>Sun, 22 November</b>
    Headache, 8 of 10, from 02:00 to 03:00
    Not present: nausea
    Another attack, 9 of 10, from 22:00 to 22:30
    No medicine
    Saved.
    [Change] [Delete]
    [‹ Calendar]
    ");
    let stored = chat.days[&YESTERDAY].clone();
    assert_eq!(stored.further_attacks.len(), 1);
    assert_eq!(stored.provenance.changed_at, Some(chat.now));
    chat.sends_tap(message, &remove);
    assert!(chat.toast.is_some(), "the second tap of the same button");
    assert_eq!((&chat.days[&YESTERDAY], chat.saves), (&stored, saves + 1));
    chat.taps("Change");
    let day = chat.taps("Remove attack: from 22:00 to 22:30");
    assert!(!day.contains("Another attack"), "{day}");
    assert_eq!(chat.days[&YESTERDAY].further_attacks, []);
}

/// The data of the newest message's button of that label.
fn button(chat: &Chat, label: &str) -> String {
    let (_, screen) = chat.messages.last_key_value().expect("a message");
    let mut buttons = screen.keyboard.iter().flatten();
    let button = buttons.find(|button| button.label == label);
    button.expect("a button").tap.to_string()
}

#[test]
fn an_old_button_takes_no_attack_away_that_was_entered_since() {
    let mut chat = hurt_three_times();
    chat.taps("Change");
    let message = *chat.messages.keys().last().expect("a day");
    let remove = button(&chat, "Remove attack: from 14:00 to 14:40");
    chat.sends_tap(message, &remove);
    chat.taps("Change");
    chat.taps("Another attack that day");
    chat.types("16:00");
    chat.types("17:00");
    chat.taps("4");
    let stored = chat.days[&YESTERDAY].clone();
    assert_eq!(stored.further_attacks.len(), 2);
    chat.sends_tap(message, &remove);
    assert_eq!(chat.days[&YESTERDAY], stored);
    assert!(chat.toast.is_some());
}

#[test]
fn while_an_entry_is_open_no_attack_is_taken_away() {
    let mut chat = hurt_three_times();
    let before = chat.days[&YESTERDAY].clone();
    chat.types("/add");
    let card = *chat.messages.keys().last().expect("a card");
    chat.sends_tap(card, "d:no_further:0:2:2026-11-22");
    assert_eq!(chat.days[&YESTERDAY], before);
    assert!(chat.toast.is_some());
}

#[test]
fn a_further_attack_is_left_as_it_is_entered_and_gone_back_in() {
    let mut chat = hurt_at_night();
    let before = chat.days[&YESTERDAY].clone();
    chat.opens_day("22⁸");
    chat.taps("Change");
    chat.taps("Another attack that day");
    chat.types("14:00");
    chat.taps("‹ Back");
    insta::assert_snapshot!(chat.taps("‹ Back"), @"
    <b>Sun, 22 November</b>
    Headache, 8 of 10, from 02:00 to 03:00
    Not present: nausea
    No medicine
    [Change] [Delete]
    [‹ Calendar]
    ");
    assert_eq!(chat.days[&YESTERDAY], before);
}

#[test]
fn a_time_that_is_still_to_come_is_asked_about_with_the_guess_on_a_button() {
    let mut chat = Chat::new("ru");
    chat.types("/add");
    chat.types("сегодня");
    chat.taps("Да");
    insta::assert_snapshot!(chat.types("23:00"), @"
    пн, 23 ноября

    23:00 этого дня ещё впереди. Записать так?

    <b>Когда началась боль?</b>
    <i>Можно написать время, например 14:30. Ночь – это 0–6 часов того же дня</i>
    [Да, 23:00] [Нет, 11:00]
    [‹ Назад]
    ");
    insta::assert_snapshot!(chat.taps("Нет, 11:00"), @"
    пн, 23 ноября
    Начало: 11:00

    <b>Когда она прошла?</b>
    <i>Можно написать время, например 18:00</i>
    [Только что] [Ещё болит]
    [Прошла во сне]
    [‹ Назад] [Не знаю]
    ");
}

#[test]
fn a_doubtful_time_stays_in_doubt_while_the_next_words_are_not_understood() {
    let mut chat = Chat::new("en");
    for text in ["/add", "today", "yes", "23:00"] {
        chat.types(text);
    }
    insta::assert_snapshot!(chat.types("perhaps"), @"
    Mon, 23 November

    I could not read that time. Type hours and minutes, such as 14:30.

    23:00 of that day is still to come. Record it like that?

    <b>When did the pain begin?</b>
    [Yes, 23:00] [No, 11:00]
    [‹ Back]
    ");
    assert!(chat.taps("Yes, 23:00").contains("When did it end?"));
}
