//! Answers of HTTP in gzip, for who takes them so. API Gateway compresses nothing that an HTTP
//! API answers.
//!
//! Only for answers that hold no secret beside words of the caller's: compressed together, their
//! length would tell how much they have in common (BREACH).

use std::io::Write;

use flate2::Compression;
use flate2::write::GzEncoder;
use http::HeaderMap;
use http::header::ACCEPT_ENCODING;

/// Whether the sender of these headers reads gzip. Without a word about it, it is not assumed:
/// that is how programs ask that show the bytes as they come.
#[must_use]
pub fn is_taken(headers: &HeaderMap) -> bool {
    let values = headers.get_all(ACCEPT_ENCODING).into_iter();
    let codings: Vec<_> = values
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(','))
        .map(|coding| {
            let (name, weight) = coding.split_once(';').unwrap_or((coding, ""));
            (name.trim(), !is_zero(weight))
        })
        .collect();
    let said_of = |wanted: &[&str]| {
        let is_it = |name: &str| wanted.iter().any(|it| it.eq_ignore_ascii_case(name));
        let found = codings.iter().find(|(name, _)| is_it(name));
        found.map(|(_, is_taken)| *is_taken)
    };
    said_of(&["gzip", "x-gzip"])
        .or_else(|| said_of(&["*"]))
        .unwrap_or(false)
}

/// Whether a weight (`q=0.000`) refuses what it is of.
fn is_zero(weight: &str) -> bool {
    let weight = weight.trim().strip_prefix("q=");
    weight.is_some_and(|weight| weight.trim().parse() == Ok(0.0))
}

/// The bytes in gzip, always in the same way.
#[must_use]
pub fn packed(bytes: &[u8]) -> Vec<u8> {
    let mut packer = GzEncoder::new(Vec::new(), Compression::default());
    packer.write_all(bytes).expect("a Vec takes all");
    packer.finish().expect("a Vec takes all")
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use flate2::read::GzDecoder;

    use super::*;

    #[test]
    fn gzip_is_taken_where_it_is_named_or_everything_is() {
        let is_taken = |values: &[&str]| {
            let header = |value: &&str| (ACCEPT_ENCODING, value.parse().expect("a header"));
            is_taken(&values.iter().map(header).collect())
        };
        for taken in [
            &["gzip, deflate, br, zstd"][..],
            &["br;q=1.0, GZIP;q=0.8"],
            &["x-gzip"],
            &["*"],
            &["br", "gzip"],
            &["br, *;q=0.1"],
        ] {
            assert!(is_taken(taken), "{taken:?}");
        }
        for not_taken in [
            &[][..],
            &[""],
            &["identity"],
            &["br"],
            &["gzip;q=0"],
            &["gzip; q=0.000, *"],
            &["*;q=0"],
            &["gzipped"],
        ] {
            assert!(!is_taken(not_taken), "{not_taken:?}");
        }
    }

    #[test]
    fn what_is_packed_is_what_is_unpacked_and_is_packed_alike_each_time() {
        let text = "nothing beside it ".repeat(100);
        let packed_once = packed(text.as_bytes());
        assert_eq!(packed_once, packed(text.as_bytes()));
        assert!(packed_once.len() * 10 < text.len());
        let mut unpacked = String::new();
        let read = GzDecoder::new(&packed_once[..]).read_to_string(&mut unpacked);
        read.expect("gzip");
        assert_eq!(unpacked, text);
    }
}
