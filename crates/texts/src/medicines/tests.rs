use std::collections::{BTreeMap, BTreeSet};
use std::time::{Duration, Instant};

use journal::medicine::MedicineClass::{
    self, Combination, Ergotamine, GepantOrDitan, NonOpioid, Opioid, Triptan,
};
use journal::medicine::MedicineKind::{self, Acute, NotForPain, OnSkin, Preventive};
use proptest::prelude::*;

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

/// The doses as they are printed, or the parts that are not clear.
fn read(text: &str) -> String {
    match doses(text) {
        Ok(doses) => {
            let doses: Vec<_> = doses.iter().map(parted).collect();
            doses.join("; ")
        }
        Err(InvalidAnswer::UnclearDoses { parts }) => format!("? {parts}"),
        Err(fault) => format!("?! {fault}"),
    }
}

/// A dose with a bar between its parts.
fn parted(dose: &Dose) -> String {
    let amount = dose.amount.iter().map(ToString::to_string);
    let time = dose.taken_at.map(String::from);
    let parts = std::iter::once(dose.name.to_string())
        .chain(amount)
        .chain(time);
    parts.collect::<Vec<_>>().join(" | ")
}

#[track_caller]
fn reads(pairs: &[(&str, &str)]) {
    for (text, expected) in pairs {
        assert_eq!(read(text), *expected, "{text}");
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
fn doses_are_read_as_people_type_them() {
    reads(&[
        ("Ибупрофен 400 мг 14:30", "Ибупрофен | 400 мг | 14:30"),
        ("Aspirin", "Aspirin"),
        ("Суматриптан 9:05", "Суматриптан | 09:05"),
        ("Но-шпа 2 таблетки", "Но-шпа | 2 таблетки"),
        ("5-HTP 100", "5-HTP | 100"),
        ("Ιβουπροφένη 400 μγ 14:30", "Ιβουπροφένη | 400 μγ | 14:30"),
        ("Магне B6 форте 2 таблетки", "Магне B6 форте | 2 таблетки"),
        ("Ибупрофен400мг", "Ибупрофен | 400мг"),
        ("суматриптан50", "суматриптан | 50"),
        ("400 мг ибупрофена", "ибупрофен | 400 мг"),
        ("2 таблетки цитрамона", "цитрамон | 2 таблетки"),
        ("Аркоксию 90", "Аркоксиа | 90"),
        ("½ таблетки суматриптана", "суматриптан | ½ таблетки"),
        ("1/2 таблетки Релпакса", "Релпакс | 1/2 таблетки"),
        ("полтаблетки цитрамона", "цитрамон | полтаблетки"),
        ("пол таблетки цитрамона", "цитрамон | пол таблетки"),
        (
            "half a tablet of sumatriptan",
            "sumatriptan | half a tablet of",
        ),
        ("две нурофена", "нурофен | две"),
        ("Парацетамол 0,5 г", "Парацетамол | 0,5 г"),
        ("таблетку нурофена в 14.30", "нурофен | таблетку | 14:30"),
        ("выпила суматриптан 50 в 9 утра", "суматриптан | 50 | 09:00"),
        ("ибупрофен в 3 часа дня", "ибупрофен | 15:00"),
        ("ибупрофен в 12 ночи", "ибупрофен | 00:00"),
        ("ибупрофен 3 дня", "ибупрофен | 3 дня"),
        ("I took 2 ibuprofen at 2 pm", "ibuprofen | 2 | 14:00"),
        ("Tylenol 3", "Tylenol 3"),
        ("Tylenol 3 tablets", "Tylenol | 3 tablets"),
        ("Tylenol #3 2 tabs", "Tylenol #3 | 2 tabs"),
        (
            "Ибупрофен (400 мг) после еды",
            "Ибупрофен | 400 мг после еды",
        ),
        ("Нурофен – 200 × 2", "Нурофен | 200 × 2"),
        ("14:30 ибупрофен 400", "ибупрофен | 400 | 14:30"),
        ("Ибупрофен <b>&", "Ибупрофен <b>&"),
        (
            "таблетка от головы и давления",
            "таблетка от головы и давления",
        ),
        (
            "Суматриптан в 9:05, Но-шпа 2 таблетки в 10:00",
            "Суматриптан | 09:05; Но-шпа | 2 таблетки | 10:00",
        ),
        (
            "Ibuprofen 400 mg at 14:30\nAspirin at",
            "Ibuprofen | 400 mg | 14:30; Aspirin at",
        ),
    ]);
}

#[test]
fn several_doses_stand_between_commas_and_other_words_and_signs() {
    reads(&[
        (
            "Ибупрофен 0,4 г 10:00, Суматриптан\nкофеин; ",
            "Ибупрофен | 0,4 г | 10:00; Суматриптан; кофеин",
        ),
        (
            "суматриптан 50,ибупрофен 400",
            "суматриптан | 50; ибупрофен | 400",
        ),
        (
            "суматриптан 50 ибупрофен 400",
            "суматриптан | 50; ибупрофен | 400",
        ),
        (
            "Ибупрофен 400 + Парацетамол 500",
            "Ибупрофен | 400; Парацетамол | 500",
        ),
        ("суматриптан и ибупрофен", "суматриптан; ибупрофен"),
        (
            "sumatriptan 50 and naproxen 500 at 10:15",
            "sumatriptan | 50; naproxen | 500 | 10:15",
        ),
        ("нурофен/цитрамон", "нурофен; цитрамон"),
        ("Advil & Mexalen", "Advil; Mexalen"),
        (
            "2 таблетки цитрамона и 1 ибупрофена",
            "цитрамон | 2 таблетки; ибупрофен | 1",
        ),
        (
            "ибупрофен 400, потом суматриптан 50",
            "ибупрофен | 400; суматриптан | 50",
        ),
        // One product of two substances.
        ("aspirin + caffeine", "aspirin + caffeine"),
        (
            "paracetamol/codeine 2 tablets",
            "paracetamol/codeine | 2 tablets",
        ),
        ("парацетамол и кофеин", "парацетамол и кофеин"),
        ("ибупрофен и трамадол", "ибупрофен; трамадол"),
        ("Bayer Back & Body 2", "Bayer Back & Body | 2"),
    ]);
}

#[test]
fn an_amount_or_a_time_alone_belongs_to_the_medicine_before() {
    reads(&[
        ("Ибупрофен 400 мг, 14:30", "Ибупрофен | 400 мг | 14:30"),
        ("Ибупрофен 400,14:30", "Ибупрофен | 400 | 14:30"),
        ("Нурофен 400 мг, 2 таблетки", "Нурофен | 400 мг, 2 таблетки"),
        ("Ибупрофен, 400 мг, в 14.30", "Ибупрофен | 400 мг | 14:30"),
        ("Ибупрофен 400 14.30", "Ибупрофен | 400 | 14:30"),
        ("Ибупрофен 400 14-30", "Ибупрофен | 400 | 14:30"),
        ("400 мг, ибупрофен", "ибупрофен | 400 мг"),
        (
            "ибупрофен 400 в 10:00 и 14:30",
            "ибупрофен | 400 | 10:00; ибупрофен | 400 | 14:30",
        ),
        (
            "ибупрофен 400 в 10:00 и 200 в 14:00",
            "ибупрофен | 400 | 10:00; ибупрофен | 200 | 14:00",
        ),
    ]);
}

#[test]
fn what_can_be_read_in_more_than_one_way_is_asked_about() {
    reads(&[
        ("14:30", "? 14:30"),
        ("2 таблетки", "? 2 таблетки"),
        ("3 Tylenol", "? 3 Tylenol"),
        ("таблетки не пила", "? таблетки не пила"),
        ("I didn’t take ibuprofen", "? I didn’t take ibuprofen"),
        ("No-Spa 40 mg, Tylenol no 3", "No-Spa | 40 mg; Tylenol no 3"),
        ("Алпразолам 0.50", "? 0.50"),
        ("Ибупрофен 400 мг Мексален", "? Мексален"),
        ("Ибупрофен 14:30 помогло", "? помогло"),
        ("", "?! nothing readable in it"),
        (" ,;+\n", "?! nothing readable in it"),
    ]);
}

/// Parts of what people type, and of what they do not.
const TYPED: &str = "Ибупрофен_суматриптана_Но-шпа_Tylenol_#3_Мексален_цитрамон_кофеин_codeine_400_400мг\
    _0,5 г_14:30_14.30_в 14.30_at 2 pm_9 утра_1/2_½_2 таблетки_таблетка_половина_две_после еды\
    _форте_гель_и_and_+_&_/_,_;_\n_-_–_(_)_._:_5-HTP_B6_выпила_×_от головы_<b>_😀_ё_№_%_a_x2_of\
    _24:61_12.11.2026_экстра_plus_ _";

fn words() -> impl Strategy<Value = String> {
    let words: Vec<&str> = TYPED.split('_').collect();
    prop::collection::vec(prop::sample::select(words), 0..12).prop_map(|words| words.join(" "))
}

/// The same among letters and signs of any kind, or these alone.
fn noise() -> impl Strategy<Value = String> {
    let noisy = prop::collection::vec((words(), ".{0,3}"), 0..6);
    let noisy = noisy.prop_map(|parts| {
        let parts = parts.into_iter().map(|(words, noise)| words + &noise);
        parts.collect::<String>()
    });
    prop_oneof![noisy, ".{0,200}"]
}

/// Doses, and a text in which a person might have typed them.
fn doses_as_typed() -> impl Strategy<Value = (Vec<Dose>, String)> {
    let names = [
        "Ибупрофен",
        "Но-шпа",
        "Суматриптан-Тева",
        "Tylenol",
        "Нурофен плюс",
    ];
    let amounts = [
        "",
        "400 мг",
        "50",
        "2 таблетки",
        "0,5 г",
        "1/2 таблетки",
        "полтаблетки",
    ];
    let select = |from: &'static [&'static str]| prop::sample::select(from);
    let time = prop_oneof![Just(None), (0..24_i8, 0..60_i8).prop_map(Some)];
    let dose = (
        prop::sample::select(names.to_vec()),
        prop::sample::select(amounts.to_vec()),
        time,
        select(&[
            "{n} {a}, {t}",
            "{n} {a} {t}",
            "{n} {a} в {t}",
            "{t} {n} {a}",
            "{n}, {a}, {t}",
            "{n} – {a} at {t}",
        ]),
        select(&["; ", "\n", ", ", " + ", " и ", " & "]),
    );
    let typed = dose.prop_map(|(name, amount, time, form, separator)| {
        let clock = time.map_or(String::new(), |(hour, minute)| {
            format!("{hour:02}:{minute:02}")
        });
        let form = if time.is_none() { "{n} {a}" } else { form };
        let form = if amount.is_empty() {
            form.replace(", {a}", "")
        } else {
            form.to_owned()
        };
        let text = form
            .replace("{n}", name)
            .replace("{a}", amount)
            .replace("{t}", &clock);
        let json = serde_json::json!({
            "name": name,
            "amount": (!amount.is_empty()).then_some(amount),
            "taken_at": (!clock.is_empty()).then_some(clock),
        });
        let dose: Dose = serde_json::from_value(json).expect("a dose");
        (dose, text, separator)
    });
    prop::collection::vec(typed, 1..6).prop_map(|typed| {
        let mut all = String::new();
        let mut doses = Vec::new();
        for (dose, text, separator) in typed {
            all += if doses.is_empty() { "" } else { separator };
            all += &text;
            doses.push(dose);
        }
        (doses, all)
    })
}

/// The words that stand beside a name and a dose and belong to neither.
fn between() -> BTreeSet<&'static str> {
    let roles = ["at", "hour", "morning", "afternoon", "night", "and", "took"];
    let rows = rows().filter(|row| roles.contains(&row[1]));
    let words = rows.flat_map(|row| row[0].split([',', ' ']));
    // "a. m." is "am".
    words.chain(["a", "p", "m"]).collect()
}

