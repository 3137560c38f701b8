use super::*;

const FIRST: Date = date(2026, 9, 24);
const LAST: Date = date(2026, 11, 22);
/// The 31st day of the period.
const START: Date = date(2026, 10, 24);

/// Sixty days: until the start every third day hurts at 8 and has sumatriptan, afterwards
/// every sixth at 4 and has none. Of the 30 days since, the tenth has no entry.
fn sixty_days() -> Vec<Entry> {
    let days = period(FIRST, LAST).days().zip(0..);
    let days = days.filter(|(_, number)| *number != 40);
    let entry = |(date, number)| {
        let (pitch, intensity, medicine) = match date < START {
            true => (3, 8, "Sumatriptan"),
            false => (6, 4, ""),
        };
        if number % pitch != 0 {
            return day(date, None, "");
        }
        let attack = Attack {
            intensity: Intensity::try_from(intensity).ok(),
            ..full()
        };
        day(date, Some(attack), medicine)
    };
    days.map(entry).collect()
}

fn uses(course: PreventiveCourse) -> Vec<PreventiveUse> {
    let mut medicines = Vec::new();
    medicine::learn(
        &mut medicines,
        &mut 0,
        &few_doses("Propranolol\nSumatriptan"),
    );
    medicines[0].other_use = Some(OtherUse::Preventive(course));
    let days = period(FIRST, LAST);
    let zone = zone("Europe/Moscow");
    Statistics::new(&sixty_days(), days, &zone, &few_names(), &medicines).preventives
}

/// The days known, with headache, with 5 or more of 10, with acute medicine.
fn counts(block: Option<&Block>) -> Option<[usize; 4]> {
    let block = block?;
    let measures = [
        Measure::Headache,
        Measure::ModerateOrSevere,
        Measure::Medicine,
    ];
    let [headache, moderate, medicine] = measures.map(|measure| block.count(measure));
    Some([block.days.recorded(), headache, moderate, medicine])
}

#[test]
fn the_28_days_before_a_start_end_on_the_day_before_it_and_those_since_begin_on_it() {
    let uses = uses(of_steps([step(START, Some("40 mg"))]));
    assert_eq!(uses.len(), 1, "the acute medicine has no course");
    let [start] = uses[0].steps.as_slice() else {
        panic!("one step: {:?}", uses[0].steps);
    };
    // Days 3, 6 … 27 of the period, its first being day 0, hurt within days 2 to 29.
    assert_eq!(counts(start.days_before.as_ref()), Some([28, 9, 9, 9]));
    // Days 30, 36, 42, 48 and 54 within days 30 to 57; of day 40 nothing is known.
    assert_eq!(counts(start.days_since.as_ref()), Some([27, 5, 0, 0]));
    let periods = [&start.days_before, &start.days_since];
    let periods = periods.map(|block| block.as_ref().map(|block| block.period));
    let expected = [
        period(date(2026, 9, 26), date(2026, 10, 23)),
        period(date(2026, 10, 24), date(2026, 11, 20)),
    ];
    assert_eq!(periods, expected.map(Some));
    let since = start.days_since.as_ref().expect("a block");
    assert_eq!(since.change, None, "no change is told for an effect");
    let scaled = since
        .per_28_days(Measure::Headache)
        .and_then(Bounds::exactly);
    assert_eq!(scaled, Some(5.0 * 28.0 / 27.0));
}

#[test]
fn days_outside_the_period_are_unknown_days_of_a_block() {
    let start = date(2026, 10, 4);
    let uses = uses(of_steps([step(start, Some("40 mg"))]));
    let before = uses[0].steps[0].days_before.as_ref().expect("ten days");
    assert_eq!((before.days.all, before.days.recorded()), (10, 10));
    assert_eq!(before.per_28_days(Measure::Headache), None);
}

#[test]
fn of_the_steps_before_the_period_the_last_is_told_and_has_no_blocks() {
    let (march, may) = (date(2026, 3, 1), date(2026, 5, 1));
    let course = of_steps([
        step(march, Some("20 mg")),
        step(may, Some("40 mg")),
        step(START, None),
        step(date(2026, 12, 1), Some("20 mg")),
    ]);
    let uses = uses(course);
    let steps = uses[0].steps.iter();
    let steps: Vec<_> = steps
        .map(|step| {
            (
                step.since,
                step.days_before.is_some(),
                step.days_since.is_some(),
            )
        })
        .collect();
    assert_eq!(steps, [(may, false, false), (START, true, true)]);
}

#[test]
fn a_course_that_ended_before_the_period_or_begins_after_it_is_not_told() {
    let ended = of_steps([step(date(2026, 3, 1), Some("")), step(FIRST, None)]);
    assert_eq!(uses(ended).len(), 1, "it was stopped on the first day");
    let ended = of_steps([
        step(date(2026, 3, 1), Some("")),
        step(FIRST.yesterday().expect("a day"), None),
    ]);
    assert_eq!(uses(ended), []);
    assert_eq!(uses(of_steps([step(date(2026, 11, 23), Some(""))])), []);
    let unsaid = uses(PreventiveCourse::default());
    assert_eq!((unsaid.len(), unsaid[0].steps.len()), (1, 0));
}
