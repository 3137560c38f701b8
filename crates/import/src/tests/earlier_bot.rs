//! The earlier bot's report: made up by its own template.

use super::{read, told};

/// The columns of made-up days, in the order of the questions.
fn report(first: &str, days: &[[&str; 16]]) -> String {
    let questions = [
        "Число",
        "Была ли у тебя сегодня головная боль?",
        "Когда впервые заметил(а) головную боль?",
        "Когда прекратилась?",
        "В течение часа до начала головной боли отмечал(а) ли ты зрительные нарушения? (вспышки света, линии-зигзаги, слепые пятна и др.)",
        "Где отмечалась головная боль?",
        "Характер головной боли",
        "Ухудшалась ли головная боль при физической активности? (подъём по лестнице и др.)",
        "Оцени по 10-балльной шкале интенсивность головной боли",
        "Была ли у тебя тошнота?",
        "Была ли рвота?",
        "Тебя раздражал свет?",
        "Тебя раздражал звук?",
        "Могло ли что-то послужить причиной головной боли?",
        "Принимал(а) ли ты сегодня препараты от головной боли? Для каждого препарата укажи название, принятую дозу и время приёма",
        "Комментарии касательно головной боли сегодня",
    ];
    let mut rows = String::new();
    for (row, question) in questions.iter().enumerate() {
        rows.push_str("        \n        <tr>\n");
        for cell in std::iter::once(question).chain(days.iter().map(|day| &day[row])) {
            rows.push_str(&format!("            \n                <td>{cell}</td>\n"));
        }
        rows.push_str("            \n        </tr>\n");
    }
    format!(
        "<!DOCTYPE html>\n<html>\n<head>\n    <meta charset=\"UTF-8\">\n    <style>td {{}}</style>\n</head>\n\
         <header>\n    <p>Начало заполнения дневника: {first}</p>\n    \
         <p>Окончание заполнения дневника: 23.11.2026</p>\n</header>\n\
         <body>\n    <table>\n{rows}    </table>\n</body>\n</html>"
    )
}

const ASKED_LITTLE: &str = "-";

fn painless(day: &'static str) -> [&'static str; 16] {
    let mut answers = [ASKED_LITTLE; 16];
    [answers[0], answers[1]] = [day, "Нет"];
    [answers[14], answers[15]] = ["Нет", "Нет комментариев"];
    answers
}

#[test]
fn the_turned_table_is_read_column_by_column_with_the_words_as_they_are() {
    let painful = [
        "20.11",
        "Да",
        "с утра",
        "14:30",
        "Нет",
        "слева, висок",
        "Пульсирующая",
        "Да",
        "7",
        "Незначительная",
        "Нет",
        "Да",
        "не знаю",
        "недосып",
        "Ибупрофен 400 в 9:00",
        "a < b, <b>устал</b> & =1+1",
    ];
    let unclear = [
        "21.11",
        "Да",
        "часов в 9",
        "ещё болит",
        "-",
        "-",
        "-",
        "-",
        "10",
        "Заметная",
        "Да",
        "Нет",
        "Нет",
        "-",
        "Нет",
        "Нет комментариев",
    ];
    let file = report("20.11.2026", &[painful, unclear, painless("23.11")]);
    insta::assert_snapshot!(told(&read(&file)), @r#"
    {"date":"2026-11-20","questionnaire":1,"headache":true,"attack":{"onset":{"during":"morning"},"resolution":{"at":"14:30"},"aura":false,"location":{"sites":["left","temple"]},"quality":"pulsating","worse_with_activity":true,"intensity":7,"nausea":"slight","vomiting":false,"photophobia":true,"triggers":{"known":["too_little_sleep"]}},"medicines":[{"name":"Ибупрофен","amount":"400","taken_at":"09:00"}],"comment":"a < b, <b>устал</b> & =1+1"}
    {"date":"2026-11-21","questionnaire":1,"headache":true,"attack":{"resolution":"ongoing","intensity":10,"nausea":"marked","vomiting":true,"photophobia":false,"phonophobia":false},"medicines":[],"comment":"Onset: часов в 9"}
    {"date":"2026-11-23","questionnaire":1,"headache":false,"medicines":[]}
    "#);
}

#[test]
fn the_year_goes_on_from_that_of_the_first_day() {
    let file = report(
        "31.12.2025",
        &[painless("31.12"), painless("1.1"), painless("20.11")],
    );
    let found = read(&file);
    assert_eq!(found.too_old, 2);
    let days: Vec<_> = found.days.keys().map(ToString::to_string).collect();
    assert_eq!(days, ["2026-11-20"]);
}

#[test]
fn a_column_that_is_no_day_is_told_by_its_line() {
    let mut unsaid = painless("22.11");
    unsaid[1] = "как обычно";
    let file = report(
        "20.11.2026",
        &[painless("20.11"), painless("30.02"), unsaid],
    );
    let found = read(&file);
    assert_eq!(found.days.len(), 1);
    let lines: Vec<_> = file.lines().collect();
    let told: Vec<_> = found
        .faults
        .iter()
        .map(|it| lines[it.line - 1].trim())
        .collect();
    assert_eq!(told, ["<td>30.02</td>", "<td>22.11</td>"]);
}
