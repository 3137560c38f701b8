//! The files for programs and spreadsheets.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value as Json, json};
use utoipa::{PartialSchema, ToSchema};

use super::*;
use crate::json::{SCHEMA, VERSION};
use journal::Question;
use journal::answer::{Functioning, MostBothersome, PainlessAura};
use journal::medicine::MonthlyLimit;
use journal::profile::Profile;

fn a_full_day() -> Entry {
    serde_json::from_value(json!({
        "date": "2026-11-20",
        "questionnaire": 1,
        "headache": true,
        "attack": {
            "onset": { "at": "09:30" },
            "resolution": "slept_off",
            "aura": false,
            "location": { "sites": ["left", "temple"], "words": "за \"ухом\"" },
            "quality": "pulsating",
            "worse_with_activity": true,
            "intensity": 7,
            "vomiting": false,
            "photophobia": true,
            "phonophobia": true,
            "triggers": { "known": ["stress", "screen"] }
        },
        "medicines": [
            { "name": "Ибупрофен", "amount": "400 мг", "taken_at": "10:00" },
            { "name": "Суматриптан" }
        ],
        "comment": "=HYPERLINK(\"http://x\")\nдолгий день; устала"
    }))
    .expect("a day")
}

fn three_days() -> (Vec<Entry>, Period) {
    let period = Period {
        first: date(2026, 11, 20),
        last: date(2026, 11, 22),
    };
    (vec![a_full_day(), Entry::painless(period.last)], period)
}

fn profile() -> Profile {
    let mut profile = Profile::new(Language::Ru, "Europe/Moscow".parse().expect("a zone"));
    profile.learn(&a_full_day().medicines.expect("doses"));
    profile.medicines[0].limit = MonthlyLimit::new(8).ok();
    let preventive = journal_texts::doses("Топирамат 50 мг").expect("a dose");
    profile.mark_preventive(&preventive[0]).expect("room");
    let course = json!({"preventive": [
        {"since": "2026-03-01", "intake": {"taken": {"amount": "25 мг"}}},
        {"since": "2026-11-21", "intake": {"taken": {"amount": "50 мг"}}},
        {"since": "2026-11-22", "intake": "stopped"}
    ]});
    if let Some(listed) = profile.medicines.last_mut() {
        listed.other_use = serde_json::from_value(course).ok();
    }
    profile
}

fn table(language: Language) -> String {
    let (entries, period) = three_days();
    let table = csv(&view_of(&entries, period, language)).expect("a table");
    String::from_utf8(table).expect("UTF-8")
}

fn document(entries: &[Entry], period: Period, profile: &Profile, with_settings: bool) -> Json {
    let input = ReportInput {
        entries,
        period,
        language: profile.language,
        zone: &profile.zone,
        made_at: "2026-11-23T06:00:00Z".parse().expect("an instant"),
        counts_migraine_like: true,
    };
    let view = ReportView::new(&input, &profile.medicines);
    let stored = [
        ("survey", json!({"answers": {}})),
        ("link#7", json!({"language": "en"})),
    ];
    let stored = stored.map(|(key, item)| (key.to_owned(), item)).into();
    let bytes = match with_settings {
        true => super::json(&view, Some(profile), Some(&stored)),
        false => super::json(&view, None, None),
    };
    let bytes = bytes.expect("a document");
    serde_json::from_slice(&bytes).expect("JSON")
}

