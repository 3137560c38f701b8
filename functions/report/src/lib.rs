//! Makes reports and delivers them.
//!
//! A library beside the function, so that its files can be made and timed without it.

mod delivery;
mod handler;
mod link;

pub use handler::ReportMaker;
