//! The survey goes from question to question.

use jiff::Zoned;
use jiff::civil::date;

use super::*;
use journal::answer::{Nausea, Onset, Quality, Resolution, Words};

use journal::{ClockTime, Language, Retention};
use journal_texts::Texts;

fn noon() -> Zoned {
    date(2026, 11, 23)
        .at(12, 0, 0, 0)
        .in_tz("Europe/Moscow")
        .expect("a zone")
}

fn circumstances(now: &Zoned) -> Circumstances<'_> {
    Circumstances {
        now,
        retention: Retention { days: 60 },
        texts: Texts::chat(Language::Ru),
        medicines: &[],
        switches: Switches::default(),
    }
}

fn take(survey: &mut Survey, reply: Reply<'_>) -> Result<Option<Entry>, InvalidAnswer> {
    survey.reply(reply, circumstances(&noon()))
}

fn started() -> Survey {
    Survey::start("s".into(), noon().timestamp())
}

#[test]
fn words_that_come_again_after_a_minute_of_taps_are_known() {
    let mut survey = started();
    let now = noon().timestamp();
    (100..130).for_each(|update| survey.remember(update, now));
    assert!(survey.has_seen(100));
}

#[test]
fn a_survey_is_read_as_it_was_stored_and_typed_answers_repeat_no_names() {
    let mut survey = started();
    for (message, words) in [(7, "вчера"), (9, "да"), (11, "не знаю что")] {
        drop(survey.reply_typed(Some(message), words, circumstances(&noon())));
    }
    survey.remember(971_000_001, noon().timestamp());
    let stored = serde_json::to_string(&survey).expect("text");
    let typed = r#""typed":[[7,1795424400,"date",{"date":"2026-11-22"}],[9,"#;
    assert!(stored.contains(typed), "{stored}");
    let read: Survey = serde_json::from_str(&stored).expect("a survey");
    assert_eq!(read, survey);
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
    survey.back(Switches::default());
    assert_eq!(survey.position, Question::Headache);
    survey.back(Switches::default());
    survey.back(Switches::default());
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
                    switches: Switches::default(),
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

/// The survey of 23 November, whose open question is `question`.
fn about_yesterday(question: Question) -> Survey {
    let mut survey = started();
    for option in ["2026-11-23", "yes"] {
        take(&mut survey, Reply::Option(option)).expect("an answer");
    }
    survey.position = question;
    survey
}

fn take_at(
    survey: &mut Survey,
    now: &str,
    reply: Reply<'_>,
) -> Result<Option<Entry>, InvalidAnswer> {
    let now: Zoned = format!("{now}[Europe/Moscow]").parse().expect("a time");
    let circumstances = Circumstances {
        now: &now,
        retention: Retention { days: 60 },
        texts: Texts::chat(Language::Ru),
        medicines: &[],
        switches: Switches::default(),
    };
    survey.reply(reply, circumstances)
}

fn at(hour: i8, minute: i8) -> ClockTime {
    ClockTime(jiff::civil::time(hour, minute, 0, 0))
}

#[test]
fn a_time_that_is_still_to_come_is_asked_about_once() {
    let mut survey = about_yesterday(Question::Onset);
    let asked = take(&mut survey, Reply::Typed("23:00"));
    assert_eq!((asked, survey.position), (Ok(None), Question::Onset));
    assert_eq!(survey.answers.get(&Question::Onset), None);
    let mut guessed = survey.clone();
    take(&mut guessed, Reply::Guess).expect("an answer");
    let eleven = Answer::Onset(Onset::At(at(11, 0)));
    assert_eq!(guessed.answers.get(&Question::Onset), Some(&eleven));
    // The same time once more means that it is meant.
    for reply in [Reply::Confirm, Reply::Typed("23.00")] {
        let mut confirmed = survey.clone();
        take(&mut confirmed, reply).expect("an answer");
        let as_typed = Answer::Onset(Onset::At(at(23, 0)));
        assert_eq!(confirmed.answers.get(&Question::Onset), Some(&as_typed));
        assert_eq!(confirmed.position, Question::Resolution);
    }
    // Another time is the answer, and nothing is left of the doubt.
    take(&mut survey, Reply::Typed("10:00")).expect("an answer");
    assert_eq!(
        (survey.doubted, survey.position),
        (None, Question::Resolution)
    );
}

#[test]
fn a_dose_before_the_pain_is_asked_about_and_keeps_its_amount_with_the_time_that_was_meant() {
    let mut survey = about_yesterday(Question::Medicines);
    let onset = Answer::Onset(Onset::At(at(10, 0)));
    survey.answers.insert(Question::Onset, onset);
    let night = "2026-11-24T09:00:00+03:00";
    take_at(&mut survey, night, Reply::Typed("Ибупрофен 400 мг 8:00")).expect("a doubt");
    assert_eq!(survey.position, Question::Medicines);
    take_at(&mut survey, night, Reply::Guess).expect("an answer");
    let Some(Answer::Medicines(doses)) = survey.answers.get(&Question::Medicines) else {
        panic!("no medicine");
    };
    assert_eq!(doses[0].amount.as_ref().map(Words::as_str), Some("400 мг"));
    assert_eq!(doses[0].taken_at, Some(at(20, 0)));
}

#[test]
fn after_midnight_now_is_a_time_of_the_day_that_it_is() {
    let night = "2026-11-24T00:10:00+03:00";
    let mut survey = about_yesterday(Question::Onset);
    let refused = take_at(&mut survey, night, Reply::Typed("сейчас"));
    assert_eq!(refused, Err(InvalidAnswer::AnotherDay));
    // From 22:00 to ten minutes past midnight.
    survey.position = Question::Resolution;
    survey
        .answers
        .insert(Question::Onset, Answer::Onset(Onset::At(at(22, 0))));
    take_at(&mut survey, night, Reply::Option("now")).expect("an answer");
    let end = Answer::Resolution(Resolution::At(at(0, 10)));
    assert_eq!(survey.answers.get(&Question::Resolution), Some(&end));
    // There on waking, it had not ended when its day was over.
    survey.position = Question::Resolution;
    survey
        .answers
        .insert(Question::Onset, Answer::Onset(Onset::OnWaking));
    take_at(&mut survey, night, Reply::Option("now")).expect("an answer");
    let end = Answer::Resolution(Resolution::Ongoing);
    assert_eq!(survey.answers.get(&Question::Resolution), Some(&end));
}

#[test]
fn the_length_of_an_aura_is_asked_where_there_was_one() {
    for (aura, next) in [
        (Reply::Option("yes"), Question::AuraLength),
        (Reply::Option("no"), Question::Location),
        (Reply::Skip, Question::Location),
    ] {
        let mut survey = about_yesterday(Question::Aura);
        take(&mut survey, aura).expect("an answer");
        assert_eq!(survey.position, next);
    }
}

#[test]
fn as_usual_says_which_answers_it_took_over_and_takes_over_no_trigger() {
    let usual = Answers::from([
        (Question::Nausea, Answer::Nausea(Nausea::Slight)),
        (Question::Quality, Answer::Quality(Quality::Pulsating)),
    ]);
    let mut survey = started();
    take(&mut survey, Reply::Option("2026-11-23")).expect("an answer");
    assert_eq!(survey.as_usual(&usual, Switches::default()), None);
    let mut entry = None;
    while entry.is_none() {
        assert_ne!(survey.position, Question::Triggers);
        let reply = match survey.position {
            // Told otherwise this time.
            Question::Vomiting => {
                survey.position = Question::Quality;
                take(&mut survey, Reply::Option("pressing")).expect("an answer");
                survey.position = Question::Vomiting;
                Reply::Option("no")
            }
            _ => Reply::Skip,
        };
        entry = take(&mut survey, reply).expect("an answer");
    }
    let entry = entry.expect("a day");
    assert_eq!(
        entry.provenance.taken_over,
        BTreeSet::from([Question::Nausea])
    );
    assert_eq!(entry.attack.and_then(|attack| attack.triggers), None);
}

#[test]
fn a_change_of_one_answer_keeps_all_that_no_question_asks_for() {
    let mut stored = Entry::painless(date(2026, 11, 22));
    stored.attack = Some(journal::Attack::default());
    stored.further_attacks = vec![FurtherAttack::default()];
    stored.provenance.taken_over = BTreeSet::from([Question::Nausea, Question::Vomiting]);
    stored.attack = Some(journal::Attack {
        nausea: Some(Nausea::Slight),
        vomiting: Some(false),
        ..journal::Attack::default()
    });
    let mut survey = Survey::change("s".into(), noon().timestamp(), &stored, Question::Nausea);
    let changed = take(&mut survey, Reply::Option("none"));
    let changed = changed.expect("an answer").expect("a day");
    assert_eq!(changed.further_attacks, stored.further_attacks);
    assert_eq!(
        changed.provenance.taken_over,
        BTreeSet::from([Question::Vomiting])
    );
}

#[test]
fn a_change_of_one_answer_that_names_another_day_asks_about_all_of_that_day() {
    let stored = Entry::painless(date(2026, 11, 22));
    let mut survey = Survey::change("s".into(), noon().timestamp(), &stored, Question::Date);
    let named = take(&mut survey, Reply::Typed("20.11.2026")).expect("an answer");
    assert_eq!(named, None);
    assert_eq!(
        (survey.position, survey.extent),
        (Question::Headache, Extent::Full)
    );
}

#[test]
fn a_dose_that_was_confirmed_is_not_doubted_again_beside_another() {
    let mut survey = about_yesterday(Question::Medicines);
    let typed = Reply::Typed("Ибупрофен 400 мг 23:30");
    take(&mut survey, typed).expect("a doubt");
    take(&mut survey, Reply::Confirm).expect("an answer");
    assert_eq!(survey.position, Question::Comment);
    survey.back(Switches::default());
    take(&mut survey, Reply::Typed("Парацетамол 500 мг")).expect("an answer");
    assert_eq!((survey.position, survey.doubted), (Question::Comment, None));
}
