//! Marks, drawn on a page.

use krilla::color::rgb;
use krilla::geom::{Path, PathBuilder, Point, Rect};
use krilla::paint::{Fill, Stroke, StrokeDash};
use krilla::surface::Surface;
use krilla::text::KrillaGlyph;

use super::font::Typeface;
use super::mark::{Mark, Outline};
use super::style::{Ink, Type};

pub fn draw(surface: &mut Surface<'_>, mark: &Mark) {
    match mark {
        Mark::Letters {
            x,
            baseline,
            text,
            set_in,
        } => draw_letters(surface, Point::from_xy(*x, *baseline), text, *set_in),
        Mark::Rectangle {
            x,
            y,
            width,
            height,
            radius,
            fill,
            outline,
        } => {
            if let Some(path) = rectangle(*x, *y, *width, *height, *radius) {
                draw_path(surface, &path, *fill, *outline);
            }
        }
        Mark::Dot { x, y, radius, ink } => {
            let (left, top, side) = (x - radius, y - radius, 2.0 * radius);
            if let Some(path) = rectangle(left, top, side, side, *radius) {
                draw_path(surface, &path, Some(*ink), None);
            }
        }
        Mark::Rule {
            x,
            y,
            length,
            outline,
        } => {
            let mut path = PathBuilder::new();
            path.move_to(*x, *y);
            path.line_to(x + length, *y);
            if let Some(path) = path.finish() {
                draw_path(surface, &path, None, Some(*outline));
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

fn draw_path(surface: &mut Surface<'_>, path: &Path, fill: Option<Ink>, outline: Option<Outline>) {
    surface.set_fill(fill.map(filled));
    surface.set_stroke(outline.map(|outline| Stroke {
        paint: colour(outline.ink).into(),
        width: outline.width,
        dash: outline.dash.map(|dash| StrokeDash {
            array: dash.to_vec(),
            offset: 0.0,
        }),
        ..Stroke::default()
    }));
    surface.draw_path(path);
}

fn filled(ink: Ink) -> Fill {
    Fill {
        paint: colour(ink).into(),
        ..Fill::default()
    }
}

fn colour(Ink(red, green, blue): Ink) -> rgb::Color {
    rgb::Color::new(red, green, blue)
}

/// How far the handles of a curve are from the ends of a quarter of a circle.
const HANDLE: f32 = 0.5523;

/// A rectangle with round corners; a circle where the radius is half of each side.
fn rectangle(x: f32, y: f32, width: f32, height: f32, radius: f32) -> Option<Path> {
    let mut path = PathBuilder::new();
    if radius == 0.0 {
        path.push_rect(Rect::from_xywh(x, y, width, height)?);
        return path.finish();
    }
    let (right, bottom, near) = (x + width, y + height, radius * (1.0 - HANDLE));
    path.move_to(x + radius, y);
    path.line_to(right - radius, y);
    path.cubic_to(right - near, y, right, y + near, right, y + radius);
    path.line_to(right, bottom - radius);
    path.cubic_to(
        right,
        bottom - near,
        right - near,
        bottom,
        right - radius,
        bottom,
    );
    path.line_to(x + radius, bottom);
    path.cubic_to(x + near, bottom, x, bottom - near, x, bottom - radius);
    path.line_to(x, y + radius);
    path.cubic_to(x, y + near, x + near, y, x + radius, y);
    path.close();
    path.finish()
}
