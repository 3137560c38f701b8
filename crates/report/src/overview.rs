//! The overview: the last 28 days and the 28 before them, in a few numbers and a picture.

use serde::Serialize;

use journal::Medicine;
use journal::period::Period;
use journal::statistics::{self, Block, Day, DayCounts, IntensitySummary, MedicineDays};
use journal_texts::{Texts, medicine_names};

use crate::calendar::{LegendItem, Month};
use crate::view::ReportInput;

/// A summary of the last weeks, in the reader's language. The numbers stand
/// beside the picture, which [`crate::picture`] draws.
#[derive(Clone, Debug, Serialize)]
pub struct Overview {
    /// Plain text of at most a few hundred characters.
    pub caption: String,
    /// The 28 days before, then the last 28.
    pub leaves: Vec<Leaf>,
    pub legend: Vec<LegendLine>,
    /// The height of the picture, in units of the templates.
    pub height: usize,
}

/// One leaf of the picture.
#[derive(Clone, Debug, Serialize)]
pub struct Leaf {
    /// Where it begins.
    pub y: usize,
    pub month: Month,
}

/// A line of the legend, and where it stands.
#[derive(Clone, Debug, Serialize)]
pub struct LegendLine {
    pub y: usize,
    pub item: LegendItem,
}

/// The margin of the picture, the space between its leaves, and a line of its legend.
const TOP: usize = 10;
const GAP: usize = 14;
const LINE: usize = 22;

impl Overview {
    /// Reads the entries and says what they amount to. `medicines` are the person's own list.
    #[must_use]
    pub fn new(input: &ReportInput<'_>, medicines: &[Medicine]) -> Self {
        let texts = Texts::report(input.language);
        let days = statistics::days(input.entries, input.period, medicine_names(), medicines);
        let today = input.zone.today(input.made_at);
        let (before, last) = days.split_at(days.len().saturating_sub(Block::DAYS));
        let blocks = [("overview-last", last), ("overview-before", before)];
        let blocks = blocks.into_iter().filter(|(_, days)| !days.is_empty());
        let numbers = blocks.clone().map(|(name, days)| {
            // Today is not over; it is in the picture alone.
            let is_over = |day: &&Day<'_>| day.date < today;
            let over = days.iter().take_while(is_over).count();
            let counted = if over > 0 { &days[..over] } else { days };
            numbers(texts, name, counted)
        });
        let lines: Vec<_> = numbers.chain([texts.get("overview-note")]).collect();

        let mut y = TOP;
        let mut leaves = Vec::new();
        for (_, days) in blocks.rev() {
            let month = Month::new(texts.short_period(ends(days)), texts, days, today);
            let height = 42 + month.weeks * 37;
            leaves.push(Leaf { y, month });
            y += height + GAP;
        }
        let mut legend = Vec::new();
        for item in LegendItem::all(texts, &days, today) {
            legend.push(LegendLine { y, item });
            y += LINE;
        }
        Self {
            caption: lines.join("\n\n"),
            height: y + TOP,
            leaves,
            legend,
        }
    }
}

