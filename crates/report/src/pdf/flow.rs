//! From blocks to pages.

use std::mem;

use krilla::tagging::TagKind;

use super::block::{Block, ContentKind, MarkedContent, Node, contents_mut};
use super::style::{BOTTOM, LEFT, TOP};

/// Fills pages from top to bottom.
#[derive(Default)]
pub struct Flow {
    page: usize,
    /// The height that is filled, below the upper margin.
    filled: f32,
    nodes: Vec<Node>,
    /// Stands again at the top of each page that is begun.
    running_head: Option<Block>,
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
    pub fn under(&mut self, head: &Block, set: impl FnOnce(&mut Self)) {
        let mut again = head.clone();
        for content in contents_mut(&mut again.nodes) {
            content.kind = ContentKind::Decoration;
        }
        again.nodes = mem::take(&mut again.nodes)
            .into_iter()
            .flat_map(untagged)
            .collect();
        self.running_head = Some(again);
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

    /// Places a block in one piece where a page can hold it.
    pub fn place(&mut self, block: Block) {
        if self.filled + block.height > ROOM && self.filled > 0.0 {
            self.turn();
        }
        self.pour(block);
    }

    /// Places a block from here on, and goes on with it on the next page where this one ends.
    pub fn pour(&mut self, mut block: Block) {
        if self.filled + block.height <= ROOM {
            return self.put(block);
        }
        let mut from = 0.0;
        let mut rest = contents_mut(&mut block.nodes);
        rest.sort_by(|one, other| one.top.total_cmp(&other.top));
        let mut begun = false;
        while !rest.is_empty() {
            let (here, later) = self.split(rest, from, begun);
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
        self.nodes.append(&mut block.nodes);
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

    fn put(&mut self, mut block: Block) {
        for content in contents_mut(&mut block.nodes) {
            content.page = self.page;
            content.move_by(LEFT, TOP + self.filled);
        }
        self.filled += block.height;
        self.nodes.append(&mut block.nodes);
    }

    /// The document, and how many pages it has.
    pub fn finish(self) -> (Vec<Node>, usize) {
        (self.nodes, self.page + 1)
    }
}

fn untagged(node: Node) -> Vec<Node> {
    match node {
        Node::Content(_) => vec![node],
        Node::Element { children, .. } => children.into_iter().flat_map(untagged).collect(),
    }
}
