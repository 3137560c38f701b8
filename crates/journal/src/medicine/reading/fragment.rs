//! The meanings of a text's tokens, and those at which it falls into parts.

use super::super::names::{Meaning, MedicineNames, Role};
use super::super::token::{Token, TokenKind};
use super::super::{MedicineClass, Recognised};

/// Tokens that mean something together.
pub struct Fragment<'a> {
    pub tokens: &'a [Token<'a>],
    pub sort: Sort<'a>,
    /// The name in the table where another case of it was written.
    word: Option<&'static str>,
}

#[derive(Clone, Copy, PartialEq)]
pub enum Sort<'a> {
    /// A medicine of the table, or a word that makes a combination of one.
    Known(&'a Meaning),
    /// Any other word.
    Word,
    Number,
    Role(Role),
    Mark(char),
}

impl<'a> Fragment<'a> {
    pub fn is(&self, role: Role) -> bool {
        self.sort == Sort::Role(role)
    }

    pub fn meaning(&self) -> Option<&'a Meaning> {
        match self.sort {
            Sort::Known(meaning) => Some(meaning),
            _ => None,
        }
    }

    pub fn is_name(&self) -> bool {
        matches!(self.sort, Sort::Known(_) | Sort::Word)
    }

    pub fn is_number(&self) -> bool {
        self.sort == Sort::Number
    }

    pub fn is_mark(&self, mark: char) -> bool {
        self.sort == Sort::Mark(mark)
    }

    /// As the person typed it, where it is one token.
    pub fn written(&self) -> &'a str {
        self.tokens[0].text
    }

    /// Whether no space stands before it.
    pub fn is_glued(&self) -> bool {
        !self.tokens[0].spaced
    }

    /// "14:30", and whatever else has a colon.
    pub fn is_time(&self) -> bool {
        self.is_number() && self.written().contains(':')
    }

    /// "5-HTP", "B6": no word is written so but a name.
    fn is_coded(&self) -> bool {
        self.sort == Sort::Word && self.tokens.iter().any(Token::is_number)
    }

    fn is_plain_number(&self) -> bool {
        self.is_number() && !self.is_time()
    }
}

impl MedicineNames {
    pub(super) fn fragments<'a>(&'a self, mut tokens: &'a [Token<'a>]) -> Vec<Fragment<'a>> {
        let mut fragments = Vec::new();
        while !tokens.is_empty() {
            let (length, sort, word) = self.fragment(tokens);
            let (taken, rest) = tokens.split_at(length);
            fragments.push(Fragment {
                tokens: taken,
                sort,
                word,
            });
            tokens = rest;
        }
        fragments
    }

    fn fragment<'a>(&'a self, tokens: &'a [Token<'a>]) -> (usize, Sort<'a>, Option<&'static str>) {
        let mut found = self.longest(tokens);
        if let Some(long) = &found
            && long.length > 1
            && tokens[long.length - 1].is_number()
            && (self.is(Role::Unit, &tokens[long.length..]) || is_times(&tokens[long.length..]))
        {
            // "Tylenol 3 tablets" and "Tylenol 2×200 mg" are not "Tylenol 3".
            found = self.longest(&tokens[..long.length - 1]);
        }
        if let Some(found) = found {
            let (sort, word) = match found.meaning {
                meaning if meaning.is_medicine() => (Sort::Known(meaning), found.word),
                Meaning::Other(role) => (Sort::Role(*role), None),
                Meaning::Acute(_) => (Sort::Word, None),
            };
            return (found.length, sort, word);
        }
        if let Some(length) = self.coded(tokens) {
            return (length, Sort::Word, None);
        }
        let sort = match tokens[0].kind {
            TokenKind::Word => Sort::Word,
            TokenKind::Number => Sort::Number,
            TokenKind::Mark(mark) => Sort::Mark(mark),
        };
        (1, sort, None)
    }

    /// The length of a name of letters and digits, such as "5-HTP", "B6" and "B-12".
    fn coded(&self, tokens: &[Token<'_>]) -> Option<usize> {
        let (first, rest) = tokens.split_first()?;
        let is_glued = |token: &Token<'_>| !token.spaced;
        let hyphens = rest
            .iter()
            .take(1)
            .filter(|token| is_glued(token) && token.text == "-");
        let hyphen = hyphens.count();
        let next = rest.get(hyphen).filter(|token| is_glued(token))?;
        let is_coded = match (first.kind, next.kind) {
            (TokenKind::Word, TokenKind::Number) => first.text.chars().count() <= 2,
            (TokenKind::Number, TokenKind::Word) => {
                first.is_whole() && self.longest(&rest[hyphen..]).is_none()
            }
            _ => false,
        };
        is_coded.then_some(2 + hyphen)
    }

    fn is(&self, role: Role, tokens: &[Token<'_>]) -> bool {
        let found = self.longest(tokens);
        found.is_some_and(|found| *found.meaning == Meaning::Other(role))
    }
}

/// Whether the number before is multiplied by the one that follows.
fn is_times(tokens: &[Token<'_>]) -> bool {
    matches!(tokens, [times, number, ..]
        if matches!(times.kind, TokenKind::Mark('×' | '*')) && number.is_number())
}

/// Cuts what stands between commas at "and", "+", "&" and "/", where these stand between
/// two medicines, and not in the name or the amount of one.
pub fn parts<'p, 'a>(fragments: &'p [Fragment<'a>]) -> Vec<&'p [Fragment<'a>]> {
    let is_joint = |fragment: &Fragment<'_>| {
        matches!(
            fragment.sort,
            Sort::Role(Role::And) | Sort::Mark('+' | '&' | '/')
        )
    };
    let mut parts = Vec::new();
    let (mut begin, mut at) = (0, 0);
    while let Some(step) = fragments[at..].iter().position(is_joint) {
        let joint = at + step;
        let after = &fragments[joint + 1..];
        let end = after.iter().position(is_joint).unwrap_or(after.len());
        let joined = Joint {
            sort: fragments[joint].sort,
            part: &fragments[begin..joint],
            before: &fragments[at..joint],
            after: &after[..end],
        };
        if joined.separates() {
            parts.push(&fragments[begin..joint]);
            begin = joint + 1;
        }
        at = joint + 1;
    }
    parts.push(&fragments[begin..]);
    parts
}