#[test]
fn the_table_of_russian_is_split_at_semicolons() {
    let table = table(Language::Ru);
    assert!(table.starts_with('\u{feff}'), "spreadsheets see UTF-8");
    assert_eq!(table.matches("\r\n").count(), 4, "a heading and three days");
    insta::assert_snapshot!(table.trim_start_matches('\u{feff}').replace("\r\n", "\n"), @r#"
    День;Головная боль;Начало;Конец;Зрительная аура;Длительность ауры;Место;Характер;Хуже от движений;Сила;Тошнота;Рвота;Мешал свет;Мешали звуки;Возможные триггеры;Лекарства;Приёмы;Комментарий;Другие приступы;Записано;Изменено;Канал;Взято из обычного приступа
    2026-11-20;Да;09:30;Прошла во сне;Нет;;"Слева, Висок, за ""ухом""";Пульсирующая;Да;7;;Нет;Да;Да;Стресс, Экран;"Ибупрофен 400 мг, 10:00; Суматриптан";2;"'=HYPERLINK(""http://x"")
    долгий день; устала";;;;;
    2026-11-21;нет записи;;;;;;;;;;;;;;;;;;;;;
    2026-11-22;Нет;;;;;;;;;;;;;;;;;;;;;
    "#);
}

#[test]
fn the_table_of_english_is_split_at_commas() {
    let table = table(Language::En);
    insta::assert_snapshot!(table.trim_start_matches('\u{feff}').replace("\r\n", "\n"), @r#"
    Day,Headache,Onset,End,Visual aura,Length of the aura,Place,Quality,Worse with activity,Intensity,Nausea,Vomiting,Light bothers,Sound bothers,Possible triggers,Medicines,Doses,Comment,Further attacks,Recorded at,Changed at,Channel,Taken over from the usual attack
    2026-11-20,Yes,09:30,Slept it off,No,,"Left, Temple, за ""ухом""",Pulsating,Yes,7,,No,Yes,Yes,"Stress, Screen","Ибупрофен 400 мг, 10:00; Суматриптан",2,"'=HYPERLINK(""http://x"")
    долгий день; устала",,,,,
    2026-11-21,no entry,,,,,,,,,,,,,,,,,,,,,
    2026-11-22,No,,,,,,,,,,,,,,,,,,,,,
    "#);
}

#[test]
fn the_table_is_read_back_cell_by_cell() {
    let table = table(Language::Ru);
    let mut table = ::csv::ReaderBuilder::new()
        .delimiter(b';')
        .from_reader(table.trim_start_matches('\u{feff}').as_bytes());
    let rows: Vec<_> = table
        .records()
        .map(|row| row.expect("as many cells as columns"))
        .collect();
    // Of the questions and the doses; what else is known of the day follows. Nobody
    // answered an optional one.
    let asked = Question::all().filter(|question| question.asked_if().is_none());
    let columns = asked.count() + 1;
    assert_eq!(rows[0].len(), columns + 5);
    assert_eq!(&rows[0][columns - 2], "2", "two doses");
    assert_eq!(
        &rows[0][columns - 1],
        "'=HYPERLINK(\"http://x\")\nдолгий день; устала",
        "no cell is a formula"
    );
    assert!(rows[1].iter().skip(2).all(str::is_empty), "an unknown day");
    assert_eq!(&rows[1][1], "нет записи");
    assert_eq!(&rows[2][1], "Нет", "a painless day says so");
}

#[test]
fn an_optional_question_has_its_column_where_somebody_answered() {
    let (mut entries, period) = three_days();
    entries[1].menstruation = Some(true);
    let table = csv(&view_of(&entries, period, Language::En)).expect("a table");
    let table = String::from_utf8(table).expect("UTF-8");
    let headings = table.lines().next().expect("headings");
    assert!(
        headings.contains("Possible triggers,Menstruation,Medicines"),
        "{headings}"
    );
    assert!(!headings.contains("Aura without headache"), "{headings}");
    assert!(table.contains("2026-11-22,No,,,,,,,,,,,,,,Yes,"), "{table}");
}

#[test]
fn every_recorded_day_of_the_document_is_its_entry() {
    let (entries, period) = three_days();
    let document = document(&entries, period, &profile(), false);
    let days = document["days"].as_array().expect("days");
    let states: Vec<_> = days.iter().map(|day| &day["state"]).collect();
    assert_eq!(states, ["headache", "unknown", "painless"]);
    let recorded = days.iter().filter(|day| day["state"] != "unknown");
    let read: Vec<Entry> = recorded
        .map(|day| serde_json::from_value(day.clone()).expect("an entry"))
        .collect();
    assert_eq!(read, entries);
}

#[test]
fn the_document_of_everything_has_the_settings_and_the_medicines_and_no_other_does() {
    let (entries, period) = three_days();
    let whole = document(&entries, period, &profile(), true);
    insta::assert_json_snapshot!(whole["settings"], @r#"
    {
      "ask_effect": false,
      "ask_functioning": false,
      "ask_menstruation": false,
      "ask_most_bothersome": false,
      "ask_painless_aura": false,
      "discreet": false,
      "language": "ru",
      "monthly_archive": true,
      "reminder": null,
      "weekly_report": true,
      "zone": "Europe/Moscow"
    }
    "#);
    insta::assert_json_snapshot!(whole["medicines"], @r#"
    [
      {
        "id": 1,
        "limit": 8,
        "name": "Ибупрофен",
        "usual_amount": "400 мг"
      },
      {
        "id": 2,
        "name": "Суматриптан"
      },
      {
        "id": 3,
        "name": "Топирамат",
        "other_use": {
          "preventive": [
            {
              "intake": {
                "taken": {
                  "amount": "25 мг"
                }
              },
              "since": "2026-03-01"
            },
            {
              "intake": {
                "taken": {
                  "amount": "50 мг"
                }
              },
              "since": "2026-11-21"
            },
            {
              "intake": "stopped",
              "since": "2026-11-22"
            }
          ]
        },
        "usual_amount": "50 мг"
      }
    ]
    "#);
    assert_eq!(whole["stored"]["link#7"]["language"], "en");
    let part = document(&entries, period, &profile(), false);
    assert_eq!(part.get("stored"), None);
    assert_eq!(part.get("settings"), None);
    assert_eq!(part.get("medicines"), None);
    assert_eq!(part["limits"][0]["name"], "Ибупрофен");
}

/// The schema of the document, made of the types that are written.
fn described() -> Json {
    let mut parts = Vec::new();
    crate::json::JsonReport::schemas(&mut parts);
    let parts: BTreeMap<_, _> = parts.into_iter().collect();
    let mut schema = json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Headache diary report",
    });
    let document = serde_json::to_value(crate::json::JsonReport::schema()).expect("JSON");
    let fields = schema.as_object_mut().expect("an object");
    fields.extend(document.as_object().expect("an object").clone());
    fields.insert("$defs".into(), serde_json::to_value(parts).expect("JSON"));
    schema["properties"]["schema"] = json!({"const": SCHEMA});
    schema["properties"]["version"]["const"] = json!(VERSION);
    for_json_schema(&mut schema);
    schema
}

/// From the dialect of OpenAPI: its own word for an example, and its place for parts. The
/// lines of a description are joined, so that none changes where a comment is set anew.
fn for_json_schema(schema: &mut Json) {
    match schema {
        Json::Object(fields) => {
            if let Some(example) = fields.remove("example") {
                fields.insert("examples".into(), json!([example]));
            }
            if let Some(Json::String(description)) = fields.get_mut("description") {
                let paragraphs = description.split("\n\n");
                let joined = paragraphs.map(|lines| lines.replace('\n', " "));
                *description = joined.collect::<Vec<_>>().join("\n\n");
            }
            if let Some(Json::String(part)) = fields.get_mut("$ref") {
                *part = part.replace("#/components/schemas/", "#/$defs/");
            }
            fields.values_mut().for_each(for_json_schema);
        }
        Json::Array(parts) => parts.iter_mut().for_each(for_json_schema),
        _ => {}
    }
}

/// `docs/report.schema.json`, written anew with `UPDATE_GOLDEN=1`.
#[test]
fn the_schema_that_is_published_is_made_of_the_types() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/report.schema.json");
    let described = format!("{:#}\n", described());
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(path, &described).expect("the schema is written");
    }
    let published = std::fs::read_to_string(path).expect("a schema");
    let hint = "write it anew: UPDATE_GOLDEN=1 cargo test -p journal-report";
    assert!(published == described, "{hint}");
}

