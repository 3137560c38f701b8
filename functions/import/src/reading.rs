//! The file of an import, fetched and read anew at each step.

use std::num::ParseIntError;

use journal::import::ImportedDay;
use journal::provenance::Imported;
use journal::{DateOrder, Import, Period};
use journal_aws::Setback;
use journal_import::{Comparison, Found, Reader, Unreadable};
use journal_telegram::Screen;
use journal_telegram::messenger::Unfetched;
use journal_telegram::person::CHANNEL;
use journal_telegram::screen::{self, ImportFinding};
use tracing::info;

use crate::handler::{Importer, Importing};

/// A file beside the diary.
pub struct ReadFile {
    pub found: Found,
    pub beside: Comparison,
}

/// The result of reading a file.
pub enum Read {
    Days(Box<ReadFile>),
    /// Nothing can be stored of it; that is shown instead.
    Nothing(Screen),
}

impl Importer {
    /// Fetches the file and compares it with what is stored.
    pub async fn read(
        &self,
        of: &Importing<'_>,
        import: &Import,
        date_order: Option<DateOrder>,
    ) -> Result<Read, Setback> {
        let texts = of.texts();
        let plain = |name| Ok(Read::Nothing(Screen::plain(texts, name)));
        let file = match self.messenger.fetch(&import.file).await {
            Ok(file) => file,
            Err(Unfetched::TooLarge) => return Ok(Read::Nothing(screen::import_too_large(texts))),
            Err(Unfetched::Gone) => return plain("import-gone"),
            Err(Unfetched::Failed(error)) => return Err(Setback::of_telegram(error)),
        };
        info!(
            import.id = import.id,
            file.bytes = file.len(),
            "a file was fetched"
        );
        let reader = Reader {
            now: of.profile.zone.at(of.now),
            retention: self.retention,
            language: of.profile.language,
            date_order,
        };
        let found = match reader.read(&file) {
            Ok(found) => found,
            Err(Unreadable::DateOrder {
                day_first,
                month_first,
            }) => {
                let import = number(import)?;
                let question = screen::import_date_order(import, day_first, month_first, texts);
                return Ok(Read::Nothing(question));
            }
            Err(unreadable) => return plain(words_of(unreadable)),
        };
        let today = of.profile.zone.today(of.now);
        let kept = Period::stored(today, self.retention);
        let stored = self.table.entries(of.person, kept, of.now).await?;
        let beside = found.beside(&stored);
        Ok(Read::Days(Box::new(ReadFile { found, beside })))
    }
}

/// The text that says why nothing of a file can be imported.
fn words_of(unreadable: Unreadable) -> &'static str {
    match unreadable {
        Unreadable::Empty => "import-empty",
        Unreadable::TooLarge | Unreadable::TooManyRows => "import-too_long",
        Unreadable::Picture => "import-picture",
        Unreadable::Damaged => "import-damaged",
        Unreadable::Binary | Unreadable::Unrecognised | Unreadable::DateOrder { .. } => {
            "import-unrecognised"
        }
    }
}

/// The update that brought a file of the chat, which names its import.
pub fn number(import: &Import) -> Result<u32, ParseIntError> {
    import.id.parse()
}

impl ReadFile {
    /// The finding as the card tells of it.
    pub fn finding(
        &self,
        import: &Import,
        date_order: Option<DateOrder>,
    ) -> Result<ImportFinding, ParseIntError> {
        let faults = self.found.faults.iter();
        Ok(ImportFinding {
            import: number(import)?,
            source: self.found.source,
            date_order,
            new: self.beside.new.len(),
            same: self.beside.same,
            differing: self.beside.differing.len(),
            faults: faults.map(|fault| (fault.line, fault.why.id())).collect(),
            too_old: self.found.too_old,
            in_future: self.found.in_future,
            passed_over: self.found.passed_over,
        })
    }

    /// The days to be stored.
    pub fn days(self, import: &Import, replaces: bool, of: &Importing<'_>) -> Vec<ImportedDay> {
        let imported = Imported {
            from: self.found.source,
            import: import.id.clone(),
        };
        self.beside.days(replaces, &imported, CHANNEL, of.now)
    }
}

#[cfg(test)]
mod tests {
    use journal::Language;
    use journal::provenance::ImportSource;
    use journal_import::RowFaultKind;
    use journal_texts::Texts;
    use strum::VariantArray;

    #[test]
    fn every_fault_and_every_source_has_words() {
        for texts in Language::ALL.map(Texts::chat) {
            for fault in RowFaultKind::VARIANTS {
                assert_ne!(texts.get(&format!("import-fault-{}", fault.id())), "");
            }
            for source in ImportSource::ALL {
                assert_ne!(texts.get(&format!("import-source-{}", source.id())), "");
            }
        }
    }
}
