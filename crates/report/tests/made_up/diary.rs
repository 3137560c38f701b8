//! A made-up diary.

use std::error::Error;

use jiff::ToSpan;
use jiff::civil::{Date, Time, date, time};
use journal::answer::{
    AuraLength, Functioning, Intensity, Location, MostBothersome, Nausea, Onset, PainlessAura,
    PartOfDay, Quality, Resolution, Site, Trigger, Triggers, Words,
};
use journal::entry::FurtherAttack;
use journal::medicine::{
    self, CourseStep, DoseEffect, Intake, MonthlyLimit, OtherUse, PreventiveCourse,
};
use journal::questionnaire::Question;
use journal::{Attack, Dose, Entry, Language, Medicine, Period};

#[path = "own_words.rs"]
pub mod own_words;

use own_words::OwnWords;

type Fallible<T> = Result<T, Box<dyn Error>>;

/// The medicines of the entries, with a limit for the one that was taken first.
pub fn medicines(entries: &[Entry]) -> Fallible<Vec<Medicine>> {
    let mut medicines = Vec::new();
    for entry in entries {
        medicine::learn(
            &mut medicines,
            &mut 0,
            entry.medicines.as_deref().unwrap_or_default(),
        );
    }
    if let Some(first) = medicines.first_mut() {
        first.limit = Some(MonthlyLimit::new(8)?);
    }
    Ok(medicines)
}

/// Adds one that is taken for prevention since last year, and in another dose since the
/// middle of the period.
pub fn add_preventive(medicines: &mut Vec<Medicine>, language: Language) -> Fallible<()> {
    let (name, amounts) = OwnWords::in_language(language).preventive;
    let preventive = journal_texts::doses(name)?.remove(0);
    medicine::mark_preventive(medicines, &mut 0, &preventive)?;
    let mut course = PreventiveCourse::default();
    let days = [date(2025, 9, 1), date(2026, 10, 24)];
    for (since, amount) in days.into_iter().zip(amounts) {
        let amount = Some(Words::parse(amount, Dose::MOST_CHARACTERS)?);
        let intake = Intake::Taken { amount };
        course.record(CourseStep { since, intake })?;
    }
    if let Some(last) = medicines.last_mut() {
        last.other_use = Some(OtherUse::Preventive(course));
    }
    Ok(())
}

/// A diary with every kind of day: of thirteen days one is left out, and some
/// answers are withheld.
pub fn diary(period: Period, language: Language) -> Fallible<Vec<Entry>> {
    let mut entries = Vec::new();
    for (number, day) in period.days().enumerate() {
        if number % 13 == 4 || day == date(2026, 11, 7) {
            continue;
        }
        let headache = matches!(number % 10, 1 | 2 | 6) || number % 17 == 3;
        let entry = if headache {
            painful(number, day, language)?
        } else {
            Entry::painless_without_medicine(day)
        };
        // Most on the same evening, some a week later.
        let later = if number % 8 == 7 { 6 } else { 0 };
        let recorded_at = day.checked_add(later.days())?.at(21, 30, 0, 0);
        let recorded_at = recorded_at.in_tz("Europe/Moscow")?.timestamp();
        let mut entry = entry;
        if headache && number % 10 == 6 {
            entry.provenance.taken_over = [Question::Quality, Question::Nausea].into();
        }
        entries.push(entry.recorded("telegram", recorded_at, None));
    }
    Ok(entries)
}

/// A diary whose every day has a headache, every answer and a comment.
#[allow(dead_code, reason = "not every example needs it")]
pub fn full(period: Period, language: Language) -> Fallible<Vec<Entry>> {
    let comment = OwnWords::in_language(language).usual_comment;
    let mut entries = Vec::new();
    for (number, day) in period.days().enumerate() {
        let entry = painful(number, day, language)?;
        let comment = match entry.comment {
            Some(comment) => comment,
            None => Words::parse(comment, Words::MOST)?,
        };
        entries.push(Entry {
            comment: Some(comment),
            ..entry
        });
    }
    Ok(entries)
}

/// The same days of someone who is asked everything. Every cycle is of 28 days, five of
/// them with menstruation.
#[allow(dead_code, reason = "not every example needs it")]
pub fn asked_everything(entries: Vec<Entry>) -> Vec<Entry> {
    let answered = entries.into_iter().enumerate().map(|(number, entry)| {
        let nth = |count: usize| number % count;
        let attack = entry.attack.map(|attack| Attack {
            most_bothersome_symptom: match attack.nausea {
                Some(Nausea::None) => Some(MostBothersome::None),
                _ if nth(3) == 0 => Some(MostBothersome::Photophobia),
                _ => Some(MostBothersome::Nausea),
            },
            functioning: Some(Functioning::ALL[nth(3)]),
            ..attack
        });
        let menstruation = entry.date.duration_since(date(2026, 9, 20)).as_hours() / 24 % 28;
        let length = match nth(20) {
            1 => PainlessAura::From5To60Minutes,
            _ => PainlessAura::None,
        };
        Entry {
            painless_aura: attack.is_none().then_some(length),
            menstruation: (nth(9) != 8).then_some(menstruation < 5),
            attack,
            ..entry
        }
    });
    answered.collect()
}

