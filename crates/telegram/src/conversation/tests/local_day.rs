//! The day of the person, wherever they are and whatever their clocks do.

use super::chat::Chat;

#[test]
fn a_stored_day_stays_that_day_in_another_zone() {
    let mut chat = Chat::new("ru");
    // Late in the evening of the 23rd in Moscow, the 24th in Kamchatka.
    chat.now = "2026-11-23T20:30:00Z".parse().expect("a time");
    chat.sends_tap(1, "p:zone:Asia/Kamchatka");
    chat.sends_tap(1, "d:painless:2026-11-24");
    let stored = chat.days.clone();
    chat.sends_tap(1, "p:zone:Europe/Moscow");
    assert_eq!(chat.days, stored, "it stays the 24th");
    insta::assert_snapshot!(chat.types("/add"), @r#"
    <b>За какой день запись?</b>
    <i>Можно написать дату, например 21.11</i>
    [Вчера, 22 ноября]
    [Сегодня, 23 ноября]
    "#);
}

#[test]
fn today_is_the_local_day_around_a_change_of_the_clocks() {
    // Clocks in Berlin go back at 01:00 UTC on the 25th of October, forward on the 28th of March.
    for (now, today) in [
        ("2026-10-24T21:59:00Z", "24 October"),
        ("2026-10-24T22:01:00Z", "25 October"),
        ("2026-10-25T22:59:00Z", "25 October"),
        ("2026-10-25T23:01:00Z", "26 October"),
        ("2027-03-27T23:01:00Z", "28 March"),
        ("2027-03-28T21:59:00Z", "28 March"),
        ("2027-03-28T22:01:00Z", "29 March"),
    ] {
        let mut chat = Chat::new("en");
        chat.now = now.parse().expect("a time");
        chat.sends_tap(1, "p:zone:Europe/Berlin");
        let card = chat.types("/add");
        assert!(card.contains(&format!("Today, {today}")), "{now}: {card}");
    }
}

#[test]
fn a_day_without_a_midnight_is_today_from_its_first_minute_and_in_the_calendar_once() {
    for (zone, last_second, first, today) in [
        (
            "America/Santiago",
            "2026-09-06T03:59:59Z",
            "2026-09-06T04:00:00Z",
            "6 September",
        ),
        (
            "Atlantic/Azores",
            "2027-03-28T00:59:59Z",
            "2027-03-28T01:00:00Z",
            "28 March",
        ),
        (
            "Africa/Cairo",
            "2027-04-29T21:59:59Z",
            "2027-04-29T22:00:00Z",
            "30 April",
        ),
        (
            "Asia/Beirut",
            "2027-03-27T21:59:59Z",
            "2027-03-27T22:00:00Z",
            "28 March",
        ),
    ] {
        let mut chat = Chat::new("en");
        chat.now = last_second.parse().expect("a time");
        chat.sends_tap(1, &format!("p:zone:{zone}"));
        let card = chat.types("/add");
        assert!(!card.contains(today), "{zone}: {card}");
        chat.types("/stop");
        chat.now = first.parse().expect("a time");
        let card = chat.types("/add");
        assert!(card.contains(&format!("Today, {today}")), "{zone}: {card}");
        chat.types("/stop");
        let month = chat.types("/calendar");
        let (day, _) = today.split_once(' ').expect("a day");
        assert_eq!(month.matches(&format!("[{day}]")).count(), 1, "{month}");
    }
}
