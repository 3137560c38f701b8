//! Makes reports and delivers them.
//!
//! A library beside the function, so that its files can be made and timed without it.

mod delivery;
mod handler;
mod link;
mod making;
mod pdf;
mod picture;
mod qr;
mod xlsx;

pub use handler::ReportMaker;
pub use making::{MakingError, make};
pub use pdf::{PdfError, legible, pdf};
pub use xlsx::{WorkbookError, xlsx};
