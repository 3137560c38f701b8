//! How cells look.

use std::iter;

use strum::VariantArray;

use super::DECLARATION;
use crate::sheet::SheetValue;

/// How a cell looks. Dates and times look as such whatever their style.
#[derive(Clone, Copy)]
pub enum CellStyle {
    /// In as many lines as its cell needs.
    Plain,
    /// In one line, over the cells beside it.
    Sentence,
    /// Above a column.
    Heading,
    /// Above a section.
    Title,
    /// With one decimal.
    Tenths,
    Percent,
}

/// A row of the workbook's table of formats, by whose place cells name it.
#[derive(Clone, Copy, PartialEq, VariantArray)]
pub enum CellFormat {
    /// Of cells that were never written.
    None,
    Date,
    Time,
    Moment,
    Plain,
    Sentence,
    Heading,
    Title,
    Tenths,
    Percent,
}

impl CellFormat {
    pub fn of(value: &SheetValue, style: CellStyle) -> Self {
        match (value, style) {
            (SheetValue::Date(_), _) => Self::Date,
            (SheetValue::Time(_), _) => Self::Time,
            (SheetValue::Moment(_), _) => Self::Moment,
            (_, CellStyle::Plain) => Self::Plain,
            (_, CellStyle::Sentence) => Self::Sentence,
            (_, CellStyle::Heading) => Self::Heading,
            (_, CellStyle::Title) => Self::Title,
            (_, CellStyle::Tenths) => Self::Tenths,
            (_, CellStyle::Percent) => Self::Percent,
        }
    }

    /// The number of the format of its numbers. Of those of ECMA-376 14 shows a date, and 22 a
    /// date with a time, as the reader's system does; others begin at 164.
    fn numbers(self) -> usize {
        match self {
            Self::Date => 14,
            Self::Moment => 22,
            Self::Percent => 9,
            Self::Time => 164,
            Self::Tenths => 165,
            _ => 0,
        }
    }

    fn xml(self) -> String {
        let font = usize::from(matches!(self, Self::Heading | Self::Title));
        let border = usize::from(self == Self::Heading);
        let alignment = match self {
            Self::None => "",
            Self::Plain | Self::Heading => r#"<alignment vertical="top" wrapText="1"/>"#,
            _ => r#"<alignment vertical="top"/>"#,
        };
        format!(
            r#"<xf numFmtId="{}" fontId="{font}" fillId="0" borderId="{border}" xfId="0" applyNumberFormat="1" applyFont="1" applyBorder="1" applyAlignment="1">{alignment}</xf>"#,
            self.numbers(),
        )
    }
}

/// The part of the workbook that lists the formats.
pub fn sheet() -> String {
    let formats = CellFormat::VARIANTS.iter().map(|format| format.xml());
    let [before, after] = [BEFORE_FORMATS, AFTER_FORMATS].map(str::to_owned);
    let count = format!(r#"<cellXfs count="{}">"#, CellFormat::VARIANTS.len());
    let parts = [DECLARATION.to_owned(), before, count].into_iter();
    parts.chain(formats).chain(iter::once(after)).collect()
}

/// The fonts, of which the second is bold, and the borders, of which the second is a line below.
/// The two fills are those that Excel expects in each workbook.
const BEFORE_FORMATS: &str = concat!(
    r#"<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">"#,
    r#"<numFmts count="2"><numFmt numFmtId="164" formatCode="hh:mm"/><numFmt numFmtId="165" formatCode="0.0"/></numFmts>"#,
    r#"<fonts count="2"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font><font><b/><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts>"#,
    r#"<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>"#,
    r#"<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left/><right/><top/><bottom style="thin"><color auto="1"/></bottom><diagonal/></border></borders>"#,
    r#"<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>"#,
);

const AFTER_FORMATS: &str = concat!(
    "</cellXfs>",
    r#"<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>"#,
    "</styleSheet>",
);
