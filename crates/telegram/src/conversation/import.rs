//! A file of another diary: what is in it, and what becomes of it.

use journal::import::MOST_OF_IMPORT;
use journal::{Import, ImportJob};

use super::{Decision, Turn};
use crate::outcome::{ImportRequest, VisibleAnswer, Waiting};
use crate::screen::{self, Screen};
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
    let import = tap.import.to_string();
    let Some(step) = tap.action.step() else {
        turn.outcome.import = Some(ImportRequest::Leave(import));
        return turn.say_text("import-left");
    };
    let waiting = match tap.action {
        ImportAction::Store { .. } => "import-storing",
        ImportAction::Undo => "import-undoing",
        _ => "import-reading",
    };
    let person = turn.input.person();
    let job = ImportJob {
        person,
        import,
        step,
    };
    turn.import(ImportRequest::GoOn(job), waiting)
}

impl Turn<'_> {
    /// Has something done about a file, and says by a text what is being done: on the card whose
    /// button was tapped, or in a new message.
    fn import(mut self, request: ImportRequest, waiting: &str) -> Decision {
        self.outcome.import = Some(request);
        let screen = Screen::plain(self.texts, waiting);
        let card = self.tapped_card();
        self.answer(VisibleAnswer::Importing(Waiting { screen, card }))
    }
}
