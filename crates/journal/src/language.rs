//! The languages that the diary speaks.

use crate::ids::ids;

// The one that most people here read comes first. A row is all that the code knows of a
// language; its words are the folder of the same name in `texts/`.
ids! {
    /// A language that the diary speaks.
    pub enum Language {
        Ru,
        En,
        Uk,
        Es,
        Fr,
        De,
        Pt,
        /// English with every letter accented and longer words, which shows in a test the
        /// words that are not translated or have no room. Never in a build that people use.
        #[cfg(feature = "pseudo-language")]
        Qps,
    }
}

impl Language {
    /// Its ISO 639 code, such as `en`.
    #[must_use]
    pub fn code(self) -> &'static str {
        self.id()
    }

    /// The language of an IETF tag such as `ru` or `en-GB`, or the one that those who speak its
    /// language are likeliest to read; `None` where nothing is known of that.
    #[must_use]
    pub fn of_tag(tag: &str) -> Option<Self> {
        let primary = tag.split(['-', '_']).next()?.to_ascii_lowercase();
        let read_by = || match primary.as_str() {
            "az" | "be" | "hy" | "ka" | "kk" | "ky" | "tg" | "tk" | "tt" | "uz" => Some(Self::Ru),
            "ay" | "ca" | "eu" | "gl" | "gn" | "qu" => Some(Self::Es),
            "br" | "co" | "oc" | "wo" => Some(Self::Fr),
            "gsw" | "lb" | "rm" => Some(Self::De),
            _ => None,
        };
        primary.parse().ok().or_else(read_by)
    }

    /// The language that a reader likes best of those that the diary speaks, by the values of
    /// their `Accept-Language` (RFC 9110, 12.5.4).
    pub fn wished<'w>(values: impl Iterator<Item = &'w str>) -> Option<Self> {
        let wishes = values.flat_map(|value| value.split(','));
        let weighed = wishes.filter_map(|wish| {
            let (tag, weight) = wish.split_once(";q=").unwrap_or((wish, "1"));
            let weight: f32 = weight.trim().parse().ok()?;
            Some((Self::of_tag(tag.trim())?, weight))
        });
        let possible = weighed.filter(|(_, weight)| *weight > 0.0);
        let best = possible.reduce(|best, next| if next.1 > best.1 { next } else { best });
        best.map(|(language, _)| language)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_names_the_language_of_its_first_part() {
        assert_eq!(Language::of_tag("en-GB"), Some(Language::En));
        assert_eq!(Language::of_tag("RU"), Some(Language::Ru));
        assert_eq!(Language::of_tag("pt-br"), Some(Language::Pt));
        assert_eq!(Language::of_tag("es-419"), Some(Language::Es));
        assert_eq!(Language::of_tag("de_AT"), Some(Language::De));
        assert_eq!(Language::of_tag("ca"), Some(Language::Es));
        assert_eq!(Language::of_tag("be-BY"), Some(Language::Ru));
        assert_eq!(Language::of_tag("nl"), None);
        assert!("en-GB".parse::<Language>().is_err());
    }

    #[test]
    fn of_the_languages_that_a_reader_likes_the_best_known_one_is_chosen() {
        for (values, expected) in [
            (["de-CH,de;q=0.9,en;q=0.8"].as_slice(), Some(Language::De)),
            (&["nl;q=0.9", "fr;q=0.5,pt-BR;q=0.7"], Some(Language::Pt)),
            (&["en,de"], Some(Language::En)),
            (&["nl, en;q=0"], None),
            (&["ru;q=nan,;q=,*"], None),
            (&[], None),
        ] {
            assert_eq!(
                Language::wished(values.iter().copied()),
                expected,
                "{values:?}"
            );
        }
    }

    #[test]
    fn the_template_lets_an_operator_choose_every_language_as_the_default() {
        let template = include_str!("../../../template.yaml");
        let (_, parameter) = template
            .split_once("\n  DefaultLanguage:\n")
            .expect("the parameter");
        let values = parameter
            .lines()
            .find_map(|line| line.trim().strip_prefix("AllowedValues: "));
        let codes = Language::ALL.map(Language::code).join(", ");
        assert_eq!(values, Some(format!("[{codes}]").as_str()));
    }
}
