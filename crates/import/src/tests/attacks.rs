use super::{read, told};

const FILE: &str = "\
start_time,end_time,intensity,medication,triggers,notes
2026-11-21 14:00:00,2026-11-21 13:00:00,14,,,
2026-11-20 23:10:00,2026-11-21 00:40:00,8,\"Oxygen, Sumatriptan 6mg\",Alcohol,Night attack
2026-11-20 03:00:00,,9,Oxygen + Sumatriptan,,
2026-11-18 03:00:00,,9,Oxygen/Sumatriptan,,
2026-11-17 03:00:00,,9,\"Oxygen / Sumatriptan 6 mg / Naproxen 500 mg\",,
2026-11-16 03:00:00,,9,Sumatriptan 6 mg/0.5 ml,,
2026-11-15 03:00:00,,9,3 Tylenol / two,,
never,,9,,,
";

#[test]
fn each_attack_of_a_night_is_on_its_days() {
    let found = read(FILE);
    insta::assert_snapshot!(told(&found), @r#"
{"date":"2026-11-15","questionnaire":2,"headache":true,"attack":{"onset":{"at":"03:00"},"intensity":9},"comment":"medication: 3 Tylenol, two"}
{"date":"2026-11-16","questionnaire":2,"headache":true,"attack":{"onset":{"at":"03:00"},"intensity":9},"medicines":[{"name":"Sumatriptan","amount":"6 mg/0.5 ml"}]}
{"date":"2026-11-17","questionnaire":2,"headache":true,"attack":{"onset":{"at":"03:00"},"intensity":9},"medicines":[{"name":"Oxygen"},{"name":"Sumatriptan","amount":"6 mg"},{"name":"Naproxen","amount":"500 mg"}]}
{"date":"2026-11-18","questionnaire":2,"headache":true,"attack":{"onset":{"at":"03:00"},"intensity":9},"medicines":[{"name":"Oxygen"},{"name":"Sumatriptan"}]}
{"date":"2026-11-20","questionnaire":2,"headache":true,"attack":{"onset":{"at":"03:00"},"intensity":9,"triggers":{"known":["alcohol"]}},"further_attacks":[{"onset":{"at":"23:10"},"resolution":"ongoing","intensity":8}],"medicines":[{"name":"Oxygen"},{"name":"Sumatriptan","amount":"6mg"},{"name":"Oxygen"},{"name":"Sumatriptan"}],"comment":"23:10 – Night attack"}
{"date":"2026-11-21","questionnaire":2,"headache":true,"attack":{"onset":"continued","resolution":{"at":"00:40"}},"further_attacks":[{"onset":{"at":"14:00"}}],"comment":"14:00 – end_time: 2026-11-21 13:00:00\n14:00 – intensity: 14"}
line 9: Date
"#);
}

#[test]
fn aiding_migraine_has_the_date_once_for_onset_and_end() {
    let file = "\u{feff}Date,Start Time,End Time,Duration (hours),Pain Level,Category,Medication,Notes,Resolution,Status,Pressure (hPa)\n\
        2026-11-15,14:30,18:45,4.25,7,Moderate,Sumatriptan 100mg,made up,Resolved with rest,completed,1013.2\n\
        2026-11-16,22:30,01:15,2.75,6.5,Moderate,,,,completed,\n\
        2026-11-20,08:00,,,5,Mild,,,,active,\n";
    insta::assert_snapshot!(told(&read(file)), @r#"
{"date":"2026-11-15","questionnaire":2,"headache":true,"attack":{"onset":{"at":"14:30"},"resolution":{"at":"18:45"},"intensity":7},"medicines":[{"name":"Sumatriptan","amount":"100mg"}],"comment":"Category: Moderate\nResolution: Resolved with rest\nStatus: completed\nmade up"}
{"date":"2026-11-16","questionnaire":2,"headache":true,"attack":{"onset":{"at":"22:30"},"resolution":"ongoing","intensity":7},"comment":"Pain Level: 6.5\nCategory: Moderate\nStatus: completed"}
{"date":"2026-11-17","questionnaire":2,"headache":true,"attack":{"onset":"continued","resolution":{"at":"01:15"}}}
{"date":"2026-11-20","questionnaire":2,"headache":true,"attack":{"onset":{"at":"08:00"},"intensity":5},"comment":"Category: Mild\nStatus: active"}
"#);
}

#[test]
fn migraine_note_lists_medicines_and_amounts_in_two_cells() {
    let file = "\u{feff}记录ID,发作日期,发作时间,结束日期,结束时间,持续时长(小时),疼痛强度(0-10),疼痛部位,疼痛性质,有先兆,用药,用药剂量,用药疗效,备注,创建时间\n\
        a1,2026-11-20,23:00,2026-11-21,02:00,3.0,7,左侧,搏动性,是,布洛芬; 舒马曲坦,400mg; 50mg,有效,编造的,2026-11-21 08:00\n";
    insta::assert_snapshot!(told(&read(file)), @r#"
{"date":"2026-11-20","questionnaire":2,"headache":true,"attack":{"onset":{"at":"23:00"},"resolution":"ongoing","location":{"sites":[],"words":"左侧"},"intensity":7},"medicines":[{"name":"布洛芬","amount":"400mg"},{"name":"舒马曲坦","amount":"50mg"}],"comment":"疼痛性质: 搏动性\n有先兆: 是\n用药疗效: 有效\n编造的"}
{"date":"2026-11-21","questionnaire":2,"headache":true,"attack":{"onset":"continued","resolution":{"at":"02:00"}}}
"#);
}

#[test]
fn headache_logger_tells_the_clock_of_where_the_person_was_and_no_place() {
    let file = "event_id,timestamp,timezone,weekday,latitude,longitude,pressure\n\
        ab12,2026-11-20T23:05:00Z,Europe/Prague,Saturday,50.08,14.43,1013\n\
        ab13,2026-11-19T09:05:00Z,Nowhere/None,Thursday,50.08,14.43,1013\n";
    let told = told(&read(file));
    assert!(!told.contains("50.08"));
    insta::assert_snapshot!(told, @r#"
{"date":"2026-11-19","questionnaire":2,"headache":true,"attack":{"onset":{"at":"12:05"}}}
{"date":"2026-11-21","questionnaire":2,"headache":true,"attack":{"onset":{"at":"00:05"}}}
"#);
}
