//! Against the local AWS, with a database of made-up people.

use std::future::ready;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use axum::http::StatusCode;
use jiff::civil::{Date, time};
use jiff::{Timestamp, ToSpan};
use journal::answer::{Nausea, Onset, Quality, Resolution, Site};
use journal::consent::Consent;
use journal::provenance::ImportSource;
use journal::{ClockTime, Entry, Language, PersonId, Profile, Retention, Zone};
use journal_aws::{DiaryTable, Expected, ScheduleGroup, ScheduleNames, Schedules, SdkConfig};
use journal_telegram::person::of_user;
use local_cloud::{AwsRefusal, Between, LocalAws, create_table};
use rusqlite::Connection;
use serde_json::json;
use tempfile::TempDir;

use crate::bringing::{Bringing, Mode};
use crate::brought::BroughtList;
use crate::count::Count;
use crate::database::EarlierDatabase;

/// Two rows in the database, an alarm and four entries.
const DOUBLED: u64 = 111;
/// Keeps a diary here already.
const SETTLED: u64 = 222;
/// An alarm that no clock shows, and nothing else.
const SILENT: u64 = 333;

struct Stage {
    config: SdkConfig,
    bringing: Bringing,
    scheduler: aws_sdk_scheduler::Client,
    folder: TempDir,
    now: Timestamp,
    _aws: LocalAws,
}

impl Stage {
    async fn create() -> Self {
        let aws = LocalAws::start().await.expect("the local AWS");
        let config = aws.sdk_config();
        create_table(&config, "journal").await.expect("a table");
        let scheduler = aws_sdk_scheduler::Client::new(&config);
        let create = scheduler.create_schedule_group().name("people").send();
        create.await.expect("a group");
        let stage = Self {
            bringing: bringing(&config),
            config,
            scheduler,
            folder: tempfile::tempdir().expect("a folder"),
            now: Timestamp::now(),
            _aws: aws,
        };
        stage.fill_database();
        stage
    }

    fn path(&self) -> PathBuf {
        self.folder.path().join("hpj_bot.db")
    }

    /// So many days before today, or after it.
    fn day(&self, days_ago: i64) -> Date {
        zone().today(self.now).saturating_sub(days_ago.days())
    }

    fn fill_database(&self) {
        let database = Connection::open(self.path()).expect("a database");
        let tables = "
            CREATE TABLE users (id INTEGER PRIMARY KEY, channel VARCHAR NOT NULL,
                channel_id INTEGER NOT NULL, alarm VARCHAR);
            CREATE TABLE entries (id INTEGER PRIMARY KEY, date VARCHAR NOT NULL,
                entry VARCHAR NOT NULL, user_id INTEGER NOT NULL);";
        database.execute_batch(tables).expect("its tables");
        for (id, channel, number, alarm) in [
            (1, "telegram", 111, Some("21:30")),
            (2, "telegram", 111, None),
            (3, "telegram", 222, Some("08:00")),
            (4, "telegram", 333, Some("вечером")),
            (5, "discord", 444, None),
            (6, "telegram", -100_555, None),
        ] {
            let insert = "INSERT INTO users VALUES (?, ?, ?, ?)";
            let inserted = database.execute(insert, (id, channel, number, alarm));
            inserted.expect("a row");
        }
        let painless = json!({"Date": "-", "HadPain": "Нет", "Painkillers": "Нет", "Comments": "Нет комментариев"});
        let painful = json!({
            "Date": "-", "HadPain": "да", "FirstNotice": "с утра", "WhenStop": "14:30",
            "EyeDellusion": "Нет", "WhereHurts": "слева, висок", "Nature": "Сжимающая",
            "PhysicalTrigger": "Да", "PainIntensity": "7", "HadSickness": "Незначительная",
            "HadVomit": "Нет", "LightIrritation": "Да", "SoundIrritation": "Не знаю",
            "Causes": "недосып, сквозняк", "Painkillers": "Ибупрофен 400 мг в 9:00",
            "Comments": "=1+1 <b>",
        });
        let unreadable = json!({
            "Date": "-", "HadPain": "Да", "FirstNotice": "часов в 9 или 10", "WhenStop": "ещё болит",
            "PainIntensity": "3", "Painkillers": "Нет", "Comments": "сонливость",
        });
        for (day, user, entry) in [
            (self.day(3), 1, &painless),
            // The same day once more, under the other row of the same person.
            (self.day(3), 2, &painful),
            (self.day(1), 2, &unreadable),
            (self.day(61), 1, &painful),
            (self.day(-2), 1, &painful),
            (self.day(2), 1, &json!({"HadPain": "не помню"})),
            (self.day(1), 3, &painful),
            (self.day(0), 3, &painful),
        ] {
            let insert = "INSERT INTO entries (date, entry, user_id) VALUES (?, ?, ?)";
            let written = (
                day.strftime("%d.%m.%Y").to_string(),
                entry.to_string(),
                user,
            );
            database.execute(insert, written).expect("a row");
        }
    }

