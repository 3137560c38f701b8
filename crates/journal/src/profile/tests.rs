use serde_json::{Value, json};

use super::*;
use crate::medicine::{MonthlyLimit, OtherUse};
use crate::words::Words;

fn reminded_by(reminder: Value) -> Settings {
    let settings = json!({"language": "en", "zone": "UTC", "reminder": reminder});
    serde_json::from_value(settings).expect("settings")
}

#[test]
fn a_profile_has_the_settings_that_it_was_given() {
    let settings = reminded_by(json!({"time": "21:30", "days": [1, 5]}));
    let profile = Profile::with_settings(None, settings.clone(), Timestamp::UNIX_EPOCH);
    assert_eq!(profile.settings(), settings);
}

const RETENTION: Retention = Retention { days: 60 };

fn at(text: &str) -> Timestamp {
    text.parse().expect("a time")
}

fn muscovite() -> Profile {
    Profile::new(Language::En, "Europe/Moscow".parse().expect("a zone"))
}

#[test]
fn a_profile_outlives_a_long_silence_and_the_entries() {
    let now = at("2026-11-23T12:00:00Z");
    let expiry = |days| muscovite().expiry(now, Retention { days }).to_string();
    assert_eq!(expiry(60), "2027-12-28T21:00:00Z", "400 days");
    assert_eq!(expiry(1000), "2029-09-18T21:00:00Z", "1,030 days");
}

#[test]
fn the_profile_of_who_blocked_the_bot_goes_with_their_last_entries() {
    let now = at("2026-11-23T12:00:00Z");
    let profile = Profile {
        blocked_at: Some(now),
        ..muscovite()
    };
    let last_entry = RETENTION.expiry(jiff::civil::date(2026, 11, 23), &profile.zone);
    for days in [0, 30] {
        let later = now + SignedDuration::from_hours(24 * days);
        assert_eq!(profile.expiry(later, RETENTION), last_entry);
        assert!(!profile.is_to_renew(last_entry, later, RETENTION));
    }
}

#[test]
fn what_was_brought_over_waits_for_consent_as_long_as_its_last_entry_is_kept() {
    let now = at("2026-11-23T12:00:00Z");
    let zone: Zone = "Europe/Moscow".parse().expect("a zone");
    let mut profile = Profile::brought(Language::Ru, zone, None, now);
    let last_entry = RETENTION.expiry(jiff::civil::date(2026, 11, 23), &profile.zone);
    let later = at("2027-01-10T12:00:00Z");
    assert_eq!(profile.expiry(later, RETENTION), last_entry);
    assert!(!profile.is_to_renew(last_entry, later, RETENTION));
    profile.begin(later);
    assert_eq!(profile.consent, Some(Consent::new(later)));
    assert_eq!(
        profile.expiry(later, RETENTION),
        muscovite().expiry(later, RETENTION)
    );
}

#[test]
fn a_profile_in_use_is_renewed_once_a_month() {
    let stored = muscovite().expiry(at("2026-11-23T12:00:00Z"), RETENTION);
    let renews = |now| muscovite().is_to_renew(stored, at(now), RETENTION);
    assert!(!renews("2026-12-22T12:00:00Z"));
    assert!(renews("2026-12-23T12:00:00Z"));
}

/// The names of the medicines that are left on a day of which an entry of 23 November
/// is not kept any more, or still is.
fn left(profile: &Profile, now: &str) -> Vec<String> {
    let profile = profile.clone().without_past(at(now), RETENTION);
    let names = profile.medicines.iter().map(|it| it.name.as_str());
    names.map(str::to_owned).collect()
}

#[test]
fn a_medicine_goes_with_the_last_entry_that_holds_it_unless_the_person_said_more_of_it() {
    let mut profile = muscovite();
    let mut entry = Entry::painless(jiff::civil::date(2026, 11, 23));
    let names = ["learned", "limited", "listed", "other", "renamed", "later"];
    let doses = names.map(|name| Dose {
        name: Words::parse(name, Dose::MOST_CHARACTERS).expect("a name"),
        amount: None,
        taken_at: None,
        effect: None,
    });
    entry.medicines = Some(doses.to_vec());
    profile.learn_from(&entry);
    profile.learn(&doses[2..3]);
    entry.date = jiff::civil::date(2026, 11, 24);
    entry.medicines = Some(doses[5..].to_vec());
    profile.learn_from(&entry);
    // An older day that is recorded later.
    entry.date = jiff::civil::date(2026, 11, 20);
    profile.learn_from(&entry);
    profile.medicines[1].limit = Some(MonthlyLimit::new(8).expect("days"));
    profile.medicines[3].other_use = Some(OtherUse::NotForPain);
    let name = Words::parse("named anew", Dose::MOST_CHARACTERS).expect("a name");
    profile.medicines[4].rename(name);
    let said = ["limited", "listed", "other", "named anew"];
    assert_eq!(left(&profile, "2027-01-22T12:00:00Z").len(), 6);
    let later = [said.as_slice(), &["later"]].concat();
    assert_eq!(left(&profile, "2027-01-23T12:00:00Z"), later);
    assert_eq!(left(&profile, "2027-01-24T12:00:00Z"), said);
}

#[test]
fn a_day_that_is_kept_no_longer_is_nowhere_in_the_profile() {
    let day = jiff::civil::date(2026, 11, 23);
    let profile = Profile {
        deleted: Some(Deleted {
            day,
            at: at("2026-11-23T12:00:00Z"),
        }),
        missed_offered: Some(day),
        ..muscovite()
    };
    let past = |now| profile.clone().without_past(at(now), RETENTION);
    assert_eq!(past("2027-01-22T12:00:00Z"), profile);
    assert_eq!(past("2027-01-22T21:00:00Z"), muscovite());
}

#[test]
fn a_reminder_that_is_moved_goes_on_since_its_first_day() {
    let november = |day: i8| jiff::civil::date(2026, 11, day);
    let noon = |day: i8| {
        let noon = november(day).at(12, 0, 0, 0).in_tz("UTC");
        noon.expect("a time").timestamp()
    };
    let reminded =
        |before, reminder, day| Profile::with_settings(before, reminded_by(reminder), noon(day));
    let asked = reminded(None, json!({"time": "21:30"}), 1);
    assert_eq!(asked.reminder_since, Some(november(1)));
    assert_eq!(asked.made_at, Some(noon(1)));
    let moved = reminded(Some(asked), json!({"time": "09:00"}), 5);
    assert_eq!(moved.reminder_since, Some(november(1)));
    assert_eq!(moved.made_at, Some(noon(1)));
    let stopped = reminded(Some(moved), Value::Null, 6);
    assert_eq!(stopped.reminder_since, None);
}
