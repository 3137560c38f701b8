use super::{read, told};

#[test]
fn a_day_with_an_activity_that_is_called_a_headache_has_one() {
    let file = "full_date,date,weekday,time,mood,activities,note_title,note\n\
        2026-11-20,20 November,Friday,10:00 pm,meh,\"headache | bad sleep\",\"\",\"made up\"\n\
        2026-11-20,20 November,Friday,8:00 am,good,\"Мигрень\",\"\",\"\"\n\
        2026-11-19,19 November,Thursday,10:00 pm,good,\"family | reading\",\"\",\"no headache today\"\n";
    insta::assert_snapshot!(told(&read(file)), @r#"
{"date":"2026-11-20","questionnaire":2,"headache":true,"attack":{},"comment":"activities: headache | bad sleep\nmade up\nactivities: Мигрень"}
passed over: 1
"#);
}
