//! Rows of cells under columns.

use std::num::NonZeroU32;

use krilla::tagging::{TableHeaderScope, Tag, TagKind};

use super::layout::{ContentKind, LayoutBox};
use super::style::Type;
use crate::drawing::glyphs;
use crate::drawing::line::TextRun;

/// How wide the columns are, and the space between them.
#[derive(Clone, Debug)]
pub struct TableColumns {
    pub widths: Vec<f32>,
    pub gap: f32,
    /// Above and below the text of a cell.
    pub padding: f32,
}

/// The indent of a row that is a part of the row above.
const INDENT: f32 = 7.0;

/// A cell of a row.
pub struct TableCell {
    pub kind: CellKind,
    pub runs: Vec<TextRun>,
    /// So many columns and rows belong to it.
    pub columns: usize,
    pub rows: usize,
    /// How far its text is moved to the right.
    pub indent: f32,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum CellKind {
    ColumnHead,
    RowHead,
    Value,
}

impl TableCell {
    pub fn new(kind: CellKind, runs: Vec<TextRun>) -> Self {
        Self {
            kind,
            runs,
            columns: 1,
            rows: 1,
            indent: 0.0,
        }
    }

    pub fn plain(kind: CellKind, text: impl Into<String>, set_in: Type) -> Self {
        Self::new(kind, vec![TextRun::new(text, set_in)])
    }

    pub fn indented(self) -> Self {
        Self {
            indent: INDENT,
            ..self
        }
    }

    /// How wide it is in one line.
    pub fn natural_width(&self) -> f32 {
        let runs = self.runs.iter();
        let text = runs.map(|run| glyphs::width(&run.text, run.set_in));
        self.indent + text.sum::<f32>()
    }

    /// How wide it is at least where no word is broken.
    pub fn least_width(&self) -> f32 {
        let words = self.runs.iter().flat_map(|run| {
            let words = run.text.split_whitespace();
            words.map(|word| glyphs::width(word, run.set_in))
        });
        self.indent + words.fold(0.0, f32::max)
    }

    fn tag(&self) -> TagKind {
        let span = |count: usize| {
            let count = u32::try_from(count).ok().filter(|count| *count > 1)?;
            NonZeroU32::new(count)
        };
        let (columns, rows) = (span(self.columns), span(self.rows));
        let scope = match self.kind {
            CellKind::ColumnHead => TableHeaderScope::Column,
            CellKind::RowHead => TableHeaderScope::Row,
            CellKind::Value => return Tag::TD.with_col_span(columns).with_row_span(rows).into(),
        };
        let head = Tag::TH(scope).with_col_span(columns);
        head.with_row_span(rows).into()
    }
}

impl TableColumns {
    /// Shares a width so that each cell has one line, or no word is broken, where there
    /// is the room for it. What is left over is the first column's.
    pub fn fitted(width: f32, rows: &[Vec<TableCell>], gap: f32, padding: f32) -> Self {
        let count = rows.iter().map(Vec::len).max().unwrap_or_default();
        let widest = |column: usize, measure: fn(&TableCell) -> f32| {
            let cells = rows.iter().filter_map(|row| row.get(column));
            cells.map(measure).fold(0.0, f32::max)
        };
        // A word that is longer than a line may be broken, for a column of short ones.
        let natural: Vec<f32> = (0..count)
            .map(|column| widest(column, TableCell::natural_width))
            .collect();
        // A word that is longer than a line may be broken, for a column of short ones.
        let least: Vec<f32> = (0..count)
            .map(|column| widest(column, TableCell::least_width).min(width / 4.0))
            .collect();
        let room = width - gap * count.saturating_sub(1) as f32;
        let (floor, ceiling): (f32, f32) = (least.iter().sum(), natural.iter().sum());
        let mut widths: Vec<f32> = if ceiling <= room {
            natural
        } else if floor < room {
            let share = (room - floor) / (ceiling - floor);
            let pairs = least.iter().zip(&natural);
            let widths = pairs.map(|(least, natural)| least + (natural - least) * share);
            widths.collect()
        } else {
            least.iter().map(|least| least * room / floor).collect()
        };
        let left_over = room - widths.iter().sum::<f32>();
        if let Some(first) = widths.first_mut() {
            *first += left_over.max(0.0);
        }
        Self {
            widths,
            gap,
            padding,
        }
    }

    fn x(&self, column: usize) -> f32 {
        let before = self.widths.iter().take(column);
        before.map(|width| width + self.gap).sum()
    }

    fn width(&self, column: usize, columns: usize) -> f32 {
        self.x(column + columns) - self.x(column) - self.gap
    }

    /// One row, with a line below where `ruled`.
    pub fn row(&self, cells: Vec<TableCell>, ruled: bool) -> LayoutBox {
        self.row_from(0, cells, ruled)
    }

    /// A row whose first columns belong to a cell of the row above.
    pub fn row_from(&self, first: usize, cells: Vec<TableCell>, ruled: bool) -> LayoutBox {
        let mut row = LayoutBox::default();
        let mut column = first;
        for cell in cells {
            let width = self.width(column, cell.columns);
            let mut text = LayoutBox::text(&cell.runs, width - cell.indent);
            text.move_by(cell.indent, 0.0);
            if text.nodes.is_empty() {
                // An element without content is no element, and the columns would shift.
                text = LayoutBox::picture(ContentKind::Text, 0.0, Vec::new());
            }
            let set = [LayoutBox::space(self.padding), text.tagged(cell.tag())];
            row.beside(self.x(column), LayoutBox::stack(set));
            column += cell.columns;
        }
        row.height += self.padding;
        row = row.tagged(Tag::TR);
        if ruled {
            let length = self.width(0, self.widths.len());
            row.rule(row.height - self.padding, row.height, length);
        }
        row
    }
}