/// The days of a block, which has at least one.
fn ends(days: &[Day<'_>]) -> Period {
    Period {
        first: days[0].date,
        last: days[days.len() - 1].date,
    }
}

/// The lines about one block. What is not known is said as such, never as painless.
fn numbers(texts: &Texts, name: &str, days: &[Day<'_>]) -> String {
    let counts = DayCounts::of(days);
    let period = texts.short_period(ends(days)).into();
    let heading = texts.format(name, [("count", days.len().into()), ("period", period)]);
    if counts.recorded() == 0 {
        return format!("{heading}\n{}", texts.get("overview-empty"));
    }
    let states = [
        ("headache", counts.headache.into()),
        ("painless", counts.painless.into()),
        ("unknown", counts.unknown.into()),
    ];
    let mut lines = vec![
        heading,
        texts.coverage(counts),
        texts.format("overview-days", states),
        medicine(texts, MedicineDays::of(days)),
    ];
    lines.extend(IntensitySummary::of(days).map(|summary| {
        let range = texts.bounds(summary.least.into(), summary.most.into());
        let intensity = [
            ("range", range.into()),
            ("rated", summary.rated_days.into()),
            ("severe", summary.severe_days.into()),
        ];
        texts.format("overview-intensity", intensity)
    }));
    lines.join("\n")
}

fn medicine(texts: &Texts, days: MedicineDays) -> String {
    // A 0 would claim that none was taken where nothing says so.
    let taken = match days.stated() {
        0 => "–".to_owned(),
        _ => days.taken.to_string(),
    };
    let taken = texts.format("overview-medicine", [("days", taken.into())]);
    match days.not_stated {
        0 => taken,
        unknown => format!(
            "{taken} ({})",
            texts.count("report-medicine_not_stated", unknown)
        ),
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::picture::svg;
    use jiff::civil::Date;
    use journal::Language;
    use journal::Retention;
    use journal::answer::Intensity;
    use journal::{Attack, Entry};

    const TODAY: Date = date(2026, 11, 23);

    fn overview(entries: &[Entry], days: u16, language: Language) -> Overview {
        Overview::new(
            &ReportInput {
                entries,
                period: Period::overview(TODAY, Retention { days }),
                language,
                zone: &"Europe/Moscow".parse().expect("a zone"),
                made_at: "2026-11-23T15:00:00Z".parse().expect("a time"),
                counts_migraine_like: true,
            },
            &[],
        )
    }

    fn headache(day: Date, intensity: u8) -> Entry {
        Entry {
            attack: Some(Attack {
                intensity: Intensity::try_from(intensity).ok(),
                ..Attack::default()
            }),
            medicines: Some(Vec::new()),
            ..Entry::painless(day)
        }
    }

    fn some_days() -> Vec<Entry> {
        vec![
            Entry::painless(date(2026, 10, 2)),
            headache(date(2026, 11, 1), 4),
            headache(date(2026, 11, 5), 8),
            Entry::painless(TODAY),
        ]
    }

    #[test]
    fn both_blocks_in_a_few_numbers_and_nothing_unknown_is_painless() {
        insta::assert_snapshot!(overview(&some_days(), 60, Language::Ru).caption, @"
        Последние 27 дней, 27.10 – 22.11
        Заполнено 2 из 27 дней (7 %)
        С головной болью: 2, без боли: 0, без записи: 25
        С лекарством от боли: 0
        Интенсивность боли: 4–8, дней с оценкой: 2; сильная (7–10): 1 день

        28 дней до этого, 29.09 – 26.10
        Заполнено 1 из 28 дней (4 %)
        С головной болью: 0, без боли: 1, без записи: 27
        С лекарством от боли: – (не указано: 1 день)

        О днях без записи ничего не известно; днями без боли они не считаются. Сегодняшний день не кончился и не считается.
        ");
        insta::assert_snapshot!(overview(&some_days(), 60, Language::En).caption, @"
        Last 27 days, 27 Oct – 22 Nov
        2 of 27 days recorded (7%)
        With headache: 2, without: 0, no entry: 25
        With acute medicine: 0
        Intensity: 4–8, 2 rated; severe (7–10) on 1 day

        28 days before that, 29 Sep – 26 Oct
        1 of 28 days recorded (4%)
        With headache: 0, without: 1, no entry: 27
        With acute medicine: – (not stated on 1 day)

        A day without an entry is unknown; it is not counted as painless. Today is not over and is not counted.
        ");
    }

    #[test]
    fn the_caption_of_the_fullest_diary_fits_under_a_photo() {
        let entries: Vec<_> = Period::overview(TODAY, Retention { days: 60 })
            .days()
            .map(|day| headache(day, 10))
            .collect();
        for language in Language::ALL {
            let caption = overview(&entries, 60, language).caption;
            assert!(caption.chars().count() <= 1024);
        }
    }

    #[test]
    fn days_that_are_not_kept_are_in_no_block() {
        let overview = overview(&some_days(), 30, Language::En);
        let leaves: Vec<_> = overview.leaves.iter().map(|leaf| &leaf.month).collect();
        assert_eq!(leaves[0].days.len(), 3);
        assert_eq!(leaves[1].days.len(), 28);
    }

    #[test]
    fn the_picture_holds_every_day_once() {
        let overview = overview(&some_days(), 60, Language::Ru);
        let svg = svg(&overview).expect("a picture");
        assert_eq!(svg.matches(r#"class="date""#).count(), 56);
        assert!(overview.leaves.iter().all(|leaf| leaf.month.weeks <= 5));
    }
}
