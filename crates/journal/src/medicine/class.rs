//! The class of an acute medicine, from the name that the person wrote.

use std::collections::HashMap;
use std::sync::LazyLock;

use serde::Serialize;
use strum::VariantArray;

/// The classes by which ICHD-3 8.2 counts days of intake (Cephalalgia 2018;38:1-211).
///
/// Some medicines are in none of them, and of some the name does not tell: those have
/// no class, which is said wherever classes are counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, VariantArray)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub enum MedicineClass {
    /// 8.2.2.
    Triptan,
    /// 8.2.1.
    Ergotamine,
    /// 8.2.4.
    Opioid,
    /// 8.2.5: two or more classes in one product, or an analgesic with an adjuvant
    /// such as caffeine. Two non-opioid analgesics alone are not one of these.
    Combination,
    /// 8.2.3, in other words simple analgesics: paracetamol, acetylsalicylic acid and
    /// all other NSAIDs are one class.
    NonOpioid,
}

impl MedicineClass {
    /// Every class, in the order in which they are listed.
    pub const ALL: &[Self] = Self::VARIANTS;

    /// The class of a medicine by its name, in Russian or English, a substance or a
    /// brand; `None` where the words name none that is known, or do not tell whether
    /// one product is meant or two.
    #[must_use]
    pub fn of(name: &str) -> Option<Self> {
        let name = name.to_lowercase().replace('ё', "е");
        if COMBINATIONS_OF_TWO_WORDS
            .iter()
            .any(|product| name.contains(product))
        {
            return Some(Self::Combination);
        }
        let named = Ingredient::all(&name);
        let has = |ingredient| named.contains(&ingredient);
        if has(Ingredient::Of(Self::Combination)) {
            return Some(Self::Combination);
        }
        for class in [Self::Triptan, Self::Ergotamine] {
            if has(Ingredient::Of(class)) {
                // Beside an analgesic it may be one product of two classes, or two tablets.
                let known = [Ingredient::Of(class), Ingredient::Adjuvant];
                return named.iter().all(|one| known.contains(one)).then_some(class);
            }
        }
        if has(Ingredient::Variant) && !name.contains("extra strength") {
            return None;
        }
        let adjuvant = has(Ingredient::Adjuvant);
        match (
            has(Ingredient::Of(Self::NonOpioid)),
            has(Ingredient::Of(Self::Opioid)),
        ) {
            (false, false) => None,
            // The examples of 8.2.5 itself: paracetamol and codeine, and caffeine.
            (true, true) => Some(Self::Combination),
            _ if adjuvant => Some(Self::Combination),
            (true, false) => Some(Self::NonOpioid),
            (false, true) => Some(Self::Opioid),
        }
    }
}

/// What a word of a name stands for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Ingredient {
    Of(MedicineClass),
    Adjuvant,
    /// Something is added that the word does not name: caffeine, codeine or a vitamin.
    Variant,
}

/// What the words of each list stand for.
const LISTS: [(&[&str], Ingredient); 7] = [
    (TRIPTANS, Ingredient::Of(MedicineClass::Triptan)),
    (ERGOTAMINES, Ingredient::Of(MedicineClass::Ergotamine)),
    (OPIOIDS, Ingredient::Of(MedicineClass::Opioid)),
    (COMBINATIONS, Ingredient::Of(MedicineClass::Combination)),
    (NON_OPIOIDS, Ingredient::Of(MedicineClass::NonOpioid)),
    (ADJUVANTS, Ingredient::Adjuvant),
    (VARIANTS, Ingredient::Variant),
];

/// The same by the word, for a look-up of each word of each dose.
static WORDS: LazyLock<HashMap<&str, Ingredient>> = LazyLock::new(|| listed_words().collect());

fn listed_words() -> impl Iterator<Item = (&'static str, Ingredient)> {
    LISTS.into_iter().flat_map(|(lines, ingredient)| {
        let words = lines.iter().flat_map(|line| line.split_whitespace());
        words.map(move |word| (word, ingredient))
    })
}

impl Ingredient {
    /// Of a name in lower case.
    fn all(name: &str) -> Vec<Self> {
        let words = name.split(|c: char| !c.is_alphanumeric());
        words.filter_map(Self::of_word).collect()
    }

    fn of_word(word: &str) -> Option<Self> {
        if word.ends_with("triptan") {
            return Some(Self::Of(MedicineClass::Triptan));
        }
        // The endings of the oblique cases, as in "таблетка ибупрофена".
        ["", "а", "у", "ом", "е", "ы"]
            .into_iter()
            .find_map(|ending| WORDS.get(word.strip_suffix(ending)?).copied())
    }
}

