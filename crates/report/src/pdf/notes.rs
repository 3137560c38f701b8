//! How everything was counted, in two columns.

use std::iter;

use krilla::tagging::{ListNumbering, Tag};

use super::layout::LayoutBox;
use super::style::{GUTTER, HALF, Type, WIDTH};

const BETWEEN: f32 = 1.8;
/// Smaller than elsewhere, so that all of it ends the second page.
const SET: Type = Type::quiet(6.4);

/// The notes under their heading. The first, that this is no diagnosis, is set apart.
pub fn notes(heading: &str, notes: &[String]) -> LayoutBox {
    let types = iter::once(Type::bold(SET.size)).chain(iter::repeat(SET));
    let items = notes.iter().zip(types).map(|(note, set_in)| {
        let text = LayoutBox::plain(note, set_in, HALF).tagged(Tag::LBody);
        LayoutBox::stack([text.tagged(Tag::LI), LayoutBox::space(BETWEEN)])
    });
    let items: Vec<_> = items.collect();
    let whole: f32 = items.iter().map(|item| item.height).sum();
    let (mut left, mut right) = (LayoutBox::default(), LayoutBox::default());
    for item in items {
        // The left column is the longer one.
        let has_room = left.height < whole / 2.0 && right.nodes.is_empty();
        if has_room { &mut left } else { &mut right }.push(item);
    }
    left.beside(HALF + GUTTER, right);
    let mut section = LayoutBox::stack([
        LayoutBox::space(6.0),
        LayoutBox::heading(heading, WIDTH),
        left.tagged(Tag::L(ListNumbering::None)),
    ]);
    section.rule(0.0, 0.0, WIDTH);
    section
}
