//! The calendar: a leaf for each month, and what the marks mean. Its measures are the
//! units of the page's own picture.

use std::mem;

use crate::{Calendar, CalendarDay, LegendItem, Look, Month};
use krilla::tagging::{ListNumbering, Tag};

use super::block::{Block, Kind};
use super::chart::picture;
use super::font;
use super::look::{ink_on, swatch};
use super::mark::Mark;
use super::style::{BLACK, SMALL, Type, WIDTH};

const MONTHS_IN_A_ROW: usize = 3;
const BETWEEN_MONTHS: f32 = 17.0;

/// The leaves of the calendar, row by row, and what the marks mean.
pub fn calendar(calendar: &Calendar) -> Vec<Block> {
    let width = (WIDTH - 2.0 * BETWEEN_MONTHS) / 3.0;
    let rows = calendar.months.chunks(MONTHS_IN_A_ROW).map(|months| {
        let mut row = Block::default();
        let mut x = 0.0;
        for month in months {
            row.beside(x, self::month(month, &calendar.weekdays, width));
            x += width + BETWEEN_MONTHS;
        }
        row
    });
    let mut blocks: Vec<_> = rows.collect();
    if let Some(first) = blocks.first_mut() {
        let mut headed = Block::heading(&calendar.heading, WIDTH);
        headed.push(mem::take(first));
        *first = headed;
    }
    blocks.push(legend(calendar));
    blocks
}

const SWATCH: f32 = 8.5;

/// The marks in one line, or in more where they need it.
fn legend(calendar: &Calendar) -> Block {
    let looks = calendar
        .legend
        .iter()
        .map(|item| (mark_of(item), item.text.as_str()));
    let dot = Mark::Dot {
        x: SWATCH / 2.0,
        y: SWATCH / 2.0,
        radius: 2.0,
        ink: BLACK,
    };
    let medicine = calendar
        .medicine
        .iter()
        .map(|text| (vec![dot.clone()], text.as_str()));
    let mut lines = Block::space(4.0);
    let mut line = Block::default();
    let mut x = 0.0;
    for (marks, text) in looks.chain(medicine) {
        let width = SWATCH + 4.0 + font::width(text, SMALL);
        if x + width > WIDTH && x > 0.0 {
            lines.push(mem::take(&mut line));
            x = 0.0;
        }
        let mut item = Block::picture(Kind::Decoration, SWATCH, marks);
        let text = Block::plain(text, SMALL, WIDTH).tagged(Tag::LBody);
        item.beside(SWATCH + 4.0, text.tagged(Tag::LI));
        line.beside(x, item);
        x += width + 12.0;
    }
    lines.push(line);
    lines.tagged(Tag::L(ListNumbering::None))
}

fn mark_of(item: &LegendItem) -> Vec<Mark> {
    let set_in = Type {
        ink: ink_on(item.look),
        ..Type::bold(6.5)
    };
    let sign = Mark::centred(SWATCH / 2.0, SWATCH - 1.9, item.sign, set_in);
    let swatch = swatch(item.look, SWATCH, SWATCH, 1.6);
    swatch.into_iter().chain([sign]).collect()
}

/// The width of a month in the units of the calendar.
const MONTH_WIDTH: f32 = 287.0;

/// One leaf of the calendar, `width` wide.
fn month(month: &Month, weekdays: &[String], width: f32) -> Block {
    let mut marks = vec![Mark::letters(1.0, 14.0, &month.title, Type::bold(14.0))];
    for (column, weekday) in weekdays.iter().enumerate() {
        let x = units(column) * 41.0 + 20.0;
        marks.push(Mark::centred(x, 33.0, weekday, Type::quiet(11.0)));
    }
    for day in &month.days {
        let (x, y) = (
            f32::from(day.column) * 41.0 + 1.0,
            units(day.row) * 37.0 + 40.0,
        );
        for mut mark in cell(day) {
            mark.move_by(x, y);
            marks.push(mark);
        }
    }
    let words = format!("{}. {}", month.title, month.description);
    let height = 42.0 + units(month.weeks) * 37.0;
    picture(marks, height, width / MONTH_WIDTH, words)
}

fn cell(day: &CalendarDay) -> Vec<Mark> {
    let ink = ink_on(day.look);
    let mark = match day.look {
        Look::Painless | Look::Unknown => Type::regular(14.0),
        Look::Mild | Look::Moderate | Look::Severe | Look::Unrated => Type::bold(16.0),
    };
    let date = Type {
        ink,
        ..Type::regular(10.0)
    };
    let mut marks = Vec::from_iter(swatch(day.look, 38.0, 34.0, 4.0));
    marks.extend([
        Mark::letters(4.0, 11.0, &day.day.to_string(), date),
        Mark::centred(19.0, 28.0, &day.mark, Type { ink, ..mark }),
    ]);
    if day.medicine {
        marks.push(Mark::Dot {
            x: 31.5,
            y: 7.0,
            radius: 3.5,
            ink,
        });
    }
    marks
}

fn units(count: usize) -> f32 {
    u16::try_from(count).map_or(f32::MAX, f32::from)
}
