//! Every text of the pictures can be read on its ground, in each set of colours.

use std::collections::HashMap;

const CSS: &str = include_str!("../../templates/report.css");

/// What is written on what.
const PAIRS: [(&str, &str); 7] = [
    ("ink", "paper"),
    ("quiet", "paper"),
    ("ink", "gap"),
    ("quiet", "gap"),
    ("on-mild", "mild"),
    ("on-moderate", "moderate"),
    ("on-severe", "severe"),
];

/// Light, dark and print, each with the colours by name.
fn palettes() -> Vec<HashMap<&'static str, &'static str>> {
    CSS.split(":root {")
        .skip(1)
        .map(|rule| {
            let rule = rule.split('}').next().unwrap_or_default();
            rule.split(';')
                .filter_map(|line| line.trim().strip_prefix("--")?.split_once(": "))
                .collect()
        })
        .collect()
}

/// The relative luminance of `#rgb` or `#rrggbb`, as WCAG 2.2 defines it.
fn luminance(colour: &str) -> f64 {
    let digits = colour.trim_start_matches('#');
    let size = digits.len() / 3;
    let channel = |index: usize| {
        let part = &digits[index * size..(index + 1) * size];
        let value = u8::from_str_radix(&part.repeat(2 / size), 16).expect("a colour");
        let value = f64::from(value) / 255.0;
        if value <= 0.04045 {
            value / 12.92
        } else {
            ((value + 0.055) / 1.055).powf(2.4)
        }
    };
    0.2126 * channel(0) + 0.7152 * channel(1) + 0.0722 * channel(2)
}

fn contrast(one: &str, other: &str) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

#[test]
fn black_on_white_is_21_to_1() {
    assert!((contrast("#000", "#ffffff") - 21.0).abs() < 1e-9);
}

#[test]
fn every_text_stands_out_from_its_ground() {
    let palettes = palettes();
    assert_eq!(palettes.len(), 3);
    for palette in &palettes {
        for (text, ground) in PAIRS {
            let contrast = contrast(palette[text], palette[ground]);
            assert!(contrast >= 4.5, "{text} on {ground}: {contrast:.2}");
        }
    }
}

#[test]
fn a_bar_stands_out_from_the_page_by_its_colour_or_its_edge() {
    for palette in palettes() {
        for colour in ["edge", "severe"] {
            let contrast = contrast(palette[colour], palette["paper"]);
            assert!(contrast >= 3.0, "{colour}: {contrast:.2}");
        }
    }
}

#[test]
fn a_worse_headache_is_further_from_the_page_so_that_it_can_be_told_without_colour() {
    for palette in palettes() {
        let [mild, moderate, severe] =
            ["mild", "moderate", "severe"].map(|look| contrast(palette[look], palette["paper"]));
        assert!(mild * 1.5 < moderate && moderate * 1.5 < severe);
    }
}
