//! The whole API in this process, in front of a real table of the local AWS.

mod addresses;
mod app;
mod authorisation;
pub mod caller;
mod channel;
mod cost;
mod description;
mod entries;
mod erasure;
mod imports;
mod limits;
mod log;
mod people;
mod problems;
mod questionnaire;
mod reports;
mod stage;
mod statistics;
mod zones;
