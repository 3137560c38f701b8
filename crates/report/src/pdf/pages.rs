//! The pages, in the order of the page that a browser shows.

use crate::picture::{self, PictureError};
use crate::{ColumnChart, ReportView};
use krilla::tagging::Tag;

use super::block::{Block, ContentKind, MarkedContent, Node};
use super::flow::Flow;
use super::mark::Mark;
use super::picture::figure;
use super::style::{BODY, BOTTOM, GUTTER, HALF, LEFT, SECTION, SMALL, WIDTH};
use super::{calendar, counts, days, notes, summary};

/// The view on its pages, and how many these are.
pub fn set(view: &ReportView) -> Result<(Vec<Node>, usize), PictureError> {
    let mut flow = Flow::default();
    flow.place(summary::header(view));
    if let Some(sentence) = &view.empty {
        flow.space(SECTION);
        flow.place(Block::plain(sentence, BODY, WIDTH).tagged(Tag::P));
    } else {
        flow.space(SECTION);
        flow.place(summary::figures(&view.figures));
        flow.space(SECTION);
        for leaves in calendar::calendar(&view.calendar)? {
            flow.place(leaves);
        }
        self::counts(&mut flow, view)?;
    }
    flow.space(SECTION);
    flow.place(notes::notes(view));
    if view.empty.is_none() {
        flow.turn();
        days::days(&mut flow, &view.days);
    }
    let (mut nodes, pages) = flow.finish();
    nodes.extend((0..pages).map(|page| footer(view, page, pages)));
    Ok((nodes, pages))
}

/// The charts and their counts in two columns, then the tallies.
fn counts(flow: &mut Flow, view: &ReportView) -> Result<(), PictureError> {
    let mut chart = Block::heading(&view.chart.heading, HALF);
    let words = view.chart.description.clone();
    chart.push(figure(&picture::intensity(&view.chart)?, HALF, words));
    let medicine_weeks = view.medicine_weeks.as_ref().map(columns).transpose()?;
    let (narrow, wide): (Vec<_>, Vec<_>) = view
        .blocks
        .iter()
        .partition(|blocks| blocks.columns.len() <= COLUMNS_IN_A_HALF);
    let narrow = narrow
        .into_iter()
        .map(|blocks| counts::blocks(blocks, HALF));
    let onset_hours = view.onset_hours.as_ref().map(columns).transpose()?;
    let charts = std::iter::once(chart).chain(medicine_weeks);
    pair(flow, charts, narrow.chain(onset_hours));
    for blocks in wide {
        flow.space(SECTION);
        flow.place(counts::blocks(blocks, WIDTH));
    }
    let medicines = std::iter::once(counts::medicines(&view.medicines, HALF));
    let weeks = view.weeks.iter();
    pair(
        flow,
        medicines,
        weeks.map(|weeks| counts::weeks(weeks, HALF)),
    );
    flow.space(SECTION);
    flow.place(counts::tallies(&view.tallies));
    Ok(())
}

/// Sections on the left and on the right.
fn pair(flow: &mut Flow, left: impl Iterator<Item = Block>, right: impl Iterator<Item = Block>) {
    let mut pair = sections(left);
    pair.beside(HALF + GUTTER, sections(right));
    flow.space(SECTION);
    flow.place(pair);
}

/// Those of three blocks of 28 days; of more there are in a diary that is kept for long.
const COLUMNS_IN_A_HALF: usize = 5;

/// Sections below one another.
fn sections(blocks: impl Iterator<Item = Block>) -> Block {
    let mut sections = Block::default();
    for block in blocks {
        if sections.height > 0.0 {
            sections.push(Block::space(SECTION));
        }
        sections.push(block);
    }
    sections
}

fn columns(chart: &ColumnChart) -> Result<Block, PictureError> {
    let mut block = Block::heading(&chart.heading, HALF);
    if !chart.note.is_empty() {
        block.push(Block::plain(&chart.note, SMALL, HALF).tagged(Tag::P));
    }
    let words = chart.description.clone();
    block.push(figure(&picture::columns(chart)?, HALF, words));
    Ok(block)
}

/// Says whose page it is, should the sheets be mixed up.
fn footer(view: &ReportView, page: usize, pages: usize) -> Node {
    let y = BOTTOM + 18.0;
    let number = format!("{} / {pages}", page + 1);
    let marks = vec![
        Mark::letters(LEFT, y, &format!("{}, {}", view.title, view.period), SMALL),
        Mark::ending(LEFT + WIDTH, y, &number, SMALL),
    ];
    Node::Content(MarkedContent {
        kind: ContentKind::Decoration,
        page,
        top: y,
        bottom: y,
        marks,
    })
}
