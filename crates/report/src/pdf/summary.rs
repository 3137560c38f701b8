//! The title and the figures, which are read first.

use krilla::tagging::{ListNumbering, Tag};

use crate::summary::Figure;
use crate::view::ReportView;

use super::layout::LayoutBox;
use super::style::{BODY, SMALL, TITLE, Type, WIDTH};

/// The title with the period, the coverage and when it was made.
pub fn header(view: &ReportView) -> LayoutBox {
    let made = format!("{} {}", view.made_label, view.made_at);
    let lines = [
        (Some(&view.coverage), BODY),
        (view.begun.as_ref(), BODY),
        (Some(&made), SMALL),
    ];
    let lines = lines
        .into_iter()
        .filter_map(|(line, set_in)| Some(LayoutBox::paragraph(line?, set_in, WIDTH)));
    let first = [
        LayoutBox::heading_of(1, &view.title, TITLE, WIDTH),
        LayoutBox::paragraph(&view.period, Type::regular(11.0), WIDTH),
        LayoutBox::space(2.0),
    ];
    let last = [LayoutBox::space(10.0), by_hand(&view.by_hand)];
    LayoutBox::stack(first.into_iter().chain(lines).chain(last))
}

/// Lines for what the paper has to say and the diary does not know.
fn by_hand(names: &[String; 2]) -> LayoutBox {
    let columns = names.iter().zip([0.6, 0.4]).map(|(name, share)| {
        let width = (WIDTH - BETWEEN) * share;
        let mut column = LayoutBox::paragraph(name, BODY, width);
        column.rule(0.0, column.height, width);
        (width, column)
    });
    LayoutBox::row(columns, BETWEEN)
}

const BETWEEN: f32 = 16.0;

/// The numbers, each with what it counts and what it is out of: those of the headline in a
/// row above the others.
pub fn figures(figures: &[Figure]) -> LayoutBox {
    let rows = figures.chunk_by(|one, next| one.is_headline == next.is_headline);
    let rows = rows.map(|figures| {
        let width = WIDTH / figures.len() as f32;
        let figures = figures
            .iter()
            .map(|figure| (width, self::figure(figure, width - 10.0)));
        let mut row = LayoutBox::row(figures, 0.0);
        row.height += 5.0;
        row.rule(row.height, row.height, WIDTH);
        row
    });
    let mut list = LayoutBox::stack(rows).tagged(Tag::L(ListNumbering::None));
    list.rule(0.0, 0.0, WIDTH);
    list
}

/// The label is seen below the number, and read before it.
fn figure(figure: &Figure, width: f32) -> LayoutBox {
    let mut label = LayoutBox::plain(&figure.label, BODY, width).tagged(Tag::Lbl);
    let number = LayoutBox::plain(
        &figure.value,
        Type::bold(if figure.is_headline { 24.0 } else { 13.0 }),
        width,
    );
    label.move_by(0.0, number.height);
    let notes = LayoutBox::plain(&figure.note, SMALL, width);
    let body = LayoutBox::stack([number, LayoutBox::space(label.height), notes]);
    let mut item = label;
    item.beside(0.0, body.tagged(Tag::LBody));
    LayoutBox::stack([LayoutBox::space(4.0), item.tagged(Tag::LI)])
}
