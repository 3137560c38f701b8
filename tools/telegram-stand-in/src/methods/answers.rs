//! `answerCallbackQuery`: the answer to a tap on a button.

use super::{MethodResult, Turn};
use crate::{entities::utf16_length, error::ApiError, taps::TapAnswer};

pub(super) fn answer_callback_query(turn: &mut Turn<'_>) -> MethodResult {
    let id = turn.parameters.text_or_empty("callback_query_id")?;
    let text = turn.parameters.text("text")?;
    let length = text.as_deref().map_or(0, utf16_length);
    ApiError::ensure(length <= 200, "MESSAGE_TOO_LONG")?;
    turn.parameters.integer("cache_time")?;
    let answer = TapAnswer {
        text,
        is_alert: turn.parameters.flag("show_alert")?,
        url: turn.parameters.text("url")?,
    };
    let lifetime = turn.world.terms.tap_lifetime;
    turn.world.taps.answer(&id, answer, lifetime, turn.now)?;
    Ok(true.into())
}
