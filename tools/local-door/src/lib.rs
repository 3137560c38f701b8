//! The door of a server on this machine.
//!
//! A port of 127.0.0.1 is open to every user of the machine, and to every page that a
//! browser shows. [`OwnListener`] accepts connections of the user who started the server
//! and of nobody else; [`guarded`] refuses what a page of another origin asks for, and
//! names that only resolve to this machine (DNS rebinding).

mod caller;
mod listener;
mod sockets;

pub use caller::{Opening, guarded};
pub use listener::OwnListener;
