use journal::DateOrder;
use journal::order::Format;

use super::codec::{choice, sequence};

/// A button of the card of a file. It carries all that was chosen there, so that nothing need be
/// stored before the tap.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ImportTap {
    /// The update that brought the file.
    pub import: u32,
    pub action: ImportAction,
}

sequence!(ImportTap: import, action);

choice! {
    /// The action on the file.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum ImportAction {
        /// Shows what there is in it.
        "find" => Find(date_order: Option<DateOrder>),
        /// Shows what in it was not understood.
        "faults" => ListFaults(date_order: Option<DateOrder>),
        /// Stores its days, in place of filled ones too where it says so.
        "store" => Store { date_order: Option<DateOrder>, replaces: bool },
        /// Takes its days out again.
        "undo" => Undo,
        /// Stores the days of a sealed archive, once its passphrase is typed.
        "restore" => Restore,
        /// Shows the forms of a report over the files that were sent.
        "form" => ChooseForm { date_order: Option<DateOrder>, is_sealed: bool },
        /// Makes that report, of a sealed archive once its passphrase is typed.
        "report" => Report { date_order: Option<DateOrder>, is_sealed: bool, format: Format },
        /// Leaves it.
        "leave" => Leave,
    }
}