    /// Makes the person who keeps a diary here.
    async fn settle(&self) -> Profile {
        let mut profile = Profile::new(Language::En, zone());
        profile.begin(self.now);
        let person = of_user(SETTLED);
        let table = &self.bringing.table;
        let saved = table.save_profile(&person, &profile, self.now).await;
        saved.expect("saved");
        let entry = Entry::painless(self.day(1));
        let (zone, nothing) = (zone(), Expected::Nothing);
        let put = table.put_entry(&person, &entry, &zone, &nothing, self.now);
        put.await.expect("stored");
        profile
    }

    async fn run(&self) -> Count {
        self.run_in(Mode::Store).await
    }

    async fn run_in(&self, mode: Mode) -> Count {
        let earlier = EarlierDatabase::open(&self.path()).expect("the database");
        let mut brought = BroughtList::beside(&self.path(), "journal").expect("the list");
        let bringing = Bringing {
            mode,
            ..self.bringing.clone()
        };
        let brought = bringing.bring_all(&earlier, &mut brought, self.now);
        brought.await.expect("all are brought")
    }

    async fn profile(&self, number: u64) -> Option<Profile> {
        let table = &self.bringing.table;
        let profile = table.profile(&of_user(number), self.now).await;
        profile.expect("an answer")
    }

    async fn entry(&self, person: &PersonId, day: Date) -> Option<Entry> {
        let entry = self.bringing.table.entry(person, day, self.now).await;
        entry.expect("an answer")
    }

    /// The expressions and the zones of all schedules.
    async fn schedules(&self) -> Vec<(String, String)> {
        let list = self.scheduler.list_schedules().group_name("people").send();
        let mut found = Vec::new();
        for schedule in list.await.expect("a list").schedules {
            let get = self.scheduler.get_schedule().group_name("people");
            let get = get.name(schedule.name.expect("a name")).send().await;
            let schedule = get.expect("a schedule");
            let (expression, zone) = (
                schedule.schedule_expression.expect("an expression"),
                schedule.schedule_expression_timezone.expect("a zone"),
            );
            found.push((expression, zone));
        }
        found
    }
}

fn bringing(config: &SdkConfig) -> Bringing {
    let group = ScheduleGroup::new(config, "people", ScheduleNames::of_stack("stack"));
    let queue = "arn:aws:sqs:us-east-1:000000000000:reminders";
    let role = "arn:aws:iam::000000000000:role/scheduler";
    let retention = Retention { days: 60 };
    Bringing {
        table: DiaryTable::new(config, "journal", retention),
        schedules: Schedules::new(group, role, queue, queue),
        retention,
        mode: Mode::Store,
    }
}

/// The same AWS, which refuses every call when none is left.
async fn counted(direct: &SdkConfig, left: Arc<AtomicUsize>) -> SdkConfig {
    const REFUSED: AwsRefusal = (StatusCode::FORBIDDEN, "AccessDeniedException");
    let upstream = direct.endpoint_url().expect("an address").to_owned();
    let hook = move |_| {
        let one_less = |left: usize| left.checked_sub(1);
        let passed = left.fetch_update(Ordering::SeqCst, Ordering::SeqCst, one_less);
        ready(passed.is_err().then_some(REFUSED))
    };
    let endpoint = Between::serve(upstream, hook).await;
    direct.to_builder().endpoint_url(endpoint).build()
}

fn zone() -> Zone {
    "Europe/Moscow".parse().expect("a zone")
}

