//! The pages, in the order of the page that a browser shows.

use tera::context;

use crate::columns::ColumnChart;
use crate::making::MakingError;
use crate::view::ReportView;

use super::flow::Flow;
use super::layout::{ContentKind, LayoutBox, MarkedContent, Node};
use super::mark::Mark;
use super::picture::figure;
use super::style::{BODY, BOTTOM, GUTTER, HALF, LEFT, SECTION, SMALL, WIDTH};
use super::{calendar, counts, days, notes, summary};

/// The view on its pages, and how many these are.
pub fn set(view: &ReportView) -> Result<(Vec<Node>, usize), MakingError> {
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
fn counts(flow: &mut Flow, view: &ReportView) -> Result<(), MakingError> {
    let blocks = view.blocks.as_ref();
    let is_narrow = blocks.is_some_and(|blocks| blocks.columns.len() <= COLUMNS_IN_A_HALF);
    let (narrow, wide) = if is_narrow {
        (blocks, None)
    } else {
        (None, blocks)
    };
    let narrow = narrow.map(|blocks| counts::blocks(blocks, HALF));
    let medicine_weeks = view.medicine_weeks.as_ref().map(columns).transpose()?;
    pair(
        flow,
        [Some(intensity(view)?), medicine_weeks],
        [narrow, None],
    );
    if let Some(blocks) = wide {
        flow.space(SECTION);
        flow.place(counts::blocks(blocks, WIDTH));
    }
    // The blocks tell the same in less room.
    let weeks = view.weeks.as_ref().filter(|_| blocks.is_none());
    let weeks = weeks.map(|weeks| counts::weeks(weeks, HALF));
    let medicines = counts::medicines(&view.medicines, HALF);
    pair(flow, [Some(medicines), None], [times(view)?, weeks]);
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

/// The parts of the day in which attacks began beside the days of the week, and below them
/// the hours.
fn times(view: &ReportView) -> Result<Option<LayoutBox>, MakingError> {
    let tallies: Vec<_> = view.onset.iter().chain(&view.weekdays).collect();
    if tallies.is_empty() {
        return Ok(None);
    }
    let width = (HALF - GUTTER) / 2.0;
    let tallies = tallies.into_iter();
    let tallies = tallies.map(|tally| (width, counts::tally(tally, width)));
    let mut section = LayoutBox::row(tallies, GUTTER);
    if let Some(hours) = &view.onset_hours {
        let words =
            LayoutBox::paragraph(&format!("{}, {}", hours.heading, hours.note), SMALL, HALF);
        let picture = picture_of(hours)?;
        section.push(LayoutBox::stack([LayoutBox::space(4.0), words, picture]));
    }
    Ok(Some(section))
}

fn picture_of(chart: &ColumnChart) -> Result<LayoutBox, MakingError> {
    let parts = context! { columns => chart, name => "columns" };
    figure("columns.svg", &parts, HALF, chart.description.clone())
}

fn columns(chart: &ColumnChart) -> Result<LayoutBox, MakingError> {
    let mut section = LayoutBox::heading(&chart.heading, HALF);
    if !chart.note.is_empty() {
        section.push(LayoutBox::paragraph(&chart.note, SMALL, HALF));
    }
    section.push(picture_of(chart)?);
    Ok(section)
}

/// Says whose page it is, should the sheets be mixed up.
fn footer(view: &ReportView, page: usize, pages: usize) -> Node {
    let y = BOTTOM + 18.0;
    let title = format!("{}, {}", view.title, view.period);
    let number = format!("{} / {pages}", page + 1);
    let marks = vec![
        Mark::letters(LEFT, y, &title, SMALL),
        Mark::ending(LEFT + WIDTH, y, &number, SMALL),
    ];
    Node::Content(MarkedContent {
        page,
        ..MarkedContent::new(ContentKind::Decoration, y, y, marks)
    })
}
