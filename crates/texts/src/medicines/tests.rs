mod generated;
mod typed;

use std::collections::{BTreeMap, BTreeSet};

use journal::medicine::MedicineClass::{
    self, Combination, Ergotamine, GepantOrDitan, NonOpioid, Opioid, Triptan,
};
use journal::medicine::MedicineKind::{self, Acute, NotForPain, OnSkin, Preventive};

use super::*;

/// The rows of every table, without its explanations.
fn rows() -> impl Iterator<Item = Vec<&'static str>> {
    let lines = Language::ALL
        .into_iter()
        .flat_map(|language| table(language).lines());
    let rows = lines.filter(|line| !line.is_empty() && !line.starts_with('#'));
    rows.map(|row| row.split('\t').collect())
}

#[track_caller]
fn are(kind: MedicineKind, classes: &[MedicineClass], names: &str) {
    for name in names.split(", ") {
        let recognised = medicine_names().recognise(name);
        let expected = (kind, classes.iter().copied().collect::<BTreeSet<_>>());
        assert_eq!((recognised.kind, recognised.classes), expected, "{name}");
    }
}

#[test]
fn a_table_is_written_as_its_first_lines_say() {
    let mut names = BTreeMap::new();
    for row in rows() {
        assert!(
            (2..=5).contains(&row.len()),
            "{row:?} has five columns at most"
        );
        assert!(row.iter().all(|column| *column == column.trim()), "{row:?}");
        for name in row[0].split(", ") {
            let latin = name.chars().filter(char::is_ascii_alphabetic).count();
            let letters = name.chars().filter(|c| c.is_alphabetic()).count();
            // "Магне B6" is written in two scripts.
            let is_of_one = latin == 0 || latin == letters || name.ends_with("b6");
            assert!(is_of_one && name == name.to_lowercase(), "{name}");
            let kind = row[1].ends_with("_ending");
            assert_eq!(
                names.insert((name, kind.then_some(row[1])), row[1]),
                None,
                "{name} stands twice"
            );
        }
        let code = row.get(3).copied().unwrap_or_default();
        assert!(
            code.len() < 8
                && code
                    .chars()
                    .all(|c| c.is_ascii_uppercase() || c.is_ascii_digit()),
            "{code} is a code of the ATC index"
        );
    }
}

/// Real names that are: each is known by itself, and a word that is one letter from both counts
/// as neither.
const NEIGHBOURS: &[&str] = &["наклофен", "баклофен"];

/// One wrong letter must not make a medicine of another class of it.
#[test]
fn no_long_name_is_one_letter_from_a_name_that_counts_otherwise() {
    let mut names: Vec<(&str, &str)> = Vec::new();
    for row in rows() {
        names.extend(row[0].split(", ").map(|name| (name, row[1])));
    }
    for (name, counts) in names
        .iter()
        .filter(|(name, _)| name.chars().all(char::is_alphabetic))
    {
        let letters: Vec<char> = name.chars().collect();
        if letters.len() < 7 {
            continue;
        }
        for (other, otherwise) in names.iter().filter(|(_, otherwise)| otherwise != counts) {
            let other: Vec<char> = other.chars().collect();
            assert!(
                other.len() < 7 || strangers(&letters, &other) || NEIGHBOURS.contains(name),
                "{name} ({counts}) and {other:?} ({otherwise})"
            );
        }
    }
}

/// Whether they differ by more than a letter; counted letter by letter, unlike the search.
fn strangers(one: &[char], other: &[char]) -> bool {
    let mut before: Vec<usize> = (0..=other.len()).collect();
    for (i, a) in one.iter().enumerate() {
        let mut row = vec![i + 1];
        for (j, b) in other.iter().enumerate() {
            let changed = before[j] + usize::from(a != b);
            row.push(changed.min(before[j + 1] + 1).min(row[j] + 1));
        }
        before = row;
    }
    before[other.len()] > 1
}

