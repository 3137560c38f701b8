//! Marks, drawn on a page.

use krilla::color::rgb;
use krilla::geom::{Path, PathBuilder, Point};
use krilla::paint::{Fill, Stroke, StrokeDash};
use krilla::surface::Surface;
use krilla::text::KrillaGlyph;
use resvg::tiny_skia::{self, PathSegment, Transform};

use crate::palette::Ink;

use super::font::Typeface;
use super::mark::{Mark, Outline};
use super::style::Type;

pub fn draw(surface: &mut Surface<'_>, mark: &Mark) {
    match mark {
        Mark::Letters {
            x,
            baseline,
            text,
            set_in,
        } => draw_letters(surface, Point::from_xy(*x, *baseline), text, *set_in),
        Mark::Shape {
            x,
            y,
            path,
            fill,
            outline,
        } => {
            surface.set_fill(fill.map(filled));
            surface.set_stroke(outline.as_ref().map(stroked));
            let place = Transform::from_translate(*x, *y);
            let placed = path.clone().transform(place);
            if let Some(path) = placed.and_then(|path| outlined(&path)) {
                surface.draw_path(&path);
            }
        }
    }
}

fn draw_letters(surface: &mut Surface<'_>, start: Point, text: &str, set_in: Type) {
    let typeface = Typeface::of(set_in.face);
    let glyphs: Vec<_> = text
        .char_indices()
        .map(|(at, character)| {
            let (glyph, width) = typeface.glyph(character);
            let range = at..at + character.len_utf8();
            KrillaGlyph::new(glyph, width, 0.0, 0.0, 0.0, range, None)
        })
        .collect();
    surface.set_stroke(None);
    surface.set_fill(Some(filled(set_in.ink)));
    let font = typeface.font.clone();
    surface.draw_glyphs(start, &glyphs, font, text, set_in.size, false);
}

fn outlined(path: &tiny_skia::Path) -> Option<Path> {
    let mut outline = PathBuilder::new();
    for segment in path.segments() {
        match segment {
            PathSegment::MoveTo(to) => outline.move_to(to.x, to.y),
            PathSegment::LineTo(to) => outline.line_to(to.x, to.y),
            PathSegment::QuadTo(by, to) => outline.quad_to(by.x, by.y, to.x, to.y),
            PathSegment::CubicTo(one, two, to) => {
                outline.cubic_to(one.x, one.y, two.x, two.y, to.x, to.y);
            }
            PathSegment::Close => outline.close(),
        }
    }
    outline.finish()
}

fn filled(ink: Ink) -> Fill {
    Fill {
        paint: colour(ink).into(),
        ..Fill::default()
    }
}

fn stroked(outline: &Outline) -> Stroke {
    Stroke {
        paint: colour(outline.ink).into(),
        width: outline.width,
        dash: outline
            .dash
            .clone()
            .map(|array| StrokeDash { array, offset: 0.0 }),
        ..Stroke::default()
    }
}

fn colour(ink: Ink) -> rgb::Color {
    let [red, green, blue] = ink.parts();
    rgb::Color::new(red, green, blue)
}
