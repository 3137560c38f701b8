use super::codec::choice;

choice! {
    /// A button of the card of the archive.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum ArchiveTap {
        /// Shows the card.
        "show" => Show,
        /// Orders an archive of what is kept today.
        "send" => Send,
        /// Asks for the passphrase by which archives are sealed from now on.
        "seal" => AskPassphrase,
        /// Archives are no longer sealed.
        "unseal" => Unseal,
    }
}
