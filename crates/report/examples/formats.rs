//! Makes the report of two made-up months in every format and language, into the folder
//! that is given: `cargo run --release -p journal-report --example formats -- target/report`.
//! Beside the ordinary diary there is one whose every day has a headache, every answer
//! and a comment; of that it says how large each file is and how much time of the
//! processor it took, from the entries to the bytes: the first time, when templates and
//! fonts are loaded, and the median of many times. At the end it says how much memory
//! all of it took at most. Pages that are hard to set, and the report of files over two years,
//! lie in folders of their own.

#![allow(clippy::print_stdout, reason = "the example is a command-line tool")]

#[path = "../tests/made_up/diary.rs"]
mod diary;
#[path = "../tests/made_up/unusual.rs"]
mod unusual;

use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use jiff::{Timestamp, ToSpan};
use journal::order::{Format, Occasion, Product};
use journal::{Entry, Language, Order, Period, Profile, Retention};
use journal_report::ReportRules;
use rustix::time::{ClockId, clock_gettime};

const RETENTION: Retention = Retention { days: 60 };
const RULES: ReportRules = ReportRules {
    retention: RETENTION,
    counts_migraine_like: true,
};
const RUNS: usize = 101;

type Fallible<T> = Result<T, Box<dyn Error>>;

fn main() -> Fallible<()> {
    let folder = PathBuf::from(std::env::args().nth(1).ok_or("which folder?")?);
    for language in Language::ALL {
        let made_at = "2026-11-23T11:05:00Z".parse()?;
        let zone = "Europe/Moscow".parse()?;
        let period = Period::stored(Profile::new(language, zone).zone.today(made_at), RETENTION);
        let mut ordinary = Diary::new(diary::diary(period, language)?, period, language, made_at)?;
        let mut full = Diary::new(diary::full(period, language)?, period, language, made_at)?;
        for diary in [&mut ordinary, &mut full] {
            diary::add_preventive(&mut diary.profile.medicines, language)?;
        }
        let reports = Format::ALL.map(Product::Report);
        for product in reports.into_iter().chain([Product::Overview]) {
            let (bytes, first) = timed(|| full.write(&folder.join("full"), product));
            let bytes = bytes?;
            let median = typical(|| full.make(product).map(|_| ()))?;
            println!(
                "{}, {}: {bytes} bytes, the first time {} us, then {} us",
                product.extension(),
                language.code(),
                first.as_micros(),
                median.as_micros(),
            );
            ordinary.write(&folder, product)?;
        }
        let first = period.last.saturating_sub(2.years());
        let of_files = Period { first, ..period };
        let entries = diary::diary(of_files, language)?;
        let diary = Diary::new(entries, of_files, language, made_at)?;
        for format in [Format::Html, Format::Pdf] {
            diary.write(&folder.join("two-years"), format.into())?;
        }
        for (name, entries) in unusual::all(period, language)? {
            let diary = Diary::new(entries, period, language, made_at)?;
            for format in [Format::Html, Format::Pdf] {
                diary.write(&folder.join(name), format.into())?;
            }
        }
    }
    println!("at most {} kB of memory", most_memory()?);
    Ok(())
}

/// A diary that reports are made from.
struct Diary {
    profile: Profile,
    entries: Vec<Entry>,
    period: Period,
    made_at: Timestamp,
}

impl Diary {
    fn new(
        entries: Vec<Entry>,
        period: Period,
        language: Language,
        made_at: Timestamp,
    ) -> Fallible<Self> {
        let mut profile = Profile::new(language, "Europe/Moscow".parse()?);
        profile.medicines = diary::medicines(&entries)?;
        Ok(Self {
            profile,
            entries,
            period,
            made_at,
        })
    }

    fn make(&self, product: Product) -> Fallible<(String, Vec<u8>)> {
        let order = Order::new(
            "made-up",
            self.period,
            product,
            self.profile.language,
            Occasion::OnDemand,
            self.made_at,
        );
        let file = journal_report::make(
            &order,
            &self.profile,
            None,
            &self.entries,
            RULES,
            self.made_at,
        )?;
        Ok((file.file_name, file.bytes))
    }

    /// Makes the file in the folder, and says how large it is.
    fn write(&self, folder: &Path, product: Product) -> Fallible<usize> {
        let (name, bytes) = self.make(product)?;
        fs::create_dir_all(folder)?;
        fs::write(folder.join(name), &bytes)?;
        Ok(bytes.len())
    }
}

/// The median of many runs.
fn typical<E>(mut run: impl FnMut() -> Result<(), E>) -> Result<Duration, E> {
    let mut times = Vec::new();
    for _ in 0..RUNS {
        let (made, took) = timed(&mut run);
        made?;
        times.push(took);
    }
    times.sort_unstable();
    Ok(times[times.len() / 2])
}

/// The result of a run, with the time of the processor that it took: other work of the
/// machine does not count.
fn timed<T>(run: impl FnOnce() -> T) -> (T, Duration) {
    let begun = processor_time();
    let made = run();
    (made, processor_time().saturating_sub(begun))
}

fn processor_time() -> Duration {
    let time = clock_gettime(ClockId::ThreadCPUTime);
    Duration::try_from(time).unwrap_or_default()
}

/// The most memory that the process has held, in kilobytes.
fn most_memory() -> Fallible<usize> {
    let status = fs::read_to_string("/proc/self/status")?;
    let most = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let most = most.ok_or("the system does not tell the memory")?;
    Ok(most.trim().trim_end_matches(" kB").parse()?)
}
