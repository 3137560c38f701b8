//! Every format of the report in a language that nobody speaks: English with every letter
//! accented. A plain letter is a word that no translator will ever see.
//!
//! The person writes Greek, so that their own words are told from the report's.

use std::io::Cursor;

use calamine::{DataType, Reader, Xlsx};
use jiff::ToSpan;
use jiff::civil::date;
use journal::answer::{
    Answer, Functioning, Intensity, Location, MostBothersome, Nausea, Onset, PainlessAura,
    PartOfDay, Quality, Resolution, Site, Trigger, Triggers, Words, parse_time,
};
use journal::entry::{Answers, FurtherAttack};
use journal::medicine::{DoseEffect, MonthlyLimit, OtherUse};
use journal::order::{Format, Occasion, Product};
use journal::provenance::{ImportSource, Imported, Provenance};
use journal::questionnaire::{Form, Question};
use journal::{
    Attack, ClockTime, Dose, Entry, Language, Order, Passphrase, Period, Profile, Retention,
};
use journal_archive::new_seal;
use journal_report::{Overview, ReportInput, ReportRules, ReportView, make, svg};
use journal_texts::pseudo;
use strum::VariantArray;

/// Words that a person may write, in no letters of the report's. Of the last letter the
/// document to print says that it has none.
const WORDS: &str = "ψωμί 麺";

/// The name of a place in the IANA database, which all languages write alike.
const ZONE: &str = "Europe/Moscow";

const PERIOD: Period = Period {
    first: date(2026, 9, 24),
    last: date(2026, 11, 23),
};

#[test]
fn no_word_of_a_report_is_untranslated() {
    let (minutes, hours) = (short_diary("09:50"), short_diary("11:30"));
    for entries in [Vec::new(), minutes, hours, newcomer(), full_diary()] {
        for zone in [ZONE, "UTC"] {
            let profile = profile(zone);
            let reports = Format::ALL.into_iter().map(Product::Report);
            for product in reports.chain([Product::Overview, Product::Archive]) {
                reads(product, PERIOD, &entries, &profile);
            }
        }
    }
    // Not everything that is kept, which a caption says.
    let week = Period {
        first: PERIOD.last.saturating_sub(6.days()),
        last: PERIOD.last,
    };
    reads(Format::Json.into(), week, &full_diary(), &profile(ZONE));
    let first = PERIOD.last.saturating_sub(2.years());
    let two_years = Period { first, ..PERIOD };
    reads(
        Format::Html.into(),
        two_years,
        &full_diary(),
        &profile(ZONE),
    );
    let mut discreet = profile(ZONE);
    discreet.switches.discreet = true;
    reads(Format::Html.into(), week, &full_diary(), &discreet);
    let passphrase = Passphrase::parse("correct horse").expect("a passphrase");
    let mut sealing = profile(ZONE);
    sealing.archive_seal = Some(new_seal(&passphrase).expect("a seal"));
    reads(Product::Archive, PERIOD, &full_diary(), &sealing);
    let unseen = pseudo::unseen(&pseudo::REPORT);
    assert_eq!(unseen, [""; 0], "no report of this test tells these texts");
}

/// Makes the file and reads it, with what stands beside it.
fn reads(product: Product, period: Period, entries: &[Entry], profile: &Profile) {
    let language = Language::Qps;
    let occasion = Occasion::OnDemand;
    let order = Order::new("made-up", period, product, language, occasion, made_at());
    let rules = ReportRules {
        retention: Retention { days: 60 },
        counts_migraine_like: true,
    };
    let file = make(&order, profile, None, entries, rules, made_at()).expect("a file");
    check(&file.caption);
    let (stem, _) = file.file_name.split_once('.').expect("an extension");
    check(stem);
    let words = words_of(product, entries, profile);
    words.iter().for_each(|words| check(words));
}

