use super::codec::choice;

choice! {
    /// A button in the operator's chat that is about a message to everyone. It names the
    /// broadcast: the button of an older one does nothing to the next.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum BroadcastTap {
        "send" => Send { broadcast: u32 },
        "discard" => Discard { broadcast: u32 },
        "stop" => Stop { broadcast: u32 },
        /// Goes on after a stop. The page is the one begun last: a tap that arrives late
        /// does not undo the next stop.
        "resume" => Resume { broadcast: u32, page: u32 },
    }
}

impl BroadcastTap {
    /// The id of the broadcast.
    #[must_use]
    pub fn broadcast(self) -> u32 {
        match self {
            Self::Send { broadcast }
            | Self::Discard { broadcast }
            | Self::Stop { broadcast }
            | Self::Resume { broadcast, .. } => broadcast,
        }
    }
}
