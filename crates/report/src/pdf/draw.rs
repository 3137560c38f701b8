//! Marks, drawn on a page.

use krilla::color::rgb;
use krilla::geom::{Path, PathBuilder, Point, Rect};
use krilla::paint::{self, Fill, StrokeDash};
use krilla::surface::Surface;

use crate::palette::Ink;

use crate::drawing::line::GlyphRun;
use crate::drawing::mark::{Mark, Stroke, rounded_sides};

pub fn draw(surface: &mut Surface<'_>, mark: &Mark) {
    match mark {
        Mark::Letters {
            x,
            baseline,
            glyphs,
        } => draw_letters(surface, Point::from_xy(*x, *baseline), glyphs),
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

fn draw_letters(surface: &mut Surface<'_>, start: Point, run: &GlyphRun) {
    surface.set_stroke(None);
    surface.set_fill(Some(filled(run.set_in.ink)));
    let font = run.typeface.font.clone();
    surface.draw_glyphs(start, &run.glyphs, font, &run.text, run.set_in.size, false);
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

fn rectangle(place @ [x, y, width, height]: [f32; 4], radius: f32) -> Option<Path> {
    let mut path = PathBuilder::new();
    if radius <= 0.0 {
        path.push_rect(Rect::from_xywh(x, y, width, height)?);
        return path.finish();
    }
    path.move_to(x + radius, y);
    for side in rounded_sides(place, radius) {
        let [[x1, y1], [x2, y2], [x, y]] = side.corner;
        path.line_to(side.end[0], side.end[1]);
        path.cubic_to(x1, y1, x2, y2, x, y);
    }
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
