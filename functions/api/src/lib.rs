//! The journal for other bots, over HTTP: all of it but what it is made from.

mod authorisation;
mod json_body;
mod known_parameters;
mod period;
mod preconditions;
mod problem;
mod query;
mod rate;
mod router;
mod routes;
mod state;
#[cfg(test)]
mod tests;
mod visit;
mod written;

pub use authorisation::Acquaintances;
pub use rate::RateLimit;
pub use router::router;
pub use state::Api;
