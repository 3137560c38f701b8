//! Marks, drawn on a page.

use krilla::color::rgb;
use krilla::geom::{Path, PathBuilder, Point, Rect};
use krilla::paint::{self, Fill, StrokeDash};
use krilla::surface::Surface;
use krilla::text::KrillaGlyph;

use crate::palette::Ink;

use super::font::Typeface;
use super::mark::{Mark, Stroke};
use super::style::Type;

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
            stroke,
        } => {
            let path = rectangle([*x, *y, *width, *height], *radius);
            draw_path(surface, path, *fill, stroke.as_ref());
        }
        Mark::Line {
            x,
            y,
            length,
            stroke,
        } => {
            let mut path = PathBuilder::new();
            path.move_to(*x, *y);
            path.line_to(x + length, *y);
            draw_path(surface, path.finish(), None, Some(stroke));
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

/// Draws nothing where the shape has no extent.
fn draw_path(
    surface: &mut Surface<'_>,
    path: Option<Path>,
    fill: Option<Ink>,
    stroke: Option<&Stroke>,
) {
    surface.set_fill(fill.map(filled));
    surface.set_stroke(stroke.map(stroked));
    if let Some(path) = path {
        surface.draw_path(&path);
    }
}

fn rectangle([x, y, width, height]: [f32; 4], radius: f32) -> Option<Path> {
    let mut path = PathBuilder::new();
    if radius <= 0.0 {
        path.push_rect(Rect::from_xywh(x, y, width, height)?);
        return path.finish();
    }
    let (right, bottom) = (x + width, y + height);
    // So far from the edge a Bézier curve is pulled that is all but a quarter of a circle.
    let pull = radius * (1.0 - 0.552_284_8);
    path.move_to(x + radius, y);
    path.line_to(right - radius, y);
    path.cubic_to(right - pull, y, right, y + pull, right, y + radius);
    path.line_to(right, bottom - radius);
    path.cubic_to(
        right,
        bottom - pull,
        right - pull,
        bottom,
        right - radius,
        bottom,
    );
    path.line_to(x + radius, bottom);
    path.cubic_to(x + pull, bottom, x, bottom - pull, x, bottom - radius);
    path.line_to(x, y + radius);
    path.cubic_to(x, y + pull, x + pull, y, x + radius, y);
    path.close();
    path.finish()
}

fn filled(ink: Ink) -> Fill {
    Fill {
        paint: colour(ink).into(),
        ..Fill::default()
    }
}

fn stroked(stroke: &Stroke) -> paint::Stroke {
    let dash = stroke.dash.clone();
    paint::Stroke {
        paint: colour(stroke.ink).into(),
        width: stroke.width,
        dash: dash.map(|array| StrokeDash { array, offset: 0.0 }),
        ..paint::Stroke::default()
    }
}

fn colour(ink: Ink) -> rgb::Color {
    let [red, green, blue] = ink.parts();
    rgb::Color::new(red, green, blue)
}
