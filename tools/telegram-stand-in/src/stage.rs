//! The world behind its lock, and notification of its changes.

use std::sync::{Mutex, PoisonError};

use jiff::Timestamp;
use tokio::sync::watch;

use crate::world::World;

pub(crate) struct Stage {
    /// The bot's token, which is part of every address that the bot uses.
    pub token: String,
    world: Mutex<World>,
    revision: watch::Sender<u64>,
}

impl Stage {
    pub(crate) fn new(token: String, world: World) -> Self {
        // Counting from the time makes a page notice that the stand-in was started anew.
        let first = u64::try_from(Timestamp::now().as_millisecond()).unwrap_or_default();
        Self {
            token,
            world: Mutex::new(world),
            revision: watch::Sender::new(first),
        }
    }

    pub(crate) fn look<T>(&self, look: impl FnOnce(&World) -> T) -> T {
        look(&self.world.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// Changes the world and tells everybody.
    pub(crate) fn change<T>(&self, change: impl FnOnce(&mut World, Timestamp) -> T) -> T {
        let outcome = self.change_quietly(change);
        self.revision.send_modify(|revision| *revision += 1);
        outcome
    }

    /// Changes the world without telling anybody: nobody waits for this.
    pub(crate) fn change_quietly<T>(&self, change: impl FnOnce(&mut World, Timestamp) -> T) -> T {
        change(
            &mut self.world.lock().unwrap_or_else(PoisonError::into_inner),
            Timestamp::now(),
        )
    }

    pub(crate) fn revision(&self) -> u64 {
        *self.revision.borrow()
    }

    /// Hears of every change from now on.
    pub(crate) fn listen(&self) -> watch::Receiver<u64> {
        self.revision.subscribe()
    }

    /// Waits until there is something to see.
    pub(crate) async fn wait_for<T>(&self, mut look: impl FnMut(&World) -> Option<T>) -> T {
        let mut changes = self.listen();
        loop {
            if let Some(seen) = self.look(&mut look) {
                return seen;
            }
            let change = changes.changed().await;
            change.expect("the sender lives as long as this");
        }
    }
}
