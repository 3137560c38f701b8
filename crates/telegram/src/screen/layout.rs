//! How buttons stand under a message: as few rows as a thumb can still hit.

use super::Button;

/// Rows of as many buttons as their labels leave room for on a phone.
pub(super) fn rows(buttons: Vec<Button>) -> Vec<Vec<Button>> {
    let longest = buttons
        .iter()
        .map(|button| button.label.chars().count())
        .max()
        .unwrap_or(0);
    let a_row = match longest {
        0..=2 => 5,
        3..=12 => 3,
        13..=17 => 2,
        _ => 1,
    };
    // Four short ones stand two and two, not three and one.
    let a_row = if a_row == 3 && buttons.len() == 4 {
        2
    } else {
        a_row
    };
    rows_of(a_row, buttons)
}

/// Rows of two, for a list that would be endless otherwise.
pub(super) fn pairs(buttons: Vec<Button>) -> Vec<Vec<Button>> {
    rows_of(2, buttons)
}

fn rows_of(many: usize, buttons: Vec<Button>) -> Vec<Vec<Button>> {
    let mut rows = Vec::new();
    let mut buttons = buttons.into_iter().peekable();
    while buttons.peek().is_some() {
        rows.push(buttons.by_ref().take(many).collect());
    }
    rows
}
