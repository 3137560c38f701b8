//! Files of other diaries.

use journal::provenance::ImportSource;
use journal::{DateOrder, Language};
use journal_telegram::input::InputKind;
use journal_telegram::screen::{self, ImportFinding, Screen};
use journal_telegram::update::SentFile;
use journal_texts::Texts;

use super::Person;
use super::words::check;

/// Texts that the function that reads files shows by themselves.
const SAID: [&str; 10] = [
    "import-unrecognised",
    "import-empty",
    "import-too_long",
    "import-picture",
    "import-pdf",
    "import-old_workbook",
    "import-damaged",
    "import-gone",
    "import-failed",
    "import-over",
];

const FAULTS: [&str; 4] = ["date", "headache", "repeated", "malformed"];

impl Person {
    /// Sends a file, and one that is too large, and taps all that its card offers.
    pub fn sends_files(&mut self) {
        let texts = Texts::chat(Language::Qps);
        for size in [Some(1), Some(u64::MAX)] {
            self.chat.update += 1;
            let id = "f-1".to_owned();
            let kind = InputKind::File(SentFile { id, size });
            self.chat.take(self.chat.update, kind);
            self.reads();
        }
        let (message, _) = self.last();
        for tap in ["i:77:undo", "i:77:store:any:off", "i:77:leave"] {
            self.taps(message, tap);
        }
        for name in SAID {
            check(&Screen::new(texts.get(name)));
        }
        for source in ImportSource::ALL {
            shows(&finding(source), texts);
        }
        let nothing = ImportFinding {
            new: 0,
            differing: 0,
            ..finding(ImportSource::Headi)
        };
        check(&screen::import_found(&nothing, texts));
        let days = [11, 5].map(|month| jiff::civil::date(2026, month, 16 - month));
        check(&screen::import_date_order(77, days[0], days[1], texts));
        check(&screen::import_stored(77, (34, 3, 1), texts));
        check(&screen::import_undone((34, 3, 1), texts));
        let (until, zone) = (self.chat.now, &self.chat.profile().zone);
        check(&screen::import_refused(until, zone, texts));
    }
}

fn shows(finding: &ImportFinding, texts: &Texts) {
    check(&screen::import_found(finding, texts));
    check(&screen::import_faults(finding, texts));
}

fn finding(source: ImportSource) -> ImportFinding {
    ImportFinding {
        import: 77,
        source,
        date_order: Some(DateOrder::DayFirst),
        new: 34,
        same: 1,
        differing: 33,
        faults: (1..).zip(FAULTS).collect(),
        too_old: 20,
        in_future: 2,
        passed_over: 5,
    }
}
