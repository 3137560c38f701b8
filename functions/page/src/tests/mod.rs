mod docs;
mod link;
#[path = "../../../api/src/tests/log.rs"]
mod log;
mod stage;
