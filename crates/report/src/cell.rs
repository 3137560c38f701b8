/// A text that no spreadsheet takes for a formula.
///
/// A cell that begins with one of the signs is taken for a formula, which may send
/// the other cells elsewhere. An apostrophe in front makes it a text
/// (OWASP, "CSV Injection"). Spaces before the sign do not stop every program, and a
/// program that splits at another separator begins a cell in the middle of ours.
pub(super) fn harmless(text: &str) -> String {
    let mut written = String::with_capacity(text.len() + 1);
    let mut begins_a_cell = true;
    for character in text.chars() {
        if begins_a_cell && is_formula_sign(character) {
            written.push('\'');
        }
        begins_a_cell = match character {
            ',' | ';' | '\t' => true,
            ' ' => begins_a_cell,
            _ => false,
        };
        written.push(character);
    }
    written
}

fn is_formula_sign(character: char) -> bool {
    "=+-@\t\r\n＝＋－＠".contains(character)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_is_a_formula() {
        for formula in ["=1+1", "+7", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1"] {
            assert!(harmless(formula).starts_with('\''), "{formula}");
        }
        assert_eq!(harmless(" =1"), " '=1");
    }

    #[test]
    fn no_part_of_a_cell_is_a_formula_where_another_separator_splits_it() {
        assert_eq!(harmless("pain;=1+1"), "pain;'=1+1");
        assert_eq!(harmless("pain, @A1"), "pain, '@A1");
    }

    #[test]
    fn a_text_stays_as_it_is() {
        for text in [
            "",
            "Ибупрофен 400 мг",
            "1-2",
            "–",
            "a=b",
            "14:30",
            "a, b; c",
        ] {
            assert_eq!(harmless(text), text);
        }
    }
}
