//! Every text of the pictures can be read on its ground, in each set of colours.

use crate::palette::{COLOURS, Ground, Ink};

/// Texts with their grounds.
const PAIRS: [(&str, &str); 7] = [
    ("ink", "paper"),
    ("quiet", "paper"),
    ("ink", "gap"),
    ("quiet", "gap"),
    ("on-mild", "mild"),
    ("on-moderate", "moderate"),
    ("on-severe", "severe"),
];

const GROUNDS: [Ground; 3] = [Ground::Light, Ground::Dark, Ground::Print];

fn ink(name: &str, ground: Ground) -> Ink {
    let colour = COLOURS.iter().find(|colour| colour.name == name);
    colour.expect("a colour").on(ground)
}

/// The relative luminance, as WCAG 2.2 defines it.
fn luminance(ink: Ink) -> f64 {
    let [red, green, blue] = ink.parts().map(|part| {
        let value = f64::from(part) / 255.0;
        if value <= 0.04045 {
            value / 12.92
        } else {
            ((value + 0.055) / 1.055).powf(2.4)
        }
    });
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

fn contrast(one: Ink, other: Ink) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

#[test]
fn black_on_white_is_21_to_1() {
    assert!((contrast(Ink(0), Ink(0xffffff)) - 21.0).abs() < 1e-9);
}

#[test]
fn every_text_stands_out_from_its_ground() {
    for ground in GROUNDS {
        for (text, paper) in PAIRS {
            let contrast = contrast(ink(text, ground), ink(paper, ground));
            assert!(
                contrast >= 4.5,
                "{text} on {paper}, {ground:?}: {contrast:.2}"
            );
        }
    }
}

#[test]
fn a_bar_stands_out_from_the_page_by_its_colour_or_its_edge() {
    for ground in GROUNDS {
        for colour in ["edge", "severe"] {
            let contrast = contrast(ink(colour, ground), ink("paper", ground));
            assert!(contrast >= 3.0, "{colour}: {contrast:.2}");
        }
    }
}

#[test]
fn a_worse_headache_is_further_from_the_page_so_that_it_can_be_told_without_colour() {
    for ground in GROUNDS {
        let [mild, moderate, severe] = ["mild", "moderate", "severe"]
            .map(|look| contrast(ink(look, ground), ink("paper", ground)));
        assert!(mild * 1.5 < moderate && moderate * 1.5 < severe);
    }
}
