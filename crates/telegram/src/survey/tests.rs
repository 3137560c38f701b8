//! The survey goes from question to question.

use jiff::civil::date;

use super::*;
use journal::Language;

fn noon() -> Zoned {
    date(2026, 11, 23)
        .at(12, 0, 0, 0)
        .in_tz("Europe/Moscow")
        .expect("a zone")
}

fn take(survey: &mut Survey, reply: Reply<'_>) -> Result<Option<Entry>, InvalidAnswer> {
    let now = noon();
    survey.reply(
        reply,
        Circumstances {
            now: &now,
            retention: Retention { days: 60 },
            texts: Texts::chat(Language::Ru),
            medicines: &[],
        },
    )
}

fn started() -> Survey {
    Survey::start("s".into(), noon().timestamp())
}

#[test]
fn a_painless_day_takes_four_replies() {
    let mut survey = started();
    for (reply, position) in [
        (Reply::Option("2026-11-23"), Question::Headache),
        (Reply::Option("no"), Question::Medicines),
        (Reply::Option("none"), Question::Comment),
    ] {
        assert_eq!(take(&mut survey, reply), Ok(None));
        assert_eq!(survey.position, position);
    }
    let Ok(Some(entry)) = take(&mut survey, Reply::Option("none")) else {
        panic!("the survey goes on");
    };
    assert_eq!(entry.attack, None);
    assert_eq!(entry.medicines, Some(Vec::new()));
}

#[test]
fn back_follows_the_branch_that_was_taken() {
    let mut survey = started();
    for option in ["2026-11-23", "no"] {
        take(&mut survey, Reply::Option(option)).expect("an answer");
    }
    assert_eq!(survey.position, Question::Medicines);
    survey.back();
    assert_eq!(survey.position, Question::Headache);
    survey.back();
    survey.back();
    assert_eq!(survey.position, Question::Date);
}

#[test]
fn several_sites_are_toggled_and_a_side_excludes_the_others() {
    let mut survey = started();
    survey.position = Question::Location;
    assert_eq!(
        take(&mut survey, Reply::Done),
        Err(InvalidAnswer::NothingChosen)
    );
    for option in ["left", "temple", "eye", "temple", "right"] {
        assert_eq!(take(&mut survey, Reply::Option(option)), Ok(None));
        assert_eq!(survey.position, Question::Location);
    }
    let Some(Answer::Location(location)) = survey.answers.get(&Question::Location) else {
        panic!("no location");
    };
    use journal::answer::Site::{Eye, Right};
    assert_eq!(location.sites(), &[Right, Eye].into());
    assert_eq!(take(&mut survey, Reply::Done), Ok(None));
    assert_eq!(survey.position, Question::Quality);
}

#[test]
fn a_reply_that_is_not_understood_changes_nothing() {
    let mut survey = started();
    let before = survey.clone();
    for text in [
        "24.11",
        "23.11.2027",
        "31.02",
        "01.09",
        "31.12.2025",
        "вчерась",
        "завтра",
        "21",
        "",
    ] {
        assert!(take(&mut survey, Reply::Typed(text)).is_err(), "{text}");
        assert_eq!(survey, before);
    }
}

#[test]
fn a_date_may_lack_its_year_also_across_the_new_year() {
    let january = date(2028, 1, 10)
        .at(12, 0, 0, 0)
        .in_tz("UTC")
        .expect("a zone");
    let read = |text: &str, now: &Zoned| {
        let mut survey = started();
        survey
            .reply(
                Reply::Typed(text),
                Circumstances {
                    now,
                    retention: Retention { days: 60 },
                    texts: Texts::chat(Language::En),
                    medicines: &[],
                },
            )
            .map(|_| survey.answers.get(&Question::Date).cloned())
    };
    assert_eq!(
        read("30.12", &january),
        Ok(Some(Answer::Date(date(2027, 12, 30))))
    );
    assert_eq!(
        read("yesterday", &january),
        Ok(Some(Answer::Date(date(2028, 1, 9))))
    );
    let march = date(2028, 3, 1)
        .at(0, 30, 0, 0)
        .in_tz("UTC")
        .expect("a zone");
    assert_eq!(
        read("29.02", &march),
        Ok(Some(Answer::Date(date(2028, 2, 29))))
    );
    let next_march = date(2029, 3, 1)
        .at(0, 30, 0, 0)
        .in_tz("UTC")
        .expect("a zone");
    let oldest = date(2028, 12, 31);
    assert_eq!(
        read("29.02", &next_march),
        Err(InvalidAnswer::DateTooOld { oldest })
    );
    assert_eq!(
        read("29.02.2029", &next_march),
        Err(InvalidAnswer::NotADate)
    );
}
