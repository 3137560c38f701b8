//! The questions that a person switches on.

use jiff::civil::{Date, date};
use journal::answer::{Functioning, MostBothersome, Nausea};
use journal::questionnaire::{Kind, NONE, Question};
use journal::settings::Switch;
use journal::{Attack, Entry};

use super::chat::{Chat, tap};
use crate::outcome::MessagePlace;
use crate::screen::{self, Reader};

const TODAY: Date = date(2026, 11, 23);
const FRIDAY: Date = date(2026, 11, 20);

fn chat_with(language: &'static str, switches: &[Switch]) -> Chat {
    let mut chat = Chat::new(language);
    chat.types("/alarm 21:30");
    for switch in switches {
        turn(&mut chat, *switch, "on");
    }
    chat
}

fn turn(chat: &mut Chat, switch: Switch, on: &str) -> String {
    chat.types("/settings");
    let message = *chat.messages.keys().last().expect("a message");
    chat.sends_tap(message, &format!("p:switch:{}:{on}", switch.id()))
}

/// The reminder of today, as the function for reminders makes it.
fn remind(chat: &mut Chat) -> String {
    let reader = Reader::new(chat.profile(), TODAY, false);
    let reminder = screen::reminder(TODAY, None, None, &reader);
    chat.show(reminder, MessagePlace::Below)
}

/// Answers the open question by taps: no, none, or the first option. Returns how many.
fn answer(chat: &mut Chat) -> usize {
    let question = chat.survey().position;
    let options = question.options();
    let option = match question.kind() {
        Kind::Choice if options.contains(&"no") => "no",
        _ if options.contains(&NONE) && question != Question::Nausea => NONE,
        _ => options[0],
    };
    let message = *chat.messages.keys().last().expect("a message");
    let tap = |action: &str, chat: &mut Chat| {
        let survey = chat.survey().id.clone();
        chat.sends_tap(message, &format!("s:{survey}:{}:{action}", question.id()));
    };
    tap(&format!("a:{option}"), chat);
    let is_open = chat.diary.survey.as_ref();
    if is_open.is_some_and(|survey| survey.position == question) {
        tap("done", chat);
        return 2;
    }
    1
}

/// The taps of a day from the button of the reminder to its end.
fn taps_of(chat: &mut Chat, button: &str) -> usize {
    let message = *chat.messages.keys().last().expect("a message");
    chat.sends_tap(message, &format!("d:{button}:{TODAY}"));
    let mut taps = 1;
    while chat.diary.survey.is_some() {
        taps += answer(chat);
    }
    assert!(chat.days.contains_key(&TODAY));
    taps
}

#[test]
fn without_a_setting_the_taps_are_as_ever_and_each_setting_adds_one() {
    for (button, taps, adding) in [
        (
            "headache",
            16,
            [
                Switch::AskFunctioning,
                Switch::AskMostBothersome,
                Switch::AskMenstruation,
            ]
            .as_slice(),
        ),
        (
            "medicine",
            3,
            &[Switch::AskMenstruation, Switch::AskPainlessAura],
        ),
    ] {
        assert_eq!(taps_of(&mut chat_with("en", &[]), button), taps, "{button}");
        for switch in Question::all().filter_map(Question::asked_if) {
            let with = taps_of(&mut chat_with("en", &[switch]), button);
            let more = usize::from(adding.contains(&switch));
            assert_eq!(with, taps + more, "{button}, {switch:?}");
        }
    }
}

