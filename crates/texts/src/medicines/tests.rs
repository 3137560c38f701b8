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
    Language::ALL.into_iter().flat_map(rows_of)
}

fn rows_of(language: Language) -> impl Iterator<Item = Vec<&'static str>> {
    let lines = table(language).lines();
    let rows = lines.filter(|line| !line.is_empty() && !line.starts_with('#'));
    rows.map(|row| row.split('\t').collect())
}

fn is_latin(letter: char) -> bool {
    letter.is_alphabetic() && letter < '\u{250}'
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
    for (language, row) in Language::ALL
        .into_iter()
        .flat_map(|language| rows_of(language).map(move |row| (language, row)))
    {
        assert!(
            (2..=5).contains(&row.len()),
            "{row:?} has five columns at most"
        );
        assert!(row.iter().all(|column| *column == column.trim()), "{row:?}");
        for name in row[0].split(", ") {
            let latin = name.chars().filter(|letter| is_latin(*letter)).count();
            let letters = name.chars().filter(|c| c.is_alphabetic()).count();
            // "Магне B6", "коензим Q10" and "L-тироксин" are written in two scripts.
            let is_of_one = latin == 0
                || latin == letters
                || name.ends_with("b6")
                || name.ends_with("q10")
                || name.starts_with("l-");
            assert!(is_of_one && name == name.to_lowercase(), "{name}");
            let kind = row[1].ends_with("_ending");
            assert_eq!(
                names.insert((language, name, kind.then_some(row[1])), row[1]),
                None,
                "{name} stands twice in {language:?}"
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
const NEIGHBOURS: &[&str] = &[
    "наклофен",
    "баклофен",
    "migraleve",
    "migralave",
    "vicodin",
    "dicodin",
    "allegra",
    "allegro",
];

/// One wrong letter must not make a medicine of another class of it.
#[test]
fn no_long_name_is_one_letter_from_a_name_that_counts_otherwise() {
    let counts: BTreeMap<&str, &str> = rows()
        .flat_map(|row| row[0].split(", ").map(move |name| (name, row[1])))
        .collect();
    let letters = counts.keys().map(|name| (*name, name.chars().collect()));
    let names: Vec<(&str, Vec<char>)> = letters
        .filter(|(_, letters): &(_, Vec<char>)| letters.len() >= 7)
        .collect();
    for (name, letters) in &names {
        if !letters.iter().all(|letter| letter.is_alphabetic()) || NEIGHBOURS.contains(name) {
            continue;
        }
        let near = names
            .iter()
            .filter(|(_, other)| other.len().abs_diff(letters.len()) <= 1);
        for (other, others) in near.filter(|(other, _)| counts[other] != counts[name]) {
            assert!(strangers(letters, others), "{name} and {other}");
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
const SYNONYMS: &[&str] = &[
    "meperidine",
    "valproate",
    "meclizine",
    "dipirona",
    "koffein",
];

/// The name as it would be spelt in each language that writes it a little otherwise.
fn folded(name: &str) -> String {
    let spelt = [("ph", "f"), ("y", "i"), ("k", "c"), ("h", "")];
    let name = spelt
        .iter()
        .fold(name.to_owned(), |name, (from, to)| name.replace(from, to));
    let mut letters: Vec<char> = name.chars().collect();
    letters.dedup();
    letters.into_iter().collect()
}

#[test]
fn a_name_that_has_a_code_is_that_of_the_substance() {
    const COMPARED: usize = 4;
    let coded =
        rows().filter(|row| row[0].is_ascii() && row.get(3).is_some_and(|it| !it.is_empty()));
    let coded = coded.filter_map(|row| {
        let name = row[0].split(", ").next()?;
        medicine_names().atc(name).map(|_| (name, row))
    });
    for (name, row) in coded {
        let (name_spelt, substance) = (folded(name), folded(row[2]));
        let mut words = name_spelt.split([' ', '-']);
        let is_named = words.any(|word| {
            let begins = word.get(..COMPARED).unwrap_or(word);
            substance.split(' ').any(|it| it.starts_with(begins))
        });
        let is_read = row.get(4) == Some(&"leaflet");
        assert!(
            is_named || is_read || SYNONYMS.contains(&name),
            "{name} is not {}",
            row[2]
        );
    }
}
