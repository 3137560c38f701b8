//! The overview, drawn as one SVG and written as PNG.

use std::sync::LazyLock;

use simplecss::StyleSheet;
use tera::Context;

use crate::canvas::Canvas;
use crate::drawing::lettering::Face;
use crate::drawing::svg::PictureStyle;
use crate::making::MakingError;
use crate::overview::Overview;
use crate::palette::Ground;
use crate::template::{PICTURES, render};

/// The sizes of the overview, which has no page around it.
const OVERVIEW: &str = include_str!("../templates/overview.css");

/// So many pixels a unit: sharp on the screen of any phone, and far below
/// Telegram's limits for photos.
const SCALE: f32 = 3.0;

/// Pictures as a light screen shows them, in one weight.
pub static SHOWN: LazyLock<PictureStyle> = LazyLock::new(|| {
    let mut rules = StyleSheet::parse(PICTURES);
    rules.parse_more(OVERVIEW);
    PictureStyle {
        rules,
        ground: Ground::Light,
        regular: Face::Wide,
        bold: Face::Wide,
    }
});

/// The overview as a PNG of three pixels a unit.
pub fn png(overview: &Overview) -> Result<Vec<u8>, MakingError> {
    let picture = SHOWN.read(&svg(overview)?, None)?;
    let mut canvas = Canvas::new(picture.width, picture.height, SCALE)?;
    for mark in &picture.marks {
        canvas.draw(mark)?;
    }
    canvas.png()
}

/// The overview with the leaves of the report's calendar.
pub fn svg(overview: &Overview) -> Result<String, MakingError> {
    render("overview.svg", &Context::from_serialize(overview)?)
}

#[cfg(test)]
mod tests {
    use crate::ReportInput;
    use jiff::civil::date;
    use journal::answer::Intensity;
    use journal::{Attack, Entry, Language, Period, Retention};

    use super::*;
    use crate::drawing::font::Typeface;

    fn overview(language: Language) -> Overview {
        Overview::new(
            &ReportInput {
                entries: &some_days(),
                period: Period::overview(date(2026, 11, 23), Retention { days: 60 }),
                language,
                zone: &"Europe/Moscow".parse().expect("a zone"),
                made_at: "2026-11-23T15:00:00Z".parse().expect("a time"),
                counts_migraine_like: true,
            },
            &[],
        )
    }

    /// A day of every look.
    fn some_days() -> Vec<Entry> {
        let headache = |day, intensity: u8, medicines: &str| Entry {
            attack: Some(Attack {
                intensity: Intensity::try_from(intensity).ok(),
                ..Attack::default()
            }),
            medicines: journal_texts::doses(medicines).ok(),
            ..Entry::painless(date(2026, 11, day))
        };
        vec![
            headache(1, 3, ""),
            Entry::painless(date(2026, 11, 2)),
            headache(3, 5, "A"),
            headache(4, 9, "A"),
            headache(5, 0, ""),
        ]
    }

    #[test]
    fn the_overview_is_a_photo_that_telegram_takes() {
        for language in Language::ALL {
            let png = png(&overview(language)).expect("a picture");
            assert!(png.starts_with(b"\x89PNG"));
            assert!(png.len() < 1_000_000, "{} bytes", png.len());
            let side =
                |at: usize| u32::from_be_bytes([png[at], png[at + 1], png[at + 2], png[at + 3]]);
            let (width, height) = (side(16), side(20));
            assert!(width + height <= 10_000, "Telegram takes no more");
            assert!(width * 20 > height && height * 20 > width);
        }
    }

    #[test]
    fn every_letter_of_the_picture_is_in_the_font() {
        let font = Typeface::of(Face::Wide);
        for language in Language::ALL {
            let svg = svg(&overview(language)).expect("an SVG");
            let letters = svg.chars().filter(|letter| *letter != '\n');
            let lacking: Vec<_> = letters.filter(|it| font.glyph(*it).is_none()).collect();
            assert!(
                lacking.is_empty(),
                "{language:?} needs {lacking:?} in the font"
            );
        }
    }
}