// One line for each substance: its international nonproprietary name in the two
// languages, then its brands. The groups are those of the ATC index (WHO Collaborating
// Centre for Drug Statistics Methodology). A brand stands here only where all that is
// sold under it is of one class.

/// N02CC. Every Latin name of the group ends in "-triptan" and is known by that.
const TRIPTANS: &[&str] = &[
    "суматриптан имигран imigran imitrex амигренин сумамигрен sumamigren тримигрен сумитран",
    "сумарин сумиг рапимед",
    "наратриптан нарамиг naramig amerge",
    "золмитриптан зомиг zomig мигрепам",
    "ризатриптан максалт maxalt",
    "алмотриптан axert almogran",
    "элетриптан релпакс relpax",
    "фроватриптан фровамигран frova frovamig",
];

/// N02CA02 and N02CA52, alone or with caffeine, which only helps it into the blood.
const ERGOTAMINES: &[&str] = &["ergotamine эрготамин cafergot кафергот кофетамин"];

/// N02A, and codeine of R05DA.
const OPIOIDS: &[&str] = &[
    "codeine кодеин dihydrocodeine дигидрокодеин",
    "tramadol трамадол трамал ultram",
    "tapentadol тапентадол butorphanol буторфанол",
    "morphine морфин oxycodone оксикодон hydrocodone гидрокодон",
];

/// Products of several classes, or of an analgesic and caffeine.
const COMBINATIONS: &[&str] = &[
    // Acetylsalicylic acid, paracetamol, caffeine.
    "цитрамон citramon аквацитрамон цитрамарин аскофен кофицил мигралгин мигренол",
    "excedrin экседрин thomapyrin",
    // Paracetamol and caffeine, in some with codeine, propyphenazone or naproxen.
    "солпадеин solpadeine saridon саридон каффетин caffetin",
    "пенталгин pentalgin седальгин седалгин sedalgin",
    // An opioid with a non-opioid.
    "codamol panadeine залдиар zaldiar ultracet vicodin percocet",
    // Butalbital and caffeine with paracetamol or acetylsalicylic acid.
    "fioricet fiorinal",
];

/// N02B and M01A.
const NON_OPIOIDS: &[&str] = &[
    "paracetamol acetaminophen парацетамол ацетаминофен panadol панадол tylenol тайленол",
    "efferalgan эффералган doliprane calpol",
    "acetylsalicylic ацетилсалициловая ацетилсалициловой aspirin аспирин упсарин",
    "seltzer зельтцер",
    "ibuprofen ибупрофен nurofen нурофен advil адвил motrin brufen миг фаспик ибупром",
    // Ibuprofen and paracetamol, which are one class.
    "ибуклин некст",
    "naproxen напроксен aleve naprosyn налгезин nalgesin",
    "ketorolac кеторолак кеторол ketorol кетанов toradol",
    "diclofenac диклофенак вольтарен voltaren cataflam раптен",
    "metamizole метамизол dipyrone analgin анальгин баралгин novalgin",
    "ketoprofen кетопрофен кетонал dexketoprofen декскетопрофен дексалгин",
    "nimesulide нимесулид найз нимесил nimesil",
    "indometacin indomethacin индометацин",
    "meloxicam мелоксикам lornoxicam лорноксикам ксефокам",
    "celecoxib целекоксиб etoricoxib эторикоксиб аркоксиа",
    "tolfenamic толфенамовая mefenamic мефенамовая",
    "propyphenazone пропифеназон",
];

/// What makes a combination analgesic of an analgesic, as 8.2.5 names it.
const ADJUVANTS: &[&str] = &["caffeine кофеин butalbital буталбитал"];

/// The words of brands that do not say what was added.
const VARIANTS: &[&str] = &["extra экстра plus плюс"];

/// Brands that are combinations only with their second word: with caffeine the first,
/// with codeine the last.
const COMBINATIONS_OF_TWO_WORDS: [&str; 5] = [
    "panadol extra",
    "панадол экстра",
    "anadin extra",
    "nurofen plus",
    "нурофен плюс",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn are(class: Option<MedicineClass>, names: &[&str]) {
        for name in names {
            assert_eq!(MedicineClass::of(name), class, "{name}");
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
    fn every_word_is_of_one_script_and_stands_for_one_thing() {
        let words: Vec<&str> = listed_words().map(|(word, _)| word).collect();
        assert_eq!(words.len(), WORDS.len(), "a word stands twice");
        for word in words {
            let latin = word.chars().filter(char::is_ascii).count();
            let mixed = latin != 0 && latin != word.chars().count();
            assert!(!mixed && word == word.to_lowercase(), "{word}");
        }
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