#[test]
fn substances_and_brands_are_known_in_both_languages_and_any_case() {
    are(
        Acute,
        &[NonOpioid],
        "Ибупрофен, IBUPROFEN, нурофен форте, Paracetamol, acetaminophen, Аспирин С, Ацетилсалициловая кислота, naproxen, Кеторол экспресс, диклофенак, Анальгин, метамизол натрия, таблетка ибупрофена",
    );
    are(
        Acute,
        &[Triptan],
        "Суматриптан-Тева, sumatriptan, Rizatriptan ODT, Релпакс, ЗОМИГ, Амигренин",
    );
    are(
        Acute,
        &[Ergotamine],
        "Ergotamine tartrate, Кофетамин, cafergot",
    );
    are(Acute, &[Opioid], "Кодеин, tramadol, Трамал ретард");
    are(
        Acute,
        &[Combination],
        "Цитрамон П, Пенталгин, Excedrin Migraine, Каффетин, Солпадеин, co-codamol",
    );
    are(
        Acute,
        &[GepantOrDitan],
        "римегепант, Nurtec ODT, Vydura, ubrogepant, убрелви, zavegepant, ласмидитан, Reyvow",
    );
}

#[test]
fn the_names_of_the_russian_market_have_their_classes() {
    are(
        Acute,
        &[Triptan],
        "Эксенза, капориза, триптан, суматриптан50, триптаны",
    );
    are(
        Acute,
        &[Ergotamine],
        "дигидроэрготамин, дигидергот, dihydroergotamine, Migranal, Trudhesa, D.H.E. 45",
    );
    are(Acute, &[Ergotamine, NonOpioid], "номигрен, Номигрен");
    are(
        Acute,
        &[Combination],
        "темпалгин, андипал, спазмалгон, Спазмалгон эффект, новиган, ревалгин, спазган, брал, баралгетас, триган, Триган-Д, но-шпалгин, юниспаз, мигрениум, томапирин, цитрапар, цитрапак, тетралгин, квинталгин, пливалгин, Седал-М, гевадал",
    );
    are(
        Acute,
        &[NonOpioid],
        "мотрин, алив, тералив, санапрокс, ортофен, диклак, аэртал, ацеклофенак, мовалис, нимулид, фламадекс, фламакс, артрозилен, оки, мефенаминовая кислота, ибуфен, бурана, брустан, хайрумат, mig, Алка-Прим, АСК, цефекон, целебрекс, найзилат",
    );
    are(Acute, &[Opioid], "промедол, палексия, фентанил, налбуфин");
}

#[test]
fn the_names_of_the_english_speaking_markets_have_their_classes() {
    are(Acute, &[Triptan], "Onzetra, tosymra, zembrace");
    are(
        Acute,
        &[Triptan, NonOpioid],
        "treximet, Suvexx, sumatriptan/naproxen",
    );
    are(
        Acute,
        &[Combination],
        "anadin, Hedex Extra, syndol, migraleve, paramol, co-dydramol, zapain, codipar, anacin, midol, esgic, bupap, norco, lortab, Bayer Back & Body",
    );
    are(
        Acute,
        &[NonOpioid],
        "cambia, anaprox, disprin, hedex, cuprofen, bufferin, ponstan, celebrex, arcoxia, Advil Liqui-Gels, Anadin Ibuprofen",
    );
    are(
        Acute,
        &[Opioid],
        "oxycontin, meperidine, fentanyl, fentanyl patch, hydromorphone",
    );
    are(
        Acute,
        &[Combination],
        "Tylenol 3, Tylenol #3, Tylenol №3, tylenol with codeine",
    );
}

#[test]
fn an_analgesic_with_caffeine_or_codeine_is_a_combination_and_two_simple_ones_are_not() {
    are(
        Acute,
        &[Combination],
        "парацетамол + кофеин, Панадол Экстра, Нурофен Плюс, paracetamol/codeine, Панадол-Экстра, Нурофен-плюс, нурофенплюс",
    );
    are(
        Acute,
        &[NonOpioid],
        "Ибуклин, парацетамол + ибупрофен, Tylenol Extra Strength",
    );
}

#[test]
fn two_medicines_in_one_name_count_in_both_classes() {
    are(
        Acute,
        &[Triptan, NonOpioid],
        "суматриптан и ибупрофен, sumatriptan + naproxen",
    );
    are(Acute, &[Triptan, Combination], "суматриптан и цитрамон");
}

