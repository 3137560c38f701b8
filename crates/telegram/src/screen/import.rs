//! The card of a file of another diary.

use jiff::Timestamp;
use jiff::civil::Date;
use journal::import::MOST_OF_IMPORT;
use journal::provenance::ImportSource;
use journal::{DateOrder, Zone};
use journal_texts::Texts;

use super::links::local_time;
use super::{Button, Screen};
use crate::tap::{ImportAction, ImportTap};

/// How many lines that were not understood are named on the card.
const MOST_LINES: usize = 10;

/// How many of them are listed with the reason.
const MOST_FAULTS: usize = 60;

/// All that there is in a file, beside the diary.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImportFinding {
    /// The update that brought the file.
    pub import: u32,
    pub source: ImportSource,
    /// The order of day and month that the person chose.
    pub date_order: Option<DateOrder>,
    /// Days of which nothing is stored.
    pub new: usize,
    /// Days that say the same as the stored ones.
    pub same: usize,
    /// Days of which something else is stored.
    pub differing: usize,
    /// The lines that were not understood, and the id of the reason.
    pub faults: Vec<(usize, &'static str)>,
    pub too_old: usize,
    pub in_future: usize,
    /// Rows about what the diary does not keep.
    pub passed_over: usize,
}

impl ImportFinding {
    fn button(&self, label: String, action: ImportAction) -> [Button; 1] {
        let import = self.import;
        [Button::new(label, ImportTap { import, action })]
    }
}

/// Says what there is in a file, and asks what becomes of it.
pub fn import_found(finding: &ImportFinding, texts: &Texts) -> Screen {
    let date_order = finding.date_order;
    let store = |replaces| ImportAction::Store {
        date_order,
        replaces,
    };
    let mut screen = Screen::new(import_told(finding, texts));
    if finding.new > 0 {
        let label = texts.count("import-button-new", finding.new);
        screen = screen.row(finding.button(label, store(false)));
    }
    if finding.differing > 0 {
        let label = texts.count("import-button-replace", finding.differing);
        screen = screen.row(finding.button(label, store(true)));
    }
    if !finding.faults.is_empty() {
        let label = texts.get("import-button-faults");
        screen = screen.row(finding.button(label, ImportAction::ListFaults(date_order)));
    }
    if finding.new + finding.same + finding.differing + finding.too_old > 0 {
        let choose = ImportAction::ChooseForm {
            date_order,
            is_sealed: false,
        };
        screen = screen.row(finding.button(texts.get("import-button-report"), choose));
    }
    screen.row(finding.button(texts.get("import-button-leave"), ImportAction::Leave))
}

/// All that there is in a file, in words.
pub fn import_told(finding: &ImportFinding, texts: &Texts) -> String {
    let days = finding.new + finding.same + finding.differing;
    let source = texts.get(&format!("import-source-{}", finding.source.id()));
    let first = texts.format(
        "import-found",
        [("days", days.into()), ("source", source.into())],
    );
    let mut lines = vec![format!("<b>{first}</b>")];
    let mut count = |name: &str, count: usize| {
        if count > 0 {
            lines.push(texts.count(name, count));
        }
    };
    count("import-new", finding.new);
    count("import-filled", finding.same + finding.differing);
    count("import-too_old", finding.too_old);
    count("import-in_future", finding.in_future);
    count("import-passed_over", finding.passed_over);
    if !finding.faults.is_empty() {
        let named = finding.faults.iter().take(MOST_LINES);
        let named: Vec<_> = named.map(|(line, _)| line.to_string()).collect();
        let more = if finding.faults.len() > MOST_LINES {
            " …"
        } else {
            ""
        };
        let arguments = [
            ("count", finding.faults.len().into()),
            ("lines", format!("{}{more}", named.join(", ")).into()),
        ];
        lines.push(texts.format("import-faults", arguments));
    }
    if finding.new + finding.differing == 0 {
        lines.push(texts.get("import-nothing_new"));
    }
    lines.join("\n")
}

/// Lists the lines of a file that were not understood.
pub fn import_faults(finding: &ImportFinding, texts: &Texts) -> Screen {
    let listed = finding.faults.iter().take(MOST_FAULTS);
    let lines = listed.map(|(line, why)| {
        let why = texts.get(&format!("import-fault-{why}"));
        let arguments = [("line", (*line).into()), ("why", why.into())];
        texts.format("import-fault", arguments)
    });
    let mut lines: Vec<_> = lines.collect();
    if finding.faults.len() > MOST_FAULTS {
        lines.push("…".to_owned());
    }
    let back = finding.button(
        texts.get("button-back"),
        ImportAction::Find(finding.date_order),
    );
    Screen::new(lines.join("\n")).row(back)
}

/// Asks whether the day or the month comes first in the dates of a file, where both can be.
pub fn import_date_order(import: u32, day_first: Date, month_first: Date, texts: &Texts) -> Screen {
    let button = |day: Date, order| {
        let action = ImportAction::Find(Some(order));
        [Button::new(
            texts.day_and_year(day),
            ImportTap { import, action },
        )]
    };
    let written = day_first.strftime("%d/%m/%Y").to_string();
    let question = texts.format("import-date_order", [("written", written.into())]);
    let action = ImportAction::Leave;
    let leave = Button::named(texts, "import-button-leave", ImportTap { import, action });
    Screen::new(question)
        .row(button(day_first, DateOrder::DayFirst))
        .row(button(month_first, DateOrder::MonthFirst))
        .row([leave])
}

/// Says how many days of a file are stored, and offers to take them out again.
pub fn import_stored(
    import: u32,
    (new, replaced, left): (usize, usize, usize),
    texts: &Texts,
) -> Screen {
    let mut lines = vec![texts.count("import-stored", new + replaced)];
    if replaced > 0 {
        lines.push(texts.count("import-replaced", replaced));
    }
    if left > 0 {
        lines.push(texts.count("import-left_alone", left));
    }
    let screen = Screen::new(lines.join("\n"));
    match new + replaced {
        0 => screen,
        _ => {
            let action = ImportAction::Undo;
            let undo = Button::named(texts, "import-button-undo", ImportTap { import, action });
            screen.row([undo])
        }
    }
}

/// Says how many days of a file were taken out again, and how many were not.
pub fn import_undone((deleted, restored, left): (usize, usize, usize), texts: &Texts) -> Screen {
    let mut lines = vec![texts.get("import-undone")];
    if deleted > 0 {
        lines.push(texts.count("import-deleted", deleted));
    }
    if restored > 0 {
        lines.push(texts.count("import-restored", restored));
    }
    if left > 0 {
        lines.push(texts.count("import-not_undone", left));
    }
    Screen::new(lines.join("\n"))
}

/// Says that a file is too large to be fetched.
pub fn import_too_large(texts: &Texts) -> Screen {
    let megabytes = MOST_OF_IMPORT / (1024 * 1024);
    Screen::new(texts.format("import-too_large", [("megabytes", megabytes.into())]))
}

/// Says that as many files were read as may be (rate limit).
pub fn import_refused(until: Timestamp, zone: &Zone, texts: &Texts) -> Screen {
    let until = local_time(until, zone, texts);
    Screen::new(texts.format("import-too_many", [("until", until.into())]))
}
