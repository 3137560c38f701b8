//! Draws an SVG as a PNG.

use std::sync::{Arc, LazyLock};

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{self, fontdb};

/// DejaVu Sans with the letters that the texts need: Lambda has no fonts.
const FONT: &[u8] = include_bytes!("../fonts/DejaVuSans.subset.ttf");
const FONT_FAMILY: &str = "DejaVu Sans";

/// So many pixels a unit: sharp on the screen of any phone, and far below
/// Telegram's limits for photos.
const SCALE: f32 = 3.0;

/// The picture could not be drawn, which is a mistake in its template.
#[derive(Debug, thiserror::Error)]
pub enum PictureError {
    #[error("the picture is not SVG")]
    Unreadable(#[from] usvg::Error),
    #[error("the picture has no size that can be drawn")]
    NoSize,
    #[error("the picture cannot be written as PNG")]
    Unwritable,
}

static FONTS: LazyLock<Arc<fontdb::Database>> = LazyLock::new(|| {
    let mut fonts = fontdb::Database::new();
    fonts.load_font_data(FONT.to_vec());
    fonts.set_sans_serif_family(FONT_FAMILY);
    Arc::new(fonts)
});

/// Draws the SVG, three pixels a unit, as a PNG.
///
/// # Errors
/// [`PictureError`] where it is no SVG that can be drawn.
pub fn png(svg: &str) -> Result<Vec<u8>, PictureError> {
    let options = usvg::Options {
        font_family: FONT_FAMILY.to_owned(),
        fontdb: Arc::clone(&FONTS),
        ..usvg::Options::default()
    };
    let tree = usvg::Tree::from_str(svg, &options)?;
    let size = tree
        .size()
        .to_int_size()
        .scale_by(SCALE)
        .ok_or(PictureError::NoSize)?;
    let mut pixels = Pixmap::new(size.width(), size.height()).ok_or(PictureError::NoSize)?;
    resvg::render(
        &tree,
        Transform::from_scale(SCALE, SCALE),
        &mut pixels.as_mut(),
    );
    pixels.encode_png().map_err(|_| PictureError::Unwritable)
}

#[cfg(test)]
mod tests {
    use crate::{self as report, Overview, ReportInput};
    use jiff::civil::date;
    use journal::answer::Intensity;
    use journal::{Attack, Dose, Entry, Language, Period, Retention};

    use super::*;

    fn svg(language: Language) -> String {
        let overview = Overview::new(&ReportInput {
            entries: &some_days(),
            period: Period::overview(date(2026, 11, 23), Retention { days: 60 }),
            language,
            zone: &"Europe/Moscow".parse().expect("a zone"),
            made_at: "2026-11-23T15:00:00Z".parse().expect("a time"),
        });
        report::svg(&overview).expect("an SVG")
    }

    /// A day of every look.
    fn some_days() -> Vec<Entry> {
        let headache = |day, intensity: u8, medicines: &str| Entry {
            attack: Some(Attack {
                intensity: Intensity::try_from(intensity).ok(),
                ..Attack::default()
            }),
            medicines: Dose::parse_several(medicines).ok(),
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
            let png = png(&svg(language)).expect("a picture");
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
        let is_there = |letter: &char| {
            matches!(letter, '\n' | ' '..='~' | 'А'..='я' | 'Ё' | 'ё')
                || "\u{a0}«»–—…".contains(*letter)
        };
        for svg in Language::ALL.map(svg) {
            let strange: Vec<char> = svg.chars().filter(|letter| !is_there(letter)).collect();
            assert!(strange.is_empty(), "{strange:?}");
        }
    }
}
