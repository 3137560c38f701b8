use jiff::civil::Date;

use super::codec::choice;

choice! {
    /// A button about what is taken for prevention. A medicine is named by its id in the list.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum PreventiveTap {
        /// Asks for the name of a new one.
        "add" => Add,
        /// Says that it is for prevention, and asks since when it is taken.
        "since" => AskSince(id: u32),
        /// Asks for another dose.
        "dose" => AskDose(id: u32),
        /// Asks since when it is no longer taken.
        "stop" => AskStop(id: u32),
        /// It is taken since that day, in its usual amount.
        "taken" => Taken { id: u32, since: Date },
        /// It is no longer taken since that day.
        "stopped" => Stopped { id: u32, since: Date },
        /// Takes the last step back, which is of that day.
        "undo" => TakeBack { id: u32, since: Date },
    }
}
