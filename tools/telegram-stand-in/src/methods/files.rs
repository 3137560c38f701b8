//! Finding files that people sent.

use super::{MethodResult, Turn};
use crate::error::ApiError;

/// 20 MB, the most that a bot may fetch.
const LARGEST_FILE: usize = 20 * 1024 * 1024;

pub(super) fn get_file(turn: &mut Turn<'_>) -> MethodResult {
    let id = turn.parameters.text_or_empty("file_id")?;
    let files = &turn.world.files;
    let file = files.known.get(&id);
    // Of one that is lost its chat still tells.
    let file = file.filter(|_| files.bytes.contains_key(&id));
    let file = file.ok_or_else(|| ApiError::bad_request("invalid file_id"))?;
    ApiError::ensure(file.size <= LARGEST_FILE, "file is too big")?;
    Ok(file.as_found())
}