#[test]
fn a_painless_day_is_one_tap_and_says_whether_there_was_menstruation() {
    let mut chat = chat_with("en", &[Switch::AskMenstruation]);
    insta::assert_snapshot!(remind(&mut chat), @"
    Did you have a headache today?
    [No pain, medicine or period]
    [Period, no pain or medicine]
    [No headache, but medicine]
    [Headache] [Later]
    ");
    for (button, said) in [
        ("No pain, medicine or period", false),
        ("Period, no pain or medicine", true),
    ] {
        chat.days.clear();
        remind(&mut chat);
        let shown = chat.taps(button);
        assert!(shown.contains("Saved."), "{shown}");
        let stored = &chat.days[&TODAY];
        assert_eq!(stored.menstruation, Some(said));
        assert_eq!(stored.medicines, Some(Vec::new()));
    }
}

#[test]
fn in_discreet_mode_the_reminder_says_nothing_of_menstruation() {
    let mut chat = chat_with("en", &[Switch::AskMenstruation, Switch::Discreet]);
    insta::assert_snapshot!(remind(&mut chat), @"
    How was the day? One tap can be enough.
    [All well, nothing taken]
    [All well, but something taken]
    [Not well] [Later]
    ");
    insta::assert_snapshot!(chat.taps("All well, nothing taken"), @"
    <b>Mon, 23 November</b>
    No headache.
    No medicine
    Saved.
    [Mark a period day] [No period that day]
    [Change] [Delete]
    ");
    assert_eq!(chat.days[&TODAY].menstruation, None);
    chat.taps("No period that day");
    assert_eq!(chat.days[&TODAY].menstruation, Some(false));
}

#[test]
fn a_past_day_is_marked_and_unmarked_from_the_calendar() {
    let mut chat = chat_with("en", &[Switch::AskMenstruation]);
    let attack = Attack::default();
    let entry = Entry {
        attack: Some(attack),
        ..Entry::painless(FRIDAY)
    };
    chat.days.insert(FRIDAY, entry.clone());
    chat.types("/calendar");
    insta::assert_snapshot!(chat.taps("20⁺"), @"
    <b>Fri, 20 November</b>
    Headache
    [Add a medicine]
    [Mark a period day] [No period that day]
    [Change] [Delete]
    [‹ Calendar]
    ");
    insta::assert_snapshot!(chat.taps("Mark a period day"), @"
    <b>Fri, 20 November</b>
    Headache
    Menstruation
    Saved.
    [Add a medicine]
    [Not a period day]
    [Change] [Delete]
    [‹ Calendar]
    ");
    assert_eq!(chat.days[&FRIDAY].menstruation, Some(true));
    assert_eq!(chat.days[&FRIDAY].attack, entry.attack);
    insta::assert_snapshot!(chat.taps("‹ Calendar"), @"
    <b>November</b>: 1 day with headache, 0 without, 22 without an entry.

    <i>Tap a day to open it. Beside the date: small digits for the intensity, a small zero for no headache, a small plus for a headache without a stated intensity, a dot for medicine. A date alone has no entry. ~ is menstruation.</i>
    [Mo] [Tu] [We] [Th] [Fr] [Sa] [Su]
    [·] [·] [·] [·] [·] [·] [1]
    [2] [3] [4] [5] [6] [7] [8]
    [9] [10] [11] [12] [13] [14] [15]
    [16] [17] [18] [19] [20⁺~] [21] [22]
    [23] [·] [·] [·] [·] [·] [·]
    [‹ October]
    ");
    chat.taps("20⁺~");
    chat.taps("Not a period day");
    assert_eq!(chat.days[&FRIDAY].menstruation, Some(false));
}

#[test]
fn a_mark_set_twice_is_the_same_as_once_and_waits_for_an_open_survey() {
    let mut chat = chat_with("en", &[Switch::AskMenstruation]);
    chat.days.insert(TODAY, Entry::painless(TODAY));
    let mark = format!("d:menstruation:on:{TODAY}");
    chat.sends_tap(1, &mark);
    assert_eq!(chat.days[&TODAY].menstruation, Some(true));
    let (stored, saves) = (chat.days[&TODAY].clone(), chat.saves);
    chat.sends_tap(1, &mark);
    assert_eq!((&chat.days[&TODAY], chat.saves), (&stored, saves));
    chat.types("/add");
    chat.sends_tap(1, &format!("d:menstruation:off:{TODAY}"));
    assert_eq!(chat.days[&TODAY], stored);
    assert_eq!(
        chat.toast.as_deref(),
        Some("Let us finish the open entry first.")
    );
}

#[test]
fn an_earlier_mark_that_comes_again_does_not_undo_a_later_one() {
    let mut chat = chat_with("en", &[Switch::AskMenstruation]);
    chat.days.insert(TODAY, Entry::painless(TODAY));
    let marks = ["on", "off"].map(|mark| tap(1, &format!("d:menstruation:{mark}:{TODAY}")));
    chat.take(901, marks[0].clone());
    chat.take(902, marks[1].clone());
    chat.take(901, marks[0].clone());
    assert_eq!(chat.days[&TODAY].menstruation, Some(false));
}

#[test]
fn a_question_that_is_switched_off_while_it_is_open_may_be_answered_and_is_asked_no_more() {
    let mut chat = chat_with("en", &[Switch::AskFunctioning, Switch::AskMenstruation]);
    chat.sends_tap(1, &format!("d:headache:{TODAY}"));
    while chat.survey().position != Question::Functioning {
        answer(&mut chat);
    }
    turn(&mut chat, Switch::AskFunctioning, "off");
    turn(&mut chat, Switch::AskMenstruation, "off");
    let card = chat.types("/add");
    assert!(card.contains("How much of what you had planned"), "{card}");
    chat.taps("Half or less");
    while chat.diary.survey.is_some() {
        assert_ne!(chat.survey().position, Question::Menstruation);
        answer(&mut chat);
    }
    let stored = chat.days[&TODAY].attack.clone().expect("a headache");
    assert_eq!(stored.functioning, Some(Functioning::HalfOrLess));
    // It is read, and can be changed.
    let shown = chat.types("/calendar");
    assert!(shown.contains("[23¹]"), "{shown}");
    let shown = chat.taps("23¹");
    assert!(shown.contains("Day’s plans: Half or less"), "{shown}");
    chat.taps("Change");
    chat.taps("Day’s plans");
    chat.taps("Nothing");
    let stored = chat.days[&TODAY].attack.clone().expect("a headache");
    assert_eq!(stored.functioning, Some(Functioning::NotAtAll));
}

#[test]
fn only_a_symptom_that_may_have_been_there_can_have_bothered_most() {
    let mut chat = chat_with("en", &[Switch::AskMostBothersome]);
    chat.sends_tap(1, &format!("d:headache:{TODAY}"));
    while chat.survey().position != Question::Phonophobia {
        answer(&mut chat);
    }
    insta::assert_snapshot!(chat.taps("Yes"), @"
    Mon, 23 November
    … · Nausea: A lot · Vomiting: No · Light bothers: No · Sound bothers: Yes

    <b>Apart from the pain, what bothered you most?</b>
    [Nausea] [Sounds]
    [None of these]
    [‹ Back] [Don't know]
    ");
    insta::assert_snapshot!(chat.types("light"), @"
    Mon, 23 November
    … · Nausea: A lot · Vomiting: No · Light bothers: No · Sound bothers: Yes

    Please answer “Nausea”, “Sounds” or “None of these”.

    <b>Apart from the pain, what bothered you most?</b>
    [Nausea] [Sounds]
    [None of these]
    [‹ Back] [Don't know]
    ");
    chat.types("sound");
    assert_eq!(chat.survey().position, Question::Triggers);
}

#[test]
fn as_usual_takes_over_nothing_that_is_switched_off() {
    let mut chat = chat_with("en", &[]);
    for day in 18..=20 {
        let attack = Attack {
            nausea: Some(Nausea::Slight),
            most_bothersome_symptom: Some(MostBothersome::Nausea),
            functioning: Some(Functioning::NotAtAll),
            ..Attack::default()
        };
        chat.diary.recent.learn(&Entry {
            attack: Some(attack),
            ..Entry::painless(date(2026, 11, day))
        });
    }
    for (on, expected) in [("off", None), ("on", Some(MostBothersome::Nausea))] {
        turn(&mut chat, Switch::AskMostBothersome, on);
        chat.days.clear();
        chat.sends_tap(1, &format!("d:usual:{TODAY}"));
        while chat.diary.survey.is_some() {
            assert_ne!(chat.survey().position, Question::MostBothersome);
            answer(&mut chat);
        }
        let stored = chat.days[&TODAY].attack.clone().expect("a headache");
        assert_eq!(stored.nausea, Some(Nausea::Slight));
        assert_eq!(stored.most_bothersome_symptom, expected);
        assert_eq!(stored.functioning, None);
    }
}

#[test]
fn an_aura_without_a_headache_is_added_to_a_painless_day() {
    let mut chat = chat_with("ru", &[Switch::AskPainlessAura]);
    remind(&mut chat);
    insta::assert_snapshot!(chat.taps("Не болела, без лекарства"), @"
    <b>пн, 23 ноября</b>
    Головной боли не было.
    Без лекарств
    Записано.
    [Добавить зрительную ауру]
    [Изменить] [Удалить]
    ");
    insta::assert_snapshot!(chat.taps("Добавить зрительную ауру"), @"
    пн, 23 ноября
    Головная боль: Нет

    <b>Были в этот день вспышки, зигзаги или слепые пятна перед глазами? Если да, как долго?</b>
    [Не было]
    [Меньше 5 минут]
    [5–60 минут]
    [Дольше часа]
    [Были, как долго – не знаю]
    [‹ Назад] [Не знаю]
    ");
    insta::assert_snapshot!(chat.taps("5–60 минут"), @"
    <b>пн, 23 ноября</b>
    Головной боли не было.
    Аура без головной боли: 5–60 минут
    Без лекарств
    Записано.
    [Изменить] [Удалить]
    ");
}
