//! The diary as its people meet it: the real template deployed to a local AWS,
//! real functions, real HTTP, and a stand-in for Telegram. One cloud for all;
//! each test has people of its own, so that they run side by side.

mod archive;
mod cancelling;
mod dates;
mod effort;
mod feedback;
mod import;
mod links;
mod load;
mod newcomer;
mod nudge;
mod own_data;
mod redelivery;
mod reminder;
mod sequences;
mod weekly;
