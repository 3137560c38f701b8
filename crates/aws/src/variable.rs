use std::error::Error;
use std::str::FromStr;

/// A variable that the template sets is not there, or is empty.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the environment variable {0} is not set")]
pub struct MissingVariable(String);

/// A variable that the template sets is not what it is to be.
#[derive(Debug, thiserror::Error)]
pub enum InvalidVariable {
    #[error(transparent)]
    Missing(#[from] MissingVariable),
    #[error("the environment variable {name} cannot be read")]
    Unreadable {
        name: String,
        source: Box<dyn Error + Send + Sync>,
    },
}

/// The value of an environment variable that may be empty or missing: then `None`.
#[must_use]
pub fn optional_variable(name: &str) -> Option<String> {
    variable(name).ok()
}

/// The value of an environment variable that the function cannot run without.
///
/// # Errors
/// [`MissingVariable`] where it is not set, empty or not UTF-8.
pub fn variable(name: &str) -> Result<String, MissingVariable> {
    std::env::var(name)
        .ok()
        .filter(|value| !value.is_empty())
        .ok_or_else(|| MissingVariable(name.to_owned()))
}

/// As [`variable`], read into what it says.
///
/// # Errors
/// [`InvalidVariable`] where it is not set or says something else.
pub fn parsed_variable<T>(name: &str) -> Result<T, InvalidVariable>
where
    T: FromStr<Err: Error + Send + Sync + 'static>,
{
    variable(name)?
        .parse()
        .map_err(|error: T::Err| InvalidVariable::Unreadable {
            name: name.to_owned(),
            source: Box::new(error),
        })
}
