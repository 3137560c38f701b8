use anyhow::Context;
use end_to_end::Stack;

use crate::figures::{median, milliseconds};
use crate::function::{Function, bootstrap};

const FUNCTIONS: [&str; 7] = [
    "webhook", "api", "page", "report", "remind", "prune", "setup",
];
/// How often a function is started for its median.
const STARTS: usize = 7;

/// Says how large each function is and how fast to start.
pub async fn starts(stack: &Stack) -> anyhow::Result<()> {
    println!("function   binary  gzipped    start (exec to first poll, median of {STARTS})");
    for name in FUNCTIONS {
        let (binary, gzipped) = sizes(name)?;
        let mut times = Vec::new();
        for _ in 0..STARTS {
            times.push(Function::start(stack, name, None).await?.started_in);
        }
        println!(
            "{name:9} {binary:5.1} MB {gzipped:5.1} MB {:7.1} ms",
            milliseconds(median(times))
        );
    }
    Ok(())
}

/// The size of a function's binary and of what is uploaded of it, in megabytes.
fn sizes(name: &str) -> anyhow::Result<(f64, f64)> {
    let path = bootstrap(name)?;
    let gzipped = std::process::Command::new("gzip")
        .arg("-c")
        .arg(&path)
        .output()
        .context("gzip")?;
    Ok((
        megabytes(std::fs::metadata(&path)?.len()),
        megabytes(gzipped.stdout.len() as u64),
    ))
}

fn megabytes(bytes: u64) -> f64 {
    bytes as f64 / 1e6
}
