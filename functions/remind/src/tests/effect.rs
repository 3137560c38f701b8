//! The question two hours after a dose, in a real chat with the stand-in for Telegram.

use jiff::{SignedDuration, Timestamp, Zoned};
use journal::medicine::{DoseEffect, EFFECT_AFTER};
use journal::settings::Switches;
use journal::{Attack, Entry, Language, Profile, ReminderJob, Zone};
use journal_aws::{Expected, ScheduleKind};
use telegram_stand_in::{Config, TelegramStandIn};

use super::{Evening, NAME, keep_log, last_line, names};

/// Someone who took a medicine, and wants to be asked two hours later.
struct Afternoon {
    telegram: TelegramStandIn,
    user: i64,
    evening: Evening,
    zone: Zone,
}

impl Afternoon {
    async fn begin() -> Self {
        keep_log();
        let telegram = TelegramStandIn::start(Config::default()).await;
        let telegram = telegram.expect("the stand-in");
        let user = telegram.add_person("Ben", "en");
        // Nobody can be written to who has not written.
        telegram.send_text(user, "/start").expect("a message");
        let zone = where_it_is_afternoon();
        let profile = Profile {
            switches: Switches {
                ask_effect: true,
                ..Switches::default()
            },
            ..Profile::new(Language::En, zone.clone())
        };
        let address = (telegram.base_url(), telegram.token());
        let person = format!("telegram/{user}");
        let evening = Evening::of_person(&person, profile, address).await;
        Self {
            evening,
            telegram,
            user,
            zone,
        }
    }

    /// Stores a day with doses taken so long ago, and returns when the first is asked about.
    async fn took(&self, ago: &[SignedDuration], effect: Option<DoseEffect>) -> Timestamp {
        let taken: Vec<Zoned> = ago.iter().map(|ago| self.minute_before(*ago)).collect();
        let doses: Vec<_> = taken
            .iter()
            .map(|at| format!("Ibuprofen {}", at.strftime("%H:%M")))
            .collect();
        let mut doses = journal_texts::doses(&doses.join("\n")).expect("doses");
        doses[0].effect = effect;
        let entry = Entry {
            attack: Some(Attack::default()),
            medicines: Some(doses),
            ..Entry::painless(taken[0].date())
        };
        let Evening { remind, person, .. } = &self.evening;
        let (expected, now) = (Expected::Anything, Timestamp::now());
        let put = remind
            .table
            .put_entry(person, &entry, &self.zone, &expected, now);
        put.await.expect("saved");
        taken[0].timestamp() + EFFECT_AFTER
    }

    fn minute_before(&self, ago: SignedDuration) -> Zoned {
        let then = self.zone.at(Timestamp::now() - ago);
        let minute = then.with().second(0).subsec_nanosecond(0).build();
        minute.expect("a minute")
    }

    /// The question of that time comes out of the queue. Returns how often it was asked by now.
    async fn is_due(&self, at: Timestamp) -> usize {
        let person = self.evening.person.clone();
        self.evening.gets(&ReminderJob::Effect { person, at }).await;
        let messages = self.telegram.messages(self.user);
        let asked = messages.iter().filter(|message| {
            let text = message.text();
            text == "Two hours have passed since you took Ibuprofen. How is the pain?"
                && message.button_labels() == ["Gone", "Better", "Same"]
        });
        asked.count()
    }

    /// When the question fires that is set, if one is.
    async fn is_set_for(&self) -> Option<String> {
        let get = self.evening.scheduler.get_schedule().group_name(NAME);
        let name = names().name(ScheduleKind::Effect, &self.evening.person);
        let schedule = get.name(name).send().await.ok()?;
        schedule.schedule_expression
    }
}

/// So that no question is one of the night, whenever the test runs.
fn where_it_is_afternoon() -> Zone {
    let hour = Timestamp::now().strftime("%H").to_string();
    let hour: i8 = hour.parse().expect("an hour");
    let name = match 14 - hour {
        0 => "UTC".to_owned(),
        // The signs of these names are the other way round.
        east => format!("Etc/GMT{:+}", -east),
    };
    name.parse().expect("a zone")
}

fn last_reason() -> String {
    let line = last_line();
    let (_, reason) = line.rsplit_once("reminder.reason=").unwrap_or_default();
    reason.trim().to_owned()
}

const TWO_HOURS: SignedDuration = SignedDuration::from_hours(2);
const FIVE_HOURS: SignedDuration = SignedDuration::from_hours(5);
const AN_HOUR: SignedDuration = SignedDuration::from_hours(1);

#[tokio::test]
async fn the_effect_of_a_dose_is_asked_about_once() {
    let afternoon = Afternoon::begin().await;
    let at = afternoon.took(&[TWO_HOURS], None).await;
    assert_eq!(afternoon.is_due(at).await, 1);
    assert_eq!(afternoon.is_due(at).await, 1);
    assert_eq!(last_reason(), "already_sent");
    assert_eq!(afternoon.is_set_for().await, None);
}

#[tokio::test]
async fn the_question_of_the_next_dose_is_set_when_that_of_the_first_comes() {
    let afternoon = Afternoon::begin().await;
    let at = afternoon.took(&[TWO_HOURS, AN_HOUR], None).await;
    assert_eq!(afternoon.is_due(at).await, 1);
    let next = at + AN_HOUR;
    let expression = next.strftime("at(%Y-%m-%dT%H:%M:%S)").to_string();
    assert_eq!(afternoon.is_set_for().await, Some(expression));
}

#[tokio::test]
async fn a_question_that_has_no_answer_any_more_is_dropped_and_the_log_says_why() {
    let afternoon = Afternoon::begin().await;
    let at = afternoon.took(&[FIVE_HOURS], None).await;
    assert_eq!(afternoon.is_due(at).await, 0);
    assert_eq!(last_reason(), "too_late");
    let at = afternoon.took(&[TWO_HOURS], Some(DoseEffect::Same)).await;
    assert_eq!(afternoon.is_due(at).await, 0);
    assert_eq!(last_reason(), "effect_known");
    assert_eq!(afternoon.is_due(at - AN_HOUR).await, 0);
    assert_eq!(last_reason(), "no_dose");
}

#[tokio::test]
async fn who_blocked_the_bot_is_not_asked_again_and_has_no_schedule_left() {
    let afternoon = Afternoon::begin().await;
    let at = afternoon.took(&[TWO_HOURS, AN_HOUR], None).await;
    afternoon.telegram.block(afternoon.user).expect("blocked");
    for _ in 0..2 {
        assert_eq!(afternoon.is_due(at).await, 0);
        assert_eq!(last_reason(), "blocked");
        assert_eq!(afternoon.is_set_for().await, None);
    }
}

#[tokio::test]
async fn who_switched_it_off_meanwhile_is_not_asked() {
    let afternoon = Afternoon::begin().await;
    let at = afternoon.took(&[TWO_HOURS], None).await;
    let Evening { remind, person, .. } = &afternoon.evening;
    let diary = remind.table.diary(person, Timestamp::now()).await;
    let mut profile = diary.expect("a diary").profile.expect("a profile");
    profile.switches.ask_effect = false;
    let saved = remind
        .table
        .save_profile(person, &profile, Timestamp::now())
        .await;
    saved.expect("saved");
    assert_eq!(afternoon.is_due(at).await, 0);
    assert_eq!(last_reason(), "effect_off");
}
