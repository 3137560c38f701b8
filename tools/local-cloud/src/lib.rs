//! The local cloud: an AWS emulator with the real `template.yaml` deployed to
//! it, and a stand-in for Telegram.
//!
//! `make run` uses it through the binary of this crate ([`run`]), the tests
//! through [`LocalCloud`] (everything, deployed) and [`LocalAws`] (the bare
//! emulator).

mod aws;
mod between;
mod bridge;
mod call_record;
mod clock;
mod cloud;
mod deployment;
mod door;
mod fault_injection;
mod fingerprint;
mod forwarding;
mod function_logs;
mod function_processes;
mod http;
mod leash;
mod outputs;
mod packages;
mod pass;
mod private;
pub mod run;
mod stand_in;
mod table;
mod tools;
mod watch;

pub use aws::LocalAws;
pub use between::{AwsRefusal, Between};
pub use bridge::{Bridge, Upstream};
pub use clock::MovedClock;
pub use cloud::LocalCloud;
pub use fault_injection::FaultInjection;
pub use forwarding::{Forwarding, WholeRequest, whole};
pub use function_processes::FunctionProcess;
pub use http::client as http_client;
pub use outputs::Outputs;
pub use stand_in::OPERATOR;
pub use table::create_table;
pub use tools::tool;
