//! Writes the report of a made-up diary of two months, in both languages, into
//! the folder that is given: `cargo run -p journal --example report -- target/report`.
//! Says on standard output how large each page is and how long it took. Pages that
//! are hard to set lie beside them, such as `newcomer.en.html`.

#![allow(clippy::print_stdout, reason = "the example is a command-line tool")]

mod diary;
mod unusual;

use std::error::Error;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use journal::order::Format;
use journal::{Language, Period, Retention, Zone};
use journal_report::{ReportInput, ReportView};
use journal_texts::Texts;

use diary::{diary, medicines};

type Fallible<T> = Result<T, Box<dyn Error>>;

fn main() -> Fallible<()> {
    let folder = PathBuf::from(std::env::args().nth(1).ok_or("which folder?")?);
    std::fs::create_dir_all(&folder)?;
    let zone: Zone = "Europe/Moscow".parse()?;
    let made_at = "2026-11-23T11:05:00Z".parse()?;
    let period = Period::stored(zone.today(made_at), Retention { days: 60 });
    for language in Language::ALL {
        let entries = diary(period, language)?;
        let input = ReportInput {
            entries: &entries,
            period,
            language,
            zone: &zone,
            made_at,
        };
        let view = ReportView::new(&input, &medicines(&entries)?);
        let page = journal_report::html(&view)?;
        let name = Texts::of(language).file_name(period, Format::Html);
        std::fs::write(folder.join(&name), &page)?;
        let took = typical(|| journal_report::html(&ReportView::new(&input, &[])).map(|_| ()))?;
        for (name, entries) in unusual::all(period, language)? {
            let input = ReportInput {
                entries: &entries,
                ..input
            };
            let page = journal_report::html(&ReportView::new(&input, &[]))?;
            let name = format!("{name}.{}.html", language.code());
            std::fs::write(folder.join(name), page)?;
        }
        println!("{name}: {} bytes, {} us", page.len(), took.as_micros());
    }
    Ok(())
}

/// The median of many runs.
fn typical<E>(mut run: impl FnMut() -> Result<(), E>) -> Result<Duration, E> {
    let mut times = Vec::new();
    for _ in 0..101 {
        let begun = Instant::now();
        run()?;
        times.push(begun.elapsed());
    }
    times.sort_unstable();
    Ok(times[times.len() / 2])
}
