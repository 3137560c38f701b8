/// A text that a spreadsheet takes for a text.
///
/// A cell that begins with one of these is taken for a formula, which may send
/// what stands in the other cells elsewhere. An apostrophe in front makes it a
/// text (OWASP, "CSV Injection"). Spaces before the sign do not stop every program.
pub(super) fn harmless(text: String) -> String {
    let is_formula = text
        .trim_start_matches(' ')
        .starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']);
    match is_formula {
        true => format!("'{text}"),
        false => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_is_a_formula() {
        for formula in ["=1+1", "+7", "-1", "@SUM(A1)", "\t=1", "\r=1", " =1", "＝1"] {
            assert_eq!(harmless(formula.into()), format!("'{formula}"));
        }
        for text in ["", "Ибупрофен 400 мг", "1-2", "–", "a=b", "14:30"] {
            assert_eq!(harmless(text.into()), text);
        }
    }
}
