use super::codec::choice;

choice! {
    /// A button of the person's list of medicines. A medicine is named by its id in the list.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum MedicineTap {
        /// Shows the list.
        "list" => List,
        /// Asks for the name of a new one.
        "add" => Add,
        "show" => Show(id: u32),
        /// Asks for another name.
        "rename" => Rename(id: u32),
        "remove" => Remove(id: u32),
        /// Asks for the number of days that the person's doctor set.
        "limit" => AskLimit(id: u32),
        "no_limit" => RemoveLimit(id: u32),
        "not_for_pain" => NotForPain(id: u32),
        /// It is for pain after all, or as its name tells.
        "for_pain" => ForPain(id: u32),
    }
}
