use std::fmt::Write;
use std::io::Cursor;

use calamine::{Data, DataType, Range, Reader, Xlsx};
use jiff::civil::Date;
use journal::Language;
use journal::statistics::DayState;
use journal_texts::Texts;

use super::{DayTold, FIGURES, MEASURES, Measured, Told, numbers_in, whole_days};

fn open(bytes: &[u8]) -> Xlsx<Cursor<&[u8]>> {
    Xlsx::new(Cursor::new(bytes)).expect("a workbook")
}

fn sheet(bytes: &[u8], name: &str) -> Range<Data> {
    open(bytes).worksheet_range(name).expect("a sheet")
}

/// Every cell with its type: a text in quotation marks, a date or time by the clock.
pub fn dump(bytes: &[u8]) -> String {
    let mut dump = String::new();
    for (name, range) in open(bytes).worksheets() {
        writeln!(dump, "--- {name}").expect("memory");
        for row in range.rows() {
            let cells: Vec<_> = row.iter().map(cell).collect();
            writeln!(dump, "{}", cells.join(" | ").trim_end()).expect("memory");
        }
    }
    dump
}

fn cell(data: &Data) -> String {
    match data {
        Data::Empty => String::new(),
        Data::String(text) => format!("{text:?}"),
        Data::Float(number) => number.to_string(),
        Data::DateTime(moment) => {
            let (year, month, day, hour, minute, _, _) = moment.to_ymd_hms_milli();
            let (date, time) = (
                format!("{year:04}-{month:02}-{day:02}"),
                format!("{hour:02}:{minute:02}"),
            );
            match moment.as_f64() {
                ..1.0 => time,
                whole if whole.fract() == 0.0 => date,
                _ => format!("{date} {time}"),
            }
        }
        other => panic!("{other:?} is not expected in a report"),
    }
}

/// The texts of all cells.
pub fn texts(bytes: &[u8]) -> Vec<String> {
    let sheets = open(bytes).worksheets();
    let cells = sheets.iter().flat_map(|(_, range)| range.used_cells());
    cells
        .filter_map(|(_, _, data)| data.get_string().map(str::to_owned))
        .collect()
}

/// Whether any cell holds a formula.
pub fn has_formulas(bytes: &[u8]) -> bool {
    let mut workbook = open(bytes);
    workbook.sheet_names().iter().any(|name| {
        let formulas = workbook.worksheet_formula(name).expect("a sheet");
        formulas.used_cells().next().is_some()
    })
}

pub fn told(bytes: &[u8], language: Language) -> Told {
    let texts = Texts::report(language);
    let numbers = sheet(bytes, &texts.get("report-sheet-numbers"));
    let blocks = place(&numbers, 0, &texts.get("report-blocks"));
    let row = |after, name| &numbers[place(&numbers, after, &texts.get(name))];
    let coverage = numbers.rows().nth(2).expect("a row")[0].to_string();
    let coverage = numbers_in(&coverage);
    let figure = |name| (name, figure(&row(0, name)[1]));
    let measured = |(_, name)| measured(row(blocks, name));
    Told {
        recorded: coverage[0],
        all: coverage[1],
        figures: FIGURES.into_iter().map(figure).collect(),
        blocks: Some(MEASURES.map(measured).to_vec()),
        days: days(&sheet(bytes, &texts.get("report-sheet-days")), texts),
    }
}

/// As it is shown, with one decimal.
fn figure(data: &Data) -> f64 {
    (data.get_float().expect("a number") * 10.0).round() / 10.0
}

/// The row below `after` that begins with the label.
fn place(range: &Range<Data>, after: usize, label: &str) -> usize {
    let labels = range.rows().map(|row| row[0].get_string());
    labels
        .enumerate()
        .skip(after)
        .find_map(|(place, other)| (other == Some(label)).then_some(place))
        .unwrap_or_else(|| panic!("no row {label}"))
}

/// The count, that taken to 28 days, and from the second block on the change.
fn measured(row: &[Data]) -> Measured {
    let [count, _, others @ ..] = &row[1..] else {
        panic!("no block");
    };
    let mut measured = Measured {
        counts: vec![whole(count)],
        changes: Vec::new(),
    };
    for block in others
        .chunks_exact(3)
        .take_while(|block| !block[0].is_empty())
    {
        measured.counts.push(whole(&block[0]));
        measured.changes.push(block[2].get_float().map(whole_days));
    }
    measured
}

fn days(range: &Range<Data>, texts: &Texts) -> Vec<DayTold> {
    let headings = range.rows().next().expect("headings");
    let column = |name| {
        let heading = texts.get(name);
        let mut headings = headings.iter();
        headings
            .position(|other| other.get_string() == Some(&heading))
            .expect("a column")
    };
    let (headache, intensity) = (column("label-headache"), column("label-intensity"));
    let day = |row: &[Data]| {
        let Data::DateTime(moment) = row[0] else {
            panic!("{:?} is no date", row[0]);
        };
        let (year, month, day, ..) = moment.to_ymd_hms_milli();
        let [year, month, day] = [year, month.into(), day.into()].map(u16::cast_signed);
        let [month, day] = [month, day].map(|part| i8::try_from(part).expect("a date"));
        let state = row[headache].to_string();
        DayTold {
            date: Date::new(year, month, day).expect("a date"),
            state: if state == texts.get("yes") {
                DayState::Headache
            } else if state == texts.get("no") {
                DayState::Painless
            } else {
                DayState::Unknown
            },
            intensity: (!row[intensity].is_empty())
                .then(|| u8::try_from(whole(&row[intensity])).expect("a small number")),
        }
    };
    range.rows().skip(1).map(day).collect()
}

fn whole(data: &Data) -> usize {
    data.to_string().parse().expect("a whole number")
}
