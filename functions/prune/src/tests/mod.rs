//! The pruning against the local AWS, over real HTTP.

mod cost;
mod erasures;
mod night;
mod subscriptions;
