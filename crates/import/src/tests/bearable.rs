use super::{read, told};

const NEWER: &str = "\
date,date formatted,weekday,time of day,category,rating/amount,detail,notes
\"22nd Nov 2026\",2026-11-22,Sunday,pm,Symptom,3,\"Headache (Severe)\",
\"22nd Nov 2026\",2026-11-22,Sunday,am,Symptom,1,\"Headache (Mild)\",\"after coffee\"
\"22nd Nov 2026\",2026-11-22,Sunday,7:05,Meds/Supplements,50,\"Sumatriptan (mg)\",
\"22nd Nov 2026\",2026-11-22,Sunday,am,Meds/Supplements,1,\"Magnesium (tablet)\",
\"22nd Nov 2026\",2026-11-22,Sunday,all day,Factors,,\"Weather | Poor sleep\",
\"21st Nov 2026\",2026-11-21,Saturday,pm,Symptom,2,\"Back pain (Moderate)\",
\"21st Nov 2026\",2026-11-21,Saturday,pm,Meds/Supplements,50,\"Sumatriptan (mg)\",
\"1st Nov 2026\",,Sunday,pm,Symptom,4,\"Migräne (Unerträglich)\",
";

#[test]
fn a_headache_keeps_its_words_and_no_number_is_made_of_a_scale_to_4() {
    insta::assert_snapshot!(told(&read(NEWER)), @r#"
{"date":"2026-11-01","questionnaire":2,"headache":true,"attack":{},"comment":"Symptom: Migräne (Unerträglich), 4, pm"}
{"date":"2026-11-22","questionnaire":2,"headache":true,"attack":{},"medicines":[{"name":"Sumatriptan","amount":"50 mg","taken_at":"07:05"},{"name":"Magnesium","amount":"1 tablet"}],"comment":"Symptom: Headache (Severe), 3, pm\nSymptom: Headache (Mild), 1, am\nafter coffee\nMagnesium: am"}
passed over: 3
"#);
}

#[test]
fn the_older_generation_has_dates_in_words() {
    let file = "date,weekday,time of day,category,rating/amount,detail,notes\n\
        \"22nd Nov 2026\",Sunday,pm,Symptom,3,\"Migraine (Severe)\",\n\
        \"1st Aug 2026\",Saturday,pm,Symptom,3,\"Migraine (Severe)\",\n";
    insta::assert_snapshot!(told(&read(file)), @r#"
{"date":"2026-11-22","questionnaire":2,"headache":true,"attack":{},"comment":"Symptom: Migraine (Severe), 3, pm"}
too old: 1
"#);
}
