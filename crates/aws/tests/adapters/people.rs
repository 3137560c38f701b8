use jiff::civil::{date, time};
use jiff::{SignedDuration, Timestamp};
use journal::{Period, Profile, RecentAttacks};
use journal_telegram::memory::{Asked, Subject};
use journal_telegram::{Change, ChatMemory, DayChange, Diary, Entries, SurveyChange};

use crate::cloud::{MOSCOW, PERSON, TestTable, a_full_day, now, profile, survey};

#[tokio::test]
async fn someone_who_has_not_come_before_has_no_diary() {
    let table = TestTable::create().await;
    let diary = table.diary(&PERSON, now()).await.expect("a diary");
    assert_eq!(diary, Diary::default());
}

#[tokio::test]
async fn profile_survey_and_day_come_back_as_they_were_saved() {
    let table = TestTable::create().await;
    let day = a_full_day();
    let mut survey = survey("s");
    survey.answers = day.answers();
    survey.card = Some(7);
    survey.remember(4_294_967_295, now());
    let mut profile = Profile {
        reminder: Some(time(21, 30, 0, 0)),
        blocked_at: Some(now()),
        ..profile()
    };
    let chat = ChatMemory {
        asked: Some(Asked {
            subject: Subject::ReminderTime,
            message: Some(7),
            ends_at: None,
        }),
        pinned_report: Some(5),
        ..ChatMemory::default()
    };
    let doses = day.medicines.clone().expect("medicines");
    profile.learn(&doses);
    let mut recent = RecentAttacks::default();
    recent.learn(&day);
    let change = Change {
        profile: Some(profile.clone()),
        chat: chat.clone(),
        survey: SurveyChange::Put(survey.clone()),
        recent: Some(recent.clone()),
        days: vec![DayChange::PutNew(day.clone())],
    };
    table
        .save(&PERSON, &change, &MOSCOW, now())
        .await
        .expect("saved");

    profile.version = 1;
    survey.version = 1;
    let expected = Diary {
        profile: Some(profile),
        chat,
        survey: Some(survey),
        recent,
        ..Diary::default()
    };
    let with = |date, entries| Diary {
        read: Some(Entries {
            period: Period::day(date),
            entries,
        }),
        ..expected.clone()
    };
    let read = table.diary_with_day(&PERSON, day.date, now()).await;
    assert_eq!(read.expect("a diary"), with(day.date, vec![day]));
    let read = table.diary(&PERSON, now()).await;
    assert_eq!(read.expect("a diary"), expected);
    let other_day = date(2026, 11, 22);
    let read = table.diary_with_day(&PERSON, other_day, now()).await;
    assert_eq!(read.expect("a diary"), with(other_day, Vec::new()));
}

#[tokio::test]
async fn a_survey_past_its_date_is_hidden_and_makes_room_for_a_new_one() {
    let table = TestTable::create().await;
    let put = |id| Change {
        survey: SurveyChange::Put(survey(id)),
        ..Change::default()
    };
    let save = async |id, at: Timestamp| table.save(&PERSON, &put(id), &MOSCOW, at).await.is_ok();
    assert!(save("old", now()).await);
    let in_time = now() + SignedDuration::from_hours(7 * 24 - 1);
    let late = now() + SignedDuration::from_hours(7 * 24);
    assert!(!save("new", in_time).await, "the old one is still open");
    let read = table.diary(&PERSON, late).await.expect("a diary");
    assert_eq!(read.survey, None);
    assert!(save("new", late).await);
}

#[tokio::test]
async fn a_block_a_pin_and_an_offer_are_noted_as_new_versions_of_the_profile_only() {
    let table = TestTable::create().await;
    table.mark_blocked(&PERSON, now()).await.expect("nothing");
    let pinned = table.set_pinned_report(&PERSON, 9).await;
    assert_eq!(pinned.expect("nothing"), None);
    let offered = date(2026, 11, 21);
    let note = table.set_missed_offered(&PERSON, offered);
    note.await.expect("nothing");
    table.pause_weekly(&PERSON, now()).await.expect("nothing");
    table.resume_weekly(&PERSON).await.expect("nothing");
    assert_eq!(table.count().await, 0, "nobody came to be by it");

    let change = Change {
        profile: Some(profile()),
        ..Change::default()
    };
    let save = table.save(&PERSON, &change, &MOSCOW, now());
    save.await.expect("saved");
    table.mark_blocked(&PERSON, now()).await.expect("noted");
    let later = now() + SignedDuration::from_hours(1);
    table.mark_blocked(&PERSON, later).await.expect("noted");
    let pinned = table.set_pinned_report(&PERSON, 8).await;
    assert_eq!(pinned.expect("noted"), None);
    let pinned = table.set_pinned_report(&PERSON, 9).await;
    assert_eq!(pinned.expect("noted"), Some(8), "the one before");
    let note = table.set_missed_offered(&PERSON, offered);
    note.await.expect("noted");
    table.pause_weekly(&PERSON, now()).await.expect("noted");
    let expected = Profile {
        blocked_at: Some(now()),
        weekly_paused_at: Some(now()),
        missed_offered: Some(offered),
        version: 6,
        ..profile()
    };
    let diary = table.diary(&PERSON, now()).await.expect("a diary");
    assert_eq!(diary.profile, Some(expected));
    table.resume_weekly(&PERSON).await.expect("noted");
    let resumed = table.diary(&PERSON, now()).await.expect("a diary").profile;
    assert_eq!(resumed.and_then(|profile| profile.weekly_paused_at), None);
    assert_eq!(diary.chat.pinned_report, Some(9));
}

#[tokio::test]
async fn who_has_a_profile_is_known() {
    let table = TestTable::create().await;
    let known = async || table.has_profile(&PERSON).await.expect("an answer");
    assert!(!known().await);
    let change = Change {
        profile: Some(profile()),
        ..Change::default()
    };
    let save = table.save(&PERSON, &change, &MOSCOW, now());
    save.await.expect("saved");
    assert!(known().await);
}