/// The numbers and the beginnings of the words of a text.
fn said(text: &str) -> BTreeSet<String> {
    let mut parts = BTreeSet::new();
    let letters: Vec<char> = text.to_lowercase().replace('ё', "е").chars().collect();
    for part in letters.chunk_by(|a, b| a.is_ascii_digit() == b.is_ascii_digit()) {
        let part: String = part.iter().collect();
        let words = part.split(|c: char| !c.is_alphabetic() && !c.is_ascii_digit());
        parts.extend(words.filter(|word| !word.is_empty()).map(str::to_owned));
    }
    parts
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_the_notation_the_doses_are_those_that_were_meant((meant, text) in doses_as_typed()) {
        prop_assert_eq!(doses(&text), Ok(meant), "{:?}", text);
    }

    #[test]
    fn what_is_printed_is_read_as_the_same_doses(text in prop_oneof![words(), noise()]) {
        if let Ok(read) = doses(&text) {
            let printed: Vec<_> = read.iter().map(ToString::to_string).collect();
            let printed = printed.join("; ");
            prop_assert_eq!(doses(&printed), Ok(read), "{:?} was printed as {:?}", text, printed);
        }
    }

    #[test]
    fn every_number_and_medicine_that_was_typed_is_in_the_doses(text in words()) {
        if let Ok(read) = doses(&text) {
            let printed: Vec<_> = read.iter().map(ToString::to_string).collect();
            let kept = said(&printed.join(" "));
            for part in said(&text) {
                let number = part.parse::<u32>();
                let is_kept = kept.iter().any(|other| match number {
                    Ok(number) => other.parse() == Ok(number) || other.parse() == Ok(number + 12),
                    Err(_) => {
                        // Another case of the word may be read as the word.
                        let stem = part.chars().count().saturating_sub(2).clamp(1, 5);
                        let begin: String = part.chars().take(stem).collect();
                        other.starts_with(&begin)
                    }
                });
                let is_between = between().contains(part.as_str());
                prop_assert!(is_kept || is_between, "{:?} of {:?} is not in {:?}", part, text, kept);
            }
        }
    }
}

#[test]
fn the_longest_text_is_read_in_milliseconds() {
    for part in [
        "а ",
        "одна ",
        "1 ",
        "ибупрофенн ",
        "суматриптан 50 и ",
        "14.30 ",
        "в ",
        "-",
        "a/",
        "мг ",
    ] {
        let text: String = part.chars().cycle().take(4096).collect();
        let _ = doses(part);
        let begin = Instant::now();
        let _ = doses(&text);
        let taken = begin.elapsed();
        // Unoptimised; the functions are some thirty times as fast.
        assert!(taken < Duration::from_secs(1), "{part:?}: {taken:?}");
    }
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
