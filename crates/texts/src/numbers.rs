//! The words of a report that depend on a date, a number or an instant.

use jiff::Timestamp;
use jiff::civil::Date;

use crate::Texts;
use journal::order::Product;
use journal::period::Period;
use journal::settings::Switches;
use journal::statistics::{DayCounts, Share};
use journal::zone::Zone;

impl Texts {
    /// A span of days, such as "24 September – 23 November 2026"; the month and
    /// the year are said once where both ends share them.
    #[must_use]
    pub fn period(&self, period: Period) -> String {
        let Period { first, last } = period;
        let last_day = self.day_and_year(last);
        if first == last {
            last_day
        } else if first.first_of_month() == last.first_of_month() {
            let ends = [("from", first.day().into()), ("to", last_day.into())];
            self.format("days_of_month", ends)
        } else if first.year() == last.year() {
            self.range(self.day(first), last_day)
        } else {
            self.range(self.day_and_year(first), last_day)
        }
    }

    /// A span of days in the least space, such as "27 Oct – 23 Nov".
    pub fn short_period(&self, period: Period) -> String {
        if period.first == period.last {
            return self.short_day(period.last);
        }
        self.range(self.short_day(period.first), self.short_day(period.last))
    }

    /// Two ends of something with a dash between.
    pub fn range(&self, from: String, to: String) -> String {
        self.format("report-range", [("from", from.into()), ("to", to.into())])
    }

    /// A day in the least space, such as "23 Nov".
    pub fn short_day(&self, date: Date) -> String {
        self.short_date("report-day_short", date)
    }

    /// A day of one of several years in the least space, such as "23 Nov 2026".
    pub fn short_day_of_year(&self, date: Date) -> String {
        self.short_date("report-day_short_of_year", date)
    }

    fn short_date(&self, name: &str, date: Date) -> String {
        let month = self.format("report-month_short", [("month", date.month().into())]);
        self.format(
            name,
            [
                ("day", date.day().into()),
                ("two_digits", format!("{:02}", date.day()).into()),
                ("month", month.into()),
                ("year", date.year().to_string().into()),
            ],
        )
    }

    /// A month as a heading, such as "November 2026".
    pub fn month_and_year(&self, date: Date) -> String {
        let month = self.format("report-month", [("month", date.month().into())]);
        self.with_year("month_and_year", month, date)
    }

    /// The name of the file that holds a report, in letters that every system keeps, such
    /// as `headache-2026-09-24_2026-11-23.html`. In discreet mode it says nothing of health.
    #[must_use]
    pub fn file_name(
        &self,
        period: Period,
        product: impl Into<Product>,
        switches: Switches,
    ) -> String {
        let stem = self.get(match switches.discreet {
            true => "report-file_stem-discreet",
            false => "report-file_stem",
        });
        let Period { first, last } = period;
        let extension = product.into().extension();
        format!("{stem}-{first}_{last}.{extension}")
    }

    /// The wall clock at an instant, such as "23 November 2026, 14:05 (Europe/Moscow, UTC+03:00)".
    /// The offset is left out where it is the name of the zone.
    pub fn instant(&self, instant: Timestamp, zone: &Zone) -> String {
        let local = zone.at(instant);
        let name = match zone.name() {
            "UTC" | "Etc/UTC" => "report-instant_utc",
            _ => "report-instant",
        };
        self.format(
            name,
            [
                ("day", self.day_and_year(local.date()).into()),
                ("time", local.strftime("%H:%M").to_string().into()),
                ("zone", zone.name().into()),
                ("offset", local.strftime("%:z").to_string().into()),
            ],
        )
    }

    /// A text about a number of things, in the plural that the number wants.
    pub fn count(&self, name: &str, count: usize) -> String {
        self.format(name, [("count", count.into())])
    }

    /// How many of the days have an entry, such as "52 of 61 days recorded (85%)".
    pub fn coverage(&self, days: DayCounts) -> String {
        let share = Share {
            yes: days.recorded(),
            answered: days.all,
        };
        self.format(
            "report-coverage",
            [
                ("recorded", days.recorded().into()),
                ("all", days.all.into()),
                ("percent", share.percent().unwrap_or(0).into()),
            ],
        )
    }