#[tokio::test]
async fn people_their_alarms_and_days_come_over_and_wait_for_consent() {
    let stage = Stage::create().await;
    let expected = Count {
        people: 3,
        new_people: 3,
        doubled: 1,
        strangers: 2,
        alarms: 2,
        unclear_alarms: 1,
        days: 7,
        new_days: 4,
        old_days: 1,
        future_days: 1,
        unclear_days: 1,
        ..Count::default()
    };
    assert_eq!(stage.run_in(Mode::DryRun).await, expected);
    assert_eq!(stage.profile(DOUBLED).await, None, "nothing is stored");
    assert_eq!(stage.run().await, expected);

    let profile = stage.profile(DOUBLED).await.expect("a profile");
    assert!(profile.awaits_consent() && profile.consent.is_none());
    assert_eq!(profile.reminder, Some(time(21, 30, 0, 0)));
    let names: Vec<_> = profile
        .medicines
        .iter()
        .map(|it| it.name.as_str())
        .collect();
    assert_eq!(names, ["Ибупрофен"]);
    let mut schedules = stage.schedules().await;
    schedules.sort();
    let moscow = |cron: &str| (cron.to_owned(), "Europe/Moscow".to_owned());
    assert_eq!(
        schedules,
        [moscow("cron(0 8 * * ? *)"), moscow("cron(30 21 * * ? *)")]
    );

    let person = of_user(DOUBLED);
    let newest = stage.entry(&person, stage.day(3)).await.expect("a day");
    let attack = newest.attack.expect("a headache");
    assert_eq!(newest.questionnaire, 1);
    assert!(matches!(attack.onset, Some(Onset::During(_))));
    let at = ClockTime(time(14, 30, 0, 0));
    assert_eq!(attack.resolution, Some(Resolution::At(at)));
    let location = attack.location.expect("a place");
    assert_eq!(location.sites(), &[Site::Left, Site::Temple].into());
    assert_eq!(attack.quality, Some(Quality::Pressing));
    assert_eq!(attack.nausea, Some(Nausea::Slight));
    assert_eq!((attack.vomiting, attack.phonophobia), (Some(false), None));
    assert_eq!(
        newest.comment.as_ref().map(ToString::to_string).as_deref(),
        Some("=1+1 <b>")
    );
    let imported = newest.provenance.imported.expect("its source");
    assert_eq!(imported.from, ImportSource::EarlierBot);

    let unread = stage.entry(&person, stage.day(1)).await.expect("a day");
    let comment = unread.comment.map(String::from);
    assert_eq!(
        comment.as_deref(),
        Some("сонливость\nНачало: часов в 9 или 10")
    );
    assert_eq!(unread.medicines, Some(Vec::new()));
    for day in [2, 61, -2] {
        assert_eq!(stage.entry(&person, stage.day(day)).await, None);
    }
}

#[tokio::test]
async fn another_run_brings_nothing_twice_and_nobody_back() {
    let stage = Stage::create().await;
    stage.run().await;
    let again = stage.run().await;
    assert_eq!((again.people, again.new_people), (3, 0));
    assert_eq!((again.days, again.new_days, again.passed_days), (7, 0, 5));

    let person = of_user(DOUBLED);
    let erased = stage.bringing.table.erase_profile(&person).await;
    erased.expect("erased");
    let after = stage.run().await;
    assert_eq!(
        (after.new_people, after.left_people, after.new_days),
        (0, 1, 0)
    );
    assert_eq!(stage.profile(DOUBLED).await, None);

    // Without the list beside the database nothing is stored twice either.
    let list = stage.folder.path().join("hpj_bot.db.brought-journal");
    std::fs::remove_file(list).expect("the list");
    let anew = stage.run().await;
    assert_eq!(
        (anew.new_people, anew.new_days, anew.filled_days),
        (1, 2, 2)
    );
}

#[tokio::test]
async fn a_day_that_the_person_has_filled_here_stays_as_it_is() {
    let stage = Stage::create().await;
    let before = stage.settle().await;
    let count = stage.run().await;
    assert_eq!(
        (count.new_people, count.filled_days, count.new_days),
        (2, 1, 3)
    );
    let person = of_user(SETTLED);
    let own = stage.entry(&person, stage.day(1)).await;
    assert_eq!(own, Some(Entry::painless(stage.day(1))));
    assert!(stage.entry(&person, stage.day(0)).await.is_some());
    let profile = stage.profile(SETTLED).await.expect("a profile");
    assert_eq!(profile.consent, Some(Consent::new(stage.now)));
    assert_eq!(
        (profile.reminder, profile.language),
        (before.reminder, Language::En)
    );
    assert_eq!(stage.profile(SILENT).await.and_then(|it| it.reminder), None);
}

#[tokio::test]
async fn a_run_that_breaks_off_anywhere_is_finished_by_another() {
    let stage = Stage::create().await;
    let let_through = Arc::new(AtomicUsize::new(0));
    let bringing = bringing(&counted(&stage.config, Arc::clone(&let_through)).await);
    let earlier = EarlierDatabase::open(&stage.path()).expect("the database");
    let mut runs = 0;
    let count = loop {
        let mut brought = BroughtList::beside(&stage.path(), "journal").expect("the list");
        let_through.store(runs, Ordering::SeqCst);
        match bringing.bring_all(&earlier, &mut brought, stage.now).await {
            Ok(count) => break count,
            Err(_) => runs += 1,
        }
    };
    assert!(runs > 10, "{runs}");
    assert_eq!((count.people, count.days), (3, 7));
    let profile = stage.profile(DOUBLED).await.expect("a profile");
    assert_eq!(profile.medicines.len(), 1);
    for (number, days) in [(DOUBLED, &[1, 3][..]), (SETTLED, &[0, 1])] {
        for day in days {
            let entry = stage.entry(&of_user(number), stage.day(*day)).await;
            assert!(entry.is_some(), "{day} days ago");
        }
    }
    assert_eq!(stage.schedules().await.len(), 2);
}
