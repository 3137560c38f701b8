//! The words, numbers and marks of what a person typed about medicines.

/// A word, a number or a mark.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Token<'a> {
    pub text: &'a str,
    pub kind: TokenKind,
    /// By which a word or a number is looked up; empty for a mark.
    pub key: String,
    /// Whether there is a space or a line break before it.
    pub spaced: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum TokenKind {
    Word,
    /// Digits, also with marks among them: an amount, a fraction, a range, a time.
    Number,
    Mark(char),
}

impl Token<'_> {
    /// Whether no name goes on behind it.
    pub fn separates(&self) -> bool {
        matches!(self.kind, TokenKind::Mark(mark) if mark == '+' || is_break(mark))
    }

    pub fn is_number(&self) -> bool {
        self.kind == TokenKind::Number
    }

    /// Whether it is a number of digits and nothing else.
    pub fn is_whole(&self) -> bool {
        self.text.bytes().all(|byte| byte.is_ascii_digit())
    }
}

/// Whether the mark stands between doses: a line break, a comma or the like of any script, or
/// the point of a list.
pub(super) fn is_break(mark: char) -> bool {
    "\n;,،؛，；、|•‣▪●◦".contains(mark)
}

/// The tokens of a text; spaces are none, line breaks are marks.
pub(super) fn tokens<'a>(text: &'a str, same_letters: &[(char, char)]) -> Vec<Token<'a>> {
    let mut tokens = Vec::new();
    let mut spaced = true;
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let (kind, length) = match first {
            '\n' => (TokenKind::Mark('\n'), 1),
            space if space.is_whitespace() => {
                spaced = true;
                rest = &rest[space.len_utf8()..];
                continue;
            }
            digit if is_digit(digit) => (TokenKind::Number, number_length(rest)),
            _ if spaced && begins_fraction(rest) => {
                (TokenKind::Number, 1 + number_length(&rest[1..]))
            }
            letter if letter.is_alphabetic() => (TokenKind::Word, word_length(rest)),
            mark => (TokenKind::Mark(mark), mark.len_utf8()),
        };
        let (text, after) = rest.split_at(length);
        tokens.push(Token {
            text,
            kind,
            key: key(text, same_letters),
            spaced,
        });
        spaced = kind == TokenKind::Mark('\n');
        rest = after;
    }
    tokens
}

/// The letters and digits of a name in lower case, with one letter for those that are the
/// same to a reader. The sign of "Tylenol #3" is one of them.
pub(super) fn key(text: &str, same_letters: &[(char, char)]) -> String {
    let same = |letter: char| {
        let mut pairs = same_letters.iter();
        let pair = pairs.find(|(written, _)| *written == letter);
        pair.map_or(letter, |(_, meant)| *meant)
    };
    let letters = text.chars().flat_map(char::to_lowercase).map(same);
    let letters = letters.map(|letter| if letter == '№' { '#' } else { letter });
    letters
        .filter(|c| c.is_alphanumeric() || *c == '#')
        .collect()
}

/// "½" is a digit too.
fn is_digit(c: char) -> bool {
    c.is_ascii_digit() || matches!(c, '¼'..='¾' | '⅐'..='⅟' | '↉')
}

/// Whether ".5" or ",5" stands here. Behind a stray space ",400" is rather a comma and 400.
fn begins_fraction(text: &str) -> bool {
    let mark = text.chars().next();
    let digits = text.get(1..).map_or(0, digits_length);
    match mark {
        Some('.') => digits > 0,
        Some(',') => (1..=2).contains(&digits) && !text[1 + digits..].starts_with([':', '.']),
        _ => false,
    }
}

