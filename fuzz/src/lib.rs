//! Properties that hold for anything that people type and machines send: no panic, no hang,
//! nothing that Telegram would refuse, and what is accepted is shown and exported as it was
//! given. One file a target of libFuzzer, and [`TARGETS`] is the table of them.
//!
//! A target is an ordinary function that panics where its property does not hold. `make fuzz`
//! makes up inputs for it, and `cargo test` runs those of `seeds/` through it. An input that
//! broke a property goes there too, beside the test that the mended crate gets.

mod answers;
mod aws;
mod calls;
mod doses;
mod files;
mod imports;
mod made_up;
mod stage;
mod taps;
mod times;
mod tokens;
mod told;
mod update;
mod zones;

/// The chat in memory by which the conversations are tested: it speaks of the modules of the
/// crate `journal_telegram` as of its own.
#[path = "../../crates/telegram/src/conversation/tests/chat.rs"]
#[expect(dead_code, reason = "the targets need a part of it")]
mod chat;

/// The diary of the report's tests.
#[path = "../../crates/report/tests/made_up/diary.rs"]
mod made_up_diary;

use journal_telegram::*;

/// A property of any input; it panics where it does not hold. `None` says that the input is none
/// of its target, as a text that is no list of days is none of a report.
pub type Property = fn(&[u8]) -> Option<()>;

/// Makes [`TARGETS`] of the modules: each has a function `holds`.
macro_rules! targets {
    ($($(#[$about:meta])* $target:ident,)*) => {
        $(
            $(#[$about])*
            pub fn $target(data: &[u8]) -> Option<()> {
                $target::holds(data)
            }
        )*

        /// Every target by its name, which is that of its program and of its folder of seeds.
        pub const TARGETS: &[(&str, Property)] = &[$((stringify!($target), $target),)*];
    };
}

targets! {
    /// Updates of Telegram, one a line, come in one after the other.
    update,
    /// A chat in the language of the first line. Each line after it is the data of a button, `#`
    /// and the number of one that is shown, or words or a command after `>`.
    taps,
    /// Words that answer a question, which the first line names, and the language.
    answers,
    /// A date or a time as it is typed.
    times,
    /// Doses as they are typed.
    doses,
    /// A zone, a city or a clock as it is typed, or two numbers that are a location.
    zones,
    /// Stored days, as a list of JSON; the first line names the form of the report, and the
    /// language.
    files,
    /// A call of another bot: method and address, headers, an empty line, the body. `TODAY` in it
    /// is today's date.
    calls,
    /// A file that is imported.
    imports,
    /// A token: its header, its claims and its signature, a line each, or as it travels.
    tokens,
}
