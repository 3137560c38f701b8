//! The pictures of the page, read as marks.

use krilla::tagging::Tag;
use resvg::tiny_skia::Point;
use resvg::usvg::{self, Node, Paint, TextAnchor, Tree};

use crate::palette::Ink;

use super::block::{Block, ContentKind};
use super::mark::{Mark, Outline};
use super::style::{Face, Type};

/// A picture that is `width` wide, with the words that it shows.
pub fn figure(picture: &Tree, width: f32, words: String) -> Block {
    self::picture(ContentKind::Picture, picture, width).tagged(Tag::Figure(Some(words)))
}

/// A picture that is `width` wide.
pub fn picture(kind: ContentKind, picture: &Tree, width: f32) -> Block {
    let scale = width / picture.size().width();
    let mut marks = Vec::new();
    read(picture.root(), scale, &mut marks);
    Block::picture(kind, picture.size().height() * scale, marks)
}

fn read(group: &usvg::Group, scale: f32, marks: &mut Vec<Mark>) {
    for node in group.children() {
        match node {
            Node::Group(group) => read(group, scale, marks),
            Node::Path(path) => marks.extend(shape(path, scale)),
            Node::Text(text) => {
                marks.extend(
                    text.chunks()
                        .iter()
                        .filter_map(|chunk| letters(text, chunk, scale)),
                );
            }
            Node::Image(_) => {}
        }
    }
}

fn shape(path: &usvg::Path, scale: f32) -> Option<Mark> {
    let place = path.abs_transform().post_scale(scale, scale);
    let outline = path.stroke().and_then(|stroke| {
        let dash = stroke.dasharray();
        Some(Outline {
            ink: ink(stroke.paint())?,
            width: stroke.width().get() * scale,
            dash: dash.map(|lengths| lengths.iter().map(|length| length * scale).collect()),
        })
    });
    let fill = path.fill().and_then(|fill| ink(fill.paint()));
    // A path with neither would be drawn black.
    if fill.is_none() && outline.is_none() {
        return None;
    }
    Some(Mark::Shape {
        x: 0.0,
        y: 0.0,
        path: path.data().clone().transform(place)?,
        fill,
        outline,
    })
}

/// Text in one style, which all text of the templates is. It is set like any other line.
fn letters(text: &usvg::Text, chunk: &usvg::TextChunk, scale: f32) -> Option<Mark> {
    let span = chunk.spans().first()?;
    let is_bold = span.font().weight() > 500;
    let set_in = Type {
        face: if is_bold { Face::Bold } else { Face::Regular },
        size: span.font_size().get() * scale,
        ink: ink(span.fill()?.paint())?,
    };
    let mut start = Point::from_xy(chunk.x()?, chunk.y()?);
    let place = text.abs_transform().post_scale(scale, scale);
    place.map_point(&mut start);
    let set = match chunk.anchor() {
        TextAnchor::Start => Mark::letters,
        TextAnchor::Middle => Mark::centred,
        TextAnchor::End => Mark::ending,
    };
    Some(set(start.x, start.y, chunk.text(), set_in))
}

fn ink(paint: &Paint) -> Option<Ink> {
    match paint {
        Paint::Color(colour) => Some(Ink::of(colour.red, colour.green, colour.blue)),
        _ => None,
    }
}
