//! From boxes to pages.

use std::mem;

use krilla::tagging::TagKind;

use super::layout::{ContentKind, LayoutBox, MarkedContent, Node, contents, contents_mut};
use super::style::{BOTTOM, LEFT, TOP};

/// Fills pages from top to bottom.
#[derive(Default)]
pub struct Flow {
    page: usize,
    /// The height that is filled, below the upper margin.
    filled: f32,
    nodes: Vec<Node>,
    /// Stands again at the top of each page that is begun.
    running_head: Option<LayoutBox>,
}

const ROOM: f32 = BOTTOM - TOP;

impl Flow {
    /// Makes all that `set` places a part of one element, on whichever page it stands.
    pub fn within(&mut self, tag: impl Into<TagKind>, set: impl FnOnce(&mut Self)) {
        let before = mem::take(&mut self.nodes);
        set(self);
        let children = mem::replace(&mut self.nodes, before);
        self.nodes.push(Node::Element {
            tag: tag.into(),
            children,
        });
    }

    /// Repeats a head on the pages that `set` begins.
    pub fn under(&mut self, head: &LayoutBox, set: impl FnOnce(&mut Self)) {
        let contents = contents(&head.nodes).into_iter().cloned();
        let decorations = contents.map(|content| {
            Node::Content(MarkedContent {
                kind: ContentKind::Decoration,
                ..content
            })
        });
        self.running_head = Some(LayoutBox {
            height: head.height,
            nodes: decorations.collect(),
        });
        set(self);
        self.running_head = None;
    }

    /// Begins a page, but for the first.
    pub fn turn(&mut self) {
        self.page += 1;
        self.filled = 0.0;
        if let Some(head) = self.running_head.clone() {
            self.put(head);
        }
    }

    /// Leaves some space, which is not carried to the next page.
    pub fn space(&mut self, height: f32) {
        self.filled += height;
    }

    /// Whether the page has room for the whole box.
    pub fn holds(&self, section: &LayoutBox) -> bool {
        self.filled + section.height <= ROOM
    }

    /// Places a box in one piece where a page can hold it.
    pub fn place(&mut self, section: LayoutBox) {
        if !self.holds(&section) && self.filled > 0.0 {
            self.turn();
        }
        self.pour(section);
    }

    /// Places a box from here on, and goes on with it on the next page where this one ends.
    pub fn pour(&mut self, mut section: LayoutBox) {
        if self.holds(&section) {
            return self.put(section);
        }
        let mut from = 0.0;
        let mut rest = contents_mut(&mut section.nodes);
        rest.sort_by(|one, other| one.top.total_cmp(&other.top));
        let mut begun = false;
        while !rest.is_empty() {
            let (mut here, mut later) = self.split(rest, from, begun);
            if later
                .iter()
                .all(|content| content.kind == ContentKind::Decoration)
            {
                // A line begins no page: it is drawn at the end of this one.
                let bottom = from + ROOM - self.filled;
                for content in &mut later {
                    content.move_by(0.0, bottom - content.bottom);
                }
                here.append(&mut later);
            }
            let end = here
                .iter()
                .map(|content| content.bottom)
                .fold(from, f32::max);
            for content in here {
                content.page = self.page;
                content.move_by(LEFT, TOP + self.filled - from);
            }
            rest = later;
            match rest.first() {
                None => self.filled += end - from,
                Some(next) => {
                    from = next.top;
                    self.turn();
                    begun = true;
                }
            }
        }
        self.nodes.append(&mut section.nodes);
    }

    /// Splits the contents into those that still fit the page and those that do not. The
    /// first of a page fits even where it is taller, or else it would never be placed.
    fn split<'a>(
        &self,
        contents: Vec<&'a mut MarkedContent>,
        from: f32,
        begun: bool,
    ) -> (Vec<&'a mut MarkedContent>, Vec<&'a mut MarkedContent>) {
        let room = ROOM - self.filled;
        contents
            .into_iter()
            .partition(|content| content.bottom - from <= room || (begun && content.top <= from))
    }

    fn put(&mut self, mut section: LayoutBox) {
        for content in contents_mut(&mut section.nodes) {
            content.page = self.page;
            content.move_by(LEFT, TOP + self.filled);
        }
        self.filled += section.height;
        self.nodes.append(&mut section.nodes);
    }

    /// The document, and how many pages it has.
    pub fn finish(self) -> (Vec<Node>, usize) {
        (self.nodes, self.page + 1)
    }
}