    /// A share, such as "12 of 17 (71%)".
    pub fn share(&self, share: Share) -> String {
        match share.percent() {
            None => self.get("report-no_answers"),
            Some(percent) => self.format(
                "report-share",
                [
                    ("yes", share.yes.into()),
                    ("answered", share.answered.into()),
                    ("percent", percent.into()),
                ],
            ),
        }
    }

    /// A number with the decimal mark of the language, such as "6.5".
    pub fn number(&self, number: f64) -> String {
        number
            .to_string()
            .replace('.', &self.get("report-decimal_mark"))
    }

    /// A number with one decimal where it has one, such as "10.1" and "9".
    pub fn tenths(&self, number: f64) -> String {
        self.number((number * 10.0).round() / 10.0)
    }

    /// A number that may lie between two, such as "5–6.2", or "5" where they are one.
    pub fn bounds(&self, least: f64, most: f64) -> String {
        match [least, most].map(|end| self.tenths(end)) {
            [least, most] if least == most => least,
            [least, most] => format!("{least}–{most}"),
        }
    }

    /// A change in whole days, and in percent of the number before, such as "−3 (−38%)";
    /// less than half a day is "0". Of a number that was 0 there is no percent.
    pub fn change(&self, change: f64, before: f64) -> String {
        let days = change.abs().round();
        if days == 0.0 {
            return "0".to_owned();
        }
        let sign = if change < 0.0 { "−" } else { "+" };
        let days = format!("{sign}{days}");
        if before == 0.0 {
            return days;
        }
        let percent = format!("{sign}{:.0}", change.abs() * 100.0 / before);
        self.format(
            "report-change",
            [("days", days.into()), ("percent", percent.into())],
        )
    }

    /// So many of all, such as "26 of 28".
    pub fn part_of(&self, part: usize, all: usize) -> String {
        self.format("report-of", [("part", part.into()), ("all", all.into())])
    }

    /// A length of time, such as "5 h 30 min"; half a minute is rounded up.
    pub fn duration(&self, minutes: f64) -> String {
        let minutes = minutes.round();
        let (hours, rest) = ((minutes / 60.0).floor(), minutes % 60.0);
        let name = if hours == 0.0 {
            "report-minutes"
        } else if rest == 0.0 {
            "report-hours"
        } else {
            "report-hours_and_minutes"
        };
        let arguments = [("hours", hours.into()), ("minutes", rest.into())];
        self.format(name, arguments)
    }

    /// A day such as "23 November 2026".
    #[must_use]
    pub fn day_and_year(&self, date: Date) -> String {
        self.with_year("day_and_year", self.day(date), date)
    }

    fn with_year(&self, name: &str, words: String, date: Date) -> String {
        // As words: a number of the language would be grouped or padded.
        let year = date.year().to_string();
        self.format(name, [("date", words.into()), ("year", year.into())])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use journal::Language;

    #[test]
    fn a_number_takes_the_plural_that_its_last_digits_want() {
        let russian = [
            ("день", &[1, 21, 101, 121][..]),
            ("дня", &[2, 4, 22, 102]),
            ("дней", &[0, 5, 11, 12, 14, 20, 25, 100, 111, 112, 114]),
        ];
        for (word, counts) in russian {
            for count in counts {
                let said = Texts::report(Language::Ru).count("report-attack_days", *count);
                assert!(said.starts_with(&format!("{count} {word} ")), "{said}");
            }
        }
        for (count, word) in [(0, "days"), (1, "day"), (2, "days"), (21, "days")] {
            let said = Texts::report(Language::En).count("report-attack_days", count);
            assert_eq!(said, format!("on {count} headache {word}"));
        }
    }

    /// "Из 21 дня, из 2 дней": after a preposition there are two forms, else three.
    #[test]
    fn every_russian_plural_has_the_forms_of_the_language() {
        let folders = ["texts/ru", "texts/ru/chat", "texts/ru/report"];
        let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
        let mut forms = 0;
        for folder in folders.map(|folder| root.join(folder)) {
            for file in std::fs::read_dir(folder).expect("a folder").flatten() {
                let text = std::fs::read_to_string(file.path()).unwrap_or_default();
                for select in text.split("->").skip(1) {
                    let select = select.split("*[other]").next().unwrap_or_default();
                    let has = |form: &str| select.contains(&format!("[{form}] "));
                    assert!(has("one") || !has("few"), "{select}");
                    assert!(!has("two") && !has("many"), "{select}");
                    forms += usize::from(has("few"));
                }
            }
        }
        assert!(forms > 5, "the texts are read");
    }
}
