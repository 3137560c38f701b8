//! Made-up diaries that are hard on a page.

use std::error::Error;

use jiff::ToSpan;
use journal::answer::Words;
use journal::{Dose, Entry, Language, Period};

use super::diary::{asked_everything, diary, full};

type Fallible<T> = Result<T, Box<dyn Error>>;

/// Each with its name.
pub fn all(period: Period, language: Language) -> Fallible<[(&'static str, Vec<Entry>); 6]> {
    Ok([
        ("newcomer", newcomer(period, language)?),
        ("one-tap", one_tap(period, language)?),
        ("many-medicines", many_medicines(period, language)?),
        ("hostile", hostile(period, language)?),
        ("many-scripts", many_scripts(period, language)?),
        (
            "asked-everything",
            asked_everything(diary(period, language)?),
        ),
    ])
}

/// A headache the day before yesterday, a painless yesterday, nothing today.
fn newcomer(period: Period, language: Language) -> Fallible<Vec<Entry>> {
    let before_yesterday = period.last.checked_sub(2.days())?;
    let mut entries = full(period, language)?;
    entries.retain(|entry| entry.date == before_yesterday);
    entries.push(Entry::painless(period.last.yesterday()?));
    Ok(entries)
}

/// Painless days that were one tap, and so say nothing of medicines.
fn one_tap(period: Period, language: Language) -> Fallible<Vec<Entry>> {
    let mut entries = diary(period, language)?;
    for entry in entries.iter_mut().filter(|entry| entry.attack.is_none()) {
        entry.medicines = None;
    }
    Ok(entries)
}

/// Twelve medicines of every class, and every sentence that says why nothing is compared.
fn many_medicines(period: Period, language: Language) -> Fallible<Vec<Entry>> {
    let doses = match language {
        Language::Ru | Language::Uk => [
            "Суматриптан 50 мг",
            "Ризатриптан 10 мг",
            "Элетриптан 40 мг",
            "Эрготамин 1 мг",
            "Трамадол 50 мг",
            "Цитрамон П 1 таблетка",
            "Пенталгин 1 таблетка",
            "Ибупрофен 400 мг",
            "Парацетамол 1000 мг",
            "Напроксен 500 мг",
            "Но-шпа 40 мг",
            "Метоклопрамид 10 мг",
        ],
        _ => [
            "Sumatriptan 50 mg",
            "Rizatriptan 10 mg",
            "Eletriptan 40 mg",
            "Ergotamine 1 mg",
            "Tramadol 50 mg",
            "Excedrin 1 tablet",
            "Pentalgin 1 tablet",
            "Ibuprofen 400 mg",
            "Paracetamol 1000 mg",
            "Naproxen 500 mg",
            "No-Spa 40 mg",
            "Metoclopramide 10 mg",
        ],
    };
    let mut entries = one_tap(period, language)?;
    let painful = entries.iter_mut().filter(|entry| entry.attack.is_some());
    for (entry, dose) in painful.zip(doses.into_iter().cycle()) {
        entry.medicines = Some(journal_texts::doses(dose)?);
    }
    Ok(entries)
}

/// What may turn text into markup, turn its direction, or break out of its place.
const HOSTILE: [&str; 6] = [
    "<script>alert(1)</script></style></bdi></td></table><img src=x onerror=alert(1)>",
    "{{ 7*191 }} {% raw %} {# #} ${x} %s",
    "=1+1\t@SUM(A1) +1 -1",
    "\u{202e}turned\u{2066} ימין \u{200f}שמאל",
    "😵\u{200d}💫 a\0b & &amp; &#0; \"'`",
    "]]> --> <!-- \u{feff}\u{2028}",
];

/// Gives every free answer of a day in these words.
fn answer_in(entry: &mut Entry, words: &Words, amount: Words) {
    if let Some(attack) = &mut entry.attack {
        attack.location.get_or_insert_default().words = Some(words.clone());
        attack.triggers.get_or_insert_default().words = Some(words.clone());
    }
    entry.medicines = Some(vec![Dose {
        name: words.clone(),
        amount: Some(amount),
        taken_at: None,
        effect: None,
    }]);
    entry.comment = Some(words.clone());
}

/// Every free answer is hostile, and one comment is as long as can be.
fn hostile(period: Period, language: Language) -> Fallible<Vec<Entry>> {
    let mut entries = full(period, language)?;
    for (entry, text) in entries.iter_mut().zip(HOSTILE.into_iter().cycle()) {
        let words = Words::parse(text, Words::MOST)?;
        answer_in(entry, &words, words.clone());
    }
    if let Some(last) = entries.last_mut() {
        last.comment = Some(Words::parse(&"я".repeat(4000), Words::MOST)?);
    }
    Ok(entries)
}

/// Words that are not read from left to right, letters that join or carry marks, pictures,
/// what no font of a document has, and more marks than a letter can carry.
const SCRIPTS: [&str; 13] = [
    "כאב ראש (חזק) 7/10, לקחתי כדור 400 мг",
    "שָׁלוֹם, боль (חזק) 3 дня",
    "صداع شديد (٣ ساعات) مُحَمَّد لا 12",
    "सिरदर्द (तेज़) क्षण, दर्द",
    "মাথাব্যথা ক্ষ",
    "தலைவலி கொ",
    "ปวดหัวมาก น้ำ ก็",
    "👩\u{200d}⚕\u{fe0f} 🇷🇺 👨\u{200d}👩\u{200d}👧 👍🏽 7\u{fe0f}\u{20e3} 🤕💊❤\u{fe0f}☂",
    "頭痛 두통 \u{f8ff} ☂",
    "Việt Nam é e\u{301}\u{323} й и\u{306} Ẁ",
    "a\u{2003}b 5\u{a0}мг ½ таблетки ①",
    "Αα Ђђ Ґґ Աա Ⴀა ß ﬁ",
    "Z\u{351}\u{346}\u{317}\u{30e}\u{30d}\u{304}\u{316}\u{316}\u{316} zalgo",
];

/// Every free answer of a day is in a script of its own, and two comments have no end.
fn many_scripts(period: Period, language: Language) -> Fallible<Vec<Entry>> {
    let mut entries = full(period, language)?;
    for (entry, text) in entries.iter_mut().rev().zip(SCRIPTS.into_iter().cycle()) {
        let words = Words::parse(text, Words::MOST)?;
        answer_in(entry, &words, Words::parse("400 мг", Words::MOST)?);
    }
    let endless = [
        format!("a{}b", "\n".repeat(3998)),
        format!(
            "{}\n{}\nhttps://example.org/{}\nZ{}\n",
            "строка\n".repeat(40),
            "ж".repeat(300),
            "path/".repeat(100),
            "\u{300}\u{316}".repeat(500),
        ),
    ];
    for (entry, text) in entries.iter_mut().zip(endless) {
        entry.comment = Some(Words::parse(&text, Words::MOST)?);
    }
    Ok(entries)
}
