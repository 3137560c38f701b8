//! The pictures of the page in the document.

use std::sync::LazyLock;

use krilla::tagging::Tag;
use simplecss::StyleSheet;
use tera::Context;

use crate::drawing::lettering::Face;
use crate::drawing::svg::PictureStyle;
use crate::making::MakingError;
use crate::palette::Ground;
use crate::template::{PICTURES, render};

use super::layout::{ContentKind, LayoutBox};

/// Pictures as they are printed.
pub static PRINTED: LazyLock<PictureStyle> = LazyLock::new(|| PictureStyle {
    rules: StyleSheet::parse(PICTURES),
    ground: Ground::Print,
    regular: Face::Regular,
    bold: Face::Bold,
});

/// A picture that is `width` wide, with the words that it shows.
pub fn figure(
    template: &str,
    parts: &Context,
    width: f32,
    words: String,
) -> Result<LayoutBox, MakingError> {
    let picture = picture(ContentKind::Picture, template, parts, width)?;
    Ok(picture.tagged(Tag::Figure(Some(words))))
}

/// A picture that is `width` wide.
pub fn picture(
    kind: ContentKind,
    template: &str,
    parts: &Context,
    width: f32,
) -> Result<LayoutBox, MakingError> {
    let picture = PRINTED.read(&render(template, parts)?, Some(width))?;
    Ok(LayoutBox::picture(kind, picture.height, picture.marks))
}
