//! The second sheet: every number of the report.

use crate::{BlockTable, Figure, MedicineTable, Quantity, ReportView, Tally, WeekTable};
use journal::statistics::{Block, OnsetHours};
use journal_texts::Texts;
use rust_xlsxwriter::{Worksheet, XlsxError};

use super::sheet::{Look, Sheet};

/// Excel counts time in days.
const MINUTES_A_DAY: f64 = 1440.0;

pub fn sheet(view: &ReportView, texts: &Texts) -> Result<Worksheet, XlsxError> {
    let mut sheet = Sheet::new(&texts.get("report-sheet-numbers"))?;
    sheet.widths([44, 18, 18, 18, 18, 18, 18, 18])?;
    head(&mut sheet, view)?;
    for figure in &view.figures {
        write_figure(&mut sheet, figure)?;
    }
    if let Some(table) = &view.blocks {
        let per_28_days = texts.get("report-sheet-per_28_days");
        blocks(&mut sheet, table, &per_28_days)?;
    }
    medicines(&mut sheet, &view.medicines)?;
    if let Some(table) = &view.weeks {
        weeks(&mut sheet, table)?;
    }
    for table in &view.tallies {
        tally(&mut sheet, table)?;
    }
    if let Some(chart) = &view.onset_hours {
        section(&mut sheet, &chart.heading, &chart.note)?;
        hours(&mut sheet, view.statistics.onset_hours)?;
    }
    Ok(sheet.finish())
}

fn head(sheet: &mut Sheet, view: &ReportView) -> Result<(), XlsxError> {
    sheet.line(&[&view.title, &view.period], Look::Title)?;
    sheet.line(&[&view.made_label, &view.made_at], Look::Sentence)?;
    sheet.line(&[&view.coverage], Look::Sentence)?;
    for line in view.begun.iter().chain(&view.empty) {
        sheet.line(&[line], Look::Sentence)?;
    }
    sheet.turn();
    Ok(())
}

fn section(sheet: &mut Sheet, heading: &str, note: &str) -> Result<(), XlsxError> {
    sheet.turn();
    sheet.text(heading, Look::Title)?;
    sheet.line(&[note], Look::Sentence)
}

fn write_figure(sheet: &mut Sheet, figure: &Figure) -> Result<(), XlsxError> {
    sheet.text(&figure.label, Look::Plain)?;
    match figure.quantity {
        None => sheet.text(&figure.value, Look::Plain)?,
        Some(Quantity::Number(number)) => sheet.number(number, Look::Plain)?,
        Some(Quantity::Minutes(minutes)) => {
            sheet.number(minutes / MINUTES_A_DAY, Look::Duration)?;
        }
    }
    for note in &figure.notes {
        sheet.text(note, Look::Plain)?;
    }
    sheet.turn();
    Ok(())
}

/// A block takes two columns, its counts and those taken to 28 days, and from the
/// second on a third, the change.
fn blocks(sheet: &mut Sheet, table: &BlockTable, per_28_days: &str) -> Result<(), XlsxError> {
    section(sheet, &table.heading, "")?;
    sheet.skip();
    for column in &table.columns {
        sheet.text(&column.text, Look::Heading)?;
        if !column.change {
            sheet.text(per_28_days, Look::Heading)?;
        }
    }
    sheet.turn();
    for row in &table.rows {
        sheet.text(&row.label, Look::Plain)?;
        let mut before: Option<&Block> = None;
        for block in &table.blocks {
            match row.measure {
                None => sheet.count(block.days.recorded())?,
                Some(measure) => sheet.count(block.count(measure))?,
            }
            optional(
                sheet,
                row.measure.and_then(|measure| block.per_28_days(measure)),
            )?;
            if let Some(before) = before {
                let change = |measure| block.change_since(before, measure);
                optional(sheet, row.measure.and_then(change))?;
            }
            before = Some(block);
        }
        sheet.turn();
    }
    for reason in &table.reasons {
        sheet.line(&[reason], Look::Sentence)?;
    }
    Ok(())
}

fn optional(sheet: &mut Sheet, number: Option<f64>) -> Result<(), XlsxError> {
    match number {
        None => {
            sheet.skip();
            Ok(())
        }
        Some(number) => sheet.number(number, Look::Tenths),
    }
}

fn medicines(sheet: &mut Sheet, table: &MedicineTable) -> Result<(), XlsxError> {
    section(sheet, &table.heading, "")?;
    if table.groups.is_empty() {
        sheet.line(&[&table.none], Look::Plain)?;
    } else {
        sheet.line(&table.columns.each_ref().map(String::as_str), Look::Heading)?;
    }
    for group in &table.groups {
        sheet.text(&group.class, Look::Plain)?;
        sheet.count(group.days)?;
        sheet.turn();
        for row in &group.rows {
            sheet.text(&row.name, Look::Plain)?;
            sheet.count(row.days)?;
            sheet.count(row.doses)?;
            sheet.text(&row.amounts.join(", "), Look::Plain)?;
            sheet.turn();
        }
    }
    for limit in &table.limits {
        sheet.line(&[&limit.name, &limit.limit, &limit.months], Look::Plain)?;
    }
    Ok(())
}

fn weeks(sheet: &mut Sheet, table: &WeekTable) -> Result<(), XlsxError> {
    section(sheet, &table.heading, &table.note)?;
    sheet.line(&table.columns.each_ref().map(String::as_str), Look::Heading)?;
    for ([days, _, headache, intensity, medicine], week) in table.rows.iter().zip(&table.weeks) {
        let (recorded, stated) = (week.days.recorded(), week.medicine_days.stated());
        sheet.text(days, Look::Plain)?;
        sheet.count(recorded)?;
        known(
            sheet,
            (recorded > 0).then_some(week.days.headache),
            headache,
        )?;
        match week.intensity {
            Some(summary) => sheet.number(summary.median, Look::Plain)?,
            None => sheet.text(intensity, Look::Plain)?,
        }
        known(
            sheet,
            (stated > 0).then_some(week.medicine_days.taken),
            medicine,
        )?;
        sheet.turn();
    }
    Ok(())
}

/// A count, or the words that say that it is not known.
fn known(sheet: &mut Sheet, count: Option<usize>, otherwise: &str) -> Result<(), XlsxError> {
    match count {
        Some(count) => sheet.count(count),
        None => sheet.text(otherwise, Look::Plain),
    }
}

/// Of each answer the days that gave it, the days that it is out of, and the share.
fn tally(sheet: &mut Sheet, table: &Tally) -> Result<(), XlsxError> {
    section(sheet, &table.heading, &table.note)?;
    for row in &table.rows {
        sheet.text(&row.label.text, Look::Plain)?;
        sheet.count(row.share.yes)?;
        sheet.count(row.share.answered)?;
        let percent = u32::try_from(row.percent).map_or(0.0, f64::from);
        sheet.number(percent / 100.0, Look::Percent)?;
        sheet.turn();
    }
    Ok(())
}

/// The hours in which a headache began.
fn hours(sheet: &mut Sheet, onset: OnsetHours) -> Result<(), XlsxError> {
    for (hour, count) in onset
        .hours
        .into_iter()
        .enumerate()
        .filter(|(_, count)| *count > 0)
    {
        sheet.text(&format!("{hour:02}:00"), Look::Plain)?;
        sheet.count(count)?;
        sheet.turn();
    }
    Ok(())
}
