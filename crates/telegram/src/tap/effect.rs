use jiff::civil::{Date, Time};
use journal::medicine::DoseEffect;

use super::Origin;
use super::codec::{choice, sequence};

/// A button that says how the pain was two hours after the doses of one time. It names no
/// medicine: which they are is read from the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EffectTap {
    pub day: Date,
    pub taken_at: Time,
    /// `None` where the person does not know it.
    pub effect: Option<DoseEffect>,
    pub on: EffectScreen,
}

sequence!(EffectTap: day, taken_at, effect, on);

choice! {
    /// The screen that holds the button.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum EffectScreen {
        /// The message that came by itself.
        "message" => Message,
        /// That of the day.
        "day" => Day(origin: Origin),
    }
}
