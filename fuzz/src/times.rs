//! Dates and times as they are typed.

use jiff::civil::Date;
use journal::answer::parse_time;
use journal::{Language, Retention, TypedDate};
use journal_texts::{Texts, clock};

use crate::chat::Chat;
use crate::made_up;

pub(crate) fn holds(data: &[u8]) -> Option<()> {
    let text = &*String::from_utf8_lossy(data);
    if let Ok(time) = parse_time(text) {
        assert_eq!(parse_time(&clock(time)), Ok(time), "{text:?}");
    }
    for language in Language::ALL {
        let mut chat = made_up::chat(language);
        let today = chat.today();
        if let Some(day) = Texts::chat(language).day_meant(text, today) {
            assert!(
                today.duration_since(day).as_hours().abs() <= 48,
                "{text:?} is {day}"
            );
        }
        made_up::types(&mut chat, &format!("/alarm {text}"));
        is_the_time_typed(&chat, text);
        made_up::types(&mut chat, &format!("/load csv {text}"));
    }
    let chat = made_up::chat(Language::ALL[0]);
    date_is_read_back(
        text,
        chat.today(),
        Retention {
            days: chat.retention_days,
        },
    );
    Some(())
}

/// A reminder is set for the time that was typed, and no other.
fn is_the_time_typed(chat: &Chat, text: &str) {
    if let Some(reminder) = chat.profile().reminder
        && let Ok(time) = parse_time(text)
    {
        assert_eq!(reminder, time, "{text:?}");
    }
}

/// A date that is understood is the same date where it is written out.
fn date_is_read_back(text: &str, today: Date, retention: Retention) {
    let read = |text: &str| TypedDate::read(text)?.latest(today, retention);
    let Some(day) = read(text) else {
        return;
    };
    let is_written_so = (1000..=9999).contains(&day.year());
    if is_written_so {
        assert_eq!(read(&day.to_string()), Some(day), "{text:?}");
        assert_eq!(
            read(&day.strftime("%d.%m.%Y").to_string()),
            Some(day),
            "{text:?}"
        );
    }
}
