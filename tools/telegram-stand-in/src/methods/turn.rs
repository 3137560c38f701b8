//! One use of one method.

use jiff::Timestamp;
use serde_json::Value;

use crate::{error::ApiError, parameters::MethodParameters, world::World};

/// A method, the parameters it may have, and what it does.
pub(super) struct Method {
    pub(super) name: &'static str,
    pub(super) fields: &'static [&'static str],
    pub(super) run: fn(&mut Turn<'_>) -> MethodResult,
}

/// The result of a method, or its refusal.
pub(crate) type MethodResult = Result<Value, ApiError>;

/// One use of a method.
pub(super) struct Turn<'a> {
    pub(super) world: &'a mut World,
    pub(super) parameters: &'a MethodParameters,
    pub(super) now: Timestamp,
}