/// Everything that the statistics hold, by the names in the schema.
fn names_of_statistics() -> BTreeSet<String> {
    fn collect(schema: &Json, described: &Json, names: &mut BTreeSet<String>) {
        match schema {
            Json::Object(fields) => {
                if let Some(Json::Object(properties)) = fields.get("properties") {
                    names.extend(properties.keys().cloned());
                }
                if let Some(part) = fields.get("$ref").and_then(Json::as_str) {
                    let part = described.pointer(part.trim_start_matches('#'));
                    collect(part.expect("a part"), described, names);
                }
                let others = fields.iter().filter(|(name, _)| *name != "examples");
                others.for_each(|(_, part)| collect(part, described, names));
            }
            Json::Array(parts) => parts
                .iter()
                .for_each(|part| collect(part, described, names)),
            _ => {}
        }
    }
    let described = described();
    let mut names = BTreeSet::new();
    collect(&described["$defs"]["Statistics"], &described, &mut names);
    names
}

#[test]
fn every_number_of_the_statistics_has_its_definition() {
    let definitions = include_str!("../../../../docs/definitions.md");
    // As code: alone, with what it is of, or with an argument for a name.
    let is_defined = |name: &String| {
        let parts = definitions.split('`').skip(1).step_by(2);
        parts
            .flat_map(|code| code.split(['.', ' ']))
            .any(|it| it == name)
    };
    let names = names_of_statistics();
    let missing: Vec<_> = names.iter().filter(|name| !is_defined(name)).collect();
    assert!(names.len() > 50, "{names:?}");
    assert!(missing.is_empty(), "{missing:?}");
}

