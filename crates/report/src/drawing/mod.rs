//! Letters and shapes that have a place and a colour: what the document prints and the
//! picture of the overview shows. Both read the pictures of the page ([`svg`]).

pub mod characters;
pub mod font;
pub mod glyphs;
pub mod lettering;
pub mod line;
pub mod mark;
pub mod svg;
