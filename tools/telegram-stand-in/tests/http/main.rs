//! The stand-in for Telegram over real HTTP: a small bot on one side, people on the other.
#![expect(clippy::unwrap_used, reason = "a test may fail in any line")]

mod bot;
mod calls;
mod delivery;
mod restart;
mod web_app;
