use journal::Language;

use super::codec::choice;

choice! {
    /// A button about what the diary keeps of a person. Consent carries the version of the
    /// notice, so that an old button agrees to no later one. Of someone new nothing is stored:
    /// the buttons carry the language of the notice.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum PrivacyTap {
        /// Someone new agrees, and the diary begins.
        "begin" => Begin { version: u32, language: Language },
        /// Someone new does not.
        "decline" => Decline(language: Language),
        /// Someone new reads the notice, or the whole of it, in another language.
        "read" => Read { language: Language, whole: bool },
        /// Someone who keeps a diary agrees to a notice that has changed.
        "agree" => Agree { version: u32 },
    }
}
