use super::zipped::{Cell, workbook};
use super::{reader, told};

const RUSSIAN: [&str; 9] = [
    "Дата",
    "Часов",
    "Сила",
    "Аура",
    "Триггеры",
    "Симптомы",
    "Лекарство",
    "Кол-во",
    "Примечания",
];

fn found(rows: &[Vec<Cell>]) -> String {
    told(&reader().read(&workbook(rows)).expect("a diary"))
}

fn heads(words: [&str; 9]) -> Vec<Cell> {
    words.into_iter().map(text).collect()
}

fn text(words: &str) -> Cell {
    Cell::Text(words.to_owned())
}

#[test]
fn further_medicines_belong_to_the_attack_above_and_no_time_of_the_day_is_made_up() {
    let rows = [
        heads(RUSSIAN),
        vec![
            text("14.11.2026"),
            Cell::Number("24"),
            Cell::Number("6"),
            Cell::Boolean(false),
            text("Стресс, Погода, Шоколад"),
            text("Тошнота, Светочувствительность"),
            text("Ибупрофен"),
            text("400"),
            text("весь день & <ночь>"),
        ],
        vec![
            Cell::Empty,
            Cell::Empty,
            Cell::Empty,
            Cell::Empty,
            Cell::Empty,
            Cell::Empty,
            text("Суматриптан"),
            Cell::Number("50"),
        ],
        vec![
            text("18.11.2026"),
            Cell::Number("49"),
            Cell::Number("14"),
            Cell::Boolean(true),
        ],
        vec![
            text("someday"),
            Cell::Number("3"),
            Cell::Number("3"),
            Cell::Boolean(true),
        ],
        // As a spreadsheet stores a date that was typed anew.
        vec![
            Cell::Date("46347"),
            Cell::Number("2"),
            Cell::Number("3"),
            Cell::Boolean(false),
        ],
    ];
    insta::assert_snapshot!(found(&rows), @r#"
    {"date":"2026-11-14","questionnaire":2,"headache":true,"attack":{"aura":false,"intensity":6,"photophobia":true,"triggers":{"known":["stress","weather"],"words":"Шоколад"}},"medicines":[{"name":"Ибупрофен","amount":"400"},{"name":"Суматриптан","amount":"50"}],"comment":"Часов: 24\nСимптомы: Тошнота\nвесь день & <ночь>"}
    {"date":"2026-11-18","questionnaire":2,"headache":true,"attack":{"resolution":"ongoing"},"comment":"Часов: 49\nСила: 14\nАура: TRUE"}
    {"date":"2026-11-19","questionnaire":2,"headache":true,"attack":{"onset":"continued","resolution":"ongoing"}}
    {"date":"2026-11-20","questionnaire":2,"headache":true,"attack":{"onset":"continued"}}
    {"date":"2026-11-21","questionnaire":2,"headache":true,"attack":{"aura":false,"intensity":3},"comment":"Часов: 2"}
    line 5: Date
    "#);
}

#[test]
fn its_heads_are_known_in_each_of_its_languages() {
    for words in [
        RUSSIAN,
        [
            "Date",
            "Hours",
            "Intensity",
            "Aura",
            "Triggers",
            "Symptoms",
            "Medication",
            "Amount",
            "Notes",
        ],
        [
            "Дата",
            "Години",
            "Інтенсивність",
            "Аура",
            "Тригери",
            "Симптоми",
            "Ліки",
            "Кiлькiсть",
            "Примітки",
        ],
        [
            "Date",
            "Heures",
            "Intensité",
            "Aura",
            "Déclencheurs",
            "Symptômes",
            "Médicament",
            "Quantité",
            "Remarques",
        ],
        [
            "Fecha",
            "Horas",
            "Intensidad",
            "Aura",
            "Desencadenantes",
            "Síntomas",
            "Medicamento",
            "Cantidad",
            "Notas",
        ],
    ] {
        let row = vec![
            text("05.11.2026"),
            Cell::Number("5"),
            Cell::Number("6"),
            Cell::Boolean(false),
            Cell::Empty,
            Cell::Empty,
            text("Ibuprofen"),
            text("400 mg"),
            text("note"),
        ];
        let found = found(&[heads(words), row]);
        let expected = format!(
            r#"{{"date":"2026-11-05","questionnaire":2,"headache":true,"attack":{{"aura":false,"intensity":6}},"medicines":[{{"name":"Ibuprofen","amount":"400 mg"}}],"comment":"{}: 5\nnote"}}"#,
            words[1],
        );
        assert_eq!(found, expected);
    }
}

#[test]
fn its_medicines_alone_say_nothing_of_a_headache() {
    let heads = ["Дата", "Лекарство", "Кол-во"].map(text);
    let row = [text("14.11.2026"), text("Ибупрофен"), text("400")];
    assert_eq!(found(&[heads.into(), row.into()]), "passed over: 1");
}
