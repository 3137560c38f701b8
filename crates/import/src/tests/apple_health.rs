use super::zipped::zip;
use super::{read, reader, told};
use crate::Unreadable;

const EXPORT: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE HealthData [
<!-- HealthKit Export Version: 12 -->
<!ELEMENT HealthData (ExportDate,Me,(Record|Correlation)*)>
<!ATTLIST Record
  type          CDATA #REQUIRED
>
]>
<HealthData locale="ru_RU">
 <ExportDate value="2026-11-23 20:00:00 +0300"/>
 <Record type="HKQuantityTypeIdentifierHeartRate" sourceName="Watch" unit="count/min" startDate="2026-11-20 09:00:00 +0300" endDate="2026-11-20 09:00:00 +0300" value="71"/>
 <Record type="HKCategoryTypeIdentifierHeadache" sourceName="Health" creationDate="2026-11-20 21:00:00 +0300" startDate="2026-11-20 09:00:00 +0300" endDate="2026-11-20 12:30:00 +0300" value="HKCategoryValueSeverityModerate"/>
 <Record type="HKCategoryTypeIdentifierHeadache" sourceName="Another &lt;app&gt;" startDate="2026-11-20 09:00:00 +0300" endDate="2026-11-20 12:30:00 +0300" value="HKCategoryValueSeverityModerate"/>
 <Record type="HKCategoryTypeIdentifierHeadache" sourceName="Health" startDate="2026-11-20 22:00:00 -0500" endDate="2026-11-20 22:00:00 -0500" value="HKCategoryValueSeverityUnspecified">
  <MetadataEntry key="HKWasUserEntered" value="1"/>
 </Record>
 <Record type="HKCategoryTypeIdentifierHeadache" sourceName="Health" startDate="2026-11-21 23:00:00 +0300" endDate="2026-11-22 02:00:00 +0300" value="HKCategoryValueSeveritySevere"/>
 <Record type="HKCategoryTypeIdentifierHeadache" sourceName="Health" startDate="2026-11-18 12:00:00 +0300" endDate="2026-11-18 12:00:00 +0300" value="HKCategoryValueSeverityNotPresent"/>
 <Record type="HKCategoryTypeIdentifierHeadache" sourceName="Health" startDate="yesterday" endDate="" value="HKCategoryValueSeverityMild"/>
</HealthData>
"#;

#[test]
fn headaches_alone_are_read_of_the_document_whatever_its_file_is_named() {
    let found = told(&read(EXPORT));
    insta::assert_snapshot!(found, @r#"
    {"date":"2026-11-18","questionnaire":2,"headache":false}
    {"date":"2026-11-20","questionnaire":2,"headache":true,"attack":{"onset":{"at":"09:00"},"resolution":{"at":"12:30"}},"further_attacks":[{"onset":{"at":"22:00"}}],"comment":"09:00 – Severity: Moderate"}
    {"date":"2026-11-21","questionnaire":2,"headache":true,"attack":{"onset":{"at":"23:00"},"resolution":"ongoing"},"comment":"Severity: Severe"}
    {"date":"2026-11-22","questionnaire":2,"headache":true,"attack":{"onset":"continued","resolution":{"at":"02:00"}}}
    line 19: Date
    "#);
    for name in [
        "apple_health_export/export.xml",
        "apple_health_export/экспорт.xml",
    ] {
        let other =
            "<?xml version=\"1.0\"?><ClinicalDocument><Record type=\"x\"/></ClinicalDocument>";
        let file = zip(&[
            ("apple_health_export/export_cda.xml", other),
            (name, EXPORT),
        ]);
        assert_eq!(told(&reader().read(&file).expect("a diary")), found);
    }
}

#[test]
fn a_zip_without_such_a_document_is_not_known_and_a_broken_one_is_damaged() {
    let refused = |file: &[u8]| reader().read(file).map(|_| ());
    let other = zip(&[("photo.jpg", "none"), ("notes.xml", "<notes/>")]);
    assert_eq!(refused(&other), Err(Unreadable::Unrecognised));
    let whole = zip(&[("apple_health_export/export.xml", EXPORT)]);
    assert_eq!(refused(&whole[..whole.len() / 2]), Err(Unreadable::Damaged));
    let mut broken = whole;
    broken[200] ^= 0xff;
    assert_eq!(refused(&broken), Err(Unreadable::Damaged));
}
