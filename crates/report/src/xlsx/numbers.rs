//! The second sheet: every number of the report.

use std::iter;

use journal::statistics::{Bounds, OnsetHours};
use journal_texts::Texts;

use crate::blocks::BlockTable;
use crate::medicines::MedicineTable;
use crate::preventives::{PreventiveTable, StepRow};
use crate::summary::Figure;
use crate::tally::Tally;
use crate::view::ReportView;
use crate::weeks::WeekTable;

use super::sheet::{SheetCell, SheetRow, line};
use super::style::CellStyle;

pub fn rows(view: &ReportView, texts: &Texts) -> Vec<SheetRow> {
    let mut rows = head(view);
    rows.extend(view.figures.iter().map(figure));
    if let Some(table) = &view.blocks {
        rows.extend(blocks(table, texts));
    }
    rows.extend(medicines(&view.medicines));
    if let Some(table) = &view.preventives {
        rows.extend(preventives(table, texts));
    }
    if let Some(table) = &view.weeks {
        rows.extend(weeks(table));
    }
    let tallies = view.attacks.iter().chain(&view.tallies);
    rows.extend(tallies.flat_map(tally));
    if let Some(chart) = &view.onset_hours {
        rows.extend(section(&chart.heading, &chart.note));
        rows.extend(hours(view.statistics.onset_hours));
    }
    rows
}

fn head(view: &ReportView) -> Vec<SheetRow> {
    let mut rows = vec![
        line([&view.title, &view.period], CellStyle::Title),
        line([&view.made_label, &view.made_at], CellStyle::Sentence),
    ];
    let sentences = iter::once(&view.coverage)
        .chain(&view.begun)
        .chain(&view.empty);
    rows.extend(sentences.map(|sentence| line([sentence], CellStyle::Sentence)));
    rows.push(SheetRow::new());
    rows
}

fn section(heading: &str, note: &str) -> [SheetRow; 2] {
    let heading = SheetCell::text(heading, CellStyle::Title);
    let note = SheetCell::text(note, CellStyle::Sentence);
    [SheetRow::new(), vec![heading, note]]
}

fn plain(text: &str) -> SheetCell {
    SheetCell::text(text, CellStyle::Plain)
}

fn figure(figure: &Figure) -> SheetRow {
    let value = match figure.quantity {
        None => plain(&figure.value),
        Some(number) => SheetCell::number(number, CellStyle::Tenths),
    };
    let notes = figure.notes.iter().map(|note| plain(note));
    [plain(&figure.label), value]
        .into_iter()
        .chain(notes)
        .collect()
}

/// A block takes two columns, its counts and those taken to 28 days, and from the
/// second on a third, the change.
fn blocks(table: &BlockTable, texts: &Texts) -> Vec<SheetRow> {
    let per_28_days = texts.get("report-sheet-per_28_days");
    let mut heads = vec![SheetCell::EMPTY];
    for column in &table.columns {
        heads.push(SheetCell::text(&column.text, CellStyle::Heading));
        if !column.change {
            heads.push(SheetCell::text(&per_28_days, CellStyle::Heading));
        }
    }
    let mut rows = Vec::from(section(&table.heading, ""));
    rows.push(heads);
    for row in &table.rows {
        let mut cells = vec![plain(&row.label)];
        let mut before = None;
        for block in &table.blocks {
            let recorded = || block.days.recorded();
            let count = row
                .measure
                .map_or_else(recorded, |measure| block.count(measure));
            let per_28_days = row.measure.and_then(|measure| block.per_28_days(measure));
            cells.extend([
                SheetCell::count(count),
                per_28_days.map_or(SheetCell::EMPTY, |it| bounds(texts, it)),
            ]);
            if let Some(before) = before.replace(block) {
                let change = |measure| block.change_since(before, measure);
                cells.push(tenths(row.measure.and_then(change)));
            }
        }
        rows.push(cells);
    }
    let reasons = table.reasons.iter();
    rows.extend(reasons.map(|reason| line([reason], CellStyle::Sentence)));
    rows
}

