//! `make bench`: prints of the release build how large it is, how fast to start
//! each function is, what an answer, a request and a report cost, and how fast a
//! queue is worked off. Numbers to compare, not to pass. With names of the list
//! (`bench requests`) it measures only these.
#![expect(
    clippy::print_stdout,
    reason = "this is a tool that speaks to a person in a terminal"
)]

mod answers;
mod caller;
mod drain;
mod figures;
mod function;
mod gateway;
mod reports;
mod requests;
mod runtime_api;
mod starts;

use anyhow::bail;
use end_to_end::Stack;

const ALL: [&str; 5] = ["starts", "answers", "requests", "reports", "drain"];

#[tokio::main]
async fn main() -> anyhow::Result<()> {
    let mut wanted: Vec<String> = std::env::args().skip(1).collect();
    if wanted.is_empty() {
        wanted = ALL.map(str::to_owned).into();
    }
    let stack = Stack::shared().await?;
    for name in wanted {
        match name.as_str() {
            "starts" => starts::starts(&stack).await?,
            "answers" => answers::answers(&stack).await?,
            "requests" => requests::requests(&stack).await?,
            "reports" => reports::reports(&stack).await?,
            "drain" => drain::drain(&stack).await?,
            other => bail!("{other} is none of {ALL:?}"),
        }
    }
    Ok(())
}
