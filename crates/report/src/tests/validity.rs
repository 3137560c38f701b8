//! The page is valid HTML, whatever a person wrote, and its parts find one another.

use std::collections::HashSet;

use html5ever::tendril::TendrilSink;
use html5ever::tokenizer::TokenizerOpts;
use html5ever::{ParseOpts, parse_document};
use markup5ever_rcdom::{Handle, NodeData, RcDom};

use super::*;

/// What may turn text into markup, turn its direction, or break out of its place.
const HOSTILE: [&str; 8] = [
    "<script>alert(1)</script>",
    "</style></bdi></td></tr></table></main></html>",
    "<img src=x onerror=alert(1)><!-- ]]> -->",
    "{{ 7*191 }} {% raw %} {# #}",
    "\u{202e}turned\u{2066} ימין \u{200f}שמאל",
    "😵\u{200d}💫 & &amp; &#0; &nosuch; \"'`",
    "a\0b\u{1}c\u{feff}\u{2028}d",
    "=1+1\nsecond line",
];

/// The pages of a period of two months: an empty one, one of a newcomer, and one in
/// which every free answer is hostile.
fn pages(language: Language) -> Vec<String> {
    let hostile: Vec<_> = TWO_MONTHS
        .days()
        .zip(HOSTILE.into_iter().cycle())
        .enumerate()
        .filter(|(index, _)| index % 5 != 3)
        .map(|(_, (day, text))| in_own_words(day, text))
        .collect();
    let newcomer = [
        painful(date(2026, 11, 20), 5),
        Entry::painless(date(2026, 11, 21)),
    ];
    [&[][..], &newcomer, &hostile, &a_week()]
        .map(|entries| page_of(entries, TWO_MONTHS, language))
        .into()
}

const TWO_MONTHS: Period = Period {
    first: date(2026, 9, 24),
    last: date(2026, 11, 22),
};

fn parse(page: &str) -> RcDom {
    let options = ParseOpts {
        tokenizer: TokenizerOpts {
            exact_errors: true,
            ..TokenizerOpts::default()
        },
        ..ParseOpts::default()
    };
    parse_document(RcDom::default(), options).one(page)
}

/// An element with its attributes.
struct Element {
    name: String,
    attributes: Vec<(String, String)>,
    handle: Handle,
}

impl Element {
    fn get(&self, name: &str) -> Option<&str> {
        let mut attributes = self.attributes.iter();
        attributes
            .find(|(attribute, _)| attribute == name)
            .map(|(_, value)| value.as_str())
    }

    fn number(&self, name: &str) -> usize {
        self.get(name)
            .map_or(1, |value| value.parse().expect("a number"))
    }
}

/// The elements below one, each before those within it.
fn elements(below: &Handle) -> Vec<Element> {
    let mut found = Vec::new();
    for handle in below.children.borrow().iter() {
        if let NodeData::Element { name, attrs, .. } = &handle.data {
            found.push(Element {
                name: name.local.to_string(),
                attributes: attrs
                    .borrow()
                    .iter()
                    .map(|attribute| {
                        (
                            attribute.name.local.to_string(),
                            attribute.value.to_string(),
                        )
                    })
                    .collect(),
                handle: handle.clone(),
            });
        }
        found.extend(elements(handle));
    }
    found
}

#[test]
fn the_page_has_no_error_that_a_parser_of_html_knows() {
    for page in Language::ALL.into_iter().flat_map(pages) {
        let dom = parse(&page);
        let errors = dom.errors.borrow();
        assert!(errors.is_empty(), "{errors:?}");
    }
}

#[test]
fn the_parser_tells_a_mistake() {
    let broken = "<!doctype html><title>x</title><p>a<div>b</div></p>";
    assert!(!parse(broken).errors.borrow().is_empty());
}

#[test]
fn every_id_is_there_once_and_every_reference_has_its_target() {
    for page in Language::ALL.into_iter().flat_map(pages) {
        let elements = elements(&parse(&page).document);
        let ids: Vec<_> = elements
            .iter()
            .filter_map(|element| element.get("id"))
            .collect();
        let known: HashSet<_> = ids.iter().copied().collect();
        assert_eq!(ids.len(), known.len(), "{ids:?}");
        for element in &elements {
            let referred = ["aria-labelledby", "aria-describedby"]
                .into_iter()
                .filter_map(|name| element.get(name))
                .chain(element.get("href").and_then(|href| href.strip_prefix('#')));
            for id in referred {
                assert!(known.contains(id), "{} refers to {id}", element.name);
            }
        }
    }
}

#[test]
fn every_row_of_a_table_is_as_wide_as_its_head() {
    for page in Language::ALL.into_iter().flat_map(pages) {
        let document = parse(&page).document;
        let tables = elements(&document)
            .into_iter()
            .filter(|element| element.name == "table");
        for table in tables {
            let mut widths = Vec::new();
            let mut from_above = 0;
            for row in elements(&table.handle)
                .iter()
                .filter(|part| part.name == "tr")
            {
                let cells = elements(&row.handle);
                let cells = cells
                    .iter()
                    .filter(|part| matches!(part.name.as_str(), "td" | "th"));
                let mut width = from_above;
                from_above = 0;
                for cell in cells {
                    width += cell.number("colspan");
                    from_above += cell.number("rowspan") - 1;
                }
                widths.push(width);
            }
            assert!(widths.iter().all(|width| *width == widths[0]), "{widths:?}");
        }
    }
}

#[test]
fn every_picture_is_named_and_described_or_is_hidden() {
    for page in Language::ALL.into_iter().flat_map(pages) {
        for picture in elements(&parse(&page).document)
            .iter()
            .filter(|element| element.name == "svg")
        {
            let is_hidden = picture.get("aria-hidden") == Some("true");
            let is_told = picture.get("role") == Some("img")
                && picture.get("aria-labelledby").is_some()
                && picture.get("aria-describedby").is_some();
            assert!(is_hidden || is_told, "{:?}", picture.attributes);
        }
    }
}
