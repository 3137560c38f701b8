//! The last guard of Telegram's limit for the text of a message.
//!
//! Screens shorten the words of a person by themselves. Whatever they put together beyond that
//! still arrives, with its end left out.

use std::borrow::Cow;

use html_escape::encode_text;
use journal_texts::shortened;

/// The most UTF-16 units of a message, in which neither tags nor escapes count. Reports differ
/// on whether Telegram counts units or characters, of which there are never more.
pub(crate) const MOST_OF_MESSAGE: usize = 4096;

/// The text in Telegram's HTML, or as much of it as a message holds, with all tags closed.
pub(super) fn fitting(html: &str) -> Cow<'_, str> {
    // There are never more units than bytes.
    let fits = html.len() <= MOST_OF_MESSAGE
        || pieces(html).map(HtmlPiece::units).sum::<usize>() <= MOST_OF_MESSAGE;
    if fits {
        return Cow::Borrowed(html);
    }
    let (mut fitting, mut left) = (String::new(), MOST_OF_MESSAGE);
    let mut open = Vec::new();
    for piece in pieces(html) {
        match piece {
            HtmlPiece::Tag(tag) => {
                match tag.strip_prefix("</") {
                    Some(_) => drop(open.pop()),
                    None => open.push(name(tag)),
                }
                fitting.push_str(tag);
            }
            HtmlPiece::Text(text) if piece.units() < left => {
                fitting.push_str(text);
                left -= piece.units();
            }
            HtmlPiece::Text(text) => {
                let longer = format!("{}…", decoded(text));
                let beginning = shortened(&longer, left);
                fitting.push_str(&encode_text(&beginning));
                break;
            }
        }
    }
    for name in open.into_iter().rev() {
        fitting.push_str(&format!("</{name}>"));
    }
    Cow::Owned(fitting)
}

/// A part of a text in HTML.
#[derive(Clone, Copy)]
enum HtmlPiece<'a> {
    /// `<b>` or `</b>`.
    Tag(&'a str),
    Text(&'a str),
}

impl HtmlPiece<'_> {
    /// How much of a message it takes.
    fn units(self) -> usize {
        match self {
            Self::Tag(_) => 0,
            Self::Text(text) => decoded(text).encode_utf16().count(),
        }
    }
}

/// The text that [`encode_text`] has escaped. HTML has two thousand other escapes, whose table every
/// function would carry.
fn decoded(text: &str) -> Cow<'_, str> {
    if !text.contains('&') {
        return Cow::Borrowed(text);
    }
    let escapes = [("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&")];
    let replace = |text: String, (escape, sign)| text.replace(escape, sign);
    Cow::Owned(escapes.into_iter().fold(text.to_owned(), replace))
}

fn pieces(html: &str) -> impl Iterator<Item = HtmlPiece<'_>> {
    let mut rest = html;
    std::iter::from_fn(move || {
        let is_tag = rest.starts_with('<');
        let end = match is_tag {
            true => rest.find('>').map_or(rest.len(), |end| end + 1),
            false => rest.find('<').unwrap_or(rest.len()),
        };
        let (piece, after) = rest.split_at(end);
        rest = after;
        (!piece.is_empty()).then_some(match is_tag {
            true => HtmlPiece::Tag(piece),
            false => HtmlPiece::Text(piece),
        })
    })
}

/// The name in `<a href="…">`.
fn name(tag: &str) -> &str {
    let name = tag.trim_matches(['<', '>']);
    name.split_whitespace().next().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn units(html: &str) -> usize {
        pieces(html).map(HtmlPiece::units).sum()
    }

    #[test]
    fn what_is_escaped_is_read_again() {
        for text in ["", "a & b", "<b>", "&lt;", "&amp;lt;", "&&amp;&gt;<>"] {
            assert_eq!(decoded(&encode_text(text)), text);
        }
    }

    #[test]
    fn a_message_that_fits_stays_as_it_is() {
        for html in [
            String::new(),
            "<b>a</b> &lt;".to_owned(),
            format!("<i>{}</i>", "&lt;".repeat(4096)),
        ] {
            assert_eq!(fitting(&html), html);
        }
    }

    #[test]
    fn of_a_longer_one_the_beginning_is_left_with_its_tags_closed() {
        let doctor = "👩\u{200d}⚕\u{fe0f}";
        for (text, cut) in [
            ("&lt;".repeat(5000), format!("{}…", "&lt;".repeat(4094))),
            ("😀".repeat(4096), format!("{}…", "😀".repeat(2047))),
            (doctor.repeat(900), format!("{}…", doctor.repeat(818))),
        ] {
            let html = format!("<b>x<i>{text}</i></b>\n<u>end</u>");
            let fitted = fitting(&html);
            assert_eq!(fitted, format!("<b>x<i>{cut}</i></b>"));
            assert!(units(&fitted) <= MOST_OF_MESSAGE);
        }
    }

    #[test]
    fn a_text_that_ends_just_there_may_be_followed_by_tags_alone() {
        let full = "a".repeat(MOST_OF_MESSAGE);
        let html = format!("<b>{full}</b><i>b</i>");
        let fitted = fitting(&html);
        assert_eq!(
            fitted,
            format!("<b>{}…</b>", "a".repeat(MOST_OF_MESSAGE - 1))
        );
    }
}
