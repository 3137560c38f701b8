//! The calendar: a leaf for each month, and what the marks mean.

use std::mem;

use krilla::tagging::{ListNumbering, Tag};
use tera::context;

use crate::calendar::{Calendar, LegendItem, Month};
use crate::making::MakingError;

use super::figure::{figure, picture};
use super::layout::{ContentKind, LayoutBox};
use super::style::{SMALL, WIDTH};
use crate::drawing::glyphs;

const MONTHS_IN_A_ROW: usize = 3;
const BETWEEN_MONTHS: f32 = 17.0;

/// The leaves of the calendar, row by row, and what the marks mean.
pub fn calendar(calendar: &Calendar) -> Result<Vec<LayoutBox>, MakingError> {
    let rows = calendar.months.chunks(MONTHS_IN_A_ROW).map(months);
    let mut rows = rows.collect::<Result<Vec<_>, _>>()?;
    if let Some(first) = rows.first_mut() {
        let heading = LayoutBox::heading(&calendar.heading, WIDTH);
        *first = LayoutBox::stack([heading, mem::take(first)]);
    }
    rows.push(legend(&calendar.legend)?);
    Ok(rows)
}

/// Months beside one another.
fn months(months: &[Month]) -> Result<LayoutBox, MakingError> {
    let width = (WIDTH - 2.0 * BETWEEN_MONTHS) / 3.0;
    let leaf = |month: &Month| {
        let words = format!("{}. {}", month.title, month.description);
        let parts = context! { month => month, number => &0 };
        Ok((width, figure("month.svg", &parts, width, words)?))
    };
    let leaves = months.iter().map(leaf);
    let leaves = leaves.collect::<Result<Vec<_>, MakingError>>()?;
    Ok(LayoutBox::row(leaves, BETWEEN_MONTHS))
}

const SWATCH: f32 = 8.5;

/// The marks in one line, or in more where they need it.
fn legend(items: &[LegendItem]) -> Result<LayoutBox, MakingError> {
    let mut lines = LayoutBox::space(4.0);
    let mut line = LayoutBox::default();
    let mut x = 0.0;
    for item in items {
        let width = SWATCH + 4.0 + glyphs::width(&item.text, SMALL);
        if x + width > WIDTH && x > 0.0 {
            lines.push(mem::take(&mut line));
            x = 0.0;
        }
        let parts = context! { item => item };
        let mut mark = picture(ContentKind::Decoration, "swatch.svg", &parts, SWATCH)?;
        let text = LayoutBox::plain(&item.text, SMALL, WIDTH).tagged(Tag::LBody);
        mark.beside(SWATCH + 4.0, text.tagged(Tag::LI));
        line.beside(x, mark);
        x += width + 12.0;
    }
    lines.push(line);
    Ok(lines.tagged(Tag::L(ListNumbering::None)))
}