fn number_length(text: &str) -> usize {
    let mut end = digits_length(text);
    if &text[..end] == "0" {
        end += rest_of_fraction(&text[end..]);
    }
    loop {
        let rest = &text[end..];
        let Some(mark) = rest.chars().next().filter(|c| ".,:/⁄∕-–·+'’%".contains(*c))
        else {
            return end;
        };
        let more = &rest[mark.len_utf8()..];
        let digits = digits_length(more);
        // "400,14:30" is an amount and a time.
        let begins_time = mark == ',' && more[digits..].starts_with(':');
        if mark == '%' {
            return end + 1;
        }
        if digits == 0 || begins_time {
            return end;
        }
        end += mark.len_utf8() + digits;
    }
}

/// The length of what follows the zero in "0, 5" and "0 .5": nobody takes 0 of anything.
fn rest_of_fraction(text: &str) -> usize {
    let spaces = |text: &str| {
        let end = text.find(|c: char| c == '\n' || !c.is_whitespace());
        end.unwrap_or(text.len())
    };
    let mark = spaces(text);
    if !text[mark..].starts_with([',', '.']) {
        return 0;
    }
    let begin = mark + 1 + spaces(&text[mark + 1..]);
    let end = begin + digits_length(&text[begin..]);
    match end > begin && !text[end..].starts_with([':', '.']) {
        true => end,
        false => 0,
    }
}

fn digits_length(text: &str) -> usize {
    text.find(|c| !is_digit(c)).unwrap_or(text.len())
}

/// Up to the last letter: an apostrophe or an accent may stand among them. A letter alone keeps
/// the apostrophe behind it, as in "d'".
fn word_length(text: &str) -> usize {
    let within = |c: char| c.is_alphabetic() || matches!(c, '\'' | '’' | '\u{300}'..='\u{36f}');
    let end = text.find(|c| !within(c)).unwrap_or(text.len());
    let word = text[..end].trim_end_matches(['\'', '’']);
    let apostrophe = text[word.len()..end].chars().next();
    match (word.chars().count(), apostrophe) {
        (1, Some(apostrophe)) => word.len() + apostrophe.len_utf8(),
        _ => word.len(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn are(text: &str, expected: &[&str]) {
        let tokens = tokens(text, &[]);
        let texts: Vec<_> = tokens.iter().map(|token| token.text).collect();
        assert_eq!(texts, expected);
    }

    #[test]
    fn digits_glued_to_a_name_are_a_number_of_their_own() {
        are("суматриптан50", &["суматриптан", "50"]);
        are("Но-шпа 0,4г", &["Но", "-", "шпа", "0,4", "г"]);
        are("½ таб. в 14.30", &["½", "таб", ".", "в", "14.30"]);
        are("50,ибупрофен 1/2,", &["50", ",", "ибупрофен", "1/2", ","]);
        are("400,14:30", &["400", ",", "14:30"]);
        are("200+40+200 1'000 2.", &["200+40+200", "1'000", "2", "."]);
        are("Goody’s’ 2%", &["Goody’s", "’", "2%"]);
        are("2 d’ 'B'", &["2", "d’", "'", "B'"]);
    }

    #[test]
    fn a_fraction_is_one_number_with_or_without_a_zero_and_spaces() {
        are("0, 5 г 0 ,5 0 . 25", &["0, 5", "г", "0 ,5", "0 . 25"]);
        are("0, 14:30 0,\n5", &["0", ",", "14:30", "0", ",", "\n", "5"]);
        are(".5 ,5 а.5", &[".5", ",5", "а", ".", "5"]);
        are("а ,400 ,14:30", &["а", ",", "400", ",", "14:30"]);
        are("1½ 1⁄2 ↉ ⅟2", &["1½", "1⁄2", "↉", "⅟2"]);
    }

    #[test]
    fn a_name_has_one_key_however_it_is_written() {
        let same = [('ё', 'е')];
        for name in ["панадол-экстра", "Панадол Экстра", "ПАНАДОЛЭКСТРА"]
        {
            assert_eq!(key(name, &same), "панадолэкстра");
        }
        assert_eq!(key("Tylenol №3", &same), "tylenol#3");
        assert_eq!(key("днём", &same), "днем");
    }
}
