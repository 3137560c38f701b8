use jiff::civil::date;

use super::*;
use crate::medicine;
use crate::person::Profile;

fn a_full_day() -> Entry {
    serde_json::from_value(serde_json::json!({
        "date": "2026-11-20",
        "questionnaire": 1,
        "attack": {
            "onset": { "at": "09:30:00" },
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
        "medicines": [{ "name": "Ибупрофен", "amount": "400 мг", "taken_at": "10:00:00" }],
        "comment": "=HYPERLINK(\"http://x\")\nдолгий день, устала"
    }))
    .expect("a day")
}

struct Diary {
    profile: Profile,
    entries: Vec<Entry>,
}

impl Diary {
    fn new() -> Self {
        let zone = "Europe/Moscow".parse().expect("a zone");
        let mut profile = Profile::new(Language::Ru, zone);
        let entries = vec![a_full_day(), Entry::painless(date(2026, 11, 22))];
        let doses = entries[0].medicines.clone().unwrap_or_default();
        medicine::learn(&mut profile.medicines, &doses);
        Self { profile, entries }
    }

    fn input(&self) -> ExportInput<'_> {
        ExportInput {
            profile: &self.profile,
            entries: &self.entries,
            period: Period {
                first: date(2026, 9, 24),
                last: date(2026, 11, 23),
            },
            language: self.profile.language,
            made_at: "2026-11-23T15:00:00Z".parse().expect("a time"),
        }
    }
}

fn text(bytes: Vec<u8>) -> String {
    String::from_utf8(bytes).expect("UTF-8")
}

#[test]
fn the_document_holds_everything_and_says_what_it_is() {
    let diary = Diary::new();
    let document = text(json(&diary.input()).expect("a document"));
    insta::assert_snapshot!(document, @r#"
    {
      "schema": "headache-diary-export",
      "version": 1,
      "made_at": "2026-11-23T15:00:00Z",
      "zone": "Europe/Moscow",
      "period": {
        "first": "2026-09-24",
        "last": "2026-11-23"
      },
      "questionnaire": 1,
      "settings": {
        "language": "ru",
        "reminder": null,
        "weekly_report": true,
        "discreet": false
      },
      "medicines": [
        {
          "id": 1,
          "name": "Ибупрофен",
          "usual_amount": "400 мг"
        }
      ],
      "entries": [
        {
          "date": "2026-11-20",
          "questionnaire": 1,
          "attack": {
            "onset": {
              "at": "09:30:00"
            },
            "resolution": "slept_off",
            "aura": false,
            "location": {
              "sites": [
                "left",
                "temple"
              ],
              "words": "за \"ухом\""
            },
            "quality": "pulsating",
            "worse_with_activity": true,
            "intensity": 7,
            "vomiting": false,
            "photophobia": true,
            "phonophobia": true,
            "triggers": {
              "known": [
                "stress",
                "screen"
              ]
            }
          },
          "medicines": [
            {
              "name": "Ибупрофен",
              "amount": "400 мг",
              "taken_at": "10:00:00"
            }
          ],
          "comment": "=HYPERLINK(\"http://x\")\nдолгий день, устала"
        },
        {
          "date": "2026-11-22",
          "questionnaire": 1
        }
      ]
    }
    "#);
    let read: serde_json::Value = serde_json::from_str(&document).expect("JSON");
    let entries: Vec<Entry> =
        serde_json::from_value(read["entries"].clone()).expect("the entries are read back");
    assert_eq!(entries, diary.entries);
}

#[test]
fn the_table_has_a_row_a_day_and_leaves_empty_what_is_unknown() {
    let table = text(csv(&Diary::new().input()).expect("a table"));
    assert!(table.starts_with('\u{feff}'), "spreadsheets see UTF-8");
    insta::assert_snapshot!(table.trim_start_matches('\u{feff}').replace("\r\n", "\n"), @r#"
    date,headache,onset,resolution,aura,location,quality,activity,intensity,nausea,vomiting,photophobia,phonophobia,triggers,medicines,comment
    2026-11-20,Да,09:30,Прошла во сне,Нет,"Слева, Висок, за ""ухом""",Пульсирующая,Да,7,,Нет,Да,Да,"Стресс, Экран","Ибупрофен 400 мг, 10:00","'=HYPERLINK(""http://x"")
    долгий день, устала"
    2026-11-21,,,,,,,,,,,,,,,
    2026-11-22,Нет,,,,,,,,,,,,,,
    2026-11-23,,,,,,,,,,,,,,,
    "#);
    assert_eq!(table.matches("\r\n").count(), 5, "a heading and four days");
}

#[test]
fn the_table_is_read_back_cell_by_cell() {
    let bytes = csv(&Diary::new().input()).expect("a table");
    let mut table = ::csv::Reader::from_reader(&bytes[3..]);
    let rows: Vec<_> = table
        .records()
        .map(|row| row.expect("as many cells as columns"))
        .collect();
    assert_eq!(rows[0].len(), 16);
    assert_eq!(
        &rows[0][15], "'=HYPERLINK(\"http://x\")\nдолгий день, устала",
        "no cell is a formula"
    );
    assert!(rows[1].iter().skip(1).all(str::is_empty), "an unknown day");
    assert_eq!(&rows[2][1], "Нет", "a painless day says so");
}

#[test]
fn an_empty_diary_is_a_heading_and_no_entry() {
    let diary = Diary {
        entries: Vec::new(),
        ..Diary::new()
    };
    let table = text(csv(&diary.input()).expect("a table"));
    assert_eq!(table.lines().count(), 1);
    assert!(json(&diary.input()).is_ok());
}