/// A number, or in words the two between which it lies.
fn bounds(texts: &Texts, bounds: Bounds) -> SheetCell {
    match bounds.exactly() {
        Some(number) => SheetCell::number(number, CellStyle::Tenths),
        None => plain(&texts.bounds(bounds.least, bounds.most)),
    }
}

fn tenths(number: Option<f64>) -> SheetCell {
    number.map_or(SheetCell::EMPTY, |number| {
        SheetCell::number(number, CellStyle::Tenths)
    })
}

fn medicines(table: &MedicineTable) -> Vec<SheetRow> {
    let mut rows = Vec::from(section(&table.heading, &table.note));
    rows.push(match table.groups.is_empty() {
        true => vec![plain(&table.none)],
        false => line(&table.columns, CellStyle::Heading),
    });
    for group in &table.groups {
        rows.push(vec![plain(&group.class), SheetCell::count(group.days)]);
        rows.extend(group.rows.iter().map(|row| {
            let (days, doses) = (SheetCell::count(row.days), SheetCell::count(row.doses));
            vec![
                plain(&row.name),
                days,
                doses,
                plain(&row.amounts.join(", ")),
            ]
        }));
    }
    let several = table.several.iter();
    rows.extend(several.map(|(label, days)| vec![plain(label), SheetCell::count(*days)]));
    let effects = table.effects.iter();
    rows.extend(effects.map(|row| {
        line(
            [&row.name, &row.effect, &row.second_doses],
            CellStyle::Plain,
        )
    }));
    rows.extend(
        table
            .effects_note
            .iter()
            .map(|note| line([note], CellStyle::Sentence)),
    );
    let limits = table.limits.iter();
    rows.extend(limits.map(|row| line([&row.name, &row.limit, &row.months], CellStyle::Plain)));
    rows
}

/// Each step in a line, and below it the days before and since, scaled to 28.
fn preventives(table: &PreventiveTable, texts: &Texts) -> Vec<SheetRow> {
    let mut rows = Vec::from(section(&table.heading, &table.note));
    rows.push(line(&table.columns, CellStyle::Heading));
    for step in &table.steps {
        rows.push(vec![plain(&step.title())]);
        for StepRow {
            label,
            cells,
            block,
            ..
        } in &step.rows
        {
            let mut row = vec![plain(label), SheetCell::count(block.days.recorded())];
            let measures = table.measures.iter().zip(cells);
            row.extend(
                measures.map(|(measure, cell)| match block.per_28_days(*measure) {
                    Some(it) => bounds(texts, it),
                    None => plain(&cell.value),
                }),
            );
            rows.push(row);
        }
    }
    rows
}

fn weeks(table: &WeekTable) -> Vec<SheetRow> {
    let mut rows = Vec::from(section(&table.heading, &table.note));
    rows.push(line(&table.columns, CellStyle::Heading));
    for ([days, _, headache, intensity, medicine], week) in table.rows.iter().zip(&table.weeks) {
        let (recorded, stated) = (week.days.recorded(), week.medicine_days.stated());
        // Where a count is not known the cell has the words that say so.
        let count = |known: usize, count, words: &str| match known {
            0 => plain(words),
            _ => SheetCell::count(count),
        };
        rows.push(vec![
            plain(days),
            SheetCell::count(recorded),
            count(recorded, week.days.headache, headache),
            plain(intensity),
            count(stated, week.medicine_days.taken, medicine),
        ]);
    }
    rows
}

/// Of each answer the days that gave it, the days that it is out of, and the share.
fn tally(table: &Tally) -> Vec<SheetRow> {
    let mut rows = Vec::from(section(&table.heading, &table.note));
    rows.extend(table.rows.iter().map(|row| {
        vec![
            plain(&row.label.text),
            SheetCell::count(row.share.yes),
            SheetCell::count(row.share.answered),
            SheetCell::number(row.percent as f64 / 100.0, CellStyle::Percent),
        ]
    }));
    rows
}

/// The hours in which a headache began.
fn hours(onset: OnsetHours) -> impl Iterator<Item = SheetRow> {
    let hours = onset.hours.into_iter().enumerate();
    let hours = hours.filter(|(_, count)| *count > 0);
    hours.map(|(hour, count)| vec![plain(&format!("{hour:02}:00")), SheetCell::count(count)])
}
