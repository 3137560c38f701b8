//! A file of another diary: what is in it, and what becomes of it.

use journal::import::MOST_OF_IMPORT;
use journal::order::Format;
use journal::{Import, ImportJob, ImportStep};

use super::{Decision, Turn};
use crate::memory::Subject;
use crate::outcome::{ImportRequest, VisibleAnswer, Waiting};
use crate::screen::{self, FormChoice, Screen};
use crate::tap::{ImportAction, ImportTap};
use crate::update::SentFile;

/// A file came. The update names the import, so that the same file delivered twice is one.
pub(super) fn sent(turn: Turn<'_>, file: &SentFile) -> Decision {
    let is_too_large = |size| usize::try_from(size).map_or(true, |size| size > MOST_OF_IMPORT);
    if file.size.is_some_and(is_too_large) {
        return turn.say(screen::import_too_large);
    }
    let import = Import {
        id: turn.input.update.to_string(),
        file: file.id.clone(),
        begun_at: turn.now.timestamp(),
        card: None,
    };
    turn.import(ImportRequest::Begin(import), "import-reading")
}

/// A button on the card of a file.
pub(super) fn tapped(mut turn: Turn<'_>, tap: ImportTap) -> Decision {
    let take_step = |turn: Turn<'_>, step, waiting| turn.take_step(tap.import, step, waiting);
    match tap.action {
        ImportAction::Find(date_order) => {
            take_step(turn, ImportStep::Find { date_order }, "import-reading")
        }
        ImportAction::ListFaults(date_order) => take_step(
            turn,
            ImportStep::ListFaults { date_order },
            "import-reading",
        ),
        ImportAction::Store {
            date_order,
            replaces,
        } => {
            let step = ImportStep::Store {
                date_order,
                replaces,
                typed: None,
            };
            take_step(turn, step, "import-storing")
        }
        ImportAction::Undo => take_step(turn, ImportStep::Undo, "import-undoing"),
        ImportAction::Leave => {
            turn.outcome.import = Some(ImportRequest::Leave(tap.import.to_string()));
            turn.say_text("import-left")
        }
        ImportAction::ChooseForm {
            date_order,
            is_sealed,
        } => {
            let choice = FormChoice {
                date_order,
                is_sealed,
            };
            turn.say(|texts| screen::files_report(tap.import, choice, texts))
        }
        ImportAction::Restore => ask_passphrase(turn, tap.import, None),
        ImportAction::Report {
            is_sealed: true,
            format,
            ..
        } => ask_passphrase(turn, tap.import, Some(format)),
        ImportAction::Report {
            date_order, format, ..
        } => {
            let step = ImportStep::Report {
                update: turn.input.update,
                date_order,
                format,
                typed: None,
            };
            take_step(turn, step, "report-waiting")
        }
    }
}

fn ask_passphrase(mut turn: Turn<'_>, archive: u32, wanted: Option<Format>) -> Decision {
    turn.ask_for(Subject::ArchivePassphrase(archive, wanted));
    turn.say(|texts| screen::archive_passphrase(archive, None, texts))
}

/// Words while the passphrase of an archive is asked for, to make a report of it in the wanted
/// form, or else to store its days. The same once more does it once.
pub(super) fn passphrase_typed(
    mut turn: Turn<'_>,
    archive: u32,
    wanted: Option<Format>,
    text: &str,
) -> Decision {
    let typed = match turn.take_passphrase(text) {
        Ok(typed) => Some(typed),
        Err(fault) => {
            let question = screen::archive_passphrase(archive, Some(fault), turn.texts);
            return turn.ask_below(question);
        }
    };
    let date_order = None;
    match wanted {
        Some(format) => {
            let step = ImportStep::Report {
                update: turn.input.update,
                date_order,
                format,
                typed,
            };
            turn.take_step(archive, step, "report-waiting")
        }
        None => {
            let step = ImportStep::Store {
                date_order,
                replaces: false,
                typed,
            };
            turn.take_step(archive, step, "import-storing")
        }
    }
}

impl Turn<'_> {
    /// Has a step of an import taken.
    fn take_step(self, import: u32, step: ImportStep, waiting: &str) -> Decision {
        let job = ImportJob {
            person: self.input.person(),
            import: import.to_string(),
            step,
        };
        self.import(ImportRequest::GoOn(job), waiting)
    }

    /// Has something done about a file, and says by a text what is being done: on the card whose
    /// button was tapped, or in a new message.
    fn import(mut self, request: ImportRequest, waiting: &str) -> Decision {
        self.outcome.import = Some(request);
        let screen = Screen::plain(self.texts, waiting);
        let card = self.tapped_card();
        self.answer(VisibleAnswer::Importing(Waiting { screen, card }))
    }
}
