//! The names of medicines, and how doses are typed.

use std::sync::LazyLock;

use journal::Language;
use journal::answer::InvalidAnswer;
use journal::medicine::{Dose, MedicineNames};

use crate::{SameLetters, parts};

/// The names of every language, by which it is known what a medicine is.
///
/// # Panics
/// Where a table cannot be read, which is a mistake in the table.
#[must_use]
pub fn medicine_names() -> &'static MedicineNames {
    static NAMES: LazyLock<MedicineNames> = LazyLock::new(|| {
        let mut names = MedicineNames::default();
        for pair in SameLetters::of_all_languages().pairs() {
            names.add_same_letters(pair);
        }
        for language in Language::ALL {
            names
                .add(table(language))
                .expect("a table that a test reads");
        }
        names
    });
    &NAMES
}

/// Reads doses as people type them in any language, such as "Ibuprofen 400 mg at 14:30".
///
/// # Errors
/// As [`MedicineNames::doses`].
pub fn doses(typed: &str) -> Result<Vec<Dose>, InvalidAnswer> {
    medicine_names().doses(typed)
}

/// The medicines of a language: a product or a substance a row.
fn table(language: Language) -> &'static str {
    let [table] = parts::MEDICINES.files(language) else {
        panic!("every language has one table of medicines");
    };
    match language {
        #[cfg(feature = "pseudo-language")]
        Language::Qps => crate::pseudo::medicines(table),
        _ => table,
    }
}

#[cfg(test)]
mod tests;
