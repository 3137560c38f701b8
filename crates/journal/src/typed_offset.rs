//! A distance from universal time as people type it.

use jiff::tz::Offset;

use crate::digits::in_ascii_digits;

/// The clocks that an offset is counted from, with their hours ahead of UTC.
const COUNTED_FROM: [(&str, i32); 5] = [("UTC", 0), ("GMT", 0), ("ГМТ", 0), ("MSK", 3), ("МСК", 3)];

/// Reads "UTC+3", "gmt -5:30", "МСК+2", "+03:00", "UTC", in digits of any script: the time that
/// a clock is ahead of UTC. `None` where it is none, or where no clock of the world is so far away.
#[must_use]
pub fn parse_offset(text: &str) -> Option<Offset> {
    let compact: String = in_ascii_digits(text).split_whitespace().collect();
    let compact = compact.to_uppercase();
    let named = COUNTED_FROM
        .iter()
        .find_map(|(name, hours)| Some((compact.strip_prefix(name)?, *hours)));
    let (rest, counted_from) = match named {
        Some(("", hours)) => return Offset::from_seconds(hours * 60 * 60).ok(),
        Some(found) => found,
        None => (compact.as_str(), 0),
    };
    let mut characters = rest.chars();
    let sign = match characters.next()? {
        '+' => 1,
        '-' | '–' => -1,
        _ => return None,
    };
    let (hours, minutes) = hours_and_minutes(characters.as_str())?;
    let seconds = counted_from * 60 * 60 + sign * (hours * 60 + minutes) * 60;
    let inhabited = -12 * 60 * 60..=14 * 60 * 60;
    let offset = inhabited.contains(&seconds).then_some(seconds)?;
    Offset::from_seconds(offset).ok()
}

/// "3", "03", "5:30", "0530", "5.5".
fn hours_and_minutes(text: &str) -> Option<(i32, i32)> {
    let digits = |part: &str, most: usize| {
        let is_number = !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
        let number = (is_number && part.len() <= most).then(|| part.parse().ok());
        number.flatten()
    };
    match text.split_once([':', '.', ',']) {
        Some((hours, "5")) => Some((digits(hours, 2)?, 30)),
        Some((hours, minutes)) if minutes.len() == 2 => {
            let minutes = digits(minutes, 2).filter(|minutes| *minutes < 60)?;
            Some((digits(hours, 2)?, minutes))
        }
        Some(_) => None,
        None if text.len() == 4 && text.is_ascii() => {
            let (hours, minutes) = text.split_at(2);
            let minutes = digits(minutes, 2).filter(|minutes| *minutes < 60)?;
            Some((digits(hours, 2)?, minutes))
        }
        None => Some((digits(text, 2)?, 0)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_offset_is_read_with_the_sign_that_people_mean() {
        for (text, minutes) in [
            ("UTC+3", 180),
            ("utc + 3", 180),
            ("GMT+3", 180),
            ("+3", 180),
            ("+03", 180),
            ("+03:00", 180),
            ("+0530", 330),
            ("+5.5", 330),
            ("UTC−5", -300),
            ("UTC–5", -300),
            ("UTC+٣", 180),
            ("+０５：３０", 330),
            ("-9:30", -570),
            ("МСК+2", 300),
            ("мск-1", 120),
            ("MSK", 180),
            ("UTC", 0),
            ("gmt", 0),
            ("+14", 840),
            ("UTC+5:45", 345),
        ] {
            let offset = parse_offset(text).map(|offset| offset.seconds() / 60);
            assert_eq!(offset, Some(minutes), "{text}");
        }
    }

    #[test]
    fn what_is_no_offset_of_a_clock_is_none() {
        for text in [
            "",
            "3",
            "14:30",
            "+",
            "UTC+",
            "UTC3",
            "+25",
            "+15",
            "-13",
            "+3:60",
            "+3:5:0",
            "+1e1",
            "++3",
            "+-3",
            "МСК+12",
            "Moscow",
            "+03:00:00",
            "+999999999999",
        ] {
            assert_eq!(parse_offset(text), None, "{text}");
        }
    }
}
