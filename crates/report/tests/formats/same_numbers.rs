//! Whatever its format, a report tells what was counted.

use journal::Language;
use journal::order::Format;
use journal::statistics::DayState;

use crate::made_up::MadeUp;
use crate::reading::{DayTold, FIGURES, Told, csv, fhir, html, json, pdf, xlsx};

fn check(told: Told, counted: Told) {
    for (name, number) in &told.figures {
        assert_eq!(Some(number), counted.figures.get(name), "{name}");
    }
    if told.blocks.is_some() {
        assert_eq!(told.figures.len(), FIGURES.len(), "every figure is told");
        assert_eq!(told.blocks, counted.blocks);
    }
    assert_eq!((told.recorded, told.all), (counted.recorded, counted.all));
    assert_eq!(told.days, counted.days);
}

#[test]
fn the_made_up_diary_has_every_kind_of_day() {
    let counted = Told::counted(&MadeUp::two_months(Language::Ru).view());
    for state in [DayState::Headache, DayState::Painless, DayState::Unknown] {
        assert!(counted.days.iter().any(|day| day.state == state));
    }
    let is_unrated = |day: &DayTold| day.state == DayState::Headache && day.intensity.is_none();
    assert!(counted.days.iter().any(is_unrated));
    assert_eq!(counted.blocks.expect("blocks")[0].counts.len(), 2);
}

#[test]
fn the_page_tells_what_was_counted() {
    for language in Language::ALL {
        let diary = MadeUp::two_months(language);
        let page = diary.text(Format::Html);
        check(html::told(&page, language), Told::counted(&diary.view()));
    }
}

#[test]
fn the_table_tells_what_was_counted() {
    for language in Language::ALL {
        let diary = MadeUp::two_months(language);
        let table = diary.file(Format::Csv);
        check(csv::told(&table, language), Told::counted(&diary.view()));
    }
}

#[test]
fn the_document_for_programs_tells_what_was_counted() {
    for language in Language::ALL {
        let diary = MadeUp::two_months(language);
        let document = diary.file(Format::Json);
        check(json::told(&document), Told::counted(&diary.view()));
    }
}

#[test]
fn the_bundle_for_hospitals_tells_what_was_counted() {
    for language in Language::ALL {
        let diary = MadeUp::two_months(language);
        let bundle = diary.file(Format::Fhir);
        check(
            fhir::told(&bundle, diary.period),
            Told::counted(&diary.view()),
        );
    }
}

#[test]
fn the_workbook_tells_what_was_counted() {
    for language in Language::ALL {
        let diary = MadeUp::two_months(language);
        let workbook = diary.file(Format::Xlsx);
        check(
            xlsx::told(&workbook, language),
            Told::counted(&diary.view()),
        );
    }
}

#[test]
fn the_document_to_print_tells_what_was_counted() {
    for language in Language::ALL {
        let diary = MadeUp::two_months(language);
        let (document, view) = (diary.file(Format::Pdf), diary.view());
        check(pdf::told(&document, language, &view), Told::counted(&view));
    }
}
