//! The archive that the person keeps.

use journal::{ArchiveSeal, Language, Period};
use journal_telegram::screen::{self, FilesReported, FormChoice, Screen};
use journal_texts::Texts;

use super::Person;
use super::words::check;

/// Texts that the function that reads files shows by themselves.
const SAID: [&str; 3] = [
    "archive-not_sealed",
    "archive-wrong_passphrase",
    "import-report_of_nothing",
];

impl Person {
    /// Has an archive sent, has it sealed and no longer sealed, and sends a sealed one back.
    pub fn keeps_archives(&mut self) {
        let texts = Texts::chat(Language::Qps);
        self.types("/archive");
        let (message, _) = self.last();
        for tap in ["z:send", "z:seal"] {
            self.taps(message, tap);
        }
        self.types("horse");
        self.types("correct horse");
        let profile = self.chat.diary.profile.as_mut().expect("a profile");
        profile.archive_seal = Some(ArchiveSeal::new("age1", ""));
        self.types("/archive");
        let (message, _) = self.last();
        for tap in [
            "z:unseal",
            "i:77:restore",
            "i:77:form:any:on",
            "i:77:report:any:off:pdf",
        ] {
            self.taps(message, tap);
        }
        self.taps(message, "i:77:report:any:on:pdf");
        self.types("correct horse");
        for name in SAID {
            check(&Screen::new(texts.get(name)));
        }
        check(&screen::sealed_archive(77, texts));
        check(&screen::archive_sealed(texts));
        let reported = FilesReported {
            import: 77,
            choice: FormChoice {
                date_order: None,
                is_sealed: true,
            },
            period: Period::day(jiff::civil::date(2026, 11, 23)),
            days: 40,
            files: 2,
            left_out: 1,
        };
        check(&screen::files_reported(&reported, texts));
    }
}
