//! The data of buttons, pressed in any order.

use journal::Language;
use journal_telegram::tap::Tap;

use crate::chat::Chat;
use crate::made_up;

/// The most lines of one run.
const MOST: usize = 24;

/// The most bytes that Telegram takes as the data of a button.
const MOST_BYTES: usize = 64;

pub(crate) fn holds(data: &[u8]) -> Option<()> {
    let (words, lines) = made_up::first_line(data);
    let mut chat = made_up::chat(made_up::chosen(words.first(), &Language::ALL));
    for line in lines.lines().take(MOST) {
        match line.strip_prefix('>') {
            Some(words) => made_up::types(&mut chat, words),
            None => tapped(&mut chat, line),
        }
    }
    Some(())
}

/// Taps a button that is shown, or one of these data that need not be.
fn tapped(chat: &mut Chat, line: &str) {
    let (message, screen) = chat.messages.last_key_value().unzip();
    let message = message.copied().unwrap_or(1);
    let mut buttons = screen
        .into_iter()
        .flat_map(|screen| screen.keyboard.iter().flatten());
    let number = line
        .strip_prefix('#')
        .and_then(|number| number.parse().ok());
    let shown = number.and_then(|number| buttons.nth(number));
    let data = shown.map_or(line.to_owned(), |button| button.tap.to_string());
    if let Ok(tap) = data.parse() {
        is_read_back(&tap, &data);
    }
    made_up::acts(chat, |chat| drop(chat.sends_tap(message, &data)));
}

/// A tap is written as data that is read as the same tap.
fn is_read_back(tap: &Tap, data: &str) {
    let written = tap.to_string();
    assert_eq!(
        written.parse().as_ref(),
        Ok(tap),
        "{data:?} is written as {written:?}"
    );
    // Telegram hands over no more; but what else would be read here must not grow either.
    if data.len() <= MOST_BYTES {
        assert!(
            (1..=MOST_BYTES).contains(&written.len()),
            "{data:?} becomes {written:?}"
        );
    }
}
