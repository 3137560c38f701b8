//! Writes the report as a workbook: the days, the numbers, and how they were counted.

mod days;
mod numbers;
mod package;
mod sheet;
mod strings;
mod style;

use jiff::Timestamp;
use journal_texts::Texts;

use crate::making::MakingError;
use crate::view::ReportView;

use package::Package;
use sheet::{Worksheet, line};
use strings::{SharedStrings, escaped};
use style::CellStyle;

/// The report as an Office Open XML workbook (ECMA-376): dates, times and numbers are such, and
/// whatever the person wrote is a text, never a formula or a link. The same view makes the same
/// bytes.
pub fn xlsx(view: &ReportView) -> Result<Vec<u8>, MakingError> {
    let texts = Texts::report(view.language);
    let notes = view.notes.iter().map(|note| line([note], CellStyle::Plain));
    let sheets = [
        days::sheet(view, texts),
        Worksheet {
            name: texts.get("report-sheet-numbers"),
            widths: vec![44, 18, 18, 18, 18, 18, 18, 18],
            rows: numbers::rows(view, texts),
            is_table: false,
        },
        Worksheet {
            name: view.notes_heading.clone(),
            widths: vec![120],
            rows: notes.collect(),
            is_table: false,
        },
    ];
    let mut strings = SharedStrings::default();
    let mut package = Package::default();
    package.add("[Content_Types].xml", &content_types(sheets.len()))?;
    package.add("_rels/.rels", RELATIONS)?;
    let title = format!("{}, {}", view.title, view.period);
    package.add("docProps/core.xml", &properties(&title, view.instant))?;
    package.add("xl/workbook.xml", &workbook(&sheets))?;
    let relations = workbook_relations(sheets.len());
    package.add("xl/_rels/workbook.xml.rels", &relations)?;
    package.add("xl/styles.xml", &style::sheet())?;
    for (number, sheet) in (1..).zip(&sheets) {
        let name = format!("xl/worksheets/sheet{number}.xml");
        package.add(&name, &sheet.xml(&mut strings))?;
    }
    package.add("xl/sharedStrings.xml", &strings.xml())?;
    Ok(package.finish())
}

/// The XML declaration, with which every part begins.
const DECLARATION: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

/// The parts of the package that are not reached from the workbook.
const RELATIONS: &str = concat!(
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n",
    r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">"#,
    r#"<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/>"#,
    r#"<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>"#,
    "</Relationships>",
);

fn content_types(sheets: usize) -> String {
    const KIND: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml";
    let part = |name: &str, kind: &str| {
        format!(r#"<Override PartName="/xl/{name}.xml" ContentType="{KIND}.{kind}+xml"/>"#)
    };
    let sheets = (1..=sheets).map(|number| part(&format!("worksheets/sheet{number}"), "worksheet"));
    let others = [
        part("workbook", "sheet.main"),
        part("styles", "styles"),
        part("sharedStrings", "sharedStrings"),
    ];
    format!(
        r#"{DECLARATION}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>{}</Types>"#,
        others.into_iter().chain(sheets).collect::<String>(),
    )
}

fn properties(title: &str, made_at: Timestamp) -> String {
    let made_at = made_at.strftime("%Y-%m-%dT%H:%M:%SZ");
    format!(
        r#"{DECLARATION}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>{}</dc:title><dcterms:created xsi:type="dcterms:W3CDTF">{made_at}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">{made_at}</dcterms:modified></cp:coreProperties>"#,
        escaped(title),
    )
}

/// The sheets in their order. Excel keeps the range of a filter and the rows that are printed
/// on each page as names.
fn workbook(sheets: &[Worksheet]) -> String {
    let listed = (1..).zip(sheets).map(|(number, sheet)| {
        let name = escaped(&sheet.name);
        format!(r#"<sheet name="{name}" sheetId="{number}" r:id="rId{number}"/>"#)
    });
    let named = sheets
        .iter()
        .enumerate()
        .filter(|(_, sheet)| sheet.is_table)
        .map(|(place, sheet)| {
            let name = escaped(&sheet.name.replace('\'', "''"));
            let cells = sheet.all_cells("$");
            format!(
                r#"<definedName name="_xlnm._FilterDatabase" localSheetId="{place}" hidden="1">'{name}'!{cells}</definedName><definedName name="_xlnm.Print_Titles" localSheetId="{place}">'{name}'!$1:$1</definedName>"#
            )
        });
    format!(
        r#"{DECLARATION}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><bookViews><workbookView/></bookViews><sheets>{}</sheets><definedNames>{}</definedNames></workbook>"#,
        listed.collect::<String>(),
        named.collect::<String>(),
    )
}

fn workbook_relations(sheets: usize) -> String {
    const KIND: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let part = |number: usize, kind: &str, target: &str| {
        format!(r#"<Relationship Id="rId{number}" Type="{KIND}/{kind}" Target="{target}.xml"/>"#)
    };
    let listed = (1..=sheets).map(|it| part(it, "worksheet", &format!("worksheets/sheet{it}")));
    let others = [
        part(sheets + 1, "styles", "styles"),
        part(sheets + 2, "sharedStrings", "sharedStrings"),
    ];
    format!(
        r#"{DECLARATION}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{}</Relationships>"#,
        listed.chain(others).collect::<String>(),
    )
}

#[cfg(test)]
mod tests {
    use journal::Language;

    use super::*;

    #[test]
    fn the_names_of_the_sheets_are_such_as_excel_takes() {
        for texts in Language::ALL.map(Texts::report) {
            for name in ["report-sheet-days", "report-sheet-numbers", "report-notes"] {
                let name = texts.get(name);
                assert!((1..=31).contains(&name.encode_utf16().count()), "{name}");
                assert!(
                    !name.contains(['[', ']', ':', '*', '?', '/', '\\']),
                    "{name}"
                );
                assert!(!name.starts_with('\'') && !name.ends_with('\''), "{name}");
            }
        }
    }
}
