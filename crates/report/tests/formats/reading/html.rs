//! The page is read as text between its tags, as somebody without a browser would.

use jiff::ToSpan;
use jiff::civil::Date;
use journal::Language;
use journal::statistics::DayState;
use journal_texts::Texts;

use super::{
    DayTold, FIGURES, MEASURES, Measured, Told, numbers_in, said_change, said_count, said_number,
};

pub fn told(page: &str, language: Language) -> Told {
    let texts = Texts::report(language);
    let coverage = numbers_in(&text(part(page, "<p class=\"coverage\">", "</p>")));
    let figures = part(page, "<dl class=\"figures\">", "</dl>");
    let figure = |name: &'static str| {
        let label = format!("<dt>{}</dt>", texts.get(name));
        let value = part(part(figures, &label, "</dd>"), "<b>", "</b>");
        (name, said_number(texts, &text(value)).expect("a number"))
    };
    let blocks = part(page, "<table class=\"counts blocks\">", "</table>");
    let measured = |(_, name)| {
        let label = format!("<th scope=\"row\">{}</th>", texts.get(name));
        measured(texts, part(blocks, &label, "</tr>"))
    };
    Told {
        recorded: coverage[0],
        all: coverage[1],
        figures: FIGURES.into_iter().map(figure).collect(),
        blocks: Some(MEASURES.map(measured).to_vec()),
        days: days(part(page, "<section class=\"days\"", "</section>")),
    }
}

fn measured(texts: &Texts, row: &str) -> Measured {
    let mut measured = Measured::default();
    for cell in row.split("<td").skip(1) {
        let (attributes, cell) = cell.split_once('>').expect("a tag");
        let cell = text(cell);
        match attributes.contains("change") {
            true => {
                measured.changes.push(said_change(texts, &cell));
            }
            false => measured.counts.push(said_count(&cell)),
        }
    }
    measured
}

/// Days without an entry that follow one another are told in one row, with their number.
fn days(section: &str) -> Vec<DayTold> {
    let mut days: Vec<DayTold> = Vec::new();
    let mut not_yet_told = 0;
    for body in section.split("<tbody class=\"").skip(1) {
        let (state, body) = body.split_once('"').expect("a class");
        let Some((_, row)) = body.split_once("<time datetime=\"") else {
            let sentence = text(part(body, "class=\"said\"", "</td>"));
            not_yet_told = *numbers_in(&sentence).last().expect("how many days");
            assert_eq!(state, "unknown");
            continue;
        };
        let (date, row) = row.split_once('"').expect("a date");
        let date: Date = date.parse().expect("a date");
        for back in (1..=not_yet_told).rev() {
            let back = i64::try_from(back).expect("a few days");
            days.push(DayTold {
                date: date.saturating_sub(back.days()),
                state: DayState::Unknown,
                intensity: None,
            });
        }
        not_yet_told = 0;
        let intensity = row.split_once("<td class=\"number\"");
        let intensity = intensity.map(|(_, cell)| text(&cell[..cell.find("</td>").unwrap_or(0)]));
        days.push(DayTold {
            date,
            state: match state {
                "headache" => DayState::Headache,
                "painless" => DayState::Painless,
                "unknown" => DayState::Unknown,
                other => panic!("{other} is no state"),
            },
            intensity: intensity.and_then(|number| number.parse().ok()),
        });
    }
    assert_eq!(not_yet_told, 0, "the diary ends with an entry");
    days
}

/// The text between the first `start` and the next `end`.
fn part<'a>(page: &'a str, start: &str, end: &str) -> &'a str {
    let (_, rest) = page
        .split_once(start)
        .unwrap_or_else(|| panic!("no {start}"));
    rest.split_once(end).map_or(rest, |(part, _)| part)
}

/// A part of the page without its tags; it may begin inside of one.
fn text(part: &str) -> String {
    let mut text = String::new();
    let cut = match (part.find('<'), part.find('>')) {
        (open, Some(close)) if open.is_none_or(|open| close < open) => &part[close + 1..],
        _ => part,
    };
    let mut in_tag = false;
    for character in cut.chars() {
        match character {
            '<' => in_tag = true,
            '>' => in_tag = false,
            _ if !in_tag => text.push(character),
            _ => {}
        }
    }
    text.trim().to_owned()
}
