//! A reply to the open question, and the facts by which it is read.

use jiff::Zoned;
use journal::medicine::Medicine;
use journal::period::Retention;
use journal::settings::Switches;
use journal_texts::Texts;

/// A person's reply to the open question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reply<'a> {
    /// A button: the id of an option.
    Option(&'a str),
    /// Typed words, which may also be those of a button.
    Typed(&'a str),
    /// Nothing else is chosen of several.
    Done,
    /// The answer given before stands.
    Keep,
    /// The person would not or could not say.
    Skip,
    /// The doubted answer is meant as it was given.
    Confirm,
    /// The doubted answer is meant with the time that was guessed.
    Guess,
}

/// The facts at the moment of a reply.
#[derive(Clone, Copy)]
pub struct Circumstances<'a> {
    /// The person's wall clock.
    pub now: &'a Zoned,
    pub retention: Retention,
    pub texts: &'a Texts,
    /// The person's own list of medicines.
    pub medicines: &'a [Medicine],
    /// The person's settings, which say what is asked.
    pub switches: Switches,
}
