use super::{read, reader, told};
use crate::{DateOrder, Reader, Unreadable};

const NEWER: &str = r##""Date","Time Period","Description","Notes"
"11/16/26","Ongoing","Prophylaxis changed","50 mg,
evening"
"11/10/26","Ongoing","Moved house",""

"#","Started","Lasted","Start UTC Offset (min)","End UTC Offset (min)","Geohash","Attack Types","Attack Location","Pain Level","Affected Activities","Potential Triggers","Symptoms","Most Bothersome Symptom","Premonitory Symptoms","Pain Positions","Helpful Medication","Somewhat Helpful Medication","Unhelpful Medication","Unsure Medication","Helpful Non Drug Relief Methods","Somewhat Helpful Non Drug Relief Methods","Unhelpful Non Drug Relief Methods","Unsure Non Drug Relief Methods","Notes"
"1","11/16/26 7:05","06h 30m","180","180","ucfv0","Migraine","Home","7","Missed work","Sleep, Weather","Nausea, Sensitivity to light","Nausea","Yawning","Left Temple","Sumatriptan","Ibuprofen","","No medication","Dark room","","","","Woke with it"
"2","11/18/26 23:30","1d 02h 15m","180","180","","","","14","","","","","","","","","","No medication","","","","",""
"3","11/22/26 9:00","Ongoing","180","180","","","","0","","","","","","","","","","","","","","",""
"4","11/21/26 22:00","05h 00m","180","60","","","","6","","","","","","","","","","","","","","",""
"5","11/31/26 9:00","01h 00m","180","180","","","","5","","","","","","","","","","","","","","",""
"##;

#[test]
fn a_file_of_the_newer_generation_becomes_days() {
    insta::assert_snapshot!(told(&read(NEWER)), @r#"
{"date":"2026-11-16","questionnaire":2,"headache":true,"attack":{"onset":{"at":"07:05"},"resolution":{"at":"13:35"},"location":{"sites":["left","temple"]},"intensity":7,"photophobia":true,"triggers":{"known":["weather"],"words":"Sleep"}},"medicines":[{"name":"Sumatriptan"},{"name":"Ibuprofen"}],"comment":"Helpful Medication: Sumatriptan\nSomewhat Helpful Medication: Ibuprofen\nSymptoms: Nausea\nAttack Types: Migraine\nAffected Activities: Missed work\nMost Bothersome Symptom: Nausea\nPremonitory Symptoms: Yawning\nHelpful Non Drug Relief Methods: Dark room\nWoke with it\nProphylaxis changed, Ongoing, 50 mg,\nevening"}
{"date":"2026-11-18","questionnaire":2,"headache":true,"attack":{"onset":{"at":"23:30"},"resolution":"ongoing"},"medicines":[],"comment":"Pain Level: 14"}
{"date":"2026-11-19","questionnaire":2,"headache":true,"attack":{"onset":"continued","resolution":"ongoing"}}
{"date":"2026-11-20","questionnaire":2,"headache":true,"attack":{"onset":"continued","resolution":{"at":"01:45"}}}
{"date":"2026-11-21","questionnaire":2,"headache":true,"attack":{"onset":{"at":"22:00"},"resolution":"ongoing","intensity":6}}
{"date":"2026-11-22","questionnaire":2,"headache":true,"attack":{"onset":"continued","resolution":{"at":"01:00"}},"further_attacks":[{"onset":{"at":"09:00"},"resolution":"ongoing"}],"comment":"09:00 – Pain Level: 0"}
line 11: Date
passed over: 1
"#);
}

#[test]
fn a_place_is_never_read() {
    let told = told(&read(NEWER));
    assert!(!told.contains("ucfv0") && !told.contains("Home"), "{told}");
}

#[test]
fn a_file_without_health_events_has_a_sentence_in_their_place() {
    let attacks = &NEWER[NEWER.find("\"#\"").expect("heads")..];
    let file =
        "\"Date\",\"Time Period\",\"Description\",\"Notes\"\n\"There are no health events.\"\n\n";
    let found = read(&format!("{file}{attacks}"));
    assert_eq!((found.days.len(), found.passed_over), (6, 0));
}

/// The older generation, with the date of an attack.
fn older(started: &str) -> String {
    format!(
        "Migraine Buddy\nReport of a made-up person\n\n\
        \"Date\",\"Time Period\",\"Description\",\"Notes\"\n\
        \"05/11/2026 - 06/11/2026\",\"\",\"Flu\",\"\"\n\n\
        \"#\",\"Started\",\"Lasted\",\"Pain Level\",\"Affected Activities\",\"Potential Triggers\",\"Symptoms\",\"auras\",\"Notes\"\n\
        \"1\",\"{started}\",\"Ongoing\",\"5\",\"\",\"Stress\",\"\",\"Zigzags\",\"\"\n\
        \"2\",\"05/11/2026 6:47\",\"\",\"5\",\"\",\"\",\"\",\"\",\"\"\n"
    )
}

#[test]
fn a_file_of_the_older_generation_is_read_in_the_order_of_its_country() {
    insta::assert_snapshot!(told(&read(&older("30/10/2026 6:47"))), @r#"
{"date":"2026-10-30","questionnaire":2,"headache":true,"attack":{"onset":{"at":"06:47"},"resolution":"ongoing","intensity":5,"triggers":{"known":["stress"]}},"comment":"auras: Zigzags"}
{"date":"2026-11-05","questionnaire":2,"headache":true,"attack":{"onset":{"at":"06:47"},"intensity":5},"comment":"Flu"}
"#);
}

#[test]
fn the_person_is_asked_once_where_no_date_tells_the_order() {
    let file = older("06/11/2026 12:00");
    let asked = reader().read(file.as_bytes());
    assert!(
        matches!(asked, Err(Unreadable::DateOrder { .. })),
        "{asked:?}"
    );
    for (order, day) in [
        (DateOrder::DayFirst, "2026-11-06"),
        (DateOrder::MonthFirst, "2026-06-11"),
    ] {
        let reader = Reader {
            date_order: Some(order),
            retention: journal::Retention { days: 200 },
            ..reader()
        };
        let found = reader.read(file.as_bytes()).expect("a diary");
        let day = day.parse().expect("a date");
        assert!(found.days.contains_key(&day), "{order:?}: {found:?}");
    }
}
