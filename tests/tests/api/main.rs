//! The HTTP API as those meet it who serve another channel: by its description, with
//! tools that know nothing else of it, and with a bot that was written from it.

mod addresses;
mod console_bot;
mod description;
mod imports;
