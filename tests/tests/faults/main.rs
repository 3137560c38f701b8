//! Failures: forged requests, a database that is down, a Telegram that refuses. A
//! fault hits the next caller, so the tests of this binary run one after the other,
//! in a cloud of their own.

mod counting;
mod imports;
mod links;
mod logs;
mod operator;
mod poison;
mod pruning;
mod setup;
mod storage;
mod strangers;
mod telegram;
mod waiting;

use end_to_end::{Gate, Stack};
use tokio::sync::{Mutex, MutexGuard};

/// The stack, as long as nobody else has it.
async fn alone() -> anyhow::Result<(Stack, MutexGuard<'static, ()>)> {
    static ALONE: Mutex<()> = Mutex::const_new(());
    let alone = ALONE.lock().await;
    let stack = Stack::shared().await?;
    // Whatever the test before has left.
    stack.telegram().clear_faults();
    Gate::remove(&stack).await?;
    Ok((stack, alone))
}
