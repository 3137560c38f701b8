use super::codec::choice;

choice! {
    /// A button that is about all that is stored of a person, or about their words to
    /// the team.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum DataTap {
        /// Erases everything. It carries when that was asked, in Unix milliseconds: an old
        /// question must not be answered by a slip of the thumb, and never for a diary that
        /// was begun since.
        "erase" => Erase { asked_at: i64 },
        /// Leaves everything as it is.
        "keep" => Keep,
        /// The person does not want to write to the team after all.
        "drop" => DropFeedback,
    }
}
