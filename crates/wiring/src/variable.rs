use std::error::Error;
use std::str::FromStr;

use anyhow::Context;

/// The value of an environment variable that may be empty or missing: then `None`.
pub fn optional_variable(name: &str) -> Option<String> {
    std::env::var(name).ok().filter(|value| !value.is_empty())
}

/// The value of an environment variable that the function cannot run without.
pub fn variable(name: &str) -> anyhow::Result<String> {
    optional_variable(name).with_context(|| format!("the environment variable {name} is not set"))
}

/// As [`variable`], parsed.
pub fn parsed_variable<T>(name: &str) -> anyhow::Result<T>
where
    T: FromStr<Err: Error + Send + Sync + 'static>,
{
    variable(name)?
        .parse()
        .with_context(|| format!("the environment variable {name} cannot be read"))
}
