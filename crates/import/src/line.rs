//! The lines of a file.

/// Counts the lines of a file from one part of it to the next, so that a file of many parts is
/// gone through once.
pub(crate) struct LineCounter<'a> {
    text: &'a str,
    /// How many bytes are counted.
    counted: usize,
    /// How many lines end in these.
    ended: usize,
}

impl<'a> LineCounter<'a> {
    pub(crate) fn new(text: &'a str) -> Self {
        Self {
            text,
            counted: 0,
            ended: 0,
        }
    }

    /// The line on which a part of the text begins, counted from 1. The parts come in their order.
    pub(crate) fn line_of(&mut self, part: &str) -> usize {
        self.line_at((part.as_ptr() as usize).saturating_sub(self.text.as_ptr() as usize))
    }

    /// The line of the byte at that place.
    pub(crate) fn line_at(&mut self, begin: usize) -> usize {
        let since = self.text.as_bytes().get(self.counted..begin);
        let since = since.unwrap_or_default();
        self.ended += since.iter().filter(|byte| **byte == b'\n').count();
        self.counted = self.counted.max(begin);
        1 + self.ended
    }
}
