//! The file of an import, fetched and read anew at each step.

use std::num::ParseIntError;
use std::sync::Arc;

use journal::import::ImportedDay;
use journal::provenance::Imported;
use journal::{DateOrder, Entry, Import, Passphrase, Period};
use journal_archive::Opener;
use journal_aws::Setback;
use journal_import::{Comparison, Found, Reader, UnpackAllowance, Unreadable};
use journal_telegram::Screen;
use journal_telegram::messenger::Unfetched;
use journal_telegram::person::CHANNEL;
use journal_telegram::screen::{self, ImportFinding};
use journal_texts::Texts;
use tracing::info;

use crate::handler::{Importer, Importing};

/// A file beside the diary.
pub struct ReadFile {
    pub found: Found,
    pub beside: Comparison,
}

/// The choices and the passphrase with which a file is read.
#[derive(Default)]
pub struct Choices {
    pub date_order: Option<DateOrder>,
    pub passphrase: Option<Passphrase>,
}

/// The result of reading a file.
pub enum Read {
    Days(Box<ReadFile>),
    /// Nothing can be stored of it; that is shown instead.
    Nothing(Screen),
}

/// A file as Telegram hands it out.
pub enum Fetched {
    File(Vec<u8>),
    /// It does not, for the reason that this text gives.
    Nothing(Screen),
}

impl Importer {
    /// Fetches the file and compares it with what is stored.
    pub async fn read(
        &self,
        of: &Importing<'_>,
        import: &Import,
        choices: Choices,
    ) -> Result<Read, Setback> {
        let texts = of.texts();
        let file = match self.fetch(of, import).await? {
            Fetched::File(file) => file,
            Fetched::Nothing(screen) => return Ok(Read::Nothing(screen)),
        };
        let reader = self.reader(of, &choices);
        match reader.read(&file) {
            Ok(found) => {
                let beside = found.beside(&self.stored(of).await?);
                Ok(Read::Days(Box::new(ReadFile { found, beside })))
            }
            Err(unreadable) => Ok(Read::Nothing(nothing_of(unreadable, import, texts)?)),
        }
    }

    /// Fetches a file from Telegram.
    pub async fn fetch(&self, of: &Importing<'_>, import: &Import) -> Result<Fetched, Setback> {
        let texts = of.texts();
        match self.messenger.fetch(&import.file).await {
            Ok(file) => {
                info!(
                    import.id = import.id,
                    file.bytes = file.len(),
                    "a file was fetched"
                );
                Ok(Fetched::File(file))
            }
            Err(Unfetched::TooLarge) => Ok(Fetched::Nothing(screen::import_too_large(texts))),
            Err(Unfetched::Gone) => Ok(Fetched::Nothing(Screen::plain(texts, "import-gone"))),
            Err(Unfetched::Failed(error)) => Err(Setback::of_telegram(error)),
        }
    }

    /// The reader of the files of this person.
    pub fn reader(&self, of: &Importing<'_>, choices: &Choices) -> Reader {
        let opener = choices.passphrase.clone().map(Opener::new);
        Reader {
            now: of.profile.zone.at(of.now),
            retention: self.rules.retention,
            language: of.profile.language,
            date_order: choices.date_order,
            opener: opener.map(Arc::new),
            unpack_allowance: UnpackAllowance::default(),
        }
    }

    /// The days that are stored.
    pub async fn stored(&self, of: &Importing<'_>) -> Result<Vec<Entry>, Setback> {
        let today = of.profile.zone.today(of.now);
        let kept = Period::stored(today, self.rules.retention);
        Ok(self.table.entries(of.person, kept, of.now).await?)
    }
}

/// Says why nothing of a file can be read, or asks for what is missing.
pub fn nothing_of(
    unreadable: Unreadable,
    import: &Import,
    texts: &Texts,
) -> Result<Screen, ParseIntError> {
    let import = number(import)?;
    let text = match unreadable {
        Unreadable::DateOrder {
            day_first,
            month_first,
        } => {
            let question = screen::import_date_order(import, day_first, month_first, texts);
            return Ok(question);
        }
        Unreadable::Sealed => return Ok(screen::sealed_archive(import, texts)),
        Unreadable::WrongPassphrase => {
            let said = texts.get("archive-wrong_passphrase");
            return Ok(screen::of_sealed_archive(import, said, texts));
        }
        Unreadable::Empty => "import-empty",
        Unreadable::TooLarge | Unreadable::TooManyRows => "import-too_long",
        Unreadable::Picture => "import-picture",
        Unreadable::Pdf => "import-pdf",
        Unreadable::OldWorkbook => "import-old_workbook",
        Unreadable::Damaged => "import-damaged",
        Unreadable::Binary | Unreadable::Unrecognised => "import-unrecognised",
    };
    Ok(Screen::plain(texts, text))
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
