/// A variable that the template sets is not there, or is empty.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the environment variable {0} is not set")]
pub struct MissingVariable(String);

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
