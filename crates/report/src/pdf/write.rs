//! From pages to bytes.

use jiff::Zoned;
use krilla::configure::{Accessibility, ConfigurationBuilder};
use krilla::destination::XyzDestination;
use krilla::error::KrillaError;
use krilla::geom::Point;
use krilla::metadata::{DateTime, Metadata};
use krilla::outline::{Outline as Bookmarks, OutlineNode as Bookmark};
use krilla::page::PageSettings;
use krilla::surface::Surface;
use krilla::tagging::{
    Artifact, ArtifactType, ContentTag, Identifier, Node as TagNode, SpanTag, TagGroup, TagTree,
};
use krilla::{Document, SerializeSettings};

use crate::picture::PictureError;

use super::block::{ContentKind, MarkedContent, Node, contents};
use super::draw::draw;
use super::style::{SHEET_HEIGHT, SHEET_WIDTH};

/// The document could not be written, which is a mistake in the program.
#[derive(Debug, thiserror::Error)]
pub enum PdfError {
    /// In words that hold none of the person's: the library's own error may.
    #[error("the document cannot be written: {0}")]
    Unwritable(String),
    #[error("the standard of accessible documents is not known")]
    NoStandard,
    #[error("the paper has no size")]
    NoPaper,
    #[error(transparent)]
    Picture(#[from] PictureError),
}

impl From<KrillaError> for PdfError {
    fn from(error: KrillaError) -> Self {
        Self::Unwritable(error.to_string())
    }
}

/// The metadata of the file.
pub struct About {
    pub title: String,
    /// The ISO 639-1 code of its language.
    pub language: &'static str,
    /// The wall clock when it was made.
    pub made_at: Zoned,
}

/// Writes a document that conforms to PDF/UA-1, the standard of accessible documents.
pub fn write(about: About, nodes: &[Node], pages: usize) -> Result<Vec<u8>, PdfError> {
    let configuration = ConfigurationBuilder::new()
        .with_accessibility_validator(Accessibility::UA1)
        .finish()
        .map_err(|_| PdfError::NoStandard)?;
    let mut document = Document::new_with(SerializeSettings {
        configuration,
        ..SerializeSettings::default()
    });
    document.set_metadata(
        Metadata::new()
            .title(about.title)
            .language(about.language.to_owned())
            .creation_date(date_of(&about.made_at)),
    );
    let contents = contents(nodes);
    let mut identifiers = vec![None; contents.len()];
    for page in 0..pages {
        let size = PageSettings::from_wh(SHEET_WIDTH, SHEET_HEIGHT).ok_or(PdfError::NoPaper)?;
        let mut sheet = document.start_page_with(size);
        let mut surface = sheet.surface();
        for (content, identifier) in contents.iter().zip(&mut identifiers) {
            if content.page == page {
                *identifier = Some(draw_content(&mut surface, content));
            }
        }
    }
    document.set_outline(bookmarks(nodes));
    let mut leaves = contents.iter().zip(identifiers);
    let mut tree = TagTree::new();
    for node in nodes {
        if let Some(tagged) = tag(node, &mut leaves) {
            tree.push(tagged);
        }
    }
    document.set_tag_tree(tree);
    Ok(document.finish()?)
}

fn date_of(instant: &Zoned) -> DateTime {
    let small = |number: i8| number.unsigned_abs();
    let minutes = instant.offset().seconds() / 60;
    let hours = i8::try_from(minutes / 60).unwrap_or_default();
    let rest = u8::try_from(minutes.abs() % 60).unwrap_or_default();
    DateTime::new(instant.year().unsigned_abs())
        .month(small(instant.month()))
        .day(small(instant.day()))
        .hour(small(instant.hour()))
        .minute(small(instant.minute()))
        .second(small(instant.second()))
        .utc_offset_hour(hours)
        .utc_offset_minute(rest)
}

fn draw_content(surface: &mut Surface<'_>, content: &MarkedContent) -> Identifier {
    let identifier = surface.start_tagged(match content.kind {
        ContentKind::Text => ContentTag::Span(SpanTag::empty()),
        ContentKind::Picture => ContentTag::Other,
        ContentKind::Decoration => ContentTag::Artifact(Artifact::with_kind(ArtifactType::Layout)),
    });
    for mark in &content.marks {
        draw(surface, mark);
    }
    surface.end_tagged();
    identifier
}

/// The element with what was drawn for it. Decorations are in no element.
fn tag<'a>(
    node: &Node,
    leaves: &mut impl Iterator<Item = (&'a &'a MarkedContent, Option<Identifier>)>,
) -> Option<TagNode> {
    match node {
        Node::Content(_) => {
            let (content, identifier) = leaves.next()?;
            identifier
                .filter(|_| content.kind != ContentKind::Decoration)
                .map(TagNode::Leaf)
        }
        Node::Element {
            tag: kind,
            children,
        } => {
            let mut group = TagGroup::new(kind.clone());
            for child in children {
                if let Some(tagged) = tag(child, leaves) {
                    group.push(tagged);
                }
            }
            Some(TagNode::Group(group))
        }
    }
}

/// A bookmark for each heading below the title.
fn bookmarks(nodes: &[Node]) -> Bookmarks {
    let mut bookmarks = Bookmarks::new();
    for (title, content) in headings(nodes) {
        let place = Point::from_xy(0.0, content.top);
        bookmarks.push_child(Bookmark::new(
            title,
            XyzDestination::new(content.page, place),
        ));
    }
    bookmarks
}

fn headings(nodes: &[Node]) -> Vec<(String, &MarkedContent)> {
    let mut found = Vec::new();
    for node in nodes {
        if let Node::Element { tag, children } = node {
            match (tag.title(), contents(children).first()) {
                (Some(title), Some(content)) => found.push((title.to_owned(), *content)),
                _ => found.extend(headings(children)),
            }
        }
    }
    found
}
