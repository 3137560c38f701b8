//! The settings: one message, edited in place, and a tap for each.

use journal::settings::Switch;
use journal::{Language, RecurringReport, Weekdays};
use journal_texts::Texts;

use super::{Decision, Turn, zone};
use crate::memory::Subject;
use crate::outcome::{Menu, ScheduleChange};
use crate::screen;
use crate::tap::SettingsTap;

pub(super) fn tapped(mut turn: Turn<'_>, tap: &SettingsTap) -> Decision {
    match tap {
        SettingsTap::Overview => {}
        SettingsTap::AskLanguage => {
            let screen = screen::settings_language(&turn.profile, turn.texts);
            return turn.show(screen);
        }
        SettingsTap::Language(language) => turn.speak(*language),
        SettingsTap::AskZone => return zone::ask(turn),
        SettingsTap::Offset(offset) => return zone::of_offset(turn, *offset),
        SettingsTap::Zone(zone) => turn.move_to(zone.clone()),
        SettingsTap::AskLocation => return zone::ask_location(turn),
        SettingsTap::AskReminder => return ask_time(turn),
        SettingsTap::Reminder(at) => turn.set_reminder(*at),
        SettingsTap::AskDays => {
            let screen = screen::settings_days(&turn.profile, turn.texts);
            return turn.show(screen);
        }
        SettingsTap::Days(days) => return choose_days(turn, *days),
        SettingsTap::Questions => return turn.show_questions(),
        SettingsTap::Switch { switch, on } => {
            turn.switch(*switch, *on);
            if switch.is_of_question() {
                return turn.show_questions();
            }
        }
    }
    turn.show_settings()
}

/// Words while the settings wait for the time of the reminder.
pub(super) fn time_typed(mut turn: Turn<'_>, text: &str) -> Decision {
    match turn.texts.time_of_day(text) {
        Ok(at) => {
            turn.take_for_answer();
            turn.set_reminder(Some(at));
            turn.show_settings()
        }
        Err(fault) => {
            let fault = turn.texts.invalid(&fault);
            let (profile, now) = (&turn.profile, &turn.now);
            let screen = screen::settings_reminder(profile, now, Some(fault), turn.texts);
            turn.ask_below(screen)
        }
    }
}

fn ask_time(mut turn: Turn<'_>) -> Decision {
    turn.ask_for(Subject::SettingsTime);
    let screen = screen::settings_reminder(&turn.profile, &turn.now, None, turn.texts);
    turn.show(screen)
}

fn choose_days(mut turn: Turn<'_>, days: Weekdays) -> Decision {
    if turn.profile.reminder_days == days {
        turn = turn.toasted("settings-toast-last_day");
    } else {
        turn.profile.reminder_days = days;
        if let Some(at) = turn.profile.reminder {
            turn.outcome
                .schedules
                .push(ScheduleChange::SetDaily(at, days));
        }
    }
    let screen = screen::settings_days(&turn.profile, turn.texts);
    turn.show(screen)
}

impl Turn<'_> {
    pub(super) fn show_settings(self) -> Decision {
        let screen = screen::settings(&self.profile, &self.now, self.texts);
        self.show(screen)
    }

    fn show_questions(self) -> Decision {
        let screen = screen::settings_questions(&self.profile, self.texts);
        self.show(screen)
    }

    /// The command menu while no survey is open. Telegram shows the one of its own
    /// language by itself; the person may have chosen another.
    pub(super) fn show_usual_menu(&mut self) {
        let tag = self.input.language.as_deref();
        let spoken = tag.and_then(|tag| tag.parse().ok());
        let menu = match spoken.unwrap_or(self.config.language) == self.profile.language {
            true => Menu::Usual,
            false => Menu::Chosen,
        };
        self.outcome.menu = Some(menu);
    }

    /// Has the chat's menu and button follow the language of the settings, which may have been
    /// chosen elsewhere, as in the Mini App.
    pub(super) fn follow_language(&mut self) {
        let (shown, language) = (self.chat.menu_language, self.profile.language);
        if shown.is_some_and(|shown| shown != language) {
            self.speak(language);
        }
    }

    pub(super) fn speak(&mut self, language: Language) {
        self.profile.language = language;
        self.chat.menu_language = Some(language);
        self.texts = Texts::chat(language);
        self.outcome.menu_button = true;
        match self.survey {
            Some(_) => self.outcome.menu = Some(Menu::Survey),
            None => self.show_usual_menu(),
        }
    }

    /// Turns a setting on or off, and the schedule that depends on it.
    pub(super) fn switch(&mut self, switch: Switch, on: bool) {
        self.profile.switches.turn(switch, on);
        let schedule = match (RecurringReport::of_switch(switch), on) {
            (Some(report), true) => Some(ScheduleChange::SetReport(report)),
            (Some(report), false) => Some(ScheduleChange::RemoveReport(report)),
            (None, false) if switch == Switch::AskEffect => Some(ScheduleChange::RemoveEffect),
            (None, _) => None,
        };
        self.outcome.schedules.extend(schedule);
    }
}
