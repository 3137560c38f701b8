//! A preventive medicine is told, with what is known of the days on both sides of a
//! step, and only where a course is.

use journal::Medicine;
use journal::medicine::{self, OtherUse};
use journal::statistics::Block;

use super::*;

/// The 61 days of which the first has no entry and every tenth hurts.
const SIXTY: Period = Period {
    first: date(2026, 9, 23),
    last: date(2026, 11, 22),
};

fn sixty_days() -> Vec<Entry> {
    let days = SIXTY.days().skip(1).zip(0..);
    days.map(|(day, number)| match number % 10 {
        0 => painful(day, 6),
        _ => Entry::painless_without_medicine(day),
    })
    .collect()
}

pub(super) fn with_course(name: &str, steps: &str) -> Vec<Medicine> {
    let mut medicines = Vec::new();
    let dose = Dose {
        name: words(name),
        amount: None,
        taken_at: None,
        effect: None,
    };
    medicine::mark_preventive(&mut medicines, &mut 0, &dose).expect("room");
    let course = serde_json::from_str(steps).expect("a course");
    medicines[0].other_use = Some(OtherUse::Preventive(course));
    medicines
}

pub(super) fn view_with(medicines: &[Medicine], language: Language) -> ReportView {
    let zone: Zone = "Europe/Moscow".parse().expect("a zone");
    let input = ReportInput {
        entries: &sixty_days(),
        period: SIXTY,
        language,
        zone: &zone,
        made_at: "2026-11-23T06:00:00Z".parse().expect("an instant"),
        counts_migraine_like: true,
    };
    ReportView::new(&input, medicines)
}

/// Since last year, in another dose since early October, stopped in the middle.
pub(super) const CHANGED_AND_STOPPED: &str = r#"[{"since":"2025-09-01","intake":{"taken":{"amount":"25 mg"}}},
    {"since":"2026-10-04","intake":{"taken":{"amount":"50 mg"}}},{"since":"2026-10-24","intake":"stopped"}]"#;

fn table(view: &ReportView) -> String {
    let table = view.preventives.as_ref().expect("a table");
    let steps = table.steps.iter().flat_map(|step| {
        let rows = step.rows.iter().map(|row| {
            let cells = row.cells.iter().map(|cell| {
                let recorded = cell.recorded.iter();
                let recorded = recorded.map(|count| format!(" ({count})"));
                format!("{}{}", cell.value, recorded.collect::<String>())
            });
            let cells = cells.collect::<Vec<_>>().join(" | ");
            format!("  {} | {} | {cells}", row.label, row.known)
        });
        std::iter::once(step.title()).chain(rows)
    });
    steps.collect::<Vec<_>>().join("\n")
}

#[test]
fn the_days_before_and_since_each_step_stand_side_by_side_with_what_is_known() {
    let medicines = with_course("Topiramate", CHANGED_AND_STOPPED);
    let view = view_with(&medicines, Language::En);
    insta::assert_snapshot!(view.preventives.as_ref().expect("a table").columns.join(" | "), @"Step | Days recorded | Headache days | Moderate or severe pain | Van der Arend’s criteria | Acute medication days");
    insta::assert_snapshot!(table(&view), @"
    Topiramate – 25 mg, since 1 September 2025; 50 mg, changed on 4 October 2026
      before: 23 Sep – 3 Oct | 10 of 28 | ? | ? | ? | ? (9 of 28)
      since: 4 Oct – 31 Oct | 28 of 28 | 3 | 3 | 0–3 | 0 (0)
    Topiramate – stopped, the first day without it 24 October 2026
      before: 26 Sep – 23 Oct | 28 of 28 | 2 | 2 | 0–2 | 0 (0)
      since: 24 Oct – 20 Nov | 28 of 28 | 3 | 3 | 0–3 | 0 (0)
    ");
    let view = view_with(&medicines, Language::Ru);
    insta::assert_snapshot!(table(&view), @"
    Topiramate – 25 mg, с 1 сентября 2025; 50 mg, изменение 4 октября 2026
      до: 23.09 – 03.10 | 10 из 28 | ? | ? | ? | ? (9 из 28)
      далее: 04.10 – 31.10 | 28 из 28 | 3 | 3 | 0–3 | 0 (0)
    Topiramate – окончание, первый день без него 24 октября 2026
      до: 26.09 – 23.10 | 28 из 28 | 2 | 2 | 0–2 | 0 (0)
      далее: 24.10 – 20.11 | 28 из 28 | 3 | 3 | 0–3 | 0 (0)
    ");
    // No count of days that are hardly known, and no change.
    let steps = &view.statistics.preventives[0].steps;
    let blocks = steps
        .iter()
        .flat_map(|step| [&step.days_before, &step.days_since]);
    assert!(blocks.flatten().all(|block: &Block| block.change.is_none()));
}

#[test]
fn a_bar_is_open_where_it_began_before_and_has_a_mark_at_each_step() {
    let view = view_with(
        &with_course("Topiramate", CHANGED_AND_STOPPED),
        Language::En,
    );
    let chart = &view.chart;
    let [line] = chart.courses.as_slice() else {
        panic!("{:?}", chart.courses);
    };
    let labels: Vec<_> = line
        .labels
        .iter()
        .map(|label| label.text.as_str())
        .collect();
    assert_eq!(
        labels,
        ["Topiramate 25 mg"],
        "the second has no room beside it"
    );
    assert_eq!((line.bars.len(), line.marks.len()), (2, 2));
    assert!(line.bars[0].x < chart.bars[0].slot, "open at the left");
    let slots = [11, 31].map(|day| chart.bars[day].slot);
    assert_eq!(line.marks, slots, "on 4 and on 24 October");
    assert_eq!(line.bars[1].x, slots[0]);
    let end = line.bars[1].x + line.bars[1].width;
    assert!((end - slots[1]).abs() < 0.2, "stopped: {end}");
    let page = html(&view).expect("a page");
    assert!(page.contains("The bars above are what was taken for prevention"));
}

#[test]
fn a_course_of_which_nobody_said_since_when_is_named_and_has_no_bar() {
    let view = view_with(&with_course("Topiramate", "[]"), Language::En);
    assert_eq!(table(&view), "Topiramate – since when is not stated");
    assert!(view.chart.courses.is_empty());
}

#[test]
fn without_a_course_nothing_is_said_of_prevention() {
    let mut medicines = with_course("Topiramate", "[]");
    medicines[0].other_use = None;
    for language in Language::ALL {
        let view = view_with(&medicines, language);
        let page = html(&view).expect("a page");
        assert!(view.preventives.is_none() && view.chart.top == 0.0);
        assert!(!page.contains("id=\"preventives\""));
    }
}

#[test]
fn a_long_name_and_a_strange_one_stay_in_the_picture() {
    let hostile = "</text><script>alert(1)</script>".repeat(2);
    let hostile = &hostile[..60];
    let steps = r#"[{"since":"2026-11-20","intake":{"taken":{"amount":"50 mg"}}}]"#;
    let view = view_with(&with_course(hostile, steps), Language::En);
    let page = html(&view).expect("a page");
    assert!(!page.contains("<script"));
    let label = &view.chart.courses[0].labels[0];
    assert!(label.x >= 0.0 && label.x < 22.0, "it ends at the last day");
    assert!(crate::pdf::pdf(&view).is_ok());
}
