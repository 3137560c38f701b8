//! The pictures of the report, each one SVG: part of the page, read by the PDF, drawn
//! as PNG.

use std::sync::{Arc, LazyLock};

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree, fontdb};
use tera::Context;

use crate::palette::{Ground, coloured};
use crate::template::{PICTURES, RenderError, render};
use crate::{Calendar, ColumnChart, IntensityChart, LegendItem, Month, Overview};

/// DejaVu Sans with the letters that the texts need: Lambda has no fonts.
const FONT: &[u8] = include_bytes!("../fonts/DejaVuSans.subset.ttf");
const FONT_FAMILY: &str = "DejaVu Sans";

/// The sizes of the overview, which has no page around it.
const OVERVIEW: &str = include_str!("../templates/overview.css");

/// So many pixels a unit: sharp on the screen of any phone, and far below
/// Telegram's limits for photos.
const SCALE: f32 = 3.0;

/// The picture could not be drawn, which is a mistake in its template.
#[derive(Debug, thiserror::Error)]
pub enum PictureError {
    #[error(transparent)]
    Render(#[from] RenderError),
    #[error("the picture is not SVG")]
    Unreadable(#[from] resvg::usvg::Error),
    #[error("the picture has no size that can be drawn")]
    NoSize,
    #[error("the picture cannot be written as PNG")]
    Unwritable,
}

/// The font and the colours of pictures on paper.
static ON_PAPER: LazyLock<Options<'_>> =
    LazyLock::new(|| options(coloured(PICTURES, Ground::Print)));

/// The overview is seen on a light screen.
static ON_SCREEN: LazyLock<Options<'_>> =
    LazyLock::new(|| options(coloured(&[PICTURES, OVERVIEW].concat(), Ground::Light)));

fn options(style_sheet: String) -> Options<'static> {
    let mut fonts = fontdb::Database::new();
    fonts.load_font_data(FONT.to_vec());
    fonts.set_sans_serif_family(FONT_FAMILY);
    Options {
        font_family: FONT_FAMILY.to_owned(),
        fontdb: Arc::new(fonts),
        style_sheet: Some(style_sheet),
        ..Options::default()
    }
}

/// A leaf of the calendar, as it is printed.
pub fn month(calendar: &Calendar, month: &Month) -> Result<Tree, PictureError> {
    let mut parts = Context::new();
    parts.insert("calendar", calendar);
    parts.insert("month", month);
    parts.insert("number", &0);
    on_paper("month.svg", &parts)
}

/// The mark of a line of the legend, as it is printed.
pub fn swatch(item: &LegendItem) -> Result<Tree, PictureError> {
    let mut parts = Context::new();
    parts.insert("item", item);
    on_paper("swatch.svg", &parts)
}

/// The intensity of each day, as it is printed.
pub fn intensity(chart: &IntensityChart) -> Result<Tree, PictureError> {
    let mut parts = Context::new();
    parts.insert("chart", chart);
    on_paper("chart.svg", &parts)
}

/// Counts as columns, as they are printed.
pub fn columns(chart: &ColumnChart) -> Result<Tree, PictureError> {
    let mut parts = Context::new();
    parts.insert("columns", chart);
    parts.insert("name", "columns");
    on_paper("columns.svg", &parts)
}

fn on_paper(name: &str, parts: &Context) -> Result<Tree, PictureError> {
    // A page need not name what SVG is, and would look as if it asked for something there.
    let named = r#"<svg xmlns="http://www.w3.org/2000/svg" "#;
    let svg = render(name, parts)?.replacen("<svg ", named, 1);
    Ok(Tree::from_str(&svg, &ON_PAPER)?)
}

/// The overview, as a PNG of three pixels a unit.
pub fn png(overview: &Overview) -> Result<Vec<u8>, PictureError> {
    let tree = Tree::from_str(&svg(overview)?, &ON_SCREEN)?;
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

/// The overview with the leaves of the report's calendar.
pub fn svg(overview: &Overview) -> Result<String, RenderError> {
    render("overview.svg", &Context::from_serialize(overview)?)
}

#[cfg(test)]
mod tests {
    use crate::ReportInput;
    use jiff::civil::date;
    use journal::answer::Intensity;
    use journal::{Attack, Dose, Entry, Language, Period, Retention};
    use skrifa::{FontRef, MetadataProvider};

    use super::*;

    fn overview(language: Language) -> Overview {
        Overview::new(&ReportInput {
            entries: &some_days(),
            period: Period::overview(date(2026, 11, 23), Retention { days: 60 }),
            language,
            zone: &"Europe/Moscow".parse().expect("a zone"),
            made_at: "2026-11-23T15:00:00Z".parse().expect("a time"),
        })
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
        let font = FontRef::new(FONT).expect("a font").charmap();
        for language in Language::ALL {
            let svg = svg(&overview(language)).expect("an SVG");
            let letters = svg.chars().filter(|letter| *letter != '\n');
            let lacking: Vec<_> = letters.filter(|it| font.map(*it).is_none()).collect();
            assert!(
                lacking.is_empty(),
                "{language:?} needs {lacking:?} in the font"
            );
        }
    }
}
