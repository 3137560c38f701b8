//! The names of medicines, and how doses are typed.

use std::sync::LazyLock;

use journal::Language;
use journal::answer::InvalidAnswer;
use journal::medicine::{Dose, MedicineClass, MedicineNames, NamePart};

use crate::{MEDICINES, SameLetters, Texts};

/// The names of every language, by which the class of a medicine is known.
#[must_use]
pub fn medicine_names() -> &'static MedicineNames {
    static NAMES: LazyLock<MedicineNames> = LazyLock::new(|| {
        let mut names = MedicineNames::default();
        for (name, part) in listed() {
            names.add(&name, part);
        }
        for language in Language::ALL {
            for ending in MEDICINES.of(language).list("medicine-case_endings") {
                names.add_case_ending(&ending);
            }
        }
        for pair in SameLetters::of_all_languages().pairs() {
            names.add_same_letters(pair);
        }
        names
    });
    &NAMES
}

/// Every name with its meaning.
fn listed() -> impl Iterator<Item = (String, NamePart)> {
    Language::ALL.into_iter().flat_map(|language| {
        let of_class = |class: &MedicineClass| (<&str>::from(class), NamePart::Of(*class));
        let lists = MedicineClass::ALL.iter().map(of_class).chain([
            ("adjuvant", NamePart::Adjuvant),
            ("not_told", NamePart::NotTold),
            ("nothing_added", NamePart::NothingAdded),
        ]);
        lists.flat_map(move |(id, part)| {
            let names = MEDICINES.of(language).list(&format!("medicine-{id}"));
            names.into_iter().map(move |name| (name, part))
        })
    })
}

impl Texts {
    /// Reads doses as people type them, such as "Ibuprofen 400 mg at 14:30".
    ///
    /// # Errors
    /// [`InvalidAnswer`] for no name, too long a name or amount, or too many doses.
    pub fn doses(&self, typed: &str) -> Result<Vec<Dose>, InvalidAnswer> {
        let mut words: Vec<&str> = typed.split(' ').collect();
        let is_time =
            |word: &str| word.starts_with(|c: char| c.is_ascii_digit()) && word.contains(':');
        for index in (1..words.len()).rev() {
            if is_time(words[index]) && self.means("at", words[index - 1]) {
                words.remove(index - 1);
            }
        }
        Dose::parse_several(&words.join(" "))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_before_the_time_is_no_part_of_a_dose() {
        let doses = Texts::of(Language::Ru).doses("Суматриптан в 9:05, Но-шпа 2 таблетки в 10:00");
        let doses: Vec<_> = doses.iter().flatten().map(crate::dose).collect();
        assert_eq!(doses, ["Суматриптан, 09:05", "Но-шпа 2 таблетки, 10:00"]);
        let doses = Texts::of(Language::En).doses("Ibuprofen 400 mg at 14:30\nAspirin at");
        let doses: Vec<_> = doses.iter().flatten().map(crate::dose).collect();
        assert_eq!(doses, ["Ibuprofen 400 mg, 14:30", "Aspirin at"]);
    }

    #[test]
    fn every_name_is_of_one_script_and_stands_for_one_thing() {
        let mut names = MedicineNames::default();
        for (name, part) in listed() {
            let latin = name.chars().filter(char::is_ascii).count();
            let letters = name.chars().filter(|c| c.is_alphabetic()).count();
            let is_of_one = name.is_ascii() || latin == name.chars().count() - letters;
            assert!(is_of_one && name == name.to_lowercase(), "{name}");
            assert!(names.add(&name, part), "{name} stands twice");
        }
    }

    #[track_caller]
    fn are(class: Option<MedicineClass>, names: &[&str]) {
        for name in names {
            assert_eq!(medicine_names().class(name), class, "{name}");
        }
    }

    #[test]
    fn substances_and_brands_are_known_in_both_languages_and_any_case() {
        are(
            Some(MedicineClass::NonOpioid),
            &[
                "Ибупрофен",
                "IBUPROFEN",
                "нурофен форте",
                "Paracetamol",
                "acetaminophen",
                "Аспирин С",
                "Ацетилсалициловая кислота",
                "naproxen",
                "Кеторол экспресс",
                "диклофенак",
                "Анальгин",
                "метамизол натрия",
                "таблетка ибупрофена",
            ],
        );
        are(
            Some(MedicineClass::Triptan),
            &[
                "Суматриптан-Тева",
                "sumatriptan",
                "Rizatriptan ODT",
                "Релпакс",
                "ЗОМИГ",
                "Амигренин",
            ],
        );
        are(
            Some(MedicineClass::Ergotamine),
            &["Ergotamine tartrate", "Кофетамин", "cafergot"],
        );
        are(
            Some(MedicineClass::Opioid),
            &["Кодеин", "tramadol", "Трамал ретард"],
        );
        are(
            Some(MedicineClass::Combination),
            &[
                "Цитрамон П",
                "Пенталгин",
                "Excedrin Migraine",
                "Каффетин",
                "Солпадеин",
                "co-codamol",
            ],
        );
    }

    #[test]
    fn an_analgesic_with_caffeine_or_codeine_is_a_combination_and_two_simple_ones_are_not() {
        are(
            Some(MedicineClass::Combination),
            &[
                "парацетамол + кофеин",
                "Панадол Экстра",
                "Нурофен Плюс",
                "paracetamol/codeine",
            ],
        );
        are(
            Some(MedicineClass::NonOpioid),
            &[
                "Ибуклин",
                "парацетамол + ибупрофен",
                "Tylenol Extra Strength",
            ],
        );
    }

    #[test]
    fn a_name_that_does_not_tell_has_no_class() {
        are(
            None,
            &[
                "",
                "Но-шпа",
                "таблетка от головы",
                "магний",
                "caffeine",
                "rimegepant",
                "экстра",
                "суматриптан и ибупрофен",
                "ибупрофеновая мазь",
                "мигрень",
                "Спазмалгон",
                "Аспирин плюс",
            ],
        );
    }
}
