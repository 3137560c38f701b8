use super::{read, told};

#[test]
fn episodes_take_their_readings_logs_and_doses_and_green_days_are_painless() {
    // 20 November 2026, 10:00 in Moscow, is 1795158000000.
    let file = r#"{"metadata":{"id":"x","timestamp":1795600000000,"version":"2.1.0","schemaVersion":35,"episodeCount":3,"medicationCount":2},
    "episodes":[
      {"id":"e1","startTime":1795158000000,"endTime":1795168800000,"locations":["left_temple","left_eye"],"qualities":["throbbing","sharp"],
       "symptoms":["nausea","light_sensitivity"],"triggers":["stress","weather_change","my cat"],"notes":"In a meeting",
       "location":{"latitude":37.7749,"longitude":-122.4194,"timestamp":1795158000000},"createdAt":1,"updatedAt":1},
      {"id":"e2","startTime":1795201200000,"endTime":1795215600000,"locations":[],"qualities":[],"symptoms":[],"triggers":[],"createdAt":1,"updatedAt":1},
      {"id":"e3","startTime":1795417200000,"locations":[],"qualities":[],"symptoms":[],"triggers":[],"createdAt":1,"updatedAt":1}],
    "episodeNotes":[{"id":"n","episodeId":"e1","timestamp":1795160000000,"note":"Dark room","createdAt":1}],
    "intensityReadings":[
      {"id":"i1","episodeId":"e1","timestamp":1795158000000,"intensity":4,"createdAt":1,"updatedAt":1},
      {"id":"i2","episodeId":"e1","timestamp":1795160000000,"intensity":6.5,"createdAt":1,"updatedAt":1},
      {"id":"i3","episodeId":"e2","timestamp":1795201200000,"intensity":0,"createdAt":1,"updatedAt":1}],
    "symptomLogs":[{"id":"s","episodeId":"e1","symptom":"vomiting","onsetTime":1795160000000,"createdAt":1}],
    "dailyStatusLogs":[
      {"id":"d1","date":"2026-11-18","status":"green","prompted":true,"createdAt":1,"updatedAt":1},
      {"id":"d2","date":"2026-11-20","status":"green","prompted":true,"createdAt":1,"updatedAt":1},
      {"id":"d3","date":"2026-11-22","status":"yellow","statusType":"prodrome","notes":"stiff neck","prompted":true,"createdAt":1,"updatedAt":1},
      {"id":"d4","date":"2026-11-19","status":"red","prompted":true,"createdAt":1,"updatedAt":1}],
    "medications":[
      {"id":"m1","name":"Sumatriptan","type":"rescue","dosageAmount":50,"dosageUnit":"mg","active":true,"createdAt":1,"updatedAt":1},
      {"id":"m2","name":"Topiramate","type":"preventative","dosageAmount":25,"dosageUnit":"mg","active":true,"createdAt":1,"updatedAt":1}],
    "medicationDoses":[
      {"id":"t1","medicationId":"m1","timestamp":1795159800000,"quantity":2,"episodeId":"e1","effectivenessRating":7,"timeToRelief":45,"createdAt":1,"updatedAt":1},
      {"id":"t2","medicationId":"m1","timestamp":1795163400000,"quantity":1,"status":"skipped","createdAt":1,"updatedAt":1},
      {"id":"t3","medicationId":"m2","timestamp":1795158000000,"quantity":1,"createdAt":1,"updatedAt":1},
      {"id":"t4","medicationId":"m1","timestamp":1794996000000,"quantity":1,"createdAt":1,"updatedAt":1},
      {"id":"t5","medicationId":"m1","timestamp":1794564000000,"quantity":1,"createdAt":1,"updatedAt":1}],
    "medicationSchedules":[]}"#;
    let found = told(&read(file));
    assert!(!found.contains("37.77"), "a place is never read");
    insta::assert_snapshot!(found, @r#"
    {"date":"2026-11-18","questionnaire":2,"headache":false,"medicines":[{"name":"Sumatriptan","amount":"50 mg","taken_at":"13:00"}]}
    {"date":"2026-11-20","questionnaire":2,"headache":true,"attack":{"onset":{"at":"10:00"},"resolution":{"at":"13:00"},"location":{"sites":["left","temple","eye"]},"quality":"pulsating","intensity":7,"vomiting":true,"photophobia":true,"triggers":{"known":["stress","weather"],"words":"my cat"}},"further_attacks":[{"onset":{"at":"22:00"},"resolution":"ongoing"}],"medicines":[{"name":"Sumatriptan","amount":"2 × 50 mg","taken_at":"10:30"}],"comment":"10:00 – intensity: 6.5\n10:00 – qualities: sharp\n10:00 – symptoms: nausea\n10:00 – In a meeting\n10:00 – Dark room\n22:00 – intensity: 0"}
    {"date":"2026-11-21","questionnaire":2,"headache":true,"attack":{"onset":"continued","resolution":{"at":"02:00"}}}
    {"date":"2026-11-23","questionnaire":2,"headache":true,"attack":{"onset":{"at":"10:00"},"resolution":"ongoing"}}
    passed over: 4
    "#);
}

/// Each log is looked for by its episode: a search among all of them would take minutes here.
#[test]
fn the_logs_of_very_many_episodes_find_their_own() {
    const EPISODES: i64 = 40_000;
    let list = |row: fn(i64) -> String| (0..EPISODES).map(row).collect::<Vec<_>>().join(",");
    // One every five minutes up to 20 November 2026, 10:00 in Moscow.
    fn begin(number: i64) -> i64 {
        1_795_158_000_000 - number * 300_000
    }
    let file = format!(
        r#"{{"metadata":{{"version":"2"}},"episodes":[{}],"intensityReadings":[{}],"medications":[],"medicationDoses":[]}}"#,
        list(|number| format!(r#"{{"id":"{number}","startTime":{}}}"#, begin(number))),
        list(|number| format!(
            r#"{{"episodeId":"{number}","intensity":{}}}"#,
            number % 9 + 1
        )),
    );
    let found = read(&file);
    assert_eq!(found.days.len(), 58, "{:?}", found.faults);
    let attacks = found.days.last_key_value().map(|(_, day)| &day.attack);
    let last = attacks.and_then(Option::as_ref).expect("an attack");
    // At midnight, as the 120th of them.
    assert_eq!(last.intensity.map(|it| it.get()), Some(4));
}
