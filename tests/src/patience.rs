use std::time::{Duration, Instant};

use anyhow::bail;

/// How much longer than on a quiet machine something may take: several test programs run at once.
const BUSY: u32 = 3;

/// Looks again and again until there is something, at most for `patience` on a quiet machine.
///
/// # Errors
/// There was nothing in time, or a look failed.
pub async fn eventually<T>(
    what: &str,
    patience: Duration,
    mut look: impl AsyncFnMut() -> anyhow::Result<Option<T>>,
) -> anyhow::Result<T> {
    let deadline = Instant::now() + BUSY * patience;
    loop {
        if let Some(found) = look().await? {
            return Ok(found);
        }
        if Instant::now() > deadline {
            bail!("{what}: not within {patience:?}");
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
}