/// What a reader reads in a file of that format.
fn words_of(product: Product, entries: &[Entry], profile: &Profile) -> Vec<String> {
    let input = ReportInput {
        entries,
        period: PERIOD,
        language: Language::Qps,
        zone: &profile.zone,
        made_at: made_at(),
        counts_migraine_like: true,
    };
    let view = ReportView::new(&input, &profile.medicines);
    let format = match product {
        Product::Overview => {
            return read_markup(
                &svg(&Overview::new(&input, &profile.medicines)).expect("a picture"),
            );
        }
        // Of words it has the notes of the JSON.
        Product::Archive => Format::Json,
        Product::Report(format) => format,
    };
    match format {
        Format::Html => read_markup(&journal_report::html(&view).expect("a page")),
        Format::Pdf => read_document(&journal_report::pdf(&view).expect("a document")),
        Format::Xlsx => read_workbook(&journal_report::xlsx(&view).expect("a workbook")),
        Format::Csv => {
            let table = journal_report::csv(&view).expect("a table");
            vec![String::from_utf8(table).expect("UTF-8")]
        }
        // Its names are for programs; of words it has the notes.
        Format::Json => view.notes.clone(),
        Format::Fhir => {
            let bundle = journal_report::fhir(&view).expect("a Bundle");
            read_bundle(&serde_json::from_slice(&bundle).expect("JSON"))
        }
    }
}

/// The words of resources: names of codes, questions, and what is said beside a code.
fn read_bundle(resource: &serde_json::Value) -> Vec<String> {
    const READ: [&str; 3] = ["text", "title", "display"];
    match resource {
        serde_json::Value::Object(fields) => fields
            .iter()
            .flat_map(|(name, field)| match field.as_str() {
                Some(words) if READ.contains(&name.as_str()) => vec![words.to_owned()],
                _ => read_bundle(field),
            })
            .collect(),
        serde_json::Value::Array(parts) => parts.iter().flat_map(read_bundle).collect(),
        _ => Vec::new(),
    }
}

/// The text between the tags, and what is read aloud or shown of attributes.
fn read_markup(markup: &str) -> Vec<String> {
    const READ: [&str; 4] = ["aria-label", "data-label", "title", "alt"];
    let mut read = Vec::new();
    for part in markup.split('<').skip(1) {
        let (tag, text) = part.split_once('>').expect("a tag");
        let attributes = tag.split("=\"").collect::<Vec<_>>();
        for pair in attributes.windows(2) {
            let name = pair[0].rsplit(' ').next().unwrap_or_default();
            let value = pair[1].split('"').next().unwrap_or_default();
            read.extend(READ.contains(&name).then(|| value.to_owned()));
        }
        let is_style = tag.starts_with("style");
        read.extend((!is_style).then(|| html_escape(text)));
    }
    read
}

fn html_escape(text: &str) -> String {
    [
        "&nbsp;", "&amp;", "&lt;", "&gt;", "&quot;", "&#x27;", "&#x2F;",
    ]
    .iter()
    .fold(text.to_owned(), |text, entity| text.replace(entity, " "))
}

fn read_document(bytes: &[u8]) -> Vec<String> {
    let document = lopdf::Document::load_mem(bytes).expect("a document");
    let pages: Vec<_> = document.get_pages().into_keys().collect();
    let text = document.extract_text(&pages).expect("text");
    assert!(
        text.contains(&pseudo::accented("Headache diary")[..]),
        "{text}"
    );
    vec![text]
}

fn read_workbook(bytes: &[u8]) -> Vec<String> {
    let mut workbook = Xlsx::new(Cursor::new(bytes)).expect("a workbook");
    let mut read = workbook.sheet_names();
    for (_, sheet) in workbook.worksheets() {
        let cells = sheet.rows().flatten();
        read.extend(cells.filter_map(|cell| cell.get_string().map(str::to_owned)));
    }
    read
}

/// Panics where a word is plain: not in the texts of any language.
fn check(text: &str) {
    let rest = text.replace(ZONE, "");
    assert!(!pseudo::is_plain(&rest), "{rest:?}");
}

