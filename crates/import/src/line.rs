//! The lines of a file.

/// The line on which a part of the text begins.
pub(crate) fn line_of(text: &str, part: &str) -> usize {
    let before = (part.as_ptr() as usize).saturating_sub(text.as_ptr() as usize);
    let before = text.as_bytes().get(..before).unwrap_or_default();
    1 + before.iter().filter(|byte| **byte == b'\n').count()
}
