use super::codec::choice;

choice! {
    /// A button about what the diary keeps of a person. Consent carries the version of the
    /// notice, so that an old button agrees to no later one.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum PrivacyTap {
        /// Someone new agrees, and the diary begins.
        "begin" => Begin { version: u32 },
        /// Someone new does not.
        "decline" => Decline,
        /// Someone who keeps a diary agrees to a notice that has changed.
        "agree" => Agree { version: u32 },
    }
}
