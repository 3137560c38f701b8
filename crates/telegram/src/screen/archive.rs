//! The archive, which the person keeps: how it comes, by what it is sealed, and what is done
//! with one that they send back.

use journal::order::Format;
use journal::settings::Switch;
use journal::{DateOrder, Period, Profile};
use journal_texts::Texts;

use super::{Button, Screen, layout, settings, with_fault};
use crate::tap::{ArchiveTap, ImportAction, ImportTap};

/// Explains the archive, and says how it comes to this person.
pub fn archive(profile: &Profile, texts: &Texts) -> Screen {
    let (comes, _) = settings::shown(Switch::MonthlyArchive, profile, texts);
    let seal = match profile.archive_seal {
        Some(_) => "archive-sealed",
        None => "archive-unsealed",
    };
    let lines = [
        format!("<b>{}</b>", texts.get("archive-title")),
        texts.get("archive-about"),
        format!("{comes}\n{}", texts.get(seal)),
    ];
    let button = |name: &str, tap: ArchiveTap| [Button::named(texts, name, tap)];
    let screen =
        Screen::new(lines.join("\n\n")).row(button("archive-button-send", ArchiveTap::Send));
    match profile.archive_seal {
        None => screen.row(button("archive-button-seal", ArchiveTap::AskPassphrase)),
        Some(_) => screen
            .row(button("archive-button-reseal", ArchiveTap::AskPassphrase))
            .row(button("archive-button-unseal", ArchiveTap::Unseal)),
    }
}

/// Asks for the passphrase of the archives to come, with the reason why the last one was not
/// taken.
pub fn new_passphrase(fault: Option<String>, texts: &Texts) -> Screen {
    let back = Button::named(texts, "button-back", ArchiveTap::Show);
    Screen::new(with_fault(fault, texts.get("archive-new_passphrase"))).row([back])
}

/// Says that archives are sealed from now on.
pub fn archive_sealed(texts: &Texts) -> Screen {
    let back = Button::named(texts, "archive-button-back", ArchiveTap::Show);
    Screen::plain(texts, "archive-now_sealed").row([back])
}

/// Says that a file is an archive that opens with a passphrase, and asks what becomes of it.
pub fn sealed_archive(import: u32, texts: &Texts) -> Screen {
    let button = |name: &str, action| [Button::named(texts, name, ImportTap { import, action })];
    let choose = ImportAction::ChooseForm {
        date_order: None,
        is_sealed: true,
    };
    Screen::plain(texts, "archive-found_sealed")
        .row(button("import-button-report", choose))
        .row(button("archive-button-restore", ImportAction::Restore))
        .row(button("import-button-leave", ImportAction::Leave))
}

/// Says something else of a sealed archive, and asks what becomes of it.
pub fn of_sealed_archive(import: u32, said: String, texts: &Texts) -> Screen {
    Screen {
        text: said,
        ..sealed_archive(import, texts)
    }
}

/// Asks for the passphrase of an archive that was sent, with the reason why the last one was
/// not taken.
pub fn archive_passphrase(import: u32, fault: Option<String>, texts: &Texts) -> Screen {
    let action = ImportAction::Find(None);
    let back = Button::named(texts, "button-back", ImportTap { import, action });
    Screen::new(with_fault(fault, texts.get("archive-passphrase"))).row([back])
}

/// Asks for the form of a report of files.
pub fn files_report(import: u32, choice: FormChoice, texts: &Texts) -> Screen {
    let question = Screen::plain(texts, "import-report_question");
    with_forms(question, import, choice, texts)
}

/// The file on whose card the form of a report is chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FormChoice {
    /// The order of day and month in it that the person chose.
    pub date_order: Option<DateOrder>,
    pub is_sealed: bool,
}

/// A report of files that was sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FilesReported {
    /// The update that brought the file on whose card it was asked for.
    pub import: u32,
    pub choice: FormChoice,
    pub period: Period,
    /// Days that are in it.
    pub days: usize,
    /// Files that are in it.
    pub files: usize,
    /// Files of which nothing could be read.
    pub left_out: usize,
}

/// Says what is in the report that was sent, and offers it in other forms.
pub fn files_reported(reported: &FilesReported, texts: &Texts) -> Screen {
    let period = texts.period(reported.period).into();
    let arguments = [
        ("period", period),
        ("days", reported.days.into()),
        ("files", reported.files.into()),
    ];
    let mut lines = vec![texts.format("import-reported", arguments)];
    if reported.left_out > 0 {
        lines.push(texts.count("import-reported_without", reported.left_out));
    }
    lines.push(texts.get("import-reported_stored_nothing"));
    let screen = Screen::new(lines.join("\n"));
    with_forms(screen, reported.import, reported.choice, texts)
}

/// The screen, and a button for each form of a report of files.
pub fn with_forms(screen: Screen, import: u32, choice: FormChoice, texts: &Texts) -> Screen {
    let FormChoice {
        date_order,
        is_sealed,
    } = choice;
    let forms = Format::ALL.map(|format| {
        let action = ImportAction::Report {
            date_order,
            is_sealed,
            format,
        };
        let label = texts.get(&format!("load-button-{}", format.id()));
        Button::new(label, ImportTap { import, action })
    });
    let action = ImportAction::Find(date_order);
    let back = Button::named(texts, "button-back", ImportTap { import, action });
    screen.rows(layout::rows_of(3, &forms)).row([back])
}
