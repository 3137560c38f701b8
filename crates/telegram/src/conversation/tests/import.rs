//! A file of another diary: what is asked of the function that reads it.

use journal::provenance::ImportSource;
use journal::{DateOrder, ImportStep};
use journal_texts::Texts;

use super::Chat;
use crate::input::InputKind;
use crate::outcome::ImportRequest;
use crate::screen::{ImportFinding, Screen, import_date_order, import_faults, import_found};
use crate::tap::{ImportAction, Tap};
use crate::update::SentFile;

impl Chat {
    fn sends_file(&mut self, size: Option<u64>) -> String {
        self.update += 1;
        let id = "f-1".into();
        self.take(self.update, InputKind::File(SentFile { id, size }))
    }
}

fn finding() -> ImportFinding {
    ImportFinding {
        import: 77,
        source: ImportSource::MigraineBuddy,
        date_order: Some(DateOrder::DayFirst),
        new: 34,
        same: 1,
        differing: 3,
        faults: [7, 12, 40].map(|line| (line, "date")).into(),
        too_old: 20,
        in_future: 0,
        passed_over: 0,
    }
}

fn labels(screen: &Screen) -> Vec<&str> {
    let buttons = screen.keyboard.iter().flatten();
    buttons.map(|button| button.label.as_str()).collect()
}

#[test]
fn a_file_is_queued_once_it_is_said_that_it_is_read() {
    let mut chat = Chat::new("en");
    assert_eq!(chat.sends_file(Some(9)), "Reading your file…");
    let [ImportRequest::Begin(import)] = &chat.imports[..] else {
        panic!("{:?}", chat.imports);
    };
    assert_eq!(import.file, "f-1");
    assert_eq!(import.id, chat.update.to_string());
    assert_eq!(chat.saves, 0, "nothing of it is written into the profile");
    assert!(chat.sends_file(Some(21 * 1024 * 1024)).contains("20 MB"));
    assert_eq!(chat.imports.len(), 1);
}

#[test]
fn nothing_is_asked_of_a_file_before_consent() {
    let mut chat = Chat::newcomer("en");
    let notice = chat.types("/start");
    assert_eq!(chat.sends_file(Some(9)), notice);
    assert_eq!(chat.imports, []);
}

#[test]
fn the_card_tells_all_that_was_found_and_its_buttons_carry_what_was_chosen() {
    let texts = Texts::chat(journal::Language::En);
    let card = import_found(&finding(), texts);
    insta::assert_snapshot!(card.text, @r"
    <b>38 days (Migraine Buddy)</b>
    New: 34.
    Already filled: 4.
    Older than the diary keeps: 20.
    3 rows were not understood (line 7, 12, 40).
    ");
    assert_eq!(
        labels(&card),
        [
            "Import new days: 34",
            "Import all, replacing: 3",
            "What was not understood",
            "Report of it",
            "Leave it"
        ]
    );
    let stores = |replaces| {
        let date_order = Some(DateOrder::DayFirst);
        Tap::Import(crate::tap::ImportTap {
            import: 77,
            action: ImportAction::Store {
                date_order,
                replaces,
            },
        })
    };
    let taps = [&card.keyboard[0][0].tap, &card.keyboard[1][0].tap];
    assert_eq!(taps, [&stores(false), &stores(true)]);
    let faults = import_faults(&finding(), texts);
    assert!(
        faults
            .text
            .starts_with("Line 7: the date was not understood")
    );
    assert_eq!(labels(&faults), ["‹ Back"]);
}

#[test]
fn a_file_with_nothing_new_offers_nothing_to_import() {
    let nothing = ImportFinding {
        new: 0,
        differing: 0,
        faults: Vec::new(),
        ..finding()
    };
    let card = import_found(&nothing, Texts::chat(journal::Language::En));
    assert!(card.text.ends_with("There is nothing new in it."));
    assert_eq!(labels(&card), ["Report of it", "Leave it"]);
}

#[test]
fn a_tap_asks_for_one_step_and_the_card_says_that_it_is_taken() {
    let mut chat = Chat::new("en");
    let texts = Texts::chat(journal::Language::En);
    let (day_first, month_first) = (
        jiff::civil::date(2026, 11, 5),
        jiff::civil::date(2026, 5, 11),
    );
    let asked = import_date_order(77, day_first, month_first, texts);
    insta::assert_snapshot!(asked.text, @"In this file the day and the month cannot be told apart. Which day is 05/11/2026?");
    assert_eq!(
        labels(&asked),
        ["5 November 2026", "11 May 2026", "Leave it"]
    );
    chat.sends_file(Some(9));
    let card = *chat.messages.keys().last().expect("the card");
    let data = |row: usize| asked.keyboard[row][0].tap.to_string();
    let shown = chat.sends_tap(card, &data(1));
    assert_eq!(shown, "Reading your file…");
    let Some(ImportRequest::GoOn(job)) = chat.imports.last() else {
        panic!("{:?}", chat.imports);
    };
    let date_order = Some(DateOrder::MonthFirst);
    assert_eq!(job.step, ImportStep::Find { date_order });
    assert_eq!(job.import, "77");
    let left = chat.sends_tap(card, &data(2));
    assert_eq!(left, "All right, nothing was imported.");
    assert_eq!(
        chat.imports.last(),
        Some(&ImportRequest::Leave("77".into()))
    );
}