fn made_at() -> jiff::Timestamp {
    "2026-11-23T11:05:00Z".parse().expect("an instant")
}

fn profile(zone: &str) -> Profile {
    let mut profile = Profile::new(Language::Qps, zone.parse().expect("a zone"));
    for entry in full_diary() {
        profile.learn(&entry.medicines.unwrap_or_default());
    }
    for medicine in &mut profile.medicines {
        medicine.limit = MonthlyLimit::new(2).ok();
    }
    let (taken, stopped) = (r#"{"taken":{}}"#, r#""stopped""#);
    let since = ["2025-01-01", "2026-10-10", "2026-10-20", "2026-10-30"];
    let steps = since.iter().zip([taken, taken, stopped, taken]);
    let steps = steps.map(|(since, intake)| format!(r#"{{"since":"{since}","intake":{intake}}}"#));
    let courses = [
        format!("[{}]", steps.collect::<Vec<_>>().join(",")),
        "[]".to_owned(),
    ];
    for (name, course) in ["topiramate", "propranolol"].into_iter().zip(courses) {
        let preventive = journal_texts::doses(&pseudo::accented(name)).expect("a dose");
        profile.mark_preventive(&preventive[0]).expect("room");
        let course = serde_json::from_str(&course).expect("a course");
        let listed = profile.medicines.last_mut().expect("a medicine");
        listed.other_use = Some(OtherUse::Preventive(course));
    }
    profile
}

/// Every day kept at once, with a headache of 09:30 on six of them, which went on once.
fn short_diary(until: &str) -> Vec<Entry> {
    let attack = |index| Attack {
        onset: Some(match index {
            51 => Onset::Continued,
            _ => Onset::At(time("09:30")),
        }),
        resolution: Some(Resolution::At(time(until))),
        aura: Some(false),
        nausea: Some(Nausea::None),
        vomiting: Some(false),
        photophobia: Some(false),
        ..Attack::default()
    };
    let names = ["sumatriptan 50", "ibuprofen 400"].map(|dose| pseudo::accented(dose).into_owned());
    let doses = journal_texts::doses(&names.join("\n")).expect("doses");
    let days = PERIOD.days().enumerate().map(|(index, date)| {
        let headache = matches!(index, 20 | 45..=49 | 50 | 51);
        let mut entry = Entry {
            attack: headache.then(|| attack(index)),
            medicines: Some(if headache { doses.clone() } else { Vec::new() }),
            ..Entry::painless(date)
        };
        entry.provenance.recorded_at = Some(made_at());
        entry
    });
    days.collect()
}

/// The last of those days, and not all of what was felt. Of the menstruation at the
/// beginning one day is unknown.
fn newcomer() -> Vec<Entry> {
    let mut entries = short_diary("09:50").split_off(30);
    for attack in entries.iter_mut().filter_map(|entry| entry.attack.as_mut()) {
        attack.nausea = None;
    }
    entries[0].menstruation = Some(false);
    entries[1].menstruation = Some(true);
    entries
}

/// Two months with every answer, every class of medicine, and days of every kind.
fn full_diary() -> Vec<Entry> {
    let names = [
        "sumatriptan",
        "ergotamine",
        "rimegepant",
        "codeine",
        "citramon",
        "ibuprofen",
        "magnesium",
    ];
    let names = names.map(|name| pseudo::accented(name).into_owned());
    let doses: Vec<_> = names
        .iter()
        .map(|name| format!("{name} 50 14:30"))
        .chain([WORDS.to_owned()])
        .collect();
    let days = PERIOD.days().enumerate();
    let kept = days.filter(|(index, _)| index % 9 != 4 && !(20..23).contains(index));
    kept.map(|(index, date)| {
        let taken = &doses[index % doses.len()];
        let headache = index % 3 != 0;
        let further = FurtherAttack {
            onset: Some(Onset::At(time("22:00"))),
            ..FurtherAttack::default()
        };
        let provenance = Provenance {
            recorded_at: (index % 2 == 0).then(made_at),
            taken_over: [Question::Nausea].into(),
            imported: (index % 7 == 0).then(|| Imported {
                from: ImportSource::Headi,
                import: "77".to_owned(),
            }),
            ..Provenance::default()
        };
        Entry {
            attack: headache.then(|| attack(index)),
            further_attacks: if headache && index % 4 == 0 {
                vec![further]
            } else {
                Vec::new()
            },
            provenance,
            medicines: match index % 5 {
                0 => None,
                1 => Some(Vec::new()),
                _ => Some(answered(taken, index)),
            },
            comment: (index % 4 == 0).then(|| words(WORDS)),
            painless_aura: (!headache)
                .then_some(PainlessAura::VARIANTS[index / 3 % PainlessAura::VARIANTS.len()]),
            menstruation: (index % 7 != 6).then_some(index % 28 < 4),
            ..Entry::painless(date)
        }
    })
    .collect()
}

/// A dose with its effect, which is that of another too on some days.
fn answered(taken: &str, index: usize) -> Vec<Dose> {
    let mut doses = journal_texts::doses(taken).expect("a dose");
    if index % 5 == 3 {
        doses.extend(doses.clone());
    }
    for dose in doses.iter_mut().filter(|dose| dose.taken_at.is_some()) {
        dose.effect = Some(DoseEffect::VARIANTS[index % 3]);
    }
    doses
}

fn attack(index: usize) -> Attack {
    let nth = |count: usize| index / 3 % count;
    Attack {
        onset: match nth(4) {
            0 => Some(Onset::At(time("09:30"))),
            1 => Some(Onset::OnWaking),
            2 => Some(Onset::During(
                PartOfDay::VARIANTS[index % PartOfDay::VARIANTS.len()],
            )),
            _ => None,
        },
        resolution: match nth(4) {
            0 => Some(Resolution::At(time(
                ["10:00", "10:45", "17:10"][index % 4 % 3],
            ))),
            1 => Some(Resolution::SleptOff),
            2 => Some(Resolution::Ongoing),
            _ => None,
        },
        location: Some(location(index)),
        quality: Some(Quality::VARIANTS[index % 2]),
        intensity: Intensity::try_from(u8::try_from(index % 12).expect("a small number")).ok(),
        nausea: Some(Nausea::VARIANTS[index % 3]),
        most_bothersome_symptom: Some(MostBothersome::VARIANTS[index % 4]),
        functioning: Some(Functioning::VARIANTS[index % 3]),
        triggers: Some(Triggers {
            known: [Trigger::VARIANTS[index % Trigger::VARIANTS.len()]].into(),
            words: (index % 4 == 2).then(|| words(WORDS)),
        }),
        ..answered_with_yes_or_no(index)
    }
}

/// A headache of which all is known that is answered with yes or no, but a fifth of it.
fn answered_with_yes_or_no(index: usize) -> Attack {
    let mut answers = Answers::from([(Question::Date, Answer::Date(PERIOD.first))]);
    let asked = Question::all().filter(|question| question.form() == Form::YesNo);
    for (question, number) in asked.zip(index..).filter(|(_, number)| number % 5 != 0) {
        answers.insert(question, Answer::YesNo(number % 2 == 0));
    }
    answers.insert(Question::Headache, Answer::YesNo(true));
    let entry = Entry::from_answers(&answers).expect("a day");
    entry.attack.expect("a headache")
}

fn location(index: usize) -> Location {
    let site = Site::VARIANTS[index % Site::VARIANTS.len()];
    let location = Location::new([site]).expect("one side at most");
    match index % 4 {
        1 => location.in_words(words(WORDS)),
        _ => location,
    }
}

fn time(text: &str) -> ClockTime {
    parse_time(text).expect("a time").into()
}

fn words(text: &str) -> Words {
    Words::parse(text, Words::MOST).expect("words")
}