/// A word or mark that may stand between two medicines.
struct Joint<'p, 'a> {
    sort: Sort<'a>,
    /// All before it that may be of one dose.
    part: &'p [Fragment<'a>],
    /// The same up to the joint before.
    before: &'p [Fragment<'a>],
    after: &'p [Fragment<'a>],
}

impl Joint<'_, '_> {
    fn separates(&self) -> bool {
        let is_and = self.sort == Sort::Role(Role::And);
        let has_name = |part: &[Fragment<'_>]| part.iter().any(Fragment::is_name);
        if self.part.is_empty() || self.after.is_empty() {
            return self.sort != Sort::Mark('&');
        }
        if !has_name(self.part) || !has_name(self.after) {
            return !self.is_in_amount();
        }
        let is_known =
            |part: &[Fragment<'_>]| part.iter().any(|fragment| fragment.meaning().is_some());
        let is_surely_name =
            |part: &[Fragment<'_>]| is_known(part) || part.iter().any(Fragment::is_coded);
        let one_is_surely = is_surely_name(self.before) || is_surely_name(self.after);
        match self.sort {
            _ if self.is_in_name(is_and) => false,
            Sort::Mark('/') => is_known(self.before) && is_known(self.after),
            Sort::Role(_) => one_is_surely || ends_in_amount(self.before),
            _ => true,
        }
    }

    /// As in "400 мг + 100 мг", "1 / 2", "мг/мл" and "one and a half".
    fn is_in_amount(&self) -> bool {
        let (Some(last), Some(first)) = (self.before.last(), self.after.first()) else {
            return false;
        };
        let is_number = |fragment: &Fragment<'_>| {
            fragment.is_plain_number() || fragment.is(Role::Number) || fragment.is(Role::Amount)
        };
        let is_measure = |fragment: &Fragment<'_>| is_number(fragment) || fragment.is(Role::Unit);
        let is_hour = matches!(self.before, [.., at, _] if at.is(Role::At));
        match self.sort {
            Sort::Role(_) => is_number(last) && is_number(first) && !is_hour,
            _ => is_measure(last) && is_measure(first) && !is_hour,
        }
    }

    /// As in "paracetamol/codeine" and "парацетамол и кофеин".
    fn is_in_name(&self, is_and: bool) -> bool {
        let adjuvant = Sort::Known(&Meaning::Other(Role::Adjuvant));
        let mut both = self.before.iter().chain(self.after);
        let has_adjuvant = both.any(|fragment| fragment.sort == adjuvant);
        let has_number = self.before.iter().any(Fragment::is_number);
        !has_number && is_one_product(self.before, self.after) && (has_adjuvant || !is_and)
    }
}

fn ends_in_amount(fragments: &[Fragment<'_>]) -> bool {
    let mut words = fragments.iter().rev();
    let last = words.find(|fragment| !matches!(fragment.sort, Sort::Mark(_)));
    last.is_some_and(|last| last.is_number() || last.is(Role::Unit) || last.is(Role::Amount))
}

/// Whether the two make a combination only together, such as "paracetamol/codeine": so the
/// products are called. "Paracetamol and tramadol" are two, but caffeine is never one.
fn is_one_product(before: &[Fragment<'_>], after: &[Fragment<'_>]) -> bool {
    let is_combined = |fragments: &mut dyn Iterator<Item = &Fragment<'_>>| {
        let meanings: Vec<_> = fragments.filter_map(Fragment::meaning).collect();
        let classes = Recognised::of(&meanings).classes;
        classes.contains(&MedicineClass::Combination)
    };
    is_combined(&mut before.iter().chain(after))
        && !is_combined(&mut before.iter())
        && !is_combined(&mut after.iter())
}

/// The fragments as they were written, with spaces squeezed.
pub fn text(fragments: &[Fragment<'_>]) -> String {
    let mut text = String::new();
    for token in fragments.iter().flat_map(|fragment| fragment.tokens) {
        if token.spaced && !text.is_empty() {
            text.push(' ');
        }
        text.push_str(&squeezed(token.text));
    }
    text
}

/// The fragments as the name of a medicine: the first word in its plain case where it is
/// known, and without the marks around.
pub fn name(fragments: &[Fragment<'_>]) -> String {
    let is_mark = |fragment: &&Fragment<'_>| matches!(fragment.sort, Sort::Mark(_));
    let marks = fragments.iter().take_while(is_mark).count();
    let (marks, words) = fragments.split_at(marks);
    let Some((first, rest)) = words.split_first() else {
        return String::new();
    };
    let mut name = text(marks);
    let is_spaced = |fragment: &Fragment<'_>| !fragment.is_glued();
    if is_spaced(first) && !name.is_empty() {
        name.push(' ');
    }
    match first.word {
        Some(word) => name.push_str(&like(first.written(), word)),
        None => name.push_str(&text(std::slice::from_ref(first))),
    }
    if rest.first().is_some_and(is_spaced) {
        name.push(' ');
    }
    name.push_str(&text(rest));
    bare(&name).to_owned()
}

/// Without the marks around a name that are none of it: dashes, points, and a quotation mark
/// or a bracket whose other one is missing or stands at the other end.
fn bare(name: &str) -> &str {
    const PAIRS: [(char, char); 9] = [
        ('(', ')'),
        ('[', ']'),
        ('{', '}'),
        ('«', '»'),
        ('“', '”'),
        ('„', '“'),
        ('‘', '’'),
        ('"', '"'),
        ('\'', '\''),
    ];
    let mut name = name.trim();
    loop {
        let before = name;
        name = name
            .trim_start_matches(|c: char| c.is_whitespace() || "-–—:.*=+/)]}»·→✓✔☑".contains(c));
        name = name.trim_end_matches(|c: char| c.is_whitespace() || "-–—:.*=+/([{«→".contains(c));
        for (open, close) in PAIRS {
            if let Some(inner) = name.strip_prefix(open) {
                match inner.strip_suffix(close) {
                    Some(between) if !between.contains([open, close]) => name = between,
                    _ if !inner.contains(close) => name = inner,
                    _ => {}
                }
            }
            if let Some(inner) = name.strip_suffix(close)
                && !inner.contains(open)
            {
                name = inner;
            }
        }
        if name == before {
            return name;
        }
    }
}

/// With one space for several.
fn squeezed(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The word with a capital where what was written has one.
fn like(written: &str, word: &str) -> String {
    let mut letters = word.chars();
    match letters.next() {
        Some(first) if written.starts_with(char::is_uppercase) => {
            first.to_uppercase().chain(letters).collect()
        }
        _ => word.to_owned(),
    }
}
