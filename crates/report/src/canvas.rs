//! Marks on pixels, and pixels as a PNG.

use png::{BitDepth, ColorType, Compression, Encoder, Filter};
use skrifa::outline::OutlinePen;
use tiny_skia::{
    Color, FillRule, Paint, Path, PathBuilder, Pixmap, Rect, Stroke, StrokeDash, Transform,
};

use crate::drawing::line::GlyphRun;
use crate::drawing::mark::{self, Mark, rounded_sides};
use crate::making::MakingError;
use crate::palette::Ink;

/// A picture in the making, which begins white.
pub struct Canvas {
    pixels: Pixmap,
    /// So many pixels a unit of the marks.
    scale: f32,
}

impl Canvas {
    /// It fails where it would have no pixels, or more than memory has.
    pub fn new(width: f32, height: f32, scale: f32) -> Result<Self, MakingError> {
        let [width, height] = [width, height].map(|length| (length * scale).ceil() as u32);
        let mut pixels = Pixmap::new(width, height).ok_or(MakingError::Png)?;
        pixels.fill(Color::WHITE);
        Ok(Self { pixels, scale })
    }

    /// Draws a mark over what is there.
    pub fn draw(&mut self, mark: &Mark) -> Result<(), MakingError> {
        match mark {
            Mark::Letters {
                x,
                baseline,
                glyphs,
            } => self.draw_letters(*x, *baseline, glyphs)?,
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
                self.draw_path(path, *fill, stroke.as_ref());
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
                self.draw_path(path.finish(), None, Some(stroke));
            }
        }
        Ok(())
    }

    fn draw_letters(
        &mut self,
        x: f32,
        baseline: f32,
        letters: &GlyphRun,
    ) -> Result<(), MakingError> {
        let size = letters.set_in.size * self.scale;
        let mut pen = GlyphPen {
            path: PathBuilder::new(),
            x: x * self.scale,
            y: baseline * self.scale,
        };
        for glyph in &letters.glyphs {
            let (x, y) = (pen.x, pen.y);
            pen.x += glyph.x_offset * size;
            pen.y -= glyph.y_offset * size;
            let drawn = letters.typeface.draw(glyph.glyph_id, size, &mut pen);
            drawn.map_err(|_| MakingError::Png)?;
            (pen.x, pen.y) = (x + glyph.x_advance * size, y);
        }
        // A space has no outline.
        if let Some(path) = pen.path.finish() {
            self.fill(&path, letters.set_in.ink, Transform::identity());
        }
        Ok(())
    }

    /// Draws nothing where the shape has no extent.
    fn draw_path(&mut self, path: Option<Path>, fill: Option<Ink>, stroke: Option<&mark::Stroke>) {
        let Some(path) = path else { return };
        let scale = Transform::from_scale(self.scale, self.scale);
        if let Some(ink) = fill {
            self.fill(&path, ink, scale);
        }
        if let Some(stroke) = stroke {
            let dash = stroke.dash.clone();
            let pen = Stroke {
                width: stroke.width,
                dash: dash.and_then(|lengths| StrokeDash::new(lengths, 0.0)),
                ..Stroke::default()
            };
            let paint = paint(stroke.ink);
            self.pixels.stroke_path(&path, &paint, &pen, scale, None);
        }
    }

    fn fill(&mut self, path: &Path, ink: Ink, scale: Transform) {
        let (paint, rule) = (paint(ink), FillRule::Winding);
        self.pixels.fill_path(path, &paint, rule, scale, None);
    }

    /// The picture as a PNG.
    pub fn png(&self) -> Result<Vec<u8>, MakingError> {
        let (width, height) = (self.pixels.width(), self.pixels.height());
        // All of it is opaque, so that the colours are as they were mixed.
        png([width, height], ColorType::Rgba, self.pixels.data())
    }
}

/// Pixels of a byte a colour, row by row, as a PNG. Nobody keeps it: it is made fast and not
/// small, and Telegram makes its own of it.
pub fn png(
    [width, height]: [u32; 2],
    colours: ColorType,
    pixels: &[u8],
) -> Result<Vec<u8>, MakingError> {
    let mut bytes = Vec::new();
    let mut encoder = Encoder::new(&mut bytes, width, height);
    encoder.set_color(colours);
    encoder.set_depth(BitDepth::Eight);
    encoder.set_compression(Compression::Fast);
    // Most rows are as the row above.
    encoder.set_filter(Filter::Up);
    let mut writer = encoder.write_header().map_err(|_| MakingError::Png)?;
    let written = writer.write_image_data(pixels);
    written.map_err(|_| MakingError::Png)?;
    writer.finish().map_err(|_| MakingError::Png)?;
    Ok(bytes)
}

fn rectangle(place @ [x, y, width, height]: [f32; 4], radius: f32) -> Option<Path> {
    if radius <= 0.0 {
        return Some(PathBuilder::from_rect(Rect::from_xywh(
            x, y, width, height,
        )?));
    }
    let mut path = PathBuilder::new();
    path.move_to(x + radius, y);
    for side in rounded_sides(place, radius) {
        let [[x1, y1], [x2, y2], [x, y]] = side.corner;
        path.line_to(side.end[0], side.end[1]);
        path.cubic_to(x1, y1, x2, y2, x, y);
    }
    path.close();
    path.finish()
}

fn paint(ink: Ink) -> Paint<'static> {
    let [red, green, blue] = ink.parts();
    let mut paint = Paint::default();
    paint.set_color_rgba8(red, green, blue, u8::MAX);
    paint
}

/// Draws the outlines of glyphs, whose y goes up, from a point of a picture, whose y goes down.
struct GlyphPen {
    path: PathBuilder,
    x: f32,
    y: f32,
}

impl OutlinePen for GlyphPen {
    fn move_to(&mut self, x: f32, y: f32) {
        self.path.move_to(self.x + x, self.y - y);
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.path.line_to(self.x + x, self.y - y);
    }

    fn quad_to(&mut self, cx: f32, cy: f32, x: f32, y: f32) {
        let (left, base) = (self.x, self.y);
        self.path.quad_to(left + cx, base - cy, left + x, base - y);
    }

    fn curve_to(&mut self, cx0: f32, cy0: f32, cx1: f32, cy1: f32, x: f32, y: f32) {
        let at = |x, y| (self.x + x, self.y - y);
        let [(x1, y1), (x2, y2), (x, y)] = [at(cx0, cy0), at(cx1, cy1), at(x, y)];
        self.path.cubic_to(x1, y1, x2, y2, x, y);
    }

    fn close(&mut self) {
        self.path.close();
    }
}
