//! Set matter with its meaning, before it has a place on a page.

use std::num::NonZeroU16;

use krilla::tagging::{Tag, TagKind};

use super::line::{self, Span};
use super::mark::Mark;
use super::style::{HEADING, LEADING, LINE, Type};

/// Something set in a width of its own, from (0, 0) downwards.
#[derive(Clone, Debug, Default)]
pub struct Block {
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
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ContentKind {
    /// One line.
    Text,
    Picture,
    /// Says nothing that is not said elsewhere.
    Decoration,
}

impl Block {
    pub fn space(height: f32) -> Self {
        Self {
            height,
            nodes: Vec::new(),
        }
    }

    /// Lines of text that are `width` wide at most.
    pub fn text(spans: &[Span], width: f32) -> Self {
        let size = spans
            .iter()
            .map(|span| span.set_in.size)
            .fold(0.0, f32::max);
        let (leading, rise) = (size * LEADING, size * 0.96);
        let mut block = Self::default();
        for pieces in line::lines(spans, width) {
            let marks = pieces.into_iter().map(|piece| Mark::Letters {
                x: piece.x,
                baseline: block.height + rise,
                text: piece.text,
                set_in: piece.set_in,
            });
            block.nodes.push(Node::Content(MarkedContent {
                kind: ContentKind::Text,
                page: 0,
                top: block.height,
                bottom: block.height + leading,
                marks: marks.collect(),
            }));
            block.height += leading;
        }
        block
    }

    pub fn plain(text: &str, set_in: Type, width: f32) -> Self {
        Self::text(&[Span::new(text, set_in)], width)
    }

    /// The heading of a section.
    pub fn heading(text: &str, width: f32) -> Self {
        let mut block = Self::heading_of(2, text, HEADING, width);
        block.push(Self::space(3.0));
        block
    }

    pub fn heading_of(level: u16, text: &str, set_in: Type, width: f32) -> Self {
        let level = NonZeroU16::new(level).unwrap_or(NonZeroU16::MIN);
        let heading = Self::plain(text, set_in, width);
        heading.tagged(Tag::Hn(level, Some(text.to_owned())))
    }

    /// Marks that are one picture.
    pub fn picture(kind: ContentKind, height: f32, marks: Vec<Mark>) -> Self {
        let content = MarkedContent {
            kind,
            page: 0,
            top: 0.0,
            bottom: height,
            marks,
        };
        Self {
            height,
            nodes: vec![Node::Content(content)],
        }
    }

    /// Says what it is.
    pub fn tagged(self, tag: impl Into<TagKind>) -> Self {
        Self {
            height: self.height,
            nodes: vec![Node::Element {
                tag: tag.into(),
                children: self.nodes,
            }],
        }
    }

    /// Puts another block below.
    pub fn push(&mut self, mut block: Self) {
        block.move_by(0.0, self.height);
        self.height += block.height;
        self.nodes.append(&mut block.nodes);
    }

    /// Puts another block beside, `x` to the right of the left edge and level with the top.
    pub fn beside(&mut self, x: f32, mut block: Self) {
        block.move_by(x, 0.0);
        self.height = self.height.max(block.height);
        self.nodes.append(&mut block.nodes);
    }

    pub fn stack(blocks: impl IntoIterator<Item = Self>) -> Self {
        let mut stack = Self::default();
        for block in blocks {
            stack.push(block);
        }
        stack
    }

    /// Draws a thin line at `bottom`, which stays on one page with what is at `top`.
    pub fn rule(&mut self, top: f32, bottom: f32, length: f32) {
        let content = MarkedContent {
            kind: ContentKind::Decoration,
            page: 0,
            top,
            bottom,
            marks: Vec::from_iter(Mark::rule(bottom, length, LINE)),
        };
        self.nodes.insert(0, Node::Content(content));
    }

    pub fn move_by(&mut self, right: f32, down: f32) {
        for content in contents_mut(&mut self.nodes) {
            content.move_by(right, down);
        }
    }
}

impl MarkedContent {
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
