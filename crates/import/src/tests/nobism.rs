use super::{read, told};

#[test]
fn symptoms_are_attacks_and_medicines_are_of_their_day() {
    let file = "Id,Name,Tag,Group,Date,Time,Date/Time,Duration,Intensity,Quantity,Unit,Description,Blood pressure (low),Blood pressure (high),Last Modified,Type\r\n\
        4,Oxygen, , ,20/11/2026 ,23:20, , , ,12,l/min, , , , ,medicine\r\n\
        3,Cluster headache, ,Headache,20/11/2026 ,23:10, ,45,8, , ,made up, , , ,symptom\r\n\
        2,Sumatriptan, , ,18/11/2026 ,08:00, , , ,6,mg, , , , ,medicine\r\n\
        1,Running, , ,05/11/2026 ,08:00, ,30, , , , , , , ,sport\r\n";
    insta::assert_snapshot!(told(&read(file)), @r#"
{"date":"2026-11-20","questionnaire":2,"headache":true,"attack":{"onset":{"at":"23:10"},"intensity":8},"medicines":[{"name":"Oxygen","amount":"12 l/min","taken_at":"23:20"}],"comment":"Duration: 45\nName: Cluster headache\nmade up"}
passed over: 2
"#);
}
