//! From pages to bytes.

use jiff::Zoned;
use krilla::configure::{Accessibility, Archival, ConfigurationBuilder};
use krilla::destination::XyzDestination;
use krilla::geom::Point;
use krilla::metadata::{DateTime, Metadata};
use krilla::outline::{Outline as Bookmarks, OutlineNode as Bookmark};
use krilla::page::PageSettings;
use krilla::surface::Surface;
use krilla::tagging::{
    Artifact, ArtifactType, ContentTag, Identifier, Node as TagNode, SpanTag, TagGroup, TagTree,
};
use krilla::{Document, SerializeSettings};

use crate::making::MakingError;
use crate::view::ReportView;

use super::draw::draw;
use super::layout::{ContentKind, MarkedContent, Node, contents, contents_mut};
use super::style::{SHEET_HEIGHT, SHEET_WIDTH};
use crate::drawing::mark::Mark;

/// Writes a document that conforms to PDF/UA-1, the standard of accessible documents, and
/// to PDF/A-2a, that of archives.
pub fn write(
    view: &ReportView,
    mut nodes: Vec<Node>,
    pages: usize,
) -> Result<Vec<u8>, MakingError> {
    let configuration = ConfigurationBuilder::new()
        .with_archival_validator(Archival::A2_A)
        .with_accessibility_validator(Accessibility::UA1)
        .finish()
        .map_err(|error| MakingError::Pdf(format!("{error:?}")))?;
    let mut document = Document::new_with(SerializeSettings {
        configuration,
        ..SerializeSettings::default()
    });
    document.set_metadata(
        Metadata::new()
            .title(format!("{}, {}", view.title, view.period))
            .language(view.language.code().to_owned())
            .creation_date(date_of(&view.zone.at(view.instant))),
    );
    let sheet = PageSettings::from_wh(SHEET_WIDTH, SHEET_HEIGHT);
    let sheet = sheet.ok_or_else(|| MakingError::Pdf("the paper has no size".to_owned()))?;
    let mut contents = contents_mut(&mut nodes);
    for page in 0..pages {
        let mut sheet = document.start_page_with(sheet.clone());
        let mut surface = sheet.surface();
        for content in &mut contents {
            if content.page == page {
                content.identifiers = draw_content(&mut surface, content);
            }
        }
    }
    document.set_outline(bookmarks(&nodes));
    let mut tree = TagTree::new();
    nodes
        .into_iter()
        .flat_map(tags)
        .for_each(|node| tree.push(node));
    document.set_tag_tree(tree);
    let written = document.finish();
    written.map_err(|error| MakingError::Pdf(error.to_string()))
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

fn draw_content(surface: &mut Surface<'_>, content: &MarkedContent) -> Vec<Identifier> {
    let tag = match content.kind {
        ContentKind::Text => return draw_text(surface, &content.marks),
        ContentKind::Picture => ContentTag::Other,
        ContentKind::Decoration => ContentTag::Artifact(Artifact::with_kind(ArtifactType::Layout)),
    };
    vec![draw_tagged(surface, tag, &content.marks)]
}

/// Draws a line of text. A part that is not printed as it was written is tagged with the
/// writing, which a screen reader tells and a copy of the text has.
fn draw_text(surface: &mut Surface<'_>, marks: &[Mark]) -> Vec<Identifier> {
    let span = |written| ContentTag::Span(SpanTag::empty().with_actual_text(written));
    if marks.is_empty() {
        return vec![draw_tagged(surface, span(None), marks)];
    }
    let as_written = |mark: &Mark| mark.written().is_none();
    let parts = marks.chunk_by(|one, next| as_written(one) && as_written(next));
    parts
        .map(|part| draw_tagged(surface, span(part[0].written()), part))
        .collect()
}

fn draw_tagged(surface: &mut Surface<'_>, tag: ContentTag<'_>, marks: &[Mark]) -> Identifier {
    let identifier = surface.start_tagged(tag);
    marks.iter().for_each(|mark| draw(surface, mark));
    surface.end_tagged();
    identifier
}

/// The element with what was drawn for it. Decorations are in no element.
fn tags(node: Node) -> Vec<TagNode> {
    match node {
        Node::Content(content) if content.kind == ContentKind::Decoration => Vec::new(),
        Node::Content(content) => {
            let identifiers = content.identifiers.into_iter();
            identifiers.map(TagNode::Leaf).collect()
        }
        Node::Element {
            tag: kind,
            children,
        } => {
            let children = children.into_iter().flat_map(tags).collect();
            vec![TagNode::Group(TagGroup::with_children(kind, children))]
        }
    }
}

/// A bookmark for each heading below the title.
fn bookmarks(nodes: &[Node]) -> Bookmarks {
    let mut bookmarks = Bookmarks::new();
    for (title, content) in headings(nodes) {
        let place = Point::from_xy(0.0, content.top);
        let place = XyzDestination::new(content.page, place);
        bookmarks.push_child(Bookmark::new(title, place));
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
