//! Text and pictures that are set, with their meaning, before they have a place on a page.

use std::num::NonZeroU16;

use krilla::tagging::{Identifier, Tag, TagKind};

use super::style::{HEADING, LEADING, LINE, Type};
use crate::drawing::line::{self, TextRun};
use crate::drawing::mark::Mark;

/// Something set in a width of its own, from (0, 0) downwards.
#[derive(Clone, Debug, Default)]
pub struct LayoutBox {
    pub height: f32,
    pub nodes: Vec<Node>,
}

/// A part of the document as a screen reader tells it, in the order of reading.
#[derive(Clone, Debug)]
pub enum Node {
    Element { tag: TagKind, children: Vec<Node> },
    Content(MarkedContent),
}

/// Marks that stay together on one page.
#[derive(Clone, Debug)]
pub struct MarkedContent {
    pub kind: ContentKind,
    pub page: usize,
    pub top: f32,
    pub bottom: f32,
    pub marks: Vec<Mark>,
    /// Tie it to its element once it is drawn.
    pub identifiers: Vec<Identifier>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ContentKind {
    /// One line.
    Text,
    Picture,
    /// Says nothing that is not said elsewhere.
    Decoration,
}

impl LayoutBox {
    pub fn space(height: f32) -> Self {
        Self {
            height,
            nodes: Vec::new(),
        }
    }

    /// Lines of text that are `width` wide at most.
    pub fn text(runs: &[TextRun], width: f32) -> Self {
        let size = runs.iter().map(|run| run.set_in.size).fold(0.0, f32::max);
        let (leading, rise) = (size * LEADING, size * 0.96);
        let mut text = Self::default();
        for pieces in line::lines(runs, width) {
            let marks = pieces.into_iter().map(|piece| Mark::Letters {
                x: piece.x,
                baseline: text.height + rise,
                glyphs: piece.glyphs,
            });
            let (top, bottom) = (text.height, text.height + leading);
            let line = MarkedContent::new(ContentKind::Text, top, bottom, marks.collect());
            text.nodes.push(Node::Content(line));
            text.height = bottom;
        }
        text
    }

    pub fn plain(text: &str, set_in: Type, width: f32) -> Self {
        Self::text(&[TextRun::new(text, set_in)], width)
    }

    pub fn paragraph(text: &str, set_in: Type, width: f32) -> Self {
        Self::plain(text, set_in, width).tagged(Tag::P)
    }

    /// The heading of a section.
    pub fn heading(text: &str, width: f32) -> Self {
        let heading = Self::heading_of(2, text, HEADING, width);
        Self::stack([heading, Self::space(3.0)])
    }

    pub fn heading_of(level: u16, text: &str, set_in: Type, width: f32) -> Self {
        let level = NonZeroU16::new(level).unwrap_or(NonZeroU16::MIN);
        let heading = Self::plain(text, set_in, width);
        heading.tagged(Tag::Hn(level, Some(text.to_owned())))
    }

    /// Marks that are one picture.
    pub fn picture(kind: ContentKind, height: f32, marks: Vec<Mark>) -> Self {
        let picture = MarkedContent::new(kind, 0.0, height, marks);
        Self {
            height,
            nodes: vec![Node::Content(picture)],
        }
    }

    /// Says what it is.
    pub fn tagged(self, tag: impl Into<TagKind>) -> Self {
        let (tag, children) = (tag.into(), self.nodes);
        Self {
            height: self.height,
            nodes: vec![Node::Element { tag, children }],
        }
    }

    /// Puts another box below.
    pub fn push(&mut self, mut below: Self) {
        below.move_by(0.0, self.height);
        self.height += below.height;
        self.nodes.append(&mut below.nodes);
    }

    /// Puts another box beside, `x` to the right of the left edge and level with the top.
    pub fn beside(&mut self, x: f32, mut other: Self) {
        other.move_by(x, 0.0);
        self.height = self.height.max(other.height);
        self.nodes.append(&mut other.nodes);
    }

    pub fn stack(boxes: impl IntoIterator<Item = Self>) -> Self {
        let mut stack = Self::default();
        boxes.into_iter().for_each(|below| stack.push(below));
        stack
    }

    /// Boxes beside one another, each with the width that it takes.
    pub fn row(boxes: impl IntoIterator<Item = (f32, Self)>, gap: f32) -> Self {
        let (mut row, mut x) = (Self::default(), 0.0);
        for (width, next) in boxes {
            row.beside(x, next);
            x += width + gap;
        }
        row
    }

    /// Draws a thin line at `bottom`, which stays on one page with what is at `top`.
    pub fn rule(&mut self, top: f32, bottom: f32, length: f32) {
        let marks = vec![Mark::rule(bottom, length, LINE)];
        let rule = MarkedContent::new(ContentKind::Decoration, top, bottom, marks);
        self.nodes.insert(0, Node::Content(rule));
    }

    pub fn move_by(&mut self, right: f32, down: f32) {
        let nodes = self.nodes.iter_mut();
        nodes.for_each(|node| node.move_by(right, down));
    }
}

impl Node {
    fn move_by(&mut self, right: f32, down: f32) {
        match self {
            Self::Content(content) => content.move_by(right, down),
            Self::Element { children, .. } => {
                let children = children.iter_mut();
                children.for_each(|child| child.move_by(right, down));
            }
        }
    }
}

impl MarkedContent {
    pub fn new(kind: ContentKind, top: f32, bottom: f32, marks: Vec<Mark>) -> Self {
        Self {
            kind,
            page: 0,
            top,
            bottom,
            marks,
            identifiers: Vec::new(),
        }
    }

    pub fn move_by(&mut self, right: f32, down: f32) {
        self.top += down;
        self.bottom += down;
        for mark in &mut self.marks {
            mark.move_by(right, down);
        }
    }
}

/// All content, in the order of reading.
pub fn contents(nodes: &[Node]) -> Vec<&MarkedContent> {
    let mut found = Vec::new();
    for node in nodes {
        match node {
            Node::Content(content) => found.push(content),
            Node::Element { children, .. } => found.extend(contents(children)),
        }
    }
    found
}

/// As [`contents`], to be changed.
pub fn contents_mut(nodes: &mut [Node]) -> Vec<&mut MarkedContent> {
    let mut found = Vec::new();
    for node in nodes {
        match node {
            Node::Content(content) => found.push(content),
            Node::Element { children, .. } => found.extend(contents_mut(children)),
        }
    }
    found
}
