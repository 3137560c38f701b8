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
