//! The title and the figures, which are read first.

use crate::{Figure, ReportView};
use krilla::tagging::{ListNumbering, Tag};

use super::block::Block;
use super::style::{BODY, SMALL, TITLE, Type, WIDTH};

/// The title with the period, the coverage and when it was made.
pub fn header(view: &ReportView) -> Block {
    let line = |text: &str, set_in| Block::plain(text, set_in, WIDTH).tagged(Tag::P);
    Block::stack([
        Block::heading_of(1, &view.title, TITLE, WIDTH),
        line(&view.period, Type::regular(11.0)),
        Block::space(2.0),
        line(&view.coverage, BODY),
        view.begun
            .as_ref()
            .map_or_else(Block::default, |begun| line(begun, BODY)),
        line(&format!("{} {}", view.made_label, view.made_at), SMALL),
    ])
}

const FIGURES_IN_A_ROW: usize = 4;

/// The numbers, each with what it counts and what it is out of.
pub fn figures(figures: &[Figure]) -> Block {
    let width = WIDTH / 4.0;
    let mut rows = Block::default();
    for figures in figures.chunks(FIGURES_IN_A_ROW) {
        let mut row = Block::default();
        let mut x = 0.0;
        for figure in figures {
            row.beside(x, self::figure(figure, width - 10.0));
            x += width;
        }
        row.height += 5.0;
        row.rule(row.height, row.height, WIDTH);
        rows.push(row);
    }
    let mut list = rows.tagged(Tag::L(ListNumbering::None));
    list.rule(0.0, 0.0, WIDTH);
    list
}

/// The label is seen below the number, and read before it.
fn figure(figure: &Figure, width: f32) -> Block {
    let mut label = Block::plain(&figure.label, BODY, width).tagged(Tag::Lbl);
    let mut body = Block::plain(&figure.value, Type::bold(16.0), width);
    label.move_by(0.0, body.height);
    body.push(Block::space(label.height));
    body.push(Block::plain(&figure.notes.join("; "), SMALL, width));
    let mut item = label;
    item.beside(0.0, body.tagged(Tag::LBody));
    Block::stack([Block::space(4.0), item.tagged(Tag::LI)])
}
