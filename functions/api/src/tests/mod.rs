//! The whole API in this process, in front of a real table of the local AWS.

mod authorisation;
mod caller;
mod entries;
mod link;
mod log;
mod problems;
mod stage;
