//! Rows of cells under columns.

use std::num::NonZeroU32;

use krilla::tagging::{TableHeaderScope, Tag, TagKind};

use super::block::{Block, ContentKind};
use super::font;
use super::line::Span;

/// Where the columns stand and how wide they are, without the space between them.
#[derive(Clone, Debug)]
pub struct Columns {
    widths: Vec<f32>,
    gap: f32,
    /// Above and below the text of a cell.
    pub padding: f32,
}

/// The indent of a row that is a part of the row above.
const INDENT: f32 = 7.0;

/// A cell of a row.
pub struct Cell {
    pub kind: CellKind,
    pub spans: Vec<Span>,
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

impl Cell {
    pub fn new(kind: CellKind, spans: Vec<Span>) -> Self {
        Self {
            kind,
            spans,
            columns: 1,
            rows: 1,
            indent: 0.0,
        }
    }

    pub fn across(self, columns: usize) -> Self {
        Self { columns, ..self }
    }

    pub fn down(self, rows: usize) -> Self {
        Self { rows, ..self }
    }

    pub fn indented(self) -> Self {
        Self {
            indent: INDENT,
            ..self
        }
    }

    /// How wide it is in one line.
    pub fn natural_width(&self) -> f32 {
        let spans = self.spans.iter();
        let text = spans.map(|span| font::width(&span.text, span.set_in));
        self.indent + text.sum::<f32>()
    }

    /// How wide it is at least where no word is broken.
    pub fn least_width(&self) -> f32 {
        let words = self.spans.iter().flat_map(|span| {
            let words = span.text.split_whitespace();
            words.map(|word| font::width(word, span.set_in))
        });
        self.indent + words.fold(0.0, f32::max)
    }

    fn tag(&self) -> TagKind {
        let span = |count: usize| {
            let count = u32::try_from(count).ok().filter(|count| *count > 1)?;
            NonZeroU32::new(count)
        };
        let (columns, rows) = (span(self.columns), span(self.rows));
        let head = |scope| {
            Tag::TH(scope)
                .with_col_span(columns)
                .with_row_span(rows)
                .into()
        };
        match self.kind {
            CellKind::ColumnHead => head(TableHeaderScope::Column),
            CellKind::RowHead => head(TableHeaderScope::Row),
            CellKind::Value => Tag::TD.with_col_span(columns).with_row_span(rows).into(),
        }
    }
}

impl Columns {
    pub fn new(widths: impl IntoIterator<Item = f32>, gap: f32, padding: f32) -> Self {
        Self {
            widths: widths.into_iter().collect(),
            gap,
            padding,
        }
    }

    /// Shares a width so that each cell has one line, or no word is broken, where there
    /// is the room for it. What is left over is the first column's.
    pub fn fitted(width: f32, rows: &[Vec<Cell>], gap: f32, padding: f32) -> Self {
        let count = rows.iter().map(Vec::len).max().unwrap_or_default();
        let widest = |column: usize, measure: fn(&Cell) -> f32| {
            let cells = rows.iter().filter_map(|row| row.get(column));
            cells.map(measure).fold(0.0, f32::max)
        };
        // A word that is longer than a line may be broken, for a column of short ones.
        let least = (0..count).map(|column| widest(column, Cell::least_width).min(width / 4.0));
        let least: Vec<f32> = least.collect();
        let natural = (0..count).map(|column| widest(column, Cell::natural_width));
        let natural: Vec<f32> = natural.collect();
        let gaps: f32 = natural.iter().skip(1).map(|_| gap).sum();
        let (room, floor) = (width - gaps, least.iter().sum::<f32>());
        let ceiling: f32 = natural.iter().sum();
        let mut widths: Vec<f32> = if ceiling <= room {
            natural
        } else if floor < room {
            let share = (room - floor) / (ceiling - floor);
            let pairs = least.iter().zip(&natural);
            pairs
                .map(|(least, natural)| least + (natural - least) * share)
                .collect()
        } else {
            least.iter().map(|least| least * room / floor).collect()
        };
        let left_over = room - widths.iter().sum::<f32>();
        if let Some(first) = widths.first_mut() {
            *first += left_over.max(0.0);
        }
        Self::new(widths, gap, padding)
    }

    fn x(&self, column: usize) -> f32 {
        let before = self.widths.iter().take(column);
        before.map(|width| width + self.gap).sum()
    }

    fn width(&self, column: usize, columns: usize) -> f32 {
        self.x(column + columns) - self.x(column) - self.gap
    }

    /// One row, with a line below where `ruled`.
    pub fn row(&self, cells: Vec<Cell>, ruled: bool) -> Block {
        self.row_from(0, cells, ruled)
    }

    /// A row whose first columns belong to a cell of the row above.
    pub fn row_from(&self, first: usize, cells: Vec<Cell>, ruled: bool) -> Block {
        let mut row = Block::default();
        let mut column = first;
        for cell in cells {
            let width = self.width(column, cell.columns);
            let mut text = Block::text(&cell.spans, width - cell.indent);
            text.move_by(cell.indent, 0.0);
            if text.nodes.is_empty() {
                // An element without content is no element, and the columns would shift.
                text = Block::picture(ContentKind::Text, 0.0, Vec::new());
            }
            let mut set = Block::space(self.padding);
            set.push(text.tagged(cell.tag()));
            row.beside(self.x(column), set);
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
