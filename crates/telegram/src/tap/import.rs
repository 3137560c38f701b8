use journal::{DateOrder, ImportStep};

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
        /// Leaves it.
        "leave" => Leave,
    }
}

impl ImportAction {
    /// The step that the function which reads files is to take; `None` where it need not.
    pub(crate) fn step(self) -> Option<ImportStep> {
        Some(match self {
            Self::Find(date_order) => ImportStep::Find { date_order },
            Self::ListFaults(date_order) => ImportStep::ListFaults { date_order },
            Self::Store {
                date_order,
                replaces,
            } => ImportStep::Store {
                date_order,
                replaces,
            },
            Self::Undo => ImportStep::Undo,
            Self::Leave => return None,
        })
    }
}
