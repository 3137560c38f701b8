//! A report of the files that a person sent and of what is stored. Nothing of it is stored.

use journal::import::{MOST_DAYS_OF_REPORT, MOST_OF_IMPORT};
use journal::order::{Format, Occasion};
use journal::{Import, Order, Period, Retention};
use journal_aws::{Placed, Setback};
use journal_import::{MergedDays, Reader};
use journal_report::make;
use journal_telegram::screen::{self, FilesReported, FormChoice};
use journal_telegram::{MessengerError, Screen};
use tracing::info;

use crate::handler::{Importer, Importing, LEASE};
use crate::reading::{Choices, Fetched, nothing_of, number};

/// The most files that one report is made of.
const MOST_FILES: usize = 24;

/// The report that is wanted.
pub struct FilesReport {
    /// The update that asks for it.
    pub update: u32,
    pub format: Format,
    /// The file on whose card it was asked for, and what was chosen for it.
    pub import: Import,
    pub choices: Choices,
}

impl FilesReport {
    fn choice(&self) -> FormChoice {
        FormChoice {
            date_order: self.choices.date_order,
            is_sealed: self.choices.passphrase.is_some(),
        }
    }
}

/// The days of all files.
#[derive(Default)]
struct Gathered {
    days: MergedDays,
    files: usize,
    bytes: usize,
    /// Files of which nothing was read.
    left_out: usize,
    /// Says why nothing was read of the one on whose card the report was asked for.
    nothing: Option<Screen>,
}

impl Importer {
    /// Makes the report and sends it, once.
    pub async fn report_files(
        &self,
        of: &Importing<'_>,
        wanted: &FilesReport,
    ) -> Result<(), Setback> {
        let (table, person) = (&self.table, of.person);
        let import = number(&wanted.import)?;
        let order = Order::new(
            format!("files-{}", wanted.update),
            Period::stored(of.profile.zone.today(of.now), self.rules.retention),
            wanted.format,
            of.profile.language,
            Occasion::OnDemand,
            of.now,
        );
        let placed = table.place_order_within_limits(person, &order).await?;
        if let Placed::Refused { until } = placed {
            let refused = screen::order_refused(&order, until, &of.profile.zone, of.texts());
            let refused = screen::with_forms(refused, import, wanted.choice(), of.texts());
            return self.show(of, &wanted.import, &refused).await;
        }
        // Nobody else would find the order of a person who erased everything meanwhile.
        if !table.has_profile(person).await? {
            return Ok(table.withdraw_order(person, &order.id).await?);
        }
        let lease = table.lease_order(person, &order.id, of.now, LEASE);
        let Some(order) = lease.await?.granted(LEASE)? else {
            // It was sent, and the card may not say so yet.
            let question = screen::files_report(import, wanted.choice(), of.texts());
            return self.show(of, &wanted.import, &question).await;
        };
        let id = order.id.clone();
        let shown = match self.make_and_send(of, wanted, order).await {
            Ok(shown) => shown,
            Err(setback) => {
                table.release_order(person, &id).await?;
                return Err(setback);
            }
        };
        table.complete_order(person, &id, of.now).await?;
        match shown {
            Some(screen) => self.show(of, &wanted.import, &screen).await,
            None => Ok(()),
        }
    }

    /// Returns what is said on the card then; `None` where nobody reads it.
    async fn make_and_send(
        &self,
        of: &Importing<'_>,
        wanted: &FilesReport,
        order: Order,
    ) -> Result<Option<Screen>, Setback> {
        let gathered = self.gather(of, wanted).await?;
        if gathered.nothing.is_some() {
            return Ok(gathered.nothing);
        }
        let (import, texts) = (number(&wanted.import)?, of.texts());
        let Some((period, days)) = gathered.days.with_stored(self.stored(of).await?) else {
            let nothing = Screen::plain(texts, "import-report_of_nothing");
            let choice = wanted.choice();
            return Ok(Some(screen::with_forms(nothing, import, choice, texts)));
        };
        let order = Order { period, ..order };
        let file = make(&order, &of.profile, None, &days, self.rules, of.now)?;
        match self.messenger.send_document(of.user, file, false).await {
            Ok(_) => {}
            Err(MessengerError::Blocked) => {
                info!(report.id = order.id, "nobody reads a report of files");
                return Ok(None);
            }
            Err(error) => return Err(Setback::of_telegram(error)),
        }
        info!(
            report.id = order.id,
            report.days = days.len(),
            report.files = gathered.files,
            "a report of files was delivered"
        );
        let reported = FilesReported {
            import,
            choice: wanted.choice(),
            period,
            days: days.len(),
            files: gathered.files,
            left_out: gathered.left_out,
        };
        Ok(Some(screen::files_reported(&reported, texts)))
    }

    /// Reads the files that the person sent within a day: first the one on whose card the report
    /// was asked for, then the latest ones, as many as fit into a run.
    async fn gather(&self, of: &Importing<'_>, wanted: &FilesReport) -> Result<Gathered, Setback> {
        let mut gathered = Gathered::default();
        let of_all = Reader {
            retention: Retention {
                days: MOST_DAYS_OF_REPORT,
            },
            ..self.reader(of, &wanted.choices)
        };
        let is_wanted = |import: &Import| import.id == wanted.import.id;
        let mut imports = self.table.imports(of.person, of.now).await?;
        imports.reverse();
        imports.sort_by_key(|import| !is_wanted(import));
        for import in imports {
            if gathered.files == MOST_FILES || gathered.bytes > MOST_OF_IMPORT {
                gathered.left_out += 1;
                continue;
            }
            let reader = Reader {
                date_order: of_all.date_order.filter(|_| is_wanted(&import)),
                ..of_all.clone()
            };
            let nothing = match self.fetch(of, &import).await? {
                Fetched::File(file) => {
                    gathered.bytes += file.len();
                    match reader.read(&file) {
                        Ok(found) => {
                            gathered.files += 1;
                            gathered.days.add(found, &import.id);
                            continue;
                        }
                        Err(unreadable) => nothing_of(unreadable, &import, of.texts())?,
                    }
                }
                Fetched::Nothing(screen) => screen,
            };
            gathered.left_out += 1;
            if is_wanted(&import) {
                gathered.nothing = Some(nothing);
                break;
            }
        }
        Ok(gathered)
    }
}
