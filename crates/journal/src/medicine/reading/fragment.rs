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
            && self.is(Role::Unit, &tokens[long.length..])
        {
            // "Tylenol 3 tablets" is not "Tylenol 3".
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
            (TokenKind::Number, TokenKind::Word) => self.longest(&rest[hyphen..]).is_none(),
            _ => false,
        };
        is_coded.then_some(2 + hyphen)
    }

    fn is(&self, role: Role, tokens: &[Token<'_>]) -> bool {
        let found = self.longest(tokens);
        found.is_some_and(|found| *found.meaning == Meaning::Other(role))
    }
}

/// Cuts what stands between commas at "and", "+", "&" and "/", where these stand between
/// two medicines and not in the name of one.
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
        if separates(fragments[joint].sort, &fragments[at..joint], &after[..end]) {
            parts.push(&fragments[begin..joint]);
            begin = joint + 1;
        }
        at = joint + 1;
    }
    parts.push(&fragments[begin..]);
    parts
}

fn separates(joint: Sort<'_>, before: &[Fragment<'_>], after: &[Fragment<'_>]) -> bool {
    let is_and = joint == Sort::Role(Role::And);
    if before.is_empty() || after.is_empty() {
        return is_and;
    }
    let has_name = |part: &[Fragment<'_>]| part.iter().any(Fragment::is_name);
    let is_known = |part: &[Fragment<'_>]| part.iter().any(|fragment| fragment.meaning().is_some());
    let has_number =
        |part: &[Fragment<'_>]| part.iter().any(|fragment| fragment.sort == Sort::Number);
    if !has_name(before) || !has_name(after) {
        return joint != Sort::Mark('/');
    }
    let adjuvant = Sort::Known(&Meaning::Other(Role::Adjuvant));
    let has_adjuvant = before
        .iter()
        .chain(after)
        .any(|fragment| fragment.sort == adjuvant);
    if !has_number(before) && is_one_product(before, after) && (has_adjuvant || !is_and) {
        return false;
    }
    match joint {
        Sort::Mark('/') => is_known(before) && is_known(after),
        Sort::Role(_) => {
            is_known(before) || is_known(after) || (has_number(before) && has_number(after))
        }
        _ => true,
    }
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

/// The fragments as they were written, with a known name in its plain case, without the marks
/// around.
pub fn text(fragments: &[Fragment<'_>]) -> String {
    let mut text = String::new();
    for fragment in fragments {
        for (index, token) in fragment.tokens.iter().enumerate() {
            if token.spaced && !text.is_empty() {
                text.push(' ');
            }
            match fragment.word {
                None => text.push_str(token.text),
                Some(word) if index == 0 => text.push_str(&like(token.text, word)),
                Some(_) => {}
            }
        }
    }
    let text = text.trim_start_matches(|c: char| "-–—:.•*)= ".contains(c));
    text.trim_end_matches(|c: char| "-–—:.•*(= ".contains(c))
        .to_owned()
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
