//! Asks before something is done that cannot be taken back.

use std::io::{IsTerminal, Write, stdin, stdout};

use anyhow::{Context, bail};

/// Goes on only where the operator names what it is about: in `given`, or else in the terminal.
pub fn confirm(question: &str, name: &str, given: Option<&str>) -> anyhow::Result<()> {
    let typed = match given {
        Some(given) => given.to_owned(),
        None => ask(question, name)?,
    };
    match typed.trim() == name {
        true => Ok(()),
        false => bail!("Nothing was done."),
    }
}

fn ask(question: &str, name: &str) -> anyhow::Result<String> {
    if !stdin().is_terminal() {
        bail!("Nothing was done: without a terminal, CONFIRM={name} says that it is meant.");
    }
    print!("{question} Type {name} to go on: ");
    stdout().flush().context("asking")?;
    let mut typed = String::new();
    stdin()
        .read_line(&mut typed)
        .context("reading the answer")?;
    Ok(typed)
}
