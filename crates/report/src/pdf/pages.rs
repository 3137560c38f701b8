//! The pages, in the order of the page that a browser shows.

use std::iter;

use tera::context;

use crate::columns::ColumnChart;
use crate::making::MakingError;
use crate::view::ReportView;

use super::figure::figure;
use super::flow::Flow;
use super::layout::{ContentKind, LayoutBox, MarkedContent, Node, contents};
use super::style::{BODY, BOTTOM, GUTTER, HALF, LEFT, SECTION, SMALL, WIDTH};
use super::{calendar, counts, days, notes, summary};
use crate::drawing::mark::Mark;

/// The view on its pages, and how many these are. Where something is not printed as it
/// was written, the last of the notes says so.
pub fn set(view: &ReportView) -> Result<(Vec<Node>, usize), MakingError> {
    let pages = set_with(view, &view.notes)?;
    let marks = contents(&pages.0).into_iter();
    let mut marks = marks.flat_map(|content| &content.marks);
    if marks.all(|mark| mark.written().is_none()) {
        return Ok(pages);
    }
    let unprinted = iter::once(&view.unprinted_note);
    let notes: Vec<_> = view.notes.iter().chain(unprinted).cloned().collect();
    set_with(view, &notes)
}

fn set_with(view: &ReportView, notes: &[String]) -> Result<(Vec<Node>, usize), MakingError> {
    let mut flow = Flow::default();
    flow.place(summary::header(view));
    flow.space(SECTION);
    if let Some(sentence) = &view.empty {
        flow.place(LayoutBox::paragraph(sentence, BODY, WIDTH));
    } else {
        flow.place(summary::figures(&view.figures));
        flow.space(SECTION);
        for leaves in calendar::calendar(&view.calendar)? {
            flow.place(leaves);
        }
        self::counts(&mut flow, view)?;
    }
    flow.space(SECTION);
    let notes = notes::notes(&view.notes_heading, notes);
    if view.empty.is_some() {
        flow.place(notes);
    } else if flow.holds(&notes) {
        flow.place(notes);
        flow.turn();
        days::days(&mut flow, &view.days);
    } else {
        // They find no room beside the summary, and stand after the days.
        flow.turn();
        days::days(&mut flow, &view.days);
        flow.space(SECTION);
        flow.place(notes);
    }
    let (mut nodes, pages) = flow.finish();
    nodes.extend((0..pages).map(|page| footer(view, page, pages)));
    Ok((nodes, pages))
}

/// On the first page the intensity and the attacks beside the blocks; on the second the
/// medicines by name, the charts and the other tallies.
fn counts(flow: &mut Flow, view: &ReportView) -> Result<(), MakingError> {
    let blocks = view.blocks.as_ref();
    let is_narrow = blocks.is_some_and(|blocks| blocks.columns.len() <= COLUMNS_IN_A_HALF);
    let attacks = Some(counts::attacks(&view.attacks, HALF));
    let chart = Some(intensity(view)?);
    match blocks {
        Some(blocks) if is_narrow => {
            let blocks = counts::blocks(blocks, HALF);
            pair(flow, [chart, attacks], [Some(blocks), None]);
        }
        _ => pair(flow, [chart, None], [attacks, None]),
    }
    if let Some(blocks) = blocks.filter(|_| !is_narrow) {
        flow.space(SECTION);
        flow.place(counts::blocks(blocks, WIDTH));
    }
    // The blocks tell the same in less room.
    let weeks = view.weeks.as_ref().filter(|_| blocks.is_none());
    let weeks = weeks.map(|weeks| counts::weeks(weeks, HALF));
    let medicines = counts::medicines(&view.medicines, HALF);
    let medicine_weeks = view.medicine_weeks.as_ref().map(columns).transpose()?;
    let hours = view.onset_hours.as_ref().map(columns).transpose()?;
    pair(flow, [Some(medicines), weeks], [medicine_weeks, hours]);
    if let Some(preventives) = &view.preventives {
        flow.space(SECTION);
        flow.place(counts::preventives(preventives, WIDTH));
    }
    flow.space(SECTION);
    flow.place(counts::tallies(&view.tallies));
    Ok(())
}

/// Sections on the left and on the right.
fn pair(flow: &mut Flow, left: [Option<LayoutBox>; 2], right: [Option<LayoutBox>; 2]) {
    let mut pair = sections(left);
    pair.beside(HALF + GUTTER, sections(right));
    flow.space(SECTION);
    flow.place(pair);
}

/// The columns of three blocks of 28 days. Only a diary that is kept for long has more.
const COLUMNS_IN_A_HALF: usize = 5;

/// Sections below one another.
fn sections(boxes: [Option<LayoutBox>; 2]) -> LayoutBox {
    let mut sections = LayoutBox::default();
    for section in boxes.into_iter().flatten() {
        if sections.height > 0.0 {
            sections.push(LayoutBox::space(SECTION));
        }
        sections.push(section);
    }
    sections
}

fn intensity(view: &ReportView) -> Result<LayoutBox, MakingError> {
    let chart = &view.chart;
    let parts = context! { chart => chart };
    let words = chart.description.clone();
    let picture = figure("chart.svg", &parts, HALF, words)?;
    Ok(LayoutBox::stack([
        LayoutBox::heading(&chart.heading, HALF),
        picture,
    ]))
}

fn columns(chart: &ColumnChart) -> Result<LayoutBox, MakingError> {
    let mut section = LayoutBox::heading(&chart.heading, HALF);
    if !chart.note.is_empty() {
        section.push(LayoutBox::paragraph(&chart.note, SMALL, HALF));
    }
    let parts = context! { columns => chart, name => "columns" };
    let words = chart.description.clone();
    section.push(figure("columns.svg", &parts, HALF, words)?);
    Ok(section)
}

/// Says whose page it is, should the sheets be mixed up.
fn footer(view: &ReportView, page: usize, pages: usize) -> Node {
    let y = BOTTOM + 18.0;
    let title = format!("{}, {}", view.title, view.period);
    let number = format!("{} / {pages}", page + 1);
    let mut marks = Mark::letters(LEFT, y, &title, SMALL);
    marks.extend(Mark::ending(LEFT + WIDTH, y, &number, SMALL));
    Node::Content(MarkedContent {
        page,
        ..MarkedContent::new(ContentKind::Decoration, y, y, marks)
    })
}
