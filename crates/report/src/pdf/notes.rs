//! How everything was counted, in two columns.

use crate::ReportView;
use krilla::tagging::{ListNumbering, Tag};

use super::block::Block;
use super::style::{GUTTER, HALF, Type, WIDTH};

const NOTE: Type = Type::quiet(7.0);
const BETWEEN: f32 = 2.2;

/// The notes under their heading. The first, that this is no diagnosis, is set apart.
pub fn notes(view: &ReportView) -> Block {
    let items = view.notes.iter().enumerate().map(|(index, note)| {
        let set_in = if index == 0 { Type::bold(7.0) } else { NOTE };
        let text = Block::plain(note, set_in, HALF).tagged(Tag::LBody);
        let mut item = text.tagged(Tag::LI);
        item.push(Block::space(BETWEEN));
        item
    });
    let items: Vec<_> = items.collect();
    let whole: f32 = items.iter().map(|item| item.height).sum();
    let (mut left, mut right) = (Block::default(), Block::default());
    for item in items {
        // The left column is the longer one.
        if left.height < whole / 2.0 && right.nodes.is_empty() {
            left.push(item);
        } else {
            right.push(item);
        }
    }
    left.beside(HALF + GUTTER, right);
    let mut block = Block::space(6.0);
    block.push(Block::heading(&view.notes_heading, WIDTH));
    block.push(left.tagged(Tag::L(ListNumbering::None)));
    block.rule(0.0, 0.0, WIDTH);
    block
}
