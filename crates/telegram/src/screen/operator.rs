//! Messages in the chat of those who run the bot.

use journal::{ChannelChange, Language, OperatorJob};
use journal_texts::Texts;

use super::{Screen, escape};

/// The text in the place of words that were erased, by which a reply to it is known.
const ERASED: &str = "operator-feedback_erased";

/// A person's words, with a reference that does not tell who that is.
pub fn operator_feedback(reference: &str, words: &str, texts: &Texts) -> Screen {
    let heading = texts.format("operator-feedback", [("reference", reference.into())]);
    Screen::new(format!("<i>{heading}</i>\n\n{}", escape(words)))
}

/// In the place of a person's words once the person erased everything.
pub fn operator_feedback_erased(texts: &Texts) -> Screen {
    Screen::new(format!("<i>{}</i>", texts.get(ERASED)))
}

/// Whether a message is one of [`operator_feedback`], erased or not, in whatever language it is.
#[must_use]
pub fn is_operator_feedback(message: &str) -> bool {
    let heading = message.lines().next().unwrap_or_default();
    let reference = |language| {
        let around = Texts::chat(language).format("operator-feedback", [("reference", "#".into())]);
        let (before, after) = around.split_once('#')?;
        let reference = heading.strip_prefix(before)?.strip_suffix(after)?;
        reference.strip_prefix('#')?.parse::<u32>().ok()
    };
    let mut languages = Language::ALL.into_iter();
    languages.any(|language| {
        heading == Texts::chat(language).get(ERASED) || reference(language).is_some()
    })
}

/// Something failed: where and how, without a word of anybody's.
pub fn operator_error(place: &str, error: &str, others: usize, texts: &Texts) -> Screen {
    let arguments = [
        ("place", escape(place).into()),
        ("what", escape(error).into()),
    ];
    let mut text = texts.format("operator-error", arguments);
    if others > 0 {
        let more = texts.format("operator-errors_more", [("count", others.into())]);
        text = format!("{text}\n{more}");
    }
    Screen::new(text)
}

/// Tells what changed about another bot's channel, by whom, and how to undo it. The key that is
/// to be ended is the added one, or else the one that signed.
pub fn operator_news(news: &OperatorJob, texts: &Texts) -> Screen {
    let OperatorJob::ChannelChanged {
        channel,
        change,
        signed_by,
        is_last_of_hour,
    } = news;
    let code = |text: &str| format!("<code>{}</code>", escape(text));
    let words = texts.format(
        "channel-changed",
        [
            ("channel", code(channel).into()),
            ("change", channel_change(change, texts).into()),
        ],
    );
    let mut lines = vec![words];
    match signed_by {
        None => lines.push(texts.get("channel-by_the_operator")),
        Some(signer) => {
            let suspect = match change {
                ChannelChange::KeyAdded { key } => key,
                _ => signer,
            };
            lines.push(texts.format("channel-signed_by", [("key", code(signer).into())]));
            lines.push(texts.get("channel-not_by_the_bot"));
            lines.push(code(&format!(
                "make channel NAME={channel} REVOKE={suspect}"
            )));
        }
    }
    if *is_last_of_hour {
        lines.push(texts.get("channel-last_of_hour"));
    }
    Screen::new(lines.join("\n"))
}

fn channel_change(change: &ChannelChange, texts: &Texts) -> String {
    let shown = |text: &str| escape(text).into();
    let key = |name, key: &str| texts.format(name, [("key", shown(key))]);
    match change {
        ChannelChange::KeyAdded { key: added } => key("channel-key_added", added),
        ChannelChange::RemovalTakenBack { key: kept } => key("channel-removal_taken_back", kept),
        ChannelChange::KeyRemoved { key: removed } => key("channel-key_removed", removed),
        ChannelChange::RemovalBegun { key, ends_at } => {
            let at = ends_at.strftime("%Y-%m-%d %H:%M").to_string();
            let arguments = [("key", shown(key)), ("at", at.into())];
            texts.format("channel-removal_begun", arguments)
        }
        ChannelChange::CallbackSet { host } => {
            texts.format("channel-callback_set", [("host", shown(host))])
        }
        ChannelChange::CallbackChanged { host, before } => texts.format(
            "channel-callback_changed",
            [("host", shown(host)), ("before", shown(before))],
        ),
        ChannelChange::CallbackDeleted { before } => {
            texts.format("channel-callback_deleted", [("before", shown(before))])
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;

    use super::*;

    fn told(change: &ChannelChange, signed_by: Option<&str>, is_last_of_hour: bool) -> String {
        let news = OperatorJob::ChannelChanged {
            channel: "discord".into(),
            change: change.clone(),
            signed_by: signed_by.map(str::to_owned),
            is_last_of_hour,
        };
        operator_news(&news, Texts::chat(Language::En)).text
    }

    #[test]
    fn the_operator_reads_what_changed_and_how_to_end_the_key_that_did_it() {
        let added = ChannelChange::KeyAdded { key: "b2".into() };
        insta::assert_snapshot!(told(&added, Some("a1"), false), @"
        Channel <code>discord</code>: a key was added, b2.
        Signed by the key <code>a1</code>.
        If the bot’s author did not do this, this ends the key:
        <code>make channel NAME=discord REVOKE=b2</code>
        ");
        let begun = ChannelChange::RemovalBegun {
            key: "a1".into(),
            ends_at: Timestamp::UNIX_EPOCH,
        };
        insta::assert_snapshot!(told(&begun, Some("b2"), true), @"
        Channel <code>discord</code>: the key a1 ends at 1970-01-01 00:00 UTC, unless that is taken back.
        Signed by the key <code>b2</code>.
        If the bot’s author did not do this, this ends the key:
        <code>make channel NAME=discord REVOKE=b2</code>
        Further changes of this channel within the hour are only in the log of api.
        ");
        let moved = ChannelChange::CallbackChanged {
            host: "new.example".into(),
            before: "old.example".into(),
        };
        insta::assert_snapshot!(told(&moved, None, false), @"
        Channel <code>discord</code>: the call-back was changed; it goes to new.example, before to old.example.
        Done with “make channel”.
        ");
    }
}
