use super::{read, told};

#[test]
fn milliseconds_become_the_clock_of_the_person_whatever_separates_the_cells() {
    let file = "_id,pain,start_date,end_date,duration,strength,medication,medication_amount,description\n\
        12,Migräne,1795158000000,1795168800000,10800000,6,Ibuprofen,400,\"links, mit Übelkeit\"\n\
        11,Kopfschmerz,1795071600000,0,0,3,,,\n\
        10,Kopfschmerz,1794985200000,1794985200000,0,5,\"Ibuprofen, Paracetamol\",,\n\
        9,Kopfschmerz,,,,3,,,\n";
    let found = told(&read(file));
    insta::assert_snapshot!(found, @r#"
{"date":"2026-11-18","questionnaire":2,"headache":true,"attack":{"onset":{"at":"10:00"},"resolution":{"at":"10:00"},"intensity":5},"medicines":[{"name":"Ibuprofen"},{"name":"Paracetamol"}],"comment":"pain: Kopfschmerz"}
{"date":"2026-11-19","questionnaire":2,"headache":true,"attack":{"onset":{"at":"10:00"},"intensity":3},"comment":"pain: Kopfschmerz"}
{"date":"2026-11-20","questionnaire":2,"headache":true,"attack":{"onset":{"at":"10:00"},"resolution":{"at":"13:00"},"intensity":6},"medicines":[{"name":"Ibuprofen","amount":"400"}],"comment":"pain: Migräne\nlinks, mit Übelkeit"}
line 5: Date
"#);
    let latin = file
        .replace("\"links, mit Übelkeit\"", "links mit Übelkeit")
        .replace("\"Ibuprofen, Paracetamol\"", "Ibuprofen + Paracetamol");
    let again = told(&read(&latin.replace(',', ";")));
    assert_eq!(again.lines().count(), found.lines().count());
}