#[test]
fn a_name_that_does_not_tell_is_acute_and_has_no_class() {
    are(
        Acute,
        &[],
        "таблетка от головы, caffeine, экстра, мигрень, Аспирин плюс, релакс, 400",
    );
    are(Acute, &[], "");
}

#[test]
fn preventives_and_what_relieves_no_pain_are_not_acute() {
    are(
        Preventive,
        &[],
        "Топирамат 50, Топамакс, propranolol, Анаприлин, амитриптилин, Аймовиг, эренумаб, erenumab, Ajovy, кандесартан, депакин, valproate, Botox, ботулинический токсин, Магний, Магне B6, магне в6, magnesium, рибофлавин, atogepant, атогепант",
    );
    are(
        NotForPain,
        &[],
        "церукал, Метоклопрамид, metoclopramide, домперидон, Но-шпа, ношпа, но шпа, дротаверин, Аспирин Кардио, аспирин-кардио, АСК-кардио, Тромбо АСС, baby aspirin, витамин D3, Omega 3",
    );
    are(Acute, &[NonOpioid], "Кеторол и церукал");
}

#[test]
fn what_is_put_on_the_skin_is_not_an_acute_intake() {
    are(
        OnSkin,
        &[],
        "Вольтарен гель, Вольтарен Эмульгель, Кетонал крем, Пенталгин Экстра-гель, Фастум, voltaren gel, ибупрофеновая мазь",
    );
}

#[test]
fn other_cases_and_one_wrong_letter_are_forgiven() {
    are(
        Acute,
        &[NonOpioid],
        "аркоксию, аркоксии, аналгин, нурафен, Ибупрофен400мг, нурофена, найзом, ibuprofin, Ibuprofn, кетарол, парацитамол, dexketoprofin",
    );
    are(
        Acute,
        &[Combination],
        "цитромон, Пентальгин, цитрамона, темпалгином, спазмолгон, exedrin",
    );
    are(
        Acute,
        &[Triptan],
        "суматриптана, суматрептан, сумотриптан, сумамигрена, эксензу, sumatriptans",
    );
    are(NotForPain, &[], "но-шпы, ношпу");
}

/// Medicines and words that look a little like names of the table.
#[test]
fn what_only_looks_like_a_name_is_none() {
    are(
        Acute,
        &[],
        "сумамед, релаксан, мигренозный, кетостерил, зомби, нормазе, анальный, тайна, парацельс, аспирант, адвокат, эргоферон, кодеиновый кашель, некстати, релаксация, брайл, аскет, sumac, relaxin, advice, excerpt, aspire, maxim, frovat, celery, motor, triplet, codecs, motorin",
    );
}

#[test]
fn the_code_of_a_substance_is_told_by_its_name_and_by_nothing_more() {
    for (name, code) in [
        ("Sumatriptan", "N02CC01"),
        ("суматриптан", "N02CC01"),
        ("Суматриптана", "N02CC01"),
        ("Ибупрофен", "M01AE01"),
        ("paracetamol", "N02BE01"),
        ("Rimegepant", "N02CD06"),
    ] {
        assert_eq!(medicine_names().atc(name), Some(code), "{name}");
    }
    // Brands, products of several, groups, slips, and names with more in them.
    for name in [
        "Imigran",
        "Цитрамон",
        "Excedrin",
        "Триптан",
        "суматриптин",
        "Ибупрофен гель",
        "Ибупрофен плюс",
        "ibuprofen, caffeine",
        "таблетка",
        "",
    ] {
        assert_eq!(medicine_names().atc(name), None, "{name}");
    }
}

/// The names that a substance has beside that of its row.
const SYNONYMS: &[&str] = &["meperidine", "valproate", "meclizine"];

#[test]
fn a_name_that_has_a_code_is_that_of_the_substance() {
    let coded = rows().filter_map(|row| {
        let name = row[0].split(", ").next()?;
        medicine_names().atc(name).map(|_| (name, row[2]))
    });
    for (name, substance) in coded.filter(|(name, _)| name.is_ascii()) {
        let is_named = substance.starts_with(name) || SYNONYMS.contains(&name);
        assert!(is_named, "{name} is not {substance}");
    }
}
