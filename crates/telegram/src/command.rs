//! The commands, and the menus that list them.

use strum::{EnumString, IntoStaticStr, VariantArray};

/// A request that begins with a slash.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumString, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "snake_case")]
pub enum Command {
    Start,
    Add,
    Calendar,
    Stats,
    Load,
    Links,
    Medicines,
    Settings,
    Alarm,
    Export,
    Archive,
    Feedback,
    Privacy,
    Clear,
    Cancel,
    Help,
    Back,
    Restart,
    Stop,
}

impl Command {
    /// The menu of a chat without an open survey.
    pub const MENU: [Self; 15] = [
        Self::Add,
        Self::Calendar,
        Self::Stats,
        Self::Load,
        Self::Links,
        Self::Medicines,
        Self::Settings,
        Self::Alarm,
        Self::Export,
        Self::Archive,
        Self::Feedback,
        Self::Privacy,
        Self::Clear,
        Self::Cancel,
        Self::Help,
    ];
    /// The menu while a survey is open.
    pub const SURVEY_MENU: [Self; 4] = [Self::Back, Self::Restart, Self::Stop, Self::Help];

    /// The word after the slash.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.into()
    }
}
