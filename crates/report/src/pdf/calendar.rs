//! The calendar: a leaf for each month, and what the marks mean.

use std::mem;

use crate::picture::{self, PictureError};
use crate::{Calendar, Month};
use krilla::tagging::{ListNumbering, Tag};

use super::block::{Block, ContentKind};
use super::font;
use super::picture::{figure, picture};
use super::style::{SMALL, WIDTH};

const MONTHS_IN_A_ROW: usize = 3;
const BETWEEN_MONTHS: f32 = 17.0;

/// The leaves of the calendar, row by row, and what the marks mean.
pub fn calendar(calendar: &Calendar) -> Result<Vec<Block>, PictureError> {
    let mut blocks = Vec::new();
    for months in calendar.months.chunks(MONTHS_IN_A_ROW) {
        blocks.push(self::months(calendar, months)?);
    }
    if let Some(first) = blocks.first_mut() {
        let mut headed = Block::heading(&calendar.heading, WIDTH);
        headed.push(mem::take(first));
        *first = headed;
    }
    blocks.push(legend(calendar)?);
    Ok(blocks)
}

/// Months beside one another.
fn months(calendar: &Calendar, months: &[Month]) -> Result<Block, PictureError> {
    let width = (WIDTH - 2.0 * BETWEEN_MONTHS) / 3.0;
    let mut row = Block::default();
    let mut x = 0.0;
    for month in months {
        let words = format!("{}. {}", month.title, month.description);
        row.beside(x, figure(&picture::month(calendar, month)?, width, words));
        x += width + BETWEEN_MONTHS;
    }
    Ok(row)
}

const SWATCH: f32 = 8.5;

/// The marks in one line, or in more where they need it.
fn legend(calendar: &Calendar) -> Result<Block, PictureError> {
    let mut lines = Block::space(4.0);
    let mut line = Block::default();
    let mut x = 0.0;
    for item in &calendar.legend {
        let width = SWATCH + 4.0 + font::width(&item.text, SMALL);
        if x + width > WIDTH && x > 0.0 {
            lines.push(mem::take(&mut line));
            x = 0.0;
        }
        let mut mark = picture(ContentKind::Decoration, &picture::swatch(item)?, SWATCH);
        let text = Block::plain(&item.text, SMALL, WIDTH).tagged(Tag::LBody);
        mark.beside(SWATCH + 4.0, text.tagged(Tag::LI));
        line.beside(x, mark);
        x += width + 12.0;
    }
    lines.push(line);
    Ok(lines.tagged(Tag::L(ListNumbering::None)))
}
