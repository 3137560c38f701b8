//! The settings: all in one message, and the message while one of them is chosen.

use jiff::Zoned;
use jiff::civil::{Time, time};
use journal::settings::Switch;
use journal::{Profile, Weekdays};
use journal_texts::{Places, Texts, clock};

use super::{Button, Screen, layout, with_fault};
use crate::tap::SettingsTap;

/// The times that are offered for the reminder.
const OFFERED: [Time; 6] = [
    time(9, 0, 0, 0),
    time(18, 0, 0, 0),
    time(20, 0, 0, 0),
    time(21, 0, 0, 0),
    time(22, 0, 0, 0),
    time(23, 0, 0, 0),
];

/// All settings as they are, and a button for each.
pub fn settings(profile: &Profile, now: &Zoned, texts: &Texts) -> Screen {
    let mut lines = vec![
        format!("<b>{}</b>", texts.get("settings-title")),
        texts.format(
            "settings-language",
            [("language", texts.get("language-name").into())],
        ),
        zone_line(profile, now, texts),
        reminder_line(profile, texts),
    ];
    let button = |name: &str, tap: SettingsTap| Button::named(texts, name, tap);
    let mut of_reminder = vec![button("settings-button-reminder", SettingsTap::AskReminder)];
    if profile.reminder.is_some() {
        of_reminder.push(button("settings-button-days", SettingsTap::AskDays));
    }
    let mut keyboard = vec![
        vec![
            button("settings-button-language", SettingsTap::AskLanguage),
            button("settings-button-zone", SettingsTap::AskZone),
        ],
        of_reminder,
    ];
    let (questions, others): (Vec<_>, Vec<_>) =
        (Switch::ALL.into_iter()).partition(|switch| switch.is_of_question());
    for switch in others {
        let (line, button) = shown(switch, profile, texts);
        lines.push(line);
        keyboard.push(vec![button]);
    }
    let on = questions.into_iter();
    let on = on.filter(|switch| profile.switches.is_on(*switch)).count();
    lines.push(texts.count("settings-questions", on));
    keyboard.push(vec![button(
        "settings-button-questions",
        SettingsTap::Questions,
    )]);
    Screen::new(lines.join("\n")).rows(keyboard)
}

/// The further questions, each with a button that switches it on or off.
pub fn settings_questions(profile: &Profile, texts: &Texts) -> Screen {
    let questions = Switch::ALL.into_iter();
    let questions = questions.filter(|switch| switch.is_of_question());
    let shown = questions.map(|switch| shown(switch, profile, texts));
    let (lines, buttons): (Vec<_>, Vec<_>) = shown.unzip();
    let lines = [texts.get("settings-questions_about"), lines.join("\n")];
    Screen::new(lines.join("\n\n"))
        .rows(buttons.into_iter().map(|button| vec![button]))
        .row(back(texts))
}

/// A setting as it is, and the button that makes it the other.
pub(super) fn shown(switch: Switch, profile: &Profile, texts: &Texts) -> (String, Button) {
    let (id, is_on) = (switch.id(), profile.switches.is_on(switch));
    let [state, other] = if is_on { ["on", "off"] } else { ["off", "on"] };
    let tap = SettingsTap::Switch { switch, on: !is_on };
    let button = Button::named(texts, &format!("settings-button-{id}-{other}"), tap);
    (texts.get(&format!("settings-{id}-{state}")), button)
}

/// Asks for the language, each in its own words.
pub fn settings_language(profile: &Profile, texts: &Texts) -> Screen {
    Screen::plain(texts, "settings-language_question")
        .rows(layout::languages(profile.language, SettingsTap::Language))
        .row(back(texts))
}

/// Asks when the reminder shall come, with the reason why the last answer was not taken.
pub fn settings_reminder(
    profile: &Profile,
    now: &Zoned,
    fault: Option<String>,
    texts: &Texts,
) -> Screen {
    let question = texts.format("reminder-question", [("now", clock(now.time()).into())]);
    let times = OFFERED.map(|at| Button::new(clock(at), SettingsTap::Reminder(Some(at))));
    let none = profile.reminder.map(|_| {
        let none = SettingsTap::Reminder(None);
        vec![Button::named(texts, "settings-button-no_reminder", none)]
    });
    Screen::new(with_fault(fault, question))
        .rows(layout::rows(times.into()))
        .rows(none)
        .row(back(texts))
}

/// Asks on which days the reminder shall come.
pub fn settings_days(profile: &Profile, texts: &Texts) -> Screen {
    let chosen = profile.reminder_days;
    let days = Weekdays::ALL.days().map(|day| {
        let name = texts.get(&format!("weekday-{}", day.to_monday_one_offset()));
        let label = layout::marked(name, chosen.contains(day));
        // The last one stays: for no day at all there is "no reminder".
        let days = chosen.toggled(day).unwrap_or(chosen);
        Button::new(label, SettingsTap::Days(days))
    });
    let days: Vec<_> = days.collect();
    let every = (chosen != Weekdays::ALL).then(|| {
        let every = SettingsTap::Days(Weekdays::ALL);
        vec![Button::named(texts, "settings-button-every_day", every)]
    });
    let lines = [reminder_line(profile, texts), texts.get("settings-days")];
    Screen::new(lines.join("\n"))
        .rows(layout::rows_of(4, &days))
        .rows(every)
        .row([Button::named(texts, "button-done", SettingsTap::Overview)])
}

/// The zone of the person's clock, and the time that it shows.
pub(super) fn zone_line(profile: &Profile, now: &Zoned, texts: &Texts) -> String {
    let arguments = [
        ("zone", zone_name(profile).to_owned().into()),
        ("now", clock(now.time()).into()),
    ];
    texts.format("settings-zone", arguments)
}

/// The person's time zone by the name of a place, where there is one in their language.
pub(super) fn zone_name(profile: &Profile) -> &str {
    let places = Places::of(profile.language);
    let place = places.of_zone(&profile.zone);
    place.map_or(profile.zone.name(), |place| places.name(place))
}

/// The row that leads back to all settings.
pub(super) fn back(texts: &Texts) -> [Button; 1] {
    [Button::named(texts, "button-back", SettingsTap::Overview)]
}

/// When the reminder comes, or that there is none.
pub(super) fn reminder_line(profile: &Profile, texts: &Texts) -> String {
    let Some(at) = profile.reminder else {
        return texts.get("settings-no_reminder");
    };
    let days = reminder_days(profile, texts);
    let arguments = [("time", clock(at).into()), ("days", days.into())];
    texts.format("settings-reminder", arguments)
}

/// The days of the week on which the reminder comes.
pub(super) fn reminder_days(profile: &Profile, texts: &Texts) -> String {
    match profile.reminder_days {
        Weekdays::ALL => texts.get("settings-every_day"),
        days => {
            let names = days
                .days()
                .map(|day| texts.get(&format!("weekday-{}", day.to_monday_one_offset())));
            names.collect::<Vec<_>>().join(", ")
        }
    }
}
