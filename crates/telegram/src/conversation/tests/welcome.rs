//! The first messages: the purpose of the diary, and when to remind.

use jiff::civil::time;
use journal::Question;

use super::chat::Chat;

fn last(chat: &Chat) -> i32 {
    *chat.messages.keys().last().expect("a message")
}

#[test]
fn a_time_typed_after_the_welcome_sets_the_reminder() {
    let mut chat = Chat::new("ru");
    chat.types("/start");
    insta::assert_snapshot!(chat.types("вечером"), @"
    Не удалось понять это сообщение. День можно записать кнопкой или командой /add, остальное – в /help.
    [Записать день]
    ");
    insta::assert_snapshot!(chat.types("21:30"), @"
    Напоминание: в 21:30, каждый день. У вас сейчас 18:00 (Москва). Если это не так, поправьте в /settings.
    [Записать день]
    ");
    assert_eq!(
        (chat.profile().reminder, chat.memory().asked),
        (Some(time(21, 30, 0, 0)), None)
    );
    assert_eq!(chat.messages.len(), 3, "the welcome stays");
}

#[test]
fn a_time_typed_while_a_survey_is_open_answers_the_survey() {
    let mut chat = Chat::new("en");
    for text in ["/add", "yesterday", "yes", "/start", "7:30"] {
        chat.types(text);
    }
    assert_eq!(chat.survey().position, Question::Resolution);
    assert_eq!(chat.profile().reminder, None);
}

#[test]
fn the_times_stay_within_reach_when_a_day_is_recorded_from_the_welcome() {
    let mut chat = Chat::new("en");
    chat.types("/start");
    let welcome = last(&chat);
    chat.taps("Record a day");
    let card = last(&chat);
    assert_ne!(card, welcome);
    chat.taps_on(card, "Today, 23 November");
    insta::assert_snapshot!(chat.taps_on(welcome, "21:00"), @r#"
    Reminder: at 21:00, every day. It is 18:00 where you are (Moscow); if not, /settings is the place to correct it.
    [Record a day]
    "#);
    assert_eq!(chat.survey().position, Question::Headache);
    assert_eq!(chat.messages.len(), 2);
}

#[test]
fn a_day_recorded_where_a_reminder_is_set_takes_the_place_of_the_button() {
    let mut chat = Chat::new("en");
    chat.types("/alarm 21:30");
    chat.taps("Record a day");
    assert_eq!(chat.messages.len(), 1);
}

#[test]
fn someone_who_comes_back_reads_when_they_are_reminded() {
    let mut chat = Chat::new("ru");
    chat.types("/alarm 21:30");
    chat.sends_tap(1, "p:days:12345");
    insta::assert_snapshot!(chat.types("/start"), @"
    Здравствуйте. Это дневник головной боли.

    Раз в день я спрошу, болела ли голова. Если нет, хватит одного нажатия. Если да, задам вопросы, которые задают врачи. По понедельникам пришлю отчёт, его можно показать неврологу.

    Записи хранятся 60 дней. Никто не читает их сразу: если помощь нужна срочно, звоните в экстренную службу.

    Напоминание: в 21:30, пн, вт, ср, чт, пт
    [Записать день]
    ");
    assert_eq!(chat.memory().asked, None);
    let mut chat = Chat::new("en");
    chat.types("/alarm 21:30");
    insta::assert_snapshot!(chat.types("/start"), @"
    Hello. This is a headache diary.

    Once a day I ask whether you had a headache. If not, one tap is enough. If so, I ask what doctors ask. On Mondays I send a report that you can show to a neurologist.

    Entries are kept for 60 days. Nobody reads them as they come: in an emergency call your local emergency number.

    Reminder: at 21:30, every day
    [Record a day]
    ");
}

#[test]
fn a_reminder_that_is_set_names_its_days() {
    for (language, expected) in [
        ("ru", "Напоминание: в 07:05, пн, вт, ср, чт, пт. У вас"),
        ("en", "Reminder: at 07:05, Mon, Tue, Wed, Thu, Fri. It is"),
    ] {
        let mut chat = Chat::new(language);
        chat.types("/alarm 21:30");
        chat.sends_tap(1, "p:days:12345");
        let set = chat.types("/alarm 7:05");
        assert!(set.starts_with(expected), "{set}");
    }
}