fn painful(number: usize, day: Date, language: Language) -> Fallible<Entry> {
    let own = OwnWords::in_language(language);
    let rating = [3, 8, 5, 6, 9, 4, 7, 2][number % 8];
    let severe = rating >= 7;
    let attack = Attack {
        onset: Some(match number % 5 {
            // It went on from the day before.
            2 if number % 20 == 12 => Onset::Continued,
            0 => Onset::OnWaking,
            1 => Onset::At(time(if severe { 6 } else { 9 }, 30, 0, 0).into()),
            2 => Onset::During(PartOfDay::Afternoon),
            3 => Onset::At(time(17, 10, 0, 0).into()),
            _ => Onset::At(time(if severe { 14 } else { 11 }, 20, 0, 0).into()),
        }),
        resolution: Some(match number % 4 {
            0 => Resolution::SleptOff,
            1 => Resolution::At(time(14, 30, 0, 0).into()),
            2 => Resolution::Ongoing,
            _ => Resolution::At(time(21, 0, 0, 0).into()),
        }),
        aura: Some(number % 6 == 1),
        aura_length: (number % 12 == 1).then_some(AuraLength::From5To60Minutes),
        location: match number % 4 {
            0 => Location::new([Site::Left, Site::Temple]),
            1 => Location::new([Site::Right, Site::Eye]),
            2 => Location::new([Site::Left, Site::Forehead, Site::Neck]),
            _ => Location::new([Site::Both, Site::BackOfHead]),
        }
        .ok(),
        quality: Some(if severe || number.is_multiple_of(3) {
            Quality::Pulsating
        } else {
            Quality::Pressing
        }),
        worse_with_activity: (number % 11 != 6).then_some(severe),
        intensity: (number != 32)
            .then_some(rating)
            .map(Intensity::try_from)
            .transpose()?,
        nausea: Some(match rating {
            8.. => Nausea::Marked,
            5.. => Nausea::Slight,
            _ => Nausea::None,
        }),
        vomiting: Some(rating == 9),
        photophobia: Some(rating >= 5),
        phonophobia: (number % 7 != 5).then_some(rating >= 6),
        triggers: Some(Triggers {
            known: match number % 5 {
                0 => [Trigger::Weather].into(),
                1 => [Trigger::TooLittleSleep, Trigger::Stress].into(),
                2 => [Trigger::Menstruation].into(),
                3 => [Trigger::Screen, Trigger::SkippedMeal].into(),
                _ => [].into(),
            },
            words: (number % 16 == 1)
                .then(|| Words::parse(own.trigger, Words::MOST))
                .transpose()?,
        }),
        ..Attack::default()
    };
    let comment = match number {
        11 => Some(own.comments[0]),
        26 => Some(own.comments[1]),
        41 => Some(own.comments[2]),
        _ => None,
    };
    let comment = comment
        .map(|comment| Words::parse(comment, Words::MOST))
        .transpose()?;
    let again = FurtherAttack {
        onset: Some(Onset::At(time(22, 0, 0, 0).into())),
        resolution: Some(Resolution::At(time(23, 10, 0, 0).into())),
        intensity: Intensity::try_from(2).ok(),
    };
    Ok(Entry {
        attack: Some(attack),
        further_attacks: if number == 16 {
            vec![again]
        } else {
            Vec::new()
        },
        medicines: doses(number, rating, own)?,
        comment,
        ..Entry::painless(day)
    })
}

fn doses(number: usize, rating: u8, own: &OwnWords) -> Fallible<Option<Vec<Dose>>> {
    let &OwnWords {
        triptan,
        analgesic,
        combination,
        other,
        ..
    } = own;
    let dose = |(name, amount): (&str, &str), taken_at: Time| -> Fallible<Dose> {
        Ok(Dose {
            name: Words::parse(name, 60)?,
            amount: Some(Words::parse(amount, 60)?),
            taken_at: Some(taken_at.into()),
            // Not asked about, or not answered.
            effect: match (rating, number % 4) {
                (1..=3, _) | (_, 3) => None,
                (_, 0) => Some(DoseEffect::PainFree),
                (_, 1) => Some(DoseEffect::Better),
                _ => Some(DoseEffect::Same),
            },
        })
    };
    Ok(match rating {
        _ if number == 53 => None,
        9.. => Some(vec![
            dose(triptan, time(10, 0, 0, 0))?,
            dose(triptan, time(12, 15, 0, 0))?,
        ]),
        7.. => Some(vec![dose(triptan, time(10, 0, 0, 0))?]),
        6 => Some(vec![
            dose(analgesic, time(18, 40, 0, 0))?,
            dose(triptan, time(20, 0, 0, 0))?,
        ]),
        5 => Some(vec![dose(combination, time(12, 30, 0, 0))?]),
        4 => Some(vec![dose(analgesic, time(18, 40, 0, 0))?]),
        2 => Some(vec![dose(other, time(9, 15, 0, 0))?]),
        _ => Some(Vec::new()),
    })
}