/// The schema, but that it allows nothing that it does not describe: what the document
/// holds has to be told to those who read it, who for their part pass over what is new.
fn closed_schema() -> Json {
    fn close(schema: &mut Json) {
        if let Json::Object(object) = schema {
            if object.get("properties").is_some_and(Json::is_object)
                && object.get("type") == Some(&json!("object"))
            {
                object.insert("additionalProperties".into(), json!(false));
            }
            object.values_mut().for_each(close);
        }
        if let Json::Array(parts) = schema {
            parts.iter_mut().for_each(close);
        }
    }
    let mut schema = described();
    close(&mut schema);
    schema
}

#[test]
fn the_document_is_what_its_schema_says() {
    let (mut schemas, mut compiler) = (boon::Schemas::new(), boon::Compiler::new());
    compiler
        .add_resource("schema:report", closed_schema())
        .expect("a resource");
    let schema = compiler
        .compile("schema:report", &mut schemas)
        .expect("a schema");
    let (entries, period) = three_days();
    let own_words = [in_own_words(period.first, "{{ =1+1 }}")];
    let without_answers = [Entry {
        attack: Some(Attack::default()),
        ..Entry::painless(period.last)
    }];
    let mut everything = [Entry::painless(period.first), a_full_day()];
    everything[1].date = period.last;
    everything[0].menstruation = Some(false);
    everything[0].painless_aura = Some(PainlessAura::None);
    everything[1].menstruation = Some(true);
    if let Some(attack) = &mut everything[1].attack {
        attack.functioning = Some(Functioning::HalfOrLess);
        attack.most_bothersome_symptom = Some(MostBothersome::Photophobia);
    }
    let diaries: [(&[Entry], Period); 7] = [
        (&everything, period),
        (&entries, period),
        (&own_words, period),
        (&without_answers, period),
        (&[], period),
        (&a_week(), NOVEMBER),
        (&numbers::two_blocks(), numbers::TWO_BLOCKS),
    ];
    for (entries, period) in diaries {
        for with_settings in [true, false] {
            let document = document(entries, period, &profile(), with_settings);
            assert_eq!(document["schema"], SCHEMA);
            assert_eq!(document["version"], VERSION);
            let fault = schemas.validate(&document, schema).err();
            let fault = fault.map(|fault| format!("{fault:#}"));
            assert_eq!(fault, None, "{document:#}");
        }
    }
}

#[test]
fn an_empty_diary_is_a_table_of_days_without_an_entry() {
    let (_, period) = three_days();
    let table = csv(&view_of(&[], period, Language::En)).expect("a table");
    let table = String::from_utf8(table).expect("UTF-8");
    assert_eq!(table.matches("no entry").count(), 3);
}
